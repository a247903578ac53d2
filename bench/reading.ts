import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { judge } from '../test/support/corpus/compare';
import { corpusFiles, judgeFile, type CorpusFile } from '../test/support/corpus/corpus';
import { parseExpected } from '../test/support/corpus/expected';
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
    if (before === null) throw new Error('No model was asked.');
    return { plan: planInput(input, settings, null, before.reading), counts: before.reading.counts };
  } finally {
    await journal.close();
    await rm(folder, { recursive: true });
  }
}

/** Whether the rules leave anything of it to others. */
const isOpen = (file: CorpusFile): boolean => judgeFile(file).some(({ verdict }) => verdict !== 'right');

/**
 * How many questions of the corpus (test/corpus, or a folder like it) are read right in everything, wrong and reported,
 * or wrong without a word. `--only` names files by parts of their names, with commas between; `--open` leaves out those of
 * which the rules read everything right. `--show` lists what differs; with `--endpoint URL` a model reads what the rules
 * do not.
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
    },
  });
  const wanted = values.only?.split(',') ?? [''];
  const all = corpusFiles(values.folder).filter(({ name }) => wanted.some((part) => name.includes(part)));
  const files = values.open === true ? all.filter(isOpen) : all;
  const count = { right: 0, reported: 0, silent: 0 };
  const model = { taken: 0, refused: 0, disputed: 0 };
  const read = await Promise.all(
    files.map(async (file) => {
      if (values.endpoint === undefined) return { file, judged: judgeFile(file) };
      const { plan, counts } = await readByModel(file, values.endpoint);
      for (const key of ['taken', 'refused', 'disputed'] as const) model[key] += counts[key];
      return { file, judged: judge(plan, parseExpected(file.expected), file.text) };
    }),
  );
  const perFile = read.map(({ file, judged }) => {
    for (const { verdict } of judged) count[verdict] += 1;
    if (values.show === true) {
      for (const { id, verdict, differences } of judged)
        if (verdict !== 'right') console.error(`${file.name}  ${verdict}  ${id}: ${differences.join('; ')}`);
    }
    const wrong = judged.filter(({ verdict }) => verdict !== 'right');
    return {
      questionnaire: file.name,
      questions: judged.length,
      right: judged.length - wrong.length,
      silent: judged.filter(({ verdict }) => verdict === 'silent').length,
    };
  });
  const questions = count.right + count.reported + count.silent;
  return {
    questionnaires: files.length,
    questions,
    ...count,
    ...(values.endpoint !== undefined && { byModel: model.taken, refused: model.refused, disputed: model.disputed }),
    rightShare: Math.round((1000 * count.right) / questions) / 10,
    perFile,
  };
}
