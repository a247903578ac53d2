import type { Localizer } from '../../../platform/localizer';
import type { Figures } from '../../page/figures';
import type { DataReport } from '../../../engine/dataReport/dataReport';
import { rowsIn } from '../../../engine/dataReport/packedRows';
import { RowTable, type Column, type RowView } from '../../../engine/dataReport/rowTable';
import { visible } from '../../page/markup';
import { MOST_HANDLED } from '../pageMessages';
import { byId, type Editor, type PageState } from './editor';
import { Grid } from './grid';
import { RowDrawing } from './rowDrawing';

const KEEP_MILLISECONDS = 150;

interface FlaggedTableOptions {
  readonly report: DataReport;
  readonly hasQuestionnaire: boolean;
  readonly l10n: Localizer;
  readonly figures: Figures;
  readonly editor: Editor;
  readonly files: Pick<PageState, 'script' | 'data'>;
}

/** The table of the flagged respondents with its filters, the bars that filter it and the row that is looked at. */
export class FlaggedTable {
  private readonly rows: RowTable;
  private readonly grid: Grid;
  private readonly handle = document.querySelector<HTMLButtonElement>('#handle');
  private readonly ended = new AbortController();
  private readonly text = byId<HTMLInputElement>('text');
  private readonly question = byId<HTMLSelectElement>('question');
  private readonly check = byId<HTMLSelectElement>('check');
  private readonly alone = byId<HTMLButtonElement>('alone');
  private readonly clear = document.querySelector<HTMLButtonElement>('[data-act="clear"]');
  private readonly bars = [...document.querySelectorAll<HTMLButtonElement>('.bars button')];
  private readonly order = document.querySelector<HTMLButtonElement>('[data-act="order"]');
  private current: RowView;
  private toScroll: number;
  private keeping: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly options: FlaggedTableOptions) {
    const { report, editor, l10n } = options;
    const { questions, checks } = report;
    this.rows = new RowTable({ questions, checks, missing: l10n.t('missing') });
    const drawing = new RowDrawing({ report, hasQuestionnaire: options.hasQuestionnaire, l10n });
    this.grid = new Grid({
      content: (row, column) => drawing.content(this.rows.row(row), column),
      title: (row, column) => drawing.title(this.rows.row(row), column),
      onSelect: (row) => drawing.showDetail(row === null ? undefined : this.rows.row(row)),
      onSort: (column) => this.sort(column),
      onScroll: () => this.keepSoon(),
      onChoose: (rows) => this.showHandle(rows.length),
      onCopy: (rows) => this.copy(rows.map((row) => drawing.copied(this.rows.row(row)))),
    });
    const before = editor.getState();
    this.toScroll = before?.scrolled ?? 0;
    this.current = this.viewOf(before);
    this.listen();
    if (before?.mostFirst === true) this.toggleOrder();
    this.showFilters();
  }

  get view(): RowView {
    return this.current;
  }

  /** The places of the chosen rows among all. */
  get chosen(): readonly number[] {
    return this.grid.chosen;
  }

  /** Another table takes its place. */
  end(): void {
    if (this.keeping !== null) clearTimeout(this.keeping);
    this.ended.abort();
  }

  /** The rows of one question alone. */
  showQuestion(questionId: string): void {
    const question = this.options.report.questions.indexOf(questionId);
    if (question < 0) return;
    this.toScroll = 0;
    this.change({ text: '', question, check: null, respondent: null });
  }

  /** All rows of one respondent, across all questions. */
  showRespondent(respondent: string): void {
    this.toScroll = 0;
    this.change({ text: '', question: null, check: null, respondent });
    byId('table').scrollIntoView({ block: 'nearest' });
  }

  /** More rows from the extension. */
  add(chunk: string): void {
    const isFirst = this.rows.size === 0;
    this.rows.add(rowsIn([chunk]));
    const isLast = this.rows.size >= this.options.report.rowCount;
    if (isFirst || (isLast && this.toScroll > 0)) this.show(this.toScroll);
    else this.refresh();
  }

  /** Rows as a spreadsheet takes them. */
  private copy(rows: readonly string[]): void {
    if (rows.length === 0) return;
    const { editor, l10n, figures } = this.options;
    editor.postMessage({ type: 'copy', text: rows.join('\n') });
    byId('shown').textContent =
      rows.length === 1 ? l10n.t('1 row copied') : l10n.t('{0} rows copied', figures.number(rows.length));
  }

  private viewOf(state: Partial<PageState> | undefined): RowView {
    const { questions, checks } = this.options.report;
    const place = (names: readonly string[], name: string | null | undefined): number | null => {
      const index = name === null || name === undefined ? -1 : names.indexOf(name);
      return index < 0 ? null : index;
    };
    return {
      text: state?.text ?? '',
      question: place(questions, state?.question),
      check: place(checks, state?.check),
      sorting: state?.sorting ?? null,
    };
  }

  private listen(): void {
    const numberOf = (value: string): number | null => (value === '' ? null : Number(value));
    this.text.addEventListener('input', () => this.change({ text: this.text.value }));
    this.question.addEventListener('change', () => this.change({ question: numberOf(this.question.value) }));
    this.check.addEventListener('change', () => this.change({ check: numberOf(this.check.value) }));
    this.clear?.addEventListener('click', () => {
      this.change({ text: '', question: null, check: null, respondent: null });
      this.text.focus();
    });
    for (const bar of this.bars)
      bar.addEventListener('click', () => {
        const question = Number(bar.dataset['question']);
        this.change({ question: this.current.question === question ? null : question });
      });
    this.alone.addEventListener('click', () => {
      this.change({ respondent: null });
      byId('table').focus({ preventScroll: true });
    });
    this.order?.addEventListener('click', () => {
      this.toggleOrder();
      this.keep();
    });
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'f' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        this.text.select();
      },
      { signal: this.ended.signal },
    );
  }

  /** How many rows the button would mark. */
  private showHandle(rows: number): void {
    if (this.handle === null) return;
    const { l10n, figures } = this.options;
    this.handle.disabled = rows === 0 || rows > MOST_HANDLED;
    this.handle.textContent =
      rows > 1 ? l10n.t('Mark {0} as Handled…', figures.number(rows)) : l10n.t('Mark as Handled…');
  }

  private change(change: Partial<RowView>): void {
    this.current = { ...this.current, ...change };
    this.show(0);
    this.keep();
  }

  private sort(column: Column): void {
    const { sorting } = this.current;
    this.change({ sorting: { column, descending: sorting?.column === column && !sorting.descending } });
  }

  private show(scrolled: number): void {
    this.showFilters();
    this.refreshWith((rows) => this.grid.show(rows, scrolled));
  }

  /** Without a filter or an order new rows come at the end, and what is in view can stay. */
  private refresh(): void {
    const isPlain = this.current.sorting === null;
    this.refreshWith((rows) => (isPlain ? this.grid.extend(rows) : this.grid.show(rows, this.grid.scrolled)));
  }

  private refreshWith(draw: (rows: readonly number[]) => void): void {
    const rows = this.rows.select(this.current);
    draw(rows);
    const { l10n, figures } = this.options;
    const [shown, total] = [figures.number(rows.length), figures.number(this.rows.size)];
    const isAll = rows.length === this.rows.size;
    byId('shown').textContent = isAll ? l10n.t('{0} rows', total) : l10n.t('{0} of {1} rows', shown, total);
    byId('none').hidden = rows.length > 0 || this.rows.size === 0;
  }

  private showFilters(): void {
    const { text, question, check, sorting, respondent = null } = this.current;
    this.alone.hidden = respondent === null;
    if (respondent !== null) this.alone.textContent = `${this.options.l10n.t('Only {0}', visible(respondent))} ✕`;
    if (this.text.value !== text) this.text.value = text;
    this.question.value = question === null ? '' : String(question);
    this.check.value = check === null ? '' : String(check);
    if (this.clear !== null)
      this.clear.disabled = text === '' && question === null && check === null && respondent === null;
    for (const bar of this.bars)
      bar.setAttribute('aria-pressed', String(Number(bar.dataset['question']) === question && question !== null));
    this.grid.sortedBy(sorting?.column ?? null, sorting?.descending ?? false);
  }

  private toggleOrder(): void {
    const mostFirst = this.order?.getAttribute('aria-pressed') !== 'true';
    this.order?.setAttribute('aria-pressed', String(mostFirst));
    const list = document.querySelector('.bars');
    const items = [...(list?.querySelectorAll('li') ?? [])];
    const of = (item: HTMLElement, name: 'count' | 'place'): number => Number(item.dataset[name]);
    items.sort(
      (one, other) => (mostFirst ? of(other, 'count') - of(one, 'count') : 0) || of(one, 'place') - of(other, 'place'),
    );
    list?.append(...items);
  }

  /** Scrolling tells its place many times a second. */
  private keepSoon(): void {
    if (this.keeping !== null) clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.keep(), KEEP_MILLISECONDS);
  }

  private keep(): void {
    const { questions, checks } = this.options.report;
    const { text, question, check, sorting } = this.current;
    this.options.editor.setState({
      ...this.options.files,
      text,
      question: question === null ? null : (questions[question] ?? null),
      check: check === null ? null : (checks[check] ?? null),
      sorting,
      scrolled: this.grid.scrolled,
      mostFirst: this.order?.getAttribute('aria-pressed') === 'true',
    });
  }
}
