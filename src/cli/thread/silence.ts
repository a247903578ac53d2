import { statSync } from 'node:fs';
import { countOf } from '../output/texts';

/** After that long without a word something is said, and again each time it has lasted twice as long. Milliseconds. */
const FIRST_MILLISECONDS = 5000;
const LONGEST_MILLISECONDS = 60_000;
const KILOBYTE = 1024;

/** Says that the work goes on where it says nothing itself: a long text is being read, or PSPP is at a large file. */
export class Silence {
  readonly #what: string;
  #since = performance.now();
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  /** @param args of the command line; the files among them are named */
  constructor(
    args: readonly string[],
    private readonly say: (text: string) => void,
  ) {
    const files = args.flatMap(sizeOf);
    this.#what = files.length === 0 ? 'Still at work' : `Still at work on ${files.join(' and ')}`;
    this.#wait(FIRST_MILLISECONDS);
  }

  /** Something was said. */
  broken(): void {
    if (this.#isOver) return;
    this.#since = performance.now();
    this.#wait(FIRST_MILLISECONDS);
  }

  /** From now on nothing is said: it is seen otherwise that the work goes on, or it has ended. */
  stop(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const seconds = Math.round((performance.now() - this.#since) / 1000);
      this.say(`${this.#what}, ${countOf(seconds, 'second')} without news. Ctrl-C ends it.\n`);
      this.#wait(Math.min(LONGEST_MILLISECONDS, seconds * 1000));
    }, milliseconds).unref();
  }
}

function sizeOf(arg: string): readonly string[] {
  const bytes = arg.startsWith('-') ? null : bytesOf(arg);
  if (bytes === null) return [];
  const kilobytes = Math.ceil(bytes / KILOBYTE);
  return [`${arg} (${kilobytes < KILOBYTE ? `${kilobytes} KB` : `${(kilobytes / KILOBYTE).toFixed(1)} MB`})`];
}

/** `null` for what is no file, or cannot be looked at: the command itself says why. */
function bytesOf(path: string): number | null {
  try {
    const stats = statSync(path);
    return stats.isFile() ? stats.size : null;
  } catch {
    return null;
  }
}
