import { questionScript } from '../../../checks/block';
import type { QuestionPlan } from '../../../checks/check';
import { inFileTerms } from '../../../checks/fileTerms';
import type { QuestionnairePlan } from '../../../checks/plan';
import { blockText, splitBlocks } from '../../../spss/reading/blocks';
import { meaningsOf } from '../checkMeaning';
import { columnNamed, ID_COLUMN, type DataColumn } from '../columns';

/** A script and the plan that its blocks are of. */
export interface Checked {
  readonly script: string;
  readonly plan: QuestionnairePlan | null;
}

/**
 * A script for a file that lacks some variables: one unknown name would cost all of its block. Blocks that are as they
 * were generated are written anew with what can be checked without these variables, and say what is left out; where
 * nothing is left, and of blocks that people wrote, all stays as it is.
 * @param id what the blocks call the respondent; `null`: as usual
 */
export function forWhatIsThere({ script, plan }: Checked, columns: readonly DataColumn[], id: string | null): Checked {
  if (plan === null) return { script, plan };
  const absent = new Set(
    plan.plans
      .flatMap(({ question, checks }) => [
        ...question.variables.map(({ name }) => name),
        ...checks.flatMap(({ variables }) => variables),
      ])
      .filter((name) => columnNamed(columns, name) === undefined),
  );
  if (absent.size === 0) return { script, plan };
  const { header, blocks } = splitBlocks(script);
  const here = inFileTerms(plan, { respondent: id ?? ID_COLUMN, names: new Map(), absent });
  const written = new Map<string, QuestionPlan>();
  const texts = meaningsOf(blocks, plan, id).map((meaning, index) => {
    const block = blocks[index];
    const own = meaning.plan;
    const left = own === null ? undefined : here.byId.get(own.question.id);
    if (block === undefined || own === null || left === undefined) return block?.text ?? '';
    const needs = own.checks.some(({ variables }) => variables.some((name) => absent.has(name)));
    if (!needs || left.checks.length === 0) return block.text;
    written.set(own.question.id, left);
    return blockText(own.question.id, questionScript(left));
  });
  if (written.size === 0) return { script, plan };
  const plans = plan.plans.map((one) => written.get(one.question.id) ?? one);
  return {
    script: header + texts.join(''),
    plan: { ...plan, plans, byId: new Map(plans.map((one) => [one.question.id, one])) },
  };
}
