import type { Noted } from './account';
import type { LineIndex } from '../lines';
import type { DictLiteral } from './literal';
import { isVariableName } from '../names';
import type { Answer, QuestionKind, Severity, Span, Variable, VariableType } from '../model';
import { get, listOf, readAttributes, textOf } from './details';

/** What the block reader hands over for one question. */
export interface ExportedQuestion {
  readonly id: string;
  readonly details: DictLiteral;
  /** Where the details are cut off, if they are. */
  readonly cutAt: number | null;
  readonly script: { readonly text: string; readonly span: Span } | null;
  readonly span: Span;
  readonly idSpan: Span;
  readonly lines: LineIndex;
  readonly report: (code: string, severity: Severity, message: string, nextStep: string, at: Span) => void;
  /** Notes that it has a part of this name. */
  readonly note: (part: Noted) => void;
}

/** One variable as the export writes it: a row, or the only one of its question. */
interface Part {
  readonly name: string;
  readonly label: string;
  readonly answers: readonly Answer[];
  readonly span: Span;
  readonly isRow: boolean;
}

/** What the name of a variable says of its place: `Q_98_other_2` is the text of row 98 in iteration 2 of `Q`. */
interface Place {
  readonly row: string | null;
  readonly iteration: string | null;
  readonly specifies: string | null;
}

/** The variables of an exported question, each with its row and, in a loop, its iteration. */
export function readVariables(input: ExportedQuestion, kind: QuestionKind): readonly Variable[] {
  const subs = listOf(get(input.details, 'sub_questions')).filter((sub): sub is DictLiteral => sub.kind === 'dict');
  // The parent of a 3D grid that shares no text is a heading: its columns are questions of their own.
  if (subs.length === 0 && isGrid3D(input) && get(input.details, 'Variable ID') === undefined) return [];
  const parts = (subs.length > 0 ? subs : [input.details]).flatMap((part) => {
    const read = readPart(input, part, subs.length > 0);
    return read === null ? [] : [read];
  });
  const places = loopPlaces(input.id, hasRows(input, kind), parts) ?? parts.map((part) => placeOf(input.id, part));
  return parts.map(({ name, label, answers, span, isRow }, i) => {
    const { row, iteration, specifies } = places[i] ?? { row: null, iteration: null, specifies: null };
    return {
      name,
      type: specifies === null ? typeOf(kind, answers.length) : 'text',
      rowCode: row,
      iteration,
      label: label || (isRow ? (answers[0]?.label ?? '') : ''),
      answers,
      specifies,
      specifiedIn: [],
      span,
    };
  });
}

const isGrid3D = ({ details }: ExportedQuestion): boolean =>
  textOf(get(details, 'question_type')).toLowerCase() === 'grid3d';

function readPart(input: ExportedQuestion, part: DictLiteral, isRow: boolean): Part | null {
  const nameLiteral = get(part, 'Variable ID');
  const name = textOf(nameLiteral).trim() || (isRow ? '' : input.id);
  const span = nameLiteral === undefined ? input.idSpan : input.lines.spanOf(nameLiteral.start, nameLiteral.end);
  if (isRow) noteKeys(input, part);
  // The end of a damaged export has taken the row's name away, which is told of the question.
  if (name === '' && input.cutAt !== null && nameLiteral === undefined) return null;
  if (!isVariableName(name)) {
    input.report(
      'invalidVariableName',
      'warning',
      `"${name}" of question ${input.id} cannot be the name of an SPSS variable; it is not checked.`,
      'Names have letters, digits, _ . @ # $, begin with a letter or @ and have at most 64 bytes.',
      span,
    );
    return null;
  }
  const answers = listOf(get(part, 'answers')).flatMap((item) =>
    item.kind === 'dict' ? [readAnswer(input, item)] : [],
  );
  return { name, label: textOf(get(part, 'Question Label')).trim(), answers, span, isRow };
}

/** Keeps account of the keys of a dict of the export. */
export function noteKeys(input: ExportedQuestion, dict: DictLiteral): void {
  for (const { key } of dict.entries) input.note({ part: 'key', name: textOf(key), questionId: input.id, span: key });
}

function readAnswer(input: ExportedQuestion, literal: DictLiteral): Answer {
  noteKeys(input, literal);
  const attributes = readAttributes(get(literal, 'answer_attributes'), input.lines);
  for (const { name, span } of attributes.values())
    input.note({ part: 'answerAttribute', name, questionId: input.id, span });
  const code = textOf(get(literal, 'Answer Code')).trim();
  return {
    code,
    value: /^-?\d+(?:\.\d+)?$/.test(code) ? Number(code) : null,
    label: textOf(get(literal, 'Answer Label')).trim(),
    exclusive: attributes.get('Punch')?.value === 'Single',
    other: attributes.get('Other')?.value.toLowerCase() === 'true',
    screensOut: false,
    span: input.lines.spanOf(literal.start, literal.end),
  };
}

function typeOf(kind: QuestionKind, answers: number): VariableType {
  switch (kind) {
    case 'single':
    case 'grid':
      return 'coded';
    case 'multi':
      return answers > 1 ? 'coded' : 'flag';
    case 'numeric':
      return 'number';
    case 'rank':
      return 'rank';
    case 'text':
      return 'text';
  }
}

const OTHER = '_other';

/** The place outside of a loop: `Q_98_other` holds the text of answer 98, `Q_other` that of the only "other" answer. */
function placeOf(id: string, { name, answers }: Part): Place {
  const isText = name.toLowerCase().endsWith(OTHER);
  const base = isText ? name.slice(0, -OTHER.length) : name;
  const lastPart = base.slice(base.lastIndexOf('_') + 1);
  if (base.toLowerCase() === id.toLowerCase())
    return { row: null, iteration: null, specifies: isText ? (answers[0]?.code ?? '') : null };
  const [only] = answers;
  const inQuestion = base.toLowerCase().startsWith(`${id.toLowerCase()}_`);
  const row = inQuestion ? base.slice(id.length + 1) : answers.length === 1 && only ? only.code : lastPart;
  return { row, iteration: null, specifies: isText ? lastPart : null };
}

/**
 * The places of the variables of a looped question, or `null` where it is none. In a loop every name ends in its
 * iteration: `Q_1 … Q_3` of a single or open question, `Q_7_2` and `Q_7_other_2` of one with rows. In a loop inside of
 * a loop it has two parts: `Q_2_1`, `Q_7_2_1`.
 */
function loopPlaces(id: string, withRows: boolean, parts: readonly Part[]): readonly Place[] | null {
  if (!parts.every(({ isRow }) => isRow)) return null;
  const rests = parts.map(({ name }) =>
    name.toLowerCase().startsWith(`${id.toLowerCase()}_`) ? name.slice(id.length + 1) : '',
  );
  if (rests.some((rest) => rest === '')) return null;
  const places = parts.map((part, i) => loopPlace(rests[i] ?? '', part.answers, withRows));
  const found = places.flatMap((place) => (place === null ? [] : [place]));
  // A grid whose rows have codes of two parts is no loop: in a loop, every iteration has every row.
  const rows = new Set(found.map(({ row, specifies }) => `${row}:${specifies}`)).size;
  const iterations = new Set(found.map(({ iteration }) => iteration)).size;
  const depths = new Set(found.map(({ iteration }) => iteration?.split('_').length));
  return found.length === parts.length &&
    depths.size === 1 &&
    rows * iterations === parts.length &&
    (iterations > 1 || rows > 1)
    ? found
    : null;
}

/** Whether the question has rows of its own: a single is one variable, and so is an open question. */
function hasRows(input: ExportedQuestion, kind: QuestionKind): boolean {
  if (kind === 'single') return false;
  return !/^(?:open|numeric)/i.test(textOf(get(input.details, 'question_type')));
}

/** Loops lie in each other, but not deeper than this. */
const ITERATION = '[^_]+(?:_[^_]+){0,2}';
const WHOLE_ITERATION = new RegExp(`^${ITERATION}$`);
const ROW_AND_ITERATION = new RegExp(`^([^_]+)_${ITERATION}$`);

function loopPlace(rest: string, answers: readonly Answer[], withRows: boolean): Place | null {
  const text = new RegExp(`^(?:(.+)_)?other_(${ITERATION})$`, 'i').exec(rest);
  if (text !== null) {
    const code = text[1] ?? answers[0]?.code ?? '';
    return { row: withRows ? code : null, iteration: text[2] ?? '', specifies: code };
  }
  if (!withRows) return WHOLE_ITERATION.test(rest) ? { row: null, iteration: rest, specifies: null } : null;
  const [only] = answers;
  const code = answers.length === 1 && only !== undefined ? only.code : (ROW_AND_ITERATION.exec(rest)?.[1] ?? '');
  if (code === '' || !rest.startsWith(`${code}_`)) return null;
  const iteration = rest.slice(code.length + 1);
  return WHOLE_ITERATION.test(iteration) ? { row: code, iteration, specifies: null } : null;
}
