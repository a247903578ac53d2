import { ANY_COUNT, emptyQuestion } from '../emptyQuestion';
import { get, listOf, logicOf, readAttributes, textOf, type LocatedAttribute } from './details';
import { isToldByAttributes, lostParts, unreadParts } from './unreadParts';
import { noteKeys, readVariables, type ExportedQuestion } from './variables';
import type { LineIndex } from '../lines';
import type { DictLiteral, Literal } from './literal';
import type { Doubt, Limits, Logic, Question, QuestionKind, Span, Variable } from '../model';

/** Turns the details of one exported question into the model; what is odd is reported, never thrown. */
export function readExportedQuestion(input: ExportedQuestion): Question {
  const { details, lines } = input;
  const attributes = readAttributes(get(details, 'question_attributes'), lines);
  const attribute = (name: string): string => attributes.get(name)?.value ?? '';
  const isTrue = (name: string): boolean => attribute(name).toLowerCase() === 'true';
  const typeLiteral = get(details, 'question_type');
  const type = textOf(typeLiteral);
  const known = kindOf(type, isTrue, details);
  const typeSpan = typeLiteral === undefined ? input.idSpan : lines.spanOf(typeLiteral.start, typeLiteral.end);
  if (known === null) reportUnknownType(input, type, typeSpan);
  const lost = lostParts(input, attributes);
  // Without its attributes a list of boxes may as well be one of numbers or texts.
  const isTypeLost = lost.attributes && isToldByAttributes(details) && known !== 'numeric' && known !== 'rank';
  const kind = isTypeLost || lost.variables ? null : (known ?? kindByShape(details));
  const read = kind === null ? [] : readVariables(input, kind);
  const variables = lost.answers ? withoutLastAnswers(read) : read;
  // Rows of an unknown type may be iterations as well.
  const isPartial = lost.rows || kind === null || (known === null && get(details, 'sub_questions') !== undefined);
  noteKeys(input, details);
  for (const { name, span } of attributes.values()) input.note({ part: 'attribute', name, questionId: input.id, span });
  reportOddParts(input, attributes);
  const isQuota = type.toLowerCase() === 'quotafield';
  // A quota field is a variable like any other, that the survey fills.
  const isHidden = isQuota || ['Hidden', 'Background'].includes(attribute('VariableType')) || isTrue('Disabled');
  const empty = emptyQuestion(input.id, input.span, input.idSpan);
  return {
    ...empty,
    kind: kind ?? 'text',
    label: textOf(get(details, 'Question Label')).trim() || rowlessLabel(variables),
    variables,
    ...(isPartial ? { partial: true } : {}),
    entry: readLogicList(get(details, 'entry_conditions'), lines),
    screenOuts: readLogicList(get(details, 'conditions'), lines),
    mask: attributeLogic(attributes.get('PrecodeMask'), lines),
    columnMask: attributeLogic(attributes.get('ColumnMask'), lines),
    unread: [
      ...(known === null ? [{ text: type, reason: `its type "${type}" is unknown`, span: typeSpan }] : []),
      ...(lost.variables
        ? [{ text: input.id, reason: 'what its variables are called is not known', span: input.idSpan }]
        : []),
      ...unreadParts(input),
    ],
    validation: attributeLogic(attributes.get('ValidationCode'), lines),
    limits: readLimits(attribute, isTrue('Numeric')),
    choices: {
      min: numberIn(attribute('MultiItemsSelectedEqual')) ?? numberIn(attribute('MultiItemsSelectedMinimum')),
      max: numberIn(attribute('MultiItemsSelectedEqual')) ?? numberIn(attribute('MultiItemsSelectedMaximum')),
    },
    textLength: ANY_COUNT,
    // Rows that are lost are part of a total, and of an order.
    sum: lost.rows ? null : numberIn(attribute('MultiSumEqual')),
    ...doubtsOf([
      ...(lost.rows && (kind === 'rank' || isHidden) ? [lostRows(input)] : []),
      // A map of clicks may hold places, and a pile its cards: the answers that are listed need not be the values.
      ...(known === null ? [{ of: 'answers' as const, text: type, span: typeSpan }] : []),
    ]),
    // What the respondent cannot fill is filled by the survey, or by nobody.
    optional: isTrue('NotRequired') || attribute('AnswerRequiredType') === 'NotRequired' || isTrue('Disabled'),
    hidden: isHidden,
    quota: isQuota,
    system: isTrue('ExcludeFromReporting'),
    isDate: isTrue('IsDate'),
    keepsMasked: isTrue('NotPerformDataCleaningOnMasking'),
    attributes: [...attributes.values()].map(({ name, value, span }) => ({ name, value, span })),
    verifiedScript: readScript(input.script),
  };
}

/** Which codes a variable has is not known where the list of them is cut off. */
const withoutLastAnswers = (variables: readonly Variable[]): readonly Variable[] =>
  variables.map((variable, i) =>
    i === variables.length - 1 && variable.type === 'coded' ? { ...variable, answers: [] } : variable,
  );

const doubtsOf = (doubts: readonly Doubt[]): Pick<Question, 'doubts'> => (doubts.length === 0 ? {} : { doubts });

function lostRows({ details, cutAt, lines, idSpan }: ExportedQuestion): Doubt {
  if (cutAt === null) return { of: 'answers', text: 'a row of it has no "Variable ID"', span: idSpan };
  const span = lines.spanOf(Math.max(details.start, cutAt - 1), cutAt);
  return { of: 'answers', text: 'its rows are cut off in the export', span };
}

function reportUnknownType(input: ExportedQuestion, type: string, at: Span): void {
  input.report(
    'unknownType',
    'error',
    `Question ${input.id} has the unknown type "${type}": what it asks is read from its shape, and nobody is accused of leaving it empty or of what it holds.`,
    'Use Single, Multi, Grid, Grid3D, Open, Rank or QuotaField.',
    at,
  );
}

/** What the shape of a question of unknown type makes of it; `null` where not even the type of its variables is sure. */
function kindByShape(details: DictLiteral): QuestionKind | null {
  const answersOf = (dict: DictLiteral): number => listOf(get(dict, 'answers')).length;
  const rows = listOf(get(details, 'sub_questions')).filter((row): row is DictLiteral => row.kind === 'dict');
  if (rows.length === 0) return answersOf(details) > 1 ? 'single' : null;
  return rows.every((row) => answersOf(row) > 1) ? 'grid' : null;
}

const NUMBERS = [
  'LowerLimit',
  'UpperLimit',
  'Precision',
  'Scale',
  'MultiSumEqual',
  'MultiItemsSelectedMinimum',
  'MultiItemsSelectedMaximum',
  'MultiItemsSelectedEqual',
];

const BY_ANSWERS: ReadonlySet<string> = new Set(['LowerLimit', 'UpperLimit', 'MultiSumEqual']);

/** What is there but not of the form the export has is not used, and said. */
function reportOddParts(input: ExportedQuestion, attributes: ReadonlyMap<string, LocatedAttribute>): void {
  for (const name of NUMBERS) {
    const attribute = attributes.get(name);
    if (attribute === undefined || attribute.value.trim() === '' || numberIn(attribute.value) !== null) continue;
    // A bound that other answers decide is read with the logic.
    if (/\w\s*\(/.test(attribute.value) && BY_ANSWERS.has(name)) continue;
    input.report(
      'notANumber',
      'warning',
      `${name} of question ${input.id} is "${attribute.value}", which is no number; it is not used.`,
      'Write a number with a point, or remove it.',
      attribute.span,
    );
  }
  for (const name of ['answers', 'sub_questions', 'entry_conditions', 'conditions']) {
    const literal = get(input.details, name);
    if (
      literal === undefined ||
      literal.kind === 'list' ||
      literal.kind === 'none' ||
      (literal.kind === 'string' && name.endsWith('conditions'))
    )
      continue;
    input.report(
      'notAList',
      'warning',
      `${name} of question ${input.id} is not a list; it is not used.`,
      'Export the survey again, or mend this line.',
      input.lines.spanOf(literal.start, literal.end),
    );
  }
}

function kindOf(type: string, isTrue: (name: string) => boolean, details: DictLiteral): QuestionKind | null {
  const known = type.toLowerCase();
  if (known === 'quotafield') return 'single';
  if (known === 'rank' || known === 'ranking') return 'rank';
  if (!TYPES.has(known)) return null;
  if (known.startsWith('multi') && (isTrue('RankByClick') || isTrue('Ordered'))) return 'rank';
  // What is typed in is a number or a text, whatever the layout it is typed into.
  if (isTrue('Numeric') || known === 'numeric') return 'numeric';
  if (isTrue('OpenText') || known.startsWith('open')) return 'text';
  if (known === 'single' || known === 'grid') return known;
  if (known !== 'grid3d') return 'multi';
  const flags = listOf(get(details, 'sub_questions')).every(
    (sub) => sub.kind !== 'dict' || listOf(get(sub, 'answers')).length <= 1,
  );
  return flags ? 'multi' : 'grid';
}

const TYPES: ReadonlySet<string> = new Set([
  'single',
  'multi',
  'multiple',
  'grid',
  'grid3d',
  'open',
  'opentext',
  'numeric',
]);

function attributeLogic(attribute: LocatedAttribute | undefined, lines: LineIndex): Logic | null {
  if (!attribute?.literal || attribute.value.trim() === '') return null;
  return logicOf(attribute.literal, lines);
}

function readLogicList(literal: Literal | undefined, lines: LineIndex): readonly Logic[] {
  const items = literal?.kind === 'string' ? [literal] : listOf(literal);
  return items.flatMap((item) => (item.kind === 'string' && item.value.trim() !== '' ? [logicOf(item, lines)] : []));
}

function readLimits(attribute: (name: string) => string, numeric: boolean): Limits {
  const precision = numberIn(attribute('Precision'));
  const scale = numberIn(attribute('Scale'));
  // `Precision` counts all digits and `Scale` those behind the point; without a scale the answer is a whole number.
  const decimals = numeric && precision !== null ? (scale ?? 0) : scale;
  return {
    min: limitIn(attribute('LowerLimit')),
    max: limitIn(attribute('UpperLimit')),
    minExclusive: attribute('LowerLimitType') === 'Greater',
    maxExclusive: attribute('UpperLimitType') === 'Smaller',
    decimals,
    special: [],
  };
}

/** The platform writes "no limit" as the least number there is. */
function limitIn(text: string): number | null {
  const value = numberIn(text);
  return value === null || Math.abs(value) > 1e300 ? null : value;
}

/** The label of a grid stands behind each row's own, in brackets: `Row (The question)`. */
function rowlessLabel(variables: readonly Variable[]): string {
  const label = variables[0]?.label ?? '';
  const open = label.indexOf(' (');
  return open > 0 && label.endsWith(')') ? label.slice(open + 2, -1).trim() : label;
}

function readScript(script: ExportedQuestion['script']): Question['verifiedScript'] {
  if (script === null || script.text.trim() === '') return null;
  return { text: script.text.replaceAll('<br>', '\n').trim(), span: script.span };
}

function numberIn(text: string): number | null {
  return /^\s*[+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?\s*$/.test(text) ? Number(text) : null;
}
