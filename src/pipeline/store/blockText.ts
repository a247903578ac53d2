import { NOTHING_CHECKED } from '../../checks/words/leftOut';
import { blockText } from '../../spss/reading/blocks';
import type { Dispute, Reading } from '../../checks/statements/statement';
import { emit } from '../../spss/emit';
import type { PlainError } from '../errors';
import type { Finding, Kept, Outcome } from '../events';

/** What a question's block is made of. */
export interface BlockContent {
  readonly questionId: string;
  readonly outcome: Outcome;
  readonly loops: number;
  readonly script: string;
  readonly live: boolean;
  readonly findings: readonly Finding[];
  readonly disputes?: readonly Dispute[];
  readonly error?: PlainError | null;
  readonly kept?: Kept | null;
}

const RULE = '-'.repeat(70);

/**
 * A question's block of the output file: the script as it is, or under a banner with what is wrong where it did not
 * pass; commented out where it may not run.
 */
export function renderBlock(content: BlockContent): string {
  const script = content.live ? content.script.trim() : comment([content.script]);
  const above = comment([...disputeLines(content.disputes ?? []), ...banner(content)]);
  return blockText(content.questionId, above + script);
}

/** Both readings of whatever is disputed, with what each rests on: whoever reads the script is to see the other one. */
function disputeLines(disputes: readonly Dispute[]): readonly string[] {
  return disputes.flatMap((dispute) => [
    `DISPUTED (${dispute.id}), taken: ${readingLine(dispute.taken)}`,
    `NOT TAKEN: ${readingLine(dispute.left)}`,
    `SETTLED ${SETTLED[dispute.settled]}${dispute.because === '' ? '' : `: ${dispute.because}`}`,
  ]);
}

const SETTLED: Readonly<Record<Dispute['settled'], string>> = {
  evidence: 'by words of the questionnaire against an inference',
  secondOpinion: 'by a second opinion',
  noSecondOpinion: 'for what was there, since no second opinion agreed',
  person: 'by a person',
};

function readingLine({ by, sentences, reason, evidence }: Reading): string {
  const said = sentences.length === 0 ? 'nothing is to be checked there' : sentences.join(' ');
  const quoted = evidence.map((words) => `"${words}"`).join(', ');
  return [`${by}: ${said}`, reason, quoted === '' ? '' : `after ${quoted}`].filter((part) => part !== '').join(' - ');
}

function banner(content: BlockContent): readonly string[] {
  const reason = reasonOf(content);
  return reason.length === 0 ? [] : [RULE, ...reason, draftNote(content), RULE];
}

function reasonOf({ outcome, findings, error, loops }: BlockContent): readonly string[] {
  switch (outcome) {
    case 'passed':
      return [];
    case 'failed': {
      const failed = findings.filter((finding) => !finding.pass);
      const reviewers = [...new Set(failed.map(({ reviewer }) => reviewer))].join(', ');
      return [
        `FAILED REVIEW (${reviewers}) after ${loops === 1 ? '1 feedback loop' : `${loops} feedback loops`}.`,
        ...failed.flatMap(({ rootCauses }) => rootCauses.map((cause) => `Cause: ${cause}`)),
        ...failed.flatMap(({ instructions }) => instructions.map((instruction) => `Next step: ${instruction}`)),
      ];
    }
    case 'error':
      return [
        'NOT FINISHED because of an error.',
        ...(error ? [`Cause: ${error.message}`, `Next step: ${error.nextStep}`] : []),
      ];
    case 'cancelled':
      return ['NOT FINISHED: the run was cancelled.', 'Next step: resume the run.'];
  }
}

/** The script in a block's body that has no banner, which only a passed question's has; `null` where there is one. */
export function passedScript(body: string): string | null {
  return body.trim() === '' || body.trimStart().startsWith(comment([RULE]).trim()) ? null : body.trim();
}

const KEPT: Readonly<Record<Kept, string>> = {
  lastRun: 'Until it is done, the last good block of the question stands below, as an earlier run made it.',
  compiler: 'Until it is done, what the built-in compiler makes of the question stands below; no model has read it.',
};

function draftNote({ script, live, kept }: BlockContent): string {
  if (kept) return KEPT[kept];
  if (script.trim() === '') return `There is no script for this question: ${NOTHING_CHECKED}`;
  if (live) return 'The draft below runs, but look at what it lists with care.';
  return `The draft below is commented out, because it is not known to run: ${NOTHING_CHECKED}`;
}

function comment(texts: readonly string[]): string {
  return emit(texts.map((text) => ({ kind: 'comment', text })));
}
