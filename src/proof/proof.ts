import type { Check, QuestionPlan } from '../checks/check';
import type { Respondent } from '../questionnaire/logic/evaluate';
import type { Pspp } from '../spss/pspp';
import { blockDataFor, columnsOf, dataProgramFor, type BlockCase, type BlockData, type Columns } from './caseData';
import { type Goal } from './goals';
import { plantFaults, type Plants, type Planted } from './plant';
import { makeRespondents, type Respondents } from './respondents';
import { runBlocks, type BlockError, type BlockResult } from './runBlocks';
import { surveyOf, type Survey } from './survey';

/** A planted fault and whether the script's listing has the respondent. */
export interface FaultResult extends Planted {
  readonly respid: number;
  readonly caught: boolean;
}

export interface WronglyListed {
  readonly respid: number;
  readonly respondent: Respondent;
}

/**
 * `proved`: every fault is listed and nobody else · `unverified`: the same as far as the checks go, but logic that is
 * not understood leaves open whether those listed beyond them are right · `failed` · `notRun`: PSPP refused the script.
 */
export type ProofStatus = 'proved' | 'unverified' | 'failed' | 'notRun';

export interface QuestionProof {
  readonly questionId: string;
  readonly plan: QuestionPlan;
  readonly status: ProofStatus;
  readonly faults: readonly FaultResult[];
  /** Clean respondents (and near misses) whom the script lists. */
  readonly wronglyListed: readonly WronglyListed[];
  readonly errors: readonly BlockError[];
  readonly anonymous: boolean;
  readonly unplanted: Plants['unplanted'];
  readonly clean: number;
}

/** Everything the proof of a questionnaire needs before a script is known: made once, used for every script. */
export interface ProofMaterial {
  readonly survey: Survey;
  readonly columns: Columns;
  readonly respondents: Respondents;
  readonly plants: ReadonlyMap<string, Plants>;
}

export interface ProofOptions {
  readonly pspp: Pspp;
  readonly signal: AbortSignal;
  /** Macro definitions above the blocks. */
  readonly header?: string;
}

/** The seed of every proof, so that a finding can be seen again. */
export const PROOF_SEED = 79_641;

/** Respondents and planted faults for the questions given (all unless told), from the plans of the questionnaire. */
export function proofMaterial(
  plans: readonly QuestionPlan[],
  only: ReadonlySet<string> = new Set(plans.map((plan) => plan.question.id)),
  seed: number = PROOF_SEED,
): ProofMaterial {
  const survey = surveyOf(plans);
  const respondents = makeRespondents(survey, { seed, only });
  const plants = new Map(
    survey.steps
      .filter((step) => only.has(step.question.id))
      .map((step, index) => [step.question.id, plantFaults(survey, step, respondents.clean, seed + index + 1)]),
  );
  const columns = columnsOf(plans.flatMap((plan) => plan.question.variables));
  return { survey, columns, respondents, plants };
}

/**
 * Runs scripts on respondents whose faults are known.
 * @param scripts the body of each question's block, by question id
 * @returns one proof for each script of a question the material was made for
 */
export async function proveScripts(
  material: ProofMaterial,
  scripts: ReadonlyMap<string, string>,
  options: ProofOptions,
): Promise<readonly QuestionProof[]> {
  const prepared = [...scripts].flatMap(([questionId, script]) => {
    const step = material.survey.stepOf.get(questionId);
    const plants = material.plants.get(questionId);
    if (step === undefined || plants === undefined) return [];
    return [{ questionId, script, plan: step.plan, plants, data: questionData(material, questionId, script) }];
  });
  const results = await runBlocks(
    prepared.map(({ questionId, script, data }) => ({ questionId, script, data: dataProgramFor(data) })),
    options,
  );
  return prepared.map((one, index) => judge(one, results[index] as BlockResult));
}

/** The data a question's script is proved on. */
export function questionData(material: ProofMaterial, questionId: string, script: string): BlockData {
  const step = material.survey.stepOf.get(questionId);
  const plants = material.plants.get(questionId);
  const named = [
    ...(step?.question.variables.map((variable) => variable.name) ?? []),
    ...(step?.faults.flatMap((fault) => fault.reads) ?? []),
  ];
  return blockDataFor(script, named, material.columns, {
    clean: material.respondents.clean,
    nearMisses: plants?.nearMisses ?? [],
    planted: plants?.planted ?? [],
  });
}

interface Prepared {
  readonly questionId: string;
  readonly plan: QuestionPlan;
  readonly plants: Plants;
  readonly data: BlockData;
}

function judge({ questionId, plan, plants, data }: Prepared, result: BlockResult): QuestionProof {
  const faults = data.cases.flatMap((one) => faultResult(one, result.listed));
  const wronglyListed = data.cases
    .filter((one) => one.role.kind !== 'planted' && result.listed.has(one.id))
    .map(({ id, respondent }) => ({ respid: id, respondent }));
  return {
    questionId,
    plan,
    status: statusOf(plan, result, faults, wronglyListed),
    faults,
    wronglyListed,
    errors: result.errors,
    anonymous: result.anonymous,
    unplanted: plants.unplanted,
    clean: data.cases.filter((one) => one.role.kind === 'clean').length,
  };
}

function faultResult(one: BlockCase, listed: ReadonlySet<number>): readonly FaultResult[] {
  if (one.role.kind !== 'planted') return [];
  return [{ ...one.role.planted, respid: one.id, caught: listed.has(one.id) }];
}

function statusOf(
  plan: QuestionPlan,
  result: BlockResult,
  faults: readonly FaultResult[],
  wronglyListed: readonly WronglyListed[],
): ProofStatus {
  if (result.errors.length > 0) return 'notRun';
  if (faults.some((fault) => !fault.caught) || result.anonymous) return 'failed';
  if (plan.unresolved.length > 0) return 'unverified';
  return wronglyListed.length > 0 ? 'failed' : 'proved';
}

export interface ProofSummary {
  readonly questions: number;
  readonly planted: number;
  readonly caught: number;
  readonly falseAlarms: number;
  /** Clean respondents listed on questions with unresolved logic: nobody can tell whether rightly. */
  readonly unverified: number;
  readonly psppErrors: number;
  readonly unplanted: number;
  /** Planted and caught by kind of check. */
  readonly kinds: ReadonlyMap<Check['kind'], { readonly planted: number; readonly caught: number }>;
}

/** The figures of proofs, added up. */
export function summarize(proofs: readonly QuestionProof[]): ProofSummary {
  const kinds = new Map<Check['kind'], { planted: number; caught: number }>();
  for (const fault of proofs.flatMap((proof) => proof.faults)) {
    const kind = kinds.get(fault.check.kind) ?? { planted: 0, caught: 0 };
    kinds.set(fault.check.kind, { planted: kind.planted + 1, caught: kind.caught + (fault.caught ? 1 : 0) });
  }
  const add = (count: (proof: QuestionProof) => number): number =>
    proofs.reduce((total, proof) => total + count(proof), 0);
  const open = (proof: QuestionProof): boolean => proof.plan.unresolved.length > 0;
  return {
    questions: proofs.length,
    planted: add((proof) => proof.faults.length),
    caught: add((proof) => proof.faults.filter((fault) => fault.caught).length),
    falseAlarms: add((proof) => (open(proof) ? 0 : proof.wronglyListed.length)),
    unverified: add((proof) => (open(proof) ? proof.wronglyListed.length : 0)),
    psppErrors: add((proof) => proof.errors.length),
    unplanted: add((proof) => proof.unplanted.length),
    kinds,
  };
}

/** What the respondents of a question cannot show: conditions that are never true, codes that cannot occur. */
export function unreachedBy(material: ProofMaterial, questionId: string): readonly Goal[] {
  return material.respondents.unreached.filter((goal) => goal.questionId === questionId && goal.what !== 'decides');
}
