import { resolve } from 'node:path';
import type { QuestionnairePlan } from '../checks/plan';
import { planInput } from '../pipeline/generate';
import { meaningsOf } from '../proof/data/checkMeaning';
import { splitBlocks } from '../spss/blocks';
import { UserError } from '../pipeline/errors';
import type { InputFile } from '../pipeline/input/readInput';
import type { DataProblem } from '../proof/data/problem';
import { askDataFile, respondentOnly } from '../proof/data/witness/askFile';
import type { Witness } from '../proof/data/witness/witness';
import { readQuestionnaire } from '../questionnaire/read';
import type { Settings } from '../pipeline/settings';
import { isVariableName } from '../spss/names';
import type { CliIo } from './io';
import { usageError } from './options';
import { requirePspp } from './prove';

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
  if (file === null) return id === null ? null : respondentOnly(id);
  const asked = await askDataFile(file, {
    questionnaire: readQuestionnaire(input.text, input.stem),
    id,
    pspp: await requirePspp(settings),
    signal: io.signal,
  });
  if (asked.kind === 'problem') throw dataError(asked.problem, file);
  return asked.witness;
}

/** The plan that a script was written from, and whether its boxes are empty where they are not ticked. */
export interface ScriptPlan {
  readonly plan: QuestionnairePlan;
  readonly emptyBoxes: boolean;
}

/**
 * The plan of a questionnaire in the terms of a script: its own, or those of the data file that the script was written
 * for.
 */
export async function planForScript(
  input: InputFile,
  script: string,
  dataPath: string,
  settings: Settings,
  io: CliIo,
): Promise<ScriptPlan> {
  const { emptyBox } = input.project.habits;
  const own: ScriptPlan = { plan: planInput(input, settings), emptyBoxes: emptyBox !== 'zero' };
  const { blocks } = splitBlocks(script);
  const fitting = ({ plan }: ScriptPlan): number =>
    meaningsOf(blocks, plan, null).filter((meaning) => meaning.plan !== null).length;
  if (fitting(own) === blocks.length) return own;
  const asked = await askDataFile(dataPath, {
    questionnaire: readQuestionnaire(input.text, input.stem),
    id: null,
    pspp: await requirePspp(settings),
    signal: io.signal,
  });
  // What is wrong with the file is said by the validation.
  if (asked.kind === 'problem') return own;
  const { witness } = asked;
  const ofFile: ScriptPlan = {
    plan: planInput(input, settings, witness),
    emptyBoxes: (witness.emptyBox ?? emptyBox) !== 'zero',
  };
  return fitting(ofFile) > fitting(own) ? ofFile : own;
}

/** What is wrong with a data file, as the command line tells it. */
export function dataError({ message, nextStep, line, code }: DataProblem, file: string): UserError {
  const ofPspp = code === 'psppFailed' || code === 'scriptRefused';
  const kind = code === 'notFound' ? 'fileNotFound' : ofPspp ? 'psppFailed' : 'fileUnreadable';
  return line === undefined
    ? new UserError({ code: kind, message: `${file}: ${message}`, nextStep, file })
    : new UserError({ code: kind, message, nextStep, file, line });
}
