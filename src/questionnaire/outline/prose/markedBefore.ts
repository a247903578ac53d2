import type { Question } from '../../model';
import { answersOf } from './tokens';

const YOU = String.raw`(?:you|they|sie|du|ihr|vous|tu|on|usted|lei|u|je|você)\s+`;
const MARKED = String.raw`(?:circled?|ticked?|checked?|crossed|marked?|chose|picked?|selected|answered|put|gave|scored|rated(?:\s+it)?|coché|entouré|choisi|répondu|noté|marcó|marcado|contestó|respondió|rodeó|eligió|segnato|barrato|scelto|risposto|cerchiato|indicato|aangekruist|omcirkeld|gekozen|assinalou|marcou)`;
const BEHIND = String.raw`(?:angekreuzt|gewählt|ausgewählt|eingekreist|umkringelt|geantwortet|angegeben|aangekruist|omcirkeld|gekozen)(?:\s+(?:haben|hast|habt|hat|heeft|hebt))?`;
const LIST = String.raw`((?:\d{1,2})(?:\s*(?:,|-|–|to|bis|à|a|or|oder|ou|o|of|and|und|et|y|e)\s*\d{1,2}){0,8})`;
const CODES = String.raw`(?:(?:an?|the|eine?|une?|el|la|il|een|code|answer|option|number|box|antwort|zahl|note|chiffre|número|numero)\s+){0,2}${LIST}`;
const IF = String.raw`^\W*(?:only\s+|nur\s+|solo\s+|sólo\s+)?(?:if|when|wenn|falls|si|se|als|indien)\s+`;
const FORMS = [
  new RegExp(
    String.raw`${IF}(?:${YOU})?(?:(?:have|has|had|avez|as|a|ha|hai|hebt|heeft)\s+)?${MARKED}\s+(?:(?:with|mit|par|con|met|come)\s+)?${CODES}\W*$`,
    'iu',
  ),
  new RegExp(String.raw`${IF}(?:${YOU})?(?:(?:hebt|heeft|hast|haben)\s+)?(?:mit\s+)?${CODES}\s+${BEHIND}\W*$`, 'iu'),
];
const RANGE = /(\d{1,2})\s*(?:-|–|to|bis|à|(?<=\d\s)a(?=\s\d))\s*(\d{1,2})/giu;

/**
 * `If you circled 1, 2 or 3`: what was marked on paper at the question right above.
 * @returns the condition as routing; `null` for anything else, and where that question has no such answers
 */
export function markedBefore(text: string, above: Question | undefined): string | null {
  if (above === undefined || text.length > 120) return null;
  const list = FORMS.map((form) => form.exec(text)?.[1]).find((found) => found !== undefined);
  if (list === undefined) return null;
  const codes = list
    .replace(RANGE, (_, from: string, to: string) => numbersBetween(Number(from), Number(to)).join(','))
    .match(/\d+/gu)
    ?.map(Number);
  return codes !== undefined && codes.length > 0 && codes.every((code) => hasAnswer(above, code))
    ? `${above.id} = ${codes.join(',')}`
    : null;
}

const numbersBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);

function hasAnswer(question: Question, code: number): boolean {
  const { kind, limits } = question;
  const isOne = question.variables.filter(({ specifies }) => specifies === null).length === 1;
  if (kind === 'numeric')
    return isOne && limits.min !== null && limits.max !== null && code >= limits.min && code <= limits.max;
  return (kind === 'single' || kind === 'multi') && answersOf(question).some(({ value }) => value === code);
}
