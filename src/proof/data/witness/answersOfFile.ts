import { ANY_COUNT, PLAIN_PLACE } from '../../../questionnaire/emptyQuestion';
import { isNoNumber } from '../../../questionnaire/outline/answers/numbers/numberCodes';
import type { Answer, Problem, Question, Questionnaire, Variable } from '../../../questionnaire/model';
import { columnNamed } from '../columns';
import type { Dictionary, DictionaryVariable } from '../files/dictionary';
import { fieldOf } from '../pass/fields';
import { plainName } from '../plainName';
import { NameIndex } from '../scheme/nameIndex';
import { familiesOf } from '../scheme/names';
import type { Sample, SampleColumn } from '../scheme/sample';
import { isDeclared } from './declared';

/** Of the respondents with an answer, the share whose value no label names before the labels are not all there are. */
const MOST_UNLABELLED = 0.1;
/** Problems of a question that are none any more once its answers are known. */
const SETTLED = new Set(['incompleteQuestion', 'inferredType', 'unknownType', 'dateNotChecked']);

/**
 * Questions that have no answers in the questionnaire, with those that the dictionary has labels for: one variable of
 * that name with labelled values, or the boxes that are named after the question; and dates that are numbers there.
 * @returns them by id
 */
export function answersOfFile(
  { questions }: Questionnaire,
  { variables, sets }: Dictionary,
  { columns }: Sample,
): ReadonlyMap<string, Question> {
  const taken = new Set(questions.flatMap((one) => one.variables.map(({ name }) => name.toUpperCase())));
  const numbers = new NameIndex(variables.flatMap(({ name, type }) => (type === 'number' ? [name] : [])));
  const byPlainName = new Map<string, DictionaryVariable[]>();
  for (const variable of variables) {
    const known = byPlainName.get(plainName(variable.name));
    if (known === undefined) byPlainName.set(plainName(variable.name), [variable]);
    else known.push(variable);
  }
  const found = new Map<string, Question>();
  for (const question of questions) {
    const { withAnswers } = question;
    const date = dateOf(question);
    if (date !== null) found.set(question.id, date);
    if (withAnswers === undefined) continue;
    const known = withAnswers.kind === 'single' ? oneVariable(question) : boxes(question);
    if (known.length === 0) continue;
    const { kind, choices, optional } = withAnswers;
    found.set(question.id, { ...question, readable: true, kind, variables: known, choices, optional });
  }
  return found;

  /** A date that is a number in the file, as SPSS has them, with a format that shows it. */
  function dateOf(question: Question): Question | null {
    const [variable] = question.variables;
    const column = question.isDate && variable !== undefined ? columnNamed(variables, variable.name) : undefined;
    if (variable === undefined || column?.type !== 'number' || fieldOf(column).kind !== 'date') return null;
    return { ...question, kind: 'numeric', variables: [{ ...variable, type: 'number' }], textLength: ANY_COUNT };
  }

  function oneVariable(question: Question): readonly Variable[] {
    const own = columnNamed(variables, question.id);
    const alike = byPlainName.get(plainName(question.id)) ?? [];
    const known = own ?? (alike.length === 1 ? alike[0] : undefined);
    if (known?.type !== 'number') return [];
    const column = columnNamed(columns, known.name);
    const labelled = labelledOf(known);
    if (column === undefined || !areAllLabelled(labelled, known.missing, column)) return [];
    const answers = labelled.map(({ code, label }) => answerOf(String(code), code, label, question));
    return [{ ...variableOf(question, null, '', answers), type: 'coded' }];
  }

  function boxes(question: Question): readonly Variable[] {
    const set = sets.find(({ name }) => plainName(name.replace(/^\$/u, '')) === plainName(question.id));
    const members = set?.variables.flatMap((name) => columnNamed(variables, name) ?? []) ?? [];
    const family = familiesOf(question.id, numbers.beginningWith(question.id), taken).toSorted(
      (one, other) => other.byNumber.size - one.byNumber.size,
    )[0];
    const numbered =
      set?.kind === 'dichotomies'
        ? members.map((member, index) => [index + 1, member] as const)
        : [...(family?.byNumber ?? [])].flatMap(([number, name]) => {
            const member = columnNamed(variables, name);
            return member === undefined ? [] : [[number, member] as const];
          });
    if (numbered.length < 2) return [];
    return numbered
      .toSorted(([one], [other]) => one - other)
      .map(([number, { name, label }]) => {
        const answer = answerOf(String(number), number, label === '' ? name : label, question);
        return { ...variableOf(question, String(number), answer.label, [answer]), type: 'flag' };
      });
  }
}

/** The questionnaire with these in place of its own of the same id, and without the problems that they settle. */
export function withQuestions(questionnaire: Questionnaire, known: ReadonlyMap<string, Question>): Questionnaire {
  if (known.size === 0) return questionnaire;
  const isSettled = ({ questionId, code }: Problem): boolean => known.has(questionId ?? '') && SETTLED.has(code);
  return {
    ...questionnaire,
    questions: questionnaire.questions.map((question) => known.get(question.id) ?? question),
    problems: questionnaire.problems.filter((problem) => !isSettled(problem)),
  };
}

/**
 * Whether the labels of a variable name all that may be answered: not those of a number of which only "none" and
 * "refused" have a label, nor of a scale with names at its ends.
 * @param missing what the dictionary declares missing, as PSPP prints it
 */
export function areAllLabelled(
  labelled: readonly { readonly code: number; readonly label: string }[],
  missing: string,
  { values }: SampleColumn,
): boolean {
  const answers = labelled.filter(
    ({ code, label }) => !isDeclared(missing, code) && !isNoNumber({ code: String(code), label }),
  );
  if (answers.length < 2) return false;
  const codes = new Set(labelled.map(({ code }) => code));
  const given = values.map(Number).filter((value) => !isDeclared(missing, value));
  const unlabelled = given.filter((value) => !codes.has(value));
  return unlabelled.length <= given.length * MOST_UNLABELLED;
}

const labelledOf = ({
  valueLabels,
}: DictionaryVariable): readonly { readonly code: number; readonly label: string }[] =>
  [...valueLabels]
    .map(([value, label]) => ({ code: Number(value), label }))
    .filter(({ code }) => Number.isFinite(code));

const variableOf = (
  { id, idSpan }: Question,
  rowCode: string | null,
  label: string,
  answers: readonly Answer[],
): Omit<Variable, 'type'> => ({
  ...PLAIN_PLACE,
  name: rowCode === null ? id : `${id}_${rowCode}`,
  rowCode,
  label,
  answers,
  specifies: null,
  span: idSpan,
});

const answerOf = (code: string, value: number, label: string, { idSpan }: Question): Answer => ({
  code,
  value,
  label,
  exclusive: false,
  other: false,
  screensOut: false,
  span: idSpan,
});
