import type { Question } from '../../model';
import { TURNS_ROUND, CODES_BEHIND, OPENS_IF, NO_SIGN, withNumber } from './conditionWords';
import { eitherOfOne } from './eitherOfOne';
import { ratedBefore } from './ratedBefore';
import { deniesLabel, MORE_PEOPLE, NAMES_CODE, NOT_THOSE, saysWhoIsNot } from './notThose';
import { plainWords } from './plain';
import { noneOf } from './noneOf';
import { boundOf, isMark, isValue, withoutOpening } from './opening';
import { asSaid } from './said';
import { proseTokens, type Names, type ProseToken } from './tokens';
import { tailsOf } from './tails';
import { mayTurnRound } from './turns';
import { saidSo } from './answeredSo';
import { sharedWords } from './sharedWords';
import { unwrapped, withoutCalled } from './unwrapped';
import { codesOf, sayYesOrNo, saysMore, wordsFrom, type Value } from './answerCodes';
import type { Relation } from './vocabulary';

/** Where a condition stands: what it may leave out. */
export interface ProsePlace {
  readonly names: Names;
  /** The questions before it, the nearest first. */
  readonly before: readonly Question[];
  /** The question that it is said of, where it may be about its own answer: `TERMINATE IF UNDER 18`. */
  readonly self: Question | null;
}

/**
 * A condition in prose as routing (`Q1 = 1,2 AND NOT (Q2 = 3)`). Every word of it is understood or known to mean nothing;
 * `null` where one is not, or where it could mean two things.
 */
export function translateProse(text: string, place: ProsePlace): string | null {
  const plain = asSaid(unwrapped(text.trim()))
    .replace(/^[[{(*\s]+(?=[^)\]}]*$)/u, '')
    .replace(/[\s.:;,*]+$/u, '');
  if (NO_SIGN.test(plain) || MORE_PEOPLE.test(plain)) return null;
  const either =
    noneOf(plain, place.names) ??
    readAll(plain, place) ??
    codesBehind(plain, place) ??
    readAll(withoutCalled(plain, place.names) ?? '', place) ??
    sharedWords(plain, place);
  if (either !== null) return either;
  for (const tail of tailsOf(plain)) {
    // What stands in front explains it for people: it names no question and turns nothing round.
    const head = proseTokens(tail.head, place.names, []);
    if (head.some((token) => token.kind === 'question')) continue;
    // "those who never eat it (code 5 at A1)" names them; "not those who …" would turn the condition round.
    if (NOT_THOSE.test(tail.head) && NAMES_CODE.test(tail.tail)) {
      const condition = readAll(tail.tail, { ...place, before: [] });
      // "Not for those without a car, so Q3 = 1": the code may be of those who are left.
      const known = condition !== null && !tail.explains && saysWhoIsNot(condition, tail.head, place.names);
      if (known) return `NOT (${condition})`;
      continue;
    }
    if (mayTurnRound(tail, head, place.names)) continue;
    // "Passed over, if …": what is not understood in front of an "if" may turn it round.
    if (OPENS_IF.test(tail.tail) && head.some(({ kind }) => kind !== 'mark')) continue;
    const condition = readAll(tail.tail, { ...place, before: [] });
    if (condition === null || deniesLabel(condition, tail.head, place.names)) continue;
    return head.some((token) => isMark(token, 'unless')) ? `NOT (${condition})` : condition;
  }
  return saidSo(plain, place) ?? readAll(withNumber(plain, place.names) ?? '', place);
}

/** `Rather or very unhappy at Q3 (codes 3, 4)`: the codes say of the one question that is named what the words do. */
function codesBehind(text: string, place: ProsePlace): string | null {
  const [, head = '', codes] = CODES_BEHIND.exec(text) ?? [];
  if (codes === undefined || TURNS_ROUND.test(head)) return null;
  const tokens = proseTokens(head, place.names, []);
  const [named, other] = tokens.filter((token) => token.kind === 'question');
  const turned = tokens.some((token) => isMark(token, 'not') || isMark(token, 'unless') || isMark(token, 'and'));
  if (named === undefined || other !== undefined || turned || tokens.some(({ kind }) => kind === 'number')) return null;
  const name = named.row === null ? named.question.id : `${named.question.id}_${named.row}`;
  return readAll(`${name} = ${codes.replace(/(?<=\d)\s+(?:a|à|al)\s+(?=\d)/giu, '-')}`, place);
}

class Failure extends Error {}

function readAll(text: string, place: ProsePlace): string | null {
  const rows = /^(?:.*?\b)?any\s+(?:row|item|statement)s?\s+(?:of|in|at)\s+(\S+)\s*(.*)$/iu.exec(text);
  if (rows !== null) return anyRow(rows[1] ?? '', rows[2] ?? '', place);
  const fallback = place.self === null ? place.before : [place.self, ...place.before];
  const tokens = proseTokens(text, place.names, fallback);
  const { negated, rest } = withoutOpening(tokens);
  if (rest.length === 0) return null;
  try {
    const condition = new ProseReader(rest, place).all();
    return negated ? `NOT (${condition})` : condition;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** `any row of Q12 = 1` */
function anyRow(id: string, rest: string, place: ProsePlace): string | null {
  const named = place.names.named(id);
  const rows =
    named?.question.variables.filter(({ specifies, rowCode }) => specifies === null && rowCode !== null) ?? [];
  const parts = rows.map(({ name }) => readAll(`${name} ${rest}`, place));
  return rows.length === 0 || parts.includes(null) ? null : `(${parts.join(' OR ')})`;
}

/** Reads the tokens of one condition; throws a `Failure` where they could mean two things or nothing. */
class ProseReader {
  #at = 0;
  /** The question that was named last: `Q1 = 1 or 2`. */
  #last: { readonly question: Question; readonly row: string | null } | null = null;

  constructor(
    private readonly tokens: readonly ProseToken[],
    private readonly place: ProsePlace,
  ) {}

  all(): string {
    const condition = this.either();
    if (this.peek() !== undefined) throw new Failure();
    return condition;
  }

  private peek(ahead = 0): ProseToken | undefined {
    return this.tokens[this.#at + ahead];
  }

  private is(mark: string, ahead = 0): boolean {
    return isMark(this.peek(ahead), mark);
  }

  private take(mark: string): boolean {
    if (!this.is(mark)) return false;
    this.#at += 1;
    return true;
  }

  private either(): string {
    const parts = [this.both()];
    while (this.take('or')) parts.push(this.both());
    return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' OR ')})`;
  }

  private both(): string {
    const parts = [this.negation()];
    while (this.take('and')) parts.push(this.negation());
    return eitherOfOne(parts, this.place.names) ?? parts.join(' AND ');
  }

  private negation(): string {
    if (this.take('not')) return `NOT (${this.negation()})`;
    // "no Q4 = 1": where something else is said of the question, the word is no answer.
    const [first, second, third] = [this.peek(), this.peek(1), this.peek(2)];
    if (first?.kind === 'label' && first.plain === 'no' && second?.kind === 'question' && third?.kind === 'relation') {
      this.#at += 1;
      return `NOT (${this.negation()})`;
    }
    if (this.is('(') && this.peek(1)?.kind !== 'number') {
      this.#at += 1;
      const inner = this.either();
      if (!this.take(')')) throw new Failure();
      return inner;
    }
    return this.statement();
  }

  private statement(): string {
    const token = this.peek();
    if (token?.kind !== 'question') return this.valuesFirst();
    this.#at += 1;
    this.#last = token;
    return this.about(token);
  }

  /** What is said of the question that has just been named. */
  private about(subject: { readonly question: Question; readonly row: string | null }): string {
    const row = this.row(subject);
    const target = row === null ? subject : { question: subject.question, row };
    let negated = this.take('not');
    // `S4/1-2`
    this.take('/');
    const relation = this.peek();
    if (relation?.kind === 'relation') this.#at += 1;
    if (this.take('not')) negated = !negated;
    const again = this.peek();
    // "is < 7", "Text Response Is Greater Than 10"
    const second =
      again?.kind === 'relation' && relation?.kind === 'relation' && relation.relation === '=' ? again : null;
    if (second !== null) this.#at += 1;
    const sign = (second ?? (relation?.kind === 'relation' ? relation : null))?.relation ?? '=';
    const values = this.values();
    if (values.length === 0) throw new Failure();
    this.#last = target;
    const condition = this.condition(target, sign, values);
    return negated ? `NOT (${condition})` : condition;
  }

  /** `Q5 Climate = very`: the row whose words stand behind the question. */
  private row({ question }: { readonly question: Question }): string | null {
    const [label, relation] = [this.peek(), this.peek(1)];
    // `in question 13 at "Blood pressure" yes`: of a grid, what is quoted is the row, and its answer follows.
    const quoted = label?.kind === 'quoted' && question.kind === 'grid' && relation !== undefined;
    if (quoted) return this.quotedRow(question, label.text);
    if (label?.kind !== 'label' || relation?.kind !== 'relation') return null;
    const row = question.variables.find(
      (variable) => variable.rowCode !== null && plainWords(variable.label) === label.plain,
    );
    if (row === undefined) return null;
    this.#at += 1;
    return row.rowCode;
  }

  private quotedRow(question: Question, text: string): string | null {
    const row = question.variables.find(
      ({ rowCode, label }) => rowCode !== null && plainWords(label) === plainWords(text),
    );
    if (row === undefined) return null;
    this.#at += 1;
    return row.rowCode;
  }

  /** `“Yes” in question 2`, `more than 10 at Q5`, or values of the question that was named before or is not named. */
  private valuesFirst(): string {
    const relation = this.peek();
    if (relation?.kind === 'relation') this.#at += 1;
    const start = this.#at;
    const values = this.values();
    if (values.length === 0) throw new Failure();
    // `“Blue” was chosen in question 5`, `code 3 is not given at Q2`
    const [behind, asked] = [this.peek(), this.peek(1)];
    const passive = behind?.kind === 'relation' && asked?.kind === 'question' && relation?.kind !== 'relation';
    if (passive) this.#at += 1;
    const said = passive ? behind : relation;
    const sign = said?.kind === 'relation' ? said.relation : '=';
    // `Alpha not mentioned at Q2`
    const negated = this.is('not') && this.peek(1)?.kind === 'question' && this.take('not');
    if (!negated) this.take(',');
    const token = this.peek();
    if (token?.kind === 'question') {
      this.#at += 1;
      // What follows a question that has its values already would be said of it twice.
      if (this.peek()?.kind === 'relation' || this.peek()?.kind === 'number') throw new Failure();
      this.#last = token;
      // `Other than Alpha at Q2` may be all who have not given it, and all who have given another.
      if (sign === '<>' && !passive && token.question.kind !== 'single') throw new Failure();
      const condition = this.condition(token, sign, values);
      return negated ? `NOT (${condition})` : condition;
    }
    const subject = this.sharedWithNext() ?? this.#last ?? this.unnamed(values);
    if (subject === null || (this.#last === null && start > 1 && this.place.self === null)) throw new Failure();
    this.#last = subject;
    return this.condition(subject, sign, values);
  }

  /** `Alpha and Beta at Q2`: the question behind the last of several values is that of all. */
  private sharedWithNext(): { readonly question: Question; readonly row: string | null } | null {
    if (this.#last !== null) return null;
    let ahead = 0;
    while (this.is('and', ahead) && isValue(this.peek(ahead + 1))) ahead += 2;
    const [named, behind] = [this.peek(ahead), this.peek(ahead + 1)];
    if (ahead === 0 || named?.kind !== 'question') return null;
    return behind?.kind === 'relation' || behind?.kind === 'number' ? null : named;
  }

  /** The question that values belong to where none is named. */
  private unnamed(values: readonly Value[]): { readonly question: Question; readonly row: string | null } | null {
    const { self, before } = this.place;
    const fits = (question: Question): boolean => values.every((value) => codesOf(question, null, value) !== null);
    if (self !== null && (values.every(({ kind }) => kind === 'number') || fits(self)))
      return { question: self, row: null };
    // A number alone could be anything; several are points of the scale that the questions in words behind it go on about.
    const rated = ratedBefore(before, values);
    if (rated !== null && fits(rated)) return { question: rated, row: null };
    if (!values.every(({ kind }) => kind === 'label')) return null;
    const [nearest] = before;
    if (nearest !== undefined && fits(nearest)) return { question: nearest, row: null };
    const all = before.filter(fits);
    // "If yes" is said of the question before.
    return all.length === 1 && all[0] !== undefined && !sayYesOrNo(values) ? { question: all[0], row: null } : null;
  }

  /** The codes, numbers and labels that stand here, parted by commas or OR. */
  private values(): readonly Value[] {
    const values: Value[] = [];
    for (;;) {
      const value = this.value();
      if (value === null) break;
      values.push(value);
      const gap = this.is(',') || this.is('/') ? (this.is('or', 1) ? 2 : 1) : this.is('or') ? 1 : 0;
      if (gap === 0 || !this.continues(gap)) break;
      this.#at += gap;
    }
    return values;
  }

  /** Whether a further value follows that is not the beginning of a condition of its own. */
  private continues(gap: number): boolean {
    const token = this.peek(gap);
    if (token?.kind === 'relation' || token?.kind === 'question' || (token?.kind === 'mark' && token.mark !== '('))
      return false;
    if (token === undefined) return false;
    // "1 at Q1 or 2 at Q2"
    for (let ahead = gap + 1; ; ahead += 1) {
      const next = this.peek(ahead);
      if (next?.kind !== 'mark') return next?.kind !== 'relation';
      if (next.mark === 'and' || next.mark === 'or' || next.mark === 'not') return true;
    }
  }

  private value(): Value | null {
    const bracket = this.is('(') && this.peek(1)?.kind === 'number' ? 1 : 0;
    const negative = this.is('-', bracket) && this.peek(bracket + 1)?.kind === 'number' ? 1 : 0;
    const token = this.peek(bracket + negative);
    if (token?.kind === 'number') {
      this.#at += bracket + negative + 1;
      const text = (negative > 0 ? '-' : '') + token.text;
      const end =
        this.is('-') && this.peek(1)?.kind === 'number' ? (this.peek(1) as { readonly text: string }).text : null;
      if (end !== null) this.#at += 2;
      const bound = this.bound();
      // "(1, 2)" is closed behind the last.
      if (bracket > 0) this.closeList();
      const aside = bracket > 0 ? '' : this.takeAside();
      return { kind: 'number', text, to: end, bound, aside };
    }
    if (token?.kind === 'quoted' && bracket === 0 && negative === 0) {
      this.#at += 1;
      return /^-?\d+$/.test(token.text.trim())
        ? { kind: 'number', text: token.text.trim(), to: null, bound: null }
        : { kind: 'label', text: token.text, to: null, bound: null };
    }
    if (token?.kind === 'label' && bracket === 0 && negative === 0) {
      this.#at += 1;
      return { kind: 'label', text: token.plain, to: null, bound: null };
    }
    if (token?.kind !== 'word' || bracket + negative > 0) return null;
    const words: string[] = [];
    for (let next = this.peek(); next?.kind === 'word'; next = this.peek()) {
      words.push(next.plain);
      this.#at += 1;
    }
    return { kind: 'label', text: words.join(' '), to: null, bound: null };
  }

  #open = 0;

  private closeList(): void {
    if (this.take(')')) return;
    this.#open += 1;
  }

  /** `1 (Yes)`: the words of the answer behind its code, empty where there are none. */
  private takeAside(): string {
    if (this.#open > 0 && this.take(')')) this.#open -= 1;
    const words = this.is('(') ? wordsFrom(this.tokens.slice(this.#at + 1)) : [];
    if (words.length === 0 || !this.is(')', words.length + 1)) return '';
    this.#at += words.length + 2;
    return words.join(' ');
  }

  /** `18+`, `18 or more` */
  private bound(): Relation | null {
    if (this.take('+')) return '>=';
    const next = this.peek(1);
    if (!(this.is('or') || this.is('and')) || next === undefined) return null;
    const bound = boundOf(next, this.peek(2));
    if (bound !== null) this.#at += 2;
    return bound;
  }

  private condition(
    { question, row }: { readonly question: Question; readonly row: string | null },
    sign: Relation,
    values: readonly Value[],
  ): string {
    const name = row === null ? question.id : `${question.id}_${row}`;
    const [only, second] = values;
    if (only === undefined || values.some((value) => saysMore(question, row, value))) throw new Failure();
    if (only.bound !== null || !['=', '<>'].includes(sign)) {
      if (second !== undefined || only.kind !== 'number' || only.to !== null) throw new Failure();
      if (only.bound !== null && sign !== '=') throw new Failure();
      return `${name} ${only.bound ?? sign} ${only.text}`;
    }
    const codes = values.map((value) => codesOf(question, row, value));
    if (codes.includes(null)) throw new Failure();
    return `${name} ${sign} ${codes.join(',')}`;
  }
}
