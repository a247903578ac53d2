import { looksLikeLogic } from '../logic/code/javascript';
import type { LineIndex } from '../lines';
import type { UnreadPart } from '../model';
import { get, listOf, textOf, type LocatedAttribute } from './details';
import type { DictLiteral, Literal } from './literal';
import { isVariableName } from '../names';
import { speaksOfData } from './speakingNames';
import { ANSWER_ATTRIBUTES, ATTRIBUTES, KEYS } from './tables';
import type { ExportedQuestion } from './variables';

/**
 * What an export says of a question that nobody has explained, where it may be about the data: logic, parts of the
 * question, and names that speak of who is asked. And what a cut took away.
 */
export function unreadParts(input: ExportedQuestion): readonly UnreadPart[] {
  const { details, lines, cutAt } = input;
  const rows = dictsIn(get(details, 'sub_questions'));
  const answers = [details, ...rows].flatMap((part) => dictsIn(get(part, 'answers')));
  const unknown = [
    ...unknownAmong(get(details, 'question_attributes'), ATTRIBUTES, 'attribute', lines),
    ...answers.flatMap((answer) =>
      unknownAmong(get(answer, 'answer_attributes'), ANSWER_ATTRIBUTES, 'attribute', lines),
    ),
    ...[details, ...rows, ...answers].flatMap((part) => unknownAmong(part, KEYS, 'key', lines)),
    ...rows
      .filter((row) => textOf(get(row, 'Variable ID')).trim() === '' && !isCut(row, cutAt))
      .map((row) => ({
        text: 'sub_questions',
        reason: 'a row of it has no "Variable ID"',
        span: lines.spanOf(row.start, Math.min(row.end, row.start + 1)),
      })),
  ];
  if (cutAt === null) return unknown;
  const span = lines.spanOf(Math.max(details.start, cutAt - 1), cutAt);
  return [...unknown, { text: 'details_normalized', reason: 'its details are cut off in the export', span }];
}

function unknownAmong(
  literal: Literal | undefined,
  known: object,
  what: 'attribute' | 'key',
  lines: LineIndex,
): readonly UnreadPart[] {
  if (literal?.kind !== 'dict') return [];
  return unknownEntries(literal, known).flatMap(({ name, value }) => {
    const why = whyItMatters(name, value);
    if (why === null) return [];
    const text = `${name}: ${stringsIn(value).join(', ') || '…'}`;
    const part = { text, reason: `the ${what} ${name} is unknown, ${why}`, span: lines.spanOf(value.start, value.end) };
    return [isMinimum(name, value) ? { ...part, demandsAnswer: true } : part];
  });
}

/** Why what nobody has explained may be about the data; `null` where nothing says so. */
function whyItMatters(name: string, value: Literal): string | null {
  if (stringsIn(value).some(looksLikeLogic)) return 'and its value is logic';
  if (isStructure(value)) return 'and parts of the question stand in it';
  return speaksOfData(name) === null ? null : 'and by its name it says who is asked, or what may be answered';
}

/** A least number that is not 0, whatever of: that nothing need be answered is not what it says. */
const isMinimum = (name: string, value: Literal): boolean =>
  speaksOfData(name) === 'least' && !isStructure(value) && /^\s*0*[1-9]\d{0,8}\s*$/.test(textOf(value));

const unknownEntries = (dict: DictLiteral, known: object): readonly { name: string; value: Literal }[] =>
  dict.entries
    .map(({ key, value }) => ({ name: textOf(key), value }))
    .filter(({ name }) => !Object.hasOwn(known, name));

/** The texts of a value, however deep they stand in it. */
function stringsIn(literal: Literal): readonly string[] {
  if (literal.kind === 'list') return literal.items.flatMap(stringsIn);
  if (literal.kind === 'dict') return literal.entries.flatMap(({ value }) => stringsIn(value));
  return [textOf(literal)].filter((text) => text !== '');
}

/** Attributes, rows and answers are dicts, or lists of them. */
const isStructure = (literal: Literal): boolean => literal.kind === 'dict' || dictsIn(literal).length > 0;

const dictsIn = (literal: Literal | undefined): readonly DictLiteral[] =>
  listOf(literal).filter((item): item is DictLiteral => item.kind === 'dict');

const isCut = (literal: Literal | undefined, cutAt: number | null): boolean =>
  literal !== undefined && cutAt !== null && literal.end >= cutAt;

/** What of a question is not known: the end of a damaged export has cut it short, or it stands under unknown names. */
export interface Lost {
  /** The list of its rows: how many there are is not known. */
  readonly rows: boolean;
  /** The answers of the last variable that is there. */
  readonly answers: boolean;
  /** What its type may depend on: attributes. */
  readonly attributes: boolean;
  /** The name of its only variable, or whether it has only one. */
  readonly variables: boolean;
}

export function lostParts(input: ExportedQuestion, attributes: ReadonlyMap<string, LocatedAttribute>): Lost {
  const { details, cutAt } = input;
  const rows = get(details, 'sub_questions');
  const last = dictsIn(rows).at(-1) ?? details;
  const answers = get(last, 'answers');
  const given = get(details, 'question_attributes');
  const unknown = unknownEntries(details, KEYS).map(({ value }) => value);
  const isElsewhere = unknown.some(isStructure);
  const isNamed = rows !== undefined || get(details, 'Variable ID') !== undefined;
  return {
    rows: isCut(rows, cutAt) || dictsIn(rows).some((row) => textOf(get(row, 'Variable ID')).trim() === ''),
    // A variable of which not even the answers were begun has lost them all the same.
    answers: isCut(answers, cutAt) || (isCut(last, cutAt) && answers === undefined),
    attributes:
      (given === undefined && (cutAt !== null || isElsewhere)) ||
      isCut(given, cutAt) ||
      [...attributes.keys()].some((name) => !Object.hasOwn(ATTRIBUTES, name) && speaksOfData(name) === 'type'),
    variables: !isNamed && (isElsewhere || unknown.some((value) => isVariableName(textOf(value)))),
  };
}

/** Whether the type of its answers stands in the attributes: typed in or ticked, a text or a number. */
export const isToldByAttributes = (details: DictLiteral): boolean =>
  /^(?:multi|open)/i.test(textOf(get(details, 'question_type')));
