import { meaningsOf } from '../../proof/data/checkMeaning';
import { ID_COLUMN } from '../../proof/data/columns';
import { fileKindOf } from '../../proof/data/files/fileKind';
import type { DataProblem } from '../../proof/data/problem';
import { askDataFile, respondentOnly } from '../../proof/data/witness/askFile';
import { witnessOfScheme, type Witness } from '../../proof/data/witness/witness';
import { questionScript } from '../../checks/block';
import type { QuestionnairePlan } from '../../checks/plan';
import { readQuestionnaire } from '../../questionnaire/read';
import { blockText, printedId, splitBlocks, type Block } from '../../spss/reading/blocks';
import { isVariableName } from '../../spss/names';
import type { Pspp } from '../../spss/pspp/pspp';
import { UserError } from '../errors';
import { planInput } from '../generate';
import type { Settings } from '../settings';
import type { InputFile } from './readInput';

/** What looking into data files takes. */
export interface DataPorts {
  /** Asked for only where a file is looked into. */
  readonly pspp: () => Promise<Pspp>;
  readonly signal: AbortSignal;
}

/**
 * What the data of a questionnaire say: its data file's dictionary, or which variable identifies the respondents alone;
 * `null` where neither is named.
 * Throws a `UserError` for a name that no variable can have and a file that cannot be read.
 */
export async function witnessOf(
  input: InputFile,
  { file, id }: { readonly file: string | null; readonly id: string | null },
  { pspp, signal }: DataPorts,
): Promise<Witness | null> {
  if (id !== null && !isVariableName(id))
    throw new UserError({
      code: 'usage',
      message: `${id} can be no variable.`,
      nextStep: 'Name a variable of the data.',
    });
  const { scheme } = input.project.data;
  if (file === null && scheme === null) return id === null ? null : respondentOnly(id);
  const questionnaire = readQuestionnaire(input.text, input.stem);
  if (file === null) return scheme === null ? null : witnessOfScheme(questionnaire, scheme, id);
  const asked = await askDataFile(file, { questionnaire, id, scheme, pspp: await pspp(), signal });
  if (asked.kind === 'problem') throw dataError(asked.problem, file);
  return { ...asked.witness, file };
}

/** The plan that a script was written from, and whether its boxes are empty where they are not ticked. */
export interface ScriptPlan {
  /** The script, in the terms of the plan. */
  readonly script: string;
  readonly plan: QuestionnairePlan;
  readonly emptyBoxes: boolean;
  /** What the file knows that the questionnaire does not say, and counts here: a sentence each. */
  readonly notes: readonly string[];
}

/** The plan of the questionnaire with what a data file says of it. */
type PlanOf = (witness: Witness | null) => QuestionnairePlan;

/**
 * The plan of a questionnaire in the terms of a script: its own, or those of the data file that the script was written
 * for.
 */
export async function planForScript(
  input: InputFile,
  script: string,
  dataPath: string,
  settings: Settings,
  { pspp, signal }: DataPorts,
  readText: typeof readQuestionnaire = readQuestionnaire,
): Promise<ScriptPlan> {
  const { emptyBox } = input.project.habits;
  const notes: readonly string[] = [];
  // Long ones take their time: it is read once, whatever the file then says of it.
  const questionnaire = readText(input.text, input.stem);
  const planOf: PlanOf = (witness) => planInput(input, settings, witness, null, () => questionnaire);
  const own: ScriptPlan = { script, plan: planOf(null), emptyBoxes: emptyBox !== 'zero', notes };
  const { blocks } = splitBlocks(script);
  const fitting = ({ plan }: ScriptPlan): number =>
    meaningsOf(blocks, plan, null).filter((meaning) => meaning.plan !== null).length;
  const isOwn = fitting(own) === blocks.length;
  // CSV files declare nothing.
  if (isOwn && !(await isSpssFile(dataPath))) return own;
  const asked = await askDataFile(dataPath, {
    ...{ questionnaire, id: null, pspp: await pspp(), signal },
    scheme: input.project.data.scheme,
  });
  // What is wrong with the file is said by the validation.
  if (asked.kind === 'problem') return own;
  const { witness } = asked;
  if (isOwn) return withDeclared(own, planOf, witness, blocks);
  const ofFile: ScriptPlan = {
    script,
    plan: planOf(witness),
    emptyBoxes: (witness.emptyBox ?? emptyBox) !== 'zero',
    notes,
  };
  // A script of ours for this file leaves out what it cannot say in the file's manner; a validation reads the file as the
  // questionnaire has it, where nothing has to be left out.
  if (fitting(ofFile) === blocks.length) {
    const known = withDeclared(own, planOf, witness, blocks);
    return { ...known, script: inOwnTerms(known.plan, blocks) };
  }
  return fitting(ofFile) > fitting(own) ? ofFile : own;
}

/**
 * A script that the questionnaire alone was known for accuses those of whom the file itself says that their value stands
 * for none: it is run as it would be had the questionnaire listed these.
 */
function withDeclared(
  own: ScriptPlan,
  planOf: PlanOf,
  { questions: completed, answers, problems }: Witness,
  blocks: readonly Block[],
): ScriptPlan {
  if (answers.size === 0 && completed.size === 0) return own;
  const { questions } = own.plan.questionnaire;
  const touched = new Set(
    questions
      .filter(({ id, variables }) => completed.has(id) || variables.some(({ name }) => answers.has(name)))
      .map(({ id }) => id),
  );
  const known: Witness = { ...respondentOnly(ID_COLUMN), questions: completed, answers };
  const plan = planOf(known);
  const notes = problems
    .filter(({ severity, questionId }) => severity === 'info' && touched.has(questionId ?? ''))
    .map(({ message }) => message);
  return { ...own, plan, script: inOwnTerms(plan, blocks), notes };
}

const isSpssFile = async (path: string): Promise<boolean> =>
  fileKindOf(path).then(
    ({ kind }) => kind === 'spss',
    () => false,
  );

function inOwnTerms({ plans }: QuestionnairePlan, blocks: readonly Block[]): string {
  const byId = new Map(plans.map((plan) => [printedId(plan.question.id), plan]));
  return blocks
    .flatMap(({ id }) => byId.get(id) ?? [])
    .map((plan) => blockText(plan.question.id, questionScript(plan)))
    .join('');
}

/** What is wrong with a data file, as an error for people. */
export function dataError({ message, nextStep, line, code }: DataProblem, file: string): UserError {
  const ofPspp = code === 'psppFailed' || code === 'scriptRefused';
  const kind = code === 'notFound' ? 'fileNotFound' : ofPspp ? 'psppFailed' : 'fileUnreadable';
  return line === undefined
    ? new UserError({ code: kind, message: `${file}: ${message}`, nextStep, file })
    : new UserError({ code: kind, message, nextStep, file, line });
}
