import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, workspace } from 'vscode';
import type { ScriptCounts } from '../../state/dataCounts';
import { isInterrupted, isUnfinished, type Run } from '../../state/runModel';
import { isOpenToChoice } from '../../checks/statements/statement';
import type { Finding, QuestionTitle } from '../../pipeline/events';
import type { QuestionState, WorkStatus } from '../../pipeline/runState/runState';
import { countWords, flaggedWords, type QuestionInData } from './dataCountWords';
import {
  groupIcon,
  joined,
  questionCount,
  runTally,
  statusWord,
  tallyWords,
  usageWords,
  questionIcon,
  withAccepted,
} from '../words/text';
import { disputeLine } from '../words/disputeWords';
import { leftOpenWords, standingOf, standingsOf, standingsWords, standingWords } from '../words/coverageWords';
import { kindWord } from '../language/hover/hoverModel';
import { fileName } from '../../platform/files';
import { detailsOf, elementKey, type Detail, type TreeElement } from './treeElements';
import { coreText } from '../../platform/coreSentences';
import { saidOf } from '../words/findingWords';

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

export interface RunStanding {
  /** The newest run opens by itself. */
  readonly expanded: boolean;
  readonly counts: ScriptCounts | null;
  /** Its failed questions that a person accepted. */
  readonly accepted: readonly QuestionState[];
  /** The questionnaire is another text by now. */
  readonly outdated: boolean;
}

/** What the tree shows of a run. */
export function runItem(element: TreeElement, run: Run, standing: RunStanding): TreeItem {
  const { expanded, counts, accepted, outdated } = standing;
  const { state } = run;
  const tally = withAccepted(runTally(state), accepted);
  const interrupted = isInterrupted(run);
  const item = itemOf(element, fileName(run.questionnaire), expanded ? Expanded : Collapsed);
  const status = interrupted && state.status !== 'paused' ? 'cancelled' : state.status;
  const said = interrupted ? l10n.t('interrupted') : statusWord(status);
  item.iconPath = groupIcon(status, state.questions.values());
  item.description = joined(
    // What a narrow view cuts off is told in the tooltip: who is flagged comes first.
    counts === null ? null : flaggedWords(counts),
    run.live ? statusWord('running') : isUnfinished(run) ? said : null,
    outdated ? l10n.t('outdated') : null,
    tallyWords(tally),
    run.live || isUnfinished(run) ? null : leftOpenWords(state.questions.values(), l10n),
    folderOf(run),
    warningWords(state.warnings.length),
    run.live || isUnfinished(run) ? null : questionCount(tally.total),
    usageWords(state.usage),
  );
  const failing = tally.failed > 0 ? 'failed' : '';
  const erring = tally.errors > 0 ? 'errors' : '';
  const counted = counts === null ? '' : 'counted';
  item.contextValue = flags(
    'run',
    run.live ? 'live' : 'idle',
    isUnfinished(run) ? 'resumable' : '',
    failing,
    erring,
    counted,
  );
  item.accessibilityInformation = {
    label: joined(
      fileName(run.questionnaire),
      said,
      outdated ? l10n.t('outdated') : null,
      questionCount(tally.total),
      tallyWords(tally),
      run.live ? null : standingsWords(standingsOf(state), l10n),
      warningWords(state.warnings.length),
    ),
  };
  return item;
}

/** What was under way when a run broke off is under way no more. */
export function standing(status: WorkStatus, live: boolean): WorkStatus {
  return status === 'running' && !live ? 'cancelled' : status;
}

function warningWords(count: number): string | null {
  if (count === 0) return null;
  return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
}

interface QuestionStanding {
  readonly live: boolean;
  readonly accepted: boolean;
  readonly count: QuestionInData | null;
  /** Null where an older journal does not know it. */
  readonly title: QuestionTitle | null;
}

export function questionItem(
  element: TreeElement,
  question: QuestionState,
  { live, accepted, count, title }: QuestionStanding,
): TreeItem {
  const details = detailsOf(question);
  const item = itemOf(element, shortLabel(question.id), details.length > 0 ? Collapsed : None);
  const status = standing(question.status, live);
  const how = standingOf(question);
  item.iconPath = accepted ? new ThemeIcon('verified') : questionIcon(status, how);
  const { edited } = question;
  const said = standingWords(how, l10n);
  const rest = joined(
    status !== 'passed' && how.disputed ? l10n.t('disputed') : null,
    accepted ? l10n.t('accepted') : null,
    question.loops > 0 ? loops(question.loops) : null,
    edited ? l10n.t('edited by hand') : null,
    question.author === 'model' ? l10n.t('by the model') : null,
    count === null ? null : countWords(count),
    // The counts come first: what a narrow view cuts off is the text of the question.
    title === null ? null : kindWord(title.kind, l10n),
    title === null ? null : titleWords(title),
  );
  const first = status === 'passed' ? said : [statusWord(status)];
  item.description = joined(status === 'passed' && how.coverage === 'checked' ? said.slice(1) : first, rest);
  item.contextValue = flags(
    'question',
    live ? 'live' : 'idle',
    question.status,
    edited ? 'edited' : '',
    accepted ? 'accepted' : '',
    (count?.respondents ?? 0) > 0 ? 'counted' : '',
    question.disputes.some(isOpenToChoice) ? 'contradicted' : '',
  );
  item.command = {
    command: 'questionnaireToSpss.openQuestion',
    title: l10n.t('Open Question'),
    arguments: [element],
  };
  item.accessibilityInformation = {
    label: joined(question.id, first, rest),
  };
  return item;
}

export function detailItem(element: TreeElement, detail: Detail): TreeItem {
  const item = itemOf(element, detailText(detail), None);
  item.iconPath = detailIcon(detail);
  const isFixed = detail.kind === 'dispute' && !isOpenToChoice(detail.dispute);
  item.contextValue = flags('detail', isFixed ? 'settledByMark' : detail.kind);
  item.command = {
    command: 'questionnaireToSpss.openDetail',
    title: l10n.t('Go to the Place'),
    arguments: [element],
  };
  return item;
}

/** One line of a detail, as the tree and the diagnostics say it. */
export function detailText(detail: Detail): string {
  switch (detail.kind) {
    case 'error':
      return coreText(detail.error.message, l10n);
    case 'finding':
      return detail.cause === '' ? l10n.t('Failed its review.') : saidOf(detail.finding, detail.cause, l10n);
    case 'unresolved':
      return l10n.t('Not checked: {0}', coreText(detail.unresolved.reason, l10n));
    case 'dispute':
      return disputeLine(detail.dispute, l10n);
  }
}

export function reviewerWord(reviewer: Finding['reviewer']): string {
  switch (reviewer) {
    case 'lint':
      return l10n.t('static checker');
    case 'proof':
      return l10n.t('proof in PSPP');
    case 'model':
      return l10n.t('model reviewer');
  }
}

/** So many letters leave room for the counts behind a name in a view of the usual width. */
const LONGEST_LABEL = 15;

/** A name of a row, cut where it would cover the counts: the tooltip and the spoken name have it whole. */
export function shortLabel(name: string): string {
  const letters = Array.from(name);
  return letters.length <= LONGEST_LABEL
    ? name
    : `${letters
        .slice(0, LONGEST_LABEL - 1)
        .join('')
        .trimEnd()}…`;
}

export function itemOf(element: TreeElement, label: string, state: TreeItemCollapsibleState): TreeItem {
  const item = new TreeItem(label, state);
  item.id = elementKey(element);
  return item;
}

export function flags(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}

/** Exports write the id in front of the text once more. */
export function titleWords({ id, label }: QuestionTitle): string {
  return label.startsWith(id) ? label.slice(id.length).replace(/^[\s.:–-]+/u, '') : label;
}

export function loops(count: number): string {
  return count === 1 ? l10n.t('1 feedback loop') : l10n.t('{0} feedback loops', count);
}

export function span(ids: readonly string[]): string {
  const [first, last] = [ids[0] ?? '', ids.at(-1) ?? ''];
  return ids.length < 2 ? first : `${first} – ${last}`;
}

/** The folder that a questionnaire lies in, where it is not the workspace's own: names alone may be shared. */
function folderOf(run: Run): string | null {
  const way = workspace.asRelativePath(run.questionnaire, false).split(/[\\/]/).slice(0, -1);
  return way.length === 0 ? null : way.join('/');
}

function detailIcon(detail: Detail): ThemeIcon {
  switch (detail.kind) {
    case 'error':
      return new ThemeIcon('warning', new ThemeColor('testing.iconErrored'));
    case 'finding':
      return new ThemeIcon('comment-unresolved', new ThemeColor('testing.iconFailed'));
    case 'unresolved':
      return new ThemeIcon('question', new ThemeColor('problemsWarningIcon.foreground'));
    case 'dispute':
      return new ThemeIcon('law', new ThemeColor('problemsWarningIcon.foreground'));
  }
}
