import type { LintContext } from '../../../src/spss/lint';

/** What breaks a rule and what does not. */
export interface Case {
  /** Scripts that break the rule, each with the text that is marked. */
  readonly bad: readonly (readonly [script: string, marked: string])[];
  readonly good: readonly string[];
  readonly context?: LintContext;
}

export const DATA: LintContext = { variables: ['respid', 'Q1', 'q2_1', 'q2_2', 'T'], strings: ['T'] };

export const CASES: Readonly<Record<string, Case>> = {
  temporary: {
    bad: [
      ['sel if a = 1.\nlist a.', 'sel if'],
      ['temp.\nsel if a = 1.\nlist a.\nsel if a = 2.\nlist a.', 'sel if'],
      ['temporary.\ntemporary.\nlist a.', 'temporary'],
      ['do if a = 1.\nselect if b = 1.\nend if.', 'select if'],
      ['temporary.\nselect if a = 1.', 'temporary'],
    ],
    good: [
      'temp.\nsel if a = 1.\nsel if b = 1.\nlist a.\ntemp.\nsel if c = 1.\nfreq a.',
      'temporary.\n!check v=a.\ntemporary.\nsel if a = 1.\nlist a.',
    ],
  },
  'data-unchanged': {
    bad: [
      ['recode Q1 (else = 1).', 'Q1'],
      ['compute q2_1 = 0.', 'q2_1'],
      ['if (Q1 = 1) q2_2 = 1.', 'q2_2'],
      ['do repeat x = Q1 q2_1.\nif (x = 9) x = 0.\nend repeat.', 'x'],
      ['list Q1.\ndelete variables own Q1.', 'Q1'],
      ['missing values Q1 (9).', 'Q1'],
      ['compute own = 1.\nfilter by own.\nlist respid.', 'filter'],
    ],
    good: [
      'recode Q1 (1 = 2) into own.\nlist respid own.\ndelete variables own.',
      'temporary.\nrecode Q1 (9 = sysmis).\nlist respid Q1.',
      'do repeat x = Q1 q2_1 / y = own1 own2.\ncompute y = (x = 1).\nend repeat.',
      'compute own = (Q1 = 1).\nfilter by own.\nlist respid.\nfilter off.',
    ],
    context: DATA,
  },
  'delete-variables': {
    bad: [
      ['compute a = 1.\ndel var a.', 'del var'],
      ['compute a = 1.\nexe.\ntemp.\ndelete variables a.\nlist b.', 'delete variables'],
    ],
    good: ['compute a = 1.\nexe.\ndel var a.', 'compute a = 1.\ntemp.\nsel if a = 1.\nlist a.\ndel var a.'],
  },
  'missing-guard': {
    bad: [
      ['compute f = not range(q, 1, 3).', 'range(q, 1, 3)'],
      ['if (b = 1 and ~any(q, 1, 2)) f = 1.', 'any(q, 1, 2)'],
      ['if (b = 1 or not (any(q, 1, 2))) f = 1.', 'any(q, 1, 2)'],
    ],
    good: [
      'compute f = miss(q) or ~range(q, 1, 3).',
      'if (q > 0 and not any(q, 1, 2)) f = 1.',
      'if (range(q, 1, 3)) f = 1.',
      'if (nmiss(q) = 1 or ~range(q,1,5)) f = 1.',
    ],
  },
  'missing-string': {
    bad: [
      ['if missing(t) f = 1.', 'missing(t)'],
      ['if miss(o) or o = "" f = 1.', 'miss(o)'],
      ['string s (a10).\nif sysmis(s) f = 1.', 'sysmis(s)'],
    ],
    good: ['if missing(q1) f = 1.', 'if t = "" f = 1.'],
    context: { strings: ['T'] },
  },
  conditions: {
    bad: [
      ['if (a = 2 or 5) f = 1.', '5'],
      ['if (a => 2) f = 1.', '=>'],
      ['if (any(a, 1, 2) = 2) f = 1.', 'any(a, 1, 2) = 2'],
      ['if (missing(a) eq 9) f = 1.', 'missing(a) eq 9'],
      ['if range(a, 1, 3) <> b f = 1.', 'range(a, 1, 3) <> b'],
    ],
    good: [
      'if (a = 2 or a = 5) f = 1.',
      'if (a = 2 or 5 < a) f = 1.',
      'if (a >= 2) f = 1.',
      'if any(a, 1, 2) f = 1.',
      'if (missing(a) = 1 or any(a, 1, 2) eq 0) f = 1.',
      'compute f = any(a, 1, 2).',
      'if (a = 1 and 2 * b = c) f = 1.',
    ],
  },
  'and-before-or': {
    bad: [
      ['if (a = 1 and b = 1 or c = 1) f = 1.', 'or'],
      ['if a = 1 | b = 1 & c = 1 f = 1.', '&'],
    ],
    good: [
      'if ((a = 1 and b = 1) or c = 1) f = 1.',
      'if (a = 1 or b = 1 or c = 1) f = 1.',
      'if t = "and" or u = "or" f = 1.',
    ],
  },
  'multi-punch': {
    bad: [
      [
        'title "Q1".\ncount n = q1_1 to q1_9 (1).\ntemp.\nsel if n = 0.\nlist n.\ntitle "Q2".\nif miss(q2) f = 1.',
        'count',
      ],
    ],
    good: [
      'count n = q1_1 to q1_9 (1).\ncount v = q1_1 to q1_9 (0 1).',
      'count n = q1_1 to q1_9 (1).\nif nvalid(q1_1, q1_2) < 2 f = 1.',
      'count n = q1_1 to q1_9 (4 5).',
    ],
  },
  'unknown-name': {
    bad: [
      ['compute f = q7 + 1.', 'q7'],
      ['temp.\nsel if q1 = 1 and miss(q8).\nlist respid.', 'q8'],
      ['compute f = 1.\nexe.\ndel var f.\nlist f.', 'f'],
      ['do repeat x = q2_1 q2_2.\nif (y = 1) f = 1.\nend repeat.', 'y'],
      ['list respid q9.', 'q9'],
      ['count n = q2_1 q2_3 (1).', 'q2_3'],
    ],
    good: [
      'compute f = Q1.\nif (f = 1 and T = "q9") g = 1.\nlist variables = respid f g.',
      'do repeat x = q2_1 to q2_2 /n = 1 2 /z = z1 z2.\nif (x = n) z = 1.\nend repeat.\nlist z1 z2 /format = numbered.',
      'count n = q2_1 to q2_2 (1) /m = q2_1 (sysmis).\nif (n = m or $casenum = 1) q1 = $sysmis.',
      'vector v = q2_1 to q2_2.\nloop #i = 1 to 2.\nif (v(#i) = 1) f = 1.\nend loop.\nlist f.',
      'recode q1 (1 thru 3 = 1) (else = sysmis) into r.\nfreq r.',
      'list.',
    ],
    context: DATA,
  },
  functions: {
    bad: [
      ['sel if isTest() and q1 = 1.', 'isTest'],
      ['if f("Q1").any("1") g = 1.', 'f'],
      ['if GetNum("Q1") > 1 g = 1.', 'GetNum'],
      ['if frobnicate(q1) g = 1.', 'frobnicate'],
      ['if char.length(t) < 3 g = 1.', 'char.length'],
      ['if length(t) < 3 g = 1.', 'length'],
    ],
    good: [
      'if length(rtrim(t)) < 3 g = 1.',
      'if miss(a) or nval(a, b) > 1 g = 1.',
      'vector v = a to b.\ncompute c = v(1).',
      'if a = 1 and (b = 2) g = 1.',
    ],
  },
  operators: {
    bad: [
      ['if (a = 1 && b = 2) f = 1.', '&&'],
      ['if (a = 1 || b = 2) f = 1.', '||'],
      ['if (a == 1) f = 1.', '=='],
      ['if (a != 1) f = 1.', '!='],
      ['compute f = (a = 1 ? 1 : 0).', '?'],
    ],
    good: ['if (a = 1 and b <> 2 or ~(c = 1)) f = 1.', 'if (t = "a && b") f = 1.'],
  },
  markup: {
    bad: [
      ['tit Q1.<br>temporary.<br>sel if a = 1.<br>list a.', '<br>'],
      ['* Q1.<br>temporary.<br>list a.', '<br>'],
      ['```spss\nlist a.\n```', '```spss'],
    ],
    good: ['title "a <b> and <br>".', '* How do you like the <br> tag.', 'if (a<b) c = 1.'],
  },
  portability: {
    bad: [
      ['ctables /table a.', 'ctables'],
      ['mult resp groups = g (a b (1)) /freq = g.', 'mult resp'],
      ['do if a = 1.\ncount n = b (1).\nend if.', 'count'],
    ],
    good: ['count n = b (1).\nfreq n.'],
  },
  'unknown-command': {
    bad: [
      ['del varf x.', 'del'],
      ['frobnicate x.', 'frobnicate'],
      ['!nowhere a=1.', '!nowhere'],
    ],
    good: ['sel if a = 1.', 'define !m (v = !tokens(1))\nlist !v.\n!enddefine.\n!m v=a.', '!elsewhere a=1.'],
    context: { macros: ['!ELSEWHERE'] },
  },
  balance: {
    bad: [
      ['if ((a = 1) f = 1.', 'if'],
      ['do if a = 1.\nlist a.', 'do if'],
      ['end repeat.', 'end repeat'],
      ['do repeat x = a b.\nend if.\nend repeat.', 'end if'],
    ],
    good: ['do if (a = 1).\nloop #i = 1 to 2.\nend loop.\nelse.\nend if.'],
  },
  comments: {
    bad: [
      ['* How often do you go. \nPlease think of all.\nlist a.', 'Please'],
      ['compute a = 1\n* inside.\n  + 2 * (b).', '*'],
      ['define !x ()\nlist a.\n!enddefine.\n* use !x here.', '!x'],
      ['compute a = b\n  * c.', '*'],
    ],
    good: ['* How often do you go\n  please think of all.\nlist a.', '* Great!\nlist a.', 'compute a = b *\n  c.'],
  },
  titles: {
    bad: [
      ["title it's a.", "it's a"],
      ["title 'it's a'.", 's'],
    ],
    good: ['title "it\'s a".', 'title Q1.', "tit 'it''s'."],
  },
  terminator: {
    bad: [
      ['compute a = 1\nif (a = 1) b = 2.', '1'],
      ['list a. list b.', '.'],
      ['list a', 'a'],
    ],
    good: ['list a.\nlist b. /* end */\n', '* no period\nlist a.'],
  },
  layout: {
    bad: [
      [`compute a = ${'1 + '.repeat(80)}1.`, `compute a = ${'1 + '.repeat(80)}1.`],
      ['title "open.\nlist a.', '"open.'],
    ],
    good: [`compute a = ${'1 +\n  '.repeat(80)}1.`, 'title "it is ""so""".'],
  },
  columns: {
    bad: [
      ['list a.\n  list b.', 'list'],
      ['list a\nb.', 'b'],
    ],
    good: ['list a\n  b.\n* c.\n  * d.\nlist b.'],
  },
  names: {
    bad: [
      [`compute ${'x'.repeat(65)} = 1.`, 'x'.repeat(65)],
      ['compute x_ = 1.', 'x_'],
      ['numeric 1x.', '1x'],
      [`value labels a 1 "${'x'.repeat(121)}".`, `"${'x'.repeat(121)}"`],
    ],
    good: ['compute x = 1.', `variable labels a "${'é'.repeat(128)}".`, 'recode a (1=2) into b.', 'if x=1 #y=2.'],
  },
  encoding: {
    bad: [['title "é".', 'é']],
    good: ['* Encoding: UTF-8.\ntitle "é".', 'title "e".'],
  },
};
