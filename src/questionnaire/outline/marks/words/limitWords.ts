import { bounds, type Make } from './markPattern';
import { TO } from './ranges';

/** Limits of a number, put together from a word for range, two numbers and a unit, in any language. As sources of patterns. */

const N = String.raw`(-?\d{1,7})(?![.,]?\d)`;
const UNIT = String.raw`(?:\s*%|\s+(?:percent|prozent|years?(?:\s+old)?|jahre?n?|ans|años|anni|anos|jaar|months?|monate?n?|mois|meses|mesi|maanden|weeks?|wochen?|semaines?|semanas?|settimane|weken|days?|tage?n?|jours?|d[ií]as?|giorni|dagen|hours?|hrs?|stunden?|std\.?|heures?|horas?|ore|uur|uren|minutes?|mins?\.?|minuten?|minutos?|minuti|times?|mal|fois|veces|volte|vezes|keer|personen?|persons?|people|personnes|personas|persone|pessoas))?`;
const RANGE = String.raw`(?:(?:valid|allowed|accepted|possible|permitted|gültiger|zulässiger|erlaubter|plausible)\s+)?(?:ranges?|values?|wertebereich|bereich|werte|bornes?|plage|valeurs?|rango|valores|intervallo|intervalo|valori|bereik|waarden|limits?|grenzen|limites|límites|limiti)(?:\s+(?:of|von|from|de|da|van|entre|tra|tussen|zwischen|between))?\s*[:=]?\s*`;
const MUST = String.raw`(?:must\s+be|has\s+to\s+be|should\s+be|muss|doit\s+être|debe\s+(?:ser|estar)|deve\s+(?:essere|ser|estar)|moet)\s+`;
const BETWEEN = String.raw`(?:between|from|in\s+the\s+range\s+of|zwischen|von|entre|de|tra|da|fra|tussen|van)\s+`;
/** What is paid, measured or lived, behind a range: so are limits written. */
const MEASURES = String.raw`(?:pesos|soles|reales|reais|colones|quetzales|d[óo]lares|francs?|chf|crowns|kr|zł|zł(?:otych)?|rupees|rupias|rs\.?|inr|mxn|cop|clp|pounds|dollars|libras|dirhams?|m²|m2|km|cm|kg|litr[oe]s?|liters?|liter|euros?|€|\$|%|años|ans|jahre|years|anni|anos)`;
/** What is counted: how long an interview takes is written so, too, and only a word in front says that it is a limit. */
const COUNTS = String.raw`(?:veces|fois|mal|times|volte|vezes|keer|razy|personas?|personnes?|persons?|personen|people|pessoas|persone|hijos|enfants|kinder|children|d[íi]as|jours|tage|days|giorni|dias|dagen|noches|nuits|nächte|nights|semanas|semaines|wochen|weeks|meses|mois|monate|months|horas|heures|hours|stunden|minutos|minutes|minuten|puntos|points|punkte)`;
const AHEAD = String.raw`(?:de|desde|entre|from|between|von|zwischen|da|tra|range|rango|min\.?)`;
const AGE = String.raw`(?:ages?|aged|alter|âge|edad|età|idade|leeftijd)\s*:?\s+`;
const OR_MORE = String.raw`\s+(?:or|oder|ou|o|of)\s+(?:over|older|above|more|higher|greater|mehr|älter|höher|plus|más|mayor|più|mais|meer|ouder|hoger)`;
const OR_LESS = String.raw`\s+(?:or|oder|ou|o|of)\s+(?:under|younger|below|less|fewer|lower|weniger|jünger|moins|menos|menor|meno|minder|jonger)`;
const EXCEED = String.raw`(?:(?:can\s?not|can['’]t|may\s+not|must\s+not|should\s+not|not\s+to)\s+(?:exceed|be\s+(?:more|greater|higher|larger)\s+than|be\s+over)|darf\s+nicht\s+(?:größer|höher|mehr)\s+(?:sein\s+)?als|ne\s+(?:peut|doit)\s+pas\s+dépasser|no\s+puede\s+(?:superar|exceder|ser\s+mayor\s+(?:de|que))|non\s+(?:può|deve)\s+superare|não\s+pode\s+(?:exceder|ultrapassar)|niet\s+(?:hoger|meer|groter)\s+dan)\s+`;
const LEAST = String.raw`(?:minimaal|ten\s+minste|minstens|minimo|mínimo|minimum|minimal|almeno|au\s+moins|al\s+menos|como\s+mínimo|pelo\s+menos|no\s+mínimo|mindestens)\s*[:=]?\s*`;
const MOST = String.raw`(?:no\s+más\s+de|(?:no|not)\s+more\s+than|nicht\s+mehr\s+als|pas\s+plus\s+de|non\s+più\s+di|não\s+mais\s+de|niet\s+meer\s+dan|maximaal|hoogstens|ten\s+hoogste|massimo|máximo|al\s+massimo|au\s+plus|au\s+maximum|como\s+máximo|no\s+máximo|höchstens|maximal)\s*[:=]?\s*`;

const given = (groups: readonly (string | undefined)[]): readonly number[] =>
  groups.slice(1).flatMap((group) => (group === undefined ? [] : [Number(group)]));
const range: Make = (groups) => {
  const [low = null, high = null] = given(groups);
  return [bounds(low, high)];
};
const least: Make = (groups) => [bounds(given(groups)[0] ?? null, null)];
const most: Make = (groups) => [bounds(null, given(groups)[0] ?? null)];

export const LIMITS: readonly (readonly [Make, string])[] = [
  [range, `(?:${RANGE}|(?:${MUST})(?:${BETWEEN})?|${AGE}(?:${BETWEEN})?)${N}${TO}${N}${UNIT}`],
  [least, `${MUST}(?:at\\s+least\\s+|mindestens\\s+)?${N}${UNIT}${OR_MORE}`],
  [most, `${MUST}${N}${UNIT}${OR_LESS}`],
  [most, `${EXCEED}${N}${UNIT}`],
  [least, `${LEAST}${N}${UNIT}`],
  [most, `${MOST}${N}${UNIT}`],
  [range, String.raw`(?:${AHEAD}\s+)?${N}${TO}${N}\s+${MEASURES}`],
  [range, String.raw`${AHEAD}\s+${N}${TO}${N}\s+${COUNTS}`],
  [
    () => [bounds(0, null)],
    String.raw`(?:no|keine|pas\s+de|sin|senza|sem|geen)\s+(?:negativen?\s+(?:numbers?|values?|zahlen|werte|getallen)|(?:nombres?|valeurs?)\s+négati(?:fs|ves)|(?:números|valores)\s+negativos|(?:numeri|valori)\s+negativi)`,
  ],
];
