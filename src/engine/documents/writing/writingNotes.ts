import { undefinedNames } from '../../../checks/undefinedNames';
import { clearlyNearestOf } from '../../../pipeline/project/nearest';
import type { Answer, Problem, Question, Questionnaire } from '../../../questionnaire/model';
import { readQuestionnaire } from '../../../questionnaire/read';
import type { ReadDocument } from '../keptReadings';
import { changeTo, fixesOf, lineEndAt } from './fixes';
import { nearestMark } from './nearestMark';
import type { WritingFix, WritingNote } from './note';
import { oneOfEachCause } from './oneCause';
import { undefinedCodes } from './undefinedCodes';

/**
 * What is odd about a questionnaire before any run: what its reader reports, ids that no question has and codes that no
 * answer has, each with what can be done about it. In the order of the text.
 */
export function writingNotes(
  text: string,
  name: string,
  read: ReadDocument = readQuestionnaire,
): readonly WritingNote[] {
  const questionnaire = read(text, name);
  const { questions, problems } = questionnaire;
  const missing =
    questions.length === 0 ? [] : [...undefinedIdNotes(questionnaire), ...undefinedCodeNotes(text, questions)];
  const notes = problems.map((problem) => ofProblem(problem, text, questions));
  return [...oneOfEachCause(notes, text), ...missing].sort((one, other) => one.start - other.start);
}

function ofProblem(problem: Problem, text: string, questions: readonly Question[]): WritingNote {
  const { code, severity, message, nextStep, span } = problem;
  const { start, end } = span;
  const written = text.slice(start, end);
  const mark = code === 'unknownMark' ? nearestMark(written) : null;
  return {
    code,
    severity,
    said: { kind: 'problem', message, nextStep },
    didYouMean: mark,
    start,
    end,
    fixes: mark === null ? fixesOf(problem, text, questions) : [changeTo(mark, start, end)],
  };
}

function undefinedIdNotes(questionnaire: Questionnaire): readonly WritingNote[] {
  const ids = questionnaire.questions.map(({ id }) => id);
  const seen = new Set<number>();
  return undefinedNames(questionnaire).flatMap(({ name, span: { start } }): readonly WritingNote[] => {
    if (seen.has(start)) return [];
    seen.add(start);
    const nearest = clearlyNearestOf(name, ids);
    const end = start + name.length;
    return [
      {
        code: 'undefinedId',
        severity: 'warning',
        said: { kind: 'undefinedId', name, nearest },
        didYouMean: nearest,
        start,
        end,
        fixes: nearest === null ? [] : [changeTo(nearest, start, end)],
      },
    ];
  });
}

function undefinedCodeNotes(text: string, questions: readonly Question[]): readonly WritingNote[] {
  return undefinedCodes(questions).map(({ question, written, codes, start, end }): WritingNote => {
    const last = question.variables
      .flatMap(({ answers }) => answers)
      .reduce<Answer | null>(
        (latest, answer) => (latest === null || answer.span.end > latest.span.end ? answer : latest),
        null,
      );
    return {
      code: 'undefinedCode',
      severity: 'warning',
      said: { kind: 'undefinedCode', questionId: question.id, written, codes },
      didYouMean: null,
      start,
      end,
      fixes: last === null ? [] : [addAnswer(question.id, written, last, text)],
    };
  });
}

/** A line below the last answer, written as that is. */
function addAnswer(questionId: string, code: string, last: Answer, text: string): WritingFix {
  const lineStart = text.lastIndexOf('\n', last.span.start - 1) + 1;
  const at = lineEndAt(text, last.span.start);
  const head = text.slice(lineStart, last.span.start);
  const own = /^(\d+)(\s*[.):=–-]?\s*)/u.exec(text.slice(last.span.start, at));
  const marker = /^\s*(?:[-*+•])?\s*$/u.test(head) ? head : '- ';
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const line = `${lineBreak}${marker}${code}${own?.[2] ?? ' = '}…`;
  return {
    what: { kind: 'addAnswer', questionId, code },
    preferred: true,
    edits: [{ start: at, end: at, text: line }],
  };
}
