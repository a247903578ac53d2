import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Literal, parseLiteral } from '../../../src/questionnaire/export/literal';

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

function plain(literal: Literal): Plain {
  switch (literal.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return literal.value;
    case 'none':
      return null;
    case 'list':
      return literal.items.map(plain);
    case 'dict':
      return Object.fromEntries(
        literal.entries.map(({ key, value }) => [
          key.kind === 'string' ? key.value : JSON.stringify(plain(key)),
          plain(value),
        ]),
      );
  }
}

function parsed(text: string): Plain {
  const result = parseLiteral(text);
  assert.equal(result.kind, 'parsed', JSON.stringify(result));
  return plain((result as { literal: Literal }).literal);
}

/** As Python's `repr` writes it, with either quote and every control character escaped. */
function repr(value: Plain, quote: "'" | '"'): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    const escaped = value
      .replaceAll('\\', '\\\\')
      .replaceAll(quote, `\\${quote}`)
      .replaceAll('\n', '\\n')
      .replaceAll('\r', '\\r');
    return `${quote}${escaped}${quote}`;
  }
  if (Array.isArray(value)) return `[${value.map((item: Plain) => repr(item, quote)).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${repr(key, quote)}: ${repr(item, quote)}`)
    .join(', ')}}`;
}

describe('Python literals', () => {
  it('reads what Python writes', function () {
    this.timeout(30_000);
    const value = fc.letrec<{ value: Plain }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.string({ unit: 'grapheme' }).filter((key) => key !== '__proto__'),
          tie('value'),
          { maxKeys: 4 },
        ),
      ),
    })).value;
    fc.assert(
      fc.property(value, fc.constantFrom("'" as const, '"' as const), (item, quote) => {
        assert.deepEqual(parsed(repr(item, quote)), JSON.parse(JSON.stringify(item)));
      }),
    );
  });

  it('keeps the source offset of every character of a string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const source = `   ${repr(text, "'")}`;
        const result = parseLiteral(source);
        assert.ok(result.kind === 'parsed' && result.literal.kind === 'string');
        const { literal } = result;
        [...Array(text.length).keys()].forEach((i) => {
          const offset = literal.offsets?.[i] ?? literal.contentStart + i;
          const char = source[offset];
          assert.ok(char === text[i] || char === '\\', `${char} at ${offset} for ${text[i]}`);
        });
        assert.equal(source.slice(literal.start, literal.end), repr(text, "'"));
      }),
    );
  });

  it('never throws and never points outside the text', () => {
    const soup = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '(',
        ')',
        "'",
        '"',
        ',',
        ':',
        '\\',
        'x',
        '1',
        ' ',
        '\n',
        'None',
        "'a'",
        '\\u12',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(soup, (pieces) => {
        const text = pieces.join('');
        const result = parseLiteral(text);
        const offset = result.kind === 'failed' ? result.offset : result.literal.end;
        assert.ok(offset >= 0 && offset <= text.length);
      }),
    );
  });

  it('reads every escape and every kind of string', () => {
    assert.equal(parsed(String.raw`'\x41\u00e4\U0001F600\101\t\q'`), 'A\u00e4\u{1F600}A\t\\q');
    assert.equal(parsed(String.raw`r'\d+'`), String.raw`\d+`);
    assert.equal(parsed(`"it's" ' joined'`), "it's joined");
    assert.equal(parsed(`'''two\nlines'''`), 'two\nlines');
    assert.deepEqual(parsed("('a', 'b',)"), ['a', 'b']);
    assert.equal(parsed("('a')"), 'a');
    assert.deepEqual(parsed("{'a', 'b'}"), ['a', 'b']);
    assert.deepEqual(parsed('[-1, +2, 1e-3, 1_000, True, None]'), [-1, 2, 0.001, 1000, true, null]);
  });

  const faulty: readonly (readonly [string, RegExp, number])[] = [
    ["{'a': 'x", /not closed/, 6],
    ["{'a': ", /missing/, 6],
    ["{'a': 1 'b': 2}", /"," or "}"/, 8],
    ["{'a': f('x')}", /no value/, 6],
    ['[1, 2', /ends before/, 5],
    [`'\\uZZZZ'`, /no character/, 1],
    ['['.repeat(100), /nested/, 65],
  ];
  for (const [text, reason, offset] of faulty) {
    it(`says where ${text.slice(0, 20)} goes wrong`, () => {
      const result = parseLiteral(text);
      assert.ok(result.kind === 'failed');
      assert.match(result.reason, reason);
      assert.equal(result.offset, offset);
    });
  }
});
