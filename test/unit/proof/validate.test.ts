import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateData } from '../../../src/proof/data/validate';
import { madePrefix } from '../../../src/proof/data/columns';
import { toCsv } from '../../../src/proof/data/delivery/csv';
import { numberOf } from '../../../src/proof/data/pass/fields';
import type { ValidationOutcome, ValidationResult } from '../../../src/proof/data/result';
import { onePassBlock } from '../../../src/proof/data/script/onePass';
import { runProgram } from '../../../src/proof/data/pass/program';
import { proofMaterial, questionCase } from '../../../src/proof/proof';
import { dataProgramFor } from '../../../src/proof/caseData';
import { runBlocks } from '../../../src/proof/runBlocks';
import type { Questionnaire } from '../../../src/questionnaire/model';
import { blockText } from '../../../src/spss/reading/blocks';
import { usePspp } from '../../support/psppBench';
import { sampleSurvey } from './sampleSurvey';
import { scriptOf } from './scripts';

const HAND_WRITTEN = {
  flags:
    'do repeat x=Q1_1 to Q1_3/y=Q4_1 to Q4_3.\nif x=1 and miss(y) flag=1.\nif (x=0 or miss(x)) and ~miss(y) flag=2.\nend repeat.\ntemp.\nsel if flag>0.\nlist respid flag.\ndelete variables flag.\n',
  twice:
    'tit S1.\ntemporary.\nsel if miss(S1) or ~range(S1,1,2).\nlist respid, S1.\ntemporary.\nsel if S1=3.\nlist respid.\n',
  counted:
    'count cnt=Q1_1 to Q1_3(1).\nexe.\nif cnt>1 or sum(0,cnt)=0 flag=1.\ntemp.\nsel if flag>0.\nlist respid flag cnt.\ndelete variables flag cnt.\nif Q2_1=Q2_2 flag=1.\ntemp.\nsel if flag=1.\nlist respid Q2_1 to Q2_3.\ndel var flag.\n',
  text: 'string first (A3).\ncompute first = Q5.\ntemporary.\nselect if first <> "".\nlist respid first.\n',
};

describe('a script in one pass over the data', () => {
  const plans = sampleSurvey();
  const material = proofMaterial(plans);
  const bench = usePspp();

  const scripts = [
    ...plans.map((plan) => [plan.question.id, scriptOf(plan)] as const),
    ...Object.entries(HAND_WRITTEN),
  ];
  for (const [name, script] of scripts) {
    it(`lists the same respondents as the script itself: ${name}`, async () => {
      const everything = plans.flatMap((plan) => plan.question.variables.map((variable) => variable.name)).join(' ');
      const { data } = questionCase(
        material,
        plans.some((plan) => plan.question.id === name) ? name : 'Q4',
        `LIST ${everything}.`,
      );
      const program = dataProgramFor(data);
      const signal = new AbortController().signal;
      const [plain] = await runBlocks([{ questionId: name, script, data: program }], { pspp: bench.pspp, signal });
      assert.deepEqual(plain?.errors, []);
      assert.ok((plain?.listed.size ?? 0) > 0, 'nobody is listed');
      const columns = [
        { name: 'respid', type: 'number' as const, width: 0, format: null },
        ...data.columns.map((column) => ({ ...column, width: 40, format: null })),
      ];
      const [id = assert.fail()] = columns;
      const hitsFile = `"${join(bench.folder, `${name}.txt`)}"`;
      const pass = onePassBlock(script, {
        block: 0,
        columns,
        id,
        row: 'respid',
        prefix: madePrefix(columns),
        hitsFile,
        cap: 10_000,
        firstListing: 1,
      });
      assert.equal(pass.kind, 'onePass', pass.kind === 'plain' ? pass.reason : '');
      const { errors } = await runProgram(`${program}${pass.kind === 'onePass' ? pass.program : ''}EXECUTE.\n`, {
        ...bench,
        signal,
        timeoutMilliseconds: 20_000,
      });
      assert.deepEqual(errors, []);
      const lines = (await readFile(join(bench.folder, `${name}.txt`), 'utf8')).trimEnd().split('\n');
      const listed = new Set(lines.map((line) => numberOf(line.slice(8, 24)) ?? 0));
      assert.deepEqual(
        [...listed].sort((a, b) => a - b),
        [...(plain?.listed.keys() ?? [])].sort((a, b) => a - b),
      );
    });
  }

  it('leaves alone what does more than list', () => {
    const columns = [
      { name: 'respid', type: 'number' as const, width: 0, format: null },
      { name: 'S1', type: 'number' as const, width: 0, format: null },
    ];
    const [id = assert.fail()] = columns;
    const options = {
      block: 0,
      columns,
      id,
      row: 'respid',
      prefix: 'ZZ_B',
      hitsFile: '"h.txt"',
      cap: 1,
      firstListing: 1,
    };
    for (const script of [
      'SELECT IF S1 = 1.\nLIST respid.',
      'COMPUTE S1 = 2.\nLIST respid.',
      '!mine S1.',
      'COMPUTE x = LAG(S1).\nLIST respid.',
      'SORT CASES BY S1.\nLIST respid.',
    ])
      assert.equal(onePassBlock(script, options).kind, 'plain', script);
  });
});

describe('validating a data file', () => {
  const plans = sampleSurvey();
  const questionnaire: Questionnaire = {
    name: 'sample',
    format: 'outline',
    questions: plans.map((plan) => plan.question),
    functions: [],
    problems: [],
  };
  const script = `* Encoding: UTF-8.\n\n${plans.map((plan) => blockText(plan.question.id, scriptOf(plan))).join('')}`;
  const names = ['respid', ...plans.flatMap((plan) => plan.question.variables.map((variable) => variable.name))];
  const clean: Readonly<Record<string, string>> = {
    S1: '3',
    Q2_1: '20',
    Q2_2: '30',
    Q2_3: '50',
    Q3_1: '1',
    Q3_2: '2',
    Q3_3: '3',
    H1: '2',
  };
  const row = (id: string, values: Readonly<Record<string, string>> = {}, delimiter = ','): string =>
    names.map((name) => (name === 'respid' ? id : ({ ...clean, ...values }[name] ?? ''))).join(delimiter);
  const csv = [
    names.join(','),
    row('101'),
    row('102', { S1: '4' }),
    row('103', { Q2_3: '51', Q5: '"Zürich, so ""it"" is"' }),
    row('104'),
  ].join('\r\n');
  const bench = usePspp();

  const validate = async (name: string, content: string | Buffer, syntax = script): Promise<ValidationOutcome> => {
    const dataPath = join(bench.folder, name);
    await writeFile(dataPath, content);
    return await validateData({
      script: syntax,
      dataPath,
      questionnaire,
      pspp: bench.pspp,
      signal: new AbortController().signal,
    });
  };
  const resultOf = (outcome: ValidationOutcome): ValidationResult => {
    assert.equal(outcome.kind, 'validated', outcome.kind === 'problem' ? outcome.problem.message : '');
    return outcome.kind === 'validated' ? outcome.result : assert.fail();
  };
  const problemOf = (outcome: ValidationOutcome): string =>
    outcome.kind === 'problem' ? `${outcome.problem.message} ${outcome.problem.nextStep}` : assert.fail('no problem');
  const flagged = (result: ValidationResult): readonly string[] =>
    result.rows.map((one) => `${one.respondent} ${one.questionId} ${one.check}`).sort();

  it('lists respondent, question, check and values, and counts per question', async () => {
    const result = resultOf(await validate('plain.csv', csv));
    assert.equal(result.respondents, 4);
    assert.deepEqual(flagged(result), ['102 S1 qc_2', '103 Q2 qc_2', '103 Q5 qc_1']);
    assert.deepEqual(
      result.questions.map((question) => question.respondents),
      [1, 0, 1, 0, 0, 1, 0],
    );
    assert.equal(result.truncated, false);
    assert.ok(result.questions.every((question) => !question.alone));
  });

  it('reads other delimiters, decimal commas and a byte order mark', async () => {
    const lines = [names.join(';'), row('101', { Q2_1: '20,5', Q2_2: '29,5' }, ';'), row('102', { S1: '4' }, ';')];
    assert.deepEqual(flagged(resultOf(await validate('semicolon.csv', `\ufeff${lines.join('\n')}\n`))), [
      '102 S1 qc_2',
    ]);
    const tabs = csv
      .split('\r\n')
      .filter((line) => !line.includes('"'))
      .join('\n')
      .replaceAll(',', '\t');
    assert.deepEqual(flagged(resultOf(await validate('tabs.csv', tabs))), ['102 S1 qc_2']);
  });

  it('reads .sav as well, and strings in it where numbers are due', async () => {
    const program = `DATA LIST LIST (TAB) NOTABLE /RespID (A5) ${names
      .slice(1)
      .map((name) => `${name} (${/^Q5$|other/u.test(name) ? 'A30' : name === 'S1' ? 'A2' : 'F8.0'})`)
      .join(
        ' ',
      )}.\nBEGIN DATA\n${row('a1', {}, '\t')}\n${row('a2', { S1: '4' }, '\t')}\nEND DATA.\nSAVE OUTFILE="made.sav".\n`;
    await runProgram(program, { ...bench, signal: new AbortController().signal, timeoutMilliseconds: 20_000 });
    const result = resultOf(await validate('x.sav', await readFile(join(bench.folder, 'made.sav'))));
    assert.deepEqual(flagged(result), ['a2 S1 qc_2']);
    assert.deepEqual(
      result.variables.map((finding) => `${finding.kind} ${finding.variable}`),
      ['notNumber S1'],
    );
  });

  it('compares the variables: absent, extra, texts for numbers, codes no answer has', async () => {
    const table = csv.split('\r\n').map((line) => `${line.replace(/,[^,]*$/u, '')},7`);
    table[0] = (table[0] as string).replace(/7$/u, 'surplus');
    const content = table.join('\n').replace('102,4', '102,9').replace('104,3', '104,abc');
    const result = resultOf(await validate('other.csv', content));
    const kinds = result.variables.map((finding) => `${finding.kind} ${finding.variable}`).sort();
    assert.deepEqual(kinds, ['absent H1', 'extra surplus', 'notNumber S1', 'unknownCodes S1']);
    assert.match(result.variables.find((one) => one.kind === 'notNumber')?.message ?? '', /1 text, such as "abc"/u);
    assert.match(result.variables.find((one) => one.kind === 'unknownCodes')?.message ?? '', /holds 9,/u);
    const unchecked = result.questions
      .filter((question) => question.notChecked !== null)
      .map((question) => question.questionId);
    assert.deepEqual(unchecked, ['Q5', 'H1']);
    const why = result.questions.find((question) => question.questionId === 'H1')?.notChecked ?? '';
    assert.match(why, /^line \d+: the data file has no variable H1\. Export it as well/u);
  });

  it('lists texts in the same pass, whatever their letters and widths', async () => {
    const listing =
      '* Question ID: Q5.\nTEMPORARY.\nSELECT IF (Q5 <> "").\nLIST VARIABLES = respid Q5 Q1_98_other S1.\n';
    const result = resultOf(await validate('texts.csv', csv, listing));
    assert.deepEqual(
      result.questions.map(({ alone, respondents }) => [alone, respondents]),
      [[false, 1]],
    );
    assert.deepEqual(result.rows[0]?.values, [
      { name: 'Q5', value: 'Zürich, so "it" is' },
      { name: 'Q1_98_other', value: '' },
      { name: 'S1', value: '3', label: 'Answer 3' },
    ]);
  });

  it('runs blocks that do more than list by themselves', async () => {
    const longer = `${script}* Question ID: SX.\nSELECT IF (S1 = 3).\nLIST VARIABLES=respid S1.\n`;
    const result = resultOf(await validate('plain2.csv', csv, longer));
    const selecting = result.questions.find((question) => question.questionId === 'SX');
    assert.deepEqual([selecting?.respondents, selecting?.alone], [3, true]);
    assert.equal(result.questions.filter((question) => question.alone).length, 1);
    assert.equal(result.rows.filter((one) => one.questionId === 'SX').length, 3);
  });

  it('runs what looks at other respondents on the whole file in its order', async () => {
    const twice = ['respid,S1', '1,1', '2,1', '2,2', '3,1', '4,1', '4,3'].join('\n');
    const lag =
      '* Question ID: S1.\nCOMPUTE again = 0.\nIF (respid = LAG(respid)) again = 1.\nTEMPORARY.\nSELECT IF (again = 1).\nLIST VARIABLES = respid S1.\n';
    const result = resultOf(await validate('twice.csv', twice, lag));
    assert.deepEqual(
      result.rows.map((one) => [one.respondent, one.values[0]?.value]),
      [
        ['2', '2'],
        ['4', '3'],
      ],
    );
  });

  it('runs a block with those before it where it needs what they compute, and says so where that fails', async () => {
    const shared = [
      'COMPUTE limit = 3.',
      '* Question ID: S1.',
      'COMPUTE high = (S1 > limit).',
      'TEMPORARY.',
      'SELECT IF MISSING(S1).',
      'LIST respid.',
      '* Question ID: Q1.',
      'TEMPORARY.',
      'SELECT IF (high = 1).',
      'LIST respid S1.',
      '* Question ID: Q2.',
      'SELECT IF (S1 > 3).',
      'COMPUTE x = nothere.',
      'LIST respid.',
    ].join('\n');
    const result = resultOf(await validate('shared.csv', csv, shared));
    assert.deepEqual(
      result.questions.map(({ questionId, respondents }) => [questionId, respondents]),
      [
        ['S1', 0],
        ['Q1', 1],
        ['Q2', 0],
      ],
    );
    assert.match(result.questions[2]?.notChecked ?? '', /has no variable nothere/u);
  });

  it('takes a script without question lines as one, and says which blocks name nobody', async () => {
    const whole = resultOf(
      await validate('whole.csv', csv, 'TEMPORARY.\nSELECT IF (S1 = 4).\nLIST VARIABLES = respid S1.\n'),
    );
    assert.deepEqual(
      whole.questions.map(({ questionId, respondents }) => [questionId, respondents]),
      [['whole script', 1]],
    );
    const bad = resultOf(await validate('whole2.csv', csv, 'TEMPORARY.\nSELECT IF (S9 = 4).\nLIST respid.\n'));
    assert.match(bad.questions[0]?.notChecked ?? '', /^line 2: the data file has no variable S9\./u);
    const tables = '* Question ID: S1.\nFREQUENCIES VARIABLES = S1.\n* Question ID: Q1.\n* Nothing to check.\n';
    assert.deepEqual(
      resultOf(await validate('tables.csv', csv, tables)).questions.map(({ notChecked }) => notChecked),
      ['it has no LIST, so that it names nobody.', null],
    );
  });

  it('counts respondents once, whatever weight the file has, and names what clashes with its names', async () => {
    const make = (commands: string): string =>
      `DATA LIST LIST NOTABLE /respid (F3) S1 (F8) qc_1 (A8).\nBEGIN DATA\n12345 1 a\n12346 4 b\nEND DATA.\n${commands}SAVE OUTFILE="made.sav".\n`;
    const options = { ...bench, signal: new AbortController().signal, timeoutMilliseconds: 20_000 };
    await runProgram(make('COMPUTE zz_b_all = 2.\nWEIGHT BY zz_b_all.\n'), options);
    const made = await readFile(join(bench.folder, 'made.sav'));
    const lists = '* Question ID: S1.\nTEMPORARY.\nSELECT IF (S1 = 4).\nLIST respid S1.\n';
    const plain = '* Question ID: Q1.\nCOMPUTE x = LAG(S1).\nTEMPORARY.\nSELECT IF (x = 1).\nLIST respid S1.\n';
    const own = '* Question ID: Q2.\nCOMPUTE qc_1 = 1.\nLIST respid.\n';
    const result = resultOf(await validate('weighted.sav', made, lists + plain + own));
    assert.equal(result.respondents, 2);
    assert.deepEqual(
      result.questions.map(({ respondents }) => respondents),
      [1, 1, 0],
    );
    assert.deepEqual([...new Set(result.rows.map((one) => one.respondent))], ['12346']);
    assert.match(
      result.questions[2]?.notChecked ?? '',
      /has a variable qc_1, a name that the script uses for its own/u,
    );
  });

  it('says what is wrong with a file that cannot be checked, and what to do', async () => {
    assert.match(
      problemOf(await validate('corrupt.sav', 'this is no data file')),
      /no SPSS data file, though its name ends in \.sav.*Export it again/su,
    );
    assert.match(problemOf(await validate('ragged.csv', `${csv}\r\n105,1,2`)), /Line 6 has 3 fields/u);
    assert.match(problemOf(await validate('prose.csv', 'Dear all\nhere are the data\nbest wishes\n')), /no table/u);
    assert.match(problemOf(await validate('empty.csv', `${names.join(',')}\n`)), /no respondents/u);
    assert.match(problemOf(await validate('header.csv', '1,2,3\n4,5,6\n')), /header of variable names/u);
    assert.match(problemOf(await validate('open.csv', `${csv}\r\n105,"never closed`)), /quotation mark.*line 6/u);
    const missing = await validateData({
      script,
      dataPath: join(bench.folder, 'none.sav'),
      questionnaire,
      pspp: bench.pspp,
      signal: new AbortController().signal,
    });
    assert.match(problemOf(missing), /no such data file/u);
  });

  it('refuses a script that would do more than check', async () => {
    assert.match(problemOf(await validate('safe.csv', csv, '* Question ID: S1.\nSAVE OUTFILE="x.sav".\n')), /SAVE/u);
  });

  it('counts respondents without an id', async () => {
    const result = resultOf(await validate('nameless.csv', `${csv}\r\n${row('')}`));
    assert.match(result.variables.find((one) => one.kind === 'noId')?.message ?? '', /^1 respondent has no respid/u);
  });

  it('writes a table that spreadsheets read and do not run', () => {
    const text = toCsv([
      {
        respondent: '7',
        questionId: 'Q1',
        check: '=cmd()',
        values: [
          { name: 'Q1', value: '' },
          { name: 'Q2', value: 'a,b' },
        ],
      },
    ]);
    assert.equal(text, `\ufeffrespondent,question,check,values\r\n7,Q1,'=cmd(),"Q1=missing; Q2=a,b"\r\n`);
  });
});
