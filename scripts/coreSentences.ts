import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

/**
 * The sentences of the core, read from its code: every literal that is made of words is one, unless it is listed here
 * as something else. So a new sentence needs a translation without anybody having to mark it.
 */

const source = path.resolve(import.meta.dirname, '../src');

/** Folders and files whose sentences people read in the editor. */
const SAID_IN = ['questionnaire', 'spss/lint', 'spss/macros', 'spss/safety'];

/** What is made of words there and is no sentence for people: phrases of questionnaires, grammars, texts for models. */
const NOT_SAID = [
  'questionnaire/export/tables.ts',
  'questionnaire/logic/functionTable.ts',
  'questionnaire/logic/routing/routingPhrases.ts',
  'questionnaire/normalize/',
  'questionnaire/outline/marks/furtherPhrases.ts',
  'questionnaire/outline/marks/morePhrases.ts',
  'questionnaire/outline/marks/moreValues.ts',
  'questionnaire/outline/marks/nearMiss.ts',
  'questionnaire/outline/prose/',
  'questionnaire/outline/text/platformWords.ts',
  'questionnaire/outline/text/signs.ts',
  'questionnaire/outline/text/spacedCodes.ts',
  'spss/lint/flow.ts',
  'spss/safety/grammar/',
];

/** Properties that are documentation of the code or name what is no sentence. */
const NOT_SAID_AS = new Set(['docs', 'title', 'summary', 'description']);
/** Exceptions of these kinds are bugs. */
const BUGS = new Set(['Error', 'RangeError', 'TypeError', 'RegExp']);

/** Single words that the core fills into its sentences: by their form they look like names. */
const WORDS = ['answer', 'row', 'item', 'column', 'question'];

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
  return [...found].sort();
}

function templatesIn(tree: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isNotSaid(node)) return;
    const template = templateOf(node);
    if (template !== null && isSentence(template)) found.push(template);
    ts.forEachChild(node, visit);
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

/** A literal as a template, its expressions as numbered places; null for what is none. */
function templateOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node) || ts.isTaggedTemplateExpression(node.parent)) return null;
  return node.head.text + node.templateSpans.map(({ literal }, index) => `{${String(index)}}${literal.text}`).join('');
}

/** Words, one of them in small letters or beside a place, and nothing that code or patterns are written with. */
function isSentence(text: string): boolean {
  if (/[\n\\|]|\(\?|^\*|\*$/u.test(text)) return false;
  const own = text.replace(/[“"][^”"]*[”"]|\[[^\]]*\]/gu, ' ').replace(/\{\d+\}/gu, ' ');
  const words = own.match(/[\p{L}’]+/gu) ?? [];
  if (/\{\d+\}/u.test(text) && / /u.test(text))
    return words.some((word) => (/^[ ,;]/u.test(text) ? /^\p{Ll}{2,}$/u : /^\p{L}\p{Ll}{2,}$/u).test(word));
  return words.some((word) => /^\p{Ll}{2,}$/u.test(word)) && /\p{L}.* |^[ ,;].*\p{L}/u.test(text);
}
