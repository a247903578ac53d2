import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import { leftOutOf } from '../../../src/checks/words/leftOut';
import { planInput } from '../../../src/pipeline/generate';
import { NO_PROJECT } from '../../../src/pipeline/project/schema';
import { runProgram } from '../../../src/proof/data/pass/program';
import { askDataFile } from '../../../src/proof/data/witness/askFile';
import { proofMaterial, proveScripts } from '../../../src/proof/proof';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { blockText } from '../../../src/spss/reading/blocks';
import { usePspp } from '../../support/psppBench';

const text = `# Boats

## Q1. Have you got one? [SINGLE]

1. Yes
2. No

## Q2. Which? [MULTI]

[ASK IF Q1 = 1]

1. Sail
2. Motor
97. Another [OTHER]

## Q3. How long is it? [NUMERIC 2-60]

[ASK IF Q1 = 1]

## Q4. Is it insured? [SINGLE]

1. Yes
2. No

## Q5. Its name? [OPEN]
`;

describe('the data file as a witness', () => {
  const bench = usePspp();
  const signal = new AbortController().signal;

  const MANNERS: Readonly<Record<string, { readonly file: string; readonly left: readonly string[] }>> = {
    'labels in place of codes': {
      file: 'respid,Q1,Q2_1,Q2_2,Q2_97,Q3,Q4,Q5\n1,Yes,1,0,0,3,1,a\n2,No,,,,,2,b\n3,Yes,0,1,0,3,1,c\n4,No,1,0,0,4,1,d\n',
      left: ['Q1: Q1', 'Q2: Q1', 'Q3: Q1'],
    },
    'one text with all that is ticked': {
      file: 'respid,Q1,Q2,Q3,Q4,Q5\n1,1,Sail; Motor,3,1,a\n2,2,,,2,b\n3,1,Motor,3,1,c\n4,1,,4,1,d\n',
      left: ['Q2: Q2_1, Q2_2, Q2_97'],
    },
    '2 where a box is not ticked': {
      file: 'respid,Q1,Q2_1,Q2_2,Q2_97,Q3,Q4,Q5\n1,1,1,2,2,3,1,a\n2,2,,,,,2,b\n3,1,2,1,2,3,1,c\n4,1,2,2,2,4,1,d\n',
      left: ['Q2: Q2_1, Q2_2, Q2_97'],
    },
  };
  for (const [manner, { file, left }] of Object.entries(MANNERS)) {
    it(`says at every question what a script cannot check for ${manner}, and at no other`, async () => {
      const dataPath = join(bench.folder, 'manner.csv');
      await writeFile(dataPath, file);
      const questionnaire = readQuestionnaire(text, 'boats');
      const asked = await askDataFile(dataPath, { questionnaire, id: null, scheme: null, pspp: bench.pspp, signal });
      assert.ok(asked.kind === 'asked');
      const input = { path: 'boats.md', stem: 'boats', text, project: NO_PROJECT };
      const { plans } = planInput(input, { inferredChecks: true }, asked.witness);
      const told = plans.flatMap((plan) => {
        const parts = leftOutOf(questionScript(plan)).map(
          (part) => /^line \d+: (\S+) is not in the data/u.exec(part)?.[1],
        );
        const names = parts.filter((name) => name !== undefined && name !== 'Q2_97_other');
        return names.length === 0 ? [] : [`${plan.question.id}: ${names.join(', ')}`];
      });
      assert.deepEqual(told, left);
    });
  }

  it('tells names, codes, missing values and what is not there; the script says so, lists right and can be proved', async () => {
    const data = [
      'DATA LIST LIST NOTABLE /Record_No Q1 Q2r1 Q2r2 Q2r97 (F8) Q2r97oe (A20) Q3 Q5 (F8).',
      'BEGIN DATA\n1 1 1 . . "" 3 1\n2 2 . . . "" . 1\n3 1 . 1 1 raft 99 1\n4 1 . . . "" 3 1\n5 2 1 . . "" . 1\n6 1 1 . . "" 77 1\nEND DATA.',
      'VALUE LABELS Q1 1 "Yes" 2 "Never" 7 "Perhaps" /Q3 99 "Lost count".',
      'MISSING VALUES Q3 (99).',
      'SAVE OUTFILE="boats.sav".\n',
    ].join('\n');
    assert.deepEqual((await runProgram(data, { ...bench, signal, timeoutMilliseconds: 20_000 })).errors, []);
    const questionnaire = readQuestionnaire(text, 'boats');
    const dataPath = join(bench.folder, 'boats.sav');
    const asked = await askDataFile(dataPath, { questionnaire, id: null, scheme: null, pspp: bench.pspp, signal });
    assert.ok(asked.kind === 'asked');
    const input = { path: 'boats.md', stem: 'boats', text, project: NO_PROJECT };
    const plan = planInput(input, { inferredChecks: true }, asked.witness);
    const said = plan.questionnaire.problems.map(({ message }) => message).join('\n');
    assert.match(said, /about Q1: 7 is Perhaps there and no answer here; 2 is Never there and No here/u);
    assert.match(said, /has no Q4: nothing is demanded of it/u);
    assert.match(said, /Q5 holds numbers in the data file where Q5 has texts/u);
    assert.match(said, /of Q3 what the questionnaire does not say: 99 Lost count/u);
    const bodies = new Map(plan.plans.map((one) => [one.question.id, questionScript(one)] as const));
    assert.match(bodies.get('Q2') ?? '', /LIST VARIABLES = Record_No .*Q2r97oe/u);
    assert.match(bodies.get('Q4') ?? '', /LEFT OUT, line \d+: Q4 is not in the data file/u);
    const script = [...bodies].map(([id, body]) => blockText(id, body)).join('');
    const { tables, errors } = await runProgram(`GET FILE="boats.sav".\n${script}`, {
      ...bench,
      signal,
      timeoutMilliseconds: 20_000,
    });
    assert.deepEqual(errors, []);
    const listings = tables
      .filter(({ title }) => title === 'Data List')
      .map(({ rows }) => rows.slice(1).map(([id]) => id));
    assert.deepEqual(listings, [['4', '5'], ['6']]);
    const proofs = await proveScripts(proofMaterial(plan.plans), bodies, { pspp: bench.pspp, signal });
    assert.deepEqual(
      proofs.filter(({ status }) => status === 'failed' || status === 'notRun').map(({ questionId }) => questionId),
      [],
    );
  });
});
