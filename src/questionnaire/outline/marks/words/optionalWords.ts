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
