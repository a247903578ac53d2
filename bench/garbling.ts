import { parseArgs } from 'node:util';
import { garbling } from '../test/support/garbling/garbling';
import type { Figures } from './support/print';

/**
 * Deletes and garbles lines of good questionnaires, one at a time, and counts how many of those that change the reading
 * are told. `--show` lists those that are not, `--omitted` those that leave nothing behind to tell of them: *omitted*, a
 * whole line; *unmarked*, a whole mark of a line, or a line of marks; *renamed*, a name that nothing else knows; *unheaded*, the heading of a section; *altered*, a sign that compares.
 */
export function benchGarbling(args: readonly string[]): Figures {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      show: { type: 'boolean' },
      omitted: { type: 'boolean' },
    },
  });
  const outcomes = { same: 0, reported: 0, omitted: 0, unmarked: 0, renamed: 0, unheaded: 0, altered: 0, silent: 0 };
  const byDamage = new Map<string, { damage: string; lines: number; changed: number; silent: number }>();
  for (const one of garbling(Number(values.count), Number(values.seed), values.only)) {
    const { what, outcome, file, line, before, after, changed } = one;
    outcomes[outcome] += 1;
    const row = byDamage.get(what) ?? { damage: what, lines: 0, changed: 0, silent: 0 };
    row.lines += 1;
    if (outcome !== 'same') row.changed += 1;
    if (outcome === 'silent') row.silent += 1;
    byDamage.set(what, row);
    const isUnseen = outcome !== 'same' && outcome !== 'reported' && outcome !== 'silent';
    if ((outcome === 'silent' && values.show === true) || (isUnseen && values.omitted === true))
      console.error(`${outcome} ${what} ${file}:${line} ${changed.join(',')}\n   ${before}\n → ${after ?? ''}`);
  }
  const changed = Number(values.count) - outcomes.same;
  return { lines: Number(values.count), changed, ...outcomes, byDamage: [...byDamage.values()] };
}
