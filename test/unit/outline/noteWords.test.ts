import assert from 'node:assert/strict';
import { readingOf } from './readingOf';

const ITEMS = ['1. Nice', '2. So so', '3. Ugly'];
const PLAIN = 'Q1 single | Why? | Q1 coded 1,2,3';

describe('What is said of showing, reading out and order, in words put together', () => {
  it('touches no question', () => {
    for (const words of [
      'Hand respondent card B',
      'Show image 1',
      'Repeat scale if necessary',
      'Do not randomise',
      'Keep "Other" and "None" at the bottom',
      'Use same order as Q2',
      'New screen',
      'One item per screen',
      'Do not show numbers',
      'Please type in all that come to mind',
      'There are no right or wrong answers',
      'All answers are anonymous',
      'Konzept zeigen',
      'Skala bei Bedarf wiederholen',
      'Neue Seite',
      'Ne pas randomiser',
      'Nouvel écran',
      'Entregar tarjeta',
      'No rotar',
      'Toon kaart A',
      'Nieuwe pagina',
      'Randomizzare le risposte',
      'Nuova schermata',
      'Rodiziar frases',
      'Não há respostas certas ou erradas',
    ])
      for (const lines of [
        ['**Q1. Why?**', '', `[${words}]`],
        ['**Q1. Why?**', '', `*${words}*`],
        [`**Q1. Why?** ${words.toUpperCase()}`],
      ])
        assert.deepEqual(readingOf(...lines, '', ...ITEMS), [PLAIN], lines.join(' / '));
  });

  it('is told where it says whom or which as well', () => {
    for (const words of ['Show list if Q0 = 1', 'Show only brands of Q0', 'New screen for women'])
      assert.match(readingOf('Q1. Why?', '', `[${words.toUpperCase()}]`, '', ...ITEMS).join(), /in part/u, words);
  });

  it('is an answer where it stands among answers', () => {
    assert.match(
      readingOf('Q1. What do you use?', '', '1. Video', '2. New screen', '3. Use stars').join(),
      /Q1 coded 1,2,3$/u,
    );
  });
});
