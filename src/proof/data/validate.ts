import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leftOutOf } from '../../checks/leftOut';
import type { Questionnaire } from '../../questionnaire/model';
import { blockText, bodyOf, splitBlocks, type Block, type ScriptFile } from '../../spss/blocks';
import { dataProgram } from '../../spss/data';
import { quoteExact } from '../../spss/literals';
import { runIsolated, type Pspp, type PsppRun } from '../../spss/pspp/pspp';
import { admitScript, admittedText, type AdmittedScript } from '../../spss/safety';
import { ID_COLUMN, idColumn, similarToId } from './columns';
import { codeFindings, compareVariables, dueTypes, watchCodes, type CodeWatch } from './compareVariables';
import { corrupt, openDataFile, type DataFile } from './files/dataFile';
import { readHits } from './hits';
import { madePrefix, onePassBlock, type PassBlock, type PassListing } from './script/onePass';
import { idFindings, nameless, sharedIds, writeIds } from './respondentIds';
import { listsNobody, whyNotChecked } from './script/notChecked';
import { DataError } from './problem';
import { readable, runPlainBlock } from './script/plainBlocks';
import { runProgram, type ProgramOptions, type ProgramResult } from './program';
import type { FlaggedRow, QuestionCount, ValidationOutcome, ValidationResult, VariableFinding } from './result';

export interface ValidateOptions {
  /** The whole script file. */
  readonly script: string;
  readonly dataPath: string;
  /** To compare the file's variables with. */
  readonly questionnaire: Questionnaire | null;
  readonly pspp: Pspp;
  readonly signal: AbortSignal;
  /** PSPP processes at a time; 2 unless told. */
  readonly processes?: number;
  /** Rows kept in all; 100,000 unless told. */
  readonly mostRows?: number;
  readonly timeoutMilliseconds?: number;
}

/** What a script without blocks is called in place of a question. */
const WHOLE = 'whole script';
const MOST_ROWS = 100_000;
const TIMEOUT = 10 * 60_000;
/** Rows one block may write in one part. */
const BLOCK_CAP = 20_000;

/**
 * Runs a script on a data file and gives who is listed, for what, and how the file fits the questionnaire. The data
 * stay on this machine: they are read by PSPP alone, in a folder that is gone afterwards.
 * @returns the result, or what is wrong with the file; rejects when cancelled, and for bugs
 */
export async function validateData(options: ValidateOptions): Promise<ValidationOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'questionnaire-to-spss-'));
  try {
    return { kind: 'validated', result: await new Validation(options, folder).run() };
  } catch (error) {
    options.signal.throwIfAborted();
    if (error instanceof DataError) return { kind: 'problem', problem: error.problem };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface Blocks {
  readonly file: ScriptFile;
  readonly pass: readonly PassBlock[];
  /** Blocks that run by themselves, by their number. */
  readonly plain: readonly number[];
  readonly notChecked: ReadonlyMap<number, string>;
}

interface Counted {
  readonly respondents: number;
  readonly nameless: number;
  readonly counts: Map<number, number>;
  readonly rows: FlaggedRow[];
  readonly more: boolean;
}

class Validation {
  readonly #started = performance.now();
  readonly #program: ProgramOptions;
  readonly #mostRows: number;

  constructor(
    private readonly options: ValidateOptions,
    private readonly folder: string,
  ) {
    this.#program = { ...options, folder, timeoutMilliseconds: options.timeoutMilliseconds ?? TIMEOUT };
    this.#mostRows = options.mostRows ?? MOST_ROWS;
  }

  async run(): Promise<ValidationResult> {
    const { questionnaire, script, dataPath } = this.options;
    const parts = this.options.processes ?? 2;
    const file = await openDataFile(dataPath, dueTypes(questionnaire, script), parts, this.#program);
    this.#requireId(file);
    const blocks = await this.#blocks(file);
    const watches = questionnaire === null ? [] : watchCodes(file, questionnaire, this.#path('codes.txt'));
    const counted = await this.#onePass(file, blocks, watches);
    const notChecked = new Map(blocks.notChecked);
    await this.#plain(blocks, counted, notChecked);
    const questions = blocks.file.blocks.map((block, index): QuestionCount => ({
      questionId: block.id,
      respondents: counted.counts.get(index) ?? 0,
      notChecked: notChecked.get(index) ?? null,
      leftOut: leftOutOf(bodyOf(block)),
      alone: blocks.plain.includes(index),
    }));
    const total = [...counted.counts.values()].reduce((sum, count) => sum + count, 0);
    return {
      respondents: counted.respondents,
      questions,
      rows: inOrder(counted.rows, questions),
      truncated: counted.more || counted.rows.length < total,
      variables: [
        ...idFindings(
          counted.nameless,
          await sharedIds(file.loaders.map((_, part) => join(this.folder, `ids${part}.txt`))),
        ),
        ...(await this.#variables(file, watches)),
      ],
      milliseconds: performance.now() - this.#started,
    };
  }

  #path(name: string): string {
    return quoteExact(join(this.folder, name));
  }

  #requireId(file: DataFile): void {
    if (idColumn(file.columns) !== undefined) return;
    const similar = similarToId(file.columns.map((column) => column.name));
    const hint = similar.length === 0 ? '' : ` It may be ${similar.join(' or ')}.`;
    throw new DataError({
      code: 'noRespondentId',
      message: `The data file has no variable ${ID_COLUMN}, by which the script names respondents.`,
      nextStep: `Rename the variable that identifies respondents to ${ID_COLUMN}.${hint}`,
    });
  }

  /** Tries every block on one empty respondent: what fails there would end the run on the data. */
  async #blocks(file: DataFile): Promise<Blocks> {
    const { script, linesAdded } = inBlocks(this.options.script);
    const setup = dataProgram([FIRST, ...file.columns], [new Map([[FIRST.name, 1]])]);
    const joined = script.header + script.blocks.map(({ text }) => text).join('');
    const trial = await runIsolated(this.options.pspp, {
      syntax: joined,
      setup,
      signal: this.options.signal,
      timeoutMilliseconds: 60_000,
    });
    if (trial.status === 'refused' || trial.status === 'failed' || trial.status === 'timedOut') {
      throw new DataError({
        code: trial.status === 'refused' ? 'scriptRefused' : 'psppFailed',
        message: refusalOf(trial, linesAdded) ?? trial.explanation ?? 'The script could not be run.',
        nextStep: 'Mend the script; the lint command says more.',
      });
    }
    const notChecked = new Map<number, string>();
    for (const [index, block] of script.blocks.entries()) {
      const why = listsNobody(bodyOf(block));
      if (why !== null) notChecked.set(index, why);
    }
    for (const message of trial.messages) {
      if (message.severity !== 'error' || message.block === null || notChecked.has(message.block)) continue;
      notChecked.set(
        message.block,
        whyNotChecked(
          message.text,
          message.line === null ? null : message.line - linesAdded,
          file.columns,
          bodyOf(script.blocks[message.block] as Block),
        ),
      );
    }
    const rewritten = this.#rewritten(script, admitScript(joined), file, notChecked);
    // With the widths that texts have in the file; not on the file itself, because PSPP reads all of it for one case.
    const one = dataProgram([FIRST, ...file.columns], [new Map([[FIRST.name, 1]])]);
    const program = [one, ...rewritten.pass.map((block) => block.program), 'EXECUTE.\n'];
    const tried = await runProgram(program.join(''), this.#program);
    if (tried.errors.length === 0) return { file: script, notChecked, ...rewritten };
    // A block that cannot stand beside the others in one pass is no reason to fail: each runs by itself then.
    const all = script.blocks.flatMap((_, index) => (notChecked.has(index) ? [] : [index]));
    return { file: script, notChecked, pass: [], plain: all };
  }

  /** What is rewritten is what the door let through, so that nothing but it can get into the pass. */
  #rewritten(
    script: ScriptFile,
    admitted: AdmittedScript,
    file: DataFile,
    notChecked: ReadonlyMap<number, string>,
  ): Pick<Blocks, 'pass' | 'plain'> {
    const prefix = madePrefix(file.columns);
    const pass: PassBlock[] = [];
    const plain: number[] = [];
    let firstListing = 1;
    for (const index of script.blocks.keys()) {
      const part = admitted.blocks[index];
      if (notChecked.has(index) || part === undefined) continue;
      const rewritten = onePassBlock(admittedText(part), {
        block: index,
        columns: file.columns,
        prefix,
        hitsFile: this.#path('hits@.txt'),
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

  async #onePass(file: DataFile, blocks: Blocks, watches: readonly CodeWatch[]): Promise<Counted> {
    const results = await Promise.all(
      file.loaders.map((_, part) => runProgram(this.#passProgram(file, part, blocks, watches), this.#program)),
    );
    const sums = results.map(sumsOf);
    for (const [part, { errors }] of results.entries()) {
      const loader = file.loaders[part] ?? '';
      const unread = errors.find(({ line }) => sums[part]?.size === 0 || isOfLoading(line, loader));
      if (unread !== undefined) throw corrupt(unread.text);
    }
    const total = (name: string): number => sums.reduce((sum, one) => sum + (one.get(name) ?? 0), 0);
    const counts = new Map<number, number>();
    for (const { hit, listings } of blocks.pass) {
      const block = listings[0]?.block ?? -1;
      counts.set(block, total(hit));
    }
    const { rows, more } = await this.#rows(blocks, results.length);
    const { person, nobody } = countersOf(file);
    return { respondents: total(person), nameless: total(nobody), counts, rows, more };
  }

  /** One pass: everything is computed, hits are written as they are met, and one procedure adds them up. */
  #passProgram(file: DataFile, part: number, blocks: Blocks, watches: readonly CodeWatch[]): string {
    const own = (program: string): string =>
      program.replaceAll('hits@.txt', `hits${part}.txt`).replaceAll('codes.txt', `codes${part}.txt`);
    const { person, nobody } = countersOf(file);
    return [
      file.loaders[part] ?? '',
      `COMPUTE ${person} = 1.\n`,
      `COMPUTE ${nobody} = ${nameless(file)}.\n`,
      writeIds(file, this.#path(`ids${part}.txt`)),
      ...blocks.pass.map((block) => own(block.program)),
      ...watches.map((watch) => own(watch.program)),
      `DESCRIPTIVES VARIABLES=${[person, nobody, ...blocks.pass.map((block) => block.hit)].join('\n  ')} /STATISTICS=SUM.\n`,
    ].join('');
  }

  async #rows(blocks: Blocks, parts: number): Promise<{ readonly rows: FlaggedRow[]; readonly more: boolean }> {
    const listings = new Map(
      blocks.pass.flatMap((block) => block.listings).map((one): [number, PassListing] => [one.number, one]),
    );
    const ids = blocks.file.blocks.map((block) => block.id);
    const rows: FlaggedRow[] = [];
    for (let part = 0; part < parts; part += 1) {
      const path = join(this.folder, `hits${part}.txt`);
      // A part in which nobody is listed has no file.
      if ((await stat(path).catch(() => null)) === null) continue;
      for await (const row of readHits(path, listings, ids)) {
        if (rows.length >= this.#mostRows) return { rows, more: true };
        rows.push(row);
      }
    }
    return { rows, more: false };
  }

  /** Blocks that do more than list run as they are, on the whole file in its order. */
  async #plain(blocks: Blocks, counted: Counted, notChecked: Map<number, string>): Promise<void> {
    const [first] = blocks.plain;
    if (first === undefined) return;
    const folder = join(this.folder, 'whole');
    await mkdir(folder);
    const { questionnaire, script, dataPath } = this.options;
    const file = await openDataFile(dataPath, dueTypes(questionnaire, script), 1, { ...this.#program, folder });
    const loader = `${file.loaders[0] ?? ''}${readable(file.columns)}`;
    for (const index of blocks.plain) {
      const result = await runPlainBlock(index, {
        ...this.#program,
        script: blocks.file,
        columns: file.columns,
        loader,
      });
      if (result.kind === 'notChecked') notChecked.set(index, result.why);
      else {
        counted.counts.set(index, new Set(result.rows.map(({ respondent }) => respondent)).size);
        counted.rows.push(...result.rows.slice(0, Math.max(0, this.#mostRows - counted.rows.length)));
      }
    }
  }

  async #variables(file: DataFile, watches: readonly CodeWatch[]): Promise<readonly VariableFinding[]> {
    const { questionnaire } = this.options;
    if (questionnaire === null) return [];
    const written = await Promise.all(
      file.loaders.map((_, part) => readFile(join(this.folder, `codes${part}.txt`), 'utf8').catch(() => '')),
    );
    return [...compareVariables(file, questionnaire), ...codeFindings(watches, written.join('\n'))];
  }
}

/** Why nothing was run, at its line of the file. */
function refusalOf({ refusals }: PsppRun, linesAdded: number): string | null {
  const first = refusals.find(({ kind }) => kind === 'unsafe') ?? refusals[0];
  return first === undefined ? null : `The script was not run. Line ${first.line - linesAdded}: ${first.message}`;
}

/** A script without `* Question ID:` lines is one block, whatever it checks. */
function inBlocks(text: string): { readonly script: ScriptFile; readonly linesAdded: number } {
  const script = splitBlocks(text);
  return script.blocks.length > 0 || text.trim() === ''
    ? { script, linesAdded: 0 }
    : { script: splitBlocks(blockText(WHOLE, text)), linesAdded: 1 };
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** By question as in the script, then by respondent: the parts of the file were read side by side. */
function inOrder(rows: readonly FlaggedRow[], questions: readonly QuestionCount[]): readonly FlaggedRow[] {
  const place = new Map(questions.map(({ questionId }, index) => [questionId, index]));
  return rows.toSorted(
    (one, other) =>
      (place.get(one.questionId) ?? 0) - (place.get(other.questionId) ?? 0) ||
      byNumber.compare(one.respondent, other.respondent),
  );
}

/** What a case made up for a trial has to have, so that its line is not empty. */
const FIRST = { name: '@first', type: 'number' } as const;
/** Variables of a pass: one is 1 for everybody, so that its sum is the number of respondents; the other for the nameless. */
const countersOf = ({ columns }: DataFile): { readonly person: string; readonly nobody: string } => ({
  person: `${madePrefix(columns)}_ALL`,
  nobody: `${madePrefix(columns)}_NOID`,
});

/**
 * Whether PSPP speaks of the reading. What stands below it is computed: a value that NUMBER or DATE.DMY cannot make
 * anything of is missing, as in SPSS, and all others are computed nevertheless.
 */
function isOfLoading(line: number | null, loader: string): boolean {
  return line === null || line < loader.split('\n').length;
}

function sumsOf(result: ProgramResult): ReadonlyMap<string, number> {
  const table = result.tables.find((one) => one.title === 'Descriptive Statistics');
  return new Map((table?.rows ?? []).map((row) => [row[0] ?? '', Number(row[2] ?? 0)]));
}
