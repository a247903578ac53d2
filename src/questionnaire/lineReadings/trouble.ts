import type { Answer, Question } from '../model';
import type { Read, ReadQuestion } from './compared';
import { isInEffect, meaningsOf, namedIn } from './inEffect';
import type { LineReading } from './lineReading';

/** What speaks against a way of writing readings: it touches other questions, or is not understood. */
export function troubleIn(
  before: Read,
  after: Read,
  concerned: ReadonlySet<string>,
  readings: readonly LineReading[],
): string | null {
  const news = new Set(readings.flatMap(({ what, question }) => (what === 'question' ? [question.toLowerCase()] : [])));
  const guesses = [...concerned].some((id) => after.problems.has(`choicesInText ${id}`));
  for (const [id, old] of before.questions) {
    const now = after.questions.get(id);
    // A question without an id may get one.
    if (now === undefined && !(news.size > 0 && /^line\d+$/.test(id)))
      return `${old.question.id} would be read no more.`;
    if (now === undefined) continue;
    if (concerned.has(id) && now.facets.open && !old.facets.open)
      return 'its condition names what the questionnaire does not have.';
    const isSame = concerned.has(id) ? losesOnlyQuoted(old, now, readings) : isUntouched(old, now, readings, guesses);
    if (concerned.has(id) && !before.problems.has(`unknownType ${id}`) && !keepsFlags(old, now, readings))
      return `it would change whether ${old.question.id} may stay empty.`;
    if (concerned.has(id) && !keepsAnswers(old, now, readings))
      return `it would change other answers of ${old.question.id}.`;
    if (!isSame && concerned.has(id)) return `it would change the words of ${old.question.id}.`;
    if (!isSame) return `it would change ${old.question.id}.`;
  }
  for (const [id, { question }] of after.questions) {
    if (!before.questions.has(id) && !news.has(id)) return `${question.id} would be read as a question.`;
  }
  for (const id of news) if (!after.questions.has(id)) return 'it would not be read as a question.';
  const lost = readings.find(
    (reading) => !isReadAs(reading, after.questions.get(reading.question.toLowerCase())?.question),
  );
  if (lost !== undefined) return `${lost.what} ${lost.code} would not be read as one.`;
  const unsaid = readings.flatMap((reading) => faultsOfMarks(reading, after));
  if (unsaid[0] !== undefined) return unsaid[0];
  for (const [key, count] of after.problems) {
    // Told of answers whose codes are nowhere written.
    if (key.startsWith('choicesInText ') && concerned.has(key.slice(key.indexOf(' ') + 1))) continue;
    if (count > (before.problems.get(key) ?? 0)) return `written as marks it would not be understood (${key.trim()}).`;
  }
  return null;
}

/** What a question asks may lose words that were read as something else, and none besides. */
function losesOnlyQuoted(old: ReadQuestion, now: ReadQuestion, readings: readonly LineReading[]): boolean {
  const quoted = wordsOf(readings.flatMap(({ evidence }) => evidence.map(({ words }) => words)).join(' '));
  const left = wordsOf(now.question.label);
  return [...wordsOf(old.question.label)].every((word) => left.has(word) || quoted.has(word));
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/**
 * Whether a question that a reading says nothing of stays as it is: what follows from its conditions may be known now,
 * and words that are another question, or end an interview, are no condition of it.
 */
function isUntouched(
  old: ReadQuestion,
  now: ReadQuestion,
  readings: readonly LineReading[],
  guesses: boolean,
): boolean {
  if (now.facets.shape !== old.facets.shape || now.facets.label !== old.facets.label) return false;
  if (now.facets.asked === old.facets.asked) return true;
  // Nobody is asked or left out by codes that are nowhere written.
  if (guesses) return false;
  const textsOf = ({ question }: ReadQuestion): readonly string[] => question.entry.map(({ text }) => text.trim());
  const elsewhere = readings
    .filter(({ what, marks }) => what === 'question' || marks.some((mark) => endsInterview(mark)))
    .flatMap(({ evidence }) => evidence.map(({ words }) => words.trim()));
  const kept = textsOf(old).filter((text) => !elsewhere.includes(text));
  if (kept.length < old.question.entry.length && !old.facets.open) return false;
  return old.facets.open ? kept.length === now.question.entry.length : kept.join() === textsOf(now).join();
}

const endsInterview = (mark: string): boolean => meaningsOf(mark).some(({ kind }) => kind === 'terminateIf');

/** Whether it may stay empty or is hidden changes by a mark that says so alone: not by one that parts a sign from its words. */
function keepsFlags(
  { question: old }: ReadQuestion,
  { question: now }: ReadQuestion,
  readings: readonly LineReading[],
): boolean {
  if (!old.readable || (old.optional === now.optional && old.hidden === now.hidden)) return true;
  return readings.some(
    ({ question, marks }) =>
      question.toLowerCase() === old.id.toLowerCase() &&
      marks.some((mark) => meaningsOf(mark).some(({ kind }) => kind === 'flag')),
  );
}

/** Answers that nobody read anew stay what they are. */
function keepsAnswers(
  { question: old }: ReadQuestion,
  { question: now }: ReadQuestion,
  all: readonly LineReading[],
): boolean {
  const readings = all.filter(
    ({ what, question }) => what === 'answer' && question.toLowerCase() === old.id.toLowerCase(),
  );
  if (readings.length === 0) return true;
  const quoted = wordsOf(readings.flatMap(({ evidence }) => evidence.map(({ words }) => words)).join(' '));
  const codes = new Set(readings.map(({ code }) => code));
  const left = new Set(answersOf(now).map(({ code, label }) => `${code} ${label}`));
  return answersOf(old)
    .filter(({ code, label }) => !codes.has(code) && ![...wordsOf(label)].every((word) => quoted.has(word)))
    .every(({ code, label }) => left.has(`${code} ${label}`));
}

const answersOf = ({ variables }: Question): readonly Answer[] => variables.flatMap(({ answers }) => answers);

/** Why the marks of a reading would say nothing, or something that is not known. */
function faultsOfMarks({ what, question, marks }: LineReading, { questions }: Read): readonly string[] {
  if (what !== 'mark' && what !== 'question') return [];
  const read = questions.get(question.toLowerCase())?.question;
  return marks.flatMap((mark) => {
    if (read !== undefined && !isInEffect(mark, read)) return [`[${mark}] would say nothing there.`];
    const vague = namedIn(mark)
      .map((name) => questions.get(name.toLowerCase())?.question)
      .find((one) => one?.doubts?.some(({ of }) => of === 'answers' || of === 'all'));
    return vague === undefined ? [] : [`it depends on ${vague.id}, of which it is not known what the data hold.`];
  });
}

/** Whether an answer, a row or a column is there once it is written. */
function isReadAs({ what, code, label }: LineReading, question: Question | undefined): boolean {
  if (what !== 'answer' && what !== 'row' && what !== 'column') return true;
  const variables = question?.variables ?? [];
  const items = [
    ...variables.flatMap(({ answers }) => answers),
    ...variables.map(({ rowCode, label: own }) => ({ code: rowCode, label: own })),
  ];
  return items.some((item) => item.code === code && item.label.toLowerCase().includes(label.trim().toLowerCase()));
}
