import { planQuestionnaire } from '../checks/plan';
import { UserError } from '../pipeline/errors';
import { PSPP_MISSING } from '../pipeline/reviewers/proofReviewer';
import { toCsv } from '../proof/data/delivery/csv';
import { validateData } from '../proof/data/validate';
import { readQuestionnaire } from '../questionnaire/read';
import { findPspp } from '../spss/pspp/pspp';
import { reportOf } from './dataReport/reportOf';
import { rowsIn, unpackRow } from './dataReport/packedRows';
import { RowTable } from './dataReport/rowTable';
import { planView } from './documents/planView';
import type { CsvRequest, ValidationAnswer, ValidationRequest } from './protocol';
import { settingsOf } from './work';

/**
 * Runs a script on a data file of this machine. Gives what is wrong with the file as a value; throws a `UserError` for
 * wrong settings and where there is no PSPP.
 */
export async function validation(request: ValidationRequest, signal: AbortSignal): Promise<ValidationAnswer> {
  const { script, dataPath } = request;
  const settings = settingsOf(request.settings);
  const pspp = await findPspp(settings.psppPath ?? undefined, settings.psppMemory);
  if (pspp === null) throw new UserError(PSPP_MISSING);
  const read =
    request.questionnaire === null ? null : readQuestionnaire(request.questionnaire.text, request.questionnaire.name);
  const questionnaire = read === null || read.questions.length === 0 ? null : read;
  const outcome = await validateData({ script, dataPath, questionnaire, pspp, signal });
  if (outcome.kind === 'problem') return outcome;
  const plan =
    questionnaire === null ? null : planView(planQuestionnaire(questionnaire, { inferred: settings.inferredChecks }));
  return { kind: 'validated', ...reportOf(outcome.result, plan) };
}

/** The rows that a view shows, in its order, as the command line would write them. */
export function csvOf({ chunks, names, view, missing }: CsvRequest): {
  readonly bytes: Uint8Array;
  readonly rows: number;
} {
  const table = new RowTable({ ...names, missing });
  table.add(rowsIn(chunks));
  const rows = table
    .select(view)
    .map((index) => table.row(index))
    .filter((row) => row !== undefined);
  return { bytes: new TextEncoder().encode(toCsv(rows.map((row) => unpackRow(row, names)))), rows: rows.length };
}
