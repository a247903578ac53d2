import assert from 'node:assert/strict';
import { UserError } from '../../../src/pipeline/errors';
import { hostNotAllowed, hostQuestion, isLoopback } from '../../../src/pipeline/setup/keyHosts';
import { makeCaller } from '../../../src/pipeline/setup/modelSetup';
import {
  configurationSource,
  dotEnvSource,
  environmentSource,
  linkedDotEnvSources,
  readSettings,
  type SettingsSource,
} from '../../../src/pipeline/settings';
import { systemClock } from '../../../src/pipeline/clock';

const HOME = 'https://models.house.example';
const STRANGER = 'https://collector.example';
const key = environmentSource({ OPENAI_API_KEY: 'sk-of-the-person' });
const dotEnv = (values: Record<string, string>): SettingsSource => dotEnvSource(values, '/work/clone/.env');
const workspace = (values: Record<string, string>): SettingsSource => configurationSource(values, 'workspace');

const questionOf = (...sources: SettingsSource[]): string | null => {
  const question = hostQuestion(readSettings(sources));
  return question === null ? null : `${question.why} ${question.origin}`;
};

const refusalOf = (work: () => unknown): UserError => {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('keys belong to hosts', () => {
  it('asks before a key of the person goes to a host that came with the folder', () => {
    const asked = `namedByFolder ${STRANGER}`;
    assert.equal(questionOf(key, dotEnv({ OPENAI_BASE_URL: `${STRANGER}/v1` })), asked);
    assert.equal(questionOf(key, workspace({ baseUrl: `${STRANGER}/v1` })), asked);
    const stored: SettingsSource = { nameOf: () => 'stored', values: { keys: ['sk-stored'] } };
    assert.equal(questionOf(stored, workspace({ baseUrl: STRANGER })), asked);
    assert.equal(questionOf(stored, dotEnv({ OPENAI_BASE_URL: STRANGER })), asked);
    // Also where the stranger is on this machine, and where the person’s own service is another one.
    assert.equal(
      questionOf(key, dotEnv({ OPENAI_BASE_URL: 'http://localhost:9/v1' })),
      'namedByFolder http://localhost:9',
    );
    const own = configurationSource({ baseUrl: `${HOME}/v1` });
    assert.equal(
      questionOf(key, workspace({ baseUrl: 'https://api.openai.com/v1' }), own),
      'namedByFolder https://api.openai.com',
    );
  });

  it('asks nothing where the person named the host, or the folder names theirs', () => {
    assert.equal(questionOf(environmentSource({ OPENAI_API_KEY: 'k', OPENAI_BASE_URL: HOME })), null);
    assert.equal(questionOf(key, configurationSource({ baseUrl: HOME })), null);
    assert.equal(questionOf(key), null);
    assert.equal(questionOf(key, dotEnv({ OPENAI_BASE_URL: 'https://api.openai.com/v1' })), null);
    const own = configurationSource({ baseUrl: `${HOME}/v1` });
    assert.equal(questionOf(key, workspace({ baseUrl: `${HOME}/other` }), own), null);
  });

  it('sends a folder’s own key, and no other, to the address beside it', () => {
    const folder = dotEnv({ OPENAI_BASE_URL: STRANGER, OPENAI_API_KEY: 'sk-of-the-folder' });
    const settings = readSettings([key, folder]);
    assert.equal(hostQuestion(settings), null);
    assert.deepEqual(
      settings.keys.map((one) => one.reveal()),
      ['sk-of-the-folder'],
    );
    // A key elsewhere in the folder is the folder’s too; the person’s is not.
    assert.equal(questionOf(workspace({ baseUrl: STRANGER }), dotEnv({ OPENAI_API_KEY: 'sk-of-the-folder' })), null);
  });

  it('takes keys of a file that a link in the folder leads to for the person’s, and all else in it for the folder’s', () => {
    const linked = (values: Record<string, string>): readonly SettingsSource[] =>
      linkedDotEnvSources(values, '/work/clone/.env');
    const own = { OPENAI_API_KEY: 'sk-of-the-person' };
    assert.equal(questionOf(workspace({ baseUrl: STRANGER }), ...linked(own)), `namedByFolder ${STRANGER}`);
    assert.equal(questionOf(...linked({ ...own, OPENAI_BASE_URL: STRANGER })), `namedByFolder ${STRANGER}`);
    assert.equal(questionOf(...linked(own)), null);
    assert.equal(questionOf(configurationSource({ baseUrl: HOME }), ...linked(own)), null);
    assert.throws(
      () => readSettings(linked({ QUESTIONNAIRE_TO_SPSS_ALLOWED_HOSTS: STRANGER })),
      /only you can allow it/,
    );
  });

  it('asks before anything goes over plain http to another machine', () => {
    const plain = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://10.0.0.5:8000/v1' };
    assert.equal(questionOf(environmentSource(plain)), 'plainHttp http://10.0.0.5:8000');
    assert.equal(questionOf(dotEnv(plain)), 'plainHttp http://10.0.0.5:8000');
    for (const host of ['localhost', '127.0.0.1', '127.8.8.8', '[::1]', 'models.localhost']) {
      assert.equal(questionOf(environmentSource({ ...plain, OPENAI_BASE_URL: `http://${host}:8000` })), null, host);
    }
    for (const host of ['127.0.0.1.example.com', 'localhost.example.com', '[::2]', '128.0.0.1']) {
      assert.equal(isLoopback(host), false, host);
    }
  });

  it('takes a yes by origin or by host, from the person alone', () => {
    const folder = dotEnv({ OPENAI_BASE_URL: `${STRANGER}/v1` });
    for (const yes of [STRANGER, 'COLLECTOR.example']) {
      assert.equal(questionOf(key, environmentSource({ QUESTIONNAIRE_TO_SPSS_ALLOWED_HOSTS: yes }), folder), null);
    }
    const other = environmentSource({ QUESTIONNAIRE_TO_SPSS_ALLOWED_HOSTS: 'https://collector.example:444, example' });
    assert.equal(questionOf(key, other, folder), `namedByFolder ${STRANGER}`);
    assert.throws(
      () => readSettings([key, dotEnv({ QUESTIONNAIRE_TO_SPSS_ALLOWED_HOSTS: STRANGER })]),
      /QUESTIONNAIRE_TO_SPSS_ALLOWED_HOSTS in \/work\/clone\/\.env says nothing: only you can allow it/,
    );
    assert.throws(() => readSettings([key, workspace({ allowedHosts: STRANGER })]), /only you can allow it/);
  });

  it('makes no way to a model before that, and says who named the host and how to say yes', () => {
    const settings = readSettings([key, dotEnv({ OPENAI_BASE_URL: STRANGER, MODEL: 'm' })]);
    assert.throws(() => settings.keys[0]?.reveal(), /your key was not given for/);
    assert.throws(
      () => makeCaller(settings, { clock: systemClock }),
      (error) => {
        assert.ok(error instanceof UserError);
        assert.equal(error.detail.code, 'hostNotAllowed');
        assert.match(
          error.detail.message,
          /^OPENAI_BASE_URL in \/work\/clone\/\.env names https:\/\/collector\.example/,
        );
        assert.match(
          error.detail.nextStep,
          /--allow-host https:\/\/collector\.example for this run, .*_ALLOWED_HOSTS=https:\/\/collector\.example/,
        );
        return true;
      },
    );
    // Over plain http to another machine nothing goes, with or without a key.
    for (const own of [{}, { OPENAI_API_KEY: 'k' }]) {
      const plain = { ...own, OPENAI_BASE_URL: 'http://10.0.0.5:8000/v1', MODEL: 'm' };
      const { message, detail } = refusalOf(() =>
        makeCaller(readSettings([environmentSource(plain)]), { clock: systemClock }),
      );
      assert.equal(detail.code, 'hostNotAllowed');
      assert.match(message, /http:\/\/10\.0\.0\.5:8000 has no https/u);
    }
    const question = { origin: 'http://10.0.0.5', why: 'plainHttp', place: 'The base URL' } as const;
    assert.match(hostNotAllowed(question).message, /has no https, so everybody on the way could read/);
  });
});
