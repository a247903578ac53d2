import type { Question } from '../../../../questionnaire/model';
import type { Detection } from '../detection';

/** Words that platforms put around the name of a question whose box it is. */
const OF_NO_ANSWER = /^(?:no_?answer|dk|dontknow|ref(?:used)?|na)$/iu;

/**
 * A code of a number that the file has as a box beside it: `noanswerQ2_r998`, `Q2_998`, and `Q2_DK` where there is but
 * one. It is believed where it is ticked for nobody who has a number, and for somebody who has none.
 */
export function codeInBox(detection: Detection, { variables, limits }: Question): void {
  for (const variable of variables.filter(({ type }) => type === 'number')) {
    const own = detection.columnOf(variable);
    if (own === undefined) continue;
    for (const code of limits.special) {
      const found = detection.sample.columns.filter(
        ({ name, isText }) =>
          !isText &&
          name !== own.name &&
          !detection.taken.has(name.toUpperCase()) &&
          isOf(name, [variable.name, own.name], code, limits.special.length === 1),
      );
      const [box, ...more] = found.filter(({ cells }) => isBeside(cells, own.cells, code));
      if (box === undefined || more.length > 0) continue;
      detection.readings.push({ kind: 'codeInBox', variable: variable.name, box: box.name, code });
      detection.say('code in a box', `${box.name} is ${code} of ${own.name}`);
    }
  }
}

/** Whether a name is that of a variable with what says which code is meant. */
function isOf(name: string, variables: readonly string[], code: number, isOnly: boolean): boolean {
  const upper = name.toUpperCase();
  return variables.some((variable) => {
    const at = upper.indexOf(variable.toUpperCase());
    if (at < 0) return false;
    const before = name.slice(0, at).replace(/[_.]+$/u, '');
    const behind = name.slice(at + variable.length);
    if (before !== '' && !OF_NO_ANSWER.test(before)) return false;
    const [, word = '', number = ''] = /^[_.]?r?([\p{L}_]{0,12}?)[_.]?(-?\d{0,6})$/u.exec(behind) ?? [];
    if (number !== '') return Number(number) === Math.abs(code) && (word === '' || OF_NO_ANSWER.test(word));
    return isOnly && behind !== '' && OF_NO_ANSWER.test(word);
  });
}

/** Whether a box is ticked where there is no number, or this one, alone. */
function isBeside(cells: readonly string[], numbers: readonly string[], code: number): boolean {
  if (!cells.every((cell) => cell === '' || Number(cell) === 0 || Number(cell) === 1)) return false;
  const ticked = cells.flatMap((cell, row) => (cell !== '' && Number(cell) === 1 ? [numbers[row] ?? ''] : []));
  return ticked.length > 0 && ticked.every((number) => number === '' || Number(number) === code);
}
