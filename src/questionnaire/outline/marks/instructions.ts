import { isBeside } from '../text/besideCodes';
import { parseRouting } from '../../logic/routing/routing';
import { filtersForInterviewer, saysWhichOfSeveral, tellsInterviewer } from './toInterviewers';
import { endsOrStandsAlone, instructs, isHidden, isMixed, isOptional, isScale } from './meaningGroups';
import { FRAME, ONWARD, unframed } from './frame';
import { ledByArrow } from './closings';
import { partedType } from './partedType';
import { inOwnWords } from './inTwoLanguages';
import { clausesOf } from './clauses';
import { namedNumber } from './namedNumber';
import { toldBeside } from './toldBeside';
import { printedSentences } from './printedSentences';
import { withUnreadTail } from './unreadTail';
import { isOfShowing } from './ofShowing';
import { typeLabelIn } from './typeLabel';
import { helpsToWrite } from './words/helpWords';
import { platformType } from './words/platformTypes';
import { readTerminateIf } from './terminateIf';
import { LONGEST_MARK, matchAt, readSimple, ROUTING } from './simpleMarks';
import { opensRouting, mayBeRouting } from '../routing/openings';
import { isPlainJump, jumpTarget, unclearJump, ledTo, perhapsJump, readJump, readJumpIf } from '../routing/jumpWords';
import type { MarkMeaning } from '../meanings';
import { withoutGrouping } from '../text/grouping';
import { piecesOf } from '../text/pieces';
import type { RichText } from '../text/richText';

const NOTE =
  /(?:programmer|programming|prog|pn|scripter|scripting|interviewer|int|note|dp|instruction|instructions|comment|intro|quota|quotas|show|display|randomi[sz]e|rotate|shuffle|insert|pipe|text\s+fill)\b/iuy;
const ASIDE =
  /^(?:(?:mark|tick|check|select|choose|cross|circle)\s+no\s+other(?!\p{L}).*|(?:can\s?not|can['’]?t|may\s+not|not\s+to)\s+be\s+\p{L}+.*|(?:esclusiv[ao]|exclusief|non\s+combinabile|n[ãa]o\s+combin[áa]vel|niet\s+combineerbaar|risposta\s+esclusiva|resposta\s+exclusiva|non\s+cumulable|no\s+(?:es\s+)?combinable|excludes|deselects|exclut|excluye|nicht\s+(?:mit\s+anderen\s+)?(?:antworten\s+)?kombinierbar|keine\s+weiteren?)(?!\p{L}).*|(?:mutually\s+)?exclusive|excl\.?|exklusiv|exclusif|exclusive|excluyente|exclusiv[ao]|exclusive\s+(?:answer|code|option|response)|(?:réponse|modalité)\s+exclusive|respuesta\s+exclusiva|single\s+code|terminate|screen[\s-]*out|thank\s+(?:and|&)\s+close|abbruch|ausschlu(?:ss|ß)|optional|facoltativ[ao]|opcional|optioneel|ringraziare\s+e\s+(?:chiudere|terminare)(?:\s+l['’]intervista)?|agradecer\s+e\s+(?:encerrar|terminar)|bedanken\s+en\s+afsluiten)$/iu;
const HOLDS_ROUTING = /\b(?:wenn|falls|if|when|where|unless|who|base|filter)\b/i;

/**
 * What words without square brackets say if all of them are instructions: `ASK IF Q1 = 1`, `Select all that apply.`
 * @param ownLine they are all of a line below a question, so that a single word can be one too
 * @returns `null` for anything else
 */
export function readInstruction(text: RichText, ownLine = false): readonly MarkMeaning[] | null {
  return inOwnWords(text, (words) => readOwn(words, ownLine));
}

function readOwn(text: RichText, ownLine: boolean): readonly MarkMeaning[] | null {
  const plain = withoutGrouping(unframed(text.trim()));
  if (plain.text.length > LONGEST_MARK) return longCondition(plain);
  const words = plain.text.split(/\s+/).length;
  const typed = typeLabelIn(plain.text);
  if (typed > 0) return typeIn(plain.slice(typed)) ?? unknownType(plain);
  const parted = partedType(plain, typeIn);
  if (parted !== null) return parted;
  const required = REQUIRED.exec(plain.text);
  if (required !== null) return required[1] === undefined ? [{ kind: 'flag', flag: 'optional' }] : DISPLAYED;
  const onward = plain.slice(ONWARD.exec(plain.text)?.[0].length ?? 0);
  const jump = readJumpIf(onward) ?? only(readJump(onward));
  if (jump !== null && isPlainJump(jump)) return jump;
  const doubted = jump === null ? null : perhapsJump(jump);
  if (doubted !== null) return doubted;
  if (tellsInterviewer(text.text, plain.text) || helpsToWrite(plain.text)) return [{ kind: 'display' }];
  const printed = printedSentences(plain, readClause);
  if (printed !== null) return printed;
  // What asks is no instruction: `Only if you know it: how do you like it?`
  if (/[?？]$/u.test(plain.text)) return asksByLabel(plain) ? [{ kind: 'routing', logic: plain }] : null;
  const meanings = readSimple(
    plain.slice(
      /^(?:please|bitte|veuillez|por\s+favor|per\s+favore|gentilmente|gelieve|s\.?v\.?p\.?)\s+/iu.exec(plain.text)?.[0]
        .length ?? 0,
    ),
  );
  // `If none, enter 0` says what is written, and not who is asked.
  if (meanings?.every(({ kind }) => ['everybody', 'allowed', 'special'].includes(kind)) === true) return meanings;
  const hiding = hidingWords(plain);
  if (hiding !== null) return hiding;
  const more = conditionAndMore(plain);
  if (more !== null) return more;
  if (opensRouting(plain.text)) return withoutTail(plain, meanings);
  const condition = plain.slice(
    0,
    plain.text.length - (/(?:\s*,?\s*ask)?\s*:$/i.exec(plain.text.slice(-20))?.[0].length ?? 0),
  );
  if (mayBeRouting(plain.text) || filtersForInterviewer(text.text, plain.text))
    return [ledTo(plain.text) ?? { kind: 'routing', logic: condition }];
  // In small letters it may be the beginning of a sentence: only what is a condition for certain counts.
  if (/^(?:if|wenn|falls|si|se|als|indien)\s/i.test(plain.text) && parseRouting(condition.text, 0).kind === 'parsed')
    return [{ kind: 'routing', logic: condition }];
  const terminate = readTerminateIf(plain);
  if (terminate !== null) return [terminate];
  // `Please choose one of the following answers:`
  const clauses =
    words > 24 ? null : (readClauses(plain) ?? readClauses(plain.slice(0, plain.text.length - endOf(plain))));
  const read = words > 10 || meanings === null ? clauses : meanings;
  if (read === null) return null;
  // A single word may be anything; in capitals it is an instruction, and one is hardly ever meant otherwise.
  const optional =
    read.length > 0 &&
    (read.every((meaning) => isOptional(meaning) || ((ownLine || words > 1) && isHidden(meaning))) ||
      (words > 2 && read.some(isHidden) && read.every((meaning) => isHidden(meaning) || meaning.kind === 'display')));
  // Behind `PN:`, and in capitals, stands what is for whoever runs the survey.
  const shouted = words > 1 && !/\p{Ll}/u.test(plain.text);
  if (
    (shouted || TOLD.test(plain.text) || plain.text.length < text.text.trim().length - 2) &&
    read.length > 0 &&
    read.every(({ kind }) => kind === 'display')
  )
    return read;
  if (isScale(read) && /^\d+\s*[-–]\s*\d+$/u.test(plain.text)) return read;
  const plainly = words > 1 || ownLine || !/\p{Ll}/u.test(plain.text);
  return optional || (plainly && (instructs(read) || isMixed(read) || (ownLine && isScale(read)))) ? read : null;
}

/** What no answer and no text begins with: `Do not read out`, `Randomise rows`. */
const TOLD =
  /^(?:(?:do\s+not|don['’]?t|ne\s+pas|nicht|niet|no|non|não)\s+(?:read|prompt|show|randomi|rotat|lire|citer|vorlesen|rotieren|leer|rotar|leggere|ruotare|ler|rodiziar|oplezen|voorlezen|roteren)\p{L}*|please\s+type\s+in\s+all|(?:randomi[sz]e|rotate|show\s?card|random\s+order|new\s+(?:screen|page)|same\s+(?:screen|page)|use\s+same\s+order|same\s+order|keep\s+order|one\s+(?:item|statement)\s+per|randomisieren|randomiser)(?!\p{L}))/iu;

/** Too long for an instruction: what begins as a condition is one that nobody may pass over, all else is text. */
const longCondition = (text: RichText): readonly MarkMeaning[] | null =>
  opensRouting(text.text) || mayBeRouting(text.text) ? [{ kind: 'routing', logic: text }] : null;

/** `Required: Yes`, as forms print it below a question. */
const REQUIRED =
  /^(?:required|mandatory|pflicht(?:frage)?|obligatoire|obligatori[oa])\s*[:=]\s*(?:(yes|true|ja|oui|s[ií])|no|false|nein|non)\.?$/iu;

const readType = (text: RichText): readonly MarkMeaning[] | null => platformType(text.text) ?? readClauses(text);

/** What stands behind `Type:`; in brackets behind it, it is explained: `ranking (all items)`. */
function typeIn(text: RichText): readonly MarkMeaning[] | null {
  const points = /^(?:points|coins|(?:point\s+)?allocation)\s*[,;]\s*/iu.exec(text.text)?.[0].length ?? 0;
  const said = text.slice(points);
  const aside = said.text.endsWith(')') ? said.text.lastIndexOf('(') : -1;
  const explained = aside > 0 && !/[)]/u.test(said.text.slice(aside, -1)) ? said.slice(0, aside).trim() : null;
  return readType(said) ?? (explained === null ? null : readType(explained));
}

/** How long the colon at the end is. */
const endOf = ({ text }: RichText): number => /\s*:$/.exec(text)?.[0].length ?? 0;

/** `Type: something else`: what is said of the type is not understood, and nothing else is meant. */
function unknownType(text: RichText): readonly MarkMeaning[] {
  return [{ kind: 'unknown', part: text.text }];
}

/** `If Do you smoke? = Yes`: a sign behind the words of a question. */
const asksByLabel = (text: RichText): boolean => /[?？].*[=≠<>].+[?？]$/u.test(text.text) && mayBeRouting(text.text);

/** `Do not ask, taken from the sample`: that a question is hidden, and why. */
function hidingWords(text: RichText): readonly MarkMeaning[] | null {
  const read = piecesOf(text, /[^,;]+/g).map((piece) => readSimple(piece));
  const all = read.flatMap((meanings) => meanings ?? []);
  const hides = all.some(isHidden) && all.every((meaning) => isHidden(meaning) || meaning.kind === 'display');
  return read.length > 1 && hides && read.every((meanings) => meanings !== null) ? all : null;
}

/** A condition up to where further instructions begin: `Base: Q1 = 1. SINGLE` */
function withoutTail(text: RichText, meanings: readonly MarkMeaning[] | null): readonly MarkMeaning[] {
  return meanings?.some(({ kind }) => kind !== 'routing' && kind !== 'unsupported') === true
    ? meanings
    : (understood(readClauses(text)) ??
        withUnreadTail(text, readSimpleOrClauses) ?? [{ kind: 'routing', logic: text }]);
}

const readSimpleOrClauses = (text: RichText): readonly MarkMeaning[] | null => readSimple(text) ?? readClauses(text);

/** `Se No alla D4. Sono possibili più risposte`: a condition, and sentences behind it that are all understood. */
function conditionAndMore(text: RichText): readonly MarkMeaning[] | null {
  if (!/[.;]\s/u.test(text.text)) return null;
  const [first, ...more] = clausesOf(text);
  if (first === undefined || more.length === 0 || !(opensRouting(first.text) || mayBeRouting(first.text))) return null;
  const read = more.map((part) => readClause(part));
  if (!read.every((meanings) => meanings !== null && meanings.every(({ kind }) => kind !== 'routing'))) return null;
  return [...(readClause(first) ?? []), ...read.flatMap((meanings) => meanings ?? [])];
}

const understood = (meanings: readonly MarkMeaning[] | null): readonly MarkMeaning[] | null =>
  meanings?.every(({ kind }) => kind === 'unsupported') === true ? null : meanings;

/** Instructions in sentences, or parted by semicolons: all of them are understood, or (`null`) it is something else. */
function readClauses(text: RichText): readonly MarkMeaning[] | null {
  const parts = clausesOf(text);
  const read = parts.map((part) => readClause(part));
  if (read.every((meanings) => meanings !== null)) return read.flat();
  // Behind a type, what is not understood is an instruction all the same.
  const [first] = read;
  if (first === undefined || first === null || !first.some(({ kind }) => kind === 'type' || kind === 'perhapsRange'))
    return null;
  const known = read.flatMap((meanings) => meanings ?? []);
  return read.flatMap((meanings, index): readonly MarkMeaning[] => {
    const part = parts[index]?.text ?? '';
    return meanings ?? namedNumber(part, known) ?? (isOfShowing(part) ? DISPLAYED : [{ kind: 'unknown', part }]);
  });
}

function readClause(written: RichText): readonly MarkMeaning[] | null {
  const part = unframed(written);
  // `Select up to 3. [RANDOMIZE]`
  if (/^\[[^[\]]{2,}\]$/u.test(part.text)) return readBracket(part.slice(1, part.text.length - 1), false);
  const jump = readJumpIf(part) ?? only(readJump(part));
  if (jump !== null && isPlainJump(jump)) return jump;
  const doubted = jump === null ? null : perhapsJump(jump);
  if (doubted !== null) return doubted;
  const terminate = readTerminateIf(part);
  if (terminate !== null) return [terminate];
  const simple = readSimple(part) ?? readRange(part) ?? typeAndMore(part);
  if (simple !== null) return simple;
  if (opensRouting(part.text) || mayBeRouting(part.text)) return [{ kind: 'routing', logic: part }];
  // `Mehrfachnennung, INT.: nicht vorlesen`
  const commas = piecesOf(part, /[^,]+/g).map((piece) =>
    unframed(piece.slice(/^(?:and|und|et|y)\s+/iu.exec(piece.text)?.[0].length ?? 0)),
  );
  if (commas.length < 2) return null;
  const read = commas.map(
    (piece) =>
      readSimple(piece) ??
      readRange(piece) ??
      (opensRouting(piece.text) || mayBeRouting(piece.text)
        ? [{ kind: 'routing', logic: piece } satisfies MarkMeaning]
        : null),
  );
  const known = read.flatMap((meanings) => meanings ?? []);
  // `slider 0-100, 0 = not at all, 100 = completely`
  const all = read.map((meanings, index) => meanings ?? namedNumber(commas[index]?.text ?? '', known));
  return all.every((meanings) => meanings !== null) ? all.flat() : null;
}

/** `Number from 15 to 99 – TERMINATE IF UNDER 18`: a type, and what else is said behind dashes; all of it or nothing. */
function typeAndMore(text: RichText): readonly MarkMeaning[] | null {
  const dash = /\s[–—-]\s/u.exec(text.text);
  if (dash === null) return null;
  const first = readSimple(text.slice(0, dash.index).trim());
  if (first?.some(({ kind }) => kind === 'type') !== true || first.some(({ kind }) => kind === 'routing')) return null;
  const rest = text.slice(dash.index + dash[0].length).trim();
  const more = only(readTerminateIf(rest)) ?? readSimple(rest) ?? typeAndMore(rest);
  return more === null ? null : [...first, ...more];
}

const DISPLAYED: readonly MarkMeaning[] = [{ kind: 'display' }];

/** `An alle, die in Q1 mit Ja geantwortet haben`: not all. */
const ALL_WHO = /^(?:bas[ei]s\s*:\s*|filter\s*:\s*)?(?:an\s+|für\s+)?alle,\s+(?:die|welche)\s/iu;

/** What the inside of a bracket says; `null` where it is not understood. */
export function readBracket(content: RichText, mayBeBox: boolean): readonly MarkMeaning[] | null {
  return inOwnWords(content, (words) => readInside(words, mayBeBox));
}

function readInside(content: RichText, mayBeBox: boolean): readonly MarkMeaning[] | null {
  // `[SPECIFY: ______]`
  const blank = /(?<=\p{L})\s?:?\s?_{3,40}$/u.exec(content.text.slice(-60))?.[0].length ?? 0;
  const text = withoutGrouping(content.slice(0, content.text.length - blank).trim());
  if (text.text.length > LONGEST_MARK)
    return [{ kind: 'unsupported', reason: 'it is too long for a mark', nextStep: 'Write several marks instead.' }];
  if (mayBeBox && /^x?$/i.test(text.text)) return [{ kind: 'checkbox' }];
  // A blank to write on.
  if (/^[_\s.]{3,}$/u.test(text.text)) return [{ kind: 'display' }];
  const onward = ledByArrow(text, false);
  if (onward !== null && isPlainJump(onward)) return onward;
  const framed = FRAME.exec(text.text)?.[0].length ?? 0;
  if (framed > 0 && framed < text.text.length)
    return (
      readWhole(text.slice(framed)) ?? readClauses(text.slice(framed)) ?? toldBeside(readSentences(text.slice(framed)))
    );
  if (ALL_WHO.test(text.text)) return [{ kind: 'routing', logic: text }];
  const meanings =
    readWhole(text) ?? readSentences(text) ?? readParts(text) ?? (BARE_RANGE.test(text.text) ? readRange(text) : null);
  if (meanings !== null) return meanings;
  const jump = unclearJump(text.text);
  if (jump !== null) return jump;
  if (matchAt(NOTE, text.text, 0) !== null && matchAt(ROUTING, text.text, 0) === null) return [{ kind: 'note' }];
  return null;
}

/** One instruction, or marks one behind the other; `null` where any of it is not understood. */
function readWhole(text: RichText): readonly MarkMeaning[] | null {
  if (saysWhichOfSeveral(text.text)) return DISPLAYED;
  return readJumpIf(text, true) ?? only(readJump(text)) ?? only(readTerminateIf(text)) ?? readSimple(text);
}

const only = (meaning: MarkMeaning | null): readonly MarkMeaning[] | null => (meaning === null ? null : [meaning]);

/**
 * Sentences in a bracket, each as if it had one of its own: `SINGLE CODE. QUOTA: SEE TAB 2`. `null` where there is one
 * sentence, or none of them is understood.
 */
function readSentences(text: RichText): readonly MarkMeaning[] | null {
  const sentences = clausesOf(text);
  if (sentences.length < 2) return null;
  const parts = sentences.map((part) => ({ part, meanings: readWhole(part) ?? readParts(part) }));
  const known = parts.flatMap(({ meanings }) => meanings ?? []);
  if (known.length === 0) return null;
  return parts.flatMap(
    ({ part, meanings }): readonly MarkMeaning[] =>
      meanings ??
      namedNumber(part.text, known) ??
      (isOfShowing(part.text) ? DISPLAYED : [{ kind: 'unknown', part: part.text }]),
  );
}

/** Of a list of marks those that are understood; the rest is unknown. `null` where none is. */
function readParts(text: RichText): readonly MarkMeaning[] | null {
  // Commas also stand in conditions, which are never to be cut short.
  const commas = HOLDS_ROUTING.test(text.text) ? /[^;]+/g : /[^,;]+/g;
  const parts = piecesOf(text, /[^;]+/g).flatMap((clause) => {
    const whole = readWhole(clause);
    return whole === null ? piecesOf(clause, commas).map(partOf) : [{ part: clause.text, meanings: whole }];
  });
  if (parts.every(({ meanings }) => meanings === null)) return null;
  const read = parts.flatMap(({ meanings }) => meanings ?? []);
  return parts.flatMap(
    ({ part, meanings }): readonly MarkMeaning[] =>
      meanings ?? namedNumber(part, read) ?? (isOfShowing(part) ? DISPLAYED : [{ kind: 'unknown', part }]),
  );
}

const partOf = (part: RichText): { readonly part: string; readonly meanings: readonly MarkMeaning[] | null } => ({
  part: part.text,
  meanings: readWhole(part) ?? (BARE_RANGE.test(part.text) ? readRange(part) : null),
});

/** What round brackets behind an answer may say without being a label: `(exclusive)`, `(go to Q5)`. */
export function readAside(content: RichText): readonly MarkMeaning[] | null {
  const text = content.trim();
  const led = ledByArrow(text, true);
  if (led !== null) return led;
  const leads = /^([^→⇒➔➜>]{3,40}?)\s*(?:[-=–]+>|[→⇒➔➜])\s*(?=\S)/u.exec(text.text);
  if (leads !== null && ASIDE.test(leads[1] ?? '')) {
    const said = readSimple(text.slice(0, leads[1]?.length));
    const rest = text.slice(leads[0].length);
    const onward: readonly MarkMeaning[] = readSimple(rest) ?? [{ kind: 'jump', target: jumpTarget(rest.text, true) }];
    if (said !== null) return [...said, ...onward];
  }
  const jump = only(readJump(text));
  if (jump !== null && isPlainJump(jump)) return jump;
  const range = readRange(text);
  if (range !== null) return range;
  const meanings = readSimple(text);
  if (meanings === null) return readList(text);
  const ends = meanings.some(endsOrStandsAlone);
  const ofAnswer = ends && meanings.every((meaning) => meaning.kind === 'display' || endsOrStandsAlone(meaning));
  const several = (meanings.length > 1 || /\p{L}\s+\p{L}/u.test(text.text)) && ofAnswer;
  // In capitals it is for whoever runs the survey: `(DO NOT READ OUT)`, `(ENCERRAR)`
  const shouted = !/\p{Ll}/u.test(text.text) && (ofAnswer || meanings.every(({ kind }) => kind === 'display'));
  return several || shouted || ASIDE.test(text.text) || instructs(meanings) ? meanings : null;
}

/** `(multi; show brands of Q1)`: how the question is answered, and words that are reported. */
function readList(text: RichText): readonly MarkMeaning[] | null {
  const parts = text.text.includes(';') ? readParts(text) : null;
  const [first] = parts ?? [];
  return first !== undefined && instructs([first]) ? parts : null;
}

/** `[1–180]` */
const BARE_RANGE = /^-?\d+\s*[-–]\s*\d+$/u;
const RANGE =
  /^(?:(?:scale|skala|schulnoten?|noten?|échelle|escala|rating|note|nota)\s+(?:from\s+|von\s+|de\s+|del\s+)?)?(-?\d+)\s*(?:-|–|to|bis|à|a|al)\s*(\d+)(?=\s*(?:[,;:]|$))/iu;
const ENDS = /^(-?\d+)\s*=\s*\D+?(\d+)\s*=\s*\D+$/u;

/** `0-10`, `scale 1-7, 1 = not at all, 7 = very, 9 = don't know`, `1 = bad … 10 = good`; `null` for anything else. */
function readRange(text: RichText): readonly MarkMeaning[] | null {
  const ends = ENDS.exec(text.text);
  const range = RANGE.exec(text.text) ?? ends;
  if (range === null) return null;
  const [min, max] = [Number(range[1]), Number(range[2])];
  const limits: MarkMeaning = { kind: 'perhapsRange', min, max };
  if (min >= max) return null;
  if (range === ends) return [limits];
  const more: MarkMeaning[] = [];
  for (const { 0: part, index } of text.text.slice(range[0].length).matchAll(/[^,;:]+/g)) {
    const from = range[0].length + index;
    const special = readSimple(text.slice(from, from + part.length).trim());
    const point = /^\s*(-?\d+)\s*=/.exec(part)?.[1];
    const outside = point !== undefined && (Number(point) < min || Number(point) > max);
    if (special?.every(({ kind }) => kind === 'special') === true) more.push(...special);
    // `0 to 40; 99 = closed`: what lies outside stands for no number.
    else if (outside && isBeside(point) && range !== ends) more.push({ kind: 'special', code: Number(point) });
    else if (point === undefined || outside) return null;
  }
  return [limits, ...more];
}
