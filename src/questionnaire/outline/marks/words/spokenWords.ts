import type { SimpleMeaning } from '../../meanings';
import { howMany, NUMBER_WORDS } from '../../numberWords';
import { isBeside } from '../../text/besideCodes';
import { DISPLAY, type Make } from './markPattern';
import { TO } from './ranges';

/** What people say of a question to those who run the survey, in words of their own, as the source of a pattern. */

const optional: Make = () => [{ kind: 'flag', flag: 'optional' }];
const exclusive: Make = () => [{ kind: 'flag', flag: 'exclusive' }];
const open: Make = () => [{ kind: 'type', types: ['open'] }];
const rankType: SimpleMeaning = { kind: 'type', types: ['rank'] };
const rank: Make = () => [rankType];
const numeric: SimpleMeaning = { kind: 'type', types: ['numeric'] };
const limits = (min: number | null, max: number | null): SimpleMeaning => ({
  kind: 'bounds',
  min,
  max,
  minExclusive: false,
  maxExclusive: false,
});
const between: Make = ([, low, high]) => [limits(Number(low), Number(high))];
const carried: Make = ([, from = '']) => [{ kind: 'carried', from: /^\d/.test(from) ? `Q${from}` : from }];
const upTo: Make = ([, count = '']) => [{ kind: 'type', types: ['rank'] }, limits(null, howMany(count))];
const top: Make = ([, count = '']) => {
  const most = howMany(count);
  return [{ kind: 'type', types: ['rank'] }, limits(most, most)];
};
/** `Put 1 next to the best, 2 next to the second and 3 next to the third`: as many as are counted, all where it goes on. */
const ranked: Make = ([whole = '']) => {
  const last = Math.max(...[...whole.matchAll(/(?<!\d)\d(?!\d)/gu)].map(([digit]) => Number(digit)));
  const goesOn = last < 3 || /(?:etc|usw|and\s+so\s+on|ecc|(?<!\p{L})a\.?s\.?o)|…|\.{3}/iu.test(whole);
  return goesOn ? [rankType] : [rankType, limits(last, last)];
};
/** What is written where there is no number; a number that may be given anyhow says nothing. */
const written: Make = ([, code = '', when = '']) => {
  // `Enter 98 if 98 or older` is a number, and stands for more of them.
  const isMore = new RegExp(
    String.raw`(?<!\d)${code}(?!\d).*(?:more|over|older|above|plus|mehr|älter|más|mayor)`,
    'iu',
  );
  if (Number(code) === 0 || isMore.test(when)) return [{ kind: 'allowed', number: Number(code) }];
  return isBeside(code)
    ? [{ kind: 'special', code: Number(code) }]
    : [{ kind: 'unsupported', reason: `what ${code} stands for is not read`, nextStep: 'Write [DK 999].' }];
};

const N = String.raw`(-?\d{1,6})`;
/** `Write in, in cents, 50 to 500`, `RECORD EXACT AGE 18-99`, `In Euro eintragen: 10 bis 80` */
const WRITE = String.raw`(?:please\s+|bitte\s+)?(?:write(?:\s+(?:in|down))?|record|enter|type(?:\s+in)?|fill\s+in|note\s+down|eintragen|notieren|(?:wert|zahl|betrag|alter)(?=\s)|noter|inscrire|indiquer|anotar|escribir|registrare|scrivere|indicare)`;
const WRITTEN = String.raw`(?!(?:reasons?|words?|things?|answers?|names?|brands?|sentences?|gründe|worten?|wörter|antworten|raisons?|mots|razones|palabras|motivi|parole|if|when|for|only|up|at|least|most|all|any|first|top|codes?|wenn|nur|bis|si|sólo|solo)(?!\p{L}))[\p{L}€$£%]{1,20}`;
const COUNT = String.raw`(\d|${[...NUMBER_WORDS.keys()].join('|')})`;
const PEOPLE = String.raw`(?:they|you|people|respondents?|he\s+or\s+she|participants)`;
const CHOSEN = String.raw`(?:chosen|selected|coded|mentioned|ticked|checked|marked|picked|named|chose|used|gave)`;
const FROM = String.raw`(?:at|in|from|on)\s+(?:question\s+)?(\p{L}[\p{L}\p{N}_.]*\p{N}\p{L}?|\d{1,3}\p{L}?)`;

export const SPOKEN: readonly (readonly [Make, string])[] = [
  [
    () => [{ kind: 'type', types: ['date'] }],
    String.raw`(?:(?:date\s+)?format(?:\s*:)?\s*)?(?:(?:dd|tt|jj|gg)[-/. ]mm[-/. ](?:[yja]{4}|[yja]{2})|(?:yyyy|aaaa|jjjj)[-/.]mm[-/.](?:dd|tt|jj|gg)|mm[-/.]dd[-/.]yyyy)(?!\p{L})`,
  ],
  [
    optional,
    String.raw`${PEOPLE}\s+(?:can|may)\s+(?:leave\s+(?:this|it)(?:\s+one)?\s+(?:blank|empty|out)|skip\s+(?:this|it)(?:\s+one)?)(?:\s+if\s+${PEOPLE}\s+(?:would\s+rather|prefer|do\s+not|don['’]t|wish|want|like)(?!\p{L})[^.;]{0,30})?`,
  ],
  [optional, String.raw`respondents?\s+may\s+(?:skip|leave\s+(?:it\s+)?(?:blank|empty))`],
  [optional, String.raw`(?:there\s+is\s+)?no\s+need\s+to\s+(?:answer|reply)(?:\s+this)?(?:\s+(?:one|question))?`],
  [optional, String.raw`not\s+forced|(?:no\s+forced?|unforced)\s+(?:answer|response)`],
  [
    () => [{ kind: 'flag', flag: 'other' }],
    String.raw`(?:with|mit|avec|con)\s+(?:an?\s+)?(?:text\s*(?:box|field|entry)|textfeld|textbox|zone\s+de\s+texte|campo\s+de\s+texto|campo\s+di\s+testo)`,
  ],
  [optional, String.raw`(?:angabe|antwort)\s+(?:ist\s+)?(?:freiwillig|optional)`],
  [optional, String.raw`(?:may|can)\s+be\s+left\s+(?:blank|empty)|(?:darf|kann)\s+leer\s+bleiben`],
  [
    open,
    String.raw`(?:please\s+)?(?:let\s+(?:them|people|respondents)\s+)?(?:write|answer|explain|say|write\s+down)(?:\s+(?:it|this))?\s+in\s+(?:their|your|the\s+respondent['’]s|his\s+or\s+her)\s+own\s+words`,
  ],
  [
    open,
    String.raw`(?:(?:write|note|take)\s+down|record|note|notes?)\s+(?:verbatim|word\s+for\s+word)|(?:noter|retranscrire)\s+mot\s+à\s+mot|anotar\s+(?:textualmente|literalmente)|(?:wörtlich|im\s+wortlaut)\s+(?:notieren|mitschreiben|eintragen)`,
  ],
  [open, String.raw`(?:small|large|big|long)\s+text\s+(?:box|field)`],
  [rank, String.raw`(?:all\s+)?(?:items?|options?|answers?)\s+(?:must|should|have\s+to|need\s+to)\s+be\s+ranked`],
  [
    ([, count = '']) => [rankType, limits(howMany(count), howMany(count))],
    String.raw`(?:rang(?:folge|reihe|ordnung|ierung)|ranking|classement|clasificación|classifica)\s*[,:(]\s*(\d{1,2})\s*(?:ränge|rängen|plätze|ranks?|places|rangs|puestos|posizioni)\)?`,
  ],
  [rank, String.raw`rank(?:ing)?(?:\s*[,:])?\s+all(?:\s+of\s+(?:them|these))?(?:\s+(?:items?|options?|answers?))?`],
  [upTo, String.raw`rank\s+up\s+to\s+(?:the\s+)?(?:top\s+)?${COUNT}`],
  [top, String.raw`rank\s+(?:the\s+)?(?:top\s+)?${COUNT}(?:\s*:\s*1\s*=\s*[^,.;]{3,30})?`],
  [
    ([, last]) => [{ kind: 'type', types: ['rank'] }, limits(Number(last), Number(last))],
    String.raw`rangfolge\s+eintragen[,;]?\s+(?:platz|rang|ränge|plätze)\s+1\s*(?:-|–|bis)\s*(\d)(?:\s+(?:vergeben|eintragen))?`,
  ],
  [
    ranked,
    String.raw`(?:put|write|place|ponga|escriba|coloque|mettez|inscrivez|notez|(?:schreiben|setzen|notieren)\s+sie|metta|scriva|indichi|inserisca|escreva|zet|schrijf)\s+(?:(?:a|un|uno|eine|een|um|el|le|il|the)\s+)?1\s+(?:by|beside|against|next\s+to|for|en|para|à|devant|face|bei|für|neben|vor|hinter|accanto|vicino|di\s+fianco|per|junto|ao\s+lado|bij|naast|al\s+lado)(?!\p{L})[^.;]{3,80}?(?:etc\.?|2)[^.;]{0,80}(?:\.?(?:\s*,)?\s*(?:sin\s+empates|no\s+ties|ohne\s+gleichstand))?`,
  ],
  [
    carried,
    String.raw`(?:please\s+)?only\s+show\s+(?:the\s+)?(?:things|ones|items|answers|those|brands|products|\p{L}+)\s+(?:that\s+|which\s+)?(?:${PEOPLE}\s+)?${CHOSEN}\s+${FROM}`,
  ],
  [
    carried,
    String.raw`(?:only\s+)?(?:the\s+)?(?:\p{L}+\s+){1,5}?${CHOSEN}\s+${FROM}\s+(?:are|is|will\s+be)\s+(?:shown|displayed|asked|offered|read\s+out)`,
  ],
  [
    carried,
    String.raw`show\s+only\s+(?:the\s+)?\p{L}+\s+(?:that\s+)?(?:were\s+|are\s+|have\s+been\s+)?${CHOSEN}\s+${FROM}(?:\s*,?\s*(?:in\s+)?the\s+same\s+order)?`,
  ],
  [
    carried,
    String.raw`nur\s+(?:die\s+)?(?:in|bei|aus)\s+(?:frage\s+)?(\p{L}+\d+\p{L}?)\s+(?:genannten?|gewählten?|ausgewählten?|angekreuzten?|angegebenen?)(?:\s+\p{L}+)?\s+(?:vorlesen|zeigen|einblenden|anzeigen|vorgeben)`,
  ],
  [
    carried,
    String.raw`nur\s+(?:die\s+)?(?:nennungen|antworten|marken|codes)\s+(?:aus|von|in|bei)\s+(?:frage\s+)?(\p{L}+\d+\p{L}?)\s+(?:vorlesen|zeigen|einblenden|anzeigen|vorgeben)`,
  ],
  [
    carried,
    String.raw`(?:mostrar|leer)\s+(?:s[oó]lo|solamente|[uú]nicamente)\s+l[oa]s\s+(?:mencionad|citad|marcad|elegid)[oa]s\s+en\s+(\p{L}+\d+\p{L}?)`,
  ],
  [
    carried,
    String.raw`(?:ne\s+)?(?:afficher|citer|montrer)\s+(?:seulement|uniquement|que)\s+les?\s+\p{L}+\s+(?:cité|choisi|mentionné)e?s?\s+(?:en|à)\s+(\p{L}+\d+\p{L}?)`,
  ],
  [
    ([, low, high]) => [numeric, limits(Number(low), Number(high))],
    String.raw`(?:just\s+)?(?:a\s+|eine\s+|un\s+)?(?:whole\s+)?(?:numbers?|zahl(?:en)?|nombre|n[úu]meros?|numeri|getal|aantal)(?:\s*[,:])?\s+(?:(?:between|from|zwischen|von|entre|de|da|dal|tra|van|tussen)\s+)?${N}${TO}${N}(?:\s+(?:each|jeweils|chacun|cada\s+un[oa]))?`,
  ],
  [
    ([, low, high]) => [numeric, limits(Number(low), Number(high))],
    String.raw`(?:sliders?|schieberegler|curseurs?|cursore|deslizador(?:es)?|schuifregelaar)\s*:?\s*(?:from\s+|von\s+|de\s+|da\s+|van\s+)?${N}${TO}${N}`,
  ],
  [
    between,
    String.raw`(?:each|jeweils|chacun|cada\s+un[oa]|ciascun[oa]|elk)\s*:?\s*(?:from\s+|von\s+|de\s+|da\s+|between\s+)?${N}${TO}${N}`,
  ],
  [
    written,
    String.raw`(?:(?:additional|extra|separate|zusätzliche[rs]?)\s+)?(?:check\s?box|tick\s?box|button|kästchen|case|casilla|casella|vakje)\s+["“„«]\s*[^"“”„«»]{2,40}["”“»]\s*[:=]\s*(\d{1,6})`,
  ],
  [DISPLAY, String.raw`(?:in\s+)?(?:percent|per\s+cent|prozent|pour\s+cent|por\s+ciento|per\s+cento)(?!\p{L})`],
  [
    DISPLAY,
    String.raw`(?:rotation|randomi[sz]ation|randomi[sz]e|rotate|shuffle)(?:\s+(?:of\s+)?(?:the\s+)?(?:answers?|rows?|items?|brands?|statements?|options?|codes?|order))?(?:\s+\d{1,3}\s*[–-]\s*\d{1,3})?`,
  ],
  [DISPLAY, 'calendar'],
  [DISPLAY, String.raw`${COUNT}\s+(?:rows?|lines?|zeilen|lignes|filas|righe|linhas|rijen)(?!\p{L})`],
  [
    DISPLAY,
    String.raw`(?:start(?:ing)?\s+position|handle|startposition)\s+(?:is\s+|ist\s+)?(?:empty|hidden|in\s+the\s+middle|centred|centered|leer|mitte|\d{1,3})`,
  ],
  [() => [numeric], String.raw`numbers?\s+in\s+(?:%|per\s*cent)`],
  [() => [numeric], 'numbers'],
  [
    ([, low, high]) => [numeric, limits(Number(low), Number(high))],
    String.raw`${WRITE}(?:\s*,)?(?:\s+${WRITTEN},?){0,5}\s{0,3}[,:(]?\s{0,3}(?:(?:between|from|zwischen|von|entre|de|da)\s+)?${N}${TO}${N}\)?(?:\s+(?:eintragen|notieren|angeben))?`,
  ],
  [between, String.raw`${N}\s*(?:-|–|to|bis|à)\s*${N}\s+(?:each|jeweils)`],
  [
    between,
    String.raw`(?:gültig|zulässig|valid|allowed|válido|admis)(?:\s*:)?\s*(?:von\s+|from\s+|de\s+)?${N}${TO}${N}`,
  ],
  [
    between,
    String.raw`(?:noter(?:\s+en\s+clair)?,?\s*|anotar(?:\s+(?:años\s+cumplidos|euros\s+sin\s+decimales))?,?\s*)?\(?(?:de|entre)\s+${N}\s+(?:à|a|y|et)\s+${N}\)?`,
  ],
  [between, String.raw`record\s+(?:whole\s+)?\p{L}+,?\s+${N}${TO}${N}`],
  [between, String.raw`(?:wert|punkte?|zahl)\s+(?:von\s+|zwischen\s+)${N}${TO}${N}\s+(?:eintragen|notieren|angeben)`],
  [
    written,
    String.raw`(?:please\s+)?(?:enter|type|write|record|use|code)\s+(\d{1,6})\s+(?:if|for|when|where)\s+([^.;?]{3,60})`,
  ],
  [
    written,
    String.raw`(?:bitte\s+)?(?:tragen\s+sie\s+)?(?:eine\s+)?(\d{1,6})\s+(?:ein(?:tragen|geben)?|angeben|notieren),?\s+(?:wenn|falls)\s+([^.;?]{3,60})`,
  ],
  [
    written,
    String.raw`(?:notez|notar|inscrivez|indiquez|saisissez|escriba|anote|ponga|scriva|indichi|vul)\s+(\d{1,6})\s+(?:in\s+)?(?:si|s['’]il|se|als|indien)\s+([^.;?]{3,60})`,
  ],
  [written, String.raw`if\s+(?:you|they)\s+[^.;?]{3,60}?,?\s+(?:please\s+)?(?:enter|type|write)\s+(\d{1,6})`],
  [
    () => [{ kind: 'type', types: ['grid', 'single'] }],
    String.raw`one\s+(?:rating|score|mark)\s+(?:per|for\s+each)\s+\p{L}+(?:,\s*\d{1,2}\s*=\s*[^=,;.]{1,30},\s*\d{1,2}\s*=\s*[^=,;.]{1,30})?`,
  ],
  [() => [{ kind: 'decimals', count: 1 }], String.raw`half\s+\p{L}+\s+(?:are\s+)?(?:allowed|possible|ok)`],
  [
    ([, total]) => [{ kind: 'sum', total: Number(total) }],
    String.raw`(?:(?:have|has)\s+to|must|should|needs?\s+to)\s+(?:add\s+up\s+to|sum\s+(?:up\s+)?to|equal|total)\s+(\d{1,6})\s*%?`,
  ],
  [
    ([, count = '']) => [{ kind: 'type', types: ['multi'] }, limits(null, howMany(count))],
    String.raw`(?:bis\s+zu|höchstens|maximal|hasta|jusqu['’]à|fino\s+a|até|tot)\s+${COUNT}\s+(?:nennungen|antworten|angaben|respuestas|menciones|opciones|réponses|risposte|respostas|antwoorden)(?:\s+(?:möglich|possibles?|posibles?|possibili))?`,
  ],
  [
    ([, count = '']) => [{ kind: 'type', types: ['multi'] }, limits(null, howMany(count))],
    String.raw`${COUNT}\s+(?:réponses|respuestas|antworten|nennungen|answers|responses)\s+(?:maximum|au\s+maximum|au\s+plus|como\s+máximo|máximo|maximal|höchstens|at\s+(?:the\s+)?most)`,
  ],
  [
    () => [{ kind: 'type', types: ['multi'] }],
    String.raw`record\s+all(?:\s+(?:mentioned|mentions|that\s+apply|answers))?|(?:tick|check|mark|code|circle|record|enter)\s+all\s+(?:that\s+(?:are|is|were)\s+)?mentioned|alles?\s+(?:genannte|was\s+genannt\s+wird)\s+(?:ankreuzen|notieren)`,
  ],
  [exclusive, String.raw`exclusive\s+(?:option|choice)|action\s*:\s*exclusive`],
  [() => [{ kind: 'flag', flag: 'terminate' }], String.raw`action\s*:\s*(?:disqualify|terminate|screen[\s-]*out)`],
  [
    () => [{ kind: 'flag', flag: 'terminate' }],
    String.raw`(?:disqualif(?:y|ied|ies)|stop\s+(?:inter(?:view)?|enquête|entretien|enqu[eê]te))(?:\s+here)?`,
  ],
  [
    () => [{ kind: 'flag', flag: 'hidden' }],
    String.raw`(?:not\s+(?:shown|asked|displayed)|do\s+not\s+(?:show|display)(?:\s+(?:on\s+screen|to\s+respondents?))?)(?!\s*(?:,\s*)?(?:if|when|unless|to|for|of|where)(?!\p{L}))`,
  ],
  [
    () => [{ kind: 'flag', flag: 'hidden' }],
    String.raw`(?:wird\s+)?(?:aus\s+der\s+(?:stichprobe|adresse|datei)|automatisch)\s+(?:zugespielt|übernommen|gesetzt)|(?:passed\s+in|loaded|imported|fed)\s+from\s+(?:the\s+)?(?:sample|panel|url|database)(?:\s+(?:file|data|link))?`,
  ],
  // How a hidden variable is filled.
  [
    () => [{ kind: 'flag', flag: 'hidden' }],
    String.raw`(?:auto[\s-]?)?(?:code|punch|recode|compute|derive|calculate)d?\s+(?:automatically\s+)?(?:from|based\s+on)\s+(?:the\s+)?(?:answers?\s+(?:at|to|in)\s+)?\p{L}{1,4}_?\d{1,3}\p{L}?(?:\s*(?:,|and|&|\+)\s*\p{L}{1,4}_?\d{1,3}\p{L}?){0,4}|(?:automatisch\s+)?(?:aus|nach)\s+\p{L}{1,4}_?\d{1,3}\p{L}?\s+(?:codieren|berechnen|bilden|codiert|berechnet|gebildet)|(?:calculer|coder|recoder)\s+(?:à\s+partir\s+de|depuis)\s+\p{L}{1,4}_?\d{1,3}\p{L}?|(?:calcular|codificar|recodificar)\s+(?:a\s+partir\s+de|desde)\s+\p{L}{1,4}_?\d{1,3}\p{L}?`,
  ],
  // Up to what was said elsewhere: the lower end alone is known.
  [
    ([, low]) => [
      limits(Number(low), null),
      {
        kind: 'unsupported',
        reason: 'its upper limit is the answer to another question',
        nextStep: 'Check it by hand: that no number is larger than the one given there.',
      },
    ],
    String.raw`(?:range\s*:?\s*|from\s+|von\s+|de\s+|min(?:imum)?\.?\s*)?${N}\s*(?:-|–|—|to|bis|à|a|,?\s*max(?:imum)?\.?)\s*(?:the\s+|la\s+|die\s+|zur\s+)?(?:answer|response|number|value|figure|total|antwort|angabe|zahl|wert|réponse|respuesta)(?:\s+(?:given|genannt))?\s+(?:at|in|from|to|of|bei|aus|à|en|de)\s+(?:question\s+|frage\s+|pregunta\s+)?\p{L}{0,4}_?\d{1,3}\p{L}?`,
  ],
  [
    DISPLAY,
    String.raw`(?:\d{1,2}|two|three|four|five)\s+(?:open\s+)?(?:text\s+|entry\s+|answer\s+)?(?:boxes|lines|fields)|(?:\d{1,2}|zwei|drei|vier|fünf)\s+(?:text|eingabe|antwort)?felder|essay\s+box`,
  ],
  [
    DISPLAY,
    String.raw`redirect(?:ed)?\s+to\s+(?:the\s+)?(?:panel|sample|website|provider|supplier|vendor|client|link|url)(?:\s+\p{L}+)?(?:\s*[–—:-]\s*(?:completed?|completes|full|ok|end))?|(?:zurück|weiterleitung)\s+zum\s+panel|rediriger\s+vers\s+(?:le\s+)?panel`,
  ],
  [
    DISPLAY,
    String.raw`auto[\s-]?sum|running\s+(?:total|sum)|(?:show|display)\s+(?:the\s+)?(?:running\s+)?(?:total|sum)|summe\s+(?:anzeigen|einblenden)|total\s+automatique|suma\s+automática`,
  ],
  [
    () => [{ kind: 'type', types: ['single'] }],
    String.raw`(?:insert|show|use)\s+(?:a\s+)?drop[\s-]?down(?:\s+(?:list|menu))?(?:\s+(?:with|of)\s+[^.;]{3,60})?`,
  ],
  [
    DISPLAY,
    String.raw`(?:fix(?:ed)?|anchor(?:ed)?|pin(?:ned)?|keep)\s+(?:at|to|in)\s+(?:the\s+)?(?:bottom|top|end|last|place|position)|(?:anchor|pin|keep|hold)\s+(?:codes?\s+|items?\s+)?\d+(?:\s*[-–,&]\s*\d+)*(?:\s+(?:last|first|at\s+(?:the\s+)?(?:end|bottom|top)))?`,
  ],
  [
    DISPLAY,
    String.raw`(?:die\s+)?reihenfolge\s+(?:der\s+\p{L}+\s+)?(?:\d+\s*[-–]\s*\d+\s+)?(?:rotieren|randomisieren|zufällig|wechseln)|items?\s+(?:rotieren|randomisieren)`,
  ],
  [
    DISPLAY,
    String.raw`(?:nicht\s+)?vorlesen(?:,\s*zuordnen)?|zuordnen|kategorien\s+(?:vorlesen|vorlegen)|einmal\s+nachfragen|ohne\s+frage\s+eintragen|im\s+zweifel\s+nachfragen`,
  ],
  [
    DISPLAY,
    String.raw`anotar(?:\s+(?:en|sin|los|las|el|la|años|euros|pesos|soles|reales|d[oó]lares|monto|importe|cantidad|n[uú]mero|sexo|edad|horas|minutos|cumplidos|decimales|preguntar)){1,6}`,
  ],
  [
    DISPLAY,
    String.raw`relancer(?:(?:\s*:)?\s*[«"“][^»"”]{2,80}[»"”])?|(?:mostrar|entregar|montrer|mostrare)\s+(?:la\s+)?(?:tarjeta|carte|cartellino|cartoncino)\s+(?:n[.°º]\s*)?(?:\d{1,3}|\p{L}{1,2})(?!\p{L})|no\s+leer|leer`,
  ],
  [DISPLAY, String.raw`sin\s+empates|no\s+ties(?:\s+allowed)?|ohne\s+gleichstand|pas\s+d['’]ex\s+aequo`],
  [DISPLAY, String.raw`probe(?:\s*:)?\s*["“][^"”]{2,80}["”]`],
];
