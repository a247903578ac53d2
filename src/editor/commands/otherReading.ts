import { l10n, window } from 'vscode';
import { otherReading } from '../../checks/statements/otherReading';
import { isOpenToChoice, type Dispute, type OpenToChoice } from '../../checks/statements/statement';
import { UserError } from '../../pipeline/errors';
import type { QuestionState } from '../../pipeline/runState/runState';
import { detailsOf } from '../../views/tree/treeElements';
import { disputeLine } from '../../views/words/disputeWords';
import type { Services } from '../services';
import { requireTrust } from '../settings/trust';
import { runTarget, type RunTarget } from './commandTargets';
import { requireTarget, work } from './runCommands';

/**
 * Takes the other reading of a dispute: the choice is kept in the project file, where it holds for every run to come,
 * and the question is done again with it.
 */
export async function takeOtherReading(services: Services, argument: unknown): Promise<void> {
  requireTrust();
  const target = requireTarget(runTarget(services.model, argument, (run) => !run.live));
  const question = target.questionId === null ? undefined : target.run.state.questions.get(target.questionId);
  if (question === undefined || question.disputes.length === 0) throw undisputed();
  const open = question.disputes.filter(isOpenToChoice);
  const chosen = named(question, target);
  if (open.length === 0 || chosen?.statement === null) throw settledByMark();
  const dispute = open.find(({ id }) => id === chosen?.id) ?? (await picked(question.id, open));
  if (dispute === undefined) return;
  const { questionnaire } = target.run;
  const change = { kind: 'reading', questionId: question.id, chosen: otherReading(dispute) } as const;
  if (!(await services.keepInProject(questionnaire.fsPath, change))) return;
  await work(services, questionnaire, { scope: { kind: 'questions', questionIds: [question.id] } }, false);
}

function named(question: QuestionState, { detail, dispute }: RunTarget): Dispute | undefined {
  const row = detail === null ? undefined : detailsOf(question)[detail];
  if (row?.kind === 'dispute') return row.dispute;
  if (dispute !== undefined) return question.disputes.find(({ id }) => id === dispute);
  return question.disputes.length === 1 ? question.disputes[0] : undefined;
}

async function picked(id: string, disputes: readonly OpenToChoice[]): Promise<OpenToChoice | undefined> {
  const items = disputes.map((dispute) => ({ label: disputeLine(dispute, l10n), dispute }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Take the other reading of {0}', id),
    placeHolder: l10n.t('In which of these is the other reading right? The choice is kept in the project file.'),
  });
  return chosen?.dispute;
}

function undisputed(): UserError {
  return new UserError({
    code: 'usage',
    message: l10n.t('Nothing about this question is disputed.'),
    nextStep: l10n.t('Choose a question that is marked as disputed.'),
  });
}

function settledByMark(): UserError {
  return new UserError({
    code: 'usage',
    message: l10n.t('This is about how lines of the questionnaire are read.'),
    nextStep: l10n.t('Write the mark that is right at the question: what it says itself is disputed no more.'),
  });
}
