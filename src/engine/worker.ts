import { readlinkSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { startEngine } from './engine';
import { Dropped } from './dropped';
import type { EngineStart } from './protocol';

// The entry of the engine's threads: the only module of the extension that does something when it is loaded.
if (parentPort !== null) {
  const { kind, dropped } = workerData as EngineStart;
  if (kind === 'runs') workBehindEditor();
  startEngine(parentPort, new Dropped(dropped));
}

/**
 * Puts the thread that calls it, and what it starts, behind the editor's own: where processors are few, the editor does
 * not wait for one because a script is made. On Linux alone, where a priority is a thread's (sched(7)): elsewhere it
 * would be the whole process's.
 */
function workBehindEditor(): void {
  if (process.platform !== 'linux') return;
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    setPriority(thread, Math.max(getPriority(thread), constants.priority.PRIORITY_BELOW_NORMAL));
  } catch {
    // Where the system does not let it, the work goes on as well.
  }
}
