import type { Question, Variable } from '../../../../questionnaire/model';
import { inParts, TEXTS_AT_ONCE } from '../../../../spss/longLines';
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

/** Whether a text says that there is nothing to say, with a sign behind it or not. */
export const isNothing = (text: string): boolean => {
  if (text.length > LONGEST) return false;
  const word = text.trim().toLowerCase();
  return WORDS.has(word) || WORDS.has(word.replace(/[.!]$/u, ''));
};

/** Commands that empty a text variable where it says so and a condition holds. */
export const emptyIfNothing = (name: string, condition: string): readonly string[] => [
  ...lookForNothing(name, condition),
  `IF (#ZZ_BB_NOTHING = 1) ${name} = "".`,
];

/** Commands that tick a box for a text, but for one that says so where a condition holds. */
export const tickUnlessNothing = (name: string, box: string, condition: string): readonly string[] => [
  ...lookForNothing(name, condition),
  `IF (${name} <> "" AND #ZZ_BB_NOTHING = 0) ${box} = 1.`,
];

/** Commands that look whether a text variable says so, where it says anything and a condition holds. */
function lookForNothing(name: string, condition: string): readonly string[] {
  const word = `LOWER(LTRIM(RTRIM(${name})))`;
  return [
    'COMPUTE #ZZ_BB_NOTHING = 0.',
    // PSPP evaluates both sides of AND: most texts are empty, and nothing is to be done for them.
    `DO IF (${name} <> "" AND (${condition})).`,
    ...[word, `RTRIM(${word}, ".")`, `RTRIM(${word}, "!")`].flatMap((written) =>
      inParts(NOTHING, TEXTS_AT_ONCE).map(
        (some) => `IF (ANY(${written}, ${some.map((one) => quoteExact(one)).join(', ')})) #ZZ_BB_NOTHING = 1.`,
      ),
    ),
    'END IF.',
  ];
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
