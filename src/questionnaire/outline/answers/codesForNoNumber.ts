import type { DraftQuestion } from '../draft';
import type { DraftAnswer } from './answerItems';

const NO_NUMBER =
  /^\(?(?:(?:the\s+)?(?:respondent\s+)?(?:refus(?:al|ed|es?|ed\s+to\s+answer)|don['’]?t\s+know|do\s+not\s+know|dk|not\s+sure|can['’]?t\s+(?:say|remember)|no\s+answer|not\s+applicable|n\/?a|ref|prefer\s+not\s+to\s+(?:say|answer))|wei(?:ß|ss)\s+(?:ich\s+)?nicht|keine\s+(?:angabe|ahnung)|k\.?\s?a\.?|verweigert|ne\s+sait\s+pas|nsp|refus|sans\s+réponse|no\s+(?:sabe|contesta)|ns\s*\/?\s*nc|ns|nc)\)?$/iu;
const CODE_IN_FRONT = /^\(?(-?\d{1,9})\)?\s*(?:[=:.)–—-]\s*|\s)(?=\S)/u;
const CODE_BEHIND = /\s*(?:(?:=|:|(?:\s*\.){2,}|…+|-{2,}|\t|[([])\s*)(-?\d{1,9})[)\]]?\s*$/u;

/** Answers below a number that say why there is none (`Don't know ... 98`) are its codes for that, not rows. */
export function takeCodesForNoNumber(draft: DraftQuestion): void {
  const number = draft.hasBoxes || draft.hasBlank || draft.perhapsRange !== null || draft.types.includes('numeric');
  const others = draft.types.some((type) => type !== 'numeric' && type !== 'open');
  if (!number || others || draft.columns.length > 0 || draft.rows.length === 0 || draft.rows.length > 4) return;
  const codes = draft.rows.map(codeOf);
  if (
    codes.includes(null) ||
    draft.rows.some(({ jump, exclusive, screensOut }) => jump !== null || exclusive || screensOut)
  )
    return;
  if (draft.perhapsRange === null && !draft.types.includes('numeric')) return;
  draft.special.push(...codes.flatMap((code) => (code === null || draft.special.includes(code) ? [] : [code])));
  draft.rows.length = 0;
}

function codeOf({ marker, text }: DraftAnswer): number | null {
  const plain = text.text.trim();
  const front = marker === null ? CODE_IN_FRONT.exec(plain) : null;
  const behind = front === null && marker === null ? CODE_BEHIND.exec(plain) : null;
  const code = marker ?? front?.[1] ?? behind?.[1];
  const label = plain.slice(front?.[0].length ?? 0, behind?.index ?? plain.length).trim();
  return code === undefined || !NO_NUMBER.test(label) ? null : Number(code);
}
