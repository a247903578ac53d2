import type { Detection, FoundBox } from '../detection';

/** Whether boxes hold the codes of their own answers in place of 1. */
export function ownCodes(detection: Detection, found: readonly FoundBox[]): boolean {
  const boxes = found.map(({ variable, column }) => ({
    variable,
    column,
    code: Number(variable.rowCode ?? Number.NaN),
  }));
  const isOwn = boxes.every(({ column, code }) =>
    column.values.every((value) => value === '0' || Number(value) === code),
  );
  const telling = boxes.find(({ column, code }) => code > 1 && column.values.some((value) => Number(value) === code));
  if (!isOwn || telling === undefined) return false;
  detection.readings.push({
    kind: 'ownCodes',
    boxes: boxes.filter(({ code }) => code !== 1).map(({ variable, code }) => ({ variable: variable.name, code })),
  });
  detection.say('own codes', `boxes are ticked by their own codes, as ${telling.code} in ${telling.column.name}`);
  return true;
}
