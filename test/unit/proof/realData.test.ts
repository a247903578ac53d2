import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire, type QuestionnairePlan } from '../../../src/checks/plan';
import { explainedBy, toCsv, valueText } from '../../../src/proof/data/delivery/csv';
import { toSelection } from '../../../src/proof/data/delivery/selection';
import { compareWith, readSaved } from '../../../src/proof/data/delivery/since';
import type { ValidationResult } from '../../../src/proof/data/result';
import { runProgram } from '../../../src/proof/data/pass/program';
import { validateData, type ValidateOptions } from '../../../src/proof/data/validate';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { blockText } from '../../../src/spss/reading/blocks';
import { usePspp } from '../../support/psppBench';

const planOf = (outline: string): QuestionnairePlan => planQuestionnaire(readQuestionnaire(outline, 'study'));
const scriptOf = ({ plans }: QuestionnairePlan): string =>
  plans.map((plan) => blockText(plan.question.id, questionScript(plan))).join('');

describe('the data that people have', () => {
  const bench = usePspp();
  const signal = new AbortController().signal;

  const validated = async (
    options: Partial<ValidateOptions> & { readonly name: string },
  ): Promise<ValidationResult> => {
    const outcome = await validateData({
      questionnaire: options.plan?.questionnaire ?? null,
      script: options.plan === undefined || options.plan === null ? '' : scriptOf(options.plan),
      ...options,
      dataPath: join(bench.folder, options.name),
      pspp: bench.pspp,
      signal,
    });
    return outcome.kind === 'validated' ? outcome.result : assert.fail(outcome.problem.message);
  };
  const make = async (program: string): Promise<void> => {
    const { errors } = await runProgram(program, { ...bench, signal, timeoutMilliseconds: 20_000 });
    assert.deepEqual(errors, []);
  };
  const listed = ({ rows }: ValidationResult): readonly string[] =>
    rows.map(({ respondent, questionId }) => `${respondent} ${questionId}`);
  const values = ({ rows }: ValidationResult): readonly string[] =>
    rows.map(({ respondent, values: all }) =>
      [respondent, ...all.map((value) => `${value.name}=${valueText(value)}`)].join(' '),
    );

  it('takes codes declared user-missing for the answers that they are, and leaves the file as it was', async () => {
    const plan = planOf(
      '# Bus\n\n## Q1. Is it on time? [SINGLE]\n\n1. Yes\n2. No\n97. Cannot say\n98. Rather not say\n\n## Q2. Why not? [SINGLE]\n\n[ASK IF Q1 = 97]\n\n1. Never took it\n2. Forgot\n\n## Q3. How many stops? [NUMERIC 1-40]\n\n[DK 99]\n',
    );
    await make(
      [
        'DATA LIST LIST NOTABLE /respid Q1 Q2 Q3.',
        'BEGIN DATA\n1 1 . 4\n2 97 2 99\n3 98 . 12\n4 97 . 3\n5 2 1 8\n6 . . 5\nEND DATA.',
        'VALUE LABELS Q1 97 "Cannot say (file)" 1 "Yes (file)".',
        'MISSING VALUES Q1 (97 THRU HI) Q3 (99).',
        'SAVE OUTFILE="missing.sav".\n',
      ].join('\n'),
    );
    const before = await readFile(join(bench.folder, 'missing.sav'));
    const result = await validated({ name: 'missing.sav', plan });
    assert.deepEqual(listed(result), ['6 Q1', '4 Q2', '5 Q2']);
    assert.deepEqual(values(result).at(1), '4 Q2=missing Q1=97 Cannot say (file)');
    assert.deepEqual(await readFile(join(bench.folder, 'missing.sav')), before);
    const { tables } = await runProgram(`GET FILE="missing.sav".\n${scriptOf(plan)}DISPLAY DICTIONARY.\n`, {
      ...bench,
      signal,
      timeoutMilliseconds: 20_000,
    });
    const rows = tables.filter(({ title }) => title === 'Variables').at(-1)?.rows ?? [];
    assert.deepEqual(
      rows.slice(1).map(([name]) => name),
      ['respid', 'Q1', 'Q2', 'Q3'],
    );
    assert.match(rows[2]?.at(-1) ?? '', /^97 THRU/u);
    assert.equal(rows[4]?.at(-1), '99');
  });

  it('shows each value as it is, whatever the letters before it', async () => {
    const plan = planOf(
      '# Tea\n\n## Q1. Do you drink it? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. What do you like? [OPEN]\n\n[ASK IF Q1 = 1]\n',
    );
    const texts = ['čaj s medem, prosím — vždycky večer', '緑茶をください', 'שלום עולם', '👩‍👩‍👧 ok', 'plain'];
    const table = `respid,Q2,Q1\n${texts.map((text, index) => `${index + 1},"${text}",2`).join('\n')}\n`;
    for (const [name, bytes] of [
      ['utf8.csv', Buffer.from(table)],
      ['utf16.csv', Buffer.from(`\ufeff${table}`, 'utf16le')],
    ] as const) {
      await writeFile(join(bench.folder, name), bytes);
      assert.deepEqual(
        values(await validated({ name, plan })),
        texts.map((text, index) => `${index + 1} Q2=${text} Q1=2 No`),
      );
    }
  });

  it('shows dates and times as the file shows them', async () => {
    await make(
      'DATA LIST LIST NOTABLE /respid (F8) day (EDATE10) at (DATETIME20) long (TIME8).\nBEGIN DATA\n1 05.03.2025 "05-MAR-2025 10:15:00" 10:15:00\n2 07.05.2026 "07-MAY-2026 11:20:30" 11:20:30\n3 . . .\nEND DATA.\nSAVE OUTFILE="dates.sav".\n',
    );
    const script =
      'COMPUTE bad = (day > DATE.DMY(1,1,2026) OR SYSMIS(day)).\nTEMPORARY.\nSELECT IF (bad = 1).\nLIST VARIABLES = respid bad day at long.\n';
    const shown = ['2 day=07.05.2026 at=07-MAY-2026 11:20:30 long=11:20:30', '3 day=missing at=missing long=missing'];
    assert.deepEqual(values(await validated({ name: 'dates.sav', script })), shown);
    const alone = `SORT CASES BY respid.\n${script}`;
    const result = await validated({ name: 'dates.sav', script: alone });
    assert.equal(result.questions[0]?.alone, true);
    assert.deepEqual(values(result), shown);
  });

  it('finds the variable that identifies respondents, says so, and takes another one that is named', async () => {
    const table = 'started,Record_No,uuid,q1,q2\n9,11,a-1,1,2\n9,12,b-2,5,\n9,13,c-3,5,\n';
    await writeFile(join(bench.folder, 'ids.csv'), table);
    const script = 'COMPUTE bad = MISSING(q2).\nTEMPORARY.\nSELECT IF (bad = 1).\nLIST VARIABLES = bad q2.\n';
    const found = await validated({ name: 'ids.csv', script });
    assert.deepEqual([found.id.variable, found.id.how, found.id.others], ['Record_No', 'found', ['uuid']]);
    assert.match(found.notes.join(' '), /told by Record_No; uuid would fit as well: --id names another/u);
    assert.deepEqual(listed(found), ['12 whole script', '13 whole script']);
    const given = await validated({ name: 'ids.csv', script, id: 'UUID' });
    assert.deepEqual(listed(given), ['b-2 whole script', 'c-3 whole script']);
    // Scripts that say respid mean it; blocks that run by themselves name nobody, and still it is known who is in them.
    const alone = await validated({
      name: 'ids.csv',
      script: `SORT CASES BY respid.\n${script}`,
      id: 'uuid',
    });
    assert.deepEqual([listed(alone), alone.questions[0]?.alone], [['b-2 whole script', 'c-3 whole script'], true]);
    const outcome = await validateData({
      ...{ script, questionnaire: null, pspp: bench.pspp, signal, id: 'nothere' },
      dataPath: join(bench.folder, 'ids.csv'),
    });
    assert.match(outcome.kind === 'problem' ? outcome.problem.nextStep : '', /Record_No or uuid/u);
  });

  it('tells respondents by their row where nothing identifies them', async () => {
    await writeFile(join(bench.folder, 'noid.csv'), 'q1,q2\n1,2\n5,\n7,8\n9,\n5,5\n');
    const script = 'TEMPORARY.\nSELECT IF MISSING(q2).\nLIST VARIABLES = respid q1.\n';
    const result = await validated({ name: 'noid.csv', script });
    assert.deepEqual(values(result), ['2 q1=5', '4 q1=9']);
    assert.match(result.notes.join(' '), /told by their row/u);
  });

  it('takes lines below the names for what they are', async () => {
    const plan = planOf(
      '# Market\n\n## Q1. Do you shop there? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. How often? [NUMERIC 0-90]\n',
    );
    const names = 'StartDate,Duration (in seconds),ResponseId,Q1,Q2';
    const texts = 'Start Date,Duration (in seconds),Response ID,Do you shop there?,How often?';
    const ids =
      '"{""ImportId"":""startDate""}","{""ImportId"":""d""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"';
    const data = '2026-01-02 10:00:00,12,R_1,1,4\n2026-01-02 11:00:00,15,R_2,3,5\n2026-01-02 11:00:00,15,R_3,2,6\n';
    await writeFile(join(bench.folder, 'three.csv'), `${names}\n${texts}\n${ids}\n${data}`);
    await writeFile(join(bench.folder, 'two.csv'), `${names}\n${texts}\n${data}`);
    await writeFile(join(bench.folder, 'one.csv'), `${names}\n${data}`);
    for (const name of ['three.csv', 'two.csv', 'one.csv']) {
      const result = await validated({ name, plan });
      assert.deepEqual([result.respondents, listed(result)], [3, ['R_2 Q1']], name);
      assert.equal(
        result.notes.some((note) => note.includes('no respondent')),
        name !== 'one.csv',
        name,
      );
    }
  });

  it('puts checks apart that list too many, and asks whether it is the file', async () => {
    const plan = planOf(
      '# Trips\n\n## Q1. Mode? [SINGLE]\n\n1. Bus\n2. Tram\n\n## Q2. Which line? [NUMERIC 1-9]\n\n[ASK IF Q1 = 1]\n\n## Q3. Fine? [SINGLE]\n\n1. Yes\n2. No\n\n## Q4. Age? [NUMERIC 18-90]\n',
    );
    const rows = Array.from(
      { length: 20 },
      (_, index) =>
        `${index + 1},${index < 10 ? 1 : 2},${index < 3 ? 12 : index < 10 ? 3 : ''},1,${index === 5 ? 7 : 30}`,
    );
    await writeFile(join(bench.folder, 'doubt.csv'), `respid,Q1,Q2,Q3,Q4\n${rows.join('\n')}\n`);
    const result = await validated({ name: 'doubt.csv', plan });
    assert.deepEqual(
      result.checks.map(({ questionId, check, respondents, appliesTo, suspicious }) => ({
        questionId,
        check,
        respondents,
        appliesTo,
        suspicious,
      })),
      [
        { questionId: 'Q2', check: 'qc_range', respondents: 3, appliesTo: 10, suspicious: true },
        { questionId: 'Q4', check: 'qc_range', respondents: 1, appliesTo: 20, suspicious: false },
      ],
    );
    assert.match(result.checks[0]?.sentence ?? '', /at least 1, at most 9/u);
    assert.equal(result.wrongFile, null);
    const off = await validated({ name: 'doubt.csv', plan, off: [{ check: 'Q2.range', reason: 'new lines' }] });
    assert.deepEqual([listed(off), off.questions.map(({ respondents }) => respondents)], [['6 Q4'], [0, 0, 0, 1]]);
    await writeFile(join(bench.folder, 'other.csv'), `respid,Q1,a,b,c\n${rows.join('\n')}\n`);
    assert.match(
      (await validated({ name: 'other.csv', plan })).wrongFile ?? '',
      /3 of the 4 variables of the questionnaire are not in it/u,
    );
  });

  it('delivers rows with what is demanded, syntax that selects the listed, and what has changed', async () => {
    const plan = planOf('# Shop\n\n## Q1. Which one? [SINGLE]\n\n1. Near\n2. Far\n\n## Q2. How old? [NUMERIC 18-90]\n');
    await writeFile(join(bench.folder, 'first.csv'), 'caseid,Q1,Q2\nä1,7,30\n"x ""2""",1,12\nc3,1,44\n');
    await writeFile(join(bench.folder, 'second.csv'), 'caseid,Q1,Q2\nä1,7,30\n"x ""2""",1,42\nc3,9,44\n');
    const first = await validated({ name: 'first.csv', plan });
    const csv = toCsv(first.rows, explainedBy(first)).split('\r\n');
    assert.match(csv[0] ?? '', /respondent,question,check,values,demand,question text$/u);
    assert.match(csv[1] ?? '', /^ä1,Q1,qc_codes,Q1=7,"?Q1: only the codes 1, 2\.?"?,Which one\?$/u);
    const second = await validated({ name: 'second.csv', plan });
    const saved = readSaved(JSON.stringify(first)) ?? assert.fail();
    const since = compareWith(saved, second);
    const told = (all: typeof since.added): readonly string[] =>
      all.map((one) => `${one.respondent} ${one.questionId}`);
    assert.deepEqual([told(since.added), told(since.fixed), told(since.still)], [['c3 Q1'], ['x "2" Q2'], ['ä1 Q1']]);
    assert.equal(readSaved('{"rows":[]}'), null);
    const data =
      'DATA LIST LIST NOTABLE /caseid (A8) Q1 Q2.\nBEGIN DATA\n"ä1" 7 30\n\'x "2"\' 1 12\n"c3" 1 44\nEND DATA.\n';
    const { tables, errors } = await runProgram(data + toSelection(first, explainedBy(first)), {
      ...bench,
      signal,
      timeoutMilliseconds: 20_000,
    });
    assert.deepEqual(errors, []);
    assert.deepEqual(tables.at(-1)?.rows, [['caseid'], ['ä1'], ['x "2"']]);
  });

  it('names the value that makes a respondent be listed by many', async () => {
    const follow = Array.from(
      { length: 6 },
      (_, index) => `## Q${index + 2}. Line ${index + 1}? [NUMERIC 1-9]\n\n[ASK IF S5 = 1 OR S5 = 2]\n`,
    );
    const plan = planOf(`# Routes\n\n## S5. Which? [SINGLE]\n\n1. Bus\n2. Tram\n3. None\n\n${follow.join('\n')}\n`);
    const names = 'respid,S5,Q2,Q3,Q4,Q5,Q6,Q7';
    await writeFile(
      join(bench.folder, 'causes.csv'),
      `${names}\n1,1,1,1,1,1,1,1\n2,3,1,2,3,4,5,6\n3,3,,,,,,\n4,3,2,2,2,2,2,2\n5,2,1,1,,1,1,1\n6,2,1,1,3,1,1,77\n`,
    );
    const result = await validated({ name: 'causes.csv', plan });
    const { causes } = result;
    assert.deepEqual(
      causes?.groups.map(({ sentence, respondents, explains }) => [sentence, respondents.join(), explains]).slice(0, 1),
      [['probably S5: 3 should be 1 or 2', '2,4', 12]],
    );
    assert.match(
      causes.groups.find(({ respondents }) => respondents.includes('5'))?.sentence ?? '',
      /Q4: empty should be/u,
    );
    assert.match(
      causes.groups.find(({ respondents }) => respondents.includes('6'))?.sentence ?? '',
      /Q7: 77 should be/u,
    );
    const unknown = await validated({ name: 'causes.csv', script: scriptOf(plan) });
    assert.equal(unknown.causes, null);
    assert.match(unknown.checks.find(({ questionId }) => questionId === 'Q2')?.sentence ?? '', /S5/u);
  });

  it('names what is wrong as the file has it: its columns, and texts that no answer has', async () => {
    const plan = planOf(
      `# Polls\n\n## Q1. Did you vote? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. For whom? [OPEN]\n\n[ASK IF Q1 = 1]\n`,
    );
    await writeFile(
      join(bench.folder, 'strange.csv'),
      'respid,Q01,Q2\n1,Yes,A\n2,Perhaps,\n3,No,"one\nother"\n4,No,\n5,Yes,B\n',
    );
    const { causes } = await validated({ name: 'strange.csv', plan });
    assert.deepEqual(
      causes?.groups.map(({ sentence, respondents }) => `${respondents.join()} ${sentence}`).toSorted(),
      [
        '2 probably Q01: a text that no answer has should be 2',
        '3 probably Q01: 2 should be 1; or Q2: "one other" should be empty',
      ],
    );
  });
});
