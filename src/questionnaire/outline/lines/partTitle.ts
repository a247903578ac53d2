import type { LineIndex } from '../../lines';
import type { Logic } from '../../model';
import { entryLogic } from '../draft';
import type { Mark } from '../meanings';
import { readInstruction } from '../marks/instructions';
import { isOnlyLine } from '../routing/parts/onlyLine';
import { readMarks } from '../marks/marks';
import { dashedAnswer } from '../rewriting/dashedAnswers';
import { withRouting } from '../routing/routingWords';
import { endsAsQuestion } from './questionLine';
import { questionStart } from './questionStart';
import { mayBeRouting, opensRouting } from '../routing/openings';
import type { QuestionRange } from '../routing/ranges';
import { maySayOfQuestions, rangesInTitle } from '../routing/rangesInTitle';
import { routingLogic } from '../routing/routingLogic';
import { isSplit } from '../routing/parts/splits';
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
  /** What it says of questions by their ids. */
  readonly ranges: readonly QuestionRange[];
  /** It names questions, and may say of them what is not understood. */
  readonly mayName: boolean;
  /** Its questions need not be answered: `About you (optional)`. */
  readonly optional: boolean;
}

/** `== BLOCK 2 / HABITS ==`: a frame of signs around words. */
const DRAWN = /^([=*#~_–—-])\1{1,80}\s*([\p{L}\d][^=?<>]{1,78}?)\s*\1{2,82}$/u;

/** A line that is known to be the title of a part. */
export function titleOf(whole: RichText, ids: ReadonlySet<string>, lines: LineIndex): PartTitle {
  const { title: line, ranges } = rangesInTitle(whole);
  const drawn = DRAWN.exec(line.text)?.[2];
  const text = drawn === undefined ? line : line.slice(line.text.indexOf(drawn)).slice(0, drawn.length);
  const { rest, marks } = readMarks(text, 'question');
  const entry = withRouting(marks, text, ids).flatMap((mark) => entryLogic(mark, lines) ?? []);
  // In brackets behind "all" limits are of people: `Part 9 – all (18-65)`.
  const ranged = marks.some(({ meaning: { kind } }) => kind === 'perhapsRange' || kind === 'bounds');
  // Chance is no answer: whom what follows is for is not known.
  const isWhole =
    isSplit(rest.text) || (!OF_USE.test(rest.text) && (isOnlyLine(rest.text) || ONLY_BEHIND.test(rest.text)));
  const condition = isWhole ? rest : conditionBehind(ranged ? text : rest);
  // `(If Q1 = 1 ask Q2-Q4, otherwise go to Q5)`
  const leads = marks.some(({ meaning: { kind } }) => kind === 'jumpIf');
  const behind = entry.length > 0 || leads ? null : (condition ?? comparedAside(text, ids));
  const said = behind === null ? entry : [routingLogic(behind, lines)];
  const mayName = said.length + ranges.length === 0 && maySayOfQuestions(rest.text);
  const optional = marks.some(({ meaning }) => meaning.kind === 'flag' && meaning.flag === 'optional');
  return { label: rest.toLabel(), marks, entry: said, ranges, mayName, optional };
}

/** `Evening (olny on day 2: Q1 = 2)`: in whatever words, brackets that compare a question say who is asked. */
function comparedAside(text: RichText, ids: ReadonlySet<string>): RichText | null {
  const match = /\(([^()]{0,80}?(\p{L}{1,4}_?\d{1,3}\p{L}?)\s{0,3}(?:=|<>|[<>≥≤≠]|!=)[^()]{1,40})\)\s{0,3}$/u.exec(
    text.text,
  );
  const inside = match?.[1] ?? '';
  if (match === null || !ids.has(match[2]?.toUpperCase() ?? '')) return null;
  return text.slice(match.index + 1, match.index + 1 + inside.length);
}

/** `For statistical purposes only`: what it is for, and not whom. */
const OF_USE =
  /(?<!\p{L})(?:use|usage|purposes?|answers?|reference|information|classification|statisti\p{L}*|box|choice|analysis|interviewers?|office|zwecke?|intern\p{L}*|antwort\p{L}*)(?!\p{L})/iu;
/** `Smokers only` */
const ONLY_BEHIND = /^\P{L}*(?:\p{L}[\p{L}-]*\s+){1,3}(?:only|seulement|uniquement|solamente)\W*$/iu;

const ALL = String.raw`(?:(?:again|wieder|nochmals?|für|for|an|à|a|pour|para|ask|an)\s+)*(?:all|everyone|everybody|alle|jeden?|tous|toutes|todos|todas|tutti|tutte|iedereen|allen)(?!\p{L})`;
const PEOPLE = String.raw`(?:again|wieder|respondents?|participants?|people|befragten?|personen|teilnehmer\p{L}*|répondants?|encuestad[oa]s|intervistati)`;
/** What in brackets says nothing of people: how long it takes, how many there are. */
const OF_LENGTH = String.raw`(?:\s*\((?:[^()]{0,20}(?:\d+\s*(?:min\p{L}*|questions?|fragen|preguntas|items?|pages?|seiten|sec\p{L}*)|n\s*=\s*\d+)[^()]{0,10})\))?`;
const EVERYBODY = new RegExp(String.raw`^${ALL}(?:\s+${PEOPLE})*${OF_LENGTH}\W*$`, 'iu');
/** `everybody except pensioners`, `all with children`, `todos (menores de 30)`: not all of them. */
const NOT_ALL = new RegExp(
  String.raw`^${ALL}(?:\s+${PEOPLE})*\s*(?:[([,–-]|(?:except|but|besides|without|with|who|whose|aged|over|under|in(?!\s+all)|außer|ausser|bis\s+auf|ohne|mit|die|ab|unter|über|aus|sauf|hormis|excepté|sans|avec|qui|âgé\p{L}*|de|excepto|salvo|menos|sin|con|que|mayores|menores|tranne|eccetto|senza|che|behalve|zonder|met)(?!\p{L}))`,
  'iu',
);

/** `everyone (also new customers)` */
const WIDENED = new RegExp(
  String.raw`^${ALL}(?:\s+${PEOPLE})*\s*[([,–-]\s*(?:also|auch|including|incl|inkl|too|even|tambi[eé]n|aussi|y\s+compris|anche|ook|sogar|regardless|egal)(?!\p{L})`,
  'iu',
);
/** Behind those who are added some may be taken away: `(also new customers, except staff)`. */
const BUT =
  /(?<!\p{L})(?:except|excluding|excl|but|without|not|außer|ausser|ohne|nicht|sauf|hormis|sans|pas|excepto|salvo|menos|sin|tranne|eccetto|senza|behalve|zonder|niet)(?!\p{L})/iu;

/** What is said of a part behind its name and begins so is hardly anything else. */
const ONLY = /^(?:only|nur|solo|sólo|solamente|uniquement|seulement|alleen|apenas)\s/iu;
/** `women`, `employed respondents` */
const GROUP =
  /^(?:(?:\p{L}+\s+){0,2}(?:respondents|participants|customers|users|employees|students|pensioners|smokers|drivers|parents|women|men|owners|patients)|(?:(?:nicht)?raucher(?:innen)?|rentner(?:innen)?|frauen|männer|eltern|kunden|schüler|studierende|(?:\p{L}+e\s+)(?:befragte|personen))|(?:les\s+)?(?:femmes|hommes|fumeurs|retraités|clients|parents)|(?:los\s+|las\s+)?(?:mujeres|hombres|fumador[ea]s|jubilados|clientes|padres))\W*$/iu;

/** Whether a text is nothing but what a group of people is called. */
export const isGroup = (text: string): boolean => GROUP.test(text);

/** `Goodbye block - only if they cancelled`: what stands behind the name of a part and says whom it is for. */
function conditionBehind(title: RichText): RichText | null {
  for (const { 0: sign, index } of title.text.slice(0, 300).matchAll(/\s[–—-]\s|:\s|\s\(/gu)) {
    const tail = title.slice(index + sign.length).trim();
    if (EVERYBODY.test(tail.text)) return null;
    const more = WIDENED.test(tail.text);
    if (more && !BUT.test(tail.text)) return null;
    if (more || NOT_ALL.test(tail.text)) return withoutBracket(sign, tail);
    const closed = withoutBracket(sign, tail);
    if (GROUP.test(closed.text) || ONLY.test(closed.text) || opensRouting(closed.text) || mayBeRouting(closed.text))
      return closed;
  }
  return null;
}

/** Without the bracket that closes what the sign opens. */
const withoutBracket = (sign: string, tail: RichText): RichText =>
  sign.endsWith('(') ? tail.slice(0, tail.text.replace(/\)\s*$/u, '').length) : tail;

/**
 * Whether a line is one: `Chapter 2 – Bus (filter: Q1 = 1)`, or `MAIN QUESTIONNAIRE` right ahead of a question.
 * @param next the line or item below it
 */
export function isTitle(text: RichText, next: OutlineEvent | undefined, style: DocumentStyle): boolean {
  if (isPartTitle(text) || isLettered(text, style) || isSplit(text.text) || isDrawn(text)) return true;
  const { rest, marks } = readMarks(text, 'question');
  if (isPartTitle(rest)) return true;
  const isOnlyRouted = marks.every(({ meaning: { kind } }) => kind === 'routing' || kind === 'everybody');
  if (!isOnlyRouted || !isInCapitals(rest) || readInstruction(rest, true) !== null) return false;
  return isApart(rest, text, next) && (isCalledPart(rest.text) || beginsQuestion(next, style));
}

/** `CLIENT SECTION: FESTIVE FOOD`, `STANDARD OMNIBUS BACK END`, `DATOS DE CONTROL`: words for parts, and for no people. */
const PARTS =
  /(?<!\p{L})(?:SECTION|SEZIONE|SECCI[ÓO]N|SE[CÇ]*ÇÃO|MODULES?|M[ÓO]DULO|MODUL|BLOQUE|BLOCCO|CHAPTER|KAPITEL|ABSCHNITT|DEMOGRAPH?[IÍ]\p{L}*|SOZIODEMO\p{L}*|SOCIO[\s-]?D[EÉ]MO\p{L}*|DATOS|DATI|DADOS|CLASS?IFICA\p{L}*|SIGNAL[EÉ]TIQUE|SCREEN(?:ER|ING)|BACKGROUND|STATISTIK|(?:FRONT|BACK)[\s-]?END)(?!\p{L})/u;
const OF_PEOPLE =
  /(?<!\p{L})(?:FOR|WITH|WITHOUT|WHO|AMONG|THOSE|RESPONDENTS|PEOPLE|EXCEPT|BUT|NOT|NO|CON|PARA|SIN|QUE|QUIENES|FÜR|MIT|OHNE|BEI|NICHT|POUR|AVEC|SANS|QUI|PER|SENZA|CHI|NON)(?!\p{L})/u;
const isCalledPart = (text: string): boolean => PARTS.test(text) && !OF_PEOPLE.test(text);

/** `**B. SHOP FRONT** (one answer per line)`: the letter in front of the ids of the questions below it, in bold. */
function isLettered(text: RichText, style: DocumentStyle): boolean {
  const letter = /^(\p{Lu})\s?[.):–-]\s+\p{Lu}/u.exec(text.text.slice(0, text.boldLength))?.[1];
  return letter !== undefined && style.letters.has(letter) && !endsAsQuestion(text);
}

/** A frame around an instruction makes no title of it. */
const isDrawn = (text: RichText): boolean => {
  const words = text.text.length > 160 ? undefined : DRAWN.exec(text.text)?.[2];
  return words !== undefined && !INSTRUCTS.test(words.toUpperCase()) && dashedAnswer(text) === null;
};

/** What is in capitals and tells people what to do is an instruction. */
const INSTRUCTS =
  /(?<!\p{L})(?:ASK|SHOW|SPECIFY|OTHERS?|NONE|EXCLUSIVE|REFUSED|ANGEBEN|SONSTIGES|PR[ÉE]CISER|AUTRE|ESPECIFICAR|OTROS?|READ|CODE[SD]?|RECORD|WRITE|ENTER|IF|ONLY|ALL|END|CLOSE|STOP|SKIP|GO|CONTINUE|TERMINATE|THANK\p{L}*|SCREEN\s*OUT|SINGLE|MULTI\p{L}*|NUMERIC|OPEN|OPTIONAL|HIDDEN|RANDOM\p{L}*|ROTATE|QUOTAS?|INT|INTERVIEWER|PROG\p{L}*|SCRIPT\p{L}*|NOTE|BASE|FILTER|LOOP|REPEAT|DO\s+NOT|NUR|WENN|FALLS|ALLE|ENDE|ABBRUCH|WEITER|FRAGEN|SI|SEULEMENT|TOUS|FIN|ALLER|PASSER|NOTER|CITER|S[OÓ]LO|TODOS|PASAR|PREGUNTAR|ANOTAR|LEER|FILTRO|FILTRE|ROWS|COLUMNS|SCALE|SKALA|ZEILEN)(?!\p{L})/u;

const isInCapitals = ({ text }: RichText): boolean =>
  /\p{Lu}{3}/u.test(text) &&
  !/[\p{Ll}\d?=_]/u.test(text) &&
  text.split(/\s+/u).length <= 6 &&
  !INSTRUCTS.test(text.replace(/(?:FRONT|BACK)[\s-]?END(?!\p{L})/u, '')) &&
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
      opensRouting(text.text.replace(/^\[\s*/u, '')) ||
      asksAll(text))
  );
}

/** `ASK ALL` */
export const asksAll = (text: RichText): boolean =>
  readInstruction(text)?.every(({ kind }) => kind === 'everybody') === true;
