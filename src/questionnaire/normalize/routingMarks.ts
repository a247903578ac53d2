import { formulaKey } from '../logic/formula';
import { resolveCondition } from '../logic/resolve';
import { Scope } from '../logic/scope';
import type { Logic, Question, Questionnaire } from '../model';
import type { Unsaid, Way } from './edits';
import { fitsComment, lineAt, withFrames, type Stretch } from './layout';
import { waysAtQuestion } from './questionPlace';

interface Said {
  readonly opening: 'ASK IF' | 'TERMINATE IF';
  readonly logic: Logic;
  readonly of: Question[];
}

/**
 * Conditions that are read from words: the mark takes their place, and the words become a comment, so that one of both
 * speaks and a person who corrects the mark is heard. Where that changes what is read, the mark stands beside them.
 */
export function unsaidConditions(text: string, questionnaire: Questionnaire): readonly Unsaid[] {
  const scope = new Scope(questionnaire);
  const found = new Map<string, Said>();
  const collect = (opening: Said['opening'], question: Question, logic: Logic): void => {
    const ways = (condition: string): readonly string[] =>
      [condition, unwrapped(condition)].flatMap((one) => [one, `${opening} ${one}`]);
    const beside = opening === 'ASK IF' ? question.entry : question.screenOuts;
    const twice = beside.some((other) => ways(logic.text).includes(other.text) && isStated(text, opening, other));
    if (twice || isStated(text, opening, logic) || !isUnderstood(logic, question, scope)) return;
    const key = `${opening} ${logic.span.start} ${logic.span.end} ${logic.text}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { opening, logic, of: [question] });
    else known.of.push(question);
  };
  for (const question of questionnaire.questions) {
    for (const logic of question.entry) collect('ASK IF', question, logic);
    for (const logic of question.screenOuts) collect('TERMINATE IF', question, logic);
  }
  return [...found.values()].map((said) => ({
    marks: markOf(said),
    questionIds: said.of.map(({ id }) => id),
    at: said.logic.span,
    ways: waysOf(text, said),
  }));
}

const markOf = ({ opening, logic }: Said): string => `[${opening} ${unwrapped(logic.text)}]`;

/** Without the brackets that enclose all of it: `(Q1 = 1 OR Q1 = 2)`. */
function unwrapped(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  const inner = text.slice(1, -1);
  let depth = 0;
  for (const character of inner) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return text;
  }
  return inner;
}

/** Written as the format has it already: what it means is what stands there, but for the question's own name in front. */
function isStated(text: string, opening: Said['opening'], logic: Logic): boolean {
  if (logic.syntax !== 'routing' || logic.perhaps === true || logic.byJump === true) return true;
  const written = text.slice(logic.span.start, logic.span.end);
  return opening === 'ASK IF' ? written === logic.text : logic.text.endsWith(written);
}

function isUnderstood(logic: Logic, question: Question, scope: Scope): boolean {
  const { bounds } = resolveCondition(logic, scope, question);
  return formulaKey(bounds.surely) === formulaKey(bounds.possibly) && !/[[\];\n\r]/u.test(logic.text);
}

/** What opens a mark in square brackets, in front of its condition. */
const OPENING = /(?<=\[)\s*[\p{L}][\p{L} ,-]{1,30}\s+$/u;

function waysOf(text: string, said: Said): readonly Way[] {
  const mark = markOf(said);
  const { start, end } = said.logic.span;
  const framed = withFrames(text, { start, end }, OPENING);
  const beside = said.of.map((question) => waysAtQuestion(text, question, mark));
  const atQuestions = beside[0]?.map((_, index) => beside.flatMap((ways) => ways[index] ?? [])) ?? [];
  if (!fitsComment(text.slice(framed.start, framed.end))) return atQuestions;
  const inPlace: Way = [
    { at: framed.start, text: `${mark} <!-- ` },
    { at: framed.end, text: ' -->' },
  ];
  const moved = atQuestions.map((way): Way => [{ at: start, text: '<!-- ' }, { at: end, text: ' -->' }, ...way]);
  // Among other words in brackets a mark reads badly: `(open, only if yes)`.
  const first = isInsideBrackets(text, framed) ? [...moved.slice(0, 1), inPlace] : [inPlace, ...moved.slice(0, 1)];
  return [...first, ...atQuestions];
}

function isInsideBrackets(text: string, { start }: Stretch): boolean {
  const before = text.slice(lineAt(text, start).start, start);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
