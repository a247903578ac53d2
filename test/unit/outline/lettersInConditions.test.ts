import assert from 'node:assert/strict';
import { asked, plansOf } from './plans';

const DO_YOU = ['Q3. Do you smoke?', 'A. Yes', 'B. No', "C. Don't know", ''];

describe('Letters of answers in conditions', () => {
  it('stand for the codes of the answers that they count', () => {
    for (const line of ['IF Q3 = B', 'Ask if Q3 is B', 'Base: Q3 (B)', 'Ask if option B at Q3', 'Nur wenn Q3 = B']) {
      const plan = plansOf(...DO_YOU, line, 'Q4. Why? [OPEN]').at(-1);
      assert.deepEqual(
        [1, 2, 3].map((code) => asked(plan, { Q3: code })),
        ['not asked', 'asked', 'not asked'],
        line,
      );
    }
    const boxes = ['P2. ¿Qué usa? [MULTI]', 'a) Bus', 'b) Tren', 'c) Coche', '', 'P3. ¿Cuál? [OPEN]', 'Si P2 = a o c'];
    const plan = plansOf(...boxes).at(-1);
    const of = (P2_1: number, P2_2: number): string => asked(plan, { P2_1, P2_2, P2_3: 0 });
    assert.deepEqual([of(1, 0), of(0, 1)], ['asked', 'not asked']);
  });

  it('stand alone where they are said of the answers to the question itself', () => {
    const plans = plansOf(
      ...DO_YOU.slice(0, -1),
      'If B or C, go to Q5',
      '',
      'Q4. Why? [OPEN]',
      '',
      'Q5. Age? [NUMERIC]',
    );
    assert.deepEqual(
      [1, 2, 3].map((code) => asked(plans[1], { Q3: code })),
      ['asked', 'not asked', 'not asked'],
    );
  });

  it('are left as they are where the question has none, where an answer is called so, and in words', () => {
    for (const lines of [
      [...DO_YOU, 'Ask if Q3 = D', 'Q4. Why? [OPEN]'],
      [...DO_YOU, 'Ask if Q3 is a must', 'Q4. Why? [OPEN]'],
      ['Q3. Which?', '1. Yes', '2. No', '', 'Ask if Q3 = B', 'Q4. Why? [OPEN]'],
      ['Q3. Vitamin?', 'a) B', 'b) A', '', 'Ask if Q3 = B', 'Q4. Why? [OPEN]'],
    ]) {
      const plan = plansOf(...lines).at(-1);
      const codes = lines[1] === 'a) B' ? ['asked', 'not asked'] : ['perhaps', 'perhaps'];
      assert.deepEqual(
        [1, 2].map((code) => asked(plan, { Q3: code })),
        codes,
        lines.join(' / '),
      );
    }
  });
});
