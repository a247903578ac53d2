import type { Question, Variable } from '../../../../questionnaire/model';
import { answerTexts } from '../answerTexts';
import type { Detection } from '../detection';
import { familiesOf } from '../names';
import type { SampleColumn } from '../sample';

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
  const names = detection.names.beginningWith(question.id);
  const families = [
    own,
    ...familiesOf(question.id, names, detection.taken).map(({ byNumber }) =>
      Array.from({ length: byNumber.size }, (_, index) => byNumber.get(index + 1) ?? ''),
    ),
  ];
  for (const family of families) {
    const columns = family.flatMap((name) => detection.columns.get(name.toUpperCase()) ?? []);
    const worded = wordsOf(columns, ranks);
    const values = columns.flatMap((column) => column.values.map((value) => worded.get(value) ?? Number(value)));
    if (columns.length === 0 || columns.length !== family.length || columns.length >= ranks.length) continue;
    // Items that a file leaves out leave as few columns; as many as there are ranks to give are slots.
    if (columns.length !== question.choices.max) continue;
    const strange = values.filter((value) => !codes.has(value)).length;
    if (
      strange > (worded.size > 0 ? values.length * (1 - MOST_KNOWN) : 0) ||
      !values.some((value) => value > columns.length)
    )
      continue;
    if (worded.size > 0)
      for (const { name } of columns.filter(({ isText }) => isText))
        detection.readings.push({
          kind: 'texts',
          variable: name,
          column: name,
          values: [...worded].map(([text, code]) => ({ text, code })),
          other: null,
          otherText: null,
        });
    detection.readings.push({
      kind: 'rankSlots',
      columns: columns.map(({ name }) => name),
      boxes: [...codes].map(([code, variable]) => ({ variable, code })),
    });
    detection.say(
      'rank slots',
      `${columns[0]?.name ?? ''} to ${columns.at(-1)?.name ?? ''} hold ${worded.size > 0 ? 'the label' : 'the code'} of what stands first, second and so on`,
    );
    return true;
  }
  return false;
}

/** The share of texts that have to be what is ranked. */
const MOST_KNOWN = 0.8;

/** The codes of what is ranked by the texts that columns hold in their place; none where they hold codes. */
function wordsOf(columns: readonly SampleColumn[], ranks: readonly Variable[]): ReadonlyMap<string, number> {
  const texts = columns.filter(({ isText }) => isText).flatMap(({ values }) => values);
  const { values, known, labelled } = answerTexts(
    ranks.flatMap(({ answers }) => answers),
    texts,
  );
  return texts.length === 0 || !labelled || known < MOST_KNOWN
    ? new Map<string, number>()
    : new Map(values.map(({ text, code }) => [text, code]));
}
