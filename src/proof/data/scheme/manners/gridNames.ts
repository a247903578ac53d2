import type { Question } from '../../../../questionnaire/model';
import type { Detection } from '../detection';
import { plainName } from '../../plainName';

/** Rows and columns of a grid that are called so. */
export function gridNames(detection: Detection, { variables }: Question): void {
  const rows = variables.filter(({ rowCode }) => rowCode !== null);
  if (rows.length === 0 || rows.some((variable) => detection.columnOf(variable) !== undefined)) return;
  const found = rows.flatMap(({ name }) => {
    const alike = detection.byGridName.get(plainName(name)) ?? [];
    const [column, ...more] = alike.filter((one) => !detection.taken.has(one.toUpperCase()));
    return column === undefined || more.length > 0 ? [] : [{ name, column }];
  });
  if (found.length < rows.length) return;
  for (const { name, column } of found) detection.rename(name, column);
  const [first] = found;
  if (first !== undefined) detection.say('grid', `${first.name} is ${first.column}`);
}
