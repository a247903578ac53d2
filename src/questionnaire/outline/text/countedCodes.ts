/** From 0 or 1 on, up or down; behind them may stand those of missing answers. `Boeing-737` ends in no code. */
export function doCount(codes: readonly string[]): boolean {
  const numbers = codes.map(Number);
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  const end = numbers.findIndex((number, index) => index > 0 && number - (numbers[index - 1] ?? 0) !== step);
  const counted = end < 0 ? numbers.length : end;
  const plain = Math.abs(step) === 1 && Math.min(...numbers.slice(0, counted)) <= 1;
  return plain && codes.slice(counted).every(isMissing);
}

/** How codes of missing answers are written: `9`, `98`, `999`. */
export const isMissing = (code: string): boolean => /^(?:[89]|[79][6-9]|88|9{2}[6-9]|888)$/u.test(code);
