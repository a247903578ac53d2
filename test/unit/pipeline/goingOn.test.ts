import assert from 'node:assert/strict';
import type { QuestionPlan } from '../../../src/checks/check';
import type { Crew } from '../../../src/pipeline/ports';
import { reduceAll } from '../../../src/pipeline/runState/runState';
import { builtinCrew } from '../../../src/pipeline/setup/crew';
import {
  MemoryFolder,
  SCRIPT,
  ids,
  passAll,
  reviewer,
  run,
  runOptions,
  samplePlan,
  scriptedCrew,
  statuses,
} from './samples';

describe('going on with a run', () => {
  it('does not run finished questions again, and ends with the same file as an undisturbed run', async () => {
    const plan = samplePlan(ids(6));
    const asked: string[] = [];
    const crew = scriptedCrew((id) => (asked.push(id), `TITLE "${id}".`), [passAll]);
    const whole = await run(runOptions(plan, { batchSize: 2 }), crew);
    const cut = whole.events.findIndex((event) => event.type === 'questionFinished' && event.questionId === 'Q3') + 1;
    asked.length = 0;
    const scope = { kind: 'unfinished' } as const;
    const resumed = await run(runOptions(plan, { scope }), crew, new MemoryFolder(), whole.events.slice(0, cut));
    const before = reduceAll(whole.events.slice(0, cut));
    const open = ids(6).filter((id) => before.questions.get(id)?.status !== 'passed');
    assert.deepEqual(asked, open);
    assert.ok(open.length < 6);
    assert.equal(resumed.folder.files.get(SCRIPT), whole.folder.files.get(SCRIPT));
    assert.deepEqual(
      resumed.state.batches.map(({ status }) => status),
      ['passed', 'passed', 'passed'],
    );
  });

  it('tries failed questions and errors again separately', async () => {
    const plan = samplePlan(['Q1', 'Q2', 'Q3']);
    const broken = scriptedCrew(
      (id) => {
        if (id === 'Q3') throw new Error('boom');
        return id;
      },
      [reviewer('lint', (script) => script !== 'Q2')],
    );
    const first = await run(runOptions(plan, { batchSize: 1, maxFeedbackLoops: 0 }), broken);
    assert.deepEqual(statuses(first.state), { Q1: 'passed', Q2: 'failed', Q3: 'error' });
    const good = scriptedCrew(() => 'better', [passAll]);
    const errors = await run(runOptions(plan, { scope: { kind: 'errors' } }), good, first.folder, first.events);
    assert.deepEqual(statuses(errors.state), { Q1: 'passed', Q2: 'failed', Q3: 'passed' });
    const failed = await run(runOptions(plan, { scope: { kind: 'failed' } }), good, first.folder, errors.events);
    assert.deepEqual(statuses(failed.state), { Q1: 'passed', Q2: 'passed', Q3: 'passed' });
    assert.equal(failed.state.questions.get('Q1')?.script, 'Q1');
  });

  it('asks a paid question again only where its key has changed, and never keeps a failure in a new run', async () => {
    const plan = samplePlan(['Q1', 'Q2', 'Q3']);
    const asked: string[] = [];
    const crew = (version: string): Crew =>
      scriptedCrew((id) => (asked.push(id), id), [reviewer('lint', (script) => script !== 'Q3')], {
        cacheKey: ({ question }) => (question.id === 'Q2' ? `Q2 ${version}` : question.id),
      });
    const options = runOptions(plan, { maxFeedbackLoops: 0 });
    const first = await run(options, crew('1'));
    asked.length = 0;
    const second = await run(options, crew('2'), first.folder, first.events);
    assert.deepEqual(asked, ['Q2', 'Q3']);
    assert.deepEqual(statuses(second.state), { Q1: 'passed', Q2: 'passed', Q3: 'failed' });
  });

  it('compiles a finished question again where settings have made another script of it', async () => {
    const plan = samplePlan(ids(4));
    const compiled: string[] = [];
    const crew = (habit: string): Crew => {
      const compile = ({ question: { id } }: QuestionPlan): string => `TITLE "${id}${id === 'Q2' ? habit : ''}".`;
      const { transformer, ...rest } = builtinCrew(compile, [passAll]);
      return {
        ...rest,
        transformer: {
          transform: (requests, context) => {
            compiled.push(...requests.map((request) => request.plan.question.id));
            return transformer.transform(requests, context);
          },
        },
      };
    };
    const whole = await run(runOptions(plan, { batchSize: 1 }), crew(' of before'));
    const cut = whole.events.findIndex((event) => event.type === 'questionFinished' && event.questionId === 'Q3') + 1;
    const events = whole.events.slice(0, cut);
    const ended = [...reduceAll(events).questions.values()].filter(({ status }) => status === 'passed');
    assert.ok(ended.some(({ id }) => id === 'Q2'));
    compiled.length = 0;
    const scope = { kind: 'unfinished' } as const;
    const resumed = await run(runOptions(plan, { scope }), crew(' of now'), new MemoryFolder(), events);
    const open = ids(4).filter((id) => !ended.some((one) => one.id === id));
    assert.deepEqual(compiled.toSorted(), ['Q2', ...open].toSorted());
    assert.match(resumed.folder.files.get(SCRIPT) ?? '', /"Q2 of now"/);
  });

  it('refuses to try questions again that no run knows', async () => {
    const options = runOptions(samplePlan(['Q1']), { scope: { kind: 'failed' } });
    await assert.rejects(
      run(
        options,
        scriptedCrew(() => 'x', [passAll]),
      ),
      /no earlier run/,
    );
  });
});

describe('blocks edited by hand', () => {
  const plan = samplePlan(['Q1', 'Q2']);
  const edit = (folder: MemoryFolder): void => {
    const text = folder.files.get(SCRIPT) ?? '';
    folder.files.set(SCRIPT, text.replace('script Q1', 'my own Q1'));
  };

  it('are kept, reviewed and shown as edited; the others are written', async () => {
    const first = await run(
      runOptions(plan),
      scriptedCrew((id) => `script ${id}`, [passAll]),
    );
    edit(first.folder);
    const asked: string[] = [];
    const crew = scriptedCrew((id) => (asked.push(id), `new ${id}`), [passAll]);
    const second = await run(runOptions(plan), crew, first.folder, first.events);
    assert.deepEqual(asked, ['Q2']);
    assert.equal(second.state.questions.get('Q1')?.edited, true);
    assert.equal(second.state.questions.get('Q1')?.author, 'person');
    const text = second.folder.files.get(SCRIPT) ?? '';
    assert.match(text, /^my own Q1$/m);
    assert.match(text, /^new Q2$/m);
    // The next run still knows it as a person's.
    const third = await run(runOptions(plan), crew, second.folder, second.events);
    assert.match(third.folder.files.get(SCRIPT) ?? '', /^my own Q1$/m);
  });

  it('are written over only when a person says so', async () => {
    const first = await run(
      runOptions(plan),
      scriptedCrew((id) => `script ${id}`, [passAll]),
    );
    edit(first.folder);
    const scope = { kind: 'questions', questionIds: ['Q1'] } as const;
    const options = runOptions(plan, { scope, overwriteEdited: true });
    const second = await run(
      options,
      scriptedCrew((id) => `new ${id}`, [passAll]),
      first.folder,
      first.events,
    );
    const text = second.folder.files.get(SCRIPT) ?? '';
    assert.match(text, /^new Q1$/m);
    assert.match(text, /^script Q2$/m);
    assert.equal(second.state.questions.get('Q1')?.edited, false);
  });

  it('are kept also when they are edited while the run goes on', async () => {
    const first = await run(
      runOptions(plan),
      scriptedCrew((id) => `script ${id}`, [passAll]),
    );
    const crew = scriptedCrew(
      (id) => {
        if (id === 'Q1') edit(first.folder);
        return `new ${id}`;
      },
      [passAll],
    );
    const second = await run(runOptions(plan), crew, first.folder, first.events);
    assert.match(second.folder.files.get(SCRIPT) ?? '', /^my own Q1$/m);
    assert.equal(second.state.questions.get('Q1')?.edited, true);
  });

  it('are set aside as a whole file where no journal tells whose they are', async () => {
    const first = await run(
      runOptions(plan),
      scriptedCrew((id) => `script ${id}`, [passAll]),
    );
    edit(first.folder);
    const second = await run(
      runOptions(plan),
      scriptedCrew((id) => `new ${id}`, [passAll]),
      first.folder,
    );
    assert.match(second.folder.files.get(`${SCRIPT}.bak`) ?? '', /^my own Q1$/m);
    assert.match(second.folder.files.get(SCRIPT) ?? '', /^new Q1$/m);
  });
});
