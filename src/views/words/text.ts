import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { Outcome, Stage, Usage } from '../../pipeline/events';
import type { BatchState, QuestionState, RunState } from '../../pipeline/runState/runState';
import { standingOf, type Standing } from './coverageWords';

/** Words and figures that more than one view shows. */

export type Status = 'notStarted' | 'waiting' | 'running' | 'paused' | Outcome;

export function statusWord(status: Status): string {
  switch (status) {
    case 'notStarted':
    case 'waiting':
      return l10n.t('waiting');
    case 'running':
      return l10n.t('running');
    case 'paused':
      return l10n.t('paused');
    case 'passed':
      return l10n.t('passed');
    case 'failed':
      return l10n.t('failed');
    case 'error':
      return l10n.t('error');
    case 'cancelled':
      return l10n.t('cancelled');
  }
}

function statusIcon(status: Status): ThemeIcon {
  switch (status) {
    case 'notStarted':
    case 'waiting':
      return new ThemeIcon('circle-outline');
    case 'running':
      return new ThemeIcon('loading~spin');
    case 'paused':
      return new ThemeIcon('debug-pause');
    case 'passed':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
    case 'failed':
      return new ThemeIcon('error', new ThemeColor('testing.iconFailed'));
    case 'error':
      return new ThemeIcon('warning', new ThemeColor('testing.iconErrored'));
    case 'cancelled':
      return new ThemeIcon('circle-slash', new ThemeColor('testing.iconSkipped'));
  }
}

/** The icon of a question: a green tick is for what is checked entirely. */
export function questionIcon(status: Status, { coverage }: Pick<Standing, 'coverage'>): ThemeIcon {
  if (status !== 'passed' || coverage === 'checked') return statusIcon(status);
  const warning = new ThemeColor('problemsWarningIcon.foreground');
  return coverage === 'inPart' ? new ThemeIcon('color-mode', warning) : new ThemeIcon('question', warning);
}

/** The icon of several questions together: the same goes for them. */
export function groupIcon(status: Status, questions: Iterable<QuestionState>): ThemeIcon {
  const isOpen = status === 'passed' && [...questions].some((one) => standingOf(one).coverage !== 'checked');
  return isOpen ? questionIcon(status, { coverage: 'inPart' }) : statusIcon(status);
}

export function stageWord(stage: Stage): string {
  switch (stage) {
    case 'preAnalysis':
      return l10n.t('analysing');
    case 'transform':
      return l10n.t('writing');
    case 'review':
      return l10n.t('reviewing');
  }
}

/** How many questions of a run or a batch are where. */
export interface Tally {
  readonly total: number;
  readonly finished: number;
  readonly passed: number;
  readonly failed: number;
  readonly errors: number;
  /** Of those that failed or ended in an error, which are counted there no more: a person looked and accepted them. */
  readonly accepted: number;
}

export function tallyOf(questions: Iterable<QuestionState>): Tally {
  let [total, finished, passed, failed, errors] = [0, 0, 0, 0, 0];
  for (const { status } of questions) {
    total++;
    if (status !== 'waiting' && status !== 'running') finished++;
    if (status === 'passed') passed++;
    if (status === 'failed') failed++;
    if (status === 'error') errors++;
  }
  return { total, finished, passed, failed, errors, accepted: 0 };
}

/** The counts of a whole run, which its state keeps. */
export function runTally({ counts, questions }: RunState): Tally {
  return {
    total: questions.size,
    finished: questions.size - counts.waiting - counts.running,
    passed: counts.passed,
    failed: counts.failed,
    errors: counts.error,
    accepted: 0,
  };
}

/** A tally in which questions that a person accepted ask for nothing any more. */
export function withAccepted(tally: Tally, accepted: Iterable<QuestionState>): Tally {
  let [failed, errors] = [0, 0];
  for (const { status } of accepted) {
    if (status === 'failed') failed++;
    if (status === 'error') errors++;
  }
  return {
    ...tally,
    failed: tally.failed - failed,
    errors: tally.errors - errors,
    accepted: tally.accepted + failed + errors,
  };
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      total: sum.total + tally.total,
      finished: sum.finished + tally.finished,
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      errors: sum.errors + tally.errors,
      accepted: sum.accepted + tally.accepted,
    }),
    { total: 0, finished: 0, passed: 0, failed: 0, errors: 0, accepted: 0 },
  );
}

export function batchQuestions(state: RunState, batch: BatchState): readonly QuestionState[] {
  return batch.questionIds.flatMap((id) => state.questions.get(id) ?? []);
}

/** `2 failed`, `1 error`, `1 accepted`: nothing where nothing went wrong. */
export function tallyWords(tally: Tally): readonly string[] {
  return [
    ...(tally.failed > 0 ? [l10n.t('{0} failed', tally.failed)] : []),
    ...(tally.errors === 1 ? [l10n.t('1 error')] : []),
    ...(tally.errors > 1 ? [l10n.t('{0} errors', tally.errors)] : []),
    ...(tally.accepted > 0 ? [l10n.t('{0} accepted', tally.accepted)] : []),
  ];
}

export function questionCount(count: number): string {
  return count === 1 ? l10n.t('1 question') : l10n.t('{0} questions', count);
}

/** Tokens and cost as far as there were any: `12,300 tokens · $0.04`. */
export function usageWords(usage: Usage): readonly string[] {
  const tokens = usage.promptTokens + usage.completionTokens;
  if (tokens === 0) return [];
  const count = l10n.t('{0} tokens', grouped(tokens));
  return usage.cost === null ? [count] : [count, costWord(usage.cost)];
}

/** A count with its thousands set apart. */
export function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** In US dollars, with the cents that a small amount needs. */
export function costWord(dollars: number): string {
  return `$${dollars.toFixed(dollars > 0 && dollars < 0.1 ? 4 : 2)}`;
}

export function joined(...parts: readonly (string | readonly string[] | null)[]): string {
  return parts
    .flatMap((part) => part ?? [])
    .filter((part) => part !== '')
    .join(' · ');
}

/** A text from a questionnaire or a model where markdown is read: nothing in it is markup. */
export function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&').replace(/\s+/g, ' ');
}

/** `09:31`, with the day where it is not today. By hand: the first use of `Intl` holds the extension host up for 40 ms. */
export function timeOfDay(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = `${two(date.getHours())}:${two(date.getMinutes())}`;
  if (date.toDateString() === new Date().toDateString()) return clock;
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${clock}`;
}
