import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Check, QuestionPlan } from '../checks/check';
import { flagNames } from '../checks/block';
import { holds, type Respondent } from '../questionnaire/logic/evaluate';
import { variablesOf } from '../questionnaire/logic/formula';
import type { Pspp } from '../spss/pspp/pspp';
import {
  RESPONDENT_ID,
  blockDataFor,
  columnsOf,
  dataProgramFor,
  type BlockCase,
  type BlockData,
  type Columns,
} from './caseData';
import { replaceName } from '../spss/reading/replaceName';
import { plantFaults, type Plants, type Planted } from './respondents/plant';
import { makeRespondents, type Respondents } from './respondents/respondents';
import { runBlocks, type BlockError, type BlockResult } from './runBlocks';
import { surveyOf, type Step, type Survey } from './respondents/survey';

/** A planted fault and whether the script lists the respondent: for this check, where its columns say for which. */
export interface FaultResult extends Omit<Planted, 'respondent'> {
  readonly respid: number;
  readonly caught: boolean;
  /** Kept only where he was missed, for somebody to look at: of the others there are thousands. */
  readonly respondent: Respondent | null;
}

export interface WronglyListed {
  readonly respid: number;
  readonly respondent: Respondent;
  /** Whether he answered the whole questionnaire without a fault; a near miss may have one elsewhere. */
  readonly isClean: boolean;
  /** The check whose flag is up for nothing, where the respondent is rightly listed for another. */
  readonly check: Check | null;
}

/**
 * `proved`: every fault is listed and nobody else · `unverified`: the same as far as the checks go, but logic that is
 * not understood leaves open whether those listed beyond them are right · `failed` · `notRun`: PSPP refused the script.
 */
type ProofStatus = 'proved' | 'unverified' | 'failed' | 'notRun';

export interface QuestionProof {
  readonly questionId: string;
  readonly plan: QuestionPlan;
  readonly status: ProofStatus;
  readonly faults: readonly FaultResult[];
  /** Clean respondents (and near misses) whom the script lists, and respondents listed for the wrong check. */
  readonly wronglyListed: readonly WronglyListed[];
  /** The `respid` of everybody whom it lists. */
  readonly listed: ReadonlySet<number>;
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
  readonly seed: number;
}

export interface ProofOptions {
  readonly pspp: Pspp;
  readonly signal: AbortSignal;
  /** Macro definitions above the blocks. */
  readonly header?: string;
  /** PSPP processes at a time; 2 unless told. */
  readonly processes?: number;
}

/** The seed of every proof, so that a finding can be seen again. */
const PROOF_SEED = 79_641;

/** Respondents for the questions given (all unless told), from the plans of the questionnaire. */
export function proofMaterial(
  plans: readonly QuestionPlan[],
  only: ReadonlySet<string> = new Set(plans.map((plan) => plan.question.id)),
  seed: number = PROOF_SEED,
): ProofMaterial {
  const survey = surveyOf(plans);
  const respondents = makeRespondents(survey, { seed, only });
  return {
    survey,
    respondents,
    seed,
    columns: columnsOf(plans.flatMap((plan) => [...plan.question.variables, ...(plan.beside ?? [])])),
  };
}

/** Questions whose respondents are in memory at a time, so that a longer questionnaire needs no more of it. */
const QUESTIONS_AT_A_TIME = 40;

/**
 * Runs scripts on respondents whose faults are known.
 * @param scripts the body of each question's block, by question id; those of other questions are left out
 * @returns one proof a script, in order
 */
export async function proveScripts(
  material: ProofMaterial,
  scripts: ReadonlyMap<string, string>,
  options: ProofOptions,
): Promise<readonly QuestionProof[]> {
  const known = [...scripts].filter(([questionId]) => material.survey.stepOf.has(questionId));
  const proofs: QuestionProof[] = [];
  for (let from = 0; from < known.length; from += QUESTIONS_AT_A_TIME) {
    const group: QuestionCase[] = [];
    for (const [id, script] of known.slice(from, from + QUESTIONS_AT_A_TIME)) {
      group.push(questionCase(material, id, script));
      // Whoever waits for a reply meanwhile is not to wait for this.
      await nextTurn();
    }
    const runnable = group.map(({ step, script, data }) => ({
      questionId: step.question.id,
      // The respondents made up are told by the usual name.
      script: replaceName(script, step.plan.respondent ?? RESPONDENT_ID, RESPONDENT_ID),
      data: dataProgramFor(data),
      flags: [...flagNames(step.plan).values()],
    }));
    const results = await runBlocks(runnable, options);
    proofs.push(...group.map((one, index) => judge(one, results[index] as BlockResult)));
  }
  return proofs;
}

/** A script with the respondents it is proved on. */
export interface QuestionCase {
  readonly step: Step;
  readonly script: string;
  readonly data: BlockData;
  readonly unplanted: Plants['unplanted'];
}

/** The data a question's script is proved on; the same for the same seed. */
export function questionCase(material: ProofMaterial, questionId: string, script: string): QuestionCase {
  const position = material.survey.steps.findIndex((step) => step.question.id === questionId);
  const step = material.survey.steps[position];
  if (step === undefined) throw new RangeError(`No such question: ${questionId}`);
  const people = plantFaults(material.survey, step, material.respondents.clean, material.seed + position);
  const named = [
    ...step.question.variables.map((variable) => variable.name),
    ...variablesOf(step.plan.asked.possibly),
    ...step.faults.flatMap((fault) => fault.reads),
  ];
  const data = blockDataFor(script, named, material.columns, people);
  return { step, script, data, unplanted: people.unplanted };
}

function judge({ step, data, unplanted }: QuestionCase, result: BlockResult): QuestionProof {
  const { plan } = step;
  const flags = flagNames(plan);
  const clean = data.cases.filter((one) => one.role.kind === 'clean').length;
  const faults = data.cases.flatMap((one) => faultResult(one, result, flags));
  const wronglyListed = data.cases.flatMap((one) => wrongly(one, result, flags));
  return {
    questionId: step.question.id,
    plan,
    status: statusOf(plan, result, faults, wronglyListed, clean),
    faults,
    wronglyListed,
    listed: new Set(result.listed.keys()),
    errors: result.errors,
    anonymous: result.anonymous,
    unplanted,
    clean,
  };
}

type Flags = ReadonlyMap<Check, string>;

function faultResult({ id, role }: BlockCase, { listed }: BlockResult, flags: Flags): readonly FaultResult[] {
  if (role.kind !== 'planted') return [];
  const { respondent, ...planted } = role.planted;
  const flag = listed.get(id)?.get(flags.get(planted.check) ?? '');
  const caught = listed.has(id) && (flag === undefined || flag === 1);
  return [{ ...planted, respid: id, caught, respondent: caught ? null : respondent }];
}

function wrongly({ id, role, respondent }: BlockCase, { listed }: BlockResult, flags: Flags): readonly WronglyListed[] {
  const shown = listed.get(id);
  if (shown === undefined) return [];
  if (role.kind !== 'planted') return [{ respid: id, respondent, isClean: role.kind === 'clean', check: null }];
  return [...flags].flatMap(([check, flag]) =>
    shown.get(flag) === 1 && !check.faults.some((fault) => holds(fault, respondent))
      ? [{ respid: id, respondent, isClean: false, check }]
      : [],
  );
}

function statusOf(
  plan: QuestionPlan,
  result: BlockResult,
  faults: readonly FaultResult[],
  wronglyListed: readonly WronglyListed[],
  clean: number,
): ProofStatus {
  if (result.errors.length > 0) return 'notRun';
  if (faults.some((fault) => !fault.caught) || result.anonymous) return 'failed';
  // Without a respondent who satisfies all its checks, nothing could be planted: they contradict each other.
  if (plan.unresolved.length > 0 || clean === 0) return 'unverified';
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
