import { transform } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const OURS = fileURLToPath(new URL('../src/', import.meta.url));

/**
 * Shortens the names of private members of our classes. TypeScript lets nothing outside of a class use them, so a file is
 * all there is to rename in; a name that the file uses for anything else as well is left alone.
 */
export const shortPrivates = {
  name: 'short-privates',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (!path.startsWith(OURS.replaceAll('/', sep))) return null;
      const source = await readFile(path, 'utf8');
      const names = privateNames(ts.createSourceFile(path, source, ts.ScriptTarget.Latest));
      if (names.length === 0) return null;
      const mangleProps = new RegExp(`^(?:${names.join('|')})$`);
      const { code } = await transform(source, { loader: 'ts', target: 'es2022', mangleProps, charset: 'utf8' });
      return { contents: code, loader: 'js' };
    });
  },
};

function privateNames(file) {
  const declared = new Set();
  const usedOtherwise = new Set();
  const visit = (node) => {
    if (isPrivateMember(node)) declared.add(node.name.text);
    else if (ts.isPropertyAccessExpression(node)) {
      if (node.expression.kind !== ts.SyntaxKind.ThisKeyword) usedOtherwise.add(node.name.text);
    } else if (ts.isBindingElement(node)) usedOtherwise.add((node.propertyName ?? node.name).text);
    else if (ts.isStringLiteralLike(node)) usedOtherwise.add(node.text);
    else if (node.name !== undefined && (ts.isClassElement(node) || ts.isObjectLiteralElementLike(node))) {
      usedOtherwise.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...declared].filter((name) => name !== undefined && !usedOtherwise.has(name));
}

/** A field, a method, an accessor, or a parameter of the constructor that is a field. */
function isPrivateMember(node) {
  const isPrivate = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword) === true;
  return isPrivate && node.name !== undefined && ts.isIdentifier(node.name);
}
