import { applyToAnswer, type DraftQuestion } from '../draft';
import { readMarks } from '../marks/marks';
import type { Report } from '../../report';
import type { RichText } from '../text/richText';
import { draftAnswer } from './answerItems';

export const YES_NO =
  /^(?:y(?:es)?\s*\/\s*no?|ja\s*\/\s*nein|j\s*\/\s*n|oui\s*\/\s*non|o\s*\/\s*n|s[ií]\s*\/\s*no?|true\s*\/\s*false|agree\s*\/\s*disagree|m\s*\/\s*[fw](?:\s*\/\s*[dx])?|[fw]\s*\/\s*m(?:\s*\/\s*[dx])?|male\s*\/\s*female(?:\s*\/\s*other)?|female\s*\/\s*male(?:\s*\/\s*other)?)$/iu;
/** Nothing that an answer is called by, between two strokes. */
const NO_LABEL = /[?:=<>[\]{}|]|^\W*$|\d{4}|^(?:and|und|et|y|or|oder|ou|o)$|https?|www\./iu;
/** What only gives examples, or says how something is written. */
const EXAMPLES =
  /^\W*(?:e\.?\s?g\.?|z\.?\s?b\.?|p\.?\s?ej\.?|par\s+exemple|ej\.|ex\.|such\s+as|like|including|incl|for\s+example|wie\s+z|etwa|day|tag|jour|d[ií]a|dd|mm|tt|jj|month|monat|mois|mes|year|jahr|if|only|nur|si|wenn|not|ohne|please|bitte|in\s)/iu;

/**
 * The answers that the end of a text holds: `Do you smoke? Yes / No`, `Plan: Free / Pro / Team`,
 * `Size (1-9, 10-49, 50+)`; `null` where it holds none.
 */
function choicesInText(text: RichText): { readonly label: RichText; readonly answers: readonly RichText[] } | null {
  const asked = /^(?:.*[?？:]["”“»]?\)?|\p{L}[^/?:]*(?=\([^()]*\)$))\s*/u.exec(text.text)?.[0].length ?? 0;
  const label = text.slice(0, asked).trim();
  const list = text.slice(asked).trim();
  if (label.text === '' || list.text === '') return null;
  const inner = /^\(([^()]*)\)\.?$/u.exec(list.text)?.[1];
  const plain = inner === undefined ? list : list.slice(1, 1 + inner.length).trim();
  const answers = choiceParts(plain, inner !== undefined);
  return answers === null ? null : { label, answers };
}

const MOST_WORDS = 9;

/** `Yes / No`, a line of its own: the answers between the strokes; `null` for anything else. */
export function choiceParts(text: RichText, commas = false): readonly RichText[] | null {
  if (EXAMPLES.test(text.text) || text.text.length > 300) return null;
  if (YES_NO.test(text.text)) return partsOf(text, /[^/]+/g);
  const parts = / \/ |\/\s|\s\//u.test(text.text)
    ? partsOf(text, /[^/]+/g)
    : commas
      ? partsOf(text, text.text.includes(';') ? /[^;]+/g : /[^,]+/g)
      : [];
  // Three and more are hardly anything but answers, in whatever words.
  const most = parts.length > 2 && !commas ? MOST_WORDS : 5;
  const short = parts.every(
    ({ text: part }) =>
      part.length <= (most > 5 ? 60 : 40) && part.split(/\s+/u).length <= most && !NO_LABEL.test(part),
  );
  return short && parts.length >= (commas ? 3 : 2) ? parts : null;
}

const partsOf = (text: RichText, pattern: RegExp): readonly RichText[] =>
  [...text.text.matchAll(pattern)].map(({ 0: part, index }) => text.slice(index, index + part.length).trim());

/** Takes the answers out of the text of a question that has none below it, and says that they have no codes. */
export function takeChoices(draft: DraftQuestion, report: Report): void {
  const { text } = draft;
  const fits = draft.types.every((type) => type === 'single' || type === 'multi' || type === 'rank');
  if (text === null || draft.hasAnswers || draft.fields.length > 0 || !fits || draft.sum !== null) return;
  if (draft.types.length === 0 && (draft.perhapsRange !== null || draft.bounds.length > 0 || draft.hasBlank)) return;
  const found = choicesInText(text);
  if (found === null) return;
  draft.say(found.label);
  for (const answer of found.answers) {
    const { rest, marks } = readMarks(answer, 'answer');
    const row = draftAnswer(rest, null);
    for (const mark of marks) applyToAnswer(draft, row, mark, report);
    draft.rows.push(row);
  }
  reportChoices(draft, text, report);
}

/** Says that answers that stand one behind the other in a text are read, and that nothing says their codes. */
export function reportChoices(draft: DraftQuestion, { start, end }: RichText, report: Report): void {
  const message = `The answers are taken from the text, and have no codes: which values the data holds is not checked.`;
  const next = 'Write them as a list with codes below the question: 1 = …';
  report('choicesInText', 'warning', message, next, start, end, draft.shownId ?? draft.id ?? undefined);
}
