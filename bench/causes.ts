import { parseArgs } from 'node:util';
import { planQuestionnaire } from '../src/checks/plan';
import type { Value } from '../src/proof/data/causes/compile';
import { editSetOf, type EditSet } from '../src/proof/data/causes/edits';
import { CauseFinder, type Listed } from '../src/proof/data/causes/findCauses';
import { proofMaterial } from '../src/proof/proof';
import { seededRandom } from '../src/proof/respondents/random';
import { readQuestionnaire } from '../src/questionnaire/read';
import { rounded } from './support/print';

export interface CauseFigures {
  readonly questions: number;
  readonly respondents: number;
  /** Planted values, and the share of them that a cause names, alone or in a tie. */
  readonly planted: number;
  readonly namedPercent: number;
  readonly namedAlonePercent: number;
  /** Respondents all of whose planted values are named. */
  readonly wholePercent: number;
  readonly notInTime: number;
  readonly tooMany: number;
  readonly seconds: number;
}

/**
 * Measures the search for root causes on made-up respondents with one to three planted faults each.
 * @param args `--questions N` (150), `--respondents N` (1,000), `--seed N`
 */
export async function benchCauses(args: readonly string[]): Promise<CauseFigures> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      questions: { type: 'string', default: '150' },
      respondents: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '20261129' },
    },
  });
  const { integer } = seededRandom(Number(values.seed));
  const random: Random = (below) => integer(0, below - 1);
  const { plans } = planQuestionnaire(readQuestionnaire(study(Number(values.questions), random), 'study'));
  const set = editSetOf(plans, () => true);
  const { clean } = proofMaterial(plans).respondents;
  const people = Array.from({ length: Number(values.respondents) }, (_, index) => {
    const base = clean[index % clean.length] ?? new Map<string, Value>();
    return plant(
      set,
      set.variables.map(({ name }) => base.get(name) ?? null),
      1 + (index % 3),
      random,
      index,
    );
  });
  const started = performance.now();
  const finder = new CauseFinder(set);
  for (const { listed } of people) finder.add(listed);
  const found = finder.finish();
  const seconds = (performance.now() - started) / 1000;
  let [planted, named, alone, whole] = [0, 0, 0, 0];
  for (const [index, { variables }] of people.entries()) {
    const explanations = found.respondents[index]?.explanations ?? [];
    const inTies = new Set(explanations.flatMap(({ causes }) => causes.flat().map(({ variable }) => variable)));
    const only = new Set(
      explanations.flatMap(({ causes }) => (causes.length === 1 ? causes.flat().map(({ variable }) => variable) : [])),
    );
    planted += variables.length;
    named += variables.filter((name) => inTies.has(name)).length;
    alone += variables.filter((name) => only.has(name)).length;
    if (variables.every((name) => inTies.has(name))) whole += 1;
  }
  return await Promise.resolve({
    questions: plans.length,
    respondents: people.length,
    planted,
    namedPercent: rounded((100 * named) / planted, 1),
    namedAlonePercent: rounded((100 * alone) / planted, 1),
    wholePercent: rounded((100 * whole) / people.length, 1),
    notInTime: found.notInTime,
    tooMany: found.tooMany,
    seconds: rounded(seconds, 2),
  });
}

type Random = (below: number) => number;

/** A study whose questions ask about those before them: singles, boxes, grids, numbers, open texts. */
function study(count: number, random: Random): string {
  const blocks: string[] = ['# Study\n'];
  const singles: number[] = [];
  for (let number = 1; number <= count; number += 1) {
    const about = singles.length > 0 && random(3) > 0 ? singles[random(singles.length)] : undefined;
    const entry = about === undefined ? '' : `\n[ASK IF Q${about} = ${1 + random(2)}${random(2) === 0 ? ', 3' : ''}]\n`;
    const list = (size: number): string =>
      Array.from({ length: size }, (_, index) => `${index + 1}. Answer ${index + 1}`).join('\n');
    const kind = number % 5;
    if (kind === 1) {
      singles.push(number);
      blocks.push(`## Q${number}. Which one is it? [SINGLE]\n${entry}\n${list(3 + random(4))}\n`);
    } else if (kind === 2)
      blocks.push(`## Q${number}. Which are they? [MULTI]\n${entry}\n${list(3 + random(3))}\n99. None [EXCLUSIVE]\n`);
    else if (kind === 3)
      blocks.push(`## Q${number}. How many are there? [NUMERIC ${random(3)}-${20 + random(60)}]\n${entry}`);
    else if (kind === 4) {
      singles.push(number);
      blocks.push(`## Q${number}. And which of these? [SINGLE]\n${entry}\n${list(4)}\n`);
    } else blocks.push(`## Q${number}. Why is that? [OPEN]\n${entry}`);
  }
  return blocks.join('\n');
}

/** Changes values of a clean respondent, each so that a check sees it. */
function plant(
  set: EditSet,
  clean: readonly Value[],
  count: number,
  random: Random,
  index: number,
): { readonly listed: Listed; readonly variables: readonly string[] } {
  const values = [...clean];
  const variables: string[] = [];
  for (let tries = 0; variables.length < count && tries < 2_000; tries += 1) {
    const at = random(set.variables.length);
    const variable = set.variables[at];
    if (variable === undefined || variables.includes(variable.name)) continue;
    const wrong = [...variable.usual, variable.type === 'text' ? 'some other words' : 77];
    const value = wrong[random(wrong.length)] ?? null;
    if (value === (clean[at] ?? null) || (value === '' && clean[at] === null)) continue;
    const alone = [...clean];
    alone[at] = value;
    if (!variable.edits.some((edit) => set.edits[edit]?.fails(alone))) continue;
    values[at] = value;
    variables.push(variable.name);
  }
  const failing = set.edits.filter((edit) => edit.fails(values)).map(({ check }) => check);
  const checks = [...new Set(failing)].map((of) => ({ questionId: of.questionId, check: of.kind, of }));
  return { listed: { respondent: String(index + 1), row: index + 1, values, checks }, variables };
}
