import pLimit from 'p-limit';
import { httpFailure } from '../failures';
import type { CallFailure } from '../model';
import type { Clock } from '../../ports';
import { backoff, DEFAULT_RETRY } from '../../flow/retry';
import type { BatchService, JobFault, SeenJob, Served } from './batchService';
import { lost, NO_RESULTS, OVERDUE, strangeState, waitedFor, type LostJob } from './jobFailures';
import { readResults, type JobLine, type JobResults } from './jobFile';
import type { JobEvent, JobRequest } from './jobEvents';

/** Times in milliseconds. */
export interface JobPace {
  /** Between two looks at a job: the first pause, and the longest that it grows to. */
  readonly firstLook: number;
  readonly longestLook: number;
  /** How long a service is waited for that does not answer, or leaves a job open beyond its time. */
  readonly patience: number;
}

export const DEFAULT_PACE: JobPace = { firstLook: 5000, longestLook: 60_000, patience: 2 * 3_600_000 };

/** A job to be sent, or one that an earlier process planned or sent. */
export interface Job {
  readonly job: string;
  readonly requests: readonly (JobRequest | JobLine)[];
  /** The provider's name of it; `null`: to be sent, or, where it `isOld`, perhaps sent. */
  readonly batchId: string | null;
  readonly isOld: boolean;
  readonly plannedAt: number;
}

/**
 * How a job ended, for its requests. `results`: with answers, whatever its state says · `rejected`: before it began,
 * for its own faults or for want of room · `notSent`: nothing of it is at the service · `lost`: it is there, and nobody
 * here can get at it now.
 */
export type JobOutcome =
  | { readonly kind: 'results'; readonly seen: SeenJob; readonly results: JobResults }
  | {
      readonly kind: 'rejected';
      readonly seen: SeenJob;
      readonly byLine: ReadonlyMap<number, CallFailure>;
      readonly all: CallFailure | 'noRoom' | null;
    }
  | { readonly kind: 'notSent'; readonly failure: CallFailure | null }
  | LostJob;

type Sent = { readonly kind: 'ok'; readonly value: SeenJob } | Extract<JobOutcome, { kind: 'notSent' | 'lost' }>;

export interface RunnerPorts {
  /** One for each key; of those for new jobs the first that works. */
  readonly services: readonly BatchService[];
  readonly clock: Clock;
  readonly random: () => number;
  readonly pace: JobPace;
  /** Appends to the journal; with `flush` it resolves when that is on disk. */
  readonly note: (event: JobEvent) => void;
  readonly flush: () => Promise<void>;
  /** Told when a job is known at the service. */
  readonly onSent: (job: Job, batchId: string) => void;
  /** Told when a key is out of use, and of what the service lets wait or says that nobody understands. */
  readonly onProblem: (failure: CallFailure) => void;
  readonly signal: AbortSignal;
}

/** A service that has never answered is tried so often: hardly anybody waits for one that may not be there. */
const TRIES = 6;
/** After so many failures people are told that somebody waits. */
const TOLD_AFTER = 3;
/** A job that was made a moment ago may not be known everywhere yet. */
const REFUSALS = 3;
/** Time that the provider gives itself for a job, in milliseconds. */
const WINDOW = 24 * 3_600_000;
/** Results that are not whole yet are fetched so often. */
const FETCHES = 5;
/** Longest wait for files to be removed, in real milliseconds. */
const REMOVAL = 15_000;
/** A job that was planned within this time may still be coming to be while it is looked for. */
const YOUNG = 60_000;

/** Takes jobs through their lives at the provider: sent once, looked at until they end, fetched whole. */
export class JobRunner {
  #first = 0;
  /** Whether the service ever did what it was asked: then a failure of it passes. */
  #hasServed = false;
  /** Files of jobs are in memory several times over while they are sent or fetched. */
  readonly #oneAtATime = pLimit(1);

  constructor(private readonly ports: RunnerPorts) {}

  /** The service that new jobs go to. */
  get service(): BatchService {
    const service = this.ports.services[this.#first];
    if (service === undefined) throw new Error('There is no service for batch jobs.');
    return service;
  }

  async run(job: Job): Promise<JobOutcome> {
    let { batchId } = job;
    if (batchId === null) {
      const sent = job.isOld ? await this.#findOld(job) : await this.#send(job);
      if (sent.kind !== 'ok') return sent;
      batchId = sent.value.batchId;
    }
    this.ports.onSent(job, batchId);
    const ended = await this.#untilEnded(job, batchId);
    if (ended.kind === 'failure') return lost(batchId, ended.failure);
    const seen = ended.value;
    // One that failed with answers all the same was paid for.
    if (seen.status === 'failed' && seen.outputFile === null)
      return { kind: 'rejected', seen, ...sorted(seen.faults, job.requests.length) };
    return this.#fetch(job, seen);
  }

  /** Has the provider forget the files of a job whose answers are kept here. */
  async removeFiles({ inputFile, outputFile, errorFile }: SeenJob): Promise<void> {
    // Also where nobody waits for jobs any more: what is left there is read by nobody.
    const signal = AbortSignal.timeout(REMOVAL);
    for (const file of [inputFile, outputFile, errorFile])
      if (file !== null && file !== '') await this.#anyKey((service) => service.remove(file, signal));
  }

  async #findOld(job: Job): Promise<Sent> {
    const looksAgain = this.ports.clock.now() - job.plannedAt < YOUNG;
    for (let look = 0; look < (looksAgain ? 2 : 1); look += 1) {
      if (look > 0) await this.ports.clock.sleep(this.ports.pace.firstLook, this.ports.signal);
      const found = await this.#findAtAll(job);
      if (found.kind === 'failure') return lost(job.job, found.failure);
      if (found.value === null) continue;
      await this.#noteSent(job, found.value);
      return { kind: 'ok', value: found.value };
    }
    return { kind: 'notSent', failure: null };
  }

  /** With every key: jobs of other projects are not listed. */
  async #findAtAll(job: Job): Promise<Served<SeenJob | null>> {
    let failure: CallFailure | null = null;
    for (const service of this.ports.services) {
      const found = await this.#persist(() => service.find(job.job, job.plannedAt, this.ports.signal));
      if (found.kind === 'ok' && found.value !== null) return found;
      if (found.kind === 'failure') failure ??= found.failure;
    }
    return failure === null ? { kind: 'ok', value: null } : { kind: 'failure', failure };
  }

  async #send(job: Job): Promise<Sent> {
    const { signal } = this.ports;
    for (;;) {
      const { service } = this;
      const uploaded = await this.#oneAtATime(() => this.#persist(() => service.upload(job.job, textOf(job), signal)));
      const created =
        uploaded.kind === 'ok'
          ? await this.#create(service, job, uploaded.value)
          : { kind: 'failure' as const, failure: uploaded.failure };
      if (created.kind === 'ok') {
        await this.#noteSent(job, created.value);
        return created;
      }
      // What may have come to be is looked for the next time, and needs its file.
      if (created.failure.remedy === 'retry' && uploaded.kind === 'ok') return lost(job.job, created.failure);
      if (uploaded.kind === 'ok') await service.remove(uploaded.value, signal);
      if (!this.#nextKey(created.failure)) return { kind: 'notSent', failure: created.failure };
    }
  }

  /** A request whose reply got lost may have been carried out: before it goes again, the job is looked for. */
  async #create(service: BatchService, job: Job, file: string): Promise<Served<SeenJob>> {
    const { signal } = this.ports;
    let isFirst = true;
    return this.#persist(async () => {
      if (!isFirst) {
        const found = await service.find(job.job, job.plannedAt, signal, file);
        if (found.kind === 'failure') return found;
        if (found.value !== null) return { kind: 'ok', value: found.value };
      }
      isFirst = false;
      return service.create(job.job, file, signal);
    });
  }

  #nextKey(failure: CallFailure): boolean {
    if (failure.remedy !== 'stop' || this.#first + 1 >= this.ports.services.length) return false;
    this.#first += 1;
    const which = `Key ${this.#first} of ${this.ports.services.length} sends no batch jobs.`;
    this.ports.onProblem({ ...failure, error: { ...failure.error, message: `${which} ${failure.error.message}` } });
    return true;
  }

  async #noteSent(job: Job, { batchId, expiresAt }: SeenJob): Promise<void> {
    this.ports.note({ type: 'jobSent', at: this.ports.clock.now(), job: job.job, batchId, expiresAt });
    await this.ports.flush();
  }

  async #untilEnded(job: Job, batchId: string): Promise<Served<SeenJob>> {
    const { clock, pace, signal } = this.ports;
    const since = clock.now();
    let pause = pace.firstLook;
    let outage: Outage | null = null;
    let told = '';
    for (;;) {
      const looked = await this.#anyKey((service) => service.look(batchId, signal));
      if (looked.kind === 'ok') {
        outage = null;
        const { status, strangeStatus, counts, expiresAt } = looked.value;
        if (isOver(status)) return looked;
        const { completed = 0, failed = 0 } = counts ?? {};
        const state = `${strangeStatus ?? status} ${completed} ${failed}`;
        if (state !== told) {
          this.ports.note({ type: 'jobState', at: clock.now(), job: job.job, status, completed, failed });
          if (strangeStatus !== null) this.ports.onProblem(strangeState(batchId, strangeStatus));
        }
        told = state;
        const late = clock.now() - (expiresAt ?? job.plannedAt + WINDOW);
        // A clock that is wrong at the start is no reason not to wait.
        if (Math.min(late, clock.now() - since) > pace.patience) return { kind: 'failure', failure: OVERDUE };
      } else {
        outage = this.#failedAgain(outage, looked.failure);
        const isRefused = looked.failure.remedy !== 'retry' && outage.failures >= REFUSALS;
        if (isRefused || outage.lasted > pace.patience) return looked;
      }
      await clock.sleep(pause, signal);
      pause = Math.min(pace.longestLook, pause * 1.5);
    }
  }

  /** The results, fetched again where they are not whole: files may be written later than the job's state. */
  async #fetch(job: Job, ended: SeenJob): Promise<JobOutcome> {
    const { clock, pace, signal } = this.ports;
    const requests = new Map(job.requests.map((request) => [request.id, request]));
    let seen = ended;
    for (let fetch = 1; ; fetch += 1) {
      const texts: string[] = [];
      for (const file of [seen.outputFile, seen.errorFile]) {
        if (file === null) continue;
        const got = await this.#oneAtATime(() =>
          this.#persist(() => this.#anyKey((service) => service.download(file, signal))),
        );
        if (got.kind === 'failure') return lost(seen.batchId, got.failure);
        texts.push(got.value);
      }
      const results = readResults(texts, requests, (body, max) => this.service.read(body, max));
      const { paid, all } = promised(seen, requests.size);
      const whole = !results.isTorn && results.wrong === 0 && results.byId.size >= all;
      const isAnswered = [...results.byId.values()].some(({ kind }) => kind === 'answer');
      // Answers that are there, all of them, in some file that is none of ours: to ask again is to pay again.
      const isElsewhere = !isAnswered && paid > 0 && results.byId.size < requests.size;
      if (whole || fetch >= FETCHES)
        return isElsewhere ? lost(seen.batchId, NO_RESULTS) : { kind: 'results', seen, results };
      await clock.sleep(pace.firstLook * fetch, signal);
      const looked = await this.#anyKey((service) => service.look(seen.batchId, signal));
      if (looked.kind === 'ok' && isOver(looked.value.status)) seen = looked.value;
    }
  }

  /** Asks with the key in use, and with the others what that one cannot see. */
  async #anyKey<T>(ask: (service: BatchService) => Promise<Served<T>>): Promise<Served<T>> {
    const first = await ask(this.service);
    if (first.kind === 'ok' || first.failure.remedy !== 'stop') return first;
    for (const service of this.ports.services) {
      if (service === this.service) continue;
      const other = await ask(service);
      if (other.kind === 'ok') return other;
    }
    return first;
  }

  async #persist<T>(ask: () => Promise<Served<T>>): Promise<Served<T>> {
    const { clock, random, signal, pace } = this.ports;
    let outage: Outage | null = null;
    for (;;) {
      const served = await ask();
      if (served.kind === 'ok') this.#hasServed = true;
      if (served.kind === 'ok' || served.failure.remedy !== 'retry') return served;
      outage = this.#failedAgain(outage, served.failure);
      const isThere = this.#hasServed || served.failure.error.code === 'rateLimited';
      if (isThere ? outage.lasted > pace.patience : outage.failures >= TRIES) return served;
      await clock.sleep(backoff(DEFAULT_RETRY, Math.min(outage.failures, 10), random), signal);
    }
  }

  /** One more failure of a service, and whether people have to be told that it is waited for. */
  #failedAgain(before: Outage | null, failure: CallFailure): Outage {
    const { clock, onProblem, pace } = this.ports;
    const { since, failures } = before ?? { since: clock.now(), failures: 0 };
    const outage = { since, failures: failures + 1, lasted: clock.now() - since };
    if (outage.failures === TOLD_AFTER && failure.remedy === 'retry') onProblem(waitedFor(failure, pace.patience));
    return outage;
  }
}

/** A service that does not answer. Times in milliseconds. */
interface Outage {
  readonly since: number;
  readonly lasted: number;
  readonly failures: number;
}

/** How many requests of a job were answered, and how many have a result, as far as the provider says. */
function promised({ status, counts }: SeenJob, requests: number): { readonly paid: number; readonly all: number } {
  const isDone = status === 'completed';
  if (counts === null || counts.total === 0) return { paid: isDone ? requests : 0, all: isDone ? requests : 0 };
  const { completed, failed } = counts;
  return { paid: completed, all: isDone ? requests : Math.min(requests, completed + failed) };
}

const textOf = ({ requests }: Job): string =>
  requests.map((request) => ('line' in request ? request.line : '')).join('');

const isOver = (status: SeenJob['status']): boolean =>
  status === 'completed' || status === 'failed' || status === 'expired' || status === 'cancelled';

/** Codes of a provider that has no room for a job now. */
const NO_ROOM = /token_limit_exceeded|enqueued|rate_limit|too_many_batches/;

/** The faults of a job by the lines they are of, and what is wrong with all of it; lines that it has not are of all. */
function sorted(faults: readonly JobFault[], lines: number): Pick<JobOutcome & { kind: 'rejected' }, 'byLine' | 'all'> {
  const isOfLine = ({ line }: JobFault): boolean => Number.isInteger(line) && line >= 1 && line <= lines;
  const byLine = new Map(faults.filter(isOfLine).map((fault) => [fault.line, failureOf(fault)]));
  const general = faults.find((fault) => !isOfLine(fault));
  if (general === undefined)
    return { byLine, all: byLine.size > 0 ? null : failureOf({ code: '', message: '', line: 0 }) };
  return { byLine, all: NO_ROOM.test(general.code) ? 'noRoom' : failureOf(general) };
}

function failureOf({ code, message }: JobFault): CallFailure {
  const status = /model_not_found/.test(code) ? 404 : 400;
  return httpFailure({ status, isInferred: true, code, type: '', parameter: '', message });
}
