import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { planForScript, type DataPorts, type ScriptPlan } from '../pipeline/input/dataPlan';
import { projectFor } from '../pipeline/project/find';
import { NO_PROJECT, type Project } from '../pipeline/project/schema';
import type { Settings } from '../pipeline/settings';
import { sectionOf } from '../pipeline/project/scheme';
import type { ValidationResult } from '../proof/data/result';
import { AS_IT_IS } from '../proof/data/scheme/scheme';
import { rowsFile } from '../proof/data/delivery/rowsFile';
import { validateData } from '../proof/data/validate';
import { readQuestionnaire } from '../questionnaire/read';
import { explanationsOf } from './dataReport/explanations';
import { reportOf } from './dataReport/reportOf';
import { rowsIn, unpackRow } from './dataReport/packedRows';
import { RowTable } from './dataReport/rowTable';
import { planView } from './documents/planView';
import type { RowsFileRequest, ValidationAnswer, ValidationRequest } from './protocol';
import { psppOf, settingsOf } from './work';

/**
 * Runs a script on a data file of this machine, with what the project of the questionnaire says of its data. Gives what
 * is wrong with the file as a value; throws a `UserError` for wrong settings, a wrong project file, and where there is
 * no PSPP.
 */
export async function validation(request: ValidationRequest, signal: AbortSignal): Promise<ValidationAnswer> {
  const { script, dataPath, place } = request;
  const settings = settingsOf(request.settings);
  const pspp = await psppOf(settings);
  const project = place === null ? NO_PROJECT : await projectFor(place);
  const read = await planOf(request, project, settings, { pspp: () => Promise.resolve(pspp), signal });
  const { off, id, scheme, unfinished } = project.data;
  const outcome = await validateData({
    script: read?.script ?? script,
    dataPath,
    questionnaire: read?.plan.questionnaire ?? null,
    plan: read?.plan ?? null,
    id: id ?? (request.idVariable === '' ? null : request.idVariable),
    off,
    scheme,
    unfinished,
    emptyBoxes: read?.emptyBoxes ?? false,
    pspp,
    signal,
  });
  if (outcome.kind === 'problem') return outcome;
  const view = read === null ? null : planView(read.plan);
  const isKept = keeps(project, dataPath, outcome.result);
  const result = { ...outcome.result, notes: [...outcome.result.notes, ...(read?.notes ?? [])] };
  return { kind: 'validated', ...reportOf(result, view, { off, canBeKept: place !== null, isKept }) };
}

/** Whether a project says all that could be kept of a file. */
function keeps({ data }: Project, dataPath: string, { scheme, id }: ValidationResult): boolean {
  if (data.file !== resolve(dataPath) || (id.variable !== null && data.id !== id.variable)) return false;
  return isDeepStrictEqual(sectionOf(scheme), sectionOf(data.scheme ?? AS_IT_IS));
}

/** The plan of the questionnaire in the terms of the script; null where no questionnaire is known or it has no questions. */
async function planOf(
  { questionnaire, script, dataPath, place }: ValidationRequest,
  project: Project,
  settings: Settings,
  ports: DataPorts,
): Promise<ScriptPlan | null> {
  if (questionnaire === null) return null;
  const { name, text } = questionnaire;
  if (readQuestionnaire(text, name).questions.length === 0) return null;
  return planForScript({ path: place ?? name, stem: name, text, project }, script, dataPath, settings, ports);
}

/** The rows that a view shows, in its order, as the command line would write them. */
export function rowsFileOf({ chunks, names, view, missing, explained, format, id }: RowsFileRequest): {
  readonly bytes: Uint8Array;
  readonly rows: number;
} {
  const table = new RowTable({ ...names, missing });
  table.add(rowsIn(chunks));
  const rows = table
    .select(view)
    .map((index) => table.row(index))
    .filter((row) => row !== undefined)
    .map((row) => unpackRow(row, names));
  const questions = names.questions.map((questionId) => ({ questionId, text: explained.labels[questionId] ?? '' }));
  const text = rowsFile(format, { id, rows, questions }, explanationsOf(names, explained));
  return { bytes: new TextEncoder().encode(text), rows: rows.length };
}
