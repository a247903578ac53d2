import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { planInput } from '../pipeline/generate';
import { UserError } from '../pipeline/errors';
import { readInput, readScript } from '../pipeline/input/readInput';
import { writeAtomically } from '../pipeline/store/atomicFile';
import { toCsv, type ValidationResult } from '../proof/data/result';
import type { DataProblem } from '../proof/data/problem';
import { validateData } from '../proof/data/validate';
import { EXIT, type CliIo, type Command, type ExitCode } from './io';
import { SETTING_OPTIONS, parseArguments, settingsOf, usageError } from './options';
import { requirePspp } from './prove';
import { countOf, duration, short, table } from './texts';

const usage = `Runs a script on a data file and tells who is listed, for what. The data stay on this machine.

Usage: questionnaire-to-spss validate <script.sps> <data.sav|data.csv> [--questionnaire FILE] [--out FILE.csv] [--pspp FILE] [--json]

  --questionnaire FILE   compare the variables of the file with the questionnaire
  --out FILE.csv         write everyone listed there: respondent, question, check, values
  --pspp FILE            the PSPP to run it in; without it, the one on the PATH

Exit code: 0 nobody is listed, 1 somebody is or a question cannot be checked, 2 bad usage or input.
`;

const options = {
  pspp: SETTING_OPTIONS.pspp,
  questionnaire: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const validateCommand: Command = { usage, run };

/** Rows shown where they are not written to a file. */
const SHOWN = 20;

async function run(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options);
  const [scriptPath, dataPath] = positionals;
  if (scriptPath === undefined || dataPath === undefined || positionals.length > 2)
    throw usageError('Name a script and a data file.', 'See validate --help.');
  const settings = await settingsOf({ pspp: values.pspp }, io);
  const script = await readScript(resolve(io.folder, scriptPath));
  const inputs = [scriptPath, dataPath, ...(values.questionnaire === undefined ? [] : [values.questionnaire])];
  if (values.out !== undefined) await requireOther(values.out, inputs, io.folder);
  const plan =
    values.questionnaire === undefined
      ? null
      : planInput(await readInput(resolve(io.folder, values.questionnaire)), settings);
  const outcome = await validateData({
    script,
    dataPath: resolve(io.folder, dataPath),
    questionnaire: plan?.questionnaire ?? null,
    pspp: await requirePspp(settings.psppPath),
    signal: io.signal,
  });
  if (outcome.kind === 'problem') throw asUserError(outcome.problem, scriptPath, dataPath);
  const { result } = outcome;
  if (values.out !== undefined) await writeRows(resolve(io.folder, values.out), result);
  if (values.json) io.out(`${JSON.stringify(values.out === undefined ? result : { ...result, rows: undefined })}\n`);
  else io.out(report(result, values.out ?? null));
  return result.questions.every(({ respondents, notChecked }) => respondents === 0 && notChecked === null)
    ? EXIT.ok
    : EXIT.failed;
}

function asUserError({ message, nextStep, line, code }: DataProblem, script: string, data: string): UserError {
  const file = code === 'scriptRefused' ? script : data;
  const ofPspp = code === 'psppFailed' || code === 'scriptRefused';
  const kind = code === 'notFound' ? 'fileNotFound' : ofPspp ? 'psppFailed' : 'fileUnreadable';
  return line === undefined
    ? new UserError({ code: kind, message: `${file}: ${message}`, nextStep, file })
    : new UserError({ code: kind, message, nextStep, file, line });
}

/** What is read must not be what is written. */
async function requireOther(out: string, inputs: readonly string[], folder: string): Promise<void> {
  const real = async (path: string): Promise<string> => await realpath(resolve(folder, path)).catch(() => path);
  const target = await real(out);
  for (const input of inputs) {
    if ((await real(input)) === target)
      throw usageError(`--out ${out} is a file that is read here: it would be lost.`, 'Name another file.');
  }
}

async function writeRows(path: string, result: ValidationResult): Promise<void> {
  try {
    await writeAtomically(path, toCsv(result.rows));
  } catch (cause) {
    const nextStep = 'Name a file, in a folder that exists and that you may write to.';
    throw new UserError({ code: 'outputNotWritable', message: `Cannot write ${path}.`, nextStep }, { cause });
  }
}

function report(result: ValidationResult, out: string | null): string {
  const listed = result.questions.filter(({ respondents }) => respondents > 0);
  const unchecked = result.questions.filter(({ notChecked }) => notChecked !== null);
  const leftOut = result.questions.flatMap(({ questionId, leftOut: parts }) =>
    parts.map((part) => `~ ${questionId} is checked in part. Left out: ${part}\n`),
  );
  const rows = result.rows.slice(0, SHOWN);
  const more = result.rows.length - rows.length;
  return [
    ...result.variables.map(({ message }) => `! ${message}\n`),
    ...unchecked.map(({ questionId, notChecked }) => `? ${questionId} is not checked: ${notChecked}\n`),
    ...leftOut.slice(0, SHOWN),
    leftOut.length > SHOWN ? `~ … and ${leftOut.length - SHOWN} more; the script's comments have them all.\n` : '',
    listed.length === 0
      ? ''
      : `\n${table([['question', 'respondents listed'], ...listed.map(({ questionId, respondents }) => [questionId, respondents])])}`,
    out !== null || rows.length === 0
      ? ''
      : `\n${table([['respondent', 'question', 'check', 'values'], ...rows.map(rowText)])}`,
    out === null && more > 0 ? `… and ${more} more; --out FILE.csv writes them all.\n` : '',
    `\n${countOf(result.respondents, 'respondent')} checked in ${duration(result.milliseconds)}: `,
    `${countOf(listed.length, 'question')} with listed respondents`,
    out === null
      ? '.\n'
      : `; ${countOf(result.rows.length, 'row')} written to ${out}${result.truncated ? ' (there are more; the counts are complete)' : ''}.\n`,
  ].join('');
}

function rowText({ respondent, questionId, check, values }: ValidationResult['rows'][number]): readonly string[] {
  const shown = values.map(({ name, value }) => `${name} = ${value === '' ? 'missing' : value}`).join(', ');
  return [short(respondent, 40), questionId, short(check, 40), short(shown, 70)];
}
