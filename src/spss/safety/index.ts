import type { LintFinding } from '../lint/finding';
import { LineIndex } from '../../questionnaire/lines';
import { admitScript } from './admit';

export { admitScript } from './admit';
export { type AdmittedPart, type AdmittedScript, type LeftOut, type Refusal, admittedText } from './admitted';

/**
 * Everything in a script that keeps it from being run, whoever wrote it: empty is safe. Rule `unsafe` is what reaches
 * beyond the active data, `syntax` what cannot be read.
 */
export function findUnsafe(text: string): readonly LintFinding[] {
  const { refusals } = admitScript(text);
  if (refusals.length === 0) return [];
  const lines = new LineIndex(text);
  return refusals.map(({ kind, message, nextStep, start, end }): LintFinding => {
    const { line, column } = lines.spanOf(start, end);
    const severity = kind === 'unsafe' ? 'safety' : 'error';
    return { rule: kind, severity, message, nextStep, start, end, line, column };
  });
}
