import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import type { Spellings } from '../../../src/checks/spelling';
import { leftOutOf } from '../../../src/checks/words/leftOut';
import { planInput } from '../../../src/pipeline/generate';
import { scriptContext } from '../../../src/pipeline/reviewers/lintReviewer';
import { NO_PROJECT } from '../../../src/pipeline/project/schema';
import { columnNamed, type Due } from '../../../src/proof/data/columns';
import { openDataFile } from '../../../src/proof/data/files/dataFile';
import { MOST_SHARED } from '../../../src/proof/data/identity';
import { runProgram } from '../../../src/proof/data/pass/program';
import { sampleOf } from '../../../src/proof/data/scheme/sample';
import { askDataFile } from '../../../src/proof/data/witness/askFile';
import { proofMaterial, proveScripts } from '../../../src/proof/proof';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { lint } from '../../../src/spss/lint';
import { blockText } from '../../../src/spss/reading/blocks';
import { usePspp } from '../../support/psppBench';

const FOLDER = join(import.meta.dirname, '../../corpus/dataFiles');

const CAR = '## Q1. Car? [SINGLE]\n\n1. Yes\n2. No\n\n';
const BOXES = '## Q2. Which? [MULTI]\n\n[ASK IF Q1 = 1]\n[MAX 2]\n\n1. Van\n2. Estate\n5. None of these [EXCLUSIVE]\n';
const OTHER = '## Q2. Which? [MULTI]\n\n1. Van\n2. Estate\n97. Other [OTHER]\n';

/** What a file holds in place of codes and boxes of 0 and 1, and whom the script that is written for it lists. */
const MANNERS: Readonly<
  Record<string, { readonly text: string; readonly file: string; readonly listed: readonly string[] }>
> = {
  'labels in place of codes': {
    text: `${CAR}## Q2. Doors? [NUMERIC 0-9]\n\n[ASK IF Q1 = 1]\n`,
    file: 'respid,Q1,Q2\n1,Yes,4\n2,No,\n3,Yes,\n4,No,4\n5,Perhaps,\n6,Yes,12\n7,Yes,3\n8,No,\n9,Yes,2\n10,No,\n',
    listed: ['5 Q1', '3 Q2', '4 Q2', '6 Q2'],
  },
  '2 where a box is not ticked': {
    text: CAR + BOXES,
    file: 'respid,Q1,Q2_1,Q2_2,Q2_5\n1,1,1,2,2\n2,2,,,\n3,1,2,2,2\n4,1,1,2,1\n5,2,1,2,2\n6,1,2,1,2\n',
    listed: ['3 Q2', '4 Q2', '5 Q2'],
  },
  'yes and no in words': {
    text: CAR + BOXES,
    file: 'respid,Q1,Q2_1,Q2_2,Q2_5\n1,1,Yes,No,No\n2,2,,,\n3,1,No,No,No\n4,1,Yes,No,Yes\n5,2,Yes,No,No\n6,1,No,Yes,No\n',
    listed: ['3 Q2', '4 Q2', '5 Q2'],
  },
  'labels in boxes, empty where they are not ticked': {
    text: CAR + BOXES,
    file: 'respid,Q1,Q2_1,Q2_2,Q2_5\n1,1,Van,,\n2,2,,,\n3,1,,,\n4,1,Van,,None of these\n5,2,Van,,\n6,1,Van,Estate,\n',
    listed: ['3 Q2', '4 Q2', '5 Q2'],
  },
  'the code of its answer in each box': {
    text: CAR + BOXES,
    file: 'respid,Q1,Q2_1,Q2_2,Q2_5\n1,1,1,0,0\n2,2,,,\n3,1,0,0,0\n4,1,1,0,5\n5,2,0,2,0\n6,1,1,2,0\n',
    listed: ['3 Q2', '4 Q2', '5 Q2'],
  },
  'codes in several variables': {
    text: CAR + BOXES.replace('5. None', '4. Coupe\n5. None'),
    file: 'respid,Q1,Q2_1,Q2_2,Q2_3\n1,1,4,2,\n2,2,,,\n3,1,,,\n4,1,1,5,\n5,2,2,,\n6,1,1,2,4\n7,1,5,,\n',
    listed: ['3 Q2', '4 Q2', '5 Q2', '6 Q2'],
  },
  '0 in all boxes of who was not asked': {
    text: CAR + BOXES,
    file: 'respid,Q1,Q2_1,Q2_2,Q2_5\n1,1,1,0,0\n2,2,0,0,0\n3,1,0,0,0\n4,1,1,0,1\n5,2,0,1,0\n6,1,1,1,0\n',
    listed: ['3 Q2', '4 Q2', '5 Q2'],
  },
  'a code of a number in a box beside it': {
    text: `${CAR}## Q2. Kilometres? [NUMERIC 0-900]\n\n[ASK IF Q1 = 1]\n998 Don't know\n\n## Q3. Why? [SINGLE]\n\n[ASK IF Q2 = 998]\n\n1. A\n2. B\n`,
    file: 'respid,Q1,Q2,Q2_998,Q3\n1,1,100,0,\n2,2,,0,\n3,1,,1,2\n4,1,950,0,\n5,1,,0,\n6,2,,1,\n7,1,998,0,\n',
    listed: ['4 Q2', '5 Q2', '6 Q2', '6 Q3', '7 Q3'],
  },
  'a text that alone says that its box is ticked': {
    text: OTHER,
    file: 'respid,Q2_1,Q2_2,Q2_97_TEXT\n1,1,0,\n2,0,0,a sled\n3,0,0,\n4,0,1,\n',
    listed: ['3 Q2'],
  },
  'labels in one text': {
    text: CAR + BOXES,
    file: 'respid,Q1,Q2\n1,1,van ; Estate\n2,2,\n3,1,\n4,1,Van; None of these\n5,2,Van\n6,1,Estate\n7,1,Estate;Van\n',
    listed: ['3 Q2', '4 Q2', '5 Q2'],
  },
  'codes in one text, in braces': {
    text: CAR + BOXES,
    file: 'respid\tQ1\tQ2\n1\t{_1}\t{_1,_2}\n2\t{_2}\t{}\n3\t{_1}\t{}\n4\t{_1}\t{_1,_5}\n5\t{_2}\t{_1}\n6\t{_1}\t{_5}\n',
    listed: ['3 Q2', '4 Q2', '5 Q2'],
  },
  'letters of other languages in one text': {
    text: '## Q2. Was? [MULTI]\n\n[MAX 1]\n\n1. Äpfel\n2. Öl\n3. Brot\n',
    file: 'respid;Q2\n1;Äpfel\n2;Äpfel, Öl\n3;öl\n4;Brot, Öl\n5;\n',
    listed: ['2 Q2', '4 Q2', '5 Q2'],
  },
  'a figure for each box': {
    text: CAR + BOXES,
    file: 'respid,Q1,Q2\n1,1,100\n2,2,\n3,1,000\n4,1,101\n5,2,010\n6,1,010\n7,1,\n',
    listed: ['3 Q2', '4 Q2', '5 Q2', '7 Q2'],
  },
  'what is ranked in words': {
    text: '## Q7. What matters? [RANK 2]\n\n1. Price\n2. Taste\n3. Size\n',
    file: 'respid,Q7_1,Q7_2\n1,Price,Taste\n2,Size,Price\n3,Taste,Taste\n4,Taste,\n5,Taste,Size\n6,Size,Taste\n',
    listed: ['3 Q7', '4 Q7'],
  },
  'a number for no value, in numbers, sums, codes and texts': {
    text: `${CAR}## Q2. Doors? [NUMERIC 0-9]\n\n[ASK IF Q1 = 1]\n\n## Q3. Share? [SUM 100]\n\n1. Town\n2. Land\n\n## Q4. Why? [OPEN]\n\n[ASK IF Q1 = 2]\n`,
    file: 'respid,Q1,Q2,Q3_1,Q3_2,Q4\n1,1,4,40,60,-99\n2,2,-99,100,0,far\n3,-99,-99,50,50,-99\n4,1,-99,50,50,-99\n5,2,-99,60,60,-99\n6,2,3,0,100,no\n7,1,2,-99,-99,-99\n8,1,12,50,50,-99\n',
    listed: ['3 Q1', '4 Q2', '6 Q2', '8 Q2', '5 Q3', '7 Q3', '5 Q4'],
  },
  'people whom an answer, a box and a number have screened out': {
    text: '## Q1. Car? [SINGLE]\n\n1. Yes\n2. No [TERMINATE]\n\n## Q2. Trades? [MULTI]\n\n1. Press [TERMINATE]\n2. Shops\n3. None [EXCLUSIVE]\n\n## Q3. Age? [NUMERIC]\n\n[TERMINATE IF Q3 < 18]\n\n## Q4. Which? [MULTI]\n\n1. Van\n2. Estate\n\n## Q5. How good? [GRID]\n\n|  | 1 Bad | 2 Good |\n| --- | --- | --- |\n| 1 Seats |  |  |\n| 2 Doors |  |  |\n',
    file: 'respid,Q1,Q2_1,Q2_2,Q2_3,Q3,Q4_1,Q4_2,Q5_1,Q5_2\n1,1,0,1,0,20,1,0,1,2\n2,2,,,,,,,,\n3,1,1,0,0,,,,,\n4,1,0,0,1,17,0,0,,\n5,2,0,1,0,30,1,0,1,1\n6,1,0,1,0,30,0,0,,\n7,1,1,1,0,40,0,1,1,2\n8,1,0,1,1,16,0,0,,\n9,1,0,1,0,17,1,0,1,\n',
    listed: ['5 Q1', '7 Q2', '8 Q2', '9 Q3', '6 Q4', '6 Q5', '9 Q5'],
  },
  'people whom an answer has screened out, and who went on after it': {
    text: '## Q1. Car? [SINGLE]\n\n1. Yes\n2. No [TERMINATE]\n\n## Q2. Age? [NUMERIC 0-99]\n\n## Q3. Sex? [SINGLE]\n\n1. Male\n2. Female\n',
    file: 'respid,Q1,Q2,Q3\n1,1,10,1\n2,2,-99,-99\n3,1,50,1\n4,2,-99,2\n5,2,-99,-99\n6,1,60,2\n',
    listed: ['4 Q1', '4 Q2'],
  },
  'who has not finished': {
    text: `${CAR}## Q2. Doors? [NUMERIC 0-9]\n`,
    file: 'respid,Status,Q1,Q2\n1,Complete,1,4\n2,Partial,1,\n3,Complete,2,\n4,Screened out,,\n5,Complete,3,1\n',
    listed: ['5 Q1', '3 Q2'],
  },
};

describe('a script that is written for a data file', () => {
  const bench = usePspp();
  const signal = new AbortController().signal;

  /** Runs the script as it is in PSPP, on the file as its values are. */
  async function run(text: string, dataPath: string) {
    const program = { ...bench, signal, timeoutMilliseconds: 30_000, reads: [dataPath] };
    const questionnaire = readQuestionnaire(text, 'study');
    const asked = await askDataFile(dataPath, { questionnaire, id: null, scheme: null, pspp: bench.pspp, signal });
    const { witness } = asked.kind === 'asked' ? asked : assert.fail(asked.problem.message);
    const { columns } = await sampleOf(dataPath, questionnaire.questions, program);
    const cells = columnNamed(columns, witness.terms.respondent)?.cells ?? [];
    // Whoever imports the file gives its numbers the type of numbers, its texts and ids that of texts.
    const due = new Map<string, Due>([[witness.terms.respondent.toUpperCase(), 'text']]);
    const { names = new Map<string, string>(), absent } = witness.terms;
    const spellings: Spellings = witness.terms.spellings ?? new Map();
    for (const { name, type } of questionnaire.questions.flatMap((question) => question.variables))
      if (!absent.has(name) && !spellings.has(name))
        due.set((names.get(name) ?? name).toUpperCase(), type === 'text' ? 'textIfEmpty' : 'number');
    for (const { type, columns: written } of spellings.values())
      if (type !== 'text') for (const name of written) due.set(name.toUpperCase(), 'number');
    const { loaders, row } = await openDataFile(dataPath, due, 1, { ...program, questions: questionnaire.questions });
    // As in a validation: some may be delivered twice.
    const isId = cells.length > 0 && new Set(cells).size >= cells.length * (1 - MOST_SHARED);
    const terms = isId ? witness.terms : { ...witness.terms, respondent: row };
    const input = { path: 'study.md', stem: 'study', text, project: NO_PROJECT };
    const plan = planInput(input, { inferredChecks: true }, { ...witness, terms });
    const bodies = new Map(plan.plans.map((one) => [one.question.id, questionScript(one)] as const));
    const listed: string[] = [];
    for (const [id, body] of bodies) {
      const { tables, errors } = await runProgram(`${loaders[0] ?? ''}${blockText(id, body)}`, program);
      assert.deepEqual(errors, [], body);
      const rows = tables.filter(({ title }) => title === 'Data List').flatMap((table) => table.rows.slice(1));
      listed.push(...rows.map(([who = '']) => `${who.trim().replace(/\.00$/u, '')} ${id}`));
    }
    return { listed, bodies, plan };
  }

  for (const [manner, { text, file, listed }] of Object.entries(MANNERS)) {
    it(`says it of ${manner}, without a fault of its own, and can be proved`, async () => {
      const dataPath = join(bench.folder, 'manner.csv');
      await writeFile(dataPath, file);
      const found = await run(`# Study\n\n${text}`, dataPath);
      assert.deepEqual(found.listed, listed, [...found.bodies.values()].join('\n'));
      for (const body of found.bodies.values())
        assert.deepEqual(
          lint(body, scriptContext(found.plan)).filter(({ severity }) => severity === 'error'),
          [],
          body,
        );
      const { plans } = found.plan;
      const proofs = await proveScripts(proofMaterial(plans), found.bodies, { pspp: bench.pspp, signal });
      assert.deepEqual(
        proofs.flatMap(({ questionId, status }) => (status === 'failed' || status === 'notRun' ? [questionId] : [])),
        [],
      );
    });
  }

  for (const study of readdirSync(FOLDER)) {
    it(`lists whom it has to in ${study.replaceAll('-', ' ')}, but for what it leaves out`, async () => {
      const folder = join(FOLDER, study);
      const names = readdirSync(folder);
      const isMade = names.includes('make.sps');
      if (isMade) {
        const made = await readFile(join(folder, 'make.sps'), 'utf8');
        assert.deepEqual((await runProgram(made, { ...bench, signal, timeoutMilliseconds: 20_000 })).errors, []);
      }
      const dataPath = isMade
        ? join(bench.folder, 'data.sav')
        : join(folder, names.find((name) => name.startsWith('data.')) ?? '');
      const { listed, bodies } = await run(await readFile(join(folder, 'questionnaire.md'), 'utf8'), dataPath);
      const expected = (await readFile(join(folder, 'listed.txt'), 'utf8')).trim().split('\n');
      const isLeftOut = (line: string): boolean => leftOutOf(bodies.get(line.split(' ').at(-1) ?? '') ?? '').length > 0;
      assert.deepEqual(
        listed.filter((line) => !expected.includes(line)),
        [],
      );
      assert.deepEqual(
        expected.filter((line) => !listed.includes(line) && !isLeftOut(line)),
        [],
      );
    });
  }
});
