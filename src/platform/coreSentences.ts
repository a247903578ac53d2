import { conditionInWords } from './conditionWords';
import type { Localizer } from './localizer';

/**
 * Sentences of the core in the reader's language. The core says everything in English, as plain texts that go through
 * threads, journals and files. What it writes are the literals of its code (`${id} has no list`), and the bundle has
 * each of them as a template (`{0} has no list`) with its translation. Here a sentence is laid over the templates: what
 * stands in their places stays as it is, unless it is a piece of the core's own. What fits none stays English.
 */

/** What the keys of the core's templates end in: a bundle's form for a message with a comment. */
export const CORE_COMMENT = '/core';
/** And those of the pieces of conditions, which mean something in conditions alone. */
export const CONDITION_COMMENT = '/condition';

type Words = Readonly<Record<string, string>>;

/** The words of the views alone, and those of conditions, which they fill in. */
export const withoutCore = (bundle: Words): Words =>
  Object.fromEntries(Object.entries(bundle).filter(([key]) => !key.endsWith(CORE_COMMENT)));

const translators = new WeakMap<Words, SentenceTranslator>();

/** A sentence of the core, translated where the reader's language has it. */
export function coreText(sentence: string, { bundle }: Pick<Localizer, 'bundle'>): string {
  if (bundle === undefined || sentence === '') return sentence;
  let translator = translators.get(bundle);
  if (translator === undefined) {
    translator = new SentenceTranslator(bundle);
    translators.set(bundle, translator);
  }
  return translator.translate(sentence);
}

interface Template {
  /** The words between the places. */
  readonly parts: readonly string[];
  /** The number of each place. */
  readonly places: readonly number[];
  /** Words of the document stand in quotation marks: they are nobody's to translate. */
  readonly quoted: readonly boolean[];
  readonly letters: number;
  readonly translation: string;
}

const PLACE = /\{(\d+)\}/u;
/** A sentence with more than this is data of somebody, and no sentence. */
const LONGEST = 2000;
/** Texts that are looked at for one sentence: one of somebody’s could be taken apart in ways without end. */
const MOST_TRIES = 300;
/** And for one that no template begins: it can only be put together of pieces. */
const FEWER_TRIES = 40;
const DEEPEST = 5;
const MOST_KEPT = 10_000;

/** Lays sentences over the templates of one bundle. */
class SentenceTranslator {
  /** The closest fitting first. */
  private readonly byBeginning = new Map<string, Template[]>();
  private readonly open: Template[] = [];
  /** Whole sentences, and none of their pieces: what is said of one depends on nothing that was asked before. */
  private readonly kept = new Map<string, string>();
  /** Pieces of the sentence that is looked at. */
  private readonly pieces = new Map<string, string | null>();
  private tries = 0;

  constructor(private readonly bundle: Words) {
    const templates = Object.entries(bundle)
      .filter(([key]) => key.endsWith(CORE_COMMENT))
      .map(([key, translation]) => templateOf(key.slice(0, -CORE_COMMENT.length), translation))
      .sort((one, other) => other.letters - one.letters);
    for (const template of templates) this.listFor(template.parts[0] ?? '').push(template);
  }

  translate(sentence: string): string {
    const known = this.kept.get(sentence);
    if (known !== undefined) return known;
    const said = this.whole(sentence) ?? sentence;
    const [oldest] = this.kept.size < MOST_KEPT ? [] : this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(sentence, said);
    return said;
  }

  private whole(sentence: string): string | null {
    if (isData(sentence)) return null;
    this.pieces.clear();
    this.tries = MOST_TRIES;
    const said = this.fit(sentence, 0) ?? this.asCondition(sentence);
    if (said !== null) return said;
    this.tries = Math.min(this.tries, FEWER_TRIES);
    return this.inParts(sentence, 0);
  }

  private listFor(beginning: string): Template[] {
    if (beginning.length < BEGINNING) return this.open;
    const key = beginning.slice(0, BEGINNING);
    const list = this.byBeginning.get(key) ?? [];
    this.byBeginning.set(key, list);
    return list;
  }

  /** Null where nothing fits. */
  private find(text: string, depth: number): string | null {
    if (depth > DEEPEST || isData(text)) return null;
    const known = this.pieces.get(text);
    if (known !== undefined) return known;
    if (this.tries <= 0) return null;
    this.tries -= 1;
    const found = this.fit(text, depth) ?? this.asCondition(text) ?? this.inParts(text, depth);
    this.pieces.set(text, found);
    return found;
  }

  private asCondition(text: string): string | null {
    return conditionInWords(text, (form, ...values) =>
      (this.bundle[form + CONDITION_COMMENT] ?? form).replace(
        /\{(\d+)\}/gu,
        (place, index: string) => values[Number(index)] ?? place,
      ),
    );
  }

  private fit(text: string, depth: number): string | null {
    const own = this.byBeginning.get(text.slice(0, BEGINNING)) ?? [];
    let best: { readonly template: Template; readonly values: readonly string[] } | null = null;
    for (const list of [own, this.open]) {
      for (const template of list) {
        if (best !== null && template.letters <= best.template.letters) break;
        const values = valuesIn(text, template.parts);
        if (values === null || !this.areNear(values, template)) continue;
        best = { template, values };
        break;
      }
    }
    if (best === null) return null;
    const { template } = best;
    return this.filled(template, best.values, depth);
  }

  /** Whether values are near enough for a template; conditions are the core's own wherever they stand. */
  private areNear(values: readonly string[], template: Template): boolean {
    if (template.letters <= LEAST && values.length > 1)
      return (
        isName(values[0] ?? '') && !values.join('').includes(' ') && this.asCondition(values.join(' is ')) === null
      );
    if (areNear(values, template)) return true;
    const others = values.map((value) => (this.asCondition(value) === null ? value : ''));
    return areNear(others, template);
  }

  /**
   * Null where words stay English that are nobody’s name: half a sentence is none. Words of a document may stand where
   * the rest can only be the core's: many words of a template, or another piece that is the core's as well.
   */
  private filled(template: Template, values: readonly string[], depth: number): string | null {
    const filled = new Map<number | undefined, string>();
    let [isKnown, isForeign] = [template.letters > MANY, false];
    for (const [index, value] of this.apart(values, template.parts, depth).entries()) {
      const said = template.quoted[index] === true ? value : this.find(value, depth + 1);
      if (said === null && isWords(value)) isForeign = true;
      else if (said !== null && said !== value) isKnown = true;
      filled.set(template.places[index], said ?? value);
    }
    if (isForeign && !isKnown) return null;
    return template.translation.replace(/\{(\d+)\}/gu, (place, index: string) => filled.get(Number(index)) ?? place);
  }

  /** Where places stand side by side, the later ones have pieces of the core's own, or nothing. */
  private apart(values: readonly string[], parts: readonly string[], depth: number): readonly string[] {
    const all = [...values];
    for (let at = all.length - 2; at >= 0; at -= 1) {
      if (parts[at + 1] !== '') continue;
      const joined = `${all[at] ?? ''}${all[at + 1] ?? ''}`;
      const starts = placesIn(joined, /[,;.]? (?=\S)/gu).slice(0, MOST_PIECES);
      const start = starts.find((one) => this.find(joined.slice(one), depth + 1) !== null) ?? joined.length;
      all[at] = joined.slice(0, start);
      all[at + 1] = joined.slice(start);
    }
    return all;
  }

  /** Sentences in a row, pieces behind each other, a name or a quotation ahead, and lists: each part for itself. */
  private inParts(text: string, depth: number): string | null {
    if (text.startsWith(' ')) {
      const rest = this.find(text.slice(1), depth + 1);
      return rest === null ? null : ` ${rest}`;
    }
    return (
      this.withoutName(text, depth) ??
      this.inSentences(text, depth) ??
      this.inList(text, depth) ??
      this.behindHead(text, depth) ??
      this.inPieces(text, depth) ??
      this.withoutPoint(text, depth) ??
      this.behindWords(text, depth)
    );
  }

  /** `Q1 = Maybe - no answer of Q1 is called …`: words of the questionnaire, and why they are not understood. */
  private behindWords(text: string, depth: number): string | null {
    const at = text.lastIndexOf(' - ') + 3;
    const reason = at < 4 ? null : this.fit(text.slice(at), depth + 1);
    return reason === null ? null : text.slice(0, at) + reason;
  }

  /** What is said of a question, where the name ahead of it has been taken away. */
  private withoutName(text: string, depth: number): string | null {
    const said = this.fit(`${NOBODY}: ${text}`, depth + 1);
    return said?.startsWith(`${NOBODY}: `) === true ? said.slice(NOBODY.length + 2) : null;
  }

  private inSentences(text: string, depth: number): string | null {
    for (const index of placesIn(text, /[.!?…”)] (?=[“"\p{Lu}])/gu)) {
      const first = this.find(text.slice(0, index + 1), depth + 1);
      if (first === null) continue;
      const rest = text.slice(index + 2);
      return `${first} ${this.find(rest, depth + 1) ?? rest}`;
    }
    return null;
  }

  private inList(text: string, depth: number): string | null {
    for (const separator of ['; ', ', ']) {
      const items = partsBetween(text, separator);
      if (items.length === 1 || items.length > MOST_PIECES) continue;
      const said = items.map((item) => this.find(item, depth + 1) ?? (/\p{L}/u.test(item) ? null : item));
      if (said.every((item) => item !== null)) return said.join(separator);
      // Of clauses inside of a sentence of the core each stands for itself.
      if (depth > 0 && separator === '; ' && said.some((item) => item !== null))
        return said.map((item, at) => item ?? items[at] ?? '').join(separator);
    }
    return null;
  }

  private behindHead(text: string, depth: number): string | null {
    const dash = text.lastIndexOf(' - ');
    const heads = [
      /^(?:“[^”]*”|\[[^\]]*\]|\S*[^\s\p{Ll}:]):? |^\S+: /u.exec(text)?.[0] ?? '',
      dash < 0 ? '' : text.slice(0, dash + 3),
      /^[^:“"]*: /u.exec(text)?.[0] ?? '',
    ];
    for (const head of heads.filter((one) => one !== '')) {
      const rest = text.slice(head.length);
      const isNamed = head.endsWith(': ');
      if (!isNamed && !isName(head.trimEnd())) continue;
      const said = isNamed
        ? this.find(rest, depth + 1)
        : (this.fit(rest, depth + 1) ?? this.withoutPoint(rest, depth + 1));
      const name = isNamed ? this.named(head.slice(0, -2)) : head.trimEnd();
      if (said !== null && name !== null) return `${name}${isNamed ? ': ' : ' '}${said}`;
    }
    return null;
  }

  /** Names ahead of a colon; null for what are none. */
  private named(head: string): string | null {
    if (!head.includes(' ') || /^[“[]/u.test(head)) return head;
    return head.split(', ').every((name) => !name.includes(' ')) ? head : this.asCondition(head);
  }

  /** Pieces begin with a blank or a mark. */
  private inPieces(text: string, depth: number): string | null {
    for (const index of placesIn(text, /(?:[,;]? )(?=\S)/gu).slice(0, MOST_PIECES)) {
      if (index === 0) continue;
      const [left, right] = [text.slice(0, index), text.slice(index)];
      const rest = this.fit(right, depth + 1);
      const first = rest === null ? null : (this.find(left, depth + 1) ?? (isName(left) ? left : null));
      if (first !== null) return first + (rest ?? '');
    }
    return null;
  }

  private withoutPoint(text: string, depth: number): string | null {
    const said = text.endsWith('.') ? this.find(text.slice(0, -1), depth + 1) : null;
    return said === null ? null : `${said}.`;
  }
}

/** Places where a text is taken apart. */
const MOST_PIECES = 24;

/** Data of somebody, wholly a quotation, or no words at all. */
const isData = (text: string): boolean =>
  text.length > LONGEST || !/\p{L}{2}/u.test(text) || /^(?:“[^”]*”|"[^"]*")[.,:;]?$/u.test(text);

/** A name of a variable or a file, a command, a quotation or a mark; a word alone is none, and neither is an article. */
const isName = (text: string): boolean =>
  /^(?:“[^“”]*”|"[^"]*"|\[[^\]]*\]):?$/u.test(text) || (!text.includes(' ') && /\d|_|\p{Lu}{2}/u.test(text));

/** Words of a language, and no names only: two at least, one of them in small letters, outside of quotations and marks. */
function isWords(text: string): boolean {
  const own = text.replace(/“[^“”]*”|"[^"]*"|\[[^\]]*\]/gu, ' ');
  const words = own.split(' ').filter((word) => /^[(]?\p{L}[\p{Ll}’]+[.,:;!?)]*$/u.test(word));
  return words.length > 1 && words.some((word) => /^[(]?\p{Ll}/u.test(word));
}

/** Where a text may be taken apart: not inside of quotations, whose words are nobody's to translate. */
function placesIn(text: string, mark: RegExp): readonly number[] {
  const quoted = [...text.matchAll(/“[^“”]*”|"[^"]*"/gu)].map(
    (one) => [one.index, one.index + one[0].length - 1] as const,
  );
  let at = 0;
  return [...text.matchAll(mark)].flatMap(({ index }) => {
    while ((quoted[at]?.[1] ?? text.length) < index) at += 1;
    const [start, end] = quoted[at] ?? [text.length, text.length];
    return index >= start && index < end ? [] : [index];
  });
}

function partsBetween(text: string, separator: string): readonly string[] {
  const ends = placesIn(text, new RegExp(separator, 'gu'));
  return [...ends, text.length].map((end, at) =>
    text.slice(at === 0 ? 0 : (ends[at - 1] ?? 0) + separator.length, end),
  );
}

/** A name that nothing has. */
const NOBODY = '\u0000';

/** Letters by which templates are looked up. */
const BEGINNING = 3;

function templateOf(text: string, translation: string): Template {
  const pieces = text.split(PLACE);
  const parts = pieces.filter((_, index) => index % 2 === 0);
  return {
    parts,
    places: pieces.filter((_, index) => index % 2 === 1).map(Number),
    quoted: parts.slice(0, -1).map((part) => /[“"‘']$/u.test(part)),
    letters: parts.join('').length,
    translation,
  };
}

/** A few words say little of what stands between them: names only, or any text would fit. */
function areNear(values: readonly string[], { letters, parts: [first = ''] }: Template): boolean {
  if (/^[ ,]/u.test(first)) return values.every((value) => !/, \p{Ll}/u.test(value));
  return letters > FEW || values.every((value) => !value.includes(' ') || !/\p{Ll}/u.test(value));
}

/** “Q1 is Q01”. */
const LEAST = 4;
const FEW = 12;
const MANY = 24;

/** What stands between the parts, each part at the first place where it can be; null where they do not fit. */
function valuesIn(text: string, parts: readonly string[]): readonly string[] | null {
  const [first = ''] = parts;
  if (parts.length === 1) return text === first ? [] : null;
  const last = parts.at(-1) ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return null;
  const end = text.length - last.length;
  const values: string[] = [];
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return null;
    values.push(text.slice(at, found));
    at = found + part.length;
  }
  if (at > end) return null;
  values.push(text.slice(at, end));
  return values;
}
