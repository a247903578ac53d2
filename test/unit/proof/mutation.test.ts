import assert from 'node:assert/strict';
import { mutantsOf } from '../../../src/proof/mutation/mutants';
import { proveProof } from '../../../src/proof/mutation/proveProof';
import { proofMaterial } from '../../../src/proof/proof';
import { findPspp } from '../../../src/spss/pspp/pspp';
import { sampleSurvey } from './sampleSurvey';
import { scriptOf } from './scripts';

const changed = (script: string, operator?: string): readonly string[] =>
  mutantsOf(script)
    .filter((mutant) => operator === undefined || mutant.operator === operator)
    .map((mutant) => mutant.script);

describe('mutants of a script', () => {
  it('flip comparisons, connectives and negations, and move constants by one', () => {
    assert.deepEqual(changed('IF (A = 1 AND NOT B >= 5) f = 1.', 'comparison'), [
      'IF (A <> 1 AND NOT B >= 5) f = 1.',
      'IF (A = 1 AND NOT B > 5) f = 1.',
      'IF (A = 1 AND NOT B < 5) f = 1.',
    ]);
    assert.deepEqual(changed('SELECT IF (A = 1 OR B = 2).', 'connective'), ['SELECT IF (A = 1 AND B = 2).']);
    assert.deepEqual(changed('SELECT IF (NOT MISSING(A)).', 'negation'), ['SELECT IF ( MISSING(A)).']);
    assert.deepEqual(changed('SELECT IF (RANGE(A, 0, 5)).', 'constant'), [
      'SELECT IF (RANGE(A, 1, 5)).',
      'SELECT IF (RANGE(A, 0, 4)).',
      'SELECT IF (RANGE(A, 0, 6)).',
    ]);
  });

  it('drop operands at every depth, values, commands and rows', () => {
    assert.deepEqual(changed('SELECT IF (A = 1 OR (B = 2 AND C = 3)).', 'operandDropped'), [
      'SELECT IF (A = 1 OR ( C = 3)).',
      'SELECT IF (A = 1 OR (B = 2 )).',
      'SELECT IF ( (B = 2 AND C = 3)).',
      'SELECT IF (A = 1 ).',
    ]);
    assert.deepEqual(changed('SELECT IF (ANY(A, 1, 2)).', 'valueDropped'), [
      'SELECT IF (ANY(A, 2)).',
      'SELECT IF (ANY(A, 1)).',
    ]);
    assert.deepEqual(changed('IF (A = 1) f = 1.\nIF (B = 1) f = 1.', 'commandDropped'), [
      '\nIF (B = 1) f = 1.',
      'IF (A = 1) f = 1.\n',
    ]);
    assert.deepEqual(changed('DO REPEAT x = A B / y = C D.', 'rowDropped'), [
      'DO REPEAT x =  B / y =  D.',
      'DO REPEAT x = A  / y = C .',
    ]);
    assert.deepEqual(changed('DO REPEAT x = A B / y = C D.', 'rowsReversed'), ['DO REPEAT x = A B / y = D C.']);
  });

  it('leave comments, titles and what is listed alone', () => {
    assert.deepEqual(
      changed('* A = 1 OR B = 2.\nTITLE "A = 1".\nLIST VARIABLES = respid A.\nDELETE VARIABLES f.\n'),
      [],
    );
  });
});

describe('the proof, proved by mutants', () => {
  it('notices the slips in a right script, and tells which change nothing', async function () {
    this.timeout(120_000);
    const pspp = await findPspp();
    if (pspp === null) return this.skip();
    const plans = sampleSurvey();
    const scripts = new Map(plans.map((plan) => [plan.question.id, scriptOf(plan)]));
    const options = { pspp, signal: new AbortController().signal };
    const results = await proveProof(proofMaterial(plans), scripts, options);
    const count = (outcome: string): number => results.filter((one) => one.outcome === outcome).length;
    const survivors = results
      .filter((one) => one.outcome === 'survived')
      .map((one) => `${one.questionId} ${one.line}: ${one.what}: ${one.reason}`);
    const share = count('killed') / (count('killed') + count('survived'));
    assert.ok(results.length > 150, `only ${results.length} mutants`);
    assert.ok(share >= 0.95, `${share}\n${survivors.join('\n')}`);
    assert.ok(count('equivalent') < results.length / 5);
  });

  it('calls a slip equivalent only if no respondent shows it', async function () {
    this.timeout(60_000);
    const pspp = await findPspp();
    if (pspp === null) return this.skip();
    const [single] = sampleSurvey();
    assert.ok(single);
    const script =
      'COMPUTE f = 0.\nIF (MISSING(S1) OR NOT RANGE(S1, 1, 3)) f = 1.\nTEMPORARY.\nSELECT IF (f = 1).\nLIST VARIABLES = respid f.\n';
    // Proved on clean respondents alone, nothing is noticed: every slip has to be told apart by the combinations.
    const blind = { ...proofMaterial([{ ...single, checks: [] }]) };
    const results = await proveProof(blind, new Map([['S1', script]]), { pspp, signal: new AbortController().signal });
    const equivalent = results.filter((one) => one.outcome === 'equivalent').map((one) => one.what);
    assert.deepEqual(equivalent, []);
    assert.ok(results.some((one) => one.outcome === 'survived' && one.reason.includes('would show it')));
  });
});
