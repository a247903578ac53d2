import type { Question } from '../../../../questionnaire/model';
import type { Detection } from '../detection';
import { plainName } from '../../plainName';

/** What platforms write before the number of a row or a column: `Q4_r1_c2`, `Q4r1c2`. */
const PART = /(?<=[\d_.])[_.]?(?:row|col|r|c)[_.]?0*(\d{1,4})/giu;

/** Rows and columns of a grid that are called so. */
export function gridNames(detection: Detection, { variables }: Question): void {
  const rows = variables.filter(({ rowCode }) => rowCode !== null);
  if (rows.length === 0 || rows.some((variable) => detection.columnOf(variable) !== undefined)) return;
  const called = new Map<string, string[]>();
  for (const name of detection.names) {
    const plain = plainName(name.replace(PART, '_$1'));
    if (plain !== plainName(name)) called.set(plain, [...(called.get(plain) ?? []), name]);
  }
  const found = rows.flatMap(({ name }) => {
    const [column, ...more] = called.get(plainName(name)) ?? [];
    return column === undefined || more.length > 0 ? [] : [{ name, column }];
  });
  if (found.length < rows.length) return;
  for (const { name, column } of found) detection.rename(name, column);
  const [first] = found;
  if (first !== undefined) detection.say('grid', `${first.name} is ${first.column}`);
}
