import { Planner } from '../../../checks/plan';
import { nearestOf } from '../../../pipeline/project/nearest';
import type { Answer, Problem, Question, Questionnaire } from '../../../questionnaire/model';
import { readQuestionnaire } from '../../../questionnaire/read';
import type { ReadDocument } from '../keptReadings';
import { nearestMark } from './nearestMark';
import type { TextEdit, WritingFix, WritingNote } from './note';
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
  return [...withoutRepeats(notes), ...missing].sort((one, other) => one.start - other.start);
}

/** A question whose words are nearly those of a mark, because of a mark in it that is told with what it may mean: one cause, one note. */
function withoutRepeats(notes: readonly WritingNote[]): readonly WritingNote[] {
  const meant = notes.filter(({ code, didYouMean }) => code === 'unknownMark' && didYouMean !== null);
  return notes.filter(
    ({ code, start, end }) => code !== 'nearMark' || !meant.some((mark) => start <= mark.start && mark.end <= end),
  );
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

const changeTo = (to: string, start: number, end: number): WritingFix => ({
  what: { kind: 'change', to },
  edits: [{ start, end, text: to }],
});

function fixesOf(
  { code, nextStep, span }: Problem,
  text: string,
  questions: readonly Question[],
): readonly WritingFix[] {
  const { start, end } = span;
  const written = text.slice(start, end);
  const question = questions.find((one) => one.span.start <= start && end <= one.span.end);
  switch (code) {
    case 'numberedAnswers':
    case 'codeNotANumber':
      return question === undefined ? [] : addCodes(question, span, text);
    case 'duplicateCode':
    case 'answerWithoutCode':
      return question === undefined ? [] : giveCode(question, written, start, nextStep);
    case 'unclosedBracket': {
      const at = lineEndAt(text, start);
      return [{ what: { kind: 'close' }, edits: [{ start: at, end: at, text: ']' }] }];
    }
    case 'unknownTarget': {
      const target = /[\p{L}_]+\d[\p{L}\d_]*/u.exec(written);
      const nearest =
        target === null
          ? null
          : nearestOf(
              target[0],
              questions.map(({ id }) => id),
            );
      if (target === null || nearest === null) return [];
      return [changeTo(nearest, start + target.index, start + target.index + target[0].length)];
    }
    case 'unknownMark':
      return [];
    default:
      return suggestedMarks(nextStep, written, question, span, text);
  }
}

/** Marks that the next step names: in place of the one that is not clear, or at the end of the question's line. */
function suggestedMarks(
  nextStep: string,
  written: string,
  question: Question | undefined,
  { start, end }: Problem['span'],
  text: string,
): readonly WritingFix[] {
  const marks = [...nextStep.matchAll(/\[[A-Z][A-Z\d -]*\]/gu)].map(([mark]) => mark);
  if (/^[[(]/u.test(written)) return marks.map((mark) => changeTo(mark, start, end));
  if (question === undefined) return [];
  const at = lineEndAt(text, question.idSpan.start);
  return marks.map((mark) => ({ what: { kind: 'addMark', mark }, edits: [{ start: at, end: at, text: ` ${mark}` }] }));
}

/** Numbers in front of the answers, as those have them that are numbered already. */
function addCodes(question: Question, span: Problem['span'], text: string): readonly WritingFix[] {
  const answers = (question.variables[0]?.answers ?? question.variables.flatMap((one) => one.answers)).filter(
    (answer) => span.start <= answer.span.start && answer.span.end <= span.end,
  );
  const all = answers.length > 0 ? answers : question.variables.flatMap((one) => one.answers);
  const bare = all.filter((answer) => !startsWithCode(answer, text));
  const separator = bare.length < all.length ? ' ' : ' = ';
  const edits = bare.map((answer): TextEdit => {
    const at = answer.span.start;
    return { start: at, end: at, text: `${all.indexOf(answer) + 1}${separator}` };
  });
  return edits.length === 0 ? [] : [{ what: { kind: 'addCodes' }, edits }];
}

const startsWithCode = ({ span }: Answer, text: string): boolean => /^\d/u.test(text.slice(span.start, span.end));

/** The next code that is free, in place of one that is taken or in front of an answer that has none. */
function giveCode(question: Question, written: string, start: number, nextStep: string): readonly WritingFix[] {
  const used = question.variables.flatMap((one) => one.answers.flatMap(({ value }) => value ?? []));
  const named = /\b(\d+) = …/u.exec(nextStep)?.[1];
  const code = named ?? String(Math.max(0, ...used) + 1);
  const own = /^\d+/u.exec(written)?.[0] ?? '';
  const text = own === '' ? `${code} = ` : code;
  return [{ what: { kind: 'giveCode', code }, edits: [{ start, end: start + own.length, text }] }];
}

function undefinedIdNotes(questionnaire: Questionnaire): readonly WritingNote[] {
  const ids = questionnaire.questions.map(({ id }) => id);
  const planner = new Planner(questionnaire);
  const seen = new Set<number>();
  return questionnaire.questions.flatMap((question) =>
    planner.dropped(question).flatMap(({ name, span, from }): readonly WritingNote[] => {
      if (from === 'data' || seen.has(span.start)) return [];
      seen.add(span.start);
      const nearest = nearestOf(name, ids);
      const { start } = span;
      return [
        {
          code: 'undefinedId',
          severity: 'warning',
          said: { kind: 'undefinedId', name, nearest },
          didYouMean: nearest,
          start,
          end: start + name.length,
          fixes: nearest === null ? [] : [changeTo(nearest, start, start + name.length)],
        },
      ];
    }),
  );
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
  return { what: { kind: 'addAnswer', questionId, code }, edits: [{ start: at, end: at, text: line }] };
}

/** Where the line of an offset ends, before blanks and its break. */
function lineEndAt(text: string, offset: number): number {
  const next = text.slice(offset).search(/[ \t]*(?:\r?\n|\r|$)/u);
  return next < 0 ? text.length : offset + next;
}
