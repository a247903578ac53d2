import assert from 'node:assert/strict';
import { holdingFixes, withFix } from '../../../src/engine/documents/writing/holdingFixes';
import { writingNotes } from '../../../src/engine/documents/writing/writingNotes';

/** What a person may choose for a note: what each fix makes of the text. */
function offered(text: string, code: string): readonly string[] {
  const note = writingNotes(text, 'study').find((one) => one.code === code);
  assert.ok(note, `${code} is told`);
  return holdingFixes({ text, name: 'study', code, start: note.start }).map((fix) => withFix(text, fix));
}

const TWO = '- 1 Yes\n- 2 No\n';

describe('What is offered for answers without codes', () => {
  for (const [what, list, coded] of [
    ['boxes', '□ ja\n□ nein → weiter mit Q3\n', '□ 1 = ja\n□ 2 = nein → weiter mit Q3\n'],
    ['brackets', '( ) Yes\n( ) No\n', '( ) 1 = Yes\n( ) 2 = No\n'],
    ['circles in a quotation', '> ○ Yes\n> ○ No\n', '> ○ 1 = Yes\n> ○ 2 = No\n'],
  ] as const) {
    it(`that have ${what}: codes behind them`, () => {
      const text = (answers: string): string =>
        `**Q1** Dog? [SINGLE]\n\n${answers}\n**Q2** Why? [OPEN]\n\n**Q3** Name? [OPEN]\n`;
      assert.deepEqual(offered(text(list), 'numberedAnswers'), [text(coded)]);
    });
  }

  it('where the others have theirs behind: one behind', () => {
    const text =
      'QA\tWho decides? (ONE CODE)\n\tOwner\n\tManager\t2\n\tHead office\t3\n\tRefused\t9\n\nQB\tWhy? (OPEN)\n';
    assert.deepEqual(offered(text, 'answerWithoutCode'), [text.replace('Owner', 'Owner\t1')]);
  });
});

describe('What is offered for codes that no answer has', () => {
  for (const [what, answers, line] of [
    ['in brackets behind the words', 'yes (1)\nno (2)\ndo not know (99)\n', '… (7)'],
    ['in front of a tab', '\t1\tYes\n\t2\tNo\n', '\t7\t…'],
    ['in the cells of a table', '| Code | Label |\n| --- | --- |\n| 1 | Yes |\n| 2 | No |\n', '| 7 | … |'],
    ['behind a box', '☐ 1 Yes\n☐ 2 No\n', '☐ 7 …'],
  ] as const) {
    it(`an answer that is written as the last one is: ${what}`, () => {
      const text = `Q1. Dog? [SINGLE]\n\n${answers}\nQ2. Size? [OPEN] [ASK IF Q1 = 7]\n`;
      assert.deepEqual(offered(text, 'undefinedCode'), [text.replace(answers, `${answers}${line}\n`)]);
    });
  }
});

describe('What is offered for ids that no question has', () => {
  const study = (ids: readonly string[], condition: string): string =>
    ids.map((id) => `**${id}** Dog? [SINGLE]\n${TWO}`).join('\n') + `\n**Z1** Why? [OPEN] [ASK IF ${condition} = 1]\n`;

  for (const [ids, written, changed] of [
    [['Q1', 'Q2', 'Q4', 'Q12', 'S3'], 'Q3', ['Q2', 'Q4', 'Q1']],
    [['Q1', 'Q20', 'Q22'], 'Q21', ['Q20', 'Q22', 'Q1']],
    [['A1', 'A2'], 'Q3', []],
  ] as const) {
    it(`${written} among ${ids.join(', ')}: ${changed.join(', ') || 'none'}`, () =>
      assert.deepEqual(
        offered(study(ids, written), 'undefinedId'),
        changed.map((id) => study(ids, id)),
      ));
  }
});

describe('What conditions name in words of their own', () => {
  const marked = (text: string, code: string): readonly string[] =>
    writingNotes(text, 'study').flatMap((note) => (note.code === code ? [text.slice(note.start, note.end)] : []));

  it('is marked where it stands', () => {
    const code = `**Q1** Dog? [SINGLE]\n${TWO}\n**Q2** Why? [OPEN]\n[shown if Q1 = 7]\n`;
    assert.deepEqual(marked(code, 'undefinedCode'), ['7']);
    const id = `**Q1** Dog? [SINGLE]\n${TWO}\nASK IF CODE 1-2 AT Q51\n**Q2** Why? [OPEN]\n`;
    assert.deepEqual(marked(id, 'undefinedId'), ['Q51']);
  });

  it('is told each, where one condition names several', () => {
    const text = `**Q1** Dog? [SINGLE]\n${TWO}\n**Q2** Why? [OPEN]\n[ASK IF Q51 = 1 and Q61 = 2]\n`;
    assert.deepEqual(marked(text, 'undefinedId'), ['Q51', 'Q61']);
  });
});

describe('Conditions that are not understood', () => {
  const told = (condition: string): readonly string[] => {
    const text = `**Q1** Dog? [SINGLE]\n${TWO}\n**Q2** Why? [OPEN] ${condition}\n`;
    return writingNotes(text, 'study').map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`);
  };

  for (const [condition, notes] of [
    ['[ASK IF Q1 = 1]', []],
    ['[ASK IF whatever]', ['unresolved: whatever']],
    ['[ASK IF Q1 = 1 AND perhaps]', ['unresolved: perhaps']],
    ['[shown if Q51 = 1]', ['unresolved: if']],
    // One cause is told once.
    ['[ASK IF Q51 = 1]', ['undefinedId: Q51']],
    ['[ASK IF Q1 = 7]', ['undefinedCode: 7']],
    ['[ASK IF Q1 =', ['unclosedBracket: [']],
  ] as const) {
    it(`${condition}: ${notes.join() || 'nothing'} is told before any run`, () =>
      assert.deepEqual(told(condition), notes));
  }
});

describe('What is offered for questions without ids', () => {
  const study = (ids: readonly string[]): string =>
    ['Do you play?', 'What do you play?', 'How often?']
      .map((text, at) => `### ${ids[at] ?? ''}${text}\n\nType: select one\n\n- 1 = Yes\n- 2 = No\n`)
      .join('\n');

  it('ids for all, where none has one', () =>
    assert.deepEqual(offered(study([]), 'emptyId'), [study(['Q1. ', 'Q2. ', 'Q3. '])]));
});
