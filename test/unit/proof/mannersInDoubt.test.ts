import assert from 'node:assert/strict';
import { plainNumber } from '../../../src/proof/data/files/writtenNumbers';
import { usePspp } from '../../support/psppBench';
import { listedIn, validatedStudy } from '../../support/validatedStudy';

const BOXES = '## Q2. Which? [MULTI]\n\n1. A\n2. B\n3. Other [OTHER]\n4. None [EXCLUSIVE]\n';
const COUNTS =
  '## Q1. How many? [SINGLE]\n\n1. 0\n2. 1\n3. 2\n4. 3+\n\n## Q2. Which make? [OPEN]\n\n[ASK IF Q1 > 1]\n\n## Q3. Sex? [SINGLE]\n\n1. Male\n2. Female\n';
const PETS = '## Q1. Which pets do you like? [MULTI]\n\n1. Dogs\n2. Cats\n\n';
const WORDS = `## Q1. How many children? [NUMERIC 0-20]\n\n${[2, 3, 4, 5, 6].map((at) => `## Q${at}. Why? [OPEN]\n`).join('\n')}\n## Q7. Sex? [SINGLE]\n\n1. Male\n2. Female\n`;
const BRANDS = '## Q2. Which? [MULTI]\n\n1. Nike\n2. Adidas\n3. Puma\n';
const RANK = '## Q7. What matters? [RANK]\n\n1. A\n2. B\n3. C\n4. D\n5. E\n';

/** Files that look like a manner of which they are not, or show two at once: nobody is listed but who is told. */
const DOUBTFUL: Readonly<
  Record<string, { readonly text: string; readonly file: string; readonly listed: readonly string[] }>
> = {
  'a wave behind the names, and -99 where nobody was asked': {
    text: '## Q1. Car? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. Make? [SINGLE]\n\n[ASK IF Q1 = 1]\n\n1. A\n2. B\n\n## Q3. Doors? [SINGLE]\n\n[ASK IF Q1 = 1]\n\n1. 3\n2. 5\n\n## Q4. Age of it? [NUMERIC 0-50]\n\n[ASK IF Q1 = 1]\n',
    file: 'respid,Q1_w3,Q2_w3,Q3_w3,Q4_w3\n1,1,1,1,4\n2,2,-99,-99,-99\n3,2,-99,-99,-99\n4,1,-99,2,7\n',
    listed: ['4 Q2'],
  },
  'a wave before the names, labels for codes, and an answer to one who was not asked': {
    text: '## Q1. Car? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. Make? [SINGLE]\n\n[ASK IF Q1 = 1]\n\n1. A\n2. B\n\n## Q3. Age? [NUMERIC 0-99]\n\n## Q4. Doors? [NUMERIC 0-9]\n',
    file: 'id,w3_Q1,w3_Q2,w3_Q3,w3_Q4\n1,Yes,A,4,4\n2,No,,4,2\n3,No,B,4,2\n4,Yes,B,7,2\n',
    listed: ['3 Q2'],
  },
  'a wave before the names, and boxes under others': {
    text: `## Q1. Car? [SINGLE]\n\n1. Yes\n2. No\n\n${BOXES}\n## Q3. Age? [NUMERIC 0-99]\n\n## Q4. Doors? [NUMERIC 0-9]\n`,
    file: 'respid,w3_Q1,w3_Q2r1,w3_Q2r2,w3_Q2r3,w3_Q2r4,w3_Q3,w3_Q4\n1,1,1,0,0,0,40,4\n2,2,0,0,0,1,30,2\n3,1,1,0,0,1,30,2\n',
    listed: ['3 Q2'],
  },
  'points in numbers beside a list of codes': {
    text: `## Q5. How strong? [NUMERIC 0-10]\n\n${BOXES}`,
    file: 'respid;Q5;Q2\n1;0.125;1,2\n2;2.375;1\n3;9;2\n',
    listed: [],
  },
  'numbers that may be negative': {
    text: '## Q5. Change in degrees? [NUMERIC]\n\n## Q6. Fan? [SINGLE]\n\n1. Yes\n2. No\n',
    file: `respid,Q5_1,Q6,Q6_minutes\n${Array.from({ length: 10 }, (_, at) => `${at + 1},${at < 4 ? -2 : 3},1,${at < 5 ? -1 : 7}`).join('\n')}\n`,
    listed: [],
  },
  'a box for something else with a number as all have, and one that nobody ticked': {
    text: BOXES,
    file: 'respid,Q2r1,Q2r2,Q2r3\n1,1,0,1\n2,0,1,0\n3,1,1,1\n',
    listed: [],
  },
  'two forms one after the other, of which some have done the first alone': {
    text: [1, 2, 3, 4].map((at) => `## q${at}. How? [SINGLE]\n\n1. Good\n2. Bad\n`).join('\n'),
    file: 'record_id,start_timestamp,q1,q2,start_complete,end_timestamp,q3,q4,end_complete\n1,2024-01-05 10:00:00,1,1,2,2024-01-05 10:10:00,1,1,2\n2,2024-01-05 10:00:00,2,1,2,2024-01-05 10:10:00,1,5,2\n3,2024-01-05 10:00:00,2,1,2,[not completed],,,0\n4,[not completed],1,,0,,,,0\n5,2024-01-05 10:00:00,2,1,2,2024-01-05 10:10:00,1,2,2\n6,2024-01-05 10:00:00,2,1,2,,,,0\n',
    listed: ['2 q4'],
  },
  'a sign for one who was not asked, as a file has it for others elsewhere': {
    text: '## Q1. Car? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. Which make? [OPEN]\n\n[ASK IF Q1 = 1]\n\n## Q3. Why not? [OPEN]\n\n[ASK IF Q1 = 2]\n',
    file: 'respid,Q1,Q2,Q3\n1,1,Ford,-\n2,2,-,Dear\n3,1,Opel,-\n4,1,Seat,-\n5,1,Fiat,-\n6,1,Audi,Loud\n',
    listed: ['6 Q3'],
  },
  'a sign that people type where everybody has to write something': {
    text: '## Q1. Sex? [SINGLE]\n\n1. Male\n2. Female\n\n## Q2. What do you like? [OPEN] [MANDATORY]\n',
    file: 'respid,Q1,Q2\n1,1,-\n2,2,The staff\n3,1,-\n4,2,-\n5,1,Nice\n6,2,-\n7,5,-\n',
    listed: ['7 Q1'],
  },
  'a sign for who was not asked, above lines of delimiters': {
    text: '## Q1. Car? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. Which make? [OPEN]\n\n[ASK IF Q1 = 1]\n',
    file: 'respid;Q1;Q2\n1;1;Ford\n2;2;-\n3;1;Opel\n4;2;-\n5;2;-\n6;2;-\n7;2;Seat\n;;\n;;\n',
    listed: ['7 Q2'],
  },
  'a prefix of all columns, of who has finished as well': {
    text: [1, 2, 3, 4].map((at) => `## Q${at}. How? [SINGLE]\n\n1. Good\n2. Bad\n`).join('\n'),
    file: 'respid,w3_status,w3_Q1,w3_Q2,w3_Q3,w3_Q4\n1,Complete,1,2,1,2\n2,Partial,1,2,,\n3,Complete,1,5,1,2\n4,Screened out,1,,,\n5,Partial,2,,,\n6,Complete,1,2,2,2\n',
    listed: ['3 Q2'],
  },
  'answers called as totals are, below all others': {
    text: '## Q1. How good? [SINGLE]\n\n1. Good\n2. Average\n3. Poor\n\n## Q2. Why? [SINGLE]\n\n1. Price\n2. Service\n\n## Q3. Sex? [SINGLE]\n\n1. Male\n2. Female\n',
    file: `Q1,Q2,Q3\n${'Good,Price,Male\n'.repeat(3)}${'Average,,Female\n'.repeat(3)}`,
    listed: ['4 Q2', '5 Q2', '6 Q2'],
  },
  'an answer that has the words for who was not asked in its label': {
    text: '## Q1. How are they? [SINGLE]\n\n1. Good\n2. Bad\n3. Not applicable.\n\n## Q2. And these? [SINGLE]\n\n1. Good\n2. Bad\n3. Not applicable (N/A)\n',
    file: 'respid,Q1,Q2\n1,Good,Bad\n2,Not applicable,N/A\n3,Bad,Good\n4,Not applicable,N/A\n5,Good,Bad\n',
    listed: [],
  },
  'scores called by the rows of a grid': {
    text: '## Q1. How good? [GRID]\n\n| | 1 | 2 | 3 |\n| - | - | - | - |\n| Price | | | |\n| Service | | | |\n| Staff | | | |\n\n## Q2. Sex? [SINGLE]\n\n1. Male\n2. Female\n',
    file: 'respid,v_11,v_12,v_13,Price,Service,Staff,Q2\n1,1,2,3,0,50,100,1\n2,2,2,2,50,50,50,2\n3,3,3,3,100,100,100,1\n4,1,1,1,0,0,0,5\n',
    listed: ['4 Q2'],
  },
  'an answer that is called as programs call no value': {
    text: Array.from({ length: 6 }, (_, at) => `## Q${at + 1}. How good? [SINGLE]\n\n1. Good\n2. Bad\n9. N/A\n`).join(
      '\n',
    ),
    file: 'respid,Q1,Q2,Q3,Q4,Q5,Q6\n1,Good,Bad,Good,Bad,Good,Bad\n2,N/A,N/A,N/A,N/A,N/A,N/A\n3,N/A,N/A,N/A,N/A,N/A,N/A\n4,,Bad,Bad,Good,Good,Bad\n',
    listed: ['4 Q1'],
  },
  'a country beside words for no value': {
    text: '## Q1. Where? [TEXT]\n\n## Q2. Age? [NUMERIC 0-99]\n\n[OPTIONAL]\n',
    file: 'respid,Q1,Q2\n1,NA,20\n2,DE,NA\n3,FR,NA\n4,GB,30\n5,US,31\n',
    listed: [],
  },
  'words of people for nothing in open answers': {
    text: WORDS,
    file: 'respid,Q1,Q2,Q3,Q4,Q5,Q6,Q7\n1,2,price,N/A,N/A,nothing,N/A,1\n2,1,N/A,N/A,queues,N/A,N/A,2\n3,0,staff,noise,N/A,N/A,all good,1\n4,3,N/A,parking,more seats,friends like it,,2\n5,2,None,none,colour,N/A,bye,2\n6,1,all,dirt,N/A,fine,N/A,\n',
    listed: ['4 Q6', '6 Q7'],
  },
  'the same words in a column of numbers as well': {
    text: WORDS,
    file: 'respid,Q1,Q2,Q3,Q4,Q5,Q6,Q7\n1,2,none,n/a,nothing,n/a,a,1\n2,none,None,N/A,None,NONE,b,2\n3,0,n/a,n/a,n/a,good,c,1\n4,n/a,n/a,,n/a,n/a,n/a,2\n',
    // Of a count none may be 0.
    listed: ['4 Q1', '4 Q3'],
  },
  'a word that one program writes everywhere, and those that people write': {
    text: WORDS,
    file: 'respid,Q1,Q2,Q3,Q4,Q5,Q6,Q7\n1,2,a,NA,none,n/a,a,1\n2,NA,a,b,c,na,f,NA\n3,NA,n/a,b,c,d,f,1\n4,3,a,b,c,d,e,2\n',
    listed: ['2 Q1', '3 Q1', '1 Q3', '2 Q7'],
  },
  'columns called like answers that two questions have': {
    text: `${PETS}## Q2. How many do you have? [NUMERIC]\n\n1. Dogs\n2. Cats\n`,
    file: 'respid,Dogs,Cats\n1,0,3\n2,1,0\n3,4,1\n4,0,0\n',
    listed: [],
  },
  'columns called like answers that hold counts': {
    text: PETS,
    file: 'respid,Dogs,Cats\n1,0,3\n2,1,0\n3,4,1\n4,0,0\n',
    listed: [],
  },
  'columns called like answers that hold ticks': {
    text: PETS,
    file: 'respid,Dogs,Cats\n1,0,1\n2,1,0\n3,1,1\n4,0,0\n',
    listed: ['4 Q1'],
  },
  'labels that are numbers, beside one that is none': {
    text: COUNTS,
    file: 'respid,Q1,Q2,Q3\n1,0,,Male\n2,1,Sony,Male\n3,2,LG,Female\n4,3+,,Female\n5,1,Sony,Male\n6,0,LG,Female\n',
    listed: ['4 Q2', '6 Q2'],
  },
  'labels that are numbers, and not every one a code': {
    text: COUNTS,
    file: 'respid,Q1,Q2,Q3\n1,0,,Male\n2,1,Sony,Male\n3,2,LG,Female\n5,1,,Male\n6,0,,Female\n',
    listed: ['5 Q2'],
  },
  'labels that are numbers and codes in a file of labels': {
    text: COUNTS,
    file: 'respid,Q1,Q2,Q3\n1,1,Sony,Male\n2,2,,Female\n3,2,LG,Male\n',
    listed: ['2 Q2'],
  },
  'codes that are labels in a file of codes': {
    text: COUNTS,
    file: 'respid,Q1,Q2,Q3\n1,1,,1\n2,2,Sony,2\n3,1,LG,1\n4,2,LG,2\n',
    listed: ['3 Q2'],
  },
  'codes, and one that is a label alone': {
    text: COUNTS,
    file: `respid,Q1,Q2,Q3\n${Array.from({ length: 9 }, (_, at) => `${at},${at === 4 ? 0 : at % 2 === 0 ? 4 : 3},LG,1`).join('\n')}\n`,
    listed: ['4 Q1', '4 Q2'],
  },
  'numbers that may be either, as nothing else tells': {
    text: COUNTS,
    file: 'respid,Q1,Q2\n1,1,LG\n2,2,\n3,1,\n4,2,Sony\n',
    listed: [],
  },
  'boxes under their names, and what they are rated under the names of their answers': {
    text: BRANDS,
    file: 'respid,Q2_1,Q2_2,Q2_3,Nike,Adidas,Puma\n1,1,0,0,5,,\n2,0,1,1,,4,3\n3,0,0,0,2,2,2\n',
    listed: ['3 Q2'],
  },
  'a list, and what its answers are rated under their names': {
    text: BRANDS,
    file: 'respid,Q2,Nike,Adidas,Puma\n1,1,5,,\n2,"2,3",,4,3\n3,"1,2",2,2,2\n',
    listed: [],
  },
  'questions that are called as the answers of another': {
    text: '## A. Car? [SINGLE]\n\n1. Yes\n2. No\n\n## B. Bike? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. Which? [MULTI]\n\n[OPTIONAL]\n\n1. A\n2. B\n',
    file: 'respid,A,B\n1,1,2\n2,2,1\n3,,2\n',
    listed: ['3 A'],
  },
  'boxes of 1 and 2 with signs for texts that nobody wrote': {
    text: BOXES,
    file: 'respid,Q2_1,Q2_2,Q2_3,Q2_4,Q2_3_other\n1,1,2,2,2,-\n2,2,1,2,2,-\n3,2,2,2,1,\n4,2,1,2,2,\n',
    listed: [],
  },
  'boxes of 1 and 2 with a text of one who has not ticked its box': {
    text: BOXES,
    file: 'respid,Q2_1,Q2_2,Q2_3,Q2_4,Q2_3_other\n1,1,2,2,2,\n2,2,1,2,2,by mistake\n3,2,2,2,1,\n',
    listed: ['2 Q2'],
  },
  'codes of two figures': {
    text: '## Q2. Which? [MULTI]\n\n1. A\n10. B\n',
    file: 'respid,Q2\n1,01\n2,10\n3,01\n4,10\n',
    listed: [],
  },
  'ranks of which a file leaves some out': {
    text: RANK,
    file: 'respid,Q7_1,Q7_2,Q7_3\n1,1,5,2\n2,4,5,3\n3,2,1,5\n',
    listed: [],
  },
};

describe('data files that could be written in two ways', () => {
  const bench = usePspp();

  for (const [manner, { text, file, listed }] of Object.entries(DOUBTFUL)) {
    it(manner, async () => {
      const result = await validatedStudy(`# Study\n\n${text}`, file, bench);
      assert.deepEqual(listedIn(result), listed, result.notes.join('\n'));
    });
  }
});

describe('numbers as people write them', () => {
  it('have points and commas between thousands only where nothing else can be meant', () => {
    const english = ['1,250', '1,250.50', '1.250,50', '0,125', '0.125', '1.250', '1 250', '20 %', '€ 12', '12,5', 'x'];
    assert.deepEqual(
      english.map((text) => plainNumber(text, false)),
      ['1250', '1250.50', '1250.50', '0.125', '0.125', '1.250', '1250', '20', '12', '12.5', null],
    );
    assert.deepEqual(
      ['1.250', '1,250', '1.250,50', '1.250.000'].map((text) => plainNumber(text, true)),
      ['1.250', '1.250', '1250.50', '1250000'],
    );
    assert.equal(plainNumber('1.250', true, true), '1250');
  });
});
