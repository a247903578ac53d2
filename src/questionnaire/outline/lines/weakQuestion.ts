import type { DraftQuestion } from '../draft';
import { reportHeading, reportNoQuestion, reportWorded } from './remarks';
import type { Report } from '../../report';
import type { Flow } from '../routing/flow';
import { rangesInTitle } from '../routing/rangesInTitle';
import { PART_DEPTH, type Sections } from '../sections';

interface Place {
  readonly sections: Sections;
  readonly flow: Flow;
  /** The depths of headings that are questions called by a number. */
  readonly numbered: ReadonlySet<number>;
  readonly report: Report;
  /** The ids of the questions so far. */
  readonly ids: ReadonlySet<string>;
}

/** A line that could have been a question, and nothing below it says so: it is the heading of a section, or a note. */
export function takeAsHeading(question: DraftQuestion, { sections, flow, numbered, report, ids }: Place): void {
  const { headingDepth, screenOuts } = question;
  const ranges = question.text === null ? [] : rangesInTitle(question.text).ranges;
  // `2. Cars (Q3 and Q4 only if Q1 = 1)`: not said of all that stand below it.
  const entry = question.entry.filter(
    ({ span }) => !ranges.some(({ text }) => text.start <= span.start && span.end <= text.end),
  );
  if (headingDepth !== null) {
    sections.begin(headingDepth, entry, question.label);
    flow.heading(question.label, ranges);
    if (numbered.has(headingDepth)) reportHeading(question, report);
  } else if (question.isNumbered) {
    // `**2. USAGE** (ask section only if Q1 = 1)`
    sections.begin(PART_DEPTH, entry, question.label);
    flow.heading(question.label, ranges);
  } else if (question.id !== null && [...ids].filter((id) => !/\d/.test(id)).length > 2) {
    reportWorded(question, question.id, report);
  }
  reportNoQuestion(headingDepth === null && !question.isNumbered ? [...entry, ...screenOuts] : screenOuts, report);
}
