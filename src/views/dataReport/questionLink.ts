import { html, when, type Markup } from '../page/markup';
import type { DataPaper } from './dataPaper';
import type { DataReport } from '../../engine/dataReport/dataReport';

/** A button that opens the question in its questionnaire; nothing where that is not known. */
export function questionLink(
  questionId: string | null,
  report: DataReport,
  { l10n, subject }: DataPaper,
): Markup | null {
  const number = questionId === null ? -1 : report.questions.indexOf(questionId);
  return when(
    number >= 0 && subject.questionnaire !== null,
    () =>
      html`<button type="button" data-open="question" data-question="${number}">${l10n.t('Open question')}</button>`,
  );
}
