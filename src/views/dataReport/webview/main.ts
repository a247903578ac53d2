import { localizer } from '../../../platform/localizer';
import { figuresIn } from '../../page/figures';
import { dataBody } from '../dataBody';
import type { ToPage } from '../pageMessages';
import { acquireEditor, byId, type Editor } from './editor';
import { FlaggedTable } from './flaggedTable';
import './page.css';

/** Buttons that say all by their names. */
const PLAIN_ACTS = ['again', 'alwaysAgain', 'beside', 'chooseId', 'keepFile', 'compare', 'askModel'] as const;

/** Where the focus is, to be found again when the page is drawn anew; null where it is not in it. */
function focusIn(main: HTMLElement): string | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !main.contains(activeElement)) return null;
  if (activeElement.id !== '') return `#${CSS.escape(activeElement.id)}`;
  const { act } = activeElement.dataset;
  return act === undefined ? '#table' : `[data-act="${CSS.escape(act)}"]`;
}

/** The page of a validation: draws what was found, and passes clicks on to the extension. */
function start(editor: Editor): void {
  const main = document.querySelector('main');
  if (main === null) return;
  const { script = '', data = '' } = main.dataset;
  const load = `${performance.timeOrigin} ${Math.random()}`;
  let table: FlaggedTable | null = null;

  const begin = ({ subject, found, words, questionId }: Extract<ToPage, { type: 'begin' }>): void => {
    const l10n = localizer(words);
    const figures = figuresIn(document.documentElement.lang, l10n);
    const place = focusIn(main);
    table?.end();
    table = null;
    main.innerHTML = dataBody(found, { l10n, figures, subject }).source;
    if (found === null || found.report.rowCount === 0) return;
    const { report } = found;
    const hasQuestionnaire = subject.questionnaire !== null;
    table = new FlaggedTable({ report, hasQuestionnaire, l10n, figures, editor, files: { script, data } });
    if (questionId !== null) table.showQuestion(questionId);
    if (place !== null) (main.querySelector<HTMLElement>(place) ?? byId('table')).focus({ preventScroll: true });
  };
  document.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('button');
    const { act, open, question, check, checkId, respondent, finding, of, line } = button?.dataset ?? {};
    const plain = PLAIN_ACTS.find((one) => one === act);
    if (plain !== undefined) editor.postMessage({ type: plain });
    if (act === 'handle' && table !== null) editor.postMessage({ type: 'handle', rows: table.chosen });
    if (act === 'reopen' && finding !== undefined) editor.postMessage({ type: 'reopen', finding: Number(finding) });
    if (act === 'writeMarks') editor.postMessage({ type: 'writeMarks', question: Number(question) });
    if (act === 'switchOff' && checkId !== undefined) editor.postMessage({ type: 'switchOff', check: checkId });
    if (respondent !== undefined) table?.showRespondent(respondent);
    if (act === 'save' && table !== null) editor.postMessage({ type: 'save', view: table.view });
    if ((of === 'questionnaire' || of === 'script') && line !== undefined)
      editor.postMessage({ type: 'openLine', of, line: Number(line) });
    if (open === 'question' || open === 'check') {
      const number = check === undefined ? null : Number(check);
      editor.postMessage({ type: 'open', target: open, question: Number(question), check: number });
    }
  });
  window.addEventListener('message', ({ data: message }: MessageEvent<ToPage>) => {
    switch (message.type) {
      case 'begin':
        if (message.load === load) begin(message);
        return;
      case 'rows':
        if (message.load === load) table?.add(message.chunk);
        return;
      case 'filter':
        table?.showQuestion(message.questionId);
        return;
      case 'outdated':
        document.getElementById('outdated')?.removeAttribute('hidden');
    }
  });
  const nothing = { text: '', question: null, check: null, sorting: null, scrolled: 0, mostFirst: false };
  editor.setState({ ...nothing, ...editor.getState(), script, data });
  editor.postMessage({ type: 'ready', load });
}

start(acquireEditor());
