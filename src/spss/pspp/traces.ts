import { rmSync } from 'node:fs';
import { killGroup } from './killGroup';

/** Something that outlives whoever is ended in the midst of work: a program that runs on, a file or folder. */
export type Trace =
  { readonly kind: 'program'; readonly pid: number } | { readonly kind: 'path'; readonly path: string };

/** Told of each trace when it is left, and when it is gone again. */
type Follower = (trace: Trace, isLeft: boolean) => void;

const left = new Set<Trace>();
let follower: Follower = () => undefined;

/**
 * Notes a trace before it is made, and gives what forgets it once it is gone. What is not forgotten when the process
 * ends is removed then; what a killed process leaves is for the next one to find.
 */
export function leaveTrace(trace: Trace): () => void {
  if (left.size === 0) process.once('exit', removeOwn);
  left.add(trace);
  follower(trace, true);
  return () => {
    left.delete(trace);
    if (left.size === 0) process.off('exit', removeOwn);
    follower(trace, false);
  };
}

/** Has the traces of this thread told: who ends it can remove them, for a thread that is ended runs nothing any more. */
export function followTraces(follow: Follower): void {
  follower = follow;
}

/** Ends the programs and removes the files. Never fails: what is in the way is for the next process. */
export function removeTraces(traces: Iterable<Trace>): void {
  // Programs first: they write into folders.
  const all = [...traces].sort((one, other) => Number(one.kind === 'path') - Number(other.kind === 'path'));
  for (const trace of all) {
    try {
      if (trace.kind === 'program') killGroup(trace.pid);
      else rmSync(trace.path, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // The next process tries again.
    }
  }
}

function removeOwn(): void {
  removeTraces(left);
}
