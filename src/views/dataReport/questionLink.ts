import { html, when, type Markup } from '../page/markup';
import type { DataPaper } from './dataPaper';
import type { DataReport } from '../../engine/dataReport/dataReport';

/** A reason that begins with its line (`line 6: …`), from which a click leads there. */
export function withPlace(reason: string, of: 'questionnaire' | 'script', { l10n, subject }: DataPaper): Markup {
  const [head = '', line] = /^line (\d+): /u.exec(reason) ?? [];
  if (line === undefined) return html`${reason}`;
  const words = l10n.t('line {0}', line);
  if (of === 'questionnaire' && subject.questionnaire === null) return html`${words}: ${reason.slice(head.length)}`;
  return html`<button type="button" data-of="${of}" data-line="${line}" title="${l10n.t('Go to the Place')}">
      ${words}</button
    >: ${reason.slice(head.length)}`;
}

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
