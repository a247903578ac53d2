import type { Answer, Question, Questionnaire } from '../model';
import type { Unsaid, Way } from './edits';
import { fitsComment, labelIn, type Stretch } from './layout';
import { marksIn } from './statedMarks';

interface Item {
  readonly code: string;
  readonly label: string;
  readonly span: Stretch;
}

/** Codes and flags of answers that are read and stand nowhere as marks. */
export function unsaidOfAnswers(text: string, questionnaire: Questionnaire): readonly Unsaid[] {
  const said = new Set<number>();
  return questionnaire.questions.flatMap((question) => [
    ...unsaidCodes(text, question, questionnaire),
    ...unsaidScale(question, questionnaire),
    ...answersOf(question).flatMap((answer) => {
      if (said.has(answer.span.start)) return [];
      said.add(answer.span.start);
      return unsaidFlags(text, question, answer);
    }),
  ]);
}

const answersOf = ({ variables }: Question): readonly Answer[] => variables.flatMap(({ answers }) => answers);

/** Answers, rows and columns, each once. */
function itemsOf(question: Question): readonly Item[] {
  const rows = question.variables.flatMap(({ rowCode, label, span, specifies }) =>
    rowCode === null || specifies !== null ? [] : [{ code: rowCode, label, span }],
  );
  const all = [...answersOf(question), ...rows];
  return [...new Map(all.map((item) => [`${item.span.start} ${item.code}`, item])).values()];
}

/** Answers without codes are numbered: the numbers are written in front. */
function unsaidCodes(text: string, question: Question, { problems }: Questionnaire): readonly Unsaid[] {
  return problems
    .filter(({ code, questionId }) => code === 'numberedAnswers' && questionId === question.id)
    .flatMap(({ span }): readonly Unsaid[] => {
      const items = itemsOf(question).filter((item) => item.span.start >= span.start && item.span.end <= span.end);
      if (items.length === 0) return [];
      const inFront: Way = items.map((item) => ({ at: item.span.start, text: `${item.code} = ` }));
      const atLabels: Way = items.map((item) => ({
        at: labelIn(text, item.label, item.span)?.start ?? item.span.start,
        text: `${item.code} = `,
      }));
      // `a) Yes`: the letter that counts becomes a comment behind the code.
      const lettered: Way = items.flatMap((item) => {
        const at = item.span.start;
        const letter = /^\p{L}[.)]/u.exec(text.slice(at, at + 3))?.[0].length ?? 0;
        const comment = [
          { at, text: `${item.code} = <!-- ` },
          { at: at + letter, text: ' -->' },
        ];
        return letter === 0 ? [{ at, text: `${item.code} = ` }] : comment;
      });
      const marks = `${items[0]?.code ?? ''} = …`;
      return [{ marks, questionIds: [question.id], at: span, ways: [atLabels, inFront, lettered] }];
    });
}

/** A scale of which only the ends are named. */
function unsaidScale(question: Question, { problems }: Questionnaire): readonly Unsaid[] {
  const problem = problems.find(({ code, questionId }) => code === 'namedEnds' && questionId === question.id);
  const codes = answersOf(question).flatMap(({ value }) => value ?? []);
  if (problem === undefined || codes.length === 0) return [];
  const marks = `(scale ${Math.min(...codes)}-${Math.max(...codes)})`;
  return [{ marks, questionIds: [question.id], at: problem.span, ways: [] }];
}

function unsaidFlags(text: string, question: Question, answer: Answer): readonly Unsaid[] {
  const { span, label } = answer;
  const stated = marksIn(text, span);
  const specifies = /\((?:please\s+)?specify\)/iu.test(label);
  const flags = [
    ...(answer.exclusive && !stated.hasFlag('exclusive') && !stated.hasType('single') ? ['EXCLUSIVE'] : []),
    ...(answer.other && !stated.hasFlag('other') && !stated.hasType('open') && !specifies ? ['OTHER'] : []),
    ...(answer.screensOut && !stated.hasFlag('terminate') ? ['TERMINATE'] : []),
  ];
  if (flags.length === 0) return [];
  const marks = flags.map((flag) => `[${flag}]`).join(' ');
  const end = endOf(text, span);
  const behind: Way = [{ at: end, text: ` ${marks}` }];
  const tail = tailOf(text, answer, end);
  const inItsPlace: Way | null =
    tail === null
      ? null
      : [
          { at: tail.start, text: `${/\s/u.test(text[tail.start - 1] ?? '') ? '' : ' '}${marks} <!-- ` },
          { at: tail.end, text: ' -->' },
        ];
  const found = labelIn(text, label, span);
  const atLabel: Way | null = found === null ? null : [{ at: found.end, text: ` ${marks}` }];
  const ways = [behind, inItsPlace, atLabel].filter((way) => way !== null);
  return [{ marks, questionIds: [question.id], at: span, ways }];
}

/** Where an answer ends, without blanks and the sign of a line break behind it. */
function endOf(text: string, { start, end }: Stretch): number {
  return start + (/\s*\\?\s*$/u.exec(text.slice(start, end))?.index ?? end - start);
}

/** What is said of an answer behind its label, in other words than marks. */
function tailOf(text: string, { label, span }: Answer, end: number): Stretch | null {
  const found = labelIn(text, label, span);
  if (found === null || found.end >= end) return null;
  const start = found.end + (/^\s*/u.exec(text.slice(found.end, end))?.[0].length ?? 0);
  const words = text.slice(start, end);
  return words === '' || /[[\]|]/u.test(words) || !fitsComment(words) ? null : { start, end };
}
