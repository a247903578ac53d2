import { parseArgs } from 'node:util';
import { findPspp } from '../src/spss/pspp/findPspp';
import { admitScript, admittedText } from '../src/spss/safety';
import { ALLOWED } from '../src/spss/safety/grammar';
import { Canaries } from '../test/support/hostile/canaries';
import { grammarScripts } from '../test/support/hostile/grammarScripts';
import { hostileScripts } from '../test/support/hostile/scripts';
import type { Figures } from './support/print';

/** Scripts that one PSPP runs. */
const BATCH = 500;
const TOLD_EVERY = 30_000;

/**
 * The differential test of the boundary, for as long as wanted: hostile scripts by the hundred thousand, and every one
 * that is let through runs in PSPP among canaries, with all of PSPP's rights.
 */
export async function benchSafety(args: readonly string[]): Promise<Figures> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '1' },
      scripts: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const pspp = await findPspp();
  if (pspp === null) throw new Error('PSPP was not found.');
  const canaries = await Canaries.make(pspp.path);
  const end = performance.now() + Number(values.minutes) * 60_000;
  let told = performance.now();
  let tried = 0;
  let ran = 0;
  let brokeDown = 0;
  const effects: string[] = [];
  let batch: string[] = [];
  const runBatch = async (): Promise<void> => {
    const result = await canaries.run(batch);
    ran += batch.length;
    brokeDown += result.brokeDown.length;
    for (const script of result.brokeDown) console.error(`broke down or hung: ${JSON.stringify(batch[script])}`);
    for (const { script, what } of result.effects) {
      effects.push(what);
      console.error(`${what}: ${JSON.stringify(batch[script])}`);
    }
    batch = [];
  };
  try {
    for (const script of inTurn(hostileScripts(Number(values.seed)), grammarScripts(Number(values.seed), ALLOWED))) {
      tried += 1;
      const { refusals, header, blocks } = admitScript(script);
      const text = [header, ...blocks].map(admittedText).join('');
      if (refusals.length > 0 || text === '') continue;
      batch.push(text);
      if (batch.length < BATCH) continue;
      await runBatch();
      if (performance.now() > told + TOLD_EVERY) {
        console.error(
          `${tried} tried, ${ran} let through and run, ${effects.length} effects, ${brokeDown} break-downs`,
        );
        told = performance.now();
      }
      if (ran >= Number(values.scripts) || performance.now() > end) break;
    }
  } finally {
    await canaries.remove();
  }
  if (effects.length > 0) throw new Error(`${effects.length} effects of ${ran} scripts: ${effects.join('; ')}`);
  return {
    'scripts tried': tried,
    'let through and run': ran,
    'share let through': Math.round((1000 * ran) / tried) / 1000,
    'files written, read or deleted, programs started': effects.length,
    'PSPP broke down or hung': brokeDown,
  };
}

function* inTurn(...sources: readonly Generator<string>[]): Generator<string> {
  for (;;) for (const source of sources) yield source.next().value as string;
}
