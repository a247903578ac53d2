import type { Localizer } from '../../../platform/localizer';
import type { DataReport } from '../../../engine/dataReport/dataReport';
import { valuesOf, type PackedRow } from '../../../engine/dataReport/packedRows';
import { valuesText, type Column } from '../../../engine/dataReport/rowTable';
import { byId, make } from './editor';

interface RowDrawingOptions {
  readonly report: DataReport;
  readonly hasQuestionnaire: boolean;
  readonly l10n: Localizer;
}

/** How a row looks: in the table, and by itself when it is looked at. */
export class RowDrawing {
  private readonly sentences: ReadonlyMap<string, string>;
  private readonly labels: ReadonlyMap<string, string>;
  private readonly missing: string;

  constructor(private readonly options: RowDrawingOptions) {
    const { sentences, counts } = options.report;
    this.missing = options.l10n.t('missing');
    this.sentences = new Map(sentences.map(({ question, check, sentence }) => [`${question} ${check}`, sentence]));
    this.labels = new Map(counts.map(({ questionId, label }) => [questionId, label]));
  }

  /** What stands in a cell. */
  content(row: PackedRow | undefined, column: Column): readonly (string | Node)[] {
    if (row === undefined) return [];
    const [respondent, question, checks] = row;
    switch (column) {
      case 'respondent':
        return [respondent === '' ? make('span', { class: 'muted' }, this.options.l10n.t('no id')) : respondent];
      case 'question':
        return [this.questionLink(question)];
      case 'check': {
        const sentence = this.sentencesOf(question, checks)[0];
        return [
          ...checks.map((check) => this.checkLink(question, check)),
          ...(sentence === undefined ? [] : [make('span', { class: 'muted' }, sentence)]),
        ];
      }
      case 'values':
        return [valuesText(row, this.missing)];
    }
  }

  /** All of a cell that may be cut off. */
  title(row: PackedRow | undefined, column: Column): string {
    if (row === undefined) return '';
    switch (column) {
      case 'respondent':
        return row[0];
      case 'question':
        return this.labelOf(row[1]);
      case 'check':
        return [this.checkNames(row[2]), ...this.sentencesOf(row[1], row[2])].join('\n');
      case 'values':
        return valuesText(row, this.missing);
    }
  }

  /** A row for the clipboard: its columns between tabs, what a spreadsheet would run as a formula as a text. */
  copied(row: PackedRow | undefined): string {
    if (row === undefined) return '';
    const name = this.options.report.questions[row[1]] ?? '';
    const check = [this.checkNames(row[2]), ...this.sentencesOf(row[1], row[2])].join(': ');
    return [row[0], name, check, valuesText(row, this.missing)]
      .map((text) => text.replace(/\s+/gu, ' '))
      .map((text) => (/^[=+@-]/u.test(text) && !/^-?[\d.]+$/u.test(text) ? `'${text}` : text))
      .join('\t');
  }

  private questionLink(question: number): string | Node {
    const name = this.options.report.questions[question] ?? '';
    if (!this.options.hasQuestionnaire) return name;
    const attributes = { type: 'button', tabindex: '-1', 'data-open': 'question', 'data-question': String(question) };
    return make('button', { ...attributes, title: this.options.l10n.t('Open {0} in the questionnaire', name) }, name);
  }

  private checkLink(question: number, check: number): Node {
    const name = this.options.report.checks[check] ?? '';
    return make(
      'button',
      {
        type: 'button',
        tabindex: '-1',
        'data-open': 'check',
        'data-question': String(question),
        'data-check': String(check),
        title: this.options.l10n.t('Show {0} in the script', name),
      },
      name,
    );
  }

  private checkNames(checks: readonly number[]): string {
    return checks.map((check) => this.options.report.checks[check] ?? '').join(', ');
  }

  private labelOf(question: number): string {
    return this.labels.get(this.options.report.questions[question] ?? '') ?? '';
  }

  private sentencesOf(question: number, checks: readonly number[]): readonly string[] {
    return checks.flatMap((check) => this.sentences.get(`${question} ${check}`) ?? []);
  }

  /** All of the row that is looked at: the table cuts long texts off. */
  showDetail(row: PackedRow | undefined): void {
    const detail = byId('detail');
    detail.hidden = row === undefined;
    if (row === undefined) return;
    const [respondent, question, checks, values] = row;
    const { l10n, report } = this.options;
    const heading = [respondent === '' ? l10n.t('no id') : respondent, report.questions[question] ?? ''].join(' · ');
    const label = this.labelOf(question);
    const pairs = valuesOf(values).map(({ name, value, label }) => {
      const shown = value === '' ? make('span', { class: 'muted' }, this.missing) : value;
      const called = label === undefined ? [] : [' ', make('span', { class: 'muted' }, label)];
      return make('div', {}, make('dt', {}, name), make('dd', { dir: 'auto' }, shown, ...called));
    });
    const sentences = this.sentencesOf(question, checks);
    detail.replaceChildren(
      make('h3', {}, heading),
      ...(label === '' ? [] : [make('p', { class: 'muted', dir: 'auto' }, label)]),
      make(
        'ul',
        {},
        ...(sentences.length > 0 ? sentences : [this.checkNames(checks)]).map((text) =>
          make('li', { dir: 'auto' }, text),
        ),
      ),
      make('dl', {}, ...pairs),
      ...(respondent === ''
        ? []
        : [make('button', { type: 'button', 'data-respondent': respondent }, l10n.t('All rows of {0}', respondent))]),
    );
  }
}
