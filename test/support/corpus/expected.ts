/**
 * The expected reading of a questionnaire, one line a question, written by hand:
 *
 *     ID KIND [items] ; flag ; if CONDITION
 *
 * `single 1-3,98o,99!,5x` (o: with a text, !: exclusive, x: screens out) · `multi 1-4 max 3` (`exactly 3`) · `num 18..99` · `nums 1-3 0..9`
 * · `open` · `opens 1-2` · `date` · `grid 1-3 x 1-5` · `rank 1-4 top 2` · `?` for what must be reported. Alternatives
 * that are right as well are parted by `|`; an id `#` stands for a question without one. Flags: `optional`, `hidden`,
 * `rows Q1` (offered are the answers chosen there), `vars A,B`, `needs Q1=1` (whoever is left answers so).
 * `if ?`: who is asked must be reported. A line
 * `! "words"` demands a problem on the line of the questionnaire that has these words.
 */
export interface Expected {
  readonly id: string;
  readonly shapes: readonly Shape[];
  readonly optional: boolean;
  readonly hidden: boolean;
  readonly rowsOf: string | null;
  readonly names: readonly string[] | null;
  /** `null`: everybody; `?`: must be reported. */
  readonly asked: Condition | '?' | null;
  /** What holds of everybody who is asked it and goes on. */
  readonly needs: Condition | null;
  /** `if ? & Q1=1`: whom it is asked of must be reported, but of nobody beyond these. */
  readonly within: Condition | null;
}

export type ShapeKind = 'single' | 'multi' | 'num' | 'nums' | 'open' | 'opens' | 'date' | 'grid' | 'rank' | '?';

export interface Item {
  readonly code: string;
  readonly other: boolean;
  readonly exclusive: boolean;
  readonly screens: boolean;
}

export interface Shape {
  readonly kind: ShapeKind;
  /** Answers, or rows. */
  readonly items: readonly Item[];
  readonly scale: readonly Item[];
  readonly min: number | null;
  readonly max: number | null;
  readonly minExclusive: boolean;
  readonly special: readonly number[];
  readonly sum: number | null;
  /** How many may be chosen or ranked at most. */
  readonly most: number | null;
  /** As many are chosen as may be (`exactly 2`). */
  readonly exact: boolean;
}

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'codes'; readonly id: string; readonly codes: readonly number[] }
  | { readonly kind: 'compare'; readonly id: string; readonly operator: string; readonly value: number };

export interface ExpectedReading {
  readonly questions: readonly Expected[];
  /** Words whose line must have a problem. */
  readonly reported: readonly string[];
}

/** Reads the lines of an expectation; throws where one is malformed, for whoever wrote it. */
export function parseExpected(text: string): ExpectedReading {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return {
    questions: lines.filter((line) => !line.startsWith('!')).map(questionOf),
    reported: lines.filter((line) => line.startsWith('!')).map((line) => /"(.*)"/.exec(line)?.[1] ?? line),
  };
}

function questionOf(line: string): Expected {
  const [head = '', ...flags] = line.split(' ; ').map((part) => part.trim());
  const space = head.indexOf(' ');
  const flag = (name: string): string | null =>
    flags.find((one) => one === name || one.startsWith(`${name} `))?.slice(name.length + 1) ?? null;
  const asked = flag('if');
  const needs = flag('needs');
  return {
    id: head.slice(0, space),
    shapes: head
      .slice(space + 1)
      .split('|')
      .flatMap((shape, index, all) => shapesOf(shape, all[0] ?? '', index, all.at(-1) ?? '')),
    optional: flags.includes('optional'),
    hidden: flags.includes('hidden'),
    rowsOf: flag('rows'),
    names: flag('vars')?.split(',') ?? null,
    needs: needs === null ? null : parseCondition(needs),
    asked: asked === null ? null : asked.startsWith('?') ? '?' : parseCondition(asked),
    within: asked?.startsWith('? & ') === true ? parseCondition(asked.slice(4)) : null,
  };
}

/** An alternative without a kind has that of the first: `multi 1-4|1-3,4!`; a kind alone the items of the last. */
function shapesOf(text: string, first: string, index: number, last: string): readonly Shape[] {
  const own = /^(?:single|multi|nums?|opens?|date|grid|rank|\?)/.exec(text);
  if (index > 0 && own === null) return [shapeOf(`${first.split(' ')[0] ?? ''} ${text}`)];
  // `single|multi 1,2`: the same items for both.
  const items = own?.[0] === text && first === text && last.includes(' ') ? last.slice(last.indexOf(' ')) : '';
  return [shapeOf(text + items)];
}

function shapeOf(text: string): Shape {
  const [kind = '', ...words] = text.trim().split(/\s+/);
  const after = (word: string): string | null => (words.includes(word) ? (words[words.indexOf(word) + 1] ?? '') : null);
  const range = words.find((word) => /^-?[\d.]*\.\.-?[\d.]*$/.test(word));
  const [low, high] = /^(-?\d*)\.\.(-?\d*)$/.exec(range ?? '')?.slice(1) ?? [];
  const above = words.find((word) => word.startsWith('>'))?.slice(1) ?? null;
  const items =
    words[0] !== undefined &&
    words[0] !== range &&
    words[0] !== '?' &&
    /^[A-Z\d-]/i.test(words[0]) &&
    !['sum', 'max', 'exactly', 'dk', 'top'].includes(words[0]);
  return {
    kind: kind as ShapeKind,
    items: items ? itemsOf(words[0] ?? '') : [],
    scale: kind === 'grid' ? itemsOf(after('x') ?? '') : [],
    min: above !== null ? Number(above) : low ? Number(low) : null,
    max: high ? Number(high) : null,
    minExclusive: above !== null,
    special: after('dk')?.split(',').map(Number) ?? [],
    sum: numberOrNull(after('sum')),
    most: numberOrNull(after('max') ?? after('exactly') ?? after('top')),
    exact: words.includes('exactly'),
  };
}

const numberOrNull = (text: string | null): number | null => (text === null ? null : Number(text));

function itemsOf(text: string): readonly Item[] {
  return text.split(',').flatMap((part) => {
    const range = /^(\d+)-(\d+)$/.exec(part);
    const one = (code: string, marks: string): Item => ({
      code,
      other: marks.includes('o'),
      exclusive: marks.includes('!'),
      screens: marks.includes('x'),
    });
    if (range !== null) {
      const [from, to] = [Number(range[1]), Number(range[2])];
      return Array.from({ length: to - from + 1 }, (_, step) => one(String(from + step), ''));
    }
    const [, code = '', marks = ''] = /^(-?\d+|[A-Z][A-Za-z\d]*?)([ox!]*)$/.exec(part) ?? [];
    return [one(code, marks)];
  });
}

/** `Q1=1,2 & (Q2>3 | !Q3_1=2)` */
export function parseCondition(text: string): Condition {
  const tokens = text.match(/[#\w.]+(?:>=|<=|=|>|<)-?[\d.]+(?:,\d+)*|[&|!()]/g) ?? [];
  let at = 0;
  const primary = (): Condition => {
    const token = tokens[at++] ?? '';
    if (token === '!') return { kind: 'not', part: primary() };
    if (token === '(') {
      const inner = either();
      at += 1;
      return inner;
    }
    const [, id = '', operator = '', value = ''] = /^([#\w.]+?)(>=|<=|=|>|<)(.*)$/.exec(token) ?? [];
    if (id === '') throw new Error(`No condition: ${text}`);
    if (operator === '=') return { kind: 'codes', id, codes: value.split(',').map(Number) };
    return { kind: 'compare', id, operator, value: Number(value) };
  };
  const joined = (sign: string, kind: 'and' | 'or', part: () => Condition) => (): Condition => {
    const parts = [part()];
    while (tokens[at] === sign) {
      at += 1;
      parts.push(part());
    }
    return parts.length === 1 && parts[0] ? parts[0] : { kind, parts };
  };
  const both = joined('&', 'and', primary);
  const either = joined('|', 'or', both);
  return either();
}
