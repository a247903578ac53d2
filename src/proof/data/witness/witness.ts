import { DEFAULT_HABITS, type Habits } from '../../../checks/habits';
import type { FileTerms } from '../../../checks/fileTerms';
import type { Answer, Problem, Question, Questionnaire, Variable } from '../../../questionnaire/model';
import { columnNamed, ID_COLUMN } from '../columns';
import { readDictionary, type Dictionary, type DictionaryVariable } from '../files/dictionary';
import { areAllLabelled, answersOfFile, withQuestions } from './answersOfFile';
import { isDeclared } from './declared';
import { fileKindOf } from '../files/fileKind';
import { likelyId } from '../identity';
import { isOfSomethingElse, shapeOfId } from '../idNames';
import { DataError } from '../problem';
import type { ProgramOptions } from '../pass/program';
import { detectScheme } from '../scheme/detect';
import { keptFirst } from '../scheme/kept';
import { sampleOf, type Sample, type SampleColumn } from '../scheme/sample';
import type { Spelling, Spellings } from '../../../checks/spelling';
import type { Scheme } from '../scheme/scheme';
import { fileSpellings } from './fileSpellings';

/** What the data file of a questionnaire says about its questions. */
export interface Witness {
  readonly terms: FileTerms;
  /** What a box holds that is not ticked, where the file tells. */
  readonly emptyBox: Habits['emptyBox'] | null;
  /** Questions whose answers or type only the file knows, by id. */
  readonly questions: ReadonlyMap<string, Question>;
  /** Answers that only the file knows, by variable: codes of what has none, and values declared missing. */
  readonly answers: ReadonlyMap<string, readonly { readonly code: number; readonly label: string }[]>;
  /** Where questionnaire and file disagree, at the question. */
  readonly problems: readonly Problem[];
  /** How it is written. */
  readonly scheme: Scheme;
  /** Where it lies; left out where no file was looked into. */
  readonly file?: string;
}

/**
 * Asks a data file what variables there are, how they are called, of which type, and what their values mean.
 * @param known the variable that identifies respondents, and how the file is written, where that is known
 * @throws DataError for a file that cannot be read, or an id that is not in it
 */
export async function witnessOf(
  dataPath: string,
  questionnaire: Questionnaire,
  { id, scheme }: { readonly id: string | null; readonly scheme: Scheme | null },
  options: ProgramOptions,
): Promise<Witness> {
  const { kind } = await fileKindOf(dataPath);
  const dictionary = kind === 'spss' ? await readDictionary(dataPath, options) : null;
  const sample = await sampleOf(dataPath, questionnaire.questions, options);
  const questions =
    dictionary === null ? new Map<string, Question>() : answersOfFile(questionnaire, dictionary, sample);
  const complete = withQuestions(questionnaire, questions);
  const whole = keptFirst(scheme, detectScheme(complete, sample), sample);
  return new Testimony(complete, sample, dictionary).of(respondentIn(sample, id), whole, questions);
}

/** What is known of a file that is not there, by the scheme that the project keeps of it. */
export function witnessOfScheme(questionnaire: Questionnaire, scheme: Scheme, respondent: string | null): Witness {
  return new Testimony(questionnaire, null, null).of(respondent ?? ID_COLUMN, scheme);
}

function respondentIn({ columns }: Sample, id: string | null): string {
  const named = columnNamed(columns, id ?? ID_COLUMN);
  if (named !== undefined) return named.name;
  if (id === null) {
    const unique = columns.filter(({ cells }) => !cells.includes('') && new Set(cells).size === cells.length);
    const [surely, perhaps] = [unique, columns].map((some) => likelyId(some.map(({ name }) => name)));
    return surely ?? perhaps ?? shapedLikeId(unique) ?? ID_COLUMN;
  }
  throw new DataError({
    code: 'noRespondentId',
    message: `The data file has no variable ${id}, by which respondents are to be told.`,
    nextStep: 'Name a variable of the file.',
  });
}

/** The only column of another id for everybody by its values, `H301`; `null` where there is none, or several. */
function shapedLikeId(unique: Sample['columns']): string | null {
  const shaped = unique.filter(({ name, isText, cells }) => {
    if (!isText || isOfSomethingElse(name)) return false;
    const [shape, ...others] = new Set(cells.map(shapeOfId));
    return typeof shape === 'string' && others.length === 0;
  });
  return shaped.length === 1 ? (shaped[0]?.name ?? null) : null;
}

class Testimony {
  #names: ReadonlyMap<string, string> = new Map();
  #spellings: Spellings = new Map();
  /** Numbers that stand for no value, by column. */
  #none: ReadonlyMap<string, readonly number[]> = new Map();
  readonly #absent = new Set<string>();
  readonly #answers = new Map<string, readonly { readonly code: number; readonly label: string }[]>();
  readonly #problems: Problem[] = [];

  constructor(
    private readonly questionnaire: Questionnaire,
    /** `null` where there is no file: nothing is known to be missing. */
    private readonly sample: Sample | null,
    private readonly dictionary: Dictionary | null,
  ) {}

  of(respondent: string, scheme: Scheme, questions: ReadonlyMap<string, Question> = new Map()): Witness {
    for (const question of questions.values()) if (question.withAnswers !== undefined) this.#taken(question);
    const said = fileSpellings(this.questionnaire, scheme.readings, this.sample?.columns ?? null);
    const { names, spellings, none, emptyBox, only } = said;
    const unsaid = new Map([...this.#unknown(scheme), ...said.unsaid]);
    this.#names = names;
    this.#spellings = spellings;
    this.#none = none;
    for (const question of this.questionnaire.questions) this.#question(question, unsaid);
    this.#written(scheme);
    return {
      terms: { respondent, names, absent: this.#absent, spellings, only, isWhole: true },
      emptyBox,
      questions,
      answers: this.#answers,
      problems: this.#problems,
      scheme,
    };
  }

  /** Numbers of which nobody knows what they are: no script can say it. */
  #unknown({ unread }: Scheme): ReadonlyMap<string, string> {
    return new Map(
      unread.flatMap((name) => {
        const column = columnNamed(this.sample?.columns ?? [], name);
        return column === undefined || column.isText
          ? []
          : [[name, `${column.name} holds numbers that may be codes or labels of answers`] as const];
      }),
    );
  }

  /** Says for which values the script is written, and whom it judges. */
  #written({ readings, note }: Scheme): void {
    const [question] = this.questionnaire.questions;
    const finished = readings.find(({ kind }) => kind === 'finished');
    if (question === undefined) return;
    if (note !== null)
      this.#report(question, `${note} The script is written for that.`, 'Generate it anew for other files.', 'info');
    if (finished?.kind === 'finished')
      this.#report(
        question,
        `In the data file ${finished.column} tells who has finished: the script judges these alone.`,
        'Set "unfinished": "checked" under "data" in the project file to have all judged.',
        'info',
      );
  }

  /** Says which answers of the file a question without any has got. */
  #taken(question: Question): void {
    const answers = question.variables.flatMap((variable) => variable.answers);
    const shown = answers.slice(0, ANSWERS_SHOWN).map(({ code, label }) => `${code} ${label}`);
    const more = answers.length > ANSWERS_SHOWN ? ` and ${answers.length - ANSWERS_SHOWN} more` : '';
    const unsaid = question.withAnswers?.isSaid === true ? 'no answers' : 'neither answers nor a type';
    this.#report(
      question,
      `${question.id} has ${unsaid} in the questionnaire: its answers are taken from the data file: ${shown.join(', ')}${more}.`,
      'List them below the question, if they are right.',
      'info',
    );
  }

  #question(question: Question, unsaid: ReadonlyMap<string, string>): void {
    const missing: string[] = [];
    const manners = new Set<string>();
    for (const variable of question.variables) {
      const column = columnNamed(this.sample?.columns ?? [], this.#names.get(variable.name) ?? variable.name);
      const known = this.#inDictionary(variable);
      const manner = unsaid.get(variable.name);
      if (manner !== undefined) {
        this.#absent.add(variable.name);
        manners.add(manner);
      } else if (isSpelled(this.#spellings.get(variable.name))) {
        // Of these the file has said what they hold.
      } else if (this.sample !== null && column === undefined && known === undefined) {
        this.#absent.add(variable.name);
        missing.push(variable.name);
      } else
        this.#variable(question, variable, known, column === undefined ? known?.type === 'text' : isTextIn(column));
    }
    if (missing.length > 0)
      this.#report(
        question,
        `The data file has no ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}: nothing is demanded of ${missing.length === 1 ? 'it' : 'them'}.`,
        'Export what is missing, or mend the names of the variables in the questionnaire.',
      );
    for (const manner of manners)
      this.#report(
        question,
        `In the data file ${manner}: the script leaves it out.`,
        'Export codes, one variable for each answer; or validate the file, which reads it as it is.',
      );
  }

  #inDictionary({ name }: Variable): DictionaryVariable | undefined {
    return this.dictionary === null ? undefined : columnNamed(this.dictionary.variables, this.#names.get(name) ?? name);
  }

  #variable(question: Question, variable: Variable, known: DictionaryVariable | undefined, isText: boolean): void {
    const due = variable.type === 'text';
    // A column of a CSV file that is empty so far may hold anything.
    if (known === undefined && !isText) return;
    if (isText !== due) {
      this.#absent.add(variable.name);
      const [has, wants] = isText ? ['texts', 'numbers'] : ['numbers', 'texts'];
      this.#report(
        question,
        `${variable.name} holds ${has} in the data file where ${question.id} has ${wants}: nothing is demanded of it.`,
        'Export the variable as the questionnaire has it, or mend the type of the question.',
      );
    } else if (known !== undefined && !isText) this.#codes(question, variable, known);
  }

  #codes(question: Question, variable: Variable, { valueLabels, missing }: DictionaryVariable): void {
    const labelled = [...valueLabels].map(([value, label]) => ({ code: Number(value), label }));
    const known = variable.type === 'number' ? question.limits.special : [];
    const nothing = this.#none.get((this.#names.get(variable.name) ?? variable.name).toUpperCase()) ?? [];
    const said = new Map(
      variable.answers.flatMap(({ value, label }) => (value === null ? [] : [[value, label] as const])),
    );
    const declared = [
      ...labelled.filter(({ code }) => isDeclared(missing, code)),
      ...this.#declaredValues(variable, missing).flatMap((code) =>
        labelled.some((one) => one.code === code) ? [] : [{ code, label: 'declared missing' }],
      ),
    ].filter(({ code }) => !nothing.includes(code));
    const isUnanswered = variable.type === 'coded' && said.size === 0;
    const column = columnNamed(this.sample?.columns ?? [], this.#names.get(variable.name) ?? variable.name);
    const isComplete = column === undefined || areAllLabelled(labelled, missing, column);
    const added = isUnanswered
      ? labelled.filter(() => isComplete)
      : declared.filter(({ code }) => !said.has(code) && !known.includes(code));
    const usable = variable.type === 'coded' || variable.type === 'number' ? added : [];
    if (usable.length > 0) {
      this.#answers.set(variable.name, usable);
      const codes = usable.map(({ code, label }) => `${code} ${label}`).join(', ');
      this.#report(
        question,
        `The data file knows of ${variable.name} what the questionnaire does not say: ${codes}. These count as answers.`,
        'List them in the questionnaire, if they are.',
        'info',
      );
    }
    if (variable.type !== 'coded' || said.size === 0) return;
    const unknown = labelled.filter(
      ({ code }) => !said.has(code) && !nothing.includes(code) && !isDeclared(missing, code),
    );
    const other = labelled.filter(({ code, label }) => said.has(code) && !alike(label, said.get(code) ?? ''));
    if (unknown.length === 0 && other.length === 0) return;
    const told = [
      ...unknown.map(({ code, label }) => `${code} is ${label} there and no answer here`),
      ...other.map(({ code, label }) => `${code} is ${label} there and ${said.get(code) ?? ''} here`),
    ];
    this.#report(
      question,
      `The data file disagrees about ${variable.name}: ${told.slice(0, 5).join('; ')}.`,
      'See which is right: the checks follow the questionnaire.',
    );
  }

  /** Values that the first respondents have and the file declares missing, most often without a label. */
  #declaredValues({ name }: Variable, missing: string): readonly number[] {
    if (missing === '') return [];
    const column = columnNamed(this.sample?.columns ?? [], this.#names.get(name) ?? name);
    const values = new Set((column?.values ?? []).map(Number).filter(Number.isFinite));
    return [...values].filter((value) => isDeclared(missing, value)).toSorted((one, other) => one - other);
  }

  #report(question: Question, message: string, nextStep: string, severity: Problem['severity'] = 'warning'): void {
    this.#problems.push({
      code: 'dataFile',
      severity,
      message,
      nextStep,
      span: question.idSpan,
      questionId: question.id,
    });
  }
}

const ANSWERS_SHOWN = 12;

/** A number is one with a comma, too. */
const isTextIn = ({ isText, values }: SampleColumn): boolean =>
  isText && (values.length === 0 || !values.every((value) => /^[+-]?\d+(?:[.,]\d+)?$/u.test(value)));

/** Whether a file has said which values a variable has, and how it writes each. */
const isSpelled = (spelling: Spelling | undefined): boolean => spelling !== undefined && spelling.values !== null;

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Labels are cut and shortened: alike is what begins or holds the other. */
function alike(one: string, other: string): boolean {
  const [first, second] = [plain(one), plain(other)];
  return first.includes(second) || second.includes(first);
}

/** The questionnaire with what the file adds to it and where both disagree. */
export function withWitness(read: Questionnaire, { questions: known, answers, problems }: Witness): Questionnaire {
  const questionnaire = withQuestions(read, known);
  const questions = questionnaire.questions.map((question): Question => {
    if (!question.variables.some(({ name }) => answers.has(name))) return question;
    const special = question.variables.flatMap((variable) =>
      variable.type === 'number' ? (answers.get(variable.name) ?? []).map(({ code }) => code) : [],
    );
    return {
      ...question,
      limits: { ...question.limits, special: [...new Set([...question.limits.special, ...special])] },
      variables: question.variables.map((variable) => {
        const added = variable.type === 'coded' ? (answers.get(variable.name) ?? []) : [];
        return { ...variable, answers: [...variable.answers, ...added.map((one) => answerOf(one, question))] };
      }),
    };
  });
  return { ...questionnaire, questions, problems: [...questionnaire.problems, ...problems] };
}

function answerOf({ code, label }: { readonly code: number; readonly label: string }, { idSpan }: Question): Answer {
  return { code: String(code), value: code, label, exclusive: false, other: false, screensOut: false, span: idSpan };
}

/** The habits of the house with what the file shows. */
export function habitsWith(habits: Habits | undefined, { emptyBox }: Witness): Habits {
  return emptyBox === null ? (habits ?? DEFAULT_HABITS) : { ...(habits ?? DEFAULT_HABITS), emptyBox };
}
