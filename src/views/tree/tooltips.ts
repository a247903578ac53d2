import { l10n, MarkdownString } from 'vscode';
import type { Dispute } from '../../checks/statements/statement';
import type { QuestionTitle } from '../../pipeline/events';
import type { QuestionState } from '../../pipeline/runState/runState';
import { coreText } from '../../platform/coreSentences';
import { isInterrupted, type Run } from '../../state/runModel';
import { standingOf, standingsOf, standingsWords, standingWords } from '../words/coverageWords';
import { joinedSentences, settledWords, sideWords } from '../words/disputeWords';
import { saidOf } from '../words/findingWords';
import {
  joined,
  plainMarkdown,
  questionCount,
  runTally,
  statusWord,
  tallyWords,
  timeOfDay,
  usageWords,
  withAccepted,
} from '../words/text';
import { countSentence, flaggedSentence, type QuestionInData } from './dataCountWords';
import { detailsOf, sharedCauses, type Detail } from './treeElements';
import { detailText, reviewerWord, type RunStanding, titleWords } from './treeItems';

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

export function questionTooltip(
  question: QuestionState,
  count: QuestionInData | null,
  title: QuestionTitle | null,
): MarkdownString {
  const details = detailsOf(question);
  const words = joined(statusWord(question.status), standingWords(standingOf(question), l10n));
  const text = new MarkdownString(`**${plainMarkdown(question.id)}**: ${plainMarkdown(words)}\n\n`);
  if (title !== null) text.appendMarkdown(`${plainMarkdown(titleWords(title))}\n\n`);
  for (const meaning of meaningOf(question.status)) text.appendMarkdown(`${plainMarkdown(meaning)}\n\n`);
  if (question.checks > 0) text.appendMarkdown(`${l10n.t('{0} checks', question.checks)}\n\n`);
  if (count !== null) text.appendMarkdown(`${plainMarkdown(countSentence(count))}\n\n`);
  for (const detail of details.slice(0, 5)) text.appendMarkdown(`- ${plainMarkdown(detailText(detail))}\n`);
  if (details.length > 5) text.appendMarkdown(`- ${l10n.t('and {0} more', details.length - 5)}\n`);
  return text;
}

/** What the outcome of a question means, where the word alone does not say it. */
function meaningOf(status: QuestionState['status']): readonly string[] {
  switch (status) {
    case 'failed':
      return [l10n.t('Failed: a script was written, and a review found it wrong.')];
    case 'error':
      return [l10n.t('Error: something outside the question kept its script from being made. Try it again.')];
    case 'cancelled':
      return [l10n.t('Cancelled questions were not worked on.')];
    case 'waiting':
    case 'running':
    case 'passed':
      return [];
  }
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
    ...(failed > 0 ? meaningOf('failed') : []),
    ...(error > 0 ? meaningOf('error') : []),
    ...(cancelled > 0 && !isInterrupted(run) && run.state.status !== 'cancelled' ? meaningOf('cancelled') : []),
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
