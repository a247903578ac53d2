import assert from 'node:assert/strict';
import {
  ANSWER_MARKS,
  LIMIT_MARKS,
  ROUTING_MARKS,
  SECTION_MARKS,
  TYPE_MARKS,
} from '../../../src/engine/documents/completion/marks';
import type { Completion, Proposal } from '../../../src/engine/documents/completion/proposal';
import { questionnaireCompletion } from '../../../src/engine/documents/completion/questionnaireCompletion';
import { scriptCompletion } from '../../../src/engine/documents/completion/scriptCompletion';
import { readQuestionnaire } from '../../../src/questionnaire/read';

/** Where the cursor is. */
const CURSOR = '‸';

const STUDY = `# Pets

## S1. How old are you? [NUMERIC 0-99]

## S2. Do you have a dog? [SINGLE]

1. Yes
2. No [TERMINATE]

# Care

## Q1. What does it eat? [MULTI]

1. Meat
2. Vegetables
98. Something else (please specify)
99. Nothing [EXCLUSIVE]

## Q2. Which of these suits it best? [SINGLE]

- 1 = Dry food
- 2 = Tinned food
`;

const EXPORT = `## Sheet1
Question ID:
Q1
details_normalized:
{'Question ID': 'Q1', 'Question Label': 'Dog?', 'question_type': 'Single', 'entry_conditions': [], 'conditions': [], 'Variable ID': 'Q1', 'answers': [{'Answer Code': '1', 'Answer Label': 'Yes'}, {'Answer Code': '2', 'Answer Label': 'No'}], 'question_attributes': {}}
---
Question ID:
Q2
details_normalized:
{'Question ID': 'Q2', 'Question Label': 'Size?', 'question_type': 'Single', 'entry_conditions': ["‸"], 'conditions': [], 'Variable ID': 'Q2', 'answers': [{'Answer Code': '1', 'Answer Label': 'Small'}], 'question_attributes': {}}
`;

const named = (proposal: Proposal): string => {
  switch (proposal.kind) {
    case 'mark':
    case 'word':
      return proposal.text.replace(/\$\{\d+:([^}]*)\}/gu, '$1').trim();
    case 'question':
      return proposal.id;
    case 'code':
      return `${proposal.code} ${proposal.label}`.trim();
    case 'end':
      return 'END';
    case 'variable':
    case 'command':
    case 'function':
      return proposal.name;
  }
};

function completed(text: string): Completion | null {
  const offset = text.indexOf(CURSOR);
  assert.ok(offset >= 0, 'the text has a cursor');
  return questionnaireCompletion(text.replace(CURSOR, ''), 'study', offset);
}

const first = (completion: Completion | null, count: number): readonly string[] =>
  (completion?.proposals ?? []).slice(0, count).map(named);

/** Behind the study, or in place of the line that is named: what is written, and what is proposed first. */
const PLACES: readonly (readonly [where: string, written: string, proposals: readonly string[]])[] = [
  // Marks of a question that has none yet.
  ['a question with nothing below', '## Q3. How many? [‸', ['NUMERIC', 'NUMERIC 0-99', 'OPEN', 'DATE']],
  ['the same in bold', '**Q3.** How many? [‸]', ['NUMERIC', 'NUMERIC 0-99', 'OPEN', 'DATE']],
  ['the beginning of a mark', '## Q3. How many? [NU‸', ['NUMERIC', 'NUMERIC 0-99']],
  ['a question with answers', '## Q3. Which? [‸\n\n1. A\n2. B', ['SINGLE', 'MULTI', 'RANK', 'RANK 3']],
  ['behind a mark in the same bracket', '## Q3. Which? [MULTI, ‸\n\n1. A\n2. B', ['ASK IF', 'ASK ALL', 'SKIP IF']],
  ['behind the type of a question', '## Q3. How many? [NUMERIC] [‸', ['ASK IF', 'ASK ALL', 'SKIP IF', 'TERMINATE IF']],
  ['a line below the type', '## Q3. Which? [MULTI]\n\n[‸\n\n1. A\n2. B', ['ASK IF', 'ASK ALL']],
  // Marks of answers and sections.
  ['an answer to several', '## Q3. Which? [MULTI]\n\n1. A\n2. B [‸', ['EXCLUSIVE', 'TERMINATE', 'OTHER', 'GO TO']],
  ['an answer to one', '## Q3. Which? [SINGLE]\n\n1. A\n2. B [‸', ['TERMINATE', 'OTHER', 'GO TO', 'GO TO END']],
  ['an answer with a bracket that is closed', '## Q3. Which? [SINGLE]\n\n- 1 = A [‸]\n- 2 = B', ['TERMINATE', 'OTHER']],
  ['the heading of a section', '# About you [‸', ['ASK IF', 'ASK ALL', 'SKIP IF']],
  // Ids in conditions: the nearest before comes first.
  ['ASK IF', '## Q3. Why? [OPEN]\n\n[ASK IF ‸', ['Q2', 'Q1', 'S2', 'S1']],
  ['ASK IF on the line of the question', '## Q3. Why? [OPEN] [ASK IF ‸]', ['Q2', 'Q1', 'S2', 'S1']],
  ['the beginning of an id', '## Q3. Why? [OPEN]\n\n[ASK IF S‸', ['Q2', 'Q1', 'S2', 'S1']],
  ['ASK IF without brackets', '## Q3. Why? [OPEN]\n\nASK IF ‸', ['Q2', 'Q1', 'S2', 'S1']],
  ['SKIP IF', '## Q3. Why? [OPEN]\n\n[SKIP IF ‸', ['Q3', 'Q2', 'Q1']],
  ['TERMINATE IF: of the question itself', '## Q3. How many? [NUMERIC]\n\n[TERMINATE IF ‸', ['Q3', 'Q2']],
  ['in German', '## Q3. Warum? [OFFEN]\n\n[nur wenn ‸', ['Q2', 'Q1', 'S2', 'S1']],
  ['a filter', '## Q3. Why? [OPEN]\n\nFilter: ‸', ['Q2', 'Q1', 'S2', 'S1']],
  ['above its question, behind the answers before', 'ASK IF ‸\n\n## Q3. Why? [OPEN]', ['Q2', 'Q1', 'S2', 'S1']],
  ['behind AND', '## Q3. Why? [OPEN]\n\n[ASK IF Q1 = 1 AND ‸', ['Q2', 'Q1', 'S2', 'S1']],
  ['behind NOT and a round bracket', '## Q3. Why? [OPEN]\n\n[ASK IF NOT (‸', ['Q2', 'Q1', 'S2', 'S1']],
  ['a condition coded at', '## Q3. Why? [OPEN]\n\nASK IF CODED 1 AT ‸', ['Q2', 'Q1', 'S2', 'S1']],
  ['the condition of a section', '# About you [ASK IF ‸', ['Q2', 'Q1', 'S2', 'S1']],
  ['in Spanish', '## Q3. ¿Por qué? [ABIERTA] [solo si ‸', ['Q2', 'Q1', 'S2', 'S1']],
  ['in French', '## Q3. Pourquoi ? [OUVERTE] [si ‸]', ['Q2', 'Q1', 'S2', 'S1']],
  ['in round brackets', '## Q3. Why? (ask if ‸)', ['Q2', 'Q1', 'S2', 'S1']],
  // Codes with their labels.
  ['codes of one answer', '## Q3. Why? [OPEN]\n\n[ASK IF Q2 = ‸', ['1 Dry food', '2 Tinned food']],
  ['codes without a blank', '## Q3. Why? [OPEN]\n\n[ASK IF Q2=‸]', ['1 Dry food', '2 Tinned food']],
  [
    'codes of several',
    '## Q3. Why? [OPEN]\n\n[ASK IF Q1 = ‸',
    ['1 Meat', '2 Vegetables', '98 Something else (please specify)', '99 Nothing'],
  ],
  [
    'a second code',
    '## Q3. Why? [OPEN]\n\n[ASK IF Q1 = 1, ‸',
    ['2 Vegetables', '98 Something else (please specify)', '99 Nothing'],
  ],
  ['codes by a word', '## Q3. Why? [OPEN]\n\n[ASK IF Q2 is ‸', ['1 Dry food', '2 Tinned food']],
  ['codes that are excluded', '## Q3. Why? [OPEN]\n\n[ASK IF Q1 none of ‸', ['1 Meat', '2 Vegetables']],
  ['codes behind or: or another condition', '## Q3. Why? [OPEN]\n\n[ASK IF Q2 = 1 or ‸', ['2 Tinned food', 'Q2', 'Q1']],
  ['codes whatever the letters', '## Q3. Why? [OPEN]\n\n[ask if q2 <> ‸', ['1 Dry food', '2 Tinned food']],
  ['codes of a question that screens', '## Q3. Why? [OPEN]\n\nASK IF S2 = ‸', ['1 Yes', '2 No']],
  ['no codes of a number', '## Q3. Why? [OPEN]\n\n[ASK IF S1 = ‸', []],
  // What compares and joins.
  ['behind a question of one answer', '## Q3. Why? [OPEN]\n\n[ASK IF Q2 ‸', ['=', '<>', 'ANSWERED', 'NOT ANSWERED']],
  ['behind one of several', '## Q3. Why? [OPEN]\n\n[ASK IF Q1 ‸', ['=', 'none of', 'all of', 'ANSWERED']],
  ['behind a number', '## Q3. Why? [OPEN]\n\n[ASK IF S1 ‸', ['>=', '<=', '=', 'ANSWERED']],
  ['behind a condition', '## Q3. Why? [OPEN]\n\n[ASK IF Q2 = 1 ‸', ['AND', 'OR', 'AND NOT']],
  ['behind answered', '## Q3. Why? [OPEN]\n\n[ASK IF Q2 ANSWERED ‸', ['AND', 'OR', 'AND NOT']],
  // Jumps and what is carried forward.
  [
    'a jump',
    '## Q3. Which? [SINGLE]\n\n1. A [GO TO ‸\n2. B\n\n## Q4. Why? [OPEN]\n\n## Q5. When? [OPEN]',
    ['Q4', 'Q5', 'END'],
  ],
  ['an arrow', '## Q3. Which? [SINGLE]\n\n1. A -> ‸\n2. B\n\n## Q4. Why? [OPEN]', ['Q4', 'END']],
  ['a jump in German', '## Q3. Which? [SINGLE]\n\n1. A [weiter mit ‸\n2. B\n\n## Q4. Why? [OPEN]', ['Q4', 'END']],
  ['what is carried forward', '## Q3. How good? [NUMERIC] [CARRY FORWARD ‸', ['Q2', 'Q1', 'S2']],
  // Where nothing of ours is written.
  ['a number to compare with', '## Q3. Why? [OPEN] [ASK IF S1 >= ‸', []],
  ['a comment', '<!-- [‸ -->\n\n## Q3. Why? [OPEN]', []],
  ['a sentence in round brackets', '## Q3. Why (please tell us if ‸)', []],
  ['an example in round brackets', '## Q3. Why (if ‸)', []],
  ['running text', '## Q3. Why is ‸', []],
  ['a sentence', '## Q3. Why? [OPEN]\n\nIf ‸', []],
  ['the box of an answer', '## Q3. Which? [MULTI]\n\n- [‸', []],
  ['behind a mark that is closed', '## Q3. Why? [OPEN] ‸', []],
];

describe('Completion in a questionnaire', () => {
  for (const [where, written, expected] of PLACES) {
    it(`${where}: ${expected.join(' · ') || 'nothing'}`, () => {
      const found = completed(`${STUDY}\n${written}\n`);
      assert.deepEqual(first(found, Math.max(expected.length, expected.length === 0 ? 3 : 0)), expected);
    });
  }

  it('puts a proposal in the place of what is typed, and closes the bracket where none does', () => {
    const open = `${STUDY}\n## Q3. How many? [NU`;
    const found = questionnaireCompletion(open, 'study', open.length);
    assert.deepEqual([found?.start, found?.end, found?.closes], [open.length - 2, open.length, true]);
    const closed = `${open}]\n`;
    assert.equal(questionnaireCompletion(closed, 'study', open.length)?.closes, false);
  });

  it('knows the codes and ids of conditions in exports', () => {
    const inExport = (written: string) => completed(EXPORT.replace(CURSOR, written + CURSOR));
    assert.deepEqual(first(inExport("f('"), 2), ['Q2', 'Q1']);
    assert.deepEqual(first(inExport("f('Q1').any('"), 2), ['1 Yes', '2 No']);
    assert.deepEqual(first(inExport("f('Q1').none('1','"), 2), ['2 No']);
    assert.deepEqual(first(inExport("f(\\'Q1\\').any(\\'"), 2), ['1 Yes', '2 No']);
    assert.equal(inExport('true'), null);
  });

  it('says nothing of markdown without questions', () => {
    assert.equal(completed('# Notes\n\nSee [‸'), null);
  });

  it('proposes no mark that the reader does not understand', () => {
    for (const { text } of [...TYPE_MARKS, ...LIMIT_MARKS, ...ROUTING_MARKS, ...SECTION_MARKS, ...ANSWER_MARKS]) {
      const filled = text.replace(/\$\{\d+:([^}]*)\}/gu, '$1');
      const whole = filled.endsWith('IF ') ? `${filled}Q1 = 1` : filled.endsWith(' ') ? `${filled}Q1` : filled;
      const question = ANSWER_MARKS.some((mark) => mark.text === text) && !/GO TO/u.test(text) ? '' : `[${whole}]`;
      const answer = question === '' ? `[${whole}]` : '';
      const source = `## Q1. A? [MULTI]\n\n1. A\n2. B\n\n## Q2. B? ${question}\n\n1. A\n2. B ${answer}\n\n## Q3. C? [OPEN]\n`;
      const codes = readQuestionnaire(source, 'study').problems.map(({ code }) => code);
      assert.ok(!codes.includes('unknownMark') && !codes.includes('unsupportedMark'), `${whole}: ${codes.join()}`);
    }
  });
});

describe('Completion in a script', () => {
  const source = { text: STUDY, name: 'study' };
  const inScript = (written: string, beside: typeof source | null = source): Completion | null =>
    scriptCompletion({
      kind: 'script',
      text: written.replace(CURSOR, ''),
      offset: written.indexOf(CURSOR),
      source: beside,
    });
  const names = (written: string): readonly string[] => (inScript(written)?.proposals ?? []).map(named);

  it('has the commands where one begins', () => {
    for (const beginning of ['‸', 'LI‸', 'EXECUTE.\nSEL‸', 'TITLE "a".\n\n  DO ‸'.replace('DO ', 'DO')]) {
      assert.ok(['SELECT IF', 'LIST', 'COMPUTE', 'DO REPEAT'].every((name) => names(beginning).includes(name)));
    }
  });

  it('has the variables with their labels, and functions, within one', () => {
    const found = names('COMPUTE x = ‸');
    assert.deepEqual(found.slice(0, 4), ['respid', 'S1', 'S2', 'Q1_1']);
    assert.ok(found.includes('Q1_98_other') && found.includes('SYSMIS'));
    assert.deepEqual(
      inScript('LIST VARIABLES = respid Q1_‸')
        ?.proposals.filter((one) => one.kind === 'variable')
        .slice(3, 4),
      [{ kind: 'variable', name: 'Q1_1', type: 'flag', label: 'Meat' }],
    );
    assert.ok(names('IF (Q2 = 1\n  AND ‸').includes('Q2'));
  });

  it('has the codes of what is compared', () => {
    assert.deepEqual(names('IF (Q2 = ‸'), ['1 Dry food', '2 Tinned food']);
    assert.deepEqual(names('IF (VALUE(q2) <> ‸'), ['1 Dry food', '2 Tinned food']);
    assert.deepEqual(names('SELECT IF ANY(VALUE(Q2), 1, ‸'), ['1 Dry food', '2 Tinned food']);
    assert.deepEqual(names('IF (Q1_2 = ‸'), ['1 Vegetables', '0']);
  });

  it('has the questions in the first line of a block', () => {
    assert.deepEqual(names('* Question ID: ‸'), ['S1', 'S2', 'Q1', 'Q2']);
  });

  it('says nothing in comments, texts and numbers', () => {
    for (const written of ['* a comment ‸', 'TITLE "the ‸', 'COMPUTE x = 12‸']) assert.equal(inScript(written), null);
  });

  it('has commands and functions where the questionnaire is not known', () => {
    const found = inScript('COMPUTE x = ‸', null)?.proposals.map(named) ?? [];
    assert.ok(found.includes('SYSMIS') && !found.includes('Q2'));
  });
});
