import { parseExpressionAt, tokTypes, type Comment, type Expression, type Token } from 'acorn';

/** A value of a JSON text with the place where it begins, in UTF-16 from the text's beginning. */
export interface JsonNode {
  readonly offset: number;
  /** Of an object, in order; `keyOffset` is where the key begins. */
  readonly properties: readonly { readonly key: string; readonly keyOffset: number; readonly value: JsonNode }[];
  /** Of a list. */
  readonly items: readonly JsonNode[];
}

export type JsonReading =
  | { readonly kind: 'json'; readonly value: unknown; readonly tree: JsonNode }
  | { readonly kind: 'failed'; readonly reason: string; readonly offset: number };

/** Reads JSON with the places of everything in it. JSON is a part of JavaScript: what is beyond that part is refused. */
export function readJson(text: string): JsonReading {
  const deep = tooDeep(text);
  if (deep !== null) return { kind: 'failed', reason: `it is nested more than ${DEEPEST} deep`, offset: deep };
  const tokens: Token[] = [];
  const comments: Comment[] = [];
  const read = parse(text, tokens, comments);
  if ('reason' in read) return { kind: 'failed', ...read };
  const [comment] = comments;
  if (comment !== undefined) return { kind: 'failed', reason: 'it has a comment', offset: comment.start };
  try {
    return { kind: 'json', value: JSON.parse(text), tree: nodeOf(read) };
  } catch {
    return { kind: 'failed', ...oddPart(text, tokens) };
  }
}

/** Nobody writes more; whoever walks through what is read needs a place on the stack for each. */
const DEEPEST = 200;

/** Where brackets stand in each other more than that, looked for without a step into each of them. */
function tooDeep(text: string): number | null {
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/gu)) {
    if (found === '[' || found === '{') depth += 1;
    else if (found === ']' || found === '}') depth -= 1;
    if (depth > DEEPEST) return index;
  }
  return null;
}

function parse(
  text: string,
  onToken: Token[],
  onComment: Comment[],
): Expression | { readonly reason: string; readonly offset: number } {
  if (text.trim() === '') return { reason: 'it is empty', offset: 0 };
  try {
    return parseExpressionAt(text, 0, { ecmaVersion: 'latest', onToken, onComment });
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('pos' in error)) throw error;
    return { reason: error.message.replace(/\s*\(\d+:\d+\)$/u, '').toLowerCase(), offset: Number(error.pos) };
  }
}

/** What JavaScript has and JSON has not. */
function oddPart(text: string, tokens: readonly Token[]): { readonly reason: string; readonly offset: number } {
  for (const [i, { type, start, end }] of tokens.entries()) {
    const written = text.slice(start, end);
    const after = tokens[i + 1]?.type;
    if (type === tokTypes.comma && (after === tokTypes.braceR || after === tokTypes.bracketR))
      return { reason: 'a comma stands behind the last entry', offset: start };
    if (type === tokTypes.string && !written.startsWith('"'))
      return { reason: 'texts stand in double quotation marks', offset: start };
    if (type === tokTypes.name) return { reason: `${written} needs double quotation marks`, offset: start };
  }
  const last = tokens.at(-1);
  return { reason: 'something stands behind its end', offset: last?.end ?? 0 };
}

function nodeOf(node: Expression): JsonNode {
  const place = { offset: node.start, properties: [], items: [] };
  if (node.type === 'ObjectExpression')
    return {
      ...place,
      properties: node.properties.flatMap((property) =>
        property.type === 'Property' && property.key.type === 'Literal'
          ? [{ key: String(property.key.value), keyOffset: property.key.start, value: nodeOf(property.value) }]
          : [],
      ),
    };
  if (node.type === 'ArrayExpression')
    return {
      ...place,
      items: node.elements.flatMap((item) => (item === null || item.type === 'SpreadElement' ? [] : [nodeOf(item)])),
    };
  return place;
}
