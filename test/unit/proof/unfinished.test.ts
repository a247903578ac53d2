import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import type { ValidationResult } from '../../../src/proof/data/result';
import { runProgram } from '../../../src/proof/data/pass/program';
import type { Scheme } from '../../../src/proof/data/scheme/scheme';
import { validateData } from '../../../src/proof/data/validate';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { blockText } from '../../../src/spss/reading/blocks';
import { usePspp } from '../../support/psppBench';

const TEXT =
  '# Study\n\n## Q1. Car? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. Doors? [NUMERIC 0-9]\n\n## Q3. Is the form complete? [SINGLE]\n\n1. Complete\n2. Partial\n';

/** Columns by which files tell who has finished, each of four respondents, of whom the second and third have not. */
const TELLING: Readonly<Record<string, { readonly name: string; readonly values: readonly string[] }>> = {
  words: { name: 'Status', values: ['Complete', 'Partial', 'Disqualified', 'complete'] },
  'words in braces': {
    name: 'DataCollection.Status',
    values: ['{completed}', '{timedout}', '{screened}', '{completed}'],
  },
  'words behind codes': {
    name: 'state',
    values: ['1 - Complete', '2 - Screened out', '3 - Quota full', '1 - Complete'],
  },
  'words with the reasons behind them': {
    name: 'Status',
    values: [
      'Complete (speeder)',
      'Screened Out - Age',
      'Over quota (men of whatever age they are; in wave 2)',
      'complete',
    ],
  },
  'German words with the reasons behind them': {
    name: 'Stand',
    values: ['Beendet', 'Ausgescreent: Alter', 'Quota full; Männer', 'Beendet'],
  },
  'German words': { name: 'Stand', values: ['abgeschlossen', 'abgebrochen', 'unvollständig', 'Abgeschlossen'] },
  'Danish words': { name: 'status', values: ['Gennemført', 'Delvist gennemført', 'Frascreenet', 'Gennemført (test)'] },
  'Norwegian words': { name: 'status', values: ['Gjennomført', 'Ikke fullført', 'Kvoten fylt', 'Gjennomført'] },
  'Finnish words': { name: 'Status', values: ['Valmis', 'Keskeytetty', 'Karsittu', 'Valmis'] },
  'letters of a panel': { name: 'status', values: ['C', 'P', 'T', 'C'] },
  'the result of a call': { name: 'CallResult', values: ['Complete', 'Partial, broken off', 'Quota full', 'Complete'] },
  'what was broken off': { name: 'Broken', values: ['Completed', 'Incomplete', 'Incomplete', 'Completed'] },
  'the status of a participant': {
    name: 'Participant Status',
    values: ['Completed', 'In progress', 'Not started', 'Completed'],
  },
  'yes and no': { name: 'Finished', values: ['True', 'False', 'False', 'True'] },
  'one and zero': { name: 'FINISHED', values: ['1', '0', '0', '1'] },
  'words of the platform beside a column of an earlier wave': {
    name: 'W1_Status,Status',
    values: ['Partial,Complete', 'Complete,Partial', 'Complete,Screened out', 'Complete,complete'],
  },
  'a flag that all have beside words for those who were screened out': {
    name: 'Finished,Response_Status',
    values: ['True,Complete', 'False,Partial', 'True,Disqualified', 'True,Complete'],
  },
  'the grades of an instrument, in words': {
    name: 'survey_complete',
    values: ['Complete', 'Incomplete', 'Incomplete', 'Unverified'],
  },
  'codes of a platform': { name: 'dispcode', values: ['31', '22', '37', '32'] },
  'a date that some have not': { name: 'submitdate', values: ['2026-06-01 10:00:00', '', '', '2026-06-02 11:00:00'] },
};

/** Columns that look like it and tell nothing of the kind. */
const SILENT: Readonly<Record<string, { readonly name: string; readonly values: readonly string[] }>> = {
  'a word that nobody knows': { name: 'Status', values: ['Complete', 'Partial', 'Blue', 'Complete'] },
  'words of which the reason says the other': {
    name: 'Status',
    values: ['Complete', 'Partial (completed)', 'Partial: completed', 'Complete'],
  },
  'words of one kind alone': { name: 'Status', values: ['Partial', 'Partial', 'Partial', 'Partial'] },
  'numbers that nobody has explained': { name: 'status', values: ['3', '1', '4', '3'] },
  'grades of an instrument': { name: 'survey_complete', values: ['2', '0', '1', '2'] },
  'grades of an instrument, of which one is not there': { name: 'survey_complete', values: ['1', '2', '2', '1'] },
  'a course that was completed': { name: 'course_completed', values: ['1', '2', '2', '1'] },
  'the status of an order': { name: 'order_status', values: ['completed', 'open', 'rejected', 'completed'] },
  'the state of a loan': { name: 'LoanState', values: ['complete', 'incomplete', 'open', 'complete'] },
  'an employment': { name: 'employment', values: ['Interview', 'Terminated', 'Terminated', 'Interview'] },
  'a hobby': { name: 'hobby', values: ['done', 'started', 'started', 'done'] },
  'words that anything has': { name: 'Status', values: ['submitted', 'open', 'new', 'submitted'] },
  nothing: { name: 'Status', values: ['Complete', '', '', 'Complete'] },
  'letters of which one is no panel’s': { name: 'status', values: ['C', 'M', 'T', 'C'] },
  'letters without those who completed': { name: 'status', values: ['S', 'D', 'T', 'S'] },
  'letters of a column of its own': { name: 'grade', values: ['C', 'D', 'D', 'C'] },
  'whether something is broken': { name: 'Broken', values: ['0', '1', '1', '0'] },
  'a long text with blanks': { name: 'Status', values: ['Complete', 'Partial', `a${' '.repeat(64_000)}b`, 'Complete'] },
  'a question that is answered so': { name: 'Q3b', values: ['Complete', 'Partial', 'Partial', 'Complete'] },
};

describe('respondents who have not finished', () => {
  const bench = usePspp();
  const signal = new AbortController().signal;

  async function validated(
    dataPath: string,
    unfinished = false,
    scheme: Scheme | null = null,
    text = TEXT,
  ): Promise<ValidationResult> {
    const plan = planQuestionnaire(readQuestionnaire(text, 'study'));
    const script = plan.plans.map((one) => blockText(one.question.id, questionScript(one))).join('');
    const { questionnaire } = plan;
    const options = { script, dataPath, questionnaire, plan, pspp: bench.pspp, signal, unfinished, scheme };
    const outcome = await validateData(options);
    return outcome.kind === 'validated' ? outcome.result : assert.fail(outcome.problem.message);
  }

  async function csv({ name, values }: { readonly name: string; readonly values: readonly string[] }): Promise<string> {
    const path = join(bench.folder, 'study.csv');
    const answers = ['1,4,1', '1,,', ',,2', '2,12,1'];
    const rows = answers.map((answered, at) => `${at + 1},${values[at] ?? ''},${answered}`);
    await writeFile(path, `respid,${name},Q1,Q2,Q3\n${rows.join('\n')}\n`);
    return path;
  }

  const listed = ({ rows }: ValidationResult): readonly string[] =>
    rows.map(({ respondent, questionId }) => `${respondent} ${questionId}`);

  for (const [manner, column] of Object.entries(TELLING)) {
    it(`are left out, and said, where the file tells by ${manner}`, async () => {
      const result = await validated(await csv(column));
      assert.deepEqual(listed(result), ['4 Q2']);
      assert.equal(result.respondents, 2);
      assert.match(result.notes.join('\n'), /^2 respondents have not finished the interview \(/mu);
    });
  }

  for (const [manner, column] of Object.entries(SILENT)) {
    it(`are not seen in ${manner}`, async () => {
      const result = await validated(await csv(column));
      assert.deepEqual(listed(result), ['3 Q1', '2 Q2', '3 Q2', '4 Q2', '2 Q3']);
      assert.equal(result.respondents, 4);
    });
  }

  it('are none where those who would be answer as much as all others, and that is said', async () => {
    const result = await validated(
      await csv({ name: 'Status', values: ['Partial', 'Complete', 'Complete', 'Partial'] }),
    );
    assert.equal(result.respondents, 4);
    assert.match(result.notes.join('\n'), /^Status looks as if it told who has finished.*nobody is left out\.$/mu);
  });

  describe('of a questionnaire that asks some of less', () => {
    const routed =
      '# Study\n\n## Q1. Still a customer? [SINGLE]\n\n1. Yes\n2. No\n\n' +
      '## Q2. Why? [SINGLE]\n\n[ASK IF Q1 = 2]\n\n1. A\n2. B\n\n## Q3. When? [SINGLE]\n\n[ASK IF Q1 = 2]\n\n1. A\n2. B\n\n';
    const last = '## Q4. Sex? [SINGLE]\n\n1. Male\n2. Female\n';

    async function found(text: string, name: string, rows: readonly string[]): Promise<ValidationResult> {
      await writeFile(join(bench.folder, 'study.csv'), `respid,${name},Q1,Q2,Q3,Q4\n${rows.join('\n')}\n`);
      return await validated(join(bench.folder, 'study.csv'), false, null, text);
    }

    const answered = ['2,1,1,1', '1,,,2', '1,2,,1', '2,2,2,2', '1,,,7', '2,2,2,2'];
    for (const [name, values] of Object.entries({
      ended: ['2023-05-01', '', '', '2022-01-01', '', '2022-01-03'],
      type: ['Complete', 'Partial', 'Partial', 'Complete', 'Partial', 'Complete'],
      finished: ['1', '0', '0', '1', '0', '1'],
    }))
      it(`are not those whose ${name} is of something else`, async () => {
        const rows = answered.map((one, at) => `${at + 1},${values[at]},${one}`);
        const result = await found(routed + last, name, rows);
        assert.deepEqual(listed(result), ['3 Q2', '5 Q4']);
        assert.match(result.notes.join('\n'), new RegExp(`^${name} looks as if it told who has finished`, 'mu'));
      });

    it('are not those of a column of anything where all that comes last is asked of some', async () => {
      const rows = answered.map((one, at) => `${at + 1},${at % 3 === 0 ? '2023-05-01' : ''},${one}`);
      assert.equal((await found(routed, 'ended', rows)).respondents, 6);
    });

    it('are those who have left before its last question', async () => {
      const rows = ['1,Complete,2,1,1,1', '2,Partial,1,,,', '3,Partial,2,1,,', '4,Complete,1,,,3'];
      assert.deepEqual(listed(await found(routed + last, 'type', rows)), ['4 Q4']);
    });
  });

  it('are none where two columns do not agree on them, and that is said', async () => {
    const values = ['Complete,Complete', 'Partial,Complete', 'Complete,Partial', 'Complete,Complete'];
    const result = await validated(await csv({ name: 'Status,State', values }));
    assert.equal(result.respondents, 4);
    assert.match(
      result.notes.join('\n'),
      /^Status and State do not agree on who has finished: nobody is left out\.$/mu,
    );
  });

  it('are not those whose status is empty or seen after the first respondents alone', async () => {
    const path = join(bench.folder, 'study.csv');
    const rows = Array.from({ length: 2_100 }, (_, at) =>
      at % 7 === 0 ? `${at + 1},22,1,,` : `${at + 1},${at < 2_050 ? 31 : at < 2_080 ? 32 : at < 2_090 ? 99 : ''},1,4,1`,
    );
    await writeFile(path, `respid,dispcode,Q1,Q2,Q3\n${rows.join('\n')}\n`);
    const result = await validated(path);
    assert.equal(result.respondents, 1_800);
    assert.deepEqual(listed(result), []);
    assert.match(result.notes.join('\n'), /^300 respondents have not finished the interview \(dispcode is "22"\)/mu);
  });

  describe('whose words come behind the first respondents alone', () => {
    /** 2,000 have finished, and some behind them; of the others nobody has answered more than Q1. */
    const late = (done: string, others: readonly string[]): string =>
      [
        ...Array.from({ length: 2_040 }, (_, at) => `${at + 1},${done},1,4,1`),
        ...others.map((word, at) => `${2_041 + at},${word},1,,`),
        `3000,${done},1,12,1`,
      ].join('\n');

    for (const [column, done, others] of [
      ['status', 'Complete', ['Partial', 'Screened out', 'Quota full']],
      ['Response_Status', 'completed', ['Disqualified', 'Disqualified', 'disqualified']],
      ['Finished', 'TRUE', ['FALSE', 'FALSE', 'FALSE']],
      ['submitdate', '2026-06-01 10:00:00', ['', '', '']],
    ] as const)
      it(`are left out by ${column}, in whatever file`, async () => {
        const [text, path] = [join(bench.folder, 'study.csv'), join(bench.folder, 'study.sav')];
        await writeFile(text, `respid,${column},Q1,Q2,Q3\n${late(done, others)}\n`);
        const made = `DATA LIST FILE='study.csv' SKIP=1 NOTABLE LIST (',') /respid * ${column} (A20) Q1 * Q2 * Q3 *.\nSAVE OUTFILE='study.sav'.\n`;
        const { errors } = await runProgram(made, { ...bench, signal, timeoutMilliseconds: 20_000 });
        assert.deepEqual(errors, []);
        for (const file of [text, path]) {
          const result = await validated(file);
          assert.deepEqual(listed(result), ['3000 Q2']);
          assert.match(result.notes.join('\n'), /^3 respondents have not finished the interview \(/mu);
        }
      });
  });

  for (const [answers, left, said] of [
    ['1,,', 3, 'who has them answers less than all others and counts as not finished'],
    ['1,4,1', 1, 'who has them is checked like all others'],
  ] as const)
    it(`are those of words that nobody knows if they answer less: ${answers}`, async () => {
      const path = join(bench.folder, 'study.csv');
      const rows = Array.from({ length: 12 }, (_, at) => {
        if (at === 3) return '3,Partial,1,,';
        return at === 5 || at === 8 ? `${at},Blue,${answers}` : `${at},Complete,1,${at === 9 ? 12 : 4},1`;
      });
      await writeFile(path, `respid,Status,Q1,Q2,Q3\n${rows.join('\n')}\n`);
      const result = await validated(path);
      assert.deepEqual(listed(result), ['9 Q2']);
      assert.equal(result.respondents, 12 - left);
      assert.ok(result.notes.includes(`Status has words that nobody knows ("Blue"): ${said}.`));
    });

  it('are counted for each word', async () => {
    const path = await csv({ name: 'Status', values: ['Complete', 'Partial', 'Disqualified', 'Complete'] });
    assert.match((await validated(path)).notes.join('\n'), /\(Status is "Partial" \(1\), "Disqualified" \(1\)\)/u);
  });

  it('are told by what a project keeps only where the file has such values', async () => {
    const kept = { kind: 'finished', column: 'Status', values: ['fertig'], others: ['offen'] } as const;
    const scheme = { readings: [kept], note: null, unread: [] };
    const path = await csv({ name: 'Status', values: ['Complete', 'Partial', 'Disqualified', 'Complete'] });
    assert.deepEqual(listed(await validated(path, false, scheme)), ['4 Q2']);
    const all = await validated(
      await csv({ name: 'Status', values: ['offen', 'offen', 'offen', 'offen'] }),
      false,
      scheme,
    );
    assert.equal(all.respondents, 4);
    assert.match(
      all.notes.join('\n'),
      /^Status says of every respondent that the interview is not finished: all are checked\.$/mu,
    );
  });

  it('are checked like all others where the project says so', async () => {
    const path = await csv({ name: 'Status', values: ['Complete', 'Partial', 'Disqualified', 'Complete'] });
    assert.deepEqual(listed(await validated(path, true)), ['3 Q1', '2 Q2', '3 Q2', '4 Q2', '2 Q3']);
  });

  it('are known by the labels of an SPSS file', async () => {
    const path = join(bench.folder, 'study.sav');
    const made = `DATA LIST LIST (',') /respid * status * Q1 * Q2 * Q3 *.\nBEGIN DATA\n1,3,1,4,1\n2,1,1,.,.\n3,2,.,.,2\n4,3,2,12,1\nEND DATA.\nVALUE LABELS status 1 'Terminated' 2 'Quota full' 3 'Complete'.\nSAVE OUTFILE='study.sav'.\n`;
    const { errors } = await runProgram(made, { ...bench, signal, timeoutMilliseconds: 20_000 });
    assert.deepEqual(errors, []);
    const result = await validated(path);
    assert.deepEqual(listed(result), ['4 Q2']);
    assert.equal(result.respondents, 2);
  });
});
