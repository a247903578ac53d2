import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

/**
 * The sentences of the core, read from its code: every literal that is made of words is one, unless it is listed here
 * as something else. So a new sentence needs a translation without anybody having to mark it.
 */

const source = path.resolve(import.meta.dirname, '../src');

/** Folders and files whose sentences people read in the editor. */
const SAID_IN = ['questionnaire', 'spss', 'checks', 'proof', 'pipeline', 'engine'];

/** What is made of words there and is no sentence for people: phrases of questionnaires, grammars, texts for models. */
const NOT_SAID = [
  'checks/habits.ts',
  'checks/words/words.ts',
  'checks/statements/sourceText.ts',
  'checks/statements/task.ts',
  'engine/documents/completion/',
  'engine/documents/scriptFolds.ts',
  'engine/documents/writing/nearestMark.ts',
  'pipeline/agents/',
  'pipeline/project/data.ts',
  'pipeline/project/handled.ts',
  'pipeline/project/house.ts',
  'pipeline/project/lint.ts',
  'pipeline/project/readings.ts',
  'pipeline/project/schema.ts',
  'pipeline/project/scheme.ts',
  'pipeline/store/blockText.ts',
  'pipeline/store/fileHeader.ts',
  'pipeline/store/writtenFor.ts',
  'pipeline/store/training.ts',
  'pipeline/word/blocks.ts',
  'pipeline/word/numbering.ts',
  'pipeline/word/prepare.ts',
  'pipeline/store/reviewLog.ts',
  'proof/coveragePage.ts',
  'proof/data/witness/writtenFor.ts',
  'questionnaire/export/tables.ts',
  'questionnaire/logic/functionTable.ts',
  'questionnaire/logic/routing/routingPhrases.ts',
  'questionnaire/normalize/',
  'questionnaire/outline/marks/words/furtherPhrases.ts',
  'questionnaire/outline/marks/words/morePhrases.ts',
  'questionnaire/outline/marks/words/moreValues.ts',
  'questionnaire/outline/marks/nearMiss.ts',
  'questionnaire/outline/prose/',
  'questionnaire/outline/rewriting/platformWords.ts',
  'questionnaire/outline/text/signs.ts',
  'questionnaire/outline/rewriting/spacedCodes.ts',
  'spss/lint/flow.ts',
  'spss/safety/grammar/',
];

/** Properties that are documentation of the code or name what is no sentence. */
const NOT_SAID_AS = new Set(['docs', 'title', 'summary', 'description']);
/** Exceptions of these kinds are bugs. */
const BUGS = new Set(['Error', 'RangeError', 'TypeError', 'RegExp']);

/** Single words that the core fills into its sentences: by their form they look like names. */
const WORDS = ['answer', 'row', 'item', 'column', 'question', 'decimal', 'decimals', 'filled', 'or {0}', '{0} is {1}'];

/** Values that planted respondents have, and what is written to files that nobody reads. */
const VALUES = [
  'several words about it ',
  'asked {0}',
  'other words to read',
  'some words',
  'some words that are long enough for every check that counts',
];

/** Every template of the core, in order. */
export async function coreTemplates(): Promise<readonly string[]> {
  const found = new Set<string>(WORDS);
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.ts'));
  for (const file of files.map((name) => name.split(path.sep).join('/'))) {
    if (!SAID_IN.some((place) => file === place || file.startsWith(`${place}/`))) continue;
    if (NOT_SAID.some((place) => file === place || (place.endsWith('/') && file.startsWith(place)))) continue;
    const text = await readFile(path.join(source, file), 'utf8');
    for (const template of templatesIn(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)))
      found.add(template);
  }
  for (const value of VALUES) found.delete(value);
  return [...found].sort();
}

function templatesIn(tree: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isNotSaid(node) || isKeyOfManner(node)) return;
    const template = templateOf(node);
    if (template !== null && isSentence(template)) found.push(template);
    // What is put together of literals is one, and what stands in its places is looked at by itself.
    if (template !== null && ts.isBinaryExpression(node)) expressionsIn(node).forEach(visit);
    else ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isNotSaid(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isNewExpression(node)) return BUGS.has(node.expression.getText());
  // `'one two three'.split(' ')`
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'split';
  if (ts.isPropertyAssignment(node)) return NOT_SAID_AS.has(node.name.getText());
  // Lists of phrases.
  return ts.isArrayLiteralExpression(node) && node.elements.length > 2 && node.elements.every(ts.isStringLiteralLike);
}

/** `detection.say('box of text', …)`: by what a sentence is said only once. */
const isKeyOfManner = (node: ts.Node): boolean =>
  !ts.isSourceFile(node) &&
  ts.isCallExpression(node.parent) &&
  node.parent.expression.getText() === 'detection.say' &&
  node.parent.arguments[0] === node;

/** A literal as a template, its expressions as numbered places; null for what is none. */
function templateOf(node: ts.Node): string | null {
  const parts = partsOf(node);
  return parts === null ? null : parts.map((part, at) => (at === 0 ? part : `{${String(at - 1)}}${part}`)).join('');
}

/** The words between the expressions, of literals that are joined by + as of one; null for what is none. */
function partsOf(node: ts.Node): readonly string[] | null {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const [left, right] = [partsOf(node.left), partsOf(node.right)];
  if (left === null || right === null) return null;
  return [...left.slice(0, -1), `${left.at(-1) ?? ''}${right[0] ?? ''}`, ...right.slice(1)];
}

const expressionsIn = (node: ts.Node): readonly ts.Node[] => {
  if (ts.isBinaryExpression(node)) return [node.left, node.right].flatMap(expressionsIn);
  return ts.isTemplateExpression(node) ? node.templateSpans.map(({ expression }) => expression) : [];
};

/** Words, one of them in small letters or beside a place, and nothing that code or patterns are written with. */
function isSentence(text: string): boolean {
  if (/[\n\\|]|\(\?|^\*|\*$|<\w+:|#\w/u.test(text)) return false;
  const own = text.replace(/[“"][^”"]*[”"]|\[[^\]]*\]/gu, ' ').replace(/\{\d+\}/gu, ' ');
  const words = own.match(/[\p{L}’]+/gu) ?? [];
  // Beside a place one word says something, a short one only with another.
  const isShort = /^[ ,;]/u.test(text) || words.length > 1;
  if (/\{\d+\}/u.test(text) && / /u.test(text))
    return words.some(
      (word) => (isShort ? /^\p{Ll}{2,}$/u : /^\p{L}\p{Ll}{2,}$/u).test(word) || /^\p{L}\p{Ll}{2,}$/u.test(word),
    );
  return words.some((word) => /^\p{Ll}{2,}$/u.test(word)) && /\p{L}.* |^[ ,;].*\p{L}/u.test(text);
}
