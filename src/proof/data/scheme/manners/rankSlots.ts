import type { Question } from '../../../../questionnaire/model';
import type { Detection } from '../detection';
import { familiesOf } from '../names';

/**
 * Variables that hold what stands first, second, third: fewer of them than there are to rank, and with codes that are
 * no ranks among so few.
 */
export function rankSlots(detection: Detection, question: Question): boolean {
  const ranks = question.variables.filter(({ type }) => type === 'rank');
  if (ranks.length < 2) return false;
  const codes = new Map(ranks.map(({ name, rowCode }) => [Number(rowCode ?? Number.NaN), name] as const));
  if ([...codes.keys()].some((code) => !Number.isFinite(code))) return false;
  const own = ranks
    .map((_, index) => `${question.id}_${index + 1}`)
    .filter((name) => detection.columns.has(name.toUpperCase()));
  const families = [
    own,
    ...familiesOf(question.id, detection.names, detection.taken).map(({ byNumber }) =>
      Array.from({ length: byNumber.size }, (_, index) => byNumber.get(index + 1) ?? ''),
    ),
  ];
  for (const family of families) {
    const columns = family.flatMap((name) => detection.columns.get(name.toUpperCase()) ?? []);
    const values = columns.flatMap((column) => column.values.map(Number));
    if (columns.length === 0 || columns.length !== family.length || columns.length >= ranks.length) continue;
    // Items that a file leaves out leave as few columns; as many as there are ranks to give are slots.
    if (columns.length !== question.choices.max) continue;
    if (!values.every((value) => codes.has(value)) || !values.some((value) => value > columns.length)) continue;
    detection.readings.push({
      kind: 'rankSlots',
      columns: columns.map(({ name }) => name),
      boxes: [...codes].map(([code, variable]) => ({ variable, code })),
    });
    detection.say(
      'rank slots',
      `${columns[0]?.name ?? ''} to ${columns.at(-1)?.name ?? ''} hold the code of what stands first, second and so on`,
    );
    return true;
  }
  return false;
}
