import type { Question, Questionnaire } from '../model';
import { unsaidOfAnswers } from './answerMarks';
import type { Unsaid } from './edits';
import { questionMarks } from './questionMarks';
import { waysAtQuestion } from './questionPlace';
import { unsaidConditions } from './routingMarks';
import { marksOfQuestion } from './statedMarks';

/** All that is read of a questionnaire in plain markdown and that no mark in it says. */
export function unsaidIn(text: string, questionnaire: Questionnaire): readonly Unsaid[] {
  return [
    ...unsaidIds(questionnaire),
    ...unsaidOfQuestions(text, questionnaire),
    ...unsaidConditions(text, questionnaire),
    ...unsaidOfAnswers(text, questionnaire),
  ];
}

/** Questions without an id are called by their line: all get theirs at once, for it depends on the others too. */
function unsaidIds({ questions, problems }: Questionnaire): readonly Unsaid[] {
  const unnamed = new Set(problems.filter(({ code }) => code === 'emptyId').map(({ questionId }) => questionId));
  const named = questions.filter(({ id }) => unnamed.has(id));
  const [first] = named;
  if (first === undefined) return [];
  const way = named.map(({ id, idSpan }) => ({ at: idSpan.start, text: `${id}. ` }));
  return [{ marks: `${first.id}. …`, questionIds: named.map(({ id }) => id), at: first.idSpan, ways: [way] }];
}

function unsaidOfQuestions(text: string, { questions }: Questionnaire): readonly Unsaid[] {
  const byPlace = new Map<number, Question[]>();
  for (const question of questions) {
    const { start } = question.span;
    byPlace.set(start, [...(byPlace.get(start) ?? []), question]);
  }
  return [...byPlace.values()].flatMap((alike): readonly Unsaid[] => {
    const [question] = alike;
    if (question?.readable !== true) return [];
    const isMultiGrid = alike.length > 1 || isRowOfGrid(question);
    const marks = questionMarks(question, marksOfQuestion(text, question), isMultiGrid);
    if (marks.length === 0) return [];
    const mark = `[${marks.join(', ')}]`;
    const asked: Question = isMultiGrid ? { ...question, label: gridLabel(question.label) } : question;
    const questionIds = alike.map(({ id }) => id);
    return [{ marks: mark, questionIds, at: question.idSpan, ways: waysAtQuestion(text, asked, mark) }];
  });
}

/** A grid with several answers a row is a question for each row, called by the row and (the question). */
const isRowOfGrid = ({ idSpan, span, kind }: Question): boolean =>
  kind === 'multi' && idSpan.line > span.line && idSpan.start > span.start;

const gridLabel = (label: string): string => /\((.*)\)$/u.exec(label)?.[1] ?? label;
