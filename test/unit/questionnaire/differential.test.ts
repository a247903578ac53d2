import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import { resolveCondition, resolveRows } from '../../../src/questionnaire/logic/resolve';
import { Scope } from '../../../src/questionnaire/logic/scope';
import { isExact, isExactSet } from '../../../src/questionnaire/logic/values';
import type { Logic } from '../../../src/questionnaire/model';
import { grid, multiPunch, numbers, questionnaireOf, single } from './support';
import { runLogic, type Answers, type SurveyQuestion } from './surveyRuntime';

const ROWS = [1, 2, 3];
const SCALE = [1, 2, 3, 4];
const QUESTIONS: readonly SurveyQuestion[] = [
  { id: 'S', kind: 'single', rows: [] },
  { id: 'M', kind: 'multi', rows: [...ROWS, 99] },
  { id: 'N', kind: 'number', rows: ROWS },
  { id: 'G', kind: 'grid', rows: ROWS },
];
const questionnaire = questionnaireOf([
  single('S', SCALE),
  multiPunch('M', [...ROWS, 99]),
  numbers('N', ROWS),
  grid('G', ROWS, SCALE),
  single('current', [1, 2]),
]);
const scope = new Scope(questionnaire);
const current = questionnaire.questions.at(-1);
assert.ok(current);

const logicOf = (text: string): Logic => ({
  text,
  span: { start: 0, end: text.length, line: 1, column: 1 },
  syntax: 'javascript',
});

/** Whole questions are answered or not; single answers of a grid or list may be missing too. */
const respondents: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.option(fc.constantFrom(...SCALE), { nil: undefined }),
    fc.option(fc.array(fc.constantFrom(0, 1), { minLength: 4, maxLength: 4 }), { nil: undefined }),
    fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }), { minLength: 3, maxLength: 3 }),
    fc.array(fc.option(fc.constantFrom(...SCALE), { nil: undefined }), { minLength: 3, maxLength: 3 }),
  )
  .map(([s, m, n, g]) => {
    const all: readonly (readonly [string, number | undefined])[] = [
      ['S', s],
      ...[...ROWS, 99].map((row, i) => [`M_${row}`, m?.[i]] as const),
      ...ROWS.map((row, i) => [`N_${row}`, n[i]] as const),
      ...ROWS.map((row, i) => [`G_${row}`, g[i]] as const),
    ];
    return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  });

const code = fc.constantFrom(...ROWS).map((value) => `'${value}'`);
const codeList = fc
  .array(fc.constantFrom("'1'", "'2'", "'3'", "'99'"), { minLength: 1, maxLength: 3 })
  .map((all) => all.join(','));
// `!=` of something missing is left out: in JavaScript it holds, in the data nothing can be said of it.
const comparison = fc.constantFrom('>', '>=', '<', '<=', '==');

const { numeric, codes, condition } = fc.letrec<{ numeric: string; codes: string; condition: string }>((tie) => ({
  numeric: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.integer({ min: 0, max: 5 }).map(String),
    fc.constantFrom(...ROWS).map((row) => `GetNum('N_${row}')`),
    fc.constantFrom(...ROWS).map((row) => `f('G')['${row}'].toNumber()`),
    fc.constantFrom("f('S').toNumber()", "Sum('N')", "f('M').size()", "f('G').size()"),
    tie('codes').map((set) => `${set}.size()`),
    fc.tuple(tie('numeric'), fc.constantFrom('+', '-', '*'), tie('numeric')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc
      .tuple(fc.constantFrom('max', 'min'), fc.constantFrom(...ROWS), fc.integer({ min: 0, max: 5 }))
      .map(([name, row, b]) => `Math.${name}(GetNum('N_${row}'), ${b})`),
    fc.tuple(tie('numeric'), fc.constantFrom(2, 3)).map(([a, divisor]) => `(${a} % ${divisor})`),
    fc
      .tuple(fc.constantFrom('floor', 'ceil', 'round', 'trunc', 'abs'), tie('numeric'), fc.constantFrom(1, 2, 4))
      .map(([name, a, divisor]) => `Math.${name}(${a} / ${divisor})`),
  ),
  codes: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom("f('M')", "f('G')", "f('N')", 'nset(2)'),
    codeList.map((list) => `set(${list})`),
    fc
      .tuple(
        fc.constantFrom('GreaterThan', 'LessThan', 'EqualTo'),
        fc.constantFrom('G', 'N'),
        fc.integer({ min: 0, max: 5 }),
      )
      .map(([name, id, limit]) => `${name}('${id}', ${limit})`),
    fc
      .tuple(tie('codes'), fc.constantFrom('union', 'isect', 'diff'), tie('codes'))
      .map(([a, method, b]) => `${a}.${method}(${b})`),
  ),
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.tuple(fc.constantFrom('any', 'none', 'all'), codeList).map(([method, list]) => `f('M').${method}(${list})`),
    fc.tuple(fc.constantFrom('any', 'none'), code).map(([method, list]) => `f('S').${method}(${list})`),
    fc.tuple(fc.constantFrom(...ROWS), codeList).map(([row, list]) => `f('G')['${row}'].any(${list})`),
    fc.constantFrom('S', 'M', 'N', 'G', 'M_1', 'G_2').map((id) => `f('${id}').toBoolean()`),
    fc.tuple(code, fc.constantFrom('==', '!=')).map(([value, op]) => `f('S') ${op} ${value}`),
    fc.tuple(tie('numeric'), comparison, tie('numeric')).map(([a, op, b]) => `${a} ${op} ${b}`),
    codeList.map((list) => `[${list}].includes(f('S').get())`),
    fc
      .tuple(codeList, fc.constantFrom('>= 0', '> -1', '!= -1', '< 0', '== -1'))
      .map(([list, found]) => `[${list}].indexOf(f('S').get()) ${found}`),
    fc.tuple(codeList, fc.constantFrom('any', 'none')).map(([list, method]) => `set(${list}).${method}(f('S'))`),
    fc.constantFrom('isTest()', 'IsInProductionMode()', 'true', 'false'),
    tie('condition').map((a) => `!(${a})`),
    fc
      .tuple(tie('condition'), fc.constantFrom('&&', '||', '&', '|'), tie('condition'))
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map(([a, b, c]) => `((${a}) ? (${b}) : (${c}))`),
  ),
}));

/** Statements that end in a value, with returns on the way. */
const program = fc.tuple(condition, condition, condition).map(
  ([a, b, c]) => `
      var n = 0, ok = false;
      if (${a}) { n++; if (${b}) n++; else { ok = ${c}; } }
      switch (f('S').get()) { case '1': case '2': ok = ${b}; break; case '3': n++; break; default: n = n + 2; }
      var rows = f('G').domainValues();
      for (var i = 0; i < rows.length; i++) { if (f('G')[rows[i]].any('4') && f('M').any(rows[i])) n++; }
      ok || n > 2`,
);

/** The body of a function that returns from several places. */
const returns = fc.tuple(condition, condition, condition).map(
  ([a, b, c]) => `
      if (${a}) { if (${b}) return ${c}; } else if (${c}) { return false; }
      for (var i = 1; i <= 3; i++) { if (f('M').any(i)) return ${b}; }
      return !(${a});`,
);

/** Loops of all kinds, left early or for one round. */
const loops = fc.tuple(condition, condition, condition, fc.constantFrom('break', 'continue')).map(
  ([a, b, c, leave]) => `
      var n = 0, last = 0, ok = false;
      for (var i = 3; i >= 1; i -= 1) { if (f('M').any(i)) { last = 1; ${leave}; } n++; if (${a}) continue; n++; }
      var k = 1;
      while (k <= 3) { if (GetNum('N_' + k) > 2) n++; k++; }
      do { k = k - 2; if (${b}) ok = true; } while (k > 0);
      for (var j = 0; j < 4; j = j + 2) { for (var m = 1; m <= 2; m++) { if (${c}) break; n++; } }
      ok || n > 4 && last == 1`,
);

const respondentOf = (answers: Answers) => new Map(Object.entries(answers));
const RUNS = { numRuns: 400 };

describe('Survey logic, compared with running it', () => {
  for (const [what, arbitrary] of [
    ['conditions', condition],
    ['statements', program],
    ['returns', returns],
    ['loops', loops],
  ] as const) {
    it(`${what} hold for exactly the respondents for whom the JavaScript is true`, () => {
      // What happens in loops multiplies: fewer of them take as long.
      const runs = what === 'loops' ? { numRuns: 100 } : RUNS;
      let understood = 0;
      fc.assert(
        fc.property(arbitrary, fc.array(respondents, { minLength: 4, maxLength: 4 }), (text, all) => {
          const { bounds } = resolveCondition(logicOf(text), scope, current, 'asInTheSurvey');
          const exact = isExact(bounds);
          if (exact) understood += 1;
          for (const answers of all) {
            const truth = Boolean(
              runLogic(what === 'returns' ? `(function () {${text}})()` : text, QUESTIONS, answers),
            );
            const data = respondentOf(answers);
            if (holds(bounds.surely, data))
              assert.equal(truth, true, `surely, but not so for ${JSON.stringify(answers)}`);
            if (truth)
              assert.equal(holds(bounds.possibly, data), true, `not possibly, but so for ${JSON.stringify(answers)}`);
          }
        }),
        runs,
      );
      assert.ok(understood > runs.numRuns / 2, `only ${understood} of ${runs.numRuns} were understood`);
    });
  }

  it('sets have exactly the codes that the JavaScript gives', () => {
    fc.assert(
      fc.property(codes, respondents, (text, answers) => {
        const { set } = resolveRows(logicOf(text), scope, current);
        assert.ok(set && isExactSet(set));
        const data = respondentOf(answers);
        const found = [...set.members].filter(([, when]) => holds(when.surely, data)).map(([row]) => row);
        const wanted = runLogic(`${text}.members()`, QUESTIONS, answers) as readonly string[];
        assert.deepEqual(found.sort(), [...wanted].sort());
      }),
      RUNS,
    );
  });

  it('numbers compare as the JavaScript does', () => {
    fc.assert(
      fc.property(numeric, comparison, numeric, respondents, (a, operator, b, answers) => {
        const text = `${a} ${operator} ${b}`;
        const { bounds } = resolveCondition(logicOf(text), scope, current, 'asInTheSurvey');
        const truth = Boolean(runLogic(text, QUESTIONS, answers));
        if (isExact(bounds)) assert.equal(holds(bounds.surely, respondentOf(answers)), truth, JSON.stringify(answers));
        else assert.ok(holds(bounds.possibly, respondentOf(answers)) || !truth);
      }),
      RUNS,
    );
  });
});
