import { looksLikeNormalizedExport } from '../../../questionnaire/detect';
import type { Answer, Question } from '../../../questionnaire/model';
import { readQuestionnaire } from '../../../questionnaire/read';
import type { ReadDocument } from '../keptReadings';
import { placeInLine, placeInLogic, type LinePlace } from './linePlace';
import { ANSWER_MARKS, LIMIT_MARKS, ROUTING_MARKS, SECTION_MARKS, TYPE_MARKS, type MarkProposal } from './marks';
import type { Completion, Proposal, WordMeaning } from './proposal';

/** A question as proposals need it. */
type Asked = Question;

/** What can stand at an offset of a questionnaire: marks, ids, codes with their labels; null where nothing of ours does. */
export function questionnaireCompletion(
  text: string,
  name: string,
  offset: number,
  read: ReadDocument = readQuestionnaire,
): Completion | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  const isExport = looksLikeNormalizedExport(text);
  const place = isExport ? placeInLogic(line.slice(-LONGEST_LOGIC)) : placeInLine(line);
  if (place === null || isInComment(text, offset)) return null;
  const { questions } = read(isExport ? text : withoutUnfinished(text, lineStart, offset, place), name);
  if (questions.length === 0) return null;
  const proposals = proposalsOf(place, { questions, offset, line, text, lineStart });
  if (proposals.length === 0) return null;
  const closed = isExport || place.kind !== 'mark' || /^[^\n[\]]*\]/u.test(text.slice(offset));
  return { start: offset - place.typed, end: offset, closes: !closed, proposals };
}

const isInComment = (text: string, offset: number): boolean =>
  text.lastIndexOf('<!--', offset - 1) > text.lastIndexOf('-->', offset - 1);

/** What of a line of an export can be the call that is being written. */
const LONGEST_LOGIC = 2000;

/** The text as if what is being written did not stand there yet: the rest is read as it is meant. */
function withoutUnfinished(text: string, lineStart: number, offset: number, { from }: LinePlace): string {
  const start = lineStart + from;
  const begin = text[start - 1] === '[' ? start - 1 : start;
  const end = offset + (/^[^\n[\]]*\]/u.exec(text.slice(offset))?.[0].length ?? 0);
  return text.slice(0, begin) + ' '.repeat(end - begin) + text.slice(end);
}

interface Around {
  readonly questions: readonly Asked[];
  readonly offset: number;
  readonly line: string;
  readonly text: string;
  readonly lineStart: number;
}

function proposalsOf(place: LinePlace, around: Around): readonly Proposal[] {
  const own = around.questions.findLast(({ span }) => span.start <= around.offset) ?? null;
  const at = own === null ? -1 : around.questions.indexOf(own);
  const before = around.questions.slice(0, Math.max(0, at)).toReversed();
  switch (place.kind) {
    case 'mark':
      return marksFor(own, around);
    case 'condition': {
      const isBehind = own !== null && place.kind === 'condition' && (place.negates || isBehindAnswers(own, around));
      return [...(isBehind ? [own] : []), ...before].map(asQuestion);
    }
    case 'source':
      return before.filter((question) => codesOf(question).length > 0).map(asQuestion);
    case 'target':
      return [...around.questions.slice(at + 1).map(asQuestion), { kind: 'end' }];
    case 'codes': {
      const codes = codesNamed(place.questionId, around.questions)
        .filter(({ code }) => !place.listed.includes(code))
        .map(({ code, label }): Proposal => ({ kind: 'code', code, label, questionId: place.questionId }));
      return place.orCondition ? [...codes, ...before.map(asQuestion)] : codes;
    }
    case 'comparison': {
      const question = questionNamed(place.questionId, around.questions);
      return question === null ? [] : COMPARISONS[comparedAs(question)].map(([text, meaning]) => word(text, meaning));
    }
    case 'joint':
      return [word('AND', 'join'), word('OR', 'join'), word('AND NOT', 'join')];
  }
}

const asQuestion = ({ id, label, kind }: Asked): Proposal => ({ kind: 'question', id, label, of: kind });
const word = (text: string, meaning: WordMeaning): Proposal => ({ kind: 'word', text, meaning });

type Compared = 'codes' | 'several' | 'number' | 'other';
const ANSWERED = [
  ['ANSWERED', 'answered'],
  ['NOT ANSWERED', 'notAnswered'],
] as const;
const COMPARISONS: Readonly<Record<Compared, readonly (readonly [string, WordMeaning])[]>> = {
  codes: [['= ', 'equal'], ['<> ', 'notEqual'], ...ANSWERED],
  several: [['= ', 'equal'], ['none of ', 'none'], ['all of ', 'all'], ...ANSWERED],
  number: [['>= ', 'atLeast'], ['<= ', 'atMost'], ['= ', 'equal'], ...ANSWERED],
  other: ANSWERED,
};

function comparedAs({ kind }: Asked): Compared {
  switch (kind) {
    case 'single':
      return 'codes';
    case 'multi':
      return 'several';
    case 'numeric':
      return 'number';
    case 'grid':
    case 'rank':
    case 'text':
      return 'other';
  }
}

/** Routing may stand above its question, behind the answers of the one before. */
function isBehindAnswers(question: Asked, { lineStart }: Around): boolean {
  const ends = question.variables.flatMap(({ answers }) => answers.map(({ span }) => span.end));
  return ends.length > 0 && lineStart > Math.max(...ends);
}

function questionNamed(name: string, questions: readonly Asked[]): Asked | null {
  const wanted = name.toLowerCase();
  return questions.find(({ id }) => id.toLowerCase() === wanted) ?? null;
}

/** Codes that a condition on a question, or on one of its variables, may name. */
function codesNamed(name: string, questions: readonly Asked[]): readonly Answer[] {
  const question = questionNamed(name, questions);
  if (question !== null) return codesOf(question);
  const wanted = name.toLowerCase();
  for (const { variables } of questions) {
    const variable = variables.find((one) => one.name.toLowerCase() === wanted && one.type === 'coded');
    if (variable !== undefined) return variable.answers;
  }
  return [];
}

/** The answers of a question, each code once; none where its values are numbers or ranks. */
function codesOf({ kind, variables }: Asked): readonly Answer[] {
  if (kind === 'numeric' || kind === 'text' || kind === 'rank') return [];
  const byCode = new Map<string, Answer>();
  for (const { answers } of variables) {
    for (const answer of answers) if (!byCode.has(answer.code)) byCode.set(answer.code, answer);
  }
  return [...byCode.values()];
}

/** Marks by the line they stand on: an answer's, a section's, a question's or their own. */
function marksFor(own: Asked | null, { line, lineStart, text, offset }: Around): readonly MarkProposal[] {
  const lineEnd = text.indexOf('\n', offset);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const isOn = ({ start }: { readonly start: number }): boolean => lineStart <= start && start < end;
  const isHeading = /^\s*#/u.test(line);
  if (own === null || (isHeading && !isOn(own.idSpan))) return SECTION_MARKS;
  const holdsAnswer = own.variables.some(({ answers }) => answers.some(({ span }) => isOn(span)));
  if (holdsAnswer && !isOn(own.idSpan)) return answerMarks(own);
  const hasType = saysType(text.slice(own.idSpan.start, lineStart) + line);
  const limits = limitsOf(own);
  return hasType ? [...ROUTING_MARKS, ...limits, ...TYPE_MARKS] : [...typesOf(own), ...ROUTING_MARKS, ...limits];
}

/** What one can say of an answer, an answer to a question of one answer is never combined with others. */
function answerMarks({ kind }: Asked): readonly MarkProposal[] {
  const last = kind === 'single' ? ['exclusive'] : [];
  return [
    ...ANSWER_MARKS.filter(({ meaning }) => !last.includes(meaning)),
    ...ANSWER_MARKS.filter(({ meaning }) => last.includes(meaning)),
  ];
}

const TYPE =
  /\[\s*(?:single|multi|numeric|number|integer|open|rank|sum|grid|date|text|matrix|einfach|mehrfach|offen|zahl)/iu;
const saysType = (text: string): boolean => TYPE.test(text);

/** The types that fit what the question has first: answers, or none. */
function typesOf({ variables }: Asked): readonly MarkProposal[] {
  const hasAnswers = variables.some(({ answers }) => answers.length > 0);
  const fits = ({ meaning }: MarkProposal): boolean =>
    hasAnswers !== ['numeric', 'range', 'open', 'date'].includes(meaning);
  return [...TYPE_MARKS.filter(fits), ...TYPE_MARKS.filter((mark) => !fits(mark))];
}

const LIMITS: Readonly<Record<Asked['kind'], readonly string[]>> = {
  single: [],
  multi: ['min', 'max', 'exactly'],
  grid: [],
  numeric: ['special', 'decimals', 'min', 'max'],
  text: ['length'],
  rank: ['min', 'max'],
};

/** The limits that a question of this kind can have come before those of others. */
function limitsOf({ kind }: Asked): readonly MarkProposal[] {
  const own = LIMITS[kind];
  return [
    ...LIMIT_MARKS.filter(({ meaning }) => own.includes(meaning)),
    ...LIMIT_MARKS.filter(({ meaning }) => !own.includes(meaning)),
  ];
}
