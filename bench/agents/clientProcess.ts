import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { keepMemorySmall } from '../../src/cli/memory';
import { agentsCrew } from '../../src/pipeline/agents/crew';
import { NO_TRAINING } from '../../src/pipeline/agents/prompts/training';
import { ModelCaller } from '../../src/pipeline/flow/caller';
import { openAiModel } from '../../src/pipeline/models/openai';
import { runQuestionnaire } from '../../src/pipeline/run';
import { JournalFile } from '../../src/pipeline/store/journal';
import { outputFolder } from '../../src/pipeline/store/outputFolder';
import { questionScript } from '../../src/checks/block';
import { scaledClock } from '../../test/support/scaledClock';
import type { ClientConfig, ClientReport } from './messages';
import { planFile } from './source';

/** The run that is measured: the pipeline as the command line has it, with journal and files on disk. */
keepMemorySmall();
const config = JSON.parse(process.argv[2] ?? '') as ClientConfig;
const plan = planFile(config.questionnaire);
const clock = scaledClock(config.timeScale);
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const journal = await JournalFile.open(join(folder, 'journal.jsonl'));
const caller = new ModelCaller({
  models: [openAiModel({ model: 'test-large', key: 'bench', baseUrl: config.url, api: 'responses' }, clock)],
  concurrency: config.concurrency,
  clock,
  random: Math.random,
});
const engine = config.engine === 'agents' ? 'agents' : 'auto';
const crew = agentsCrew(plan, {
  engine,
  caller,
  limits: { transformer: 64_000, reviewer: 64_000 },
  training: NO_TRAINING,
  trainingInAll: false,
  compile: questionScript,
  reviewers: [],
});
const start = performance.now();
const state = await runQuestionnaire(
  {
    source: { path: 'bench.md', stem: 'bench', hash: 'bench' },
    plan,
    engine,
    model: 'test-large',
    batchSize: config.batchSize,
    maxFeedbackLoops: 3,
    scope: { kind: 'all', reuse: false },
    signal: new AbortController().signal,
  },
  {
    clock,
    crew: () => Promise.resolve(crew),
    journal,
    outputs: outputFolder(folder),
    limit: pLimit(config.concurrency === 1 ? 1 : Math.max(32, 2 * config.concurrency)),
  },
);
const seconds = (performance.now() - start) / 1000;
await journal.close();
await rm(folder, { recursive: true });
const outcomes: Record<string, number> = {};
for (const { status } of state.questions.values()) outcomes[status] = (outcomes[status] ?? 0) + 1;
const report: ClientReport = {
  seconds,
  questions: state.questions.size,
  batches: state.batches.length,
  outcomes,
  rssMb: process.resourceUsage().maxRSS / 1024,
};
process.send?.(report, () => process.exit());
