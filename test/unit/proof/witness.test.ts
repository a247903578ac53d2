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
      left: [],
    },
    'one text with all that is ticked': {
      file: 'respid,Q1,Q2,Q3,Q4,Q5\n1,1,Sail; Motor,3,1,a\n2,2,,,2,b\n3,1,Motor,3,1,c\n4,1,,4,1,d\n',
      left: [],
    },
    'one text with more than all that is ticked': {
      file: 'respid,Q1,Q2,Q3,Q4,Q5\n1,1,Sail; Motor,3,1,a\n2,2,,,2,b\n3,1,Motor; a raft,3,1,c\n4,1,Sail,4,1,d\n',
      left: ['Q2: Q2_97'],
    },
    '2 where a box is not ticked': {
      file: 'respid,Q1,Q2_1,Q2_2,Q2_97,Q3,Q4,Q5\n1,1,1,2,2,3,1,a\n2,2,,,,,2,b\n3,1,2,1,2,3,1,c\n4,1,2,2,2,4,1,d\n',
      left: [],
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

  describe('of answers that the questionnaire has not got', () => {
    const EXPORT = `###R1
## Sheet1
Question ID:
Q1
details_normalized:
{'Question ID': 'Q1', 'Question Label': 'Which colour?', 'question_type': 'Single', 'entry_conditions': [], 'conditions': [], 'Variable ID': 'Q1', 'answers': [], 'question_attributes': {}}
---
Question ID:
Q5
details_normalized:
{'Question ID': 'Q5', 'Question Label': 'How is it?', 'question_type': 'Single', 'entry_conditions': ["f('Q1').any('1')"], 'conditions': [], 'Variable ID': 'Q5', 'answers': [], 'question_attributes': {}}
---
`;
    const MARKDOWN = `# Paint

## Q1. Which colour do you like?

## Q5. How is it? [SINGLE]

[ASK IF Q1 = 1]

## Q4. Which fruit do you like? [MULTI]

## Q6. How much do you like it? [SINGLE]

## Q7. Anything else?

## Q8. Children in the household

## Q9. Dogs in the household

## Q10. Cats in the household
`;
    /**
     * 2 has a colour, and 3 an answer, that no label names; 4 ticked nothing; Q6 is a scale with names at its ends; Q8 to
     * Q10 are numbers of which some have a name.
     */
    const DATA = `DATA LIST LIST NOTABLE /respid Q1 Q5 q4_a q4_b Q6 Q7 Q8 Q9 Q10 (F8).
BEGIN DATA
1 1 1 1 0 0 1 0 0 0
2 7 . 0 1 3 1 0 0 0
3 1 5 1 0 7 1 2 2 0
4 2 . 0 0 10 1 0 0 0
5 9 . 1 1 4 1 1 1 0
6 1 2 1 0 5 1 0 0 0
7 1 1 1 0 5 1 0 0 0
8 1 1 1 0 5 1 0 0 0
9 1 1 1 0 5 1 0 1 0
10 1 1 1 0 5 1 3 3 0
11 1 1 1 0 5 1 0 0 0
12 1 1 1 0 5 1 0 0 0
13 1 1 1 0 5 1 2 2 0
14 1 1 1 0 5 1 99 99 0
15 1 1 1 0 5 1 1 1 1
16 1 1 1 0 5 1 0 0 99
END DATA.
VALUE LABELS Q1 1 "Red" 2 "Blue" 9 "Don't know" /Q5 1 "Good" 2 "Bad" /Q6 0 "Not at all" 10 "Very much"
 /Q8 0 "None" 99 "Refused" /Q9 0 "None" 1 "One" /Q10 0 "None" 99 "Refused".
MISSING VALUES Q1 (9) Q8 (99) Q9 (99).
VARIABLE LABELS q4_a "Apples" q4_b "Pears".
MRSETS /MDGROUP NAME=$Q4 LABEL="Fruit" VARIABLES=q4_a q4_b VALUE=1.
SAVE OUTFILE="paint.sav".
`;

    const planned = async (source: string) => {
      const options = { ...bench, signal, timeoutMilliseconds: 20_000 };
      assert.deepEqual((await runProgram(DATA, options)).errors, []);
      const questionnaire = readQuestionnaire(source, 'paint');
      const dataPath = join(bench.folder, 'paint.sav');
      const asked = await askDataFile(dataPath, { questionnaire, id: null, scheme: null, pspp: bench.pspp, signal });
      assert.ok(asked.kind === 'asked');
      const input = { path: 'paint.md', stem: 'paint', text: source, project: NO_PROJECT };
      const { plans, questionnaire: read } = planInput(input, { inferredChecks: true }, asked.witness);
      const script = plans.map((plan) => blockText(plan.question.id, questionScript(plan))).join('');
      const { tables, errors } = await runProgram(`GET FILE="paint.sav".\n${script}`, options);
      assert.deepEqual(errors, []);
      const listed = tables
        .filter(({ title }) => title === 'Data List')
        .map(
          ({ rows }) =>
            `${rows[0]?.find((name) => /^q\d/iu.test(name)) ?? ''}: ${rows
              .slice(1)
              .map(([id]) => id)
              .join(' ')}`,
        );
      const told = read.problems.map(
        ({ code, severity, span, questionId, message }) => `${code} ${severity} ${span.line} ${questionId}: ${message}`,
      );
      return { listed, told };
    };

    it('takes those of its labels in plain markdown, says so at the question, and lists who has another', async () => {
      const { listed, told } = await planned(MARKDOWN);
      assert.deepEqual(listed, ['Q1: 2', 'Q5: 3', 'q4_a: 4']);
      const taken = told.filter((one) => one.includes('are taken'));
      assert.deepEqual(taken, [
        "dataFile info 3 Q1: Q1 has neither answers nor a type in the questionnaire: its answers are taken from the data file: 1 Red, 2 Blue, 9 Don't know.",
        'dataFile info 5 Q5: Q5 has no answers in the questionnaire: its answers are taken from the data file: 1 Good, 2 Bad.',
        'dataFile info 9 Q4: Q4 has no answers in the questionnaire: its answers are taken from the data file: 1 Apples, 2 Pears.',
      ]);
      const errors = told.filter((one) => one.includes(' error '));
      assert.deepEqual(errors, ['incompleteQuestion error 11 Q6: Question Q6 has no answers.']);
      assert.ok(
        told.some((one) => /^dataFile warning 13 Q7: Q7 holds numbers .* has texts/u.test(one)),
        told.join('\n'),
      );
    });

    it('takes those of its labels in an export', async () => {
      const { listed, told } = await planned(EXPORT);
      assert.deepEqual(listed, ['Q1: 2', 'Q5: 3']);
      assert.ok(
        told.some((one) => one.startsWith('dataFile info 4 Q1: The data file knows of Q1')),
        told.join('\n'),
      );
    });
  });
});
