import type { SecretStorage } from 'vscode';

const NAME = 'questionnaireToSpss.apiKeys';

/** The API keys a person gave, in the editor's secret storage and nowhere else. */
export class ApiKeys {
  constructor(private readonly secrets: SecretStorage) {}

  async all(): Promise<readonly string[]> {
    return splitKeys((await this.secrets.get(NAME)) ?? '');
  }

  /** Replaces all keys. None removes them. */
  async set(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) await this.secrets.delete(NAME);
    else await this.secrets.store(NAME, keys.join(','));
  }
}

/** Keys as people paste them: separated by commas, blanks or lines, each once. */
export function splitKeys(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;"']+/).filter((key) => key !== ''))];
}

/** As much of a key as may be shown: enough to tell several apart. */
export function maskKey(key: string): string {
  return key.length < 12 ? '…' : `${key.slice(0, 3)}…${key.slice(-4)}`;
}
