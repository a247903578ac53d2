import type { Scope } from '../../questionnaire/logic/scope';
import type { Question } from '../../questionnaire/model';

const PREFIX = /^(?:hidden|hid|hv|qt|h)_?/i;
/** What follows the name of a question in that of a hidden one: `hidS5Final`, `hS4New`. */
const WORD = /[\p{L}_][\p{L}\p{N}_.]*/gu;

/** The question that a hidden one is named after: `hS4` and `hidS4` store something about `S4`. */
export function namesake(question: Question, scope: Scope): Question | null {
  const base = question.id.replace(PREFIX, '');
  if (base === question.id || base === '') return null;
  const source = scope.question(base);
  return source === undefined || source === question ? null : source;
}

/** What comes before the id of a source, which may then be any word: `based on Next`. */
const SAID =
  /\b(?:based on|copy of|recode[ds]?(?: of| from)?|derived from|basiert auf|abgeleitet aus)\s+([\p{L}_][\p{L}\p{N}_]*)/giu;

/** The one question that the label of a hidden one names; `null` for none or several. */
export function namedInLabel(question: Question, scope: Scope): Question | null {
  const said = [...question.label.matchAll(SAID)].flatMap(([, id = '']) => {
    const named = scope.question(id);
    return named === undefined || named.id !== id || named === question ? [] : [named];
  });
  const [found, ...others] = new Set([...said, ...questionsNamed(question.label, question, scope)]);
  return found === undefined || others.length > 0 ? null : found;
}

/** The questions whose ids stand in a text as words of their own, the question itself left out. */
function questionsNamed(text: string, own: Question, scope: Scope): readonly Question[] {
  const found = new Set<Question>();
  for (const [word] of text.matchAll(WORD)) {
    // An id has a digit or is longer than a word that a sentence is made of.
    if (!/\d/u.test(word) && word.length < 5) continue;
    const named = scope.question(word.replace(/\.$/u, '')) ?? scope.variable(word)?.question;
    if (named !== undefined && named !== own) found.add(named);
  }
  return [...found];
}

/** The question that a hidden one is about: named in its label, else the one it is named after. */
export const sourceOf = (question: Question, scope: Scope): Question | null =>
  namedInLabel(question, scope) ?? namesake(question, scope);
