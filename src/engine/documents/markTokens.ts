import { readQuestionnaire } from '../../questionnaire/read';
import type { Question } from '../../questionnaire/model';
import type { ReadDocument } from './keptReadings';
import { markPlaces, naming, type Stretch } from './markPlaces';
import { codeIn } from './rename/codes';

/** What is coloured: ids where they are made and where they are named, marks, codes. The order is the legend's. */
const [ID, MARK, NAMED, CODE] = [0, 1, 2, 3] as const;
const WORD = /[\p{L}_][\p{L}\p{N}_]*|\d+(?:[.,]\d+)?|[^\p{L}\p{N}_]+/gu;

interface Token extends Stretch {
  readonly type: number;
}

/** The colours of a questionnaire, as the editor takes them: line and character counted from the token before, length, type, 0. */
export function markTokens(text: string, name: string, read: ReadDocument = readQuestionnaire): Uint32Array {
  const questionnaire = read(text, name);
  const { questions, format } = questionnaire;
  const ids = new Set(questions.flatMap(({ id, variables }) => [id, ...variables.map((one) => one.name)]).map(lower));
  const marks = markPlaces(text, questionnaire);
  const tokens: Token[] = questions.map(({ idSpan: { start, end } }) => ({ start, end, type: ID }));
  for (const { start, end } of marks) tokens.push(...inMark(text, start, end, ids));
  for (const { start, end } of naming(text, questionnaire)) tokens.push(...names(text, start, end, ids));
  const codes = format === 'outline' ? questions.flatMap((question) => codesOf(text, question)) : [];
  return encoded(text, [...tokens, ...codes]);
}

const codesOf = (text: string, { variables }: Question): readonly Token[] =>
  variables
    .flatMap(({ answers }) => answers)
    .flatMap(({ code, span }) => {
      const start = codeIn(text, code, span);
      return start === null ? [] : [{ start, end: start + code.length, type: CODE }];
    });

const lower = (text: string): string => text.toLowerCase();

/** All of a mark has a colour: its words one, ids and numbers in it their own. */
function inMark(text: string, start: number, end: number, ids: ReadonlySet<string>): readonly Token[] {
  const found: Token[] = [];
  for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
    const type = /^\d/u.test(word) ? CODE : ids.has(lower(word)) ? NAMED : MARK;
    const last = found.at(-1);
    const from = start + index;
    if (last !== undefined && last.type === type) found[found.length - 1] = { ...last, end: from + word.length };
    else found.push({ start: from, end: from + word.length, type });
  }
  return found;
}

const names = (text: string, start: number, end: number, ids: ReadonlySet<string>): readonly Token[] =>
  [...text.slice(start, end).matchAll(WORD)].flatMap(({ 0: word, index }) =>
    ids.has(lower(word)) ? [{ start: start + index, end: start + index + word.length, type: NAMED }] : [],
  );

/** Tokens in the order of the text, each on one line; of two in one place the first that was told counts. */
function encoded(text: string, tokens: readonly Token[]): Uint32Array {
  const data: number[] = [];
  let [line, lineStart, free] = [0, 0, 0];
  let [lastLine, lastCharacter] = [0, 0];
  let next = text.indexOf('\n');
  for (const { start, end, type } of tokens.toSorted((one, other) => one.start - other.start)) {
    while (next >= 0 && next < start) {
      line += 1;
      lineStart = next + 1;
      next = text.indexOf('\n', lineStart);
    }
    const until = next < 0 ? end : Math.min(end, next);
    if (start < free || until <= start) continue;
    const character = start - lineStart;
    data.push(line - lastLine, line === lastLine ? character - lastCharacter : character, until - start, type, 0);
    [lastLine, lastCharacter, free] = [line, character, until];
  }
  return Uint32Array.from(data);
}
