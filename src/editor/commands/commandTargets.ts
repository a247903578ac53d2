import { Uri } from 'vscode';
import { isTreeElement, type TreeElement } from '../../views/tree/treeElements';
import type { Run, RunModel } from '../../state/runModel';

/** What a command about runs was called on. */
export interface RunTarget {
  readonly run: Run;
  readonly questionId: string | null;
  readonly batch: number | null;
  readonly detail: number | null;
  /** The id of a dispute of the question. */
  readonly dispute?: string | undefined;
  /** A line of the questionnaire, from 1. */
  readonly line?: number | undefined;
}

/**
 * Finds the run a command is about: named by a row of the tree or by a lens, else the newest that suits. Null where
 * there is none: the view may be older than the model.
 */
export function runTarget(
  model: RunModel,
  argument: unknown,
  suits: (run: Run) => boolean = () => true,
): RunTarget | null {
  if (isTreeElement(argument)) {
    const run = model.get(argument.runId);
    return run === undefined ? null : { run, ...partOf(argument) };
  }
  const nothing = { questionId: null, batch: null, detail: null };
  if (isReference(argument)) {
    const run = model.latestOf(argument.questionnaire);
    return run === undefined ? null : targetOf(argument, run);
  }
  const run = model.list().find(suits);
  return run === undefined ? null : { ...nothing, run };
}

const targetOf = ({ questionId, dispute, line, detail }: Reference, run: Run): RunTarget => ({
  run,
  questionId,
  batch: null,
  detail: detail ?? null,
  dispute,
  line,
});

function partOf(element: TreeElement): Omit<RunTarget, 'run'> {
  const nothing = { questionId: null, batch: null, detail: null };
  switch (element.kind) {
    case 'run':
    case 'section':
      return nothing;
    case 'batch':
      return { ...nothing, batch: element.batch };
    case 'question':
      return { ...nothing, questionId: element.questionId };
    case 'detail':
      return { ...nothing, questionId: element.questionId, detail: element.index };
  }
}

interface Reference {
  readonly questionnaire: Uri;
  readonly questionId: string;
  readonly dispute?: string;
  readonly line?: number;
  readonly detail?: number;
}

function isReference(value: unknown): value is Reference {
  if (typeof value !== 'object' || value === null || !('questionnaire' in value) || !('questionId' in value))
    return false;
  if ('dispute' in value && typeof value.dispute !== 'string') return false;
  if ('line' in value && typeof value.line !== 'number') return false;
  if ('detail' in value && typeof value.detail !== 'number') return false;
  return value.questionnaire instanceof Uri && typeof value.questionId === 'string';
}
