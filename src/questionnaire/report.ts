import type { LineIndex } from './lines';
import type { Problem, Severity } from './model';

/** Notes a problem at source offsets (end exclusive). */
export type Report = (
  code: string,
  severity: Severity,
  message: string,
  nextStep: string,
  start: number,
  end: number,
  questionId?: string,
) => void;

/** Collects the problems of one source text. */
export function reportTo(problems: Problem[], lines: LineIndex): Report {
  return (code, severity, message, nextStep, start, end, questionId) => {
    const problem = { code, severity, message, nextStep, span: lines.spanOf(start, end) };
    problems.push(questionId === undefined ? problem : { ...problem, questionId });
  };
}

/** The same, every problem about one question. */
export function about(questionId: string, report: Report): Report {
  return (code, severity, message, nextStep, start, end) => {
    report(code, severity, message, nextStep, start, end, questionId);
  };
}

/** In the order in which they stand in the source. */
export const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
