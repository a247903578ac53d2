import assert from 'node:assert/strict';
import { planQuestionnaire } from '../../../src/checks/plan';
import { MEANT_CALLS } from '../../../src/checks/routing/obligations';
import { ANSWER_ATTRIBUTES, ATTRIBUTES, KEYS } from '../../../src/questionnaire/export/tables';
import { calledIn } from '../../../src/questionnaire/export/account';
import { LIBRARY_FUNCTIONS } from '../../../src/questionnaire/logic/code/library';
import { FUNCTIONS } from '../../../src/questionnaire/logic/functionTable';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { block, exportText, questionnaireOf, single } from './support';

describe('The account of an export', () => {
  const strange = [
    single('Q1', [1, 2]),
    single('Q2', [1, 2], { attributes: { Glitter: 'much', Randomize: 'true' } }),
    single('Q3', [1, 2], { attributes: { Glitter: 'some' }, entry: ["isFullMoon('x') && f('Q1').any('1')"] }),
    single('Q4', [1, 2], { attributes: { ShowOnSundays: "f('Q1').any('1')" } }),
  ];

  it('says once of what nobody has explained, with how many questions it is about and where', () => {
    const text = exportText(strange.map(block)).replace("'Question ID': 'Q2'", "'Mood': 'gay', 'Question ID': 'Q2'");
    const { problems } = readQuestionnaire(text, 'x');
    const said = problems
      .filter(({ code }) => code.startsWith('unknown'))
      .map(({ code, message }) => ({ code, message }));
    assert.deepEqual(said.map(({ code }) => code).sort(), [
      'unknownAttribute',
      'unknownAttribute',
      'unknownFunction',
      'unknownKey',
    ]);
    const about = (word: string): string => said.find(({ message }) => message.includes(word))?.message ?? '';
    assert.match(about('Mood'), /question Q2/);
    assert.match(about('Glitter'), /2 questions, first Q2/);
    assert.match(about('isFullMoon'), /question Q3/);
    assert.match(about('ShowOnSundays'), /question Q4/);
    for (const { span, code } of problems)
      if (code.startsWith('unknown')) assert.ok(span.line > 1 && span.end > span.start, code);
  });

  it('takes an unknown attribute whose value is logic for an open part of its question', () => {
    const { byId } = planQuestionnaire(questionnaireOf(strange));
    assert.match(byId.get('Q4')?.unresolved[0]?.reason ?? '', /ShowOnSundays is unknown, and its value is logic/);
    assert.deepEqual(byId.get('Q2')?.unresolved, []);
  });

  it('has every function that logic is read with in its table', () => {
    for (const name of [...LIBRARY_FUNCTIONS, ...MEANT_CALLS]) assert.equal(FUNCTIONS[name]?.standing, 'read', name);
    for (const table of [KEYS, ATTRIBUTES, ANSWER_ATTRIBUTES, FUNCTIONS])
      for (const [name, { meaning }] of Object.entries(table)) assert.ok(meaning !== '', name);
  });

  it('takes neither comments nor texts nor methods for calls', () => {
    // A set is made, no function of the survey called.
    assert.deepEqual(calledIn('var s = new Set(); t = new Basket(); u = Set()'), ['Basket', 'Set']);
    assert.deepEqual(calledIn("f('Q').any('1') && /* old() */ isNew('call()') // other()\n || s.has(1)"), [
      'f',
      'isNew',
    ]);
  });
});
