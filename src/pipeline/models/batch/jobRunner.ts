import pLimit from 'p-limit';
import { httpFailure } from '../failures';
import type { CallFailure } from '../model';
import type { Clock } from '../../ports';
import { backoff, DEFAULT_RETRY } from '../../flow/retry';
import type { BatchService, JobFault, SeenJob, Served } from './batchService';
import { readResults, type JobLine, type JobResults } from './jobFile';
import type { JobEvent, JobRequest } from './jobEvents';

/** Times in milliseconds. */
export interface JobPace {
  /** Between two looks at a job: the first pause, and the longest that it grows to. */
  readonly firstLook: number;
  readonly longestLook: number;
  /** How long a service that does not answer is waited for before the run goes on without the job. */
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
  | { readonly kind: 'lost'; readonly failure: CallFailure };

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
  /** Told when a key is out of use. */
  readonly onProblem: (failure: CallFailure) => void;
  readonly signal: AbortSignal;
}

/** A service that does not answer is tried so often where somebody waits for nothing else. */
const TRIES = 6;
/** Results that are not whole yet are fetched so often. */
const FETCHES = 5;
/** Longest wait for files to be removed, in real milliseconds. */
const REMOVAL = 15_000;
/** A job that was planned within this time may still be coming to be while it is looked for. */
const YOUNG = 60_000;

/** Takes jobs through their lives at the provider: sent once, looked at until they end, fetched whole. */
export class JobRunner {
  #first = 0;
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
    if (ended.kind === 'failure') return { kind: 'lost', failure: ended.failure };
    const seen = ended.value;
    if (seen.status === 'failed') return { kind: 'rejected', seen, ...sorted(seen.faults) };
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
      if (found.kind === 'failure') return { kind: 'lost', failure: found.failure };
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
      if (uploaded.kind === 'ok') await service.remove(uploaded.value, signal);
      // What may have come to be is looked for the next time.
      if (created.failure.remedy === 'retry' && uploaded.kind === 'ok')
        return { kind: 'lost', failure: created.failure };
      if (!this.#nextKey(created.failure)) return { kind: 'notSent', failure: created.failure };
    }
  }

  /** A request whose reply got lost may have been carried out: before it goes again, the job is looked for. */
  async #create(service: BatchService, job: Job, file: string): Promise<Served<SeenJob>> {
    const { signal } = this.ports;
    let isFirst = true;
    return this.#persist(async () => {
      if (!isFirst) {
        const found = await service.find(job.job, job.plannedAt, signal);
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
    let pause = pace.firstLook;
    let failingSince: number | null = null;
    let told = '';
    for (;;) {
      const looked = await this.#anyKey((service) => service.look(batchId, signal));
      if (looked.kind === 'ok') {
        failingSince = null;
        const { status, counts } = looked.value;
        if (isOver(status)) return looked;
        const { completed = 0, failed = 0 } = counts ?? {};
        const state = `${status} ${completed} ${failed}`;
        if (state !== told)
          this.ports.note({ type: 'jobState', at: clock.now(), job: job.job, status, completed, failed });
        told = state;
      } else {
        failingSince ??= clock.now();
        if (looked.failure.remedy !== 'retry' || clock.now() - failingSince > pace.patience) return looked;
      }
      await clock.sleep(pause, signal);
      pause = Math.min(pace.longestLook, pause * 1.5);
    }
  }

  /** The results, fetched again where they are not whole: files may be written later than the job's state. */
  async #fetch(job: Job, seen: SeenJob): Promise<JobOutcome> {
    const { clock, pace, signal } = this.ports;
    const requests = new Map(job.requests.map((request) => [request.id, request]));
    const files = [seen.outputFile, seen.errorFile].filter((file) => file !== null);
    const { counts, status } = seen;
    const all = status === 'completed' ? requests.size : 0;
    const expected = Math.min(requests.size, counts === null ? all : counts.completed + counts.failed);
    for (let fetch = 1; ; fetch += 1) {
      const texts: string[] = [];
      for (const file of files) {
        const got = await this.#oneAtATime(() =>
          this.#persist(() => this.#anyKey((service) => service.download(file, signal))),
        );
        if (got.kind === 'failure') return { kind: 'lost', failure: got.failure };
        texts.push(got.value);
      }
      const results = readResults(texts, requests, (body, max) => this.service.read(body, max));
      const whole = !results.isTorn && results.wrong === 0 && results.byId.size >= expected;
      if (whole || fetch >= FETCHES) return { kind: 'results', seen, results };
      await clock.sleep(pace.firstLook * fetch, signal);
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
    const { clock, random, signal } = this.ports;
    for (let tried = 1; ; tried += 1) {
      const served = await ask();
      if (served.kind === 'ok' || served.failure.remedy !== 'retry' || tried >= TRIES) return served;
      await clock.sleep(backoff(DEFAULT_RETRY, tried, random), signal);
    }
  }
}

const textOf = ({ requests }: Job): string =>
  requests.map((request) => ('line' in request ? request.line : '')).join('');

const isOver = (status: SeenJob['status']): boolean =>
  status === 'completed' || status === 'failed' || status === 'expired' || status === 'cancelled';

/** Codes of a provider that has no room for a job now. */
const NO_ROOM = /token_limit_exceeded|enqueued|rate_limit|too_many_batches/;

/** The faults of a job by the lines they are of, and what is wrong with all of it. */
function sorted(faults: readonly JobFault[]): Pick<JobOutcome & { kind: 'rejected' }, 'byLine' | 'all'> {
  const ofLines = faults.filter(({ line }) => line > 0);
  const byLine = new Map(ofLines.map((fault) => [fault.line, failureOf(fault)]));
  const general = faults.find(({ line }) => line === 0);
  if (general === undefined)
    return { byLine, all: byLine.size > 0 ? null : failureOf({ code: '', message: '', line: 0 }) };
  return { byLine, all: NO_ROOM.test(general.code) ? 'noRoom' : failureOf(general) };
}

function failureOf({ code, message }: JobFault): CallFailure {
  const status = /model_not_found/.test(code) ? 404 : 400;
  return httpFailure({ status, isInferred: true, code, type: '', parameter: '', message });
}
