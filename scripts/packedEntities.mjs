import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/** Packs the table of HTML's 2,000 named characters, which reading markdown needs, to less than half. */
export const packedEntities = {
  name: 'packed-entities',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]character-entities[\\/]index\.js$/ }, async ({ path }) => {
      const { characterEntities, ...others } = await import(pathToFileURL(path).href);
      if (Object.keys(others).length > 0) return { contents: await readFile(path, 'utf8') };
      // Names of one character side by side are much alike.
      const byCharacter = Object.entries(characterEntities).sort(([a, x], [b, y]) =>
        x < y || (x === y && a < b) ? -1 : 1,
      );
      const columns = byCharacter[0].map((_, column) => byCharacter.map((entry) => entry[column]).join(' '));
      const packed = brotliCompressSync(JSON.stringify(columns), {
        params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
      });
      const contents = `
        import { brotliDecompressSync } from 'node:zlib';
        const packed = Buffer.from('${packed.toString('base64')}', 'base64');
        const [names, characters] = JSON.parse(brotliDecompressSync(packed).toString()).map((column) => column.split(' '));
        export const characterEntities = Object.fromEntries(names.map((name, index) => [name, characters[index]]));
      `;
      return { contents };
    });
  },
};
