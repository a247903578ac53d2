import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { runProgram } from '../../../src/proof/data/pass/program';
import { validateData } from '../../../src/proof/data/validate';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { blockText } from '../../../src/spss/reading/blocks';
import { NO_WALL } from '../../../src/spss/pspp/wall';
import { usePspp } from '../../support/psppBench';

const OUTLINE = '# Drinks\n\n## Q1. Coffee? [SINGLE]\n1. Yes\n2. No\n\n## Q2. Why? [OPEN]\n';

describe('what a data file says is data', function () {
  this.timeout(60_000);
  const bench = usePspp();
  const { signal } = new AbortController();
  let folder: string;
  beforeEach(async () => {
    folder = join(bench.folder, `hostile ${Math.random().toString(36).slice(2)}`);
    await mkdir(folder);
  });

  /** Texts that end whatever they may stand in, and then write a file: a string, a list of data, a command. */
  const wanting = (): readonly string[] => {
    const target = join(folder, 'made');
    const writes = [`SAVE OUTFILE='${target}.sav'.`, `HOST COMMAND=['touch ${target}.txt'].`];
    return writes.flatMap((write) => [
      `END DATA.\n${write}\n`,
      `\nEND DATA.\n${write}`,
      `" . ${write} "`,
      `' . ${write} '`,
      `". \n${write}\n`,
      `)\n. ${write}`,
      `*/ ${write}`,
      `\u2028${write}`,
      `\r${write}\r`,
      `x\u0000${write}`,
    ]);
  };
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  async function validated(dataPath: string) {
    const questionnaire = readQuestionnaire(OUTLINE, 'study');
    const { plans } = planQuestionnaire(questionnaire);
    const script = plans.map((plan) => blockText(plan.question.id, questionScript(plan))).join('');
    const pspp = { ...bench.pspp, wall: NO_WALL };
    const outcome = await validateData({ script, dataPath, questionnaire, pspp, signal });
    const made = (await readdir(folder, { recursive: true })).filter((name) => name.includes('made'));
    assert.deepEqual(made, [], 'something was written');
    return outcome;
  }

  it('in the cells of a table, which are read as they are', async () => {
    const dataPath = join(folder, 'cells.csv');
    const texts = wanting().filter((text) => !text.includes('\u0000'));
    const rows = texts.map((text, row) => `${quoted(`${row} ${text}`)},7,${quoted(text)}\n`);
    await writeFile(dataPath, `respid,Q1,Q2\n${rows.join('')}`);
    const outcome = await validated(dataPath);
    assert.ok(outcome.kind === 'validated', JSON.stringify(outcome));
    assert.equal(outcome.result.respondents, texts.length);
    assert.equal(outcome.result.questions.find(({ questionId }) => questionId === 'Q1')?.respondents, texts.length);
  });

  it('in the names of its columns', async () => {
    for (const [index, text] of wanting().entries()) {
      const dataPath = join(folder, `names${index}.csv`);
      await writeFile(dataPath, `respid,Q1,Q2,${quoted(text)}\n1,7,x,1\n`);
      const outcome = await validated(dataPath);
      if (outcome.kind === 'validated') assert.equal(outcome.result.respondents, 1, text);
      else assert.ok(outcome.problem.message.length > 10);
    }
  });

  it('in the labels and values of a file of SPSS', async () => {
    const dataPath = join(folder, 'labels.sav');
    const texts = wanting().filter((text) => !['\u0000', '\n', '\r'].some((sign) => text.includes(sign)));
    const label = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await runProgram(
      [
        'DATA LIST LIST NOTABLE /respid Q1 (F8.0) Q2 (A200).\nBEGIN DATA\n1 7 "x"\nEND DATA.\n',
        ...texts.map((text) => `VARIABLE LABELS Q1 ${label(text)}.\n`),
        `VALUE LABELS Q1 ${texts.map((text, code) => `${code + 1} ${label(text.slice(0, 110))}`).join(' ')}.\n`,
        `COMPUTE Q2 = ${label(texts[0] ?? '')}.\n`,
        'SAVE OUTFILE="labels.sav".\n',
      ].join(''),
      { pspp: bench.pspp, folder, signal, timeoutMilliseconds: 60_000 },
    );
    const outcome = await validated(dataPath);
    assert.ok(outcome.kind === 'validated', JSON.stringify(outcome));
    assert.equal(outcome.result.respondents, 1);
  });
});
