import type { ScriptFile } from '../../../spss/blocks';
import { runIsolated, runPspp, type Pspp, type PsppRun } from '../../../spss/pspp/pspp';
import type { DataColumn } from '../columns';
import { whyNotChecked } from './notChecked';
import { rowsOfListing } from './plainRows';
import type { FlaggedRow } from '../result';

export interface PlainOptions {
  readonly pspp: Pspp;
  readonly signal: AbortSignal;
  readonly timeoutMilliseconds: number;
  readonly script: ScriptFile;
  readonly columns: readonly DataColumn[];
  /** Makes the whole file the active data set, in its order: a block may look at the respondent before. */
  readonly loader: string;
}

export type PlainResult =
  | { readonly kind: 'ran'; readonly rows: readonly FlaggedRow[] }
  | { readonly kind: 'notChecked'; readonly why: string };

/** Has LIST print numbers whole: the formats of a file may be too narrow for its own values. */
export function readable(columns: readonly DataColumn[]): string {
  const numbers = columns.filter(({ type }) => type === 'number').map(({ name }) => name);
  return numbers.length === 0 ? '' : `FORMATS ${numbers.join('\n  ')} (F24.6).\n`;
}

/**
 * Runs a block that does more than list, as it is, on all respondents: by itself where it can, otherwise with the blocks
 * before it, whose variables it may need.
 */
export async function runPlainBlock(index: number, options: PlainOptions): Promise<PlainResult> {
  const { script, pspp, loader: setup } = options;
  const before = script.blocks.slice(0, index + 1).map(({ text }) => text);
  const alone = await runPspp(pspp, { ...options, setup, syntax: `${script.header}\n${before.at(-1) ?? ''}` });
  if (complaint(alone, 0) === null) return { kind: 'ran', rows: rowsOf(alone, 0, index, options) };
  const together = await runIsolated(pspp, { ...options, setup, syntax: `${script.header}${before.join('')}` });
  const why = complaint(together, index, options.columns, before.at(-1));
  return why === null ? { kind: 'ran', rows: rowsOf(together, index, index, options) } : { kind: 'notChecked', why };
}

/** What keeps the block at a place of the run from being checked; `null` where it ran. */
function complaint(run: PsppRun, place: number, columns: readonly DataColumn[] = [], body = ''): string | null {
  const error = run.messages.find(
    (message) => message.severity === 'error' && !message.inSetup && (message.block ?? place) === place,
  );
  if (error !== undefined) return whyNotChecked(error.text, error.line, columns, body);
  return run.status === 'finished' ? null : (run.explanation ?? 'PSPP did not finish.');
}

function rowsOf(run: PsppRun, place: number, index: number, { script, columns }: PlainOptions): readonly FlaggedRow[] {
  return run.listings
    .filter(({ block }) => block === place)
    .flatMap((listing) => rowsOfListing(listing, script.blocks[index]?.id ?? '', columns));
}
