import { ANY_COUNT, unreadableQuestion } from '../emptyQuestion';
import { isVariableName } from '../names';
import type { LineIndex } from '../lines';
import type { DictLiteral, Literal, StringLiteral } from './literal';
import type {
  Answer,
  Attribute,
  Limits,
  Logic,
  Question,
  QuestionKind,
  Severity,
  Span,
  Variable,
  VariableType,
} from '../model';

/** What the block reader hands over for one question. */
export interface ExportedQuestion {
  readonly id: string;
  readonly details: DictLiteral;
  readonly script: { readonly text: string; readonly span: Span } | null;
  readonly span: Span;
  readonly idSpan: Span;
  readonly lines: LineIndex;
  readonly report: (code: string, severity: Severity, message: string, nextStep: string, at: Span) => void;
}

/** Turns the details of one exported question into the model; what is odd is reported, never thrown. */
export function readExportedQuestion(input: ExportedQuestion): Question {
  const { details, lines } = input;
  const attributes = readAttributes(get(details, 'question_attributes'), lines);
  const attribute = (name: string): string => attributes.get(name)?.value ?? '';
  const isTrue = (name: string): boolean => attribute(name).toLowerCase() === 'true';
  const typeLiteral = get(details, 'question_type');
  const type = textOf(typeLiteral);
  const kind = kindOf(type, isTrue, details);
  if (kind === null) {
    const at = typeLiteral === undefined ? input.idSpan : lines.spanOf(typeLiteral.start, typeLiteral.end);
    input.report(
      'unknownType',
      'error',
      `Question ${input.id} has the unknown type "${type}".`,
      'Use Single, Multi, Grid, Grid3D, Open, Rank or QuotaField.',
      at,
    );
    return { ...unreadableQuestion(input.id, input.span, input.idSpan), label: textOf(get(details, 'Question Label')) };
  }
  const variables = readVariables(input, kind);
  reportOddParts(input, attributes);
  return {
    id: input.id,
    readable: true,
    kind,
    label: textOf(get(details, 'Question Label')).trim() || rowlessLabel(variables),
    variables,
    entry: readLogicList(get(details, 'entry_conditions'), lines),
    screenOuts: readLogicList(get(details, 'conditions'), lines),
    mask: attributeLogic(attributes.get('PrecodeMask')),
    validation: attributeLogic(attributes.get('ValidationCode')),
    limits: readLimits(attribute, isTrue('Numeric')),
    choices: {
      min: numberIn(attribute('MultiItemsSelectedEqual')) ?? numberIn(attribute('MultiItemsSelectedMinimum')),
      max: numberIn(attribute('MultiItemsSelectedEqual')) ?? numberIn(attribute('MultiItemsSelectedMaximum')),
    },
    textLength: ANY_COUNT,
    sum: numberIn(attribute('MultiSumEqual')),
    optional: isTrue('NotRequired') || attribute('AnswerRequiredType') === 'NotRequired',
    hidden: ['Hidden', 'Background'].includes(attribute('VariableType')) || isTrue('Disabled'),
    system: isTrue('ExcludeFromReporting'),
    isDate: isTrue('IsDate'),
    attributes: [...attributes.values()].map(({ name, value, span }) => ({ name, value, span })),
    verifiedScript: readScript(input.script),
    span: input.span,
    idSpan: input.idSpan,
  };
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

/** What is there but not of the form the export has is not used, and said. */
function reportOddParts(input: ExportedQuestion, attributes: ReadonlyMap<string, LocatedAttribute>): void {
  for (const name of NUMBERS) {
    const attribute = attributes.get(name);
    if (attribute === undefined || attribute.value.trim() === '' || numberIn(attribute.value) !== null) continue;
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
  if (known === 'quotafield') return 'quota';
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

interface LocatedAttribute extends Attribute {
  readonly literal: StringLiteral | null;
  readonly lines: LineIndex;
}

function readAttributes(literal: Literal | undefined, lines: LineIndex): ReadonlyMap<string, LocatedAttribute> {
  const attributes = new Map<string, LocatedAttribute>();
  if (literal?.kind !== 'dict') return attributes;
  for (const { key, value } of literal.entries) {
    const name = textOf(key);
    const span = lines.spanOf(value.start, value.end);
    attributes.set(name, { name, value: textOf(value), span, literal: value.kind === 'string' ? value : null, lines });
  }
  return attributes;
}

function attributeLogic(attribute: LocatedAttribute | undefined): Logic | null {
  if (!attribute?.literal || attribute.value.trim() === '') return null;
  return logicOf(attribute.literal, attribute.lines);
}

function readLogicList(literal: Literal | undefined, lines: LineIndex): readonly Logic[] {
  const items = literal?.kind === 'string' ? [literal] : listOf(literal);
  return items.flatMap((item) => (item.kind === 'string' && item.value.trim() !== '' ? [logicOf(item, lines)] : []));
}

function logicOf(literal: StringLiteral, lines: LineIndex): Logic {
  const span = lines.spanOf(literal.contentStart, literal.contentEnd);
  const logic: Logic = { text: literal.value, span, syntax: 'javascript' };
  return literal.offsets === null ? logic : { ...logic, offsets: literal.offsets };
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

function readVariables(input: ExportedQuestion, kind: QuestionKind): readonly Variable[] {
  if (kind === 'quota') return [];
  const subs = listOf(get(input.details, 'sub_questions')).filter((sub): sub is DictLiteral => sub.kind === 'dict');
  const parts = subs.length > 0 ? subs : [input.details];
  return parts.flatMap((part) => {
    const read = readVariable(input, part, kind, subs.length > 0);
    return read === null ? [] : [read];
  });
}

function readVariable(input: ExportedQuestion, part: DictLiteral, kind: QuestionKind, isRow: boolean): Variable | null {
  const nameLiteral = get(part, 'Variable ID');
  const name = textOf(nameLiteral).trim() || (isRow ? '' : input.id);
  const span = nameLiteral === undefined ? input.idSpan : input.lines.spanOf(nameLiteral.start, nameLiteral.end);
  if (!isVariableName(name)) {
    input.report(
      'invalidVariableName',
      'warning',
      `"${name}" of question ${input.id} cannot be the name of an SPSS variable; it is not checked.`,
      'Names have letters, digits, _ . @ # $, begin with a letter and have at most 64 bytes.',
      span,
    );
    return null;
  }
  const answers = listOf(get(part, 'answers')).flatMap((item) =>
    item.kind === 'dict' ? [readAnswer(item, input.lines)] : [],
  );
  const specifies = specifiedCode(name, input.id, answers);
  return {
    name,
    type: specifies === null ? typeOf(kind, answers.length) : 'text',
    rowCode: rowCodeOf(name, input.id, answers),
    label: textOf(get(part, 'Question Label')).trim() || (isRow ? (answers[0]?.label ?? '') : ''),
    answers,
    specifies,
    span,
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
    case 'quota':
      return 'text';
  }
}

/** `Q_98_other` holds the text of answer 98 of `Q`; `Q_other` that of the only "other" answer. */
function specifiedCode(name: string, id: string, answers: readonly Answer[]): string | null {
  if (!name.toLowerCase().endsWith('_other')) return null;
  const owner = name.slice(0, -'_other'.length);
  if (owner.toLowerCase() === id.toLowerCase()) return answers[0]?.code ?? '';
  return owner.slice(owner.lastIndexOf('_') + 1);
}

function rowCodeOf(name: string, id: string, answers: readonly Answer[]): string | null {
  const base = name.toLowerCase().endsWith('_other') ? name.slice(0, -'_other'.length) : name;
  if (base.toLowerCase() === id.toLowerCase()) return null;
  if (base.toLowerCase().startsWith(`${id.toLowerCase()}_`)) return base.slice(id.length + 1);
  const [only] = answers;
  return answers.length === 1 && only !== undefined ? only.code : base.slice(base.lastIndexOf('_') + 1);
}

function readAnswer(literal: DictLiteral, lines: LineIndex): Answer {
  const attributes = readAttributes(get(literal, 'answer_attributes'), lines);
  const code = textOf(get(literal, 'Answer Code')).trim();
  return {
    code,
    value: /^-?\d+(?:\.\d+)?$/.test(code) ? Number(code) : null,
    label: textOf(get(literal, 'Answer Label')).trim(),
    exclusive: attributes.get('Punch')?.value === 'Single',
    other: attributes.get('Other')?.value.toLowerCase() === 'true',
    screensOut: false,
    span: lines.spanOf(literal.start, literal.end),
  };
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

function get(dict: DictLiteral, key: string): Literal | undefined {
  return dict.entries.find((entry) => entry.key.kind === 'string' && entry.key.value === key)?.value;
}

function listOf(literal: Literal | undefined): readonly Literal[] {
  return literal?.kind === 'list' ? literal.items : [];
}

function textOf(literal: Literal | undefined): string {
  if (literal === undefined) return '';
  if (literal.kind === 'string') return literal.value;
  return literal.kind === 'number' || literal.kind === 'boolean' ? String(literal.value) : '';
}

function numberIn(text: string): number | null {
  return /^\s*[+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?\s*$/.test(text) ? Number(text) : null;
}
