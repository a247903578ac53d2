import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly galleryBanner: { readonly color: string; readonly theme: string };
  readonly icon: string;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
/** What is seen of a manual before anybody scrolls. */
const FIRST_SCREEN = 25;
const MOST_KEYWORDS = 30;

describe('The page in the marketplace', () => {
  const lines = read('README.md').split('\n');
  const first = lines.slice(0, FIRST_SCREEN).join('\n');

  it('begins with what it does, a picture that moves and three steps, for people who install', () => {
    const [, picture = ''] = /!\[[^\]]{20,}\]\(([^)]+\.gif)\)/u.exec(first) ?? [];
    assert.ok(existsSync(join(root, picture)), picture);
    assert.ok((lines[2] ?? '').includes('SPSS script'), lines[2]);
    assert.deepEqual(
      lines.slice(0, FIRST_SCREEN).flatMap((line) => /^(\d)\. \*\*/u.exec(line)?.[1] ?? []),
      ['1', '2', '3'],
    );
    assert.doesNotMatch(first, /npm (?:start|install|run|test)|git clone/u);
    const headings = lines.filter((line) => line.startsWith('## '));
    assert.ok(headings.indexOf('## Build it') > headings.indexOf('## In Visual Studio Code'), headings.join());
  });

  it('has a link that opens the extension in the editor', () =>
    assert.ok(first.includes(`(vscode:extension/${manifest.publisher}.${manifest.name})`)));

  it('is found by its categories and keywords, and has a banner and an icon', () => {
    assert.ok(manifest.categories.includes('Data Science'));
    for (const word of ['spss', 'questionnaire', 'data validation', 'fragebogen'])
      assert.ok(manifest.keywords.includes(word), word);
    assert.ok(manifest.keywords.length <= MOST_KEYWORDS);
    assert.match(manifest.galleryBanner.color, /^#[\da-f]{6}$/u);
    assert.ok(['dark', 'light'].includes(manifest.galleryBanner.theme));
    assert.ok(existsSync(join(root, manifest.icon)));
  });
});
