/** How one level of a list of Word counts. */
interface Level {
  readonly format: string;
  /** `Q%1.`: what stands in front, `%1` for the number of the first level. */
  readonly text: string;
  readonly start: number;
}

type Levels = ReadonlyMap<number, Level>;

/** Works out the numbers that Word writes in front of paragraphs by itself: they stand nowhere in the document. */
export class Numbering {
  readonly #lists = new Map<string, { readonly counter: string; readonly levels: Levels }>();
  readonly #counts = new Map<string, number[]>();

  /** @param xml the part of the document that defines its lists */
  constructor(xml: string) {
    const abstract = new Map<string, Levels>();
    for (const [, id = '', body = ''] of xml.matchAll(
      /<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"[^>]*>(.*?)<\/w:abstractNum>/gsu,
    ))
      abstract.set(id, levelsIn(body));
    for (const [, id = '', body = ''] of xml.matchAll(/<w:num\b[^>]*w:numId="(\d+)"[^>]*>(.*?)<\/w:num>/gsu)) {
      const of = valueOf('abstractNumId', body) ?? '';
      const starts = [...body.matchAll(/<w:lvlOverride\b[^>]*w:ilvl="(\d)"[^>]*>(.*?)<\/w:lvlOverride>/gsu)].flatMap(
        ([, level = '0', override = '']) => {
          const start = valueOf('startOverride', override);
          return start === null ? [] : [[Number(level), Number(start)] as const];
        },
      );
      const levels = new Map(abstract.get(of));
      for (const [level, start] of starts) {
        const known = levels.get(level);
        if (known !== undefined) levels.set(level, { ...known, start });
      }
      // Lists of one definition count on, unless one begins anew.
      this.#lists.set(id, { counter: starts.length > 0 ? `num ${id}` : `abstract ${of}`, levels });
    }
  }

  /** The number of the next paragraph of a list, as Word shows it; `null` for a bullet, and for a list that is not there. */
  next(list: string, level: number): string | null {
    const found = this.#lists.get(list);
    const own = found?.levels.get(level);
    if (found === undefined || own === undefined || own.format === 'bullet' || own.format === 'none') return null;
    const counts = this.#counts.get(found.counter) ?? [];
    this.#counts.set(found.counter, counts);
    for (let above = 0; above < level; above += 1) counts[above] ??= found.levels.get(above)?.start ?? 1;
    counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
    counts.length = level + 1;
    return own.text.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      return written(counts[at] ?? 1, found.levels.get(at)?.format ?? 'decimal');
    });
  }
}

function levelsIn(body: string): Levels {
  return new Map(
    [...body.matchAll(/<w:lvl\b[^>]*w:ilvl="(\d)"[^>]*>(.*?)<\/w:lvl>/gsu)].map(([, level = '0', content = '']) => [
      Number(level),
      {
        format: valueOf('numFmt', content) ?? 'decimal',
        text: unescaped(valueOf('lvlText', content) ?? '%1.'),
        start: Number(valueOf('start', content) ?? 1),
      },
    ]),
  );
}

const valueOf = (name: string, xml: string): string | null =>
  new RegExp(`<w:${name}\\b[^>]*w:val="([^"]*)"`, 'u').exec(xml)?.[1] ?? null;

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

function written(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** a, b … z, aa, bb: as Word counts. */
const letters = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(10, 1 + Math.floor((count - 1) / 26)));

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(count: number): string {
  let left = Math.min(count, 999);
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join('');
}
