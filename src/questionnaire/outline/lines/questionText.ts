import { namesOf, type DraftQuestion } from '../draft';
import { shorten } from '../text/shorten';
import { tellsToRank } from '../answers/answerKind';
import { rangeInText } from '../answers/scales/scales';
import { isMark, markInside, nearMark } from '../marks/nearMiss';
import { readSimple } from '../marks/simpleMarks';
import { opensRouting } from '../routing/openings';
import { comparesBehind, soundsLikeRouting } from '../routing/routingWords';
import { damageIn, isCutOff, stopsAtWhom } from '../text/damage';
import type { DocumentStyle } from '../style';
import { isBegun } from '../unread/unread';
import { remembered } from '../../textMemory';
import type { RichText } from '../text/richText';
import { about, type Report } from '../../report';

/** What stands behind the text as answers do: `How is it split? 1. Household` */
const ANSWER_BEHIND = /[?:\])]\s+\(?\d{1,3}(?:[.)=:]|\s{2,}|\t)\s*\p{L}/u;

/** `How much? RECORD IN FULL` */
const CAPITALS_BEHIND = /[?.!]\s+([^\p{Ll}?]{4,200})$/u;
const INSTRUCTS =
  /\d|(?<!\p{L})(?:RECORD|CODE[SD]?|WRITE|ENTER|RANGE|ASK|SHOW|ONLY|READ|SINGLE|MULTI\p{L}*|NUMERIC|OPEN|IF|DO\s+NOT|NUR|WENN|ANTWORT\p{L}*|NOTER|CITER|SI|PLUSIEURS|RÉPONSES?|ANOTAR|LEER|RESPUESTAS?)(?!\p{L})/u;
/** `Which ones have you heard of MULTI, RANDOMISE` */
const CAPITALS_LAST = /\p{Ll}\s+(\p{Lu}{4,}(?:[\s,.;/]+\p{Lu}{2,})*)$/u;
/** `Anything else? optional` */
const OPTIONAL_LAST =
  /\s((?<=[?？]\s)(?:constraint|relevant|relevance|filter|filtre|filtro|condition|bedingung|base)|freiwillig|optional|facultati(?:f|ve)|voluntari[oa]|opcional)\W*$/iu;
/** `a_1 .. a_3`, `Q1 to Q4`: behind the first id stands another. */
const SEVERAL_IDS =
  /^(?:\p{L}{2,12}_\d{1,2}\s\p{L}|(?:\.+|…|-|–|to|bis|à|a|,|\/|&)\s*\p{L}[\p{L}_]*\d+(?![\p{L}\p{N}]))/u;

/** `Type of household Universe: HHSIZE > 1`, `… see? Ask if Q2 is 1`: a line of routing has run into the text. */
const ROUTING_BEHIND =
  /\S\s+(?:(?:Universe|UNIVERSE|Base|BASE|Filter|FILTER|Filtre|FILTRE|Filtro|FILTRO|Condition|Bedingung|Relevan(?:t|ce)|Universo|Univers)\s?:|(?<!(?:the|an?|this|that|your|our|any|each|every|last|next|new)\s+)(?:Ask|ASK|Show|SHOW)\s(?:only\s|ONLY\s)?(?:if|IF)\s|Nur\s(?:fragen|stellen),?\s(?:wenn|falls)\s)\s{0,3}\S/u;
/** `Si reltondeu 1 va P2:`, in front of what is asked. */
const LEAD = /^([^:?.]{3,80})[:.]\s+\S/u;
/** What is meant by a question that a text speaks of, and not who is asked: `Thinking of your answer to Q5: why …?` */
const SPEAKS_OF =
  /(?<!\p{L})(?:think\p{L}*|answer\p{L}*|about|regarding|brand|product|mentioned|same|as|see|like|for|of|from|denken|antwort\p{L}*|zu|wie|pens\p{L}+|réponse\p{L}*|piens\p{L}+|respuesta\p{L}*|compar\p{L}*|vergl\p{L}*|versus|vs)(?!\p{L})/iu;

/** Whether what stands ahead of the question names one before, in words that are none of a language. */
const leadNames = (text: string, ids: Pick<ReadonlySet<string>, 'has'>): boolean => {
  const lead = LEAD.exec(text)?.[1];
  return lead !== undefined && !SPEAKS_OF.test(lead) && namesOf(lead).some((name) => /\d/.test(name) && ids.has(name));
};
/** `belected(${water}, '96')` */
const CALLED = /\p{L}\(\$\{\p{L}[\p{L}\p{N}_]*\}\s?[,)]/u;
/** `If yse, how many …?`, `Falls ja unter welcher`: what was answered before, in letters or signs that are not read. */
const AFTER_REPLY =
  /^\W{0,3}(?:if|wenn|falls|si|als|indien|se|jeśli)\s(?:(?:yes|ja|nein|oui|tak|sim|nee)\s\p{L}|(?:no|non|s[ií]|n[ãa]o|nie)\s(?:how|what|which|when|where|who|why|please|do|did|are|is|have|wh\p{L}+|combien|comment|pourquoi|quel\p{L}*|cu[aá]nt\p{L}*|qu[eé]|por|c[oó]mo|cu[aá]l\p{L}*|quanto|quant[aei]|perch[eé]|quale|porque|qual|ile|dlaczego|jak)(?!\p{L}))|^\W{0,3}fi\s\p{L}{1,4}\d|^\W{0,3}(?:if|wenn|falls|si|als|indien|se|jeśli)\s(?:yse|ys|eys|yess|yas|yet|on|aj|nien|neni|nei|uoi|oiu|nno|enn|ine)[,:]\s/iu;
/** `If 06 What would …`, `Ask if 2  4 Why …`: signs within it are lost. */
const NUMBER_AHEAD =
  /^\W{0,3}(?:(?:ask|show|nur|fragen|stellen|zeigen|poser|afficher|preguntar|mostrar)\s(?:(?:only|nur|seulement|s[oó]lo)\s)?)?(?:if|wenn|falls|si|als|se)\s\d[\d\s,–-]{0,12}\s?\p{Lu}\p{Ll}/iu;
/** `Pro or Team only How long …`: the brackets around whom it is for are lost. */
const ONLY_AHEAD =
  /^[^?.!:,;]{2,40}\s(?:only|seulement|uniquement|solamente|s[oó]lo)\s(?:How|What|Which|When|Where|Who|Why|Do|Does|Did|Are|Have|Would|Please|Quel(?:le)?s?|Combien|Comment|Pourquoi|Avez|Cu[aá]nt[oa]s|Qu[eé]|Cu[aá]l(?:es)?|C[oó]mo)\s\p{Ll}/u;
/** `What gro`, where what asks has a sign. */
const ASKS_BARELY = /^(?:what|which|who|where|was|welche[rsn]?|wer|wo|quel(?:le)?s?|qui|où)\s\p{Ll}+$/iu;
/** `ASK IF QD>0: W`: of what is asked a letter is left. */
const LETTER_BEHIND = /:\s\p{L}{1,2}$/u;
/** A number at the end, or that of a question. */
const NUMBERED = /\d\W*$|(?<!\p{L})(?:questions?|fragen?|preguntas?|vra(?:ag|gen)|domand[ae]|perguntas?)\s\d/iu;
/** `y 1 = 2`: a letter and a number are compared with a number, and nothing stands behind. */
const SIGN_COMPARED = /(?<!\p{L})\p{L}{1,4}\s?\d{1,3}\s?(?:==?|<>|!=|[<>≥≤≠]=?)\s?\d{1,3}\W*$/u;
/** `Fleten: Quejtion 4 = 0`: two words and what is compared with a number, and nothing else. */
const WORDS_COMPARED = /^\W{0,3}\p{L}{3,12}:\s\p{L}{4,12}\s\d{1,3}\s?(?:==?|<>|!=|[<>≥≤≠]=?)\s?\d{1,3}\W*$/u;
/** `Si vous participez à la chorale êtes-vous …`: the comma behind whom it is for is lost. */
const COMMA_LOST =
  /^\W{0,3}si\svous\s[^,:;?]{5,60}\s(?:êtes|avez|utilisez|pensez|seriez|connaissez|pouvez)-vous(?!\p{L})/iu;
/** `Alleen las vraag 2 = 1`: in whatever words, a question is compared. */
const COMPARED =
  /(?<!\p{L})(?:question|frage|pregunta|vraag|pergunta|domanda)\s+\d{1,3}\p{L}?\s*(?:=|<>|[<>≥≤≠]|!=)\s*\d/iu;

/**
 * Says of the text of a question, once its marks have been taken, what in it looks as if it meant something. One problem
 * a text: the first that is found.
 * @param ids of the questions so far, in capitals
 */
export function reportText(
  draft: DraftQuestion,
  ids: ReadonlySet<string>,
  style: DocumentStyle,
  reportAll: Report,
): void {
  const { text, shownId } = draft;
  const report = shownId === null ? reportAll : about(shownId, reportAll);
  if (text === null || text.text === '') {
    reportNoText(draft, report);
    return;
  }
  const tell = (code: string, why: string, next: string): void => {
    report(code, 'warning', `“${shorten(text.toLabel())}” ${why}`, next, text.start, text.end);
  };
  const items = draft.columns.length > 0 ? [] : draft.rows.map((row) => row.text.text);
  const isCut =
    (!/[?？]/u.test(text.text) && (isBegun(text.text) || /^if\s\p{L}+(?:\s\p{L}+)?$/iu.test(text.text))) ||
    isCutOff(text.text, style.asks && !isMarkedBehind(draft, text)) ||
    stopsAtWhom(text.text, items) ||
    (style.asksSeldom && ASKS_BARELY.test(text.text) && !isMarkedBehind(draft, text)) ||
    (LETTER_BEHIND.test(text.text) && opensRouting(text.text));
  const damage = damageIn(text.text) ?? (isCut ? 'its end is missing' : null);
  if (damage !== null) {
    tell('damagedText', `is not all here, ${damage}: what else it said is not checked.`, 'Complete the line.');
    return;
  }
  if (!hasRouting(draft, text) && (saysWhoIsAsked(text, draft, ids) || ROUTING_BEHIND.test(text.text))) {
    const next = 'Write who is asked on a line of its own: [ASK IF Q1 = 1].';
    tell('conditionInText', 'names a question and has words of a condition: who is asked is not checked.', next);
    return;
  }
  const near = nearInText(text.text);
  if (near !== null) {
    tell(
      'nearMark',
      `has words that are nearly “${near}” and not understood.`,
      'Correct them, or write [SINGLE] or [MULTI].',
    );
    return;
  }
  const said = draft.types.length === 0 && !tellsToRank(text.text) ? markInside(text.text) : null;
  if (said !== null) {
    tell(
      'nearMark',
      `says “${said}” in the middle of its text: it is not read.`,
      'Write it in brackets behind the text.',
    );
    return;
  }
  const unbracketed = markBehindComma(text);
  if (unbracketed !== null) {
    const next = 'Write it in brackets behind the text.';
    tell('nearMark', `says “${unbracketed}” at the end of its text: it is not read.`, next);
    return;
  }
  const shouted = CAPITALS_BEHIND.exec(text.text)?.[1];
  if (shouted !== undefined && rangeInText(shouted) === null && INSTRUCTS.test(shouted) && /\p{Ll}/u.test(text.text)) {
    const next = 'Write it as marks in square brackets.';
    tell('capitalsInText', 'has words in capitals behind it, as instructions are, that are not understood.', next);
    return;
  }
  const behind = CAPITALS_LAST.exec(text.text)?.[1]?.split(/[\s,.;/]+/u) ?? [];
  if (behind.some((word) => isMark(word) || nearMark(word) !== null)) {
    const next = 'Write it as marks in square brackets.';
    tell('capitalsInText', 'ends in capitals, as instructions do, that are not read.', next);
    return;
  }
  if (SEVERAL_IDS.test(text.text)) {
    const next = 'Write a question line for each, or one with a list of rows.';
    tell('severalIds', 'begins as if several variables were named: which the data holds is not known.', next);
    return;
  }
  const optional = draft.optional ? null : OPTIONAL_LAST.exec(text.text);
  const last = optional?.[1];
  if (last !== undefined && /\p{L}/u.test(text.text.slice(0, optional?.index))) {
    tell('nearMark', `ends in “${last}”, which is not read.`, 'Write it in brackets: [OPTIONAL].');
    return;
  }
  if (ANSWER_BEHIND.test(text.text))
    tell('answerInText', 'seems to have an answer behind it.', 'Write every answer on a line of its own.');
}

/** What stands behind the text on its line shows that its end is there. */
const isMarkedBehind = ({ typeMarks }: DraftQuestion, { end }: RichText): boolean =>
  typeMarks.some(({ mark }) => mark.start >= end && mark.start <= end + 3);

/** `QE  ASK IF QD>0: Who own`: all of the line is read as whom the question is for, and nothing below it asks. */
function reportNoText({ idEnd, entry, hasAnswers }: DraftQuestion, report: Report): void {
  const said = hasAnswers
    ? entry.find(({ span, text }) => !/[?？]/u.test(text) && span.start >= idEnd && span.start <= idEnd + 6)
    : undefined;
  if (said === undefined) return;
  const message = `“${shorten(said.text)}” is all that the line of the question says: what it asks is not known.`;
  report('damagedText', 'warning', message, 'Complete the line.', said.span.start, said.span.end);
}

/** A condition that stands in the text itself. */
const hasRouting = (draft: DraftQuestion, { start, end }: RichText): boolean =>
  draft.entry.some(({ span }) => span.start < end && start < span.end);

function saysWhoIsAsked(text: RichText, { id }: DraftQuestion, ids: ReadonlySet<string>): boolean {
  const own = id?.toUpperCase();
  // What the survey fills in is no name of a condition.
  const others = { has: (name: string) => name !== own && ids.has(name) };
  const plain = text.text.replace(/\{[^{}]*\}/gu, ' ');
  const sounds = soundsLikeRouting(plain, others) || comparesBehind(text.text, others);
  const compared = COMPARED.test(plain) || SIGN_COMPARED.test(plain) || CALLED.test(text.text);
  const said =
    AFTER_REPLY.test(plain) ||
    ONLY_AHEAD.test(plain) ||
    NUMBER_AHEAD.test(plain) ||
    WORDS_COMPARED.test(plain) ||
    COMMA_LOST.test(plain) ||
    (opensRouting(plain) && NUMBERED.test(plain));
  return sounds || leadNames(plain, others) || compared || said;
}

/** `Distance to the shop in km, one decimal`: the brackets around it are lost. */
function markBehindComma(text: RichText): string | null {
  const last = /,\s([^,?!.:…()]{6,40})$/u.exec(text.text)?.[1];
  if (last?.includes(' ') !== true) return null;
  const meant = readSimple(text.slice(text.text.length - last.length)) ?? [];
  const says = meant.some(({ kind }) => kind === 'decimals' || kind === 'type' || kind === 'sum');
  return says ? last : null;
}

/** Brackets, and what stands behind the last sentence. */
const nearInText = remembered((text: string): string | null => {
  const brackets = [...text.matchAll(/\(([^()]{5,60})\)/gu)].map(([, content]) => content ?? '');
  const tail = /[?!.:…]\s+([^?!…]{5,60})$/u.exec(text)?.[1];
  for (const part of [...brackets, ...(tail === undefined ? [] : [tail])]) {
    for (const piece of [part, ...part.split(/[,;]|\s[–—-]\s/u)]) {
      const near = nearMark(piece);
      if (near !== null) return near;
    }
  }
  return null;
});
