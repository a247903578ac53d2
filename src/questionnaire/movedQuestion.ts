import type { Answer, Logic, Problem, Question, Span, Variable } from './model';

/** How far something stands behind where it was read: a whole number of lines, and letters. */
export interface Shift {
  readonly letters: number;
  readonly lines: number;
}

interface Placed {
  readonly span: Span;
}

/** The same question further on in a text. Answers that variables share are shared by them again. */
export function movedQuestion(question: Question, shift: Shift): Question {
  const span = (one: Span): Span => movedSpan(one, shift);
  const placed = <One extends Placed>(one: One): One => ({ ...one, span: span(one.span) });
  const logic = (one: Logic): Logic => movedLogic(one, shift);
  const perhaps = (one: Logic | null): Logic | null => (one === null ? null : logic(one));
  const lists = new Map<readonly Answer[], readonly Answer[]>();
  const answersOf = (answers: readonly Answer[]): readonly Answer[] => {
    const known = lists.get(answers) ?? answers.map(placed);
    lists.set(answers, known);
    return known;
  };
  const variable = (one: Variable): Variable => ({ ...one, answers: answersOf(one.answers), span: span(one.span) });
  return {
    ...question,
    variables: question.variables.map(variable),
    entry: question.entry.map(logic),
    screenOuts: question.screenOuts.map(logic),
    mask: perhaps(question.mask),
    columnMask: perhaps(question.columnMask),
    validation: perhaps(question.validation),
    unread: question.unread.map(placed),
    attributes: question.attributes.map(placed),
    ...(question.doubts === undefined ? {} : { doubts: question.doubts.map(placed) }),
    verifiedScript: question.verifiedScript === null ? null : placed(question.verifiedScript),
    span: span(question.span),
    idSpan: span(question.idSpan),
  };
}

/** The same problem further on in a text. */
export const movedProblem = (problem: Problem, shift: Shift): Problem => ({
  ...problem,
  span: movedSpan(problem.span, shift),
});

function movedLogic(logic: Logic, shift: Shift): Logic {
  const { offsets } = logic;
  const span = movedSpan(logic.span, shift);
  if (offsets === undefined) return { ...logic, span };
  return { ...logic, span, offsets: offsets.map((offset) => offset + shift.letters) };
}

const movedSpan = ({ start, end, line, column }: Span, { letters, lines }: Shift): Span => ({
  start: start + letters,
  end: end + letters,
  line: line + lines,
  column,
});
