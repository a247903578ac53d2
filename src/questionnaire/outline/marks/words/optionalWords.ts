import type { Make } from './markPattern';

/** Sentences that say of a question that it need not be answered, in seven languages, as the source of a pattern. */

const optional: Make = () => [{ kind: 'flag', flag: 'optional' }];

const NO_DUTY = String.raw`(?:optional|voluntary|freiwillig|facultati(?:f|ve)|facultatief|opcional|voluntari[oa]|facoltativ[oa]|vrijwillig|optioneel|option+elle?)`;
const THIS_QUESTION = String.raw`(?:(?:this|the|diese|die|cette|la|esta|questa|deze|de|essa|a)\s+)?(?:following\s+)?(?:questions?|frage|pregunta|domanda|vraag|pergunta)`;
const ANSWERING = String.raw`(?:(?:your|the|an|ihre|deine|die|votre|la|su|vostra|uw|het)\s+)?(?:answer(?:ing)?|response|reply|beantwortung|antwort|angabe|réponse|respuesta|contestar|responder|risposta|rispondere|antwoord(?:en)?|resposta)`;
const OF_IT = String.raw`(?:\s+(?:to\s+|of\s+|der\s+|à\s+|a\s+|de\s+|op\s+)?(?:(?:${THIS_QUESTION})|it|this|this\s+one))?`;
const IS = String.raw`(?:is|ist|est|es|è|é)`;
const COMPLETELY = String.raw`(?:(?:completely|entirely|natürlich|selbstverständlich|entièrement|totalmente|del\s+tutto|geheel)\s+)?`;

export const OPTIONAL_SENTENCES: readonly (readonly [Make, string])[] = [
  [optional, String.raw`${THIS_QUESTION}\s+${IS}\s+${COMPLETELY}${NO_DUTY}`],
  [optional, String.raw`${ANSWERING}${OF_IT}\s+${IS}\s+${COMPLETELY}${NO_DUTY}`],
  [
    optional,
    String.raw`you\s+(?:do\s+not|don['’]?t|need\s+not)\s*(?:(?:have|need)\s+to\s+)?(?:answer|reply|respond)${OF_IT}(?:\s+if\s+you\s+(?:do\s+not|don['’]?t|would\s+rather\s+not)(?:\s+(?:want|wish|like)(?:\s+to)?)?)?`,
  ],
  [
    optional,
    String.raw`(?:sie|du|ihr)\s+(?:müssen|musst|müsst|brauchen|brauchst)\s+(?:${THIS_QUESTION}|hier|darauf|sie)\s+nicht\s+(?:zu\s+)?(?:be)?antworten`,
  ],
  [
    optional,
    String.raw`vous\s+n['’]êtes\s+pas\s+(?:obligée?s?|tenue?s?)(?:\(e\)(?:s|\(s\))?)?\s+(?:de|à)\s+répondre${OF_IT}`,
  ],
  [
    optional,
    String.raw`no\s+(?:es\s+obligatorio|es\s+necesario|tiene\s+que|está\s+obligad[oa]\s+a)\s+(?:contestar|responder)${OF_IT}`,
  ],
  [optional, String.raw`non\s+è\s+(?:obbligatorio|necessario)\s+rispondere${OF_IT}`],
  [optional, String.raw`u\s+(?:hoeft|bent\s+niet\s+verplicht)\s+${THIS_QUESTION}\s+(?:niet\s+)?te\s+beantwoorden`],
];

/** What may say so in other words. */
const MAY_LEAVE =
  /(?<!\p{L})(?:(?:answer\p{L}*|response|question|frage|antwort\p{L}*|réponse|pregunta|respuesta|domanda|risposta|vraag|antwoord)(?!\p{L})[^.?!]{0,40}(?<!\p{L})(?:optional|voluntary|freiwillig|facultati\p{L}+|opcional|voluntari[oa]|facoltativ[oa]|vrijwillig|optioneel)|(?:not|nicht|n['’]êtes\s+pas|no|non|niet)\s(?:[^.?!]{0,30}\s)?(?:oblig\p{L}+|verpflichtet|verplicht|required|have\s+to\s+answer)|(?:may|can|können|pouvez|puede)\s[^.?!]{0,30}(?:skip|leave\s+(?:this|it)|überspringen|auslassen|passer\s+cette|saltar))(?!\p{L})/iu;

/** Whether the text may say that no answer is needed. */
export const mayBeOptional = (text: string): boolean => text.length < 300 && MAY_LEAVE.test(text);

/** Some questions at once: those of a part, or those that follow. */
const OF_PART = String.raw`(?:(?:these|the\s+(?:following|next))\s+(?:\p{L}+\s+){0,2}questions|the\s+questions\s+(?:below|in\s+this\s+(?:section|part))|this\s+(?:section|part)|(?:diese|die\s+(?:folgenden|nächsten))\s+(?:\p{L}+\s+)?(?:fragen|angaben)|dieser\s+(?:abschnitt|teil)|ces\s+(?:\p{L}+\s+)?questions|les\s+questions\s+(?:suivantes|ci-dessous)|cette\s+(?:section|partie)|(?:estas|las\s+siguientes)\s+(?:\p{L}+\s+)?preguntas|esta\s+(?:sección|parte)|(?:queste|le\s+seguenti)\s+(?:\p{L}+\s+)?domande|questa\s+(?:sezione|parte)|(?:deze|de\s+volgende)\s+(?:\p{L}+\s+)?vragen|dit\s+(?:deel|onderdeel)|(?:estas|essas|as\s+seguintes)\s+(?:perguntas|questões)|as\s+(?:perguntas|questões)\s+seguintes|esta\s+seção)`;
const ARE = String.raw`(?:are|is|sind|ist|sont|est|son|es|sono|è|zijn|são|é)`;
const WHOLLY = String.raw`(?:(?:entirely|completely|all|natürlich|selbstverständlich|alle|entièrement|toutes|totalmente|todas|completamente|tutte|geheel)\s+)?`;
const LEFT_TO_PEOPLE = String.raw`(?:optional|voluntary|freiwillig|facultati(?:f|ve)s?|option+el(?:le)?s?|opcional(?:es)?|opcionais|voluntari[oa]s?|facultativ[oa]s|facoltativ[oaie]|vrijwillig|optioneel)`;
/** Behind it the sentence is over, or says something else beside. */
const SAID = String.raw`(?=\s*(?:$|[.,;:!)(–—-]|(?:and|but|und|aber|et|mais|y|pero|e|ma|en|maar|mas)\s))`;
const PART_LEFT_OUT = new RegExp(
  [
    String.raw`${OF_PART}\s+${ARE}\s+${WHOLLY}${LEFT_TO_PEOPLE}${SAID}`,
    String.raw`(?:answering|completing)\s+${OF_PART}\s+is\s+${WHOLLY}${LEFT_TO_PEOPLE}${SAID}`,
    String.raw`die\s+beantwortung\s+(?:dieser|der\s+(?:folgenden|nächsten))\s+(?:\p{L}+\s+)?fragen\s+ist\s+${WHOLLY}freiwillig${SAID}`,
    String.raw`you\s+(?:do\s+not|don['’]?t|need\s+not)\s*(?:(?:have|need)\s+to\s+)?(?:answer|complete|fill\s+in)\s+(?:any\s+of\s+)?${OF_PART}`,
    String.raw`(?:müssen|musst|müsst|brauchen|brauchst)\s+(?:(?:sie|du|ihr)\s+)?${OF_PART}\s+nicht\s+(?:zu\s+)?(?:be)?antworten`,
    String.raw`vous\s+n['’]êtes\s+pas\s+(?:obligée?s?|tenue?s?)\s+(?:de|à)\s+répondre\s+(?:à|aux)\s+(?:${OF_PART}|questions\s+suivantes)`,
    String.raw`no\s+(?:es\s+(?:obligatorio|necesario)|tiene\s+que|está\s+obligad[oa]\s+a)\s+(?:contestar|responder)\s+(?:a\s+)?${OF_PART}`,
    String.raw`non\s+è\s+(?:obbligatorio|necessario)\s+rispondere\s+a\s+${OF_PART}`,
    String.raw`não\s+é\s+(?:obrigatório|necessário)\s+responder\s+(?:a\s+)?${OF_PART}`,
    String.raw`u\s+(?:hoeft|bent\s+niet\s+verplicht)\s+(?:om\s+)?${OF_PART}\s+(?:niet\s+)?te\s+beantwoorden`,
  ]
    .map((source) => String.raw`(?<!\p{L})${source}`)
    .join('|'),
  'iu',
);
/** For whom, or when, is said as well; what people would rather not do is no such condition. */
const ONLY_WHEN =
  /(?<!\p{L})(?:(?:if|when|unless|except|where)(?!\s+you\s+(?:do\s+not|don['’]t|would|prefer|wish|want|like))|only|wenn|falls|sofern|außer|nur|si|sauf|sólo|solo|salvo|tranne|se|als|tenzij|alleen|for\s+(?:those|people)|für)(?!\p{L})/iu;

/** Whether a line says that the questions of its part need not be answered: `These questions are optional.` */
export const partIsOptional = (text: string): boolean =>
  text.length < 400 &&
  text.split(/(?<=[.!?;])\s/u).some((sentence) => PART_LEFT_OUT.test(sentence) && !ONLY_WHEN.test(sentence));
