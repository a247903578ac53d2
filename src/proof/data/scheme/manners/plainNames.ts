import type { Variable } from '../../../../questionnaire/model';
import type { Detection } from '../detection';
import { plainName } from '../../plainName';

/** Q1 is `Q01`, `q_1` is `Q_1`: of the only variable of a question. Rows are told by their place as well. */
export function plainNames(detection: Detection, variables: readonly Variable[]): void {
  const absent = variables.filter(
    (variable) =>
      variable.rowCode === null && variable.specifies === null && detection.columnOf(variable) === undefined,
  );
  for (const { name } of absent) {
    const alike = detection.byPlainName.get(plainName(name)) ?? [];
    const [column] = alike.filter((one) => !detection.taken.has(one.toUpperCase()));
    if (alike.length !== 1 || column === undefined) continue;
    detection.rename(name, column);
    detection.say('alike', `${name} is ${column}`);
  }
}
