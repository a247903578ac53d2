import type { SimpleMeaning } from '../../meanings';
import { howMany, NUMBER_WORDS } from '../../numberWords';
import { bounds, DISPLAY, type Make } from './markPattern';

/** What forms on paper and survey platforms print beside questions, as the source of a pattern. */

const exclusive: Make = () => [{ kind: 'flag', flag: 'exclusive' }];
/** What the groups have found: those of other spellings are empty. */
const found = (groups: readonly (string | undefined)[]): readonly string[] =>
  groups.slice(1).filter((group) => group !== undefined);
const between: Make = (groups) => {
  const [low, high] = found(groups);
  return [bounds(Number(low), Number(high))];
};
const multi: SimpleMeaning = { kind: 'type', types: ['multi'] };
/** At most one is one; `several` without a number is any number of them. */
const upTo: Make = (groups) => {
  const [count] = found(groups);
  if (count === undefined) return [multi];
  const most = howMany(count);
  return most === 1 ? [{ kind: 'type', types: ['single'] }] : [multi, bounds(null, most)];
};

const N = String.raw`(-?\d{1,7})(?![.,]\d)`;
const COUNT = String.raw`(\d{1,2}|${[...NUMBER_WORDS.keys()].join('|')})(?![\p{L}\d])`;
const OTHER_BOXES = String.raw`(?:\s+(?:box(?:es)?|answers?|options?|responses?|antwort(?:en)?|kästchen|angaben?|nennung(?:en)?|cases?|réponses?|casillas?|opci(?:ón|ones)|respuestas?|hokjes?|vakjes?|antwoord(?:en)?|caselle?|risposte?|opç(?:ão|ões)|respostas?))?`;

/** That an answer stands alone, in the words of somebody who asks for it. */
const ALONE: readonly (readonly [Make, string])[] = [
  [
    exclusive,
    String.raw`(?:(?:please|then|and)\s+){0,2}(?:tick|mark|check|select|choose|cross|circle)\s+nothing\s+else|(?:please\s+)?(?:do\s+not|don['’]?t)\s+(?:tick|mark|check|select|choose|cross|circle)\s+(?:anything\s+else|any\s+others?${OTHER_BOXES})(?:\s+(?:with\s+it|as\s+well|then))?|not\s+(?:together\s+)?with\s+(?:any\s+)?other${OTHER_BOXES}`,
  ],
  [
    exclusive,
    String.raw`(?:bitte\s+)?nicht\s+(?:zusammen|gemeinsam|gleichzeitig)\s+mit\s+(?:den\s+)?(?:anderen|weiteren|übrigen)${OTHER_BOXES}(?:\s+(?:ankreuzen|wählen|nennen|angeben))?|(?:(?:dann|bitte)\s+){0,2}(?:nichts\s+(?:anderes|weiteres)|keine?\s+(?:anderen?|anderes|weiteren?|weiteres)${OTHER_BOXES})\s+(?:mehr\s+)?(?:ankreuzen|wählen|angeben)`,
  ],
  [
    exclusive,
    String.raw`(?:dans\s+ce\s+cas,?\s+)?(?:ne\s+)?(?:cochez|cocher|sélectionnez|choisissez)\s+(?:rien\s+d['’]autre|aucune\s+autre${OTHER_BOXES})|ne\s+rien\s+cocher\s+d['’]autre`,
  ],
  [
    exclusive,
    String.raw`no\s+(?:marque|señale|seleccione|marcar|seleccionar)\s+(?:nada\s+más|ningun[oa]?\s+otr[oa]${OTHER_BOXES}|otras?${OTHER_BOXES})`,
  ],
  [
    exclusive,
    String.raw`(?:(?:kruis|vink)\s+(?:dan\s+)?(?:verder\s+)?(?:niets\s+anders|geen\s+(?:andere?)${OTHER_BOXES})|(?:dan\s+)?(?:niets\s+anders|geen\s+andere${OTHER_BOXES}))\s+aan(?:kruisen|vinken)?`,
  ],
  [
    exclusive,
    String.raw`non\s+(?:barrare|segnare|selezionare|indicare|barri|segni)\s+(?:altro|altre?${OTHER_BOXES})|não\s+(?:marque|assinale|marcar|assinalar)\s+(?:mais\s+nada|(?:nenhuma\s+)?outras?${OTHER_BOXES})`,
  ],
];

/** How many may be chosen. */
const SEVERAL: readonly (readonly [Make, string])[] = [
  [
    upTo,
    String.raw`(?:bis\s+zu|höchstens|maximal|max\.?)\s+${COUNT}\s+(?:kreuze?|kästchen)(?:\s+(?:machen|setzen|möglich|erlaubt))?`,
  ],
  [
    upTo,
    String.raw`(?:bitte\s+)?kreuzen\s+sie\s+(?:bitte\s+)?(?:bis\s+zu|höchstens|maximal)\s+${COUNT}${OTHER_BOXES}\s+an`,
  ],
  [
    upTo,
    String.raw`(?:kruis|vink)\s+(?:er\s+)?(?:hoogstens|maximaal|ten\s+hoogste|maximum|max\.?)\s+${COUNT}${OTHER_BOXES}\s+aan|(?:u\s+mag\s+)?(?:er\s+)?(?:hoogstens|maximaal|ten\s+hoogste|max\.?)\s+${COUNT}${OTHER_BOXES}\s+aan(?:kruisen|vinken)`,
  ],
  [
    upTo,
    String.raw`(?:vous\s+pouvez\s+)?(?:cocher|cochez|choisir|choisissez|sélectionner|sélectionnez|donner|donnez)\s+plusieurs\s+(?:cases|réponses|options|modalités)(?:\s*[,(]\s*(?:(?:au\s+)?(?:maximum|plus|max\.?)\s+)?${COUNT}(?:\s+(?:au\s+)?(?:maximum|plus|max\.?))?\)?)?`,
  ],
  [
    upTo,
    String.raw`(?:vous\s+pouvez\s+)?(?:cocher|cochez|choisir|choisissez|sélectionner|sélectionnez|citer|citez|indiquer|indiquez|donner|donnez)\s+(?:jusqu['’]à|au\s+maximum|au\s+plus|un\s+maximum\s+de)\s+${COUNT}${OTHER_BOXES}`,
  ],
  [
    upTo,
    String.raw`(?:puede\s+)?(?:marque|marcar|señale|señalar|elija|elegir|escoja|seleccione|seleccionar|indique)\s+(?:hasta|como\s+máximo|un\s+máximo\s+de|máximo)\s+${COUNT}${OTHER_BOXES}`,
  ],
  [
    upTo,
    String.raw`(?:può\s+)?(?:barrare|barri|indicare|indichi|scegliere|scelga|segnare|selezionare)\s+(?:al\s+massimo|fino\s+a|un\s+massimo\s+di|non\s+più\s+di)\s+${COUNT}${OTHER_BOXES}|(?:pode\s+)?(?:marque|marcar|assinale|assinalar|escolha|escolher)\s+(?:até|no\s+máximo|um\s+máximo\s+de)\s+${COUNT}${OTHER_BOXES}`,
  ],
];

const IS_DEMANDED = String.raw`(?:(?:la|cette|une|esta|una|questa|a|die|diese|eine|an?|the|this|your|het|een|de|deze|dit)\s+)?(?:(?:réponse|question)(?:\s+à\s+cette\s+question)?\s+(?:est\s+)?(?:obligatoire|requise|exigée)|(?:respuesta|pregunta)\s+(?:es\s+)?(?:obligatoria|requerida)|(?:antwort|frage|angabe|beantwortung)\s+(?:ist\s+)?(?:erforderlich|verpflichtend|obligatorisch)|(?:answer|response|question)\s+is\s+(?:required|mandatory|compulsory|obligatory)|(?:risposta|domanda)\s+(?:è\s+)?obbligatoria|(?:resposta|pergunta)\s+(?:é\s+)?obrigatória|(?:antwoord|vraag)\s+is\s+(?:verplicht|vereist))`;

/** What a platform demands of what is typed in. */
const DEMANDED: readonly (readonly [Make, string])[] = [
  [DISPLAY, IS_DEMANDED],
  [
    between,
    String.raw`(?:la\s+(?:réponse|valeur)|le\s+nombre|votre\s+réponse)\s+doit\s+(?:être\s+)?(?:compris(?:e)?|se\s+situer|située?)\s+entre\s+${N}\s+et\s+${N}`,
  ],
  [
    between,
    String.raw`(?:la\s+respuesta|el\s+(?:valor|número)|su\s+respuesta)\s+debe\s+(?:estar|ser|encontrarse)\s+(?:comprendid[oa]\s+)?entre\s+${N}\s+y\s+${N}`,
  ],
  [
    between,
    String.raw`(?:die|ihre|jede|der|das)\s+(?:antwort|zahl|wert|eingabe|angabe)\s+muss\s+(?:zwischen|von|im\s+bereich\s+(?:von\s+)?)\s*${N}\s*(?:und|bis|-|–)\s*${N}(?:\s+(?:sein|liegen|betragen))?`,
  ],
  [
    between,
    String.raw`(?:the|your|each|this)\s+(?:answer|number|value|response)\s+(?:must|should|has\s+to)\s+be\s+(?:between|from|in\s+the\s+range(?:\s+(?:of|from))?)\s+${N}\s*(?:and|to|-|–)\s*${N}`,
  ],
  [
    between,
    String.raw`(?:la\s+risposta|il\s+(?:valore|numero))\s+deve\s+essere\s+compres[ao]\s+(?:tra|fra)\s+${N}\s+e\s+${N}|(?:a\s+resposta|o\s+valor|o\s+número)\s+deve\s+(?:estar|ser|situar-se)\s+entre\s+${N}\s+e\s+${N}`,
  ],
  [
    between,
    String.raw`(?:het\s+(?:antwoord|getal)|de\s+waarde)\s+moet\s+(?:liggen\s+)?tussen\s+(?:de\s+)?${N}\s+en\s+(?:de\s+)?${N}(?:\s+(?:liggen|zijn))?`,
  ],
  // `From 1 (very bad) to 10 (excellent)`
  [
    ([, low, high]) => [{ kind: 'perhapsRange', min: Number(low), max: Number(high) }],
    String.raw`(?:from|von|de|da|van|desde)\s+${N}\s*\([^()]{1,60}\)\s*(?:to|bis|à|a|al|tot|hasta)\s+${N}\s*\([^()]{1,60}\)`,
  ],
];

/** Where the interview ends, whether in good order or not. */
const ENDS: readonly (readonly [Make, string])[] = [
  [
    () => [{ kind: 'jump', target: { name: 'END', certain: true } }],
    String.raw`(?:ende|schluss)\s+(?:des|der)\s+(?:fragebogens?|interviews?|gesprächs|befragung|umfrage|erhebung|studie)|end\s+of\s+(?:the\s+)?(?:form|questions)|fin\s+(?:du\s+(?:questionnaire|sondage)|de\s+l['’]\s?(?:enquête|entretien|interview))|fin\s+(?:del\s+cuestionario|de\s+(?:la\s+)?(?:encuesta|entrevista))|fine\s+(?:del\s+questionario|dell['’]\s?intervista)|einde\s+(?:van\s+(?:de|het)\s+)?(?:vragenlijst|enquête|interview)|fim\s+(?:do\s+questionário|d[ao]\s+(?:entrevista|inquérito))`,
  ],
];

export const PRINTED: readonly (readonly [Make, string])[] = [...ALONE, ...SEVERAL, ...DEMANDED, ...ENDS];

const MUST_BE = String.raw`(?:réponse|valeur|nombre|respuesta|valor|número|antwort|zahl|wert|eingabe|angabe|answer|number|value|response|risposta|valore|numero|resposta|antwoord|getal|waarde)\s+(?:doit|debe|muss|must|should|has\s+to|deve|moet)\s`;
/** The sentences of platforms that stand beside others: that an answer is demanded, and within what. */
export const PLATFORM_SENTENCE = new RegExp(String.raw`(?<!\p{L})(?:${IS_DEMANDED}|${MUST_BE})`, 'iu');
/** `Each answer must be between 1 and 3`: what an answer is, and not how many are given. */
export const SPEAKS_OF_VALUE = new RegExp(String.raw`(?<!\p{L})${MUST_BE}`, 'iu');
