import { COLOURED } from './prepare';
import type { WordElement, WordNotes } from './elements';

/** A paragraph or table of a document, its text in markdown. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  /** `label`: the number that Word writes in front; `null` for a bullet. */
  | { readonly kind: 'item'; readonly level: number; readonly label: string | null; readonly text: string }
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'empty' };

/** What is not taken over as it is, and how often. */
export type Losses = Map<'image' | 'struckOut' | 'comment' | 'note', number>;

/** Reads the elements of a document into blocks. */
export class BlockReader {
  readonly losses: Losses = new Map();
  /** Colour means nothing where most of the text has it. */
  readonly #coloursMean: boolean;

  constructor(
    private readonly notes: WordNotes,
    all: readonly WordElement[],
  ) {
    const share = lettersOf(all, false);
    this.#coloursMean = share.coloured * 2 < share.all;
  }

  read(elements: readonly WordElement[]): readonly Block[] {
    return elements.flatMap((element): readonly Block[] => {
      if (element.type === 'table') return [this.#table(element)];
      if (element.type === 'paragraph') return this.#paragraph(element);
      return [];
    });
  }

  #paragraph(paragraph: WordElement): readonly Block[] {
    const footnotes: string[] = [];
    const written = this.#inline(paragraph.children ?? [], footnotes);
    const labelled = /\uE000([^\uE001]*)\uE001/u.exec(written);
    const text = tidied(written.replace(/\uE000[^\uE001]*\uE001/gu, ''));
    const notes = footnotes.map((note): Block => ({ kind: 'note', text: note }));
    const depth = headingDepth(paragraph.styleName ?? '');
    const label = labelled?.[1]?.trim() ?? null;
    if (text === '') return [{ kind: 'empty' }, ...notes];
    if (depth !== null) return [{ kind: 'heading', depth, text: label === null ? text : `${label} ${text}` }, ...notes];
    const { numbering } = paragraph;
    if (label !== null || (numbering !== undefined && numbering !== null)) {
      const level = Number(numbering?.level ?? 0);
      return [{ kind: 'item', level, label, text }, ...notes];
    }
    return [{ kind: 'plain', text }, ...notes];
  }

  #table(table: WordElement): Block {
    const rows = (table.children ?? []).map((row) =>
      (row.children ?? []).flatMap((cell) => {
        const footnotes: string[] = [];
        const lines = (cell.children ?? []).flatMap((element): readonly string[] =>
          element.type === 'table'
            ? this.#table(element).kind === 'table'
              ? rowsOf(this.#table(element)).map((inner) => inner.join(' '))
              : []
            : [this.#cellText(element, footnotes)],
        );
        const notes = footnotes.map((note) => `<!-- ${commented(note)} -->`);
        const text = [...lines, ...notes].filter((line) => line !== '').join('<br>');
        return [text, ...Array.from({ length: Math.max(0, (cell.colSpan ?? 1) - 1) }, () => '')];
      }),
    );
    return { kind: 'table', rows };
  }

  #cellText(paragraph: WordElement, footnotes: string[]): string {
    const written = this.#inline(paragraph.children ?? [], footnotes);
    return tidied(written.replace(/\uE000([^\uE001]*)\uE001/gu, '$1 ')).replaceAll('\n', '<br>');
  }

  /** The text of runs, with emphasis around what belongs together. */
  #inline(elements: readonly WordElement[], footnotes: string[]): string {
    const pieces: { look: Look; text: string }[] = [];
    const add = (look: Look, text: string): void => {
      const last = pieces.at(-1);
      if (last !== undefined && sameLook(last.look, look)) last.text += text;
      else pieces.push({ look, text });
    };
    const visit = (element: WordElement, look: Look): void => {
      switch (element.type) {
        case 'text':
          add(look, look.capitals ? (element.value ?? '').toUpperCase() : (element.value ?? ''));
          return;
        case 'tab':
          add(look, '\t');
          return;
        case 'break':
          add(PLAIN, element.breakType === 'line' ? '\n' : ' ');
          return;
        case 'checkbox':
          add(PLAIN, element.checked === true ? '☒' : '☐');
          return;
        case 'image':
          this.#lost('image');
          add(PLAIN, `<!-- image left out${element.altText ? `: ${commented(element.altText)}` : ''} -->`);
          return;
        case 'noteReference': {
          const note = this.notes.resolve(element);
          if (note === null) return;
          this.#lost('note');
          footnotes.push(
            this.read(note.body ?? [])
              .flatMap(textsOf)
              .join(' '),
          );
          return;
        }
        case 'commentReference':
          this.#lost('comment');
          return;
        case 'run':
          for (const child of element.children ?? []) visit(child, this.#lookOf(element));
          return;
        default:
          for (const child of element.children ?? []) visit(child, look);
      }
    };
    for (const element of elements) visit(element, PLAIN);
    return pieces.map((piece) => this.#emphasized(piece)).join('');
  }

  #lookOf(run: WordElement): Look {
    const note = this.#coloursMean && (run.highlight ?? null) !== null;
    const capitals = run.isSmallCaps === true || run.isAllCaps === true;
    return {
      bold: run.isBold === true,
      note: note || run.isItalic === true,
      capitals,
      struck: run.isStrikethrough === true,
    };
  }

  #emphasized({ look, text }: { readonly look: Look; readonly text: string }): string {
    const plain = escaped(text);
    const inner = plain.trim();
    if (inner === '' || inner.startsWith('<!--') || inner.includes('\n')) return plain;
    if (look.struck) {
      this.#lost('struckOut');
      return `<!-- struck out: ${commented(inner)} -->`;
    }
    const sign = `${look.bold ? '**' : ''}${look.note ? '*' : ''}`;
    if (sign === '' || /[*\uE000]/u.test(inner)) return plain;
    const [before, after] = [plain.slice(0, plain.indexOf(inner)), plain.slice(plain.indexOf(inner) + inner.length)];
    return `${before}${sign}${inner}${[...sign].reverse().join('')}${after}`;
  }

  #lost(what: 'image' | 'struckOut' | 'comment' | 'note'): void {
    this.losses.set(what, (this.losses.get(what) ?? 0) + 1);
  }
}

interface Look {
  readonly bold: boolean;
  /** In colour, highlighted or in italics. */
  readonly note: boolean;
  readonly capitals: boolean;
  readonly struck: boolean;
}

const PLAIN: Look = { bold: false, note: false, capitals: false, struck: false };

const sameLook = (one: Look, other: Look): boolean =>
  one.bold === other.bold && one.note === other.note && one.struck === other.struck;

const textsOf = (block: Block): readonly string[] => ('text' in block ? [block.text] : []);
const rowsOf = (block: Block): readonly (readonly string[])[] => (block.kind === 'table' ? block.rows : []);

/** `Heading 2`, `Überschrift 2`, `Titre 2`, `Título 2`, and the title of the whole. */
function headingDepth(style: string): number | null {
  if (/^(?:title|titel|titre|título)$/iu.test(style)) return 1;
  const depth = /^(?:heading|überschrift|titre|título)\s*([1-6])$/iu.exec(style)?.[1];
  return depth === undefined ? null : Number(depth);
}

const commented = (text: string): string => text.replaceAll('--', '- -').replace(/\s+/gu, ' ').trim();

/** What would be something else in markdown than in the document: comments, code, a rule or heading of signs alone. */
const escaped = (text: string): string =>
  text.startsWith('<!-- image') ? text : text.replaceAll('<!--', '\\<!--').replaceAll('```', '\\```');

/** Without blanks at the edges of lines. */
const tidied = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll('\u00A0', ' ').trim())
    .join('\n')
    .trim();

/** How many letters there are, and how many of them have a colour. */
function lettersOf(elements: readonly WordElement[], coloured: boolean): { all: number; coloured: number } {
  const sum = { all: 0, coloured: 0 };
  for (const element of elements) {
    const own = coloured || (element.type === 'run' && element.highlight === COLOURED);
    const length = element.type === 'text' ? (element.value ?? '').length : 0;
    const inner = lettersOf(element.children ?? [], own);
    sum.all += length + inner.all;
    sum.coloured += (own ? length : 0) + inner.coloured;
  }
  return sum;
}
