import assert from 'node:assert/strict';
import { planQuestionnaire } from '../../../../src/checks/plan';
import { holds } from '../../../../src/questionnaire/logic/evaluate';
import type { Questionnaire } from '../../../../src/questionnaire/model';
import { contradicted, respondent, type Data } from '../support';

/** Whether a variable had to be asked, must be empty, or nobody knows. */
export type State = 'asked' | 'notAsked' | 'unknown';

/** What was worked out by hand from an export, before any code was written for it. */
export interface Statements {
  readonly asked: readonly (readonly [variable: string, data: Data, state: State])[];
  /** The kinds of the checks of a question that a respondent contradicts; none for a clean one. */
  readonly listed: readonly (readonly [question: string, data: Data, ...kinds: string[]])[];
  /** What must be said to be open, as the question and a piece of the text; and questions where nothing may be open. */
  readonly open: readonly (readonly [question: string, text: string])[];
  readonly closed: readonly string[];
}

export function assertStatements(questionnaire: Questionnaire, statements: Statements): void {
  const { plans, byId } = planQuestionnaire(questionnaire);
  const owner = (name: string) => {
    const plan = plans.find(({ question }) => question.variables.some((variable) => variable.name === name));
    assert.ok(plan, `the export has no variable ${name}`);
    return plan;
  };
  for (const [name, data, state] of statements.asked) {
    const plan = owner(name);
    const { surely, possibly } = plan.askedRows.get(name) ?? plan.asked;
    const [must, may] = [holds(surely, respondent(data)), holds(possibly, respondent(data))];
    assert.equal(must ? 'asked' : may ? 'unknown' : 'notAsked', state, `${name} for ${JSON.stringify(data)}`);
  }
  for (const [id, data, ...kinds] of statements.listed) {
    const plan = byId.get(id);
    assert.ok(plan, id);
    const found = [...new Set(contradicted(plan, data))].sort();
    assert.deepEqual(found, kinds.sort(), `${id} for ${JSON.stringify(data)}`);
  }
  for (const [id, text] of statements.open) {
    const open = byId.get(id)?.unresolved ?? [];
    assert.ok(
      open.some((part) => `${part.text} ${part.reason}`.includes(text)),
      `${id} should leave "${text}" open, but says ${JSON.stringify(open.map((part) => part.reason))}`,
    );
  }
  for (const id of statements.closed) assert.deepEqual(byId.get(id)?.unresolved, [], id);
}
