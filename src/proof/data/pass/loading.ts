/** What PSPP says of a text that is no number: the value is missing, and the file is read all the same. */
const NO_NUMBER = /Cannot parse ".*" as format/u;

/**
 * Whether PSPP speaks of the reading. What stands below it is computed: a value that NUMBER or DATE.DMY cannot make
 * anything of is missing, as in SPSS, and all others are computed nevertheless.
 */
export function isOfLoading(
  { line, text }: { readonly line: number | null; readonly text: string },
  loader: string,
): boolean {
  return !NO_NUMBER.test(text) && (line === null || line < loader.split('\n').length);
}
