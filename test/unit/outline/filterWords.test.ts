import assert from 'node:assert/strict';
import { asked, plansOf } from './plans';

const QUESTIONS = (letter: string, yes: string, no: string, none: string): readonly string[] => [
  `**${letter}1. Do you own a car?**`,
  '',
  `1. ${yes}`,
  `2. ${no}`,
  '3. DK',
  '',
  `**${letter}2. Which of these brands do you know?** [MULTI]`,
  '',
  '1. Alpha',
  '2. Beta',
  '3. Gamma',
  `99. ${none} [EXCLUSIVE]`,
  '',
  `**${letter}3. How old are you?** [NUMERIC 0-120]`,
  '',
  `**${letter}3A. Do you own a bicycle?** [SINGLE]`,
  '',
  `1. ${yes}`,
  `2. ${no}`,
  '',
];
const ANSWERS = ['', '1. Nice', '2. So so', '3. Ugly', ''];

interface Words {
  readonly letter: string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
}

const EN: Words = { letter: 'Q', yes: 'Yes', no: 'No', none: 'None of these' };
const DE: Words = { letter: 'Q', yes: 'Ja', no: 'Nein', none: 'Keine davon' };
const FR: Words = { letter: 'Q', yes: 'Oui', no: 'Non', none: 'Aucune' };
const ES: Words = { letter: 'P', yes: 'Sí', no: 'No', none: 'Ninguna' };
const NL: Words = { letter: 'Q', yes: 'Ja', no: 'Nee', none: 'Geen van deze' };
const IT: Words = { letter: 'D', yes: 'Sì', no: 'No', none: 'Nessuna di queste' };
const PT: Words = { letter: 'P', yes: 'Sim', no: 'Não', none: 'Nenhuma destas' };

/** Who answered so, as the numbers of the first three questions: car, brands, age. */
type Respondent = readonly [car: number, brands: readonly number[], age: number];

const valuesOf = (letter: string, [car, brands, age]: Respondent): Readonly<Record<string, number>> => ({
  [`${letter}1`]: car,
  ...Object.fromEntries([1, 2, 3, 99].map((code) => [`${letter}2_${code}`, brands.includes(code) ? 1 : 0])),
  [`${letter}3`]: age,
});

/** What becomes of the fourth question and of the one in front, where the words stand in each of the usual places. */
function askedAt(words: string, { letter, yes, no, none }: Words, who: Respondent): readonly string[] {
  const line = `**${letter}4. What do you think of the new colour?**`;
  const inside = `[${words}]`;
  const places: readonly (readonly string[])[] = [
    [inside, '', line],
    [line, '', inside],
    [words.toUpperCase(), '', line],
    [`*${words}*`, '', line],
    [`${line} ${/[()]/u.test(words) ? inside : `(${words})`}`],
  ];
  return places.map((lines) => {
    const plans = plansOf(...QUESTIONS(letter, yes, no, none), ...lines, ...ANSWERS);
    const [ahead, plan] = [3, 4].map((at) => asked(plans[at], valuesOf(letter, who)));
    return `${ahead}, ${plan}`;
  });
}

const IN: Respondent = [1, [1, 2], 25];
const OUT: Respondent = [2, [99], 40];
const CHILD: Respondent = [2, [3], 12];

/** The words, and who of two is asked and who is not. */
const FILTERS: readonly (readonly [Words, string, Respondent, Respondent])[] = [
  [EN, 'Yes at Q1', IN, OUT],
  [EN, 'Q1: Yes', IN, OUT],
  [EN, 'Skip unless Q1 = 1', IN, OUT],
  [EN, 'Skip if Q1 = 2', IN, OUT],
  [EN, 'Do not ask unless Q1 = 1', IN, OUT],
  [DE, 'Überspringen, wenn Q1 = 2', IN, OUT],
  [EN, 'Q1 is Yes', IN, OUT],
  [EN, 'Q1 = 1', IN, OUT],
  [EN, 'Code 1 at Q1', IN, OUT],
  [EN, 'Codes 2-3 at Q1', OUT, IN],
  [EN, 'Yes at Q1 AND Beta at Q2', IN, OUT],
  [EN, 'Those coding 1 at Q1', IN, OUT],
  [EN, 'All answering yes at Q1', IN, OUT],
  [EN, 'Ask all who said yes at Q1', IN, OUT],
  [EN, 'Ask all except those who said no at Q1', IN, OUT],
  [EN, 'All respondents with code 1 in Q1', IN, OUT],
  [EN, 'Only answer this question if you answered "Yes" to Q1', IN, OUT],
  [EN, 'If Q1 = 1 (Yes)', IN, OUT],
  [EN, 'Ask Q4 if Q1=1', IN, OUT],
  [EN, "If 'yes' at Q.1", IN, OUT],
  [EN, 'If any answer other than No at Q1', IN, OUT],
  [EN, 'If Alpha not mentioned at Q2', OUT, IN],
  [EN, 'Ask if both Alpha and Beta selected at Q2', IN, CHILD],
  [EN, 'If none at Q2 (code 99)', OUT, IN],
  [EN, 'Base: under 30s (Q3)', IN, OUT],
  [EN, 'Ask if 18 or older (Q3)', IN, CHILD],
  [EN, 'If age at Q3 is 18 or over', IN, CHILD],
  [EN, 'If aged 18-34 at Q3', IN, OUT],
  [EN, 'Ask if yes at Q1 and aged 18+ at Q3', IN, OUT],
  [DE, 'Basis: Befragte mit Ja in Q1', IN, OUT],
  [DE, 'An Personen mit Q1=1', IN, OUT],
  [DE, 'Wenn keine in Q2 (Code 99)', OUT, IN],
  [DE, 'Wenn Q3 zwischen 18 und 34', IN, OUT],
  [DE, 'Wenn Q3 größer 30', OUT, IN],
  [DE, 'An alle, die in Q1 mit Ja geantwortet haben', IN, OUT],
  [DE, 'Basis: alle, die in Q1 Ja angegeben haben', IN, OUT],
  [FR, 'Aux répondants ayant répondu Oui en Q1', IN, OUT],
  [FR, 'Sauf code 2 en Q1', IN, OUT],
  [FR, 'Si Q1=1, poser', IN, OUT],
  [FR, 'Si Q3 entre 18 et 34', IN, OUT],
  [ES, 'Si menciona Alpha o Beta en P2', IN, OUT],
  [ES, 'Si P3 entre 18 y 34', IN, OUT],
  [NL, 'Stel indien Q1=1', IN, OUT],
  [NL, 'Indien Q3 tussen 18 en 34', IN, OUT],
  [NL, 'Indien 18 jaar of ouder bij Q3', IN, CHILD],
  [NL, 'Als u bij vraag 1 ja heeft geantwoord', IN, OUT],
  [NL, 'Indien Alpha of Beta bij Q2', IN, OUT],
  [{ ...IT, letter: 'Q' }, 'Se ha risposto Sì alla domanda 1', IN, OUT],
  [IT, 'Se cod. 1 a D1', IN, OUT],
  [IT, 'Se D1 diverso da 2', IN, OUT],
  [PT, 'A quem respondeu Sim na P1', IN, OUT],
  [PT, 'Se a resposta em P1 for Sim', IN, OUT],
];

describe('Words for who is asked, above a question, below it and behind it', () => {
  for (const [words, filter, is, not] of FILTERS)
    it(`${filter}`, () => {
      const all = Array.from({ length: 5 }, () => 'asked, asked');
      assert.deepEqual(askedAt(filter, words, is), all);
      assert.deepEqual(
        askedAt(filter, words, not),
        all.map(() => 'asked, not asked'),
      );
    });

  it('are not read where they may mean two things, or are of something else', () => {
    for (const filter of ['If other than Alpha at Q2', 'If under 18 or over 65 at Q3'])
      assert.deepEqual(
        new Set(askedAt(filter, EN, IN).map((place) => place.split(', ')[1])),
        new Set(['perhaps']),
        filter,
      );
    for (const note of [
      'Same list as in Q2',
      'Please look at card Q2',
      'Answers to Q1 are kept apart',
      'Yes and no at Q2?',
    ])
      for (const lines of [[note], [`[${note}]`]]) {
        const plans = plansOf(...QUESTIONS('Q', 'Yes', 'No', 'None'), '**Q4. What?**', '', ...lines, ...ANSWERS);
        for (const who of [IN, OUT]) assert.notEqual(asked(plans[4], valuesOf('Q', who)), 'not asked', note);
      }
  });
});
