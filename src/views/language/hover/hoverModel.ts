import type { Unresolved } from '../../../checks/check';
import type { Dispute, Reading } from '../../../checks/statements/statement';
import type { QuestionState } from '../../../pipeline/runState/runState';
import type { Question, VariableType } from '../../../questionnaire/model';
import {
  checkOfFlag,
  type AnswerView,
  type CheckView,
  type QuestionView,
  type VariableView,
} from '../../../engine/documents/planView';
import type { Localizer } from '../../../platform/localizer';
import { escapeMarkdown, shortMarkdown } from './markdown';
import { joinedSentences, settledWords, sideWords } from '../../words/disputeWords';
import { statusWord } from '../../words/runWords';
import { coreText } from '../../../platform/coreSentences';
import { saidOf } from '../../words/findingWords';

const LABEL = 200;
const LOGIC = 300;
const MOST_CODES = 20;

/** What a question's script checks, why, and what it cannot check; its outcome where it was generated. Markdown. */
export function questionHover(view: QuestionView, state: QuestionState | null, l10n: Localizer): string {
  const { question, checks, unresolved, dropped } = view;
  return [
    heading(question, l10n),
    ...(state === null ? [] : [outcome(state, l10n)]),
    ...(checks.length === 0
      ? [l10n.t('Nothing of this question can be checked in the data.')]
      : [`**${l10n.t('Checks')}**\n\n${checks.map((check) => checkItem(check, l10n)).join('\n')}`]),
    ...(unresolved.length === 0
      ? []
      : [`**${l10n.t('Not understood')}**\n\n${unresolved.map((each) => unresolvedItem(each, l10n)).join('\n')}`]),
    ...disputes(state, l10n),
    ...(dropped.length === 0
      ? []
      : [
          l10n.t(
            'Left out of conditions, because the questionnaire does not define it: {0}',
            [...new Set(dropped.map(({ name }) => name))].map(escapeMarkdown).join(', '),
          ),
        ]),
  ].join('\n\n');
}

function disputes(state: QuestionState | null, l10n: Localizer): readonly string[] {
  if (state === null || state.disputes.length === 0) return [];
  return [`**${l10n.t('Disputed')}**`, ...state.disputes.map((dispute) => disputeItem(dispute, l10n))];
}

function disputeItem(dispute: Dispute, l10n: Localizer): string {
  return [
    sideItem(l10n.t('Taken'), dispute.taken, l10n),
    sideItem(l10n.t('Not taken'), dispute.left, l10n),
    `- ${escapeMarkdown(settledWords(dispute, l10n))}`,
  ].join('\n');
}

function sideItem(head: string, reading: Reading, l10n: Localizer): string {
  const { by, says, reason, evidence } = sideWords(reading, l10n);
  const quoted = evidence.map((words) => ` “${shortMarkdown(words, LOGIC)}”`).join('');
  return `- ${head} (${by}): ${escapeMarkdown(joinedSentences(says, reason))}${quoted}`;
}

function heading(question: QuestionView['question'], l10n: Localizer): string {
  const label = question.label.trim() === '' ? '' : ` — ${shortMarkdown(question.label, LABEL)}`;
  const variables =
    question.variables.length === 1 ? l10n.t('1 variable') : l10n.t('{0} variables', question.variables.length);
  return `**${escapeMarkdown(question.id)}**${label}\n\n${kindWord(question.kind, l10n)} · ${variables}`;
}

function checkItem(check: CheckView, l10n: Localizer): string {
  return `- ${escapeMarkdown(coreText(check.sentence, l10n))} _(${originWords(check, l10n)})_`;
}

function originWords({ origin }: CheckView, l10n: Localizer): string {
  switch (origin.kind) {
    case 'stated':
      return l10n.t('stated');
    case 'inferred':
      return l10n.t('inferred: {0}', escapeMarkdown(coreText(origin.reason, l10n)));
    case 'model':
      return l10n.t('read by a model: {0}', escapeMarkdown(origin.reason));
  }
}

function unresolvedItem(each: Unresolved, l10n: Localizer): string {
  return `- ${l10n.t('line {0}', each.span.line)}: ${shortMarkdown(each.text, LOGIC)} — ${escapeMarkdown(coreText(each.reason, l10n))}`;
}

function outcome(state: QuestionState, l10n: Localizer): string {
  const causes = state.findings
    .filter(({ pass }) => !pass)
    .flatMap((finding) => finding.rootCauses.map((cause) => saidOf(finding, cause, l10n)));
  const words = [statusWord(state.status, l10n), ...(state.edited ? [l10n.t('edited by hand')] : [])].join(', ');
  const error = state.error === null ? [] : [coreText(state.error.message, l10n)];
  return [`**${words}**`, ...[...causes, ...error].map((cause) => `- ${shortMarkdown(cause, LOGIC)}`)].join('\n\n');
}

/** What a flag of a generated block stands for; null where it stands for no check. Markdown. */
export function flagHover(view: QuestionView, flag: string, l10n: Localizer): string | null {
  const check = checkOfFlag(view, flag);
  if (check === undefined) return null;
  return `**${escapeMarkdown(flag)}** — ${escapeMarkdown(coreText(check.sentence, l10n))} _(${originWords(check, l10n)})_`;
}

/** What a variable of the data file holds: question, label, type, codes. Markdown. */
export function variableHover(view: QuestionView, variable: VariableView, l10n: Localizer): string {
  const { question } = view;
  const label = variable.label.trim() === '' ? question.label : variable.label;
  const codes = variable.answers.length === 0 ? [] : [codeList(variable, l10n)];
  return [
    `**${escapeMarkdown(variable.name)}** — ${shortMarkdown(label, LABEL)}`,
    [
      typeWord(variable.type, l10n),
      ...(variable.specifies === null ? [] : [l10n.t('text of answer {0}', escapeMarkdown(variable.specifies))]),
      l10n.t('question {0}: {1}', escapeMarkdown(question.id), shortMarkdown(question.label, LABEL)),
    ].join(' · '),
    ...codes,
  ].join('\n\n');
}

function codeList(variable: VariableView, l10n: Localizer): string {
  const shown = variable.answers.slice(0, MOST_CODES).map((answer) => `- ${codeWords(answer, l10n)}`);
  const more = variable.answers.length - shown.length;
  return [...shown, ...(more > 0 ? [`- ${l10n.t('and {0} more', more)}`] : [])].join('\n');
}

function codeWords(answer: AnswerView, l10n: Localizer): string {
  const marks = [
    ...(answer.exclusive ? [l10n.t('exclusive')] : []),
    ...(answer.other ? [l10n.t('with text')] : []),
    ...(answer.screensOut ? [l10n.t('screens out')] : []),
  ];
  const after = marks.length === 0 ? '' : ` _(${marks.join(', ')})_`;
  return `${escapeMarkdown(answer.code)} = ${shortMarkdown(answer.label, LABEL)}${after}`;
}

export function typeWord(type: VariableType, l10n: Localizer): string {
  switch (type) {
    case 'coded':
      return l10n.t('one of the codes');
    case 'flag':
      return l10n.t('1 chosen, 0 not chosen');
    case 'number':
      return l10n.t('a number');
    case 'rank':
      return l10n.t('a rank');
    case 'text':
      return l10n.t('a text');
  }
}

export function kindWord(kind: Question['kind'], l10n: Localizer): string {
  switch (kind) {
    case 'single':
      return l10n.t('single choice');
    case 'multi':
      return l10n.t('multiple choice');
    case 'grid':
      return l10n.t('grid');
    case 'numeric':
      return l10n.t('numeric');
    case 'text':
      return l10n.t('open text');
    case 'rank':
      return l10n.t('ranking');
  }
}
