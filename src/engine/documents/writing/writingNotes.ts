import type { Unresolved } from '../../../checks/check';
import { oddLogic, type OddLogic } from '../../../checks/oddLogic';
import { clearlyNearestOf, neighboursOf } from '../../../pipeline/project/nearest';
import type { Problem, Question } from '../../../questionnaire/model';
import { readQuestionnaire } from '../../../questionnaire/read';
import type { ReadDocument } from '../keptReadings';
import { addAnswer } from './addAnswer';
import { changeTo, fixesOf } from './fixes';
import { nearestMark } from './nearestMark';
import type { WritingNote } from './note';
import { oneOfEachCause } from './oneCause';
import { undefinedCodes } from './undefinedCodes';
import { writtenPlace } from './writtenPlace';

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
  const odd: OddLogic = questions.length === 0 ? { dropped: [], unresolved: [] } : oddLogic(questionnaire);
  const told = [
    ...oneOfEachCause(
      problems.map((problem) => ofProblem(problem, text, questions)),
      text,
    ),
    ...undefinedIdNotes(text, questions, odd),
    ...undefinedCodeNotes(text, questions),
  ];
  return [...told, ...unresolvedNotes(text, questions, odd, told)].sort((one, other) => one.start - other.start);
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

function undefinedIdNotes(text: string, questions: readonly Question[], { dropped }: OddLogic): readonly WritingNote[] {
  const ids = questions.map(({ id }) => id);
  const seen = new Set<string>();
  return dropped.flatMap(({ name, span }): readonly WritingNote[] => {
    const { start, end, isExact } = writtenPlace(text, span.start, name);
    const key = `${String(start)} ${name}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const nearest = clearlyNearestOf(name, ids);
    const offered = nearest === null ? neighboursOf(name, ids) : [nearest];
    return [
      {
        code: 'undefinedId',
        severity: 'warning',
        said: { kind: 'undefinedId', name, nearest },
        didYouMean: nearest,
        start,
        end,
        fixes: isExact ? offered.map((id) => changeTo(id, start, end, id === nearest)) : [],
      },
    ];
  });
}

function undefinedCodeNotes(text: string, questions: readonly Question[]): readonly WritingNote[] {
  return undefinedCodes(questions).map(({ question, written, codes, start: read }): WritingNote => {
    const { start, end } = writtenPlace(text, read, written);
    return {
      code: 'undefinedCode',
      severity: 'warning',
      said: { kind: 'undefinedCode', questionId: question.id, written, codes },
      didYouMean: null,
      start,
      end,
      fixes: addAnswer(question, written, text),
    };
  });
}

/** Logic of which nothing is told yet: where a part of it is, or the line around it, that is the cause. */
function unresolvedNotes(
  text: string,
  questions: readonly Question[],
  { unresolved }: OddLogic,
  told: readonly WritingNote[],
): readonly WritingNote[] {
  const ids = new Map(questions.map(({ id, idSpan }) => [id, idSpan]));
  const seen = new Set<number>();
  return unresolved.flatMap((logic): readonly WritingNote[] => {
    const { start, end } = placeOf(logic, text) ?? ids.get(logic.questionId) ?? logic.span;
    if (seen.has(start) || told.some((note) => note.start < end && start < note.end)) return [];
    seen.add(start);
    const { questionId, reason } = logic;
    return [
      {
        code: 'unresolved',
        severity: 'warning',
        said: { kind: 'unresolved', questionId, text: logic.text, reason },
        didYouMean: null,
        start,
        end,
        fixes: [],
      },
    ];
  });
}

/** Logic that was put into other words stands at none of its own. */
const placeOf = ({ span, text: own }: Unresolved, text: string): Pick<Unresolved['span'], 'start' | 'end'> | null =>
  own !== '' && text.slice(span.start, span.end) === own ? span : null;
