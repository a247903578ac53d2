import assert from 'node:assert/strict';
import { questionScript } from '../../../src/checks/block';
import { prepareScript } from '../../../src/proof/data/script/prepare';
import { trialParts } from '../../../src/proof/data/script/trialParts';
import { blockText, splitBlocks } from '../../../src/spss/reading/blocks';
import { longQuestionnaire } from '../../support/longQuestionnaire';
import { usePspp } from '../../support/psppBench';
import { planText } from '../../support/plans';

const HEADER = '* Encoding: UTF-8.\n\n';
const question = (_: unknown, index: number): string =>
  `Q${index + 1}. How often? [SINGLE]${index > 0 ? ` [ASK IF Q${index} = 1]` : ''}\n1. Often\n2. Seldom\n`;
const named = (name: string) => ({ name, type: 'number', width: 0, format: null }) as const;

function study(questions: number) {
  const { plans } = planText(Array.from({ length: questions }, question).join('\n'), 'study');
  const script = HEADER + plans.map((plan) => blockText(plan.question.id, questionScript(plan))).join('');
  const columns = ['respid', ...plans.map(({ question: { id } }) => id)].map(named);
  return { script, columns };
}

const partsOf = (script: string, columns: Parameters<typeof trialParts>[2], atOnce?: number) => {
  const file = splitBlocks(script);
  return trialParts(
    file,
    file.blocks.map(({ text }) => text),
    columns,
    atOnce,
  );
};

describe('a script of many questions', function () {
  this.timeout(60_000);

  it('is tried in parts, whose blocks times columns grow with the questions and not with their square', () => {
    const cost = (questions: number): number => {
      const { script, columns } = study(questions);
      const parts = partsOf(script, columns);
      return parts.reduce((sum, part) => sum + splitBlocks(part.syntax).blocks.length * part.columns.length, 0);
    };
    const [once, twice] = [cost(500), cost(1000)];
    assert.ok(twice / once < 2.3, `${twice} after ${once}`);
  });

  it('is tried in parts whatever kinds of questions it has', () => {
    const cost = (questions: number): number => {
      const { plans } = planText(longQuestionnaire(questions), 'study');
      const script = HEADER + plans.map((plan) => blockText(plan.question.id, questionScript(plan))).join('');
      assert.match(script, /^DO REPEAT /mu);
      const variables = plans.flatMap((plan) => plan.question.variables.map(({ name }) => name));
      const parts = partsOf(script, ['respid', ...variables].map(named));
      return parts.reduce((sum, part) => sum + splitBlocks(part.syntax).blocks.length * part.columns.length, 0);
    };
    const [once, twice] = [cost(500), cost(1000)];
    assert.ok(twice / once < 2.3, `${twice} after ${once}`);
  });

  it('is tried as a whole where blocks may need what others make or leave', () => {
    const { script, columns } = study(9);
    assert.equal(partsOf(script, columns, 3).length, 3);
    const block = (text: string): string => blockText('Q99', text);
    for (const [what, more] of Object.entries({
      'one made elsewhere is listed': `${block('COMPUTE own = 1.\nLIST respid.')}${block('LIST own.').repeat(3)}`,
      'a selection that stays': block('SELECT IF (Q1 = 1).'),
      'a weight': block('WEIGHT BY Q1.'),
      'a column that changes': block('COMPUTE Q1 = 1.'),
      'a macro': block('!own Q1.'),
      'a vector': block('VECTOR v(3).'),
      'a column that changes under another name': block('DO REPEAT #x = Q1 Q2.\nCOMPUTE #x = 1.\nEND REPEAT.'),
      'a column within a range that changes': block(
        'DO REPEAT #x = Q1 TO Q3.\nRECODE #x (2 = 1) INTO #x.\nEND REPEAT.',
      ),
      'one that is made under another name': `${block('DO REPEAT #x = own.\nCOMPUTE #x = 1.\nEND REPEAT.\nLIST own.')}${block('LIST own.').repeat(3)}`,
      'a repetition without an end': block('DO REPEAT #x = Q1.\nCOMPUTE qc = #x.'),
    }))
      assert.equal(partsOf(script + more, columns, 3).length, 1, what);
    assert.equal(partsOf(script.replace(HEADER, 'DEFINE !own () Q1 !ENDDEFINE.\n'), columns, 3).length, 1);
    const [part] = partsOf(script + block('LIST Q1 TO Q9.'), columns, 10).slice(-1);
    assert.ok(part === undefined || part.columns.length === columns.length);
  });

  const bench = usePspp();
  it('is told the same of in parts as in one: which blocks do not run, why, and in which line', async () => {
    const { script, columns } = study(10);
    const broken = script
      .replace('LIST VARIABLES = respid Q3', 'LIST VARIABLES = respid Q33')
      .replace(/(\* Question ID: Q8\.\n)/u, '$1COMPUTE qn = Q88 + 1.\n')
      .replace(/(\* Question ID: Q10\.\n)/u, '$1COMPUTE = 1.\n');
    const target = { columns, id: columns[0] ?? named('respid'), row: 'ZZ_ROW', hitsFile: '"hits@.txt"' };
    const options = { ...bench, signal: new AbortController().signal, timeoutMilliseconds: 60_000 };
    const [whole, parts] = [
      await prepareScript(broken, target, options),
      await prepareScript(broken, target, { ...options, triedAtOnce: 3 }),
    ];
    assert.ok(whole.notChecked.size >= 2, [...whole.notChecked.values()].join('\n'));
    assert.deepEqual([...parts.notChecked], [...whole.notChecked]);
    assert.deepEqual(parts.pass, whole.pass);
    assert.deepEqual(parts.plain, whole.plain);
  });
});
