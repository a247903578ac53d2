import assert from 'node:assert/strict';
import { planQuestionnaire } from '../../../src/checks/plan';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { read, shortProblems } from './reading';

const BRANDS = ['1. Alpha', '2. Beta', '99. None [EXCLUSIVE]', ''];
const FIRST = ['## Q1. Which do you know? [MULTI]', ...BRANDS];

/** Whether any check of the last question lists the respondent. */
function lists(lines: readonly string[], data: Readonly<Record<string, number>>): boolean {
  const { plans } = planQuestionnaire(readQuestionnaire([...FIRST, ...lines].join('\n'), 'study'));
  const respondent = new Map(Object.entries(data));
  return (plans.at(-1)?.checks ?? []).some(({ faults }) => faults.some((fault) => holds(fault, respondent)));
}

const KNOWS_ALPHA = { Q1_1: 1, Q1_2: 0, Q1_99: 0 };

describe('Answers carried forward', () => {
  const spellings = [
    '[CARRY FORWARD Q1]',
    '[CARRY FORWARD FROM Q1]',
    '[CARRIED FORWARD FROM Q1]',
    '[ANSWERS FROM Q1]',
    '[ROWS: Q1]',
    '[SHOW BRANDS SELECTED AT Q1]',
    '[ASK ONLY FOR THOSE CHOSEN AT Q1]',
  ];
  for (const mark of spellings) {
    it(`are rows that are asked of those who chose them: ${mark}`, () => {
      const grid = [
        `## Q2. How good? [GRID] ${mark}`,
        'Rows:',
        '',
        '1. Alpha',
        '2. Beta',
        '',
        'Scale:',
        '',
        '1. Bad',
        '2. Good',
      ];
      assert.equal(lists(grid, { ...KNOWS_ALPHA, Q2_1: 2 }), false);
      assert.equal(lists(grid, KNOWS_ALPHA), true);
      assert.equal(lists(grid, { ...KNOWS_ALPHA, Q2_1: 2, Q2_2: 1 }), true);
    });
  }

  it('are answers that only those can choose who chose them before, but for those that stand alone or are new', () => {
    const multi = [
      '## Q2. Which do you use? [MULTI] [CARRY FORWARD Q1]',
      '1. Alpha',
      '2. Beta',
      '3. Own brand',
      '99. None [EXCLUSIVE]',
    ];
    const uses = (one: number, two: number, own: number, none: number) => ({
      ...KNOWS_ALPHA,
      ...{ Q2_1: one, Q2_2: two, Q2_3: own, Q2_99: none },
    });
    assert.equal(lists(multi, uses(1, 0, 0, 0)), false);
    assert.equal(lists(multi, uses(0, 0, 1, 0)), false);
    assert.equal(lists(multi, uses(0, 0, 0, 1)), false);
    assert.equal(lists(multi, uses(1, 1, 0, 0)), true);
  });

  it('are the codes of a single', () => {
    const single = ['## Q2. Which do you like best? [SINGLE] [CARRY FORWARD Q1]', '1. Alpha', '2. Beta'];
    assert.equal(lists(single, { ...KNOWS_ALPHA, Q2: 1 }), false);
    assert.equal(lists(single, { ...KNOWS_ALPHA, Q2: 2 }), true);
  });

  it('are none where there is nothing to offer', () => {
    assert.deepEqual(shortProblems(read('## Q2. Why? [OPEN] [CARRY FORWARD Q1]')), ['1 warning unusedMark']);
  });

  it('leave out a question of which nothing is offered', () => {
    const single = ['## Q2. Which do you like best? [SINGLE] [CARRY FORWARD Q1]', '1. Alpha', '2. Beta'];
    assert.equal(lists(single, { Q1_1: 0, Q1_2: 0, Q1_99: 1 }), false);
    assert.equal(lists(single, { Q1_1: 0, Q1_2: 0, Q1_99: 1, Q2: 1 }), true);
  });

  it('decide about the rows of a multi grid, not about its columns', () => {
    const rows = ['Rows:', '', '1. Alpha', '2. Beta', '', 'Scale:', '', '1. Cheap', '2. Good'];
    const grid = ['## Q2. How is it? [MULTI GRID] [CARRY FORWARD Q1]', ...rows];
    const { plans } = planQuestionnaire(readQuestionnaire([...FIRST, ...grid].join('\n'), 'study'));
    const respondent = new Map(Object.entries({ ...KNOWS_ALPHA, Q2_1_1: 1, Q2_1_2: 0 }));
    const faults = plans.slice(1).flatMap(({ checks }) => checks.flatMap((check) => check.faults));
    assert.equal(
      faults.some((fault) => holds(fault, respondent)),
      false,
    );
    assert.equal(
      faults.some((fault) => holds(fault, new Map([...respondent, ['Q2_2_1', 1]]))),
      true,
    );
  });
});
