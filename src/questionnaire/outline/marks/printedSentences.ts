import type { MarkMeaning } from '../meanings';
import { speaksOfItself } from '../routing/ofThisQuestion';
import type { RichText } from '../text/richText';
import { clausesOf } from './clauses';
import { PLATFORM_SENTENCE } from './words/printedWords';

/** Platforms print a few short sentences; more is prose. */
const LONGEST = 500;
const LONGEST_CLAUSE = 220;

/**
 * The sentences that platforms print below a question, one behind the other: `La réponse est obligatoire. La question
 * n'est pertinente que si Q3 = "Autre".` Of these what is not understood is told; `null` for anything else.
 */
export function printedSentences(
  text: RichText,
  readClause: (clause: RichText) => readonly MarkMeaning[] | null,
): readonly MarkMeaning[] | null {
  if (text.text.length > LONGEST || !(PLATFORM_SENTENCE.test(text.text) || speaksOfItself(text.text))) return null;
  const clauses = clausesOf(text).map((clause) => ({ clause: withoutPoint(clause), isOf: isPrinted(clause.text) }));
  const read = clauses.map(({ clause }): readonly MarkMeaning[] | null =>
    speaksOfItself(clause.text) ? [{ kind: 'routing', logic: clause }] : readClause(clause),
  );
  if (!read.some((meanings, index) => meanings !== null && clauses[index]?.isOf === true)) return null;
  if (clauses.some(({ clause }, index) => read[index] === null && clause.text.length > LONGEST_CLAUSE)) return null;
  return read.flatMap(
    (meanings, index): readonly MarkMeaning[] =>
      meanings ?? [{ kind: 'unknown', part: clauses[index]?.clause.text ?? '' }],
  );
}

const isPrinted = (clause: string): boolean => PLATFORM_SENTENCE.test(clause) || speaksOfItself(clause);

const withoutPoint = (clause: RichText): RichText =>
  clause.text.endsWith('.') ? clause.slice(0, clause.text.length - 1) : clause;
