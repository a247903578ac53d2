import * as acorn from 'acorn';
import { transform } from 'esbuild';
import { readFile } from 'node:fs/promises';

/** Names that others use: `parse`, what built-in objects have too, and the iterator's `next`. */
const PUBLIC = new Set([
  'parse',
  'next',
  ...[Object, Function, Array, String, RegExp].flatMap((type) => [
    ...Object.getOwnPropertyNames(type),
    ...Object.getOwnPropertyNames(type.prototype),
  ]),
]);

/**
 * Shortens the names of the methods of acorn's parser, which are a sixth of it: they are called by acorn's one file
 * alone, except by plugins, and there are none.
 */
export const slimParser = {
  name: 'slim-parser',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]acorn[\\/]dist[\\/]acorn\.mjs$/ }, async ({ path }) => {
      const methods = Object.getOwnPropertyNames(acorn.Parser.prototype).filter((name) => !PUBLIC.has(name));
      const mangleProps = new RegExp(`^(?:${methods.join('|')})$`);
      const { code } = await transform(await readFile(path, 'utf8'), { mangleProps, charset: 'utf8' });
      return { contents: code, loader: 'js' };
    });
  },
};
