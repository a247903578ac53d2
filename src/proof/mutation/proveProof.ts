import { flagNames } from '../../checks/block';
import type { Respondent } from '../../questionnaire/logic/evaluate';
import { dataProgramFor, type BlockCase, type BlockData } from '../caseData';
import { questionCase, type ProofMaterial } from '../proof';
import { runBlocks, type BlockResult, type RunBlocksOptions } from '../runBlocks';
import { seededRandom, type Random } from '../respondents/random';
import type { Step } from '../respondents/survey';
import { combinationsFor, type Combinations } from './combinations';
import { compareScripts } from './equivalence';
import { mutantsOf, type Mutant } from './mutants';

/** What became of a mutant. */
export interface MutantResult extends Omit<Mutant, 'command'> {
  readonly questionId: string;
  /**
   * `killed`: the proof's respondents show the slip · `equivalent`: on every combination of the values that matter it
   * lists the same respondents as the script without the slip · `survived`: it differs for a respondent that the proof
   * does not have, or too many combinations matter to try them all · `invalid`: it does not run.
   */
  readonly outcome: 'killed' | 'equivalent' | 'survived' | 'invalid';
  /**
   * What the outcome rests on. `run`: the proof's own respondents in PSPP · `witness`: another respondent, in PSPP ·
   * `combinations`: all that matter, in PSPP · `reasoning`: over the conditions · `open`: it was not found out.
   */
  readonly ground: 'run' | 'witness' | 'combinations' | 'reasoning' | 'open';
  /** Of a survivor: a respondent who shows the slip, in values, or why nobody knows. */
  readonly reason: string;
}

/**
 * Makes every mutant of the scripts and sees whether the proof's respondents notice it. Survivors are then run on all
 * combinations of the values that their command looks at.
 * @param most mutants of one question; others are left out at random
 */
export async function proveProof(
  material: ProofMaterial,
  scripts: ReadonlyMap<string, string>,
  options: RunBlocksOptions,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly MutantResult[]> {
  const random = seededRandom(material.seed);
  const results: MutantResult[] = [];
  for (const [questionId, script] of scripts) {
    const mutants = chosen(mutantsOf(script), most, random);
    if (mutants.length === 0) continue;
    const { step, data } = questionCase(material, questionId, script);
    const flags = [...flagNames(step.plan).values()];
    results.push(...(await judgeAll({ questionId, script, mutants, step, data, flags, options })));
  }
  return results;
}

/** Values of a respondent that are told. */
const MOST_SHOWN = 12;

interface Subject {
  readonly questionId: string;
  readonly script: string;
  readonly mutants: readonly Mutant[];
  readonly step: Step;
  readonly data: BlockData;
  readonly flags: readonly string[];
  readonly options: RunBlocksOptions;
}

function chosen(mutants: readonly Mutant[], most: number, random: Random): readonly Mutant[] {
  return mutants.length <= most ? mutants : random.shuffled(mutants).slice(0, most);
}

async function judgeAll(subject: Subject): Promise<readonly MutantResult[]> {
  const { questionId, script, mutants, data } = subject;
  const [original, ...others] = await runAll(subject, [script, ...mutants.map((mutant) => mutant.script)], data);
  const survivors = mutants.filter((_, index) => {
    const result = others[index];
    return original !== undefined && result?.errors.length === 0 && shows(original) === shows(result);
  });
  const chances = await secondChances(subject, survivors);
  return mutants.map((mutant, index): MutantResult => {
    const { command: _, ...told } = mutant;
    const error = others[index]?.errors[0];
    const first = error === undefined ? 'killed' : 'invalid';
    return { ...told, questionId, outcome: first, ground: 'run', reason: error?.message ?? '', ...chances.get(mutant) };
  });
}

async function runAll(
  { questionId, flags, options }: Subject,
  scripts: readonly string[],
  data: BlockData,
): Promise<readonly BlockResult[]> {
  const program = dataProgramFor(data);
  return await runBlocks(
    scripts.map((script) => ({ questionId, script, data: program, flags })),
    options,
  );
}

type Verdict = Pick<MutantResult, 'outcome' | 'ground' | 'reason'>;

/** Survivors on all combinations of the values that matter, those with the same combinations together. */
async function secondChances(subject: Subject, survivors: readonly Mutant[]): Promise<ReadonlyMap<Mutant, Verdict>> {
  const { script, data, step } = subject;
  const own = new Set(step.slots.map((slot) => slot.name.toUpperCase()));
  const groups = new Map<string, { readonly combined: Combinations; readonly mutants: Mutant[] }>();
  for (const mutant of survivors) {
    const combined = combinationsFor(script, mutant, data, own);
    const group = groups.get(combined.key) ?? { combined, mutants: [] };
    group.mutants.push(mutant);
    groups.set(combined.key, group);
  }
  const outcomes = new Map<Mutant, Verdict>();
  for (const { combined, mutants } of groups.values()) {
    const { cases, varied } = combined;
    const witnesses = await witnessesAmong(cases, mutants, subject);
    for (const [index, mutant] of mutants.entries()) {
      const witness = witnesses[index];
      if (witness !== undefined) outcomes.set(mutant, survivor(witness, varied));
      else if (combined.complete && varied.length > 0)
        outcomes.set(mutant, {
          outcome: 'equivalent',
          ground: 'combinations',
          reason: `no difference on all ${cases.length} combinations of ${varied.join(' ')}`,
        });
      else outcomes.set(mutant, await reasoned(subject, mutant, own));
    }
  }
  return outcomes;
}

/** What reasoning over the conditions finds where combinations are too many; a respondent it finds has to show it in PSPP. */
async function reasoned(subject: Subject, mutant: Mutant, own: ReadonlySet<string>): Promise<Verdict> {
  const found = compareScripts(subject.script, mutant.script, subject.data, own);
  if (found.kind === 'equivalent')
    return {
      outcome: 'equivalent',
      ground: 'reasoning',
      reason: 'no answers tell them apart, if other questions are answered as clean respondents do',
    };
  if (found.kind === 'open')
    return { outcome: 'survived', ground: 'open', reason: `nobody was found who shows it: ${found.reason}` };
  const [witness] = await witnessesAmong([found.respondent], [mutant], subject);
  if (witness === undefined)
    return { outcome: 'survived', ground: 'open', reason: 'nobody was found who shows it in PSPP' };
  return survivor(witness, [...found.respondent.keys()]);
}

/** For each mutant the first of the cases that it lists otherwise. */
async function witnessesAmong(
  respondents: readonly Respondent[],
  mutants: readonly Mutant[],
  subject: Subject,
): Promise<readonly (BlockCase | undefined)[]> {
  const cases = respondents.map((respondent, index): BlockCase => ({
    id: index + 1,
    respondent,
    role: { kind: 'clean' },
  }));
  const scripts = [subject.script, ...mutants.map((mutant) => mutant.script)];
  const [right, ...others] = await runAll(subject, scripts, { columns: subject.data.columns, cases });
  return others.map((other) => cases.find(({ id }) => line(right, id) !== line(other, id)));
}

function survivor({ respondent }: BlockCase, names: readonly string[]): Verdict {
  const answered = names
    .filter((name) => (respondent.get(name) ?? '') !== '')
    .sort((one, other) => Number(respondent.get(one) === 0) - Number(respondent.get(other) === 0));
  const shown = answered.slice(0, MOST_SHOWN).map((name) => `${name}=${respondent.get(name)}`);
  return {
    outcome: 'survived',
    ground: 'witness',
    reason: `a respondent with ${shown.length === 0 ? 'no answer' : shown.join(' ')} would show it`,
  };
}

/** What a listing shows of a respondent: that he is in it, and for which checks. */
function line(result: BlockResult | undefined, respid: number): string {
  const flags = result?.listed.get(respid);
  return flags === undefined ? '' : JSON.stringify([...flags]);
}

function shows({ listed }: BlockResult): string {
  return [...listed.keys()]
    .sort((one, other) => one - other)
    .map((respid) => `${respid}${line({ listed, errors: [], anonymous: false }, respid)}`)
    .join();
}
