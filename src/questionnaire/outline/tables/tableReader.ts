import type { LineIndex } from '../../lines';
import { about, type Report } from '../../report';
import { buildQuestions } from '../build';
import type { DraftQuestion } from '../draft';
import { reportText } from '../lines/questionText';
import { reportStrayTable, type Stretch } from '../lines/remarks';
import type { Flow } from '../routing/flow';
import type { Sections } from '../sections';
import type { DocumentStyle } from '../style';
import type { OutlineTable } from '../text/events';
import type { RichText } from '../text/richText';
import { readTable } from './answerTable';
import { isChoiceTable, type ChoiceLists } from './choices';
import { reportUneven } from './lines';
import { linesOfOne } from './oneQuestion';
import { questionColumns, type QuestionColumns } from './questionTable';
import { areRowQuestions, rowQuestions } from './rowQuestions';
import { withoutTypedRows } from './typedRows';
import { addTableQuestions } from './wholeTable';

/** What tables need of the document around them. */
interface Place {
  readonly lines: LineIndex;
  readonly lists: ChoiceLists;
  readonly report: Report;
  readonly sections: Sections;
  readonly flow: Flow;
  readonly style: DocumentStyle;
  /** The ids of the questions so far, in capitals. */
  readonly ids: Set<string>;
}

/** What a table does to the reading of lines: it ends the open question, or it is lines itself. */
interface Lines {
  readonly close: (isLast: boolean) => void;
  readonly line: (text: RichText, listed: boolean) => void;
  readonly touch: (stretch: Stretch) => void;
}

/** Reads a table as what it is: lists of answers, a whole questionnaire, one question, or answers of the open one. */
export class TableReader {
  constructor(
    private readonly place: Place,
    private readonly lines: Lines,
  ) {}

  read(table: OutlineTable, open: DraftQuestion | null): void {
    const { report, style } = this.place;
    reportUneven(table, open?.shownId ?? undefined, report);
    if (isChoiceTable(table)) {
      this.lines.close(false);
      return;
    }
    const columns = questionColumns(table);
    if (columns !== null) this.whole(table, columns);
    else if (this.ofOne(table)) return;
    else if (areRowQuestions(table, open, style)) this.ofRows(table);
    else if (open === null) {
      reportStrayTable(table, report);
      return;
    } else this.ofOpen(table, open);
    this.lines.touch(table);
  }

  private ofOpen(table: OutlineTable, open: DraftQuestion): void {
    const { lines, report } = this.place;
    const id = open.shownId ?? open.id;
    const rest = withoutTypedRows(open, table, lines, id === null ? report : about(id, report));
    if (rest !== null) readTable(open, rest, report);
  }

  private whole(table: OutlineTable, columns: QuestionColumns): void {
    this.lines.close(true);
    addTableQuestions(table, columns, this.place);
  }

  /** A table whose first line is that of a question, with its answers below. */
  private ofOne(table: OutlineTable): boolean {
    const lines = linesOfOne(table, this.place.style);
    for (const [index, text] of (lines ?? []).entries()) this.lines.line(text, index > 0);
    return lines !== null;
  }

  /** A table with a question a line, which share the answers in its first line. */
  private ofRows(table: OutlineTable): void {
    const { lines, report, sections, ids, flow } = this.place;
    this.lines.close(true);
    for (const draft of rowQuestions(table, sections.entry, { lines, report })) {
      ids.add((draft.id ?? '').toUpperCase());
      reportText(draft, ids, this.place.style, report);
      flow.add(draft, buildQuestions(draft, lines, report));
    }
  }
}
