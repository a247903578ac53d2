import type { Question, Variable } from '../../../questionnaire/model';
import { tickOf } from '../scheme/tickWords';
import { saysNotAsked } from './missingWords';

/** A column's heading: what stands above it, and what the line below says of it, where that is no respondent. */
export interface Heading {
  readonly text: string;
  readonly below: string;
  /** Whether its values may be those of a box; unsaid where nobody has looked. */
  readonly isTicked?: boolean;
  /** The first values below it, each once; unsaid where nobody has looked. */
  readonly values?: ReadonlySet<string>;
}

const NOTHING_MORE = /^(?:|response|open-?ended response|antwort|réponse|respuesta)$/u;
const SPECIFY = /specify|bitte (?:an|ein)geben|préciser|especifi|please (?:name|describe)|text[eo]?$|tekst$/u;

/** What a platform adds to a question: how many answers may be given, and how. */
const INSTRUCTION =
  /^[([]?(?:please )?(?:choose|select|tick|check|mark|pick|name|give|rank|enter)\b|^[([]?(?:at most|at least|up to|multiple|several|one) |^[([]?(?:bitte )?(?:wählen|kreuzen|nennen|geben|markieren)\b|^[([]?(?:maximal|höchstens|mehrfach\p{L}{0,20}|mehrere) |^[([]?(?:merci de|veuillez|plusieurs réponses|cochez)\b|^[([]?(?:por favor|seleccione|elija|marque|selezionare|scegliere|indicare|selecione|escolha|kies|selecteer)\b/iu;

/** Letters of a heading at most that a sentence is looked for behind. */
const LONGEST_INSTRUCTED = 500;

/** Letters of a heading at most that is taken apart at every sign. */
const LONGEST_HEADING = 2_000;

/** Finds the variable that a question's text, and its row's, stand above. */
export class QuestionIndex {
  readonly #byText = new Map<string, Question | null>();
  readonly #byLetters = new Map<string, Question | null>();
  readonly #byId = new Map<string, Question>();

  constructor(questions: readonly Question[]) {
    for (const question of questions) {
      const text = plain(question.label);
      this.#byId.set(question.id.toUpperCase(), question);
      const letters = lettersOf(text);
      if (letters !== '') this.#byLetters.set(letters, this.#byLetters.has(letters) ? null : question);
      // Two questions of one text are not told apart by it.
      if (text !== '') this.#byText.set(text, this.#byText.has(text) ? null : question);
    }
  }

  /** Whether a question is called so. */
  has(id: string): boolean {
    return this.#byId.has(id.toUpperCase());
  }

  named({ text, below, values }: Heading, over: string): string | null {
    if (this.#byId.size === 0) return null;
    const whole = this.#question(text === '' ? over : text) ?? this.#instructed(text);
    if (whole !== undefined) return variableOf(whole, plain(below), { values });
    for (const [question, row] of this.#parts(text)) {
      const found = row === '' ? null : variableOf(question, row, { values });
      if (found !== null) return found;
    }
    return this.#ofRow(text) ?? this.#ofRowAndBox(text === '' ? over : text, below) ?? this.#ofPath(text);
  }

  /** The question whose text is written in the letters of names, `How_is_it_treated`, and its column. */
  spelled(text: string): { readonly id: string; readonly name: string } | null {
    const question = this.#byLetters.get(lettersOf(text.toLowerCase())) ?? null;
    const name = question === null ? null : variableOf(question, '', {});
    return question === null || name === null ? null : { id: question.id, name };
  }

  /** The one text that says more of an answer to a question; `null` where there are none or several. */
  textOf(id: string): string | null {
    const texts = (this.#byId.get(id.toUpperCase())?.variables ?? []).filter(({ specifies }) => specifies !== null);
    return texts.length === 1 ? (texts[0]?.name ?? null) : null;
  }

  /** `Q4#Inside`: a box behind the name of its question. */
  behindHash(text: string): string | null {
    const at = text.indexOf('#');
    const question = at < 0 ? undefined : this.#byId.get(text.slice(0, at).trim().toUpperCase());
    return question === undefined ? null : variableOf(question, plain(text.slice(at + 1)), { mayBeWhole: false });
  }

  #question(text: string): Question | undefined {
    return this.#byText.get(plain(text)) ?? undefined;
  }

  /** A question with a sentence behind it of how it is to be answered: the questionnaire has that elsewhere. */
  #instructed(text: string): Question | undefined {
    if (text.length > LONGEST_INSTRUCTED) return undefined;
    const [, asked = '', instruction = ''] = /^(.*[?.!:)])\s+(\S[^?]*)$/su.exec(text) ?? [];
    return INSTRUCTION.test(instruction) ? this.#question(asked) : undefined;
  }

  /** Ways to take a heading for the text of a question and that of a row. */
  *#parts(text: string): Generator<readonly [Question, string]> {
    if (text.length > LONGEST_HEADING) return;
    for (const [, end] of [...text.matchAll(/[[({:|/>–—-]/gu)]
      .map((match) => [match, match.index] as const)
      .toReversed()) {
      const [first, second] = [text.slice(0, end), text.slice(end + 1)];
      // Without a blank platforms have codes of their own in brackets: `Q2[SQ001]`, `Q2[other]`.
      const question =
        this.#question(first) ?? (first.endsWith(' ') ? this.#byId.get(first.trim().toUpperCase()) : undefined);
      if (question !== undefined) yield [question, plain(second.replace(/^\s*choice\s*=/iu, ''))];
      const turned = this.#question(second);
      if (turned !== undefined) yield [turned, plain(first)];
    }
  }

  /** `When could you help? [Bake sale]`: each row of a grid of boxes is a question of its own, with one column for all that was ticked. */
  #ofRow(text: string): string | null {
    if (text.length > LONGEST_HEADING) return null;
    for (const { index } of [...text.matchAll(/[[:|/>–—-]/gu)].toReversed()) {
      const question = this.#question(`${text.slice(index + 1).replace(/\]\s*$/u, '')} (${text.slice(0, index)})`);
      if (question !== undefined) return question.id;
    }
    return null;
  }

  /**
   * `When could you help? - Bake sale - Morning`, or the question's text above and the rest below: one column for each
   * box of a grid.
   */
  #ofRowAndBox(text: string, below: string): string | null {
    const stems = NOTHING_MORE.test(plain(below)) ? splits(text) : [[text, below] as const];
    for (const [stem, rest] of stems) {
      for (const [first, second] of splits(rest)) {
        for (const [row, box] of [
          [first, second],
          [second, first],
        ] as const) {
          const question = this.#question(`${row} (${stem})`);
          const found = question === undefined ? null : variableOf(question, plain(box), { mayBeWhole: false });
          if (found !== null) return found;
        }
      }
    }
    return null;
  }

  /** `group/Q2/roses`: the row is said by its label. */
  #ofPath(text: string): string | null {
    const parts = text.split('/');
    const question = this.#byId.get((parts.at(-2) ?? '').toUpperCase());
    return question === undefined
      ? null
      : variableOf(question, plain((parts.at(-1) ?? '').replaceAll('_', ' ')), { mayBeWhole: false });
  }
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** Signs in a heading at which it is taken apart twice. */
const MOST_SIGNS = 12;

/** A heading taken apart at each sign that platforms put between a question, its rows and its answers. */
function splits(text: string): readonly (readonly [string, string])[] {
  if (text.length > LONGEST_HEADING) return [];
  const signs = [...text.matchAll(/[[:|/>–—-]/gu)];
  if (signs.length > MOST_SIGNS) return [];
  return signs.map(({ index }) => [
    text
      .slice(0, index)
      .replace(/\]\s*$/u, '')
      .trim(),
    text
      .slice(index + 1)
      .replace(/\]\s*$/u, '')
      .trim(),
  ]);
}

/** The variables of a question by what its rows are called. */
interface Rows {
  readonly texts: readonly Variable[];
  readonly others: readonly Variable[];
  readonly byText: ReadonlyMap<string, readonly Variable[]>;
}

/** Of each question that was asked: one of thousands of rows has as many columns. */
const rowsOf = new WeakMap<Question, Rows>();

function rowsIn(question: Question): Rows {
  const known = rowsOf.get(question);
  if (known !== undefined) return known;
  const texts = question.variables.filter(({ specifies }) => specifies !== null);
  const others = question.variables.filter(({ specifies }) => specifies === null);
  const byText = new Map<string, Variable[]>();
  for (const variable of others) {
    for (const text of rowTexts(variable)) {
      const alike = byText.get(text);
      if (alike === undefined) byText.set(text, [variable]);
      else alike.push(variable);
    }
  }
  const rows = { texts, others, byText };
  rowsOf.set(question, rows);
  return rows;
}

/** What a row is called: by its own label, and a box by that of its answer. */
function rowTexts({ label, answers, rowCode, type }: Variable): ReadonlySet<string> {
  if (rowCode === null) return new Set();
  return new Set([plain(label), ...(type === 'flag' ? [plain(answers[0]?.label ?? '')] : [])]);
}

/** The variable of a question that a row's text names; the question itself where one column holds all of it. */
function variableOf(
  question: Question,
  row: string,
  { mayBeWhole = true, values }: { readonly mayBeWhole?: boolean; readonly values?: Heading['values'] | undefined },
): string | null {
  const { texts, others, byText } = rowsIn(question);
  if (NOTHING_MORE.test(row)) {
    const [only] = others;
    if (!mayBeWhole || only === undefined) return null;
    return others.length === 1 ? only.name : question.id;
  }
  const [text] = texts;
  const [box, ...more] = byText.get(row) ?? [];
  if (text !== undefined && texts.length === 1) {
    // A platform that writes what was specified in place of the box calls it as the box.
    if (box === undefined ? SPECIFY.test(row) : isBoxOf(text, box) && areTexts(values)) return text.name;
  }
  return box !== undefined && more.length === 0 ? box.name : null;
}

const isBoxOf = ({ specifies }: Variable, { type, rowCode }: Variable): boolean =>
  type === 'flag' && rowCode !== null && rowCode === specifies;

/** Whether values are what people write: more of them than a box has, or texts of several words, and none that ticks. */
function areTexts(values: Heading['values']): boolean {
  const all = [...(values ?? [])].filter((value) => !saysNotAsked(value));
  const texts = all.filter((value) => /\p{L}/u.test(value));
  if (texts.length === 0 || all.some((value) => tickOf(value) !== null)) return false;
  return texts.length > TICKED || texts.every((value) => /\p{L}\s+\p{L}/u.test(value));
}

/** Different words that boxes are ticked and not ticked with. */
const TICKED = 2;

/** A text without what platforms put around it: numbers before it, markup, marks of what is required. */
export function plain(text: string): string {
  return text
    .replace(/<[^>]{0,200}>|&nbsp;/gu, ' ')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .toLowerCase()
    .replace(/^\W*(?:[a-z]{0,3}\d+[a-z]?(?:\.\d+)*\s*[.:)\]-]\s*)?/u, '')
    .replace(/[\s\p{P}*]+$/gu, '')
    .replace(/^[\s"']+/gu, '')
    .replace(/\s+/gu, ' ');
}
