import { resolve } from 'node:path';
import type { PlainError } from '../../pipeline/errors';
import type { BatchService, SeenJob } from '../../pipeline/models/batch/batchService';
import { costOfJob, type JobRecord } from '../../pipeline/models/batch/jobTable';
import { BATCH_SHARE, costOf, priceOf } from '../../pipeline/models/prices';
import type { Settings } from '../../pipeline/settings';
import { batchServices } from '../../pipeline/setup/batchSetup';
import { JobJournal, readJobs } from '../../pipeline/store/jobJournal';
import { EXIT, type CliIo, type Command, type ExitCode } from '../io';
import { SETTING_OPTIONS, parseArguments, settingsOf, usageError } from '../options';
import { age, countOf, describeError, table } from '../output/texts';

const usage = `Lists the batch jobs that generate --batch-api has sent: their state, cost and age.

Usage: questionnaire-to-spss batches [--out DIR] [--cancel JOB] [--forget JOB] [--json]

  --out DIR         the output folder that they were sent from (output)
  --cancel JOB      have the service stop a job: what it has answered is paid and kept
  --forget JOB      wait for a job no more: what it was asked is asked again, and perhaps paid twice
  --model, --base-url, --allow-host: as for generate; with a key the service is asked for the state of open jobs

To go on with open jobs, run generate with the same arguments and --batch-api --resume.

Exit code: 0 listed, 2 bad usage or input.
`;

const options = {
  out: SETTING_OPTIONS.out,
  model: SETTING_OPTIONS.model,
  'base-url': SETTING_OPTIONS['base-url'],
  'allow-host': SETTING_OPTIONS['allow-host'],
  cancel: { type: 'string' },
  forget: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const batchesCommand: Command = { usage, run };

async function run(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options);
  if (positionals.length > 0) throw usageError('batches takes no files.', 'See batches --help.');
  const settings = await settingsOf(values, io);
  const folder = resolve(io.folder, settings.outputFolder);
  if (values.forget !== undefined) await forget(folder, values.forget);
  const { jobs } = await readJobs(folder);
  const services = servicesFor(settings);
  if (values.cancel !== undefined) await cancel(named(jobs, values.cancel), services, io.signal);
  const listed: Listed[] = [];
  for (const record of jobs.values()) listed.push(await lookedAt(record, services, io.signal));
  // A service that tells nothing of one job mostly tells nothing of the others.
  const silent = listed.flatMap(({ failure }) => failure ?? []);
  for (const error of new Map(silent.map((one) => [one.message, one])).values())
    io.err(`The state of ${countOf(silent.length, 'job')} is the last that is known here. ${describeError(error)}`);
  if (values.json) io.out(`${JSON.stringify({ jobs: listed.map(summaryOf) })}\n`);
  else io.out(describe(listed, folder));
  return EXIT.ok;
}

interface Listed {
  readonly record: JobRecord;
  /** What the service says of it now; `null` where it is not asked or does not say. */
  readonly seen: SeenJob | null;
  /** Why it does not say, where it was asked. */
  readonly failure: PlainError | null;
}

/** Nobody is asked without a key, or where it may not go: the journal's last word stands. */
function servicesFor(settings: Settings): readonly BatchService[] {
  if (settings.keys.length === 0 && settings.baseUrl === null) return [];
  // Which model it would be does not matter to jobs that were sent.
  return batchServices({ ...settings, model: settings.model ?? 'any' });
}

async function lookedAt(record: JobRecord, services: readonly BatchService[], signal: AbortSignal): Promise<Listed> {
  const { batchId, endedAt, service } = record;
  if (batchId === null || endedAt !== null) return { record, seen: null, failure: null };
  let failure: PlainError | null = null;
  for (const one of services.filter(({ origin }) => origin === service)) {
    const looked = await one.look(batchId, signal);
    if (looked.kind === 'ok') return { record, seen: looked.value, failure: null };
    failure ??= looked.failure.error;
  }
  return { record, seen: null, failure };
}

async function cancel(record: JobRecord, services: readonly BatchService[], signal: AbortSignal): Promise<void> {
  const { batchId, service, endedAt } = record;
  if (batchId === null || endedAt !== null) throw usageError('That job is not at work.', 'See batches.');
  const able = services.filter(({ origin }) => origin === service);
  if (able.length === 0)
    throw usageError(`The job is at ${service}, and no key for it is set.`, 'Set OPENAI_API_KEY and the base URL.');
  let why = '';
  for (const one of able) {
    const done = await one.cancel(batchId, signal);
    if (done.kind === 'ok') return;
    why ||= done.failure.error.message;
  }
  throw usageError(`The job could not be cancelled. ${why}`, 'Check the key, or cancel it on the provider’s page.');
}

async function forget(folder: string, name: string): Promise<void> {
  const journal = await JobJournal.open(folder);
  try {
    const { job, endedAt, usage } = named(journal.table.jobs, name);
    if (endedAt !== null) throw usageError('That job has ended.', 'See batches.');
    journal.append({ type: 'jobEnded', at: Date.now(), job, status: 'forgotten', answered: 0, usage });
  } finally {
    await journal.close();
  }
}

function named(jobs: ReadonlyMap<string, JobRecord>, name: string): JobRecord {
  const found = [...jobs.values()].find(({ job, batchId }) => job === name || batchId === name);
  if (found === undefined) throw usageError(`There is no batch job ${name} here.`, 'See batches, and --out.');
  return found;
}

function summaryOf({ record, seen }: Listed) {
  const { job, batchId, service, model, lines, questionnaires, plannedAt, endedAt, expiresAt, usage } = record;
  const { completed, failed } = seen?.counts ?? record;
  const hasEnded = endedAt !== null && record.status !== 'notSent' && record.status !== 'forgotten';
  return {
    job: batchId ?? job,
    state: seen?.strangeStatus ?? seen?.status ?? record.status,
    isOpen: endedAt === null,
    service,
    model,
    requests: lines,
    questionnaires,
    answered: completed,
    /** Of a job that has ended, whatever came back without an answer. */
    failed: hasEnded ? lines - completed : failed,
    cost: endedAt === null ? null : costOfJob(record),
    /** What its questions alone cost, roughly, where it has not ended. */
    expectedCost: endedAt === null ? askingCost(record) : null,
    usage,
    sentAt: new Date(plannedAt).toISOString(),
    expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    // Clocks of two machines, or one that was put back, may say that it ends before it begins.
    ageMilliseconds: Math.max(0, (endedAt ?? Date.now()) - plannedAt),
  };
}

/** As where prompts are estimated: a little pessimistic. */
const BYTES_PER_TOKEN = 3;

function askingCost({ bytes, model }: JobRecord): number | null {
  const promptTokens = Math.ceil(bytes / BYTES_PER_TOKEN);
  return costOf({ promptTokens, cachedTokens: 0, completionTokens: 0 }, priceOf(model), BATCH_SHARE);
}

function describe(listed: readonly Listed[], folder: string): string {
  if (listed.length === 0) return `No batch job was sent from ${folder}.\n`;
  const summaries = listed.map(summaryOf);
  const heading = ['Job', 'State', 'Requests', 'Answered', 'Failed', 'Questionnaires', 'Model', 'Dollars', 'Age'];
  const rows = summaries.map((job) => [
    job.job,
    job.state,
    job.requests,
    job.answered,
    job.failed,
    job.questionnaires,
    job.model,
    job.isOpen ? dollars(job.expectedCost, 'from ') : dollars(job.cost, ''),
    age(job.ageMilliseconds),
  ]);
  const open = summaries.filter(({ isOpen }) => isOpen).length;
  const next =
    open === 0
      ? 'All have ended.\n'
      : `${countOf(open, 'job')} open. Next step: generate with the same arguments, --batch-api and --resume.\n`;
  return `${table([heading, ...rows])}${next}`;
}

const dollars = (cost: number | null, before: string): string =>
  cost === null ? 'unknown' : `${before}${cost.toFixed(2)}`;
