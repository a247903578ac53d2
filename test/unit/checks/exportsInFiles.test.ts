import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planQuestionnaire } from '../../../src/checks/plan';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { contradicted, respondent, type Data } from './support';

/**
 * Whole exports of eighteen houses, each with what was worked out by hand from it before it was read: whether a variable
 * had to be asked of a respondent, and whether a question lists him.
 */
const FOLDER = join(import.meta.dirname, '../../corpus/exports');
const EXPORTS = {
  growers: 'masks by functions and countries, a loop over what was chosen, recodes, functions cut off',
  pets: 'German, keys in another order, broken strings, a block cut off, limits row by row',
  dentists: 'details first, numbers without quotes, code without braces, conditions of several questions',
  migraine: 'recodes by ternaries, sets and counters in the code of other questions, masks by country, loops',
  officecoffee: 'last write wins, masks by country and of masks, flags taken back, a loop without a stated source',
  chargers: 'a quota field set twice, fall-through, sets of values, three-valued conditions, several column masks',
  woundcare: 'screen-outs by arithmetic, recodes by switch and minimum, nested ternaries, a patient loop',
  owners: 'recodes in functions, a loop over what was chosen, double quotes, functions cut off',
  ferrylines: 'iterations within iterations, ranks, columns of 3D grids, don’t-know boxes row by row',
  gymclubs: 'quota cells, recodes by switch and set, functions cut off, screen-outs by a hidden status',
  beekeepers: 'sums with a tolerance, dates in parts, lists that name nothing twice, conditions of several questions',
  snackwaves: 'waves and markets, orders and straight lines, attributes and question types that nobody has explained',
  libraries: 'masks by country and of sets, the one member of a set, functions cut off, questions taken out on a day',
  audiology: 'columns, loops and boxes by numbers, sets filled in loops, boxes for none beside don’t-know boxes',
  roofers: 'another order of keys, double quotes, functions with parameters, the greatest of many numbers',
  ebikes:
    'hidden variables by ternaries and counters, masks by country, a loop over what was chosen, texts looked into',
  dialysis: 'a loop over a hidden list, numbers within it, don’t-know boxes row by row, functions cut off',
  brokers: 'double quotes, counters that answers end, names made of answers, several loops, orders of priority',
} as const;

type Line =
  | { readonly asked: readonly [variable: string, data: Data, state: string] }
  | { readonly listed: readonly [question: string, data: Data, isListed: boolean] };

describe('Whole exports', () => {
  for (const [name, about] of Object.entries(EXPORTS)) {
    it(`of ${name}: ${about}`, () => {
      const { plans, byId } = planQuestionnaire(readQuestionnaire(read(`${name}.md`), name));
      const lines = read(`${name}.statements`).trim().split('\n');
      assert.ok(lines.length > 90, `${lines.length}`);
      for (const text of lines) {
        const line = JSON.parse(text) as Line;
        if ('listed' in line) {
          const [id, data, isListed] = line.listed;
          const plan = byId.get(id) ?? assert.fail(id);
          assert.equal(contradicted(plan, data).length > 0, isListed, text);
          continue;
        }
        const [variable, data, state] = line.asked;
        const plan = plans.find(({ question }) => question.variables.some((one) => one.name === variable));
        assert.ok(plan, text);
        const { surely, possibly } = plan.askedRows.get(variable) ?? plan.asked;
        const [must, may] = [holds(surely, respondent(data)), holds(possibly, respondent(data))];
        assert.equal(must ? 'asked' : may ? 'unknown' : 'notAsked', state, text);
      }
    });
  }
});

const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
