import type { Questionnaire } from '../../../questionnaire/model';
import { naming, type Stretch } from '../markPlaces';
import type { TextEdit } from '../writing/note';

const NAME = /[\p{L}_@#$][\p{L}\p{M}\p{N}_$#@]*/gu;

/** The name that an offset is in or right behind of; null where there is none. */
export function nameAt(text: string, offset: number): (Stretch & { readonly text: string }) | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  for (const { 0: name, index } of text.slice(start, end < 0 ? undefined : end).matchAll(NAME)) {
    const from = start + index;
    if (from <= offset && offset <= from + name.length) return { text: name, start: from, end: from + name.length };
  }
  return null;
}

/**
 * Edits that rename a question: where it has its id, and where marks, jumps and conditions name it or, with a row or an
 * answer behind it (`Q1_2`), one of its variables. Running text stays as it is.
 */
export function idEdits(text: string, questionnaire: Questionnaire, id: string, to: string): readonly TextEdit[] {
  const question = questionnaire.questions.find((one) => one.id === id);
  if (question === undefined) return [];
  const own = new Set(question.variables.map(({ name }) => name.toLowerCase()));
  const others = new Set(questionnaire.questions.filter((one) => one !== question).map((one) => one.id.toLowerCase()));
  const isNamed = (word: string): boolean => {
    const key = word.toLowerCase();
    return key === id.toLowerCase() || (own.has(key) && key.startsWith(`${id.toLowerCase()}_`) && !others.has(key));
  };
  const made = questionnaire.questions.filter((one) => one.id === id).map(({ idSpan }) => idSpan);
  const stretches = [...made, ...naming(text, questionnaire), ...headings(text, questionnaire, id)];
  const edits = new Map<number, TextEdit>();
  for (const { start, end } of stretches) {
    for (const { 0: word, index } of text.slice(start, end).matchAll(NAME)) {
      if (!isNamed(word)) continue;
      const at = start + index;
      edits.set(at, { start: at, end: at + word.length, text: to + word.slice(id.length) });
    }
  }
  return [...edits.values()].toSorted((one, other) => one.start - other.start);
}

/** An export writes the id several times: above its block and in its attributes. */
function headings(text: string, { questions, format }: Questionnaire, id: string): readonly Stretch[] {
  if (format === 'outline') return [];
  const block = questions.find((one) => one.id === id)?.span;
  if (block === undefined) return [];
  const quoted = new RegExp(String.raw`(?<='(?:Question ID|Variable ID)'\s*:\s*')${escaped(id)}(?=['_])`, 'gu');
  const line = new RegExp(String.raw`^${escaped(id)}(?=\s*$)`, 'gmu');
  return [
    ...text.slice(block.start, block.end).matchAll(quoted),
    ...text.slice(block.start, block.end).matchAll(line),
  ].map(({ 0: word, index }) => ({ start: block.start + index, end: block.start + index + word.length }));
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
