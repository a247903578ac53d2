import type { MessagePort } from 'node:worker_threads';
import pLimit from 'p-limit';
import { toPlainError } from '../../pipeline/errors';
import type { Exchange, ExchangeResult, LanguageModel } from '../../pipeline/models/model';
import { DEFAULT_CONCURRENCY } from '../../pipeline/run';
import { EventBatcher } from './eventBatcher';
import type { Answer, FromEngine, RunRequest, ToEngine } from './protocol';
import { estimateRun, history, places, plan, run } from './work';

/** Answers the editor's requests over a port, several at once. Every request ends with one answer or one failure. */
export function startEngine(port: MessagePort): void {
  const engine = new Engine((message) => port.postMessage(message));
  port.on('message', (message: ToEngine) => engine.receive(message));
}

class Engine {
  private readonly stoppers = new Map<number, AbortController>();
  private readonly exchanges = new Map<number, (result: ExchangeResult | null) => void>();
  private readonly limit = pLimit(DEFAULT_CONCURRENCY);
  private lastExchange = 0;

  constructor(private readonly send: (message: FromEngine) => void) {}

  receive(message: ToEngine): void {
    switch (message.kind) {
      case 'cancel':
        this.stoppers.get(message.id)?.abort();
        return;
      case 'exchanged':
        this.exchanges.get(message.exchange)?.(message.result);
        return;
      default:
        void this.answer(message);
    }
  }

  private async answer(message: Exclude<ToEngine, { kind: 'cancel' | 'exchanged' }>): Promise<void> {
    const { id } = message;
    const stopper = new AbortController();
    this.stoppers.set(id, stopper);
    try {
      this.send({ kind: 'done', id, answer: await this.work(message, stopper.signal) });
    } catch (error) {
      this.send({ kind: 'failed', id, error: toPlainError(error) });
    } finally {
      this.stoppers.delete(id);
    }
  }

  private async work(
    message: Exclude<ToEngine, { kind: 'cancel' | 'exchanged' }>,
    signal: AbortSignal,
  ): Promise<Answer> {
    switch (message.kind) {
      case 'run': {
        const { id, request } = message;
        const batcher = new EventBatcher((events) => this.send({ kind: 'events', id, events }));
        try {
          await run(request, {
            signal,
            limit: this.limit,
            emit: (event) => batcher.push(event),
            editorModel: this.editorModel(id, request),
          });
        } finally {
          batcher.flush();
        }
        return { kind: 'run' };
      }
      case 'estimate':
        return { kind: 'estimate', estimate: estimateRun(message.request) };
      case 'places':
        return { kind: 'places', places: places(message.text, message.name) };
      case 'plan':
        return { kind: 'plan', plan: plan(message.text, message.name, message.inferred) };
      case 'history':
        return { kind: 'history', events: await history(message.outputFolder, message.stem) };
    }
  }

  /** The editor's model as one of the pipeline's: what is sent goes over to the editor and comes back. */
  private editorModel(id: number, { editorModel }: RunRequest): LanguageModel | null {
    if (editorModel === null) return null;
    return { ...editorModel, send: (value, signal) => this.exchange(id, value, signal) };
  }

  private async exchange(id: number, value: Exchange, signal: AbortSignal): Promise<ExchangeResult> {
    signal.throwIfAborted();
    const exchange = ++this.lastExchange;
    const drop = (): void => this.send({ kind: 'dropExchange', exchange });
    signal.addEventListener('abort', drop, { once: true });
    try {
      const result = await new Promise<ExchangeResult | null>((resolve) => {
        this.exchanges.set(exchange, resolve);
        this.send({ kind: 'exchange', exchange, id, value });
      });
      signal.throwIfAborted();
      if (result === null) throw new Error('The editor did not answer for its model.');
      return result;
    } finally {
      signal.removeEventListener('abort', drop);
      this.exchanges.delete(exchange);
    }
  }
}
