import { readdirSync, readFileSync } from 'node:fs';

/** For how long, in milliseconds, an event loop was held up at most. */
export interface Longest {
  /** As a clock sees it: other processes of the machine included. */
  readonly wall: number;
  /** The same without the time in which the thread was ready to run and the machine's processors had other work. */
  readonly blocked: number;
  /** As the thread's own work counts it. */
  readonly cpu: number;
}

/** What one thread of this process has had so far, in milliseconds. */
interface Clocks {
  readonly wall: number;
  readonly cpu: number;
  /** Waiting for a processor: what Linux accounts for the main thread (proc_pid_schedstat); elsewhere unknown, so none. */
  readonly waited: number;
}

function readClocks(): Clocks {
  const { user, system } = process.threadCpuUsage();
  return { wall: performance.now(), cpu: (user + system) / 1_000, waited: waitedFor() };
}

function waitedFor(thread = String(process.pid)): number {
  if (process.platform !== 'linux') return 0;
  try {
    const [, waited] = readFileSync(`/proc/self/task/${thread}/schedstat`, 'utf8').split(' ');
    return Number(waited) / 1_000_000;
  } catch {
    // It has ended.
    return 0;
  }
}

/**
 * How long, in milliseconds, the JavaScript threads of this process have waited for a processor, one after the other:
 * what hands work from one to the other waits for all of them. Those of the pool (compiling, collecting) do not count.
 */
export function waitedForByThreads(): number {
  if (process.platform !== 'linux') return 0;
  const threads = readdirSync('/proc/self/task').filter((thread) => isOurs(thread));
  return threads.reduce((sum, thread) => sum + waitedFor(thread), 0);
}

const isOurs = (thread: string): boolean => {
  const name = readFileSync(`/proc/self/task/${thread}/comm`, 'utf8').trim();
  return thread === String(process.pid) || name.startsWith('WorkerThread');
};

/** For how long this thread's event loop was held up at most while something went on. */
export async function longestBlock(work: () => Promise<unknown>): Promise<Longest> {
  let last = readClocks();
  let longest: Longest = { wall: 0, blocked: 0, cpu: 0 };
  const timer = setInterval(() => {
    const now = readClocks();
    const wall = now.wall - last.wall;
    longest = {
      wall: Math.max(longest.wall, wall),
      blocked: Math.max(longest.blocked, wall - (now.waited - last.waited)),
      cpu: Math.max(longest.cpu, now.cpu - last.cpu),
    };
    last = now;
  }, 1);
  await work();
  clearInterval(timer);
  return longest;
}

/** Its three figures; `of` says what went on. */
export function blockFigures(of: string, { cpu, blocked, wall }: Longest): Readonly<Record<string, number>> {
  return {
    [`${of}: longest block, ms of processor time`]: cpu,
    [`${of}: longest block, ms by the clock without waiting for a processor`]: blocked,
    [`${of}: longest block, ms by the clock`]: wall,
  };
}
