import { basename, resolve } from 'node:path';
import { version as packageVersion } from '../../../package.json';
import type { RunScope } from '../../pipeline/scope';
import { systemClock } from '../../pipeline/clock';
import { toPlainError, UserError, type PlainError } from '../../pipeline/errors';
import { findInputs, type FoundInputs } from '../../pipeline/input/findInputs';
import { distinctNames, outputPlaces } from '../../pipeline/input/outputPlaces';
import { generate, type Job } from '../../pipeline/generate';
import { batchesAtOnce, engineOf, makeCaller } from '../../pipeline/setup/modelSetup';
import { PROOFS_AT_ONCE, PSPP_MISSING, isProofWanted } from '../../pipeline/reviewers/proofReviewer';
import type { RunState } from '../../pipeline/runState/runState';
import type { Bound } from '../../pipeline/flow/workFloor';
import type { Settings } from '../../pipeline/settings';
import { findPspp } from '../../spss/pspp/pspp';
import { openBatchRuns } from '../batchApi';
import { estimateAll } from './estimate';
import { EXIT, type CliIo, type Command, type ExitCode } from '../io';
import { sarifLog, summaryNotices } from '../formats/sarif';
import { SETTING_OPTIONS, formatOf, parseArguments, settingsOf, usageError } from '../options';
import { showProgress } from '../output/progress';
import { isInShard, parseShard, type Shard } from '../shard';
import { summarize, type Summary } from '../output/summary';
import { describe } from '../output/summaryText';
import { countOf, describeError, listed, told } from '../output/texts';
import { witnessFor } from '../dataOf';
import { keepScheme } from '../keepScheme';
import { writeNamedFile } from '../output/writeFile';

const usage = `Writes SPSS scripts that list every respondent whose data contradicts the questionnaire.

Usage: questionnaire-to-spss generate <file|folder>... [options]

A document of Word (.docx), named or in a folder, is written as markdown beside it, which is worked on; edited there,
it stays as it is.
A folder stands for the questionnaires directly in it.
Without a file or folder, INPUT_FILE_NAME names it; without that, every questionnaire of this folder is worked on.

  --out DIR                where the files go (output)
  --engine ENGINE          builtin: the compiler, offline; agents: a language model writes every question;
                           auto: the compiler; a model, where one is set, reads every question with it (auto)
  --model MODEL            language model; the key is OPENAI_API_KEY, never an option
  --base-url URL           address of a service that speaks OpenAI's interface
  --allow-host HOST        send key and questionnaire to a host that the folder's .env names, or without https
  --batch-size N           questions per batch (chosen by the number of questions)
  --concurrency N          calls of the model, or else batches, at once (10)
  --max-feedback-loops N   how often a question that failed review is written again (3)
  --no-inferred            leave out checks that are inferred and not stated
  --proof WHOSE            whose scripts are proved in PSPP: always, never, or auto, with a model only (auto)
  --pspp PATH              the pspp program, where it is not on the PATH
  --pspp-memory MB         what one run of it may take; 1024 unless told
  --data FILE              the data file of the questionnaire (.sav, .zsav, CSV): its names and codes are used, and
                           nothing is demanded of what is not in it
  --keep                   keep in the project file beside the questionnaire where the data file is, how it is written,
                           and who is who in it; the next generate and validate use it
  --id NAME                the variable of the data that identifies the respondents (respid)
  --training DIR           folder of verified examples and macros for the agents
  --max-cost DOLLARS       pause before a run costs more
  --max-tokens N           pause before a run uses more tokens
  --timeout SECONDS        longest wait for one reply of the model, up to 3600 (120)
  --requests-per-minute N  what the service allows, where it does not say
  --tokens-per-minute N    the same in tokens
  --shard K/N              work on the K-th of N parts of the questionnaires only, always the same ones
  --batch-api              ask the model by the provider's batch jobs: half price, answers within a day; the process may
                           end meanwhile, and --resume goes on, here or on another machine
  --estimate               say what a run would ask of the model and cost, and run nothing
  --resume                 go on with the last run: finished questions are not run again
  --retry-failed           try only the questions that failed review again
  --retry-errors           try only the questions that ended in an error again
  --fresh                  ask the model again also for questions it has answered before
  --overwrite-edited       write over blocks that were edited by hand
  --summary FILE           write the summary there, for report merge
  --format FORMAT          text; json, one summary object (also --json); sarif: problems of questionnaires and questions
                           that did not pass, which build servers show at the line

Exit code: 0 all passed, 1 some question failed, 2 bad usage or input, 130 cancelled.
`;

const options = {
  ...SETTING_OPTIONS,
  resume: { type: 'boolean' },
  'retry-failed': { type: 'boolean' },
  'retry-errors': { type: 'boolean' },
  fresh: { type: 'boolean' },
  data: { type: 'string' },
  id: { type: 'string' },
  keep: { type: 'boolean' },
  'overwrite-edited': { type: 'boolean' },
  shard: { type: 'string' },
  'batch-api': { type: 'boolean' },
  summary: { type: 'string' },
  estimate: { type: 'boolean' },
  format: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const generateCommand: Command = { usage, run };

async function run(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options);
  const format = formatOf(values, ['sarif']);
  const settings = await settingsOf(values, io);
  const scope = scopeOf(values);
  const named = positionals.length > 0 ? positionals : [settings.input ?? '.'];
  const shard = values.shard === undefined ? null : parseShard(values.shard);
  const all = await findInputs(named.map((path) => resolve(io.folder, path)));
  for (const input of all.inputs) told(input, io);
  // Places are given before the parts are dealt: they are the same whether others run here or elsewhere.
  const allPlaces = await outputPlaces(all.inputs, resolve(io.folder, settings.outputFolder));
  const placeOf = new Map(all.inputs.map((input, index) => [input, allPlaces[index]]));
  const found = shard === null ? all : partOf(all, io.folder, shard);
  if (values.estimate)
    return await estimateAll(found, settings, io, {
      asJson: format === 'json',
      byBatchApi: values['batch-api'] === true,
    });
  if (values.data !== undefined && found.inputs.length > 1)
    throw usageError('--data is of one questionnaire, and there are several.', 'Name the data in the project file.');
  if (values.keep === true && values.data === undefined)
    throw usageError('--keep needs the data file.', 'Name it with --data FILE.');
  const made = await Promise.all(
    found.inputs.map(async (input): Promise<Job | PlainError> => {
      try {
        const data = await witnessFor(input, values, settings, io);
        if (values.keep === true && data !== null) {
          const file = resolve(io.folder, values.data ?? '');
          await keepScheme(input.path, { scheme: data.scheme, file, id: data.terms.respondent }, io);
        }
        return {
          input,
          folder: placeOf.get(input) ?? resolve(io.folder, settings.outputFolder),
          base: io.folder,
          scope,
          data,
          namedByFolder: [
            ...(positionals.length === 0 && settings.ofFolder.includes('input') ? [input.path] : []),
            ...(values.data === undefined && input.project.data.file !== null ? [input.project.data.file] : []),
          ],
          namedByPerson: values.data === undefined ? [] : [resolve(io.folder, values.data)],
          overwriteEdited: values['overwrite-edited'] === true,
        };
      } catch (error) {
        // A data file that cannot be read costs its questionnaire, not the others.
        if (error instanceof UserError) return error.detail;
        throw error;
      }
    }),
  );
  const jobs = made.filter((one): one is Job => 'input' in one);
  const dataErrors = made.filter((one): one is PlainError => !('input' in one));
  if (
    isProofWanted(settings, engineOf(settings) !== 'builtin') &&
    (await findPspp(settings.psppPath ?? undefined)) === null
  )
    io.err(describeError(PSPP_MISSING));
  const { states, errors } = await runAll(jobs, settings, io, values['batch-api'] === true);
  const allErrors = [...found.errors, ...dataErrors, ...errors];
  const exitCode = exitCodeOf(states, allErrors, io);
  const files = states.map(summarize);
  const summary: Summary = { exitCode, ...(shard && { shard }), files, errors: allErrors, skipped: found.skipped };
  if (values.summary !== undefined)
    await writeNamedFile(resolve(io.folder, values.summary), `${JSON.stringify(summary)}\n`);
  if (format === 'json') io.out(`${JSON.stringify(summary)}\n`);
  else if (format === 'sarif') io.out(sarifLog(summaryNotices(summary), io.folder, packageVersion));
  else if (files.length > 0) io.out(describe(files, io.folder));
  if (shard !== null)
    io.err(
      `Shard ${shard.index}/${shard.count}: ${found.inputs.length} of ${countOf(all.inputs.length, 'questionnaire')}.\n`,
    );
  for (const error of allErrors) io.err(describeError(error));
  if (found.skipped.length > 0) {
    const names = found.skipped.map((path) => basename(path));
    io.err(`Skipped ${countOf(names.length, 'markdown file')} without a questionnaire: ${listed(names)}.\n`);
  }
  return exitCode;
}

/** What of the inputs, and of what is wrong with them, belongs to a part. */
function partOf({ inputs, errors, skipped }: FoundInputs, folder: string, shard: Shard): FoundInputs {
  const isOurs = (path: string): boolean => isInShard(path, folder, shard);
  return {
    inputs: inputs.filter(({ path }) => isOurs(path)),
    errors: errors.filter(({ file }) => isOurs(file ?? folder)),
    skipped: skipped.filter(isOurs),
  };
}

function scopeOf(values: Readonly<Record<string, unknown>>): RunScope {
  const asked = (['resume', 'retry-failed', 'retry-errors', 'fresh'] as const).filter((name) => values[name] === true);
  if (asked.length > 1) {
    const flags = asked.map((name) => `--${name}`).join(' and ');
    throw usageError(`${flags} exclude each other.`, 'Give one of them.');
  }
  if (values['resume']) return { kind: 'unfinished' };
  if (values['retry-failed']) return { kind: 'failed' };
  if (values['retry-errors']) return { kind: 'errors' };
  return { kind: 'all', reuse: values['fresh'] !== true };
}

/** Runs all files at the same time, with one bound for the batches of all. */
async function runAll(
  jobs: readonly Job[],
  settings: Settings,
  io: CliIo,
  byBatchApi: boolean,
): Promise<{ readonly states: readonly RunState[]; readonly errors: readonly PlainError[] }> {
  if (jobs.length === 0) return { states: [], errors: [] };
  const { default: pLimit } = await import('p-limit');
  const limit = pLimit(batchesAtOnce(settings));
  const proofs = pLimit(PROOFS_AT_ONCE);
  const { ask } = io;
  const batches = byBatchApi ? await openBatchRuns(settings, resolve(io.folder, settings.outputFolder), io) : null;
  const caller = makeCaller(settings, {
    clock: systemClock,
    ...(batches && { languageModel: batches.model }),
    ...(ask && { askBudget: (reason) => askBudget(reason, ask) }),
  });
  const names = distinctNames(jobs.map(({ input }) => input.path));
  const progress = await showProgress(io, names);
  const errors: PlainError[] = [];
  const { signal } = io;
  const states = await Promise.all(
    jobs.map((job) => {
      const run = (bound: Bound): Promise<RunState> =>
        generate(job, settings, { signal, limit: bound, proofs, caller, onEvent: progress.onEvent });
      return (batches === null ? run(limit) : batches.run(job, run)).catch((thrown: unknown) => {
        const error = toPlainError(thrown);
        if (error.code === 'internal') throw thrown;
        errors.push(error);
        return null;
      });
    }),
  ).finally(async () => {
    progress.stop();
    await batches?.close();
  });
  return { states: states.filter((state) => state !== null), errors };
}

async function askBudget(reason: PlainError, ask: NonNullable<CliIo['ask']>): Promise<'goOn' | 'stop'> {
  const answer = await ask(`\n${reason.message}\nGo on with the same amount again? [y/N] `);
  return /^\s*y(es)?\s*$/i.test(answer) ? 'goOn' : 'stop';
}

function exitCodeOf(states: readonly RunState[], errors: readonly PlainError[], io: CliIo): ExitCode {
  if (io.signal.aborted) return EXIT.cancelled;
  const stopped = states.some(({ error }) => error?.code === 'outputNotWritable');
  if (errors.length > 0 || stopped) return EXIT.usage;
  return states.every(({ status }) => status === 'passed') ? EXIT.ok : EXIT.failed;
}
