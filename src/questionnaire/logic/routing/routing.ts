import { EVERYBODY, OPENINGS, opposite, PHRASES, RESERVED } from './routingPhrases';
import type { Phrase } from './routingPhrases';
import { routingTokens, TokenCursor } from './routingTokens';
import type { Token } from './routingTokens';
import { fault, isFault, isValue, readItems } from './routingValues';
import type { RoutingFault } from './routingValues';
import { between, every, membership, ordered } from './routingTree';
import { remembered } from '../../textMemory';
import type { RoutingLeaf, RoutingTree } from './routingTree';

export type { RoutingTree } from './routingTree';

export type RoutingParse = { readonly kind: 'parsed'; readonly tree: RoutingTree } | RoutingFault;

/** Deeper nesting is no routing that a person wrote, and must not exhaust the stack. */
const DEEPEST = 100;

const CHOICE_WORDS: ReadonlySet<string> = new Set(
  'CODE CODES CODED CODING ANSWERED SELECTED CHOSE CHOSEN MENTIONED PICKED'.split(' '),
);
const LINKS: ReadonlySet<string> = new Set(['=', '<>', 'IS', 'ARE', 'WAS', 'HAS', 'DOES', 'DID', 'NOT']);

/**
 * Reads routing in plain words; square brackets around it may be present. A text is understood completely or not at
 * all: AND binds before OR, as everywhere in the field, and what could mean two things fails.
 * @param offset where `text` begins in the source, so that spans are absolute
 */
export const parseRouting = (text: string, offset: number): RoutingParse =>
  offset === 0 ? parsedAlone(text) : parsed(text, offset);

const parsedAlone = remembered((text) => parsed(text, 0));

function parsed(text: string, offset: number): RoutingParse {
  const tokens = withoutFrame(routingTokens(text, offset));
  const cursor = new TokenCursor(tokens);
  if (cursor.peek().kind === 'end') {
    return fault('there is no condition here', { start: offset, end: offset + text.length });
  }
  const tree = readCondition(cursor);
  return isFault(tree) ? tree : { kind: 'parsed', tree };
}

/** Without the square brackets around it, the punctuation at its end, and a closing `, THEN ASK`. */
function withoutFrame(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.at(-1);
  let inner = tokens.slice(0, -1);
  if (inner[0]?.key === '[' && inner.at(-1)?.key === ']') inner = inner.slice(1, -1);
  // "Nur fragen, wenn …": this comma parts nothing.
  inner = inner.filter(({ key }, index) => key !== ',' || inner[index + 1]?.key !== 'IF');
  const closing = new Set(['.', ':', ',', 'THEN', 'ASK']);
  const ends = inner.findLastIndex(({ key }) => !closing.has(key)) + 1;
  // A lone comma or point is no end of a sentence that says `ASK`, and `ASK` alone is no condition.
  const tail = inner.slice(ends).map(({ key }) => key);
  if (/^(?:,? ?(?:THEN )?ASK ?)?[.: ]*$/.test(tail.join(' '))) inner = inner.slice(0, ends);
  return end ? [...inner, end] : inner;
}

function readCondition(cursor: TokenCursor): RoutingTree | RoutingFault {
  while (['BASE', 'FILTER', 'ROUTING', 'ROUTE'].includes(cursor.peek().key) && cursor.peek(1).key === ':') {
    cursor.skip(2);
  }
  skipSection(cursor);
  if (EVERYBODY.has(cursor.rest())) return { kind: 'all' };
  const opening = OPENINGS.find(({ words }) => cursor.startsWith(words));
  cursor.skip(opening?.words.length ?? 0);
  const tree = inBrackets(cursor.left()) ?? readWhole(cursor);
  return isFault(tree) || opening?.negated !== true ? tree : { kind: 'not', part: tree };
}

function readWhole(cursor: TokenCursor): RoutingTree | RoutingFault {
  const tree = readDisjunction(cursor, 0);
  if (isFault(tree) || cursor.peek().kind === 'end') return tree;
  const rest = isLeaf(tree) ? readExcluded(cursor, tree) : null;
  if (rest !== null && cursor.peek().kind === 'end') return isFault(rest) ? rest : { kind: 'and', parts: [tree, rest] };
  return unexpected(cursor);
}

const EXCLUDES = new Set('EXCLUDING EXCEPT EXCL WITHOUT OHNE AUSSER AUßER SAUF EXCEPTO SALVO'.split(' '));
type Leaf = Extract<RoutingTree, { readonly question: string; readonly start: number }>;

const isLeaf = (tree: RoutingTree): tree is Leaf => 'question' in tree;

/** `Q8 > 0, EXCLUDING 999`: codes of the same question that are left out; `null` where it goes on otherwise. */
function readExcluded(cursor: TokenCursor, { question, start }: Leaf): RoutingTree | RoutingFault | null {
  const comma = cursor.peek().key === ',' ? 1 : 0;
  if (!EXCLUDES.has(cursor.peek(comma).key)) return null;
  cursor.skip(comma + 1);
  while (CHOICE_WORDS.has(cursor.peek().key)) cursor.skip(1);
  const items = readItems(cursor, true);
  return isFault(items) ? items : membership({ question, start, end: cursor.last().end }, items, true);
}

/** Words that make what is said before brackets another condition than the one in them. */
const TURNS = new Set(
  'NOT NON NO NOR NEVER NONE EXCEPT UNLESS WITHOUT AND OR BUT IF KEIN KEINE OHNE AUSSER'.split(' '),
);

/**
 * `who drank lager (S3=1)`: words for people, and in brackets at the end the condition that they mean. `null` where the
 * words say more than that, or the brackets hold no condition.
 */
function inBrackets(tokens: readonly Token[]): RoutingTree | null {
  const open = tokens.findIndex(({ key }) => key === '(');
  const prose = tokens.slice(0, Math.max(0, open));
  if (prose.length === 0 || tokens.at(-2)?.key !== ')') return null;
  // `COUNT(Q2 > 1)` calls something.
  if (prose.at(-1)?.end === tokens[open]?.start) return null;
  if (!prose.every(({ kind, text, key }) => kind === 'word' && /^\p{L}+$/u.test(text) && !TURNS.has(key))) return null;
  const inner = tokens.slice(open + 1, -2);
  const end = tokens.slice(-1);
  const tree = readWhole(new TokenCursor([...inner, ...end]));
  return isFault(tree) || tree.kind === 'answered' ? null : tree;
}

/** `ASK THIS SECTION ONLY IF`, `ASK PART 2 IF`: of what it is said does not matter to the condition. */
function skipSection(cursor: TokenCursor): void {
  if (!['ASK', 'SHOW', 'DISPLAY'].includes(cursor.peek().key)) return;
  let length = ['THIS', 'THE'].includes(cursor.peek(1).key) ? 2 : 1;
  if (!['SECTION', 'PART', 'BLOCK', 'MODULE', 'PAGE'].includes(cursor.peek(length).key)) return;
  length += 1;
  if (!['ONLY', 'IF'].includes(cursor.peek(length).key)) length += 1;
  if (cursor.peek(length).key === 'ONLY') length += 1;
  if (cursor.peek(length).key === 'IF') cursor.skip(length);
}

type Reader = (cursor: TokenCursor, depth: number) => RoutingTree | RoutingFault;

const readConjunction = joined('and', 'AND', readFactor);
const readDisjunction = joined('or', 'OR', readConjunction);

function joined(kind: 'and' | 'or', word: string, readPart: Reader): Reader {
  return (cursor, depth) => {
    const parts: RoutingTree[] = [];
    for (;;) {
      const part = readPart(cursor, depth);
      if (isFault(part)) return part;
      parts.push(part);
      const comma = cursor.peek().key === ',' ? 1 : 0;
      if (cursor.peek(comma).key !== word) break;
      cursor.skip(comma + 1);
    }
    const [only, second] = parts;
    return only && !second ? only : { kind, parts };
  };
}

function readFactor(cursor: TokenCursor, depth: number): RoutingTree | RoutingFault {
  const { key } = cursor.peek();
  if (key !== 'NOT' && key !== '(') return readStatement(cursor);
  const open = cursor.take();
  if (depth >= DEEPEST) return fault('the conditions are nested too deeply', open);
  if (key === 'NOT') {
    const part = readFactor(cursor, depth + 1);
    return isFault(part) ? part : { kind: 'not', part };
  }
  const tree = readDisjunction(cursor, depth + 1);
  if (isFault(tree)) return tree;
  if (cursor.peek().kind === 'end') return fault('this bracket is never closed', open);
  if (cursor.peek().key !== ')') return unexpected(cursor);
  cursor.skip(1);
  return tree;
}

function readStatement(cursor: TokenCursor): RoutingTree | RoutingFault {
  const first = cursor.peek();
  if (first.key === 'ANSWERED' && isName(cursor.peek(1))) {
    cursor.skip(1);
    const { question } = readReference(cursor);
    return { kind: 'answered', question, start: first.start, end: cursor.last().end };
  }
  if (CHOICE_WORDS.has(first.key) || isValue(cursor)) return readCodesFirst(cursor);
  if (!isName(first)) return noQuestion(first);
  return readRelation(cursor, readReference(cursor));
}

/** `coded 1 or 2 at Q1` */
function readCodesFirst(cursor: TokenCursor): RoutingTree | RoutingFault {
  const first = cursor.peek();
  while (CHOICE_WORDS.has(cursor.peek().key)) cursor.skip(1);
  const items = readItems(cursor, false);
  if (isFault(items)) return items;
  if (!['AT', 'IN', 'FOR', 'ON'].includes(cursor.peek().key) || !isName(cursor.peek(1))) {
    const span = { start: first.start, end: cursor.last().end };
    return fault('it is not said of which question: repeat it (Q1 = 1 AND Q1 = 2), or use a comma for “either”', span);
  }
  cursor.skip(1);
  const { question } = readReference(cursor);
  return membership({ question, start: first.start, end: cursor.last().end }, items, false);
}

interface Reference {
  readonly question: string;
  readonly start: number;
}

function readReference(cursor: TokenCursor): Reference {
  const { text, start } = cursor.take();
  if (cursor.peek().key !== 'ROW' || !['number', 'word'].includes(cursor.peek(1).kind))
    return { question: text, start };
  cursor.skip(1);
  return { question: `${text}_${cursor.take().text}`, start };
}

function readRelation(cursor: TokenCursor, reference: Reference): RoutingTree | RoutingFault {
  const phrase = readPhrase(cursor);
  if (isFault(phrase)) return phrase;
  if (phrase.kind === 'answered') {
    const tree: RoutingTree = { kind: 'answered', ...reference, end: cursor.last().end };
    return phrase.negated ? { kind: 'not', part: tree } : tree;
  }
  // Without a sign, "is new" may say anything.
  if (phrase.kind === 'any' && ['=', '<>'].includes(cursor.last().key)) {
    const labels = readLabels(cursor);
    if (labels.length > 0)
      return { kind: 'labels', ...reference, end: cursor.last().end, labels, negated: phrase.negated };
  }
  if (isName(cursor.peek())) return notACode(cursor.peek());
  const items = readItems(cursor, joinsWithAnd(phrase));
  if (isFault(items)) return items;
  const leaf: RoutingLeaf = { ...reference, end: cursor.last().end };
  switch (phrase.kind) {
    case 'any':
      return membership(leaf, items, phrase.negated);
    case 'every':
      return every(leaf, items);
    case 'between':
      return between(leaf, items);
    case 'order':
      return ordered(leaf, items, phrase.operator);
  }
}

/** `Yes`, `Very satisfied, "Satisfied, on the whole"`: the labels that stand here, none where anything else may be meant. */
function readLabels(cursor: TokenCursor): readonly string[] {
  const labels: string[] = [];
  let separator = 0;
  for (;;) {
    const label = labelAt(cursor, separator);
    if (label === null) return labels;
    labels.push(label.text);
    cursor.skip(separator + label.length);
    separator = [',', '/', 'OR'].includes(cursor.peek().key) ? 1 : 0;
    if (separator === 0) return labels;
    if (cursor.peek().key === ',' && cursor.peek(1).key === 'OR') separator = 2;
  }
}

/** A label in quotes, or the words up to where a condition can end. */
function labelAt(cursor: TokenCursor, ahead: number): { readonly text: string; readonly length: number } | null {
  const first = cursor.peek(ahead);
  const words: string[] = [];
  if (first.kind === 'quoted' && !isValue(cursor, ahead)) words.push(first.text);
  else
    while (isLabelWord(cursor.peek(ahead + words.length), ahead === 0))
      words.push(cursor.peek(ahead + words.length).text);
  const next = cursor.peek(ahead + words.length);
  const ends = next.kind === 'end' || [')', 'AND', 'OR', ',', '/'].includes(next.key);
  return words.length > 0 && ends ? { text: words.join(' '), length: words.length } : null;
}

/** Where a label ends. */
const NEVER_IN_LABELS: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT', 'NOR', 'IF', 'THEN']);
/** Words of conditions that further labels may have all the same: most begin another condition behind an OR. */
const WORDS_OF_LABELS: ReadonlySet<string> = new Set(['NO', 'AT', 'ON', 'FOR', 'IN', 'TO', 'OF', "DON'T"]);

/** What has a digit may be the id of a question. */
function isLabelWord({ kind, text, key }: Token, isFirst: boolean): boolean {
  if (kind !== 'word' || /^[^\p{L}]|\d/u.test(text)) return false;
  return isFirst ? !NEVER_IN_LABELS.has(key) : !RESERVED.has(key) || WORDS_OF_LABELS.has(key);
}

/** Whether "1 and 2" after the phrase is a list of codes: only where the phrase leaves no doubt what it means. */
const joinsWithAnd = (phrase: Phrase): boolean => (phrase.kind === 'any' ? phrase.explicit : phrase.kind !== 'order');

/** The words between a question and its codes: `=`, `is not`, `is any of`, `at least` … */
function readPhrase(cursor: TokenCursor): Phrase | RoutingFault {
  const first = cursor.peek();
  let negated = false;
  while (LINKS.has(cursor.peek().key)) {
    const { key } = cursor.take();
    if (key === 'NOT' || key === '<>') negated = !negated;
  }
  const match = PHRASES.find(({ words }) => cursor.startsWith(words));
  if (!match) {
    if (cursor.last() !== first && cursor.peek() === first) return noRelation(cursor);
    return { kind: 'any', negated, explicit: false };
  }
  cursor.skip(match.words.length);
  if (!negated) return match.phrase;
  const span = { start: first.start, end: cursor.last().end };
  return opposite(match.phrase) ?? fault('this “not” can be read in two ways: write NOT before the question', span);
}

const isName = ({ kind, key }: Token): boolean => kind === 'word' && /^[\p{L}_@#$]/u.test(key) && !RESERVED.has(key);

function noQuestion(token: Token): RoutingFault {
  if (token.kind === 'end') return fault('a condition is missing at the end', token);
  return fault(`a question is expected here, not “${token.text}”`, token);
}

function notACode(token: Token): RoutingFault {
  const hint = /\d/.test(token.text)
    ? 'only numbers and codes can be compared with, not another question'
    : 'write the number of the answer, or its label in quotes behind = (Q1 = "Yes")';
  return fault(`“${token.text}” is no code: ${hint}`, token);
}

function noRelation(cursor: TokenCursor): RoutingFault {
  const question = cursor.last().text;
  const next = cursor.peek();
  const place = next.kind === 'end' ? cursor.last() : next;
  if (!/\d/.test(question))
    return fault(`“${question}” is not understood here: write the id of a question and what must hold for it`, place);
  const hint = `write, for example, ${question} = 1, ${question} >= 18 or ${question} ANSWERED`;
  return fault(`what must hold for ${question} is not said: ${hint}`, place);
}

function unexpected(cursor: TokenCursor): RoutingFault {
  const token = cursor.peek();
  if (token.key === ',') return fault('a comma between conditions can mean AND or OR: write which', token);
  if (isName(token)) return fault(`AND or OR is missing before “${token.text}”`, token);
  return fault(`“${token.text}” is not understood here`, token);
}
