import type { Doubt } from '../../model';
import { isOfEach, isOfStudy } from '../unread/unnamed';

const EVERY = String.raw`(?:all|every|each|any|alle[nr]?|jeder?|einzelne|sämtliche|toutes\s+les|toute|chaque|todas\s+las|cada|cualquier|tutte\s+le|ogni|elke|iedere)\s+(?:\p{L}+\s+)?(?:questions?|items?|fragen?|angaben|preguntas?|domand[ae]|vragen|vraag)`;
/** `that you do not wish to answer`, `die Sie nicht beantworten möchten`: of which it is said is left to people. */
const UNLIKED = String.raw`(?:(?:that\s+|which\s+)?you\s+(?:do\s+not|don['’]t|would\s+(?:rather|prefer)|prefer|cannot|can['’]t|are\s+not|feel)|,?\s*die\s+sie\s+nicht|auxquelles\s+vous\s+ne|à\s+laquelle\s+vous\s+ne|que\s+no\s+(?:desee|quiera)|a\s+(?:las?|la)\s+que\s+no|a\s+cui\s+non|die\s+u\s+(?:niet|liever))(?!\p{L})`;
const ANY = String.raw`(?:${EVERY}|(?:(?:the|those|die|les|las|le|de)\s+)?(?:questions?|fragen|preguntas?|domande|vragen)\s*${UNLIKED})`;
/** That all questions may stay empty, said of all of them and of nothing else: `… unless marked as optional` is not. */
const LEFT_OUT = new RegExp(
  [
    String.raw`(?<!\p{L})${EVERY}\s+(?:are|is|sind|ist|sont|est|son|es|sono|è|zijn)\s+(?:entirely\s+|completely\s+|auch\s+|toutes\s+|todas\s+)?(?:optional|voluntary|freiwillig|facultati\p{L}+|opcional\p{L}*|optionnel\p{L}*|facoltativ\p{L}*|vrijwillig|optioneel)(?!\p{L})`,
    String.raw`(?<!\p{L})${EVERY}\s+(?:may|can|could)\s+be\s+(?:skipped|left\s+(?:blank|empty|out|unanswered))`,
    String.raw`(?<!\p{L})you\s+(?:can|may|could|are\s+free\s+to)\s+(?:skip|leave\s+out|omit|pass\s+over)\s+${ANY}`,
    String.raw`(?<!\p{L})you\s+(?:do\s+not|don['’]t)\s+(?:have|need)\s+to\s+answer\s+${EVERY}`,
    String.raw`(?<!\p{L})(?:können|dürfen)\s+(?:\p{L}+\s+)?${ANY}[^.!?]{0,60}?\s(?:überspringen|auslassen)`,
    String.raw`(?<!\p{L})(?:können|dürfen)\s+(?:\p{L}+\s+)?${EVERY}\s+(?:auch\s+)?(?:überspringen|auslassen|unbeantwortet\s+lassen)`,
    String.raw`(?<!\p{L})(?:pouvez\s+(?:passer|sauter|ne\s+pas\s+répondre\s+à)|puede(?:n|s)?\s+(?:saltar(?:se)?|omitir)|può\s+saltare|kunt)\s+${ANY}`,
  ].join('|'),
  'iu',
);
const NOT_MEANT = new RegExp(UNLIKED, 'giu');
/** Where they may be left out, and where not, is said as well. */
const NOT_ALWAYS = /(?<!\p{L})(?:only|nur|seulement|uniquement|solo|sólo|solamente|cannot|alleen|soltanto)(?!\p{L})/iu;
/** A longer sentence with such a word welcomes people. */
const LONGEST_OF_WHO = 160;
const SEVERAL_OR_CODE =
  /(?<!\p{L})(?:multiple|multi|several|mehrfach\p{L}*|mehrere|plusieurs|varias|(?:kein\p{L}*|no)\s+(?:answer|antwort|angabe))(?!\p{L})|(?<!\p{N})\d{1,4}\s?=/iu;
/** `Only one box` and `only the last year` say how many or when, and not who. */
const WHO =
  /(?<!\p{L})(?:women|men|(?:only|nur|seulement|uniquement|s[oó]lo)(?=\s+(?:for|if|when|those|people|ask|applies|für|wenn|falls|an|pour|si|à|aux|para|a|per|se|voor|als)(?!\p{L}))|frauen|männer|mujeres|hombres|femmes|hommes|employed)(?!\p{L})/iu;

/** What a sentence says of all questions: that they may stay empty, or what is in doubt for it. */
export type SaidOfAll = 'optional' | Doubt['of'];

/** What a text ahead of all questions says of each, sentence by sentence: what one says restricts no other. */
export function saidOfAll(text: string): SaidOfAll | null {
  const sentences = text.split(/(?<=[.!?;])\s+/u);
  const said = sentences.flatMap((sentence) => inSentence(sentence, sentences.length === 1) ?? []);
  return said.find((one) => one !== 'optional') ?? said[0] ?? null;
}

function inSentence(sentence: string, alone: boolean): SaidOfAll | null {
  if (mayBeLeftOut(sentence)) return NOT_ALWAYS.test(sentence.replace(NOT_MEANT, ' ')) ? 'asked' : 'optional';
  if (isOfStudy(sentence) || (!alone && !isOfEach(sentence))) return null;
  // Behind it stands where something else is said.
  const said = sentence.replace(
    /(?<!\p{L})(?:unless|except|sofern|außer|es sei denn|sauf|salvo|tenzij|tranne)(?!\p{L})[^\n]*/iu,
    '',
  );
  // `SA = single answer` says what is meant where it stands.
  const plain = said.replace(/(?<!\p{L})\p{Lu}{1,4}\s?=\s?[^=,;.()]{3,40}/gu, '');
  if (SEVERAL_OR_CODE.test(plain)) return 'answers';
  return WHO.test(plain) && sentence.length <= LONGEST_OF_WHO ? 'asked' : null;
}

/** Whether a text says that questions may be left out. */
export const mayBeLeftOut = (text: string): boolean => LEFT_OUT.test(text);
