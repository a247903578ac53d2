import type { DraftQuestion } from '../../draft';
import type { Report } from '../../../report';
import type { RichText } from '../../text/richText';
import type { MarkMeaning } from '../../meanings';
import { bounds } from '../../marks/words/markPattern';
import { limitsOfNumber } from './ages';
import { draftAnswer } from '../answerItems';
import { limitsOf } from '../blankLine';
import { isBeside } from '../../text/besideCodes';
import { reportUnreadLine } from '../../unread/unread';

/** `|__|__|`: a box for each digit. Markdown takes pairs of underscores for emphasis, so that they may be gone. */
const CELLS = String.raw`\|[_\s]*\|(?:[_\s]*\|)*`;
/** `MINUTES |__|__|   DON'T KNOW ... 98` */
const FIELD = new RegExp(
  String.raw`([^|:]{0,60}?)\s*:?\s*${CELLS}\s*(?:(?![^|]{0,40}(?:\.{2,}|=)\s*\d)([\p{L}€$£%²°]{1,12}(?:\s\p{L}{1,12}){0,2})(?!\s*\|)(?=\s{2,}|\s*(?:$|[[(/;,])))?`,
  'gu',
);
/** A code that stands for no number, beside the boxes. */
const SPECIAL = /([\p{L}][\p{L}'’/ ]{0,30}?)\s*(?:\.{2,}|…|=|:|\t)\s*(\d{2,4})(?!\d)/gu;

/** `(Don't know) 88`, `[99] cannot remember`: the same, where brackets stand around one of the two. */
const BRACKETED =
  /\(([\p{L}][\p{L}'’/ ]{1,30})\)\s{0,20}(\d{2,4})(?!\d)|[[(](\d{2,4})[\])]\s{0,3}\p{L}[\p{L}'’/ ]{1,30}/gu;
/** Who is asked, or when it is written. */
const CONDITION = /(?<!\p{L})(?:if|only|when|unless|wenn|falls|nur|si|seulement|s[oó]lo|se|als)(?!\p{L})/iu;
/** `/ 20`, `sur 20`: how many there are at most. */
const OUT_OF = /^\s{0,3}(?:\/|sur|out\s+of|von)\s{0,3}(5|10|20|50|100)\s{0,3}$/iu;

interface NumberBoxes {
  readonly names: readonly RichText[];
  readonly special: readonly number[];
  /** What stands in brackets beside them. */
  readonly limits: readonly MarkMeaning[];
  /** There are limits, and several boxes that they may be of. */
  readonly unclear: boolean;
}

const isBounds = ({ kind }: MarkMeaning): boolean => kind === 'bounds';

/** `(1-31)  Month`: what stands in brackets is of the box in front. */
function withoutAside(name: RichText): RichText {
  const aside = /^\s*[([][^()[\]]*[)\]]\s*/u.exec(name.text)?.[0].length ?? 0;
  return aside === 0 ? name : name.slice(aside).trim();
}

/** `(0 to 80)`, `(97 = would not say, 98 = don't know)` */
const ASIDE = /[([]([^()[\]|]{3,80})[)\]]/gu;

/** `98 = refused, 99 = no idea`: in whatever words, such codes are no ends of a scale. */
function codesBeside(aside: string): readonly MarkMeaning[] | null {
  const codes = [...aside.matchAll(/(?<!\d)(\d{2,4})\s{0,3}=\s{0,3}(?=[^\d\s])/gu)].map(([, code = '']) => code);
  const others = aside.match(/\d+/gu)?.length ?? 0;
  if (codes.length === 0 || others !== codes.length || !codes.every(isBeside)) return null;
  return codes.map((code) => ({ kind: 'special', code: Number(code) }));
}

/** What boxes for digits on a line say; `null` where the line says anything else as well. */
export function numberBoxes(text: RichText): NumberBoxes | null {
  if (!new RegExp(CELLS, 'u').test(text.text) || /\|[_\s|]*\|\s*[:/.]\s*\|/u.test(text.text)) return null;
  const fields = [...text.text.matchAll(FIELD)];
  const limits: MarkMeaning[] = [];
  const rest = text.text
    .replace(FIELD, ' ')
    .replace(ASIDE, (whole: string, aside: string) => {
      const said = codesBeside(aside) ?? limitsOf(text, aside);
      for (const meaning of said ?? []) limits.push(meaning);
      return said === null ? whole : ' ';
    })
    .trim();
  const bracketed = [...rest.matchAll(BRACKETED)].map(([, , behind, front]) => behind ?? front ?? '');
  const plain = bracketed.every(isBeside) && !CONDITION.test(rest) ? rest.replace(BRACKETED, ' ') : rest;
  const special = [
    ...(plain === rest ? [] : bracketed),
    ...[...plain.matchAll(SPECIAL)].map(([, , code = '']) => code),
  ];
  const most = fields.length === 1 ? OUT_OF.exec(plain)?.[1] : undefined;
  if (most !== undefined && !limits.some(isBounds)) limits.push({ ...bounds(0, Number(most)) });
  const written = fields.map(({ 1: name = '', index }) => text.slice(index, index + name.length).trim());
  const names = fields.length > 1 ? written.map(withoutAside) : written;
  if (names.some((name) => name.text.includes('='))) return null;
  if (fields.length > 1 && names.some((name) => /\d\s*[-–]\s*\d|[()[\]]/u.test(name.text))) return null;
  // Which of several boxes limits are of is not known for certain.
  const unclear = fields.length > 1 && (limits.some(isBounds) || names.some((name, at) => name !== written[at]));
  const left = (most === undefined ? plain : '').replace(SPECIAL, '').replace(/[\s()[\],;./–—-]+/gu, '');
  if (fields.length === 0 || left !== '') return null;
  return {
    names,
    special: special.map(Number),
    limits: unclear ? limits.filter((meaning) => !isBounds(meaning)) : limits,
    unclear,
  };
}

/** `Number of people (1-30): |__|__|` */
function limitsInName(draft: DraftQuestion, name: RichText, report: Report): readonly MarkMeaning[] {
  const aside = /[([]([^()[\]]{3,40})[)\]]\s*:?$/u.exec(name.text);
  const limits = aside?.[1] === undefined ? [] : (limitsOf(name, aside[1]) ?? []);
  return limitsOfNumber(draft, limits, name.text.slice(0, aside?.index), name, report);
}

/** Boxes for digits below a question ask for its number, or for several by their names. @returns whether the line is one */
export function addNumberBoxes(draft: DraftQuestion, text: RichText, report: Report): boolean {
  if (draft.hasBoxes && draft.label !== '') return addFurtherBoxes(draft, text, report);
  if (draft.label === '' || draft.hasAnswers || draft.fields.length > 0) return false;
  // "Please write in" is said of numbers as well.
  const others = draft.types.filter((type) => type !== 'numeric' && type !== 'open');
  if (others.length > 0) return false;
  const boxes = numberBoxes(text);
  if (boxes === null) return false;
  draft.hasBoxes = true;
  if (boxes.names.length === 1) draft.boxLines.push(...boxes.names);
  if (!draft.types.includes('numeric')) {
    draft.types.push('numeric');
    const message = 'There is a box for each digit: a number is read.';
    const id = draft.shownId ?? draft.id ?? undefined;
    report('inferredType', 'info', message, 'Write [NUMERIC 0-99], or [OPEN].', text.start, text.end, id);
  }
  if (boxes.unclear) reportUnclear(draft, text, report);
  draft.special.push(...boxes.special.filter((code) => !draft.special.includes(code)));
  const mark = { text: text.text, start: text.start, end: text.end };
  const behind = text.text.slice(text.text.lastIndexOf('|') + 1).replace(/[([][^([]*$/u, '');
  for (const meaning of limitsOfNumber(draft, boxes.limits, behind, text, report)) {
    if (meaning.kind === 'bounds') draft.bounds.push({ bounds: meaning, mark: { ...mark, meaning } });
    else if (meaning.kind === 'special' && !draft.special.includes(meaning.code)) draft.special.push(meaning.code);
  }
  const [only] = boxes.names.length === 1 ? boxes.names : [];
  for (const meaning of only === undefined ? [] : limitsInName(draft, only, report))
    if (meaning.kind === 'bounds') draft.bounds.push({ bounds: meaning, mark: { ...mark, meaning } });
  const named = boxes.names.filter((name) => name.text !== '');
  if (boxes.names.length > 1) draft.rows.push(...named.map((name) => draftAnswer(name, null)));
  return boxes.names.length === 1 || named.length === boxes.names.length;
}

function reportUnclear(draft: DraftQuestion, { start, end }: RichText, report: Report): void {
  const message = 'Of which of the boxes the limits are is not known: they are not checked.';
  const id = draft.shownId ?? draft.id ?? undefined;
  report('unclearLimits', 'warning', message, 'Write a question for each box.', start, end, id);
}

/** `Adults: |__|__|` and below it `Children: |__|__|` are rows, each with a number of its own. */
function addFurtherBoxes(draft: DraftQuestion, text: RichText, report: Report): boolean {
  const { boxLines, rows, columns } = draft;
  const ownRows = boxLines.length > 1 && rows.length === boxLines.length;
  if (columns.length > 0 || (rows.length > 0 && !ownRows)) return false;
  const boxes = numberBoxes(text);
  if (boxes === null) return false;
  const [name, another] = boxes.names;
  const isRow = name !== undefined && name.text !== '' && another === undefined;
  if (!isRow || boxLines.length === 0 || boxLines.some((line) => line.text === '')) {
    const id = draft.shownId ?? draft.id;
    reportUnreadLine(text, 'it has signs of a condition or a code', [id], report);
    return true;
  }
  boxLines.push(name);
  rows.splice(0, rows.length, ...boxLines.map((line) => draftAnswer(withoutColon(line), null)));
  const limited = boxes.limits.some(isBounds) || limitsInName(draft, name, report).some(isBounds);
  if (!limited && draft.bounds.length === 0) return true;
  // The limits of one are not those of the others.
  if (draft.bounds.length > 0 || boxLines.length === 2) reportUnclear(draft, text, report);
  draft.bounds.length = 0;
  return true;
}

/** `Children (6-12):` without the colon. */
const withoutColon = (name: RichText): RichText => name.slice(0, name.text.replace(/\s*:$/u, '').length);
