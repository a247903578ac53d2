import type { Question, Variable } from '../../../../questionnaire/model';
import { inLongLines } from '../../../../spss/longLines';
import { quoteExact } from '../../../../spss/literals';
import type { Detection } from '../detection';

/** What people write, or platforms, into the text of an answer that is not chosen. */
export const NOTHING: readonly string[] = [
  ...['-', '--', '---', '–', '—', '.', '..', '...', '/', '//', '*', '0', 'n/a', 'n.a.', 'na', '#n/a', 'nan', 'null'],
  ...['nil', 'none', 'nothing', 'no', 'nope', 'not applicable', 'no answer', 'no other', 'keine', 'keins', 'keiner'],
  ...['nichts', 'nein', 'entfällt', 'k.a.', 'k. a.', 'keine angabe', 'aucun', 'aucune', 'rien', 'non', 'néant', 's/o'],
  ...['ninguno', 'ninguna', 'nada', 'niente', 'nessuno', 'nessuna', 'nenhum', 'nenhuma', 'geen', 'niets', 'nee', 'nvt'],
  ...['n.v.t.', 'n.v.t', 'n.a', 'k.a', 'k. a', 'kein', 'nix'],
];
const WORDS = new Set(NOTHING);

/** Whether a text says that there is nothing to say. */
export const isNothing = (text: string): boolean => {
  if (text.length > LONGEST) return false;
  const word = text.trim().toLowerCase();
  return WORDS.has(word);
};

/** Holds whether the text that was looked at last says so. */
export const SAYS_NOTHING = '#ZZ_BB_NOTHING = 1';

/**
 * Commands that look whether a text variable says so. A sign behind the word is not looked for: with some more texts
 * to compare, or ends to cut off, PSPP takes a thousand times as long.
 */
export function lookForNothing(name: string): readonly string[] {
  const words = inLongLines(
    NOTHING.map((one) => quoteExact(one)),
    ', ',
  );
  return ['COMPUTE #ZZ_BB_NOTHING = 0.', `IF (ANY(LOWER(LTRIM(RTRIM(${name}))), ${words})) #ZZ_BB_NOTHING = 1.`];
}

const LONGEST = 20;
/** Respondents of a sample behind which there may be others. */
const MANY = 2_000;

/**
 * A dash or a word for nothing in the text of an answer that is not chosen is no text: nobody who has it contradicts the
 * questionnaire. Where the answer is chosen it is what was written.
 */
export function saysNothing(detection: Detection, question: Question): void {
  for (const text of question.variables) {
    const owner = text.specifies === null || text.specifiedIn.length > 0 ? null : ownerOf(question, text.specifies);
    const column = detection.columnOf(text);
    if (owner === null || column === undefined) continue;
    const isSeen = column.values.some(isNothing);
    if (!isSeen && detection.rows < MANY) continue;
    detection.readings.push({ kind: 'saysNothing', text: text.name, ...owner });
    if (isSeen)
      detection.say(
        'says nothing',
        `a sign or a word for nothing is no text where the answer is not chosen (${column.name})`,
      );
  }
}

/** The variable that holds an answer, and what it holds where that is chosen; `null` where there is none. */
function ownerOf({ variables }: Question, code: string): { readonly variable: string; readonly code: number } | null {
  const row = variables.find((variable) => variable.specifies === null && variable.rowCode === code);
  if (row !== undefined) return row.type === 'flag' ? { variable: row.name, code: 1 } : null;
  const single = variables.find(
    ({ type, answers }: Variable) => type === 'coded' && answers.some((one) => one.code === code),
  );
  const value = single?.answers.find((answer) => answer.code === code)?.value ?? null;
  return single === undefined || value === null ? null : { variable: single.name, code: value };
}
