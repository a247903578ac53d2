import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import { questionScript } from '../checks/block';
import { planQuestionnaire, type QuestionnairePlan } from '../checks/plan';
import { switchOff } from '../checks/switchOff';
import { inFileTerms } from '../checks/fileTerms';
import { TRUE } from '../questionnaire/logic/formula';
import { habitsWith, withWitness, type Witness } from '../proof/data/witness/witness';
import type { Questionnaire } from '../questionnaire/model';
import { withChosenReadings } from '../checks/statements/chosen';
import type { Dispute } from '../checks/statements/statement';
import { readMarked } from '../questionnaire/lineReadings/markedText';
import { readQuestionnaire } from '../questionnaire/read';
import { crewFactory } from './setup/assembleCrew';
import { systemClock } from './clock';
import { UserError } from './errors';
import { hashText } from './hashText';
import type { RunEvent } from './events';
import type { AskBudget } from './flow/budget';
import type { ModelCaller } from './flow/caller';
import type { Bound } from './flow/workFloor';
import type { LanguageModel } from './models/model';
import { answerLimits, batchesAtOnce, engineOf, makeCaller, modelOf } from './setup/modelSetup';
import type { Clock } from './ports';
import type { InputFile } from './input/readInput';
import type { DocumentReading } from './readDocument';
import { readLinesBefore } from './readLines';
import { runQuestionnaire } from './run';
import type { RunState } from './runState/runState';
import type { RunScope } from './scope';
import type { Settings } from './settings';
import { filesOf, refuseReadingOut } from './setup/foldersService';
import { refuseLinkedFolder } from './store/insideFolder';
import { writtenFor } from './store/writtenFor';
import { JournalFile, journalName } from './store/journal';
import { outputFolder } from './store/outputFolder';

/** A questionnaire file to generate the script of. */
export interface Job {
  readonly input: InputFile;
  /** Folder of the output files and the journal. */
  readonly folder: string;
  /** The folder that is worked in, by default the one above: symbolic links below it are not followed out of it. */
  readonly base?: string;
  readonly scope: RunScope;
  /** What the data file of the questionnaire says about it. */
  readonly data?: Witness | null;
  /** Files read for it that not the person but something in the folder named. */
  readonly namedByFolder?: readonly string[];
  /** Files read for it that the person named beside it. */
  readonly namedByPerson?: readonly string[];
  /** Write over blocks that a person edited, where their questions are worked on. */
  readonly overwriteEdited?: boolean;
}

export interface JobPorts {
  readonly signal: AbortSignal;
  /** Bounds the batches at work at once; jobs at the same time share one. */
  readonly limit?: Bound;
  /** Bounds the proofs of several questionnaires. */
  readonly proofs?: Bound;
  readonly clock?: Clock;
  /** A model from elsewhere, such as the editor's, in place of the one that the settings name. */
  readonly languageModel?: LanguageModel;
  /** The way to the model, where jobs at the same time share one; `null` where none is called. */
  readonly caller?: ModelCaller | null;
  /** Asked when the budget is used up, unless `caller` knows whom to ask. */
  readonly askBudget?: AskBudget;
  readonly onEvent?: (event: RunEvent, state: RunState) => void;
}

/**
 * Reads a questionnaire, plans its checks and runs it into its output files.
 * Throws a `UserError` where there is no question in it, or where nothing can be written.
 */
export async function generate(job: Job, settings: Settings, ports: JobPorts): Promise<RunState> {
  const { input, folder, scope, overwriteEdited } = job;
  const byRules = planInput(input, settings, job.data ?? null);
  const { languageModel, askBudget, clock = systemClock } = ports;
  const modelPorts = { clock, ...(languageModel && { languageModel }), ...(askBudget && { askBudget }) };
  const caller = ports.caller === undefined ? makeCaller(settings, modelPorts) : ports.caller;
  const crew = crewFactory(settings, caller, ports.proofs);
  await refuseLinkedFolder(folder, job.base ?? dirname(folder));
  if (languageModel === undefined && engineOf(settings) !== 'builtin') {
    const { base = dirname(input.path), namedByFolder: byFolder = [], namedByPerson = [] } = job;
    await refuseReadingOut({ base, byPerson: [...filesOf(input), ...namedByPerson], byFolder }, settings);
  }
  const journal = await JournalFile.open(join(folder, journalName(input.stem)), folder);
  try {
    const { signal, limit = pLimit(batchesAtOnce(settings)), onEvent } = ports;
    const { batchSize, maxFeedbackLoops } = settings;
    const source = { path: input.path, stem: input.stem, hash: hashText(input.text) };
    const engine = engineOf(settings, languageModel);
    const { reviewer: maxOutputTokens } = answerLimits(settings);
    const before = await readLinesBefore(
      { text: input.text, name: input.stem, plan: byRules, engine, scope, maxOutputTokens },
      { caller, journal, clock, signal },
    );
    const { data = null } = job;
    const plan = before === null ? byRules : planInput(input, settings, data, before.reading);
    const manner = data === null ? null : writtenFor(data);
    return await runQuestionnaire(
      {
        source,
        ...(manner !== null && { writtenFor: manner }),
        plan,
        engine,
        model: engine === 'builtin' ? null : modelOf(settings, languageModel),
        batchSize,
        maxFeedbackLoops,
        scope,
        signal,
        ...(before !== null && { before: before.events }),
        ...(overwriteEdited !== undefined && { overwriteEdited }),
      },
      {
        clock,
        crew,
        compile: questionScript,
        journal,
        outputs: outputFolder(folder),
        limit,
        ...(onEvent && { onEvent }),
      },
    );
  } finally {
    await journal.close();
  }
}

/** A questionnaire's plan, with what a model read of its lines where one did. Throws a `UserError` that names the first problem where the file holds no question. */
export function planInput(
  input: InputFile,
  settings: Pick<Settings, 'inferredChecks'>,
  data: Witness | null = null,
  reading: DocumentReading | null = null,
  readText: typeof readQuestionnaire = readQuestionnaire,
): QuestionnairePlan {
  const read = reading === null ? readText(input.text, input.stem) : readMarked(input.text, input.stem, reading);
  const questionnaire = data === null ? read : withWitness(read, data);
  if (questionnaire.questions.length > 0)
    return withDisputes(planned(questionnaire, input, settings, data), reading?.disputes ?? []);
  const [problem] = questionnaire.problems;
  throw new UserError({
    code: 'notAQuestionnaire',
    message: `${input.path} holds no questionnaire.${problem ? ` ${problem.message}` : ''}`,
    nextStep: problem?.nextStep ?? 'Name a survey export or a questionnaire in plain markdown.',
    file: input.path,
    line: problem?.span.line ?? 1,
  });
}

function planned(
  questionnaire: Questionnaire,
  { project }: InputFile,
  { inferredChecks }: Pick<Settings, 'inferredChecks'>,
  data: Witness | null,
): QuestionnairePlan {
  const habits = data === null ? project.habits : habitsWith(project.habits, data);
  const read = planQuestionnaire(questionnaire, { inferred: inferredChecks, habits });
  const plan = switchOff(withChosenReadings(read, project.readings), project.data.off);
  if (data === null) return plan;
  return inFileTerms(plan, project.data.unfinished ? { ...data.terms, only: TRUE } : data.terms);
}

/** The plans with what is disputed of the lines that they were read from. */
function withDisputes(plan: QuestionnairePlan, disputes: readonly Dispute[]): QuestionnairePlan {
  if (disputes.length === 0) return plan;
  const plans = plan.plans.map((one) => {
    const own = disputes.filter(({ questionId }) => questionId === one.question.id);
    return own.length === 0 ? one : { ...one, disputes: [...(one.disputes ?? []), ...own] };
  });
  return { ...plan, plans, byId: new Map(plans.map((one) => [one.question.id, one])) };
}
