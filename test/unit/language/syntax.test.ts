import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lint } from '../../../src/spss/lint';
import { findUnsafe } from '../../../src/spss/safety';
import { formatScript } from '../../../src/engine/documents/formatScript';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

type Rule = Readonly<Record<string, unknown>>;

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** A snippet as it stands after inserting it and changing nothing. */
function inserted({ body }: Snippet): string {
  let text = body.join('\n');
  const values = new Map<string, string>();
  const place = /\$\{(\d+):([^{}$]*)\}/;
  for (;;) {
    const plain = text.replace(/\$\{(\d+)\}|\$(\d+)/g, (whole, braced?: string, bare?: string) => {
      return values.get(braced ?? bare ?? '') ?? ((braced ?? bare) === '0' ? '' : whole);
    });
    const match = place.exec(plain);
    if (match === null) return plain;
    if (!values.has(match[1] ?? '')) values.set(match[1] ?? '', match[2] ?? '');
    text = plain.replace(place, values.get(match[1] ?? '') ?? '');
  }
}

describe('snippets', () => {
  const snippets = read<Record<string, Snippet>>('snippets/spss.json');

  for (const [name, snippet] of Object.entries(snippets)) {
    it(`${name}: leaves syntax in the generated style, without findings`, () => {
      const text = inserted(snippet);
      assert.doesNotMatch(text, /\$/);
      assert.equal(formatScript(text), text);
      assert.deepEqual([...lint(text), ...findUnsafe(text)], []);
      assert.notEqual(snippet.description, '');
    });
  }

  it('differ in what is typed', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
  });
});

describe('grammar', () => {
  const grammar = read<{ readonly repository: Readonly<Record<string, Rule>>; readonly patterns: readonly Rule[] }>(
    'syntaxes/spss.tmLanguage.json',
  );
  const rules = [...allRules(grammar.patterns), ...allRules(Object.values(grammar.repository))];

  it('includes only what it has', () => {
    const included = rules.flatMap(({ include }) => (typeof include === 'string' ? [include] : []));
    const own = included.filter((name) => name.startsWith('#')).map((name) => name.slice(1));
    for (const name of own) assert.ok(Object.hasOwn(grammar.repository, name), name);
    for (const name of Object.keys(grammar.repository)) assert.ok(own.includes(name), `${name} is never used`);
  });

  it('knows every command that generated scripts hold', () => {
    const commands = grammar.repository['commands']?.['patterns'] as readonly Rule[];
    const patterns = commands.map(({ match }) => new RegExp(String(match).replace('(?i)', ''), 'i'));
    for (const line of [
      ...['TITLE "Q1".', 'COMPUTE x = 1.', 'IF (a = 1) x = 1.', 'DO REPEAT row = a b.', 'END REPEAT.', 'TEMPORARY.'],
      ...['SELECT IF (x = 1).', 'LIST VARIABLES = x.', 'DELETE VARIABLES x.', 'DO IF (a = 1).', 'ELSE.', 'END IF.'],
      ...[
        'STRING x (A8).',
        'NUMERIC x (F8.0).',
        'RECODE x (1 = 2).',
        'COUNT x = a b (1).',
        'EXECUTE.',
        'select   if x.',
      ],
    ]) {
      assert.equal(patterns.filter((pattern) => pattern.test(line)).length, 1, line);
    }
    for (const line of ['Listing = 1.', 'ifx = 2.', 'list = 3.', 'Q1 = 1.', 'T = 1.']) {
      assert.equal(patterns.filter((pattern) => pattern.test(line)).length, 0, line);
    }
  });
});

function allRules(list: readonly Rule[]): readonly Rule[] {
  return list.flatMap((rule) => [rule, ...allRules((rule['patterns'] as readonly Rule[] | undefined) ?? [])]);
}
