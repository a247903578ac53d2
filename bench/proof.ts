import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { questionScript } from '../src/checks/block';
import { planQuestionnaire } from '../src/checks/plan';
import { readInput } from '../src/pipeline/readInput';
import { findingOf } from '../src/proof/findings';
import { proveProof, type MutantResult } from '../src/proof/mutation/proveProof';
import { proofMaterial, proveScripts, summarize, type QuestionProof } from '../src/proof/proof';
import { readQuestionnaire } from '../src/questionnaire/read';
import { findPspp } from '../src/spss/pspp';
import { rounded } from './support/print';

const EXAMPLE = resolve(import.meta.dirname, '../examples/clinic-visits.md');

export interface ProofFigures {
  readonly questions: number;
  /** Respondents in whom a fault was planted, and how many of them the scripts list. */
  readonly planted: number;
  readonly caught: number;
  /** Clean respondents listed, by question. */
  readonly falseAlarms: number;
  /** The same where logic is not understood: nobody can tell whether rightly. */
  readonly unverified: number;
  readonly psppErrors: number;
  /** Ways to break a check that suit no clean respondent. */
  readonly unplanted: number;
  /** Reading, planning, making respondents, planting and running: everything but the mutants. */
  readonly seconds: number;
  readonly memoryMegabytes: number;
  /** Scripts with one slip; those that do not run are left out. */
  readonly mutants: number;
  readonly mutantsKilled: number;
  /** Slips that change nothing for any respondent. */
  readonly mutantsEquivalent: number;
  /** Killed, of those that are not equivalent. */
  readonly killedShare: number;
  readonly mutantSeconds: number;
  readonly kinds: readonly { readonly kind: string; readonly planted: number; readonly caught: number }[];
  readonly operators: readonly {
    readonly operator: string;
    readonly mutants: number;
    readonly killed: number;
    readonly equivalent: number;
  }[];
  readonly survivors: readonly {
    readonly question: string;
    readonly line: number;
    readonly slip: string;
    readonly reason: string;
  }[];
  readonly failures: readonly { readonly question: string; readonly cause: string }[];
}

/**
 * Proves the compiler's script of one questionnaire, and the proof by mutants of that script.
 * @param args `--questionnaire FILE` (default: the bundled example), `--mutants N` at most for each question
 */
export async function benchProof(args: readonly string[]): Promise<ProofFigures> {
  const { values } = parseArgs({
    args: [...args],
    options: { questionnaire: { type: 'string', default: EXAMPLE }, mutants: { type: 'string', default: 'Infinity' } },
  });
  const pspp = await findPspp();
  if (pspp === null) throw new Error('There is no PSPP to prove scripts in.');
  const input = await readInput(resolve(process.env['INIT_CWD'] ?? '.', values.questionnaire));
  const start = performance.now();
  const { plans } = planQuestionnaire(readQuestionnaire(input.text, input.stem));
  const scripts = new Map(plans.map((plan) => [plan.question.id, questionScript(plan)]));
  const material = proofMaterial(plans);
  const options = { pspp, signal: new AbortController().signal };
  const proofs = await proveScripts(material, scripts, options);
  const seconds = rounded((performance.now() - start) / 1000);
  const memoryMegabytes = Math.round(process.memoryUsage().rss / 1024 / 1024);
  const mutationStart = performance.now();
  const mutants = (await proveProof(material, scripts, options, Number(values.mutants))).filter(
    (one) => one.outcome !== 'invalid',
  );
  return {
    ...figuresOf(proofs),
    seconds,
    memoryMegabytes,
    ...mutationFigures(mutants),
    mutantSeconds: rounded((performance.now() - mutationStart) / 1000),
  };
}

function figuresOf(
  proofs: readonly QuestionProof[],
): Omit<ProofFigures, 'seconds' | 'memoryMegabytes' | 'mutantSeconds' | keyof ReturnType<typeof mutationFigures>> {
  const { kinds, ...summary } = summarize(proofs);
  return {
    ...summary,
    kinds: [...kinds].map(([kind, counts]) => ({ kind, ...counts })),
    failures: proofs
      .filter((proof) => !findingOf(proof).pass)
      .flatMap((proof) => findingOf(proof).rootCauses.map((cause) => ({ question: proof.questionId, cause }))),
  };
}

function mutationFigures(
  results: readonly MutantResult[],
): Pick<ProofFigures, 'mutants' | 'mutantsKilled' | 'mutantsEquivalent' | 'killedShare' | 'operators' | 'survivors'> {
  const count = (outcome: MutantResult['outcome'], operator?: string): number =>
    results.filter((one) => one.outcome === outcome && (operator === undefined || one.operator === operator)).length;
  const operators = [...new Set(results.map((one) => one.operator))];
  const decisive = results.length - count('equivalent');
  return {
    mutants: results.length,
    mutantsKilled: count('killed'),
    mutantsEquivalent: count('equivalent'),
    killedShare: rounded(count('killed') / Math.max(1, decisive), 4),
    operators: operators.map((operator) => ({
      operator,
      mutants: results.filter((one) => one.operator === operator).length,
      killed: count('killed', operator),
      equivalent: count('equivalent', operator),
    })),
    survivors: results
      .filter((one) => one.outcome === 'survived')
      .map(({ questionId, line, what, reason }) => ({ question: questionId, line, slip: what, reason })),
  };
}
