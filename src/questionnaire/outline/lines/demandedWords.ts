import { plainWords } from '../prose/plain';
import { shorten } from '../text/shorten';
import type { Question } from '../../model';
import type { Report } from '../../report';

/** `Unless it says “required”`, `Sauf mention « La réponse est obligatoire »`: the words where something else is meant. */
const UNLESS_SAID =
  /(?<!\p{L})(?:unless|except\s+where|except\s+for|sofern\s+nicht|wenn\s+nicht|außer\s+(?:bei|wo)|sauf|salvo|a\s+menos\s+que|tenzij|tranne|a\s+meno\s+che)(?!\p{L})[^."“”„«»\n]{0,60}["“„«]\s*([^"“”„«»\n]{4,60}?)\s*["”“»]/giu;
const LEFT_OUT =
  /(?<!\p{L})(?:(?:leave|skip)\s+(?:\p{L}+\s+){0,3}(?:questions?|any|blank|empty|unanswered|out)|left\s+(?:blank|empty|out|unanswered)|optional|freiwillig|(?:leer|frei|aus|unbeantwortet)\s?lassen|überspringen|laisser\s+(?:\p{L}+\s+){1,3}sans\s+réponse|(?:laisser\s+vide|passer\s+(?:une|cette|les?)\s+questions?|facultati(?:f|ve)s?)|(?:dejar\s+(?:\p{L}+\s+){0,3}(?:en\s+blanco|sin\s+(?:contestar|respuesta))|opcional(?:es)?|saltar)|(?:lasciare\s+(?:\p{L}+\s+){0,3}(?:in\s+bianco|vuot\p{L}+|senza\s+risposta)|facoltativ\p{L}+)|overslaan|(?:leeg|open)\s?laten)(?!\p{L})/iu;
/** The words say that something is demanded, and not how to answer or where to go on. */
const DEMANDS =
  /requir|mandator|compulsor|must|necessar|obb?lig|pflicht|erforderlich|zwingend|notwendig|beantwortet\s+werden|verplicht|vereist|exig|necesari|nécessaire|\*/iu;
/** That only some may be left out, or not: then the words say something else. */
const TURNED = /(?<!\p{L})(?:not|cannot|nicht|ne|no|non|niet)\s/iu;
/** Nobody introduces a questionnaire at greater length. */
const LONGEST = 8000;

/**
 * `Sauf mention « La réponse est obligatoire », vous pouvez laisser une question sans réponse.`, said ahead of all
 * questions: those without the words may stay empty.
 */
export function withDemands(questions: readonly Question[], text: string, report: Report): readonly Question[] {
  const first = questions[0]?.span.start ?? 0;
  const found = first > LONGEST ? null : demandedIn(text.slice(0, first));
  if (found === null) return questions;
  const wanted = ` ${plainWords(found.words)} `;
  const read = questions.map((question, index) => {
    const own = text.slice(question.span.start, questions[index + 1]?.span.start ?? text.length);
    return ` ${plainWords(own)} `.includes(wanted) ? question : { ...question, optional: true };
  });
  // Words that no question has are no mark of any.
  if (!read.some((question, index) => question === questions[index])) return questions;
  const message = `Questions without “${shorten(found.words)}” may be left out, as is said ahead of them: that one of these is not answered is not reported.`;
  report('allOptional', 'info', message, 'Nothing, if it is so.', found.start, found.end);
  return read;
}

function demandedIn(head: string): { readonly words: string; readonly start: number; readonly end: number } | null {
  for (const { 0: whole, 1: words = '', index } of head.matchAll(UNLESS_SAID)) {
    const from = Math.max(head.lastIndexOf('.', index), head.lastIndexOf('\n', index)) + 1;
    const behind = head.slice(index + whole.length);
    const end = /[.\n]/u.exec(behind)?.index ?? behind.length;
    const sentence = `${head.slice(from, index)} ${behind.slice(0, end)}`;
    if (DEMANDS.test(words) && LEFT_OUT.test(sentence) && !TURNED.test(sentence))
      return { words, start: index, end: index + whole.length + end };
  }
  return null;
}
