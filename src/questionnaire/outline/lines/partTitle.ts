import type { LineIndex } from '../../lines';
import type { Logic } from '../../model';
import { entryLogic } from '../draft';
import type { Mark } from '../meanings';
import { readInstruction } from '../marks/instructions';
import { readMarks } from '../marks/marks';
import { withRouting } from '../routing/routingWords';
import { endsAsQuestion } from './questionLine';
import { questionStart } from './questionStart';
import { mayBeRouting, opensRouting } from '../routing/openings';
import { routingLogic } from '../routing/routingLogic';
import { isSplit } from '../routing/splits';
import type { DocumentStyle } from '../style';
import type { OutlineEvent } from '../text/events';
import { isPartTitle } from '../text/lineShapes';
import type { RichText } from '../text/richText';
import { isBegun } from '../unread/unread';

/** What a part is called, its marks, and what they say of who is asked. */
export interface PartTitle {
  readonly label: string;
  readonly marks: readonly Mark[];
  readonly entry: readonly Logic[];
}

/** A line that is known to be the title of a part. */
export function titleOf(text: RichText, ids: ReadonlySet<string>, lines: LineIndex): PartTitle {
  const { rest, marks } = readMarks(text, 'question');
  const entry = withRouting(marks, text, ids).flatMap((mark) => entryLogic(mark, lines) ?? []);
  // Chance is no answer: whom what follows is for is not known.
  const behind = entry.length > 0 ? null : isSplit(rest.text) ? rest : conditionBehind(rest);
  return { label: rest.toLabel(), marks, entry: behind === null ? entry : [routingLogic(behind, lines)] };
}

const EVERYBODY =
  /^(?:(?:again|wieder|nochmals?|für|for|an|à|a|pour|para)\s+)*(?:all|everyone|everybody|alle|jeden?|tous|toutes|todos|todas)(?:\s+(?:again|wieder|respondents|befragten|personen))?(?:\s*\([^()]*\))?\W*$/iu;

/** What is said of a part behind its name and begins so is hardly anything else. */
const ONLY = /^(?:only|nur|solo|sólo|solamente|uniquement|seulement|alleen|apenas)\s/iu;

/** `Goodbye block - only if they cancelled`: what stands behind the name of a part and says whom it is for. */
function conditionBehind(title: RichText): RichText | null {
  for (const { 0: sign, index } of title.text.slice(0, 300).matchAll(/\s[–—-]\s|:\s|\s\(/gu)) {
    const tail = title.slice(index + sign.length).trim();
    if (EVERYBODY.test(tail.text)) return null;
    const closed = sign.endsWith('(') ? tail.slice(0, tail.text.replace(/\)\s*$/u, '').length) : tail;
    if (ONLY.test(closed.text) || opensRouting(closed.text) || mayBeRouting(closed.text)) return closed;
  }
  return null;
}

/**
 * Whether a line is one: `Chapter 2 – Bus (filter: Q1 = 1)`, or `MAIN QUESTIONNAIRE` right ahead of a question.
 * @param next the line or item below it
 */
export function isTitle(text: RichText, next: OutlineEvent | undefined, style: DocumentStyle): boolean {
  if (isPartTitle(text) || isLettered(text, style) || isSplit(text.text)) return true;
  const { rest, marks } = readMarks(text, 'question');
  if (isPartTitle(rest)) return true;
  const isOnlyRouted = marks.every(({ meaning: { kind } }) => kind === 'routing' || kind === 'everybody');
  if (!isOnlyRouted || !isInCapitals(rest) || readInstruction(rest, true) !== null) return false;
  return isApart(rest, text, next) && beginsQuestion(next, style);
}

/** `**B. SHOP FRONT** (one answer per line)`: the letter in front of the ids of the questions below it, in bold. */
function isLettered(text: RichText, style: DocumentStyle): boolean {
  const letter = /^(\p{Lu})\s?[.):–-]\s+\p{Lu}/u.exec(text.text.slice(0, text.boldLength))?.[1];
  return letter !== undefined && style.letters.has(letter) && !endsAsQuestion(text);
}

/** What is in capitals and tells people what to do is an instruction. */
const INSTRUCTS =
  /(?<!\p{L})(?:ASK|SHOW|READ|CODE[SD]?|RECORD|WRITE|ENTER|IF|ONLY|ALL|END|CLOSE|STOP|SKIP|GO|CONTINUE|TERMINATE|THANK\p{L}*|SCREEN\s*OUT|SINGLE|MULTI\p{L}*|NUMERIC|OPEN|OPTIONAL|HIDDEN|RANDOM\p{L}*|ROTATE|QUOTAS?|INT|INTERVIEWER|PROG\p{L}*|SCRIPT\p{L}*|NOTE|BASE|FILTER|LOOP|REPEAT|DO\s+NOT|NUR|WENN|FALLS|ALLE|ENDE|ABBRUCH|WEITER|FRAGEN|SI|SEULEMENT|TOUS|FIN|ALLER|PASSER|NOTER|CITER|S[OÓ]LO|TODOS|PASAR|PREGUNTAR|ANOTAR|LEER|FILTRO|FILTRE|ROWS|COLUMNS|SCALE|SKALA|ZEILEN)(?!\p{L})/u;

const isInCapitals = ({ text }: RichText): boolean =>
  /\p{Lu}{3}/u.test(text) &&
  !/[\p{Ll}\d?=_]/u.test(text) &&
  text.split(/\s+/u).length <= 6 &&
  !INSTRUCTS.test(text) &&
  !isBegun(text);

/** In bold type, or with a blank line below it. */
const isApart = (rest: RichText, whole: RichText, next: OutlineEvent | undefined): boolean =>
  rest.boldLength >= rest.text.length ||
  next?.kind === 'heading' ||
  ((next?.kind === 'line' || next?.kind === 'item') && next.text.start > whole.end + 1);

function beginsQuestion(next: OutlineEvent | undefined, style: DocumentStyle): boolean {
  // `8) Do you …?` is an item of a list for markdown.
  if (next?.kind === 'item')
    return (
      next.number !== null &&
      style.numbers.has(next.sign === ')' ? 'bracket' : 'point') &&
      /[?？]/u.test(next.text.text)
    );
  const text = next?.kind === 'line' ? next.text : next?.kind === 'heading' ? next.lines[0] : undefined;
  return (
    text !== undefined &&
    (isPartTitle(text) ||
      (text.boldLength >= text.text.length && isInCapitals(text)) ||
      questionStart(text, 'line', style).line !== null ||
      opensRouting(text.text.replace(/^\[\s*/u, '')))
  );
}

/** `ASK ALL` */
export const asksAll = (text: RichText): boolean =>
  readInstruction(text)?.every(({ kind }) => kind === 'everybody') === true;
