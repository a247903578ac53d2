import type { LintFinding } from './finding';

/** What people say about rules: how much one weighs, or that it is not asked; and whether safety is told. */
export interface LintLevels {
  readonly rules: Readonly<Record<string, 'error' | 'warning' | 'off'>>;
  /** Whether what is not run here is told beside mistakes. It is not run either way. */
  readonly safety: boolean;
}

export const DEFAULT_LEVELS: LintLevels = { rules: {}, safety: true };

/** The findings with the weight that people give their rules; the weight of safety is its own. */
export function withLevels(findings: readonly LintFinding[], levels: LintLevels): readonly LintFinding[] {
  return findings.flatMap((finding): readonly LintFinding[] => {
    if (finding.severity === 'safety') return levels.safety ? [finding] : [];
    const level = Object.hasOwn(levels.rules, finding.rule) ? levels.rules[finding.rule] : undefined;
    if (level === 'off') return [];
    return level === undefined || level === finding.severity ? [finding] : [{ ...finding, severity: level }];
  });
}
