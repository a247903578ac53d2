import * as z from 'zod/mini';
import { STATEMENT_KINDS, SURENESS } from '../../checks/statements/statement';
import { ERROR_CODES } from '../errors';
import type { RunEvent } from '../events';

const span = z.readonly(z.object({ start: z.number(), end: z.number(), line: z.number(), column: z.number() }));

const plainError = z.readonly(
  z.object({
    code: z.enum(ERROR_CODES),
    message: z.string(),
    nextStep: z.string(),
    file: z.exactOptional(z.string()),
    line: z.exactOptional(z.number()),
  }),
);

const outcome = z.enum(['passed', 'failed', 'error', 'cancelled']);
const engine = z.enum(['builtin', 'agents', 'auto']);
const author = z.enum(['builtin', 'model', 'person']);
const stage = z.enum(['preAnalysis', 'transform', 'review']);
const reviewer = z.enum(['lint', 'proof', 'model']);
const strings = z.readonly(z.array(z.string()));

const title = z.readonly(
  z.object({
    id: z.string(),
    label: z.string(),
    kind: z.enum(['single', 'multi', 'grid', 'numeric', 'text', 'rank']),
    section: z.exactOptional(z.string()),
  }),
);

const finding = z.readonly(
  z.object({
    questionId: z.string(),
    pass: z.boolean(),
    reviewer,
    rootCauses: strings,
    instructions: strings,
    span: z.exactOptional(span),
    scriptLine: z.exactOptional(z.number()),
    invalid: z.exactOptional(z.boolean()),
    questions: z.exactOptional(strings),
    error: z.exactOptional(plainError),
  }),
);

const unresolved = z.readonly(
  z.object({
    questionId: z.string(),
    what: z.enum(['entry', 'screenOut', 'mask', 'validation', 'derivation', 'codes']),
    text: z.string(),
    reason: z.string(),
    span,
    calls: strings,
  }),
);

const problem = z.readonly(
  z.object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    message: z.string(),
    nextStep: z.string(),
    span,
    questionId: z.exactOptional(z.string()),
  }),
);

const usage = z.readonly(
  z.object({
    promptTokens: z.number(),
    cachedTokens: z.number(),
    completionTokens: z.number(),
    cost: z.nullable(z.number()),
  }),
);

const statement = z.readonly(
  z.object({
    evidence: strings,
    reason: z.string(),
    kind: z.enum(STATEMENT_KINDS),
    target: z.string(),
    when: z.string(),
    expression: z.string(),
    replaces: strings,
    parts: z.readonly(z.array(z.number())),
    sure: z.enum(SURENESS),
  }),
);

const reading = z.readonly(
  z.object({
    by: z.enum(['compiler', 'model', 'person']),
    sentences: strings,
    checks: strings,
    origin: z.enum(['stated', 'inferred', 'model']),
    reason: z.string(),
    evidence: strings,
  }),
);

const disputes = z.readonly(
  z.array(
    z.readonly(
      z.object({
        questionId: z.string(),
        id: z.string(),
        taken: reading,
        left: reading,
        settled: z.enum(['evidence', 'secondOpinion', 'noSecondOpinion', 'person']),
        because: z.string(),
        statement: z.nullable(statement),
      }),
    ),
  ),
);

const at = z.number();
const batch = z.number();
const loop = z.number();

/** A line of a journal: whatever wrote it, only this gets in. */
const eventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('runStarted'),
    at,
    runId: z.string(),
    source: z.readonly(z.object({ path: z.string(), stem: z.string(), hash: z.string() })),
    engine,
    model: z.nullable(z.string()),
    outputFolder: z.string(),
    questionIds: strings,
    titles: z.exactOptional(z.readonly(z.array(title))),
    batches: z.readonly(z.array(z.readonly(z.object({ index: z.number(), questionIds: strings })))),
    maxFeedbackLoops: z.number(),
    ownBlocks: z.readonly(z.array(z.readonly(z.object({ questionId: z.string(), blockHash: z.string() })))),
    writtenFor: z.exactOptional(z.string()),
  }),
  z.object({
    type: z.literal('runResumed'),
    at,
    engine,
    model: z.nullable(z.string()),
    maxFeedbackLoops: z.number(),
    questionIds: strings,
    writtenFor: z.exactOptional(z.string()),
  }),
  z.object({
    type: z.literal('documentRead'),
    at,
    insertions: z.readonly(z.array(z.readonly(z.object({ at: z.number(), text: z.string() })))),
    taken: z.number(),
    refused: z.number(),
    disputed: z.number(),
  }),
  z.object({ type: z.literal('inputProblem'), at, problem }),
  z.object({ type: z.literal('batchStarted'), at, batch, questionIds: strings }),
  z.object({ type: z.literal('stageStarted'), at, batch, stage, loop }),
  z.object({
    type: z.literal('modelCalled'),
    at,
    batch,
    stage,
    loop,
    model: z.string(),
    milliseconds: z.number(),
    usage,
  }),
  z.object({
    type: z.literal('modelAnswered'),
    at,
    batch,
    questionId: z.string(),
    key: z.string(),
    answer: z.unknown(),
  }),
  z.object({ type: z.literal('callDelayed'), at, batch, reason: z.string(), until: z.number() }),
  z.object({ type: z.literal('keyRetired'), at, error: plainError }),
  z.object({
    type: z.literal('questionRead'),
    at,
    batch,
    loop,
    questionId: z.string(),
    agreed: z.number(),
    refused: z.readonly(z.array(z.readonly(z.object({ kind: z.enum(STATEMENT_KINDS), reason: z.string() })))),
    disputes,
  }),
  z.object({
    type: z.literal('scriptWritten'),
    at,
    batch,
    loop,
    questionId: z.string(),
    author,
    script: z.string(),
  }),
  z.object({ type: z.literal('reviewed'), at, batch, loop, reviewer, findings: z.readonly(z.array(finding)) }),
  z.object({
    type: z.literal('questionFinished'),
    at,
    batch,
    questionId: z.string(),
    outcome,
    loops: z.number(),
    author,
    script: z.string(),
    live: z.boolean(),
    findings: z.readonly(z.array(finding)),
    unresolved: z.readonly(z.array(unresolved)),
    openPoints: z.exactOptional(z.number()),
    checks: z.number(),
    disputes: z.exactOptional(disputes),
    error: z.exactOptional(plainError),
    kept: z.exactOptional(z.enum(['lastRun', 'compiler'])),
    cacheKey: z.exactOptional(z.string()),
    blockHash: z.string(),
  }),
  z.object({ type: z.literal('blockEdited'), at, questionId: z.string() }),
  z.object({ type: z.literal('batchFinished'), at, batch, outcome }),
  z.object({ type: z.literal('runPaused'), at, reason: plainError }),
  z.object({ type: z.literal('runContinued'), at }),
  z.object({
    type: z.literal('runFinished'),
    at,
    outcome,
    outputs: strings,
    error: z.exactOptional(plainError),
    coverage: z.exactOptional(
      z.object({ checked: z.number(), inPart: z.number(), notChecked: z.number(), openPoints: z.number() }),
    ),
  }),
]) satisfies z.ZodMiniType<RunEvent>;

/** An event from a line of JSON, `null` where the line is none. */
export function parseEvent(line: string): RunEvent | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  const parsed = eventSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
