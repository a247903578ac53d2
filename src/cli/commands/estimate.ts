import { questionScript } from '../../checks/block';
import { estimateRun, type Estimate } from '../../pipeline/agents/estimate';
import { NO_TRAINING } from '../../pipeline/agents/prompts/training';
import type { FoundInputs } from '../../pipeline/input/findInputs';
import { distinctNames } from '../../pipeline/input/outputPlaces';
import { planInput } from '../../pipeline/generate';
import { engineOf, modelOf } from '../../pipeline/setup/modelSetup';
import { BATCH_SHARE } from '../../pipeline/models/prices';
import type { Settings } from '../../pipeline/settings';
import { readTraining } from '../../pipeline/store/training';
import { EXIT, type CliIo, type ExitCode } from '../io';
import { describeError, table } from '../output/texts';

/** Says for every file what a run would ask of the model, and runs nothing. */
export async function estimateAll(
  { inputs, errors }: FoundInputs,
  settings: Settings,
  io: CliIo,
  { asJson, byBatchApi }: { readonly asJson: boolean; readonly byBatchApi: boolean },
): Promise<ExitCode> {
  const { trainingFolder, includeTrainingInAll: trainingInAll, batchSize } = settings;
  const training = trainingFolder === null ? NO_TRAINING : await readTraining(trainingFolder);
  const engine = engineOf(settings);
  const model = engine === 'builtin' ? null : modelOf(settings);
  const priceShare = byBatchApi ? BATCH_SHARE : 1;
  const options = { engine, model, batchSize, training, trainingInAll, compile: questionScript, priceShare };
  const files = inputs.map((input) => ({
    source: input.path,
    ...estimateRun(planInput(input, settings), options),
  }));
  const exitCode = errors.length > 0 ? EXIT.usage : EXIT.ok;
  if (asJson) io.out(`${JSON.stringify({ exitCode, engine, model, files, errors })}\n`);
  else if (files.length > 0) io.out(describe(files, model, byBatchApi));
  for (const error of errors) io.err(describeError(error));
  return exitCode;
}

const dollars = (cost: number | null): string => (cost === null ? 'unknown' : cost.toFixed(2));

const numbersOf = (file: FileEstimate): readonly number[] => [
  file.questions,
  file.asked,
  file.calls,
  file.promptTokens,
  file.cachedTokens,
  file.completionTokens,
];

type FileEstimate = Estimate & { readonly source: string };

function describe(files: readonly FileEstimate[], model: string | null, byBatchApi: boolean): string {
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
  const rows = files.map((file) => [names.get(file.source) ?? file.source, ...numbersOf(file), dollars(file.cost)]);
  const [first] = files;
  const totals = files.map(numbersOf).reduce((sum, one) => sum.map((cell, column) => cell + (one[column] ?? 0)));
  const cost = files.reduce<number | null>(
    (sum, file) => (sum === null || file.cost === null ? null : sum + file.cost),
    0,
  );
  if (files.length > 1) rows.push([`All ${files.length}`, ...totals, dollars(cost)]);
  const how = byBatchApi ? ', half of them through the Batch API' : '';
  const basis =
    model === null || first === undefined
      ? 'No model is asked.\n'
      : `For ${model}, by the prices of ${first.pricesDate}${how}. Questions that fail their review come on top, and so does\n` +
        'what a model thinks before it answers.\n';
  return `${table([heading, ...rows])}${basis}`;
}
