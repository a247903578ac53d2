import type { Listing } from '../../../spss/pspp/pspp';
import { columnNamed, type DataColumn } from '../columns';
import { checkOf } from '../pass/hits';
import type { FlaggedRow } from '../result';

/**
 * The rows of a listing that PSPP printed; none where it does not say who is in it.
 * @param id the variable that says so
 */
export function rowsOfListing(
  listing: Listing,
  questionId: string,
  columns: readonly DataColumn[],
  id: DataColumn,
): readonly FlaggedRow[] {
  const at = listing.columns.findIndex((name) => name.toUpperCase() === id.name.toUpperCase());
  if (at < 0) return [];
  const shown = (index: number, text: string): string =>
    columnNamed(columns, listing.columns[index] ?? '')?.type === 'text' ? text.trimEnd() : plainNumber(text);
  return listing.rows.map((row) => {
    const fields = listing.columns.flatMap((name, index) =>
      index === at
        ? []
        : [{ name, made: columnNamed(columns, name) === undefined, value: shown(index, row[index] ?? '') }],
    );
    return {
      respondent: shown(at, row[at] ?? ''),
      questionId,
      check: checkOf(fields, ''),
      values: fields.filter(({ made }) => !made).map(({ name, value }) => ({ name, value })),
    };
  });
}

/** As PSPP prints it, without padding and needless decimals; a lone period is missing. */
function plainNumber(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '.') return '';
  return /^-?\d*\.?\d+(?:E[+-]?\d+)?$/u.test(trimmed) ? String(Number(trimmed)) : trimmed;
}
