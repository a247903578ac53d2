import type { Question, Variable } from '../../../../questionnaire/model';
import type { Detection } from '../detection';
import { familiesOf } from '../names';

/** Variables that hold the codes of what was ticked, as many as anybody ticked. */
export function slots(detection: Detection, question: Question, boxes: readonly Variable[]): boolean {
  const codes = codesOf(boxes);
  const own = ownColumns(detection, question, boxes);
  const names = detection.names.beginningWith(question.id);
  const families = [
    ...familiesOf(question.id, names, detection.taken).map(({ byNumber }) => [...byNumber.values()]),
    own,
  ];
  for (const family of families) {
    const columns = family.flatMap((name) => detection.columns.get(name.toUpperCase()) ?? []);
    const values = new Set(columns.flatMap(({ values: all }) => all.map(Number)));
    const isCodes = [...values].every((value) => codes.has(value));
    const beyond = [...values].filter((value) => value !== 0 && value !== 1 && value !== 2).length;
    if (columns.length < 1 || !isCodes || beyond === 0) continue;
    const spread = columns.filter(({ values: all }) => new Set(all).size > 1).length;
    if (spread === 0) continue;
    detection.readings.push({
      kind: 'slots',
      columns: columns.map(({ name }) => name),
      boxes: [...codes].map(([code, variable]) => ({ variable, code })),
    });
    const [first, ...others] = columns.map(({ name }) => name);
    detection.say(
      'slots',
      others.length === 0
        ? `${first ?? ''} holds the codes of what was ticked`
        : `${first ?? ''} to ${others.at(-1) ?? ''} hold the codes of what was ticked`,
    );
    return true;
  }
  return false;
}

/** Columns with names of boxes: slots are counted from 1, whether there is a box of that number or not. */
function ownColumns(detection: Detection, { id }: Question, boxes: readonly Variable[]): readonly string[] {
  const own = boxes.map(({ name }) => name.toUpperCase()).filter((name) => detection.columns.has(name));
  const counted: string[] = [];
  const next = (): string => `${id}_${counted.length + 1}`.toUpperCase();
  while (own.length > 0 && detection.columns.has(next())) counted.push(next());
  return [...new Set([...counted, ...own])];
}

function codesOf(boxes: readonly Variable[]): ReadonlyMap<number, string> {
  return new Map(
    boxes.flatMap(({ name, rowCode }) =>
      rowCode === null || rowCode === '' ? [] : [[Number(rowCode), name] as const],
    ),
  );
}
