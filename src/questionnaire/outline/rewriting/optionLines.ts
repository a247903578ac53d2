import { readInstruction } from '../marks/instructions';
import { doCount } from '../text/countedCodes';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';

/** `Options: Yes, No, Don't know`: all answers behind one word. */
const OPTIONS =
  /^(?:(?:answer|response)?\s*options|answers|answer\s+choices|choices|responses|values|antwort(?:en|optionen|möglichkeiten|vorgaben)?|auswahl(?:möglichkeiten)?|optionen|réponses(?:\s+possibles)?|modalités|choix|opciones(?:\s+de\s+respuesta)?|respuestas|opzioni|risposte|opties|antwoorden|opções|respostas)\s*:\s+(?=\S)/iu;
export const saysOptions = (text: string): boolean => OPTIONS.test(text);

/** What parts them: a slash only where no comma does, as `Newspaper / magazine` is one answer. */
const SIGNS = ['|', ';', ',', ' / '] as const;
/** What tells how answers are shown, or which: none of them. */
const TELLS =
  /^(?:show|see|read|rotat|random|shuffle|order|are|as\s|same|list|use|from|siehe|wie\s|lesen|vorlesen|zufall|voir|lire|comme|ver\s|leer|como|vedi|come|zie|lees)/iu;
export const tellsHowToAnswer = (text: string): boolean => TELLS.test(text);

const LONGEST_ANSWER = 80;
/** Nobody writes more on a line. */
const LONGEST_LINE = 2000;

/** Answers that stand on one line behind a word for them, as lines of a list. */
export function withOptionLines(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  if (!events.some((event) => event.kind === 'line' && OPTIONS.test(event.text.text))) return events;
  return events.flatMap((event, index): readonly OutlineEvent[] => {
    const isOne = event.kind === 'line' && event.text.text.length < LONGEST_LINE && !isAnswer(events[index + 1]);
    const parts = isOne && !isOfOtherKind(events[index - 1]) ? optionsIn(event.text) : null;
    return parts?.map((text) => ({ kind: 'line', text, listed: true })) ?? [event];
  });
}

/** Answers that stand below have their own lines: what is said above tells of them. */
const isAnswer = (event: OutlineEvent | undefined): boolean =>
  event !== undefined &&
  ((event.kind === 'item' && !/[?？]\s*$/u.test(event.text.text)) ||
    (event.kind === 'line' &&
      !/[?？]\s*$/u.test(event.text.text) &&
      (event.listed === true || /^\W{0,3}\d{1,4}(?:[.):=]|\s)/u.test(event.text.text))));

/** What is written down has no list, and below rows it is the scale: what the line says there is not known. */
const isOfOtherKind = (event: OutlineEvent | undefined): boolean => {
  const text = event?.kind === 'heading' ? event.lines.at(-1) : event?.kind === 'line' ? event.text : undefined;
  return text !== undefined && (WRITTEN.test(text.text) || listsRows(text.text));
};
const WRITTEN =
  /\[\s*(?:num|zahl|integer|open|text|date|datum|offen|ouvert|abiert|fecha)|^(?:type|typ|tipo)\s*:\s*(?:num|zahl|integer|open|text|date|offen|ouvert|abiert)/iu;
const listsRows = (text: string): boolean =>
  /^(?:items|rows|statements|zeilen|aussagen|lignes|filas|righe|afirmaciones)\s*:\s*\S/iu.test(text);

function optionsIn(line: RichText): readonly RichText[] | null {
  const label = OPTIONS.exec(line.text)?.[0].length ?? 0;
  if (label === 0) return null;
  const said = line.slice(label).trim();
  if (!/\p{L}/u.test(said.text)) return null;
  for (const sign of SIGNS) {
    const parts = partsOf(said, sign);
    if (parts.length < 2) continue;
    if (parts.some(({ text }) => TELLS.test(text))) return null;
    if (parts.every((part) => readInstruction(part, true) !== null)) return null;
    if (sign === ',' && (!areAlike(parts) || goesOn(parts))) continue;
    return parts.every(({ text }) => text !== '' && text.length <= LONGEST_ANSWER) ? withPlainCodes(parts) : null;
  }
  return null;
}

/** `Yes, I do`, `Washington, D.C.`: behind a comma the same answer goes on. */
const goesOn = (parts: readonly RichText[]): boolean =>
  parts.some(
    ({ text }, index) =>
      /^\p{Lu}\.\s?\p{Lu}\.$/u.test(text) ||
      (/^(?:i|we|it|ich|wir|je|nous|yo)\s/iu.test(text) && REPLY.test(parts[index - 1]?.text ?? '')),
  );
const REPLY = /^(?:yes|no|ja|nein|oui|non|s[ií])$/iu;

const CODE_FIRST = /^(-?\d{1,4})\s?[-–/→:>]\s?(?=\p{L})/u;
const CODE_LAST = /^(\p{L}[^\d]{0,60}?)\s?[-–/:]\s?(\d{1,4})$/u;
const LETTER_FIRST = /^(\p{Lu})\s?[-–:]\s(?=\S)/u;

/** `1-Never`, `Never-1`: with the sign behind the code that answers have; `null` where only some have one. */
function withPlainCodes(parts: readonly RichText[]): readonly RichText[] | null {
  for (const [shape, codeAt, labelAt] of [
    [CODE_FIRST, 1, null],
    [CODE_LAST, 2, 1],
    [LETTER_FIRST, 1, null],
  ] as const) {
    const found = parts.map((part) => shape.exec(part.text));
    const count = found.filter((match) => match !== null).length;
    if (count < 2) continue;
    if (count < parts.length) return null;
    const labels = found.map((match, index) =>
      labelAt === null ? behind(parts[index], match) : (match?.[labelAt] ?? ''),
    );
    // `Phase-1, Phase-2`: the numbers are of the names.
    if (new Set(labels.map((text) => text.toLowerCase())).size < labels.length) return parts;
    if (labelAt !== null && !doCount(found.map((match) => match?.[codeAt] ?? ''))) return null;
    return parts.map((part, index) => {
      const match = found[index];
      const code = match?.[codeAt] ?? '';
      const label = labelAt === null ? null : (match?.[labelAt] ?? '');
      return label === null
        ? part
            .slice(0, code.length)
            .between('', '.')
            .followedBy(part.slice(match?.[0].length ?? 0))
        : part
            .slice(part.text.length - code.length)
            .between('', '.')
            .followedBy(part.slice(0, label.length));
    });
  }
  return parts;
}

const behind = (part: RichText | undefined, match: RegExpExecArray | null | undefined): string =>
  part?.text.slice(match?.[0].length ?? 0) ?? '';

/** `Yes, but rarely, No`: behind a comma an answer may go on. */
function areAlike(parts: readonly RichText[]): boolean {
  const small = parts.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  return small === 0 || small === parts.filter(({ text }) => /^\p{L}/u.test(text)).length;
}

/** Parted outside of brackets and quotes. */
function partsOf(text: RichText, sign: string): readonly RichText[] {
  const parts: RichText[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.text.length; at += 1) {
    const character = text.text.charAt(at);
    if ('([{„«'.includes(character)) depth += 1;
    else if (')]}»'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !text.text.startsWith(sign, at)) continue;
    // `1,000`: no comma between answers.
    if (sign === ',' && /\d/u.test(text.text.charAt(at - 1)) && /\d/u.test(text.text.charAt(at + 1))) continue;
    parts.push(text.slice(from, at).trim());
    from = at + sign.length;
  }
  parts.push(text.slice(from).trim());
  return parts;
}
