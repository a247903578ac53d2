import type { QuestionPlan } from '../checks/check';
import { holds } from '../questionnaire/logic/evaluate';
import { variablesOf } from '../questionnaire/logic/formula';
import { isExact } from '../questionnaire/logic/values';
import { because, values } from './explain';
import type { FaultResult, QuestionProof, WronglyListed } from './proof';

/** What the proof says of a script, for the one who is to mend it. */
export interface ProofFinding {
  readonly pass: boolean;
  readonly rootCauses: readonly string[];
  readonly instructions: readonly string[];
  /** 1-based in the body of the block. */
  readonly scriptLine: number | null;
}

/** Examples of each kind of mistake; the rest is counted. */
const MOST_EXAMPLES = 3;

export function findingOf(proof: QuestionProof): ProofFinding {
  // Of a script that does not run, what it does not list says nothing.
  const parts =
    proof.errors.length > 0
      ? errorParts(proof)
      : [...missedParts(proof), ...listedParts(proof), ...anonymousParts(proof)];
  return {
    pass: proof.status === 'proved' || proof.status === 'unverified',
    rootCauses: parts.map((part) => part.cause),
    instructions: [...new Set(parts.map((part) => part.instruction))],
    scriptLine: proof.errors.find((error) => error.line !== null)?.line ?? null,
  };
}

/** What a run says of a script to those who agreed on its statements. */
export interface ExecutionFinding extends ProofFinding {
  /** Whom it lists of whom the statements say nothing: for a reviewer to decide. */
  readonly questions: readonly string[];
  /** PSPP did not come to its end: then nothing is known. */
  readonly unfinished: string | null;
}

/**
 * Whether a script does what was agreed: it runs, and lists everybody whom the statements accuse, under whichever name.
 * Listing somebody more is a fault only where the statements say all there is to say of him; else it is a question.
 */
export function executionFinding(proof: QuestionProof): ExecutionFinding {
  const unfinished = proof.errors.find((error) => error.unfinished === true)?.message ?? null;
  // Who is at fault is listed rightly, whatever the script says it is for.
  const judged: QuestionProof = {
    ...proof,
    faults: proof.faults.filter(({ caught, respid }) => !caught && !proof.listed.has(respid)),
    wronglyListed: proof.wronglyListed.filter(({ check }) => check === null),
  };
  const saysAll = isWhollyUnderstood(proof);
  const beyond = judged.wronglyListed.filter(({ isClean }) => !saysAll || !isClean);
  const wrong = { ...judged, wronglyListed: judged.wronglyListed.filter((one) => !beyond.includes(one)) };
  const { rootCauses, instructions, scriptLine } = findingOf(wrong);
  return {
    pass: rootCauses.length === 0,
    rootCauses,
    instructions,
    scriptLine,
    questions: firstOf(beyond, (one) => ({
      cause: `lists respondent ${one.respid}, of whom the statements say nothing: ${innocence(proof, one)}`,
      instruction: '',
    })).map(({ cause }) => cause),
    unfinished,
  };
}

/** Whether the statements leave nothing open about the question. */
function isWhollyUnderstood({ plan }: QuestionProof): boolean {
  const bounds = [plan.asked, ...plan.askedRows.values()];
  return plan.unresolved.length === 0 && plan.dropped.length === 0 && bounds.every(isExact);
}

interface Part {
  readonly cause: string;
  readonly instruction: string;
}

function errorParts({ errors }: QuestionProof): readonly Part[] {
  return firstOf(errors, (error) => ({
    cause: `PSPP: ${error.line === null ? '' : `line ${error.line}: `}${error.message}`,
    instruction: 'Write the commands so that they run in IBM SPSS and in PSPP; name only variables of the data file.',
  }));
}

function missedParts({ faults, plan }: QuestionProof): readonly Part[] {
  const missed = new Map<string, FaultResult[]>();
  for (const fault of faults) {
    if (!fault.caught) missed.set(fault.check.id, [...(missed.get(fault.check.id) ?? []), fault]);
  }
  return [...missed.values()].flatMap((group) =>
    firstOf(group, (fault) => ({
      cause: `does not list respondent ${fault.respid}: ${faultInWords(fault, plan)} (${fault.check.id})`,
      instruction: `List everyone who contradicts this: ${fault.check.sentence}`,
    })),
  );
}

function faultInWords(fault: FaultResult, plan: QuestionPlan): string {
  const { respondent } = fault;
  if (respondent === null) return fault.what;
  if (fault.source === 'break') {
    const reason = because(plan.asked.possibly, respondent);
    return reason === '' ? fault.what : `${fault.what}, where ${reason}`;
  }
  const broken = fault.check.faults.find((formula) => holds(formula, respondent));
  return broken === undefined ? fault.what : values(variablesOf(broken), respondent);
}

function listedParts(proof: QuestionProof): readonly Part[] {
  if (proof.plan.unresolved.length > 0) return [];
  return firstOf(proof.wronglyListed, (wrong) => ({
    cause: `lists respondent ${wrong.respid}${wrong.check === null ? ', ' : ` for ${wrong.check.kind}, `}${innocence(proof, wrong)}`,
    instruction:
      'List only respondents who contradict the questionnaire: asked ones with a wrong answer, and others with any.',
  }));
}

/** Why a clean respondent is not to be listed. */
function innocence({ plan, questionId }: QuestionProof, { respondent, check }: WronglyListed): string {
  if (check !== null) return `which is not what is wrong with him: ${values(check.variables, respondent)}`;
  const { possibly } = plan.asked;
  if (!holds(possibly, respondent)) return `who was not asked ${questionId} because ${because(possibly, respondent)}`;
  const own = plan.question.variables.map((variable) => variable.name);
  const answered = own.filter((name) => (respondent.get(name) ?? '') !== '');
  if (answered.length === 0) return `who may leave ${questionId} empty`;
  return `whose answers contradict nothing: ${values(answered, respondent)}`;
}

function anonymousParts(proof: QuestionProof): readonly Part[] {
  if (!proof.anonymous) return [];
  return [
    {
      cause: 'lists respondents without their respid, so that nobody can tell who they are',
      instruction: 'Put respid first in every LIST.',
    },
  ];
}

/** The first few in full, the rest as a number. */
function firstOf<Item>(items: readonly Item[], partOf: (item: Item) => Part): readonly Part[] {
  const parts = items.slice(0, MOST_EXAMPLES).map(partOf);
  const last = parts.at(-1);
  const more = items.length - parts.length;
  return last === undefined || more === 0
    ? parts
    : [...parts.slice(0, -1), { ...last, cause: `${last.cause}; and ${more} more like it` }];
}

/** Clean respondents listed where logic is not understood: worth a person's look, no failure. */
export function unverifiedOf(proof: QuestionProof): readonly WronglyListed[] {
  return proof.plan.unresolved.length > 0 ? proof.wronglyListed : [];
}
