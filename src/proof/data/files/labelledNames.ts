import type { Question, Variable } from '../../../questionnaire/model';

const NAME_AND_LABEL = /^([\p{L}@#$][\p{L}\p{M}\p{N}_.$#@]*?)(?:[.:)]|\s+[-–—])?\s+(?![-–—]\s)(\S.*)$/u;
/** What a file calls the text of an answer, behind the answer's name. */
const TEXT = /^[[(]?(?:text[eo]?|tekst|specify|verbatim|other text|freitext|angabe)[\])]?$/iu;
/** `1st choice`, `Rank 2`, `3. Platz`: what stands first, second and so on. */
const PLACE_FIRST =
  /^(\d{1,2})\s?(?:\.|st|nd|rd|th|er|re|[eè]me|e|º|ª)?\s(?:choice|rank|place|priority|mention|wahl|rang|platz|nennung|priorität|choix|place|opción|lugar|keuze|plaats)$/iu;
const PLACE_LAST =
  /^(?:choice|rank|place|priority|mention|wahl|rang|platz|nennung|priorität|choix|opción|lugar|keuze|plaats)\s?(\d{1,2})$/iu;
/** What was made of a question is not the question. */
const MADE =
  /\b(?:recode[ds]?|recoded|band|bands|grouped|groups?|coded?|net|top|flag|time|timer|date|count|sum|mean|score|index|gruppiert|klassen?|kategorien?|verkodet|anzahl|summe|zeit)\b/iu;
/** Headings of this kind that a file has before they are one. */
const ENOUGH = 3;

/** Headings with a name before a label and nothing between them but a blank: `F1 Own heating`, `F2_97 Other`. */
export class NamesBeforeLabels {
  readonly #questions = new Map<string, Question>();
  readonly #owners = new Map<string, Question>();
  readonly #isManner: boolean;
  readonly #there: ReadonlySet<string>;

  constructor(questions: readonly Question[], headings: readonly string[]) {
    for (const question of questions) {
      this.#questions.set(question.id.toUpperCase(), question);
      for (const { name } of question.variables) this.#owners.set(name.toUpperCase(), question);
    }
    const there = new Set(headings.map((heading) => heading.toUpperCase()));
    this.#there = there;
    const known = headings.filter((heading) => {
      const name = NAME_AND_LABEL.exec(heading)?.[1]?.toUpperCase();
      return name !== undefined && !there.has(name) && (this.#owners.has(name) || this.#questions.has(name));
    });
    this.#isManner = known.length >= ENOUGH;
  }

  /**
   * The name that a heading begins with; `null` where it begins with none, or is of what was made of the question.
   * @param values the first ones below it, each once
   */
  named(heading: string, values: ReadonlySet<string> = new Set()): string | null {
    const [, name = '', label = ''] = NAME_AND_LABEL.exec(heading) ?? [];
    const question = this.#asked(name);
    if (question === undefined) return null;
    // One or two such headings beside plain names are believed by what they have of their questions.
    if (!this.#isManner && (this.#there.has(name.toUpperCase()) || !hasWordOf(label, question))) return null;
    const row = rowOf(question, label);
    if (row !== null) return row;
    const place = (PLACE_FIRST.exec(label) ?? PLACE_LAST.exec(label))?.[1];
    if (place !== undefined) return `${name}_${Number(place)}`;
    if (isMade(label) && !isAsked(label, question, values)) return null;
    return TEXT.test(label) ? `${name}_text` : name;
  }

  /** The question that a name is of. */
  #asked(name: string): Question | undefined {
    return this.#questions.get(name.toUpperCase()) ?? this.#owners.get(name.toUpperCase());
  }
}

/** The box, row or text of a question that a label names: `Q3 Kitchen`, `Q3 other (what)`. */
function rowOf({ variables }: Question, label: string): string | null {
  const called = wordsOf(label);
  const texts = variables.filter(({ specifies }) => specifies !== null);
  const rows = variables.filter(({ specifies, rowCode }) => specifies === null && rowCode !== null);
  const isCalled = ({ label: own, type, answers }: Variable): boolean =>
    wordsOf(own) === called || (type === 'flag' && wordsOf(answers[0]?.label ?? '') === called);
  const [row, ...more] = rows.filter(isCalled);
  if (row !== undefined) return more.length === 0 ? row.name : null;
  const [text, ...others] = texts;
  if (text === undefined || others.length > 0) return null;
  const stem = wordsOf(labelOf(variables, text).replace(/\s*[([].*$/su, ''));
  const isText = stem !== '' && (called === stem ? rows.length === 0 : called.startsWith(`${stem} `));
  return isText ? text.name : null;
}

/** Whether a label says that its column was made of a question, or of how it was answered. */
const isMade = (label: string): boolean => MADE.test(label);

/** Whether such words are the question's own (`Q3 Age group`), or what stands below are the labels of its answers. */
function isAsked(label: string, question: Question, values: ReadonlySet<string>): boolean {
  const own = ` ${wordsOf(question.label)} `;
  const made = [...label.matchAll(new RegExp(MADE, 'giu'))].map(([word]) => wordsOf(word));
  if (made.every((word) => own.includes(` ${word} `))) return true;
  const labels = new Set(question.variables.flatMap(({ answers }) => answers.map((answer) => wordsOf(answer.label))));
  const texts = [...values].filter((value) => /\p{L}/u.test(value));
  return texts.length > 0 && texts.length === values.size && texts.every((text) => labels.has(wordsOf(text)));
}

/** Whether a label has a word of what the question asks. */
function hasWordOf(label: string, question: Question): boolean {
  const own = new Set(wordsOf(question.label).split(' '));
  return wordsOf(label)
    .split(' ')
    .some((word) => word.length >= LONG && own.has(word));
}

/** Letters of a word that is more than `of` and `the`. */
const LONG = 4;

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * What people specified, in a column beside the boxes of its question, called by nothing but its answer: `Other: which?`.
 * @param names the columns by whatever else is known
 */
export function withTextsBeside(
  names: readonly (string | null)[],
  texts: readonly string[],
  questions: readonly Question[],
): readonly (string | null)[] {
  const owners = new Map(
    questions.flatMap(({ variables }) => variables.map(({ name }) => [name.toUpperCase(), variables] as const)),
  );
  const there = new Set(names.map((name) => (name ?? '').toUpperCase()));
  return names.map((name, at) => {
    if (name !== null || at === 0) return name;
    const variables = owners.get((names[at - 1] ?? '').toUpperCase()) ?? [];
    const [text, ...more] = variables.filter(({ specifies }) => specifies !== null);
    if (text === undefined || more.length > 0 || there.has(text.name.toUpperCase())) return name;
    return beginsWith(texts[at] ?? '', labelOf(variables, text)) ? text.name : name;
  });
}

/** The label of the answer that a text belongs to. */
function labelOf(variables: readonly Variable[], { specifies }: Variable): string {
  const answers = variables.flatMap((variable) => variable.answers);
  return answers.find(({ code }) => code === specifies)?.label ?? '';
}

/** Whether a heading is a label with something that asks for more behind it. */
function beginsWith(heading: string, label: string): boolean {
  const bare = label
    .replace(/\s*[([].*$/su, '')
    .trim()
    .toLowerCase();
  const rest = heading.trim().toLowerCase();
  return bare !== '' && rest.startsWith(bare) && /^\s*[:,;([–—-]/u.test(rest.slice(bare.length));
}
