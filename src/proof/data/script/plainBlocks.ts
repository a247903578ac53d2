import type { ScriptFile } from '../../../spss/reading/blocks';
import { runIsolated, runPspp, type Pspp, type PsppRun } from '../../../spss/pspp/pspp';
import { parseSyntax } from '../../../spss/reading/parse';
import { namesListed } from './assignments';
import type { DataColumn } from '../columns';
import { fieldOf } from '../pass/fields';
import { whyNotChecked } from './notChecked';
import { rowsOfListing } from './plainRows';
import type { FlaggedRow } from '../result';
import { inLongLines } from '../../../spss/longLines';

export interface PlainOptions {
  readonly pspp: Pspp;
  readonly signal: AbortSignal;
  readonly timeoutMilliseconds: number;
  readonly script: ScriptFile;
  /** Lines that stand before the script here and not in its file. */
  readonly linesAdded: number;
  readonly columns: readonly DataColumn[];
  readonly id: DataColumn;
  /** Makes the whole file the active data set, in its order: a block may look at the respondent before. */
  readonly loader: string;
  /** Files that the loader reads. */
  readonly reads?: readonly string[];
}

export type PlainResult =
  | { readonly kind: 'ran'; readonly rows: readonly FlaggedRow[] }
  | { readonly kind: 'notChecked'; readonly why: string };

/** Has LIST print numbers with all their digits: the formats of a file may be too narrow for its own values. */
export function readable(columns: readonly DataColumn[]): string {
  const numbers = columns.filter((column) => column.type === 'number' && fieldOf(column).kind === 'number');
  return numbers.length === 0 ? '' : `FORMATS ${inLongLines(numbers.map(({ name }) => name))} (E24.16).\n`;
}

/** The blocks with the respondents' id in each LIST of variables that does not name it: whom it lists has to be known. */
export function withIds(script: ScriptFile, id: string, columns: readonly DataColumn[]): ScriptFile {
  return { ...script, blocks: script.blocks.map((block) => ({ ...block, text: idsListed(block.text, id, columns) })) };
}

function idsListed(script: string, id: string, columns: readonly DataColumn[]): string {
  let text = script;
  for (const command of parseSyntax(script).commands.toReversed()) {
    if (command.name !== 'LIST') continue;
    const named = namesListed(command, columns);
    const equals = command.tokens.findIndex((token) => token.text === '=');
    const first = command.tokens[equals + 1];
    if (named === null || first === undefined || named.some((name) => name.toUpperCase() === id.toUpperCase()))
      continue;
    text = `${text.slice(0, first.start)}${id} ${text.slice(first.start)}`;
  }
  return text;
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
  const why = complaint(together, index, options, before.at(-1));
  return why === null ? { kind: 'ran', rows: rowsOf(together, index, index, options) } : { kind: 'notChecked', why };
}

/** What keeps the block at a place of the run from being checked; `null` where it ran. */
function complaint(
  run: PsppRun,
  place: number,
  { columns, linesAdded }: Pick<PlainOptions, 'columns' | 'linesAdded'> = { columns: [], linesAdded: 0 },
  body = '',
): string | null {
  const error = run.messages.find(
    (message) => message.severity === 'error' && !message.inSetup && (message.block ?? place) === place,
  );
  if (error !== undefined)
    return whyNotChecked(error.text, error.line === null ? null : error.line - linesAdded, columns, body);
  return run.status === 'finished' ? null : (run.explanation ?? 'PSPP did not finish.');
}

function rowsOf(
  run: PsppRun,
  place: number,
  index: number,
  { script, columns, id }: PlainOptions,
): readonly FlaggedRow[] {
  return run.listings
    .filter(({ block }) => block === place)
    .flatMap((listing) => rowsOfListing(listing, script.blocks[index]?.id ?? '', columns, id));
}
