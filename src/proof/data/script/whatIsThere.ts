import { questionScript } from '../../../checks/block';
import type { QuestionPlan } from '../../../checks/check';
import { inFileTerms } from '../../../checks/fileTerms';
import type { QuestionnairePlan } from '../../../checks/plan';
import { blockText, splitBlocks } from '../../../spss/reading/blocks';
import { meaningsOf } from '../checkMeaning';
import { columnNamed, ID_COLUMN } from '../columns';
import type { DataFile } from '../files/dataFile';

/** A script and the plan that its blocks are of. */
export interface Checked {
  readonly script: string;
  readonly plan: QuestionnairePlan | null;
  /** Why nothing of a block is checked, by its number. */
  readonly notChecked: ReadonlyMap<number, string>;
}

/**
 * A script for a file that lacks some variables: one unknown name would cost all of its block. Blocks that are as they
 * were generated are written anew with what can be checked without these variables, and say what is left out; where
 * nothing is left, and of blocks that people wrote, all stays as it is.
 * @param id what the blocks call the respondent; `null`: as usual
 */
export function forWhatIsThere(
  { script, plan }: Pick<Checked, 'script' | 'plan'>,
  { columns, unread, emptyBoxes }: Pick<DataFile, 'columns' | 'unread' | 'emptyBoxes'>,
  id: string | null,
): Checked {
  const notChecked = new Map<number, string>();
  if (plan === null) return { script, plan, notChecked };
  const absent = new Set(
    plan.plans
      .flatMap(({ question, checks }) => [
        ...question.variables.map(({ name }) => name),
        ...checks.flatMap(({ variables }) => variables),
      ])
      .filter((name) => unread.has(name.toUpperCase()) || columnNamed(columns, name) === undefined),
  );
  if (absent.size === 0) return { script, plan, notChecked };
  const { header, blocks } = splitBlocks(script);
  const blank = blankIn(plan, emptyBoxes, absent);
  const here = inFileTerms(plan, { respondent: id ?? ID_COLUMN, names: new Map(), absent, blank });
  const written = new Map<string, QuestionPlan>();
  const texts = meaningsOf(blocks, plan, id).map((meaning, index) => {
    const block = blocks[index];
    const own = meaning.plan;
    const left = own === null ? undefined : here.byId.get(own.question.id);
    if (block === undefined || own === null || left === undefined) return block?.text ?? '';
    const needed = own.checks.flatMap(({ variables }) =>
      variables.filter((name) => absent.has(name) || blank.has(name)),
    );
    if (needed.length === 0) return block.text;
    if (left.checks.length === 0) {
      const unknown = [...new Set(needed)].filter((name) => unread.has(name.toUpperCase()));
      // PSPP says what is not there.
      if (unknown.length === 0) return block.text;
      notChecked.set(index, `nobody knows what the texts stand for that the data file has in ${unknown.join(', ')}.`);
    }
    written.set(own.question.id, left);
    return blockText(own.question.id, questionScript(left));
  });
  if (written.size === 0) return { script, plan, notChecked };
  const plans = plan.plans.map((one) => written.get(one.question.id) ?? one);
  return {
    script: header + texts.join(''),
    plan: { ...plan, plans, byId: new Map(plans.map((one) => [one.question.id, one])) },
    notChecked,
  };
}

/** Boxes that say nothing by being empty, because another of their question is not there. */
function blankIn(
  { plans }: QuestionnairePlan,
  emptyBoxes: ReadonlySet<string>,
  absent: ReadonlySet<string>,
): ReadonlySet<string> {
  const names = plans.flatMap(({ question: { variables } }) => {
    const boxes = variables.filter(({ type }) => type === 'flag').map(({ name }) => name);
    return boxes.some((name) => absent.has(name)) ? boxes : [];
  });
  return new Set(names.filter((name) => emptyBoxes.has(name.toUpperCase())));
}
