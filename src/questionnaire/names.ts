const RESERVED = new Set(['all', 'and', 'by', 'eq', 'ge', 'gt', 'le', 'lt', 'ne', 'not', 'or', 'to', 'with']);

/**
 * Whether SPSS takes the text as a variable's name: IBM SPSS Statistics Command Syntax Reference, "Variable Names".
 * At most 64 bytes, begins with a letter or `@` (`#` is scratch, `$` is the system's), ends in neither `.` nor `_`.
 */
export function isVariableName(name: string): boolean {
  if (!/^[\p{L}@][\p{L}\p{N}_.@#$]*$/u.test(name)) return false;
  if (name.endsWith('.') || Buffer.byteLength(name, 'utf8') > 64) return false;
  return !RESERVED.has(name.toLowerCase());
}
