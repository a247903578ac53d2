import type { Nodes } from 'mdast';

/** Text as a reader sees it, without emphasis and escapes, that still knows where every character stands. */
export class RichText {
  /**
   * @param offsets the source offset of every UTF-16 unit of `text`, and one more: where it ends
   * @param boldLength how many characters at the beginning are bold
   */
  constructor(
    readonly text: string,
    readonly offsets: readonly number[],
    readonly boldLength = 0,
  ) {}

  get start(): number {
    return this.offsets[0] ?? 0;
  }

  /** Source offset of the end, exclusive. */
  get end(): number {
    return this.offsets[this.text.length] ?? this.start;
  }

  slice(from: number, to = this.text.length): RichText {
    if (from >= to) return new RichText('', [this.offsets[from] ?? this.end]);
    const last = this.offsets[to - 1] ?? this.end;
    // What follows in the text may stand further on in the source: the end is where its own last character ends.
    const next = this.offsets[to] ?? last + 1;
    const offsets = [...this.offsets.slice(from, to), to === this.text.length ? next : Math.min(next, last + 1)];
    return new RichText(this.text.slice(from, to), offsets, Math.max(0, Math.min(this.boldLength, to) - from));
  }

  trim(): RichText {
    const from = this.text.length - this.text.trimStart().length;
    return this.slice(from, Math.max(from, this.text.trimEnd().length));
  }

  /** Without the stretches `[from, to)`, which are in order and do not overlap. */
  without(stretches: readonly { readonly from: number; readonly to: number }[]): RichText {
    if (stretches.length === 0) return this;
    const kept: RichText[] = [];
    let at = 0;
    for (const { from, to } of stretches) {
      kept.push(this.slice(at, from));
      at = to;
    }
    kept.push(this.slice(at));
    return joined(kept, this.end, this.boldLength);
  }

  /** With a further text behind it, a blank between them. */
  followedBy(other: RichText): RichText {
    return oneBehindTheOther([this, other]);
  }

  /** Between two words that are not in the source: every character of those is at the edge that it stands beside. */
  between(front: string, back: string): RichText {
    const offsets = [
      ...Array.from({ length: front.length }, () => this.start),
      ...this.offsets.slice(0, this.text.length),
      ...Array.from({ length: back.length + 1 }, () => this.end),
    ];
    return new RichText(front + this.text + back, offsets);
  }

  /** The same text further on in the source. */
  movedBy(by: number): RichText {
    const offsets = this.offsets.map((offset) => offset + by);
    return new RichText(this.text, offsets, this.boldLength);
  }

  /** Whether the characters stand side by side in the source. */
  isContiguous(): boolean {
    return this.offsets.every((offset, index) => offset === this.start + index);
  }

  /** On one line, with single blanks: how labels are kept. */
  toLabel(): string {
    return this.text.replace(/\s+/g, ' ').trim();
  }
}

/** Texts one behind the other, a blank between them: in the time of their length. */
export function oneBehindTheOther(texts: readonly RichText[]): RichText {
  const [first, ...others] = texts.filter(({ text }) => text !== '');
  if (first === undefined) return texts[0] ?? new RichText('', [0]);
  const offsets = first.offsets.slice(0, first.text.length);
  let { end } = first;
  for (const other of others) {
    offsets.push(end);
    for (let index = 0; index < other.text.length; index++) offsets.push(other.offsets[index] ?? other.end);
    ({ end } = other);
  }
  offsets.push(end);
  return new RichText([first, ...others].map(({ text }) => text).join(' '), offsets, first.boldLength);
}

function joined(parts: readonly RichText[], end: number, boldLength: number): RichText {
  const offsets = parts.flatMap((part) => part.offsets.slice(0, part.text.length));
  const text = parts.map((part) => part.text).join('');
  return new RichText(text, [...offsets, offsets.length === 0 ? end : (parts.at(-1)?.end ?? end)], boldLength);
}

/**
 * The text of a paragraph, heading or cell. Raw HTML inside a line is kept as written, except line breaks.
 * @param base where the parsed part begins in the source: positions of the nodes count from it
 */
export function richTextOf(node: Nodes, source: string, base: number): RichText {
  const characters: string[] = [];
  const offsets: number[] = [];
  let boldLength = 0;
  const end = base + (node.position?.end.offset ?? 0);
  const add = (written: string, start: number, stop: number, hasEntities = false): void => {
    const value = written.replace(/\r\n?/g, '\n');
    characters.push(value);
    align(value, source, start, stop, offsets, hasEntities);
  };
  const visit = (part: Nodes, bold: boolean): void => {
    const start = base + (part.position?.start.offset ?? 0);
    const stop = base + (part.position?.end.offset ?? 0);
    if ('children' in part) {
      for (const child of part.children) visit(child, bold || part.type === 'strong');
    } else if (part.type === 'break' || (part.type === 'html' && /^<br\s*\/?>$/i.test(part.value))) {
      add('\n', start, stop);
    } else if (part.type === 'inlineCode') {
      const from = source.indexOf(part.value, start);
      add(part.value, from >= start && from < stop ? from : start, stop);
    } else if ('value' in part && !(part.type === 'html' && part.value.startsWith('<!--'))) {
      add(part.value, start, stop, part.type === 'text');
    }
    if (bold && !('children' in part) && boldLength === offsets.length - lengthOf(part)) boldLength = offsets.length;
  };
  visit(node, false);
  offsets.push(offsets.length === 0 ? end : Math.min(end, (offsets.at(-1) ?? 0) + 1));
  return new RichText(characters.join(''), offsets, boldLength);
}

const lengthOf = (part: Nodes): number => ('value' in part ? part.value.length : 0);

/** Appends where each character of `value` stands between `start` and `stop`; escapes and entities are stepped over. */
function align(
  value: string,
  source: string,
  start: number,
  stop: number,
  offsets: number[],
  hasEntities: boolean,
): void {
  const last = Math.max(start, stop - 1);
  let at = start;
  for (let index = 0; index < value.length; index++) {
    const wanted = value[index];
    if (wanted === '\n') {
      while (at < stop && source[at] !== '\n' && source[at] !== '\r') at++;
    } else if (source[at] !== wanted) {
      at = stepOver(wanted, source, at, stop);
    }
    offsets.push(Math.min(at, last));
    if (source[at] === '&' && (wanted !== '&' || (hasEntities && isAmpersand(source, at)))) {
      const semicolon = source.indexOf(';', at);
      // An entity can stand for two units: the second finds itself further on otherwise.
      if (semicolon !== -1 && semicolon < stop && !isLowSurrogate(value.charCodeAt(index + 1))) at = semicolon + 1;
    } else {
      at += source.startsWith('\r\n', at) ? 2 : 1;
    }
  }
}

/** Whether the source has an entity that stands for `&` itself. */
function isAmpersand(source: string, at: number): boolean {
  return /^&(?:amp|AMP|#0*38|#[xX]0*26);/.test(source.slice(at, at + 16));
}

function stepOver(wanted: string | undefined, source: string, start: number, stop: number): number {
  if (source[start] === '\\' && source[start + 1] === wanted) return start + 1;
  if (source[start] === '&') return start;
  let at = start;
  // The indentation and quote marks of a continued line.
  while (at < stop && source[at] !== wanted && /[\s>]/.test(source[at] ?? '')) at++;
  return at < stop ? at : start;
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
