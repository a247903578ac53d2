import assert from 'node:assert/strict';
import { DEFAULT_HABITS } from '../../../src/checks/habits';
import { planQuestionnaire } from '../../../src/checks/plan';
import { codes, grid, multiPunch, numbers, questionnaireOf, single, type QuestionSpec } from '../questionnaire/support';
import { checkOf, contradicted, planOf, type Data } from './support';

const M = multiPunch('M', [1, 2, 3, 99]);
const carried = grid('Q', [1, 2, 3], [1, 2, 3, 4, 5], { entry: ["f('M').none('99')"] });
const G1 = grid('G1', [1, 2, 3], [1, 2, 3, 4, 5]);

describe('What an expert would see', () => {
  it('rows carried forward from a multi-punch', () => {
    const plan = planOf('Q', [M, carried]);
    const { origin } = checkOf(plan, 'rows');
    assert.ok(origin.kind === 'inferred' && /codes and labels of M/.test(origin.reason));
    assert.deepEqual(contradicted(plan, { M_1: 1, M_99: 0, Q_1: 3 }), []);
    assert.deepEqual(contradicted(plan, { M_1: 1, M_99: 0, Q_1: 3, Q_2: 3 }), ['rows']);
    assert.deepEqual(contradicted(plan, { M_1: 1, M_99: 0 }), ['rows']);
  });

  it('that a condition is not met where what it asks about is missing, whatever its direction', () => {
    const S = single('S', [1, 2, 3]);
    const other = single('T', [1, 2]);
    const amount = numbers('N', [1]);
    const denied: readonly (readonly [entry: string, ...met: Data[]])[] = [
      ["f('S').none('1')", { S: 2 }],
      ["!f('S').any('1')", { S: 2 }],
      ["f('S') != '1'", { S: 3 }],
      ["!(f('S').any('1') || f('T').any('2'))", { S: 2, T: 1 }],
      ["f('M').none('1','2')", { M_1: 0, M_2: 0, M_3: 1, M_99: 0 }],
      ["!(f('M').any('1') && f('M').size() == 1)", { M_1: 1, M_2: 1, M_3: 0, M_99: 0 }],
      ["f('M').size() < 2", { M_1: 1, M_2: 0, M_3: 0, M_99: 0 }],
      ["!(GetNum('N_1') > 5)", { N_1: 5 }],
      ["GetNum('N_1') <= 5", { N_1: 5 }],
    ];
    for (const [entry, met = {}] of denied) {
      const plan = planOf('Q', [S, other, M, amount, single('Q', [1, 2], { entry: [entry] })]);
      assert.deepEqual(contradicted(plan, { ...met, Q: 1 }), [], entry);
      assert.deepEqual(contradicted(plan, met), ['asked'], entry);
      // Nobody is accused of leaving empty what he may not have been asked; who filled it in all the same is.
      assert.deepEqual(contradicted(plan, {}), [], entry);
      assert.deepEqual(contradicted(plan, { Q: 1 }), ['asked'], entry);
    }
  });

  it('says that this is inferred where experts differ, and says nothing of them where a house wants that', () => {
    const q = single('Q', [1, 2], { entry: ["f('S').none('1')"] });
    const { origin } = checkOf(planOf('Q', [single('S', [1, 2]), q]), 'asked');
    assert.ok(origin.kind === 'inferred' && /missing, the condition is taken for not met/.test(origin.reason));
    const plain = single('Q', [1, 2], { entry: ["f('S').any('1')"] });
    assert.equal(checkOf(planOf('Q', [single('S', [1, 2]), plain]), 'asked').origin.kind, 'stated');
    const habits = { ...DEFAULT_HABITS, missingBase: 'accepted' } as const;
    const accepting = planQuestionnaire(questionnaireOf([single('S', [1, 2]), q]), { habits }).byId.get('Q');
    assert.ok(accepting);
    for (const data of [{}, { Q: 1 }, { S: 1 }, { S: 2, Q: 1 }])
      assert.deepEqual(contradicted(accepting, data), [], JSON.stringify(data));
    assert.deepEqual(contradicted(accepting, { S: 1, Q: 1 }), ['asked']);
    assert.deepEqual(contradicted(accepting, { S: 2 }), ['asked']);
  });

  it('rows carried forward from a grid, with a row of its own', () => {
    const q = grid('Q', [1, 2, 3], [1, 2], { entry: ["GreaterThan('G1', 3).size() > 0"] });
    const own: QuestionSpec = {
      ...q,
      rows: [...(q.rows ?? []), { name: 'Q_16', label: 'Something else', answers: codes(1, 2) }],
    };
    const plan = planOf('Q', [G1, own]);
    assert.deepEqual(contradicted(plan, { G1_1: 4, Q_1: 1, Q_16: 1 }), []);
    assert.deepEqual(contradicted(plan, { G1_1: 4, Q_1: 1 }), ['asked']);
    assert.deepEqual(contradicted(plan, { G1_1: 3, Q_16: 1 }), ['asked']);
  });

  it('nothing where the rows stand for something else', () => {
    const labels: QuestionSpec = {
      ...carried,
      rows: (carried.rows ?? []).map((row, i) => ({ ...row, label: ['Price', 'Service', 'Speed'][i] ?? '' })),
    };
    assert.deepEqual(contradicted(planOf('Q', [M, labels]), { M_1: 1, M_99: 0, Q_1: 1, Q_2: 1, Q_3: 1 }), []);
  });

  it('rows carried forward where the condition asks about another question too', () => {
    const q = grid('Q', [1, 2, 3], [1, 2], { entry: ["f('M').none('99') && f('S').any('1')"] });
    const plan = planOf('Q', [M, single('S', [1, 2]), q]);
    assert.deepEqual(contradicted(plan, { M_1: 1, M_99: 0, S: 1, Q_1: 1 }), []);
    assert.deepEqual(contradicted(plan, { M_1: 1, M_99: 0, S: 2, Q_1: 1 }), ['rows']);
    assert.deepEqual(contradicted(plan, { M_1: 1, M_99: 0, S: 1, Q_1: 1, Q_2: 1 }), ['rows']);
  });

  it('no rows carried forward of which one could be asked of nobody', () => {
    for (const entry of ["f('M').none('2')", "f('M').any('1','2','3') && f('M').none('99')", "f('M').any('1','2')"]) {
      const alone = [1, 2, 3].map((value) => ({ name: `M_${value}`, answers: codes(value) }));
      const none = { name: 'M_99', answers: [{ code: '99', label: 'Answer 99', attributes: { Punch: 'Single' } }] };
      const source: QuestionSpec = { id: 'M', type: 'Multi', rows: [...alone, none] };
      const q = grid('Q', [1, 2, 3, 99], [1, 2], { entry: [entry] });
      assert.ok(!planOf('Q', [source, q]).checks.some(({ kind }) => kind === 'rows'), entry);
    }
  });

  it('ranks carried forward', () => {
    const q = numbers('Q', [1, 2, 3], {
      entry: ["f('M').none('99')"],
      attributes: { Numeric: '', OpenText: '', RankByClick: 'true' },
    });
    const plan = planOf('Q', [M, q]);
    assert.deepEqual(contradicted(plan, { M_1: 1, M_3: 1, M_99: 0, Q_1: 2, Q_3: 1 }), []);
    assert.deepEqual(contradicted(plan, { M_1: 1, M_3: 1, M_99: 0, Q_1: 1 }), ['rank']);
    assert.deepEqual(contradicted(plan, { M_1: 1, M_99: 0, Q_1: 1, Q_2: 2 }), ['rows']);
  });

  it('no rows where two questions could be carried forward', () => {
    const q = grid('Q', [1, 2, 3], [1, 2], { entry: ["f('M').none('99') && f('M2').any('1')"] });
    const plan = planOf('Q', [M, multiPunch('M2', [1, 2, 3]), q]);
    assert.ok(!plan.checks.some(({ kind }) => kind === 'rows'));
  });

  it('rows carried forward from numbers, by their sum, and from a grid, by its rows', () => {
    const N = numbers('N', [1, 2, 3]);
    const sum = planOf('Q', [N, grid('Q', [1, 2, 3], [1, 2], { entry: ["Sum('N') > 0"] })]);
    assert.deepEqual(contradicted(sum, { N_1: 5, N_2: 0, Q_1: 1 }), []);
    assert.deepEqual(contradicted(sum, { N_1: 5, N_2: 0, Q_1: 1, Q_2: 1 }), ['rows']);
    const rows = planOf('Q', [G1, grid('Q', [1, 2, 3], [1, 2], { entry: ["f('G1').toBoolean()"] })]);
    assert.deepEqual(contradicted(rows, { G1_1: 5, Q_1: 1 }), []);
    assert.deepEqual(contradicted(rows, { G1_1: 5, Q_1: 1, Q_2: 1 }), ['rows']);
    const codes45 = ["f('G1')['1'].any('4','5') || f('G1')['2'].any('4','5') || f('G1')['3'].any('4','5')"];
    const named = planOf('Q', [G1, grid('Q', [1, 2, 3], [1, 2], { entry: codes45 })]);
    assert.deepEqual(contradicted(named, { G1_1: 5, G1_2: 3, Q_1: 1 }), []);
    assert.deepEqual(contradicted(named, { G1_1: 5, G1_2: 3, Q_1: 1, Q_2: 1 }), ['rows']);
  });

  it('rows whose labels have words around them', () => {
    const device = (row: { readonly name: string; readonly label?: string }, i: number): string =>
      `The ${['Alpha', 'Beta', 'Gamma'][i]} pump device (${row.name})`;
    const source: QuestionSpec = {
      ...M,
      rows: (M.rows ?? []).map((row, i) => ({ ...row, label: `${['Alpha', 'Beta', 'Gamma'][i] ?? 'No'} pump` })),
    };
    const q: QuestionSpec = {
      ...carried,
      rows: (carried.rows ?? []).map((row, i) => ({ ...row, label: device(row, i) })),
    };
    assert.deepEqual(contradicted(planOf('Q', [source, q]), { M_1: 1, Q_1: 3, Q_2: 3 }), ['rows']);
  });

  it('the class for all others of a hidden variable may hold those who were not asked', () => {
    const hidden: QuestionSpec = {
      id: 'hS',
      type: 'Single',
      answers: [
        { code: '1', label: 'Answer 1' },
        { code: '2', label: 'Not Answer 1' },
      ],
      attributes: { VariableType: 'Hidden' },
    };
    const plan = planOf('hS', [single('S', [1, 2, 3]), hidden]);
    assert.deepEqual(contradicted(plan, { hS: 2 }), []);
    assert.deepEqual(contradicted(plan, { S: 3, hS: 2 }), []);
    assert.deepEqual(contradicted(plan, { S: 1, hS: 2 }), ['derived']);
    assert.deepEqual(contradicted(plan, { S: 3, hS: 1 }), ['derived']);
    assert.deepEqual(contradicted(plan, { hS: 1 }), ['derived']);
  });

  it('and all of it can be switched off', () => {
    assert.deepEqual(
      planOf('Q', [M, carried], { inferred: false }).checks.map(({ origin }) => origin.kind),
      ['stated', 'stated'],
    );
  });

  it('a don’t-know box by its name', () => {
    const plan = planOf('Q8x1', [
      numbers('Q8x1', [1, 2]),
      multiPunch('Q8DKx1', [17], { attributes: { NotRequired: 'true' } }),
    ]);
    assert.deepEqual(contradicted(plan, { Q8DKx1_17: 1 }), []);
    assert.deepEqual(contradicted(plan, { Q8DKx1_17: 0 }), ['rows']);
    assert.deepEqual(contradicted(plan, { Q8DKx1_17: 1, Q8x1_1: 3, Q8x1_2: 4 }), ['dontKnow']);
    assert.equal(checkOf(plan, 'dontKnow').origin.kind, 'inferred');
  });

  it('a hidden variable in test mode is filled, and derived as its labels say', () => {
    const S4: QuestionSpec = {
      id: 'S4',
      type: 'Multi',
      rows: [1, 2].map((code) => ({
        name: `S4_${code}`,
        answers: [{ code: String(code), label: ['Night school', 'Evening class'][code - 1] ?? '' }],
      })),
    };
    const hidden = single('hS4', [1, 2], {
      entry: ['iTest'],
      answers: [
        { code: '1', label: 'Night school' },
        { code: '2', label: 'Not Night school' },
      ],
      attributes: { NotRequired: 'true', Disabled: 'true' },
    });
    const plan = planOf('hS4', [S4, hidden]);
    assert.deepEqual(contradicted(plan, { S4_1: 1, S4_2: 0, hS4: 1 }), []);
    assert.deepEqual(contradicted(plan, { S4_1: 0, S4_2: 1, hS4: 2 }), []);
    assert.deepEqual(contradicted(plan, { S4_1: 0, S4_2: 1, hS4: 1 }), ['derived']);
    assert.deepEqual(contradicted(plan, { S4_1: 1, S4_2: 0 }), ['asked', 'derived']);
    assert.deepEqual(contradicted(plan, { S4_1: 1, S4_2: 0, hS4: 3 }), ['codes', 'derived']);
  });

  it('bands of a number', () => {
    const plan = planOf('hidAGE', [
      numbers('AGE', [1]),
      single('hidAGE', [1, 2, 3], {
        answers: [
          { code: '1', label: 'Under 18' },
          { code: '2', label: '18-34 years' },
          { code: '3', label: '35+' },
        ],
        attributes: { VariableType: 'Hidden' },
      }),
    ]);
    assert.deepEqual(contradicted(plan, { AGE_1: 34, hidAGE: 2 }), []);
    assert.deepEqual(contradicted(plan, { AGE_1: 35, hidAGE: 2 }), ['derived']);
  });
});

describe('What cannot be checked', () => {
  it('is listed with its place and reason, and the rest is checked', () => {
    const plan = planOf('Q', [
      M,
      single('Q', [1, 2], {
        entry: ["Forward() && f('M').any('1')"],
        attributes: { ValidationCode: "CompareNum('Q', 'near', 100)" },
      }),
    ]);
    assert.deepEqual(
      plan.unresolved.map(({ what, text }) => [what, text]),
      [
        ['validation', "CompareNum('Q', 'near', 100)"],
        ['entry', 'Forward()'],
      ],
    );
    assert.deepEqual(contradicted(plan, { M_1: 1 }), []);
    assert.deepEqual(contradicted(plan, { M_1: 0, Q: 1 }), ['asked']);
    assert.deepEqual(contradicted(plan, { M_1: 1, Q: 3 }), ['codes']);
  });

  it('a variable that the export does not define is unknown and reported', () => {
    const plan = planOf('Q', [single('Q', [1, 2], { entry: ["f('qSystem').none('2')"] })]);
    assert.deepEqual(
      plan.dropped.map(({ name }) => name),
      ['qSystem'],
    );
    assert.match(plan.unresolved[0]?.reason ?? '', /qSystem, which the export does not define/);
    assert.deepEqual(contradicted(plan, {}), []);
    assert.deepEqual(contradicted(plan, { Q: 1 }), []);
    assert.deepEqual(contradicted(plan, { Q: 3 }), ['codes']);
  });

  it('codes that the export has lost', () => {
    const plan = planOf('Q', [
      single('Q', [], {
        answers: [
          { code: '0', label: 'A' },
          { code: '0', label: 'B' },
        ],
      }),
    ]);
    assert.deepEqual(
      plan.unresolved.map(({ what }) => what),
      ['codes'],
    );
    assert.deepEqual(contradicted(plan, { Q: 77 }), []);
    assert.deepEqual(contradicted(plan, {}), ['asked']);
  });

  it('a condition that reads the answers it decides about', () => {
    const plan = planOf('Q', [single('Q', [1, 2], { entry: ["!f('Q').toBoolean()"] })]);
    assert.deepEqual(
      plan.unresolved.map(({ what }) => what),
      ['entry'],
    );
    assert.deepEqual(contradicted(plan, { Q: 1 }), []);
    assert.deepEqual(contradicted(plan, {}), []);
  });

  it('a don’t-know variable that the export does not define', () => {
    const plan = planOf('N', [
      numbers('N', [1], { attributes: { NotRequired: 'true', ValidationCode: "CheckDK('N','NDK')" } }),
    ]);
    assert.equal(plan.unresolved.length, 1);
    assert.deepEqual(contradicted(plan, {}), []);
  });
});

describe('Classes of answers, of which one has none', () => {
  const S4: QuestionSpec = {
    id: 'S4',
    type: 'Single',
    answers: [
      { code: '1', label: 'General practitioner' },
      { code: '3', label: 'Cardiologist' },
      { code: '98', label: 'Something else' },
    ],
  };
  const hidden: QuestionSpec = {
    id: 'hidS4',
    type: 'Single',
    entry: ['isTest()'],
    attributes: { Disabled: 'true', NotRequired: 'true' },
    answers: [
      { code: '1', label: 'GPs' },
      { code: '2', label: 'Cardiologists' },
    ],
  };
  const plan = planOf('hidS4', [S4, hidden]);

  it('are not due for who gave that answer, and are for all others', () => {
    assert.deepEqual(contradicted(plan, { S4: 98, hidS4: null }), []);
    assert.deepEqual(contradicted(plan, { S4: 98, hidS4: 1 }), ['derived']);
    assert.deepEqual(contradicted(plan, { S4: 1, hidS4: 1 }), []);
    assert.deepEqual(contradicted(plan, { S4: 1, hidS4: 2 }), ['derived']);
    assert.deepEqual(contradicted(plan, { S4: 3, hidS4: null }), ['asked', 'derived']);
    assert.deepEqual(contradicted(plan, { S4: null, hidS4: 2 }), ['asked', 'derived']);
  });
});
