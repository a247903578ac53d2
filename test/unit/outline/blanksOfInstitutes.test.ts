import assert from 'node:assert/strict';
import { asked, plansOf } from './plans';
import { read, shortProblems } from './reading';
import { readingOf } from './readingOf';

describe('Blanks with instructions ahead of them', () => {
  it('hold numbers within the limits there', () => {
    for (const [line, limits] of [
      ['ANOTAR NÚMERO (DE 1 A 50): _____', '1..50'],
      ['ANOTAR IMPORTE EN EUROS (DE 5 A 1000): _____', '5..1000'],
      ['ANOTAR NÚMERO DE 0 A 10: _____', '0..10'],
      ['Number (1-20): ____', '1..20'],
      ['Betrag (5 bis 90): ____ Euro', '5..90'],
      ['Enter a number from 18 to 99: ____', '18..99'],
      ['Nombre (de 0 à 20) : ____', '0..20'],
    ])
      assert.deepEqual(
        readingOf('Q4. How much?', '', line ?? '', '', '9999. Does not know'),
        [`Q4 numeric | How much? | ${String(limits)} | dk 9999`],
        line,
      );
  });

  it('are rows where there are several, and names of blanks are no instructions', () => {
    assert.deepEqual(readingOf('Q1. Size', '', 'High (0-24): ____ cm', '', 'Wide (0-24): ____ cm'), [
      'Q1 numeric | Size | 0..24',
    ]);
    assert.ok(
      shortProblems(read('Q1. Size', '', 'High (0-11): ____ cm', '', 'Wide (3-7): ____ cm')).includes(
        '1 warning fieldLimits',
      ),
    );
    assert.equal(read('Q1. Contact', '', 'Number: ____', '', 'Text: ____').questions[0]?.variables.length, 2);
    for (const name of ['Rank', 'Top', 'Answer', 'Text', 'Number'])
      assert.equal(
        read('Q1. Your brands', '', `${name} 1: ____`, '', `${name} 2: ____`).questions[0]?.variables.length,
        2,
        name,
      );
    // They may be ages.
    assert.deepEqual(readingOf('Q1. Who lives here?', '', 'Zahl der Kinder (6-12): ____'), [
      'Q1 numeric | Who lives here?',
    ]);
  });

  it('end what is written on: a condition behind them on the answer itself is of the next question', () => {
    const [, why] = plansOf(
      'P7. ¿Con qué probabilidad?',
      '',
      'ANOTAR NÚMERO DE 0 A 10: _____',
      '',
      'SI P7 ES MENOR O IGUAL QUE 6',
      '',
      'P8. ¿Por qué? [ABIERTA]',
    );
    assert.equal(asked(why, { P7: 5 }), 'asked');
    assert.equal(asked(why, { P7: 7 }), 'not asked');
  });
});

describe('Conditions below the heading of a section, apart above its first question', () => {
  const study = (...behind: readonly string[]): readonly string[] => [
    'F5. Bought? [SINGLE]',
    '',
    '1. Yes',
    '2. No',
    '',
    '## COMPRA',
    '',
    'SI HA COMPRADO (CÓDIGO 1 EN F5)',
    '',
    'P3. ¿Dónde? [ABIERTA]',
    '',
    ...behind,
  ];

  it('are of that question where the next ones say the same again, or that all are asked', () => {
    const lines = study(
      'SI HA COMPRADO (CÓDIGO 1 EN F5)',
      '',
      'P4. ¿Por qué? [ABIERTA]',
      '',
      'A TODOS',
      '',
      'P5. ¿Qué? [ABIERTA]',
      '',
      'P6. ¿Algo más? [ABIERTA]',
    );
    const [, first, second, all, last] = plansOf(...lines);
    for (const plan of [first, second]) assert.equal(asked(plan, { F5: 2 }), 'not asked');
    for (const plan of [all, last]) assert.equal(asked(plan, { F5: 2 }), 'asked');
    assert.deepEqual(shortProblems(read(...lines)), []);
  });

  it('are of that question where all others of the section, and several, have lines of their own', () => {
    const own = (id: string): readonly string[] => ['SI F5 = 2', '', `${id}. ¿Por qué? [ABIERTA]`, ''];
    const [, , second] = plansOf(...study(...own('P4'), ...own('P5'), ...own('P6')));
    assert.equal(asked(second, { F5: 2 }), 'asked');
    // A filter of the section, and another within it.
    const [, , only] = plansOf(...study(...own('P4')));
    assert.equal(asked(only, { F5: 2 }), 'perhaps');
  });

  it('stay in doubt where others of the section have none', () => {
    const lines = study('P4. ¿Por qué? [ABIERTA]', '', 'SI F5 = 2', '', 'P5. ¿Qué? [ABIERTA]');
    const [, , second] = plansOf(...lines);
    assert.equal(asked(second, { F5: 2 }), 'perhaps');
    assert.ok(shortProblems(read(...lines)).includes('8 warning sectionLine'));
  });
});
