import type { DraftQuestion } from '../draft';

const ARE_ANSWERS =
  /^(?:answers?|options|(?:answer|response)\s+(?:options?|categories)|antwort\p{L}*|modalités|opciones|opzioni|respuestas|risposte)/iu;

/** Where the rows of a grid are there already, `Response options:` is its scale. */
export const answersOf = (label: string, { types, rows }: DraftQuestion): 'rows' | 'columns' =>
  ARE_ANSWERS.test(label) && types.includes('grid') && rows.length > 0 ? 'columns' : 'rows';
