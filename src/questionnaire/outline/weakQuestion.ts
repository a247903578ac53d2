import type { DraftQuestion } from './draft';
import { reportHeading, reportNoQuestion } from './remarks';
import type { Report } from '../report';
import type { Flow } from './routing/flow';
import type { Sections } from './sections';

interface Place {
  readonly sections: Sections;
  readonly flow: Flow;
  /** The depths of headings that are questions called by a number. */
  readonly numbered: ReadonlySet<number>;
  readonly report: Report;
}

/** A line that could have been a question, and nothing below it says so: it is the heading of a section, or a note. */
export function takeAsHeading(question: DraftQuestion, { sections, flow, numbered, report }: Place): void {
  const { headingDepth, entry, screenOuts } = question;
  if (headingDepth !== null) {
    sections.begin(headingDepth, entry);
    flow.heading(question.label);
    if (numbered.has(headingDepth)) reportHeading(question, report);
  }
  reportNoQuestion(headingDepth === null ? [...entry, ...screenOuts] : screenOuts, report);
}
