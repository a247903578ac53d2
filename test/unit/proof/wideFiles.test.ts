import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDataFile } from '../../../src/proof/data/files/dataFile';
import { openingOf } from '../../../src/proof/data/files/csvOpening';
import { DataError } from '../../../src/proof/data/problem';
import { behindName } from '../../../src/proof/data/scheme/names';
import { NameIndex } from '../../../src/proof/data/scheme/nameIndex';
import { validateData } from '../../../src/proof/data/validate';
import { dataProgram } from '../../../src/spss/data';
import { usePspp } from '../../support/psppBench';
import { seeded } from '../../support/seeded';

const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Q${index + 1}`);
const csv = (count: number): string =>
  `respid,${names(count).join(',')}\n1${',1'.repeat(count)}\n2${',1'.repeat(count - 1)},7\n`;

describe('data files of tens of thousands of columns', () => {
  const bench = usePspp();
  const { signal } = new AbortController();

  it('are validated', async () => {
    const dataPath = join(bench.folder, 'wide.csv');
    await writeFile(dataPath, csv(20_000));
    const script = '* Question ID: Q20000.\nTEMPORARY.\nSELECT IF (Q20000 = 7).\nLIST VARIABLES = respid Q20000.\n';
    const outcome = await validateData({ script, dataPath, questionnaire: null, pspp: bench.pspp, signal });
    assert.ok(outcome.kind === 'validated');
    assert.deepEqual(
      outcome.result.rows.map(({ respondent }) => respondent),
      ['2'],
    );
  });

  it('are given to PSPP in commands of few lines, whose square is what they take', async () => {
    const options = { ...bench, signal, timeoutMilliseconds: 60_000, questions: [] };
    const loaderOf = async (columns: number): Promise<string> => {
      const path = join(bench.folder, `lines${columns}.csv`);
      await writeFile(path, csv(columns));
      return (await openDataFile(path, new Map(), 1, options)).loaders[0] ?? '';
    };
    const loader = await loaderOf(20_000);
    assert.ok(loader.length / (await loaderOf(10_000)).length < 2.3, `${loader.length} letters`);
    const trial = dataProgram(
      names(20_000).map((name) => ({ name, type: 'number' })),
      [new Map([['Q1', 1]])],
    );
    for (const program of [loader, trial]) assert.ok(program.split('\n').length < 100, `${program.split('\n').length}`);
  });

  it('of more columns than are read are refused with that number', () => {
    const header = names(100_001).join(',');
    assert.throws(
      () => openingOf(`${header}\n${'1,'.repeat(100_000)}1\n`, []),
      (error) =>
        error instanceof DataError &&
        /100,001 columns: at most 100,000/u.test(error.problem.message) &&
        error.problem.line === 1,
    );
  });

  it('are looked through for a question by those columns alone that begin with its name', () => {
    const looked = (count: number): number => {
      const index = new NameIndex(names(count));
      return names(count).reduce((sum, name) => sum + index.beginningWith(name).length, 0);
    };
    assert.ok(looked(20_000) / looked(10_000) < 2.3);
    assert.ok(looked(20_000) < 20_000 * 6);
  });

  it('and none is lost by it', () => {
    const random = seeded(3);
    const some = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
    const part = (): string => some(['Q', 'q', 'A', 'b', '_', '.', '0', '00', '1', '2', '10', '007', 'x', 'Ä', 'ä']);
    const name = (): string => Array.from({ length: 1 + Math.floor(random() * 4) }, part).join('');
    for (let round = 0; round < 200; round += 1) {
      const columns = Array.from({ length: 40 }, name);
      const question = name();
      const behind = behindName(question);
      const isOf = (column: string): boolean => behind(column) !== null;
      assert.deepEqual(new NameIndex(columns).beginningWith(question).filter(isOf), columns.filter(isOf), question);
    }
  });
});
