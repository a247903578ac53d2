import assert from 'node:assert/strict';
import type { RunEvent } from '../../../src/pipeline/events';
import type { Crew } from '../../../src/pipeline/ports';
import { lintReviewer } from '../../../src/pipeline/reviewers/lintReviewer';
import { runQuestionnaire, type RunOptions } from '../../../src/pipeline/run';
import { macrosOf } from '../../../src/pipeline/store/training';
import { fingerprint, splitBlocks } from '../../../src/spss/reading/blocks';
import { findUnsafe } from '../../../src/spss/safety';
import { HARMFUL } from '../../support/hostile/pieces';
import { hostileScripts } from '../../support/hostile/scripts';
import {
  FIXED_CLOCK,
  MemoryFolder,
  MemoryJournal,
  SCRIPT,
  run,
  runOptions,
  samplePlan,
  scriptedCrew,
  type Ran,
} from './samples';

const plan = samplePlan(['Q1', 'Q2']);
const lint = lintReviewer(plan);
const GOOD = 'COMPUTE qc_good = 1.';
const crew = (script: (id: string) => string = () => GOOD): Crew =>
  scriptedCrew(script, [lint], { cacheKey: ({ question }) => question.id });
/** A crew whose service is gone. */
const DEAD: Crew = {
  ...crew(),
  transformer: {
    transform: (requests) =>
      Promise.resolve(
        requests.map((request) => ({
          kind: 'error',
          questionId: request.plan.question.id,
          error: { code: 'connection', message: 'The connection failed.', nextStep: 'Resume.' },
        })),
      ),
  },
};

/** What has a file written or read, or a program started; and what that becomes by changes that once got through. */
function harmful(): readonly string[] {
  const changed: string[] = [];
  for (const script of hostileScripts(13)) {
    if (findUnsafe(script).length > 0) changed.push(script);
    if (changed.length === 20) break;
  }
  return [...HARMFUL, ...changed];
}

interface Carried {
  readonly folder: MemoryFolder;
  readonly events: readonly RunEvent[];
}

const planted = (events: readonly RunEvent[], change: Partial<Extract<RunEvent, { type: 'questionFinished' }>>) =>
  events.map((event) =>
    event.type === 'questionFinished' && event.questionId === 'Q1' ? { ...event, ...change } : event,
  );

/** The block of Q1 of a good run, with another script in place of its own. */
function withBlock({ folder }: Ran, script: string): string {
  const text = folder.files.get(SCRIPT) ?? '';
  assert.ok(text.includes(GOOD));
  return text.replace(GOOD, () => script);
}

/** Ways for a script of an earlier run, of a file or of a folder to be taken over: what a run finds there. */
const FROM_EARLIER: Readonly<Record<string, (ran: Ran, script: string) => Carried>> = {
  'a journal that calls it passed': ({ events }, script) => ({
    folder: new MemoryFolder(),
    events: planted(events, { script, live: true }),
  }),
  'a journal that calls it passed, beside the honest file': ({ events, folder }, script) => ({
    folder,
    events: planted(events, { script, live: true }),
  }),
  'a journal that calls it passed and the file’s block its own': (ran, script) => {
    const text = withBlock(ran, script);
    ran.folder.files.set(SCRIPT, text);
    const block = splitBlocks(text).blocks[0]?.text ?? '';
    return { folder: ran.folder, events: planted(ran.events, { script, live: true, blockHash: fingerprint(block) }) };
  },
  'a journal that calls it a draft that failed': ({ events, folder }, script) => {
    const finding = {
      questionId: 'Q1',
      pass: false,
      reviewer: 'model',
      rootCauses: ['x'],
      instructions: ['y'],
    } as const;
    return { folder, events: planted(events, { script, live: true, outcome: 'failed', findings: [finding] }) };
  },
};

const SCOPES: readonly RunOptions['scope'][] = [
  { kind: 'all', reuse: true },
  { kind: 'all', reuse: false },
  { kind: 'unfinished' },
  { kind: 'failed' },
  { kind: 'errors' },
  { kind: 'questions', questionIds: ['Q2'] },
];

function assertHarmless({ folder, state }: Ran, script: string, way: string): void {
  const text = folder.files.get(SCRIPT) ?? '';
  const [unsafe] = findUnsafe(text);
  assert.equal(unsafe, undefined, `${way}: ${unsafe?.message}\n${script}\n${text}`);
  const lines = script.split(/\r\n|\r|\n/u).filter((line) => /^\s*(?:SAVE|HOST|ERASE|INSERT|INCLUDE)\b/iu.test(line));
  for (const line of lines) assert.ok(!text.split('\n').includes(line), `${way}: ${line}`);
  assert.notEqual(state.questions.get('Q1')?.script === script && state.questions.get('Q1')?.live, true, way);
}

async function goneOn(scope: RunOptions['scope'], { folder, events }: Carried, who: Crew): Promise<Ran> {
  const journal = new MemoryJournal(events);
  const state = await runQuestionnaire(runOptions(plan, { scope }), {
    clock: FIXED_CLOCK,
    crew: () => Promise.resolve(who),
    compile: () => 'COMPUTE qc_compiled = 1.',
    journal,
    outputs: folder,
  });
  return { state, events: journal.events, folder };
}

describe('a script that reaches beyond the data is never taken over', () => {
  const scripts = harmful();
  assert.ok(scripts.length >= 45, `${scripts.length} scripts`);

  for (const [way, make] of Object.entries(FROM_EARLIER)) {
    it(`from ${way}`, async () => {
      for (const [index, script] of scripts.entries())
        for (const who of [crew(), DEAD]) {
          const scope = SCOPES[index % SCOPES.length] ?? { kind: 'unfinished' };
          const ran = await goneOn(scope, make(await run(runOptions(plan), crew()), script), who);
          assertHarmless(ran, script, `${way}, ${scope.kind}`);
        }
    });
  }

  it('from an answer of a model', async () => {
    for (const script of scripts) {
      const ran = await run(
        runOptions(plan),
        crew((id) => (id === 'Q1' ? script : GOOD)),
      );
      assertHarmless(ran, script, 'answer');
      assert.equal(ran.state.questions.get('Q1')?.status, 'failed', script);
    }
  });

  it('from a block that a person edited: it stays as it is, and has failed', async () => {
    for (const script of HARMFUL) {
      const first = await run(runOptions(plan), crew());
      first.folder.files.set(SCRIPT, withBlock(first, script));
      for (const scope of [{ kind: 'unfinished' }, { kind: 'all', reuse: true }] as const) {
        const ran = await run(runOptions(plan, { scope }), crew(), first.folder, first.events);
        assert.equal(ran.state.questions.get('Q1')?.status, 'failed', script);
        assert.ok((ran.folder.files.get(SCRIPT) ?? '').includes(script), script);
      }
    }
  });

  it('from a macro of a training folder', async () => {
    const context = {
      batch: 0,
      loop: 0,
      signal: new AbortController().signal,
      emit: () => undefined,
      memory: { recall: () => undefined, keep: () => undefined },
    };
    const [question] = plan.plans;
    assert.ok(question);
    for (const script of HARMFUL) {
      const macros = macrosOf(`DEFINE !help ()\n${script}\n!ENDDEFINE.\n`);
      assert.equal(macros.length, 1);
      const draft = { questionId: 'Q1', script: `LIST respid.\n!help.\n`, author: 'model', plan: question } as const;
      const [finding] = await lintReviewer(plan, macros).review([draft], context);
      assert.equal(finding?.invalid, true, script);
    }
  });

  it('not for commands without effect, in a block; those that change what stands below fail it', async () => {
    const context = {
      batch: 0,
      loop: 0,
      signal: new AbortController().signal,
      emit: () => undefined,
      memory: { recall: () => undefined, keep: () => undefined },
    };
    const [question] = plan.plans;
    assert.ok(question);
    const passes = async (command: string): Promise<boolean | undefined> => {
      const draft = { questionId: 'Q1', script: `${command}\n${GOOD}`, author: 'model', plan: question } as const;
      return (await lint.review([draft], context))[0]?.pass;
    };
    const idle = ['CACHE.', 'SHOW ALL.', 'FILE LABEL Cars.', 'PRESERVE.\nRESTORE.', 'DATASET DISPLAY.'];
    for (const command of idle) assert.equal(await passes(command), true, command);
    const turning = [
      "GET FILE='a.sav'.",
      ...['NAME one', 'ACTIVATE one', 'CLOSE ALL', 'DECLARE one'].map((what) => `DATASET ${what}.`),
      ...['NEW', 'NAME one', 'ACTIVATE one', 'CLOSE one'].map((what) => `OUTPUT ${what}.`),
      'SET PRINTBACK=NONE.',
      'PRESERVE.\nSET PRINTBACK=NONE.\nRESTORE.',
    ];
    for (const command of turning) assert.equal(await passes(command), false, command);
  });

  it('from a copy that was put aside: none is ever read', async () => {
    const first = await run(runOptions(plan), crew());
    const read: string[] = [];
    const folder = new MemoryFolder();
    for (const [name, text] of first.folder.files) {
      folder.files.set(name, text);
      folder.files.set(`${name}.bak`, text.replace(GOOD, 'SAVE OUTFILE="made.sav".'));
    }
    const { read: readFile } = folder;
    folder.read = (name) => {
      read.push(name);
      return readFile(name);
    };
    for (const scope of SCOPES) await run(runOptions(plan, { scope }), crew(), folder, first.events);
    assert.ok(read.length > 0);
    assert.deepEqual(
      read.filter((name) => name.endsWith('.bak')),
      [],
    );
  });
});
