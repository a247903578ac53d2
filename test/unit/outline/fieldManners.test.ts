import assert from 'node:assert/strict';
import type { QuestionPlan } from '../../../src/checks/check';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import type { Formula } from '../../../src/questionnaire/logic/formula';
import { planText } from '../../support/plans';
import { short } from './reading';

const plansOf = (...lines: readonly string[]): readonly QuestionPlan[] => planText(lines.join('\n'), 'study').plans;

/** Kind, limits, variables, and whether anything of it is not checked. */
const readingOf = (...lines: readonly string[]): readonly string[] => plansOf(...lines).map(inShort);

function inShort({ question: { kind, isDate, optional, limits, choices, variables }, ...plan }: QuestionPlan): string {
  const parts = [
    isDate ? 'date' : kind,
    optional ? 'optional' : '',
    limits.min === null && limits.max === null ? '' : `${limits.min}..${limits.max}`,
    choices.max === null ? '' : `max ${choices.max}`,
    ...variables.map(short),
    plan.unresolved.length + plan.dropped.length > 0 ? 'in part' : '',
  ];
  return parts.filter(Boolean).join(' | ');
}

/** Whether somebody with these answers is surely asked, perhaps, or not. */
function asked(plan: QuestionPlan | undefined, answers: Readonly<Record<string, number>>): string {
  const is = (what?: Formula): boolean => what !== undefined && holds(what, new Map(Object.entries(answers)));
  return is(plan?.asked.surely) ? 'asked' : is(plan?.asked.possibly) ? 'perhaps' : 'not asked';
}

describe('Who answers in a way and where they go', () => {
  const first = (yes: string, no: string): readonly string[] => [`1. ${yes}`, `2. ${no}`, ''];

  it('is read in the words for people, in several languages', () => {
    for (const [question, yes, no, words] of [
      ['D1. Ha mangiato in un rifugio?', 'Sì', 'No', '*Chi risponde «No» passa alla D3.*'],
      ['D1. Did you eat here?', 'Yes', 'No', 'Those who said no skip to D3.'],
      ['D1. Haben Sie hier gegessen?', 'Ja', 'Nein', 'Wer „Nein“ sagt, geht weiter mit D3.'],
      ['D1. Avez-vous mangé ici ?', 'Oui', 'Non', 'Ceux qui répondent « Non » passent à D3.'],
    ] as const) {
      const [, second, third] = plansOf(question, ...first(yes, no), words, '', 'D2. A? [OPEN]', '', 'D3. B? [OPEN]');
      assert.deepEqual([asked(second, { D1: 1 }), asked(second, { D1: 2 })], ['asked', 'not asked'], words);
      assert.equal(asked(third, { D1: 2 }), 'asked');
    }
  });

  it('is a condition in front of sentences that say how the question is answered', () => {
    const lines = ['D4. Ha uno skipass?', ...first('Sì', 'No'), ''];
    const [, why] = plansOf(...lines, 'D7. Perché no? Se No alla D4. Sono possibili più risposte', '', '1. A', '2. B');
    assert.equal(inShort(why as QuestionPlan), 'multi | D7_1 flag 1 | D7_2 flag 2');
    assert.deepEqual([asked(why, { D4: 2 }), asked(why, { D4: 1 })], ['asked', 'not asked']);
    const [, many] = plansOf(
      ...lines,
      'D8. Quanti? Solo a chi ha risposto «Sì» alla D4. Numero da 1 a 9',
      '',
      'N. ____',
    );
    assert.equal(inShort(many as QuestionPlan), 'numeric | 1..9 | D8 number');
    assert.deepEqual([asked(many, { D4: 1 }), asked(many, { D4: 2 })], ['asked', 'not asked']);
  });
});

describe('The part that decides who takes part', () => {
  const end = ['yes (1)', 'no (2) → Ende', ''];

  it('screens out whom it sends to the end, and no other part does', () => {
    const read = readingOf(
      '**Screening**',
      '',
      'F1 Rauchen Sie?',
      ...end,
      '**Hauptteil**',
      '',
      'F2 Trinken Sie?',
      ...end,
    );
    assert.deepEqual(read, ['single | F1 coded 1,2x', 'single | F2 coded 1,2']);
  });

  it('is the one that asks for consent', () => {
    const lines = ['## Information and consent', '', 'Q1. I agree to take part.', '', '- Yes', '- No [end of study]'];
    assert.deepEqual(readingOf(...lines), ['single | Q1 coded 1,2x']);
  });
});

describe('What is said below a list', () => {
  const list = ['rot (1)', 'blau (2)', 'nichts davon (4)', ''];

  it('of an answer by its name makes it stand alone', () => {
    for (const note of [
      'INT.: „nichts davon“ nur allein zulassen.',
      '"nichts davon" is exclusive',
      '„nichts davon“: exklusiv',
    ])
      assert.deepEqual(readingOf('F2. Welche? Mehrfachnennung', ...list, note), [
        'multi | F2_1 flag 1 | F2_2 flag 2 | F2_4 flag 4!',
      ]);
  });

  it('of an answer that is not there is told', () => {
    const [read] = readingOf('F2. Welche? Mehrfachnennung', ...list, 'INT.: „weiß nicht“ nur allein zulassen.');
    assert.match(read ?? '', /in part$/u);
  });
});

describe('Instructions in further places', () => {
  it('stand behind what is in bold', () => {
    const list = ['', '1. Uomo', '2. Donna'];
    assert.deepEqual(readingOf('**D19 – Sesso** *Una sola risposta*', ...list), ['single | D19 coded 1,2']);
    assert.deepEqual(readingOf('**Q7. Languages spoken** *Select all that apply*', ...list), [
      'multi | Q7_1 flag 1 | Q7_2 flag 2',
    ]);
  });

  it('go on for interviewers behind a comma', () => {
    assert.deepEqual(
      readingOf('F8 Warum?', 'Mehrfachnennung, INT.: nicht vorlesen, nachfragen', 'Zeit (1)', 'Geld (2)'),
      ['multi | F8_1 flag 1 | F8_2 flag 2'],
    );
    assert.deepEqual(readingOf('S1. Geschlecht', 'INT.: Nicht fragen, eintragen.', 'männlich (1)', 'weiblich (2)'), [
      'single | S1 coded 1,2',
    ]);
  });

  it('name one more point of a scale that stands on a line', () => {
    const scale = 'Skala: 1 = gut, 2 = mittel, 3 = schlecht';
    assert.deepEqual(readingOf('F5 Wie war es?', scale, 'weiß nicht (99)'), ['single | F5 coded 1,2,3,99']);
    assert.deepEqual(readingOf('F5 Wie war es?', scale, '99 = keine Angabe'), ['single | F5 coded 1,2,3,99']);
  });
});

describe('Dates and ranks that are written in', () => {
  it('are a date where the line has its format, in any language', () => {
    for (const line of ['gg/mm/aaaa: ____ / ____ / ________', 'Datum (TT.MM.JJJJ): ____', 'jj/mm/aaaa'])
      assert.match(readingOf('D1. When did you arrive?', '', line)[0] ?? '', /^date \|/u, line);
  });

  it('are ranks where a 1 is to stand beside the first', () => {
    const list = ['', '1. Prezzo ____', '2. Vicinanza ____', '3. Piste ____', '4. Locali ____'];
    const ranks = (words: string): string => readingOf(`D15. ${words}`, ...list)[0] ?? '';
    assert.match(
      ranks('Quali? Metta 1 accanto alla più importante, 2 alla seconda e 3 alla terza.'),
      /^rank \| max 3/u,
    );
    assert.match(ranks('Which? Write 1 next to the best, 2 next to the second best, etc.'), /^rank \| D15_1/u);
    assert.match(ranks('Bitte bringen Sie die folgenden Punkte in eine Rangfolge.'), /^rank \| D15_1/u);
  });

  it('are not checked where the words may mean another kind', () => {
    const [read] = readingOf('Q1. What is the right ranking here?', '', '1. A', '2. B', '3. C');
    assert.match(read ?? '', /in part$/u);
  });
});
