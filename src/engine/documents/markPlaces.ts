import { readAside, readBracket } from '../../questionnaire/outline/marks/instructions';
import { RichText } from '../../questionnaire/outline/text/richText';
import type { Question, Questionnaire } from '../../questionnaire/model';

/** A stretch of a text; UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const SQUARE = /\[([^[\]\n]+)\](?![(:])/gu;
const ROUND_AT_END = /\(([^()\n]+)\)(?=[\s*_]*$)/gmu;
const ARROW = /(?:[-=–]+>|>>|[→⇒➔➜])[^\n[\]]*/gu;

/** The marks of an outline, brackets included: what the reader understands of what stands in brackets. */
export function markPlaces(text: string, { questions, format }: Questionnaire): readonly Stretch[] {
  if (format !== 'outline') return [];
  const square = [...text.matchAll(SQUARE)].filter(({ 1: inner = '', index }) => {
    return !/^[ x]?$/iu.test(inner) && readBracket(richText(inner, index + 1), false) !== null;
  });
  const lines = new Set(questions.map(({ idSpan }) => lineOf(text, idSpan.start)));
  const round = [...text.matchAll(ROUND_AT_END)].filter(({ 1: inner = '', index }) => {
    return lines.has(lineOf(text, index)) && readAside(richText(inner, index + 1)) !== null;
  });
  return [...square, ...round].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
}

/** Where ids of questions may be named: in marks, behind arrows, and in what is read as a condition. */
export function naming(text: string, questionnaire: Questionnaire): readonly Stretch[] {
  const arrows =
    questionnaire.format === 'outline'
      ? [...text.matchAll(ARROW)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }))
      : [];
  const logic = questionnaire.questions.flatMap(logicPlaces);
  const functions = questionnaire.functions.map(({ span }) => span);
  return united([...markPlaces(text, questionnaire), ...arrows, ...logic, ...functions]);
}

/** Where the conditions of a question are written. */
const logicPlaces = ({ entry, screenOuts, mask, columnMask, validation }: Question): readonly Stretch[] =>
  [...entry, ...screenOuts, mask, columnMask, validation].flatMap((logic) => (logic === null ? [] : [logic.span]));

/** In the order of the text, those that overlap as one. */
function united(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { start, end } of stretches.toSorted((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last !== undefined && start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else found.push({ start, end });
  }
  return found;
}

const lineOf = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1);

const richText = (text: string, start: number): RichText =>
  new RichText(
    text,
    Array.from({ length: text.length + 1 }, (_, index) => start + index),
  );
