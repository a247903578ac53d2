import { withHandled, withoutOpen, type HandledFinding } from '../../proof/data/handled';
import type { FlaggedRow, HandledRow, ValidationResult } from '../../proof/data/result';
import { AS_IT_IS } from '../../proof/data/scheme/scheme';
import type { DataReport, PackedReport, ReportedCause, ReportedCauses } from './dataReport';
import { causeOf } from './causeOf';
import { packRows, rowsIn, unpackRow } from './packedRows';
import { flaggedIn } from './reportOf';

/**
 * A report in which what people have handled stands apart and counts no more. It is made of what was found, so that
 * nothing has to be run again when a person handles one finding more.
 * @param found as it was found, with nothing handled
 */
export function handledIn(found: PackedReport, marks: readonly HandledFinding[]): PackedReport {
  const { report } = found;
  const rows = rowsIn(found.chunks).map((row) => unpackRow(row, report));
  const open = withHandled(resultOf(report, rows), marks);
  const { handled = [] } = open;
  if (handled.length === 0) return found;
  const { chunks, ...names } = packRows(open.rows, report.questions, report.checks);
  const counts = report.counts.map((count, at) => ({
    ...count,
    respondents: open.questions[at]?.respondents ?? count.respondents,
  }));
  const doubts = report.doubts.flatMap((doubt) => {
    const left = open.checks.find(({ questionId, check }) => questionId === doubt.questionId && check === doubt.check);
    return left?.suspicious === true ? [{ ...doubt, respondents: left.respondents }] : [];
  });
  return {
    chunks,
    report: {
      ...report,
      ...names,
      counts,
      doubts,
      handled,
      flagged: flaggedIn(open.rows, counts),
      rowCount: open.rows.length,
      causes: causesLeft(report.causes, open.rows, handled),
    },
  };
}

/** What is asked of a result, from a report. */
const resultOf = (report: DataReport, rows: readonly FlaggedRow[]): ValidationResult => ({
  ...report,
  questions: report.counts,
  checks: report.doubts,
  rows,
  scheme: AS_IT_IS,
  causes: null,
});

/** Of respondents all of whose findings are handled, nothing has to be explained. */
function causesLeft(
  causes: ReportedCauses | null,
  rows: readonly FlaggedRow[],
  handled: readonly HandledRow[],
): ReportedCauses | null {
  if (causes === null) return null;
  const done = withoutOpen(rows, handled);
  const groups = causes.groups.flatMap((group): readonly ReportedCause[] => {
    const people = group.people.filter(({ respondent }) => !done.has(respondent));
    return people.length === 0 ? [] : [causeOf(group.sentence, people)];
  });
  return { ...causes, groups: groups.toSorted((one, other) => other.explains - one.explains) };
}
