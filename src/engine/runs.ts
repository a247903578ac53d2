import { basename } from 'node:path';
import pLimit from 'p-limit';
import { systemClock } from '../pipeline/clock';
import { UserError } from '../pipeline/errors';
import type { RunEvent } from '../pipeline/events';
import type { AskBudget } from '../pipeline/flow/budget';
import type { ModelCaller } from '../pipeline/flow/caller';
import { generate } from '../pipeline/generate';
import type { LanguageModel } from '../pipeline/models/model';
import { batchesAtOnce, makeCaller } from '../pipeline/setup/modelSetup';
import { witnessOf } from '../pipeline/input/dataPlan';
import { projectFor } from '../pipeline/project/find';
import { PROOFS_AT_ONCE } from '../pipeline/reviewers/proofReviewer';
import { DEFAULT_CONCURRENCY } from '../pipeline/run';
import type { Settings } from '../pipeline/settings';
import type { RunRequest } from './protocol';
import { psppOf, settingsOf } from './work';

interface RunContext {
  readonly signal: AbortSignal;
  readonly emit: (event: RunEvent) => void;
  /** A model of the editor, in place of the one that the settings name. */
  readonly editorModel: LanguageModel | null;
  readonly askBudget: AskBudget;
}

/** The way to the model of runs that were started together, for as long as one of them goes on. */
interface Shared {
  readonly caller: ModelCaller | null;
  users: number;
}

/** Runs questionnaires, any number at once, with one bound for the batches of all. */
export class Runs {
  private readonly limit = pLimit(DEFAULT_CONCURRENCY);
  private readonly proofs = pLimit(PROOFS_AT_ONCE);
  private readonly groups = new Map<string, Shared>();

  /** Runs a questionnaire to its end. Throws a `UserError` where it cannot begin. */
  async run(request: RunRequest, context: RunContext): Promise<void> {
    const { path, stem, text, outputFolder: folder, base, scope, overwriteEdited } = request;
    const settings = settingsOf(request.settings);
    if (text.trim() === '') throw empty(path);
    this.limit.concurrency = batchesAtOnce(settings);
    const shared = this.join(request.group, settings, context);
    try {
      const { signal, emit, editorModel } = context;
      const input = { path, stem, text, project: await projectFor(path) };
      const named = { file: input.project.data.file, id: input.project.data.id ?? (request.idVariable || null) };
      const data = await witnessOf(input, named, { pspp: () => psppOf(settings), signal });
      const namedByFolder = named.file === null ? [] : [named.file];
      const job = { input, folder, ...(base !== null && { base }), scope, overwriteEdited, data, namedByFolder };
      await generate(job, settings, {
        signal,
        limit: this.limit,
        proofs: this.proofs,
        caller: shared.caller,
        onEvent: emit,
        ...(editorModel !== null && { languageModel: editorModel }),
      });
    } finally {
      shared.users -= 1;
      if (shared.users === 0) this.groups.delete(request.group);
    }
  }

  private join(group: string, settings: Settings, { editorModel, askBudget }: RunContext): Shared {
    const known = this.groups.get(group);
    const ports = { clock: systemClock, askBudget, ...(editorModel !== null && { languageModel: editorModel }) };
    const shared = known ?? { caller: makeCaller(settings, ports), users: 0 };
    shared.users += 1;
    this.groups.set(group, shared);
    return shared;
  }
}

function empty(file: string): UserError {
  return new UserError({
    code: 'notAQuestionnaire',
    message: `${basename(file)} is empty.`,
    nextStep: 'Paste a survey export into it, or write a questionnaire in plain markdown.',
    file,
  });
}
