import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import * as z from 'zod/mini';
import { UserError } from '../errors';
import { nearestOf } from './nearest';
import { projectSchema, type ProjectContent } from './schema';

/**
 * Reads the text of a project file.
 * Throws a `UserError` with the line of the first thing that is wrong: no JSON, a key nobody knows (with the nearest
 * that there is), a value that is none of those expected.
 */
export function parseProject(text: string, path: string): ProjectContent {
  const errors: ParseError[] = [];
  const source = text.replace(/^\uFEFF/u, ' ');
  const tree = parseTree(source, errors, { disallowComments: true });
  const fail = (message: string, nextStep: string, offset: number): never => {
    throw new UserError({ code: 'invalidProjectFile', message, nextStep, file: path, line: lineAt(source, offset) });
  };
  const [error] = errors;
  if (error !== undefined || tree === undefined) {
    const what = error === undefined ? 'it is empty' : inWords(printParseErrorCode(error.error));
    return fail(`${path} is no JSON: ${what}.`, 'Correct it; {} says nothing and is right.', error?.offset ?? 0);
  }
  const twice = repeatedKey(tree);
  if (twice !== null)
    fail(`${path} has the key ${JSON.stringify(twice.value)} twice.`, 'Keep one of the two.', twice.offset);
  const parsed = projectSchema.safeParse(JSON.parse(source.trim()));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw parsed.error;
  return fail(...complaint(issue, tree, path));
}

type Issue = z.core.$ZodIssue;

function complaint(issue: Issue, tree: Node, path: string): [message: string, nextStep: string, offset: number] {
  const at = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const place = at.join('.');
  const node = nodeAt(tree, at);
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const known = keysAt(projectSchema, at);
    const nearest = nearestOf(key, known);
    const found = node?.children?.find((property) => property.children?.[0]?.value === key);
    return [
      `${path} has the key "${key}"${place === '' ? '' : ` in ${place}`}, which nobody knows.`,
      nearest === null ? `There are ${known.join(', ')}.` : `Did you mean "${nearest}"? There are ${known.join(', ')}.`,
      found?.offset ?? node?.offset ?? 0,
    ];
  }
  const name = place === '' ? 'The file' : place;
  return [`${path}: ${name} must be ${expected(issue)}.`, 'Correct the value or remove it.', node?.offset ?? 0];
}

/** What a value has to be, in words. */
function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return NAMES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'a text that is not empty' : `at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? `a text of at most ${issue.maximum} characters` : `at most ${issue.maximum}`;
    default:
      return 'something else';
  }
}

const NAMES: Readonly<Record<string, string>> = {
  object: 'an object in { }',
  record: 'an object in { }',
  array: 'a list in [ ]',
  string: 'a text in quotation marks',
  number: 'a number',
  boolean: 'true or false',
};

/** The node at a path, or the last on the way that is there. */
function nodeAt(tree: Node, path: readonly (string | number)[]): Node | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return tree;
}

/** The keys that the schema has at a path. */
function keysAt(schema: z.core.$ZodType, path: readonly (string | number)[]): readonly string[] {
  let current: z.core.$ZodType = unwrapped(schema);
  for (const part of path) {
    if (current instanceof z.ZodMiniObject) current = unwrapped(current.shape[String(part)] ?? current);
    else if (current instanceof z.ZodMiniRecord) current = unwrapped(current.def.valueType);
    else if (current instanceof z.ZodMiniArray) current = unwrapped(current.def.element);
  }
  return current instanceof z.ZodMiniObject ? Object.keys(current.shape).filter((key) => key !== '$schema') : [];
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable
    ? unwrapped(schema.def.innerType)
    : schema;
}

/** A key that an object has twice: of JSON, the first would be lost without a word. */
function repeatedKey(node: Node): Node | null {
  const keys = new Set<unknown>();
  for (const child of node.children ?? []) {
    const key = child.type === 'property' ? child.children?.[0] : undefined;
    if (key !== undefined && keys.has(key.value)) return key;
    keys.add(key?.value);
    const found = repeatedKey(child.type === 'property' ? (child.children?.[1] ?? child) : child);
    if (found !== null) return found;
  }
  return null;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/u).length;

/** `CommaExpected`: a comma is expected. */
function inWords(code: string): string {
  const words = code.replaceAll(/([a-z])([A-Z])/gu, '$1 $2').toLowerCase();
  return words.endsWith(' expected') ? `a ${words.replace(' expected', '')} is expected` : words;
}
