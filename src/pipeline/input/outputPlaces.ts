import { access, open } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { journalName } from '../store/journal';

/** A questionnaire that wants a place for its outputs. */
export interface Named {
  readonly path: string;
  readonly stem: string;
}

/** Journals begin with what they are about. Bytes. */
const BEGINNING = 8192;

const source = z.object({ path: z.string() });

/**
 * The folder for each questionnaire's outputs, so that no two share a place: the output folder itself, and where another
 * questionnaire of the same name has its outputs there, or wants them, one below that is called as the folder that the
 * questionnaire lies in. Who has outputs already keeps the place; who was moved does, too.
 * @param taken places that are given away and not yet to be seen on the disk: whose a place is, `null` for nobody's
 */
export async function outputPlaces(
  inputs: readonly Named[],
  out: string,
  taken: (folder: string, stem: string) => string | null = () => null,
): Promise<readonly string[]> {
  const given = new Map<string, string>();
  const isAlone = ({ stem }: Named): boolean =>
    inputs.filter((other) => other.stem.toLowerCase() === stem.toLowerCase()).length === 1;
  const ownerOf = async (folder: string, { stem }: Named): Promise<string | null> =>
    given.get(keyOf(folder, stem)) ?? taken(folder, stem) ?? (await ownerOnDisk(folder, stem));
  const places = new Map<Named, string>();
  const settle = (input: Named, folder: string): void => {
    given.set(keyOf(folder, input.stem), resolve(input.path));
    places.set(input, folder);
  };
  for (const input of inputs) {
    for (const folder of candidates(input, out)) {
      if (places.has(input) || (await ownerOf(folder, input)) !== resolve(input.path)) continue;
      settle(input, folder);
    }
  }
  for (const input of inputs) {
    if (places.has(input)) continue;
    for (const folder of isAlone(input) ? candidates(input, out) : candidates(input, out).slice(1)) {
      const owner = await ownerOf(folder, input);
      // Its own may have been given away since it was looked for above.
      if (owner !== null && owner !== resolve(input.path)) continue;
      settle(input, folder);
      break;
    }
  }
  return inputs.map((input) => places.get(input) ?? out);
}

const keyOf = (folder: string, stem: string): string => `${resolve(folder)}\n${stem}`.toLowerCase();

/** The output folder, then folders below it that are named as those above the questionnaire, then numbered ones. */
function candidates({ path, stem }: Named, out: string): readonly string[] {
  const above: string[] = [];
  for (let folder = dirname(resolve(path)); basename(folder) !== '' && above.length < 4; folder = dirname(folder)) {
    above.unshift(basename(folder));
  }
  const named = above.map((_, index) => join(out, ...above.slice(above.length - 1 - index)));
  const last = above.at(-1) ?? stem;
  const numbered = Array.from({ length: 98 }, (_, index) => join(out, `${last}-${index + 2}`));
  return [out, ...named, ...numbered];
}

/** The questionnaire whose run the journal there tells of; `null` where there is none, or it is not there any more. */
async function ownerOnDisk(folder: string, stem: string): Promise<string | null> {
  const text = await beginningOf(join(folder, journalName(stem)));
  const written = /"source":(\{[^{}]*\})/.exec(text)?.[1];
  if (written === undefined) return null;
  const path = source.safeParse(parsed(written)).data?.path;
  if (path === undefined) return null;
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  return isThere ? resolve(path) : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

async function beginningOf(path: string): Promise<string> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return '';
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead).toString('utf8');
  } finally {
    await handle.close();
  }
}

/** What each path is called where all are listed: its file's name, with as many folders as tell it from the others. */
export function distinctNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const different = [...new Set(paths)];
  const endOf = (path: string, parts: number): string => path.split(/[\\/]/).slice(-parts).join('/');
  return new Map(
    different.map((path) => {
      const longest = path.split(/[\\/]/).length;
      let parts = 1;
      const isShared = (): boolean =>
        different.some((other) => other !== path && endOf(other, parts) === endOf(path, parts));
      while (parts < longest && isShared()) parts += 1;
      return [path, endOf(path, parts)];
    }),
  );
}
