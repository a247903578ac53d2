import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SETTING_FLAGS } from '../../../src/cli/options';
import { ENVIRONMENT_NAMES, readSettings } from '../../../src/pipeline/settings';

const root = resolve(import.meta.dirname, '../../..');

interface Property {
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly configuration:
      | readonly { readonly properties: Readonly<Record<string, Property>> }[]
      | { readonly properties: Readonly<Record<string, Property>> };
  };
}

const read = (name: string): Promise<string> => readFile(resolve(root, name), 'utf8');
const manifestOf = async (): Promise<Manifest> => JSON.parse(await read('package.json')) as Manifest;

/** What VS Code has no entry for: keys are kept elsewhere, the input is what was clicked, and who has set what is no setting. */
const ELSEWHERE: readonly string[] = ['keys', 'input', 'ofFolder'];

describe('the manual and the manifest', () => {
  it('have every setting, with the default that holds', async () => {
    const { contributes } = await manifestOf();
    const sections = [contributes.configuration].flat();
    const properties = new Map(sections.flatMap((section) => Object.entries(section.properties)));
    const { ofFolder: _, ...defaults } = readSettings([]);
    const readme = await read('README.md');
    for (const [name, value] of Object.entries(defaults)) {
      if (ELSEWHERE.includes(name)) continue;
      const property = properties.get(`questionnaireToSpss.${name}`);
      assert.ok(property, `package.json has no setting ${name}`);
      assert.equal(property.default ?? null, value, `the default of ${name}`);
      assert.ok(readme.includes(`\`${name}\``), `README.md does not mention ${name}`);
    }
  });

  it('agree with the schema about what a setting may be', async () => {
    const { contributes } = await manifestOf();
    const accepts = (name: string, value: unknown): boolean => {
      try {
        readSettings([{ nameOf: () => name, values: { [name]: value } }]);
        return true;
      } catch {
        return false;
      }
    };
    let bounds = 0;
    for (const { properties } of [contributes.configuration].flat()) {
      for (const [key, { minimum, maximum, enum: names = [] }] of Object.entries(properties)) {
        const name = key.replace('questionnaireToSpss.', '');
        if (!(name in readSettings([]))) continue;
        for (const value of names) assert.ok(accepts(name, value), `${name} = ${value}`);
        for (const value of [minimum, maximum]) {
          if (value === undefined) continue;
          bounds += 1;
          assert.ok(accepts(name, value), `${name} = ${value}`);
        }
        if (maximum !== undefined) assert.ok(!accepts(name, maximum + 1), `${name} = ${maximum + 1}`);
        if (minimum !== undefined) assert.ok(!accepts(name, minimum - 1), `${name} = ${minimum - 1}`);
      }
    }
    assert.ok(bounds > 5);
  });

  it('name every flag and every name of the environment', async () => {
    const readme = await read('README.md');
    for (const flag of Object.keys(SETTING_FLAGS)) {
      const written = flag === 'inferred' ? '--no-inferred' : `--${flag}`;
      assert.ok(readme.includes(`\`${written}\``), `README.md does not mention ${written}`);
    }
    for (const name of Object.values(ENVIRONMENT_NAMES)) assert.ok(readme.includes(`\`${name}\``), name);
  });

  it('justify every runtime dependency, and all versions are pinned', async () => {
    const { dependencies, devDependencies } = await manifestOf();
    const contributing = await read('CONTRIBUTING.md');
    for (const name of Object.keys(dependencies)) assert.ok(contributing.includes(`\`${name}\``), name);
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      assert.match(version, /^\d+\.\d+\.\d+$/);
  });
});
