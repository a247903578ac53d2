import type { DraftQuestion } from '../../draft';
import type { AnswerKind } from '../../meanings';
import { isRangeLine } from '../../rewriting/rangeLines';
import type { Report } from '../../../report';
import { codesOf } from '../answerItems';

/** What no row is called that a number belongs to. */
const YES_OR_NO =
  /^(?:-?\d+\s*[=:.)–-]?\s*)?(?:yes|no|ja|nein|nee|oui|non|s[ií]|sì|sim|não|male|female|man|woman|männlich|weiblich|homme|femme|hombre|mujer|uomo|donna|homem|mulher|vrouw)(?:\s*\(-?\d+\))?$/iu;

/** Nobody has several of it. */
const ONE_NUMBER =
  /^\W*(?:how\s+old\s+are\s+you|what\s+is\s+your\s+age|wie\s+alt\s+sind\s+sie|(?:ihr\s+)?alter|quel\s+âge\s+avez|(?:votre\s+)?âge|cu[aá]ntos\s+años\s+tiene|(?:qu[eé]\s+)?edad|age)(?!\p{L})/iu;

/** A date has no list, nor has a number or a text that is one: the line of a question may be missing between the two. */
export function reportListOfNumbers(draft: DraftQuestion, base: AnswerKind, report: Report): void {
  if (!draft.hasAnswers) return;
  const what = whatIsOne(draft, base);
  if (what === null) return;
  const message = `${draft.shownId ?? draft.id} is ${what} and has a list below it: each of its lines is read as one of its own.`;
  const next = 'If the list belongs to another question, write the line of that question above it.';
  report('listOfNumbers', 'warning', message, next, draft.idStart, draft.idEnd);
}

function whatIsOne(draft: DraftQuestion, base: AnswerKind): 'a number' | 'a date' | 'a text' | null {
  if (base === 'date') return 'a date';
  if (draft.columns.length > 0) return null;
  if (base === 'numeric') return isOneNumber(draft) ? 'a number' : null;
  // A line to write on right below its text, and then a list: which of both is answered?
  const both = draft.blankFirst && draft.types.length === 0 && (base === 'single' || base === 'multi');
  return both || (base === 'open' && isOneText(draft)) ? 'a text' : null;
}

function isOneNumber(draft: DraftQuestion): boolean {
  const codes = codesOf(draft.rows);
  const answers = draft.rows.some(
    ({ text, marker }, at) =>
      YES_OR_NO.test(codes[at]?.label.trim() ?? text.text) || (marker === null && isRangeLine(text.text)),
  );
  return answers || ONE_NUMBER.test(draft.label) || (isWrittenAbove(draft) && !haveBlanks(draft));
}

/** The number has a place of its own, above the list: boxes for digits, or `___ people`. */
const isWrittenAbove = ({ hasBoxes, boxLines, label, fields, sum }: DraftQuestion): boolean =>
  sum === null &&
  fields.length === 0 &&
  ((hasBoxes && boxLines.length === 1) || /(?<!_)_{2,}\s{0,9}\p{L}[^?:_]{0,30}$/u.test(label));

/** Most lines of the list have a place to write on. */
const haveBlanks = ({ rows }: DraftQuestion): boolean => 2 * rows.filter(({ other }) => other).length > rows.length;

/** What asks for several texts. */
const SEVERAL =
  /(?<!\p{L})(?:each|every|one\s+(?:to|per)|lines?|several|as\s+many|up\s+to|following|two|three|four|five|ideas|words|brands|jewei?l\p{L}*|je|pro|bis\s+zu|mehrere|folgende\p{L}*|zwei|drei|vier|fünf|chac\p{L}+|plusieurs|jusqu\p{L}*|suivant\p{L}*|deux|trois|quatre|cinq|cada|vari[oa]s|hasta|siguientes|dos|tres|cuatro|cinco)(?!\p{L})|(?<!\d)[2-9](?!\d)/iu;
/** What a line is called on which a text is written: `First idea`, `E-mail`. */
const OF_TEXT =
  /^(?:(?:first|second|third|1st|2nd|3rd|erste|zweite|dritte|premi[eè]re?|deuxi[eè]me|troisi[eè]me|primer|segund|tercer|prim[ao]|second[ao]|terz[ao]|(?:full\s+|sur|vor|nach|last\s+)?name|nom|prénom|nombre|apellido|e-?mail|(?:tele)?phone|mobile|telef|téléphone|teléfono|tel|address|adresse|direcci|street|stra|city|town|ort|stadt|post|zip|plz|compan|firma|job|position|country|contact|reason|comment|grund|raison|motivo)\p{L}*)/iu;

/** The question says that a text is written, and neither its words nor its list are of several. */
function isOneText(draft: DraftQuestion): boolean {
  const { types, rows, fields, label } = draft;
  if (!types.includes('open') || fields.length > 0 || rows.length < 2) return false;
  if (SEVERAL.test(label) || haveBlanks(draft)) return false;
  const labels = codesOf(rows).map((coded, at) => (coded?.label ?? rows[at]?.text.text ?? '').trim());
  return labels.every((one) => one !== '' && !OF_TEXT.test(one));
}
