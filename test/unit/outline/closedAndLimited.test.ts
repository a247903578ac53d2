import { strict as assert } from 'node:assert';
import { judgeFile } from '../../support/corpus/corpus';

/** Three questions: what is said stands at an answer of the first, at one of the second, or at the number. */
const TEXT = (at: { no?: string; other?: string; number?: string }): string =>
  [
    '# Study\n',
    `**Q1. Do you own a car?**\n\n1. Yes\n2. No${at.no ?? ''}\n3. Perhaps\n`,
    `**Q2. Which brands do you know?** [MULTI]\n\n1. Alpha\n2. Beta\n97. Other${at.other ?? ''}\n`,
    `**Q3. How old are you?** [NUMERIC]${at.number ?? ''}\n`,
    '**Q4. Do you like it?** [SINGLE]\n\n1. Yes\n2. No\n',
  ].join('\n');

type Said = Readonly<Partial<Record<'Q1' | 'Q2' | 'Q3', string>>>;

function assertRead(text: string, said: Said): void {
  const expected = { Q1: 'single 1-3', Q2: 'multi 1,2,97|multi 1,2,97o', Q3: 'num', Q4: 'single 1,2', ...said };
  const lines = Object.entries(expected).map(([id, read]) => `${id} ${read}\n`);
  const wrong = judgeFile({ name: 'said', text, expected: lines.join('') }).filter(
    ({ verdict }) => verdict !== 'right',
  );
  assert.deepEqual(wrong, [], text);
}

const ENDED: Said = { Q1: 'single 1,2x,3' };
const LED: Said = { Q2: 'multi 1,2,97|multi 1,2,97o ; if !Q1=2', Q3: 'num ; if !Q1=2' };

describe('What closes, leads on and limits, put together from its words', () => {
  const closings = {
    en: [' (THANK & END)', ' (close)', ' – disqualify', ' – → terminate', ' [-> screen out]'],
    es: [' (Agradezca y termine)', ' – Dar las gracias y terminar', ' (Suspender entrevista)'],
    nl: [' – Bedanken en afsluiten', ' (Interview beëindigen)'],
    it: [' (Chiudere intervista)', ' – Ringraziare e terminare'],
    pt: [' (AGRADEÇA E ENCERRE)', ' (Encerrar)'],
    de: [' (Danke und Ende)', ' (→ Screenout)'],
  };
  for (const [language, all] of Object.entries(closings))
    for (const no of all) it(`${language}:${no}`, () => assertRead(TEXT({ no }), ENDED));

  const jumps = {
    en: [' [→ Q4]', ' [=> Q4]', ' – → Q4', ' – goto Q4', ' [Ask Q4]', ' (next: Q4)', ' [→ GO TO Q4]'],
    de: [' – gehe zu Q4', ' (weiter Q4)', ' – Sprung zu Q4'],
    fr: [' (Passer à la Q4)', ' (Poser Q4)', ' – Aller à Q4'],
    it: [' (vai a Q4)', ' – continuare con Q4'],
    es: [' – Ir a la pregunta 4'],
  };
  for (const [language, all] of Object.entries(jumps))
    for (const no of all) it(`${language}:${no}`, () => assertRead(TEXT({ no }), LED));

  const texts = [
    ' (please type in)',
    ' – which?',
    ' (open)',
    ' (bitte notieren)',
    ' – welche?',
    ' (lesquels ?)',
    ' (quais?)',
  ];
  for (const other of texts) it(other, () => assertRead(TEXT({ other }), { Q2: 'multi 1,2,97o' }));

  const limits: readonly (readonly [string, string])[] = [
    [' (Valid range 0-100)', 'num 0..100'],
    [' [Wertebereich 0-100]', 'num 0..100'],
    [' (must be between 1 and 10)', 'num 1..10'],
    [' [must be 18 or over]', 'num 18..'],
    [' (cannot exceed 24)', 'num ..24'],
    [' (bornes 0-100)', 'num 0..100'],
    [' [age 18–99]', 'num 18..99'],
    [' (minimo 18)', 'num 18..'],
    [' (no negative numbers)', 'num 0..'],
  ];
  for (const [number, read] of limits) it(number, () => assertRead(TEXT({ number }), { Q3: read }));

  it('leaves the words of labels alone', () => {
    const label = (words: string): string => TEXT({}).replace('Alpha', words);
    for (const words of [
      'Near (close)',
      'The evening – the end of the day',
      'A bus (stop)',
      'Shop – open',
      'Cloth (fine)',
    ])
      assertRead(label(words), {});
  });
});
