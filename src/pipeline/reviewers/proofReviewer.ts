import pLimit from 'p-limit';
import type { QuestionPlan } from '../../checks/check';
import type { QuestionnairePlan } from '../../checks/plan';
import { findingOf } from '../../proof/findings';
import { proofMaterial, proveScripts, type ProofMaterial, type QuestionProof } from '../../proof/proof';
import { findPspp, type Pspp } from '../../spss/pspp/pspp';
import type { PlainError } from '../errors';
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
  settings: Pick<Settings, 'proof' | 'psppPath'>,
  hasModel: boolean,
): () => Promise<Pspp | null> {
  let found: Promise<Pspp | null> | null = null;
  return () =>
    (found ??= isProofWanted(settings, hasModel) ? findPspp(settings.psppPath ?? undefined) : Promise.resolve(null));
}

/** Proofs at a time, whatever the number of batches: PSPP keeps one processor busy. */
const PROOFS_AT_A_TIME = 2;

/**
 * The reviewer that runs a script on synthetic respondents: it has to list those with a planted fault and nobody else.
 * Respondents are made once, when the first batch comes.
 * @param macros definitions that the scripts may call
 */
export function proofReviewer(plan: QuestionnairePlan, pspp: Pspp, macros: readonly string[] = []): Reviewer {
  const limit = pLimit(PROOFS_AT_A_TIME);
  let shared: ProofMaterial | null = null;
  /** A plan that a model has added to is proved on respondents who know of the addition. */
  const materialFor = (drafts: readonly Draft[]): ProofMaterial => {
    const changed = new Map<string, QuestionPlan>();
    for (const draft of drafts) {
      if (plan.byId.get(draft.questionId) !== draft.plan) changed.set(draft.questionId, draft.plan);
    }
    if (changed.size === 0) return (shared ??= proofMaterial(plan.plans));
    const plans = plan.plans.map((one) => changed.get(one.question.id) ?? one);
    return proofMaterial(plans, new Set(drafts.map((draft) => draft.questionId)));
  };
  return {
    kind: 'proof',
    review: (drafts, { signal }) =>
      limit(async () => {
        signal.throwIfAborted();
        const scripts = new Map(drafts.map((draft) => [draft.questionId, draft.script]));
        const options = { pspp, signal, header: macros.join('\n'), processes: 1 };
        const proofs = await proveScripts(materialFor(drafts), scripts, options);
        const byId = new Map(proofs.map((proof) => [proof.questionId, proof]));
        return drafts.map((draft) => asFinding(draft, byId.get(draft.questionId)));
      }),
  };
}

function asFinding({ questionId, plan }: Draft, proof: QuestionProof | undefined): Finding {
  if (proof === undefined) throw new Error(`No proof of ${questionId}.`);
  const { pass, rootCauses, instructions, scriptLine } = findingOf(proof);
  return {
    questionId,
    pass,
    reviewer: 'proof',
    rootCauses,
    instructions,
    ...(pass ? {} : { span: plan.question.idSpan }),
    ...(scriptLine === null ? {} : { scriptLine }),
    ...(proof.status === 'notRun' ? { invalid: true } : {}),
  };
}
