import type { Question, Variable } from '../../../../questionnaire/model';
import type { Detection } from '../detection';
import { textOfOther } from '../names';
import type { SampleColumn } from '../sample';

/** What people specified, in a column of its own: `Q2_97_TEXT`, `Q2r97oe`. */
export function specified(detection: Detection, question: Question, texts: readonly Variable[]): void {
  for (const variable of texts) {
    if (detection.columnOf(variable) !== undefined) continue;
    const column = specifiedColumn(detection, question, variable);
    if (column === undefined) continue;
    detection.rename(variable.name, column.name);
    detection.say('text', `${variable.name} is ${column.name}`);
  }
}

/** The column of what was specified, where the file has it under a name of its own. */
export function specifiedColumn(
  detection: Detection,
  question: Question,
  variable: Variable,
): SampleColumn | undefined {
  const place = placeOfBox(detection, question, variable);
  const names = detection.names.beginningWith(question.id).filter((name) => !detection.used.has(name));
  const name =
    textOfOther(question, variable, names, detection.taken) ??
    (place === null ? null : textOfOther(question, variable, names, detection.taken, place));
  return name === null ? undefined : detection.columns.get(name.toUpperCase());
}

/** The number in the name of the column of the box that a text belongs to: some count their boxes from 1. */
function placeOfBox(detection: Detection, { id, variables }: Question, { specifies }: Variable): number | null {
  const box = variables.find(({ rowCode, type }) => type === 'flag' && rowCode !== null && rowCode === specifies);
  const column = box === undefined ? undefined : detection.renamed.get(box.name);
  const number = /(\d+)$/u.exec(column?.slice(id.length) ?? '')?.[1];
  return number === undefined ? null : Number(number);
}
