import { draftAnswer } from '../answers/answerItems';
import { applyToAnswer, applyToQuestion, doubtAt, DraftQuestion, shorten } from '../draft';
import type { LineIndex } from '../../lines';
import { readBracket, readInstruction } from '../marks/instructions';
import { readMarks } from '../marks/marks';
import type { Mark, MarkMeaning } from '../meanings';
import type { Report } from '../../report';
import type { Sections } from '../sections';
import type { DocumentStyle } from '../style';
import type { OutlineTable } from '../text/events';
import type { RichText } from '../text/richText';
import type { Choice, ChoiceLists } from './choices';
import { contentRoles } from './columnContents';
import { tableRoles, type ColumnRole } from './columns';
import { limitMeanings } from './limits';
import { isUneven } from './lines';
import { looksMeant, reportUnreadLine } from '../unread/unread';

/** The columns of a table that holds a question a line, by what is in them. */
export type QuestionColumns = ReadonlyMap<ColumnRole, number>;

/** The columns of a whole questionnaire as one table; `null` for a table of anything else. */
export function questionColumns(table: OutlineTable): QuestionColumns | null {
  const roles = tableRoles(table);
  const found = new Map<ColumnRole, number>();
  for (const role of ['type', 'answers', 'filter', 'limits', 'required', 'id', 'text', 'jump'] as const) {
    const taken = new Set(found.values());
    const places = roles.flatMap((all, at) => (!taken.has(at) && all.includes(role) ? [at] : []));
    // Where lines are counted beside their names, the names are the ids.
    const named = role === 'id' ? places.find((at) => !isCounted(table, at)) : undefined;
    const index = named ?? places[0];
    if (index !== undefined) found.set(role, index);
  }
  const beside = (role: ColumnRole): number => roles.findIndex((all) => all.includes(role));
  // `Codes` holds the answers of a question where its text stands beside, and notes say how it is answered.
  if (!found.has('answers') && found.has('text') && beside('code') >= 0) found.set('answers', beside('code'));
  const taken = new Set(found.values());
  const notes = roles.findIndex((all, at) => !taken.has(at) && all.includes('remark'));
  if (!found.has('type') && found.has('answers') && notes >= 0) found.set('type', notes);
  if (holdsQuestions(found)) return found;
  const read = contentRoles(table, found);
  return read !== null && holdsQuestions(read) ? read : null;
}

function holdsQuestions(found: QuestionColumns): boolean {
  const told = (['type', 'answers', 'filter'] as const).filter((role) => found.has(role)).length;
  return found.has('id') && found.has('text') && (found.has('type') || told >= 2);
}

/** Whether a column counts the lines. */
const isCounted = ({ rows }: OutlineTable, at: number): boolean =>
  rows.slice(1).every((cells) => /^\d*[.)]?$/.test(cells[at]?.toLabel() ?? ''));

interface Place {
  readonly lines: LineIndex;
  readonly lists: ChoiceLists;
  readonly report: Report;
  /** The ids of the questions so far, in capitals. */
  readonly ids: ReadonlySet<string>;
  readonly style: DocumentStyle;
}

/** The questions of a table that holds one a line. */
export function tableQuestions(
  table: OutlineTable,
  columns: QuestionColumns,
  place: Place & { readonly sections: Sections },
): readonly DraftQuestion[] {
  return table.rows.slice(1).flatMap((cells) => {
    const draft = rowQuestion(cells, columns, place);
    if (draft === null) return [];
    draft.sectionEntry = place.sections.entry;
    const { label, start, end } = draft;
    if (isUneven(cells, table)) draft.doubts.push(doubtAt({ text: label, start, end }, 'all', place.lines));
    return [draft];
  });
}

/** Lines of forms that hold no answer. */
const NO_QUESTION =
  /^(?:note|begin[_ ]group|end[_ ]group|begin[_ ]repeat|end[_ ]repeat|start|end|today|deviceid|calculate|text\s+only|info(?:rmation)?|intro(?:duction)?|heading|section|html|no\s+question|hinweis(?:text)?|zwischentext|überschrift)$/iu;

/** The question of a line, with all that its cells say; `null` for a line that holds none. */
function rowQuestion(cells: readonly RichText[], columns: QuestionColumns, place: Place): DraftQuestion | null {
  const cell = (role: ColumnRole): RichText | null => {
    const index = columns.get(role);
    const text = index === undefined ? undefined : cells[index];
    return text === undefined || text.toLabel() === '' || /^[-–—.]+$/.test(text.toLabel()) ? null : text;
  };
  const [id, text, type] = [cell('id'), cell('text'), cell('type')];
  if (type !== null && NO_QUESTION.test(type.toLabel())) return null;
  if (id === null && text === null) return null;
  const first = cells.find((one) => one.text !== '') ?? id ?? text;
  const last = cells.findLast((one) => one.text !== '') ?? first;
  if (first === null || first === undefined || last === null || last === undefined) return null;
  const name = id === null ? null : idOf(id.toLabel());
  const at = id ?? first;
  const draft = new DraftQuestion(name, at.start, at.end, first.start, last.end, false, 0);
  if (text !== null) {
    const { rest, marks } = readMarks(text, 'question');
    draft.say(rest);
    apply(draft, marks, place);
  }
  if (type !== null) applyType(draft, type, place);
  const filter = cell('filter');
  if (filter !== null) apply(draft, filterMarks(filter), place);
  const limits = cell('limits');
  if (limits !== null) apply(draft, limitMarks(limits), place);
  const required = cell('required');
  if (required !== null && /^(?:no|false|0|nein|non|optional)$/iu.test(required.toLabel())) draft.optional = true;
  const answers = cell('answers');
  if (answers !== null && !isNoList(draft, answers, place)) addAnswers(draft, answers, place.report);
  reportOthers(draft, cells, columns, place);
  return draft;
}

/** What stands in other columns and looks as if it meant something for the data. */
function reportOthers(
  { id }: DraftQuestion,
  cells: readonly RichText[],
  columns: QuestionColumns,
  { ids, style, report }: Place,
): void {
  const read = new Set(columns.values());
  cells.forEach((cell, at) => {
    const why = read.has(at) || /^\d*[.)]?$/u.test(cell.text) ? null : looksMeant(cell.text, ids, style);
    if (why !== null) reportUnreadLine(cell, why, [id], report);
  });
}

/** `1` is Q1; what has blanks is joined. */
function idOf(text: string): string {
  const plain = text.replace(/[\s.:)]+$/u, '');
  return /^\d/.test(plain) ? `Q${plain}` : plain.replace(/\s+/gu, '_');
}

function apply(draft: DraftQuestion, marks: readonly Mark[], { lines, report }: Place): void {
  for (const mark of marks) applyToQuestion(draft, mark, lines, report);
}

const marksOf = (text: RichText, meanings: readonly MarkMeaning[]): readonly Mark[] =>
  meanings.map((meaning) => ({ meaning, text: text.text, start: text.start, end: text.end }));

/** XLSForm: `select_one list`, `select_multiple list`; else a mark in the words of the format. */
function applyType(draft: DraftQuestion, type: RichText, place: Place): void {
  const select = /^select[_ ](one|multiple)\s+(\S+)/iu.exec(type.toLabel());
  if (select !== null) {
    draft.types.push(select[1]?.toLowerCase() === 'one' ? 'single' : 'multi');
    const list = place.lists.get((select[2] ?? '').toLowerCase());
    for (const choice of list?.choices ?? []) draft.rows.push(choiceAnswer(choice));
    for (const line of list?.doubtful ?? []) draft.doubts.push(doubtAt(line, 'answers', place.lines));
    return;
  }
  const meanings = readInstruction(type, true) ??
    readBracket(type, false) ?? [{ kind: 'unknown', part: type.text } as const];
  apply(draft, marksOf(type, meanings), place);
}

const choiceAnswer = ({ code, label }: Choice): ReturnType<typeof draftAnswer> => ({
  ...draftAnswer(label, null),
  marker: code.toLabel(),
  start: code.start,
  end: label.end,
});

function filterMarks(text: RichText): readonly Mark[] {
  const read = readInstruction(text, true);
  const known = read?.every(({ kind }) => ['routing', 'everybody', 'jumpIf'].includes(kind)) === true ? read : null;
  return marksOf(text, known ?? [{ kind: 'routing', logic: text }]);
}

/** `. >= 18 and . <= 110`, `18-110`, or marks in the words of the format. */
const limitMarks = (text: RichText): readonly Mark[] =>
  marksOf(text, limitMeanings(text) ?? readInstruction(text, true) ?? [{ kind: 'unknown', part: text.text }]);

/** `18–99`, `open`: the cell of the answers says how a number or a text is given. */
function isNoList(draft: DraftQuestion, text: RichText, place: Place): boolean {
  const limits = limitMeanings(text);
  const meanings = limits ?? (/[=;|]/.test(text.text) ? null : readInstruction(text, true));
  const fits = meanings?.every(({ kind }) => ['bounds', 'type', 'perhapsRange', 'special'].includes(kind)) === true;
  if (meanings === null || !fits) return false;
  // `scale` without points named is a number.
  if (limits !== null && draft.types.length === 1 && draft.types[0] === 'single') draft.types.length = 0;
  const untyped = draft.types.length === 0 && limits !== null;
  apply(draft, marksOf(text, untyped ? [{ kind: 'type', types: ['numeric'] }, ...meanings] : meanings), place);
  return true;
}

/** Answers in one cell, on lines of their own or parted by semicolons or bars. */
function addAnswers(draft: DraftQuestion, text: RichText, report: Report): void {
  const separator = /\n/.test(text.text)
    ? /[^\n]+/g
    : /;/.test(text.text)
      ? /[^;]+/g
      : /\|/.test(text.text)
        ? /[^|]+/g
        : /\/\s/.test(text.text)
          ? /[^/]+/g
          : null;
  const commas = /,\s*-?\d+\s*[=:.)]/.test(text.text);
  const parts =
    separator !== null
      ? [...text.text.matchAll(separator)].map(({ 0: part, index }) => text.slice(index, index + part.length).trim())
      : commas
        ? [...text.text.matchAll(/(?:^|,\s*)(-?\d+\s*[=:.)].*?)(?=,\s*-?\d+\s*[=:.)]|$)/g)].map((match) => {
            const from = match.index + match[0].indexOf(match[1] ?? '');
            return text.slice(from, from + (match[1]?.length ?? 0)).trim();
          })
        : [text];
  for (const part of parts.filter(({ text: words }) => words !== '')) {
    const { rest, marks } = readMarks(part, 'answer');
    const answer = draftAnswer(rest, null);
    draft.rows.push(answer);
    for (const mark of marks) applyToAnswer(draft, answer, mark, report);
  }
  if (parts.length === 1 && draft.rows.length === 1 && !/^-?\d+\s*[=:.)]/.test(text.text)) {
    const message = `“${shorten(text.toLabel())}” is read as the only answer.`;
    report(
      'cellText',
      'warning',
      message,
      'Part the answers by semicolons: 1 = Yes; 2 = No.',
      text.start,
      text.end,
      draft.id ?? undefined,
    );
  }
}
