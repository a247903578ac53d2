import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { summarize, type FileSummary } from '../../../src/cli/output/summary';
import type { RunEvent } from '../../../src/pipeline/events';
import { generate } from '../../../src/pipeline/generate';
import { NO_PROJECT } from '../../../src/pipeline/project/schema';
import type { RunState } from '../../../src/pipeline/runState/runState';
import { configurationSource, readSettings } from '../../../src/pipeline/settings';
import type { LineReading } from '../../../src/questionnaire/lineReadings/lineReading';
import { readOutline } from '../../../src/questionnaire/outline/outline';
import { runCli } from '../../support/inProcessCli';
import { compilerAnswers, placesOf } from '../../support/modelServer/compilerAnswers';
import type { ModelRequest } from '../../support/modelServer/request';
import { startModelServer, type ServedCall } from '../../support/modelServer/server';
import { withFiles } from '../project/support';

const TEXT = `# Town

## Q1. Do you own a car? [SINGLE]

1. Yes
2. No

## Q2. What colour is it? [SINGLE]

Programmer: owners (code 1) alone get this

1. Red
2. Blue

## Q3. Where do you shop? [SINGLE]

1. Here
2. There
`;

const mark = (change: Partial<LineReading> = {}): LineReading => ({
  evidence: [{ line: 10, words: 'Programmer: owners (code 1) alone get this' }],
  reason: 'Owners of a car are those with code 1 at Q1.',
  what: 'mark',
  question: 'Q2',
  code: '',
  label: '',
  marks: ['ASK IF Q1 = 1'],
  ...change,
});

interface Ran {
  readonly state: RunState;
  readonly summary: FileSummary;
  readonly events: readonly RunEvent[];
  readonly script: string;
  readonly calls: readonly ServedCall[];
}

/** Runs the questionnaire with a model that gives these readings of its places, and decides disputes so. */
async function run(
  readings: (place: string) => readonly LineReading[],
  options: {
    readonly text?: string;
    readonly opinion?: (request: ModelRequest) => string;
    readonly broken?: boolean;
    readonly runs?: number;
    /** Called when the last run has ended, with the folder of questionnaire and outputs. */
    readonly after?: (folder: string) => Promise<void>;
  } = {},
): Promise<Ran> {
  const { text = TEXT, opinion = () => 'neither', broken = false, runs = 1 } = options;
  const compiler = compilerAnswers({ plans: [], compile: () => '' });
  const server = await startModelServer({
    answer: (request) => {
      if (request.task.startsWith('Read these places'))
        return { places: placesOf(request.task).map((questionId) => ({ questionId, readings: readings(questionId) })) };
      if (!request.task.startsWith('Decide the disputes of these questions.\n\n##')) return compiler(request);
      const ids = [...request.task.matchAll(/^## Question (".*")$/gm)].map(([, id = '""']) => JSON.parse(id) as string);
      return {
        opinions: ids.map((questionId) => ({
          questionId,
          verdicts: [{ dispute: 0, reason: 'So it stands there.', right: opinion(request) }],
        })),
      };
    },
    ...(broken && {
      hostile: (request, response) => {
        if (!request.task.startsWith('Read these places')) return false;
        response
          .writeHead(400, { 'content-type': 'application/json' })
          .end('{"error":{"message":"no","type":"invalid"}}');
        return true;
      },
    }),
  });
  const ran: { value: Ran | null } = { value: null };
  try {
    await withFiles({}, async (folder) => {
      const input = { path: join(folder, 'study.md'), stem: 'study', text, project: NO_PROJECT };
      const settings = readSettings([
        configurationSource({ engine: 'auto', model: 'test', baseUrl: server.url, proof: 'never' }),
      ]);
      for (let count = 0; count < runs; count += 1) {
        const events: RunEvent[] = [];
        const state = await generate({ input, folder, scope: { kind: 'all', reuse: true } }, settings, {
          signal: new AbortController().signal,
          onEvent: (event) => events.push(event),
        });
        const script = await readFile(join(folder, 'SPSS_output_study.sps'), 'utf8');
        ran.value = { state, summary: summarize(state), events, script, calls: [...server.calls] };
      }
      await options.after?.(folder);
    });
  } finally {
    await server.close();
  }
  if (ran.value === null) throw new Error('Nothing was run.');
  return ran.value;
}

const askedOf = (calls: readonly ServedCall[]): readonly string[] =>
  calls.filter(({ task }) => task.startsWith('Read these places')).flatMap(({ task }) => placesOf(task));

const codes = ({ summary }: Ran): readonly string[] => summary.problems.map(({ code, line }) => `${code} ${line}`);

describe('A model that reads the lines that rules do not understand', () => {
  it('has something to read in the example', () => {
    const doubted = readOutline(TEXT, 'study').questions.filter(({ doubts = [] }) => doubts.length > 0);
    assert.deepEqual(
      doubted.map(({ id }) => id),
      ['Q2'],
    );
  });

  it('is asked about those alone; what it read and quoted is checked from then on, and said everywhere', async () => {
    const ran = await run(() => [mark()]);
    assert.deepEqual(askedOf(ran.calls), ['Q2']);
    assert.deepEqual(codes(ran), ['readByModel 10']);
    assert.deepEqual(ran.summary.reading, { taken: 1, refused: 0, disputed: 0 });
    assert.deepEqual(ran.summary.coverage, { checked: 3, inPart: 0, notChecked: 0, openPoints: 0 });
    assert.match(ran.script, /Read by the model of lines that the rules did not understand: 1 /);
    assert.match(ran.script, /Q2: answered if Q1 is 1, otherwise empty/);
    const read = ran.events.find((event) => event.type === 'documentRead');
    assert.ok(read?.type === 'documentRead' && read.insertions.some(({ text }) => text.includes('[ASK IF Q1 = 1]')));
  });

  it('has its marks written by normalize, from the journal, as long as the text is the same', async () => {
    await run(() => [mark()], {
      after: async (folder) => {
        await writeFile(join(folder, 'study.md'), TEXT);
        const normalize = ['normalize', 'study.md', '--out', '.'];
        const shown = await runCli(normalize, { cwd: folder });
        assert.match(shown.stdout, /^\+.*\[ASK IF Q1 = 1\]/m);
        await runCli([...normalize, '--write'], { cwd: folder });
        const written = await readFile(join(folder, 'study.md'), 'utf8');
        assert.match(written, /\[ASK IF Q1 = 1\]/);
        const again = await runCli(normalize, { cwd: folder });
        assert.equal(again.stdout, '', 'the text is another one by now, and says it itself');
        const { questions } = readOutline(written, 'study');
        assert.deepEqual(
          questions.flatMap(({ doubts = [] }) => doubts),
          [],
        );
      },
    });
  });

  const misquoted: readonly (readonly [what: string, reading: LineReading, why: RegExp])[] = [
    [
      'words that do not stand there',
      mark({ evidence: [{ line: 10, words: 'only those with a car' }] }),
      /does not stand on line 10/,
    ],
    [
      'another line',
      mark({ evidence: [{ line: 9, words: 'Programmer: owners (code 1) alone get this' }] }),
      /does not stand on line 9/,
    ],
    ['a line that there is not', mark({ evidence: [{ line: 999, words: 'owners' }] }), /there is no line 999/],
    ['nothing', mark({ evidence: [] }), /quotes nothing/],
    ['no mark', mark({ marks: ['OWNERS'] }), /is no mark of the format/],
    ['a mark that goes on in the text', mark({ marks: ['SINGLE]\n## Q9. x [OPEN'] }), /is no mark of the format/],
    ['a question that there is not', mark({ question: 'Q77' }), /no place in the file/],
    [
      'a condition on a question that there is not',
      mark({ marks: ['ASK IF Q77 = 1'] }),
      /names what the questionnaire does not have/,
    ],
  ];
  for (const [what, reading, why] of misquoted) {
    it(`is not believed where it names ${what}: that is said, and the line stays reported`, async () => {
      const ran = await run(() => [reading]);
      assert.deepEqual(ran.summary.reading, { taken: 0, refused: 1, disputed: 0 });
      assert.ok(codes(ran).includes('unreadLine 10'), codes(ran).join());
      assert.match(ran.summary.problems.find(({ code }) => code === 'modelMisread')?.message ?? '', why);
      assert.equal(ran.summary.coverage.checked, 2);
    });
  }

  const AGAINST = mark({
    evidence: [
      { line: 15, words: 'Where do you shop?' },
      { line: 10, words: 'owners (code 1) alone get this' },
    ],
    question: 'Q3',
    marks: ['ASK IF Q1 = 1'],
  });

  it('makes a dispute where it contradicts what was understood, which a second look may settle for it', async () => {
    const ran = await run(() => [mark(), AGAINST], {
      opinion: ({ task }) => (/^A: .*quoting/m.test(task) ? 'A' : 'B'),
    });
    const [dispute, ...more] = ran.state.questions.get('Q3')?.disputes ?? [];
    assert.deepEqual(more, []);
    assert.deepEqual([dispute?.taken.by, dispute?.left.by, dispute?.settled], ['model', 'compiler', 'secondOpinion']);
    assert.equal(dispute?.statement, null, 'a mark in the file settles it, no choice in the project file');
    assert.match(dispute.taken.sentences.join(), /asked if: ASK IF Q1 = 1/);
    assert.match(dispute.left.sentences.join(), /asked of everybody/);
    assert.deepEqual(ran.summary.reading, { taken: 2, refused: 0, disputed: 1 });
  });

  it('loses the dispute where nobody agrees: both readings are kept, and nobody is accused by it', async () => {
    const ran = await run(() => [mark(), AGAINST]);
    const [dispute] = ran.state.questions.get('Q3')?.disputes ?? [];
    assert.deepEqual([dispute?.taken.by, dispute?.left.by, dispute?.settled], ['compiler', 'model', 'noSecondOpinion']);
    assert.equal(ran.script.match(/Question ID: Q3[\s\S]*$/)?.[0].includes('IF (VALUE(Q1)'), false);
  });

  it('is asked again and no more where it never comes to an end', async () => {
    const endless = Array.from({ length: 80 }, (_, index) => mark({ reason: `reason ${index}` }));
    const ran = await run(() => endless);
    assert.equal(askedOf(ran.calls).length, 3);
    assert.ok(codes(ran).includes('unreadLine 10') && codes(ran).some((code) => code.startsWith('linesNotRead')));
    assert.deepEqual(ran.summary.reading, { taken: 0, refused: 0, disputed: 0 });
  });

  it('takes nothing away where it fails: what is not understood stays reported, with why', async () => {
    const ran = await run(() => [], { broken: true });
    assert.ok(codes(ran).includes('unreadLine 10'), codes(ran).join());
    assert.match(
      ran.summary.problems.find(({ code }) => code === 'linesNotRead')?.message ?? '',
      /could not be read by the model/,
    );
    assert.equal(ran.state.questions.size, 3);
  });

  it('is not paid twice: a later run of the same text knows its answers', async () => {
    const ran = await run(() => [mark()], { runs: 2 });
    assert.deepEqual(askedOf(ran.calls), ['Q2']);
    assert.deepEqual(ran.summary.reading, { taken: 1, refused: 0, disputed: 0 });
  });
});
