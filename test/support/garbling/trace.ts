import type { Answer, Question } from '../../../src/questionnaire/model';
import type { Reading } from './reading';

/**
 * Whether a line that was deleted has left something behind that knows of it: a hole in numbers or codes, a list of one,
 * a name that is still mentioned, lines that stood below it. Where nothing does, somebody could have written the rest
 * on purpose, and nobody can tell.
 * @param line the line, from 1, as it was counted before
 */
export function leavesTrace(whole: Reading, line: number, read: (text: string) => Reading): boolean {
  const { text, plan, problems } = whole;
  const lines = text.split('\n');
  // What is not understood is said to be so, whatever it may have known of the line.
  const unread = new Set([
    ...problems.filter(({ code }) => NOT_UNDERSTOOD.has(code)).map(({ span }) => span.line),
    ...plan.plans.flatMap(({ unresolved }) => unresolved.map(({ span }) => span.line)),
  ]);
  const rest = lines.filter((_, index) => index !== line - 1 && !unread.has(index + 1)).join('\n');
  const { questions } = plan.questionnaire;
  const ids = new Set(questions.map(({ id }) => id.toLowerCase()));
  return (
    leavesList(lines[line - 1] ?? '', rest) ||
    questions.some((question) => {
      if (question.idSpan.line === line) return leavesQuestion(question, ids, rest, whole, read);
      const { kind, variables } = question;
      const lists = variables.flatMap(({ type, answers }) => (type === 'coded' ? [answers] : []));
      return (
        lists.some((list) => leavesHole(list, line, true)) ||
        leavesHole(rowsOf(question), line, kind === 'multi') ||
        leavesMention(question, line, rest)
      );
    })
  );
}

/** Its own lines, its place in the count, or its name. */
function leavesQuestion(
  question: Question,
  ids: ReadonlySet<string>,
  rest: string,
  whole: Reading,
  read: (text: string) => Reading,
): boolean {
  const { id, span, variables } = question;
  const { text } = whole;
  const said = text.slice(span.start, span.end).trimEnd();
  const below = said.trimStart().split('\n').slice(1).join('\n');
  // Notes below it that say nothing of it are nobody's when it is gone.
  if (/[\p{L}\p{N}]/u.test(below)) {
    const alone = said.slice(0, said.length - below.length);
    const without = read(text.slice(0, span.start) + alone + text.slice(span.start + said.length));
    if (without.signatures.get(id.toLowerCase()) !== whole.signatures.get(id.toLowerCase())) return true;
  }
  const [before, behind] = [neighbour(id, -1), neighbour(id, 1)];
  const counts = behind !== null && ids.has(behind) && (before === null || ids.has(before) || /\D1$/.test(id));
  return counts || [id, ...variables.map(({ name }) => name)].some((name) => mentions(rest, name));
}

/** The id that stands beside it in a count: `q2` and `q4` of Q3, `q3b` of Q3a; `null` for none. */
function neighbour(id: string, step: 1 | -1): string | null {
  const [, front = '', number = '', letter = ''] = /^(.*?)(\d+)?(?:(?<=\d)(\p{L}))?$/u.exec(id.toLowerCase()) ?? [];
  if (letter !== '') return front + number + String.fromCharCode(letter.charCodeAt(0) + step);
  return number === '' ? null : front + String(Number(number) + step).padStart(number.length, '0');
}

/** Problems that say that nothing of what a line means is known. */
const NOT_UNDERSTOOD: ReadonlySet<string> = new Set([
  'unreadLine',
  'unknownMark',
  'unsupportedMark',
  'conditionInText',
]);

export const mentions = (text: string, name: string): boolean =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_])${name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}(?![\\p{L}\\p{N}_])`,
    'u',
  ).test(text);

/** The list of answers that the line alone refers to. */
function leavesList(line: string, rest: string): boolean {
  const name = /\bselect_(?:one|multiple)\s+(\w+)/.exec(line)?.[1];
  return name !== undefined && mentions(rest, name) && !new RegExp(String.raw`\bselect_\w+\s+${name}\b`).test(rest);
}

type Coded = Pick<Answer, 'code' | 'span'>;

const rowsOf = ({ variables }: Question): readonly Coded[] =>
  variables.flatMap(({ rowCode, span, specifies }) =>
    rowCode === null || specifies !== null ? [] : [{ code: rowCode, span }],
  );

/** The codes beside go on without it, begin with the one behind it, or only one of the answers is left. */
function leavesHole(list: readonly Coded[], line: number, needsTwo: boolean): boolean {
  const gone = list.find(({ span }) => span.line === line);
  const left = new Set(list.filter(({ span }) => span.line !== line).map(({ code }) => orderOf(code)));
  if (gone === undefined) return false;
  const code = orderOf(gone.code);
  return (
    (needsTwo && left.size < 2) ||
    (left.has(code + 1) && (left.has(code - 1) || gone.code === '1' || gone.code === 'A'))
  );
}

const orderOf = (code: string): number =>
  /^\p{Lu}$/u.test(code) ? code.charCodeAt(0) : Number(code.replace(/^\D+(?=\d)/, ''));

/** `Q1 = 3`, and 3 is not there any more. */
const leavesMention = (question: Question, line: number, rest: string): boolean =>
  question.variables
    .flatMap(({ answers }) => answers)
    .some(
      ({ code, span }) =>
        span.line === line &&
        new RegExp(
          String.raw`(?<![\p{L}\p{N}])${question.id}\s*(?:=+|<>|!=|in|ist?)\s*[("']*(?:\d+\s*(?:,|or|oder|ou|o)\s*)*${code}(?!\d)`,
          'iu',
        ).test(rest),
    );
