/** A name whatever its letters, the zeros before its numbers, and the marks between its parts. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[_.#$@]+/gu, '_')
    .replace(/(?<!\d)0+(?=\d)/gu, '');
}
