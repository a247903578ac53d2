import { FUNCTIONS } from '../logic/functionTable';
import type { Question, Span, SurveyFunction } from '../model';
import type { Report } from '../report';
import { ANSWER_ATTRIBUTES, ATTRIBUTES, KEYS, type MeaningTable } from './tables';

type Part = 'key' | 'attribute' | 'answerAttribute' | 'function' | 'variant';

const TABLES: Readonly<Record<Exclude<Part, 'function' | 'variant'>, MeaningTable>> = {
  key: KEYS,
  attribute: ATTRIBUTES,
  answerAttribute: ANSWER_ATTRIBUTES,
};

const WORDS: Readonly<Record<Part, { readonly code: string; readonly what: string }>> = {
  key: { code: 'unknownKey', what: 'key' },
  attribute: { code: 'unknownAttribute', what: 'attribute' },
  answerAttribute: { code: 'unknownAnswerAttribute', what: 'attribute of an answer' },
  function: { code: 'unknownFunction', what: 'function' },
  variant: { code: 'functionVariant', what: 'function' },
};

/** A part of a question, by its name. */
export interface Noted {
  readonly part: keyof typeof TABLES;
  readonly name: string;
  readonly questionId: string;
  readonly span: Pick<Span, 'start' | 'end'>;
}

/** Whether a table says what a part of this name means. */
export const isExplained = ({ part, name }: Pick<Noted, 'part' | 'name'>): boolean => Object.hasOwn(TABLES[part], name);

interface Seen {
  readonly span: Pick<Span, 'start' | 'end'>;
  readonly questions: Set<string>;
}

/** Keeps account of the parts of an export that no table explains: each is said once, with how often and where first. */
export class Account {
  readonly #seen = new Map<Part, Map<string, Seen>>();

  /** Notes a part of a question that no table explains. */
  note({ part, name, questionId, span }: Noted): void {
    this.#unknown(part, name, questionId, span);
  }

  /** Notes the functions that a question's logic calls and that neither a table nor the export explains. */
  noteCalls(question: Question, defined: ReadonlySet<string>): void {
    const { entry, screenOuts, mask, columnMask, validation } = question;
    for (const logic of [...entry, ...screenOuts, mask, columnMask, validation]) {
      if (logic === null) continue;
      for (const name of calledIn(logic.text))
        if (!Object.hasOwn(FUNCTIONS, name) && !defined.has(name))
          this.#unknown(isVariant(name) ? 'variant' : 'function', name, question.id, logic.span);
    }
  }

  report(report: Report): void {
    for (const [part, names] of this.#seen) {
      const { code, what } = WORDS[part];
      for (const [name, { span, questions }] of names) {
        const [first] = questions;
        const where = questions.size === 1 ? `question ${first}` : `${questions.size} questions, first ${first}`;
        if (part === 'variant') {
          report(
            code,
            'info',
            `The function ${name} is read like ${baseOf(name)}, of which it is a variant by its name (${where}).`,
            'Look whether it says the same; what rests on it is inferred.',
            span.start,
            span.end,
          );
          continue;
        }
        report(
          code,
          'info',
          `The ${what} ${name} is unknown (${where}): what it means for the data is not checked.`,
          'Look whether it decides what the data may hold; such a check is missing then.',
          span.start,
          span.end,
        );
      }
    }
  }

  #unknown(part: Part, name: string, questionId: string, span: Pick<Span, 'start' | 'end'>): void {
    const names = this.#seen.get(part) ?? new Map<string, Seen>();
    this.#seen.set(part, names);
    const seen = names.get(name) ?? { span, questions: new Set() };
    seen.questions.add(questionId);
    names.set(name, seen);
  }
}

/** `CheckOpenLength2`: a numbered variant of a function that is known. */
const isVariant = (name: string): boolean => baseOf(name) !== name && Object.hasOwn(FUNCTIONS, baseOf(name));
const baseOf = (name: string): string => name.replace(/\d+$/, '');

/** Functions that the export defines with a body: what they say is read there. */
export function withBodies(functions: readonly SurveyFunction[]): ReadonlySet<string> {
  return new Set(functions.filter(({ source }) => !isEmptyStub(source)).map(({ name }) => name));
}

const isEmptyStub = (source: string): boolean => {
  const body = source.slice(source.indexOf('{') + 1, source.lastIndexOf('}'));
  return withoutComments(body).trim() === '';
};

/** The names that a piece of code calls as functions: no methods, no words of the language. */
export function calledIn(code: string): readonly string[] {
  const calls = withoutComments(code).matchAll(/(?<![.\w$])(new\s+)?([A-Za-z_$][\w$]*)\s*\(/g);
  const names = [...calls].flatMap(([, made, name = '']) => (made !== undefined && name === 'Set' ? [] : [name]));
  return [...new Set(names)].filter((name) => !WORDS_OF_THE_LANGUAGE.has(name));
}

const WORDS_OF_THE_LANGUAGE = new Set(
  'if for while switch catch function return typeof new var else do in of void delete throw'.split(' '),
);

/** The code with comments and the content of strings taken out: neither calls anything. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n\r]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, (match) =>
    match.startsWith('/') ? ' ' : match.charAt(0).repeat(2),
  );
}
