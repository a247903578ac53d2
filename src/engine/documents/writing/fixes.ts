import { clearlyNearestOf } from '../../../pipeline/project/nearest';
import type { Answer, Problem, Question } from '../../../questionnaire/model';
import { type CodeShape, codeShapeOf } from './codeShape';
import { giveIds } from './giveIds';
import { lineEndAt } from './lineEnd';
import type { TextEdit, WritingFix } from './note';

/**
 * What can be done about a problem with one click. What a next step names as an example is none: only what was read of
 * this question is written, or one of what its reader could not choose between.
 */
export function fixesOf(problem: Problem, text: string, questions: readonly Question[]): readonly WritingFix[] {
  const { code, span } = problem;
  const { start, end } = span;
  const written = text.slice(start, end);
  const question = questions.find((one) => one.span.start <= start && end <= one.span.end);
  switch (code) {
    case 'numberedAnswers':
      return question === undefined ? [] : addCodes(question, span, text);
    case 'duplicateCode':
    case 'answerWithoutCode':
      return question === undefined ? [] : giveCode({ question, text, written, start, nextStep: problem.nextStep });
    case 'unclosedBracket': {
      const at = lineEndAt(text, start);
      return [{ what: { kind: 'close' }, preferred: true, edits: [{ start: at, end: at, text: ']' }] }];
    }
    case 'unknownTarget':
      return nearestTarget(written, start, questions);
    case 'headingNotAQuestion':
    case 'emptyId':
      return giveIds(span, text, questions);
    case 'unsupportedMark':
      return /^\[[^[\]]*\]$/u.test(written)
        ? marksNamed(problem.nextStep).map((mark) => changeTo(mark, start, end, false))
        : [];
    case 'inferredType':
    case 'unknownType':
    case 'oneOrSeveral':
    case 'soundsOtherwise':
      return question === undefined ? [] : writeKind(problem, question, text);
    default:
      return [];
  }
}

/** Another text in place of a stretch. */
export const changeTo = (to: string, start: number, end: number, preferred = true): WritingFix => ({
  what: { kind: 'change', to },
  preferred,
  edits: [{ start, end, text: to }],
});

const marksNamed = (nextStep: string): readonly string[] =>
  [...nextStep.matchAll(/\[[A-Z]+(?: [\d-]+)?\]/gu)].map(([mark]) => mark);

function nearestTarget(written: string, start: number, questions: readonly Question[]): readonly WritingFix[] {
  const target = /[\p{L}_]+\d[\p{L}\d_]*/u.exec(written);
  if (target === null) return [];
  const ids = questions.map(({ id }) => id);
  const nearest = clearlyNearestOf(target[0], ids);
  const at = start + target.index;
  return nearest === null ? [] : [changeTo(nearest, at, at + target[0].length)];
}

/** Marks behind the question's line for the kinds that it may be; the one that it is read as comes first. */
function writeKind(problem: Problem, question: Question, text: string): readonly WritingFix[] {
  const at = lineEndAt(text, question.idSpan.start);
  const line = text.slice(text.lastIndexOf('\n', question.idSpan.start - 1) + 1, at);
  // A line of a table has no end that a mark could stand at.
  if (line.includes('|')) return [];
  const isKnown = problem.code === 'inferredType';
  const read = isKnown ? markOf(question) : null;
  const others = marksNamed(problem.nextStep).flatMap((mark) => {
    const [, type = ''] = /^\[([A-Z]+)/u.exec(mark) ?? [];
    return SIMPLE.has(type) ? [type === 'NUMERIC' ? numericMark(question) : `[${type}]`] : [];
  });
  return [...new Set([...(read === null ? [] : [read]), ...others])].map((mark) => ({
    what: { kind: 'addMark', mark },
    preferred: mark === read && problem.severity === 'info',
    edits: [{ start: at, end: at, text: ` ${mark}` }],
  }));
}

/** Types that are marks without anything else. */
const SIMPLE: ReadonlySet<string> = new Set(['SINGLE', 'MULTI', 'OPEN', 'RANK', 'NUMERIC']);

/** The mark for what a question was read as; null where no mark alone says it. */
function markOf(question: Question): string | null {
  switch (question.kind) {
    case 'single':
      return '[SINGLE]';
    case 'multi':
      return '[MULTI]';
    case 'text':
      return '[OPEN]';
    case 'rank':
      return '[RANK]';
    case 'numeric':
      return question.sum === null ? numericMark(question) : `[SUM ${question.sum}]`;
    case 'grid':
      return null;
  }
}

/** With the limits that were read of the question, and none of somebody else's. */
function numericMark({ kind, limits: { min, max, minExclusive, maxExclusive } }: Question): string {
  if (kind !== 'numeric' || min === null || max === null || minExclusive || maxExclusive) return '[NUMERIC]';
  return min < 0 ? `[NUMERIC ${min} to ${max}]` : `[NUMERIC ${min}-${max}]`;
}

/** The codes that the answers were read with, in front of those that have none; each on a line of its own. */
function addCodes(question: Question, span: Problem['span'], text: string): readonly WritingFix[] {
  const byPlace = new Map(question.variables.flatMap(({ answers }) => answers.map((one) => [one.span.start, one])));
  const all = [...byPlace.values()].filter(({ span: own }) => span.start <= own.start && own.end <= span.end);
  const bare = all.filter((answer) => !startsWithCode(answer, text));
  if (bare.length === 0 || bare.some(({ value }) => value === null)) return [];
  if (all.some(({ span: own }) => !beginsLine(text, own.start))) return [];
  const separator = bare.length < all.length ? ' ' : ' = ';
  const edits = bare.map(({ code, span: own }): TextEdit => {
    const start = own.start + (BOX.exec(text.slice(own.start, own.end))?.[0].length ?? 0);
    return { start, end: start, text: `${code}${separator}` };
  });
  return [{ what: { kind: 'addCodes' }, preferred: true, edits }];
}

/** What is drawn in front of an answer to be ticked: its code stands behind. */
const BOX = /^(?:\(\s{0,3}\)|[○◯●◉⚪□☐☑☒❏▢❑]|[oO](?=\s+[^\p{Ll}\s])|\[\s{0,3}\])\s*/u;

const startsWithCode = ({ span }: Answer, text: string): boolean => {
  const written = text.slice(span.start, span.end);
  return /^\d/u.test(written.slice(BOX.exec(written)?.[0].length ?? 0));
};

/** Whether nothing but a sign of a list or a box stands in front on the line. */
const beginsLine = (text: string, offset: number): boolean =>
  /^[^\p{L}\p{N}|]*$/u.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));

interface Uncoded {
  readonly question: Question;
  readonly text: string;
  readonly written: string;
  readonly start: number;
  /** What is said to do, which may name the code. */
  readonly nextStep: string;
}

/** The next code that is free, in place of one that is taken or in front of an answer that has none. */
function giveCode({ question, text, written, start, nextStep }: Uncoded): readonly WritingFix[] {
  const used = question.variables.flatMap((one) => one.answers.flatMap(({ value }) => value ?? []));
  const named = /\b(\d+) = …/u.exec(nextStep)?.[1];
  const code = named ?? String(Math.max(0, ...used) + 1);
  const own = /^\d+/u.exec(written)?.[0] ?? '';
  const what = { kind: 'giveCode', code } as const;
  const behind = own === '' ? shapeBehind(question, text) : null;
  if (behind !== null) {
    const at = lineEndAt(text, start);
    return [{ what, preferred: true, edits: [{ start: at, end: at, text: behind.between + code + behind.closing }] }];
  }
  const inFront = own === '' ? `${code} = ` : code;
  return [{ what, preferred: true, edits: [{ start, end: start + own.length, text: inFront }] }];
}

/** How the answers of a question have their codes, where these stand behind the words. */
function shapeBehind({ variables }: Question, text: string): CodeShape | null {
  for (const answer of variables.flatMap(({ answers }) => answers)) {
    const shape = codeShapeOf(text.slice(answer.span.start, lineEndAt(text, answer.span.start)), answer);
    if (shape !== null) return shape.isBehind ? shape : null;
  }
  return null;
}
