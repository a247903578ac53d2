import { questionScript } from '../checks/block';
import { estimateRun, type Estimate } from '../pipeline/agents/estimate';
import { NO_TRAINING } from '../pipeline/agents/prompts/training';
import type { FoundInputs } from '../pipeline/input/findInputs';
import { distinctNames } from '../pipeline/input/outputPlaces';
import { planInput } from '../pipeline/generate';
import { engineOf, modelOf } from '../pipeline/setup/modelSetup';
import type { Settings } from '../pipeline/settings';
import { readTraining } from '../pipeline/store/training';
import { EXIT, type CliIo, type ExitCode } from './io';
import { describeError, table } from './texts';

/** Says for every file what a run would ask of the model, and runs nothing. */
export async function estimateAll(
  { inputs, errors }: FoundInputs,
  settings: Settings,
  io: CliIo,
  asJson: boolean,
): Promise<ExitCode> {
  const { trainingFolder, includeTrainingInAll: trainingInAll, batchSize } = settings;
  const training = trainingFolder === null ? NO_TRAINING : await readTraining(trainingFolder);
  const engine = engineOf(settings);
  const model = engine === 'builtin' ? null : modelOf(settings);
  const options = { engine, model, batchSize, training, trainingInAll, compile: questionScript };
  const files = inputs.map((input) => ({
    source: input.path,
    ...estimateRun(planInput(input, settings), options),
  }));
  const exitCode = errors.length > 0 ? EXIT.usage : EXIT.ok;
  if (asJson) io.out(`${JSON.stringify({ exitCode, engine, model, files, errors })}\n`);
  else if (files.length > 0) io.out(describe(files, model));
  for (const error of errors) io.err(describeError(error));
  return exitCode;
}

type FileEstimate = Estimate & { readonly source: string };

function describe(files: readonly FileEstimate[], model: string | null): string {
  const heading = [
    'Questionnaire',
    'Questions',
    'Asked',
    'Calls',
    'Prompt tokens',
    'Cached',
    'Answer tokens',
    'Dollars',
  ];
  const names = distinctNames(files.map(({ source }) => source));
  const rows = files.map((file) => [
    names.get(file.source) ?? file.source,
    file.questions,
    file.asked,
    file.calls,
    file.promptTokens,
    file.cachedTokens,
    file.completionTokens,
    file.cost === null ? 'unknown' : file.cost.toFixed(2),
  ]);
  const [first] = files;
  const basis =
    model === null || first === undefined
      ? 'No model is asked.\n'
      : `For ${model}, by the prices of ${first.pricesDate}. Questions that fail their review come on top, and so does\n` +
        'what a model thinks before it answers.\n';
  return `${table([heading, ...rows])}${basis}`;
}
