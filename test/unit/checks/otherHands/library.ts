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

/** A study of public libraries: set expressions of many shapes, functions with loops, columns by sets, a loop of services. */
const HIDDEN = { VariableType: 'Hidden', NotRequired: 'true', Disabled: 'true' };
const SERVICES: Readonly<Record<string, string>> = { 1: 'Lending desk', 2: 'Reading room', 3: 'Children’s corner' };
const EACH = Object.keys(SERVICES);

const other = (code: string) => ({ code, label: 'Other (specify)', attributes: { Other: 'true' } });
const none = (code: string) => ({ code, label: 'None of these', attributes: { Punch: 'Single' } });
const labelled = (labels: Readonly<Record<number, string>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));
const row = (name: string, code: string) => ({ name, answers: [{ code, label: `Answer ${code}` }] });

/** A single inside of the loop of services. */
const ofService = (id: string, values: readonly number[], more: Partial<QuestionSpec> = {}): QuestionSpec => ({
  id,
  type: 'Single',
  rows: EACH.map((service) => ({
    name: `${id}_${service}`,
    label: `What about the ${SERVICES[service]}?`,
    answers: codes(...values),
  })),
  ...more,
});

export const library = questionnaireOf(
  [
    { id: 'Branch', type: 'QuotaField', answers: codes(1, 2, 3, 4) },
    single('K1', [1, 2, 3, 4], {
      entry: ["true//f('qSurveyType').none('2') //SCREENER"],
      screenOuts: ["IsInProductionMode() && f('K1').any('4') //hard-screen K1"],
    }),
    numbers('K2', [1], {
      screenOuts: ["GetNum('K2_1') < 16 || (f('K1').any('2') && GetNum('K2_1') > 70) //soft-screen K2"],
    }),
    {
      id: 'K3',
      type: 'Multi',
      rows: [
        ...['1', '2', '3', '4'].map((code) => row(`K3_${code}`, code)),
        { name: 'K3_98', answers: [other('98')] },
        { name: 'K3_98_other', answers: [other('98')] },
        { name: 'K3_99', answers: [none('99')] },
      ],
      attributes: { AnswerRequiredType: 'Required', ValidationCode: 'checkOS();' },
    },
    grid('K4', [1, 2, 3, 4, 98], [1, 2, 3, 4, 5], { attributes: { PrecodeMask: "f('K3').diff(set('99'))" } }),
    single('K5', [1, 2], { entry: ["f('K3').all('1','2')"] }),
    single('K6', [1, 2], { entry: ["f('K3').size() > 1 && f('K3').none('99')"] }),
    single('K7', [1, 2], { entry: ["f('K3').inc('3')"] }),
    single('K8', [1, 2], { entry: ["f('K3')['4'].toBoolean()"] }),
    numbers('K9', [1, 2, 3]),
    single('K10', [1, 2], { entry: ["GetNum('K9_1') + GetNum('K9_2') >= 10"] }),
    single('K11', [1, 2], { entry: ["Math.max(GetNum('K9_1'), GetNum('K9_2')) > 20"] }),
    single('K12', [1, 2], { entry: ["GetNum('K9_1') / GetNum('K9_2') > 2"] }),
    single('K13', [1, 2], { entry: ["f('K2_1').toNumber() >= 18 && f('K2_1').toNumber() < 30"] }),
    single('K14', [1, 2], { entry: ["f('K1').any('1','2')", "f('Branch').none('4')"] }),
    single('K15', [1, 2], { entry: ["isSenior() ? f('K1').any('1') : f('K1').any('2','3')"] }),
    single('K16', [1, 2], { entry: ["/*K16*/ visited('K9', 5)"] }),
    grid('K17', [1, 2, 3], [1, 2, 3], { attributes: { PrecodeMask: 'whichOf()' } }),
    grid('K18', [1, 2, 3, 4, 5], [1, 2, 3], {
      attributes: { PrecodeMask: "f('K3').size() > 2 ? f('K3').isect(nset(4)) : a('K18').diff(set('5'))" },
    }),
    multiPunch('K19', [1, 2, 3, 4, 97], { attributes: { PrecodeMask: "a('K19').diff(f('K3'))" } }),
    single('K20', [1, 2, 3], {
      attributes: { PrecodeMask: "set('1','2').union(f('Branch').any('3') ? set('3') : set())" },
    }),
    { id: 'K21G', type: 'Grid3D', rows: [], attributes: { PrecodeMask: "f('K3').diff(set('98','99'))" } },
    numbers('K21x1', [1, 2, 3, 4]),
    numbers('K21x2', [1, 2, 3, 4], { attributes: { ColumnMask: "f('K1').any('1')" } }),
    grid('K21x3', [1, 2, 3, 4], [1, 2, 3], { attributes: { ColumnMask: "colsOf().inc('3')" } }),
    {
      ...multiPunch('K22', [1, 2, 3, 4, 5]),
      attributes: { Ordered: 'true', MultiItemsSelectedMinimum: '1', MultiItemsSelectedMaximum: '3' },
    },
    open('K23', {
      attributes: {
        Numeric: 'true',
        LowerLimit: '1',
        LowerLimitType: 'GreaterOrEqual',
        UpperLimit: '12',
        UpperLimitType: 'Smaller',
      },
    }),
    open('K24', {
      attributes: { ValidationCode: "blankcheckopen();\nif (f('K24').get().length < 10) errorMsg('short');" },
    }),
    {
      id: 'K25',
      type: 'Multi',
      rows: [1, 2, 3, 4].map((code) => row(`K25_${code}`, String(code))),
      attributes: {
        OpenText: 'true',
        ValidationCode: 'CheckMultiOpen();\nCheckUnique(f(CurrentForm()).domainValues());',
      },
    },
    numbers('K26', [1, 2, 3], {
      attributes: { NotRequired: 'true', MultiSumEqual: '100', ValidationCode: "CheckDK('K26', 'K26DK')" },
    }),
    multiPunch('K26DK', [1], { attributes: { AnswerRequiredType: 'NotRequired' } }),
    numbers('K27', [1, 2], {
      attributes: {
        ValidationCode:
          "if (GetNum('K27_1') > GetNum('K9_1')) {\n errorMsg('1');\n}\nelse if (GetNum('K27_2') > GetNum('K9_2')) {\n errorMsg('2');\n}",
      },
    }),
    numbers('K28', [1, 2], {
      attributes: { ValidationCode: "var t = Sum('K28');\nif (Math.abs(t - 100) > 2) errorMsg('x');" },
    }),
    numbers('K29', [1, 2], {
      attributes: {
        ValidationCode:
          "if (f('K1').any('1')) {\n  if (GetNum('K29_1') == 0 && GetNum('K29_2') == 0) {\n errorMsg('1');\n }\n}",
      },
    }),
    open('K30', {
      attributes: { ValidationCode: "var re = /^\\d{5}$/;\nif (!re.test(f('K30').get())) { errorMsg('zip') }" },
    }),
    // The loop of services.
    {
      id: 'K31',
      type: 'Multi',
      rows: EACH.map((code) => ({ name: `K31_${code}`, answers: [{ code, label: SERVICES[code] ?? '' }] })),
    },
    ofService('N1', [1, 2, 3]),
    ofService('N2', [1, 2], { entry: ["f('N1').any('1','2')"] }),
    {
      id: 'N3',
      type: 'Multi',
      rows: EACH.map((service) => ({
        name: `N3_1_${service}`,
        label: `How often at the ${SERVICES[service]}?`,
        answers: [{ code: '1', label: 'Times' }],
      })),
      attributes: {
        Numeric: 'true',
        OpenText: 'true',
        LowerLimit: '0',
        UpperLimit: '50',
        ValidationCode: "if (GetNum('N3_1') > 10 && f('N1').any('3')) { errorMsg('x') }",
      },
    },
    {
      id: 'N4',
      type: 'Multi',
      rows: EACH.flatMap((service) => [
        ...['1', '2', '98'].map((code) => ({
          name: `N4_${code}_${service}`,
          label: `Why the ${SERVICES[service]}?`,
          answers: [code === '98' ? other('98') : { code, label: `Reason ${code}` }],
        })),
        { name: `N4_98_other_${service}`, answers: [other('98')] },
      ]),
      attributes: { ValidationCode: 'checkOS();' },
    },
    ofService('N5', [1, 2], { entry: ["f('N4').any('98') && f('K1').none('3')"] }),
    // Hidden variables.
    {
      id: 'hK2',
      type: 'Single',
      label: 'hK2 - Age group (hidden based on K2)',
      answers: labelled({ 1: '16-29', 2: '30-49', 3: '50-64', 4: '65+' }),
      attributes: HIDDEN,
    },
    {
      id: 'hTot',
      type: 'Multi',
      label: 'hTot - K9_1 + K9_2 + K9_3 (hidden)',
      rows: [{ name: 'hTot_1', label: '', answers: [{ code: '1', label: 'Visits' }] }],
      attributes: { ...HIDDEN, Numeric: 'true', OpenText: 'true' },
    },
    {
      id: 'hHeavy',
      type: 'Single',
      label: 'hHeavy - Kind of user (hidden)',
      answers: labelled({ 1: 'Heavy (K9_1 > 20)', 2: 'Light (K9_1 <= 20)' }),
      attributes: HIDDEN,
    },
    {
      id: 'hBr',
      type: 'Single',
      label: 'hBr - hidden based on Branch',
      answers: codes(1, 2, 3, 4),
      attributes: HIDDEN,
    },
    open('hK3count', { label: 'hK3count - how many', attributes: { ...HIDDEN, Numeric: 'true' } }),
    {
      ...multiPunch('orderK4', [1, 2, 3, 4, 98]),
      label: 'orderK4 - order of K4',
      attributes: { ...HIDDEN, Ordered: 'true' },
    },
    {
      id: 'hidK4Flatline',
      type: 'Single',
      label: 'hidK4Flatline - flatline in K4',
      answers: labelled({ 1: 'Yes', 0: 'No' }),
      attributes: HIDDEN,
    },
    single('hidTest', [1, 2], { entry: ['isTest()'], attributes: { NotRequired: 'true', Disabled: 'true' } }),
    // What is cut off, what nobody knows.
    grid('K32', [1, 2, 3], [1, 2], { attributes: { PrecodeMask: 'MaskK32()' } }),
    single('K33', [1, 2], { entry: ["isHeavyReader() && f('K1').any('1')"] }),
    single('K34', [1, 2], { entry: ["!(isHeavyReader() || f('K1').any('1'))"] }),
    single('K35', [1, 2], { entry: ["f('K9').toBoolean() && !f('Visits2').any('1')"] }),
    single('K36', [1, 2, 3], { screenOuts: ["f('K36').any('2')"] }),
    single('K37', [1, 2], { entry: ["f('K36').any('2')"] }),
    single('K38', [1, 2], { screenOuts: ["f('K36').any('3') //K36"] }),
    single('K39', [1, 2], { entry: ["/*K39 - K41*/ f('K1').any('2')"] }),
    single('K40', [1, 2]),
    single('K41', [1, 2]),
    {
      id: 'K42',
      type: 'Multi',
      rows: [...['1', '2', '3'].map((code) => row(`K42_${code}`, code)), { name: 'K42_99', answers: [none('99')] }],
      attributes: { MultiItemsSelectedMinimum: '2' },
    },
    single('K43', [1, 2], { attributes: { RowFilter: "f('K3').any('1')" } }),
    open('K44', { attributes: { IsDate: 'true' } }),
    open('K45', { attributes: { Disabled: 'true', NotRequired: 'true' } }),
  ],
  [
    { name: 'isSenior', body: "function isSenior() { return GetNum('K2_1') >= 65; }" },
    {
      name: 'visited',
      body: "function visited(qid, n) {\n  var k = 0;\n  var d = f(qid).domainValues();\n  for (var i = 0; i < d.length; i++) {\n    if (GetNum(qid + '_' + d[i]) > n) k++;\n  }\n  return k >= 2;\n}",
    },
    {
      name: 'whichOf',
      body: "function whichOf() {\n  var s = new Set();\n  var i = 1;\n  while (i <= 3) {\n    if (GetNum('K9_' + i) > 0) s.add(i.toString());\n    i++;\n  }\n  return s;\n}",
    },
    {
      name: 'colsOf',
      body: "function colsOf() {\n  var s = new Set();\n  s.add('1');\n  if (f('K1').any('2')) { s.add('3'); }\n  return s;\n}",
    },
    {
      name: 'MaskK32',
      body: "function MaskK32() {\n  var s = a('K32');\n  if (f('K1').any('3')) {\n    s = s.diff(set('2','3'));\n  }",
    },
    {
      name: 'CheckUnique',
      body: 'function CheckUnique(precodesIn) {\n  var valid = true;\n  for ( var i = 0; i < precodesIn.length; i++ )\n  {\n    for ( var j = i + 1; j < precodesIn.length; j++ )\n    {\n      if ( f(CurrentForm())[precodesIn[i]].toBoolean() )\n      {\n          valid = false;\n      }',
    },
  ],
);
