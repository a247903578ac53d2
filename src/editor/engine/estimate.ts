import { engineOf } from '../../pipeline/assembleCrew';
import { cutBatches } from '../../pipeline/batches';
import { planInput } from '../../pipeline/generate';
import { costOf, priceOf } from '../../pipeline/models/prices';
import type { Settings } from '../../pipeline/settings';
import type { Estimate, RunRequest } from './protocol';

/** Tokens of instructions that come with every call, and of an answer for one question: measured on whole runs. */
const INSTRUCTION_TOKENS = 3_000;
const ANSWER_TOKENS = 400;
const CHARACTERS_PER_TOKEN = 3;

/**
 * What a run would ask of a model, roughly: questions whose logic the compiler could not resolve, or all of them where
 * agents write everything; a call to write and one to review for each of their batches. Feedback loops come on top.
 */
export function estimate(request: RunRequest, settings: Settings): Estimate {
  const engine = engineOf(settings);
  const { path, stem, text, scope } = request;
  const wanted = scope.kind === 'questions' ? new Set(scope.questionIds) : null;
  const asked = planInput({ path, stem, text }, settings).plans.filter(
    ({ question, unresolved }) =>
      (wanted === null || wanted.has(question.id)) &&
      (engine === 'agents' || (engine === 'auto' && unresolved.length > 0)),
  );
  const ids = asked.map(({ question }) => question.id);
  const callsPerBatch = engine === 'agents' ? 3 : 2;
  const calls = cutBatches(ids, settings.batchSize).length * callsPerBatch;
  const characters = asked.reduce((sum, { question }) => sum + question.span.end - question.span.start, 0);
  const promptTokens = calls * INSTRUCTION_TOKENS + (callsPerBatch * characters) / CHARACTERS_PER_TOKEN;
  const usage = { promptTokens, cachedTokens: 0, completionTokens: asked.length * ANSWER_TOKENS * 2 };
  return {
    questions: asked.length,
    calls,
    tokens: Math.round(promptTokens + usage.completionTokens),
    cost: costOf(usage, priceOf(settings.model ?? '')),
  };
}
