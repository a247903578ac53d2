/** Whether PSPP's `8; 9` or `90 THRU 99; -1` names the code. */
export function isDeclared(missing: string, code: number): boolean {
  return missing.split(';').some((part) => {
    const [low = '', high] = part.trim().split(/\s+THRU\s+/u);
    if (high === undefined) return low !== '' && Number(low) === code;
    const from = /^LO/u.test(low) ? -Infinity : Number(low);
    const to = /^HI/u.test(high) ? Infinity : Number(high);
    return code >= from && code <= to;
  });
}
