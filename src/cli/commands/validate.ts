import { realpath } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { askAboutDoubts, type DoubtfulCheck } from '../../pipeline/agents/askDoubts';
import { systemClock } from '../../pipeline/clock';
import type { ModelCaller } from '../../pipeline/flow/caller';
import { dataError, planForScript } from '../../pipeline/input/dataPlan';
import { readInput, readScript, readText } from '../../pipeline/input/readInput';
import { projectFor } from '../../pipeline/project/find';
import type { Settings } from '../../pipeline/settings';
import { filesOf, refuseReadingOut } from '../../pipeline/setup/foldersService';
import { makeCaller } from '../../pipeline/setup/modelSetup';
import { explainedBy, toCsv } from '../../proof/data/delivery/csv';
import { withExplanations } from '../../proof/data/delivery/rowsFile';
import { toSelection } from '../../proof/data/delivery/selection';
import { compareWith, readSaved, type Saved, type Since } from '../../proof/data/delivery/since';
import { withHandled } from '../../proof/data/handled';
import type { ValidationResult } from '../../proof/data/result';
import { validateData } from '../../proof/data/validate';
import type { Questionnaire } from '../../questionnaire/model';
import { printedId } from '../../spss/reading/blocks';
import { dataPorts } from '../dataOf';
import { keepScheme } from '../keepScheme';
import { questionnaireOfScript, type FoundQuestionnaire } from '../scriptsQuestionnaire';
import { EXIT, type CliIo, type Command, type ExitCode } from '../io';
import { junitReport } from '../formats/junit';
import { SETTING_OPTIONS, formatOf, parseArguments, settingsOf, usageError } from '../options';
import { requirePspp } from './prove';
import { validationReport, type ModelSaid } from '../output/validateReport';
import { writeNamedFile } from '../output/writeFile';

const usage = `Runs a script on a data file and tells who is listed, for what. The data stay on this machine.

Usage: questionnaire-to-spss validate <script.sps> <data.sav|data.csv> [--questionnaire FILE] [--id NAME]
         [--no-questionnaire] [--keep] [--since FILE.json] [--out FILE.csv|FILE.json|FILE.sps] [--pspp FILE]
         [--pspp-memory MB] [--ask-model] [--format FORMAT]

  --questionnaire FILE   read the file as this questionnaire has it, compare their variables, and look for root causes;
                         without it, the one that the script's first lines name, if it is beside the script, in the
                         folder above or in this folder
  --no-questionnaire     validate without any questionnaire
  --id NAME              the variable that identifies the respondents; without it, respid or what is named like an id
  --keep                 keep in the project file beside the questionnaire where the data file is, how it is written,
                         and who is who in it: the next generate and validate use it
  --since FILE.json      tell who is new, who is fixed and who is still listed, compared with a result written before
  --out FILE             write everyone listed there: respondent, question, check, values, what the check demands and
                         the question's text as .csv; all of the result as .json; as .sps, syntax that selects them
  --ask-model            ask the language model that is set about checks that list too many: the texts of their
                         questions, what they demand and how many they list leave the machine, nothing of a respondent
  --model, --base-url, --allow-host
                         the model and its service, as generate takes them; the key is OPENAI_API_KEY, never an option
  --pspp FILE            the PSPP to run it in; without it, the one on the PATH
  --pspp-memory MB       what one run of it may take; 1024 unless told
  --format FORMAT        text; json (also --json); junit, a test case for each question, without naming respondents

Exit code: 0 nobody is listed, 1 somebody is or a question cannot be checked, 2 bad usage or input.
`;

const options = {
  pspp: SETTING_OPTIONS.pspp,
  model: SETTING_OPTIONS.model,
  'base-url': SETTING_OPTIONS['base-url'],
  'allow-host': SETTING_OPTIONS['allow-host'],
  'ask-model': { type: 'boolean' },
  'pspp-memory': SETTING_OPTIONS['pspp-memory'],
  questionnaire: { type: 'string' },
  'no-questionnaire': { type: 'boolean' },
  id: { type: 'string' },
  keep: { type: 'boolean' },
  since: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const validateCommand: Command = { usage, run };

async function run(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options);
  const format = formatOf(values, ['junit']);
  const [scriptPath, dataPath] = positionals;
  if (scriptPath === undefined || dataPath === undefined || positionals.length > 2)
    throw usageError('Name a script and a data file.', 'See validate --help.');
  requireData(dataPath);
  const { since, out, id } = values;
  const settings = await settingsOf(values, io);
  const script = await readScript(resolve(io.folder, scriptPath));
  const { path: questionnaire, note } = await questionnaireFor(values.questionnaire, scriptPath, script, io);
  const caller = values['ask-model'] === true ? callerOf(settings, questionnaire) : null;
  if (values.keep === true && questionnaire === null)
    throw usageError('--keep needs the questionnaire.', 'Name it with --questionnaire FILE.');
  if (out !== undefined) {
    if (!(extname(out).toLowerCase() in WRITERS))
      throw usageError(`--out ${out} is neither .csv, .json nor .sps.`, 'Let its name end in one of these.');
    await requireOther(out, [scriptPath, dataPath, questionnaire ?? scriptPath], io.folder);
  }
  const before = since === undefined ? null : await savedIn(since, io.folder);
  const input = questionnaire === null ? null : await readInput(resolve(io.folder, questionnaire));
  if (caller !== null && input !== null) {
    const byFolder = typeof values.questionnaire === 'string' ? [] : [input.path];
    await refuseReadingOut({ base: io.folder, byPerson: filesOf(input), byFolder }, settings);
  }
  // Where no questionnaire is named, the project files of the script hold.
  const project = input?.project ?? (await projectFor(resolve(io.folder, scriptPath)));
  const read =
    input === null
      ? null
      : await planForScript(input, script, resolve(io.folder, dataPath), settings, dataPorts(settings, io));
  const outcome = await validateData({
    script: read?.script ?? script,
    dataPath: resolve(io.folder, dataPath),
    questionnaire: read?.plan.questionnaire ?? null,
    plan: read?.plan ?? null,
    id: id ?? project.data.id,
    off: project.data.off,
    emptyBoxes: read?.emptyBoxes ?? false,
    scheme: project.data.scheme,
    unfinished: project.data.unfinished,
    pspp: await requirePspp(settings),
    signal: io.signal,
  });
  if (outcome.kind === 'problem')
    throw dataError(outcome.problem, outcome.problem.code === 'scriptRefused' ? scriptPath : dataPath);
  const told = {
    ...outcome.result,
    notes: [...(note === null ? [] : [note]), ...outcome.result.notes, ...(read?.notes ?? [])],
  };
  const result = withHandled(told, project.data.handled);
  if (values.keep === true && input !== null) {
    const { scheme } = result;
    await keepScheme(input.path, { scheme, file: resolve(io.folder, dataPath), id: result.id.variable }, io);
  }
  const compared = before === null ? null : compareWith(before, result);
  const asked = caller === null ? null : await askModel(result, read?.plan.questionnaire ?? null, caller, io.signal);
  const whole = {
    ...result,
    ...(compared !== null && { since: compared }),
    ...(asked !== null && { model: asked }),
  };
  if (out !== undefined) await write(resolve(io.folder, out), whole, compared);
  if (format === 'junit') io.out(junitReport(result, basename(scriptPath)));
  else if (format === 'json')
    io.out(`${JSON.stringify(out === undefined ? explained(whole) : { ...whole, rows: undefined })}\n`);
  else io.out(validationReport(result, { out: out ?? null, since: compared, asked }));
  return result.questions.every(({ respondents, notChecked }) => respondents === 0 && notChecked === null)
    ? EXIT.ok
    : EXIT.failed;
}

function requireData(path: string): void {
  if (!/\.(?:sps|md|markdown|docx)$/iu.test(path)) return;
  throw usageError(
    `${path} is ${/\.sps$/iu.test(path) ? 'a script' : 'a questionnaire'}, where a data file is expected.`,
    'Name the script first, then the data file (.sav, .zsav or CSV); --questionnaire names the questionnaire.',
  );
}

/** @param named what follows `--questionnaire`; `false` with `--no-questionnaire`, as Node parses it */
async function questionnaireFor(named: unknown, path: string, text: string, io: CliIo): Promise<FoundQuestionnaire> {
  if (typeof named === 'string') return { path: named, note: null };
  if (named === false) return { path: null, note: null };
  return questionnaireOfScript({ path: resolve(io.folder, path), text }, io);
}

/** Throws a `UserError` where no model is set, or no questionnaire is named: it is what the model is shown. */
function callerOf(settings: Settings, questionnaire: string | null): ModelCaller {
  if (questionnaire === null)
    throw usageError('--ask-model needs the questionnaire.', 'Name it with --questionnaire FILE.');
  const caller = makeCaller(settings, { clock: systemClock });
  if (caller !== null) return caller;
  throw usageError('--ask-model needs a language model, and none is set.', 'Set MODEL and OPENAI_API_KEY.');
}

/** What a model makes of the checks that list too many; `null` where there are none. */
async function askModel(
  { checks }: ValidationResult,
  questionnaire: Questionnaire | null,
  caller: ModelCaller,
  signal: AbortSignal,
): Promise<ModelSaid | null> {
  const questions = new Map(questionnaire?.questions.map((question) => [printedId(question.id), question]));
  const doubts = checks.flatMap(({ questionId, sentence, respondents, appliesTo, suspicious }) => {
    const question = questions.get(questionId);
    return !suspicious || question === undefined || sentence === null
      ? []
      : [{ question, sentence, respondents, appliesTo }];
  });
  if (doubts.length === 0) return null;
  return { name: caller.modelName, answer: await askAboutDoubts(worstFirst(doubts), caller, signal) };
}

const worstFirst = (doubts: readonly DoubtfulCheck[]): readonly DoubtfulCheck[] =>
  doubts.toSorted((one, other) => other.respondents / other.appliesTo - one.respondents / one.appliesTo);

/** What is read must not be what is written; a result may take the place of the one it is compared with. */
async function requireOther(out: string, inputs: readonly string[], folder: string): Promise<void> {
  const real = async (path: string): Promise<string> => await realpath(resolve(folder, path)).catch(() => path);
  const target = await real(out);
  for (const input of inputs) {
    if ((await real(input)) === target)
      throw usageError(`--out ${out} is a file that is read here: it would be lost.`, 'Name another file.');
  }
}

async function savedIn(path: string, folder: string): Promise<Saved> {
  const saved = readSaved(await readText(resolve(folder, path)));
  if (saved !== null) return saved;
  throw usageError(`--since ${path} is no result of a validation.`, 'Name a file that --out FILE.json wrote.');
}

type Whole = ValidationResult & { readonly since?: unknown; readonly model?: unknown };

const WRITERS: Readonly<Record<string, (result: Whole, since: Since | null) => string>> = {
  '.csv': (result, since) => toCsv(result.rows, explainedBy(result), since),
  '.json': (result) => `${JSON.stringify(explained(result), null, 1)}\n`,
  '.sps': (result, since) => toSelection(result, explainedBy(result), since),
};

/** Each row with what its checks demand and its question's text. */
const explained = (result: Whole) => ({ ...result, rows: withExplanations(result.rows, explainedBy(result)) });

async function write(path: string, result: Whole, since: Since | null): Promise<void> {
  await writeNamedFile(path, WRITERS[extname(path).toLowerCase()]?.(result, since) ?? '');
}
