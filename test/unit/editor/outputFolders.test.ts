import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutputFolders } from '../../../src/editor/runs/outputFolders';
import { outputFolderOf } from '../../../src/engine/outputFolders';

describe('the output folders of a window', () => {
  let root: string;
  const waves = ['north', 'south', 'west'];
  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'folders ')));
    for (const wave of waves) {
      await mkdir(join(root, wave));
      await writeFile(join(root, wave, 'study.md'), '# Q1 Age?\n\n1. Young\n2. Old\n');
    }
  });
  afterEach(() => rm(root, { recursive: true }));
  const folderOf = (folders: OutputFolders, wave: string): Promise<string> =>
    folders.of(join(root, wave, 'study.md'), 'study', join(root, 'output'));

  it('are one for one questionnaire, however often it is asked for at once', async () => {
    const folders = new OutputFolders(outputFolderOf);
    const chosen = await Promise.all([1, 2, 3, 4].map(() => folderOf(folders, 'north')));
    assert.deepEqual(new Set(chosen), new Set([join(root, 'output')]));
  });

  it('are different for questionnaires of one name that are asked for at once, and stay', async () => {
    const folders = new OutputFolders(outputFolderOf);
    const chosen = await Promise.all(waves.map((wave) => folderOf(folders, wave)));
    assert.equal(new Set(chosen).size, 3, chosen.join());
    assert.deepEqual(await Promise.all(waves.map((wave) => folderOf(folders, wave))), chosen);
  });

  it('are free again for a questionnaire that was moved', async () => {
    const folders = new OutputFolders(outputFolderOf);
    const before = await folderOf(folders, 'north');
    await rename(join(root, 'north'), join(root, 'spring'));
    assert.equal(await folderOf(folders, 'spring'), before);
  });

  it('are different for questionnaires of one name that are on no disk', async () => {
    const folders = new OutputFolders(outputFolderOf);
    const addresses = ['vscode-vfs://host/a/study.md', 'vscode-vfs://host/b/study.md'];
    const chosen = await Promise.all(addresses.map((path) => folders.of(path, 'study', join(root, 'output'))));
    assert.equal(new Set(chosen).size, 2, chosen.join());
  });
});
