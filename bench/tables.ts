import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import { questionScript } from '../src/checks/block';
import { planQuestionnaire } from '../src/checks/plan';
import { seededRandom, type Random } from '../src/proof/respondents/random';
import { runProgram } from '../src/proof/data/pass/program';
import { validateData } from '../src/proof/data/validate';
import { readQuestionnaire } from '../src/questionnaire/read';
import { blockText } from '../src/spss/reading/blocks';
import { findPspp, type Pspp } from '../src/spss/pspp/pspp';
import { NO_WALL } from '../src/spss/pspp/wall';
import { randomStudy, type RandomStudy } from '../test/support/randomStudies';
import { listingOf, randomTable, type RandomTable } from '../test/support/randomTables';
import { differences, studyDifferences } from '../test/support/tableDifferences';
import { rounded } from './support/print';

export interface TableFigures {
  readonly tables: number;
  /** How many of them are studies in the manner of a platform, with planted faults. */
  readonly studies: number;
  readonly cells: number;
  readonly planted: number;
  readonly wrongTables: number;
  readonly wrongCells: number;
  /** What the first wrong ones are, to look at. */
  readonly wrong: readonly string[];
  readonly seconds: number;
}

type Made =
  | { readonly kind: 'table'; readonly number: number; readonly table: RandomTable }
  | { readonly kind: 'study'; readonly number: number; readonly table: RandomStudy };

/** Files that one PSPP writes: starting it takes longer than writing them. */
const WRITTEN_AT_ONCE = 50;
const SHOWN = 12;

/**
 * Measures whether a validation shows what made-up files hold: of every other file all cells, of the others whom it
 * lists of a study with planted faults, and what it shows of them.
 * @param args `--tables N` (2,000), `--seed N`, `--parallel N` (2), `--seconds N` after which no more are begun (900)
 */
export async function benchTables(args: readonly string[]): Promise<TableFigures> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tables: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '15' },
      parallel: { type: 'string', default: '2' },
      seconds: { type: 'string', default: '900' },
    },
  });
  const found = await findPspp();
  if (found === null) throw new Error('There is no PSPP to run scripts in.');
  // What is made here is no stranger's, and a wall around each of ten thousand runs takes longer than the runs.
  const pspp: Pspp = { ...found, wall: NO_WALL };
  const random = seededRandom(Number(values.seed));
  const started = performance.now();
  const isTime = (): boolean => performance.now() - started < Number(values.seconds) * 1000;
  const made: Made[] = [];
  const wrong: string[] = [];
  let [wrongTables, wrongCells] = [0, 0];
  const limit = pLimit(Number(values.parallel));
  while (made.length < Number(values.tables) && isTime()) {
    const length = Math.min(WRITTEN_AT_ONCE, Number(values.tables) - made.length);
    const some = Array.from({ length }, (_, index) => madeOf(made.length + index, random));
    made.push(...some);
    const folder = await mkdtemp(join(tmpdir(), 'bench tables '));
    try {
      await writeAll(some, folder, pspp);
      await Promise.all(
        some.map((one) =>
          limit(async () => {
            const differing = await wrongIn(one, join(folder, fileOf(one)), pspp);
            if (differing.length === 0) return;
            wrongTables += 1;
            wrongCells += differing.length;
            const what = one.kind === 'study' ? one.table.manner : 'any cells';
            if (wrong.length < SHOWN)
              wrong.push(`${one.number} (${one.table.form}, ${what}): ${differing.join(' | ')}`);
          }),
        ),
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  const studies = made.flatMap((one) => (one.kind === 'study' ? [one.table] : []));
  const cells = made.map((one) =>
    one.kind === 'study' ? one.table.cells : one.table.cells.length * one.table.columns.length,
  );
  return {
    tables: made.length,
    studies: studies.length,
    cells: cells.reduce((sum, count) => sum + count, 0),
    planted: studies.reduce((sum, { planted }) => sum + planted.length, 0),
    wrongTables,
    wrongCells,
    wrong,
    seconds: rounded((performance.now() - started) / 1000, 1),
  };
}

const madeOf = (number: number, random: Random): Made =>
  number % 2 === 0
    ? { kind: 'table', number, table: randomTable(random) }
    : { kind: 'study', number, table: randomStudy(random) };

const fileOf = ({ number, table }: Made): string => `table${number}.${table.form === 'sav' ? 'sav' : 'csv'}`;

async function writeAll(some: readonly Made[], folder: string, pspp: Pspp): Promise<void> {
  const programs: string[] = [];
  for (const one of some) {
    const { csv, program } = one.table;
    if (csv !== null) await writeFile(join(folder, fileOf(one)), csv);
    else programs.push((program ?? '').replace('OUTFILE="@"', `OUTFILE="${fileOf(one)}"`));
  }
  const { signal } = new AbortController();
  const { errors } = await runProgram(programs.join(''), { pspp, folder, signal, timeoutMilliseconds: 120_000 });
  if (errors[0] !== undefined) throw new Error(`PSPP could not write the files: ${errors[0].text}`);
}

async function wrongIn(one: Made, dataPath: string, pspp: Pspp): Promise<readonly string[]> {
  const base = { dataPath, processes: 1, id: one.table.id, pspp, signal: new AbortController().signal };
  if (one.kind === 'table') {
    const script = listingOf(one.table, one.number % 8 === 6);
    return differences(one.table, await validateData({ ...base, script, questionnaire: null }));
  }
  const plan = planQuestionnaire(readQuestionnaire(one.table.questionnaire, 'study'));
  const script = plan.plans.map((each) => blockText(each.question.id, questionScript(each))).join('');
  const { questionnaire } = plan;
  return studyDifferences(one.table, await validateData({ ...base, script, questionnaire, plan }));
}
