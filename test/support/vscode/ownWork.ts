import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What functions of an extension did on the thread that they share with all others, in milliseconds of the clock. */
interface OwnWork {
  /** The longest stretch without a pause. */
  readonly longest: number;
  readonly sum: number;
}

/** Between two looks at what runs, in microseconds. */
const SAMPLING = 500;

/**
 * What the extension in a folder does itself while something goes on, as the profiler of its host sees it: whatever was
 * called by one of its bundles. Other extensions of the host, the editor's own among them, do not count.
 */
export async function ownWorkDuring(extension: string, work: () => Promise<unknown>): Promise<OwnWork> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: SAMPLING });
    await session.post('Profiler.start');
    await work();
    const { profile } = await session.post('Profiler.stop');
    return ownWorkOf(profile, pathToFileURL(path.join(extension, 'dist')).href);
  } finally {
    session.disconnect();
  }
}

function ownWorkOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, bundles: string): OwnWork {
  const own = new Set<number>();
  const found = new Map(nodes.map((node) => [node.id, node]));
  const mark = ({ id, callFrame, children = [] }: Profiler.ProfileNode, isCalled: boolean): void => {
    const isOwn = isCalled || callFrame.url.startsWith(bundles);
    if (isOwn) own.add(id);
    for (const child of children.flatMap((one) => found.get(one) ?? [])) mark(child, isOwn);
  };
  // The first is the root.
  for (const root of nodes.slice(0, 1)) mark(root, false);
  let [longest, sum, current] = [0, 0, 0];
  samples.forEach((sample, index) => {
    const isOwn = own.has(sample);
    const took = isOwn ? (timeDeltas[index] ?? 0) / 1_000 : 0;
    current = isOwn ? current + took : 0;
    longest = Math.max(longest, current);
    sum += took;
  });
  return { longest, sum };
}
