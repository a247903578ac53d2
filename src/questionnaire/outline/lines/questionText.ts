import { type DraftQuestion } from '../draft';
import { shorten } from '../text/shorten';
import { tellsToRank } from '../answers/answerKind';
import { rangeInText } from '../answers/scales/scales';
import { isMark, markInside, nearMark } from '../marks/nearMiss';
import { comparesBehind, soundsLikeRouting } from '../routing/routingWords';
import { damageIn, isCutOff } from '../text/damage';
import type { DocumentStyle } from '../style';
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
const OPTIONAL_LAST = /\s(freiwillig|optional|facultati(?:f|ve)|voluntari[oa]|opcional)\W*$/iu;
/** `a_1 .. a_3`, `Q1 to Q4`: behind the first id stands another. */
const SEVERAL_IDS = /^(?:\.{2,}|…|-|–|to|bis|à|a|,|\/|&)\s*\p{L}[\p{L}_]*\d+(?![\p{L}\p{N}])/u;

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
  if (text === null || text.text === '') return;
  const report = shownId === null ? reportAll : about(shownId, reportAll);
  const tell = (code: string, why: string, next: string): void => {
    report(code, 'warning', `“${shorten(text.toLabel())}” ${why}`, next, text.start, text.end);
  };
  const damage = damageIn(text.text) ?? (isCutOff(text.text, style.asks) ? 'its end is missing' : null);
  if (damage !== null) {
    tell('damagedText', `is not all here, ${damage}: what else it said is not checked.`, 'Complete the line.');
    return;
  }
  if (!hasRouting(draft, text) && saysWhoIsAsked(text, draft, ids)) {
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

/** A condition that stands in the text itself. */
const hasRouting = (draft: DraftQuestion, { start, end }: RichText): boolean =>
  draft.entry.some(({ span }) => span.start < end && start < span.end);

function saysWhoIsAsked(text: RichText, { id }: DraftQuestion, ids: ReadonlySet<string>): boolean {
  const own = id?.toUpperCase();
  // What the survey fills in is no name of a condition.
  const others = { has: (name: string) => name !== own && ids.has(name) };
  return soundsLikeRouting(text.text.replace(/\{[^{}]*\}/gu, ' '), others) || comparesBehind(text.text, others);
}

/** Brackets, and what stands behind the last sentence. */
const nearInText = remembered((text: string): string | null => {
  const brackets = [...text.matchAll(/\(([^()]{5,60})\)/gu)].map(([, content]) => content ?? '');
  const tail = /[?!.:…]\s+([^?!…]{5,60})$/u.exec(text)?.[1];
  for (const part of [...brackets, ...(tail === undefined ? [] : [tail])]) {
    for (const piece of [part, ...part.split(/[,;]/)]) {
      const near = nearMark(piece);
      if (near !== null) return near;
    }
  }
  return null;
});
