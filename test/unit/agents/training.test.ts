import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import { estimateRun } from '../../../src/pipeline/agents/estimate';
import { NO_TRAINING } from '../../../src/pipeline/agents/prompts/training';
import type { Draft } from '../../../src/pipeline/ports';
import { lintReviewer } from '../../../src/pipeline/reviewers/lintReviewer';
import { UserError } from '../../../src/pipeline/errors';
import { macrosOf, readTraining } from '../../../src/pipeline/store/training';
import { NO_MEMORY } from '../../support/noMemory';
import { syntheticPlan } from '../../support/plans';

const block = (id: string, script: string): string => `Question ID:
${id}

details_normalized:
{'Question ID': '${id}', 'Question Label': '${id}', 'question_type': 'Open', 'entry_conditions': [], 'conditions': [], 'Variable ID': '${id}', 'answers': [{'Answer Code': '0', 'Answer Label': ''}], 'question_attributes': {}}

output_spss_script:
${script}
`;

describe('training material', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'training '));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is the questions with a verified script, and the macros, in order of file name', async () => {
    await writeFile(
      join(folder, 'b.md'),
      `## Sheet1\n${block('Q1', "TITLE 'one'.<br>EXECUTE.")}\n---\n\n${block('Q2', '')}`,
    );
    await writeFile(join(folder, 'a.md'), `## Sheet1\n${block('Q1', "TITLE 'first'.")}`);
    await writeFile(
      join(folder, 'macros.sps'),
      'DEFINE !one ()\nEXECUTE.\n!ENDDEFINE.\r\n\r\nDEFINE !two ()\n!ENDDEFINE.\n',
    );
    await writeFile(join(folder, 'notes.txt'), 'nothing to do with it');
    const { examples, macros } = await readTraining(folder);
    assert.deepEqual(
      examples.map(({ id, script }) => [id, script]),
      [
        ['a/Q1', "TITLE 'first'."],
        ['b/Q1', "TITLE 'one'.\nEXECUTE."],
      ],
    );
    assert.deepEqual(
      macros.map(({ name }) => name),
      ['!one', '!two'],
    );
  });

  it('must hold something, and exist', async () => {
    for (const path of [folder, join(folder, 'missing')]) {
      await assert.rejects(readTraining(path), (error: unknown) => {
        assert.ok(error instanceof UserError);
        assert.equal(error.detail.code, 'fileUnreadable');
        assert.ok(error.detail.message.includes(path) && error.detail.nextStep !== '');
        return true;
      });
    }
  });

  it('is refused where more than macros would come to stand at the top of scripts', async () => {
    for (const behind of ['HOST COMMAND=["x"].', 'SAVE OUTFILE="x".', 'LIST.', 'DEFINE !b () !ENDDEFINE.']) {
      await writeFile(join(folder, 'macros.sps'), `DEFINE !a () !ENDDEFINE. ${behind}\n!ENDDEFINE.\n`);
      await assert.rejects(readTraining(folder), (error: unknown) => {
        assert.ok(error instanceof UserError);
        assert.match(error.detail.message, /macros\.sps: behind the end of the macro !a stands more/u);
        return true;
      });
    }
  });

  it('may be called by scripts, which are judged by what comes of it', async () => {
    const macros = macrosOf(
      'DEFINE !ask (v = !TOKENS(1))\nTEMPORARY.\nSELECT IF MISSING(!v).\nLIST respid !v.\n!ENDDEFINE.\n' +
        'DEFINE !keep ()\n!CONCAT("SA", "VE") OUTFILE = "x".\n!ENDDEFINE.\n',
    );
    const plan = syntheticPlan(1);
    const [question] = plan.plans;
    assert.ok(question);
    const draft = (script: string): Draft => ({ questionId: 'Q1', script, author: 'model', plan: question });
    const context = {
      batch: 0,
      loop: 0,
      signal: new AbortController().signal,
      emit: () => undefined,
      memory: NO_MEMORY,
    };
    const [good, bad] = await lintReviewer(plan, macros).review(
      [draft('!ask v = Q1.\n'), draft('LIST respid.\n!keep.\n')],
      context,
    );
    assert.deepEqual(good?.rootCauses, []);
    assert.match(bad?.rootCauses.join() ?? '', /Line 2: SAVE is not allowed/u);
  });

  it('takes a macro from DEFINE to !ENDDEFINE and closes it', () => {
    const [macro] = macrosOf('COMPUTE a = 1.\n  define !x (a = !TOKENS(1))\nLIST !a.\n!enddefine\nEXECUTE.\n');
    assert.equal(macro?.name, '!x');
    assert.equal(macro.definition, 'define !x (a = !TOKENS(1))\nLIST !a.\n!enddefine.');
  });
});

describe('the estimate', () => {
  const plan = syntheticPlan(40);
  const options = {
    engine: 'agents',
    model: 'gpt-4.1',
    batchSize: 5,
    training: NO_TRAINING,
    trainingInAll: false,
    compile: questionScript,
  } as const;

  it('counts three calls a batch for agents, a reading and what is open in `auto`, none for the compiler', () => {
    assert.equal(estimateRun(plan, options).calls, 24);
    const auto = estimateRun(plan, { ...options, engine: 'auto' });
    assert.deepEqual([auto.asked, auto.calls], [40, 12]);
    const none = estimateRun(plan, { ...options, engine: 'builtin' });
    assert.deepEqual([none.calls, none.cost], [0, 0]);
  });

  it('prices known models and says so of others', () => {
    const known = estimateRun(plan, options);
    assert.ok((known.cost ?? 0) > 0.01 && (known.cost ?? 0) < 5, String(known.cost));
    assert.ok(known.cachedTokens / known.promptTokens > 0.7);
    assert.equal(estimateRun(plan, { ...options, model: 'house-model' }).cost, null);
  });

  it('leaves out what a run does not work on', () => {
    const one = estimateRun(plan, { ...options, includes: (id) => id === 'Q7' });
    assert.deepEqual([one.questions, one.calls], [1, 3]);
  });
});
