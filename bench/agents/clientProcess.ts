import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { keepMemorySmall } from '../../src/cli/memory';
import { crewFactory } from '../../src/pipeline/setup/assembleCrew';
import { ModelCaller } from '../../src/pipeline/flow/caller';
import { batchesAtOnce } from '../../src/pipeline/setup/modelSetup';
import { openAiModel } from '../../src/pipeline/models/openai/openai';
import { runQuestionnaire } from '../../src/pipeline/run';
import { configurationSource, readSettings } from '../../src/pipeline/settings';
import { JournalFile } from '../../src/pipeline/store/journal';
import { outputFolder } from '../../src/pipeline/store/outputFolder';
import { outputNames } from '../../src/pipeline/store/outputs';
import { splitBlocks } from '../../src/spss/reading/blocks';
import { scaledClock } from '../../test/support/scaledClock';
import type { ClientConfig, ClientReport } from './messages';
import { planFile } from './source';

/** The run that is measured: the pipeline as the command line has it, with journal and files on disk. */
const config = JSON.parse(process.argv[2] ?? '') as ClientConfig;
if (config.keepsMemorySmall) keepMemorySmall();
const plan = planFile(config.questionnaire);
const clock = scaledClock(config.timeScale);
const folder = config.folder ?? (await mkdtemp(join(tmpdir(), 'bench-')));
const journal = await JournalFile.open(join(folder, 'journal.jsonl'));
const { concurrency, engine, batchSize, proof, timeout, url: baseUrl } = config;
const settings = readSettings([
  configurationSource({
    ...{ engine, proof, concurrency, batchSize },
    ...{ maxCompletionTokensTransformer: 64_000, maxCompletionTokensReviewer: 64_000 },
  }),
]);
const models = Array.from({ length: config.keys }, (_, index) =>
  openAiModel({ model: 'test-large', key: `bench-${index}`, baseUrl, api: 'responses', timeout }, clock),
);
const caller = new ModelCaller({ models, concurrency, clock, random: Math.random });
const start = performance.now();
const state = await runQuestionnaire(
  {
    source: { path: 'bench.md', stem: 'bench', hash: 'bench' },
    plan,
    engine,
    model: 'test-large',
    batchSize,
    maxFeedbackLoops: 3,
    scope: config.resume ? { kind: 'unfinished' } : { kind: 'all', reuse: false },
    signal: new AbortController().signal,
  },
  {
    clock,
    crew: crewFactory(settings, caller),
    journal,
    outputs: outputFolder(folder),
    limit: pLimit(concurrency === 1 ? 1 : batchesAtOnce(settings)),
  },
);
const seconds = (performance.now() - start) / 1000;
const rssMb = process.resourceUsage().maxRSS / 1024;
await journal.close();
const script = await readFile(join(folder, outputNames('bench').script), 'utf8');
if (config.folder === undefined) await rm(folder, { recursive: true });
const questions = [...state.questions.values()];
const outcomes: Record<string, number> = {};
for (const { status } of questions) outcomes[status] = (outcomes[status] ?? 0) + 1;
const report: ClientReport = {
  seconds,
  questions: questions.length,
  batches: state.batches.length,
  outcomes,
  done: questions.filter(({ status }) => status === 'passed' || status === 'failed').map(({ id }) => id),
  errors: questions.flatMap(({ error, batch }) =>
    error === null ? [] : [{ code: error.code, batch: state.batches[batch]?.questionIds ?? [] }],
  ),
  blocks: splitBlocks(script).blocks.length,
  rssMb,
};
process.send?.(report, () => process.exit());
