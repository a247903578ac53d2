import assert from 'node:assert/strict';
import { applyReadings, type AppliedReadings } from '../../../src/questionnaire/lineReadings/applyReadings';
import type { LineReading } from '../../../src/questionnaire/lineReadings/lineReading';
import { readOutline } from '../../../src/questionnaire/outline/outline';

const VISITS = `2.1 How many times did you visit your GP last year? _____ times

If none, continue with part 3.

2.2 How long did you wait on average? _____ minutes

2.3 Who did you see?
 1 = Doctor
 2 = Nurse
`;

const read = (text: string, ...readings: readonly Partial<LineReading>[]): AppliedReadings => {
  const all = readings.map((one): LineReading => ({
    evidence: [],
    reason: 'It says so.',
    what: 'mark',
    question: '',
    code: '',
    label: '',
    marks: [],
    ...one,
  }));
  return applyReadings(
    text,
    'visits',
    all.map((one) => [one]),
  );
};

describe('what somebody read in lines', () => {
  const ids = readOutline(VISITS, 'visits').questions.map(({ id }) => id);
  const evidence = [{ line: 3, words: 'If none, continue with part 3.' }];
  const behind = ids.slice(1).map((question) => ({ evidence, question, marks: [`ASK IF ${ids[0] ?? ''} <> 0`] }));

  it('may be one line that several questions hang on: their marks are written together', () => {
    assert.equal(ids.length, 3);
    const { taken, refused } = read(VISITS, ...behind);
    assert.deepEqual(refused, []);
    assert.equal(taken.flatMap(({ readings }) => readings).length, 2);
  });

  it('names questions by the ids that they have, and by no others with signs in them', () => {
    const { refused } = read(VISITS, { evidence, question: '9.9', marks: ['OPTIONAL'] });
    assert.match(refused[0]?.reason ?? '', /no id of a question/);
  });

  it('has points without a name of their own where they lie on the scale that the words tell', () => {
    const text = 'Q1. How likely are you to come again, 0-10? [SINGLE]\n\nQ2. And now? [OPEN]\n';
    const point = (code: string): Partial<LineReading> => ({
      evidence: [{ line: 1, words: '0-10' }],
      what: 'answer',
      question: 'Q1',
      code,
      label: code,
    });
    const outside = read(text, point('11')).refused.map(({ reason }) => reason);
    assert.match(outside[0] ?? '', /the label "11" does not stand in the quoted words/);
    for (const { reason } of read(text, point('7')).refused) assert.doesNotMatch(reason, /the label "7"/);
  });
});
