import { access, open } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import * as z from 'zod/mini';
import { journalName } from '../store/journal';

/** A questionnaire that wants a place for its outputs. */
export interface Named {
  readonly path: string;
  readonly stem: string;
}

/** Journals begin with what they are about, or with what a model said before that was known. Bytes that are read of them. */
const BEGINNINGS = [8192, 1 << 17, 1 << 21];

const SOURCE = /"source":(\{[^{}]*\})/;
const OUTPUT_FOLDER = /"outputFolder":("(?:[^"\\]|\\.)*")/;

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
  const ownersOf = async (folder: string, { stem }: Named): Promise<readonly string[]> => {
    const owner = given.get(keyOf(folder, stem)) ?? taken(folder, stem);
    return owner === null ? await ownersOnDisk(folder, stem) : [owner];
  };
  const places = new Map<Named, string>();
  const settle = (input: Named, folder: string): void => {
    given.set(keyOf(folder, input.stem), resolve(input.path));
    places.set(input, folder);
  };
  for (const input of inputs) {
    for (const folder of candidates(input, out)) {
      if (places.has(input) || !(await ownersOf(folder, input)).includes(resolve(input.path))) continue;
      settle(input, folder);
    }
  }
  for (const input of inputs) {
    if (places.has(input)) continue;
    for (const folder of isAlone(input) ? candidates(input, out) : candidates(input, out).slice(1)) {
      const owners = await ownersOf(folder, input);
      // Its own may have been given away since it was looked for above.
      if (owners.length > 0 && !owners.includes(resolve(input.path))) continue;
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

/**
 * The questionnaire whose run the journal there tells of; none where there is no journal, or it is not there any more.
 * Where outputs lie elsewhere than they were written, the questionnaire may have come along, with the same way between
 * them: a copy's outputs are the copy's, also where the original is still there.
 */
async function ownersOnDisk(folder: string, stem: string): Promise<readonly string[]> {
  const text = await beginningOf(join(folder, journalName(stem)));
  const written = SOURCE.exec(text)?.[1];
  if (written === undefined) return [];
  const path = source.safeParse(parsed(written)).data?.path;
  if (path === undefined) return [];
  const out = parsed(OUTPUT_FOLDER.exec(text)?.[1] ?? '');
  const along = typeof out === 'string' ? [resolve(folder, relative(out, path))] : [];
  const owners: string[] = [];
  for (const owner of new Set([...along, resolve(path)])) if (await isThere(owner)) owners.push(owner);
  return owners;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** As much of a journal's beginning as says what it is about. */
async function beginningOf(path: string): Promise<string> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return '';
  try {
    let text = '';
    for (const size of BEGINNINGS) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, 0);
      text = buffer.subarray(0, bytesRead).toString('utf8');
      if (bytesRead < size || (SOURCE.test(text) && OUTPUT_FOLDER.test(text))) break;
    }
    return text;
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
