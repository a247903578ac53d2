import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { runCli, type CliResult } from '../../support/inProcessCli';
import { usePspp } from '../../support/psppBench';

const STUDY = `# Lakes

## Q1. Do you swim in the lake? [SINGLE]

1. Yes
2. No

## Q2. What keeps you from it? [OPEN]

[ASK IF Q1 = 2]
`;
/** Half of those who swim say what keeps them: the questionnaire may have its mark the wrong way round. */
const DATA = [
  'respid,Q1,Q2',
  ...Array.from({ length: 12 }, (_, at) => `resp-${at}-7731,1,${at < 8 ? `SECRET cold water ${at}` : ''}`),
  ...Array.from({ length: 4 }, (_, at) => `resp-${at}-9942,2,too far`),
].join('\n');

describe('a model asked about checks that list too many', () => {
  const bench = usePspp();

  /** Everything that came to the service, as it came. */
  const heard: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heard.push(`${request.url} ${JSON.stringify(request.headers)} ${Buffer.concat(chunks).toString('utf8')}`);
      const opinions = [
        {
          check: 1,
          reason: 'The mark\u001b[31m may be turned.',
          likely: 'misread',
          nextStep: 'Write [ASK IF Q1 = 1].',
        },
        { check: 9, reason: 'There is none.', likely: 'data', nextStep: 'Nothing.' },
      ];
      const message = { role: 'assistant', content: JSON.stringify({ opinions }), refusal: null };
      const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
      const choices = [{ index: 0, finish_reason: 'stop', message }];
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: 'x', object: 'chat.completion', created: 0, model: 'm', choices, usage }));
    });
  });
  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const validate = (...more: readonly string[]): Promise<CliResult> =>
    runCli(['validate', 'output/SPSS_output_lakes.sps', 'lakes.csv', '--questionnaire', 'lakes.md', ...more], {
      cwd: bench.folder,
      environment: { OPENAI_API_KEY: 'sk-of-a-test', MODEL: 'house-model', OPENAI_BASE_URL: url() },
    });

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await writeFile(join(bench.folder, 'lakes.md'), STUDY);
    await writeFile(join(bench.folder, 'lakes.csv'), `${DATA}\n`);
    const generated = await runCli(['generate', 'lakes.md', '--engine', 'builtin'], { cwd: bench.folder });
    assert.equal(generated.code, 0, generated.stderr);
  });
  after(() => server.close());

  it('is not asked unless somebody says so', async () => {
    const { stdout } = await validate();
    assert.match(stdout, /Q2 qc_asked: 8 of 16 \(50 %\)/u);
    assert.deepEqual(heard, []);
  });

  it('is told the question, the demand and the counts, and nothing of any respondent', async () => {
    const { stdout, code } = await validate('--ask-model');
    assert.equal(code, 1);
    assert.equal(heard.length, 1);
    const [sent = ''] = heard;
    assert.match(sent, /What keeps you from it\?/u);
    assert.match(sent, /It lists 8 of the 16 respondents/u);
    assert.match(sent, /answered if Q1 is 2, otherwise empty/u);
    assert.doesNotMatch(sent, /SECRET|cold water|too far|resp-|7731|9942|lakes\.csv|respid/u);
    assert.match(stdout, /What house-model says of them, knowing the questions and the counts alone:/u);
    assert.match(stdout, /Q2: probably misread\. The mark \[31m may be turned\.\n {4}Next: Write \[ASK IF Q1 = 1\]\./u);
    assert.ok(!stdout.includes('\u001b'));
    assert.doesNotMatch(stdout, /There is none/u);
  });

  it('needs the questionnaire and a model', async () => {
    const script = join('output', 'SPSS_output_lakes.sps');
    const without = await runCli(['validate', script, 'lakes.csv', '--no-questionnaire', '--ask-model'], {
      cwd: bench.folder,
    });
    assert.equal(without.code, 2);
    assert.match(without.stderr, /--ask-model needs the questionnaire/u);
    const offline = ['validate', script, 'lakes.csv', '--questionnaire', 'lakes.md', '--ask-model'];
    const noModel = await runCli(offline, { cwd: bench.folder });
    assert.equal(noModel.code, 2);
    assert.match(noModel.stderr, /needs a language model, and none is set/u);
  });
});
