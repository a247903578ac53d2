import { codeKey } from '../../questionnaire/logic/values';
import { inIteration, iterationsOf } from '../../questionnaire/loops';
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
  const flags = flagsOf(question);
  const numbers = limitsOf(question);
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

/** What a question is beside its kind, in words. */
export function flagsOf({ optional, hidden, system, isDate }: Question): readonly string[] {
  return [
    ...(optional ? ['may stay empty'] : []),
    ...(hidden ? ['hidden'] : []),
    ...(system ? ['of the survey system'] : []),
    ...(isDate ? ['a date'] : []),
  ];
}

/** What its answers are limited to, in words. */
export function limitsOf({ limits, choices, textLength, sum }: Question): readonly string[] {
  return [
    ...(limits.min === null ? [] : [`${limits.minExclusive ? 'above' : 'at least'} ${limits.min}`]),
    ...(limits.max === null ? [] : [`${limits.maxExclusive ? 'below' : 'at most'} ${limits.max}`]),
    ...(limits.decimals === null ? [] : [`${limits.decimals} decimals`]),
    ...(choices.min === null ? [] : [`at least ${choices.min} chosen`]),
    ...(choices.max === null ? [] : [`at most ${choices.max} chosen`]),
    ...(textLength.min === null ? [] : [`at least ${textLength.min} characters`]),
    ...(textLength.max === null ? [] : [`at most ${textLength.max} characters`]),
    ...(sum === null ? [] : [`adds up to ${sum}`]),
  ];
}

function attributeLines({ attributes }: Question): readonly string[] {
  const told = attributes.filter(({ name }) => !TOLD_ELSEWHERE.has(name));
  return told.length === 0 ? [] : [`Attributes: ${told.map(({ name, value }) => `${name} = ${value}`).join('; ')}`];
}

/**
 * Variables with their own answers; rows that share a list of answers have it told once, and so have iterations of a
 * loop that share their rows.
 */
function variableLines(question: Question): readonly string[] {
  const { variables, label } = question;
  if (variables.length === 0) return ['No variable in the data.'];
  const iterations = iterationsOf(question);
  const [first] = iterations;
  if (first === undefined) return ['Variables in the data:', ...linesOf(variables, label)];
  const rounds = iterations.map((iteration) => inIteration(question, iteration));
  const stems = rounds.map((round) => stemOf(round) ?? label);
  const looped = rounds.map((round, index) => linesOf(round.variables.map(generalized), stems[index] ?? label));
  const alike = looped.every((lines) => lines.join('\n') === looped[0]?.join('\n'));
  const outside = variables.filter(({ iteration }) => iteration === null);
  const differing =
    new Set(stems).size > 1 ? rounds.map((round, index) => `    ${round.iteration}: ${stems[index]}`) : [];
  return [
    `Variables in the data, in the iterations ${iterations.join(', ')} of a loop:`,
    ...(alike
      ? (looped[0] ?? [])
      : rounds.flatMap((round, index) => [
          `In iteration ${round.iteration}:`,
          ...linesOf(round.variables, stems[index] ?? label),
        ])),
    ...(differing.length === 0 ? [] : ['The iterations:', ...differing]),
    ...linesOf(outside, label),
  ];
}

/** A variable of a loop, in whichever iteration. */
function generalized(variable: Variable): Variable {
  const end = `_${variable.iteration ?? ''}`;
  const { name } = variable;
  return name.endsWith(end) ? { ...variable, name: `${name.slice(0, -end.length)}_{iteration}` } : variable;
}

/** What all rows of an iteration repeat: the question in the words of that iteration. */
function stemOf({ variables }: Question): string | null {
  const labels = new Set(variables.filter(({ specifies }) => specifies === null).map(({ label }) => label));
  const [only, another] = labels;
  if (only !== undefined && another === undefined) return only;
  const stems = new Set([...labels].map((label) => /\(([^]*)\)\s*$/u.exec(label)?.[1]?.trim()));
  const [stem, other] = stems;
  return stem !== undefined && other === undefined ? stem : null;
}

function linesOf(variables: readonly Variable[], stem: string): readonly string[] {
  const lines: string[] = [];
  const told = new Set<string>();
  for (const variable of variables) {
    lines.push(`- ${variableLine(variable, stem)}`);
    if (variable.type !== 'coded') continue;
    const answers = variable.answers.map((answer) => `    ${answerLine(answer)}`);
    const key = answers.join('\n');
    if (!told.has(key)) lines.push(...answers);
    told.add(key);
  }
  return lines;
}

function variableLine(variable: Variable, stem: string): string {
  const { name, type, label, rowCode, specifies, specifiedIn, answers } = variable;
  if (specifies !== null && specifiedIn.length > 0) return `${name}: text that specifies ${specifiedIn.join(', ')}`;
  if (specifies !== null) return `${name}: text of the answer ${specifies}`;
  const [answer] = answers;
  const marks = type === 'flag' && answer !== undefined ? marksOf(answer) : '';
  const row = rowCode === null ? '' : ` row ${codeKey(rowCode)}`;
  const own = ownLabel(label, stem) ?? (type === 'coded' ? null : ownLabel(answer?.label ?? '', stem));
  return `${name}: ${type}${row}${rowCode === null || own === null ? '' : ` "${own}"`}${marks}`;
}

/** A row's own words, without the question's that it repeats; `null` where there are none. */
function ownLabel(label: string, stem: string): string | null {
  const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  const [said, repeated] = [plain(label), plain(stem)];
  if (said === '' || said === repeated) return null;
  if (repeated === '' || !said.endsWith(')')) return said;
  const inner = said.slice(0, -1).trimEnd();
  if (!inner.endsWith(repeated)) return said;
  const before = inner.slice(0, -repeated.length).trimEnd();
  return before.endsWith('(') ? before.slice(0, -1).trimEnd() : said;
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
    // Of `Q1_{row}` the word that is found is `Q1_`.
    const owner = (word: string): Question | undefined =>
      this.#owners.get(word) ?? this.#owners.get(word.replace(/_+$/u, ''));
    const lower = text.toLowerCase();
    const patterned = [...new Set(lower.match(PATTERNS) ?? [])].flatMap((pattern) => this.#ownersLike(pattern));
    return [...new Set([...wordsIn(lower).flatMap((word) => owner(word) ?? []), ...patterned])];
  }

  /** Those whose names a pattern stands for: of `q20x{row}_1` all of `q20x1_1`, `q20x2_1`. */
  #ownersLike(pattern: string): readonly Question[] {
    const parts = pattern.split(/\{(?:row|iteration)\}/u).map((part) => part.replace(/[$.]/gu, String.raw`\$&`));
    const names = new RegExp(`^${parts.join('[^_]+')}$`, 'u');
    return [...this.#owners].flatMap(([name, question]) => (names.test(name) ? [question] : []));
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
    // What is called after the question, or the 3D grid that it is a column of, is about it, also where nothing calls it
    // any more.
    const ids = [question.id, question.id.replace(/[_x]\d+$/iu, '')];
    for (const { name } of this.#functions.values()) if (ids.some((id) => isNamedAfter(name, id))) visit(name);
    const named = this.questionsIn([...texts, ...[...functions].map(({ source }) => source)].join('\n'));
    return { functions: [...functions], questions: named.filter((one) => one !== question) };
  }
}

export interface Named {
  readonly functions: readonly SurveyFunction[];
  readonly questions: readonly Question[];
}

const isNamedAfter = (name: string, id: string): boolean =>
  id.length > 1 &&
  name.length > id.length &&
  name.toLowerCase().endsWith(id.toLowerCase()) &&
  /[a-z_]/u.test(name.at(-id.length - 1) ?? '');

/** Names in which the code of a row or of an iteration is left open. */
const PATTERNS = /[\w$#@.]*\{(?:row|iteration)\}(?:[\w$#@.]|\{(?:row|iteration)\})*/gu;

const wordsIn = (text: string): readonly string[] => text.match(/[\w$#@.]*\w/gu) ?? [];

function logicOf(question: Question): readonly Logic[] {
  const { entry, screenOuts, mask, validation } = question;
  return [...entry, ...screenOuts, ...(mask === null ? [] : [mask]), ...(validation === null ? [] : [validation])];
}
