import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expandMacros } from '../../../src/spss/macros/expand';
import { type ParsedCommand, allCommands, parseSyntax } from '../../../src/spss/reading/parse';

/** Kind or name, and the text of each command; `~` marks a missing period. */
function read(text: string): readonly string[] {
  const label = (command: ParsedCommand): string => (command.kind === 'command' ? command.name : command.kind);
  return parseSyntax(text).commands.map(
    (command) => `${label(command)}${command.terminated ? '' : '~'}: ${text.slice(command.start, command.end)}`,
  );
}

describe('parseSyntax', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'abbreviated names',
      'tit Q1.\ntemp.\nsel if miss(x).\ndel var x.',
      ['TITLE: tit Q1.', 'TEMPORARY: temp.', 'SELECT IF: sel if miss(x).', 'DELETE VARIABLES: del var x.'],
    ],
    ['commands over several lines', 'list\n  a b\n  c.\nexe.', ['LIST: list\n  a b\n  c.', 'EXECUTE: exe.']],
    [
      'a missing period before a command in column 1',
      'compute a = 1\nif (a = 1) b = 2\nlist.',
      ['COMPUTE~: compute a = 1', 'IF~: if (a = 1) b = 2', 'LIST: list.'],
    ],
    ['an empty line as an end', 'compute a = 1\n\n  list.', ['COMPUTE~: compute a = 1', 'LIST: list.']],
    ['a variable called like a command', 'compute x =\ncount + 1.', ['COMPUTE: compute x =\ncount + 1.']],
    [
      'documentary text to the period at a line end, whatever its lines begin with',
      "doc Made in two waves (v. 2)\nWeight was computed,\nlist of it: it's long\n* all.\nlist.",
      ["DOCUMENT: doc Made in two waves (v. 2)\nWeight was computed,\nlist of it: it's long\n* all.", 'LIST: list.'],
    ],
    [
      'a command behind an empty line of documentary text',
      "document a\n\nand b\n\nerase file='x'.",
      ['DOCUMENT~: document a\n\nand b', "ERASE: erase file='x'."],
    ],
    [
      'the label of a file to the end of its line',
      "file label It's ours\nlist.",
      ["FILE LABEL~: file label It's ours", 'LIST: list.'],
    ],
    [
      'comments to the period at a line end',
      '* Q1. How?\n  Or a.b. so.\nlist.',
      ['comment: * Q1. How?\n  Or a.b. so.', 'LIST: list.'],
    ],
    [
      'a comment without a period',
      '* Q1\nlist.\ncomment done.\n',
      ['comment~: * Q1', 'LIST: list.', 'comment: comment done.'],
    ],
    [
      'text after a comment has ended',
      '* Q1. How?\n* Rate it.\n from 1 to 5.',
      ['comment~: * Q1. How?', 'comment: * Rate it.', 'unknown: from 1 to 5.'],
    ],
    [
      'periods in strings and numbers',
      'if (t = "a. b" and x = 1.5) y = .5.\n',
      ['IF: if (t = "a. b" and x = 1.5) y = .5.'],
    ],
    ['doubled quotes', "compute t = 'it''s. ' .\nlist.", ["COMPUTE: compute t = 'it''s. ' .", 'LIST: list.']],
    ['an unclosed string, which ends with its line', 'title "a\nlist.', ['TITLE~: title "a', 'LIST: list.']],
    ['a title without quotes', "title it's Q1.\nlist.", ["TITLE: title it's Q1.", 'LIST: list.']],
    ['an inline comment after the period', 'exe. /* done */\nlist.', ['EXECUTE: exe.', 'LIST: list.']],
    ['data', 'begin data\nlist. x\nend data.\nlist.', ['BEGIN DATA: begin data\nlist. x\nend data.', 'LIST: list.']],
    [
      'macros and their calls',
      'define !m (a = !tokens(1))\nlist !a.\n!enddefine.\n!m a=x.',
      ['DEFINE: define !m (a = !tokens(1))\nlist !a.\n!enddefine.', 'macroCall: !m a=x.'],
    ],
    [
      'a macro within a macro, whose end is that of the outer one',
      'define !a ()\ndefine !b ()\nlist.\n!enddefine.\nexe.',
      ['DEFINE: define !a ()\ndefine !b ()\nlist.\n!enddefine.', 'EXECUTE: exe.'],
    ],
    [
      'macros inside each other without end',
      'define !m ()\n'.repeat(20_000),
      [`DEFINE~: ${'define !m ()\n'.repeat(20_000)}`],
    ],
    ['a sign before a command', '+ compute a = 1.', ['COMPUTE: compute a = 1.']],
    [
      'names of one letter and with a hyphen',
      'n of cases 5.\nt-test groups = a.',
      ['N OF CASES: n of cases 5.', 'T-TEST: t-test groups = a.'],
    ],
    ['what no command is', 'foo bar.\n5.', ['unknown: foo bar.', 'unknown: 5.']],
    ['Windows line ends', 'list a\r\n  b.\r\n\r\nexe.\r\n', ['LIST: list a\r\n  b.', 'EXECUTE: exe.']],
  ];
  for (const [what, text, expected] of cases) {
    it(`reads ${what}`, () => assert.deepEqual(read(text), expected));
  }

  it('tells of !IF inside !IF without end, and expands what a person writes', () => {
    const nested = (levels: number): string =>
      `define !m ()\n${'!if (1 = 1) !then '.repeat(levels)}list.${' !ifend'.repeat(levels)}\n!enddefine.\n!m.`;
    assert.deepEqual(expandMacros(nested(100)).problems, []);
    assert.match(expandMacros(nested(100)).text, /list\./u);
    assert.match(
      expandMacros(nested(20_000))
        .problems.map(({ message }) => message)
        .join(),
      /inside each other/u,
    );
  });

  it('reads the commands of a macro where they stand', () => {
    const text = 'define !m ()\nlist a.\nhost command=["x"].\n!enddefine.\n';
    const found = [...allCommands(parseSyntax(text).commands)].map((command) => [
      command.name,
      text.slice(command.start, command.end),
    ]);
    assert.deepEqual(found.slice(1), [
      ['LIST', 'list a.'],
      ['HOST', 'host command=["x"].'],
    ]);
  });

  it('gives commands in order, without overlap, whose tokens lie inside, for any text', () => {
    const piece = fc.constantFrom(
      'list',
      'if',
      'x',
      '=',
      '.',
      '.\n',
      '\n',
      '\n\n',
      ' ',
      '"',
      "'",
      '* ',
      '/*',
      '*/',
      'define !m ()',
      '!enddefine',
      'begin data\n',
      'end data.',
      '!x',
      '\r',
      'title ',
      '5',
      '.5',
      '\u2028',
    );
    const anyText = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const command of parseSyntax(text).commands) {
          assert.ok(command.start >= at && command.end > command.start && command.end <= text.length);
          assert.ok(command.nameEnd >= command.start && command.nameEnd <= command.end);
          assert.equal(
            text.slice(at, command.start).replace(/\s|[.+-]|\/\*[^\n\r\v\f\u0085\u2028\u2029]*?(\*\/|$)/gmu, ''),
            '',
          );
          for (const token of command.tokens) {
            assert.ok(token.start >= command.nameEnd && token.end <= command.end);
            assert.equal(text.slice(token.start, token.end), token.text);
          }
          at = command.end;
        }
      }),
      { seed: 20269, numRuns: 3000 },
    );
  });
});
