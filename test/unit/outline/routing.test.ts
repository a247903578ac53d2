import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRouting } from '../../../src/questionnaire/logic/routing/routing';
import type { RoutingTree } from '../../../src/questionnaire/logic/routing/routing';

/** The tree in one line, so that a table of cases can be read. */
function shown(tree: RoutingTree): string {
  switch (tree.kind) {
    case 'all':
      return 'all';
    case 'and':
    case 'or':
      return `(${tree.parts.map(shown).join(` ${tree.kind} `)})`;
    case 'not':
      return `not ${shown(tree.part)}`;
    case 'codes':
      return `${tree.question}${tree.negated ? '!' : ''}{${tree.codes.join(',')}}`;
    case 'labels':
      return `${tree.question}${tree.negated ? '!' : ''}{“${tree.labels.join('”, “')}”}`;
    case 'compare':
      return `${tree.question} ${tree.operator} ${tree.value}`;
    case 'answered':
      return `${tree.question}?`;
  }
}

function read(text: string): string {
  const result = parseRouting(text, 0);
  return result.kind === 'parsed' ? shown(result.tree) : `failed: ${result.reason}`;
}

const UNDERSTOOD: readonly (readonly [string, string])[] = [
  ['ASK ALL', 'all'],
  ['[ask all respondents]', 'all'],
  ['Base: All respondents.', 'all'],
  ['ASK IF Q1 = 1 OR Q2 = 3,4', '(Q1{1} or Q2{3,4})'],
  ['[ASK IF Q1 = 1 OR Q2 = 3,4]', '(Q1{1} or Q2{3,4})'],
  ['ASK IF Q5 >= 18 AND (Q6 = 1-3 OR NOT Q7 = 2)', '(Q5 >= 18 and (Q6{1,2,3} or not Q7{2}))'],
  ['ask if Q1=1/2', 'Q1{1,2}'],
  ['IF Q3 IS NOT 99', 'Q3!{99}'],
  ['Q4 ANSWERED', 'Q4?'],
  ['ANSWERED Q4', 'Q4?'],
  ['Q4 is not answered', 'not Q4?'],
  ['Q4 NOT ANSWERED', 'not Q4?'],
  ['Q4 is empty', 'not Q4?'],
  ['Q1 is 1 or 2', 'Q1{1,2}'],
  ['ASK ALL WHO DRANK LAGER (S3=1)', 'S3{1}'],
  ['Base: regular drinkers (Q1 = 1,2 AND Q2 > 3)', '(Q1{1,2} and Q2 > 3)'],
  ['Nur Biertrinker (S3 = 1)', 'S3{1}'],
  ['ASK ALL EXCEPT drinkers (S3=1)', 'not S3{1}'],
  ['Q1 is 1, 2 or 3', 'Q1{1,2,3}'],
  ['Q1 is 1, 2, or 3', 'Q1{1,2,3}'],
  ['Q1 ≠ 3', 'Q1!{3}'],
  ['Q1 <> 3', 'Q1!{3}'],
  ['Q1 != 3', 'Q1!{3}'],
  ['Q1 == 3', 'Q1{3}'],
  ['Q1 = 1 to 3', 'Q1{1,2,3}'],
  ['Q1 = 1..3', 'Q1{1,2,3}'],
  ['Q1 = 1–3', 'Q1{1,2,3}'],
  ['Q1 = 1 through 3', 'Q1{1,2,3}'],
  ['Q1 = 1-3, 7, 98-99', 'Q1{1,2,3,7,98,99}'],
  ['Q2 = any of 1, 2', 'Q2{1,2}'],
  ['Q2 any of 1, 2 and 5', 'Q2{1,2,5}'],
  ['Q2 in (1, 2)', 'Q2{1,2}'],
  ['Q2 not in (1, 2)', 'Q2!{1,2}'],
  ['Q2 none of 1, 2', 'Q2!{1,2}'],
  ['Q2 is neither 1 nor 2', 'Q2!{1,2}'],
  ['Q2 all of 1 and 2', '(Q2{1} and Q2{2})'],
  ['Q2 includes 3', 'Q2{3}'],
  ['Q2 does not include 3', 'Q2!{3}'],
  ['coded 1 or 2 at Q1', 'Q1{1,2}'],
  ['Ask if code 3 at Q2 and not code 4 at Q2', '(Q2{3} and not Q2{4})'],
  ['ASK ALL WHO SELECTED 3 AT Q2', 'Q2{3}'],
  ['Q1 = code 1 or code 2', 'Q1{1,2}'],
  ['Q1 = 1 (Yes) or 2 (Don’t know)', 'Q1{1,2}'],
  ["Q1 = 1 (Don't know) AND Q2 = 1 (Won't say)", '(Q1{1} and Q2{1})'],
  ["Q1 = '1'", 'Q1{1}'],
  ['Q1 = 01', 'Q1{01}'],
  ['Q1 = -1', 'Q1{-1}'],
  ['Q5 > 17', 'Q5 > 17'],
  ['Q5 => 18', 'Q5 >= 18'],
  ['Q5 ≤ 65', 'Q5 <= 65'],
  ['Q5 at least 18', 'Q5 >= 18'],
  ['Q5 is more than 3', 'Q5 > 3'],
  ['Q5 is more than or equal to 3', 'Q5 >= 3'],
  ['Q5 is not more than 3', 'Q5 <= 3'],
  ['Q5 = 18+', 'Q5 >= 18'],
  ['Q5 is 18 or more', 'Q5 >= 18'],
  ['Q5 = 3 or less', 'Q5 <= 3'],
  ['Q5 between 18 and 34', '(Q5 >= 18 and Q5 <= 34)'],
  ['Q5 from 18 to 34', '(Q5 >= 18 and Q5 <= 34)'],
  ['Q9 = 0-100000', '(Q9 >= 0 and Q9 <= 100000)'],
  ['Q9 <> 0-100000', 'not (Q9 >= 0 and Q9 <= 100000)'],
  ['Q5 > 1.5', 'Q5 > 1.5'],
  ['Q3_2 = 4', 'Q3_2{4}'],
  ['Q3 row 2 = 4', 'Q3_2{4}'],
  ['Q3.1 = 4', 'Q3.1{4}'],
  ['Q1=1 & Q2=2 | Q3=3', '((Q1{1} and Q2{2}) or Q3{3})'],
  ['Q1=1 && !(Q2=2 || Q3=3)', '(Q1{1} and not (Q2{2} or Q3{3}))'],
  ['Q1 = 1, AND Q2 = 2', '(Q1{1} and Q2{2})'],
  ['Q1 = 1 or 2 and Q3 = 4', '(Q1{1,2} and Q3{4})'],
  ['SKIP IF Q1 = 1', 'not Q1{1}'],
  ['DO NOT ASK IF Q1 = 1 OR Q2 = 2', 'not (Q1{1} or Q2{2})'],
  ['ASK UNLESS Q1 = 1', 'not Q1{1}'],
  ['ASK ALL EXCEPT Q1 = 1', 'not Q1{1}'],
  ['SHOW IF ALTER2_größe >= 3', 'ALTER2_größe >= 3'],
  ['IF Q1 = 1 THEN ASK:', 'Q1{1}'],
  ['If Q1 = 1, ask', 'Q1{1}'],
  ['ASK IF Q1 = Yes', 'Q1{“Yes”}'],
  ['ASK IF Q1 = "Yes"', 'Q1{“Yes”}'],
  ['ASK IF Q1 = "18 to 24"', 'Q1{“18 to 24”}'],
  ['Q1 <> No AND Q2 = 3', '(Q1!{“No”} and Q2{3})'],
  ['Q1 = Very satisfied, Satisfied, or “Neither, nor”', 'Q1{“Very satisfied”, “Satisfied”, “Neither, nor”}'],
  ['Q1 = Yes OR Q2 = No', '(Q1{“Yes”} or Q2{“No”})'],
  ['Q1 = With friends or in bars', 'Q1{“With friends”, “in bars”}'],
  ['Q1 = No, at work', 'Q1{“No”, “at work”}'],
  ['Q1 = Yes OR BRAND = 2', '(Q1{“Yes”} or BRAND{2})'],
  ['Q1 = Yes OR BRAND ANSWERED', '(Q1{“Yes”} or BRAND?)'],
  ["ASK ALL DRIVERS (Q1 = Don't know)", "Q1{“Don't know”}"],
];

const NOT_UNDERSTOOD: readonly (readonly [text: string, where: string, reason: RegExp])[] = [
  ['ASK IF Q1 is Yes', 'Yes', /number of the answer/],
  ['ASK IF Q1 > "Yes"', '"Yes"', /number of the answer/],
  ['ASK IF Q1 = Q2', 'Q2', /not another question/],
  ['ASK IF Q1 = Yes, BRAND = 2', ',', /AND or OR/],
  ['ASK IF Q1 = Yes, 3', ',', /AND or OR/],
  ['ASK IF Q1 = None of these', 'these', /number of the answer/],
  ['ASK IF Q1 > Q2', 'Q2', /not another question/],
  ['ASK IF Q1 = 1 AND 2', '2', /repeat it/],
  ['ASK IF Q1 = 1, Q2 = 2', ',', /AND or OR/],
  ['ASK IF Q1 = 1 Q2 = 2', 'Q2', /missing before/],
  ['ASK IF Q1(1)', '(', /not said/],
  ['ASK IF Q1', 'Q1', /not said/],
  ['ASK IF (Q1 = 1', '(', /never closed/],
  ['ASK IF Q1 = (1, 2', '(', /never closed/],
  ['ASK IF Q1 = 1)', ')', /not understood/],
  ['ASK IF Q1 = 3-1', '3-1', /backwards/],
  ['ASK IF Q1 =', '', /missing at the end/],
  ['ASK IF Q1 = 1 AND', '', /missing at the end/],
  ['ASK IF Q5 >= 18, 20', '20', /single number/],
  ['ASK IF Q5 = 3, 18+', '18+', /condition of its own/],
  ['IF Q1 = 1 GO TO Q5', 'GO', /not understood/],
  ['IF Q1 = 1 THEN', 'THEN', /not understood/],
  ['ASK', 'ASK', /no condition|question is expected/],
  ['ASK IF COUNT(Q2) >= 3', '(', /not understood/],
  ['ASK IF respondent is male', 'male', /number of the answer/],
  ['ASK HALF OF SAMPLE', 'OF', /not understood/],
  ['ASK ALL WHO DID NOT DRINK (S3=1)', 'DID', /is expected|not understood/],
  ['ASK WOMEN AND DRINKERS (S3=1)', 'AND', /not understood|is expected|not said/],
  ['ASK IF COUNT(Q2 > 1)', '(', /not understood|not said/],
  ['ASK DRINKERS (see below)', '(', /not understood|is expected|not said/],
  ['ASK IF 你好', '你好', /not understood/],
  ['ASK IF Q1 = 1 (ask Q2)', '(', /not understood/],
  ['ASK IF Q2 not all of 1, 2', 'not all of', /two ways/],
  ['', '', /no condition/],
  ['[ ]', '[ ]', /no condition/],
];

describe('Plain-words routing', () => {
  for (const [text, expected] of UNDERSTOOD) {
    it(`understands ${text}`, () => assert.equal(read(text), expected));
  }

  for (const [text, where, reason] of NOT_UNDERSTOOD) {
    it(`does not guess ${text || 'nothing'}`, () => {
      const result = parseRouting(text, 0);
      assert.equal(result.kind, 'failed', JSON.stringify(result));
      assert.match(result.reason, reason);
      assert.equal(text.slice(result.start, result.end), where);
    });
  }

  it('gives offsets in the whole source', () => {
    const source = 'some text [ASK IF Q10 = 1 OR Q3 row 2 >= 4] more';
    const result = parseRouting(source.slice(10, 43), 10);
    assert.equal(result.kind, 'parsed');
    assert.ok(result.tree.kind === 'or');
    const spans = result.tree.parts.map((part) => 'start' in part && source.slice(part.start, part.end));
    assert.deepEqual(spans, ['Q10 = 1', 'Q3 row 2 >= 4']);
  });

  it('keeps ranges for questions whose answer is a number', () => {
    const result = parseRouting('Q5 = 1.5-3, 7', 0);
    assert.ok(result.kind === 'parsed' && result.tree.kind === 'codes');
    assert.deepEqual(result.tree.codes, ['2', '3', '7']);
    assert.deepEqual(result.tree.ranges, [
      { from: 1.5, to: 3 },
      { from: 7, to: 7 },
    ]);
  });

  it('says no to nesting that no person writes instead of exhausting the stack', () => {
    const result = parseRouting(`${'('.repeat(100_000)}Q1 = 1${')'.repeat(100_000)}`, 0);
    assert.match(result.kind === 'failed' ? result.reason : '', /nested too deeply/);
    const negated = parseRouting(`${'NOT '.repeat(100_000)}Q1 = 1`, 0);
    assert.equal(negated.kind, 'failed');
  });

  it('never throws and never points outside the text', () => {
    const word = fc.constantFrom(
      ...['ASK', 'IF', 'Q1', '=', '1', ',', 'OR', 'AND', 'NOT', '(', ')', '[', ']', '-', '2', 'row', 'any of'],
      ...['>=', 'answered', 'is', '"', "'", '+', 'or more', '.', ':', 'between', '🙂', '\n', 'at', 'Yes', '<>'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.nat(1000), (routing, offset) => {
        const result = parseRouting(routing, offset);
        const leaves = result.kind === 'parsed' ? leavesOf(result.tree) : [result];
        for (const { start, end } of leaves) {
          assert.ok(offset <= start && start <= end && end <= offset + routing.length, `${start}-${end}`);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

interface Leaf {
  readonly start: number;
  readonly end: number;
}

function leavesOf(tree: RoutingTree): readonly Leaf[] {
  switch (tree.kind) {
    case 'all':
      return [];
    case 'and':
    case 'or':
      return tree.parts.flatMap(leavesOf);
    case 'not':
      return leavesOf(tree.part);
    case 'codes':
    case 'labels':
    case 'compare':
    case 'answered':
      return [tree];
  }
}
