import type { Question, Variable } from '../../../../questionnaire/model';
import { answerTexts } from '../answerTexts';
import type { Detection } from '../detection';
import { numberManner } from '../numberLabels';

/** The share of a column's values that have to be answers before it holds labels. */
const MOST_KNOWN = 0.8;
const MOST_WITH_OTHER = 0.5;
/** The same where there are fewer strange texts than answers: a text that is always the same is one fault. */
const MOST_WITH_FEW = 0.6;

/** LimeSurvey has it for the answer that people specify, whatever its code. */
const CODE_OF_OTHER = '-oth-';

/** A column of labels where the questionnaire has codes. */
export function labels(detection: Detection, { variables }: Question, variable: Variable): void {
  if (variable.type !== 'coded') return;
  const column = detection.columnOf(variable);
  if (column === undefined || column.values.length === 0) return;
  const manner = numberManner(detection, variable, column);
  if (manner === 'unknown')
    detection.unknown.set(
      variable.name,
      `${column.name} holds numbers that may be codes or labels of answers: nothing of it is checked.`,
    );
  if (manner === 'unknown' || (!column.isText && manner !== 'labels')) return;
  const specified = variables.find(({ specifies }) => specifies !== null)?.specifies ?? null;
  const { value: other = null, label = '' } = variable.answers.find(({ code }) => code === specified) ?? {};
  // A platform has a code of its own for it.
  const called = new Map([...(label === '' ? [] : [[CODE_OF_OTHER, label] as const]), ...(column.called ?? [])]);
  const { values, known, labelled, answers, strange } = answerTexts(
    variable.answers,
    column.values,
    called,
    manner ?? 'codes',
  );
  // Some platforms write what people specify in place of the answer.
  const least = other !== null ? MOST_WITH_OTHER : answers > 1 && strange < answers ? MOST_WITH_FEW : MOST_KNOWN;
  if (!labelled || known < least) return;
  detection.replaceRename({
    kind: 'texts',
    variable: variable.name,
    column: column.name,
    values,
    other: known < 1 ? other : null,
    otherText: null,
  });
  detection.say('labels', `${column.name} holds labels in place of codes`);
}
