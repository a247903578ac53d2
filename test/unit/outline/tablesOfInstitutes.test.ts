import assert from 'node:assert/strict';
import { read, shortOf, shortProblems } from './reading';

const shorts = (...lines: readonly string[]): readonly string[] =>
  read(...lines).questions.map((question) => `${question.kind}: ${shortOf(question).join(' | ')}`);

describe('Tables of answers with a column that has no name', () => {
  it('hold what is said of some of the answers there', () => {
    assert.deepEqual(
      shorts(
        '## FILTROS',
        '',
        '**S4. ¿Trabaja usted en…?** (LEER. RM)',
        '',
        '| Respuesta | Código | |',
        '|---|---|---|',
        '| Una agencia de publicidad | 1 | TERMINAR |',
        '| Un banco | 4 | |',
        '| Ninguno de los anteriores | 9 | EXCLUYENTE |',
        '',
        '**S6. ¿Compró detergente?** (RU)',
        '',
        '| Respuesta | Código | |',
        '|---|---|---|',
        '| Sí | 1 | |',
        '| No | 2 | AGRADECER Y TERMINAR |',
      ),
      ['multi: S4_1 flag 1x | S4_4 flag 4 | S4_9 flag 9!', 'single: S6 coded 1,2x'],
    );
    assert.deepEqual(
      shorts(
        '**Q1. Besitzen Sie ein Auto?** (Einfachnennung)',
        '',
        '| Antwort | Code | |',
        '|---|---|---|',
        '| Ja | 1 | |',
        '| Nein | 2 | weiter mit Q3 |',
        '',
        '**Q2. Which?** [MULTI]',
        '',
        '| Brand | Code | |',
        '|---|---|---|',
        '| Albor | 1 | |',
        '| Other (please specify) | 97 | |',
        '| None | 99 | EXCLUSIVE |',
        '',
        '**Q3. Why?** [OPEN]',
      ),
      [
        'single: Q1 coded 1,2',
        'multi: Q2_1 flag 1 | Q2_97 flag 97o | Q2_99 flag 99! | Q2_97_other text 97',
        'text: Q3 text',
      ],
    );
  });

  it('are read so without any header as well, as Word leaves them', () => {
    assert.deepEqual(
      shorts(
        '**Q1. Sell they?** [SINGLE]',
        '',
        '| Yes | 1 | |',
        '|---|---|---|',
        '| No | 2 | GO TO Q3 |',
        '| Not sure | 3 | |',
        '',
        '**Q2. Why?** [OPEN]',
        '',
        '**Q3. How?** [OPEN]',
      ),
      ['single: Q1 coded 1,2,3', 'text: Q2 text', 'text: Q3 text'],
    );
  });

  it('tell what is not understood there', () => {
    const told = read(
      '**Q1. Do you?** [SINGLE]',
      '',
      '| Answer | Code | |',
      '|---|---|---|',
      '| Yes | 1 | see the manual |',
      '| No | 2 | |',
    );
    assert.deepEqual(shortProblems(told), ['5 warning cellText']);
  });

  it('are no lists where the columns are points', () => {
    for (const [header, first, second] of [
      ['| | Yes | No |', '| Monday | 1 | 0 |', '| Tuesday | 1 | 0 |'],
      ['| | Yes | No |', '| Radio | 1 | 2 |', '| Bicycle | 1 | 2 |'],
      ['| Item | Good | |', '| Price | ○ | ○ |', '| Taste | ○ | ○ |'],
      ['| | No. of days | No |', '| Monday | 1 | 0 |', '| Tuesday | 2 | 0 |'],
    ]) {
      const [shape] = shorts('**Q1. Which?**', '', header ?? '', '|---|---|---|', first ?? '', second ?? '');
      assert.ok(shape?.startsWith('grid'), `${String(header)}: ${String(shape)}`);
    }
  });
});

describe('Parts that decide who takes part', () => {
  const ends = (...title: readonly string[]): readonly string[] =>
    shorts(
      ...title,
      '',
      'F1. ¿Compra usted? [RU]',
      '',
      '1. Sí',
      '2. No → FINALIZAR',
      '',
      '## CONSUMO',
      '',
      'P1. ¿Cuál? [ABIERTA]',
    );

  it('are known by what institutes call them, in headings and in lines', () => {
    for (const title of [
      '## Filtro',
      '**BLOQUE FILTRO**',
      '## FILTROS',
      '## Filtros y cuotas',
      '## Éligibilité',
      '**ELIGIBILITE**',
      '## Critères de sélection',
      '## Selección del entrevistado',
      '## Recrutement des participants',
      '## Filter and quotas',
      '## Filters und Quoten',
      '## Filterfragen',
      '## Auswahl der Zielperson',
      '## Selectievragen',
    ])
      assert.equal(ends(title)[0], 'single: F1 coded 1,2x', title);
  });

  // Who works is asked of them, or who drinks coffee: nobody is screened out.
  const TOPICS = ['Recrutement', 'Reclutamiento', 'Filter', 'Filters', 'Sélection', 'Selectie', 'Qualification'].map(
    (topic) => `## ${topic}`,
  );

  it('are none where a part is called so behind others, or is about something else', () => {
    for (const title of ['## Selección de productos', '## Filter coffee', '## Consumo', ...TOPICS])
      assert.equal(ends(title)[0], 'single: F1 coded 1,2', title);
    assert.equal(ends('A1. ¿Sexo? [RU]', '', '1. H', '2. M', '', '## Filtro')[1], 'single: F1 coded 1,2');
  });
});
