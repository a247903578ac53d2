import assert from 'node:assert/strict';
import { readHeader } from '../../../src/proof/data/files/headerNames';
import { readQuestionnaire } from '../../../src/questionnaire/read';

const TEXT = `# Wells

## Q1. District? [SINGLE]

1. North
2. South

## Q2. How is the water treated? [MULTI]

1. Boiling
2. Filter
3. Other [OTHER]

## Q3. Minutes to the source, one way [NUMERIC 0-240]

## Q4. People [NUMERIC 1-30]

## Q5. Where else? [MULTI]

1. Inside
2. Outside
`;

describe('headings made of numbers, hashes and texts', () => {
  const { questions } = readQuestionnaire(TEXT, 'wells');
  const read = (...texts: readonly string[]) =>
    readHeader(
      texts.map((text) => ({ text, below: '' })),
      questions,
    ).names;

  it('are questions by their texts in the letters of names, with what specifies one behind it', () => {
    const headings = [
      '1_District',
      '2_How_is_the_water_treated',
      '3_Please_specify',
      '4_Minutes_to_the_source_one_way',
    ];
    assert.deepEqual(read('id', ...headings, 'lat_5_Place', '6_People'), [
      'id',
      'Q1',
      'Q2',
      'Q2_3_other',
      'Q3',
      'lat_5_Place',
      'Q4',
    ]);
  });

  it('leave a text behind a column that nobody knows with that one', () => {
    const headings = ['1_District', '2_How_is_the_water_treated', '3_Colour_of_the_lid', '4_Please_specify'];
    const names = read(...headings, '5_Minutes_to_the_source_one_way', '6_People');
    assert.ok(names.includes('Q3'));
    assert.ok(!names.includes('Q2_3_other'));
  });

  it('are iterations where they are no texts of questions, few, or in another order', () => {
    assert.deepEqual(read('1_Q3', '2_Q3', '3_Q3', '4_Q3'), ['Q3_1', 'Q3_2', 'Q3_3', 'Q3_4']);
    assert.deepEqual(read('1_District', '2_People'), ['District_1', 'People_2']);
    assert.deepEqual(
      read('4_District', '3_How_is_the_water_treated', '2_Minutes_to_the_source_one_way', '1_People')[0],
      'District_4',
    );
    assert.deepEqual(read('1_People', '2_People', '3_People', '4_People')[0], 'People_1');
  });

  it('are boxes behind a hash, and names that merely have one', () => {
    assert.deepEqual(read('Q5#Inside', 'Q5#Outside', 'Q5#Elsewhere', 'X#Inside'), [
      'Q5_1',
      'Q5_2',
      'Q5#Elsewhere',
      'X#Inside',
    ]);
  });
});
