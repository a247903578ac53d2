import { createHash } from 'node:crypto';
import type { Check, QuestionPlan } from '../check';
import { applyStatements, type PlanContext } from './apply';
import { losesAccused } from './compare';
import { evidenceFault } from './evidence';
import type { References } from './sourceText';
import { statementKey, type Dispute, type Reading, type Refused, type Settlement, type Statement } from './statement';

/** A statement that can be put in place, and what that would do to the compiler's. */
export interface Proposal {
  readonly statement: Statement;
  /** Checks that the questionnaire states, of whom somebody would go free: these are contradicted. */
  readonly contradicts: readonly Check[];
  /** Inferred checks of whom somebody would go free: these give way to words of the questionnaire. */
  readonly yields: readonly Check[];
  /** Checks that would be there instead, or as well. */
  readonly adds: readonly Check[];
  /** What would be left of the checks that it changes. */
  readonly leaves: readonly Check[];
  /** Whether it may accuse somebody whom nothing accused before. */
  readonly accuses: boolean;
  /** Whether somebody was found whom it accuses and nothing accused before. */
  readonly accusesAnew: boolean;
}

export interface Sifted {
  readonly proposals: readonly Proposal[];
  readonly refused: readonly Refused[];
}

/**
 * Sorts what a model said of a question: what is not quoted or not understood is refused; of the rest it is found out
 * whom each would accuse and whom it would let go.
 */
export function siftStatements(
  plan: QuestionPlan,
  context: PlanContext,
  references: References,
  statements: readonly Statement[],
): Sifted {
  const proposals: Proposal[] = [];
  const refused: Refused[] = [];
  const seen = new Set<string>();
  for (const statement of statements) {
    const key = statementKey(statement);
    if (seen.has(key)) continue;
    seen.add(key);
    const fault = evidenceFault(statement, plan.question, references);
    if (fault !== null) {
      refused.push({ statement, reason: fault });
      continue;
    }
    const { plan: after, refused: misunderstood } = applyStatements(plan, context, [statement]);
    const [trouble] = misunderstood;
    if (trouble !== undefined) {
      refused.push(trouble);
      continue;
    }
    proposals.push(proposalOf(statement, plan, after));
  }
  return { proposals, refused };
}

/**
 * What is found out by trying respondents is not certain, and whoever says something beyond the open parts is to prove
 * nothing by what was not found: there, every fault that changes counts as lost, and every new one as accusing somebody.
 */
function proposalOf(statement: Statement, before: QuestionPlan, after: QuestionPlan): Proposal {
  const keysOf = ({ faults }: Check): readonly string[] => faults.map((fault) => JSON.stringify(fault));
  const [had, has] = [new Set(before.checks.flatMap(keysOf)), new Set(after.checks.flatMap(keysOf))];
  const changed = before.checks.filter((check) => !keysOf(check).every((key) => has.has(key)));
  const adds = after.checks.filter((check) => !keysOf(check).every((key) => had.has(key)));
  const remaining = after.checks.flatMap(({ faults }) => faults);
  const answersOpenPart = statement.parts.length > 0;
  const lost = changed.filter(({ faults }) => !answersOpenPart || losesAccused(faults, remaining));
  const ids = new Set(changed.map(({ id }) => id));
  const newFaults = adds.flatMap(({ faults }) => faults);
  return {
    statement,
    contradicts: lost.filter(({ origin }) => origin.kind === 'stated'),
    yields: lost.filter(({ origin }) => origin.kind !== 'stated'),
    adds,
    leaves: after.checks.filter((check) => ids.has(check.id) && !adds.includes(check)),
    accuses: adds.length > 0,
    accusesAnew:
      adds.length > 0 &&
      losesAccused(
        newFaults,
        before.checks.flatMap(({ faults }) => faults),
      ),
  };
}

/**
 * Whether somebody else has to agree before the statement counts: it contradicts what is stated, accuses people of what
 * nobody saw, or says that an open part means nothing. An inference gives way to words of the questionnaire, but who
 * would take its place with another accusation needs more than them.
 */
export function needsSecondOpinion({ contradicts, yields, accuses, accusesAnew, statement }: Proposal): boolean {
  const { kind, parts } = statement;
  return (
    contradicts.length > 0 ||
    accusesAnew ||
    (accuses && yields.length === 0) ||
    kind === 'spss' ||
    (kind === 'withdraw' && parts.length > 0)
  );
}

/** What another reader, or a person, thinks of a proposal. */
export interface Opinion {
  readonly by: 'model' | 'person';
  readonly agrees: boolean;
  readonly reason: string;
}

export interface Agreed {
  /** With what was agreed, and with the disputes. */
  readonly plan: QuestionPlan;
  readonly accepted: readonly Statement[];
  readonly refused: readonly Refused[];
}

/**
 * Puts together what everybody agrees on, and keeps what they do not as disputes: an inference gives way to words of
 * the questionnaire, what is stated or accuses somebody new only where a second opinion, or a person, agrees.
 * @param opinionOn what was thought of a proposal that needs it; `null` where nobody was asked or answered
 */
export function arbitrate(
  plan: QuestionPlan,
  context: PlanContext,
  proposals: readonly Proposal[],
  opinionOn: (proposal: Proposal) => Opinion | null,
): Agreed {
  const settled = proposals.map((proposal) => ({ proposal, opinion: opinionOn(proposal) }));
  const isAccepted = ({ proposal, opinion }: (typeof settled)[number]): boolean =>
    opinion?.by === 'person' || needsSecondOpinion(proposal) ? (opinion?.agrees ?? false) : true;
  const accepted = settled.filter(isAccepted).map(({ proposal }) => proposal.statement);
  const { plan: agreed, refused } = applyStatements(plan, context, accepted);
  const disputes = settled.flatMap((one) => disputeOf(plan, agreed, one.proposal, one.opinion, isAccepted(one)));
  const all = [...(plan.disputes ?? []), ...disputes];
  return { plan: all.length === 0 ? agreed : { ...agreed, disputes: all }, accepted, refused };
}

function disputeOf(
  before: QuestionPlan,
  agreed: QuestionPlan,
  proposal: Proposal,
  opinion: Opinion | null,
  accepted: boolean,
): readonly Dispute[] {
  const { statement, contradicts, yields, adds, accuses } = proposal;
  const against = [...contradicts, ...yields];
  // What answers an open part, and is agreed on, contradicts nobody; where the compiler saw nothing to check, it does.
  if (accepted && against.length === 0 && (statement.parts.length > 0 || !accuses)) return [];
  if (!accepted && against.length === 0 && adds.length === 0 && statement.kind !== 'spss') return [];
  const questionId = before.question.id;
  const compiler: Reading = {
    by: 'compiler',
    sentences: against.map(({ sentence }) => sentence),
    checks: against.map(({ id }) => id),
    origin: against.some(({ origin }) => origin.kind === 'stated') || against.length === 0 ? 'stated' : 'inferred',
    reason: against.flatMap(({ origin }) => (origin.kind === 'stated' ? [] : [origin.reason])).join('; '),
    evidence: [],
  };
  const inPlan = new Set(agreed.checks.map(({ id }) => id));
  const model: Reading = {
    by: 'model',
    sentences: adds.length > 0 ? adds.map(({ sentence }) => sentence) : spoken(statement),
    checks: adds.map(({ id }) => id).filter((id) => accepted && inPlan.has(id)),
    origin: 'model',
    reason: statement.reason,
    evidence: statement.evidence,
  };
  const id = createHash('sha256')
    .update(JSON.stringify([questionId, statementKey(statement), compiler.sentences]))
    .digest('hex')
    .slice(0, 12);
  const [taken, left] = accepted ? [model, compiler] : [compiler, model];
  return [
    {
      questionId,
      id,
      taken,
      left,
      settled: settlementOf(proposal, opinion, accepted),
      because: because(opinion),
      statement,
    },
  ];
}

const spoken = ({ kind, expression }: Statement): readonly string[] =>
  kind === 'spss' ? [expression.trim().split('\n')[0] ?? ''] : [];

function settlementOf(proposal: Proposal, opinion: Opinion | null, accepted: boolean): Settlement {
  if (opinion?.by === 'person') return 'person';
  if (!needsSecondOpinion(proposal)) return 'evidence';
  return accepted ? 'secondOpinion' : 'noSecondOpinion';
}

const because = (opinion: Opinion | null): string => opinion?.reason ?? '';
