import { NO_LIMITS, PLAIN_PLACE, emptyQuestion } from '../../../src/questionnaire/emptyQuestion';
import type { Break, Check, CheckKind, QuestionPlan } from '../../../src/checks/check';
import {
  and,
  compare,
  filled,
  not,
  number,
  oneOf,
  or,
  present,
  TRUE,
  variable,
  type Bounds,
  type Formula,
} from '../../../src/questionnaire/logic/formula';
import type { Answer, Question, QuestionKind, Span, Variable, VariableType } from '../../../src/questionnaire/model';

/** Plans written by hand, so that the proof is tested apart from the planner. */

const SPAN: Span = { start: 0, end: 0, line: 1, column: 1 };

export function answer(value: number, more: Partial<Answer> = {}): Answer {
  return {
    code: String(value),
    value,
    label: `Answer ${value}`,
    exclusive: false,
    other: false,
    screensOut: false,
    span: SPAN,
    ...more,
  };
}

export function column(
  name: string,
  type: VariableType,
  answers: readonly Answer[] = [],
  specifies: string | null = null,
): Variable {
  return { ...PLAIN_PLACE, name, type, rowCode: null, label: name, answers, specifies, span: SPAN };
}

export function question(
  id: string,
  kind: QuestionKind,
  variables: readonly Variable[],
  more: Partial<Question> = {},
): Question {
  return { ...emptyQuestion(id, SPAN, SPAN), kind, label: id, variables, ...more };
}

export function check(
  questionId: string,
  kind: CheckKind,
  variables: readonly string[],
  faults: readonly Formula[],
  breaks: readonly Break[] = [],
): Check {
  return {
    id: `${questionId}.${kind}`,
    kind,
    questionId,
    origin: { kind: 'stated' },
    variables,
    faults,
    sentence: `${questionId}: ${kind}`,
    breaks,
    span: SPAN,
  };
}

const known = (formula: Formula): Bounds => ({ surely: formula, possibly: formula });

export function plan(
  of: Question,
  asked: Formula,
  checks: readonly Check[],
  rows: readonly (readonly [string, Formula])[] = [],
): QuestionPlan {
  return {
    question: of,
    asked: known(asked),
    askedRows: new Map(rows.map(([name, row]) => [name, known(row)])),
    checks,
    flagPrefix: 'qc_',
    unresolved: [],
    dropped: [],
  };
}

export const overwrite = (what: string, values: Readonly<Record<string, number | string | null>>): Break => ({
  what,
  apply: () => new Map(Object.entries(values)),
});

const codes = (name: string, values: readonly number[]): Formula => and(present(name), not(oneOf(name, values)));

/**
 * A single question with a code that screens out; a multi-punch with an exclusive answer and a text to specify;
 * a sum of three numbers; a rank of three; rows carried forward; a question that depends on a later, hidden one.
 */
export function sampleSurvey(): readonly QuestionPlan[] {
  const single = question('S1', 'single', [column('S1', 'coded', [answer(1), answer(2), answer(3), answer(4)])]);
  const multiNames = ['Q1_1', 'Q1_2', 'Q1_3', 'Q1_98', 'Q1_99'];
  const multi = question('Q1', 'multi', [
    ...multiNames.map((name) => column(name, 'flag', [answer(Number(name.slice(3)), { exclusive: name === 'Q1_99' })])),
    column('Q1_98_other', 'text', [], '98'),
  ]);
  const asked = oneOf('S1', [1, 2]);
  const chosen = (name: string): Formula => oneOf(name, [1]);
  const ownSum = { kind: 'sum', terms: ['Q2_1', 'Q2_2', 'Q2_3'].map((name) => variable(name)) } as const;
  const sums = question(
    'Q2',
    'numeric',
    ['Q2_1', 'Q2_2', 'Q2_3'].map((name) => column(name, 'number')),
    {
      limits: { ...NO_LIMITS, min: 0, max: 100, decimals: 0 },
      sum: 100,
    },
  );
  const rankNames = ['Q3_1', 'Q3_2', 'Q3_3'];
  const ranks = question(
    'Q3',
    'rank',
    rankNames.map((name) => column(name, 'rank')),
  );
  const rowNames = [1, 2, 3].map((row) => `Q4_${row}`);
  const rowAsked = [1, 2, 3].map((row) => and(asked, chosen(`Q1_${row}`)));
  const rows = question(
    'Q4',
    'grid',
    rowNames.map((name) => column(name, 'coded', [answer(1), answer(2), answer(3)])),
  );
  const late = question('Q5', 'text', [column('Q5', 'text')]);
  const hidden = question('H1', 'single', [column('H1', 'coded', [answer(1), answer(2)])], { hidden: true });
  const lateAsked = oneOf('H1', [1]);
  return [
    plan(single, TRUE, [
      check('S1', 'asked', ['S1'], [not(present('S1'))], [overwrite('S1 is empty though asked', { S1: null })]),
      check(
        'S1',
        'codes',
        ['S1'],
        [codes('S1', [1, 2, 3])],
        [overwrite('S1 holds 4, which screens out', { S1: 4 }), overwrite('S1 holds 9, which is no answer', { S1: 9 })],
      ),
    ]),
    plan(
      multi,
      asked,
      [
        check('Q1', 'asked', multiNames, [
          or(...multiNames.map((name) => and(asked, not(oneOf(name, [0, 1]))))),
          and(not(asked), or(...multiNames.map((name) => present(name)))),
        ]),
        check('Q1', 'multi', multiNames, [and(asked, not(or(...multiNames.map(chosen))))]),
        check('Q1', 'exclusive', multiNames, [and(chosen('Q1_99'), or(...multiNames.slice(0, 4).map(chosen)))]),
        check(
          'Q1',
          'otherSpecify',
          ['Q1_98_other'],
          [and(chosen('Q1_98'), not(filled('Q1_98_other'))), and(filled('Q1_98_other'), not(chosen('Q1_98')))],
        ),
      ],
      [['Q1_98_other', and(asked, chosen('Q1_98'))]],
    ),
    plan(sums, TRUE, [
      check(
        'Q2',
        'range',
        ['Q2_1', 'Q2_2', 'Q2_3'],
        ['Q2_1', 'Q2_2', 'Q2_3'].map((name) =>
          or(not(present(name)), compare(variable(name), '<', number(0)), compare(variable(name), '>', number(100))),
        ),
      ),
      check('Q2', 'sum', ['Q2_1', 'Q2_2', 'Q2_3'], [compare(ownSum, '<>', number(100))]),
    ]),
    plan(ranks, TRUE, [
      check('Q3', 'rank', rankNames, [
        or(...rankNames.map((name) => not(oneOf(name, [1, 2, 3])))),
        or(
          compare(variable('Q3_1'), '=', variable('Q3_2')),
          compare(variable('Q3_1'), '=', variable('Q3_3')),
          compare(variable('Q3_2'), '=', variable('Q3_3')),
        ),
      ]),
    ]),
    plan(
      rows,
      asked,
      [
        check(
          'Q4',
          'rows',
          rowNames,
          rowNames.map((name, index) =>
            or(and(rowAsked[index] ?? TRUE, not(present(name))), and(not(rowAsked[index] ?? TRUE), present(name))),
          ),
        ),
        check(
          'Q4',
          'codes',
          rowNames,
          rowNames.map((name) => codes(name, [1, 2, 3])),
        ),
      ],
      rowNames.map((name, index) => [name, rowAsked[index] ?? TRUE] as const),
    ),
    plan(late, lateAsked, [
      check('Q5', 'asked', ['Q5'], [and(lateAsked, not(filled('Q5'))), and(not(lateAsked), filled('Q5'))]),
      check('Q5', 'openText', ['Q5'], [and(filled('Q5'), compare({ kind: 'length', name: 'Q5' }, '<', number(4)))]),
    ]),
    plan(hidden, TRUE, [
      check(
        'H1',
        'derived',
        ['H1', 'S1'],
        [and(oneOf('S1', [1]), not(oneOf('H1', [1]))), and(not(oneOf('S1', [1])), not(oneOf('H1', [2])))],
      ),
    ]),
  ];
}
