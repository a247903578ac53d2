import type { Questionnaire } from '../../src/questionnaire/model';
import { dataProgram } from '../../src/spss/data';

/** A program for PSPP that makes data with all variables of a questionnaire, and one respondent who answered nothing. */
export function bareData({ questions }: Questionnaire): string {
  const columns = questions.flatMap(({ variables }) =>
    variables.map(({ name, type }) => ({ name, type: type === 'text' ? ('text' as const) : ('number' as const) })),
  );
  return dataProgram([{ name: 'respid', type: 'number' }, ...columns], [new Map([['respid', 1]])]);
}
