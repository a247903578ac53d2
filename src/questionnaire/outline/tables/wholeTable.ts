import type { LineIndex } from '../../lines';
import type { Report } from '../../report';
import { buildQuestions } from '../build';
import { reportText } from '../lines/questionText';
import type { Flow } from '../routing/flow';
import type { Sections } from '../sections';
import type { DocumentStyle } from '../style';
import type { OutlineTable } from '../text/events';
import type { ChoiceLists } from './choices';
import { tableQuestions, type QuestionColumns } from './questionTable';

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

/** Adds the questions of a table that holds one a line. */
export function addTableQuestions(table: OutlineTable, columns: QuestionColumns, place: Place): void {
  const { lines, report, flow, ids } = place;
  for (const draft of tableQuestions(table, columns, place)) {
    if (draft.id !== null) ids.add(draft.id.toUpperCase());
    reportText(draft, ids, place.style, report);
    flow.add(draft, buildQuestions(draft, lines, report));
  }
}
