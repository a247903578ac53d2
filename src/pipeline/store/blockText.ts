import { NOTHING_CHECKED } from '../../checks/leftOut';
import { blockText } from '../../spss/blocks';
import { emit } from '../../spss/syntax';
import type { PlainError } from '../errors';
import type { Finding, Outcome } from '../events';

/** What a question's block is made of. */
export interface BlockContent {
  readonly questionId: string;
  readonly outcome: Outcome;
  readonly loops: number;
  readonly script: string;
  readonly live: boolean;
  readonly findings: readonly Finding[];
  readonly error?: PlainError | null;
}

const RULE = '-'.repeat(70);

/**
 * A question's block of the output file: the script as it is, or under a banner with what is wrong where it did not
 * pass; commented out where it may not run.
 */
export function renderBlock(content: BlockContent): string {
  const script = content.live ? content.script.trim() : comment([content.script]);
  return blockText(content.questionId, comment(banner(content)) + script);
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

function draftNote({ script, live }: BlockContent): string {
  if (script.trim() === '') return `There is no script for this question: ${NOTHING_CHECKED}`;
  if (live) return 'The draft below runs, but look at what it lists with care.';
  return `The draft below is commented out, because it is not known to run: ${NOTHING_CHECKED}`;
}

function comment(texts: readonly string[]): string {
  return emit(texts.map((text) => ({ kind: 'comment', text })));
}
