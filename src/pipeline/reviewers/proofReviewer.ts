import type { QuestionPlan } from '../../checks/check';
import type { QuestionnairePlan } from '../../checks/plan';
import { formulaKey } from '../../questionnaire/logic/formula';
import { executionFinding } from '../../proof/findings';
import { proofMaterial, proveScripts, type ProofMaterial, type QuestionProof } from '../../proof/proof';
import { findPspp, type Pspp } from '../../spss/pspp/pspp';
import type { PlainError } from '../errors';
import type { Bound } from '../flow/workFloor';
import type { Finding } from '../events';
import type { Draft, Reviewer } from '../ports';
import type { Settings } from '../settings';

/** What a person is told, once, who wants scripts proved and has no PSPP. */
export const PSPP_MISSING: PlainError = {
  code: 'psppMissing',
  message: 'Scripts cannot be run: GNU PSPP was not found.',
  nextStep:
    'Install PSPP (https://www.gnu.org/software/pspp/get.html, or the package "pspp" of your system), or set the path to it. Everything else works without it.',
};

/** Whether the settings ask for proof: `auto` proves what a model has a part in, the compiler's own is proved by tests. */
export function isProofWanted({ proof }: Pick<Settings, 'proof'>, hasModel: boolean): boolean {
  return proof === 'always' || (proof === 'auto' && hasModel);
}

/** Looks for PSPP once, when it is first needed; `null` where it is not wanted or not there. */
export function provingPspp(
  settings: Pick<Settings, 'proof' | 'psppPath'> & Partial<Pick<Settings, 'psppMemory'>>,
  hasModel: boolean,
): () => Promise<Pspp | null> {
  let found: Promise<Pspp | null> | null = null;
  return () =>
    (found ??= isProofWanted(settings, hasModel)
      ? findPspp(settings.psppPath ?? undefined, settings.psppMemory)
      : Promise.resolve(null));
}

/** Questions that one start of PSPP proves at most. */
const MOST_AT_A_TIME = 40;

/** Proofs of different questionnaires that are under way at once: each runs PSPP and holds its respondents. */
export const PROOFS_AT_ONCE = 2;

/** Drafts that wait to be proved, and whoever waits for them. */
interface Order {
  readonly drafts: readonly Draft[];
  readonly signal: AbortSignal;
  readonly resolve: (findings: readonly Finding[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The reviewer that runs a script on synthetic respondents: it has to list those whom the agreed statements accuse. It
 * judges whether a script does what was agreed, never what the questionnaire means. One proof is under way at a time;
 * what comes meanwhile, from whichever batch, is proved with the next start of PSPP.
 * @param macros definitions that the scripts may call
 * @param bound how many proofs of several questionnaires are under way at once
 */
export function proofReviewer(
  plan: QuestionnairePlan,
  pspp: Pspp,
  macros: readonly string[] = [],
  bound: Bound = (work) => work(),
): Reviewer {
  const waiting: Order[] = [];
  let isWorking = false;
  // A hundred questionnaires that wait for their models would hold all their respondents: they are made again instead.
  let shared: WeakRef<ProofMaterial> | null = null;
  const unchanged = (): ProofMaterial => {
    const material = shared?.deref() ?? proofMaterial(plan.plans);
    shared = new WeakRef(material);
    return material;
  };
  /** A plan that readers have changed is proved on respondents made from what was agreed. */
  const materialFor = (drafts: readonly Draft[]): ProofMaterial => {
    const changed = new Map<string, QuestionPlan>();
    for (const draft of drafts) {
      const original = plan.byId.get(draft.questionId);
      if (original === undefined || !saysTheSame(original, draft.plan)) changed.set(draft.questionId, draft.plan);
    }
    if (changed.size === 0) return unchanged();
    const plans = plan.plans.map((one) => changed.get(one.question.id) ?? one);
    return proofMaterial(plans, new Set(drafts.map((draft) => draft.questionId)));
  };
  const prove = async (drafts: readonly Draft[], signal: AbortSignal): Promise<ReadonlyMap<string, Finding>> => {
    signal.throwIfAborted();
    const scripts = new Map(drafts.map((draft) => [draft.questionId, draft.script]));
    const options = { pspp, signal, header: macros.join('\n'), processes: 1 };
    const proofs = await proveScripts(materialFor(drafts), scripts, options);
    const byId = new Map(proofs.map((proof) => [proof.questionId, proof]));
    return new Map(drafts.map((draft) => [draft.questionId, asFinding(draft, byId.get(draft.questionId))]));
  };
  /** Proves what waits by the time that it is its turn. */
  const proveNext = async (): Promise<void> => {
    const orders = nextOrders(waiting);
    const [first] = orders;
    if (first === undefined) return;
    try {
      const findings = await prove(
        orders.flatMap(({ drafts }) => drafts),
        first.signal,
      );
      for (const { drafts, resolve } of orders)
        resolve(drafts.flatMap(({ questionId }) => findings.get(questionId) ?? []));
    } catch (error) {
      for (const { reject } of orders) reject(error);
    }
  };
  const work = async (): Promise<void> => {
    isWorking = true;
    while (waiting.length > 0) await bound(proveNext);
    isWorking = false;
  };
  return {
    kind: 'proof',
    letsNextBegin: true,
    review: (drafts, { signal }) =>
      new Promise((resolve, reject) => {
        waiting.push({ drafts, signal, resolve, reject });
        if (!isWorking) void work();
      }),
  };
}

/** Respondents follow from checks and routing: with the same ones, they are the same. */
function saysTheSame(one: QuestionPlan, other: QuestionPlan): boolean {
  if (one === other) return true;
  const { checks, asked } = one;
  return (
    checks.length === other.checks.length &&
    checks.every((check, index) => check === other.checks[index]) &&
    formulaKey(asked.surely) === formulaKey(other.asked.surely) &&
    formulaKey(asked.possibly) === formulaKey(other.asked.possibly)
  );
}

/** As many as one start of PSPP proves; at least one, whatever its size. */
function nextOrders(waiting: Order[]): readonly Order[] {
  const orders: Order[] = [];
  let count = 0;
  for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
    count += next.drafts.length;
    if (orders.length > 0 && count > MOST_AT_A_TIME) break;
    orders.push(next);
    waiting.shift();
  }
  return orders;
}

function asFinding({ questionId, plan }: Draft, proof: QuestionProof | undefined): Finding {
  if (proof === undefined) throw new Error(`No proof of ${questionId}.`);
  const { pass, rootCauses, instructions, scriptLine, questions, unfinished } = executionFinding({ ...proof, plan });
  return {
    questionId,
    pass,
    reviewer: 'proof',
    rootCauses,
    instructions,
    ...(pass ? {} : { span: plan.question.idSpan }),
    ...(scriptLine === null ? {} : { scriptLine }),
    ...(proof.status === 'notRun' ? { invalid: true } : {}),
    ...(questions.length > 0 && { questions }),
    ...(unfinished !== null && { error: notFinished(questionId, unfinished) }),
  };
}

const notFinished = (questionId: string, what: string): PlainError => ({
  code: 'psppFailed',
  message: `The script of ${questionId} could not be tried: ${what}`,
  nextStep: 'Try the questions in error again when the machine is less busy, or look at the draft: it may never end.',
});
