import {
  codes,
  grid,
  multiPunch,
  numbers,
  open,
  questionnaireOf,
  single,
  type QuestionSpec,
} from '../../questionnaire/support';

/** A study of heat pumps: countries by functions, code that fills hidden variables, limits by other answers, sums in masks. */
const HIDDEN = { VariableType: 'Hidden', NotRequired: 'true', Disabled: 'true' };
const PROJECTS = ['1', '2', '3'];
const KINDS: Readonly<Record<string, string>> = { 1: 'Air source', 2: 'Ground source', 3: 'Water source' };

const other = (code: string) => ({ code, label: 'Other (specify)', attributes: { Other: 'true' } });
const none = (code: string) => ({ code, label: 'None of these', attributes: { Punch: 'Single' } });
const labelled = (labels: Readonly<Record<number, string>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));
const row = (name: string, code: string, label = `Answer ${code}`) => ({ name, answers: [{ code, label }] });
const texts = (id: string, rows: readonly number[], more: Partial<QuestionSpec> = {}): QuestionSpec => ({
  id,
  type: 'Multi',
  rows: rows.map((code) => row(`${id}_${code}`, String(code))),
  ...more,
  attributes: { OpenText: 'true', ...more.attributes },
});
const validated = (id: string, rows: readonly number[], code: string, more: Readonly<Record<string, string>> = {}) =>
  numbers(id, rows, { attributes: { ValidationCode: code, ...more } });

export const heating = questionnaireOf(
  [
    {
      id: 'Land',
      type: 'Single',
      label: 'Land - In which country do you currently work?',
      answers: labelled({ 1: 'Germany', 2: 'France', 3: 'Italy', 98: 'Other' }),
      attributes: { HierarchyMode: 'Drilldown' },
    },
    {
      id: 'H1',
      type: 'Single',
      label: 'H1 - Do you consent to the use of your data?',
      answers: labelled({ 1: 'I consent', 2: 'I do not consent' }),
    },
    single('H2', [1, 2], { entry: ['isEU() && !isFR()'] }),
    single('H3', [1, 2], { entry: ['/*H3*/\n!isIT()'] }),
    numbers('H4', [1, 2, 3, 4]),
    {
      id: 'Size',
      type: 'QuotaField',
      label: 'Size (hidden in live survey)',
      answers: labelled({ 1: 'H4_1 < 20', 2: 'H4_1 >= 20' }),
    },
    single('H5', [1, 2], { entry: ["Sum('H4') > 50"] }),
    single('H6', [1, 2], { entry: ["Sum(GetNum('H4_1'), GetNum('H4_2'), GetNum('H4_3')) >= GetNum('H4_4')"] }),
    grid('H7', [1, 2, 3, 4], [1, 2, 3, 4, 5], {
      entry: ["GreaterThan('H4', 0).size() >= 2"],
      attributes: { PrecodeMask: "GreaterThan('H4', 0)" },
    }),
    grid('H8', [1, 2, 3, 4], [1, 2], { attributes: { PrecodeMask: "LessThan('H7', 3).union(set('4'))" } }),
    grid('H9', [1, 2, 3, 4], [1, 2], { attributes: { PrecodeMask: "InBetween('H7', 2, 4)" } }),
    single('H10', [1, 2], { entry: ["f('H7')['1'].any('4','5') || f('H7')['2'].any('4','5')"] }),
    single('H11', [1, 2], { entry: ["f('H7_1').any('5')"] }),
    single('H12', [1, 2], { entry: ["EqualTo('H7', 5).size() == 0 && f('H7').toBoolean()"] }),
    single('H13', [1, 2, 3, 4, 5], { entry: ['routeH13()'] }),
    grid('H14', [1, 2, 3, 4, 5], [1, 2], { attributes: { PrecodeMask: 'rowsH14(5)' } }),
    single('H15', [1, 2], { entry: ["need('H13','2')"] }),
    single('H16', [1, 2], { entry: ["f('H13') != '3' && f('H13').toBoolean()"] }),
    single('H17', [1, 2], { entry: ["f('H13').get() >= 3"] }),
    single('H18', [1, 2], { entry: ["['1','2'].indexOf(f('H13').get()) >= 0"] }),
    single('H19', [1, 2], { entry: ["f('H13').isect(set('1','2')).size() > 0"] }),
    single('H20', [1, 2], { entry: ["!(f('H13').any('1') || f('Land').any('3'))"] }),
    single('H21', [1, 2], { entry: ['true && true //H21'] }),
    single('H22', [1, 2], { entry: ["f('Land').any('1') || isTest()"] }),
    single('H23', [1, 2], { entry: ["!isTest() && f('Land').any('2')"] }),
    {
      id: 'H24',
      type: 'Multi',
      rows: [
        ...['1', '2', '3', '4'].map((code) => row(`H24_${code}`, code)),
        { name: 'H24_98', answers: [other('98')] },
        { name: 'H24_98_other', answers: [other('98')] },
        { name: 'H24_99', answers: [none('99')] },
      ],
      screenOuts: ["f('H24').size() < 2 && f('H24').none('99') //soft-screen H24"],
      attributes: { AnswerRequiredType: 'Required' },
    },
    grid('H25', [1, 2, 3], [1, 2, 3], {
      screenOuts: ["f('H25')['2'].any('1') && f('H25')['3'].any('1')"],
    }),
    single('H26', [1, 2, 3], { screenOuts: ["f('H26').none('1','2') && isDE()"] }),
    single('H27', [1, 2, 3], { screenOuts: ["!f('H27').any('1')", ''] }),
    numbers('H28', [1, 2], { screenOuts: ["GetNum('H28_1') + GetNum('H28_2') == 0"] }),
    // A loop over a number that is only counted: which iterations there are is not told.
    open('H29', { attributes: { Numeric: 'true', LowerLimit: '1', UpperLimit: '3' } }),
    {
      id: 'P1',
      type: 'Single',
      rows: PROJECTS.map((project) => ({
        name: `P1_${project}`,
        label: `Project ${project}: what kind?`,
        answers: codes(1, 2),
      })),
    },
    {
      id: 'P2',
      type: 'Single',
      rows: PROJECTS.map((project) => ({
        name: `P2_${project}`,
        label: `Project ${project}: how long?`,
        answers: codes(1, 2),
      })),
      entry: ["f('P1').any('2')"],
    },
    {
      ...multiPunch('H30', [1, 2, 3, 4]),
      attributes: { RankByClick: 'true', MultiItemsSelectedEqual: '2', PrecodeMask: "f('H24').isect(nset(4))" },
    },
    numbers('H31', [1], { attributes: { UpperLimit: "GetNum('H4_1')" } }),
    numbers('H32', [1], { attributes: { Scale: '1' } }),
    validated('H33', [1, 2], "CompareNum('H33','==',100,'rows')"),
    grid('H34', [1, 2, 3], [1, 2, 3], {
      attributes: {
        ValidationCode:
          "var pre = f('H34').domainValues();\nfor(var i=0;i<pre.length;i++){\n for(var j=i+1;j<pre.length;j++){\n  if(f('H34')[pre[i]].get()==f('H34')[pre[j]].get()) errorMsg('dup')\n }\n}",
      },
    }),
    multiPunch('H35', [1, 2, 99], {
      attributes: { ValidationCode: "if (f('H35').any('99') && f('H35').size() > 1) errorMsg('excl')" },
    }),
    validated('H36', [1, 2, 3], 'CheckH36(24);'),
    validated('H37', [1, 2], 'CheckH37();'),
    // Code that fills hidden variables.
    single('H38', [1, 2, 3], {
      attributes: {
        ValidationCode: "if (f('H38').any('1')) {\n f('hidH38').set('1');\n} else {\n f('hidH38').set('2');\n}",
      },
    }),
    single('hidH38', [1, 2], { attributes: HIDDEN }),
    numbers('H39', [1, 2], { attributes: { ValidationCode: "f('hidH39').set(Sum('H39'));" } }),
    open('hidH39', { attributes: { ...HIDDEN, Numeric: 'true' } }),
    texts('H40', [1, 2, 3], {
      attributes: { ValidationCode: 'if(!QuestionErrors()){\n CheckOpenLengthMulti(CurrentForm(), 3, 0, "chars")\n}' },
    }),
    validated('H41', [1, 2], "NumericWithOE('H41','H41OE')"),
    numbers('H42', [1, 2], {
      entry: ["f('Land').any('1','2')"],
      attributes: { NotRequired: 'true', ValidationCode: "CheckDK('H42','H42DK');\nRequireCheck(CurrentForm())" },
    }),
    {
      ...multiPunch('H42DK', [99]),
      entry: ["f('Land').any('1','2')"],
      attributes: { AnswerRequiredType: 'NotRequired' },
    },
    // A 3D grid of boxes: what is ticked in one column must be ticked in the other.
    { id: 'H43G', type: 'Grid3D', entry: ["f('Land').none('3')"], rows: [] },
    multiPunch('H43x1', [1, 2, 3], {
      attributes: {
        ValidationCode:
          "if(!QuestionErrors()){\n var dom = f('H43x2').domainValues()\n for(var i = 0;i<dom.length;i++){\n  if(f('H43x1_'+dom[i]).toBoolean() && !f('H43x2_'+dom[i]).toBoolean()){\n   errorMsg('x')\n  }\n }\n}",
      },
    }),
    multiPunch('H43x2', [1, 2, 3]),
    multiPunch('H44', [1, 2], { attributes: { AnswerRequiredType: 'NotRequired' } }),
    single('H45', [1, 2], { attributes: { Disabled: 'true' } }),
    {
      id: 'hMarket',
      type: 'Single',
      label: 'hMarket - Market (hidden)',
      answers: labelled({ 1: 'DACH (Germany)', 2: 'Latin Europe (France, Italy)' }),
      attributes: HIDDEN,
    },
    {
      id: 'hBoth',
      type: 'Single',
      label: 'hBoth (hidden in live survey)',
      answers: labelled({ 1: 'H26=1 AND H38=1', 2: 'All others' }),
      attributes: HIDDEN,
    },
    {
      id: 'hCodes',
      type: 'Single',
      label: 'hCodes - H13 grouped (hidden)',
      answers: labelled({ 1: 'H13 CODES 1+2', 2: 'H13 CODES 3-5' }),
      attributes: HIDDEN,
    },
    {
      id: 'H46',
      type: 'Single',
      label: 'H46 - Which brand?',
      answers: labelled({ 1: 'Thermo', 2: 'Warmly', 98: 'Another brand' }),
      entry: ["f('H38').any('1','2')"],
    },
    open('H46OE', { label: 'H46OE - Which other brand?', entry: ["f('H46').any('98')"] }),
    { id: 'H47', type: 'Heatmap', entry: ["f('Land').any('1')"], answers: codes(1, 2) },
    single('H48', [1, 2], { entry: ["f('H13').any('7')"] }),
    grid('H49', [1, 2, 3], [1, 2, 3], {
      attributes: { PrecodeMask: "GreaterThan('H4', 5).isect(f('H24')).union(isFR() ? nnset(3,3) : new Set())" },
    }),
    single('H50', [1, 2], { entry: ["(f('H44')['1'].any('1') ? 1 : 0) + (f('H44')['2'].any('1') ? 1 : 0) == 1"] }),
    single('H51', [1, 2], { entry: ["!f('H24').none('1','2') && !(f('H24').size() == 1)"] }),
    single('H52', [1, 2], { entry: ["f('H26').toNumber() + 1 == f('H27').toNumber() * 2"] }),
    single('H53', [1, 2], { entry: ["setOf('H24').inc('2') && isKnown(f('H13'))"] }),
    // Kinds in a loop that a function speaks of.
    {
      id: 'Kinds',
      type: 'Multi',
      rows: Object.entries(KINDS).map(([code, label]) => row(`Kinds_${code}`, code, label)),
      attributes: { Numeric: 'true', OpenText: 'true', LowerLimit: '0', UpperLimit: '100', MultiSumEqual: '100' },
    },
    {
      id: 'Q1',
      type: 'Grid',
      rows: Object.entries(KINDS).flatMap(([kind, label]) =>
        ['1', '2'].map((code) => ({
          name: `Q1_${code}_${kind}`,
          label: `Statement ${code} about ${label}`,
          answers: codes(1, 2, 3),
        })),
      ),
    },
    {
      id: 'Q2',
      type: 'Single',
      rows: Object.entries(KINDS).map(([kind, label]) => ({
        name: `Q2_${kind}`,
        label: `How likely ${label}?`,
        answers: codes(1, 2),
      })),
      entry: ["f('Q1')['1'].any('3') && !f('Q1')['2'].any('1')"],
    },
    {
      id: 'Q3',
      type: 'Single',
      rows: Object.entries(KINDS).map(([kind, label]) => ({
        name: `Q3_${kind}`,
        label: `Which of ${label}?`,
        answers: codes(1, 2, 3),
      })),
      attributes: { PrecodeMask: "GreaterThan('Q1', 1).union(set('3'))" },
    },
  ],
  [
    { name: 'isDE', body: "function isDE() { return f('Land').any('1'); }" },
    { name: 'isFR', body: "function isFR() { return f('Land').any('2'); }" },
    { name: 'isIT', body: "function isIT() { return f('Land').any('3'); }" },
    { name: 'isEU', body: 'function isEU() : boolean { return (isDE() || isFR()); }' },
    {
      name: 'routeH13',
      body: "function routeH13() {\n  switch (f('Land').get()) {\n    case '1': return f('H4_1').toNumber() > 10;\n    case '2': return true;\n    default: return false;\n  }\n}",
    },
    {
      name: 'rowsH14',
      body: "function rowsH14(n : int) {\n  var codes = ['1','3','5'];\n  var s = new Set();\n  for (var i in codes) {\n    if (GetNum('H4_1') > n) s.add(codes[i]);\n  }\n  return s.union(set('2'));\n}",
    },
    { name: 'need', body: 'function need(q, c) {\n  if (!f(q).toBoolean()) return false;\n  return f(q).any(c);\n}' },
    {
      name: 'CheckH36',
      body: "function CheckH36(max) {\n  for (var i = 1; i <= 3; i++) {\n    if (GetNum('H36_' + i) > max) {\n      errorMsg('too many');\n      return;\n    }\n  }\n}",
    },
    { name: 'CheckH37', body: "function CheckH37() {\n  if (GetNum('H37_1') > 10) {\n    errorMsg('x');\n  }" },
    {
      name: 'NumericWithOE',
      body: 'function NumericWithOE(qid, qid2) {\n  var codes = f(qid).domainValues();\n  for (var i = 0; i < codes.length; i++) {',
    },
    { name: 'setOf', body: "function setOf(q) {\n  return f(q).diff(set('99'));\n}" },
  ],
);
