import assert from 'node:assert/strict';
import type { QuestionPlan } from '../../../src/checks/check';
import { planText } from '../../support/plans';
import { short } from './reading';

const plansOf = (...lines: readonly string[]): readonly QuestionPlan[] => planText(lines.join('\n'), 'study').plans;

/** Kind, limits, codes beside, variables, and whether anything of it is not checked. */
const readingOf = (...lines: readonly string[]): readonly string[] =>
  plansOf(...lines).map(({ question: { kind, limits, choices, variables }, ...plan }) =>
    [
      kind,
      ...(limits.min === null && limits.max === null ? [] : [`${limits.min}..${limits.max}`]),
      ...(limits.special.length === 0 ? [] : [`dk ${limits.special.join()}`]),
      ...(choices.max === null ? [] : [`max ${choices.max}`]),
      ...variables.map(short),
      ...(plan.unresolved.length + plan.dropped.length > 0 ? ['in part'] : []),
    ].join(' | '),
  );

describe('A line that names the ends of a scale', () => {
  it('is the scale of the numbered list below it', () => {
    const items = ['7. I put it off.', '8. I was in time.', '9. I made a plan.'];
    const read = (ends: string): readonly string[] => readingOf('Q3. Please indicate.', '', ends, '', ...items);
    const expected = ['numeric | 1..7 | Q3_7 number 7 | Q3_8 number 8 | Q3_9 number 9'];
    assert.deepEqual(read('1 strongly disagree … 7 strongly agree'), expected);
    assert.deepEqual(read('1 = stimme gar nicht zu … 7 = stimme voll zu'), expected);
    assert.deepEqual(read('(1) pas du tout – (7) tout à fait'), expected);
    assert.deepEqual(read('nada 1 … 7 mucho'), expected);
  });

  it('is a number where no list stands below it', () => {
    assert.deepEqual(readingOf('Q1. How satisfied are you?', '', '0 not at all … 10 completely'), [
      'numeric | 0..10 | Q1 number',
    ]);
  });

  it('is no scale of a list that names its points, and no two answers', () => {
    const points = ['1. strongly disagree', '2. disagree', '3. agree', '4. strongly agree'];
    const [named] = readingOf('Q1. It is good.', '', '1 strongly disagree … 4 strongly agree', '', ...points);
    assert.match(named ?? '', /^single \| Q1 coded 1,2,3,4/u);
    const [two] = readingOf('Q1. Whom for?', '', '1 an adult … 2 a child');
    assert.doesNotMatch(two ?? '', /numeric/u);
  });
});

describe('Codes behind labels', () => {
  it('have behind them where the interview goes on, and a blank in front', () => {
    assert.deepEqual(
      readingOf('F1 Treiben Sie Sport?', 'Einfachnennung', 'ja (1)', 'anderes, nämlich: ______ (6)', 'nein (2) → Ende'),
      ['single | F1 coded 1,6o,2 | F1_6_other text 6'],
    );
    assert.deepEqual(
      readingOf('Q1. Do you drive? [SINGLE]', 'yes = 1', 'no = 2 -> close', '', 'Q2. Why? [OPEN]')[0],
      ['single | Q1 coded 1,2x'][0],
    );
  });

  it('stand for no number below one', () => {
    const [number] = readingOf('F4 Seit welchem Jahr?', 'Jahreszahl ______ (1980 bis 2026)', 'weiß nicht (9999)');
    assert.equal(number, 'numeric | 1980..2026 | dk 9999 | F4 number 9999');
    const [boxes] = readingOf('P1. ¿Cuántas horas? (DE 0 A 24)', '|__|__|', 'NS 98', 'NC 99');
    assert.equal(boxes, 'numeric | 0..24 | dk 98,99 | P1 number 98,99');
    const [line] = readingOf('Q1. How many litres? (0-50)', '', '____ litres', '', 'Refused 999');
    assert.equal(line, 'numeric | 0..50 | dk 999 | Q1 number');
  });
});

describe('Several instructions in one bracket', () => {
  it('are each read, in capitals and behind a point', () => {
    const list = ['1  Más', '2  Menos', '98  NS (EXCLUYENTE)'];
    assert.deepEqual(readingOf('P1. ¿Cuáles? (MOSTRAR TARJETA 4. HASTA DOS RESPUESTAS)', ...list), [
      'multi | max 2 | P1_1 flag 1 | P1_2 flag 2 | P1_98 flag 98!',
    ]);
    assert.deepEqual(readingOf('F1. Welche? (KARTE 3 VORLEGEN. MEHRFACHNENNUNG)', '1 Rot', '2 Blau'), [
      'multi | F1_1 flag 1 | F1_2 flag 2',
    ]);
    assert.deepEqual(readingOf('P2. ¿Cuánto gastó? (ANOTAR MONTO EN PESOS, DE 0 A 2000000)', '$ |__|__|__|'), [
      'numeric | 0..2000000 | P2 number',
    ]);
  });

  it('say which of several people is meant, and filter nobody', () => {
    const before = ['Q1. Anyone ill? [SINGLE]', '1. Yes', '2. No', ''];
    for (const words of [
      'IF THERE IS MORE THAN ONE, ASK ABOUT THE ELDEST',
      'SI HAY MÁS DE UNA, PREGUNTAR POR LA MAYOR',
      'WENN MEHRERE, FRAGEN NACH DER ÄLTESTEN',
    ])
      assert.equal(
        readingOf(...before, `Q2. How old is that person? ${words} (0-110)`)[1],
        'numeric | 0..110 | Q2 number',
      );
  });
});

describe('A table of codes and words', () => {
  it('is a list of answers, whatever its first line calls them', () => {
    for (const header of ['| Cod. | Dove |', '| Ziffer | Wo |', '| Tal | Hvor |'])
      assert.deepEqual(readingOf('Q1. Where? [SINGLE]', '', header, '|---|---|', '| 1 | Shop |', '| 5 | Web |'), [
        'single | Q1 coded 1,5',
      ]);
    assert.deepEqual(
      readingOf('Q1. Where? [SINGLE]', '', '| Where | Ref |', '|---|---|', '| Shop | 1 |', '| Web | 2 |'),
      ['single | Q1 coded 1,2'],
    );
  });
});
