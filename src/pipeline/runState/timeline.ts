import type { RunEvent, Stage } from '../events';

/** One stage of one loop of a batch. Milliseconds since the epoch; `endedAt` is null while it goes on. */
interface StageSpan {
  readonly stage: Stage;
  readonly loop: number;
  readonly startedAt: number;
  readonly endedAt: number | null;
}

/** Time in which a call of the batch was waiting: for the rate limit, or for its next try. */
interface WaitSpan {
  readonly reason: string;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** What a batch did and when, in order of time. */
export interface BatchTimeline {
  readonly stages: readonly StageSpan[];
  readonly waits: readonly WaitSpan[];
}

export const EMPTY_TIMELINE: BatchTimeline = { stages: [], waits: [] };

/**
 * The timeline of a batch after one more of its events; events that say nothing about time leave it as it is. The
 * caller picks the batch.
 */
export function extendTimeline(timeline: BatchTimeline, event: RunEvent): BatchTimeline {
  switch (event.type) {
    case 'stageStarted': {
      const stage = { stage: event.stage, loop: event.loop, startedAt: event.at, endedAt: null };
      return { ...timeline, stages: [...closeLast(timeline.stages, event.at), stage] };
    }
    case 'batchStarted':
      return { ...timeline, stages: dropUnfinished(timeline.stages) };
    case 'callDelayed':
      return { ...timeline, waits: addWait(timeline.waits, event) };
    case 'batchFinished':
      return {
        stages: closeLast(timeline.stages, event.at),
        waits: timeline.waits.map((wait) => (wait.endedAt > event.at ? { ...wait, endedAt: event.at } : wait)),
      };
    default:
      return timeline;
  }
}

function closeLast(stages: readonly StageSpan[], at: number): readonly StageSpan[] {
  const last = stages.at(-1);
  if (last === undefined || last.endedAt !== null) return stages;
  return [...stages.slice(0, -1), { ...last, endedAt: at }];
}

/** A batch that begins again was interrupted: nobody knows how long its last stage went on. */
function dropUnfinished(stages: readonly StageSpan[]): readonly StageSpan[] {
  return stages.at(-1)?.endedAt === null ? stages.slice(0, -1) : stages;
}

/** Calls of one batch wait at the same time: waits that touch are one, so their number stays small. */
function addWait(
  waits: readonly WaitSpan[],
  delay: { readonly at: number; readonly until: number; readonly reason: string },
): readonly WaitSpan[] {
  const last = waits.at(-1);
  if (last === undefined || last.endedAt < delay.at) {
    return [...waits, { reason: delay.reason, startedAt: delay.at, endedAt: delay.until }];
  }
  return [...waits.slice(0, -1), { ...last, endedAt: Math.max(last.endedAt, delay.until) }];
}
