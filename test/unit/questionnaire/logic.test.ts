import assert from 'node:assert/strict';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import { FALSE, TRUE, and, oneOf, not, or, present, variablesOf } from '../../../src/questionnaire/logic/formula';
import { resolveCondition, resolveRows, resolveValidation } from '../../../src/questionnaire/logic/resolve';
import { Scope } from '../../../src/questionnaire/logic/scope';
import { isExact } from '../../../src/questionnaire/logic/values';
import type { Logic } from '../../../src/questionnaire/model';
import { grid, multiPunch, numbers, open, questionnaireOf, single } from './support';

const FUNCTIONS = [
  { name: 'isEU', body: "function isEU() {\n  // the countries of the wave\n  return f('country').any('1','2');\n}" },
  {
    name: 'isHeavy',
    body: "function isHeavy(limit) {\n  var n = GetNum('N_1');\n  if (n >= limit) return true;\n  return false;\n}",
  },
  {
    name: 'rowsOf',
    body: "function rowsOf() {\n  var s = set('99');\n  if (f('country').any('1')) s = s.union(GreaterThan('G', 2));\n  return s.diff(set('99'));\n}",
  },
  {
    name: 'byCountry',
    body: "function byCountry() {\n  switch (f('country').get()) {\n    case '1': return f('M').any('1');\n    case '2':\n    case '3': return true;\n    default: return false;\n  }\n}",
  },
  {
    name: 'leftEarly',
    body: "function leftEarly() {\n  var n = 0;\n  switch (f('country').get()) {\n    case '1': if (f('M').any('1')) break; n = 1; break;\n    case '2': n = 2; break;\n  }\n  return n > 1;\n}",
  },
  { name: 'stub', body: 'function stub() {\n  var s = new Set();\n  return s;\n}' },
  { name: 'empty', body: 'function empty() {\n//\n}' },
  { name: 'cut', body: 'function cut() {\n  if (true) { return 1;' },
  { name: 'loops', body: 'function loops() { return loops(); }' },
  {
    name: 'rounds',
    body: "function rounds() {\n  var r = 0; var i = 0;\n  while (i < GetNum('N_1')) {\n    var j = 0;\n    while (j < GetNum('N_2')) {\n      var k = 0;\n      while (k < GetNum('N_1')) { if (GetNum('N_2') > 3) r++; k++; }\n      j++;\n    }\n    i++;\n  }\n  return r >= 2;\n}",
  },
];

const questionnaire = questionnaireOf(
  [
    single('country', [1, 2, 3]),
    multiPunch('M', [1, 2, 3, 99]),
    numbers('N', [1, 2]),
    grid('G', [1, 2, 3], [1, 2, 3, 4, 5]),
    open('T'),
    single('current', [1, 2]),
  ],
  FUNCTIONS,
);
const scope = new Scope(questionnaire);
const current = questionnaire.questions.at(-1);
assert.ok(current);

const logic = (text: string): Logic => ({
  text,
  span: { start: 0, end: text.length, line: 1, column: 1 },
  syntax: 'javascript',
});
const resolve = (text: string) => resolveCondition(logic(text), scope, current);
const data = (values: Readonly<Record<string, number | string | null>>) => new Map(Object.entries(values));

type Case = readonly [
  logic: string,
  holdsFor: readonly Record<string, number | string>[],
  notFor: readonly Record<string, number | string>[],
];

const understood: readonly Case[] = [
  ["f('M').any('1','2') //SCREENER", [{ M_1: 1 }, { M_2: 1, M_3: 1 }], [{ M_3: 1 }, {}]],
  // Of an answer that is missing in the data neither a condition nor its opposite is met.
  ["/*A1*/ f('M').none('99')", [{ M_1: 1, M_99: 0 }], [{ M_99: 1 }, {}]],
  ["f('M').all('1','2')", [{ M_1: 1, M_2: 1 }], [{ M_1: 1 }]],
  ["f('M').size() > 1", [{ M_1: 1, M_2: 1 }], [{ M_1: 1 }, {}]],
  ["f('M').size() > 0", [{ M_1: 1 }], [{}, { M_1: 0 }]],
  ["f('M').toBoolean() && !f('M').any('99')", [{ M_1: 1, M_99: 0 }], [{ M_99: 1 }, { M_1: 0, M_99: 0 }]],
  ["f('M')['3'].toBoolean()", [{ M_3: 1 }], [{ M_3: 0 }, {}]],
  ["f('country')=='1'", [{ country: 1 }], [{ country: 2 }, {}]],
  ["f('country').get() != '1'", [{ country: 2 }], [{ country: 1 }, {}]],
  ["f('country').toNumber() > 1", [{ country: 2 }], [{ country: 1 }, {}]],
  ["'1,2'.includes(f('country').get())", [{ country: 1 }, { country: 2 }], [{ country: 3 }, {}]],
  ["f('country').any('01')", [{ country: 1 }], [{ country: 2 }]],
  ["GetNum('N_1') >= 20", [{ N_1: 20 }], [{ N_1: 19 }, {}]],
  ['GetNum("N_1") != GetNum("N_2")', [{ N_1: 1, N_2: 2 }], [{ N_1: 1, N_2: 1 }, { N_1: 1 }, {}]],
  ["!(GetNum('N_1') > 3)", [{ N_1: 3 }], [{ N_1: 4 }, {}]],
  ["GetNum('N_1') + GetNum('N_2') * 2 == 10", [{ N_1: 2, N_2: 4 }], [{ N_1: 3, N_2: 4 }, { N_1: 10 }]],
  ["Sum('N') > 10", [{ N_1: 11 }, { N_1: 6, N_2: 5 }], [{ N_1: 5, N_2: 5 }, {}]],
  ["GreaterThan('G', 3).size() > 0", [{ G_2: 4 }], [{ G_2: 3 }, {}]],
  ["LessThan('G', 2).size() >= 2", [{ G_1: 1, G_3: 1 }], [{ G_1: 1 }]],
  ["InBetween('G', 1, 4).any('2')", [{ G_2: 2 }], [{ G_2: 4 }, { G_1: 2 }]],
  [
    "EqualTo('G', 5).union(set('2')).isect(f('M')).size() == 1",
    [{ G_1: 5, M_1: 1 }, { M_2: 1 }],
    [{ G_1: 5, M_1: 1, M_2: 1 }, { G_1: 5 }],
  ],
  ['byCountry()', [{ country: 1, M_1: 1 }, { country: 3 }], [{ country: 1 }, {}]],
  ["f('G').size() == 2", [{ G_1: 4, G_3: 1 }], [{ G_1: 4 }, { G_1: 1, G_2: 2, G_3: 3 }]],
  ["f('G').isect(f('M')).size() > 0", [{ G_2: 4, M_2: 1 }], [{ G_2: 1, M_1: 1 }]],
  ["parseInt(GetNum('N_1') / 2) > 3", [{ N_1: 8 }], [{ N_1: 7 }, {}]],
  ["f('country').any('1') & GetNum('N_1') > 3", [{ country: 1, N_1: 4 }], [{ country: 1, N_1: 3 }, { N_1: 4 }]],
  ["f('country').any('1') | f('M').any('1')", [{ country: 1 }, { M_1: 1 }], [{}]],
  ["['1','3'].includes(f('country').get())", [{ country: 3 }], [{ country: 2 }, {}]],
  ["['1','3'].indexOf(f('country').get()) == -1", [{ country: 2 }], [{ country: 3 }, {}]],
  ["set('2','4').has(GetNum('N_1'))", [{ N_1: 4 }], [{ N_1: 3 }, {}]],
  ["GetNum('N_1') % 2 == 1", [{ N_1: 3 }], [{ N_1: 4 }, {}]],
  ["Math.round(GetNum('N_1') / 2) == 2", [{ N_1: 3 }, { N_1: 4 }], [{ N_1: 2 }, { N_1: 5 }, {}]],
  ["f('M').members().length > 1", [{ M_1: 1, M_2: 1 }], [{ M_1: 1 }, {}]],
  ["var ok = false; f('M').any('1') && (ok = true); return ok", [{ M_1: 1 }], [{ M_2: 1 }, {}]],
  ["var n = 0; f('M').any('1') ? n = 2 : n = 1; return n > 1", [{ M_1: 1 }], [{}]],
  ['for (var i = 1; i <= 3; i++) { } return i == 4', [{}], []],
  ["f('M').isect(nset(2)).size()==1", [{ M_1: 1 }, { M_2: 1, M_3: 1 }], [{ M_1: 1, M_2: 1 }]],
  ["f('G')['2'].any('4','5')", [{ G_2: 4 }], [{ G_1: 4 }, { G_2: 3 }]],
  ["f('G_2').none('5')", [{ G_2: 4 }], [{ G_2: 5 }, {}]],
  ["f('T').toBoolean()", [{ T: 'words' }], [{ T: '  ' }, {}]],
  ["f('T').get() == 'yes'", [{ T: 'yes' }], [{ T: 'no' }]],
  [
    "f('M').any('1') ? f('country').any('2') : true",
    [{ M_1: 1, country: 2 }, { M_1: 0 }],
    [{ M_1: 1, country: 1 }, {}],
  ],
  ['true//everybody', [{}], []],
  ['// nothing but a comment', [{}], []],
  ['false', [], [{}]],
  ["var s = set(); if (f('M').any('1')) s.add('1'); return s.size() == 0", [{ M_1: 0 }], [{ M_1: 1 }]],
  ["var a = []; if (f('M').any('1')) a.push('x'); return a.length == 0", [{ M_1: 0 }], [{ M_1: 1 }]],
  ["var s = new Set(['1','2']); if (f('M').any('1')) s.delete('1'); return s.has('1')", [{ M_1: 0 }], [{ M_1: 1 }]],
  ["var n = 5; f('M').any('1') && (n -= 3); return n < 3", [{ M_1: 1 }], [{ M_1: 0 }]],
  ["var to = { '1': 'a', '2': 'b' }; return to[f('country').get()] == 'b'", [{ country: 2 }], [{ country: 1 }]],
  ["return ['0','7','8'][f('country').toNumber()] == 7", [{ country: 1 }], [{ country: 2 }]],
  ["f('M').any('1','77')", [{ M_1: 1 }], [{ M_2: 1 }]],
  ["isTest() || f('M').any('1')", [{ M_1: 1 }], [{}]],
  ["IsInProductionMode() && f('M').any('1')", [{ M_1: 1 }], [{}]],
  ['isEU()', [{ country: 2 }], [{ country: 3 }]],
  ['isEU() && !isHeavy(10)', [{ country: 1, N_1: 9 }], [{ country: 1, N_1: 10 }, { country: 3 }, { country: 1 }]],
  ['F_UNKNOWN() && false', [], [{}]],
  // What delivered data never holds of a variable of the survey system is known.
  ["f('qSurveyType').none('2') && f('M').any('1')", [{ M_1: 1 }], [{}]],
  ["f('qSurveyType').any('1')", [], [{}]],
  ["f('M').any", [{}], []],
  ["f('M').isect(nnset(2,3)).size() > 0", [{ M_3: 1 }], [{ M_1: 1 }, {}]],
  ["a('M').diff(set('99')).size() == 3", [{}], []],
  ["Sum(GetNum('N_1'), GetNum('N_2')) > 3", [{ N_1: 4 }, { N_1: 2, N_2: 2 }], [{ N_1: 3 }, {}]],
];

describe('Survey logic', () => {
  for (const [text, yes, no] of understood) {
    it(`understands ${text}`, () => {
      const { bounds, unresolved } = resolve(text);
      assert.deepEqual(unresolved, []);
      assert.ok(isExact(bounds));
      for (const respondent of yes)
        assert.equal(holds(bounds.surely, data(respondent)), true, JSON.stringify(respondent));
      for (const respondent of no)
        assert.equal(holds(bounds.surely, data(respondent)), false, JSON.stringify(respondent));
    });
  }

  const doubtful: readonly (readonly [logic: string, part: string, reason: RegExp])[] = [
    ['Forward()', 'Forward()', /does not define the function/],
    ["f('M').any('1') && random(3) > 1", 'random(3)', /does not define/],
    ['stub().size() > 0', 'stub()', /stub/],
    ['empty()', 'empty()', /empty stub/],
    ['cut()', 'cut()', /cut off/],
    ['loops()', 'loops()', /calls itself/],
    ['leftEarly()', 'leftEarly()', /no choice of one branch/],
    ["flag && f('M').any('1')", 'flag', /not defined/],
    ["f('T').get().toUpperCase() == 'X'", "f('T').get().toUpperCase()", /only known in the interview/],
    ["f('M').any('1'", "f('M').any('1'", /not valid JavaScript/],
    // More than the stack bears of whatever walks through it by calling itself, and just below.
    [`${'('.repeat(400)}f('M').any('77')${')'.repeat(400)}`, "f('M').any('77')", /M_77/],
    [Array(900).fill("f('M').any('77')").join(' || '), "f('M').any('77')", /M_77/],
    [Array(6000).fill("f('M').any('1')").join(' || '), "f('M').any('1')", /too deep to be read/],
    [`${'!'.repeat(5000)}f('M').any('1')`, '!', /too deep to be read/],
    [`${'('.repeat(9000)}1${')'.repeat(9000)}`, '(', /too deep to be read/],
    [`${'if (true) '.repeat(3000)}return true`, 'if', /too deep to be read/],
    ["f('qSystem').any('2')", "f('qSystem').any('2')", /qSystem, which the export does not define/],
    ["f('M').any('77')", "f('M').any('77')", /M_77, which the export does not define/],
    ['while (true) {} return true', 'while (true) {}', /how often this loop runs/],
    ['/^x/.test(1)', '/^x/', /regular expressions/],
    // What changes in a way that is not followed makes all of it uncertain.
    ["var s = set(), t = s; if (f('M').any('1')) s.add('1'); return t.size() == 0", "s.add('1')", /not followed/],
    ["var a = [], b = a; if (f('M').any('1')) a.push('x'); return b.length == 0", "a.push('x')", /not followed/],
    ["var a = ['1']; a[0] = '2'; return a.includes('1')", "a[0] = '2'", /assignment/],
    ["if (f('M').any('1')) { true } else { f('M').any('2') }", 'true', /what this code comes to/],
    ["'1,2'.includes(f('N_1').get())", "'1,2'.includes(f('N_1').get())", /only known in the interview/],
    ["let x = 1; if (f('M').any('1')) { let x = 2; } return x == 2", 'x', /something else inside/],
    ["f('country').get() + f('country').get() == '11'", "f('country').get()", /not understood here/],
    ["f('M').any('1') == 2", "f('M').any('1') == 2", /cannot be compared/],
    ['for (var i = 0; i < 3; i++) { i++; } return i > 3', 'i', /changes its counter/],
  ];
  for (const [text, part, reason] of doubtful) {
    it(`reports ${text.slice(0, 80)} and invents nothing`, () => {
      const { bounds, unresolved } = resolve(text);
      const found = unresolved.find(
        (item) => text.slice(item.span.start, item.span.end) === item.text && item.text === part,
      );
      assert.ok(found ?? unresolved.some((item) => text.includes(item.text)), JSON.stringify(unresolved));
      assert.match(unresolved.map((item) => item.reason).join('; '), reason);
      assert.equal(holds(bounds.surely, data({ M_1: 1 })), false);
      assert.equal(holds(bounds.possibly, data({ M_1: 1 })), true);
    });
  }

  it('does not follow rounds within rounds that answers end, which multiply', () => {
    const { bounds, unresolved } = resolve('rounds()');
    assert.match(unresolved.map(({ reason }) => reason).join('; '), /how often this loop runs/);
    const answers = data({ N_1: 5, N_2: 5 });
    assert.deepEqual([holds(bounds.surely, answers), holds(bounds.possibly, answers)], [false, true]);
  });

  it('uses what it knows of a condition that it only partly understands', () => {
    const { bounds } = resolve("Forward() && f('M').any('1')");
    assert.equal(holds(bounds.possibly, data({ M_1: 0 })), false);
    const either = resolve("Forward() || f('M').any('1')").bounds;
    assert.equal(holds(either.surely, data({ M_1: 1 })), true);
  });

  it('reports variables that the export does not define', () => {
    assert.deepEqual(
      resolve("f('qSystem').none('2') && f('gid').any('3') && f('M').any('1')").dropped.map(({ name }) => name),
      ['qSystem', 'gid'],
    );
  });

  it('knows test mode from what it says', () => {
    assert.equal(resolve('iTest').testMode, true);
    assert.equal(resolve("f('M').any('1')").testMode, false);
  });

  it('gives rows their conditions', () => {
    const { set } = resolveRows(logic("GreaterThan('G', 2).union(set('16')).diff(f('M'))"), scope, current);
    assert.ok(set);
    const { members } = set;
    assert.deepEqual([...members.keys()], ['1', '2', '3', '16']);
    assert.equal(holds(members.get('2')?.surely ?? TRUE, data({ G_2: 3 })), true);
    assert.equal(holds(members.get('2')?.surely ?? TRUE, data({ G_2: 3, M_2: 1 })), false);
    assert.equal(holds(members.get('16')?.surely ?? FALSE, data({})), true);
    assert.equal(resolveRows(logic('rowsOf()'), scope, current).set?.members.size, 4);
    assert.equal(resolveRows(logic('nowhere()'), scope, current).set, null);
  });
});

describe('A branch whose condition is about an unknown variable', () => {
  it('leaves open which one is taken', () => {
    const { bounds } = resolve("f('qSystem').any('2') ? f('M').any('1') : f('M').any('2')");
    assert.equal(holds(bounds.surely, data({ M_1: 1, M_2: 1 })), true);
    assert.equal(holds(bounds.surely, data({ M_1: 1 })), false);
    assert.equal(holds(bounds.possibly, data({ M_1: 1 })), true);
    assert.equal(holds(bounds.possibly, data({})), false);
  });

  it('accuses nobody of what happens in it', () => {
    const validate = (text: string) => resolveValidation(logic(text), scope, current, () => false);
    const { rules, unresolved } = validate("if (f('qSystem').any('2')) errorMsg('x');");
    assert.deepEqual(rules, []);
    assert.match(unresolved[0]?.reason ?? '', /depends on a variable that the export does not define/);
    assert.deepEqual(validate("if (f('qSystem').none('2')) { } else errorMsg('x');").rules, []);
    assert.deepEqual(validate("if (f('qSystem').none('2')) { errorMsg('x'); }").rules, []);
    assert.deepEqual(validate("if (f('qSystem').none('2') && f('M').any('1')) { errorMsg('x'); }").rules, []);
  });

  it('may return before the rest', () => {
    const { bounds } = resolve("if (f('qSystem').any('2')) return true; return f('M').any('1');");
    assert.equal(holds(bounds.surely, data({ M_1: 1 })), true);
    assert.equal(holds(bounds.surely, data({})), false);
    assert.equal(holds(bounds.possibly, data({})), true);
  });
});

describe('Validation code', () => {
  const validate = (text: string) => resolveValidation(logic(text), scope, current, (name) => name === 'CheckDK');

  it('may raise an error and word it: the words change nothing', () => {
    const { rules, unresolved } = validate("if (f('M').any('1')) { RaiseError(); SetErrorMessage(LangIDs.en, 'x'); }");
    assert.deepEqual(unresolved, []);
    assert.deepEqual(
      rules.map(({ when }) => when),
      [[oneOf('M_1', [1])]],
    );
  });

  it('becomes the conditions of its messages', () => {
    const { rules, unresolved } = validate(
      "if (f('M').any('1')) { if (GetNum('N_1') > 5) errorMsg('a'); } else { errorMsg('b'); }",
    );
    assert.deepEqual(unresolved, []);
    const [a, b] = rules;
    assert.ok(a?.when[0] && b?.when[0]);
    assert.deepEqual([a.message, b.message], ['a', 'b']);
    assert.equal(holds(a.when[0], data({ M_1: 1, N_1: 6 })), true);
    assert.equal(holds(a.when[0], data({ N_1: 6 })), false);
    assert.equal(holds(b.when[0], data({ M_1: 0 })), true);
    assert.equal(holds(b.when[0], data({})), false);
  });

  it('unrolls loops over codes, counts, and joins sets', () => {
    const { rules, unresolved } = validate(`
      var codes = GreaterThan("G", 3).union(set('3')).members();
      for (var i = 0; i < codes.length; i++) { if (!f("M_" + codes[i]).toBoolean()) { errorMsg("row"); } }
      var s = new Set(); var n = 0;
      if (f('country').toBoolean()) { s = s.union(f('country')); n++; }
      if (f('current').toBoolean()) { s = s.union(f('current')); n++; }
      if (n > 0 && s.size() != n) errorMsg('twice');`);
    assert.deepEqual(unresolved, []);
    const fires = (message: string, values: Record<string, number>): boolean =>
      rules.some((rule) => rule.message === message && rule.when.some((when) => holds(when, data(values))));
    assert.equal(fires('row', { M_3: 1 }), false);
    assert.equal(fires('row', {}), true);
    assert.equal(fires('row', { M_3: 1, G_1: 4 }), true);
    assert.equal(fires('row', { M_3: 1, M_1: 1, G_1: 4 }), false);
    assert.equal(fires('twice', { country: 1, current: 1 }), true);
    assert.equal(fires('twice', { country: 1, current: 2 }), false);
    assert.equal(fires('twice', { country: 1 }), false);
  });

  it('notes the calls of the survey library with their conditions', () => {
    const { calls } = validate("if (f('M').any('1')) CheckDK('N', 'M_99')");
    assert.deepEqual(
      calls.map(({ name, args }) => [name, ...args]),
      [['CheckDK', 'N', 'M_99']],
    );
    assert.equal(holds(calls[0]?.when ?? FALSE, data({ M_1: 1 })), true);
  });

  it('reads typed declarations, and reports what is only known in the interview', () => {
    const { rules, unresolved } = validate(
      "var num : String = f('T').get(); if (!/^[0-9]+$/.test(num)) errorMsg('zip'); if (f('M').any('1')) errorMsg('known');",
    );
    assert.deepEqual(
      rules.map(({ message }) => message),
      ['known'],
    );
    assert.ok(unresolved.length > 0);
  });

  it('takes nothing for granted after a statement it does not understand', () => {
    const { rules } = validate(
      "var ok = f('M').any('1'); while (f('T').get() > 1) { ok = false; } if (ok) errorMsg('x');",
    );
    assert.deepEqual(rules, []);
  });
});

describe('Formulas', () => {
  it('join the values of one variable, and absorb what is said already', () => {
    const x = (...values: number[]) => oneOf('x', values);
    assert.deepEqual(or(x(1), x(2)), x(1, 2));
    assert.deepEqual(and(x(1, 2), x(2, 3)), x(2));
    assert.deepEqual(and(x(1), x(2)), FALSE);
    assert.deepEqual(and(x(1, 2), not(x(2))), x(1));
    assert.deepEqual(and(present('x'), x(1)), x(1));
    assert.deepEqual(and(or(present('y'), x(1)), x(1)), x(1));
    assert.deepEqual(or(and(present('y'), x(1)), x(1)), x(1));
    assert.deepEqual(not(not(x(1))), x(1));
    assert.deepEqual(variablesOf(and(x(1), or(present('y'), not(present('z'))))), ['x', 'y', 'z']);
  });
});
