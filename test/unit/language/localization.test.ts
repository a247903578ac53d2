import assert from 'node:assert/strict';
import { faultsOf, localizationFaults, readLocalization } from '../../../scripts/localization';

describe('localization', () => {
  it('has every string of code and manifest in every language, and no other', async () => {
    assert.deepEqual(await localizationFaults(), []);
  });

  it('sees the messages of the code and the texts of the manifest', async () => {
    const { messages, manifest } = await readLocalization();
    assert.ok(messages.includes('Run report: {0}'));
    assert.ok(messages.length > 100);
    assert.equal(manifest['command.generate'], 'Generate SPSS');
  });

  it('notices what is missing, idle, or filled in differently', () => {
    const english = { a: 'One {0}', b: '[Go](command:x.y)', c: 'See `x`' };
    const german = { a: 'Eins', b: '[Los](command:x.z)', c: 'Siehe `x`', d: 'Zu viel' };
    assert.equal(faultsOf('de', 'test', english, german).length, 3);
    assert.equal(faultsOf('de', 'test', english, {}).length, 3);
    assert.deepEqual(faultsOf('de', 'test', english, { a: '{0} eins', b: '[Los](command:x.y)', c: 'Siehe `x`' }), []);
  });
});
