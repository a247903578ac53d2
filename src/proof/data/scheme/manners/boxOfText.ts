import type { Question, Variable } from '../../../../questionnaire/model';
import type { Detection } from '../detection';
import type { Reading } from '../scheme';

/** The box for something else, which some platforms do not write: their text says that it is ticked. */
export function boxOfText(detection: Detection, { variables }: Question, boxes: readonly Variable[]): void {
  for (const box of boxes) {
    const text = variables.find(({ specifies }) => specifies !== null && specifies === box.rowCode);
    const others = boxes.filter((one) => one !== box);
    if (text === undefined || detection.columnOf(box) !== undefined || detection.columnOf(text) === undefined) continue;
    const isMade = (one: Reading): boolean =>
      (one.kind === 'slots' || one.kind === 'list') && one.boxes.some(({ variable }) => variable === box.name);
    if (detection.placeOf(isMade) >= 0) continue;
    if (!others.some((one) => detection.columnOf(one) !== undefined)) continue;
    const at = detection.placeOf((one) => one.kind === 'boxes' && one.variables.includes(others[0]?.name ?? ''));
    const [after] = at < 0 ? [] : detection.readings.splice(at, 1);
    detection.readings.push({
      kind: 'boxOfText',
      variable: box.name,
      text: text.name,
      others: others.map(({ name }) => name),
    });
    if (after?.kind === 'boxes') detection.readings.push({ ...after, variables: [...after.variables, box.name] });
    detection.say(
      'box of text',
      `${box.name} is ticked where ${detection.renamed.get(text.name) ?? text.name} is filled`,
    );
  }
}
