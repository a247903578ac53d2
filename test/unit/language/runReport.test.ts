import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { EMPTY_RUN, reduceAll } from '../../../src/pipeline/runState/runState';
import { ENGLISH } from '../../../src/platform/localizer';
import { relativeAddress } from '../../../src/views/runReport/links';
import { reportBody, reportPage, type ReportOptions } from '../../../src/views/runReport/page';
import { relativePath } from '../../../src/views/runReport/links';
import { exampleRun, START } from './exampleRuns';

const STYLE = readFileSync(path.resolve('src/views/runReport/style.css'), 'utf8');

const inFile: ReportOptions = {
  style: STYLE,
  l10n: ENGLISH,
  locale: 'en',
  medium: { kind: 'file', links: { questionnaire: '../panel.md', script: 'SPSS_output_panel.sps' } },
  now: START + 9000,
  timeZone: 'UTC',
};
const inEditor: ReportOptions = { ...inFile, medium: { kind: 'editor', nonce: 'abc+/=' } };

/** The markup alone: tags with the names of their attributes, without any text or value. */
function skeleton(page: string): string {
  const tags = page.match(/<[^>]*>/g) ?? [];
  return tags.map((tag) => tag.replace(/"[^"]*"/g, '""')).join('\n');
}

const shape = { questions: 60, batchSize: 3, atOnce: 4, model: 'gpt' } as const;

describe('run report', () => {
  it('shows every failed question with its causes, what to do and its way back', () => {
    const run = exampleRun(shape);
    const page = reportPage(run, inEditor);
    const failed = [...run.questions.values()].filter(({ status }) => status === 'failed');
    assert.ok(failed.length > 0);
    for (const { id, findings } of failed) {
      assert.ok(page.includes(`id="question-${id}"`), id);
      assert.ok(page.includes(`data-open="question" data-question="${id}"`), id);
      assert.ok(page.includes(`data-open="script" data-question="${id}"`), id);
      assert.ok(page.includes(findings[0]?.instructions[0] ?? 'no instruction'), id);
    }
  });

  it('leads from each line that it names to that line, and from a cause to its place', () => {
    const span = { start: 0, end: 1, line: 12, column: 1 };
    const run = exampleRun(shape);
    const failed = [...run.questions.values()].find(({ status }) => status === 'failed');
    assert.ok(failed);
    const { id } = failed;
    const placed = {
      ...failed,
      findings: [
        {
          questionId: id,
          pass: false,
          reviewer: 'lint',
          rootCauses: ['A name is missing.', 'Line 3: No period.'],
          instructions: [],
        },
      ],
      unresolved: [{ questionId: id, what: 'entry', text: 'the moon', reason: 'not said', span, calls: [] }],
    } as const;
    const problem = {
      code: 'x',
      severity: 'warning',
      message: 'Odd.',
      nextStep: 'Look.',
      span: { ...span, line: 30 },
    } as const;
    const state = { ...run, questions: new Map([...run.questions, [id, placed]]), problems: [problem] };
    const linesOf = (page: string): readonly string[] =>
      [...page.matchAll(/data-open="line"\s+data-question=""\s+data-line="(\d+)"/g)].map(([, line = '']) => line);
    const page = reportBody(state, inEditor);
    assert.deepEqual(linesOf(page), ['12', '30']);
    assert.match(
      page,
      /No period\.\s*<button type="button" data-open="detail"\s+data-question="\w+"\s+data-detail="1">/,
    );
    assert.doesNotMatch(page, /A name is missing\.\s*<button/);
    const saved = reportBody(state, inFile);
    assert.deepEqual(linesOf(saved), []);
    assert.match(saved, />\s*12\s*<[\s\S]*line 30/);
  });

  it('has no green tick and no bar all green beside what is checked in part or not', () => {
    const passed = (checks: number, openPoints: number): string => {
      const ids = ['Q1', 'Q2'];
      const state = reduceAll([
        {
          type: 'runStarted',
          at: 0,
          runId: 'r',
          source: { path: 'panel.md', stem: 'panel', hash: '' },
          engine: 'builtin',
          model: null,
          outputFolder: '',
          questionIds: ids,
          batches: [{ index: 0, questionIds: ids }],
          maxFeedbackLoops: 1,
          ownBlocks: [],
        },
        { type: 'batchStarted', at: 1, batch: 0, questionIds: ids },
        ...ids.map((questionId, index) => ({
          type: 'questionFinished' as const,
          at: 2,
          batch: 0,
          questionId,
          outcome: 'passed' as const,
          loops: 0,
          author: 'builtin' as const,
          script: 'LIST.',
          live: true,
          findings: [],
          unresolved: [],
          checks: index === 0 ? checks : 3,
          openPoints: index === 0 ? openPoints : 0,
          blockHash: '',
        })),
        { type: 'batchFinished', at: 3, batch: 0, outcome: 'passed' },
        { type: 'runFinished', at: 4, outcome: 'passed', outputs: [] },
      ]);
      return reportBody(state, inEditor);
    };
    const badges = (page: string): readonly string[] =>
      [...page.matchAll(/class="badge (\w+)"/g)].map(([, name = '']) => name);
    const bars = (page: string): readonly string[] =>
      [...page.matchAll(/<svg class="outcomes".*?<\/svg>/gs)].map(([bar]) =>
        [...bar.matchAll(/rect class="(\w+)"/g)].map(([, name = '']) => name).join(),
      );
    const whole = passed(3, 0);
    assert.deepEqual([...new Set(badges(whole))], ['passed']);
    assert.deepEqual([...new Set(bars(whole))], ['passed']);
    const inPart = passed(3, 1);
    assert.deepEqual(badges(inPart), ['inPart', 'inPart', 'inPart', 'passed'], 'run, batch, and its questions');
    assert.deepEqual([...new Set(bars(inPart))], ['inPart,passed']);
    const notChecked = passed(0, 1);
    assert.deepEqual(badges(notChecked), ['inPart', 'inPart', 'notChecked', 'passed']);
    assert.deepEqual([...new Set(bars(notChecked))], ['notChecked,passed']);
  });

  it('names every question of the run, whatever its number', () => {
    for (const questions of [1, 41, 5000]) {
      const page = reportPage(exampleRun({ ...shape, questions, batchSize: 9 }), inFile);
      const named = new Set(Array.from(page.matchAll(/>(Q\d+)</g), ([, id]) => id));
      assert.equal(named.size, questions);
    }
  });

  it('lets no text of a run become markup', function () {
    this.timeout(30_000);
    const hostile = fc.oneof(
      fc.constantFrom(
        '</script><script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='alert(1)",
        '</title></style><svg onload=alert(1)>',
        '<!-- ',
        ']]>',
        '`${alert(1)}`',
        'javascript:alert(1)',
        '\u202e<b>\u0000\ud800',
      ),
      fc.string({ unit: 'binary' }),
    );
    const plain = { ...shape, questions: 12 };
    for (const options of [inFile, inEditor]) {
      const expected = skeleton(reportPage(exampleRun(plain), options));
      fc.assert(
        fc.property(hostile, (text) => {
          const run = exampleRun({ ...plain, text: (known) => known + text });
          assert.equal(skeleton(reportPage(run, options)), expected);
        }),
        { numRuns: 30 },
      );
    }
  });

  it('replaces what hides or turns text', () => {
    const body = reportBody(exampleRun({ ...shape, text: (known) => `${known}\u202e\u0007\ud800` }), inFile);
    assert.doesNotMatch(body, /\u202e|(?!\s)\p{Cc}|\p{Cs}/u);
    assert.match(body, /Q1\ufffd/);
  });

  it('allows nothing but its own style in a saved page, and has no script', () => {
    const page = reportPage(exampleRun(shape), inFile);
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    assert.equal(style, STYLE);
    const hash = createHash('sha256').update(style).digest('base64');
    assert.match(page, /default-src &#39;none&#39;/);
    assert.ok(page.includes(`style-src &#39;sha256-${hash}&#39;`));
    assert.doesNotMatch(page, /<script|javascript:|\sstyle="|\son\w+=/);
    assert.doesNotMatch(page, /https?:/);
  });

  it('runs only what carries the nonce in the editor', () => {
    const page = reportPage(exampleRun(shape), inEditor);
    assert.match(page, /script-src &#39;nonce-abc\+\/=&#39;/);
    for (const tag of page.match(/<(?:script|style)[^>]*>/g) ?? []) assert.match(tag, /nonce="abc\+\/="/);
    assert.doesNotMatch(page, /\sstyle="|\son\w+="/);
  });

  it('says what is missing where nothing has happened', () => {
    const body = reportBody(EMPTY_RUN, inFile);
    assert.match(body, /Nothing has been at work yet\./);
    assert.match(body, /not started/);
  });

  it('shows work that took no time as work', () => {
    const run = exampleRun({ ...shape, questions: 3 });
    const instant = run.batches.map((batch) => ({
      ...batch,
      startedAt: START,
      finishedAt: START,
      timeline: { stages: [{ stage: 'transform' as const, loop: 0, startedAt: START, endedAt: START }], waits: [] },
    }));
    const body = reportBody({ ...run, batches: instant }, inFile);
    assert.doesNotMatch(body, /Nothing has been at work yet|NaN|Infinity/);
    assert.match(body, /1 batch took 0 ms\./);
  });

  it('is about tokens and cost only where a model was called', () => {
    const free = reportBody(exampleRun({ ...shape, questions: 9 }), inFile);
    assert.match(free, /Tokens/);
    const { model: _, ...offline } = shape;
    const builtin = reportBody(exampleRun(offline), inFile);
    assert.doesNotMatch(builtin, /Tokens|Cost/);
    assert.match(builtin, /nothing was sent or paid for/);
  });

  it('links to files beside it and to nothing else', () => {
    assert.equal(relativeAddress('../survey 1/panel#2.md'), './../survey%201/panel%232.md');
    assert.equal(relativeAddress('javascript:alert(1)'), './javascript%3Aalert(1)');
    assert.equal(relativePath('/studies/output/report.html', '/studies/panel.md'), '../panel.md');
    assert.equal(relativePath('/c:/output/report.html', '/d:/panel.md'), null);
  });
});
