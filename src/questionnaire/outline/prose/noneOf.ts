import { plainWords } from './plain';
import { answersOf, type Names } from './tokens';
import { FILLERS, IF_WORDS } from './vocabulary';

const NONE =
  /^(?:none|nothing|keine[srnm]?|nichts|aucune?|rien|ning[uú]n[oa]?|nada|nessun[oa]?|niente|geen|niets|nenhum[a]?)$/iu;
const NONE_AT =
  /^([^()]{0,60}?)(?<!\p{L})(none|nothing|keine[srn]?|nichts|aucune?|rien|ning[uú]n[oa]|nada|nessun[oa]|niente|geen|niets|nenhum[a]?)\s+(?:(?:of\s+(?:these|them|the\s+above)|davon|genannt|selected|mentioned|cité[es]*|d['’]entre\s+(?:eux|elles))\s+)?(?:at|in|from|bei|à|en|a|em|na|bij|op)\s+(?:(?:question|frage|pregunta|domanda|pergunta|vraag)\s+)?(\p{L}{0,4}_?\d{1,3}\p{L}?)\s*(?:\((?:(?:code|c[óo]digo|codice|cod\.?|antwort|answer)\s*)?(\d{1,4})\))?$/iu;

/**
 * `Wenn keine in Q2 (Code 99)`, `None at Q2`: the answer of that name, and not that nothing is answered; `null` where the
 * question has none such, or several, or another code is named.
 */
export function noneOf(text: string, names: Names): string | null {
  const [, opening = '', , id = '', code] = text.length > 160 ? [] : (NONE_AT.exec(text) ?? []);
  const named = names.named(id);
  if (named === null || named.row !== null || !['single', 'multi'].includes(named.question.kind)) return null;
  const words = plainWords(opening).split(' ');
  if (!words.every((word) => word === '' || IF_WORDS.has(word) || FILLERS.has(word))) return null;
  const [only, other] = answersOf(named.question).filter(({ label }) => NONE.test(/^\p{L}+/u.exec(label)?.[0] ?? ''));
  if (only === undefined || other !== undefined || (code !== undefined && only.code !== code)) return null;
  return `${named.question.id} = ${only.code}`;
}
