import type { SimpleMeaning } from '../../meanings';
import { FURTHER_NO_NUMBER } from './furtherValues';
import { bounds, DISPLAY, type Make } from './markPattern';
import { TO, TO_IN_WORDS } from './ranges';

/** `1,250` and `1.250` are no decimals: where nothing says what the sign is, the number is not known. */
const NUMBER = String.raw`(-?(?:0[.,]\d+|\d+(?:[.,](?!\d{3}(?!\d))\d+)?))`;
const UNIT = String.raw`(?:\s*(?:%|€|euros?|eur|usd|\$|kwh|km|years?|jahre?n?|ans|años|hours?|stunden|minutes?|minuten|min|meals|units|points?))?`;

const numberOf = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));
const between: Make = ([, low, high]) => [bounds(numberOf(low), numberOf(high))];
const number: SimpleMeaning = { kind: 'type', types: ['numeric'] };
const scale: Make = ([, low, high]) => [{ kind: 'perhapsRange', min: numberOf(low), max: numberOf(high) }];
/** Who answers with a word instead of a number. */
export const MORE_NO_NUMBER = String.raw`(?:${FURTHER_NO_NUMBER}|no\s+contesta|ns\s*\/?\s*nc|ns|nc|nr|no\s+sabe|nsp|ne\s+sait\s+pas|refus|sans\s+réponse|kein[e]?\s+angabe|refused|prefer\s+not\s+to\s+say|don['’]?t\s+know(?:\s+box)?|dk(?:\s+(?:allowed|box|code))?|weiß\s+nicht|verweigert|abgelehnt|cannot\s+remember|can['’]?t\s+remember|can['’]?t\s+say|(?:dk|don['’]?t\s+know)\s*\/\s*(?:cs|can['’]?t\s+say|refused|ref|na)|not\s+known|unknown|ne\s+se\s+souvient\s+pas|no\s+recuerda|rehúsa|je\s+ne\s+sais?\s+pas|no\s+lo\s+s[eé]|no\s+s[eé]|sans\s+avis|ne\s+se\s+prononce\s+pas)`;

/** Ranges and limits in other languages and in the words of forms; as the source of a pattern. */
export const MORE_VALUES: readonly (readonly [Make, string])[] = [
  // `DD-MMM-YYYY`, `tt.mm.jj`, `jj/mm/aaaa`
  [
    () => [{ kind: 'type', types: ['date'] }],
    String.raw`(?:[dtj]{1,2}\s*[-/. ]\s*m{2,3}\s*[-/. ]\s*(?:[yja]{2}){1,2}|(?:yyyy|jjjj|aaaa)\s*[-/.]\s*m{2,3}\s*[-/.]\s*[dtj]{2}|m{2}\s*[-/.]\s*d{2}\s*[-/.]\s*(?:yy){1,2})`,
  ],
  [
    scale,
    String.raw`(?:linear\s+|rating\s+|likert\s+|antwort)?(?:scale|skala|échelle|escala|rating|note|schulnoten?|noten|stars)\s*:?\s*(?:of\s+|from\s+|von\s+|de\s+)?\(?${NUMBER}${TO}${NUMBER}(?:\s*[,;:]\s*-?\d+\s*=[^=;(),]+)*(?:,?\s+(?:where|wobei|où|donde|dove|onde|waarbij)\s+.*)?\)?`,
  ],
  [scale, String.raw`${NUMBER}\s*(?:-|–|to|bis|à|a)\s*${NUMBER}\s+(?:scale|skala)`],
  [
    ([, low, high]) => [{ kind: 'perhapsRange', min: numberOf(low), max: numberOf(high) }],
    String.raw`(?:linear\s+)?(?:scale|skala|échelle|escala)\s*:?\s*(?:of\s+|from\s+|von\s+|de\s+)?${NUMBER}\s*\([^()]*\)${TO}${NUMBER}\s*\([^()]*\)`,
  ],
  [
    between,
    String.raw`(?:de|entre|du|desde|from|between|zwischen|von|range|bereich|limits?|allow|accept|values?|werte?)\s*:?\s*${NUMBER}${UNIT}${TO}${NUMBER}${UNIT}`,
  ],
  // What forms say below a question for a number.
  [
    ([, low, high]) => [number, bounds(numberOf(low), numberOf(high))],
    String.raw`(?:please\s+make\s+sure\s+(?:that\s+)?)?(?:the|your)\s+(?:value|number|answer)\s+(?:is|must\s+be|should\s+be|has\s+to\s+be)\s+(?:a\s+(?:whole\s+)?number\s+)?(?:between|from)\s+${NUMBER}\s+(?:and|to)\s+${NUMBER}|(?:der\s+wert|die\s+zahl|die\s+antwort)\s+muss\s+(?:eine\s+(?:ganze\s+)?zahl\s+)?zwischen\s+${NUMBER}\s+und\s+${NUMBER}\s+(?:sein|liegen)`,
  ],
  [
    ([, low, high]) => [bounds(numberOf(low), numberOf(high))],
    String.raw`\(?${NUMBER}${TO_IN_WORDS}${NUMBER}\)?${UNIT}`,
  ],
  [
    ([, low, high]) => [number, bounds(numberOf(low), numberOf(high))],
    String.raw`(?:vierstellig|four\s+digits?|4[\s-]*digits?|à\s+4\s+chiffres|cuatro\s+cifras),?\s*${NUMBER}${TO}${NUMBER}`,
  ],
  [
    ([, low]) => [bounds(numberOf(low), null)],
    String.raw`(?:mind\.|mín(?:imo)?\.?|min\s*=|min\.|minimum|au\s+moins|al\s+menos|ab)\s*:?\s*${NUMBER}${UNIT}`,
  ],
  [
    ([, high]) => [bounds(null, numberOf(high))],
    String.raw`(?:máx(?:imo)?\.?|max\s*=|max\.|au\s+plus|au\s+maximum|como\s+máximo|hasta|jusqu['’]à)\s*:?\s*${NUMBER}${UNIT}(?:\s+(?:réponses|respuestas|nennungen))?`,
  ],
  [
    ([, high]) => [bounds(null, numberOf(high))],
    String.raw`${NUMBER}\s*(?:maximum|max\.?|at\s+(?:the\s+)?most|höchstens|maximal|au\s+plus|au\s+maximum|réponses\s+maximum|como\s+máximo)`,
  ],
  [
    ([, code]) => [{ kind: 'special', code: numberOf(code) }],
    String.raw`(?:allow\s+)?${MORE_NO_NUMBER}\s*[:=]\s*(-?\d+)`,
  ],
  [([, code]) => [{ kind: 'special', code: numberOf(code) }], String.raw`(-?\d+)\s*[:=]\s*${MORE_NO_NUMBER}`],
  [
    ([, from]) => [{ kind: 'carried', from: from ?? '' }],
    String.raw`(?:mask|pipe|filter\s+rows|rows|items|zeilen|lignes|filas)\s*[:=]?\s*(?:only\s+)?(?:rows|answers|codes|brands|items|options)?\s*(?:(?:that\s+(?:are|were)\s+)?(?:selected|chosen|mentioned|coded|ticked)\s+)?(?:at|in|from|of)\s+(\p{L}[\p{L}\p{N}_.]*\p{N})`,
  ],
  [
    ([, from]) => [{ kind: 'carried', from: from ?? '' }],
    String.raw`(?:only\s+)?(?:show|display|list|ask)\s+(?:only\s+)?(?:the\s+)?\p{L}+\s+(?:(?:that\s+(?:are|were)\s+)?(?:selected|chosen|mentioned|coded|ticked|named)\s+)?(?:at|in|from)\s+(\p{L}[\p{L}\p{N}_.]*\p{N})(?:\s+only)?`,
  ],
  [
    ([, from]) => [{ kind: 'carried', from: from ?? '' }],
    String.raw`(?:rows|items|answers)\s*:\s*same\s+as\s+(?:in\s+)?(\p{L}[\p{L}\p{N}_.]*\p{N}),?\s+only\s+(?:those|the\s+ones)\s+(?:selected|chosen|mentioned)(?:\s+there)?`,
  ],
  // `ALLEEN MERKEN TONEN DIE BIJ V14 GEKOZEN ZIJN`
  [
    ([, from]) => [{ kind: 'carried', from: from ?? '' }],
    String.raw`(?:toon\s+)?alleen\s+(?:(?:de|die)\s+)?(?:antwoorden|merken|items|opties|\p{L}{3,20})\s+(?:tonen|laten\s+zien|voorleggen)?,?\s*die\s+(?:(?:bij|in|op)\s+)(\p{L}+\d+\p{L}?)\s+(?:zijn\s+)?(?:gekozen|genoemd|geselecteerd|aangekruist|aangevinkt)(?:\s+(?:zijn|werden))?(?:\s+tonen)?`,
  ],
  [
    () => [{ kind: 'everybody' }],
    String.raw`(?:base|universe|universo|univers|champ|zielgruppe|doelgroep|[áa]mbito|poblaci[oó]n|filter|filtre|filtro|basis|asked\s+of|ask|fragen\s+an|(?:preguntar|hacer|aplicar|perguntar|fazer)\s+a|(?:poser|demander)\s+à|(?:chiedere|porre)\s+a|vragen\s+aan|stellen\s+aan|à|an|a)\s*:?\s*(?:all|everyone|everybody|alle[n]?|tou(?:te)?s|tod[oa]s|tutt[ie]|allen|iedereen)(?:\s+(?:(?:les|los|las|i|le|gli|die|of\s+the|the)\s+)?(?:respondents|households|persons|people|participants|adults|employees|customers|haushalte|befragten|personen|entrevistad[oa]s|encuestad[oa]s|hogares|personas|ménages|répondants|enquêtés|personnes|famiglie|intervistati|persone))?(?=\s*(?:[.;,\])]|$))`,
  ],
  [
    () => [{ kind: 'everybody' }],
    String.raw`(?:filter|filtre|filtro|routing|condition|bedingung|shown?\s+if|ask\s+if)\s*:\s*(?:none|no\s+filter|n/?a|keiner?|kein\s+filter|aucune?|sans|ningun[oa]|sin\s+filtro|[-–—])(?=\s*(?:[.;,\])]|$))`,
  ],
  [
    () => [{ kind: 'everybody' }],
    String.raw`(?:(?:from\s+here(?:\s+on)?|ab\s+hier|à\s+partir\s+d['’]ici|a\s+partir\s+de\s+aqu[ií])\s*[,:]?\s*(?:wieder\s+|de\s+nouveau\s+|otra\s+vez\s+)?(?:(?:ask|show|fragen|an|à|a)\s+)?(?:all|everyone|everybody|alle|tous|todos)|(?:ask\s+|show\s+to\s+)?(?:all|everyone|everybody)\s+(?:again\s+)?from\s+(?:here|now)(?:\s+on(?:wards?)?)?|(?:wieder\s+)?(?:an\s+)?alle\s+ab\s+hier|(?:wieder|again)\s*[,:]?\s*(?:an\s+alle|ask\s+all)|(?:poser\s+)?à\s+tous\s+à\s+partir\s+d['’]ici|a\s+todos\s+a\s+partir\s+de\s+aqu[ií])(?=\s*(?:[.;,\])]|$))`,
  ],
  [() => [{ kind: 'perhapsRange', min: 1, max: 5 }], String.raw`5\s+point\s+choice`],
  [
    ([, codes = '']) => [{ kind: 'exclusiveCodes', codes: codes.match(/-?\d+/g) ?? [] }],
    String.raw`(?:codes?\s+)?(-?\d{1,4}(?:\s*(?:[/&]|and|und|et|y)\s*-?\d{1,4})*)\s*(?:=|:|is|are|ist|sind)?\s*(?:mutually\s+)?(?:exclusive|exklusiv|exclusi(?:f|fs|ve|ves)|excluyentes?)`,
  ],
  [
    ([, codes = '']) => [{ kind: 'exclusiveCodes', codes: codes.match(/-?\d+/g) ?? [] }],
    String.raw`(?:exclusive|exklusiv|exclusif|excluyente)\s*(?:codes?)?\s*[:=]\s*(-?\d{1,4}(?:\s*(?:[/&]|and|und|et|y)\s*-?\d{1,4})*)`,
  ],
  // “Multiple choice” alone may be one answer or several.
  [
    () => [{ kind: 'type', types: ['single'] }],
    String.raw`multiple\s+choice\s*[(,:–-]\s*(?:(?:only\s+)?(?:one|single|eine?|einfach)(?:\s*(?:answers?|choices?|selections?|auswahl|antwort|nennung))?)\)?`,
  ],
  [
    () => [{ kind: 'type', types: ['multi'] }],
    String.raw`multiple\s+choice\s*[(,:–-]\s*(?:(?:select|choose|tick|check|mark|pick)\s+(?:all|any|as\s+many)(?:\s+(?:that|as|of)\s+\p{L}+(?:\s+\p{L}+)?)?|(?:several|multiple|multi|mehrere|mehrfach)(?:\s*(?:answers?|choices?|selections?|auswahl|antworten|nennung(?:en)?))?)(?:\)|(?=\s*(?:[,;.]|$)))`,
  ],
  [
    ([, low, high]) => [bounds(numberOf(low), numberOf(high))],
    String.raw`m[ií]n(?:im(?:um|o|aal))?\.?(?:\s+value)?\s*[:=]?\s*${NUMBER}\s*[,;/–—-]?\s*(?:(?:and|und|et|y|e|en)\s+)?m[aá]x(?:im(?:um|o|aal))?\.?(?:\s+value)?\s*[:=]?\s*${NUMBER}`,
  ],
  [
    ([, low, high]) => [bounds(numberOf(low), numberOf(high))],
    String.raw`verify\s*:\s*range\(\s*${NUMBER}\s*,\s*${NUMBER}\s*\)`,
  ],
  [
    between,
    String.raw`(?:jede\s+antwort\s+muss\s+zwischen|(?:each|your)\s+answer\s+must\s+be\s+between|die\s+antwort\s+muss\s+zwischen)\s+${NUMBER}${TO}${NUMBER}(?:\s+(?:sein|liegen))?`,
  ],
  [between, String.raw`min(?:imum)?\s*\/\s*max(?:imum)?\s*[:=]?\s*${NUMBER}\s*\/\s*${NUMBER}`],
  [([, count]) => [bounds(null, numberOf(count))], String.raw`at\s*most\s+(\d{1,2})`],
  [([, count]) => [bounds(null, numberOf(count))], String.raw`max(?:imum)?\.?\s+answers?\s*[=:]\s*(\d{1,2})`],
  [([, count]) => [bounds(numberOf(count), null)], String.raw`min(?:imum)?\.?\s+answers?\s*[=:]\s*(\d{1,2})`],
  [([, count]) => [bounds(null, numberOf(count))], String.raw`top\s*[:=]?\s*(\d{1,2})`],
  [() => [{ kind: 'flag', flag: 'optional' }], String.raw`optional\s*=\s*1`],
  [() => [{ kind: 'flag', flag: 'exclusive' }], String.raw`exclusive\s*=\s*1`],
  [() => [{ kind: 'type', types: ['single'] }], String.raw`type\s*=\s*(?:single|select_one|radio|choice)`],
  [() => [{ kind: 'type', types: ['multi'] }], String.raw`type\s*=\s*(?:multi|multiple|select_multiple|checkbox)`],
  [() => [number], String.raw`type\s*=\s*(?:int|integer|float|number|numeric|decimal)`],
  [() => [{ kind: 'type', types: ['open'] }], String.raw`type\s*=\s*(?:text|open|string)`],
  [() => [{ kind: 'type', types: ['date'] }], String.raw`type\s*=\s*date`],
  [() => [{ kind: 'type', types: ['grid'] }], String.raw`type\s*=\s*(?:grid|matrix)`],
  [() => [{ kind: 'type', types: ['rank'] }], String.raw`type\s*=\s*rank(?:ing)?`],
  [() => [{ kind: 'flag', flag: 'optional' }], String.raw`(?:required|mandatory|pflicht)\s*[=:]\s*(?:false|no|nein|0)`],
  [DISPLAY, String.raw`(?:required|mandatory|pflicht)\s*[=:]\s*(?:true|yes|ja|1)`],
  [DISPLAY, String.raw`no\s+preguntar(?!\s*(?:si|a|al)(?!\p{L}))`],
  [
    DISPLAY,
    String.raw`(?:randomi[sz]e|rotate|shuffle|fix|aleatorizar|rotar|rotieren|randomisieren)\s+(?:(?:codes?|c[óo]digos?)\s+)?\d+(?:\s*(?:[-–,]|to|bis|a)\s*\d+)*`,
  ],
  [DISPLAY, String.raw`(?:in\s+the\s+)?same\s+order(?:\s+as\s+(?:at|in)\s+\p{L}+\d+)?`],
  // How many digits a number has says no more than its limits.
  [
    DISPLAY,
    String.raw`(?:\d|two|three|four|five|zwei|drei|vier)[\s-]*(?:digits?|stellig|stellen|chiffres|dígitos|cifras)`,
  ],
  [
    DISPLAY,
    String.raw`(?:in\s+)?(?:(?:€|\$|£|eur|usd|gbp|chf)\s*)?(?:['’]?000s?|thousands?|millions?|tsd\.?|mio\.?|tausend|millionen|milliers|millions|miles|millones|migliaia|milioni)(?:\s+(?:of\s+|d['’]|de\s+|di\s+)?(?:€|\$|£|euros?|dollars?|pounds?|eur|usd|gbp|chf|crowns|francs))?`,
  ],
  // A unit says nothing that the data could contradict.
  [
    DISPLAY,
    String.raw`(?:(?:record|enter|write|type|note)\s+)?(?:in\s+)?(?:(?:whole|full|ganze[nr]?|volle[nr]?|hele|interi)\s+)?(?:€|euros?|eur|usd|\$|£|gbp|kwh|km|kilomet(?:er|re)s|%|percent|prozent|years|jahren?|ans|años|hours?|hours\s+per\s+week|stunden|minutes|minuten|rupees|rs\.?|inr|litres|liters|kg)`,
  ],
];
