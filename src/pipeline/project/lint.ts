import * as z from 'zod/mini';
import { DEFAULT_LEVELS, type LintLevels } from '../../spss/lint/levels';
import { LINT_RULES } from '../../spss/lint';
import { described } from './fields';

/** `lint`: how much the rules of scripts weigh in a study or a house. */
export const lintSection = described(
  z.strictObject({
    rules: z.optional(
      described(
        z.partialRecord(z.enum(['syntax', ...LINT_RULES.map(({ id }) => id)]), z.enum(['error', 'warning', 'off'])),
        'How much each rule about scripts weighs: an error, a warning, or nothing.',
      ),
    ),
    safety: z.optional(
      described(
        z.boolean(),
        'Whether commands that are not run here (files, programs, settings) are told beside mistakes.',
      ),
    ),
  }),
  'How much the rules about SPSS scripts weigh.',
);

type Lint = z.infer<typeof lintSection>;

/** The levels that the sections of several files leave, the nearest file first. */
export function levelsOf(sections: readonly Lint[]): LintLevels {
  const rules: Record<string, 'error' | 'warning' | 'off'> = {};
  for (const section of sections.toReversed()) Object.assign(rules, section.rules);
  return { rules, safety: sections.find(({ safety }) => safety !== undefined)?.safety ?? DEFAULT_LEVELS.safety };
}
