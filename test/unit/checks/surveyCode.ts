import { grid, multiPunch, numbers, single } from '../questionnaire/support';
import type { Expectation } from './expectations';

/** What the survey's own code demands of the data. */
const S1 = single('S1', [1, 2, 3]);
const M = multiPunch('M', [1, 2, 3]);

export const surveyCode: readonly Expectation[] = [
  {
    title: 'a don’t-know box, stated',
    id: 'N',
    specs: [
      numbers('N', [1], { attributes: { NotRequired: 'true', ValidationCode: "CheckDK('N','NDK')" } }),
      multiPunch('NDK', [99], { attributes: { AnswerRequiredType: 'NotRequired' } }),
    ],
    clean: [{ N_1: 5, NDK_99: 0 }, { NDK_99: 1 }],
    faulty: [
      [{ NDK_99: 0 }, 'rows'],
      [{ N_1: 5, NDK_99: 1 }, 'dontKnow'],
    ],
  },
  {
    title: 'a don’t-know box that nobody said may stay empty',
    id: 'NDK',
    specs: [numbers('N', [1], { attributes: { ValidationCode: "CheckDK('N','NDK')" } }), multiPunch('NDK', [99])],
    clean: [{ N_1: 5, NDK_99: 0 }, { NDK_99: 1 }],
    faulty: [
      [{ N_1: 5, NDK_99: 7 }, 'multi'],
      [{ N_1: 5 }, 'multi'],
    ],
  },
  {
    title: 'boxes that the survey’s code sets, and nothing else does',
    id: 'H',
    specs: [
      M,
      multiPunch('H', [1, 2, 3], {
        attributes: {
          NotRequired: 'true',
          VariableType: 'Hidden',
          ValidationCode: "if (f('M').any('1')) f('H_1').set('1'); if (f('M').any('2')) f('H_2').set('1');",
        },
      }),
    ],
    clean: [
      { M_1: 1, H_1: 1 },
      { M_1: 1, M_2: 0, H_1: 1, H_2: 0, H_3: 0 },
      { M_3: 1, H_3: 1 },
    ],
    faulty: [
      [{ M_1: 0, M_2: 1, H_1: 1, H_2: 1 }, 'derived'],
      [{ M_1: 1, H_1: 0 }, 'derived'],
    ],
  },
  {
    title: 'straight-lining',
    id: 'G',
    specs: [grid('G', [1, 2, 3], [1, 2, 3], { attributes: { ValidationCode: 'SLCheck()' } })],
    clean: [{ G_1: 1, G_2: 1, G_3: 2 }],
    faulty: [[{ G_1: 2, G_2: 2, G_3: 2 }, 'straightline']],
  },
  {
    title: 'screen-outs over several answers',
    id: 'M',
    specs: [multiPunch('M', [1, 2, 3], { screenOuts: ["f('M').any('3') && f('M').none('1')"] })],
    clean: [{ M_1: 1, M_2: 0, M_3: 1 }],
    faulty: [[{ M_1: 0, M_2: 0, M_3: 1 }, 'screenOut']],
  },
  {
    title: 'the survey’s own validation',
    id: 'M',
    specs: [
      S1,
      multiPunch('M', [1, 2], {
        entry: ["f('S1').any('1')"],
        attributes: { ValidationCode: "if(f('M').isect(nset(2)).size()!=2) errorMsg('both')" },
      }),
    ],
    clean: [{ S1: 1, M_1: 1, M_2: 1 }, { S1: 2 }],
    faulty: [[{ S1: 1, M_1: 1, M_2: 0 }, 'validation']],
  },
  {
    title: 'a set of the values that rows have had: none of them twice',
    id: 'G',
    specs: [
      grid('G', [1, 2, 3], [1, 2, 3, 4], {
        attributes: {
          ValidationCode:
            "var seen = new Set(); for (var i = 1; i <= 3; i++) { var v = f('G')[i].get(); if (seen.inc(v)) errorMsg('G'); seen.add(v); }",
        },
      }),
    ],
    clean: [{ G_1: 4, G_2: 1, G_3: 2 }],
    faulty: [
      [{ G_1: 4, G_2: 1, G_3: 4 }, 'validation'],
      [{ G_1: 1, G_2: 2, G_3: 2 }, 'validation'],
    ],
  },
  {
    title: 'what the survey’s code sets itself',
    id: 'H',
    specs: [
      numbers('AGE', [1]),
      single('H', [1, 2, 3], {
        attributes: {
          NotRequired: 'true',
          VariableType: 'Hidden',
          ValidationCode:
            "if (GetNum('AGE_1') < 35) f('H').set('1'); else f('H').set('2'); if (GetNum('AGE_1') > 60) f('H').set(3);",
        },
      }),
    ],
    clean: [
      { AGE_1: 34, H: 1 },
      { AGE_1: 60, H: 2 },
      { AGE_1: 61, H: 3 },
    ],
    faulty: [
      [{ AGE_1: 34, H: 2 }, 'derived'],
      [{ AGE_1: 61, H: 2 }, 'derived'],
      [{ AGE_1: 60 }, 'derived'],
    ],
  },
  {
    title: 'a validation that stands at another question',
    id: 'Q2',
    specs: [
      single('Q1', [1, 2], { attributes: { ValidationCode: "RequireCheck('Q2')" } }),
      single('Q2', [1, 2], { attributes: { NotRequired: 'true' } }),
    ],
    clean: [{ Q1: 1, Q2: 1 }],
    faulty: [[{ Q1: 1 }, 'asked']],
  },
];
