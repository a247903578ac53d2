import type { MessagePort } from 'node:worker_threads';
import { toPlainError, type PlainError } from '../pipeline/errors';
import type { LanguageModel } from '../pipeline/models/model';
import { markdownBeside } from '../pipeline/word/besideFile';
import { projectFor } from '../pipeline/project/find';
import { normalizeQuestionnaire } from '../questionnaire/normalize/normalize';
import { changedLines, formatScript } from './documents/formatScript';
import { blockPreview } from './documents/blockPreview';
import { completion } from './documents/completion/completion';
import { markTokens } from './documents/markTokens';
import { rename, renameTarget } from './documents/rename/rename';
import { KeptPlan } from './documents/keptPlan';
import { KeptReadings } from './documents/keptReadings';
import { KeptRecognition } from './documents/keptRecognition';
import { questionPlaces } from './documents/questionPlaces';
import { routingGraph } from './documents/routing/routingGraph';
import { scriptFolds } from './documents/scriptFolds';
import { scriptSymbols } from './documents/scriptSymbols';
import { holdingFixes } from './documents/writing/holdingFixes';
import { writingNotes } from './documents/writing/writingNotes';
import { usesInScript } from './documents/scriptUses';
import { sweepWorkFolders } from '../spss/pspp/workFolder';
import { changedProject } from '../pipeline/project/change';
import { askDoubts } from './askDoubts';
import type { Dropped } from './dropped';
import { handledIn } from './dataReport/handledIn';
import { sinceOf } from './dataReport/sinceOf';
import { EventBatcher } from './eventBatcher';
import { outputFolderOf } from './outputFolders';
import {
  packPlan,
  toJson,
  type Answer,
  type Ask,
  type FromEngine,
  type Reply,
  type RunRequest,
  type ToEngine,
} from './protocol';
import { Runs } from './runs';
import { Turns } from './turns';
import { ScriptLint } from './scriptLint';
import { rowsFileOf, validation } from './validation';
import { estimate, history, models, plan, service } from './work';

/** Answers the editor's requests over a port, several at once. Every request ends with one answer or one failure. */
export function startEngine(port: MessagePort, dropped: Dropped): void {
  void sweepWorkFolders();
  const engine = new Engine((message) => port.postMessage(message), dropped);
  port.on('message', (message: ToEngine) => engine.receive(message));
}

/** Requests about documents that are shown take turns. What reads them first serves the others. */
const RANKS: { readonly [Kind in ToEngine['kind']]?: 'first' | 'later' } = {
  recognize: 'first',
  writing: 'first',
  places: 'first',
  complete: 'first',
  renameTarget: 'first',
  rename: 'first',
  format: 'first',
  fixes: 'first',
  colours: 'later',
  lint: 'later',
  outline: 'later',
  plan: 'later',
  preview: 'later',
  routing: 'later',
  uses: 'later',
};

class Engine {
  private readonly stoppers = new Map<number, AbortController>();
  private readonly questions = new Map<number, (reply: Reply | null) => void>();
  private readonly runs = new Runs();
  private readonly scriptLint = new ScriptLint();
  private readonly readings = new KeptReadings();
  private readonly recognized = new KeptRecognition();
  private readonly kept = new KeptPlan(this.readings.read);
  private readonly turns = new Turns();
  private lastQuestion = 0;

  constructor(
    private readonly send: (message: FromEngine) => void,
    private readonly dropped: Dropped,
  ) {}

  receive(message: ToEngine): void {
    switch (message.kind) {
      case 'cancel':
        this.stoppers.get(message.id)?.abort();
        return;
      case 'reply':
        this.questions.get(message.question)?.(message.reply);
        return;
      default:
        void this.answer(message);
    }
  }

  private async answer(message: Exclude<ToEngine, { kind: 'cancel' | 'reply' }>): Promise<void> {
    const { id } = message;
    const stopper = new AbortController();
    this.stoppers.set(id, stopper);
    try {
      const rank = RANKS[message.kind];
      if (rank !== undefined) await this.turns.next(rank, stopper.signal);
      this.send({ kind: 'done', id, answer: await this.work(message, stopper.signal) });
    } catch (error) {
      this.send({ kind: 'failed', id, error: toPlainError(error) });
    } finally {
      this.stoppers.delete(id);
    }
  }

  private async work(message: Exclude<ToEngine, { kind: 'cancel' | 'reply' }>, signal: AbortSignal): Promise<Answer> {
    const read = this.readings.readFor(() => {
      if (this.dropped.has(message.id)) throw new DOMException('dropped', 'AbortError');
    });
    switch (message.kind) {
      case 'run': {
        const { id, request } = message;
        const batcher = new EventBatcher((events) => this.send({ kind: 'events', id, events }));
        try {
          await this.runs.run(request, {
            signal,
            emit: (event) => batcher.push(event),
            editorModel: this.editorModel(id, request),
            askBudget: (reason) => this.askBudget(id, reason, signal),
          });
        } finally {
          batcher.flush();
        }
        return { kind: 'run' };
      }
      case 'estimate':
        return {
          kind: 'estimate',
          estimate: await estimate(message.request, this.editorModel(message.id, message.request)),
        };
      case 'recognize':
        return { kind: 'recognize', isQuestionnaire: this.recognized.of(message.text) };
      case 'places':
        return { kind: 'places', places: questionPlaces(message.text, message.name, read) };
      case 'plan':
        return { kind: 'plan', plan: packPlan(await plan(message, read, this.turns.pauses(signal))) };
      case 'writing':
        return {
          kind: 'writing',
          notes: this.recognized.of(message.text) ? writingNotes(message.text, message.name, read) : null,
        };
      case 'fixes':
        return { kind: 'fixes', fixes: holdingFixes(message.place, read, this.readings.readOnce) };
      case 'complete':
        return { kind: 'complete', completion: completion(message.place, read) };
      case 'colours':
        return { kind: 'colours', data: markTokens(message.text, message.name, read) };
      case 'renameTarget':
        return { kind: 'renameTarget', target: renameTarget(message.place) };
      case 'rename':
        return { kind: 'rename', renamed: rename(message.place, message.to) };
      case 'preview':
        return { kind: 'preview', preview: await blockPreview(message.place, this.kept) };
      case 'routing': {
        const plan = await this.kept.of(message.document);
        return { kind: 'routing', graph: plan === null ? null : toJson(routingGraph(plan)) };
      }
      case 'outline':
        return {
          kind: 'outline',
          outline: { folds: scriptFolds(message.script), symbols: scriptSymbols(message.script) },
        };
      case 'lint':
        return { kind: 'lint', findings: await this.scriptLint.findings(message.script, message.source, message.path) };
      case 'format':
        return { kind: 'format', change: changedLines(message.script, formatScript(message.script)) };
      case 'uses':
        return { kind: 'uses', places: usesInScript(message.script, message.names) };
      case 'outputFolder':
        return { kind: 'outputFolder', folder: await outputFolderOf(message.wanted) };
      case 'history':
        return { kind: 'history', events: toJson(await history(message.outputFolder, message.stem)) };
      case 'service':
        return { kind: 'service', service: service(message.request) };
      case 'models':
        return { kind: 'models', list: await models(message.settings, message.baseUrl, signal) };
      case 'validate':
        return { kind: 'validate', outcome: await validation(message.request, signal) };
      case 'word':
        return { kind: 'word', file: await markdownBeside(message.path) };
      case 'normalize': {
        const only = message.only === null ? undefined : new Set(message.only);
        const { insertions, left } = normalizeQuestionnaire(message.text, message.name, only);
        return { kind: 'normalize', insertions, left };
      }
      case 'handled': {
        const { handled } = (await projectFor(message.place)).data;
        return { kind: 'handled', packed: handledIn(message.found, handled) };
      }
      case 'since':
        return { kind: 'since', since: sinceOf(message.before, message.now) };
      case 'doubts': {
        const { id, request } = message;
        return { kind: 'doubts', ...(await askDoubts(request, this.editorModel(id, request), signal)) };
      }
      case 'rowsFile':
        return { kind: 'rowsFile', ...rowsFileOf(message.request) };
      case 'project':
        return { kind: 'project', text: await changedProject(message.place, message.change) };
    }
  }

  /** The editor's model as one of the pipeline's: what is sent goes over to the editor and comes back. */
  private editorModel(id: number, { editorModel }: Pick<RunRequest, 'editorModel'>): LanguageModel | null {
    if (editorModel === null) return null;
    return {
      ...editorModel,
      send: async (exchange, signal) => {
        const reply = await this.ask(id, { kind: 'exchange', exchange }, signal);
        if (reply?.kind !== 'exchange') throw new Error('The editor did not answer for its model.');
        return reply.result;
      },
    };
  }

  private async askBudget(id: number, reason: PlainError, signal: AbortSignal): Promise<'goOn' | 'stop'> {
    const reply = await this.ask(id, { kind: 'budget', reason }, signal);
    return reply?.kind === 'budget' ? reply.choice : 'stop';
  }

  private async ask(id: number, ask: Ask, signal: AbortSignal): Promise<Reply | null> {
    signal.throwIfAborted();
    const question = ++this.lastQuestion;
    const drop = (): void => this.send({ kind: 'drop', question });
    signal.addEventListener('abort', drop, { once: true });
    try {
      const reply = await new Promise<Reply | null>((resolve) => {
        this.questions.set(question, resolve);
        this.send({ kind: 'ask', question, id, ask });
      });
      signal.throwIfAborted();
      return reply;
    } finally {
      signal.removeEventListener('abort', drop);
      this.questions.delete(question);
    }
  }
}
