/** Words that ask for a number, and units behind a blank. */
const ASKS_NUMBER =
  /(?<!\p{L})(?:how\s+(?:many|much|long|old|far|often\s+per)|number\s+of|(?:your\s+)?age|year\s+of|in\s+(?:what|which|welchem|quelle|qué)\s+(?:year|jahr|année|año)|how\s+(?:large|big|high)|mileage|wie\s*viele?|wieviele?|wie\s+(?:lange|alt|hoch|weit|groß)|anzahl|alter|geburtsjahr|baujahr|combien|nombre\s+d|(?:votre\s+)?âge|année\s+d|depuis\s+combien|cu[aá]nt[oa]s?|quant[iea]|quant[oa]s|hoeveel|hoe\s+oud|leeftijd|età|idade|anno\s+di|ano\s+de|in\s+(?:che|quale)\s+anno|em\s+que\s+ano|in\s+welk\s+jaar|numero\s+di|aantal|n[uú]mero\s+de|edad|año\s+de|people\s+in\s+(?:the\s+)?household|personen\s+im|davon\s+kinder|percentage|prozent|pourcentage|porcentaje|how\s+tall|(?:in\s+)?(?:which|what)\s+year|in\s+welchem\s+jahr|en\s+quelle\s+année|en\s+qu[ée]\s+año)(?!\p{L})/iu;
const UNIT_BEHIND =
  /_{2,}\s*(?:years?|anni|anos|jaar|keer|volte|vezes|km|minutes?|hours?|times|ans|años|jahre|stunden|minuten|mal|€|eur|euros?|%|percent|kg|cm|m²|litres?|miles|people|persons|personen)(?!\p{L})/iu;

/** A number of which nobody counts anything, and that has blanks and signs in it. */
const CALLS =
  /(?<!\p{L})(?:(?:tele)?phone|mobile|cell(?:\s?phone)?|telefon\p{L}*|handy\p{L}*|t[ée]l[ée]phone|portable|tel[ée]fono|m[óo]vil|celular|cellulare|telefone|telem[óo]vel|telefoon\p{L}*|contact|account|iban|passport|membership|customer|order|reference|documento|cuenta|kundennummer|kontonummer)(?!\p{L})/iu;
const COUNTED =
  /(?<!\p{L})(?:how\s+(?:many|much|often|long)|wie\s*(?:viele?|oft|lange)|combien|cu[aá]nt[oa]s?|quant[iaeo]s?|hoeveel|number\s+of|anzahl|nombre\s+d|n[úu]mero\s+de\s+(?!tel|m[óo]v|cel|docu|cuen|contact)|numero\s+di\s+(?!tel|cell|cont))/iu;

/** Whether an answer to the text is a number, as far as its words tell. */
export const asksForNumber = (text: string): boolean =>
  (ASKS_NUMBER.test(text) && (!CALLS.test(text) || COUNTED.test(text))) || UNIT_BEHIND.test(text);
