import type { Logic, Question, Questionnaire, SurveyFunction, Variable } from '../../../questionnaire/model';
import { codeRanges, fence, quote } from './data';

/** Longest texts in the codebook, in characters. */
const LABEL = 140;
const ROW_LABEL = 32;
const LOGIC = 240;
/** Answers and rows that are written out with their labels; of longer lists the codes alone. */
const WRITTEN_OUT = 24;

export interface Codebook {
  readonly text: string;
  /** Ids of the questions that it holds; the others did not fit and are described where they are asked about. */
  readonly holds: ReadonlySet<string>;
}

/**
 * The questionnaire in short: what a writer of any of its scripts needs of the others. It is the same in every call of
 * a run, so that the service's prompt cache serves it.
 * @param limit characters it may have
 */
export function codebook(questionnaire: Questionnaire, limit: number): Codebook {
  const lines: string[] = [];
  const holds = new Set<string>();
  let length = 0;
  for (const question of questionnaire.questions) {
    const line = describeQuestion(question);
    if (length + line.length > limit) break;
    length += line.length + 1;
    lines.push(line);
    holds.add(question.id);
  }
  return { text: lines.join('\n'), holds };
}

/** One question on one line: id, kind, label, variables, codes, limits and logic. */
export function describeQuestion(question: Question): string {
  const facts = [
    `${question.id} (${[question.kind, ...traits(question)].join(', ')}) ${quote(question.label, LABEL)}`,
    `variables: ${question.variables.length === 0 ? 'none' : describeVariables(question)}`,
    ...describeAnswers(question.variables),
    ...question.entry.map((logic) => `asked if ${code(logic)}`),
    ...question.screenOuts.map((logic) => `ends the interview if ${code(logic)}`),
    ...(question.mask === null ? [] : [`rows shown: ${code(question.mask)}`]),
    ...(question.validation === null ? [] : [`validation: ${code(question.validation)}`]),
  ];
  return facts.join(' | ');
}

function traits(question: Question): readonly string[] {
  const { limits, choices, sum } = question;
  return [
    ...(question.optional ? ['optional'] : []),
    ...(question.hidden ? ['hidden'] : []),
    ...(limits.min === null ? [] : [`${limits.minExclusive ? 'above' : 'at least'} ${limits.min}`]),
    ...(limits.max === null ? [] : [`${limits.maxExclusive ? 'below' : 'at most'} ${limits.max}`]),
    ...(limits.decimals === null ? [] : [`${limits.decimals} decimals`]),
    ...(choices.min === null ? [] : [`at least ${choices.min} chosen`]),
    ...(choices.max === null ? [] : [`at most ${choices.max} chosen`]),
    ...(sum === null ? [] : [`adds up to ${sum}`]),
  ];
}

function describeVariables(question: Question): string {
  return question.variables
    .map(({ name, type, label, specifies }, index) => {
      const shown =
        label !== '' && label !== question.label && index < WRITTEN_OUT ? ` ${quote(label, ROW_LABEL)}` : '';
      return `${name}:${type}${specifies === null ? shown : `, specifies ${specifies}`}`;
    })
    .join('; ');
}

/** The answers of coded variables; those of rows that share them once. */
function describeAnswers(variables: readonly Variable[]): readonly string[] {
  const lists = new Map<string, string>();
  for (const { type, answers } of variables) {
    if (type !== 'coded') continue;
    const codes = codeRanges(answers.map((answer) => answer.code));
    if (lists.has(codes)) continue;
    const labelled = answers.map((answer) => {
      const marks = `${answer.exclusive ? ' exclusive' : ''}${answer.other ? ' other' : ''}${answer.screensOut ? ' ends the interview' : ''}`;
      return `${answer.code}=${quote(answer.label, ROW_LABEL)}${marks}`;
    });
    lists.set(codes, answers.length <= WRITTEN_OUT ? labelled.join(' ') : codes);
  }
  return [...lists.values()].map((list) => `codes: ${list}`);
}

function code(logic: Logic): string {
  return quote(logic.text, LOGIC);
}

/** The functions of the survey that some logic calls and nothing else explains, as far as they fit. */
export function describeFunctions(functions: readonly SurveyFunction[], limit: number): string {
  const blocks: string[] = [];
  let length = 0;
  for (const { name, source } of functions) {
    const block = `${quote(name, LABEL)}\n${fence(source, 'javascript', 2000)}`;
    if (length + block.length > limit) break;
    length += block.length;
    blocks.push(block);
  }
  return blocks.join('\n');
}
