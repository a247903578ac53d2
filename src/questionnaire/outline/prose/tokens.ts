import type { Answer, Question, Span } from '../../model';
import { repliesOf } from './initials';
import { countInWords } from '../numberWords';
import { plainWords } from './plain';
import {
  AND_WORDS,
  FILLERS,
  IF_WORDS,
  NOT_WORDS,
  LESS_WORDS,
  MORE_WORDS,
  OR_WORDS,
  QUESTION_WORDS,
  RANGE_WORDS,
  RELATIONS,
  RISING_WORDS,
  UNLESS_WORDS,
  type Relation,
} from './vocabulary';

/** What a condition in prose is made of. */
export type ProseToken =
  | { readonly kind: 'question'; readonly question: Question; readonly row: string | null }
  | { readonly kind: 'relation'; readonly relation: Relation }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'quoted'; readonly text: string }
  /** The words of an answer of a question that is named, or of one of its rows. */
  | { readonly kind: 'label'; readonly plain: string }
  | { readonly kind: 'word'; readonly text: string; readonly plain: string }
  | {
      readonly kind: 'mark';
      readonly mark: 'and' | 'or' | ',' | '/' | '(' | ')' | '-' | '+' | 'not' | 'unless' | 'if' | ';';
    };

interface Piece {
  readonly kind: 'word' | 'number' | 'quoted' | 'sign';
  readonly text: string;
  /** Without accents, in small letters. */
  readonly plain: string;
}

const PIECE =
  /["“„«]\s*([^"“”„«»\n]{1,120}?)\s*["”“»]|(?<![\p{L}\p{N}])['‘‚]([^'‘’‚\n]{1,120}?)['’‘](?!\p{L})|(\$\{[\w.]+\})|(t\/m(?![\p{L}\p{N}])|[\p{L}_][\p{L}\p{N}_]*(?:\.\p{N}+)*|\d+(?:\.\d+)*\p{L}(?!\p{L}))|(\d+(?:\.\d+)*)|(and\/or|&&|\|\||<=|>=|=>|=<|<>|!=|==|[=<>≠≤≥&|!,;()+/–—-])/giu;

function piecesOf(text: string): readonly Piece[] {
  return [...text.matchAll(PIECE)].map(([whole, double, single, filled, word, number]): Piece => {
    const quoted = double ?? single;
    if (quoted !== undefined) return { kind: 'quoted', text: quoted, plain: plainWords(quoted) };
    const name = filled?.slice(2, -1) ?? word;
    if (name !== undefined) return { kind: 'word', text: name, plain: plainWords(name) };
    if (number !== undefined) return { kind: 'number', text: number, plain: number };
    return { kind: 'sign', text: whole, plain: whole.toLowerCase() };
  });
}

/** The questions that a condition may name, and how. */
export class Names {
  readonly #byId = new Map<string, Question>();
  /** By the first word of their texts, so that a long questionnaire is not gone through for every word. */
  readonly #byWord = new Map<string, { readonly question: Question; readonly words: readonly string[] }[]>();

  /** Answers are counted by letters somewhere. */
  readonly lettered: boolean;

  constructor(readonly questions: readonly Question[]) {
    this.lettered = questions.some((question) => answersOf(question).some(({ letter }) => letter !== undefined));
    for (const question of questions) {
      const key = question.id.toLowerCase();
      if (!this.#byId.has(key)) this.#byId.set(key, question);
      const words = plainWords(question.label).split(' ');
      const [first = ''] = words;
      if (words.length < 2) continue;
      const same = this.#byWord.get(first);
      if (same === undefined) this.#byWord.set(first, [{ question, words }]);
      else same.push({ question, words });
    }
  }

  /** Questions whose text begins with the word. */
  beginning(word: string): readonly { readonly question: Question; readonly words: readonly string[] }[] {
    return this.#byWord.get(word) ?? [];
  }

  /** `Q3`, `q3_2` (a row of it), `3` as the number of a question. */
  named(text: string): { readonly question: Question; readonly row: string | null } | null {
    const key = text.toLowerCase();
    const whole = this.#byId.get(key) ?? this.#byId.get(`q${key}`);
    if (whole !== undefined) return { question: whole, row: null };
    const row = /^(.+?)[_.](\w+)$/.exec(key);
    const question = row === null ? undefined : this.#byId.get(row[1] ?? '');
    const code = row?.[2] ?? '';
    return question?.variables.some(({ rowCode }) => rowCode?.toLowerCase() === code) === true
      ? { question, row: code }
      : null;
  }
}

/**
 * The text as tokens.
 * @param fallback whose answers may be named where no question is
 */
export function proseTokens(text: string, names: Names, fallback: readonly Question[]): readonly ProseToken[] {
  const pieces = piecesOf(text);
  const found = new Map<number, Read>();
  const named: Question[] = [];
  walk(pieces, found, (at) => {
    const read = questionAt(pieces, at, names);
    if (read?.token?.kind === 'question') named.push(read.token.question);
    return read;
  });
  const labels = labelsOf(named.length > 0 ? named : fallback);
  walk(pieces, found, (at) => labelAt(pieces, at, labels, found));
  const tokens: ProseToken[] = [];
  for (let at = 0; at < pieces.length;) {
    const read = found.get(at) ?? relationAt(pieces, at) ?? signAt(pieces, at);
    const { kind, text: written, plain } = pieces[at] as Piece;
    const count = kind === 'word' && read === null ? wordedNumber(pieces, at, tokens.at(-1)) : null;
    if (read !== null) tokens.push(...(read.token === null ? [] : [read.token]));
    else if (count !== null) tokens.push({ kind: 'number', text: count });
    else if (kind === 'number') tokens.push({ kind: 'number', text: written });
    else if (kind === 'quoted') tokens.push({ kind: 'quoted', text: written });
    else for (const one of wordTokens(written, plain)) tokens.push(one);
    at += read?.length ?? 1;
  }
  return tokens;
}

/** `more than one at C2`, `two or more`: where words compare, a number may be a word as well. */
function wordedNumber(pieces: readonly Piece[], at: number, before: ProseToken | undefined): string | null {
  const count = countInWords(pieces[at]?.plain ?? '');
  if (count === null) return null;
  const compared = before?.kind === 'relation' && before.relation !== '=' && before.relation !== '<>';
  const [or, more] = [pieces[at + 1], pieces[at + 2]];
  const open = isWord(or, OR_WORDS) && (isWord(more, MORE_WORDS) || isWord(more, LESS_WORDS));
  return compared || open ? String(count) : null;
}

/** Looks at every place that is not taken yet. */
function walk(pieces: readonly Piece[], found: Map<number, Read>, look: (at: number) => Read | null): void {
  for (let at = 0; at < pieces.length;) {
    const read = found.get(at) ?? look(at);
    if (read !== null) found.set(at, read);
    at += read?.length ?? 1;
  }
}

/** The labels of answers and rows as words, the longest first; one that is a number is none. */
function labelsOf(questions: readonly Question[]): readonly (readonly string[])[] {
  const labels = questions.flatMap((question) => [
    ...answersOf(question).map(({ label }) => label),
    ...question.variables.map(({ label }) => label),
    ...repliesOf(answersOf(question)).flatMap(({ words }) => [...words]),
  ]);
  return [...new Set(labels.flatMap((label) => [plainWords(label), plainWords(withoutAside(label))]))]
    .filter((label) => label !== '' && !/^[\d ]+$/.test(label))
    .map((label) => label.split(' '))
    .sort((a, b) => b.length - a.length);
}

/** `Other (please specify)` is also called Other. */
export const withoutAside = (label: string): string => label.replace(/\s*\([^()]*\)|_{2,}|:\s*$/g, '');

function labelAt(
  pieces: readonly Piece[],
  at: number,
  labels: readonly (readonly string[])[],
  found: ReadonlyMap<number, Read>,
): Read | null {
  if (pieces[at]?.kind === 'quoted') return null;
  for (const wanted of labels) {
    const length = lengthOfWords(pieces, at, wanted);
    if (length === null || Array.from({ length }, (_, ahead) => at + ahead).some((place) => found.has(place))) continue;
    // A word such as "a" or "the" is hardly meant as an answer.
    if (wanted.length === 1 && FILLERS.has(wanted[0] ?? '')) continue;
    // "Si P1 = 1": the word for "if" is no answer "Sí".
    if (wanted.length === 1 && wanted[0] === 'si' && /^si$/iu.test(pieces[at]?.text ?? '')) continue;
    return { token: { kind: 'label', plain: wanted.join(' ') }, length };
  }
  return null;
}

interface Read {
  readonly token: ProseToken | null;
  readonly length: number;
}

function wordTokens(written: string, plain: string): readonly ProseToken[] {
  if (AND_WORDS.has(plain)) return [{ kind: 'mark', mark: 'and' }];
  if (OR_WORDS.has(plain)) return [{ kind: 'mark', mark: 'or' }];
  if (IF_WORDS.has(plain)) return [{ kind: 'mark', mark: 'if' }];
  if (UNLESS_WORDS.has(plain)) return [{ kind: 'mark', mark: 'unless' }];
  if (FILLERS.has(plain)) return [];
  return NOT_WORDS.has(plain) ? [{ kind: 'mark', mark: 'not' }] : [{ kind: 'word', text: written, plain }];
}

const isWord = (piece: Piece | undefined, set: ReadonlySet<string>): boolean =>
  piece?.kind === 'word' && set.has(piece.plain);

/** Ids, numbers behind `question`, the words of an earlier question. */
function questionAt(pieces: readonly Piece[], at: number, names: Names): Read | null {
  const piece = pieces[at] as Piece;
  const next = pieces[at + 1];
  if (isWord(piece, QUESTION_WORDS) && next !== undefined) {
    const named = ['number', 'word', 'quoted'].includes(next.kind) ? names.named(next.text) : null;
    if (named !== null) return { token: { kind: 'question', ...named }, length: 2 };
  }
  const labelled = labelledAt(pieces, at, names);
  if (labelled !== null) return labelled;
  // "First Visit" is called First_Visit.
  for (const length of [3, 2]) {
    const part = pieces.slice(at, at + length);
    if (part.length < length || part.some(({ kind }) => kind !== 'word')) continue;
    const named = names.named(part.map(({ text }) => text).join('_'));
    if (named !== null) return { token: { kind: 'question', ...named }, length };
  }
  if (piece.kind === 'word' && (/\d|_/.test(piece.text) || !isPlainWord(piece.plain))) {
    const named = names.named(piece.text);
    if (named !== null) return { token: { kind: 'question', ...named }, length: 1 };
  }
  if (
    piece.kind !== 'number' ||
    (at > 0 &&
      ['number', 'sign'].includes(pieces[at - 1]?.kind ?? '') &&
      pieces[at - 1]?.text !== '(' &&
      pieces[at - 1]?.text !== '[')
  )
    return null;
  // `11 = 1`: a number that something is said about is the number of a question, as is `207` in "3 or 4 at 207".
  const placed = /^\d{3}$/.test(piece.text) && PLACES.has(pieces[at - 1]?.plain ?? '');
  const named = relationAt(pieces, at + 1) === null && !placed ? null : names.named(piece.text);
  return named === null ? null : { token: { kind: 'question', ...named }, length: 1 };
}

/** Ahead of the number of a question. */
const PLACES: ReadonlySet<string> = new Set(['en', 'in', 'at', 'bei', 'la', 'dans', 'to']);

const isPlainWord = (plain: string): boolean =>
  FILLERS.has(plain) || IF_WORDS.has(plain) || AND_WORDS.has(plain) || OR_WORDS.has(plain) || NOT_WORDS.has(plain);

/** Where the words of a question's text stand, of the longest such text. */
function labelledAt(pieces: readonly Piece[], at: number, names: Names): Read | null {
  const piece = pieces[at] as Piece;
  let best: { readonly question: Question; readonly length: number } | null = null;
  for (const { question, words: wanted } of names.beginning(piece.plain.split(' ')[0] ?? '')) {
    if (piece.kind === 'quoted' && piece.plain === wanted.join(' '))
      return { token: { kind: 'question', question, row: null }, length: 1 };
    if (wanted.length < 3 || (best !== null && wanted.length <= best.length)) continue;
    const length = lengthOfWords(pieces, at, wanted);
    if (length !== null) best = { question, length };
  }
  return best === null
    ? null
    : { token: { kind: 'question', question: best.question, row: null }, length: best.length };
}

function lengthOfWords(pieces: readonly Piece[], at: number, wanted: readonly string[]): number | null {
  let index = 0;
  let place = at;
  while (index < wanted.length) {
    const piece = pieces[place];
    if (piece === undefined) return null;
    if (piece.kind !== 'sign') {
      const own = piece.plain.split(' ');
      if (own.some((word, offset) => word !== wanted[index + offset])) return null;
      index += own.length;
    } else if (index === 0) return null;
    place += 1;
  }
  // The closing bracket of a text that ends in one belongs to it.
  while (pieces[place]?.text === ')' && unbalanced(pieces.slice(at, place))) place += 1;
  return place - at;
}

const unbalanced = (pieces: readonly Piece[]): boolean =>
  pieces.filter(({ text }) => text === '(').length > pieces.filter(({ text }) => text === ')').length;

function relationAt(pieces: readonly Piece[], at: number): Read | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  if (piece.kind === 'sign') {
    const sign: Readonly<Record<string, Relation>> = {
      '=': '=',
      '==': '=',
      '<>': '<>',
      '!=': '<>',
      '≠': '<>',
      '<': '<',
      '>': '>',
      '<=': '<=',
      '=<': '<=',
      '≤': '<=',
      '>=': '>=',
      '=>': '>=',
      '≥': '>=',
    };
    const relation = sign[piece.text];
    return relation === undefined ? null : { token: { kind: 'relation', relation }, length: 1 };
  }
  if (piece.kind !== 'word') return null;
  for (const [relation, phrase] of RELATIONS) {
    if (phrase.every((word, ahead) => pieces[at + ahead]?.kind === 'word' && pieces[at + ahead]?.plain === word))
      return { token: { kind: 'relation', relation }, length: phrase.length };
  }
  return null;
}

function signAt(pieces: readonly Piece[], at: number): Read | null {
  const piece = pieces[at] as Piece;
  const [low, high] = [pieces[at - 1], pieces[at + 1]];
  if (low?.kind === 'number' && high?.kind === 'number') {
    const rises = isWord(piece, RISING_WORDS) && Number(low.text) < Number(high.text);
    if (rises || isWord(piece, RANGE_WORDS)) return { token: { kind: 'mark', mark: '-' }, length: 1 };
  }
  if (piece.kind !== 'sign') return null;
  const mark = (name: Extract<ProseToken, { kind: 'mark' }>['mark']): Read => ({
    token: { kind: 'mark', mark: name },
    length: 1,
  });
  switch (piece.text) {
    case '&':
    case '&&':
      return mark('and');
    case '|':
    case '||':
      return mark('or');
    case '!':
      return mark('not');
    case '–':
    case '—':
    case '-':
      return mark('-');
    case '/':
    case ',':
    case ';':
    case '(':
    case ')':
    case '+':
      return mark(piece.text);
    default:
      return piece.plain === 'and/or' ? mark('or') : null;
  }
}

/** The answers of a question, or of its rows; of a number those that the one code beside it stands for. */
export function answersOf({ kind, limits, variables, span }: Question): readonly Answer[] {
  const [special, further] = kind === 'numeric' ? limits.special : [];
  if (special !== undefined) return further === undefined ? instead(special, span) : [];
  const coded = variables.find(({ type }) => type === 'coded');
  return coded === undefined
    ? variables.filter(({ type }) => type === 'flag').flatMap(({ answers }) => answers)
    : coded.answers;
}

/** What is answered where no number is given; which of them the code is called does not matter where there is but one. */
export const NO_NUMBER =
  'Refused|Refusal|Don’t know|Do not know|DK|Not sure|No answer|Prefer not to say|Weiß nicht|Keine Angabe|Verweigert|k.A.|Refus|Ne sait pas|Sans réponse|NSP|No sabe|No contesta|NS/NC|Non so|Non risponde|Não sabe|Weet niet|Geen antwoord'.split(
    '|',
  );

const instead = (code: number, span: Span): readonly Answer[] =>
  NO_NUMBER.map((label) => ({
    code: String(code),
    value: code,
    label,
    exclusive: false,
    other: false,
    screensOut: false,
    span,
  }));
