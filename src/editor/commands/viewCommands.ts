import { commands, l10n, Range, type Uri, window } from 'vscode';
import { UserError } from '../../pipeline/errors';
import { detailsOf, type Detail } from '../../views/tree/treeElements';
import { runTarget, type RunTarget } from './commandTargets';
import { openFile } from '../../platform/files';
import type { Span } from '../../questionnaire/model';
import { rangeIn } from '../../state/places';
import { requireTarget, work } from './runCommands';
import type { Run } from '../../state/runModel';
import type { Services } from '../services';

export async function openQuestion(services: Services, argument: unknown): Promise<void> {
  const { run, questionId, line } = requireTarget(runTarget(services.model, argument));
  const at = line === undefined ? undefined : new Range(line - 1, 0, line - 1, 0);
  if (questionId === null) await openFile(run.questionnaire, {});
  else await services.sideBySide.openQuestion(run.questionnaire, questionId, at);
}

/** Goes where a finding is: at its logic in the questionnaire, or at its line in the script. */
export async function openDetail(services: Services, argument: unknown): Promise<void> {
  const target = requireTarget(runTarget(services.model, argument));
  const question = target.questionId === null ? undefined : target.run.state.questions.get(target.questionId);
  const detail = question === undefined ? undefined : detailsOf(question)[target.detail ?? -1];
  if (question === undefined || detail === undefined) return openQuestion(services, argument);
  if (detail.kind === 'finding' && detail.line !== null && detail.finding.span === undefined) {
    const at = { script: question.script, line: detail.line };
    await services.sideBySide.openScript(scriptOf(services, target.run), question.id, true, at);
    return;
  }
  const span = spanOf(detail);
  const { text } = await services.places.of(target.run.questionnaire);
  const range = span === undefined ? undefined : rangeIn(text, span);
  await services.sideBySide.openQuestion(target.run.questionnaire, question.id, range);
}

function spanOf(detail: Detail): Span | undefined {
  switch (detail.kind) {
    case 'unresolved':
      return detail.unresolved.span;
    case 'finding':
      return detail.finding.span;
    case 'error':
    case 'dispute':
      return undefined;
  }
}

export async function openScript(services: Services, argument: unknown): Promise<void> {
  const { run, questionId } = requireTarget(runTarget(services.model, argument));
  await services.sideBySide.openScript(scriptOf(services, run), questionId ?? undefined, true);
}

/** Shows what a person changed in a block against what was generated. */
export async function compareBlock(services: Services, argument: unknown): Promise<void> {
  const { run, questionId } = requireQuestion(services, argument);
  await services.editedBlocks.compare(run, scriptOf(services, run), questionId);
}

/** Throws a person's version of a block away, after asking, and generates it anew. */
export async function replaceBlock(services: Services, argument: unknown): Promise<void> {
  const { run, questionId } = requireQuestion(services, argument);
  const replace = l10n.t('Replace');
  const text = l10n.t('Replace your version of the block of {0} with a newly generated one?', questionId);
  const detail = l10n.t('What you changed in this block is lost.');
  if ((await window.showWarningMessage(text, { modal: true, detail }, replace)) !== replace) return;
  const scope = { kind: 'questions', questionIds: [questionId] } as const;
  await work(services, run.questionnaire, { scope, overwriteEdited: true }, false);
}

export async function acceptQuestion(services: Services, argument: unknown, accepted: boolean): Promise<void> {
  const { run, questionId } = requireQuestion(services, argument);
  const question = run.state.questions.get(questionId);
  if (question !== undefined) await services.acceptances.set(run.questionnaire, question, accepted);
}

/** Takes one run, or all that have ended, off the view. */
export async function clearRuns(services: Services, argument: unknown): Promise<void> {
  const target = argument === undefined ? null : runTarget(services.model, argument);
  await services.controller.forget(target === null ? services.model.list() : [target.run]);
}

/** What the status bar item offers while something runs. */
export async function runActions(services: Services): Promise<void> {
  const live = services.model.list().filter((run) => run.live);
  const actions = [
    ...live.map((run) => ({
      label: l10n.t('$(debug-stop) Cancel {0}', run.questionnaire.path.split('/').at(-1) ?? ''),
      act: () => Promise.resolve(services.controller.cancel(run.id)),
    })),
    {
      label: l10n.t('$(list-tree) Show the runs'),
      act: async () => commands.executeCommand('questionnaireToSpss.runs.focus'),
    },
    { label: l10n.t('$(output) Show the log'), act: () => Promise.resolve(services.log.show()) },
  ];
  const chosen = await window.showQuickPick(actions, { placeHolder: l10n.t('Generating SPSS') });
  await chosen?.act();
}

function requireQuestion(services: Services, argument: unknown): RunTarget & { readonly questionId: string } {
  const target = requireTarget(runTarget(services.model, argument));
  const { questionId } = target;
  if (questionId !== null) return { ...target, questionId };
  throw new UserError({
    code: 'usage',
    message: l10n.t('No question is chosen.'),
    nextStep: l10n.t('Choose one in the view “Questionnaire to SPSS”.'),
  });
}

function scriptOf(services: Services, run: Run): Uri {
  const script = services.controller.scriptOf(run);
  if (script !== null) return script;
  throw new UserError({
    code: 'usage',
    message: l10n.t('This run has not written a script yet.'),
    nextStep: l10n.t('Wait for it, or resume it.'),
  });
}
