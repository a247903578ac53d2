import { nearestOf } from '../../../pipeline/project/nearest';
import { PHRASES } from '../../../questionnaire/outline/marks/words/markPhrases';

/** Marks with a condition behind them, and how such a mark goes on. */
const WITH_MORE = ['ASK IF', 'SHOW IF', 'TERMINATE IF', 'GO TO', 'SKIP TO', 'RANGE', 'MIN', 'MAX', 'SUM', 'NUMERIC'];

/** Whole marks that people mistype; two letters are too few to tell a mistake from a name. */
const WHOLE = [
  ...PHRASES.flatMap(([, phrases]) => phrases).filter((phrase) => phrase.length > 3),
  ...['TERMINATE', 'SCREEN OUT', 'EXCLUSIVE', 'SPECIFY', 'PLEASE SPECIFY', 'OTHER SPECIFY', 'RANDOMIZE', 'RANDOMISE'],
];

/**
 * The mark that is most like one that is not known, with its brackets; `null` where none is near.
 * @param written with its brackets
 */
export function nearestMark(written: string): string | null {
  const [, opening = '', inner = '', closing = ''] = /^([[(]?)\s*(.*?)\s*([\])]?)$/su.exec(written) ?? [];
  const [, words = '', rest = ''] = /^([\p{L}\s-]+?)(\s+[\p{L}_]*\d.*)?$/isu.exec(inner) ?? [];
  if (words.length < 4) return null;
  const isLower = words === words.toLowerCase();
  const spelled = (mark: string): string => `${opening}${isLower ? mark.toLowerCase() : mark}${rest}${closing}`;
  const near = (text: string, known: readonly string[]): string | null => {
    const found = nearestOf(text.toUpperCase(), known);
    // [brand] is a text that the survey fills in and no [rank]: the first letter is hardly ever mistyped.
    return found !== null && found.startsWith(text.charAt(0).toUpperCase()) && Math.abs(found.length - text.length) <= 2
      ? found
      : null;
  };
  const found = rest === '' ? near(words, WHOLE) : (near(words, WITH_MORE) ?? near(words, WHOLE));
  return found === null ? null : spelled(found);
}
