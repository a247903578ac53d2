import { codeKey } from '../../questionnaire/logic/values';
import type { Answer, Logic, Question, Questionnaire, SurveyFunction, Variable } from '../../questionnaire/model';

/** Attributes that say nothing of their own: what they hold is told elsewhere, or is about the look. */
const TOLD_ELSEWHERE = new Set([
  'ValidationCode',
  'PrecodeMask',
  'EntityId',
  'FieldWidth',
  'AutoCheckOther',
  'ColumnWidth',
]);

/**
 * What the questionnaire says of a question, whole: label, attributes, variables, answers and logic, one thing a line.
 * It is what a reader is shown, and what quotations are held against.
 */
export function sourceText(question: Question): string {
  const { limits, choices, textLength, sum } = question;
  const flags = [
    ...(question.optional ? ['may stay empty'] : []),
    ...(question.hidden ? ['hidden'] : []),
    ...(question.system ? ['of the survey system'] : []),
    ...(question.isDate ? ['a date'] : []),
  ];
  const numbers = [
    ...(limits.min === null ? [] : [`${limits.minExclusive ? 'above' : 'at least'} ${limits.min}`]),
    ...(limits.max === null ? [] : [`${limits.maxExclusive ? 'below' : 'at most'} ${limits.max}`]),
    ...(limits.decimals === null ? [] : [`${limits.decimals} decimals`]),
    ...(choices.min === null ? [] : [`at least ${choices.min} chosen`]),
    ...(choices.max === null ? [] : [`at most ${choices.max} chosen`]),
    ...(textLength.min === null ? [] : [`at least ${textLength.min} characters`]),
    ...(sum === null ? [] : [`adds up to ${sum}`]),
  ];
  const lines = [
    `${question.id} (${[question.kind, ...flags].join(', ')})`,
    question.label,
    ...(numbers.length === 0 ? [] : [`Limits: ${numbers.join(', ')}`]),
    ...attributeLines(question),
    ...variableLines(question),
    ...question.entry.map((logic) => `Asked if: ${logic.text}`),
    ...question.screenOuts.map((logic) => `Ends the interview if: ${logic.text}`),
    ...(question.mask === null ? [] : [`Rows or answers shown: ${question.mask.text}`]),
    ...(question.validation === null ? [] : [`Validation: ${question.validation.text}`]),
  ];
  return lines.join('\n');
}

function attributeLines({ attributes }: Question): readonly string[] {
  const told = attributes.filter(({ name }) => !TOLD_ELSEWHERE.has(name));
  return told.length === 0 ? [] : [`Attributes: ${told.map(({ name, value }) => `${name} = ${value}`).join('; ')}`];
}

/** Variables with their own answers; rows that share a list of answers have it told once. */
function variableLines({ variables, label }: Question): readonly string[] {
  const lines: string[] = ['Variables in the data:'];
  const told = new Set<string>();
  for (const variable of variables) {
    lines.push(`- ${variableLine(variable, label)}`);
    if (variable.type !== 'coded') continue;
    const answers = variable.answers.map((answer) => `    ${answerLine(answer)}`);
    const key = answers.join('\n');
    if (!told.has(key)) lines.push(...answers);
    told.add(key);
  }
  return variables.length === 0 ? ['No variable in the data.'] : lines;
}

function variableLine({ name, type, label, rowCode, specifies, answers }: Variable, questionLabel: string): string {
  if (specifies !== null) return `${name}: text of the answer ${specifies}`;
  const repeated = ` (${questionLabel})`;
  const own = label.endsWith(repeated) ? label.slice(0, -repeated.length) : label;
  const [answer] = answers;
  const marks = type === 'flag' && answer !== undefined ? marksOf(answer) : '';
  const row = rowCode === null ? '' : ` row ${codeKey(rowCode)}`;
  const said = rowCode === null || own === questionLabel || own === '' ? '' : ` "${own}"`;
  return `${name}: ${type}${row}${said}${marks}`;
}

const answerLine = (answer: Answer): string => `${answer.code} = ${answer.label}${marksOf(answer)}`;

function marksOf({ exclusive, other, screensOut }: Answer): string {
  const marks = [
    ...(exclusive ? ['exclusive'] : []),
    ...(other ? ['other, specify'] : []),
    ...(screensOut ? ['ends the interview'] : []),
  ];
  return marks.length === 0 ? '' : ` [${marks.join(', ')}]`;
}

export const functionText = ({ name, source }: SurveyFunction): string => `${name}:\n${source}`;

/** Everything that a question's logic names, for whoever is to understand it. */
export class References {
  readonly #functions: ReadonlyMap<string, SurveyFunction>;
  readonly #owners = new Map<string, Question>();
  readonly #known = new WeakMap<Question, Named>();

  constructor(readonly questionnaire: Questionnaire) {
    this.#functions = new Map(questionnaire.functions.map((one) => [one.name, one]));
    for (const question of questionnaire.questions) {
      for (const name of [question.id, ...question.variables.map((variable) => variable.name)]) {
        const key = name.toLowerCase();
        if (!this.#owners.has(key)) this.#owners.set(key, question);
      }
    }
  }

  /** The questions and functions that the question's logic names, functions with those that they call. */
  of(question: Question): Named {
    const known = this.#known.get(question) ?? this.#find(question);
    this.#known.set(question, known);
    return known;
  }

  /** The questions whose ids or variables a text names. */
  questionsIn(text: string): readonly Question[] {
    return [...new Set(wordsIn(text).flatMap((word) => this.#owners.get(word.toLowerCase()) ?? []))];
  }

  #find(question: Question): Named {
    const functions = new Set<SurveyFunction>();
    const texts = logicOf(question).map(({ text }) => text);
    const visit = (text: string): void => {
      for (const word of wordsIn(text)) {
        const called = this.#functions.get(word);
        if (called === undefined || functions.has(called)) continue;
        functions.add(called);
        visit(called.source);
      }
    };
    texts.forEach(visit);
    const named = this.questionsIn([...texts, ...[...functions].map(({ source }) => source)].join('\n'));
    return { functions: [...functions], questions: named.filter((one) => one !== question) };
  }
}

export interface Named {
  readonly functions: readonly SurveyFunction[];
  readonly questions: readonly Question[];
}

const wordsIn = (text: string): readonly string[] => text.match(/[\w$#@.]*\w/gu) ?? [];

function logicOf(question: Question): readonly Logic[] {
  const { entry, screenOuts, mask, validation } = question;
  return [...entry, ...screenOuts, ...(mask === null ? [] : [mask]), ...(validation === null ? [] : [validation])];
}
