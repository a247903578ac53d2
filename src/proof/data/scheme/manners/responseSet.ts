import type { Question, Variable } from '../../../../questionnaire/model';
import { plainText } from '../answerTexts';
import { isDeclared } from '../../witness/declared';
import type { ResponseSet } from '../../files/dictionary';
import type { Detection } from '../detection';
import { plainName } from '../../plainName';
import { behindName } from '../names';
import type { SampleColumn } from '../sample';

/**
 * Boxes by the multiple response set that the dictionary has of them: it says which variables belong together, whatever
 * they are called, and which value is ticked, or that they hold codes.
 * @returns whether nothing more is to be found out of them
 */
export function responseSet(detection: Detection, question: Question, boxes: readonly Variable[]): boolean {
  const set = detection.sets.find((one) => isOf(one, question, boxes));
  if (set === undefined) return false;
  const columns = set.variables.flatMap((name) => detection.columns.get(name.toUpperCase()) ?? []);
  if (columns.length === 0) return false;
  if (set.kind === 'categories') return codes(detection, set, columns, boxes);
  const absent = boxes.filter((box) => detection.columnOf(box) === undefined);
  for (const [variable, column] of membersOf(absent, columns)) {
    detection.rename(variable.name, column.name);
    detection.say('set', `${variable.name} is ${column.name}, by the set ${set.name}`);
  }
  const counted = Number(set.counted ?? Number.NaN);
  const found = boxes.filter((box) => {
    const column = detection.columnOf(box);
    return column !== undefined && !column.isText && columns.includes(column);
  });
  if (counted === 1 || Number.isNaN(counted) || found.length === 0) return false;
  const variables = found.map(({ name }) => name);
  detection.readings.push({ kind: 'counted', variables, value: counted });
  detection.say('counted', `boxes of the set ${set.name} are ticked by ${counted}`);
  const isBare = found.every((box) => detection.columnOf(box)?.values.every((value) => Number(value) === counted));
  if (isBare) detection.readings.push({ kind: 'boxes', variables, unticked: 'empty' });
  return true;
}

/** A set is of the question that it is called by, asks as, or has variables of. */
function isOf({ name, label, variables }: ResponseSet, question: Question, boxes: readonly Variable[]): boolean {
  if (plainName(name.replace(/^\$/u, '')) === plainName(question.id)) return true;
  const own = new Set(boxes.map((box) => box.name.toUpperCase()));
  if (variables.some((member) => own.has(member.toUpperCase()))) return true;
  const asked = plainText(question.label);
  const behind = behindName(question.id)(label)?.replace(/^\W+/u, '');
  return asked !== '' && (plainText(label) === asked || plainText(behind ?? '') === asked);
}

/** Boxes with the members that are labelled as their answers; by their place where none is labelled and all are there. */
function membersOf(
  boxes: readonly Variable[],
  columns: readonly SampleColumn[],
): readonly (readonly [Variable, SampleColumn])[] {
  if (columns.every(({ label }) => label === ''))
    return boxes.length !== columns.length
      ? []
      : boxes.flatMap((box, index) => {
          const column = columns[index];
          return column === undefined ? [] : [[box, column] as const];
        });
  return boxes.flatMap((box) => {
    const answer = plainText(box.answers[0]?.label ?? '');
    const alike = columns.filter(({ label }) => isLabelOf(plainText(label), answer));
    const [column] = alike;
    return column === undefined || alike.length > 1 ? [] : [[box, column] as const];
  });
}

/** `Cat`, or `Which pets? - Cat`, as platforms write the labels of boxes. */
const isLabelOf = (label: string, answer: string): boolean =>
  answer !== '' && (label === answer || /[-:/|] $/u.test(label.endsWith(answer) ? label.slice(0, -answer.length) : ''));

/** The share of codes that may be no answer's. */
const MOST_STRANGE = 0.2;

/** Variables that hold the codes of what is ticked, whichever codes the first respondents have. */
function codes(
  detection: Detection,
  set: ResponseSet,
  columns: readonly SampleColumn[],
  boxes: readonly Variable[],
): boolean {
  const byCode = new Map(boxes.map(({ name, rowCode }) => [Number(rowCode ?? Number.NaN), name] as const));
  // What is declared missing, and a 0 that no box has, fill what was not mentioned.
  const isMention = (value: number, missing: string): boolean =>
    !isDeclared(missing, value) && (value !== 0 || byCode.has(0));
  const values = columns.flatMap(({ values: all, missing = '' }) =>
    all.map(Number).filter((value) => isMention(value, missing)),
  );
  const strange = values.filter((value) => !byCode.has(value)).length;
  // The set says what they are: a code or two may be wrong. Where more are, they are other codes, but codes all the same.
  if (columns.some(({ isText }) => isText) || strange > values.length * MOST_STRANGE) {
    const sentence = `The variables of the set ${set.name} hold codes that the answers have not: nothing of them is checked.`;
    for (const { name } of boxes) detection.unknown.set(name, sentence);
    return true;
  }
  detection.readings.push({
    kind: 'slots',
    columns: columns.map(({ name }) => name),
    boxes: [...byCode].map(([code, variable]) => ({ variable, code })),
  });
  detection.say('slots', `the variables of the set ${set.name} hold the codes of what was ticked`);
  return true;
}
