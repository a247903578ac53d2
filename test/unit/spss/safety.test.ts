import assert from 'node:assert/strict';
import fc from 'fast-check';
import { and, not, oneOf, present } from '../../../src/questionnaire/logic/formula';
import { blockText } from '../../../src/spss/reading/blocks';
import { dataProgram } from '../../../src/spss/data';
import { flagCommands } from '../../../src/spss/flags';
import { emit } from '../../../src/spss/emit';
import { type Refusal, admitScript, admittedText, findUnsafe } from '../../../src/spss/safety';
import { LONGEST } from '../../../src/spss/safety/writing/expression';
import { listWhere } from '../../../src/spss/syntax';
import { psppOutput, respondent } from './support';

/** Each is a way to reach beyond the active data, or to hide one. */
const ATTACKS: Readonly<Record<string, string>> = {
  shell: 'HOST COMMAND=["rm -rf x"].',
  'abbreviated shell': 'hos com=["x"].',
  'deleting a file': 'ERASE FILE="x.sav".',
  Python: 'BEGIN PROGRAM PYTHON3.\nimport os\nEND PROGRAM.',
  saving: 'SAVE OUTFILE="x.sav".',
  'abbreviated saving': 'sav out="x.sav".',
  'saving later': 'XSAVE OUTFILE="x.sav".',
  'other data': 'GET FILE="x.sav".',
  'data from text': 'GET DATA /TYPE=TXT /FILE="x".',
  'data in the script': 'DATA LIST FREE /x.\nBEGIN DATA\n1\nEND DATA.',
  including: 'INCLUDE "x.sps".',
  'inserting, abbreviated': 'ins file="x.sps".',
  exporting: 'EXPORT OUTFILE="x.por".',
  'output files': 'OUTPUT EXPORT /PDF DOCUMENTFILE="x.pdf".',
  writing: 'WRITE OUTFILE="x" /a.',
  'printing to a file': 'PRINT OUTFILE="x" /a.',
  'data sets': 'DATASET COPY x.',
  'the output as a file': 'OUTPUT SAVE OUTFILE="x".',
  'a file for the output': 'SET RESULTS="x".',
  'printing to a file, after a name': 'PRINT TABLE OUTFILE="x" /a.',
  'joining another file': 'MATCH FILES /FILE=* /TABLE="x" /BY a.',
  'adding another file': 'ADD FILES FILE=* /FILE=x.',
  'changing the folder': 'CD "/".',
  settings: 'SET MXLOOPS=1000000000.',
  'files of an allowed command': 'SORT CASES BY x /OUTFILE="x.sav".',
  'replacing the data by AGGREGATE': 'AGGREGATE OUTFILE=* /BREAK=x /n=N.',
  'a file of AGGREGATE without equals': 'AGGREGATE OUTFILE "x.sav" /BREAK=x /n=N.',
  'a file of AGGREGATE': 'AGGREGATE OUTFILE="x" MODE=ADDVARIABLES /BREAK=x /n=N.',
  'tables to a file': 'CROSSTABS a BY b /WRITE=CELLS.',
  'matrix language': 'MATRIX.\nSAVE x /OUTFILE="y".\nEND MATRIX.',
  'other output': 'OMS /DESTINATION OUTFILE="x".',
  extensions: 'STATS EXTENSION ACTION=INSTALL.',
  'after a comment that has ended': '* Rate the brand.\nHOST COMMAND=["x"].',
  'indented after a comment that has ended': '* Rate the brand.\n   HOST COMMAND=["x"].',
  'after a comment and blanks': '* Rate the brand.  \t\n   HOST COMMAND=["x"].',
  'after a comment and an odd blank': '* Rate the brand.\u00a0\n   HOST COMMAND=["x"].',
  'after a comment without a period': '* Rate the brand\nHOST COMMAND=["x"].',
  'after a comment and an empty line': '* Rate the brand\n\n  HOST COMMAND=["x"].',
  'after a comment and a carriage return': '* Rate the brand.\rHOST COMMAND=["x"].',
  'after a comment and a line separator': '* Rate the brand.\u2028HOST COMMAND=["x"].',
  'after a comment and a form feed': '* Rate the brand.\fHOST COMMAND=["x"].',
  'behind an inline comment': '/* harmless */ HOST COMMAND=["x"].',
  'behind an unclosed inline comment': 'EXECUTE. /* harmless\nHOST COMMAND=["x"].\n*/',
  'after an unclosed string': 'TITLE "harmless\nHOST COMMAND=["x"].',
  'after an unclosed string, indented': 'COMPUTE t = "harmless.\n  HOST COMMAND=["x"].',
  'in column 1 without a period before': 'COMPUTE a = 1\nHOST COMMAND=["x"].',
  'behind a sign': '+ HOST COMMAND=["x"].',
  'behind a sign and blanks': '-   HOST COMMAND=["x"].',
  'behind an empty command': '.\n HOST COMMAND=["x"].',
  'after a period in doubt': 'COMPUTE a = 1 /* x */. /* y\n HOST COMMAND=["x"].',
  'in a macro': 'DEFINE !m ()\nHOST COMMAND=["x"].\n!ENDDEFINE.\n!m.',
  'a command taken from an argument': 'DEFINE !m (c = !TOKENS(1))\n!c COMMAND=["x"].\n!ENDDEFINE.\n!m c=HOST.',
  'a command put together': 'DEFINE !m ()\n!CONCAT("HO", "ST") COMMAND=["x"].\n!ENDDEFINE.\n!m.',
  'a command unquoted': "DEFINE !m ()\nLIST !UNQUOTE('x. HOST').\n!ENDDEFINE.\n!m.",
  'a command evaluated': 'DEFINE !m ()\nLIST !EVAL(!n).\n!ENDDEFINE.\n!m.',
  'a period as an argument': 'DEFINE !m (c = !TOKENS(1))\nCOMPUTE a = 1 !c HOST COMMAND=["x"].\n!ENDDEFINE.\n!m c=. .',
  'a macro in the place of a variable': 'DEFINE q1 ()\nx.\nHOST COMMAND=["x"]\n!ENDDEFINE.\nLIST q1.',
  'a macro from elsewhere': '!cleanup.',
  'a macro from elsewhere in a command': 'LIST !cleanup.',
  'a macro without an end': 'DEFINE !m ()\nLIST x.\n',
  'words hidden in a default': 'DEFINE !m (c = !DEFAULT(x. HOST) !TOKENS(1))\nLIST !c.\n!ENDDEFINE.\n!m.',
  'two commands on a line': 'LIST a. HOST COMMAND=["x"].',
  'a macro in a macro': 'DEFINE !m ()\nDEFINE !n ()\nHOST COMMAND=["x"].\n!ENDDEFINE.\n!ENDDEFINE.',
  'a command out of DO REPEAT': "DO REPEAT compute = host.\ncompute command=['x'].\nEND REPEAT.",
  'Latin look-alikes': 'HO\u0405T COMMAND=["x"].',
  'full-width letters': '\uff28OST COMMAND=["x"].',
  'a zero-width space in the name': 'HO\u200bST COMMAND=["x"].',
  'a byte order mark before it': 'LIST x.\n\ufeffHOST COMMAND=["x"].',
  'an odd blank before it': '\u00a0HOST COMMAND=["x"].',
  'reversed reading': '* harmless \u202e."x" TSOH.\nLIST x.',
  'a zero byte': 'LIST x.\0HOST COMMAND=["x"].',
  'commands that do not exist': 'FROBNICATE x.',
};

/** Each was a way round once; written anew it says what it shows, and nothing else. */
const DEFUSED: Readonly<Record<string, string>> = {
  'in a comment, after an inline comment': '* Rate. /* the brand */\n  HOST COMMAND=["x"].',
  'arguments of many words': 'DEFINE !m (c = !CMDEND)\nLIST !c.\n!ENDDEFINE.\n!m c=x.',
  'arguments of several words': 'DEFINE !m (c = !TOKENS(5))\nLIST !c.\n!ENDDEFINE.\n!m c=x.',
  'a macro in the place of a command': 'DEFINE COMPUTE ()\nLIST x.\n!ENDDEFINE.\nCOMPUTE.',
  'a command out of DO REPEAT, abbreviated': 'DO REPEAT val = fil /x = a.\nADD VAL LABELS x 1 "l".\nEND REPEAT.',
};

const HOST = 'HOST COMMAND=["x"].';

/** Pieces of syntax, well and badly ended, with a forbidden command somewhere; `--safer` keeps PSPP from obeying it. */
const hidingPlaces = fc
  .array(
    fc.constantFrom(
      ...[
        '\n',
        '\n\n',
        '\r',
        '\r\n',
        ' ',
        '\t',
        '.',
        '.\n',
        '. \n',
        '\u00a0',
        '\u2028',
        '\u0085',
        '\f',
        '\v',
        '\ufeff',
        '+',
        '-',
      ],
      ...[
        '* c',
        '* c.',
        '*',
        'COMMENT x',
        'COMMENT x.',
        '/*',
        '*/',
        '/* z */',
        'TITLE x',
        'TITLE "x',
        "TITLE 'y'.",
        '"',
        "'",
      ],
      ...[
        'LIST a',
        'LIST a.',
        'EXECUTE.',
        'COMPUTE b = 1',
        'COMPUTE t = "x',
        'IF (a = 1)',
        ' =',
        '(',
        ')',
        'x',
        '#',
        'ELSE',
      ],
      ...['!', 'DEFINE !m ()', '!ENDDEFINE.', '!m.', 'DO IF a = 1.', 'END IF.', 'DO REPEAT r = a.', 'END REPEAT.'],
      ...['DO REPEAT list = host.', 'list command=["x"].', 'HO', 'ST COMMAND=["x"].', HOST, `\n${HOST}`, `\n  ${HOST}`],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => (pieces.some((piece) => /HO|command/.test(piece)) ? pieces.join('') : `${pieces.join('')}\n${HOST}`))
  .map((script) => `${script}\n`);

describe('findUnsafe', () => {
  it('lets brackets and functions inside each other through in lines that SPSS can read, or says that they are too many', () => {
    for (const depth of [50, 100, 250, 390, 1000, 100_000]) {
      for (const opening of ['(', 'ABS(', 'MEAN(1, ', 'CONCAT("x", ', '-(']) {
        const script = `COMPUTE n = ${opening.repeat(depth)}a${')'.repeat(depth)}.`;
        const { header, refusals } = admitScript(script);
        if (refusals.length > 0) {
          assert.match(refusals[0]?.message ?? '', /fewer brackets|shorter/u);
          assert.equal(refusals[0]?.line, 1);
        } else
          for (const { lines } of header.commands) for (const line of lines) assert.ok(Buffer.byteLength(line) <= 250);
        assert.equal(refusals.length > 0, depth > 390, `${opening} ${depth}`);
      }
    }
  });

  it('lets structures inside each other through, or says at their line that they are too many', () => {
    for (const [opening, closing] of [
      ['DO IF (a = 1).', 'END IF.'],
      ['LOOP #i = 1 TO 2.', 'END LOOP.'],
      ['DO REPEAT x = a b.', 'END REPEAT.'],
    ] as const)
      for (const depth of [1, 10, 100, 1000, 10_000]) {
        const lines = [...Array<string>(depth).fill(opening), 'COMPUTE n = 1.', ...Array<string>(depth).fill(closing)];
        const { header, refusals } = admitScript(`${lines.join('\n')}\n`);
        const [first] = refusals;
        if (first === undefined) {
          const written = admittedText(header).split('\n');
          const word = opening
            .split(' ')
            .slice(0, opening.startsWith('DO') ? 2 : 1)
            .join(' ');
          assert.equal(written.filter((line) => line.startsWith(word)).length, depth, `${opening} ${depth}`);
        } else {
          assert.ok(depth > 10, `${opening} ${depth}: ${first.message}`);
          assert.ok(first.line >= 1 && first.line <= depth, `${opening} ${depth}: line ${first.line}`);
          assert.ok(first.message.length > 10 && first.nextStep.length > 5, first.message);
        }
      }
  });

  it('says of statistics that PSPP does not have that they are not run, and runs the other questions', () => {
    const [finding, ...others] = findUnsafe('CTABLES /TABLE q1.\nLIST q1.');
    assert.deepEqual(others, []);
    assert.equal(finding?.rule, 'syntax');
    assert.match(finding.message, /PSPP has no CTABLES/u);
  });

  for (const [what, attack] of Object.entries(ATTACKS)) {
    it(`refuses ${what}`, () => {
      const [finding] = findUnsafe(`LIST a.\n${attack}\nLIST b.\n`);
      assert.ok(finding, 'nothing was found');
      assert.ok(finding.line >= 2 && finding.message.length > 10 && finding.nextStep.length > 5);
    });
  }

  for (const [what, script] of Object.entries(DEFUSED)) {
    it(`writes ${what} anew, without its trick`, () => {
      const { refusals, header } = admitScript(script);
      assert.deepEqual(refusals, []);
      assert.doesNotMatch(admittedText(header), /HOST|COMMAND|FILE|!|\/\*/);
    });
  }

  it('writes nothing anew in which PSPP comes upon a forbidden command, however it is hidden', async () => {
    const scripts = fc.sample(hidingPlaces, { seed: 20275, numRuns: 50 });
    const data = dataProgram([{ name: 'a', type: 'number' }], [respondent({ a: 1 })]);
    let met = 0;
    for (const script of scripts) {
      const { header, blocks } = admitScript(script);
      const output = await psppOutput(data, [header, ...blocks].map(admittedText).join(''));
      assert.doesNotMatch(output, /HOST: This command not allowed/, JSON.stringify(script));
      if ((await psppOutput(data, script)).includes('HOST: This command not allowed')) met += 1;
    }
    assert.ok(met > 20, `PSPP met the command as written in ${met} scripts only`);
  });

  const harmless: Readonly<Record<string, string>> = {
    'what a block of ours holds': blockText(
      'Q3',
      emit([
        { kind: 'comment', text: 'Where did you host? Save, get. '.repeat(20) },
        { kind: 'title', text: 'Include all. ERASE FILE="x".' },
        ...flagCommands(
          'qc',
          [1, 2, 3].map((row) => and(present(`Q3_${row}`), not(oneOf(`Q3_${row}`, [1, 2, 3, 4, 5])))),
        ),
        ...listWhere('qc = 1', ['respid', 'qc', 'Q3_1', 'Q3_2', 'Q3_3']),
        { kind: 'deleteVariables', names: ['qc'] },
      ]),
    ),
    'a comment with file names': '* Save it as OUTFILE="x".\nLIST a.',
    'variables called like commands': 'COMPUTE file = 1.\nIF (save = 1) host = 2.\nLIST host save get.',
    'a script by hand':
      'tit Q1.\ntemp.\nsel if miss(q1) or ~range(q1,1,5).\nlist respid, q1.\ndel var flag.\nfreq q1.\nexe.',
    'a macro that lists':
      'DEFINE !check (v = !TOKENS(1) /hi = !TOKENS(1))\nTEMPORARY.\nSELECT IF (MISSING(!v) OR SUM(!v, 1) > !hi).\nLIST respid !v.\n!ENDDEFINE.\n!check v=q1 hi=5.',
    'counting duplicates': 'AGGREGATE OUTFILE=* MODE=ADDVARIABLES /BREAK=respid /n=N.',
    'loops by hand': 'do repeat x=q1_1 to q1_12/y=q3_1 to q3_12.\nif x=1 flag=1.\nend repeat.',
  };
  for (const [what, script] of Object.entries(harmless)) {
    it(`lets ${what} pass`, () => assert.deepEqual(findUnsafe(script), []));
  }

  it('keeps an expression from PSPP that is longer than it reads, and names the question and the line', async () => {
    const sum = (operators: number): string =>
      `* Question ID: Q7.\nTITLE "Q7".\nCOMPUTE n = a${'\n + a'.repeat(operators)}.\n`;
    const { blocks } = admitScript(sum(LONGEST / 2 - 1));
    assert.deepEqual(blocks[0]?.problems, []);
    const data = dataProgram([{ name: 'a', type: 'number' }], [respondent({ a: 1 })]);
    assert.doesNotMatch(await psppOutput(data, `${blocks.map(admittedText).join('')}EXECUTE.\n`), /error|bug/u);
    for (const script of [sum(100_000), `MATRIX.\nCOMPUTE n = 1${' + 1'.repeat(100_000)}.\nEND MATRIX.\n`]) {
      const [refusal] = admitScript(script).refusals;
      assert.match(refusal?.message ?? '', /at most 20,000 values and operators/u);
    }
    const [{ line, message }] = admitScript(sum(100_000)).blocks[0]?.problems as [Refusal];
    assert.ok(line > 3, message);
  });

  it('points at the command', () => {
    const text = 'LIST a.\n\n  SAVE OUTFILE="x".\n';
    const [finding] = findUnsafe(text);
    assert.deepEqual([finding?.line, finding?.column, text.slice(finding?.start, finding?.end)], [3, 3, 'SAVE']);
  });
});
