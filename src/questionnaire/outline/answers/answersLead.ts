import type { DraftQuestion } from '../draft';
import { plainWords } from '../prose/plain';
import { isEnd, jumpTarget } from '../routing/jumpWords';
import type { RichText } from '../text/richText';
import { codesOf, type DraftAnswer } from './answerItems';

const QUOTED = String.raw`["“„«]\s?[^"“”„«»]{1,80}?\s?["”“»]`;
const JOIN = String.raw`(?:\s?,\s?(?:(?:and|or|und|oder|et|ou|y|o)\s)?|\s(?:and|or|und|oder|et|ou|y|o|e)\s|\s?\/\s?)`;
const OTHERS = String.raw`(?:all\s+)?(?:the\s+)?others|everybody\s+else|everyone\s+else|(?:alle\s+)?anderen|(?:tous\s+)?les\s+autres|(?:todos\s+)?los\s+dem[áa]s`;
const GO = String.raw`(?:goes|go|skips?|jumps?|continues?|moves?|proceeds?|geht|gehen|springt|springen|weiter|va|vont|passent?|van|pasan?|contin[uú]an?)\s(?:on\s|straight\s|directly\s|direkt\s|weiter\s)?(?:to|with|at|zu|zur|zum|mit|à|au|a|al)`;
const TARGET = String.raw`((?:(?:question|frage|pregunta|la|the|der)\s){0,2}(?:(?:section|part|block|module|teil|abschnitt|page)\s[\p{L}\d]{1,3}|\p{L}{0,4}_?\d{1,3}\p{L}?|(?:end|ende|fin)(?:\s(?:of|der|des|de|du)\s[\p{L}\s]{3,30})?|screen[\s-]?out(?:\spage)?(?:\s\([^()]{1,40}\))?))(?![\p{L}\p{N}])`;
/** `"No" and "Prefer not to say" go to question 13`, `the others go to section 2` */
const CLAUSE = new RegExp(String.raw`(${QUOTED}(?:${JOIN}${QUOTED}){0,6}|${OTHERS})\s${GO}\s${TARGET}`, 'giu');
/** What may stand around it. */
const AROUND =
  /^(?:[\s[\](){}.,;:*>–—-]|(?:routing|route|skip|logic|filter|sprung|filterführung|renvoi|salto|note|and|und|et|y|q?\d{1,3}\p{L}?)(?![\p{L}\p{N}]))*$/iu;
const LONGEST = 400;

interface Lead {
  readonly rows: readonly DraftAnswer[];
  readonly target: string;
}

/**
 * Takes a line that says where those go on who gave an answer, by its name in quotes, below the answers of its question.
 * @returns whether the line says that of answers of the question, and nothing else
 */
export function takeLeads(question: DraftQuestion, text: RichText): boolean {
  if (question.rows.length < 2 || question.columns.length > 0 || text.text.length > LONGEST) return false;
  if (!/["“„«]/u.test(text.text) || !AROUND.test(text.text.replace(CLAUSE, ' '))) return false;
  const leads = leadsIn(question, text.text);
  if (leads === null || leads.length === 0) return false;
  const { start, end } = text;
  for (const { rows, target } of leads)
    for (const row of rows) {
      if (/^(?:the\s)?screen[\s-]?out/iu.test(target)) row.screensOut = true;
      else if (row.jump === null && !(question.screens && isEnd(target))) {
        const known = jumpTarget(target, true);
        row.jump = { target: known, mark: { meaning: { kind: 'jump', target: known }, text: text.text, start, end } };
      }
    }
  return true;
}

/** `null` where one is no answer of the question. */
function leadsIn({ rows }: DraftQuestion, text: string): readonly Lead[] | null {
  const labels = codesOf(rows).map((coded, at) => plainWords(coded?.label ?? rows[at]?.text.text ?? ''));
  const named = new Set<DraftAnswer>();
  const leads: Lead[] = [];
  for (const [, who = '', where = ''] of text.matchAll(CLAUSE)) {
    const names = who.match(new RegExp(QUOTED, 'gu'));
    const found = names?.map((name) => rows[labels.indexOf(plainWords(name))]) ?? rows.filter((row) => !named.has(row));
    const known = found.filter((row) => row !== undefined);
    if (known.length === 0 || known.length < found.length) return null;
    for (const row of known) named.add(row);
    leads.push({ rows: known, target: where.replace(/^(?:(?:question|frage|pregunta|la|the|der)\s)+/iu, '') });
  }
  return leads;
}
