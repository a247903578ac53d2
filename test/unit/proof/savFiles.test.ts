import assert from 'node:assert/strict';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { planForScript } from '../../../src/pipeline/input/dataPlan';
import { NO_PROJECT } from '../../../src/pipeline/project/schema';
import { readSettings } from '../../../src/pipeline/settings';
import { valueText } from '../../../src/proof/data/delivery/csv';
import { runProgram } from '../../../src/proof/data/pass/program';
import { validateData } from '../../../src/proof/data/validate';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { blockText } from '../../../src/spss/reading/blocks';
import { usePspp } from '../../support/psppBench';

/** An SPSS file of another hand: its questionnaire, the program that writes it, and whom a validation has to list. */
interface SavFile {
  readonly questionnaire: string;
  /** Without its SAVE. */
  readonly program: string;
  /** `respondent question: name=value, …` of all who are to be listed. */
  readonly listed: readonly string[];
}

/** As long as a name may be. */
const LONG = 'Q1_how_many_cups_of_coffee_did_you_drink_yesterday_at_breakfast1';
const ESSAY = `${'Ich wohne seit 1998 hier – größtenteils gern. '.repeat(60)}Ende`;

const BRANDS = `Q1. Sex [SINGLE]
1. Male
2. Female

Q2. Brands known [MULTI]
1. Alpha
2. Beta
3. Gamma
4. Delta
`;

const FILES: Readonly<Record<string, SavFile>> = {
  'names of 64 letters and names that are not of ASCII': {
    questionnaire: `# Coffee

## ${LONG}: How many cups? [NUMERIC 0-20]

## Größe: How large is the cup? [SINGLE]

1. Small
2. Large
`,
    program: `DATA LIST LIST NOTABLE /Prüfnummer (A6) ${LONG} Größe (F8).
BEGIN DATA
"ä1" 3 1
"ö2" 44 2
"ü3" 2 9
END DATA.
`,
    listed: [`ö2 ${LONG}: ${LONG}=44`, 'ü3 Größe: Größe=9'],
  },
  'a set of codes of which most are what is declared missing': {
    questionnaire: BRANDS,
    program: `DATA LIST LIST NOTABLE /respid Q1 Q2m1 Q2m2 Q2m3 (F8).
BEGIN DATA
1 1 1 2 99
2 2 3 4 1
3 3 4 99 99
4 2 2 3 99
5 1 1 0 99
6 2 99 99 99
END DATA.
MISSING VALUES Q2m1 Q2m2 Q2m3 (99).
MRSETS /MCGROUP NAME=$Q2 LABEL='Brands known' VARIABLES=Q2m1 Q2m2 Q2m3.
`,
    listed: ['3 Q1: Q1=3', '6 Q2: Q2m1=missing, Q2m1=missing, Q2m1=missing, Q2m1=missing'],
  },
  'a set of codes that the answers have not': {
    questionnaire: BRANDS,
    program: `DATA LIST LIST NOTABLE /respid Q1 Q2_1 Q2_2 Q2_3 (F8).
BEGIN DATA
1 1 11 12 .
2 2 13 14 11
3 3 14 . .
4 2 12 13 .
END DATA.
MRSETS /MCGROUP NAME=$Q2 LABEL='Brands known' VARIABLES=Q2_1 Q2_2 Q2_3.
`,
    listed: ['3 Q1: Q1=3'],
  },
  'texts of thousands of letters': {
    questionnaire:
      '# Home\n\n## Q1. How long have you lived here? [NUMERIC 0-99]\n\n## Q2. Why? [OPEN, MIN 20 CHARACTERS]\n',
    program: `DATA LIST LIST NOTABLE /respid Q1 (F8) Q2 (A4000).
BEGIN DATA
1 3 "${ESSAY}"
2 4 ""
3 120 "${ESSAY}"
4 5 "kurz"
END DATA.
`,
    listed: ['3 Q1: Q1=120', '2 Q2: Q2=missing', '4 Q2: Q2=kurz'],
  },
  'letters with value labels where the questionnaire has codes': {
    questionnaire: `# Phones

## Q1. Have you got one? [SINGLE]

1. Yes
2. No
9. Refused

## Q2. Which? [OPEN]

[ASK IF Q1 = 1]
`,
    program: `DATA LIST LIST NOTABLE /respid (F8) Q1 (A2) Q2 (A20).
BEGIN DATA
1 "Y" "Nokia"
2 "N" ""
3 "Y" ""
4 "N" "Nokia"
5 "R" ""
6 "Z" ""
7 "Y" "Sony"
8 "N" ""
END DATA.
VALUE LABELS Q1 "Y" "Yes" "N" "No" "R" "Refused".
`,
    listed: ['6 Q1: Q1=a text that no answer has', '3 Q2: Q2=missing, Q1=1 Yes', '4 Q2: Q2=Nokia, Q1=2 No'],
  },
  'ranges of missing values, open below, with codes of their own': {
    questionnaire: `# Income

## Q1. How much a month? [NUMERIC 0-20000]

## Q2. How many live on it? [NUMERIC 1-15]

## Q3. Is it enough? [SINGLE]

1. Yes
2. No
`,
    program: `DATA LIST LIST NOTABLE /respid Q1 Q2 Q3 (F8).
BEGIN DATA
1 1200 2 1
2 -9 2 1
3 -1 99 2
4 30000 2 1
5 1500 40 2
6 1500 3 7
7 900 1 -9
END DATA.
MISSING VALUES Q1 (LO THRU -1) Q2 (97 THRU 99) Q3 (LO THRU -1, 98).
`,
    listed: ['4 Q1: Q1=30000', '5 Q2: Q2=40', '6 Q3: Q3=7'],
  },
  'dates before 1900, times and money': {
    questionnaire: `# Life

## Q1. When were you born? [DATE]

## Q2. When did you get up? [OPEN]

## Q3. What did breakfast cost? [NUMERIC 0-100]

## Q4. When did you begin? [DATE]

[ASK IF Q3 > 10]
`,
    program: `DATA LIST LIST NOTABLE /respid (F8) Q1 (ADATE10) Q2 (TIME8) Q3 (DOLLAR10.2) Q4 (DATETIME20).
BEGIN DATA
1 03/21/1899 06:30:00 4.5 ""
2 "" 07:00:00 12 "21-MAR-2026 10:11:12"
3 01/02/1950 08:15:30 250 "01-JAN-1890 01:02:03"
4 01/02/1950 09:00:00 3 "22-MAR-2026 11:00:00"
END DATA.
`,
    listed: ['2 Q1: Q1=missing', '3 Q3: Q3=250', '4 Q4: Q4=22-MAR-2026 11:00:00, Q3=3'],
  },
  'a file that is compressed, with weights, a filter and a split of its own': {
    questionnaire: `# Shops

## Q1. Which do you visit? [MULTI]

1. Market
2. Supermarket
3. None of these [EXCLUSIVE]

## Q2. How often? [SINGLE]

1. Daily
2. Weekly
`,
    program: `DATA LIST LIST NOTABLE /respid Q1_1 Q1_2 Q1_3 Q2 wt (F8.2).
BEGIN DATA
1 1 0 0 1 0.5
2 1 0 1 2 1.5
3 0 0 0 1 0
4 0 1 0 5 2.5
END DATA.
COMPUTE filter_$ = (respid < 3).
WEIGHT BY wt.
FILTER BY filter_$.
SORT CASES BY Q2.
SPLIT FILE BY Q2.
`,
    listed: ['2 Q1: Q1_1=1, Q1_2=0, Q1_3=1', '3 Q1: Q1_1=0, Q1_2=0, Q1_3=0', '4 Q2: Q2=5'],
  },
};

describe('SPSS files of other hands', () => {
  const bench = usePspp();
  const { signal } = new AbortController();
  for (const [what, { questionnaire: text, program, listed }] of Object.entries(FILES)) {
    it(what, async () => {
      const options = { ...bench, signal, timeoutMilliseconds: 20_000 };
      const { errors } = await runProgram(`${program}SAVE OUTFILE="other.sav" /COMPRESSED.\n`, options);
      assert.deepEqual(errors, []);
      const whole = planQuestionnaire(readQuestionnaire(text, 'study'));
      const written = whole.plans.map((one) => blockText(one.question.id, questionScript(one))).join('');
      const dataPath = join(bench.folder, 'other.sav');
      const input = { path: 'study.md', stem: 'study', text, project: NO_PROJECT };
      const ports = { pspp: () => Promise.resolve(bench.pspp), signal };
      let timesRead = 0;
      const readText: typeof readQuestionnaire = (...of) => {
        timesRead += 1;
        return readQuestionnaire(...of);
      };
      const { script, plan } = await planForScript(input, written, dataPath, readSettings([]), ports, readText);
      assert.equal(timesRead, 1);
      const { questionnaire } = plan;
      const outcome = await validateData({ script, dataPath, questionnaire, plan, pspp: bench.pspp, signal });
      const result = outcome.kind === 'validated' ? outcome.result : assert.fail(outcome.problem.message);
      const said = [...result.notes, ...result.variables.map(({ message }) => message)];
      const unchecked = result.questions.flatMap(({ questionId, notChecked }) =>
        notChecked === null ? [] : [`${questionId}: ${notChecked}`],
      );
      assert.deepEqual(
        result.rows.map(
          ({ respondent, questionId, values }) =>
            `${respondent} ${questionId}: ${values.map((value) => `${value.name}=${valueText(value)}`).join(', ')}`,
        ),
        listed,
        [...said, ...unchecked].join('\n'),
      );
    });
  }
});
