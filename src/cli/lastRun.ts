import { join } from 'node:path';
import { outputPlaces } from '../pipeline/input/outputPlaces';
import { reduceAll, type RunState } from '../pipeline/runState/runState';
import { journalName, readJournal } from '../pipeline/store/journal';

/**
 * The last run of a questionnaire, from its journal; without one, nothing has run.
 * @param out the folder that its outputs are asked for in
 */
export async function lastRun(input: { readonly path: string; readonly stem: string }, out: string): Promise<RunState> {
  const [folder = out] = await outputPlaces([input], out);
  return reduceAll(await readJournal(join(folder, journalName(input.stem))));
}
