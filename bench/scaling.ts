import { parseArgs } from 'node:util';
import type { Shape } from '../test/support/scaling/shape';
import { SHAPES } from '../test/support/scaling/shapes';
import { rounded, type Figures } from './support/print';

/** What a text of twice the size may cost. */
const ALLOWED = 2.3;
/** What a measurement takes at least, in milliseconds: quick work is repeated until then. */
const MEASURED = 40;
/** Below it all is the cost of beginning, in milliseconds. */
const TOO_FAST = 1;
const ROUNDS = 3;
/** Above it a text is not doubled any more, in milliseconds. */
const PATIENCE = 20_000;

/**
 * How much more it costs to read twice as much, for every way in which an input can be long or deep: processor time, as
 * the mean over three doublings up to 1 MB. `--kilobytes` sets the largest size, `--only` picks shapes by name.
 */
export async function benchScaling(args: readonly string[]): Promise<Figures> {
  const { values } = parseArgs({
    args: [...args],
    options: { kilobytes: { type: 'string', default: '1024' }, only: { type: 'string', default: '' } },
  });
  const largest = Number(values.kilobytes) * 1024;
  const shapes = [];
  for (const [name, shape] of Object.entries(SHAPES)) {
    if (!name.includes(values.only)) continue;
    shapes.push({ shape: name, ...(await measured(shape, largest)) });
    console.error(JSON.stringify(shapes.at(-1)));
  }
  const worse = shapes.filter(({ ratio }) => typeof ratio === 'number' && ratio > ALLOWED);
  if (worse.length > 0) process.exitCode = 1;
  return { shapes: shapes.length, [`above ${ALLOWED} times`]: worse.length, ratios: shapes };
}

interface Measured {
  readonly kilobytes: number;
  readonly milliseconds: number;
  readonly ratio: number | string;
}

async function measured(shape: Shape, largest: number): Promise<Measured> {
  await cost(shape, largest / 64);
  const first = await cost(shape, largest / 8);
  let last = first;
  let doublings = 0;
  for (; doublings < 3 && last < PATIENCE; doublings += 1)
    last = await cost(shape, (largest / 8) * 2 ** (doublings + 1));
  // Over several doublings, as processor time depends on what others do with its caches.
  const ratio = last < TOO_FAST || doublings === 0 ? 'too fast to tell' : rounded((last / first) ** (1 / doublings));
  return { kilobytes: ((largest / 8) * 2 ** doublings) / 1024, milliseconds: rounded(last, 1), ratio };
}

/** Processor time in milliseconds, the least of several rounds. */
async function cost({ text, work }: Shape, bytes: number): Promise<number> {
  const made = text(bytes);
  let least = Infinity;
  for (let round = 0; round < ROUNDS && (round === 0 || least < PATIENCE / 10); round += 1) {
    const before = process.cpuUsage();
    let spent = 0;
    let times = 0;
    for (; spent < MEASURED; times += 1) {
      await work(made);
      const { user, system } = process.cpuUsage(before);
      spent = (user + system) / 1000;
    }
    least = Math.min(least, spent / times);
  }
  return least;
}
