import type { Report } from '../../report';
import type { Mark } from '../meanings';
import { reportStrayMark } from '../lines/remarks';
import { reportUnread } from '../unread/unreadMark';
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

/** A mark in a title, whose routing is known: what leads on does so from the last question. */
export function takeInTitle(mark: Mark, flow: Flow, report: Report): void {
  if (mark.meaning.kind === 'jumpIf') takeWithoutQuestion(mark, flow, report);
  else if (mark.meaning.kind !== 'routing') reportUnread(mark, report);
}
