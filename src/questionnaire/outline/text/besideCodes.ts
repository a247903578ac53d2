/** `77`, `88`, `99`, `998`, `-1`: how codes beside the answers proper are written. */
export const isBeside = (code: string): boolean => /^(?:-\d+|([789])\1+|9+[5-8])$/u.test(code);
