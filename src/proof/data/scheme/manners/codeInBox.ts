import type { Question, Variable } from '../../../../questionnaire/model';
import type { Detection } from '../detection';

/** Words that platforms put around the name of a question whose box it is. */
const OF_NO_ANSWER = /^(?:no_?answer|dk|dontknow|ref(?:used)?|na)$/iu;
/** Of a box that says no code, and what its code has to be called where the questionnaire calls it something. */
const ALONE: readonly (readonly [word: RegExp, label: RegExp])[] = [
  [
    /^(?:dk|dontknow)$/iu,
    /know|sure|dk|wei(?:ß|ss)|wissen|ahnung|sa(?:is|it|be)|\bs[eéè]\b|\bso\b|weet|wie[mć]|powiedzieć|vet/iu,
  ],
  [/^ref(?:used)?$/iu, /ref|prefer|rather|verweiger|angabe|antwort|réponse|respuesta|wil|odm/iu],
  [/^no_?answer$/iu, /\p{L}/u],
];

/**
 * A code of a number that the file has as a box beside it: `noanswerQ2_r998`, `Q2_998`, and `Q2_DK` where there is but
 * one. It is believed where it is ticked for nobody who has a number, and for somebody who has none. One that says no
 * code may as well say that the number is empty, whyever: where it is ticked for all of these and not everybody is asked,
 * or nothing but "no answer" is said, nobody knows. `Q2_na` alone is most often of that kind.
 */
export function codeInBox(detection: Detection, { variables, limits, entry }: Question): void {
  for (const variable of variables.filter(({ type }) => type === 'number')) {
    const own = detection.columnOf(variable);
    if (own === undefined) continue;
    for (const code of limits.special) {
      const found = detection.sample.columns.filter(
        ({ name, isText }) =>
          !isText &&
          name !== own.name &&
          !detection.taken.has(name.toUpperCase()) &&
          isOf(
            name,
            [variable.name, own.name],
            code,
            limits.special.length === 1 ? (labelOf(variable, code) ?? '') : null,
          ),
      );
      const [box, ...more] = found.filter(
        ({ name, cells }) =>
          isBeside(cells, own.cells, code) &&
          (isNumbered(name, code) ||
            (entry.length === 0 && !/answer/iu.test(name)) ||
            own.cells.some((cell, row) => cell === '' && Number(cells[row] ?? '') !== 1)),
      );
      if (box === undefined || more.length > 0) continue;
      detection.readings.push({ kind: 'codeInBox', variable: variable.name, box: box.name, code });
      detection.say('code in a box', `${box.name} is ${code} of ${own.name}`);
    }
  }
}

const labelOf = ({ answers }: Variable, code: number): string | undefined =>
  answers.find(({ value }) => value === code)?.label;

const isNumbered = (name: string, code: number): boolean => new RegExp(`\\D${Math.abs(code)}$`, 'u').test(name);

/**
 * Whether a name is that of a variable with what says which code is meant.
 * @param only what the code is called, empty where nobody knows, where it is the only one; `null` where there are more
 */
function isOf(name: string, variables: readonly string[], code: number, only: string | null): boolean {
  const upper = name.toUpperCase();
  return variables.some((variable) => {
    const at = upper.indexOf(variable.toUpperCase());
    if (at < 0) return false;
    const before = name.slice(0, at).replace(/[_.]+$/u, '');
    const behind = name.slice(at + variable.length);
    if (before !== '' && !OF_NO_ANSWER.test(before)) return false;
    const [, word = '', number = ''] = /^[_.]?(?:r(?=-?\d))?([\p{L}_]{0,12}?)[_.]?(-?\d{0,6})$/u.exec(behind) ?? [];
    if (number !== '') return Number(number) === Math.abs(code) && (word === '' || OF_NO_ANSWER.test(word));
    return only !== null && ALONE.some(([own, label]) => own.test(word) && (only === '' || label.test(only)));
  });
}

/** Whether a box is ticked where there is no number, or this one, alone. */
function isBeside(cells: readonly string[], numbers: readonly string[], code: number): boolean {
  if (!cells.every((cell) => cell === '' || Number(cell) === 0 || Number(cell) === 1)) return false;
  const ticked = cells.flatMap((cell, row) => (cell !== '' && Number(cell) === 1 ? [numbers[row] ?? ''] : []));
  return ticked.length > 0 && ticked.every((number) => number === '' || Number(number) === code);
}
