import type { MarkMeaning } from '../meanings';
import { plainWords } from '../prose/plain';
import { NO_NUMBER } from '../prose/tokens';
import * as vocabulary from '../prose/vocabulary';
import type { RichText } from '../text/richText';
import * as words from './screeningWords';

/**
 * Who is screened out, in sentences that are put together from whom it is about, whether they go on or not, and what
 * becomes of the others, in any order: `Ab 18 weiter, sonst Ende`, `Yes: continue; No: close`, `Alleen verder indien ja`.
 */

/** A part of such a sentence: C is whom it is about, all others are words of one kind. */
interface Part {
  readonly kind: Kind | 'C';
  readonly from: number;
  readonly to: number;
}

/** E: they are screened out; F: it ends for them; G: they go on; O: the others; U: except; I: if; N: only; M: must; T: to go on. */
type Kind = 'E' | 'F' | 'G' | 'O' | 'U' | 'I' | 'N' | 'M' | 'T';

const KINDS: readonly (readonly [Kind, string])[] = [
  ['U', words.EXCEPT],
  ['T', words.TO_GO_ON],
  ['O', words.OTHERS],
  ['E', words.CLOSED_SENTENCES],
  ['F', words.OVER_SENTENCES],
  ['E', words.CLOSES],
  ['F', words.ENDS],
  ['G', words.GOES_ON],
  ['N', words.ONLY],
  ['I', words.IF],
  ['M', words.MUST],
];
const ANY = new RegExp(KINDS.map(([, source]) => String.raw`(${source})(?![\p{L}\p{N}])`).join('|'), 'iuy');
const WITH = new RegExp(String.raw`${words.WITH}(?!\p{L})`, 'iuy');
const IF_NOT = new RegExp(String.raw`^${words.IF_NOT}$`, 'iu');
/** `2 = screen out`: what the code is set to. */
const SET = new RegExp(String.raw`\s=\s*(?:${words.CLOSES}|${words.ENDS})\.?$`, 'iu');
const THEN = /^(?:then|dann|alors|entonces|allora|então|dan)(?!\p{L})/iu;
/** `No es código 1`, where `No` may be an answer too. */
const NOT_CODE = new RegExp(
  String.raw`^(?:(?:is|ist|es)\s+)?(?:not|nicht|no(?:\s+es)?|non(?:\s+è)?|não(?:\s+é)?|niet|outside(?:\s+of)?|außerhalb(?:\s+von)?|hors(?:\s+de)?|fuera\s+de|fuori\s+da|fora\s+de|buiten(?:\s+de)?)\s+(?=(?:${words.NAMED_CODE})?\d)`,
  'iu',
);
/** `"No" is selected` */
const GIVEN = new RegExp(String.raw`(?:\s+${words.IS_GIVEN})?\s+${words.PICKED}$`, 'iu');
/** What names the kind of the remark. */
const TITLE = /^(?:filter|filtro|filtre|screener|screening|quotas?|termination|scripting)\s*:\s+/iu;
/** Also arrows of signs; `> 75` and `=> 18` compare. */
const SEPARATORS = /^(?:[-–—]+>|[\s.,:;→⇒➔➜–—-]|=(?!>\s*\d|<)|>(?!\s*\d|=))+/u;
const SEPARATORS_BEHIND = /[\s.,:;=→⇒➔➜–—-]+$|\s+[–—-]*>\s*$/u;
const QUOTED = /["“„«‘'][^"“”„«»’'\n]{1,60}["”“»’'](?!\p{L})/uy;

/** All of what is said, by the kinds of its parts; the number says which of those it is about is meant. */
const ENDED: readonly (readonly [RegExp, number])[] = [
  [/^I?C[EF](?:OG)?$/u, 0],
  [/^[EF]IC(?:OG)?$/u, 0],
  [/^[EF]C$/u, 0],
  [/^I?C[EF]I?CG$/u, 0],
  [/^I?CGI?C[EF]$/u, 1],
  [/^CEC$/u, 1],
];
const KEPT: readonly RegExp[] = [
  /^GN?I?C(?:O[EF]|[EF]O)$/u,
  /^(?:GNI?C|NI?CG|NGI?C)$/u,
  /^N?I?CG(?:O[EF]|[EF]O)$/u,
  /^N?CO[EF]$/u,
  /^N?C[EF]O$/u,
  /^MC(?:T|T?O[EF]|T?[EF]O)$/u,
  /^[EF]UI?C$/u,
  /^UI?C[EF]$/u,
];

const LONGEST = 160;
const MOST_PARTS = 9;
/** What all of them have. */
const MAY_BE =
  /term|stop|clos|screen|disqual|discont|dq|ab[br]|beend|end|fin|fim|exit|exclu|schlu|schlie|clore|arr[êe]t|descart|cerrar|cierre|chiu|sluit|beëind|eind|continu|qualif|eligib|proceed|weiter|prose|prosse|poursui|segu|sigu|verder|doorgaan|expuls|complet|fill|füll|rempli|rellen|compil|vul/iu;

/**
 * Who is screened out, or for whom the interview ends; `null` for anything else.
 * @param marked it stands in a bracket of its own: `No: close` may be an answer elsewhere
 */
export function readScreenedOut(text: RichText, marked: boolean): MarkMeaning | null {
  if (text.text.length > LONGEST || !MAY_BE.test(text.text) || /[?？]\s*$/u.test(text.text)) return null;
  const parts = partsOf(text.text, TITLE.exec(text.text)?.[0].length ?? 0);
  if (parts === null) return null;
  const kinds = parts.map(({ kind }) => kind).join('');
  const about = parts.filter(({ kind }) => kind === 'C');
  const ended = ENDED.find(([pattern]) => pattern.test(kinds));
  const meant = about[ended?.[1] ?? 0];
  if (meant === undefined || (ended === undefined && !KEPT.some((pattern) => pattern.test(kinds)))) return null;
  const whom = withoutBrackets(text.slice(meant.from, meant.to));
  const denied = NOT_CODE.exec(whom.text)?.[0].length ?? 0;
  const given = whom.text.length - (GIVEN.exec(whom.text)?.[0].length ?? 0);
  const logic = withoutWho(whom.slice(denied, given));
  const isKept = (ended === undefined) !== denied > 0;
  // Behind an "if" stands a condition in whatever words, as far as it closes for certain.
  const free = /^(?:ICE|EIC)/u.test(kinds) && !MAY.test(text.text);
  const texts = about.map((part) => (part === meant ? logic.text : text.text.slice(part.from, part.to)));
  if (
    kinds === 'CEC'
      ? !isExplained(text.text, meant, texts)
      : !about.every((part, index) => (free && part === meant) || saysWho(texts[index] ?? ''))
  )
    return null;
  if (!marked && kinds !== 'CEC' && /^C[EF]/u.test(kinds) && mayAnswer(texts[0] ?? '') && !SET.test(text.text))
    return null;
  if ((/^[EF]C/u.test(kinds) && !compares(logic.text)) || ENDS_BLOCK.test(text.text)) return null;
  const said = isKept ? logic.between('UNLESS ', '') : logic;
  // Where it just ends, it is over for those with an answer, and closed for those who are too young or too old.
  if (kinds.includes('E') || !kinds.includes('F') || words.OF_AGE.test(logic.text))
    return { kind: 'terminateIf', logic: said };
  return {
    kind: 'jumpIf',
    target: { name: 'END', certain: true },
    logic,
    negated: isKept,
  };
}

function partsOf(text: string, start: number): readonly Part[] | null {
  const parts: Part[] = [];
  let open = -1;
  const close = (to: number): void => {
    if (open < 0) return;
    const from = open + (SEPARATORS.exec(text.slice(open, to))?.[0].length ?? 0);
    const end = from + text.slice(from, to).replace(SEPARATORS_BEHIND, '').length;
    if (end > from && !THEN.test(text.slice(from, end))) parts.push({ kind: 'C', from, to: end });
    open = -1;
  };
  for (let at = start; at < text.length;) {
    const found = isWordStart(text, at) ? kindAt(text, at, parts.at(-1), open) : null;
    if (found !== null) {
      close(at);
      parts.push({ kind: found.kind, from: at, to: found.to });
      if (parts.length > MOST_PARTS) return null;
      at = found.to;
      continue;
    }
    QUOTED.lastIndex = at;
    if (open < 0) open = at;
    at += QUOTED.exec(text)?.[0].length ?? 1;
  }
  close(text.length);
  return parts;
}

const isWordStart = (text: string, at: number): boolean =>
  !/[\p{L}\p{N}'’]/u.test(text[at - 1] ?? ' ') && /\p{L}/u.test(text[at] ?? '');

function kindAt(
  text: string,
  at: number,
  before: Part | undefined,
  open: number,
): { readonly kind: Kind; readonly to: number } | null {
  const begins = open < 0 || !/[\p{L}\p{N}]/u.test(text.slice(open, at));
  WITH.lastIndex = at;
  if (begins && before?.kind !== 'I' && WITH.test(text)) return { kind: 'I', to: WITH.lastIndex };
  ANY.lastIndex = at;
  const match = ANY.exec(text);
  if (match === null) return null;
  const kind = KINDS[match.slice(1).findIndex((group) => group !== undefined)]?.[0];
  // `jünger als 18`, `and if it is so`: there it opens nothing.
  if (kind === undefined || (kind === 'I' && !begins)) return null;
  // "Terminar si no": there it is if, and what it is about.
  if (kind === 'O' && IF_NOT.test(match[0]) && begins && before?.kind !== 'G')
    return { kind: 'I', to: at + (/^\p{L}+/u.exec(match[0])?.[0].length ?? 0) };
  return { kind, to: at + match[0].length };
}

function withoutBrackets(text: RichText): RichText {
  return /^\([^()]*\)$/u.test(text.text) ? text.slice(1, text.text.length - 1).trim() : text;
}

/** Whether nothing but replies is said: `you answered No`, `Nein oder Weiß nicht`. */
export function saysReplies(text: string): boolean {
  const said = plainOf(text).split(' ');
  return said.includes('0') && said.every((word) => word === '0' || WITHOUT_TURN.has(word));
}

const WITHOUT_TURN: ReadonlySet<string> = new Set([...vocabulary.FILLERS, ...vocabulary.OR_WORDS, 'is', 'es', 'est']);
/** `Anyone under 18`: the words in front say nothing, and a name is none of them. */
function withoutWho(text: RichText): RichText {
  const who = /^(?:\p{L}+\s+){1,4}(?=\S)/u.exec(text.text)?.[0] ?? '';
  const words = plainWords(who).split(' ');
  const said = words.findIndex((word) => !vocabulary.FILLERS.has(word));
  const front = said < 0 ? who : who.split(/\s+/u).slice(0, said).join(' ');
  const rest = text.slice(front.length).trim();
  return compares(rest.text) ? rest : text;
}

const KNOWN: ReadonlySet<string> = new Set([
  ...vocabulary.FILLERS,
  ...vocabulary.AND_WORDS,
  ...vocabulary.OR_WORDS,
  ...vocabulary.NOT_WORDS,
  ...vocabulary.MORE_WORDS,
  ...vocabulary.LESS_WORDS,
  ...vocabulary.RANGE_WORDS,
  ...vocabulary.RISING_WORDS,
  ...vocabulary.RELATIONS.flatMap(([, phrases]) => phrases),
  ...'age target zielgruppe alter edad eta leeftijd idade people person objetivo cible doelgroep'.split(' '),
]);
const REPLIES: ReadonlySet<string> = new Set([
  ...vocabulary.YES_WORDS,
  ...vocabulary.NO_WORDS,
  ...NO_NUMBER.map((label) => plainWords(label)),
]);
const REPLY = new RegExp(
  String.raw`(?<![a-z])(?:${[...REPLIES].sort((a, b) => b.length - a.length).join('|')})(?![a-z])`,
  'gu',
);

const plainOf = (text: string): string => {
  const open = text.replaceAll(/["“„«‘'][^"“”„«»’'\n]{1,60}["”“»’'](?!\p{L})/gu, ' 0 ');
  return plainWords(open).replaceAll(REPLY, '0');
};

/** Whether these are codes, numbers or replies, and no other words than are said of such. */
function saysWho(text: string): boolean {
  const plain = plainOf(text);
  if (!/\d/u.test(plain) || BOTH.test(plain)) return false;
  return plain.split(' ').every((word) => /^[a-z]{0,4}\d+[a-z]?$/u.test(word) || KNOWN.has(word));
}

/** What everybody may do. */
const MAY =
  /(?<!\p{L})(?:könn|möcht|mög|dürf|may|can|wish|want|prefer|pued|peu[tv]|souhait|dese|quier|wil|kunt|può|vuole|pode|quer)\p{L}*/iu;
/** `END IF`, `FIN SI P6 = 3` closes what an IF has opened. */
const ENDS_BLOCK = /^(?:end|fin|fim|fine)\s+(?:if|si|se)(?!\p{L})/iu;

const COMPARING = new RegExp(
  String.raw`(?<!\S)(?:${vocabulary.RELATIONS.flatMap(([relation, phrase]) => (['=', '<>'].includes(relation) ? [] : phrase.join(' '))).join('|')})(?!\S)`,
  'u',
);
const compares = (text: string): boolean => /[<>≤≥]/u.test(text) || COMPARING.test(plainWords(text));

/** Of several answers it may mean that all of them are given. */
const BOTH = /^(?:codes? |codigos? |codici? )?\d+(?: \d+)* (?:and|und|et|y|e|en) \d+$/u;

const CODED = new RegExp(String.raw`(?<!\p{L})${words.NAMED_CODE}\d|\p{L}\d+\p{L}?\s*[=≠<>]|\+`, 'iu');

/** `No`, `2. No`, `Someone else ... 3`, `1 under 18`: an answer, where nothing says that it is a code or a bound. */
const mayAnswer = (text: string): boolean =>
  /\.{3}|…|^\W*\d{1,4}[.)]?\s+(?:\p{L}+\s+)+\d/u.test(
    text.replace(/^\W*\d+\s+(?:or|oder|ou|o|of|to|bis|a|à)\s/iu, ''),
  ) || !(compares(text) || CODED.test(text));

/** `Minors are screened out (under 18)`: words, and what they mean in brackets behind. */
const isExplained = (text: string, meant: Part, [words = '', behind = '']: readonly string[]): boolean =>
  !/[\d<>=.]/u.test(words) && text[meant.from] === '(' && saysWho(behind);
