import type { QuestionPlan } from '../../../src/checks/check';
import { listWhere, type Command } from '../../../src/spss/syntax';
import { emit } from '../../../src/spss/emit';
import { flagCommands } from '../../../src/spss/flags';

/** A correct script of a plan: one flag a check, one listing. */
export function scriptOf(plan: QuestionPlan): string {
  const flags = plan.checks.map((_, index) => `qc_${index + 1}`);
  const commands: Command[] = [
    ...plan.checks.flatMap((check, index) => flagCommands(flags[index] as string, check.faults)),
    ...listWhere(flags.map((flag) => `${flag} = 1`).join(' OR '), ['respid', ...flags]),
    { kind: 'deleteVariables', names: flags },
  ];
  return emit(commands);
}
