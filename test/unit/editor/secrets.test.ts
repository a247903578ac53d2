import assert from 'node:assert/strict';
import type { SecretStorage } from 'vscode';
import { ApiKeys, maskKey, splitKeys } from '../../../src/editor/settings/secrets';

/** What the editor keeps secrets in, as far as it is used. */
function storage(): SecretStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (name: string) => Promise.resolve(kept.get(name)),
    store: (name: string, value: string) => Promise.resolve(void kept.set(name, value)),
    delete: (name: string) => Promise.resolve(void kept.delete(name)),
    onDidChange: () => ({ dispose: () => undefined }),
  };
}

describe('API keys', () => {
  it('are several, however they were pasted, each once', () => {
    const pasted = ' sk-one, sk-two;sk-three\r\nsk-one\t"sk-four"\n';
    assert.deepEqual(splitKeys(pasted), ['sk-one', 'sk-two', 'sk-three', 'sk-four']);
    assert.deepEqual(splitKeys(' ,;\n'), []);
  });

  it('are kept in the secret storage, replaced, and removed', async () => {
    const secrets = storage();
    const keys = new ApiKeys(secrets);
    assert.deepEqual(await keys.all(), []);
    await keys.set(['sk-one', 'sk-two']);
    assert.deepEqual(await new ApiKeys(secrets).all(), ['sk-one', 'sk-two'], 'in another window, too');
    await keys.set(['sk-three']);
    assert.deepEqual(await keys.all(), ['sk-three']);
    await keys.set([]);
    assert.deepEqual([...secrets.kept], []);
  });

  it('are shown no further than to tell them apart', () => {
    assert.equal(maskKey('sk-proj-0123456789abcdef'), 'sk-…cdef');
    assert.equal(maskKey('short-key'), '…');
    assert.equal(maskKey(''), '…');
    for (const key of ['sk-0123456789', 'sk-proj-0123456789abcdef'])
      assert.ok(maskKey(key).length <= 8 && maskKey(key).length < key.length, maskKey(key));
  });
});
