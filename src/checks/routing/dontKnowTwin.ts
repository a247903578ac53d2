import { FALSE, or, type Formula } from '../../questionnaire/logic/formula';
import { answered, answerVariables, codeKey } from '../../questionnaire/logic/values';
import type { Question } from '../../questionnaire/model';
import type { DontKnow } from '../facts';

/**
 * The don't-know box of a question, by its name: `Q8DKx1` of `Q8x1`, `Q5DK` or `Q5xDK` of `Q5`. It is a multi-punch
 * of one box, or of one for each row; the question itself holds numbers or a grid.
 */
export function dontKnowTwin(question: Question, all: readonly Question[]): Question | null {
  if (question.kind !== 'numeric' && question.kind !== 'grid') return null;
  const found = all.filter((other) => {
    if (!isNamedTwin(question, other) || other.kind !== 'multi') return false;
    return answerVariables(other).length === 1 || rowsTicked(question, other) !== null;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A question that is by its name the don't-know box of another, where it has not been read wholly. */
export function unreadTwin(question: Question, all: readonly Question[]): Question | null {
  if (question.kind !== 'numeric' && question.kind !== 'grid') return null;
  return all.find((other) => other.unread.length > 0 && isNamedTwin(question, other)) ?? null;
}

function isNamedTwin(question: Question, other: Question): boolean {
  const id = question.id.toLowerCase();
  const name = other.id.toLowerCase();
  if (other === question || !name.includes('dk')) return false;
  return name.replace('dk', '') === id || name.replace('xdk', '') === id || name.replace('_dk', '') === id;
}

/**
 * What the boxes of the twin say of the question: the only one of all its rows, several each of the row with its code.
 * @param byRow whether each row has its own box even where there is only one
 */
export function dontKnowBoxes(question: Question, twin: Question, byRow = answerVariables(twin).length > 1): DontKnow {
  const rows = byRow ? rowsTicked(question, twin) : null;
  const ticked = or(FALSE, ...answerVariables(twin).map(answered));
  return rows === null ? { question: twin, ticked } : { question: twin, ticked, byRow: rows };
}

/** The box of each row, by the name of the row; `null` where the boxes do not stand for rows. */
function rowsTicked(question: Question, twin: Question): ReadonlyMap<string, Formula> | null {
  const boxes = new Map(answerVariables(twin).map((box) => [codeKey(box.rowCode ?? ''), box]));
  const rows = answerVariables(question);
  const own = new Set(rows.map(({ rowCode }) => codeKey(rowCode ?? '')));
  if (boxes.size === 0 || [...boxes.keys()].some((code) => !own.has(code))) return null;
  return new Map(
    rows.map((row) => {
      const box = boxes.get(codeKey(row.rowCode ?? ''));
      return [row.name, box === undefined ? FALSE : answered(box)] as const;
    }),
  );
}
