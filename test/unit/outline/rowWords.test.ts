import assert from 'node:assert/strict';
import { plansOf } from './plans';
import { readingOf } from './readingOf';

const inBrackets = (mark: string, ...answers: readonly string[]): string =>
  readingOf(`Q1. How is it? [${mark}]`, ...answers).join();
const GRID = ['', '| | Bad | Good |', '|---|---|---|', '| a | 1 | 2 |', '| b | 1 | 2 |'];

describe('Words of legends and of those who script', () => {
  it('say how many answers each row gets, in whatever language', () => {
    for (const each of [
      'SP PER ROW',
      'SR PER ROW',
      'SP/ROW',
      'SP EACH ROW',
      'GRID, SP BY ROW',
      'one answer per statement',
      'risposta singola per riga',
      'Einfachnennung pro Aussage',
      'réponse unique par ligne',
      'una respuesta por fila',
      'één antwoord per rij',
    ])
      assert.equal(inBrackets(each, ...GRID), 'Q1 grid | How is it? | Q1_1 coded 1,2 | Q1_2 coded 1,2', each);
    assert.match(inBrackets('MP PER ROW', ...GRID), /^Q1_1 multi .*Q1_2 multi /u);
  });

  it('stand for it where the legend of the document says so', () => {
    const legend = '*Notes: [SP] = single punch, [MP] = multiple punch. 98 and 99 are shown to interviewers only.*';
    assert.deepEqual(readingOf(legend, '', 'Q1. Which? [MP; RANDOMIZE 1-2]', '1. A', '2. B', '99. None [SP]'), [
      'Q1 multi | Which? | Q1_1 flag 1 | Q1_2 flag 2 | Q1_99 flag 99!',
    ]);
    assert.deepEqual(readingOf(legend, '', 'Q1. How good? [SP PER ROW; ROTATE A-B]', ...GRID), [
      'Q1 grid | How good? | Q1_1 coded 1,2 | Q1_2 coded 1,2',
    ]);
    assert.match(readingOf(legend, '', 'Q1. Which? [MP. ROTATE A TO B]', '1. A', '2. B').join(), /^Q1 multi [^p]*$/u);
    const short = 'Legenda: (S) = risposta singola, (M) = risposta multipla';
    assert.deepEqual(readingOf(short, '', 'Q1. Chi? (S)', '1. Il sindaco (M. Rossi)', '2. Altri (M/F)'), [
      'Q1 single | Chi? | Q1 coded 1,2',
    ]);
    const dashed = 'Légende : [SA] = une seule réponse – [MA] = plusieurs réponses – [OPEN] = question ouverte';
    assert.deepEqual(readingOf(dashed, '', 'Q1. Quel avis ? [SA PAR LIGNE]', ...GRID), [
      'Q1 grid | Quel avis ? | Q1_1 coded 1,2 | Q1_2 coded 1,2',
    ]);
  });

  it('say of a question that one is chosen, and of an answer that it stands alone', () => {
    assert.equal(inBrackets('SINGLE PUNCH', '1. A', '2. B'), 'Q1 single | How is it? | Q1 coded 1,2');
    const alone = 'Q1 multi | How is it? | Q1_1 flag 1 | Q1_9 flag 9!';
    for (const none of ['9. None [SINGLE PUNCH]', '9. None (single punch)', '9. None SINGLE PUNCH'])
      assert.equal(inBrackets('MULTIPLE PUNCH', '1. A', none), alone, none);
  });

  it('say in what order answers are shown', () => {
    for (const order of [
      'RANDOM 1-2',
      'ruotare 1-2',
      'ROTATE CODES A-B',
      'Reihenfolge zufällig ausser 7 und 8',
      'rotar 1 a 2 y 4',
    ])
      assert.equal(inBrackets(`SINGLE; ${order}`, '1. A', '2. B'), 'Q1 single | How is it? | Q1 coded 1,2', order);
    assert.match(inBrackets('SINGLE; RANDOM HALF OF SAMPLE', '1. A', '2. B'), /in part$/u);
    assert.equal(
      inBrackets('SINGLE', '1. A', '2. B (ALWAYS SHOW)', '3. C [mostrar siempre]'),
      'Q1 single | How is it? | Q1 coded 1,2,3',
    );
    // Who gets to see an answer is something else.
    assert.match(inBrackets('SINGLE', '1. A', '2. B [ALWAYS SHOW IF Q0 = 1]'), /in part$/u);
  });

  it('say in what unit a number is, and how it is written down', () => {
    for (const unit of ['IN POUNDS', 'WHOLE DOLLARS', 'en soles', 'auf ganze Franken gerundet', 'to the nearest pound'])
      assert.equal(inBrackets(`NUMERIC, ${unit}, RANGE 1-100`), 'Q1 numeric | How is it? | 1..100', unit);
    assert.deepEqual(readingOf('F2. ¿Qué edad tiene? (E: ANOTAR EDAD EXACTA. DE 18 A 70 AÑOS)', '', '|__|__| años'), [
      'F2 numeric | ¿Qué edad tiene? | 18..70',
    ]);
    assert.deepEqual(
      readingOf('F1. ¿Trabaja en...? (E: LEER. RESPUESTA MÚLTIPLE)', '', 'Banca ...... 1', 'Radio ...... 2'),
      ['F1 multi | ¿Trabaja en...? | F1_1 flag 1 | F1_2 flag 2'],
    );
    // What is not known of it is told.
    assert.match(inBrackets('NUMERIC, IN BARRELS OF IF, RANGE 1-100'), /in part$/u);
    assert.match(
      readingOf('F1. ¿Trabaja? (E: SOLO CASADOS. RESPUESTA MÚLTIPLE)', '', 'Banca ...... 1', 'Radio ...... 2').join(),
      /in part$/u,
    );
  });

  it('say that all of a list is ranked', () => {
    for (const all of [
      'ordinare tutte le voci, da 1 a 2',
      'rank all items from 1 to 2',
      'alle Punkte ordnen, von 1 bis 2',
      'classer toutes les réponses de 1 à 2',
      'ordenar todas las opciones del 1 al 2',
    ])
      assert.deepEqual(
        readingOf(`Q1. In which order? (${all})`, '', '1 A', '2 B'),
        ['Q1 rank | In which order? | Q1_1 rank 1 | Q1_2 rank 2'],
        all,
      );
    for (const places of ['RANK 1-2', 'ranking from 1 to 2', 'Rangfolge 1 bis 2'])
      assert.equal(inBrackets(places, '1. A', '2. B'), 'Q1 rank | How is it? | Q1_1 rank 1 | Q1_2 rank 2', places);
    const [plan] = plansOf('Q1. How is it? [RANK 1-2]', '1. A', '2. B', '3. C');
    assert.deepEqual([plan?.question.kind, plan?.question.choices], ['rank', { min: 2, max: 2 }]);
    // Told, where only the words of the question ask for an order.
    assert.match(
      readingOf('Q1. Di chi si fida? Indichi al primo posto la fonte migliore e così via.', '', '1 A', '2 B').join(),
      /in part$/u,
    );
  });

  it('name what is offered of a list before', () => {
    const lines = ['D1. Quali? (M)', '', '1 A', '2 B', ''];
    const [, second] = readingOf(
      'Note: S = risposta singola, M = risposta multipla',
      '',
      ...lines,
      'D2. E quale? (S, mostrare solo quelli indicati a D1)',
      '',
      '1 A',
      '2 B',
    );
    assert.equal(second, 'D2 single | E quale? | D2 coded 1,2');
  });
});
