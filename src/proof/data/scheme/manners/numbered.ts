import type { Question, Variable } from '../../../../questionnaire/model';
import type { Detection } from '../detection';
import { plainName } from '../../plainName';
import { behindName, familiesOf, namedAfter, namedByWords } from '../names';

/** Renames variables that the file has under other names. */
export function numbered(detection: Detection, question: Question, variables: readonly Variable[]): void {
  const absent = variables.filter(
    (variable) => variable.rowCode !== null && detection.columnOf(variable) === undefined,
  );
  if (absent.length === 0) return;
  if (absent.length < variables.length) return withZeros(detection, absent);
  const behind = behindName(question.id);
  const names = detection.names.beginningWith(question.id);
  const otherApart = names.some((name) => /^[_.]?oth(?:er)?$/iu.test(behind(name) ?? ''));
  for (const family of familiesOf(question.id, names, detection.taken)) {
    const named = namedAfter(variables, family, otherApart);
    if (named === null) continue;
    for (const [variable, column] of named) detection.rename(variable, column);
    const [[variable, column] = ['', '']] = named;
    detection.say(`renamed ${family.manner}`, `${variable} is ${column}`);
    return;
  }
  const words = namedByWords(question, variables, names, detection.taken);
  for (const [variable, column] of words ?? []) detection.rename(variable, column);
  const [[variable, column] = ['', '']] = words ?? [];
  if (words !== null) detection.say('renamed by words', `${variable} is ${column}`);
}

/** Where some have their own names, all are numbered by their codes: `Q2_01` beside `Q2_97` is Q2_1. */
function withZeros(detection: Detection, absent: readonly Variable[]): void {
  for (const { name } of absent) {
    const [column, ...more] = detection.byPlainName.get(plainName(name)) ?? [];
    if (column === undefined || more.length > 0 || detection.taken.has(column.toUpperCase())) continue;
    detection.rename(name, column);
    detection.say('zeros', `${name} is ${column}`);
  }
}
