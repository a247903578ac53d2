import assert from 'node:assert/strict';
import { nearestMark } from '../../../src/engine/documents/writing/nearestMark';
import { holdingFixes, withFix } from '../../../src/engine/documents/writing/holdingFixes';
import type { WritingNote } from '../../../src/engine/documents/writing/note';
import { writingNotes } from '../../../src/engine/documents/writing/writingNotes';
import { clearlyNearestOf } from '../../../src/pipeline/project/nearest';
import { readQuestionnaire } from '../../../src/questionnaire/read';

const notesOf = (text: string): readonly WritingNote[] => writingNotes(text, 'study');
const codesOf = (text: string): readonly string[] => notesOf(text).map(({ code }) => code);

function noteOf(text: string, code: string): WritingNote {
  const note = notesOf(text).find((one) => one.code === code);
  assert.ok(note, `${code} among ${codesOf(text).join()}`);
  return note;
}

/** What a person has who takes the first fix of a note. */
function fixed(text: string, code: string, which = 0): string {
  const fix = noteOf(text, code).fixes[which];
  assert.ok(fix, `a fix of ${code}`);
  return withFix(text, fix);
}

const TWO = '- 1 Yes\n- 2 No\n';

describe('Marks that are not known', () => {
  for (const [written, meant] of [
    ['[numric]', '[numeric]'],
    ['[SNGLE]', '[SINGLE]'],
    ['[opne]', '[open]'],
    ['[mulit]', '[multi]'],
    ['(singel)', '(single)'],
    ['[terminat]', '[terminate]'],
    ['[exklusive]', '[exclusive]'],
    ['[ASK IFF Q1 = 1]', '[ASK IF Q1 = 1]'],
    ['[show fi Q1=2]', '[show if Q1=2]'],
    ['[NUMERC 0-99]', '[NUMERIC 0-99]'],
    ['[Mehrfachnenung]', '[MEHRFACHNENNUNG]'],
    ['[brand]', null],
    ['[Interviewer note]', null],
    ['[Name der Marke]', null],
    ['[x]', null],
  ] as const) {
    it(`${written} ${meant === null ? 'is nothing that is known' : `may mean ${meant}`}`, () =>
      assert.equal(nearestMark(written), meant));
  }

  it('are told once, where the words around them are nearly a mark because of them', () => {
    assert.deepEqual(codesOf(`## Q1. Which? [MULTPLE]\n\n${TWO}`), ['unknownMark']);
    assert.ok(codesOf(`## Q1. Which? (Slect all that aply)\n\n${TWO}`).includes('nearMark'));
  });

  it('are corrected in their place', () => {
    const text = `**Q1** Gender? [sngle]\n${TWO}`;
    assert.equal(noteOf(text, 'unknownMark').didYouMean, '[single]');
    assert.equal(fixed(text, 'unknownMark'), text.replace('sngle', 'single'));
    assert.deepEqual(codesOf(fixed(text, 'unknownMark')), []);
  });

  it('that can mean two things are made one of them', () => {
    const text = `**Q1** Brands? [multiple choice]\n${TWO}`;
    assert.match(fixed(text, 'unsupportedMark', 0), /Brands\? \[SINGLE\]\n/);
    assert.match(fixed(text, 'unsupportedMark', 1), /Brands\? \[MULTI\]\n/);
  });

  it('that were read between the lines are written', () => {
    const text = '**Q1** Any comments?\n\n**Q2** Which?\n- 1 A\n- 2 B\n';
    assert.match(fixed(text, 'inferredType'), /^\*\*Q1\*\* Any comments\? \[OPEN\]\n/);
    assert.deepEqual(codesOf(fixed(text, 'inferredType')), []);
  });

  it('that are not closed are closed', () => {
    const text = `**Q1** Gender? [SINGLE\n${TWO}`;
    assert.match(fixed(text, 'unclosedBracket'), /^\*\*Q1\*\* Gender\? \[SINGLE\]\n/);
    assert.deepEqual(codesOf(fixed(text, 'unclosedBracket')), []);
  });
});

describe('Ids that no question has', () => {
  const text = `**Q1** Dog? [SINGLE]\n${TWO}\n**Q2** Size? [SINGLE] [ASK IF Q11 = 1]\n${TWO}`;

  it('are told where they are written, with the nearest there is', () => {
    const note = noteOf(text, 'undefinedId');
    assert.equal(text.slice(note.start, note.end), 'Q11');
    assert.deepEqual(note.said, { kind: 'undefinedId', name: 'Q11', nearest: 'Q1' });
    assert.equal(fixed(text, 'undefinedId'), text.replace('Q11', 'Q1'));
    assert.deepEqual(codesOf(fixed(text, 'undefinedId')), []);
  });

  it('are corrected in jumps', () => {
    const jump = `**Q1** Dog? [SINGLE]\n- 1 Yes\n- 2 No -> Q33\n\n**Q2** Size? [SINGLE]\n${TWO}\n**Q3** Name? [OPEN]\n`;
    assert.match(fixed(jump, 'unknownTarget'), /No -> Q3\n/);
  });
});

describe('Codes that no answer has', () => {
  const text = (condition: string): string =>
    `**Q1** Dog? [SINGLE]\n${TWO}\n**Q2** Size? [SINGLE] [ASK IF ${condition}]\n${TWO}`;

  for (const [condition, wrong] of [
    ['Q1 = 7', ['7']],
    ['Q1=1,3', ['3']],
    ['Q1 = 2 or 8', ['8']],
    ['Q1 = 1', []],
    ['Q1 is 4', ['4']],
    ['Q1 = 1/2/9', ['9']],
  ] as const) {
    it(`in “${condition}”: ${wrong.join() || 'none'}`, () => {
      const whole = text(condition);
      const found = notesOf(whole).filter(({ code }) => code === 'undefinedCode');
      assert.deepEqual(
        found.map(({ start, end }) => whole.slice(start, end)),
        wrong,
      );
    });
  }

  it('are not looked for in questions whose values are numbers', () => {
    const whole = `**Q1** Age? [NUMERIC 0-99]\n\n**Q2** Size? [SINGLE] [ASK IF Q1 = 50]\n${TWO}`;
    assert.ok(!codesOf(whole).includes('undefinedCode'));
  });

  it('are added as answers, written as those beside are', () => {
    const whole = text('Q1 = 7');
    const changed = fixed(whole, 'undefinedCode');
    assert.match(changed, /- 2 No\n- 7 …\n/);
    const [q1] = readQuestionnaire(changed, 'study').questions;
    assert.deepEqual(
      q1?.variables[0]?.answers.map(({ code }) => code),
      ['1', '2', '7'],
    );
    const windows = whole.replaceAll('\n', '\r\n');
    assert.match(fixed(windows, 'undefinedCode'), /- 2 No\r\n- 7 …\r\n/);
  });
});

describe('Answers without codes', () => {
  const answersOf = (text: string): readonly (readonly [string, string])[] =>
    readQuestionnaire(text, 'study').questions[0]?.variables[0]?.answers.map(
      ({ code, label }) => [code, label] as const,
    ) ?? [];

  it('get the codes that they were read with', () => {
    const text = '**Q1** Which? [SINGLE]\n- Alpha\n- Beta\n- Gamma\n';
    const changed = fixed(text, 'numberedAnswers');
    assert.match(changed, /- 1 = Alpha\n- 2 = Beta\n- 3 = Gamma\n/);
    assert.deepEqual(codesOf(changed), []);
    assert.deepEqual(answersOf(changed), answersOf(text));
  });

  it('get the one that is free where a code is used twice', () => {
    const text = '**Q1** Region? [SINGLE]\n- 1 North\n- 1 South\n- 2 East\n';
    const changed = fixed(text, 'duplicateCode');
    assert.match(changed, /- 1 North\n- 3 South\n- 2 East\n/);
    assert.deepEqual(codesOf(changed), []);
  });

  it('get the one that is said where the others have theirs', () => {
    const text = '**Q1** Region? [SINGLE]\n1. North\n2. South\n- East\n';
    const changed = fixed(text, 'answerWithoutCode');
    assert.match(changed, /2\. South\n- 3 = East\n/);
    assert.deepEqual(codesOf(changed), []);
    assert.deepEqual(answersOf(changed), [
      ['1', 'North'],
      ['2', 'South'],
      ['3', 'East'],
    ]);
  });
});

describe('A questionnaire in which nothing is odd', () => {
  it('has no notes, and neither has an empty one', () => {
    assert.deepEqual(notesOf(`**Q1** Dog? [SINGLE]\n${TWO}\n**Q2** Size? [SINGLE] [ASK IF Q1 = 1]\n${TWO}`), []);
    assert.deepEqual(
      notesOf('').flatMap(({ fixes }) => fixes),
      [],
    );
  });
});

describe('One cause is told once', () => {
  for (const [what, text, code] of [
    ['a bracket that is not closed', `**Q1** Gender? [SINGLE\n${TWO}`, 'unclosedBracket'],
    ['one behind a number', '**Q1** Age? [NUMERIC 0-99\n', 'unclosedBracket'],
    [
      'one of a condition',
      `**Q1** Dog? [SINGLE]\n${TWO}\n**Q2** Age? [NUMERIC 0-99] [ASK IF Q1 = 1\n`,
      'unclosedBracket',
    ],
    [
      'a question without an id',
      `## Q1. Dog? [SINGLE]\n\n${TWO}\n## How many?\n\n- 1 One\n- 2 Two\n\n## Q3. Age? [NUMERIC 0-99]\n`,
      'headingNotAQuestion',
    ],
  ] as const) {
    it(`and mended with a click: ${what}`, () => {
      assert.deepEqual(codesOf(text), [code]);
      const [fix] = holdingFixes({ text, name: 'study', code, start: noteOf(text, code).start });
      assert.ok(fix, code);
      assert.deepEqual(codesOf(withFix(text, fix)), []);
    });
  }

  it('but what is odd on another line is told, too', () =>
    assert.deepEqual(codesOf(`**Q1** Gender? [SINGLE\n${TWO}\n**Q2** Any comments?\n`), [
      'unclosedBracket',
      'inferredType',
    ]));
});

describe('A question without an id', () => {
  const text = (above: string, below: string): string =>
    `## ${above}. Dog? [SINGLE]\n\n${TWO}\n## How many?\n\n- 1 One\n- 2 Two\n\n## ${below}. Age? [NUMERIC 0-99]\n`;
  for (const [above, below, id] of [
    ['Q1', 'Q3', 'Q2'],
    ['Q09', 'Q11', 'Q10'],
    ['S4', 'AGE', 'S5'],
    ['S4', 'S9', 'S5'],
    ['Q1', 'Q2', 'Q1a'],
    ['AGE', 'Q2', null],
    ['S3', 'A1', 'S4'],
  ] as const) {
    it(`between ${above} and ${below} ${id === null ? 'is given none: there is no series' : `is given ${id}`}`, () => {
      const whole = text(above, below);
      const { start } = noteOf(whole, 'headingNotAQuestion');
      const fixes = holdingFixes({ text: whole, name: 'study', code: 'headingNotAQuestion', start });
      assert.deepEqual(
        fixes.map((fix) => withFix(whole, fix)),
        id === null ? [] : [whole.replace('## How many?', `## ${id}. How many?`)],
      );
    });
  }
});

describe('The nearest id', () => {
  for (const [written, ids, nearest] of [
    ['Q11', ['Q1', 'Q2', 'Q3'], 'Q1'],
    ['Q3', ['Q1', 'Q2', 'Q4'], null],
    ['GENDR', ['GENDER', 'AGE'], 'GENDER'],
    ['q2', ['Q1', 'Q2'], 'Q2'],
  ] as const) {
    it(`to ${written} of ${ids.join()} is ${nearest ?? 'not clear'}`, () =>
      assert.equal(clearlyNearestOf(written, ids), nearest));
  }
});
