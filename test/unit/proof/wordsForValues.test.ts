import assert from 'node:assert/strict';
import { screenedOutOf } from '../../../src/proof/data/screenedOut';
import { emptyIfNothing, tickUnlessNothing } from '../../../src/proof/data/scheme/manners/saysNothing';
import { planQuestionnaire } from '../../../src/checks/plan';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { TEXTS_AT_ONCE } from '../../../src/spss/longLines';
import { usePspp } from '../../support/psppBench';
import { listedIn, validatedStudy } from '../../support/validatedStudy';

/** Words and boxes in place of values, of which some say another value than they seem to, or nothing that is known. */
const FILES: Readonly<
  Record<string, { readonly text: string; readonly file: string; readonly listed: readonly string[] }>
> = {
  'thousands and hours of some among numbers of others': {
    text: 'Q1. What is your yearly income? [NUMERIC 1000-200000]\n\nQ2. How many minutes did you travel? [NUMERIC 5-600]\n',
    file: 'respid,Q1,Q2\n1,45000,30\n2,45k,2h\n3,38000,45\n4,50k,3h\n5,60k,90\n6,42000,1h\n7,51000,1200\n',
    listed: ['7 Q2'],
  },
  'months of some among years of others': {
    text: 'Q1. How old is your child? [NUMERIC 0-17]\n\nQ2. School? [SINGLE]\n[ASK IF Q1 > 5]\n1. Yes\n2. No\n',
    file: 'respid,Q1,Q2\n1,3,\n2,8 months,\n3,9 months,\n4,7 months,\n5,12,1\n6,15,\n',
    listed: ['6 Q2'],
  },
  'thousands of everybody': {
    text: 'Q1. What is your yearly income? [NUMERIC 1000-200000]\n',
    file: 'respid,Q1\n1,45k\n2,50k\n3,60k\n4,7k\n',
    listed: [],
  },
  'another unit of everybody than the question names': {
    text: 'Q1. How many minutes was it? [NUMERIC 5-600]\n\nQ2. How many miles is it? [NUMERIC 10-60]\n',
    file: 'respid,Q1,Q2\n1,2 h,3 km\n2,3 h,40 km\n3,1 h,50 km\n4,4 h,90 km\n',
    listed: [],
  },
  'the unit that the question names, shortened': {
    text: 'Q1. How many minutes was it? [NUMERIC 5-600]\n\nQ2. How many kilometres is it? [NUMERIC 10-60]\n\nQ3. Size? [NUMERIC 1-9]\n',
    file: 'respid,Q1,Q2,Q3\n1,2 min,30 km,3 cm\n2,30 min,40 km,4 cm\n3,10 min,50 km,5 cm\n4,40 min,90 km,12 cm\n',
    listed: ['1 Q1', '4 Q2', '4 Q3'],
  },
  'a box of who has no number, whyever': {
    text: "Q1. Car? [SINGLE]\n1. Yes\n2. No\n\nQ2. Kilometres? [NUMERIC 0-900]\n[ASK IF Q1 = 1]\n998 Don't know\n",
    file: 'respid,Q1,Q2,Q2_na\n1,1,100,0\n2,2,,1\n3,1,,1\n4,1,50,0\n5,2,,1\n6,1,998,0\n',
    listed: ['3 Q2'],
  },
  'boxes of who has no number by other words': {
    text: "Q1. Car? [SINGLE]\n1. Yes\n2. No\n\nQ2. Kilometres? [NUMERIC 0-900]\n[ASK IF Q1 = 1]\n998 No answer\n\nQ3. Litres? [NUMERIC 0-90]\n998 Don't know\n",
    file: 'respid,Q1,Q2,Q2_noanswer,Q3,Q3_ref\n1,1,100,0,4,0\n2,2,,1,,1\n3,1,,1,3,0\n4,1,50,0,3,0\n5,2,,1,3,0\n',
    listed: ['3 Q2', '2 Q3'],
  },
  'a box that is called as its code is': {
    text: "Q1. Car? [SINGLE]\n1. Yes\n2. No\n\nQ2. Kilometres? [NUMERIC 0-900]\n[ASK IF Q1 = 1]\n998 Don't know\n\nQ3. Litres? [NUMERIC 0-90]\n98 Refused\n",
    file: 'respid,Q1,Q2,Q2_DK,Q3,Q3_ref\n1,1,100,0,4,0\n2,2,,0,,1\n3,1,,1,3,0\n4,1,950,0,93,0\n5,2,,0,,0\n',
    listed: ['4 Q2', '4 Q3', '5 Q3'],
  },
  'what is typed for an answer that does not apply': {
    text: 'Q1. Heeft u een auto? [SINGLE]\n1. Ja\n2. Nee\n\nQ2. Hoe tevreden bent u? [SINGLE]\n1. Tevreden\n2. Ontevreden\n9. Niet van toepassing\n\nQ3. Waarom? [OPEN]\n\nQ4. Hoeveel kinderen? [NUMERIC 0-12]\n',
    file: 'respid,Q1,Q2,Q3,Q4\n1,Ja,Tevreden,Mooi,1\n2,Ja,Ontevreden,n.v.t.,2\n3,Nee,N.v.t.,n.v.t.,0\n4,Nee,N.v.t.,nvt,n.v.t.\n5,Ja,Tevreden,Snel,n.v.t.\n6,Nee,N.v.t.,n.v.t.,n.v.t.\n7,Ja,Tevreden,Goed,30\n',
    listed: ['7 Q4'],
  },
  'what is typed for a number that does not apply, and in a text': {
    text: 'Q1. Sex? [SINGLE]\n1. Male\n2. Female\n\nQ2. How many children? [NUMERIC 0-12]\n\nQ3. Why? [OPEN]\n',
    file: 'respid,Q1,Q2,Q3\n1,1,2,Nice\n2,2,Not applicable,Not applicable\n3,1,Not applicable,Fine\n4,2,30,Good\n5,1,1,\n',
    listed: ['4 Q2', '5 Q3'],
  },
  'what a program writes for who was not asked, and whom an answer ends the interview for': {
    text: 'Q1. Car? [SINGLE]\n1. Yes\n2. No\n3. Never [TERMINATE]\n\nQ2. Doors? [SINGLE]\n[ASK IF Q1 = 1]\n1. 3\n2. 5\n\nQ3. Cups? [NUMERIC 0-9]\n\nQ4. Age? [NUMERIC 0-99]\n',
    file: 'respid,Q1,Q2,Q3,Q4\n1,1,1,2,30\n2,2,Not applicable,3,40\n3,1,Not applicable,4,50\n4,3,Not applicable,Not applicable,Not applicable\n5,1,2,4,50\n',
    listed: ['3 Q2'],
  },
};

describe('words and boxes of data files in place of values', () => {
  const bench = usePspp();

  for (const [manner, { text, file, listed }] of Object.entries(FILES)) {
    it(manner, async () => {
      const result = await validatedStudy(`# Study\n\n${text}`, file, bench);
      assert.deepEqual(listedIn(result), listed, result.notes.join('\n'));
    });
  }

  it('tell of no box as of a column that the questionnaire does not know', async () => {
    const file = 'respid,Q1,Q1_98,Q1_97\n1,3,0,0\n2,,1,0\n3,4,0,1\n';
    const { variables } = await validatedStudy('Q1. Cups? [NUMERIC 0-20]\n[DK 98]\n', file, bench);
    assert.deepEqual(
      variables.map(({ kind, variable }) => `${kind} ${variable}`),
      ['extra Q1_97'],
    );
  });
});

describe('commands that compare texts', () => {
  it('hold few texts each, as PSPP takes minutes for many', () => {
    const made = [...emptyIfNothing('Q1_8_other', 'Q1 <> 8'), ...tickUnlessNothing('Q1_8_other', 'Q1_8', 'Q1_9 = 1')];
    const texts = made.map((command) => command.match(/"[^"]*"/gu)?.length ?? 0);
    assert.ok(Math.max(...texts) <= TEXTS_AT_ONCE + 1, `${Math.max(...texts)}`);
    const open = Array.from({ length: 70 }, (_, at) => `Q${at + 2}. Why? [OPEN]\n`).join('\n');
    const plan = planQuestionnaire(
      readQuestionnaire(`Q1. Car? [SINGLE]\n1. Yes\n2. No [TERMINATE]\n\n${open}`, 'study'),
    );
    const columns = plan.questionnaire.questions.flatMap(({ variables }) =>
      variables.map(({ name, type }) => ({
        name,
        type: type === 'text' ? ('text' as const) : ('number' as const),
        width: 20,
        format: null,
      })),
    );
    const program =
      screenedOutOf({ columns, unread: new Set() }, plan)?.program ?? assert.fail('nobody is screened out');
    const looks = program.split('\n').map((line) => line.match(/<> ""/gu)?.length ?? 0);
    assert.equal(
      looks.reduce((sum, count) => sum + count),
      70,
    );
    assert.ok(Math.max(...looks) * 2 <= TEXTS_AT_ONCE, `${Math.max(...looks)}`);
  });
});
