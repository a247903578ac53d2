import { boundsOf, choicesOf } from './answers/numbers/bounds';
import { ANY_COUNT, NO_LIMITS, PLAIN_PLACE, emptyQuestion, unreadableQuestion } from '../emptyQuestion';
import type { LineIndex } from '../lines';
import type { Answer, Logic, Question, QuestionKind, Variable, VariableType, WithAnswers } from '../model';
import { isVariableName } from '../names';
import { resolveAnswers } from './answers/answerItems';
import { reportListOfNumbers } from './answers/numbers/listOfNumbers';
import { answerKindOf } from './answers/answerKind';
import { takeChoices } from './answers/choicesInText';
import { withAllowed } from './answers/numbers/allowed';
import { dropBlanks, takeFields } from './answers/fields';
import { markCodes } from './answers/exclusiveCodes';
import { tellPerhapsAlone } from './answers/perhapsAlone';
import { takeCodesOfScale, takeNumberCodes } from './answers/numbers/numberCodes';
import { fillScale } from './answers/scales/scales';
import { carriedMask, carriedRow } from './answers/carried';
import type { AnswerWord } from './answers/answerItems';
import { namesOf, type DraftQuestion } from './draft';
import type { AnswerKind } from './meanings';
import { about } from '../report';
import { reportWeakKind } from './unread/evidence';
import { reportAnswerResidue, reportResidue } from './unread/residue';
import type { Report } from '../report';

interface Parts {
  readonly draft: DraftQuestion;
  readonly id: string;
  readonly lines: LineIndex;
  readonly report: Report;
}

/** Turns a complete draft into questions: one, or one for each row where a grid has several answers a row. */
export function buildQuestions(draft: DraftQuestion, lines: LineIndex, reportAll: Report): readonly Question[] {
  const idSpan = lines.spanOf(draft.idStart, draft.idEnd);
  const id = draft.id ?? `line${idSpan.line}`;
  const report = about(id, reportAll);
  const parts: Parts = { draft, id, lines, report };
  if (draft.id === null) {
    const next = `Write one in front of it; until then it is called ${id}.`;
    report('emptyId', 'warning', 'This question has no id.', next, draft.idStart, draft.idEnd);
  }
  warnOfOwnRouting(parts);
  warnOfAskAll(parts);
  // A scale on one line, and no rows: the question has these answers.
  if (draft.rows.length === 0 && !draft.types.includes('grid')) draft.rows.push(...draft.columns.splice(0));
  takeFields(draft);
  takeCodesOfScale(draft);
  markCodes(draft, report);
  takeChoices(draft, report);
  fillScale(draft, report);
  const base = answerKindOf(draft, report);
  takeNumberCodes(draft, base, report);
  if (base === 'numeric' || base === 'rank') dropBlanks(draft);
  reportListOfNumbers(draft, base, report);
  reportWeakKind(draft, base, report);
  reportResidue(draft, base, report);
  reportAnswerResidue([...draft.rows, ...draft.columns], report);
  if (draft.columns.length > 0) return buildGrid(parts, base);
  const missing = missingPart(draft, id, base);
  if (missing !== null) return [unreadable(parts, missing, base)];
  const question = buildList(parts, base);
  const isOpen = base === 'open' && draft.types.length === 0 && draft.fields.length === 0 && draft.rows.length === 0;
  return [isOpen ? { ...question, withAnswers: withAnswers(parts, 'single', false) } : question];
}

/** What the question is once its answers are known: what is said of it besides holds as well. */
function withAnswers(parts: Parts, kind: WithAnswers['kind'], isSaid: boolean): WithAnswers {
  const silent = { ...parts, report: () => undefined };
  const { min, max } = boundsOf(silent, kind === 'multi' ? 'count' : null);
  return { kind, choices: kind === 'multi' ? { min, max } : ANY_COUNT, optional: parts.draft.optional, isSaid };
}

type Missing = readonly [message: string, nextStep: string];

function missingPart({ types, rows, sum }: DraftQuestion, id: string, base: AnswerKind): Missing | null {
  if (types.includes('grid'))
    return [`Question ${id} has no scale.`, 'Write a table with the scale in its first line.'];
  if (rows.length > 0) return null;
  if (base === 'single' || base === 'multi')
    return [`Question ${id} has no answers.`, 'Write them as a list below it.'];
  if (base === 'rank') return [`Question ${id} has nothing to rank.`, 'Write the items as a list below it.'];
  return sum === null ? null : [`Question ${id} has no rows to add up.`, 'Write them as a list below it.'];
}

function unreadable(parts: Parts, [message, next]: Missing, base: AnswerKind | null = null): Question {
  const { draft, id, lines, report } = parts;
  report('incompleteQuestion', 'error', message, next, draft.idStart, draft.idEnd);
  const span = lines.spanOf(draft.start, draft.end);
  const question = { ...unreadableQuestion(id, span, lines.spanOf(draft.idStart, draft.idEnd)), label: draft.label };
  if ((base !== 'single' && base !== 'multi') || draft.types.includes('grid')) return question;
  return {
    ...question,
    entry: [...draft.sectionEntry, ...draft.entry],
    screenOuts: draft.screenOuts,
    hidden: draft.hidden,
    ...(draft.doubts.length > 0 ? { doubts: [...draft.doubts] } : {}),
    withAnswers: withAnswers(parts, base, true),
  };
}

function buildList(parts: Parts, base: AnswerKind): Question {
  const { draft, id } = parts;
  const { kind, type } = KINDS[base];
  const word: AnswerWord = kind === 'single' || kind === 'multi' ? 'answer' : 'row';
  const rows = resolveAnswers(draft.rows, word, parts.lines, parts.report);
  const whole = parts.lines.spanOf(draft.idStart, draft.idEnd);
  if (kind === 'single' || rows.length === 0) {
    const only: Variable = {
      ...PLAIN_PLACE,
      name: id,
      type,
      rowCode: null,
      label: '',
      answers: kind === 'numeric' ? resolveAnswers(draft.numberCodes, 'answer', parts.lines, parts.report) : rows,
      specifies: null,
      span: whole,
    };
    return finish(parts, base, kind, [only, ...specifications(id, rows)]);
  }
  if (kind === 'multi') tellPerhapsAlone(rows, parts.report);
  else warnOfRowMarks(parts);
  const variables = rows.map((row) => variableOf(id, row.code, type, row.label, [row], row));
  return finish(parts, base, kind, [...variables, ...specifications(id, rows)]);
}

function buildGrid(parts: Parts, base: AnswerKind): readonly Question[] {
  const { draft, id, lines, report } = parts;
  if (draft.rows.length === 0)
    return [unreadable(parts, [`Question ${id} has a scale and no rows.`, 'Write the rows as a list or table.'])];
  warnOfRowMarks(parts);
  const rows = resolveAnswers(draft.rows, 'row', lines, report);
  const named = namesOfRows(draft);
  const alone = draft.columns.length === 1 && base !== 'single' && base !== 'multi';
  const columns = alone ? [] : resolveAnswers(draft.columns, 'column', lines, report);
  if (base === 'multi') return buildMultiGrid(parts, rows, columns);
  if (base === 'single' || base === 'rank') {
    const variables = rows.map((row) => variableOf(id, row.code, 'coded', row.label, columns, row, named(row)));
    return [finish(parts, base, 'grid', [...variables, ...specifications(id, rows)])];
  }
  const { kind, type } = KINDS[base];
  const variables = rows.flatMap((row) =>
    alone
      ? [variableOf(id, row.code, type, row.label, [row], row, named(row))]
      : columns.map((column) =>
          variableOf(id, `${row.code}_${column.code}`, type, `${row.label}: ${column.label}`, [row], row),
        ),
  );
  return [finish(parts, base, kind, [...variables, ...specifications(id, rows)])];
}

/** Every row is a multi-punch of its own, so that what holds for a multi-punch is checked row by row. */
function buildMultiGrid(parts: Parts, rows: readonly Answer[], columns: readonly Answer[]): readonly Question[] {
  return rows.map((row) => {
    const id = `${parts.id}_${row.code}`;
    const variables = columns.map((column) => variableOf(id, column.code, 'flag', column.label, [column], column));
    const question = finish({ ...parts, id }, 'multi', 'multi', [...variables, ...specifications(parts.id, [row])]);
    const offered = carriedRow(parts.draft, rows, row, parts.lines);
    const entry = offered === null ? question.entry : [...question.entry, offered];
    return { ...question, entry, mask: null, label: `${row.label} (${parts.draft.label})`, idSpan: row.span };
  });
}

const KINDS: Readonly<Record<AnswerKind, { readonly kind: QuestionKind; readonly type: VariableType }>> = {
  single: { kind: 'single', type: 'coded' },
  multi: { kind: 'multi', type: 'flag' },
  numeric: { kind: 'numeric', type: 'number' },
  open: { kind: 'text', type: 'text' },
  date: { kind: 'text', type: 'text' },
  rank: { kind: 'rank', type: 'rank' },
  grid: { kind: 'grid', type: 'coded' },
};

function variableOf(
  id: string,
  rowCode: string,
  type: VariableType,
  label: string,
  answers: readonly Answer[],
  { span }: Pick<Answer, 'span'>,
  name: string | null = null,
): Variable {
  return { ...PLAIN_PLACE, name: name ?? `${id}_${rowCode}`, type, rowCode, label, answers, specifies: null, span };
}

/** The name that is written at a row, if any; by where the row begins. */
function namesOfRows({ rows }: DraftQuestion): (row: Answer) => string | null {
  const names = new Map(rows.toReversed().map(({ start, variable }) => [start, variable]));
  return ({ span }) => names.get(span.start) ?? null;
}

/** The texts of "other" answers: `Q1_98_other`. */
function specifications(id: string, answers: readonly Answer[]): readonly Variable[] {
  return answers
    .filter(({ other }) => other)
    .map((answer) => ({
      name: `${id}_${answer.code}_other`,
      type: 'text',
      rowCode: answer.code,
      label: answer.label,
      answers: [],
      ...PLAIN_PLACE,
      specifies: answer.code,
      span: answer.span,
    }));
}

function finish(parts: Parts, base: AnswerKind, kind: QuestionKind, variables: readonly Variable[]): Question {
  const { draft, id, lines } = parts;
  const counted = kind === 'multi' || kind === 'rank';
  const bounds = boundsOf(parts, counted ? 'count' : kind === 'numeric' ? 'number' : null);
  warnOfKindMarks(parts, kind);
  if (base === 'date') reportDate(parts);
  return {
    ...emptyQuestion(id, lines.spanOf(draft.start, draft.end), lines.spanOf(draft.idStart, draft.idEnd)),
    kind,
    label: draft.label,
    variables: variables.filter((variable) => hasValidName(variable, parts)),
    entry: [...draft.sectionEntry, ...onceEach(draft.entry)],
    screenOuts: draft.screenOuts,
    mask: carriedMask(draft, variables, lines, parts.report),
    limits: {
      ...(counted ? NO_LIMITS : withAllowed(bounds, draft)),
      decimals: kind === 'numeric' ? draft.decimals : null,
      special: kind === 'numeric' ? draft.special : [],
    },
    choices: counted ? choicesOf(parts, bounds, variables) : ANY_COUNT,
    textLength: kind === 'text' ? draft.textLength : ANY_COUNT,
    sum: sumOf(parts, kind),
    optional: draft.optional,
    hidden: draft.hidden,
    isDate: base === 'date',
    ...(draft.doubts.length > 0 ? { doubts: [...draft.doubts] } : {}),
  };
}

function sumOf({ draft, report }: Parts, kind: QuestionKind): number | null {
  if (draft.sum === null) return null;
  if (kind === 'numeric' && draft.columns.length <= 1) return draft.sum;
  const message = `The sum ${draft.sum} is not checked: it needs one number a row.`;
  report('unusedSum', 'warning', message, 'Write the rows as a list below the question.', draft.idStart, draft.idEnd);
  return null;
}

function hasValidName(variable: Variable, { report }: Parts): boolean {
  if (isVariableName(variable.name)) return true;
  const message = `"${variable.name}" cannot be the name of an SPSS variable; it is not checked.`;
  const next = 'Names have letters, digits, _ . @ # $, begin with a letter or @ and have at most 64 bytes.';
  report('invalidVariableName', 'warning', message, next, variable.span.start, variable.span.end);
  return false;
}

/** [EXCLUSIVE] and [TERMINATE] say something about coded answers only. */
function warnOfRowMarks({ draft, report }: Parts): void {
  for (const { exclusive, screensOut, start, end } of draft.rows) {
    if (!exclusive && !screensOut) continue;
    const message = 'This is a row with an answer of its own: the mark at it is not checked.';
    report('rowMark', 'warning', message, 'Mark an answer instead, or ask it in a question of its own.', start, end);
  }
}

function reportDate({ draft, id, report }: Parts): void {
  const message = `That ${id} holds a date is not checked, only whether it is filled.`;
  report('dateNotChecked', 'info', message, 'Look at the dates in the data.', draft.idStart, draft.idEnd);
}

function warnOfKindMarks({ draft, report }: Parts, kind: QuestionKind): void {
  for (const { kind: needed, mark } of draft.kindMarks) {
    if (needed === kind) continue;
    const [what, type] = needed === 'numeric' ? ['a number', '[NUMERIC]'] : ['an open answer', '[OPEN]'];
    const message = `${mark.text} is about ${what}, which this question does not have; it is not used.`;
    report('unusedMark', 'warning', message, `Mark the question ${type}, or remove the mark.`, mark.start, mark.end);
  }
}

/** That all are asked, and its section has a condition. */
function warnOfAskAll({ draft, id, report }: Parts): void {
  if (!draft.askedOfAll || draft.sectionEntry.length === 0) return;
  const message = `${id} is said to be asked of all, and stands in a section that has a condition: which of both holds is not known.`;
  const next = 'If another section begins above it, write its heading.';
  report('askAllInSection', 'warning', message, next, draft.idStart, draft.idEnd);
}

function warnOfOwnRouting({ draft, report }: Parts): void {
  const { id } = draft;
  if (id === null) return;
  for (const { text, span } of draft.entry) {
    if (!namesOf(text).includes(id.toUpperCase())) continue;
    const message = `${id} is asked depending on itself.`;
    const next = 'If this is for the question below, write it under the line of that question.';
    report('ownRouting', 'warning', message, next, span.start, span.end);
  }
}

/** A condition that stands above the text and at its beginning, or is read in two ways, is one. */
const onceEach = (entry: readonly Logic[]): readonly Logic[] =>
  entry.filter(
    ({ text, perhaps }, index) => entry.findIndex((one) => one.text === text && one.perhaps === perhaps) === index,
  );
