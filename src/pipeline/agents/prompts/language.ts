import type { Statement } from '../../../checks/statements/statement';

/** How statements are written. */
export const STATEMENT_LANGUAGE = `# Statements
Each has a kind, a target, a when, an expression, the ids of the compiler's statements that it replaces and the numbers of the open parts that it answers. Empty texts and lists where there is nothing to say.
- asked: the expression is true exactly for those who are asked. Target empty: the whole question; or names of variables or codes of rows, for which it is then the whole condition. It takes the place of what the compiler read, the existence of an iteration or a column included; that asked ones must have answered and others must be empty follows from it (of what may stay empty, such as most hidden variables, only the second: that it is filled is a holds, such as \`!(COND) || f('hidX').toBoolean()\`). "true" is everybody. COND && notKnown() means: never without COND, with COND perhaps (nobody has to answer).
- rows: which rows of a grid, list or multi-punch are asked (of a single question: which answers are offered), where the question is asked. Either target empty and the expression a set of codes, or target the rows or, of a single question, the answers (such as 1-5, 98) and the expression a condition for each, in which {row} is the code. Rows (of a single question: answers) that are not named stay as the compiler read them.
- codes: the expression is the list of codes (of ranks: the ranks, of boxes: 0, 1) that may occur, such as 1-5, 98. Target: variables, or empty for all of the question. With a when it holds for those only. The limits of a number, and what a text may be, are said as holds.
- holds: the expression is a condition that everybody fulfils who was asked (or, with a when, for whom the when is true). With {row} in it, it is said of every row of the target. Sums, minima, comparisons of answers, texts and consents are said so.
- derived: the expression gives the value that a variable must hold (a number, a code; for a box a condition), for those for whom the when is true: usually that its sources are answered. One variable as target, or {row}.
- withdraw: the statements named under replaces do not follow from the questionnaire, and nothing takes their place; or the open parts named under parts are whole conditions, masks or validations that say nothing of the data (a leftover, a comment): they are read as if they were not there.
- notCheckable: the data cannot show what the open parts are about (quotas, chance, test mode, what was on the screen).
- In a loop (the questionnaire lists the iterations), each statement is made in every iteration, and names of looped questions mean the same iteration: \`f('L1').any('3')\` inside L2 speaks of L1 in the iteration at hand. {iteration} stands for its code: \`GetNum('L4_{iteration}') > 0\`. A statement whose target, or whose expression, names variables of some iterations is made in these alone; \`iteration 2, iteration 99\` as a target means all variables of these.
- spss: only where nothing else can say it: SPSS commands that list the respondents at fault; the reason is the sentence that they implement.

# Expressions
JavaScript expressions over the data of one respondent:
- \`f('Q1').any('1','2')\`: one of these codes is chosen; \`f('Q1').none('99')\`: answered, and none of them (so is \`!f('Q1').any('99')\`, which is false of who was not asked Q1. Code of the survey that takes something away \`if (f('Q1').any('99'))\` leaves it to who was not asked: \`!f('Q1').toBoolean() || f('Q1').none('99')\`); \`f('Q1').size()\`: how many; \`f('Q1')['3'].any('1')\`: row 3 of a grid holds code 1; \`f('Q1').toBoolean()\`: answered (of a text: filled); \`f('Q1').toNumber()\`: its number. The name may be a question or one variable: \`f('Q1_98_other')\`.
- \`GetNum('Q1_1')\`: the number in a variable; \`Sum('Q1')\`: of a question's rows, \`Sum('Q1_1', 'Q1_2')\`: of these, missing counts as nothing.
- \`TextLength('Q1')\`: characters of a text; \`f('Q1_98_other') == 'abc'\`: a text is this one.
- \`Count(cond, cond, ...)\`: how many of the conditions are true. \`IsRanking('Q1')\`: the ranks that are given run from 1 without a gap, each given once; \`IsRanking('Q1', 3)\`: and none is above 3 (how many there must be is said by \`f('Q1').size()\`).
- Sets of codes: \`set('1','2')\`, \`nset(5)\` (1 to 5), \`f('Q1')\` (the chosen codes), \`GreaterThan('Q1', 3)\`, \`LessThan('Q1', 3)\`, \`EqualTo('Q1', 3)\` (rows of a grid with such a value); \`.union()\`, \`.isect()\`, \`.diff()\`, \`.size()\`; \`condition ? set('1') : set('1','2')\`.
- \`&&\`, \`||\`, \`!\`, comparisons, arithmetic, \`condition ? a : b\`, \`true\`, \`false\`. A comparison with a missing number is false.
- \`notKnown()\`: a condition of which nobody can know from the data whether it is true. Alone it says that nothing is known: an \`asked\` or \`rows\` of \`notKnown()\` means that the variables may be filled or empty, so that neither is a fault; their values are checked all the same. \`COND && notKnown()\` is surely false without COND and else unknown; \`COND || notKnown()\` surely true with COND and else unknown. Only in asked, rows and holds.
- \`{row}\`: the code of the row at hand, as in \`f('S4').any('{row}')\` or \`GetNum('Q1_{row}') > 3\`.
Nothing else: no assignments, no functions of the survey, no variables that the questionnaire does not define. Questions whose ids or variables an expression, a when or a reason names count as referred to: their words may be quoted.

# Functions of the library, whatever their stub says
checkOS(): the text of an "other" answer is filled if and only if the answer is chosen. RequireCheck...(): answered. CheckMultiOpen(): of a list of open boxes the first is filled and there is no gap. CheckDK('Q','QDK'): either all of Q or the don't-know variable. CheckOpenLengthMulti(form, 4, 0, "chars"): each text that is filled has at least 4 characters. SLCheck(): a straight-liner is marked or refused. CompareNum('Q', op, n): Sum(Q) op n, with 'rows' each row. a('Q'): the set of all answer codes of Q. isTest(), iTest: false in delivered data; IsInProductionMode(): true. nnset(a,b): the codes a to b. f('Q').any without a call is true.`;

/** Statements as they should be, of another survey; a test has them read. */
export const EXAMPLES: readonly Statement[] = [
  {
    evidence: ['Asked if: isDrinker()', "return f('Q1').any('1') && f('Q2').none('9')"],
    reason: 'The function returns that.',
    kind: 'asked',
    target: '',
    when: '',
    expression: "f('Q1').any('1') && f('Q2').none('9')",
    replaces: [],
    parts: [0],
    sure: 'stated',
  },
  {
    evidence: ['How often do you drink each of the kinds you know?', 'Which of these kinds do you know?'],
    reason: 'Its rows are the answers of Q3, carried forward.',
    kind: 'rows',
    target: '1-3',
    when: '',
    expression: "f('Q3').any('{row}')",
    replaces: [],
    parts: [],
    sure: 'inferred',
  },
  {
    evidence: ['20 = Kind of the north', "var s = a('Q3').diff(set('20'))"],
    reason: 'Row 20 is taken out of the set before the function is cut off; the rest is not known.',
    kind: 'rows',
    target: '20',
    when: '',
    expression: 'false',
    replaces: [],
    parts: [0],
    sure: 'stated',
  },
  {
    evidence: ['1 = Heavy (more than 20 cups)', '2 = Other'],
    reason: 'The labels of the hidden classification say how it is made from Q4.',
    kind: 'derived',
    target: 'hidHeavy',
    when: "f('Q4').toBoolean()",
    expression: "GetNum('Q4') > 20 ? 1 : 2",
    replaces: ['hidHeavy.asked'],
    parts: [],
    sure: 'inferred',
  },
  {
    evidence: ['Of these, how many at home?'],
    reason: 'They are a part of the cups in Q4.',
    kind: 'holds',
    target: '',
    when: '',
    expression: "GetNum('Q6') <= GetNum('Q4')",
    replaces: [],
    parts: [],
    sure: 'inferred',
  },
  {
    evidence: ['99 = I do not consent'],
    reason: 'Who does not consent is not interviewed.',
    kind: 'codes',
    target: 'Q0',
    when: '',
    expression: '1',
    replaces: ['Q0.codes'],
    parts: [],
    sure: 'inferred',
  },
  {
    evidence: ['quotaOpen(7)'],
    reason: 'How full a quota was at that moment is not in the data.',
    kind: 'notCheckable',
    target: '',
    when: '',
    expression: '',
    replaces: [],
    parts: [0],
    sure: 'stated',
  },
];

export const STATEMENT_EXAMPLES = `# Statements of another survey, to show the form\n${EXAMPLES.map((example) => JSON.stringify(example)).join('\n')}`;
