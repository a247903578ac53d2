import type { Question } from '../../../../questionnaire/model';
import { plainText } from '../answerTexts';
import type { Detection } from '../detection';

/** A column that is called as the question asks: `Age`. */
export function questionText(detection: Detection, { label, variables }: Question): void {
  const [variable, ...others] = variables.filter(({ specifies }) => specifies === null);
  const text = plainText(label)
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/gu, '');
  if (variable === undefined || others.length > 0 || text === '' || detection.columnOf(variable) !== undefined) return;
  const alike = detection.names.inLowerCase(text).filter((name) => !detection.taken.has(name.toUpperCase()));
  const [column] = alike;
  if (column === undefined || detection.used.has(column)) return;
  detection.rename(variable.name, column);
  detection.say('text', `${variable.name} is ${column}`);
}
