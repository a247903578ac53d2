import assert from 'node:assert/strict';
import { asked, plansOf } from './plans';
import { read, shortOf, shortProblems } from './reading';

const first = (...lines: readonly string[]): string => {
  const question = read(...lines).questions[0];
  assert.ok(question);
  const max = question.choices?.max ?? null;
  return `${question.kind}: ${shortOf(question).join(' | ')}${max === null ? '' : ` max ${max}`}`;
};

describe('Instructions of institutes', () => {
  it('are read without accents', () => {
    for (const [line, kind] of [
      ['RESPUESTA UNICA', 'single'],
      ['REPONSE UNIQUE', 'single'],
      ['RESPUESTA MULTIPLE', 'multi'],
      ['PLUSIEURS REPONSES POSSIBLES', 'multi'],
    ])
      assert.equal(read('**C3.** ¿Cuál?', '', line ?? '', '', '1. A', '2. B').questions[0]?.kind, kind, line);
  });

  it('say in one line how is answered, how often, and in which order', () => {
    for (const line of [
      '*Plusieurs réponses possibles – Items en ordre aléatoire*',
      'RESPUESTA MÚLTIPLE. ROTAR ÍTEMS',
      'Mehrfachnennung möglich – Antworten in zufälliger Reihenfolge',
    ]) {
      const study = read('**Q1. Which?**', line, '', '1. A', '2. B');
      assert.equal(study.questions[0]?.kind, 'multi', line);
      assert.deepEqual(shortProblems(study), [], line);
    }
    for (const line of [
      '*Trois réponses possibles maximum – Items en ordre aléatoire*',
      'MÁXIMO TRES RESPUESTAS. ROTAR',
      'Maximum 3 réponses',
    ])
      assert.equal(
        first('**Q1. Which?**', line, '', '1. A', '2. B', '3. C', '4. D'),
        'multi: Q1_1 flag 1 | Q1_2 flag 2 | Q1_3 flag 3 | Q1_4 flag 4 max 3',
        line,
      );
    for (const line of ['*Classement de tous les items, ordre aléatoire*', 'ORDENAR TODOS LOS ÍTEMS'])
      assert.equal(read('**Q1. Which?**', line, '', '1. A', '2. B').questions[0]?.kind, 'rank', line);
  });

  it('say that each row has one answer', () => {
    for (const line of [
      'UNA RESPUESTA POR FILA. ROTAR ÍTEMS',
      '(RU POR FILA)',
      'Een antwoord per rij',
      'Solo una respuesta por ítem',
    ])
      assert.deepEqual(
        shortProblems(
          read('**P6.** Rate.', '', line, '', '| | 1 | 2 |', '|---|---|---|', '| 1. A | 1 | 2 |', '| 2. B | 1 | 2 |'),
        ),
        [],
        line,
      );
  });

  it('limit numbers in whatever unit, and answers with such words stay answers', () => {
    const [question] = read(
      '**P8. ¿Cuánto gasta?** (NUMÉRICA, 10 a 2000 pesos. NO SABE = 9999)',
      '',
      '$ _____',
    ).questions;
    assert.deepEqual([question?.limits.min, question?.limits.max, question?.limits.special], [10, 2000, [9999]]);
    assert.equal(
      first('**1. ¿Cuántas veces?**', '', '1 a 2 veces', '', '3 a 5 veces', '', 'Más de 5 veces', '', '**2. ¿Qué?**'),
      'single: Q1 coded 1,2,3',
    );
  });

  it('that may mean two things are told, and are known behind an answer that says nothing', () => {
    const study = read(
      '5. Welche? (Mehrfachnennung)',
      '',
      '1 = Kugelhähne',
      '2 = Marktforschung (Ausschluss)',
      '9 = keine davon (Ausschluss) -> weiter mit Frage 6',
      '',
      '6. Warum? (offen)',
    );
    const [question] = study.questions;
    assert.ok(question);
    assert.deepEqual(shortOf(question), ['Q5_1 flag 1', 'Q5_2 flag 2', 'Q5_9 flag 9!']);
    assert.ok(shortProblems(study).includes('4 warning unsupportedMark'));
  });
});

describe('Titles of parts', () => {
  const ids = (title: string, ...below: readonly string[]): readonly string[] =>
    read('**C1.** Why? [OPEN]', '', title, '', ...below, '**C2.** How? [OPEN]').questions.map(({ id }) => id);

  it('are no questions, whatever their words mean elsewhere', () => {
    for (const title of [
      '**BLOQUE 3. CLASIFICACIÓN**',
      '## BLOQUE 3. CLASIFICACIÓN',
      '**CLASIFICACIÓN**',
      '**Part 3. Ranking**',
    ])
      assert.deepEqual(ids(title), ['C1', 'C2'], title);
  });

  it('stand above lines that say that everybody is asked', () => {
    const study = read(
      '**Q14. Why?** [OPEN]',
      '',
      '**RENSEIGNEMENTS SIGNALÉTIQUES**',
      '',
      '**À tous**',
      '',
      '**RS1. What?** [OPEN]',
    );
    assert.deepEqual(shortProblems(study), []);
  });

  it('stand behind what describes the sample, which is of no question', () => {
    for (const line of [
      'Universo: población 18-65 años residente en España',
      'Échantillon : 1 200 personnes',
      'Muestra: 800 entrevistas',
    ])
      assert.deepEqual(
        shortProblems(
          read('**ESTUDIO**', '', line, '', '**BLOQUE FILTRO**', '', 'F1. ¿Sexo? [RU]', '', '1. H', '2. M'),
        ),
        [],
        line,
      );
  });
});

describe('Conditions in brackets behind words', () => {
  const answers = ['F5. ¿Dónde? [RU]', '', '1. Alfa', '2. Beta', '3. Gamma', '4. Delta', '5. Nunca', ''];
  const reach = (condition: string): string => {
    const [, plan] = plansOf(...answers, condition, '', 'P1. ¿Por qué? [ABIERTA]');
    return [1, 2, 3, 4, 5]
      .map((code) => ({ asked: 'a', perhaps: '?', 'not asked': '-' })[asked(plan, { F5: code })] ?? '')
      .join('');
  };

  it('mean the codes in the brackets, though the words say not', () => {
    assert.equal(reach('SI NO HA COMPRADO POR INTERNET (CÓDIGO 1 EN F5)'), 'a----');
    assert.equal(reach('SI NO HA COMPRADO (CÓDIGOS 1 Ó 3 EN F5)'), 'a-a--');
    assert.equal(reach('À ceux qui ne jardinent pas (F5 = 5)'), '----a');
  });

  it('are in doubt where the words deny what the code is called', () => {
    assert.equal(reach('SI NO HA COMPRADO EN ALFA (CÓDIGO 1 EN F5)'), '?????');
    assert.equal(reach('SI NO HA COMPRADO EN BETA (CÓDIGO 1 EN F5)'), 'a----');
  });

  it('have ranges in every language', () => {
    for (const condition of [
      'À ceux qui jardinent (F5 = 1 à 4)',
      'Solo los que compran (F5 = 1 a 4)',
      'Alleen als F5 = 1 tot 4',
      'Si F5 est compris entre 1 et 4',
      'Si F5 entre 1 y 4',
      'Wenn F5 zwischen 1 und 4 liegt',
      'Se F5 tra 1 e 4',
      'SI CÓDIGO 1 A 4 EN F5',
    ])
      assert.equal(reach(condition), 'aaaa-', condition);
    assert.equal(reach('Si F5 = 1 à 3 ou 5'), 'aaa-a');
  });
});

describe('What looks like words of institutes', () => {
  it('is how long something takes, no limit of a number', () => {
    const limits = (text: string): unknown => {
      const [first] = read(`Q1. How long did you wait? ${text}`, '____ minutes', '').questions;
      return [first?.limits.min, first?.limits.max, (first?.doubts ?? []).length > 0];
    };
    assert.deepEqual(limits('(10-15 minutes)'), [null, null, true]);
    assert.deepEqual(limits('(between 10 and 15 minutes)'), [10, 15, false]);
  });

  it('is a question by a Roman number, and one statement of several', () => {
    const { questions } = read(
      '### I. Sex [SINGLE]',
      '',
      '1. Man',
      '2. Woman',
      '',
      'Q2. Which of the following statements fits best?',
      '1. A',
      '2. B',
      '',
    );
    assert.deepEqual(
      questions.map(({ id, kind, doubts = [] }) => [id, kind, doubts.length]),
      [
        ['I', 'single', 0],
        ['Q2', 'single', 0],
      ],
    );
  });
});
