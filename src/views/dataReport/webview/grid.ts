import { moved, windowOf, type Cell } from '../gridMoves';
import { COLUMNS, type Column } from '../../../engine/dataReport/rowTable';
import { byId, make } from './editor';

/** As high as the style makes it. */
const ROW_HEIGHT = 28;

interface GridOptions {
  /** What stands in a cell of a row. */
  readonly content: (row: number, column: Column) => readonly (string | Node)[];
  /** Text of a cell that may be cut off. */
  readonly title: (row: number, column: Column) => string;
  readonly onSelect: (row: number | null) => void;
  readonly onSort: (column: Column) => void;
  readonly onScroll: (scrolled: number) => void;
  /** Other rows are chosen than before. */
  readonly onChoose: (rows: readonly number[]) => void;
  /** The chosen rows, from above. */
  readonly onCopy: (rows: readonly number[]) => void;
}

/**
 * A grid of any number of rows of which only those in view exist. The focus stays on the grid and the active cell is
 * named to assistive technology, so that no scrolling can take it away.
 */
export class Grid {
  private readonly table = byId('table');
  private readonly body = byId('body');
  private readonly space = byId('space');
  private readonly drawn = new Map<number, HTMLElement>();
  private rows: readonly number[] = [];
  private active: Cell = { row: 0, column: 0 };
  private selected: number | null = null;
  /** The other end of the rows that are chosen. */
  private anchor: number | null = null;
  private isDue = false;

  constructor(private readonly options: GridOptions) {
    this.body.addEventListener('scroll', () => {
      this.options.onScroll(this.body.scrollTop);
      this.drawSoon();
    });
    new ResizeObserver(() => this.drawSoon()).observe(this.body);
    this.table.addEventListener('keydown', (event) => this.pressed(event));
    this.table.addEventListener('focus', () => this.mark());
    this.body.addEventListener('click', (event) => this.clicked(event));
    for (const button of this.table.querySelectorAll<HTMLElement>('[data-sort]'))
      button.addEventListener('click', () => {
        this.options.onSort(button.dataset['sort'] as Column);
        this.table.focus({ preventScroll: true });
      });
  }

  get scrolled(): number {
    return this.body.scrollTop;
  }

  /** Shows rows by their numbers, in this order; the selection goes unless its row is still there. */
  show(rows: readonly number[], scrolled: number): void {
    const selected = this.selected === null ? undefined : this.rows[this.selected];
    this.rows = rows;
    const at = selected === undefined ? -1 : rows.indexOf(selected);
    this.active = { row: Math.max(0, at), column: this.active.column };
    this.space.style.height = `${rows.length * ROW_HEIGHT}px`;
    this.table.setAttribute('aria-rowcount', String(rows.length + 1));
    for (const element of this.drawn.values()) element.remove();
    this.drawn.clear();
    this.body.scrollTop = scrolled;
    this.select(at < 0 ? null : at);
    this.draw();
  }

  /** Rows were added at the end; what is drawn stays. */
  extend(rows: readonly number[]): void {
    this.rows = rows;
    this.space.style.height = `${rows.length * ROW_HEIGHT}px`;
    this.table.setAttribute('aria-rowcount', String(rows.length + 1));
    this.drawSoon();
  }

  sortedBy(column: Column | null, descending: boolean): void {
    for (const button of this.table.querySelectorAll<HTMLElement>('[data-sort]')) {
      const is = button.dataset['sort'] === column;
      button.parentElement?.setAttribute('aria-sort', is ? (descending ? 'descending' : 'ascending') : 'none');
    }
  }

  private drawSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    requestAnimationFrame(() => {
      this.isDue = false;
      this.draw();
    });
  }

  private draw(): void {
    const { start, end } = windowOf(this.body.scrollTop, this.body.clientHeight, ROW_HEIGHT, this.rows.length);
    for (const [place, element] of this.drawn) {
      if (place >= start && place < end) continue;
      element.remove();
      this.drawn.delete(place);
    }
    for (let place = start; place < end; place += 1) if (!this.drawn.has(place)) this.drawRow(place);
    this.mark();
  }

  private drawRow(place: number): void {
    const row = this.rows[place];
    if (row === undefined) return;
    const cells = COLUMNS.map((column, index) => {
      const title = this.options.title(row, column);
      const attributes = {
        role: 'gridcell',
        class: `cell ${column}`,
        id: `cell-${place}-${index}`,
        title,
        dir: 'auto',
      };
      return make('div', attributes, ...this.options.content(row, column));
    });
    const attributes = { role: 'row', class: 'row', 'aria-rowindex': String(place + 2), 'data-place': String(place) };
    const element = make('div', attributes, ...cells);
    element.style.top = `${place * ROW_HEIGHT}px`;
    if (this.isChosen(place)) element.setAttribute('aria-selected', 'true');
    this.drawn.set(place, element);
    // In the order in which they are read.
    const next = this.drawn.get(place + 1);
    if (next === undefined) this.space.append(element);
    else next.before(element);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.target !== this.table || event.altKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && (event.key === 'c' || event.key === 'a')) {
      event.preventDefault();
      // The editor copies the text that is chosen, and there is none.
      event.stopPropagation();
      if (event.key === 'a') this.selectAll();
      else this.options.onCopy(this.chosen);
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.act();
      return;
    }
    const page = Math.max(1, Math.floor(this.body.clientHeight / ROW_HEIGHT) - 1);
    const size = { rows: this.rows.length, columns: COLUMNS.length, page };
    const to = moved(this.active, event.key, event.ctrlKey || event.metaKey, size);
    if (to === null) return;
    event.preventDefault();
    this.active = to;
    if (to.row >= 0) {
      this.reveal(to.row);
      this.select(to.row, event.shiftKey);
    }
    this.draw();
  }

  /** What a click on the active cell would do. */
  private act(): void {
    const cell = document.getElementById(this.activeId);
    const button = cell?.querySelector<HTMLElement>('button');
    if (button) button.click();
    else this.select(this.active.row);
  }

  private clicked(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('.row');
    const place = Number(row?.dataset['place'] ?? Number.NaN);
    if (!Number.isFinite(place)) return;
    const cells = [...(row?.children ?? [])];
    this.active = {
      row: place,
      column: Math.max(
        0,
        cells.findIndex((cell) => cell.contains(target)),
      ),
    };
    this.select(place, event.shiftKey);
    this.table.focus({ preventScroll: true });
    this.mark();
  }

  private reveal(place: number): void {
    const top = place * ROW_HEIGHT;
    const { scrollTop, clientHeight } = this.body;
    if (top < scrollTop) this.body.scrollTop = top;
    else if (top + ROW_HEIGHT > scrollTop + clientHeight) this.body.scrollTop = top + ROW_HEIGHT - clientHeight;
  }

  /** @param extend whether the rows up to it are chosen as well */
  private select(place: number | null, extend = false): void {
    if (!extend || place === null || this.anchor === null) this.anchor = place;
    this.selected = place;
    this.markChosen();
    this.options.onSelect(place === null ? null : (this.rows[place] ?? null));
  }

  private selectAll(): void {
    this.anchor = 0;
    this.selected = this.rows.length - 1;
    this.markChosen();
  }

  private markChosen(): void {
    for (const [place, element] of this.drawn) {
      if (this.isChosen(place)) element.setAttribute('aria-selected', 'true');
      else element.removeAttribute('aria-selected');
    }
    this.options.onChoose(this.chosen);
  }

  private isChosen(place: number): boolean {
    if (this.selected === null || this.anchor === null) return false;
    return place >= Math.min(this.selected, this.anchor) && place <= Math.max(this.selected, this.anchor);
  }

  get chosen(): readonly number[] {
    return this.rows.filter((_, place) => this.isChosen(place));
  }

  private get activeId(): string {
    return `cell-${this.active.row}-${this.active.column}`;
  }

  private mark(): void {
    for (const element of this.table.querySelectorAll('.cell.active')) element.classList.remove('active');
    const cell = document.getElementById(this.activeId);
    cell?.classList.add('active');
    if (cell === null) this.table.removeAttribute('aria-activedescendant');
    else this.table.setAttribute('aria-activedescendant', this.activeId);
  }
}
