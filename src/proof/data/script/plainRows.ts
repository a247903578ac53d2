import type { Listing } from '../../../spss/pspp/pspp';
import { ID_COLUMN, type DataColumn } from '../columns';
import { checkOf } from '../hits';
import type { FlaggedRow } from '../result';

/** The rows of a listing that PSPP printed; none where it does not say who is in it. */
export function rowsOfListing(
  listing: Listing,
  questionId: string,
  columns: readonly DataColumn[],
): readonly FlaggedRow[] {
  const known = new Set(columns.map((column) => column.name.toUpperCase()));
  const at = listing.columns.findIndex((name) => name.toLowerCase() === ID_COLUMN);
  if (at < 0) return [];
  return listing.rows.map((row) => {
    const fields = listing.columns.flatMap((name, index) =>
      index === at
        ? []
        : [{ field: { name, made: !known.has(name.toUpperCase()) }, value: plainNumber(row[index] ?? '') }],
    );
    return {
      respondent: plainNumber(row[at] ?? ''),
      questionId,
      check: checkOf(fields, ''),
      values: fields.filter(({ field }) => !field.made).map(({ field, value }) => ({ name: field.name, value })),
    };
  });
}

/** As PSPP prints it, without padding and needless decimals; a lone period is missing. */
function plainNumber(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '.') return '';
  return /^-?\d*\.?\d+$/u.test(trimmed) ? String(Number(trimmed)) : trimmed;
}
