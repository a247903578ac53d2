import assert from 'node:assert/strict';
import { rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outputNames } from '../../../src/pipeline/store/outputs';
import { BuiltCli, type CliResult } from '../../support/builtCli';
import { HostileRepository, Stranger } from '../../support/hostile/repository';

const KEY = 'sk-of-the-person-0123456789';
const NAMES = outputNames('study');

describe('a hostile repository', function () {
  this.timeout(240_000);
  let cli: BuiltCli;
  let stranger: Stranger;
  let repository: HostileRepository;

  before(async () => {
    cli = await BuiltCli.build();
  });
  after(() => cli.remove());
  beforeEach(async () => {
    stranger = await Stranger.start();
    repository = await HostileRepository.make(stranger.url);
  });
  afterEach(async () => {
    stranger.stop();
    await repository.remove();
  });

  it('gets no key, writes nothing outside of the output folder and runs nothing, whatever is started in it', async () => {
    const before = await repository.outsideNow();
    const run = async (...args: readonly string[]): Promise<CliResult> => {
      const environment = {
        ...{ OPENAI_API_KEY: KEY, MODEL: 'house-model', HOME: repository.outside },
        // A person may want proxies of the environment; one that a folder names is none of it.
        NODE_USE_ENV_PROXY: '1',
      };
      const result = await cli.run(args, { cwd: repository.work, environment });
      const what = args.join(' ');
      assert.deepEqual(stranger.heard, [], `${what} sent something`);
      assert.deepEqual(await repository.outsideNow(), before, `${what} wrote outside`);
      assert.deepEqual(await repository.strayFiles(), [], `${what} left something behind`);
      assert.doesNotMatch(result.stdout + result.stderr, /sk-of-the-person/u, what);
      assert.ok(result.code !== null && result.code <= 2, `${what}: ${result.code}`);
      return result;
    };
    // A folder may not say yes for the person, whatever is to be done.
    await repository.environment(`QUESTIONNAIRE_TO_SPSS_ALLOWED_HOSTS=${repository.stranger}`);
    for (const engine of ['agents', 'auto', 'builtin'])
      assert.equal((await run('generate', 'study.md', '--engine', engine)).code, 2);
    await repository.environment();
    // With links where outputs go, nothing is written at all.
    await repository.link();
    assert.equal((await run('generate', 'study.md', '--engine', 'builtin')).code, 2);
    await rm(join(repository.work, 'output'), { recursive: true });
    // The model is somebody's whom the person never named.
    assert.equal((await run()).code, 2);
    for (const engine of ['agents', 'auto'])
      assert.equal((await run('generate', 'study.md', '--engine', engine)).code, 2);
    // A training folder whose macros are more than macros, on the person's own service.
    const training = ['--training', 'training', '--base-url', 'http://127.0.0.1:9/v1'];
    assert.match(
      (await run('generate', 'study.md', '--engine', 'agents', ...training)).stderr,
      /behind the end of the macro/u,
    );
    // The compiler works with what the questionnaire says, and PSPP runs it.
    const honest = await run('generate', 'study.md', '--engine', 'builtin', '--proof', 'always');
    assert.ok(honest.code === 0 || honest.code === 1, honest.stderr);
    assert.doesNotMatch(await repository.script(), /^\s*(?:HOST|SAVE|INSERT)\b/imu);
    // The person's own service is asked, with the person's key, and nobody on the way that the folder names.
    const own = await Stranger.start();
    own.status = 401;
    await run('generate', 'study.md', '--engine', 'agents', '--proof', 'never', '--base-url', `${own.url}/v1`);
    own.stop();
    assert.ok(own.heard.length > 0 && own.heard.every((heard) => heard.includes(KEY)), own.heard.join('\n'));
    assert.equal((await run('generate', 'study.md', '--engine', 'builtin', '--fresh')).code, honest.code);
    // What a journal says was good is judged again.
    await repository.forge();
    for (const more of [['--resume'], []])
      assert.equal((await run('generate', 'study.md', '--engine', 'builtin', ...more)).code, honest.code);
    assert.doesNotMatch(await repository.script(), /^\s*(?:HOST|SAVE)\b/imu);
    // Project files that want more than one may say are errors; one that may be said changes nothing outside.
    for (const wrong of [
      { baseUrl: repository.stranger },
      { psppPath: './bin/pspp' },
      { idVariable: 'x. HOST COMMAND=["x"]' },
    ]) {
      await repository.project(wrong);
      assert.equal((await run('generate', 'study.md', '--engine', 'builtin')).code, 2, JSON.stringify(wrong));
    }
    await rm(join(repository.work, 'questionnaire-to-spss.json'));
    await run('prove', 'study.md');
    await run('explain', 'study.md');
    await writeFile(join(repository.work, 'output', NAMES.script), `SAVE OUTFILE="${repository.target}".\n`);
    assert.equal((await run('lint', join('output', NAMES.script))).code, 1);
    assert.equal((await run('prove', 'study.md', join('output', NAMES.script))).code, 1);
  });

  it('with a service and a key of its own gets nothing from outside, whatever in it points there', async () => {
    const service = [`OPENAI_API_KEY=sk-of-the-stranger-0123456789`, 'MODEL=theirs'];
    const outside = join(repository.outside, 'private.csv');
    await writeFile(outside, 'respid,Q1\nR_1,1\n');
    const run = (...args: readonly string[]): Promise<CliResult> =>
      cli.run(['generate', ...args, '--proof', 'never'], {
        cwd: repository.work,
        environment: { HOME: repository.outside, OPENAI_API_KEY: KEY },
      });
    const refused = async (what: string, ...args: readonly string[]): Promise<void> => {
      const { code, stderr } = await run(...args);
      assert.equal(code, 2, `${what}: ${stderr}`);
      assert.match(stderr, /lies outside the folder you work in/u, what);
      assert.deepEqual(stranger.heard, [], what);
    };
    /** With a link in the folder to something of the person's. */
    const linked = async (to: string, name: string, work: (name: string) => Promise<void>): Promise<void> => {
      await symlink(join(repository.outside, to), join(repository.work, name));
      await work(name);
      await rm(join(repository.work, name));
    };
    await writeFile(join(repository.outside, 'private.docx'), 'of the person');
    await writeFile(join(repository.outside, 'project.json'), '{}');
    await repository.environment(...service);
    await rm(join(repository.work, '.vscode'), { recursive: true });
    await symlink(join(repository.outside, 'private.md'), join(repository.work, 'linked.md'));
    await refused('a link', 'linked.md', '--engine', 'agents');
    await repository.project({ data: { file: '../outside/private.csv', id: 'respid' } });
    await refused('a data file', 'study.md', '--engine', 'auto');
    await rm(join(repository.work, 'questionnaire-to-spss.json'));
    await repository.environment(...service, `INPUT_FILE_NAME=${join(repository.outside, 'private.md')}`);
    await refused('an input', '--engine', 'agents');
    await repository.environment(...service);
    await linked('private.csv', 'answers.csv', (name) =>
      refused('a linked data file', 'study.md', '--engine', 'agents', '--data', name),
    );
    await linked('private.docx', 'study.docx', () => refused('a linked document', 'study.md', '--engine', 'agents'));
    await linked('project.json', 'questionnaire-to-spss.json', () =>
      refused('a linked project file', 'study.md', '--engine', 'agents'),
    );
    // In a training folder, too, whether a file of it, a folder above it, or the folder itself is the link.
    const trained = (folder: string) => ['study.md', '--engine', 'agents', '--training', folder];
    await rm(join(repository.work, 'training', 'macros.sps'));
    for (const name of ['macros.sps', 'study.md'])
      await linked('private.md', join('training', name), () => refused('a training file', ...trained('training')));
    await linked('.', 'examples', (name) => refused('a linked training folder', ...trained(name)));
    await linked('..', 'above', () => refused('a folder behind a link', ...trained(join('above', 'outside'))));
    // What the folder holds itself is the stranger's own, and goes to the stranger's own service with the key beside it.
    stranger.status = 401;
    await writeFile(join(repository.work, 'training', 'macros.sps'), 'DEFINE !one () 1 !ENDDEFINE.\n');
    await run(...trained('training'));
    assert.notDeepEqual(stranger.heard, []);
    for (const heard of stranger.heard) {
      assert.match(heard, /sk-of-the-stranger/u);
      assert.doesNotMatch(heard, /sk-of-the-person/u);
    }
  });
});
