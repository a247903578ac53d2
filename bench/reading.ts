import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { QuestionnairePlan } from '../src/checks/plan';
import { systemClock } from '../src/pipeline/clock';
import { planInput } from '../src/pipeline/generate';
import { NO_PROJECT } from '../src/pipeline/project/schema';
import type { ReadingCounts } from '../src/pipeline/readDocument';
import { readLinesBefore } from '../src/pipeline/readLines';
import { configurationSource, readSettings } from '../src/pipeline/settings';
import { makeCaller } from '../src/pipeline/setup/modelSetup';
import { JournalFile } from '../src/pipeline/store/journal';
import { judge, type Judgement } from '../test/support/corpus/compare';
import { corpusFiles, judgeFile, type CorpusFile } from '../test/support/corpus/corpus';
import { parseExpected } from '../test/support/corpus/expected';
import { startRecordedModel } from './recordedModel';
import type { Figures } from './support/print';

/** The plan of a questionnaire of which a model at this address reads what the rules do not. */
async function readByModel(
  { name, text }: CorpusFile,
  baseUrl: string,
): Promise<{ readonly plan: QuestionnairePlan; readonly counts: ReadingCounts }> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-reading-'));
  const settings = readSettings([
    configurationSource({ engine: 'auto', model: 'mailbox', baseUrl, timeoutSeconds: 3600 }),
  ]);
  const journal = await JournalFile.open(join(folder, 'journal.jsonl'), folder);
  try {
    const input = { path: join(folder, `${name}.md`), stem: name, text, project: NO_PROJECT };
    const byRules = planInput(input, settings);
    const caller = makeCaller(settings, { clock: systemClock });
    const before = await readLinesBefore(
      { text, name, plan: byRules, engine: 'auto', scope: { kind: 'all', reuse: false }, maxOutputTokens: 16_000 },
      { caller, journal, clock: systemClock, signal: new AbortController().signal },
    );
    if (before === null) return { plan: byRules, counts: NOTHING_READ };
    return { plan: planInput(input, settings, null, before.reading), counts: before.reading.counts };
  } finally {
    await journal.close();
    await rm(folder, { recursive: true });
  }
}

/** Whether the rules leave anything of it to others. */
const isOpen = (file: CorpusFile): boolean => judgeFile(file).some(({ verdict }) => verdict !== 'right');

/** How each question of a file is read by rules, and with what a model read. */
interface FileReading {
  readonly file: CorpusFile;
  readonly byRules: readonly Judgement[];
  readonly judged: readonly Judgement[];
  readonly counts: ReadingCounts;
  /** What was not taken of what a model read, and why. */
  readonly misread: readonly string[];
}

const NOTHING_READ: ReadingCounts = { taken: 0, refused: 0, disputed: 0 };

/** Reads and judges a file; `null` as address: by rules alone. */
async function readFile(file: CorpusFile, baseUrl: string | null): Promise<FileReading> {
  const byRules = judgeFile(file);
  if (baseUrl === null) return { file, byRules, judged: byRules, counts: NOTHING_READ, misread: [] };
  const { plan, counts } = await readByModel(file, baseUrl);
  const judged = judge(plan, parseExpected(file.expected), file.text, true);
  const misread = plan.questionnaire.problems
    .filter(({ code }) => code === 'modelMisread' || code === 'linesNotRead')
    .map(({ span, message }) => `line ${span.line}: ${message}`);
  return { file, byRules, judged, counts, misread };
}

/** What the model changed: questions that are right now, and those that were better before. */
function changes(read: readonly FileReading[]): Figures {
  const worth = { right: 2, reported: 1, silent: 0 };
  const moved = read.flatMap(({ file, byRules, judged }) => {
    const before = new Map(byRules.map(({ id, verdict }) => [id, verdict]));
    return judged.flatMap(({ id, verdict }) => {
      const was = before.get(id) ?? 'right';
      return was === verdict ? [] : [{ name: `${file.name} ${id}`, better: worth[verdict] > worth[was], was }];
    });
  });
  return {
    rightByRules: read.flatMap(({ byRules }) => byRules).filter(({ verdict }) => verdict === 'right').length,
    madeRight: moved.filter(({ better }) => better).length,
    madeWorse: moved.filter(({ better }) => !better).map(({ name }) => name),
    ...Object.fromEntries(
      (['taken', 'refused', 'disputed'] as const).map((key) => [
        key === 'taken' ? 'byModel' : key,
        read.reduce((sum, { counts }) => sum + counts[key], 0),
      ]),
    ),
  };
}

function show({ file, judged, misread }: FileReading): void {
  for (const { id, verdict, differences } of judged)
    if (verdict !== 'right') console.error(`${file.name}  ${verdict}  ${id}: ${differences.join('; ')}`);
  for (const message of misread) console.error(`${file.name}  ${message}`);
}

/**
 * How many questions of the corpus (test/corpus, or a folder like it) are read right in everything, wrong and reported,
 * or wrong without a word. `--only` names files by parts of their names, with commas between; `--open` leaves out those of
 * which the rules read everything right. `--show` lists what differs. A model reads what the rules do not with
 * `--endpoint URL`, or with `--answers FOLDER`, where somebody's answers are kept (`recordedModel.ts`).
 */
export async function benchReading(args: readonly string[]): Promise<Figures> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      folder: { type: 'string' },
      show: { type: 'boolean' },
      only: { type: 'string' },
      open: { type: 'boolean' },
      endpoint: { type: 'string' },
      answers: { type: 'string' },
    },
  });
  const wanted = values.only?.split(',') ?? [''];
  const named = corpusFiles(values.folder).filter(({ name }) => wanted.some((part) => name.includes(part)));
  const files = values.open === true ? named.filter(isOpen) : named;
  const recorded = values.answers === undefined ? null : await startRecordedModel(resolve(values.answers));
  const baseUrl = values.endpoint ?? recorded?.url ?? null;
  const read: FileReading[] = [];
  try {
    // A person may be the model: all questions at once, so that all can be seen.
    read.push(...(await Promise.all(files.map((file) => readFile(file, baseUrl)))));
  } finally {
    await recorded?.close();
  }
  if (values.show === true) read.forEach(show);
  const all = read.flatMap(({ judged }) => judged);
  const count = (wantedVerdict: Judgement['verdict']): number =>
    all.filter(({ verdict }) => verdict === wantedVerdict).length;
  return {
    questionnaires: files.length,
    questions: all.length,
    ...{ right: count('right'), reported: count('reported'), silent: count('silent') },
    ...(baseUrl !== null && changes(read)),
    ...(recorded !== null && { unanswered: recorded.open }),
    rightShare: Math.round((1000 * count('right')) / all.length) / 10,
    perFile: read.map(({ file, judged }) => ({
      questionnaire: file.name,
      questions: judged.length,
      right: judged.filter(({ verdict }) => verdict === 'right').length,
      silent: judged.filter(({ verdict }) => verdict === 'silent').length,
    })),
  };
}
