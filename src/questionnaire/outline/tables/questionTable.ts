import { draftAnswer, type DraftAnswer } from '../answers/answerItems';
import { isWrittenOn } from '../answers/answerLine';
import { addNumberBoxes, numberBoxes } from '../answers/numbers/numberBoxes';
import { applyToQuestion, doubtAt, DraftQuestion } from '../draft';
import type { LineIndex } from '../../lines';
import { readBracket, readInstruction } from '../marks/instructions';
import { readMarks } from '../marks/marks';
import { isMark } from '../marks/nearMiss';
import type { Mark, MarkMeaning } from '../meanings';
import { endsAsQuestion } from '../lines/questionLine';
import { opensRouting } from '../routing/openings';
import { soundsLikeRouting } from '../routing/routingWords';
import type { Report } from '../../report';
import type { Sections } from '../sections';
import type { DocumentStyle } from '../style';
import type { OutlineTable } from '../text/events';
import { RichText } from '../text/richText';
import { choiceAnswer, type ChoiceLists } from './choices';
import { addAnswers } from './cellAnswers';
import { contentRoles, isAnswers } from './columnContents';
import { tableRoles, type ColumnRole } from './columns';
import { fieldType, formatMeanings } from './formats';
import { limitMeanings } from './limits';
import { isUneven } from './lines';
import { readJumps, readRemarks } from './rowRemarks';
import { looksMeant, reportUnreadLine } from '../unread/unread';

/** The columns of a table that holds a question a line, by what is in them. */
export type QuestionColumns = ReadonlyMap<ColumnRole, number>;

const ROLES = [
  'type',
  'answers',
  'filter',
  'limits',
  'min',
  'max',
  'format',
  'required',
  'id',
  'text',
  'jump',
] as const;

/** The columns of a whole questionnaire as one table; `null` for a table of anything else. */
export function questionColumns(table: OutlineTable): QuestionColumns | null {
  const roles = tableRoles(table);
  const found = new Map<ColumnRole, number>();
  for (const role of ROLES) {
    const taken = new Set(found.values());
    const places = roles.flatMap((all, at) => (!taken.has(at) && all.includes(role) ? [at] : []));
    // Where lines are counted beside their names, the names are the ids.
    const named = role === 'id' ? places.find((at) => !isCounted(table, at)) : undefined;
    const index = named ?? places[0];
    if (index !== undefined) found.set(role, index);
  }
  // `Data type` says how a question is answered where nothing else does.
  const format = found.get('format');
  if (!found.has('type') && format !== undefined) {
    found.set('type', format);
    found.delete('format');
  }
  const beside = (role: ColumnRole): number => roles.findIndex((all) => all.includes(role));
  // `Codes` holds the answers of a question where its text stands beside, and notes say how it is answered.
  if (!found.has('answers') && found.has('text') && beside('code') >= 0) found.set('answers', beside('code'));
  const taken = new Set(found.values());
  const notes = roles.findIndex((all, at) => !taken.has(at) && all.includes('remark'));
  if (!found.has('type') && found.has('answers') && notes >= 0) found.set('type', notes);
  if (holdsQuestions(found) || answersSay(table, found)) return found;
  const read = contentRoles(table, found);
  return read !== null && (holdsQuestions(read) || answersSay(table, read)) ? read : null;
}

function holdsQuestions(found: QuestionColumns): boolean {
  const told = (['type', 'answers', 'filter', 'jump'] as const).filter((role) => found.has(role)).length;
  return found.has('id') && found.has('text') && (found.has('type') || told >= 2);
}

/** A column that is called that of the answers, and holds them: `1 = yes; 2 = no` beside `18-99`. */
function answersSay({ rows }: OutlineTable, found: QuestionColumns): boolean {
  const [id, text, answers] = [found.get('id'), found.get('text'), found.get('answers')];
  if (id === undefined || text === undefined || answers === undefined) return false;
  const cells = rows.slice(1).flatMap((line) => (line[answers]?.toLabel() ? [line[answers]] : []));
  return cells.length > 1 && cells.filter((cell) => isAnswers(cell)).length * 2 > cells.length;
}

/** Whether a column counts the lines. */
const isCounted = ({ rows }: OutlineTable, at: number): boolean =>
  rows.slice(1).every((cells) => /^\d*[.)]?$/.test(cells[at]?.toLabel() ?? ''));

interface RowPlace extends Place {
  readonly roles: readonly (readonly ColumnRole[])[];
  /** The ids in the table, in capitals. */
  readonly names: ReadonlySet<string>;
  readonly blankIsOptional: boolean;
  readonly isRedcap: boolean;
}

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
  const roles = tableRoles(table);
  const names = new Set(
    table.rows.slice(1).map((cells) => cells[columns.get('id') ?? -1]?.toLabel().toUpperCase() ?? ''),
  );
  const whole = { ...place, roles, names, blankIsOptional: saysYesAlone(table, columns), isRedcap: isRedcap(table) };
  let title: RichText | null = null;
  return table.rows.slice(1).flatMap((cells) => {
    if (isSection(cells, columns)) {
      title = sectionWith(cells, whole);
      return [];
    }
    const draft = rowQuestion(cells, columns, whole);
    if (draft === null) return [];
    draft.sectionEntry = place.sections.entry;
    if (title !== null) draft.doubts.push(doubtAt(title, 'all', place.lines));
    const { label, start, end } = draft;
    if (isUneven(cells, table)) draft.doubts.push(doubtAt({ text: label, start, end }, 'all', place.lines));
    return [draft];
  });
}

/** `| | **A. SCREENER** | | |`: words in one cell of the line, and no name, type or answers. */
function isSection(cells: readonly RichText[], columns: QuestionColumns): boolean {
  const [only, ...more] = cells.filter(({ text }) => text.trim() !== '');
  const id = cells[columns.get('id') ?? -1];
  return only !== undefined && more.length === 0 && only !== id && !endsAsQuestion(only);
}

/** What the title of a section says beside its name of those who are asked: told, and in doubt for its questions. */
function sectionWith(cells: readonly RichText[], { ids, names, report }: RowPlace): RichText | null {
  const title = cells.find(({ text }) => text.trim() !== '');
  if (title === undefined) return null;
  const { marks } = readMarks(title, 'question');
  const says =
    marks.some(({ meaning: { kind } }) => kind !== 'display' && kind !== 'note') ||
    soundsLikeRouting(title.text, new Set([...ids, ...names])) ||
    [title.text, ...title.text.split(/[:–—]/u)].some((part) => opensRouting(part.trim()));
  if (!says) return null;
  reportUnreadLine(title, 'it looks like a condition for the questions below it', [], report);
  return title;
}

/** A column of what must be answered that says yes, and never no: where it says nothing, an answer may be missing. */
function saysYesAlone({ rows }: OutlineTable, columns: QuestionColumns): boolean {
  const at = columns.get('required');
  if (at === undefined) return false;
  const said = rows.slice(1).flatMap((cells) => (cells[at]?.toLabel() ? [cells[at].toLabel()] : []));
  return said.length > 0 && said.every((word) => SAYS_YES.test(word));
}

const SAYS_YES = /^(?:y|yes|x|✓|✔|1|true|ja|j|oui|o|s[ií]?|required|mandatory|pflicht|obligatoire|obligatori[oa])$/iu;
const SAYS_NO = /^(?:n|no|false|0|nein|non|optional|freiwillig|facultatif|opcional)$/iu;

/** Lines of forms that hold no answer. */
const NO_QUESTION =
  /^(?:note|descriptive|begin[_ ]group|end[_ ]group|begin[_ ]repeat|end[_ ]repeat|start|end|today|deviceid|calculate|text\s+only|info(?:rmation)?|intro(?:duction)?|heading|section|html|no\s+question|hinweis(?:text)?|zwischentext|überschrift)$/iu;

/** The question of a line, with all that its cells say; `null` for a line that holds none. */
function rowQuestion(cells: readonly RichText[], columns: QuestionColumns, place: RowPlace): DraftQuestion | null {
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
  if (required === null ? place.blankIsOptional : SAYS_NO.test(required.toLabel())) draft.optional = true;
  const field = fieldType(type?.toLabel() ?? '');
  const answers = field?.wordsOnly === true && !holdsCodes(cell('answers')) ? null : cell('answers');
  const format = cell('format');
  if (format !== null) applyFormat(draft, format, answers !== null, place);
  applyEnds(draft, [cell('min'), cell('max')], field?.wordsOnly === true, place);
  if (answers !== null && !takesNumber(draft, answers, place) && !isNoList(draft, answers, place))
    if (!isWrittenOn(draft, answers, undefined, place.report)) addAnswers(draft, answers, place.report);
  if (answers === null && field !== null) addImplied(draft, field.answers, type ?? at, place);
  const jumps = cell('jump');
  if (jumps !== null) readJumpCell(draft, jumps, answers, place);
  readOthers(draft, cells, columns, place);
  return draft;
}

/** Where those go on who have answered, or who gave the codes or answers that it names; what is not understood is told. */
function readJumpCell(draft: DraftQuestion, cell: RichText, answers: RichText | null, { lines, report }: Place): void {
  for (const part of readJumps(draft, cell, { answers, lines, report }))
    reportUnreadLine(part, 'it stands where answers say how the interview goes on', [draft.id], report);
}

/** What stands in other columns: remarks are read as marks, and what looks as if it meant something for the data is told. */
function readOthers(
  draft: DraftQuestion,
  cells: readonly RichText[],
  columns: QuestionColumns,
  { ids, names, roles, style, lines, report }: RowPlace,
): void {
  const read = new Set(columns.values());
  const known = new Set([...ids, ...names]);
  cells.forEach((cell, at) => {
    if (read.has(at) || /^\d*[.)]?$/u.test(cell.text) || roles[at]?.includes('nothing') === true) return;
    const isRemark = roles[at]?.includes('remark') === true;
    for (const part of isRemark ? readRemarks(draft, cell, lines, report) : [cell]) {
      // In a column that nobody knows, a word that says how questions are answered may be meant so.
      const unnamed = roles[at]?.length === 0 && (isMark(part.text) || formatMeanings(part.text) !== null);
      const why = looksMeant(part.text, known, style) ?? (unnamed ? `it says “${part.toLabel()}”` : null);
      if (why !== null) reportUnreadLine(part, why, [draft.id], report);
    }
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
  const meanings = fieldType(type.toLabel())?.meanings ??
    formatMeanings(type.toLabel()) ??
    readInstruction(type, true) ??
    readBracket(type, false) ?? [{ kind: 'unknown', part: type.text } as const];
  apply(draft, marksOf(type, meanings), place);
}

/** The form of a text is how it is answered: `integer` beside `text`. Of what is chosen from a list it says nothing. */
function applyFormat(draft: DraftQuestion, format: RichText, hasAnswers: boolean, place: Place): void {
  const meanings = formatMeanings(format.toLabel()) ?? readInstruction(format, true) ?? readBracket(format, false);
  const typed = meanings?.some(({ kind }) => kind === 'type') === true;
  const plain = draft.types.length === 0 || draft.types.every((type) => type === 'open' || type === 'numeric');
  if (typed && plain && !hasAnswers) draft.types.length = 0;
  const fits = typed ? plain && !hasAnswers : true;
  const known = (meanings ?? []).filter(({ kind }) => fits || kind !== 'type');
  apply(draft, marksOf(format, meanings === null ? [{ kind: 'unknown', part: format.text }] : known), place);
}

/** The limits of a number in columns of their own; those of a slider are known without. */
function applyEnds(
  draft: DraftQuestion,
  ends: readonly [RichText | null, RichText | null],
  isSlider: boolean,
  place: Place,
): void {
  const [min, max] = ends.map((end) => (end !== null && /^-?\d+(?:[.,]\d+)?$/u.test(end.toLabel()) ? end : null));
  const isNumber = draft.types.length === 0 || draft.types.includes('numeric');
  for (const [index, end] of ends.entries()) {
    // Of a date, and of what is no figure, only that it is there is known.
    if (end === null || (isNumber && [min, max][index] !== null)) continue;
    if (draft.types.includes('date')) continue;
    apply(draft, marksOf(end, [{ kind: 'unknown', part: end.text }]), place);
  }
  const at = min ?? max;
  if (!isNumber || draft.hidden) return;
  const value = (end: RichText | null | undefined): number | null =>
    end === null || end === undefined ? null : Number(end.toLabel().replace(',', '.'));
  // What limits say elsewhere of a slider is all that is known of it.
  const byType = isSlider && draft.bounds.length === 0 && draft.perhapsRange === null;
  const [from, to] = byType ? [value(min) ?? 0, value(max) ?? 100] : [value(min), value(max)];
  const span = at ?? (byType ? draft.text : null);
  if (span === null || span === undefined) return;
  apply(
    draft,
    marksOf(span, [{ kind: 'bounds', min: from, max: to, minExclusive: false, maxExclusive: false }]),
    place,
  );
}

const holdsCodes = (text: RichText | null): boolean =>
  text !== null && /\d\s*[=,:]\s*\S.*[|;\n]\s*-?\d/u.test(text.text);

/** The answers of REDCap's types; elsewhere their codes may be others. */
function addImplied(draft: DraftQuestion, answers: readonly string[], at: RichText, place: RowPlace): void {
  if (answers.length === 0) return;
  if (place.isRedcap) draft.rows.push(...answers.map((text) => impliedAnswer(text, at)));
  else apply(draft, marksOf(at, [CODES_NOT_KNOWN]), place);
}

const CODES_NOT_KNOWN: MarkMeaning = {
  kind: 'unsupported',
  reason: 'the codes of its answers are not known',
  nextStep: 'Write the answers with their codes: 1 = Yes; 0 = No.',
};

/** The headers of REDCap's data dictionary. */
const REDCAP =
  /^(?:variable\s*\/\s*field\s+name|form\s+name|field\s+(?:type|label|note|annotation)|branching\s+logic.*|text\s+validation.*)$/iu;
const isRedcap = ({ rows }: OutlineTable): boolean =>
  (rows[0] ?? []).filter((cell) => REDCAP.test(cell.toLabel())).length >= 2;

/** An answer that a type implies, standing where the type does. */
function impliedAnswer(words: string, { start, end }: { readonly start: number; readonly end: number }): DraftAnswer {
  const text = new RichText(
    words,
    Array.from({ length: words.length + 1 }, () => start),
  );
  return { ...draftAnswer(text, null), start, end };
}

function filterMarks(text: RichText): readonly Mark[] {
  const read = readInstruction(text, true);
  const known = read?.every(({ kind }) => ['routing', 'everybody', 'jumpIf'].includes(kind)) === true ? read : null;
  return marksOf(text, known ?? [{ kind: 'routing', logic: text }]);
}

/** `. >= 18 and . <= 110`, `18-110`, or marks in the words of the format. */
const limitMarks = (text: RichText): readonly Mark[] =>
  marksOf(text, limitMeanings(text) ?? readInstruction(text, true) ?? [{ kind: 'unknown', part: text.text }]);

/** `Minutes (0–300): |__|__|__|`, and below it `DK = 998`: boxes for digits, and what stands for no number. */
function takesNumber(draft: DraftQuestion, text: RichText, place: Place): boolean {
  const parts = [...text.text.matchAll(/[^\n]+/g)].map(({ 0: part, index }) =>
    text.slice(index, index + part.length).trim(),
  );
  const [boxes, ...others] = parts;
  if (boxes === undefined || numberBoxes(boxes) === null) return false;
  const said = others.map((part) => readInstruction(part, true));
  const isSpecial = said.every((meanings) => meanings?.every(({ kind }) => kind === 'special') === true);
  if (!isSpecial || !addNumberBoxes(draft, boxes, place.report)) return false;
  others.forEach((part, index) => apply(draft, marksOf(part, said[index] ?? []), place));
  return true;
}

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
