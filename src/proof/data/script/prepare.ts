import { blockText, bodyOf, splitBlocks, type Block, type ScriptFile } from '../../../spss/reading/blocks';
import { dataProgram } from '../../../spss/data';
import { parseSyntax } from '../../../spss/reading/parse';
import { replaceName } from '../../../spss/reading/replaceName';
import { runIsolated, type PsppRun } from '../../../spss/pspp/pspp';
import { admitScript, admittedText, type AdmittedScript } from '../../../spss/safety';
import { columnNamed, ID_COLUMN, madePrefix, type DataColumn } from '../columns';
import { DataError } from '../problem';
import { runProgram, type ProgramOptions } from '../pass/program';
import { listsNobody, mayLackData, takesTexts, whyNotChecked } from './notChecked';
import type { CheckKind } from '../../../checks/check';
import { sparedAt, type ScreenedOut } from '../screenedOut';
import { onePassBlock, type Looked, type PassBlock } from './onePass';
import { OwnTexts } from './ownTexts';
import { TRIED_AT_ONCE, trialParts } from './trialParts';

/** A script as it runs on a file: which blocks in one pass, which by themselves, which not at all. */
export interface Prepared {
  readonly file: ScriptFile;
  readonly pass: readonly PassBlock[];
  /** Blocks that run by themselves, by their number. */
  readonly plain: readonly number[];
  readonly notChecked: ReadonlyMap<number, string>;
  /** Lines that stand before the script here and not in its file. */
  readonly linesAdded: number;
}

export interface Target {
  readonly columns: readonly DataColumn[];
  readonly id: DataColumn;
  /** The variable that holds a respondent's row. */
  readonly row: string;
  /** The file the hits are written to, as SPSS is to read its name. */
  readonly hitsFile: string;
  /** By variables, in upper case: the condition that nobody knows what somebody has in one; and which blocks heed it. */
  readonly unknown?:
    | undefined
    | {
        /** By blocks and flags, in upper case: what its check looks at; `null` of blocks that heed nothing. */
        readonly blocks: readonly (ReadonlyMap<string, Looked> | null)[];
        readonly conditions: ReadonlyMap<string, string>;
        /** The variables of the conditions, which the file's loaders make. */
        readonly made: readonly DataColumn[];
        readonly out: ScreenedOut | null;
      };
}

export interface PrepareOptions extends ProgramOptions {
  /** Blocks that are tried in one run of PSPP. */
  readonly triedAtOnce?: number;
}

/** What a script without blocks is called in place of a question. */
const WHOLE = 'whole script';
/** Rows one block may write in one part. */
const BLOCK_CAP = 20_000;
/** For so many blocks as are tried at once. */
const TRIAL_MILLISECONDS = 60_000;
/** What a case made up for a trial has to have, so that its line is not empty. */
const FIRST = { name: '@first', type: 'number' } as const;

/**
 * Tries every block on one empty respondent, because what fails there would end the run on the data, and rewrites those
 * that only compute, select and list for one pass over the data. What may fail only because one empty respondent is no
 * data is left for the run of that block on the file.
 * @throws DataError where the script cannot be run at all
 */
export async function prepareScript(text: string, target: Target, options: PrepareOptions): Promise<Prepared> {
  const { script, linesAdded } = inBlocks(text);
  const { columns } = target;
  const notChecked = withTexts(script, columns, linesAdded);
  // Lines stay where they are.
  const runnable = script.blocks.map(({ text: block }, index) =>
    notChecked.has(index) ? block.replace(/(?<=\n)[^\n]+/gu, '') : block,
  );
  const joined = script.header + runnable.join('');
  const row = columnNamed(columns, target.row) === undefined ? [{ name: target.row, type: 'number' as const }] : [];
  const empty = (of: readonly DataColumn[]): string =>
    dataProgram([FIRST, ...of, ...row], [new Map([[FIRST.name, 1]])]);
  const one = empty([...columns, ...(target.unknown?.made ?? [])]);
  const messages: PsppRun['messages'][number][] = [];
  for (const part of trialParts(script, runnable, columns, options.triedAtOnce)) {
    const trial = await runIsolated(options.pspp, {
      syntax: part.syntax,
      setup: empty(part.columns),
      signal: options.signal,
      timeoutMilliseconds: trialTime(script.blocks.length, options),
    });
    if (trial.status === 'refused' || trial.status === 'failed' || trial.status === 'timedOut') {
      throw new DataError({
        code: trial.status === 'refused' ? 'scriptRefused' : 'psppFailed',
        message: refusalOf(trial, linesAdded) ?? trial.explanation ?? 'The script could not be run.',
        nextStep:
          trial.status === 'timedOut'
            ? 'Try again with fewer questions in the script, or mend what never ends in it.'
            : 'Mend the script; the lint command says more.',
      });
    }
    for (const message of trial.messages)
      messages.push(message.block === null ? message : { ...message, block: message.block + part.first });
  }
  for (const [index, block] of script.blocks.entries()) {
    const why = notChecked.has(index) ? null : listsNobody(bodyOf(block));
    if (why !== null) notChecked.set(index, why);
  }
  for (const message of messages) {
    if (message.severity !== 'error' || message.block === null || notChecked.has(message.block)) continue;
    const line = message.line === null ? null : message.line - linesAdded;
    const body = bodyOf(script.blocks[message.block] as Block);
    if (mayLackData(message.text, body)) continue;
    notChecked.set(message.block, whyNotChecked(message.text, line, columns, body));
  }
  const rewritten = rewrite(script, admitScript(joined), target, notChecked);
  // With the widths that texts have in the file; not on the file itself, because PSPP reads all of it for one case.
  const tried = await runProgram(
    [one, ...rewritten.pass.map(({ program }) => program), 'EXECUTE.\n'].join(''),
    options,
  );
  if (tried.errors.length === 0) return { file: script, linesAdded, notChecked, ...rewritten };
  // A block that cannot stand beside the others in one pass is no reason to fail: each runs by itself then.
  const all = script.blocks.flatMap((_, index) => (notChecked.has(index) ? [] : [index]));
  return { file: script, linesAdded, notChecked, pass: [], plain: all };
}

/** A script that cannot be tried in parts takes its time: never more than the run on the data may. */
function trialTime(blocks: number, { timeoutMilliseconds }: ProgramOptions): number {
  return Math.min(timeoutMilliseconds, TRIAL_MILLISECONDS * Math.max(1, Math.ceil(blocks / TRIED_AT_ONCE)));
}

/** The blocks that take texts of the file for numbers, with what is told of each: PSPP may break down at them. */
function withTexts(
  { header, blocks }: ScriptFile,
  columns: readonly DataColumn[],
  linesAdded: number,
): Map<number, string> {
  const found = new Map<number, string>();
  let lines = header.split('\n').length - 1 - linesAdded;
  const own = new OwnTexts();
  own.takenForNumbers(header, 0);
  for (const [index, { text }] of blocks.entries()) {
    const ofOwn = own.takenForNumbers(text, lines);
    const why = takesTexts(text, lines, columns) ?? ofOwn;
    if (why !== null) found.set(index, why);
    lines += text.split('\n').length - 1;
  }
  return found;
}

/** Why nothing was run, at its line of the file. */
function refusalOf({ refusals }: PsppRun, linesAdded: number): string | null {
  const first = refusals.find(({ kind }) => kind === 'unsafe') ?? refusals[0];
  return first === undefined ? null : `The script was not run. Line ${first.line - linesAdded}: ${first.message}`;
}

/** What is rewritten is what the door let through, so that nothing but it can get into the pass. */
function rewrite(
  script: ScriptFile,
  admitted: AdmittedScript,
  target: Target,
  notChecked: ReadonlyMap<number, string>,
): Pick<Prepared, 'pass' | 'plain'> {
  const prefix = madePrefix(target.columns);
  const pass: PassBlock[] = [];
  const plain: number[] = [];
  let firstListing = 1;
  for (const index of script.blocks.keys()) {
    const part = admitted.blocks[index];
    if (notChecked.has(index) || part === undefined) continue;
    const looksAt = target.unknown?.blocks[index] ?? null;
    const out = target.unknown?.out ?? null;
    const id = script.blocks[index]?.id ?? '';
    const rewritten = onePassBlock(admittedText(part), {
      block: index,
      columns: target.columns,
      id: target.id,
      row: target.row,
      hitsFile: target.hitsFile,
      ...(looksAt !== null && { unknown: target.unknown?.conditions, looksAt }),
      ...(out !== null && { spared: (kind: CheckKind | null) => sparedAt(out, id, kind) }),
      prefix,
      cap: BLOCK_CAP,
      firstListing,
    });
    if (rewritten.kind === 'plain') plain.push(index);
    else if (rewritten.listings.length > 0) {
      pass.push(rewritten);
      firstListing += rewritten.listings.length;
    }
  }
  return { pass, plain };
}

/** A script without `* Question ID:` lines is one block, whatever it checks. */
function inBlocks(text: string): { readonly script: ScriptFile; readonly linesAdded: number } {
  const script = splitBlocks(text);
  return script.blocks.length > 0 || text.trim() === ''
    ? { script, linesAdded: 0 }
    : { script: splitBlocks(blockText(WHOLE, text)), linesAdded: 1 };
}

/** The names that a script says, in upper case: words of its commands among them. */
export function namesIn(script: string): ReadonlySet<string> {
  const words = parseSyntax(script).commands.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === 'word'));
  return new Set(words.map(({ text }) => text.toUpperCase()));
}

/** The script with the variable that a file has in place of the usual one that it has not. */
export function withIdentity(script: string, id: string, columns: readonly DataColumn[]): string {
  return columnNamed(columns, ID_COLUMN) === undefined ? replaceName(script, ID_COLUMN, id) : script;
}
