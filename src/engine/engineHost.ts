import { Worker } from 'node:worker_threads';
import type { RunEvent } from '../pipeline/events';
import { toPlainError, UserError } from '../pipeline/errors';
import { Dropped } from './dropped';
import type { Answer, AnswerOf, Ask, EngineKind, EngineStart, FromEngine, Reply, ToEngine } from './protocol';

/** Answers what the engine asks during a run; rejects when cancelled. */
type AskHandler = (ask: Ask, signal: AbortSignal) => Promise<Reply>;

interface Pending {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  readonly onEvents: ((events: readonly RunEvent[]) => void) | undefined;
  readonly onAsk: AskHandler | undefined;
}

interface RequestOptions {
  readonly signal?: AbortSignal;
  readonly onEvents?: (events: readonly RunEvent[]) => void;
  readonly onAsk?: AskHandler;
}

type Request = Extract<ToEngine, { readonly id: number }>;
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** What is asked to get an answer of a kind. */
export type RequestOf<Kind extends Answer['kind']> = WithoutId<Extract<Request, { kind: Kind }>>;

/** When the thread ends, in milliseconds since something was last asked of it. */
interface Rest {
  /** Where nobody looks at what it is asked about. */
  readonly unseen: number;
  /** At the latest: what it has read is kept as long as somebody may go on, and not for ever. */
  readonly longest: number;
}

const REST: Rest = { unseen: 20_000, longest: 15 * 60_000 };

interface EngineOptions {
  readonly kind: EngineKind;
  /** Whether something is shown that the next request will probably be about. */
  readonly isLookedAt?: () => boolean;
  readonly rest?: Rest;
}

/**
 * Has garbage collected early, as `keepMemorySmall` does for the command line: with thousands of questions and a hundred
 * calls at once the process stays at half the size. A tenth of the old generation is what such a run needs.
 */
const HEAP = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 };

/**
 * One of the engine's threads: started with the first request, ended when it has been idle for a while. Nothing that a later
 * request rests on may be in the thread alone. Requests end with an answer or a `UserError`; when the thread dies, all of
 * them do.
 */
export class EngineHost {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | null = null;
  private lastId = 0;
  private disposed = false;
  private readonly dropped = new Dropped();
  private readonly pending = new Map<number, Pending>();
  private readonly questions = new Map<number, AbortController>();
  private readonly kind: EngineKind;
  private readonly isLookedAt: () => boolean;
  private readonly rest: Rest;

  /** @param script the engine's bundle */
  constructor(
    private readonly script: string,
    { kind, isLookedAt = () => false, rest = REST }: EngineOptions,
  ) {
    this.kind = kind;
    this.isLookedAt = isLookedAt;
    this.rest = rest;
  }

  get isRunning(): boolean {
    return this.worker !== null;
  }

  /** Asks for something and waits for the answer. A signal asks the engine to stop; the answer still comes. */
  async ask<Kind extends Answer['kind']>(
    request: RequestOf<Kind>,
    options: RequestOptions = {},
  ): Promise<AnswerOf<Kind>> {
    if (this.disposed) throw new Error('The engine was disposed.');
    const id = ++this.lastId;
    const worker = this.start();
    const cancel = (): void => {
      this.dropped.add(id);
      worker.postMessage({ kind: 'cancel', id } satisfies ToEngine);
    };
    try {
      return (await new Promise<Answer>((resolve, reject) => {
        this.pending.set(id, { resolve, reject, onEvents: options.onEvents, onAsk: options.onAsk });
        worker.postMessage({ ...request, id });
        if (options.signal?.aborted === true) cancel();
        options.signal?.addEventListener('abort', cancel, { once: true });
      })) as AnswerOf<Kind>;
    } finally {
      options.signal?.removeEventListener('abort', cancel);
      this.pending.delete(id);
      this.restWhenIdle();
    }
  }

  /** Starts the thread before something is asked of it: who looks at a questionnaire will soon. */
  warm(): void {
    if (this.disposed || this.worker !== null) return;
    this.start();
    this.restWhenIdle();
  }

  async dispose(): Promise<void> {
    this.disposed = true;
    await this.stop(new UserError(toPlainError(new DOMException('Cancelled.', 'AbortError'))));
  }

  private start(): Worker {
    if (this.idle !== null) clearTimeout(this.idle);
    this.idle = null;
    if (this.worker !== null) return this.worker;
    const worker = new Worker(this.script, {
      name: 'questionnaire-to-spss',
      workerData: { kind: this.kind, dropped: this.dropped.memory } satisfies EngineStart,
      resourceLimits: HEAP,
    });
    worker.on('message', (message: FromEngine) => this.receive(worker, message));
    worker.on('error', (error) => void this.stop(error));
    worker.on('exit', () => {
      if (this.worker === worker) void this.stop(new Error('The engine ended unexpectedly.'));
    });
    this.worker = worker;
    return worker;
  }

  private restWhenIdle(): void {
    if (this.pending.size > 0 || this.worker === null || this.disposed) return;
    const { unseen, longest } = this.rest;
    const endsAt = Date.now() + longest;
    const restSoon = (): void => {
      if (this.idle !== null) clearTimeout(this.idle);
      this.idle = setTimeout(() => {
        if (this.isLookedAt() && Date.now() < endsAt) restSoon();
        else void this.stop(new Error('idle'));
      }, unseen);
    };
    restSoon();
  }

  private async stop(reason: unknown): Promise<void> {
    if (this.idle !== null) clearTimeout(this.idle);
    this.idle = null;
    const worker = this.worker;
    this.worker = null;
    for (const { reject } of this.pending.values()) reject(reason);
    this.pending.clear();
    for (const controller of this.questions.values()) controller.abort();
    this.questions.clear();
    await worker?.terminate();
  }

  private receive(worker: Worker, message: FromEngine): void {
    switch (message.kind) {
      case 'events':
        this.pending.get(message.id)?.onEvents?.(message.events);
        return;
      case 'done':
        this.pending.get(message.id)?.resolve(message.answer);
        return;
      case 'failed':
        this.pending.get(message.id)?.reject(new UserError(message.error));
        return;
      case 'ask':
        void this.reply(worker, message.question, message.id, message.ask);
        return;
      case 'drop':
        this.questions.get(message.question)?.abort();
    }
  }

  private async reply(worker: Worker, question: number, id: number, ask: Ask): Promise<void> {
    const handler = this.pending.get(id)?.onAsk;
    const controller = new AbortController();
    this.questions.set(question, controller);
    const reply = handler === undefined ? null : await handler(ask, controller.signal).catch(() => null);
    this.questions.delete(question);
    worker.postMessage({ kind: 'reply', question, reply } satisfies ToEngine);
  }
}
