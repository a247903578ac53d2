import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { questionScript } from '../src/checks/block';
import type { QuestionPlan } from '../src/checks/check';
import { planQuestionnaire } from '../src/checks/plan';
import { CHECK_KINDS } from '../src/checks/registry';
import { readInput } from '../src/pipeline/input/readInput';
import { findingOf } from '../src/proof/findings';
import { proveProof, type MutantResult } from '../src/proof/mutation/proveProof';
import {
  proofMaterial,
  proveScripts,
  summarize,
  type ProofMaterial,
  type ProofOptions,
  type ProofSummary,
  type QuestionProof,
} from '../src/proof/proof';
import { readQuestionnaire } from '../src/questionnaire/read';
import { findPspp } from '../src/spss/pspp/pspp';
import { memoryBySize, type MemoryFigures } from './proof/memory';
import { rounded } from './support/print';

const EXAMPLE = resolve(import.meta.dirname, '../examples/clinic-visits.md');

export interface ProofFigures extends MemoryFigures, Omit<ProofSummary, 'kinds'> {
  /** Reading, planning, making respondents, planting and running: everything but the mutants. */
  readonly seconds: number;
  /** Scripts with one slip; those that do not run are left out. */
  readonly mutants: number;
  readonly mutantsKilled: number;
  /** Slips that change nothing for any respondent. */
  readonly mutantsEquivalent: number;
  /** Killed, of all and of those that are not equivalent. */
  readonly killedOfAll: number;
  readonly killedShare: number;
  readonly mutantSeconds: number;
  /** Every kind of check there is, with the faults planted in the ways it knows and at the edges of its conditions. */
  readonly kinds: readonly KindFigures[];
  readonly operators: readonly {
    readonly operator: string;
    readonly mutants: number;
    readonly killed: number;
    readonly equivalent: number;
  }[];
  /** Mutants that the proof does not notice, by what is known of them. */
  readonly unnoticed: readonly { readonly known: string; readonly mutants: number }[];
  readonly survivors: readonly {
    readonly question: string;
    readonly line: number;
    readonly slip: string;
    readonly known: string;
    readonly reason: string;
  }[];
  readonly failures: readonly { readonly question: string; readonly cause: string }[];
  /** The scripts that experts wrote, where the questionnaire has them, through the same proof. */
  readonly experts: readonly ExpertFigures[];
}

export interface KindFigures {
  readonly kind: string;
  readonly checks: number;
  readonly questions: number;
  readonly breaks: number;
  readonly breaksCaught: number;
  readonly edges: number;
  readonly edgesCaught: number;
}

export interface ExpertFigures {
  readonly question: string;
  readonly planted: number;
  readonly caught: number;
  readonly falseAlarms: number;
  readonly psppErrors: number;
  /** What it misses and what it flags wrongly by our reading, and why PSPP refuses it. */
  readonly differences: readonly string[];
}

/**
 * Proves the compiler's script of one questionnaire, and the proof by mutants of that script.
 * @param args `--questionnaire FILE` (default: the bundled example), `--mutants N` at most for each question,
 *   `--macros FILE` with the definitions that experts' scripts call
 */
export async function benchProof(args: readonly string[]): Promise<ProofFigures> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      questionnaire: { type: 'string', default: EXAMPLE },
      mutants: { type: 'string', default: 'Infinity' },
      macros: { type: 'string' },
    },
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
  const macros =
    values.macros === undefined ? '' : (await readInput(resolve(process.env['INIT_CWD'] ?? '.', values.macros))).text;
  const experts = await provedExperts(material, plans, { ...options, header: macros });
  const mutationStart = performance.now();
  const mutants = (await proveProof(material, scripts, options, Number(values.mutants))).filter(
    (one) => one.outcome !== 'invalid',
  );
  return {
    ...figuresOf(proofs),
    seconds,
    ...(await memoryBySize()),
    experts,
    ...mutationFigures(mutants),
    mutantSeconds: rounded((performance.now() - mutationStart) / 1000),
  };
}

function figuresOf(
  proofs: readonly QuestionProof[],
): Omit<
  ProofFigures,
  'seconds' | keyof MemoryFigures | 'mutantSeconds' | 'experts' | keyof ReturnType<typeof mutationFigures>
> {
  const { kinds: _, ...summary } = summarize(proofs);
  return {
    ...summary,
    kinds: CHECK_KINDS.map(({ kind }) => kindFigures(kind, proofs)),
    failures: proofs
      .filter((proof) => !findingOf(proof).pass)
      .flatMap((proof) => findingOf(proof).rootCauses.map((cause) => ({ question: proof.questionId, cause }))),
  };
}

function kindFigures(kind: string, proofs: readonly QuestionProof[]): KindFigures {
  const checks = proofs.flatMap(({ plan }) => plan.checks.filter((check) => check.kind === kind));
  const faults = proofs.flatMap((proof) => proof.faults.filter(({ check }) => check.kind === kind));
  const from = (source: string): typeof faults => faults.filter((fault) => fault.source === source);
  const caught = (some: typeof faults): number => some.filter((fault) => fault.caught).length;
  return {
    kind,
    checks: checks.length,
    questions: new Set(checks.map(({ questionId }) => questionId)).size,
    breaks: from('break').length,
    breaksCaught: caught(from('break')),
    edges: from('edge').length,
    edgesCaught: caught(from('edge')),
  };
}

/** A macro call reads its data anew, so that a TEMPORARY before it is a slip that ends in an error: left out. */
const NEEDLESS_TEMPORARY = /^[ \t]*temp\w*[ \t]*\.[ \t]*\r?\n(?=[ \t]*!)/gimu;

/** Faults at the edges of our own conditions are left out: what a check itself knows to break is fair to everybody. */
async function provedExperts(
  material: ProofMaterial,
  plans: readonly QuestionPlan[],
  options: ProofOptions,
): Promise<readonly ExpertFigures[]> {
  const scripts = plans.flatMap(({ question }) =>
    question.verifiedScript === null
      ? []
      : [[question.id, question.verifiedScript.text.replaceAll(NEEDLESS_TEMPORARY, '')] as const],
  );
  const proofs = await proveScripts(material, new Map(scripts), options);
  return proofs.map((proof) => {
    const faults = proof.faults.filter((fault) => fault.source === 'break');
    const wronglyListed = proof.wronglyListed.filter((wrong) => wrong.isClean);
    return {
      question: proof.questionId,
      planted: faults.length,
      caught: faults.filter((fault) => fault.caught).length,
      falseAlarms: wronglyListed.length,
      psppErrors: proof.errors.length,
      differences: findingOf({ ...proof, faults, wronglyListed }).rootCauses,
    };
  });
}

function mutationFigures(
  results: readonly MutantResult[],
): Pick<
  ProofFigures,
  | 'mutants'
  | 'mutantsKilled'
  | 'mutantsEquivalent'
  | 'killedOfAll'
  | 'killedShare'
  | 'operators'
  | 'unnoticed'
  | 'survivors'
> {
  const count = (outcome: MutantResult['outcome'], operator?: string): number =>
    results.filter((one) => one.outcome === outcome && (operator === undefined || one.operator === operator)).length;
  const operators = [...new Set(results.map((one) => one.operator))];
  const decisive = results.length - count('equivalent');
  const unnoticed = results.filter((one) => one.outcome !== 'killed');
  return {
    mutants: results.length,
    mutantsKilled: count('killed'),
    mutantsEquivalent: count('equivalent'),
    killedOfAll: rounded(count('killed') / Math.max(1, results.length), 4),
    killedShare: rounded(count('killed') / Math.max(1, decisive), 4),
    operators: operators.map((operator) => ({
      operator,
      mutants: results.filter((one) => one.operator === operator).length,
      killed: count('killed', operator),
      equivalent: count('equivalent', operator),
    })),
    unnoticed: [...new Set(unnoticed.map(knownOf))].map((known) => ({
      known,
      mutants: unnoticed.filter((one) => knownOf(one) === known).length,
    })),
    survivors: unnoticed.map((one) => ({
      question: one.questionId,
      line: one.line,
      slip: one.what,
      known: knownOf(one),
      reason: one.reason,
    })),
  };
}

function knownOf({ ground }: MutantResult): string {
  switch (ground) {
    case 'run':
      return 'noticed';
    case 'witness':
      return 'a gap of the proof';
    case 'combinations':
      return 'harmless: all combinations were run';
    case 'reasoning':
      return 'harmless: by reasoning over the conditions';
    case 'open':
      return 'not found out';
  }
}
