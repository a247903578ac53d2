import type { MarkMeaning } from '../meanings';
import { matchAt } from './simpleMarks';
import type { RichText } from '../text/richText';

const TERMINATE_IF =
  /(?:terminate|term|screen[\s-]*out|close|thank\s+(?:and|&)\s+close|end(?:\s+(?:of\s+)?(?:the\s+)?(?:interview|survey|questionnaire))?|disqualify|dq|abbruch|abbrechen|ende|stop(?:\s+interview)?|exclure|descartar|screenout),?\s+(?:(?:if|when|wenn|falls|si)\s*:?\s+([^;]+)|((?:under|below|over|above|less|fewer|more|younger|older|unter|über|jünger|älter|[<>])[^;]+))/iuy;

/** `MUST BE 2-4 TO QUALIFY`, `Must select 1 at S5 to continue`: all others are screened out. */
const QUALIFIES =
  /^(?:(?:respondents?|they|you|participants?)\s+)?(?:must|needs?\s+to|have\s+to|has\s+to)\s+(?:be|select|choose|code|answer|tick|have|say|be\s+coded)\s+(?:at\s+least\s+one\s+of\s+)?(?:(?:an?|the|codes?)\s+)?(\S.{0,80}?)\s+(?:in\s+order\s+)?to\s+(?:qualify|continue|proceed|take\s+part|participate|be\s+(?:eligible|included))\.?$/iu;
/** `Qualify: 2-4`, `Weiter nur mit Code 2-4` */
const QUALIFIED =
  /^(?:(?:qualif(?:y|ies|ied)|eligible|proceed|continue)\s*(?::|(?:only\s+)?(?:if|with)(?:\s+codes?)?)\s*|(?:nur\s+weiter|weiter\s+nur)\s+(?:mit|bei|wenn)\s+(?:codes?\s+)?|(?:continuer|continuar)\s+(?:uniquement|seulement|s[oó]lo|solo)\s+(?:si|con|avec)\s+(?:codes?\s+|c[oó]digos?\s+)?)(\d\S{0,12}(?:\s*(?:,|or|oder|ou|o|to|bis)\s*\d{1,6}){0,8}(?:\s+(?:or|oder)\s+(?:more|older|over|mehr|älter))?)\.?$/iu;
const OF_ANOTHER = /(?<!\p{L})(?:at|in|for|from|bei|en|à)\s+\p{L}{1,4}_?\d|^\p{L}{1,4}_?\d/iu;

/** `…, OTHERWISE TERMINATE`: that says of the others what is meant by it. */
const OR_ENDS =
  /\s*[,;.–—-]\s*(?:otherwise|else|sonst|sinon|altrimenti|si\s+no|de\s+lo\s+contrario)[,:]?\s+(?:terminate|screen[\s-]*out|(?:thank\s+(?:and|&)\s+)?(?:close|terminate)|abbruch|stop\s+interview|terminar)\W*$/iu;

const BOTH = /\d\s+(?:and|&)\s+(?:codes?\s+)?\d/iu;

function readQualifying(whole: RichText): MarkMeaning | null {
  if (whole.text.length > 160) return null;
  const text = whole.slice(0, OR_ENDS.exec(whole.text)?.index ?? whole.text.length);
  const match = QUALIFIES.exec(text.text) ?? QUALIFIED.exec(text.text);
  const condition = match?.[1];
  // Of several answers it may mean both.
  if (match === null || condition === undefined || !/\d/.test(condition) || BOTH.test(condition)) return null;
  const at = text.text.indexOf(condition, match[0].length - text.text.length);
  const logic = text.slice(at, at + condition.length);
  return { kind: 'terminateIf', logic: logic.between(OF_ANOTHER.test(condition) ? 'UNLESS ' : 'NOT ', '') };
}

/** Who is screened out, or must be to go on: `TERMINATE IF Q1 = 2`, `MUST BE 1 OR 2 TO CONTINUE`. */
export function readTerminateIf(text: RichText): MarkMeaning | null {
  const qualifying = readQualifying(text);
  if (qualifying !== null) return qualifying;
  const [, said, bare] = matchAt(TERMINATE_IF, text.text, 0) ?? [];
  const condition = said ?? bare;
  if (condition === undefined) return null;
  const at = text.text.length - condition.length;
  return text.text.endsWith(condition) ? { kind: 'terminateIf', logic: text.slice(at).trim() } : null;
}
