import { looksLikeLogic } from '../logic/code/javascript';
import type { UnreadPart } from '../model';
import { get, listOf, readAttributes, textOf, type LocatedAttribute } from './details';
import type { DictLiteral, Literal } from './literal';
import { ANSWER_ATTRIBUTES, ATTRIBUTES, KEYS } from './tables';
import type { ExportedQuestion } from './variables';

/**
 * What an export says of a question that nobody has explained, where it is logic: attributes and keys of the question,
 * of its rows and of its answers. And what a cut took away.
 */
export function unreadParts(
  input: ExportedQuestion,
  attributes: ReadonlyMap<string, LocatedAttribute>,
): readonly UnreadPart[] {
  const { details, lines, cutAt } = input;
  const rows = dictsIn(get(details, 'sub_questions'));
  const answers = [details, ...rows].flatMap((part) => dictsIn(get(part, 'answers')));
  const unknown = [
    ...unknownAmong(attributes, ATTRIBUTES, 'attribute'),
    ...answers.flatMap((answer) =>
      unknownAmong(readAttributes(get(answer, 'answer_attributes'), lines), ANSWER_ATTRIBUTES, 'attribute'),
    ),
    ...[details, ...rows, ...answers].flatMap((part) => unknownAmong(readAttributes(part, lines), KEYS, 'key')),
  ];
  if (cutAt === null) return unknown;
  const span = lines.spanOf(Math.max(details.start, cutAt - 1), cutAt);
  return [...unknown, { text: 'details_normalized', reason: 'its details are cut off in the export', span }];
}

function unknownAmong(
  attributes: ReadonlyMap<string, LocatedAttribute>,
  known: object,
  what: 'attribute' | 'key',
): readonly UnreadPart[] {
  return [...attributes.values()]
    .filter(({ name, value }) => !Object.hasOwn(known, name) && looksLikeLogic(value))
    .map(({ name, value, span }) => ({
      text: `${name}: ${value}`,
      reason: `the ${what} ${name} is unknown, and its value is logic`,
      span,
    }));
}

const dictsIn = (literal: Literal | undefined): readonly DictLiteral[] =>
  listOf(literal).filter((item): item is DictLiteral => item.kind === 'dict');

/** What of a question the end of a damaged export has cut short. */
export interface CutShort {
  /** The list of its rows: how many there are is not known. */
  readonly rows: boolean;
  /** The answers of the last variable that is there. */
  readonly answers: boolean;
  /** Its attributes, of which its type may depend. */
  readonly attributes: boolean;
}

export function cutShort({ details, cutAt }: ExportedQuestion): CutShort {
  if (cutAt === null) return { rows: false, answers: false, attributes: false };
  const isCut = (literal: Literal | undefined): boolean => literal !== undefined && literal.end >= cutAt;
  const rows = get(details, 'sub_questions');
  const last = dictsIn(rows).at(-1) ?? details;
  const answers = get(last, 'answers');
  return {
    rows: isCut(rows),
    // A variable of which not even the answers were begun has lost them all the same.
    answers: isCut(answers) || (isCut(last) && answers === undefined),
    attributes: get(details, 'question_attributes') === undefined || isCut(get(details, 'question_attributes')),
  };
}

/** Whether the type of its answers stands in the attributes: typed in or ticked, a text or a number. */
export const isToldByAttributes = (details: DictLiteral): boolean =>
  /^(?:multi|open)/i.test(textOf(get(details, 'question_type')));
