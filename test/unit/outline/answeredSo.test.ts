import assert from 'node:assert/strict';
import { asked, plansOf, readingOf } from './plans';

describe('Conditions that speak of an answer in a sentence', () => {
  const grid = (id: string): readonly string[] => [
    `**${id} Please rate our service. (one answer per row)**`,
    '',
    '| | good | bad | very bad |',
    '|---|---|---|---|',
    '| Taste | ☐ | ☐ | ☐ |',
    '| Waiting time | ☐ | ☐ | ☐ |',
    '',
  ];
  const answersOf = (condition: string): readonly string[] => {
    const plans = plansOf(...grid('1.'), `**2. ${condition}: when is it too crowded?**`, '', '( ) noon', '( ) evening');
    return [1, 2, 3].map((code) => asked(plans[1], { Q1_1: 1, Q1_2: code }));
  };

  it('name the row of a grid above and quote what was answered there', () => {
    for (const condition of [
      'Falls Sie „Waiting time“ mit „bad“ oder „very bad“ beurteilt haben'.replace(
        /„Waiting time“/u,
        'die Waiting time',
      ),
      'If you rated the waiting time as “bad” or “very bad”',
      'Si vous avez noté « bad » ou « very bad » pour waiting time',
    ])
      assert.deepEqual(answersOf(condition), ['not asked', 'asked', 'asked'], condition);
  });

  it('are not read where the words may be turned round or name no row, or two', () => {
    for (const condition of [
      'If you have not rated the waiting time as “bad”',
      'If you rated anything but the waiting time as “bad” other than that',
      'If you rated the food as “bad”',
      'If you rated the waiting time as at least “bad”',
      'Falls Sie die Waiting time mit „bad“ oder schlechter bewertet haben',
      'If you rated taste and waiting time as “bad”',
      'If you rated the waiting time as “so so”',
    ])
      assert.deepEqual(answersOf(condition)[1], 'perhaps', condition);
  });

  it('name an answer and the number of its question behind it', () => {
    const text = (condition: string): readonly string[] => [
      '**7. Welke ziekten heeft u?** *(meer antwoorden mogelijk)*',
      '',
      '☐ Suikerziekte',
      '☐ Hoge bloeddruk',
      '',
      `**8. ${condition}: gebruikt u medicijnen?**`,
      '',
      '☐ Ja',
      '☐ Nee',
    ];
    const of = (condition: string): readonly string[] => {
      const [, second] = plansOf(...text(condition));
      return [asked(second, { Q7_1: 1, Q7_2: 0 }), asked(second, { Q7_1: 0, Q7_2: 1 })];
    };
    assert.deepEqual(of('Alleen invullen als u suikerziekte heeft (vraag 7)'), ['asked', 'not asked']);
    assert.deepEqual(of('Alleen als u „Suikerziekte” heeft aangekruist bij vraag 7'), ['asked', 'not asked']);
    assert.deepEqual(of('Alleen als u geen suikerziekte heeft (vraag 7)'), ['perhaps', 'perhaps']);
    assert.deepEqual(of('Alleen als u ernstige suikerziekte heeft (vraag 7)'), ['perhaps', 'perhaps']);
    const number = ['**1. Hoe vaak viel u?**', '', '____ keer (0 t/m 50)', ''];
    const doctor = '**2. Was u bij een dokter?** *(alleen als u bij vraag 1 1 of meer heeft ingevuld)*';
    const [, second] = plansOf(...number, doctor, '', '☐ Ja', '☐ Nee');
    assert.deepEqual([asked(second, { Q1: 0 }), asked(second, { Q1: 1 })], ['not asked', 'asked']);
  });

  it('stand beside numbers in forms', () => {
    for (const line of ['____ . Semester (1 bis 30)', '____. semester (1-30)', '____-mal (1 bis 30)'])
      assert.deepEqual(readingOf('**1. Wievieltes?**', '', line), ['numeric | Q1 number'], line);
    const euro = plansOf('**1. Wie viel geben Sie aus? (ganze Euro, 1 bis 25)**', '', '____ Euro');
    assert.deepEqual([euro[0]?.question.limits.min, euro[0]?.question.limits.max], [1, 25]);
    const evening = ['**1. Would you use an evening offer (17 bis 20 Uhr)?**', '', '( ) Yes', '( ) No'];
    assert.deepEqual(readingOf(...evening), ['single | Q1 coded 1,2']);
    // Here the hours may be what is asked for.
    assert.deepEqual(
      readingOf('**1. When do you come? (17 bis 20 Uhr)**', '', '____ Uhr')[0]?.endsWith('in part'),
      true,
    );
  });

  it('show how boxes are marked, which asks for nothing', () => {
    const sex = ['1. Sex:', '', '( ) Female ( ) Male', ''];
    for (const line of [
      '*Markieren Sie so: ☒ Korrektur: ■ Bitte verwenden Sie einen Kugelschreiber.*',
      'Please mark like this: ☒ not like this: ☐ or ☑',
      'Cochez ainsi : ☒ et non : ☐',
    ])
      assert.deepEqual(readingOf(line, '', ...sex, '2. Smoke?', '', '( ) Yes ( ) No').length, 2, line);
    // What is marked so may be asked for.
    const [first] = plansOf('Kreuzen Sie an: ( ) Ja ( ) Nein', '', '1. Why? [OPEN]');
    assert.equal(first?.question.variables[0]?.answers.length, 2);
  });
});
