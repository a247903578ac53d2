import type { Report } from '../../report';
import type { Mark } from '../meanings';
import { reportStrayMark } from '../lines/remarks';
import type { Flow } from './flow';

/** A mark that stands below no question: a jump leads on from the last one, anything else is said. */
export function takeWithoutQuestion(mark: Mark, flow: Flow, report: Report): void {
  const { meaning } = mark;
  if (meaning.kind !== 'jumpIf') {
    reportStrayMark(mark, report);
    return;
  }
  const { target, logic, negated } = meaning;
  flow.leave({ target, mark, when: { logic, negated }, early: false });
}
