import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatScript } from '../../../src/engine/documents/formatScript';

const cases: readonly (readonly [string, string, string])[] = [
  ['writes names in full and in capitals', 'sel if (q1=1).\n', 'SELECT IF (q1 = 1).\n'],
  ['puts single blanks', 'compute  x  =  sum( a ,b ) .\n', 'COMPUTE x = SUM(a, b).\n'],
  ['keeps the letters of names', 'if not any(Q1,1,2) Flag=1.\n', 'IF NOT ANY(Q1, 1, 2) Flag = 1.\n'],
  ['leaves strings alone', "title 'if  a=1 ,and  b'.\n", "TITLE 'if  a=1 ,and  b'.\n"],
  ['leaves comments alone', '* if  a=1 ,and  b.\ntemporary.\n', '* if  a=1 ,and  b.\nTEMPORARY.\n'],
  ['leaves inline comments alone', 'compute x=1 /* if  a */ +2.\n', 'compute x=1 /* if  a */ +2.\n'],
  [
    'begins commands in column 1 and indents their other lines',
    '  do if a=1.\n      compute x=1\n+ 2.\n  end if.\n',
    'DO IF a = 1.\nCOMPUTE x = 1\n  + 2.\nEND IF.\n',
  ],
  ['keeps one empty line', 'temporary.\n\n\n\nlist.\n\n\n', 'TEMPORARY.\n\nLIST.\n\n'],
  ['keeps the line ends of the file', 'temporary.\r\n\r\n\r\nlist.\r\n', 'TEMPORARY.\r\n\r\nLIST.\r\n'],
  [
    'knows the words of values',
    'recode q1 (lo thru 3=1)(else=sysmis) into Q1r.\n',
    'RECODE q1 (LO THRU 3 = 1)(ELSE = SYSMIS) INTO Q1r.\n',
  ],
  [
    'knows subcommands',
    'list variables=respid Q1 /cases=from 1 to 5.\n',
    'LIST VARIABLES = respid Q1 /CASES = from 1 TO 5.\n',
  ],
  [
    'leaves macros alone',
    'define !m ()\ncompute  x=1.\n!enddefine.\n!m  .\n',
    'define !m ()\ncompute  x=1.\n!enddefine.\n!m  .\n',
  ],
  ['leaves what is no command alone', '  foo  bar=1.\n', '  foo  bar=1.\n'],
  ['does nothing to an empty text', '', ''],
];

describe('formatting of scripts', () => {
  for (const [what, before, after] of cases) {
    it(what, () => {
      assert.equal(formatScript(before), after);
    });
  }

  it('wraps lines that SPSS would cut', () => {
    const names = Array.from({ length: 60 }, (_, index) => `Variable_${index}`).join(' ');
    const formatted = formatScript(`list variables=${names}.\n`);
    assert.ok(formatted.split('\n').every((line) => line.length <= 250));
    assert.equal(formatted.replace(/\s+/g, ' '), `LIST VARIABLES = ${names}. `);
  });

  const fragment = fc.constantFrom(
    ...['compute x=1', 'if  (a>1)b = 2', 'sel if', 'TITLE "a  b"', "'unclosed", '* note', '/* c */', 'do repeat r=a b'],
    ...['end repeat', 'define !m()', '!enddefine', '!m', '.', '. ', '\n', '\n\n', '\r\n', '  ', '\t', ' - ', '*', '+'],
    ...['begin data', 'end data', 'q1 to q3', '"x', 'list', '=', '(', ')', ',', 'a', '1.5', '\u2028', '\f', 'and', '/'],
  );
  const composed = fc.oneof(
    fc.array(fragment, { maxLength: 25 }).map((parts) => parts.join('')),
    fc.array(fragment, { maxLength: 25 }).map((parts) => parts.join(' ')),
  );
  const scripts = fc.oneof(composed, fc.string({ unit: 'grapheme-ascii', maxLength: 80 }));

  it('changes nothing when it is done again', function () {
    this.timeout(30_000);
    fc.assert(
      fc.property(scripts, (script) => {
        const once = formatScript(script);
        assert.equal(formatScript(once), once);
      }),
      { numRuns: 3000 },
    );
  });

  it('never changes more than blanks, line breaks and the letters of keywords', function () {
    this.timeout(30_000);
    const bare = (script: string): string => script.replace(/\s+/g, '').toUpperCase();
    const spelled = composed.filter((script) => !/sel if/.test(script));
    fc.assert(
      fc.property(spelled, (script) => {
        assert.equal(bare(formatScript(script)), bare(script));
      }),
      { numRuns: 3000 },
    );
  });
});
