import type { Question } from '../../../../questionnaire/model';
import type { Detection } from '../detection';

/** What people specified stands in place of the answer, and nowhere else. */
export function textInPlace(detection: Detection, { variables }: Question): void {
  const [text, ...more] = variables.filter(({ specifies }) => specifies !== null);
  if (text === undefined || more.length > 0 || detection.columnOf(text) !== undefined) return;
  const names = new Set(variables.map(({ name }) => name));
  const at = detection.placeOf(
    (one) =>
      (one.kind === 'texts' && one.other !== null && names.has(one.variable)) ||
      (one.kind === 'list' && one.other !== null && names.has(one.other)),
  );
  const reading = detection.readings[at];
  if (reading?.kind === 'texts' || reading?.kind === 'list')
    detection.readings[at] = { ...reading, otherText: text.name };
}
