import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { UserError } from '../../../src/pipeline/errors';
import { configurationSource, environmentSource, readSettings } from '../../../src/pipeline/settings';

const complaintOf = (sources: Parameters<typeof readSettings>[0]): string => {
  try {
    readSettings(sources);
  } catch (error) {
    assert.ok(error instanceof UserError);
    assert.equal(error.detail.code, 'invalidSettings');
    return error.message;
  }
  return assert.fail('Nothing was wrong with the settings.');
};

describe('settings', () => {
  it('read every name of the environment', () => {
    const settings = readSettings([
      environmentSource({
        OPENAI_API_KEY: 'one, two,one',
        OPENAI_BASE_URL: 'http://localhost:8080/v1',
        MODEL: 'a-model',
        INPUT_FILE_NAME: 'study.md',
        BATCH_SIZE: '7',
        MAX_FEEDBACK_LOOPS: '0',
        INCLUDE_TRAINING_IN_ALL: 'True',
        MAX_COMPLETION_TOKENS_TRANSFORMER: '4000',
        MAX_COMPLETION_TOKENS_REVIEWER: '5000',
        TIMEOUT_SECONDS: '3600',
        REQUESTS_PER_MINUTE: '2',
        TOKENS_PER_MINUTE: '9000',
      }),
    ]);
    assert.deepEqual(
      settings.keys.map((key) => key.reveal()),
      ['one', 'two'],
    );
    assert.equal(settings.baseUrl, 'http://localhost:8080/v1');
    assert.equal(settings.model, 'a-model');
    assert.equal(settings.input, 'study.md');
    assert.equal(settings.batchSize, 7);
    assert.equal(settings.maxFeedbackLoops, 0);
    assert.equal(settings.includeTrainingInAll, true);
    assert.equal(settings.maxCompletionTokensTransformer, 4000);
    assert.equal(settings.maxCompletionTokensReviewer, 5000);
    assert.equal(settings.timeoutSeconds, 3600);
    assert.equal(settings.requestsPerMinute, 2);
    assert.equal(settings.tokensPerMinute, 9000);
  });

  it('have a default where nothing, or nothing but blanks, is said', () => {
    const said = readSettings([
      environmentSource({ BATCH_SIZE: ' ', MODEL: '' }),
      configurationSource({ engine: null }),
    ]);
    assert.deepEqual(said, readSettings([]));
    assert.equal(said.engine, 'auto');
    assert.equal(said.batchSize, null);
    assert.ok(Object.isFrozen(said));
  });

  it('take the first place that says something', () => {
    const environment = environmentSource({ BATCH_SIZE: '7', MAX_FEEDBACK_LOOPS: '1' });
    const settings = readSettings([configurationSource({ batchSize: 5 }), environment]);
    assert.equal(settings.batchSize, 5);
    assert.equal(settings.maxFeedbackLoops, 1);
  });

  it('name every value that is no use as its place calls it, with what is expected', () => {
    const message = complaintOf([
      configurationSource({ engine: 'magic', maxFeedbackLoops: 1.5 }),
      environmentSource({ BATCH_SIZE: 'many', OPENAI_BASE_URL: 'file:///etc/passwd' }),
    ]);
    assert.match(message, /questionnaireToSpss\.engine must be one of auto, builtin, agents, not "magic"/);
    assert.match(message, /questionnaireToSpss\.maxFeedbackLoops must be a whole number from 0 to 20, not 1\.5/);
    assert.match(message, /BATCH_SIZE in the environment must be a whole number from 1 to 100, not "many"/);
    assert.match(message, /OPENAI_BASE_URL in the environment must be an address/);
  });

  it('take no address with a user name or password, and do not repeat it', () => {
    for (const address of ['http://user:PASSWORD@host/v1', 'https://PASSWORD@host', 'http://:PASSWORD@host']) {
      const message = complaintOf([environmentSource({ OPENAI_BASE_URL: address })]);
      assert.match(
        message,
        /^OPENAI_BASE_URL in the environment must be an address .* without a user name or password/,
      );
      assert.ok(!message.includes('PASSWORD'));
    }
    const odd = environmentSource({ OPENAI_BASE_URL: 'http://host/a@b:c' });
    assert.equal(readSettings([odd]).baseUrl, 'http://host/a@b:c');
  });

  it('take no key that no request can carry, and do not repeat it', () => {
    for (const key of ['“sk-secret-1”', 'sk-secret-1, sk-secret-2…', 'sk-secret\u0000']) {
      const message = complaintOf([environmentSource({ OPENAI_API_KEY: key })]);
      assert.match(message, /^OPENAI_API_KEY in the environment must be a key, .*no typographic quotes/);
      assert.ok(!message.includes('secret'));
    }
    assert.match(complaintOf([environmentSource({ OPENAI_ORG_ID: '“house”' })]), /^OPENAI_ORG_ID .* plain letters/);
  });

  it('show no key to whoever prints, serializes or copies them', () => {
    const settings = readSettings([environmentSource({ OPENAI_API_KEY: 'sk-secret-1' })]);
    for (const text of [
      JSON.stringify(settings),
      inspect(settings, { depth: 9, showHidden: true }),
      String(settings.keys),
    ]) {
      assert.doesNotMatch(text, /secret/);
    }
    assert.doesNotMatch(complaintOf([environmentSource({ OPENAI_BASE_URL: 'sk-secret-1' })]), /secret/);
  });
});
