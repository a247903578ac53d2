import type { MarkMeaning } from '../meanings';

/** What a survey writes into its texts from what it knows of somebody. */
const FIELD =
  /^(?:(?:first|last|full|respondent|customer|client|company|store|shop|branch|brand|product|employer|agent|associate|event|city|hotel|school)[\s_-]?names?|name|company|(?:voucher|reward|access|discount|promo|coupon)?[\s_-]?code|(?:survey|unsubscribe)?[\s_-]?(?:link|url)|vorname|nachname|firmenname|filialname|pr[ée]nom|nom\s+de\s+l['’]entreprise|nombre\s+(?:de\s+la\s+)?(?:empresa|tienda|marca)|nome\s+(?:azienda|negozio)|voornaam)$/iu;
/** A sentence goes on to it. */
const GOES_ON = /[\p{Ll},:]\s?$/u;

/** `your visit on [DATE]`: a day of which is told, and none that is asked for. */
const DAY = /^(?:(?:purchase|visit|order|delivery|today['’]?s?)\s+)?(?:date|datum|fecha|data)$/iu;
const OF_DAY =
  /(?<!\p{L})(?:visit|purchase|order|stay|trip|booking|appointment|besuch|einkauf|bestellung|visite|achat|commande|visita|compra|pedido|acquisto|ordine|bezoek|aankoop)\s+(?:(?:with|to|at|in)\s+(?:us\s+)?)?(?:on|from|of|dated|am|vom|du|le|el|del|il|em|op|van)\s$/iu;

/**
 * `How did we do, [FIRST NAME]?`, `Here is your code: [CODE]`: in the middle of a sentence, what is written there. A date
 * is a type as well.
 */
export const isFillIn = (before: string, inside: string, meanings: readonly MarkMeaning[] | null): boolean =>
  (meanings ?? []).every(({ kind }) => kind === 'type') &&
  ((GOES_ON.test(before) && FIELD.test(inside.trim())) || (OF_DAY.test(before) && DAY.test(inside.trim())));
