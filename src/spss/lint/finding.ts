import { LineIndex } from '../../questionnaire/lines';

/** Something wrong in a script: where, what, and what to do. */
export interface LintFinding {
  /** The rule's id, as in `* lint: ignore <id>.` */
  readonly rule: string;
  /** `safety`: nothing is wrong with it for SPSS, but it is not run here. */
  readonly severity: 'error' | 'warning' | 'safety';
  readonly message: string;
  readonly nextStep: string;
  /** UTF-16 offsets in the script, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Of `start`, counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** A finding before its place is known in lines. */
export type Reported = Pick<LintFinding, 'message' | 'nextStep' | 'start' | 'end'>;

/** What a rule says, with a weight of its own where it is not the rule's. */
export type Weighed = Reported & Partial<Pick<LintFinding, 'severity'>>;

/** Gives findings their lines, in the order of the script. */
export function placed(
  text: string,
  found: readonly (Reported & Pick<LintFinding, 'rule' | 'severity'>)[],
): readonly LintFinding[] {
  if (found.length === 0) return [];
  const index = new LineIndex(text);
  return [...found]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((finding) => {
      const { line, column } = index.spanOf(finding.start, finding.end);
      return { ...finding, line, column };
    });
}
