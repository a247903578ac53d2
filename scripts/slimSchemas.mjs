import { readFile } from 'node:fs/promises';

/**
 * One word in zod keeps all of its helpers in a bundle: `core.util.…`, a name within a name, which esbuild does not see
 * through. The same module imports them as `util` too.
 */
export const slimSchemas = {
  name: 'slim-schemas',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]zod[\\/]v4[\\/]mini[\\/]schemas\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.replaceAll('core.util.', 'util.') };
    });
  },
};
