import { compareWith, readSaved, type Earlier, type Listing } from '../../proof/data/delivery/since';
import type { PackedReport, ReportedListings, SinceReport } from './dataReport';
import { rowsIn, unpackRow } from './packedRows';

/** Another validation: of this window, or as JSON that `validate` has written. */
export type Before =
  | { readonly kind: 'packed'; readonly packed: Pick<PackedReport, 'chunks'> & { readonly report: Names } }
  | { readonly kind: 'json'; readonly text: string };

type Names = Pick<PackedReport['report'], 'questions' | 'checks' | 'counts' | 'handled'>;

/** More are no help to a reader; a filter of the table finds them. */
const MOST_SHOWN = 100;

/** Who is new, who is fixed and who is still listed; `null` where the JSON is no result of a validation. */
export function sinceOf(
  before: Before,
  { report, chunks }: Extract<Before, { kind: 'packed' }>['packed'],
): SinceReport | null {
  const earlier = before.kind === 'json' ? readSaved(before.text) : earlierOf(before.packed);
  if (earlier === null) return null;
  const rows = rowsIn(chunks).map((row) => unpackRow(row, report));
  const since = compareWith(earlier, { questions: report.counts, rows, handled: report.handled });
  return {
    added: reported(since.added),
    fixed: reported(since.fixed),
    still: reported(since.still),
    notChecked: reported(since.notChecked),
    handled: reported(since.handled),
  };
}

function earlierOf({ report, chunks }: Extract<Before, { kind: 'packed' }>['packed']): Earlier {
  return { rows: rowsIn(chunks).map((row) => unpackRow(row, report)), handled: report.handled };
}

function reported(listings: readonly Listing[]): ReportedListings {
  return {
    shown: listings.slice(0, MOST_SHOWN),
    count: listings.length,
    respondents: new Set(listings.map(({ respondent }) => respondent)).size,
  };
}
