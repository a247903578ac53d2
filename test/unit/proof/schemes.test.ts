import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { valueText } from '../../../src/proof/data/delivery/csv';
import { runProgram } from '../../../src/proof/data/pass/program';
import type { ValidationResult } from '../../../src/proof/data/result';
import { validateData } from '../../../src/proof/data/validate';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { blockText } from '../../../src/spss/reading/blocks';
import { usePspp } from '../../support/psppBench';

const OUTLINE = `# Pets

## Q1. Do you have pets? [SINGLE]

1. Yes, I do
2. No

## Q2. Which? [MULTI]

[ASK IF Q1 = 1]

1. Cat
2. Dog
5. Fish
97. Another [OTHER]
99. None of these [EXCLUSIVE]
`;

/**
 * The same six respondents in the manner of many platforms. 4 is asked and has ticked nothing, 5 is not asked and has,
 * 6 has ticked "none" beside a cat; 3 has named another pet.
 */
const SAME: Readonly<Record<string, string>> = {
  'as the questionnaire has them': `respid,Q1,Q2_1,Q2_2,Q2_5,Q2_97,Q2_99,Q2_97_other
1,1,1,0,0,0,0,
2,2,,,,,,
3,1,0,1,0,1,0,a newt
4,1,,,,,,
5,2,0,1,0,0,0,
6,1,1,0,0,0,1,`,
  'with r and by code, empty where not ticked': `respid,Q1,Q2r1,Q2r2,Q2r5,Q2r97,Q2r99,Q2r97oe
1,1,1,,,,,
2,2,,,,,,
3,1,,1,,1,,a newt
4,1,,,,,,
5,2,,1,,,,
6,1,1,,,,1,`,
  'with # and by place, 2 where not ticked': `respid,Q1,Q2#1,Q2#2,Q2#3,Q2#4,Q2#5,Q2_97_TEXT
1,1,1,2,2,2,2,
2,2,,,,,,
3,1,2,1,2,1,2,a newt
4,1,,,,,,
5,2,2,1,2,2,2,
6,1,1,2,2,2,1,`,
  'under the usual names, empty where not ticked': `respid,Q1,Q2_1,Q2_2,Q2_5,Q2_97,Q2_99,Q2_97_TEXT
1,1,1,,,,,
2,2,,,,,,
3,1,,1,,1,,a newt
4,1,,,,,,
5,2,,1,,,,
6,1,1,,,,1,`,
  'with three strokes and words for boxes, as files of clinics have them': `respid,Q1,Q2___1,Q2___2,Q2___5,Q2___97,Q2___99,Q2_other
1,1,Checked,Unchecked,Unchecked,Unchecked,Unchecked,
2,2,,,,,,
3,1,Unchecked,Checked,Unchecked,Checked,Unchecked,a newt
4,1,,,,,,
5,2,Unchecked,Checked,Unchecked,Unchecked,Unchecked,
6,1,Checked,Unchecked,Unchecked,Unchecked,Checked,`,
  'in words': `respid,Q1,Q2_1,Q2_2,Q2_5,Q2_97,Q2_99,Q2_other
1,"Yes, I do",Yes,No,No,No,No,
2,No,,,,,,
3,"Yes, I do",No,Yes,No,Yes,No,a newt
4,"Yes, I do",,,,,,
5,No,No,Yes,No,No,No,
6,"Yes, I do",Yes,No,No,No,Yes,`,
  'with labels': `respid,Q1,Q2_1,Q2_2,Q2_5,Q2_97,Q2_99,Q2_97_TEXT
1,"Yes, I do",Cat,,,,,
2,No,,,,,,
3,"Yes, I do",,Dog,,Another,,a newt
4,"Yes, I do",,,,,,
5,No,,Dog,,,,
6,"Yes, I do",Cat,,,,None of these,`,
  'as codes in several variables': `respid,Q1,Q2_m1,Q2_m2,Q2_97_TEXT
1,1,1,,
2,2,,,
3,1,2,97,a newt
4,1,,,
5,2,2,,
6,1,1,99,`,
  'in one text with commas': `respid,Q1,Q2,Q2_97_TEXT
1,1,1,
2,2,,
3,1,"2,97",a newt
4,1,,
5,2,2,
6,1,"1, 99",`,
  'in one text of labels': `respid,Q1,Q2,Q2_97_TEXT
1,1,Cat,
2,2,,
3,1,Dog;Another,a newt
4,1,,
5,2,Dog,
6,1,Cat;None of these,`,
  'with paths, as forms of the field write them': `Q1,pets/Q2/1,pets/Q2/2,pets/Q2/5,pets/Q2/97,pets/Q2/99,pets/Q2_other,respid
1,1,0,0,0,0,,1
2,,,,,,,2
1,0,1,0,1,0,a newt,3
1,,,,,,,4
2,0,1,0,0,0,,5
1,1,0,0,0,1,,6`,
  'in brackets, without the box of another': `respid,Q1,Q2[1],Q2[2],Q2[5],Q2[99],Q2[other]
1,1,Y,,,,
2,2,,,,,
3,1,,Y,,,a newt
4,1,,,,,
5,2,,Y,,,
6,1,Y,,,Y,`,
  'under the texts of the questions and of their rows': `Respondent ID,Do you have pets?,Which?,,,,
,Response,Cat,Dog,Fish,None of these,Another (please specify)
1,"Yes, I do",Cat,,,,
2,No,,,,,
3,"Yes, I do",,Dog,,,a newt
4,"Yes, I do",,,,,
5,No,,Dog,,,
6,"Yes, I do",Cat,,,None of these,`,
  'in one text under the text of the question, what was specified in place of the answer': `Respondent ID;Do you have pets?;Which?
1;Yes, I do;Cat
2;No;
3;Yes, I do;Dog, a newt
4;Yes, I do;
5;No;Dog
6;Yes, I do;Cat, None of these`,
  'with zeros in the names, by place': `respid,Q01,Q02_01,Q02_02,Q02_03,Q02_04,Q02_05,Q02_04_oth
1,1,1,0,0,0,0,
2,2,,,,,,
3,1,0,1,0,1,0,a newt
4,1,,,,,,
5,2,0,1,0,0,0,
6,1,1,0,0,0,1,`,
  'with the codes of the answers in their boxes': `respid,Q1,Q2_1,Q2_2,Q2_5,Q2_97,Q2_99,Q2_97_other
1,1,1,,,,,
2,2,,,,,,
3,1,,2,,97,,a newt
4,1,,,,,,
5,2,,2,,,,
6,1,1,,,,99,`,
  'with codes before the labels, and words for no value': `respid,Q1,Q2_1,Q2_2,Q2_5,Q2_97,Q2_99,Q2_97_other
1,"1 - Yes, I do",1,0,0,0,0,NA
2,2 - No,NA,NA,NA,NA,NA,NA
3,"1 - Yes, I do",0,1,0,1,0,a newt
4,"1 - Yes, I do",NA,NA,NA,NA,NA,NA
5,2 - No,0,1,0,0,0,NA
6,"1 - Yes, I do",1,0,0,0,1,NA`,
  'with a number for no value, and empty lines at the end': `respid,Q1,Q2_1,Q2_2,Q2_5,Q2_97,Q2_99,Q2_97_other
1,1,1,0,0,0,0,
2,2,-99,-99,-99,-99,-99,
3,1,0,1,0,1,0,a newt
4,1,-99,-99,-99,-99,-99,
5,2,0,1,0,0,0,
6,1,1,0,0,0,1,
,,,,,,,
,,,,,,,`,
};

describe('files as platforms write them', () => {
  const bench = usePspp();
  const signal = new AbortController().signal;
  const plan = planQuestionnaire(readQuestionnaire(OUTLINE, 'pets'));
  const { questionnaire } = plan;
  const script = plans().join('');
  function plans(): readonly string[] {
    return plan.plans.map((one) => blockText(one.question.id, questionScript(one)));
  }
  const validate = async (name: string): Promise<ValidationResult> => {
    const dataPath = join(bench.folder, name);
    const outcome = await validateData({ script, dataPath, questionnaire, plan, pspp: bench.pspp, signal });
    return outcome.kind === 'validated' ? outcome.result : assert.fail(outcome.problem.message);
  };
  const listed = ({ rows }: ValidationResult): readonly string[] =>
    rows.map(({ respondent, questionId, check }) => `${respondent} ${questionId} ${check}`);

  for (const [manner, table] of Object.entries(SAME)) {
    it(`lists the same respondents ${manner}`, async () => {
      await writeFile(join(bench.folder, 'pets.csv'), `${table}\n`);
      const result = await validate('pets.csv');
      assert.deepEqual(
        listed(result),
        ['4 Q2 qc_multi', '5 Q2 qc_asked', '6 Q2 qc_exclusive'],
        [...result.notes, ...result.questions.map(({ notChecked }) => notChecked)].join('\n'),
      );
      assert.deepEqual(result.variables, []);
      const said = result.notes.join(' ');
      assert.equal(said === '', manner.startsWith('as the questionnaire'), said);
    });
  }

  it('checks what is there where some variables of a question are not', async () => {
    const table = `respid,Q1,Q2_1,Q2_2,Q2_99
1,1,1,0,0
2,2,,,
3,1,0,0,0
4,1,1,,0
5,2,0,1,0
6,1,1,0,1
`;
    await writeFile(join(bench.folder, 'some.csv'), table);
    const result = await validate('some.csv');
    // Nobody knows whether the third ticked what is missing here.
    assert.deepEqual(listed(result), ['4 Q2 qc_multi', '5 Q2 qc_asked', '6 Q2 qc_exclusive']);
    const [, q2] = result.questions;
    assert.equal(q2?.notChecked, null);
    assert.deepEqual(
      q2?.leftOut.map((line) => /line \d+: (\S+) is not in the data file/u.exec(line)?.[1]),
      ['Q2_5', 'Q2_97', 'Q2_97_other'],
    );
    assert.deepEqual(
      result.variables.map(({ kind, variable }) => `${kind} ${variable}`),
      ['absent Q2_5', 'absent Q2_97', 'absent Q2_97_other'],
    );
  });

  it('takes boxes at 0 for boxes of nobody only where somebody has none ticked', async () => {
    const asked = 'respid,Q1,Q2_1,Q2_2,Q2_5,Q2_97,Q2_99,Q2_97_other\n1,1,1,0,0,0,0,\n2,1,0,0,0,0,1,\n';
    await writeFile(join(bench.folder, 'all.csv'), asked);
    assert.deepEqual((await validate('all.csv')).notes, []);
    await writeFile(join(bench.folder, 'not.csv'), `${asked}3,2,0,0,0,0,0,\n`);
    const { notes, rows } = await validate('not.csv');
    assert.match(notes.join(), /boxes hold 0 also where nobody was asked/u);
    assert.deepEqual(rows, []);
  });

  it('knows of nobody whether he was asked where boxes that are not ticked are empty and one is not there', async () => {
    const table = `respid,Q1,Q2r1,Q2r2,Q2r99
1,1,1,,
2,1,,,
3,2,,,
4,2,,1,
5,1,1,,1
`;
    await writeFile(join(bench.folder, 'empty.csv'), table);
    assert.deepEqual(listed(await validate('empty.csv')), ['4 Q2 qc_asked', '5 Q2 qc_exclusive']);
  });

  it('shows values under the names of the file', async () => {
    await writeFile(join(bench.folder, 'r.csv'), `${SAME['with r and by code, empty where not ticked'] ?? ''}\n`);
    const result = await validate('r.csv');
    const values = result.rows.at(-1)?.values.map((value) => `${value.name}=${valueText(value)}`) ?? [];
    assert.ok(values.includes('Q2r99=1'), values.join());
  });

  it('reads SPSS files in the same way', async () => {
    const table = SAME['with labels']
      ?.split('\n')
      .slice(1)
      .join('\n')
      .replaceAll(',', '\t')
      .replace(/"Yes\t I do"/gu, 'Yes, I do');
    const data = `DATA LIST LIST (TAB) NOTABLE /respid (F8) Q1 (A20) Q2_1 Q2_2 Q2_5 Q2_97 Q2_99 Q2_97_TEXT (A20).\nBEGIN DATA\n${table ?? ''}\nEND DATA.\nSAVE OUTFILE="pets.sav".\n`;
    const { errors } = await runProgram(data, { ...bench, signal, timeoutMilliseconds: 20_000 });
    assert.deepEqual(errors, []);
    assert.deepEqual(listed(await validate('pets.sav')), ['4 Q2 qc_multi', '5 Q2 qc_asked', '6 Q2 qc_exclusive']);
  });

  it('reads boxes by the multiple response sets of an SPSS file, whatever they are called', async () => {
    const columns = ['cat', 'dog', 'fish', 'more', 'none'].map((name) => `pet_${name} (F1.0)`).join(' ');
    const rows = ['1 1 2 1 1 1 1', '2 2 . . . . .', '3 1 1 2 1 2 1', '4 1 1 1 1 1 1', '5 2 1 2 1 1 1', '6 1 2 1 1 1 2'];
    const labels = ['Cat', 'Dog', 'Fish', 'Another', 'None of these'];
    const members = ['cat', 'dog', 'fish', 'more', 'none'].map((name) => `pet_${name}`);
    const data = [
      `DATA LIST LIST NOTABLE /respid (F8.0) Q1 (F1.0) ${columns}.`,
      'BEGIN DATA',
      ...rows,
      'END DATA.',
      'STRING Q2_97_other (A10).',
      'IF (respid = 3) Q2_97_other = "a newt".',
      ...members.map((name, index) => `VARIABLE LABELS ${name} "Which? - ${labels[index] ?? ''}".`),
      `MRSETS /MDGROUP NAME=$pets LABEL="Which?" CATEGORYLABELS=VARLABELS VARIABLES=${members.join(' ')} VALUE=2.`,
      'SAVE OUTFILE="sets.sav".',
      '',
    ].join('\n');
    assert.deepEqual((await runProgram(data, { ...bench, signal, timeoutMilliseconds: 20_000 })).errors, []);
    const result = await validate('sets.sav');
    assert.deepEqual(listed(result), ['4 Q2 qc_multi', '5 Q2 qc_asked', '6 Q2 qc_exclusive'], result.notes.join());
    assert.match(result.notes.join(), /Q2_1 is pet_cat, by the set \$pets; boxes of the set \$pets are ticked by 2/u);
    assert.deepEqual(result.variables, []);
  });

  it('reads variables of a set as codes though they could be boxes', async () => {
    // 1 and 2 alone would be boxes of which 2 is not ticked.
    const rows = ['1 1 1 2', '2 2 . .', '3 1 2 .', '4 1 . .', '5 2 2 .', '6 1 1 .'];
    const data = [
      'DATA LIST LIST NOTABLE /respid (F8.0) Q1 (F1.0) Q2_1 (F2.0) Q2_2 (F2.0).',
      'BEGIN DATA',
      ...rows,
      'END DATA.',
      'MRSETS /MCGROUP NAME=$Q2 LABEL="Pets" VARIABLES=Q2_1 Q2_2.',
      'SAVE OUTFILE="codes.sav".',
      '',
    ].join('\n');
    assert.deepEqual((await runProgram(data, { ...bench, signal, timeoutMilliseconds: 20_000 })).errors, []);
    const result = await validate('codes.sav');
    assert.deepEqual(
      listed(result),
      ['4 Q2 qc_multi', '5 Q2 qc_asked'],
      JSON.stringify([result.notes, result.scheme, result.rows]),
    );
  });

  it('takes dates of SPSS files for the texts that the questionnaire has, and headings for questions', async () => {
    const text = '# Visits\n\n## Q1. Age [NUMERIC 16-99]\n\n## Q2. Date of the visit? [DATE]\n\n[ASK IF Q1 > 30]\n';
    const visits = planQuestionnaire(readQuestionnaire(text, 'visits'));
    const blocks = visits.plans.map((one) => blockText(one.question.id, questionScript(one))).join('');
    const data = ['1 44 02-JAN-2026', '2 20 05-MAY-2026', '3 50 .', '4 12 .'].join('\n');
    const list = `DATA LIST LIST NOTABLE /respid (F8.0) Age (F3.0) Q2 (DATE11).\nBEGIN DATA\n${data}\nEND DATA.\n`;
    await runProgram(`${list}SAVE OUTFILE="visits.sav".\n`, { ...bench, signal, timeoutMilliseconds: 20_000 });
    const dataPath = join(bench.folder, 'visits.sav');
    const { questionnaire: asked } = visits;
    const outcome = await validateData({
      ...{ script: blocks, dataPath, questionnaire: asked, plan: visits, pspp: bench.pspp, signal },
    });
    const result = outcome.kind === 'validated' ? outcome.result : assert.fail(outcome.problem.message);
    assert.deepEqual(listed(result), ['4 Q1 qc_range', '2 Q2 qc_asked', '3 Q2 qc_asked']);
    assert.deepEqual(
      result.rows.map(({ values }) => values.map((value) => `${value.name}=${valueText(value)}`).join()),
      ['Age=12', 'Q2=05-MAY-2026,Age=20', 'Q2=missing,Age=50'],
    );
    assert.deepEqual(result.variables, []);
    assert.deepEqual(result.notes, ['The file is read as it is written: Q1 is Age.']);
  });

  it('changes no values for scripts that people write', async () => {
    const table = SAME['under the usual names, empty where not ticked'] ?? '';
    await writeFile(join(bench.folder, 'own.csv'), `${table}\n`);
    const own = 'TEMPORARY.\nSELECT IF SYSMIS(Q2_2).\nLIST VARIABLES = respid.\n';
    const outcome = await validateData({
      ...{ script: own, questionnaire, plan, pspp: bench.pspp, signal },
      dataPath: join(bench.folder, 'own.csv'),
    });
    assert.ok(outcome.kind === 'validated');
    assert.deepEqual(
      outcome.result.rows.map(({ respondent }) => respondent),
      ['1', '2', '4', '6'],
    );
  });
});
