import { doubtAt, type DraftQuestion } from '../draft';
import type { LineIndex } from '../../lines';
import type { Report } from '../../report';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';
import { shorten } from '../text/shorten';

const WORD = String.raw`(?:loop|schleife|boucle|bucle)`;
/** Scales, and visits, are repeated as well: a loop names the questions, or whom each round is for. */
const REPEATS = /(?<!\p{L})(?:repeat(?:ed)?|wiederhol\p{L}*|répét\p{L}*|repetir|repita)(?!\p{L})/iu;
const ROUNDS =
  /(?<!\p{L})(?:for\s+(?:each|every|all)|questions|fragen|block|preguntas|für\s+(?:jede[nsrm]?|alle)|pour\s+(?:chaque|tou(?:te)?s)|para\s+cada)(?!\p{L})/iu;
/** `REPEAT Q2 TO Q4`, `TrPurp TO TrDur` */
const REPEATED_SPAN =
  /(?<![\p{L}\p{N}_])(\p{L}[\p{L}\p{N}_.]*)(?:\s+(?:to|TO|through|THROUGH|bis|BIS|à|À|a|A)\s+|\s*[-–]\s*)(\p{L}[\p{L}\p{N}_.]*)/gu;
const IS_ID = /[\p{N}_]|\p{Ll}\p{Lu}/u;
const WHERE_NEEDED =
  /(?<!\p{L})(?:if|where|as|wenn|falls|si)\s+(?:necessary|needed|required|nötig|nécessaire|necesario)(?!\p{L})/iu;
/** `2 Repeat the loop`, `The loop line ..... 2`: an answer. */
const IS_ANSWER = /^\(?-?\d{1,4}(?:\)|\s*[.:=–-])?\s+\p{L}|(?:\.{2,}|…|\s{2,}|\t)\s*\(?-?\d{1,4}\)?$/u;
const ENDS =
  /^\W*(?:end(?:e)?\s*(?:of\s+|der\s+)?(?:the\s+)?(?:loop|repeat|schleife)|loop\s+ends?|schleifenende|fin\s+(?:de\s+(?:la\s+)?boucle|del?\s+bucle)|(?:next|close)\s+loop)(?!\p{L})/iu;
/** In capitals, first on the line, or in brackets: sentences to the respondent have such words as well. */
const OPENS = [
  new RegExp(String.raw`^\W*(?:\p{L}+\s+)?${WORD}(?!\p{L})`, 'iu'),
  new RegExp(String.raw`^[{[(].*(?<!\p{L})${WORD}(?!\p{L}).*[)\]}]$`, 'iu'),
  /(?<!\p{L})(?:LOOP|SCHLEIFE|BOUCLE|BUCLE)(?!\p{L})/u,
];
/** Where words of a repetition open a loop: first on the line, in brackets or in capitals. */
const OPENS_REPEAT = [
  /^(?:[{[(]|\W*(?:\p{L}+\s+)?(?:repeat|wiederhol|répét|repet|repit))/iu,
  /(?<!\p{L})(?:REPEAT|WIEDERHOL)/u,
];
const SPAN = /(?<![\p{L}\p{N}_])(\p{L}[\p{L}\p{N}_.]*)\s*(?:to|through|bis|à|a|-|–)\s*(\p{L}[\p{L}\p{N}_.]*)/giu;

/** Whether the line ends a loop. */
const endsLoop = (text: string): boolean => ENDS.test(text);

/** Whether any line of the document ends a loop. */
export const hasLoopEnds = (events: readonly OutlineEvent[]): boolean =>
  events.some((event) =>
    event.kind === 'line'
      ? endsLoop(event.text.text)
      : event.kind === 'heading' && event.lines.some(({ text }) => endsLoop(text)),
  );

function opensLoop(text: string): boolean {
  if (IS_ANSWER.test(text)) return false;
  if (OPENS.some((pattern) => pattern.test(text))) return true;
  if (!REPEATS.test(text) || !OPENS_REPEAT.some((pattern) => pattern.test(text)) || WHERE_NEEDED.test(text))
    return false;
  return (
    ROUNDS.test(text) ||
    [...text.matchAll(REPEATED_SPAN)].some(([, from = '', to = '']) => IS_ID.test(from) && IS_ID.test(to))
  );
}

/**
 * Questions that are asked again and again. In which variables their answers are is not known: a line that opens a loop
 * is told, and whatever stands in it accuses nobody.
 */
export class LoopLines {
  private line: RichText | null = null;
  /** The name of the last question in it, where the line says so, in capitals. */
  private last: string | null = null;

  constructor(
    private readonly lines: LineIndex,
    private readonly hasEnds: boolean,
    private readonly report: Report,
  ) {}

  /** Whether the line opens a loop or ends one. */
  take(text: RichText): boolean {
    if (endsLoop(text.text)) {
      const known = this.line !== null;
      this.line = null;
      return known;
    }
    if (text.text.length > 300 || !opensLoop(text.text)) return false;
    this.line = text;
    this.last = [...text.text.matchAll(SPAN)].map(([, , last = '']) => last.toUpperCase()).at(-1) ?? null;
    const message = `“${shorten(text.toLabel())}” repeats questions: in which variables their answers are is not known, and nothing of them is checked.`;
    const next = 'Write the questions once for each time that they are asked, with the names that the data has.';
    this.report('loop', 'warning', message, next, text.start, text.end);
    return true;
  }

  /** A part begins: where no line ends loops, this does. Its title may begin another. */
  part(title: RichText): void {
    if (!this.hasEnds) this.line = null;
    this.take(title);
  }

  /** A question begins. */
  question(draft: DraftQuestion): void {
    const { line, last } = this;
    if (line === null) return;
    draft.doubts.push(doubtAt({ text: line.text, start: line.start, end: line.end }, 'all', this.lines));
    if (!this.hasEnds && last !== null && draft.id?.toUpperCase() === last) this.line = null;
  }
}
