import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../src/proof/respondents/random';
import { runProgram } from '../src/proof/data/pass/program';
import { validateData } from '../src/proof/data/validate';
import { findPspp } from '../src/spss/pspp/pspp';
import { listingOf, randomTable } from '../test/support/randomTables';
import { differences } from '../test/support/tableDifferences';
import { rounded } from './support/print';

export interface TableFigures {
  readonly tables: number;
  readonly cells: number;
  readonly wrongCells: number;
  readonly wrongTables: number;
  /** What the first wrong cell is, to look at. */
  readonly first: string;
  readonly seconds: number;
}

/**
 * Measures whether a validation shows what made-up files hold, cell by cell.
 * @param args `--tables N` (2,000), `--seed N`
 */
export async function benchTables(args: readonly string[]): Promise<TableFigures> {
  const { values } = parseArgs({
    args: [...args],
    options: { tables: { type: 'string', default: '2000' }, seed: { type: 'string', default: '15' } },
  });
  const pspp = await findPspp();
  if (pspp === null) throw new Error('There is no PSPP to run scripts in.');
  const random = seededRandom(Number(values.seed));
  const folder = await mkdtemp(join(tmpdir(), 'bench tables '));
  const signal = new AbortController().signal;
  const started = performance.now();
  let [cells, wrongCells, wrongTables, first] = [0, 0, 0, ''];
  try {
    for (let count = 0; count < Number(values.tables); count += 1) {
      const table = randomTable(random);
      const name = table.form === 'sav' ? 'table.sav' : 'table.csv';
      if (table.csv === null)
        await runProgram(table.program ?? '', { pspp, folder, signal, timeoutMilliseconds: 60_000 });
      else await writeFile(join(folder, name), table.csv);
      const outcome = await validateData({
        script: listingOf(table, count % 4 === 3),
        dataPath: join(folder, name),
        questionnaire: null,
        processes: 1,
        id: table.id,
        pspp,
        signal,
      });
      const wrong = differences(table, outcome);
      cells += table.cells.length * table.columns.length;
      wrongCells += wrong.length;
      if (wrong.length > 0) wrongTables += 1;
      if (first === '' && wrong[0] !== undefined) first = `table ${count} (${table.form}): ${wrong[0]}`;
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  const seconds = rounded((performance.now() - started) / 1000, 1);
  return { tables: Number(values.tables), cells, wrongCells, wrongTables, first, seconds };
}
