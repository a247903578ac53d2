import type { Question } from '../../../../questionnaire/model';
import type { Detection } from '../detection';
import { familiesOf, textOfOther } from '../names';

/** The only variable of a question under a name with more to it: `Q4_1`, `Q5_TEXT`. */
export function onlyVariable(detection: Detection, question: Question): void {
  const [variable, ...others] = question.variables.filter(({ specifies }) => specifies === null);
  if (variable === undefined || others.length > 0 || detection.columnOf(variable) !== undefined) return;
  const names = detection.names.beginningWith(question.id);
  const families = familiesOf(question.id, names, detection.taken).filter(({ byNumber }) => byNumber.size === 1);
  const column =
    (variable.type === 'text' ? textOfOther(question, variable, names, detection.taken) : null) ??
    families.map(({ byNumber }) => byNumber.get(1)).find((one) => one !== undefined);
  if (column === undefined) return;
  detection.rename(variable.name, column);
  detection.say('only', `${variable.name} is ${column}`);
}
