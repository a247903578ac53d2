import * as z from 'zod/mini';
import { UserError } from '../errors';
import { readJson, type JsonNode } from './json';
import { nearestOf } from './nearest';
import { projectSchema, type ProjectContent } from './schema';

/**
 * Reads the text of a project file.
 * Throws a `UserError` with the line of the first thing that is wrong: no JSON, a key nobody knows (with the nearest
 * that there is), a value that is none of those expected.
 */
export function parseProject(text: string, path: string): ProjectContent {
  // A byte order mark is no part of JSON; a blank in its place leaves all places as they are.
  const source = text.replace(/^\uFEFF/u, ' ');
  const fail = (message: string, nextStep: string, offset: number): never => {
    throw new UserError({ code: 'invalidProjectFile', message, nextStep, file: path, line: lineAt(source, offset) });
  };
  const read = readJson(source);
  if (read.kind === 'failed')
    return fail(`${path} is no JSON: ${read.reason}.`, 'Correct it; {} says nothing and is right.', read.offset);
  const { tree, value } = read;
  const twice = repeatedKey(tree);
  if (twice !== null)
    fail(`${path} has the key ${JSON.stringify(twice.key)} twice.`, 'Keep one of the two.', twice.keyOffset);
  const parsed = projectSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw parsed.error;
  return fail(...complaint(issue, tree, path));
}

type Issue = z.core.$ZodIssue;

function complaint(issue: Issue, tree: JsonNode, path: string): [message: string, nextStep: string, offset: number] {
  const at = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const place = at.join('.');
  const node = nodeAt(tree, at);
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const known = keysAt(projectSchema, at);
    const nearest = nearestOf(key, known);
    const found = node.properties.find((property) => property.key === key);
    return [
      `${path} has the key "${key}"${place === '' ? '' : ` in ${place}`}, which nobody knows.`,
      nearest === null ? `There are ${known.join(', ')}.` : `Did you mean "${nearest}"? There are ${known.join(', ')}.`,
      found?.keyOffset ?? node.offset,
    ];
  }
  const name = place === '' ? 'The file' : place;
  return [`${path}: ${name} must be ${expected(issue)}.`, 'Correct the value or remove it.', node.offset];
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
function nodeAt(tree: JsonNode, path: readonly (string | number)[]): JsonNode {
  const [part, ...rest] = path;
  if (part === undefined) return tree;
  const next =
    typeof part === 'number' ? tree.items[part] : tree.properties.find((property) => property.key === part)?.value;
  return next === undefined ? tree : nodeAt(next, rest);
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
function repeatedKey(node: JsonNode): JsonNode['properties'][number] | null {
  const keys = new Set<string>();
  for (const property of node.properties) {
    if (keys.has(property.key)) return property;
    keys.add(property.key);
  }
  for (const inner of [...node.properties.map(({ value }) => value), ...node.items]) {
    const found = repeatedKey(inner);
    if (found !== null) return found;
  }
  return null;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/u).length;
