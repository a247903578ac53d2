import { ExactDecoder } from '../../spss/exactDecoder';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { leftOutOf } from '../../checks/words/leftOut';
import { planQuestionnaire, type QuestionnairePlan } from '../../checks/plan';
import type { SwitchedOff } from '../../checks/switchOff';
import type { Questionnaire } from '../../questionnaire/model';
import { bodyOf, splitBlocks } from '../../spss/reading/blocks';
import { quoteExact } from '../../spss/literals';
import type { Pspp } from '../../spss/pspp/pspp';
import { makeWorkFolder } from '../../spss/pspp/workFolder';
import { editSetOf, type EditSet } from './causes/edits';
import { CauseFinder } from './causes/findCauses';
import type { RootCauses } from './causes/rootCause';
import { meaningsOf, type BlockMeaning } from './checkMeaning';
import { columnNamed, madePrefix, type DataColumn } from './columns';
import {
  codeFindings,
  compareVariables,
  dueTypes,
  unknownNumbers,
  variablesDue,
  watchCodes,
  type CodeWatch,
} from './compareVariables';
import { openDataFile, type DataFile } from './files/dataFile';
import { holdsAsDue } from './holdsAsDue';
import { readHits } from './pass/hits';
import { identityNote, identityOf } from './identity';
import { labelledRows } from './labels';
import { countingOf, countingProgram, recordsOf, recordsProgram, type Counting, type Records } from './pass/pass';
import { DataError, corrupt } from './problem';
import { countersOf } from './pass/counters';
import { runProgram, type ProgramOptions } from './pass/program';
import { isOfLoading } from './pass/loading';
import { listedRecords } from './pass/records';
import { sumsOf } from './pass/sums';
import { idFindings, nameless, sharedIds, writeIds } from './respondentIds';
import type { FlaggedRow, QuestionCount, ValidationOutcome, ValidationResult, VariableFinding } from './result';
import type { PassListing } from './script/onePass';
import { readable, runPlainBlock, withIds } from './script/plainBlocks';
import { namesIn, prepareScript, withIdentity, type Prepared, type Target } from './script/prepare';
import { usedAsText } from './script/usedAsText';
import { forWhatIsThere } from './script/whatIsThere';
import { screenedOutNotes } from './screenedOut';
import { adaptFile, NO_CODE } from './scheme/adapt';
import { withoutUnfinished } from './scheme/finished/finishedOnly';
import { schemeFor } from './scheme/schemeFor';
import { AS_IT_IS, textColumns, type Scheme } from './scheme/scheme';
import { inOrder } from './rowOrder';
import { withoutSwitchedOff } from './switchedOff';
import { checkCounts, wrongFileOf } from './triage';
import { inLongLines } from '../../spss/longLines';

export interface ValidateOptions {
  /** The whole script file. */
  readonly script: string;
  readonly dataPath: string;
  /** To compare the file's variables with. */
  readonly questionnaire: Questionnaire | null;
  /** What the questionnaire demands; worked out where it is not given. */
  readonly plan?: QuestionnairePlan | null;
  /** The variable that identifies respondents, where the user or the project names one. */
  readonly id?: string | null;
  /** Checks that the project has switched off: what they list alone is not told. */
  readonly off?: readonly SwitchedOff[];
  /** Whether boxes that are empty where another is ticked stay so, because the checks ask for it; `false` unless told. */
  readonly emptyBoxes?: boolean;
  /** Whether those who have not finished the interview are validated as well; `false` unless told. */
  readonly unfinished?: boolean;
  /** How the file is written, as the project keeps it; what it does not speak of is seen from the file. */
  readonly scheme?: Scheme | null;
  readonly pspp: Pspp;
  readonly signal: AbortSignal;
  /** PSPP processes at a time; 2 unless told. */
  readonly processes?: number;
  /** Rows kept in all; 100,000 unless told. */
  readonly mostRows?: number;
  readonly timeoutMilliseconds?: number;
}

const MOST_ROWS = 100_000;
const TIMEOUT = 10 * 60_000;

/**
 * Runs a script on a data file and gives who is listed, for what, and how the file fits the questionnaire. The data
 * stay on this machine: they are read by PSPP alone, in a folder that is gone afterwards.
 * @returns the result, or what is wrong with the file; rejects when cancelled, and for bugs
 */
export async function validateData(options: ValidateOptions): Promise<ValidationOutcome> {
  const folder = await makeWorkFolder();
  try {
    return { kind: 'validated', result: await new Validation(options, folder.path).run() };
  } catch (error) {
    options.signal.throwIfAborted();
    if (error instanceof DataError) return { kind: 'problem', problem: error.problem };
    throw error;
  } finally {
    await folder.remove();
  }
}

/** Everything that the pass over the data needs to know. */
interface Subject {
  readonly file: DataFile;
  readonly target: Target;
  readonly blocks: Prepared;
  readonly meanings: readonly BlockMeaning[];
  readonly counting: Counting;
  readonly watches: readonly CodeWatch[];
  readonly edits: EditSet | null;
  readonly records: Records;
}

interface Counted {
  readonly total: (variable: string) => number;
  readonly counts: Map<number, number>;
  readonly rows: FlaggedRow[];
  readonly more: boolean;
}

class Validation {
  readonly #started = performance.now();
  readonly #program: ProgramOptions;
  readonly #mostRows: number;
  #scheme = AS_IT_IS;
  #unfinished: boolean;

  constructor(
    private readonly options: ValidateOptions,
    private readonly folder: string,
  ) {
    const timeoutMilliseconds = options.timeoutMilliseconds ?? TIMEOUT;
    this.#program = { ...options, folder, timeoutMilliseconds, reads: [resolve(options.dataPath)] };
    this.#unfinished = options.unfinished ?? false;
    this.#mostRows = options.mostRows ?? MOST_ROWS;
  }

  async run(): Promise<ValidationResult> {
    const { questionnaire, script } = this.options;
    const { file, note } = await withoutUnfinished(async (unfinished) => {
      this.#unfinished ||= unfinished;
      return await this.#open(this.options.processes ?? 2, this.folder);
    }, this.#program);
    const identity = await identityOf(file, this.options.id ?? null, namesIn(script), this.#program);
    const subject = await this.#subject(file, identity.variable);
    const counted = await this.#onePass(subject);
    const notChecked = new Map(subject.blocks.notChecked);
    await this.#plain(subject, counted, notChecked);
    const { blocks, meanings, counting, target } = subject;
    const counts = blocks.file.blocks.map((block, index): QuestionCount => ({
      questionId: block.id,
      respondents: counted.counts.get(index) ?? 0,
      notChecked: notChecked.get(index) ?? null,
      leftOut: leftOutOf(bodyOf(block)),
      alone: blocks.plain.includes(index),
      text: meanings[index]?.text ?? '',
    }));
    const respondents = counted.total(countersOf(file).person);
    const total = [...counted.counts.values()].reduce((sum, count) => sum + count, 0);
    const truncated = counted.more || counted.rows.length < total;
    const found = labelledRows(inOrder(counted.rows, counts), file, questionnaire);
    const all = checkCounts(found, counts, meanings, counting, { total: counted.total, respondents });
    const { rows, questions, checks } = withoutSwitchedOff(
      { rows: found, questions: counts, checks: all },
      this.options.off ?? [],
    );
    const variables = await this.#variables(subject);
    const nobody = counted.total(countersOf(file).nobody);
    const notes = [note, ...screenedOutNotes(counted.total, target.unknown?.out, blocks), identityNote(identity)];
    return {
      respondents,
      id: identity,
      scheme: this.#scheme,
      notes: [...file.notes, ...notes.filter((note) => note !== null)],
      wrongFile: wrongFileOf(variables, variablesDue(questionnaire), checks, questions),
      questions,
      checks,
      rows,
      truncated,
      variables: [...(await this.#idFindings(file, target.id, nobody)), ...variables],
      causes: await this.#causes(subject),
      milliseconds: performance.now() - this.#started,
    };
  }

  async #subject(file: DataFile, idName: string | null): Promise<Subject> {
    const { questionnaire } = this.options;
    const row: DataColumn = { name: file.row, type: 'number', width: 0, format: null };
    const id = (idName === null ? undefined : columnNamed(file.columns, idName)) ?? row;
    const target: Target = {
      columns: id === row ? [...file.columns, row] : file.columns,
      id,
      row: file.row,
      hitsFile: this.#path('hits@.txt'),
    };
    const named = withIdentity(this.options.script, id.name, file.columns);
    const whole = this.options.plan ?? (questionnaire === null ? null : planQuestionnaire(questionnaire));
    const { script, plan, notChecked } = forWhatIsThere({ script: named, plan: whole }, file, id.name);
    const parts = splitBlocks(script).blocks;
    const unknown = unknownNumbers(file, questionnaire, whole, () => meaningsOf(parts, plan, id.name));
    const prepared = await prepareScript(script, { ...target, unknown }, this.#program);
    const blocks = { ...prepared, notChecked: new Map([...prepared.notChecked, ...notChecked]) };
    const meanings = meaningsOf(blocks.file.blocks, plan, id.name);
    const known = blocks.pass.flatMap(({ listings }) => meanings[listings[0]?.block ?? -1]?.plan ?? []);
    const edits = known.length === 0 ? null : editSetOf(known, (variable) => holdsAsDue(file, variable));
    const names = edits?.variables.map(({ name }) => name) ?? [];
    return {
      file,
      target: { ...target, unknown },
      blocks,
      meanings,
      counting: countingOf(blocks, meanings, file.columns),
      watches: questionnaire === null ? [] : watchCodes(file, questionnaire, this.#path('codes.txt')),
      edits,
      records: recordsOf(names, file.columns, id),
    };
  }

  #path(name: string): string {
    return quoteExact(join(this.folder, name));
  }

  async #onePass(subject: Subject): Promise<Counted> {
    const { file, blocks } = subject;
    const results = await Promise.all(
      file.loaders.map((_, part) => runProgram(this.#passProgram(subject, part), this.#program)),
    );
    const sums = results.map(sumsOf);
    for (const [part, { errors }] of results.entries()) {
      const loader = file.loaders[part] ?? '';
      const unread = errors.find((error) => sums[part]?.size === 0 || isOfLoading(error, loader));
      if (unread !== undefined) throw corrupt(unread.text);
    }
    const total = (name: string): number => sums.reduce((sum, one) => sum + (one.get(name) ?? 0), 0);
    const counts = new Map(blocks.pass.map(({ hit, listings }) => [listings[0]?.block ?? -1, total(hit)] as const));
    return { total, counts, ...(await this.#rows(subject)) };
  }

  /** One pass: everything is computed, hits are written as they are met, and one procedure adds them up. */
  #passProgram({ file, target, blocks, counting, watches, records }: Subject, part: number): string {
    const own = (program: string): string =>
      program.replaceAll('hits@.txt', `hits${part}.txt`).replaceAll('codes.txt', `codes${part}.txt`);
    const { person, nobody } = countersOf(file);
    const summed = [
      ...[person, nobody, ...blocks.pass.map((block) => block.hit)],
      ...(target.unknown?.out ? [target.unknown.out.variable.name] : []),
      ...counting.flags.map((flag) => flag.as),
      ...counting.applying.map(({ variable }) => variable),
    ];
    return [
      file.loaders[part] ?? '',
      `COMPUTE ${person} = 1.\n`,
      `COMPUTE ${nobody} = ${nameless(target.id)}.\n`,
      writeIds(target.id, this.#path(`ids${part}.txt`)),
      target.unknown?.out?.program ?? '',
      ...blocks.pass.map((block) => own(block.program)),
      countingProgram(counting),
      ...watches.map((watch) => own(watch.program)),
      recordsProgram(
        records,
        { ...target, prefix: madePrefix(file.columns) },
        blocks.pass,
        join(this.folder, `records${part}.txt`),
      ),
      `DESCRIPTIVES VARIABLES=${inLongLines(summed)} /STATISTICS=SUM.\n`,
    ].join('');
  }

  async #rows({ file, blocks }: Subject): Promise<{ readonly rows: FlaggedRow[]; readonly more: boolean }> {
    const listings = new Map(
      blocks.pass.flatMap((block) => block.listings).map((one): [number, PassListing] => [one.number, one]),
    );
    const ids = blocks.file.blocks.map((block) => block.id);
    const rows: FlaggedRow[] = [];
    for (const path of await this.#written('hits', file)) {
      for await (const row of readHits(path, listings, ids, file.encoding)) {
        if (rows.length >= this.#mostRows) return { rows, more: true };
        rows.push(row);
      }
    }
    return { rows, more: false };
  }

  /** The files of that kind that parts have written: one in which nobody is listed has none. */
  async #written(kind: string, file: DataFile): Promise<readonly string[]> {
    const paths = file.loaders.map((_, part) => join(this.folder, `${kind}${part}.txt`));
    const there = await Promise.all(paths.map(async (path) => (await stat(path).catch(() => null)) !== null));
    return paths.filter((_, index) => there[index]);
  }

  /** Blocks that do more than list run as they are, on the whole file in its order. */
  async #plain({ blocks, target }: Subject, counted: Counted, notChecked: Map<number, string>): Promise<void> {
    const [first] = blocks.plain;
    if (first === undefined) return;
    const folder = join(this.folder, 'whole');
    await mkdir(folder);
    const file = await this.#open(1, folder);
    const loader = `${file.loaders[0] ?? ''}${readable(file.columns)}`;
    const { id, columns } = target;
    for (const index of blocks.plain) {
      const result = await runPlainBlock(index, {
        ...this.#program,
        script: withIds(blocks.file, id.name, columns),
        linesAdded: blocks.linesAdded,
        columns,
        id,
        loader,
        reads: [resolve(this.options.dataPath), folder],
      });
      if (result.kind === 'notChecked') notChecked.set(index, result.why);
      else {
        counted.counts.set(index, new Set(result.rows.map(({ respondent }) => respondent)).size);
        counted.rows.push(...result.rows.slice(0, Math.max(0, this.#mostRows - counted.rows.length)));
      }
    }
  }

  /** The file with the questionnaire's variables, however the platform has written them. */
  async #open(parts: number, folder: string): Promise<DataFile> {
    const { questionnaire, script, dataPath } = this.options;
    const program = { ...this.#program, folder };
    const due = new Map(dueTypes(questionnaire, script));
    const asked = { ...this.options, unfinished: this.#unfinished };
    const { used: scheme, whole } = await schemeFor(dataPath, asked, program);
    this.#scheme = whole;
    // A name may be changed twice: what the last one has to hold, the file's has to.
    for (const reading of scheme.readings.toReversed()) {
      const as = reading.kind === 'renamed' ? due.get(reading.variable.toUpperCase()) : undefined;
      if (reading.kind === 'renamed' && as !== undefined) due.set(reading.column.toUpperCase(), as);
    }
    // What a column holds itself comes before what its variable has to hold.
    for (const name of textColumns(scheme)) due.set(name.toUpperCase(), 'text');
    const read = { ...program, questions: questionnaire?.questions ?? [], usedAsText: usedAsText(script) };
    return adaptFile(await openDataFile(dataPath, due, parts, read), scheme);
  }

  async #variables({ file, watches, target: { id } }: Subject): Promise<readonly VariableFinding[]> {
    const { questionnaire } = this.options;
    if (questionnaire === null) return [];
    const texts = await Promise.all((await this.#written('codes', file)).map((path) => readFile(path, 'utf8')));
    return [...compareVariables(file, questionnaire, id.name, this.#scheme), ...codeFindings(watches, texts)];
  }

  async #idFindings(file: DataFile, id: DataColumn, nobody: number): Promise<readonly VariableFinding[]> {
    const shared = await sharedIds(await this.#written('ids', file), id, new ExactDecoder(file.encoding));
    return idFindings(id.name, nobody, shared);
  }

  async #causes({ file, edits, records, blocks, meanings }: Subject): Promise<RootCauses | null> {
    if (edits === null) return null;
    const finder = new CauseFinder(edits, { names: file.writtenAs, strange: NO_CODE });
    for (const path of await this.#written('records', file)) {
      for await (const listed of listedRecords(path, records, edits, blocks, meanings, file.encoding)) {
        this.options.signal.throwIfAborted();
        finder.add(listed);
      }
    }
    return finder.finish();
  }
}
