import type { Logic, Question } from '../model';
import { readBracket } from '../outline/marks/instructions';
import type { AnswerKind, MarkMeaning } from '../outline/meanings';
import { RichText } from '../outline/text/richText';

/** What a mark says, without its brackets; none where it is none. */
export function meaningsOf(mark: string): readonly MarkMeaning[] {
  const offsets = Array.from({ length: mark.length + 1 }, (_, index) => index);
  return readBracket(new RichText(mark, offsets), false) ?? [];
}

/**
 * Whether what a mark says is said of a question: a mark that stands in the wrong place would be lost without a word. Of a
 * question that cannot be read nothing is kept, and nobody is accused by it.
 */
export const isInEffect = (mark: string, question: Question): boolean =>
  !question.readable || meaningsOf(mark).every((meaning) => holdsOf(meaning, question));

function holdsOf(meaning: MarkMeaning, question: Question): boolean {
  const { limits, choices, sum, optional, hidden, mask, entry, screenOuts } = question;
  switch (meaning.kind) {
    case 'routing':
      return isAmong(meaning.logic.text, entry);
    case 'terminateIf':
      return isAmong(meaning.logic.text, screenOuts);
    case 'type':
      return meaning.types.every((type) => isOfType(type, question));
    case 'bounds':
      return [limits, choices].some(({ min, max }) => fits(meaning.min, min) && fits(meaning.max, max));
    case 'special':
      return limits.special.includes(meaning.code);
    case 'sum':
      return sum === meaning.total;
    case 'carried':
      return mask !== null;
    case 'flag':
      return meaning.flag === 'optional' ? optional : meaning.flag === 'hidden' ? hidden : true;
    // What is said of single answers, of texts or of how it is shown changes nothing that could be lost unseen.
    case 'perhapsRange':
    case 'decimals':
    case 'allowed':
    case 'exclusiveCodes':
    case 'textLength':
    case 'jump':
    case 'jumpIf':
    case 'everybody':
    case 'display':
    case 'unsupported':
    case 'note':
    case 'checkbox':
    case 'unknown':
    case 'unclosed':
      return true;
  }
}

const fits = (wanted: number | null, read: number | null): boolean => wanted === null || wanted === read;

const plain = (text: string): string => text.replace(/\s+/gu, '').toLowerCase();

const isAmong = (condition: string, all: readonly Logic[]): boolean =>
  all.some(({ text }) => plain(text).includes(plain(condition)) || plain(condition).includes(plain(text)));

function isOfType(type: AnswerKind, { kind, isDate }: Question): boolean {
  switch (type) {
    case 'open':
      return kind === 'text';
    case 'date':
      return isDate;
    case 'single':
    case 'multi':
      return kind === type || kind === 'grid';
    case 'numeric':
    case 'rank':
    case 'grid':
      return kind === type;
  }
}

/** Names of questions in the conditions of a mark, in capitals. */
export const namedIn = (mark: string): readonly string[] =>
  meaningsOf(mark).flatMap((meaning) =>
    meaning.kind === 'routing' || meaning.kind === 'terminateIf'
      ? (meaning.logic.text.match(/\p{L}[\p{L}\p{N}_.]*/gu) ?? []).map((name) => name.toUpperCase())
      : [],
  );
