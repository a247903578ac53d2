import { basename } from 'node:path';
import type { SingleBar } from 'cli-progress';
import type { RunEvent } from '../../pipeline/events';
import type { RunState } from '../../pipeline/runState/runState';
import type { CliIo } from '../io';
import { countOf, short } from './texts';

/** Shows how runs go on. */
export interface Progress {
  readonly onEvent: (event: RunEvent, state: RunState) => void;
  readonly stop: () => void;
}

/**
 * A bar on a terminal, lines elsewhere.
 * @param names what the questionnaires are called, by path, where several have one name
 */
export async function showProgress(io: CliIo, names: ReadonlyMap<string, string> = new Map()): Promise<Progress> {
  const nameOf = ({ source }: RunState): string => names.get(source?.path ?? '') ?? basename(source?.path ?? '');
  return io.terminal === null ? lines(io, nameOf) : bar(io.terminal, nameOf);
}

const ended = ({ counts }: RunState): number => counts.passed + counts.failed + counts.error + counts.cancelled;

type NameOf = (state: RunState) => string;

async function bar(stream: NodeJS.WritableStream, nameOf: NameOf): Promise<Progress> {
  const { SingleBar, Presets } = await import('cli-progress');
  const format = ' {bar} {value}/{total} questions | {failed} failed | {note}';
  const shown: SingleBar = new SingleBar(
    { stream, format, hideCursor: true, clearOnComplete: true, linewrap: false },
    Presets.shades_classic,
  );
  const states = new Map<string, RunState>();
  let isStarted = false;
  return {
    onEvent: (event, state) => {
      states.set(state.runId, state);
      const all = [...states.values()];
      const total = all.reduce((sum, { questions }) => sum + questions.size, 0);
      const value = all.reduce((sum, one) => sum + ended(one), 0);
      const failed = all.reduce((sum, { counts }) => sum + counts.failed + counts.error, 0);
      const payload = { failed, note: short(noteOf(event, state, nameOf), 50) };
      if (!isStarted) shown.start(total, value, payload);
      isStarted = true;
      shown.setTotal(total);
      shown.update(value, payload);
    },
    stop: () => shown.stop(),
  };
}

function noteOf(event: RunEvent, state: RunState, nameOf: NameOf): string {
  if (event.type === 'callDelayed') return event.reason;
  return state.error?.message ?? nameOf(state);
}

/** Tenths of a run are told, not every question, and that it waits, not every call that does. */
function lines(io: CliIo, nameOf: NameOf): Progress {
  const told = new Map<string, number>();
  const waits = new Map<string, number>();
  const causes = new Set<string>();
  return {
    onEvent: (event, state) => {
      const name = nameOf(state);
      const total = state.questions.size;
      switch (event.type) {
        case 'runStarted':
          io.err(
            `${name}: ${countOf(total, 'question')} in ${countOf(state.batches.length, 'batch', 'batches')}, engine ${event.engine}\n`,
          );
          return;
        case 'runResumed':
          io.err(
            event.questionIds.length === 0
              ? `${name}: nothing is left to do\n`
              : `${name}: going on with ${countOf(event.questionIds.length, 'question')} of ${total}\n`,
          );
          return;
        case 'questionFinished': {
          // What is wrong with all of them, such as a service that is gone, is told with the first.
          const isKnown = event.error !== undefined && causes.has(`${name} ${event.error.message}`);
          if (event.error !== undefined) causes.add(`${name} ${event.error.message}`);
          if ((event.outcome === 'failed' || event.outcome === 'error') && !isKnown)
            io.err(`${name}: ${event.questionId} ${event.outcome}${event.error ? `. ${event.error.message}` : ''}\n`);
          const tenth = Math.floor((ended(state) / total) * 10);
          if (tenth <= (told.get(state.runId) ?? 0)) return;
          told.set(state.runId, tenth);
          io.err(`${name}: ${ended(state)} of ${countOf(total, 'question')}\n`);
          return;
        }
        case 'callDelayed':
          if (event.at < (waits.get(state.runId) ?? 0)) return;
          waits.set(state.runId, event.until);
          io.err(
            `${name}: waiting ${countOf(Math.ceil((event.until - event.at) / 1000), 'second')}. ${event.reason}\n`,
          );
          return;
        case 'keyRetired':
          io.err(`${name}: ${event.error.message} ${event.error.nextStep}\n`);
          return;
        case 'runPaused':
          io.err(`${name}: paused. ${event.reason.message} ${event.reason.nextStep}\n`);
          return;
        default:
      }
    },
    stop: () => undefined,
  };
}
