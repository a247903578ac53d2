import type { Problem, Question } from '../../../questionnaire/model';
import type { TextEdit, WritingFix } from './note';

const NUMBERED = /^(\p{L}[\p{L}_]*?)(\d{1,4})$/u;

/** Without an id a question is called by its line, which is none of a series. */
const isUnnamed = ({ id, idSpan }: Question): boolean => id === `line${idSpan.line}`;

/** Ids for a question that has none: one of the series that it stands in, or for all where no question has one. */
export function giveIds(span: Problem['span'], text: string, questions: readonly Question[]): readonly WritingFix[] {
  if (questions.every(isUnnamed)) return giveAll(text, questions);
  return isInTable(text, span.start) ? [] : giveOne(span, questions);
}

/** The next id of the series; what was meant only where the questions above and below leave no doubt about it. */
function giveOne({ start, end }: Problem['span'], questions: readonly Question[]): readonly WritingFix[] {
  const named = questions.filter((one) => one.idSpan.start !== start && !isUnnamed(one));
  const above = named.findLast(({ idSpan }) => idSpan.end <= start)?.id ?? '';
  const [, prefix = '', number = ''] = NUMBERED.exec(above) ?? [];
  if (prefix === '') return [];
  const [, below = '', next = ''] = NUMBERED.exec(named.find(({ idSpan }) => idSpan.start >= end)?.id ?? '') ?? [];
  const isNext = below === '' || (below === prefix && Number(next) === Number(number) + 2);
  const following = `${prefix}${String(Number(number) + 1).padStart(number.length, '0')}`;
  const isFree = (id: string): boolean => !named.some((one) => one.id.toLowerCase() === id.toLowerCase());
  const id = [following, `${above}a`].find(isFree);
  if (id === undefined) return [];
  const preferred = isNext && id === following;
  return [{ what: { kind: 'giveId', id }, preferred, edits: [idAt(start, id)] }];
}

/** `Q1`, `Q2` and so on, for all questions of a questionnaire without ids. */
function giveAll(text: string, questions: readonly Question[]): readonly WritingFix[] {
  const ids = questions.map((_, place) => `Q${String(place + 1)}`);
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (questions.some(({ idSpan }) => isInTable(text, idSpan.start))) return [];
  const edits = questions.map(({ idSpan }, place) => idAt(idSpan.start, ids[place] ?? ''));
  return [{ what: { kind: 'giveIds', first, last }, preferred: true, edits }];
}

const idAt = (start: number, id: string): TextEdit => ({ start, end: start, text: `${id}. ` });

const isInTable = (text: string, offset: number): boolean =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).includes('|');
