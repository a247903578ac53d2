import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { applied } from '../../../src/engine/documents/rename/applied';
import { rename, renameTarget, type RenamePlace } from '../../../src/engine/documents/rename/rename';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { blockText } from '../../../src/spss/reading/blocks';

const STUDY = `# Pets

## Q1. Do you have a dog? Q1 asks for dogs alone. [SINGLE]

1. Yes
2. No -> Q4

## Q2. What does it eat? [MULTI] [ASK IF Q1 = 1]

1. Meat
2. Vegetables
98. Something else (please specify)

## Q3. How often? [SINGLE]

[ASK IF Q2 = 1 OR Q2 none of 2, 98]

- 1 = Daily
- 2 = Weekly

## Q4. And how old are you? [NUMERIC 0-99]
`;

const scriptOf = (text: string): string =>
  planQuestionnaire(readQuestionnaire(text, 'study'))
    .plans.map((plan) => blockText(plan.question.id, questionScript(plan)))
    .join('');

function at(text: string, needle: string, within = 0, script: string | null = scriptOf(text)): RenamePlace {
  const offset = text.indexOf(needle);
  assert.ok(offset >= 0, needle);
  return { text, name: 'study', script, in: 'questionnaire', offset: offset + within };
}

function renamed(place: RenamePlace, to: string): { readonly text: string; readonly script: string } {
  const found = rename(place, to);
  assert.equal(found.kind, 'edits', JSON.stringify(found));
  return {
    text: applied(place.text, found.questionnaire),
    script: applied(place.script ?? '', found.script),
  };
}

const refusal = (place: RenamePlace, to: string): string => {
  const found = rename(place, to);
  return found.kind === 'refused' ? found.why : 'renamed';
};

describe('Renaming a question', () => {
  for (const [where, place] of [
    ['where it is made', at(STUDY, 'Q2. What', 1)],
    ['in a condition', at(STUDY, 'Q2 none', 1)],
  ] as const) {
    it(`${where}: everywhere, and the script is the one that the new questionnaire gives`, () => {
      const { text, script } = renamed(place, 'P7');
      assert.match(text, /## P7\. What/);
      assert.match(text, /\[ASK IF P7 = 1 OR P7 none of 2, 98\]/);
      assert.ok(!/Q2/u.test(text));
      assert.equal(script, scriptOf(text));
    });
  }

  it('leaves running text and others alone, and follows jumps', () => {
    const { text, script } = renamed(at(STUDY, 'Q4. And', 1), 'AGE');
    assert.match(text, /2\. No -> AGE\n/);
    assert.match(text, /## AGE\. And how old/);
    assert.match(script, /Question ID: AGE\./);
    const dog = renamed(at(STUDY, 'Q1. Do', 1), 'D1');
    assert.match(dog.text, /## D1\. Do you have a dog\? Q1 asks for dogs alone/);
    assert.match(dog.text, /\[ASK IF D1 = 1\]/);
  });

  it('begins in the script, too', () => {
    const script = scriptOf(STUDY);
    const place: RenamePlace = { text: STUDY, name: 'study', script, in: 'script', offset: script.indexOf('Q3') + 1 };
    assert.deepEqual(renameTarget(place)?.kind, 'id');
    const both = renamed(place, 'R3');
    assert.match(both.text, /## R3\. How often/);
    assert.equal(both.script, scriptOf(both.text));
  });

  it('is refused for names that SPSS does not take, that are taken, or that are read as something else', () => {
    const place = at(STUDY, 'Q2. What', 1);
    assert.equal(refusal(place, 'Q 7'), 'noName');
    assert.equal(refusal(place, '7'), 'noName');
    assert.equal(refusal(place, 'AND'), 'noName');
    assert.equal(refusal(place, 'q3'), 'taken');
    const bare = 'Q1 Which colour? [SINGLE]\n\n1. Red\n2. Blue\n\nQ2 How many? [NUMERIC]\n';
    assert.equal(refusal(at(bare, 'Q2 How', 1), 'tell'), 'readsDifferently');
    assert.equal(refusal(at(STUDY, 'dogs', 1), 'cats'), 'nothing');
  });

  it('goes through a whole study and back', () => {
    const text = readFileSync(path.resolve('examples', 'coffee-habits.md'), 'utf8');
    const script = scriptOf(text);
    const ids = readQuestionnaire(text, 'study').questions.map(({ id, idSpan }) => ({ id, offset: idSpan.start }));
    for (const { id, offset } of ids.slice(0, 4)) {
      const to = `Z${id.slice(1)}z`;
      const there = renamed({ text, name: 'study', script, in: 'questionnaire', offset: offset + 1 }, to);
      const back = rename({ ...there, name: 'study', in: 'questionnaire', offset: there.text.indexOf(to) + 1 }, id);
      assert.equal(back.kind, 'edits', id);
      assert.equal(applied(there.text, back.kind === 'edits' ? back.questionnaire : []), text, id);
    }
  });

  it('goes through the survey logic of an export', () => {
    const block = (id: string, entry: string): string =>
      `Question ID:\n${id}\ndetails_normalized:\n{'Question ID': '${id}', 'Question Label': 'About', 'question_type': 'Single', ` +
      `'entry_conditions': [${entry}], 'conditions': [], 'Variable ID': '${id}', 'answers': [{'Answer Code': '1', ` +
      `'Answer Label': 'Yes'}, {'Answer Code': '2', 'Answer Label': 'No'}], 'question_attributes': {}}\n`;
    const text = `## Sheet1\n${block('Q1', '')}---\n${block('Q2', `"f('Q1').any('2')"`)}`;
    const found = renamed(at(text, 'Q1'), 'D1');
    assert.deepEqual(
      readQuestionnaire(found.text, 'study').questions.map(({ id, entry }) => [id, entry.map((one) => one.text)]),
      [
        ['D1', []],
        ['Q2', ["f('D1').any('2')"]],
      ],
    );
    assert.equal(found.script, scriptOf(found.text));
  });
});

describe('Renaming a code', () => {
  it('of an answer: in the conditions that name it, and in the script', () => {
    const { text, script } = renamed(at(STUDY, '1. Yes'), '5');
    assert.match(text, /5\. Yes\n2\. No/);
    assert.match(text, /\[ASK IF Q1 = 5\]/);
    assert.match(text, /\[ASK IF Q2 = 1 OR/);
    assert.match(script, /ANY\(VALUE\(Q1\), 5, 2\)|VALUE\(Q1\) = 5/);
  });

  it('of one of several renames its variable', () => {
    const { text, script } = renamed(at(STUDY, '98. Something'), '97');
    assert.match(text, /Q2 none of 2, 97\]/);
    assert.match(script, /Q2_97_other/);
    assert.ok(!/Q2_98/u.test(script.replace(/^\*.*$/gmu, '')));
  });

  it('begins in a condition, too', () => {
    assert.deepEqual(renameTarget(at(STUDY, 'Q1 = 1]', 5)), {
      kind: 'code',
      questionId: 'Q1',
      code: '1',
      start: STUDY.indexOf('Q1 = 1]') + 5,
      end: STUDY.indexOf('Q1 = 1]') + 6,
    });
  });

  it('is refused for what is no code, is taken, or lies in a range', () => {
    const place = at(STUDY, '1. Yes');
    assert.equal(refusal(place, 'x'), 'noCode');
    assert.equal(refusal(place, '2'), 'taken');
    const ranged = STUDY.replace('Q1 = 1]', 'Q1 = 1-2]');
    assert.equal(refusal(at(ranged, '1. Yes'), '5'), 'inRange');
  });
});
