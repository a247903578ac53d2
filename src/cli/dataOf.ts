import { resolve } from 'node:path';
import { witnessOf, type DataPorts } from '../pipeline/input/dataPlan';
import type { InputFile } from '../pipeline/input/readInput';
import type { Settings } from '../pipeline/settings';
import type { Witness } from '../proof/data/witness/witness';
import { isVariableName } from '../spss/names';
import type { CliIo } from './io';
import { usageError } from './options';
import { requirePspp } from './commands/prove';

/** What flags say about the data of a questionnaire; they come before the project file. */
export interface DataFlags {
  readonly data?: string | undefined;
  readonly id?: string | undefined;
}

/**
 * What the data file of a questionnaire says, named by a flag or by its project; `null` where none is named.
 * Throws a `UserError` where the file cannot be read.
 */
export async function witnessFor(
  input: InputFile,
  flags: DataFlags,
  settings: Settings,
  io: CliIo,
): Promise<Witness | null> {
  const { data } = input.project;
  const id = flags.id ?? data.id;
  if (id !== null && !isVariableName(id)) throw usageError(`${id} can be no variable.`, 'Name a variable of the data.');
  const file = flags.data === undefined ? data.file : resolve(io.folder, flags.data);
  return witnessOf(input, { file, id }, dataPorts(settings, io));
}

/** How data files are looked into. */
export const dataPorts = (settings: Settings, io: CliIo): DataPorts => ({
  pspp: () => requirePspp(settings),
  signal: io.signal,
});
