import { randomUUID } from 'node:crypto';
import { commands, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import { UserError } from '../../pipeline/errors';
import type { RunScope } from '../../pipeline/scope';
import { runTarget, type RunTarget } from './commandTargets';
import { showError, showPlainError } from '../messages';
import type { StartOptions } from '../runs/runController';
import { isUnfinished, type Run } from '../../state/runModel';
import type { Services } from '../services';
import { questionnaireTargets } from './targets';
import { requireTrust } from '../settings/trust';

/** Generates the scripts of the questionnaires a person clicked on, several at once. */
export async function generate(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  requireTrust();
  const named = await questionnaireTargets(clicked, selected, services.isQuestionnaire);
  const targets = await Promise.all(named.map((uri) => asMarkdown(services, uri)));
  if (targets.length === 0) {
    if (clicked !== undefined) throw nothingThere(clicked);
    return;
  }
  await revealTree();
  const openScript = targets.length === 1;
  const options: StartOptions = { scope: { kind: 'all', reuse: true } };
  const group = randomUUID();
  await Promise.all(targets.map((questionnaire) => work(services, questionnaire, { ...options, group }, openScript)));
}

/** Of a document of Word the markdown file beside it, which is shown and worked on; any other file itself. */
async function asMarkdown({ wordFile }: Services, uri: Uri): Promise<Uri> {
  if (!/\.docx$/iu.test(uri.path)) return uri;
  if (uri.scheme !== 'file') {
    throw new UserError({
      code: 'usage',
      message: l10n.t('Documents of Word are read from files of this machine.'),
      nextStep: l10n.t('Save it here first.'),
    });
  }
  const markdown = Uri.file((await wordFile(uri.fsPath)).path);
  await window.showTextDocument(markdown, { preview: false, viewColumn: ViewColumn.One });
  return markdown;
}

/** Works on a part of the newest run again; its other blocks stay as they are. */
export async function runAgain(
  services: Services,
  argument: unknown,
  what: 'batch' | 'question' | 'failed' | 'errors',
): Promise<void> {
  requireTrust();
  const target = requireTarget(runTarget(services.model, argument, (run) => !run.live));
  await work(services, target.run.questionnaire, { scope: scopeOf(target, what) }, false);
}

/** Broken off, or at its end without a service: what is told of that offers to go on. */
const isResumable = (run: Run): boolean => isUnfinished(run) || (!run.live && run.state.error !== null);

export async function resume(services: Services, argument: unknown): Promise<void> {
  requireTrust();
  const { run } = requireTarget(runTarget(services.model, argument, isResumable));
  await work(services, run.questionnaire, { scope: { kind: 'unfinished' } }, true);
}

export function cancel(services: Services, argument: unknown): Promise<void> {
  if (argument === undefined) services.controller.cancelAll();
  const target = runTarget(services.model, argument, (run) => run.live);
  if (target !== null) services.controller.cancel(target.run.id);
  return Promise.resolve();
}

/** Runs a questionnaire with the view's progress bar, and tells what a person must know at its end. */
export async function work(
  services: Services,
  questionnaire: Uri,
  options: StartOptions,
  showScript: boolean,
): Promise<void> {
  const opens = showScript && (await services.settingsFor(questionnaire)).openScript;
  const opening = opens ? openWhenWritten(services, questionnaire) : null;
  try {
    const run = await window.withProgress({ location: { viewId: 'questionnaireToSpss.runs' } }, () =>
      services.controller.run(questionnaire, options),
    );
    const failure = run?.state.error ?? null;
    if (failure !== null) void showPlainError(failure);
    await opening?.finish(run);
  } catch (error) {
    if (error instanceof UserError && error.detail.code === 'notAQuestionnaire')
      await services.detection.refuse(questionnaire);
    showError(error, services.log);
  } finally {
    opening?.dispose();
  }
}

/** Opens the script beside the questionnaire as soon as there is one; it grows there while the run goes on. */
function openWhenWritten(
  services: Services,
  questionnaire: Uri,
): { readonly dispose: () => void; readonly finish: (run: Run | null) => Promise<void> } {
  const { model, controller, sideBySide, log } = services;
  let opening: Promise<void> | null = null;
  const open = async (run: Run): Promise<void> => {
    const script = controller.scriptOf(run);
    if (script === null || !(await exists(script))) return;
    opening ??= sideBySide.openBoth(questionnaire, script);
    await opening;
  };
  const subscription = model.onDidChange(() => {
    const run = model.latestOf(questionnaire);
    // Not before something of this run is in the file: until then it shows the last one's.
    if (opening === null && run?.live === true && run.state.batches.some(({ finishedAt }) => finishedAt !== null)) {
      open(run).catch((error: unknown) => log.error('Opening the script', error));
    }
  });
  const finish = async (run: Run | null): Promise<void> => {
    if (run !== null) await open(run);
  };
  return { dispose: () => void subscription.dispose(), finish };
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function revealTree(): Promise<void> {
  await commands.executeCommand('questionnaireToSpss.runs.focus', { preserveFocus: true });
}

function scopeOf({ run, questionId, batch }: RunTarget, what: 'batch' | 'question' | 'failed' | 'errors'): RunScope {
  switch (what) {
    case 'failed':
    case 'errors':
      return { kind: what };
    case 'question':
      if (questionId === null) throw notChosen();
      return { kind: 'questions', questionIds: [questionId] };
    case 'batch': {
      const index = batch ?? (questionId === null ? undefined : run.state.questions.get(questionId)?.batch);
      const questionIds = index === undefined ? undefined : run.state.batches[index]?.questionIds;
      if (questionIds === undefined) throw notChosen();
      return { kind: 'questions', questionIds };
    }
  }
}

export function requireTarget<Target>(target: Target | null): Target {
  if (target !== null) return target;
  throw new UserError({
    code: 'usage',
    message: l10n.t('There is no run for this.'),
    nextStep: l10n.t('Generate the SPSS of a questionnaire first.'),
  });
}

function notChosen(): UserError {
  return new UserError({
    code: 'usage',
    message: l10n.t('No question or batch is chosen.'),
    nextStep: l10n.t('Use the actions in the view “Questionnaire to SPSS”.'),
  });
}

/** Throws a `UserError` where the folder is not trusted. */
function nothingThere(clicked: unknown): UserError {
  const name = clicked instanceof Uri ? workspace.asRelativePath(clicked) : '';
  return new UserError({
    code: 'notAQuestionnaire',
    message: l10n.t('There is no questionnaire in {0}.', name),
    nextStep: l10n.t('Choose a folder with normalized survey exports or questionnaires in plain markdown.'),
  });
}
