import type { Localizer } from './localizer';

/**
 * Sentences of the core in the reader's language. The core says everything in English, as plain texts that go through
 * threads, journals and files. What it writes are the literals of its code (`${id} has no list`), and the bundle has
 * each of them as a template (`{0} has no list`) with its translation. Here a sentence is laid over the templates: what
 * stands in their places stays as it is, unless it is a piece of the core's own. What fits none stays English.
 */

/** What the keys of the core's templates end in: a bundle's form for a message with a comment. */
export const CORE_COMMENT = '/core';

type Words = Readonly<Record<string, string>>;

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
const LONGEST = 4000;
const DEEPEST = 5;
const MOST_KEPT = 2000;

/** Lays sentences over the templates of one bundle. */
class SentenceTranslator {
  /** The closest fitting first. */
  private readonly byBeginning = new Map<string, Template[]>();
  private readonly open: Template[] = [];
  private readonly kept = new Map<string, string | null>();

  constructor(bundle: Words) {
    const templates = Object.entries(bundle)
      .filter(([key]) => key.endsWith(CORE_COMMENT))
      .map(([key, translation]) => templateOf(key.slice(0, -CORE_COMMENT.length), translation))
      .sort((one, other) => other.letters - one.letters);
    for (const template of templates) this.listFor(template.parts[0] ?? '').push(template);
  }

  translate(sentence: string): string {
    return this.find(sentence, 0) ?? sentence;
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
    if (text.length > LONGEST || depth > DEEPEST || !/\p{L}{2}/u.test(text)) return null;
    const known = this.kept.get(text);
    if (known !== undefined) return known;
    const found = this.fit(text, depth) ?? this.inParts(text, depth);
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(text, found);
    return found;
  }

  private fit(text: string, depth: number): string | null {
    const own = this.byBeginning.get(text.slice(0, BEGINNING)) ?? [];
    let best: { readonly template: Template; readonly values: readonly string[] } | null = null;
    for (const list of [own, this.open]) {
      for (const template of list) {
        if (best !== null && template.letters <= best.template.letters) break;
        const values = valuesIn(text, template.parts);
        if (values === null || !areNear(values, template)) continue;
        best = { template, values };
        break;
      }
    }
    if (best === null) return null;
    const { template, values } = best;
    const filled = new Map(
      values.map((value, index) => [
        template.places[index],
        template.quoted[index] === true ? value : (this.find(value, depth + 1) ?? value),
      ]),
    );
    return template.translation.replace(/\{(\d+)\}/gu, (place, index: string) => filled.get(Number(index)) ?? place);
  }

  /** Sentences in a row, a name ahead of what is said of it, and lists: each part for itself. */
  private inParts(text: string, depth: number): string | null {
    for (const { index } of text.matchAll(/[.!?…”)] (?=[“"\p{Lu}])/gu)) {
      const first = this.find(text.slice(0, index + 1), depth + 1);
      if (first === null) continue;
      const rest = text.slice(index + 2);
      return `${first} ${this.find(rest, depth + 1) ?? rest}`;
    }
    const items = text.split('; ');
    if (items.length > 1) {
      const said = items.map((item) => this.find(item, depth + 1));
      if (said.every((item) => item !== null)) return said.join('; ');
    }
    const head = /^(?:“[^”]*”|\[[^\]]*\]|\S*[^\s\p{Ll}:]):? |^\S+: /u.exec(text)?.[0];
    const rest = head === undefined ? null : this.fit(text.slice(head.length), depth + 1);
    return head === undefined || rest === null ? null : head + rest;
  }
}

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
  return (
    letters > FEW || /^[ ,]/u.test(first) || values.every((value) => !value.includes(' ') || !/\p{Ll}/u.test(value))
  );
}

const FEW = 12;

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
