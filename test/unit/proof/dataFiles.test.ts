import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { planQuestionnaire } from '../../../src/checks/plan';
import { questionScript } from '../../../src/checks/block';
import { runProgram } from '../../../src/proof/data/pass/program';
import { validateData } from '../../../src/proof/data/validate';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { blockText } from '../../../src/spss/reading/blocks';
import { usePspp } from '../../support/psppBench';

const OUTLINE = `# Drinks

## Q1. Do you drink coffee? [SINGLE]
1. Yes
2. No

## Q2. How many cups a week? [NUMERIC 0-100]

## Q3. Anything else? [OPEN]
`;
const HEADER = 'respid,Q1,Q2,Q3';
/** Everywhere the same respondents: 2 holds a code that no answer has. */
const TABLE = `${HEADER}\n1,2,5,nice\n2,7,5,nice\n3,2,5,nice\n`;
const FOUND = '3 respondents: 2 Q1';

type Content = string | Buffer;

/** Files as people have them, by name, and what is found in each. */
const READ: Readonly<Record<string, readonly [content: Content, found: string, said?: RegExp]>> = {
  'a table.csv': [TABLE, FOUND],
  'of semicolons and decimal commas.csv': ['respid;Q1;Q2;Q3\r\n1;2;5,5;x\r\n2;2;100,5;x\r\n', '2 respondents: 2 Q2'],
  'of tabs.txt': [TABLE.replaceAll(',', '\t'), FOUND],
  'with a byte order mark.csv': [`\ufeff${TABLE}`, FOUND],
  'with CRLF.csv': [TABLE.replaceAll('\n', '\r\n'), FOUND],
  'with CR alone.csv': [TABLE.replaceAll('\n', '\r'), FOUND],
  'in UTF-16.csv': [Buffer.from(`\ufeff${TABLE}`, 'utf16le'), FOUND],
  'in UTF-16, high byte first.csv': [Buffer.from(`\ufeff${TABLE}`, 'utf16le').swap16(), FOUND],
  'in UTF-16 without a mark.csv': [Buffer.from(TABLE, 'utf16le'), FOUND],
  'in UTF-16 without a mark, of Cyrillic letters.csv': [
    Buffer.from(TABLE.replaceAll('nice', 'замечательно, очень хорошо и весьма вкусно'.replace(',', '')), 'utf16le'),
    FOUND,
  ],
  'in Windows letters.csv': [Buffer.from(TABLE.replaceAll('nice', 'caf\u00e9'), 'latin1'), FOUND],
  'with all quoted.csv': [
    '"respid","Q1","Q2","Q3"\n"1","7","5","he said ""hi"", twice"\n"2","2","5","line\nbreak"\n',
    '2 respondents: 1 Q1',
  ],
  'with inches.csv': [`${HEADER}\n1,2,5,12" pizza\n2,7,5,6" x\n3,2,5,y\n`, FOUND],
  'with a delimiter at the end of rows.csv': [TABLE.replaceAll('nice', 'nice,'), FOUND],
  'with a separator line.csv': [`sep=;\r\n${TABLE.replaceAll(',', ';')}`, FOUND],
  'with blanks around values.csv': ['respid , Q1, Q2, Q3\n 1 , 7 , 5 , words\n2, 2,5,words\n', '2 respondents: 1 Q1'],
  'with names in other letters.csv': [TABLE.replace(HEADER, HEADER.toLowerCase()), FOUND],
  'with numbers of rows.csv': [`,${HEADER}\n1,1,2,5,x\n2,2,7,5,x\n`, '2 respondents: 2 Q1', /Column 1 has no name/u],
  'with a name that no variable has.csv': [
    `${HEADER},Q4 cups\n1,7,5,x,2\n`,
    '1 respondents: 1 Q1',
    /"Q4 cups" \(column 5\)/u,
  ],
  'with ids of one meaning.csv': [`${HEADER}\n007,2,5,x\n008,7,5,x\n`, '2 respondents: 008 Q1'],
  'with long ids.csv': [
    `${HEADER}\n123456789012345678,2,5,x\n123456789012345679,7,5,x\n`,
    '2 respondents: 123456789012345679 Q1',
  ],
  'with an id twice.csv': [
    `${HEADER}\n1,2,5,x\n1,7,5,x\n`,
    '2 respondents: 1 Q1',
    /^2 respondents share their respid with another, such as 1:/u,
  ],
  'with marks for missing.csv': [
    `${HEADER}\n1,2,NA,x\n2,2,#NULL!,x\n3,2," ",x\n4,2,.,x\n5,2,n/a,x\n`,
    '5 respondents: 1 Q2, 2 Q2, 3 Q2, 4 Q2, 5 Q2',
  ],
  'with labels.csv': [`${HEADER}\n1,Yes,5,x\n2,no,5,x\n`, '2 respondents: '],
  'with dates.csv': [
    `${HEADER}\n1,2,05.01.2024,x\n`,
    '1 respondents: ',
    /1 text, such as "05\.01\.2024".*nothing of it is checked/u,
  ],
  'with a very long text.csv': [`${HEADER}\n1,2,5,${'x'.repeat(40_000)}\n2,7,5,y\n3,2,5,z\n`, FOUND],
};

/** What is none, by name, and what is said of it. */
const REFUSED: Readonly<Record<string, readonly [content: Content, said: RegExp]>> = {
  'empty.csv': ['', /The file is empty\..*right file/su],
  'of line breaks.csv': ['\n\n', /The file is empty/u],
  'of a header.csv': [HEADER, /no respondents/u],
  'cut off.csv': [`${TABLE}4,2\n`, /Line 5 has 2 fields where the header has 4/u],
  'with texts unquoted.csv': [`${TABLE}4,2,5,nice, very\n`, /Line 5 has 5 fields.*double quotes/su],
  'with a name twice.csv': [TABLE.replace('Q2', 'q1'), /names the variable q1 twice/u],
  'a workbook.xlsx': ['PK\u0003\u0004 and so on', /Excel workbook.*save the sheet as "CSV UTF-8"/su],
  'a workbook.csv': ['PK\u0003\u0004 and so on', /Excel workbook/u],
  'an old workbook.xls': [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1]), /old Excel workbook/u],
  'packed.gz': [Buffer.from([0x1f, 0x8b, 8, 0]), /compressed.*Unpack/su],
  'a page.html': ['<html></html>', /web page/u],
  'with a NUL.csv': [TABLE.replace('7,5', '7\0,5'), /line 3 holds a NUL.*exported again/su],
  'with a NUL far below.csv': [`${TABLE}${'4,1,5,nice\n'.repeat(120_000)}5,2,\0,x\n`, /line 120005 holds a NUL/su],
  'binary.dat': [Buffer.from([1, 2, 0, 4, 0, 6, 7, 0]), /no text: it holds binary data/u],
  'a table.sav': [TABLE, /no SPSS data file, though its name ends in \.sav.*let its name end in \.csv/su],
};

describe('data files as people have them', () => {
  const { questionnaire, plans } = planQuestionnaire(readQuestionnaire(OUTLINE, 'drinks'));
  const script = plans.map((plan) => blockText(plan.question.id, questionScript(plan))).join('');
  const signal = new AbortController().signal;
  const bench = usePspp();

  before(async () => {
    const data =
      'DATA LIST LIST NOTABLE /respid Q1 Q2 (F8.0) Q3 (A9).\nBEGIN DATA\n1 2 5 nice\n2 7 5 nice\n3 2 5 nice\nEND DATA.\n';
    const saves = 'SAVE OUTFILE="plain.sav" /UNCOMPRESSED.\nSAVE OUTFILE="packed.zsav" /ZCOMPRESSED.\n';
    await runProgram(data + saves, { ...bench, signal, timeoutMilliseconds: 20_000 });
  });

  /** Who is listed, and what is said of the file; or what is wrong with it. */
  const look = async (name: string, content?: Content): Promise<{ readonly found: string; readonly said: string }> => {
    const dataPath = join(bench.folder, name);
    if (content !== undefined) await writeFile(dataPath, content);
    const outcome = await validateData({ script, dataPath, questionnaire, pspp: bench.pspp, signal });
    if (outcome.kind === 'problem')
      return { found: 'nothing', said: `${outcome.problem.message} ${outcome.problem.nextStep}` };
    const { respondents, rows, variables } = outcome.result;
    const listed = rows.map(({ respondent, questionId }) => `${respondent} ${questionId}`);
    return {
      found: `${respondents} respondents: ${listed.join(', ')}`,
      said: variables.map(({ message }) => message).join('\n'),
    };
  };

  for (const [name, [content, found, said]] of Object.entries(READ)) {
    it(`reads a file ${name}`, async () => {
      const result = await look(name, content);
      assert.equal(result.found, found, result.said);
      if (said !== undefined) assert.match(result.said, said);
    });
  }

  for (const [name, [content, said]] of Object.entries(REFUSED)) {
    it(`says what is wrong with a file ${name}`, async () => {
      const result = await look(name, content);
      assert.equal(result.found, 'nothing');
      assert.match(result.said, said);
    });
  }

  it('knows SPSS files by their content: packed, or under another name', async () => {
    assert.equal((await look('plain.sav')).found, FOUND);
    assert.equal((await look('packed.zsav')).found, FOUND);
    assert.equal((await look('named.csv', await readFile(join(bench.folder, 'plain.sav')))).found, FOUND);
    assert.equal((await look('named.sav', await readFile(join(bench.folder, 'packed.zsav')))).found, FOUND);
  });

  it('says of SPSS files that they are cut off or damaged', async () => {
    for (const name of ['plain.sav', 'packed.zsav']) {
      const whole = await readFile(join(bench.folder, name));
      const broken = Buffer.from(whole).fill(0xff, 400, 480);
      for (const content of [whole.subarray(0, whole.length / 2), whole.subarray(0, whole.length - 9), broken])
        assert.match(
          (await look(`broken ${name}`, content)).said,
          /^The data file (?:ends|is damaged)(?: after [\d,]+ bytes)?.*export it again/su,
        );
    }
  });

  it('finds a letter that is no UTF-8 wherever it stands', async () => {
    const many = Array.from({ length: 9000 }, (_, index) => `${index + 1},2,5,some words to fill a line with`);
    const late = Buffer.from(`${HEADER}\n${many.join('\n')}\n9001,2,5,caf\u00e9\n`, 'latin1');
    await writeFile(join(bench.folder, 'late.csv'), late);
    const listing = '* Question ID: Q3.\nTEMPORARY.\nSELECT IF (respid = 9001).\nLIST VARIABLES = respid Q3.\n';
    const outcome = await validateData({
      script: listing,
      dataPath: join(bench.folder, 'late.csv'),
      questionnaire,
      pspp: bench.pspp,
      signal,
    });
    assert.ok(outcome.kind === 'validated');
    assert.deepEqual(outcome.result.rows[0]?.values, [{ name: 'Q3', value: 'caf\u00e9' }]);
  });

  /** A script that takes column text for a text, in the ways that scripts do. */
  const TAKES_FOR_TEXT: Readonly<Record<string, string>> = {
    'by a comparison': 'SELECT IF (text = "").',
    'by a comparison the other way': "SELECT IF ('' EQ TEXT).",
    'by its length': 'SELECT IF (LENGTH(RTRIM(text)) = 0).',
    'by ANY': 'SELECT IF (ANY(text, "", "none")).',
    'by ANY the other way': 'SELECT IF (ANY("", Q1text, text)).',
    'by a comparison in brackets': 'SELECT IF ((text) = "").',
    'in a loop': 'DO REPEAT x = text / z = 1.\n- IF (x = "") #f = z.\nEND REPEAT.\nSELECT IF (#f = 1).',
  };

  for (const [way, condition] of Object.entries(TAKES_FOR_TEXT)) {
    it(`knows without a questionnaire that an empty column holds texts: ${way}`, async () => {
      const dataPath = join(bench.folder, 'empty column.csv');
      await writeFile(dataPath, 'respid,Q1,text,Q1text\n1,2,,a\n2,3,,b\n');
      const listing = `* Question ID: T.\n${condition.replace('SELECT', 'TEMPORARY.\nSELECT')}\nLIST VARIABLES = respid text.\n`;
      const outcome = await validateData({ script: listing, dataPath, questionnaire: null, pspp: bench.pspp, signal });
      assert.ok(outcome.kind === 'validated');
      assert.deepEqual(
        outcome.result.questions.map(({ notChecked, respondents }) => ({ notChecked, respondents })),
        [{ notChecked: null, respondents: 2 }],
      );
    });
  }

  it('takes a column of numbers for one, whatever one question of the script takes it for', async () => {
    const dataPath = join(bench.folder, 'numbers.csv');
    await writeFile(dataPath, 'respid,Q1\n1,2\n2,3\n');
    const listing = (id: string, condition: string): string =>
      `* Question ID: ${id}.\nTEMPORARY.\nSELECT IF (${condition}).\nLIST VARIABLES = respid Q1.\n\n`;
    const both = listing('Right', 'Q1 = 3') + listing('Wrong', 'Q1 = ""');
    const outcome = await validateData({ script: both, dataPath, questionnaire: null, pspp: bench.pspp, signal });
    assert.ok(outcome.kind === 'validated');
    const [right, wrong] = outcome.result.questions;
    assert.deepEqual([right?.notChecked, right?.respondents], [null, 1]);
    assert.match(wrong?.notChecked ?? '', /a text is compared with a number/u);
  });

  it('goes on where a value cannot be made a number or a date: it is missing, as in SPSS', async () => {
    const dataPath = join(bench.folder, 'unfit.csv');
    const many = Array.from({ length: 500 }, (_, index) => `${index + 3},x${index},45`);
    await writeFile(dataPath, ['respid,text,day', '1,5,1', '2,"1,5",2', ...many].join('\n'));
    const listing = (id: string, value: string): string =>
      `* Question ID: ${id}.\nCOMPUTE v = ${value}.\nTEMPORARY.\nSELECT IF (NOT MISSING(v)).\nLIST VARIABLES = respid v.\n\n`;
    const both = listing('Number', 'NUMBER(text, F8.2)') + listing('Date', 'DATE.DMY(day, 2, 2020)');
    const outcome = await validateData({ script: both, dataPath, questionnaire: null, pspp: bench.pspp, signal });
    assert.ok(outcome.kind === 'validated', JSON.stringify(outcome));
    assert.deepEqual(
      outcome.result.questions.map(({ questionId, respondents }) => [questionId, respondents]),
      [
        ['Number', 1],
        ['Date', 2],
      ],
    );
  });

  it('takes ids that are texts for texts', async () => {
    const dataPath = join(bench.folder, 'named.csv');
    await writeFile(dataPath, 'respid,Q1\nA1,2\nA2,3\n');
    const listing =
      '* Question ID: T.\nCOMPUTE f = (respid = "A2").\nTEMPORARY.\nSELECT IF (f = 1).\nLIST VARIABLES = respid Q1.\n';
    const outcome = await validateData({ script: listing, dataPath, questionnaire: null, pspp: bench.pspp, signal });
    assert.ok(outcome.kind === 'validated');
    assert.deepEqual(outcome.result.questions[0]?.notChecked, null);
    assert.deepEqual(
      outcome.result.rows.map(({ respondent }) => respondent),
      ['A2'],
    );
  });

  it('ends by its cancellation and by nothing else, before it is read and while it is', async () => {
    const dataPath = join(bench.folder, 'cancelled.csv');
    await writeFile(dataPath, `${HEADER}\n${'1,2,5,some words to fill a line with\n'.repeat(40_000)}`);
    for (const wait of [0, 1, 5, 20]) {
      const stopper = new AbortController();
      const work = validateData({ script, dataPath, questionnaire, pspp: bench.pspp, signal: stopper.signal });
      setTimeout(() => stopper.abort(), wait);
      await assert.rejects(work, { name: 'AbortError' });
    }
    await assert.rejects(
      validateData({ script, dataPath, questionnaire, pspp: bench.pspp, signal: AbortSignal.abort() }),
      {
        name: 'AbortError',
      },
    );
  });

  it('tells a folder and a file that is not there', async () => {
    await mkdir(join(bench.folder, 'inside.csv'));
    assert.match((await look('inside.csv')).said, /This is a folder/u);
    assert.match((await look('nowhere.csv')).said, /no such data file/u);
    assert.match((await look('nowhere/at all.sav')).said, /no such data file/u);
  });
});
