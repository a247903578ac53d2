import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, workspace } from 'vscode';
import type { ScriptCounts } from '../../state/dataCounts';
import { isInterrupted, type Run } from '../../state/runModel';
import { isOpenToChoice, type Dispute } from '../../checks/statements/statement';
import type { Finding, QuestionTitle } from '../../pipeline/events';
import type { QuestionState, WorkStatus } from '../../pipeline/runState/runState';
import { countSentence, countWords, flaggedSentence, flaggedWords, type QuestionInData } from './dataCountWords';
import {
  groupIcon,
  joined,
  plainMarkdown,
  questionCount,
  runTally,
  statusWord,
  tallyWords,
  timeOfDay,
  usageWords,
  questionIcon,
  withAccepted,
} from '../words/text';
import { disputeLine, joinedSentences, settledWords, sideWords } from '../words/disputeWords';
import { leftOpenWords, standingOf, standingsOf, standingsWords, standingWords } from '../words/coverageWords';
import { kindWord } from '../language/hover/hoverModel';
import { fileName } from '../../platform/files';
import { detailsOf, elementKey, sharedCauses, type Detail, type TreeElement } from './treeElements';
import { coreText } from '../../platform/coreSentences';
import { saidOf } from '../words/findingWords';

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

interface RunStanding {
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
  item.iconPath = groupIcon(status, state.questions.values());
  item.description = joined(
    // What a narrow view cuts off is told in the tooltip: who is flagged comes first.
    counts === null ? null : flaggedWords(counts),
    interrupted ? l10n.t('interrupted') : run.live ? statusWord('running') : null,
    outdated ? l10n.t('outdated') : null,
    tallyWords(tally),
    run.live || interrupted ? null : leftOpenWords(state.questions.values(), l10n),
    folderOf(run),
    warningWords(state.warnings.length),
    run.live || interrupted ? null : questionCount(tally.total),
    usageWords(state.usage),
  );
  const failing = tally.failed > 0 ? 'failed' : '';
  const erring = tally.errors > 0 ? 'errors' : '';
  const counted = counts === null ? '' : 'counted';
  item.contextValue = flags(
    'run',
    run.live ? 'live' : 'idle',
    interrupted ? 'resumable' : '',
    failing,
    erring,
    counted,
  );
  item.accessibilityInformation = {
    label: joined(
      fileName(run.questionnaire),
      statusWord(status),
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
  const item = itemOf(element, question.id, details.length > 0 ? Collapsed : None);
  const status = standing(question.status, live);
  const how = standingOf(question);
  item.iconPath = accepted ? new ThemeIcon('verified') : questionIcon(status, how);
  const { edited } = question;
  const said = standingWords(how, l10n);
  item.description = joined(
    status === 'passed' ? (how.coverage === 'checked' ? said.slice(1) : said) : statusWord(status),
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
    label: joined(question.id, status === 'passed' ? (said[0] ?? null) : statusWord(status), item.description),
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

export function itemOf(element: TreeElement, label: string, state: TreeItemCollapsibleState): TreeItem {
  const item = new TreeItem(label, state);
  item.id = elementKey(element);
  return item;
}

export function flags(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}

/** Exports write the id in front of the text once more. */
function titleWords({ id, label }: QuestionTitle): string {
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

export function detailTooltip(detail: Detail): MarkdownString {
  const text = new MarkdownString();
  switch (detail.kind) {
    case 'error':
      text.appendMarkdown(
        `${plainMarkdown(detailText(detail))}\n\n${plainMarkdown(coreText(detail.error.nextStep, l10n))}`,
      );
      return text;
    case 'finding':
      text.appendMarkdown(`**${reviewerWord(detail.finding.reviewer)}**: ${plainMarkdown(detailText(detail))}\n\n`);
      for (const instruction of detail.steps)
        text.appendMarkdown(`- ${plainMarkdown(saidOf(detail.finding, instruction, l10n))}\n`);
      return text;
    case 'unresolved':
      text.appendMarkdown(`${plainMarkdown(detailText(detail))}\n`);
      text.appendCodeblock(detail.unresolved.text, 'javascript');
      return text;
    case 'dispute':
      return disputeTooltip(detail.dispute);
  }
}

function disputeTooltip(dispute: Dispute): MarkdownString {
  const text = new MarkdownString();
  for (const [head, reading] of [
    [l10n.t('Taken'), dispute.taken],
    [l10n.t('Not taken'), dispute.left],
  ] as const) {
    const { by, says, reason, evidence } = sideWords(reading, l10n);
    text.appendMarkdown(`**${head}** (${plainMarkdown(by)}): ${plainMarkdown(joinedSentences(says, reason))}\n\n`);
    for (const words of evidence) text.appendMarkdown(`> ${plainMarkdown(words)}\n\n`);
  }
  return text.appendMarkdown(plainMarkdown(settledWords(dispute, l10n)));
}

export function questionTooltip(question: QuestionState, count: QuestionInData | null): MarkdownString {
  const details = detailsOf(question);
  const words = joined(statusWord(question.status), standingWords(standingOf(question), l10n));
  const text = new MarkdownString(`**${plainMarkdown(question.id)}**: ${plainMarkdown(words)}\n\n`);
  if (question.checks > 0) text.appendMarkdown(`${l10n.t('{0} checks', question.checks)}\n\n`);
  if (count !== null) text.appendMarkdown(`${plainMarkdown(countSentence(count))}\n\n`);
  for (const detail of details.slice(0, 5)) text.appendMarkdown(`- ${plainMarkdown(detailText(detail))}\n`);
  if (details.length > 5) text.appendMarkdown(`- ${l10n.t('and {0} more', details.length - 5)}\n`);
  return text;
}

/** What words in a row mean, and what to do. */
function runNotes(run: Run, outdated: boolean): readonly string[] {
  const { cancelled, failed, error } = run.state.counts;
  return [
    ...(outdated ? [l10n.t('Outdated: the questionnaire is another text by now. Generate it again.')] : []),
    ...(isInterrupted(run)
      ? [l10n.t('Interrupted: the window was closed or the run broke off before its end. Resume it to go on.')]
      : run.state.status === 'cancelled'
        ? [l10n.t('Cancelled: a person stopped it. Resume it to go on; what was finished is kept.')]
        : []),
    ...(failed > 0 ? [l10n.t('Failed: a script was written, and a review found it wrong.')] : []),
    ...(error > 0
      ? [l10n.t('Error: something outside the question kept its script from being made. Try it again.')]
      : []),
    ...(cancelled > 0 && !isInterrupted(run) && run.state.status !== 'cancelled'
      ? [l10n.t('Cancelled questions were not worked on.')]
      : []),
  ];
}

/** As many causes as a tooltip can name. */
const MOST_CAUSES = 5;

export function runTooltip(run: Run, { counts, accepted, outdated }: RunStanding): MarkdownString {
  const { state } = run;
  const tally = withAccepted(runTally(state), accepted);
  const rows: readonly (readonly [string, string])[] = [
    [l10n.t('Questionnaire'), run.questionnaire.scheme === 'file' ? run.questionnaire.fsPath : run.questionnaire.path],
    [l10n.t('Engine'), joined(state.engine, state.model)],
    [l10n.t('Questions'), joined(String(tally.total), l10n.t('{0} passed', tally.passed), tallyWords(tally))],
    [l10n.t('Checked'), joined(standingsWords(standingsOf(state), l10n))],
    [l10n.t('Model calls'), joined(String(state.calls), usageWords(state.usage))],
    [l10n.t('Started'), state.startedAt === null ? '' : timeOfDay(state.startedAt)],
    [l10n.t('Output'), state.outputFolder],
    [l10n.t('Data'), counts === null ? '' : flaggedSentence(counts)],
  ];
  const text = new MarkdownString();
  for (const note of runNotes(run, outdated)) text.appendMarkdown(`${plainMarkdown(note)}\n\n`);
  for (const [name, value] of rows) if (value !== '') text.appendMarkdown(`${name}: ${plainMarkdown(value)}  \n`);
  for (const { cause, questions, isOwnWords } of sharedCauses(state.questions.values()).slice(0, MOST_CAUSES)) {
    text.appendMarkdown(
      `\n- ${questionCount(questions)}: ${plainMarkdown(isOwnWords ? cause : coreText(cause, l10n))}`,
    );
  }
  for (const { message, nextStep } of [...state.warnings, ...(state.error === null ? [] : [state.error])]) {
    text.appendMarkdown(`\n\n${[message, nextStep].map((said) => plainMarkdown(coreText(said, l10n))).join(' ')}`);
  }
  return text;
}
