import type { DraftQuestion } from '../draft';
import { saysStandsAlone } from '../unread/unread';
import { codesOf } from './answerItems';

const QUOTED = /["“„«‚‘]\s*([^"“”„«»‚‘’]{2,60}?)\s*["“”»’]/gu;
/** Words beside the quoted answer that say no more than that it stands alone. */
const HARMLESS =
  /^(?:[\s.,;:()–—-]|(?:int|interviewer|pn|prog|note|hinweis|nur|only|to\s+be|is|are|ist|allein\p{L}*|alone|zulassen|allow(?:ed)?|accept(?:ed)?|auswählen|wählbar|nennen|möglich|darf|kann|can|may|must|be|stehen|stand|chosen|selected|given|answer|option|code|antwort|exklusiv|exclusive?|excluyente|esclusiv[ao]|es|est|è|seule?|solo|sola|sólo|debe|puede|marcarse|réponse|respuesta|risposta|with\s+(?:any\s+)?others?|other|others|mit|anderen|antworten|answers|nicht|not|cannot|kombinier\p{L}*|combin\p{L}*)(?!\p{L}))+$/iu;

/**
 * Marks the answer of which a line below the list says, by its name, that it stands alone: `INT.: „nichts davon“ nur
 * allein zulassen.` @returns whether the line says that of an answer of the question, and nothing else
 */
export function takeAlone(question: DraftQuestion, text: string): boolean {
  if (question.rows.length < 2 || text.length > 160 || !saysStandsAlone(text)) return false;
  const names = [...text.matchAll(QUOTED)].map(([, name = '']) => name.toLowerCase());
  if (names.length === 0 || !HARMLESS.test(text.replace(QUOTED, ' '))) return false;
  const labels = codesOf(question.rows).map((coded, at) =>
    (coded?.label ?? question.rows[at]?.text.text ?? '').trim().toLowerCase(),
  );
  const meant = names.map((name) => labels.findIndex((label) => label === name || label.startsWith(`${name} `)));
  if (meant.includes(-1)) return false;
  for (const at of meant) {
    const row = question.rows[at];
    if (row !== undefined) row.exclusive = true;
  }
  return true;
}
