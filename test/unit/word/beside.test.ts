import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Zip from 'jszip';
import { UserError } from '../../../src/pipeline/errors';
import { main } from '../../../src/cli/main';
import { findInputs } from '../../../src/pipeline/input/findInputs';
import { readInput } from '../../../src/pipeline/input/readInput';
import { convertWord } from '../../../src/pipeline/word/convert';
import { letter, TWINS } from './documents';

const documentOf = async (name: string): Promise<Buffer> => {
  const found = TWINS.find((twin) => twin.name === name);
  assert.ok(found);
  return found.document();
};

describe('The markdown file beside a document of Word', function () {
  this.timeout(60_000);
  let folder: string;
  let first: Buffer;
  let second: Buffer;
  before(async () => {
    first = await documentOf('headings and bullets');
    second = await documentOf('tracked changes');
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'word '));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const document = (): string => join(folder, 'study.docx');
  const beside = (): Promise<string> => readFile(join(folder, 'study.md'), 'utf8');

  it('is written, named and used', async () => {
    await writeFile(document(), first);
    const input = await readInput(document());
    assert.equal(input.path, join(folder, 'study.md'));
    assert.equal(input.text, await beside());
    assert.match(input.text, /^<!-- Made from study\.docx .*-->\n\n# Bikes\n/u);
    assert.equal(input.from?.isNew, true);
  });

  it('is written anew where the document has changed and nobody has edited it', async () => {
    await writeFile(document(), first);
    await readInput(document());
    await writeFile(document(), second);
    assert.match((await readInput(document())).text, /How many mugs/u);
  });

  it('is used as a person has edited it', async () => {
    await writeFile(document(), first);
    await readInput(document());
    await writeFile(join(folder, 'study.md'), (await beside()).replace('0-500', '0-50'));
    const input = await readInput(document());
    assert.match(input.text, /0-50\]/u);
    assert.equal(input.from?.isNew, false);
  });

  it('is never overwritten where both have changed, and no file of somebody else', async () => {
    await writeFile(document(), first);
    await readInput(document());
    const edited = (await beside()).replace('0-500', '0-50');
    await writeFile(join(folder, 'study.md'), edited);
    await writeFile(document(), second);
    await assert.rejects(readInput(document()), (error: UserError) => {
      assert.match(error.message, /was edited, and study\.docx has changed/u);
      assert.match(error.detail.nextStep, /another name/u);
      return true;
    });
    assert.equal(await beside(), edited);
    await writeFile(join(folder, 'study.md'), '# My own\n');
    await assert.rejects(readInput(document()), /was not made from study\.docx/u);
    assert.equal(await beside(), '# My own\n');
  });

  it('is made by every command of the shell', async () => {
    await writeFile(document(), await documentOf('boxes, bold ids, pictures and what is struck out'));
    const said = { out: '', err: '' };
    const code = await main(['explain', 'study.docx'], {
      out: (text) => (said.out += text),
      err: (text) => (said.err += text),
      terminal: null,
      environment: {},
      folder,
      signal: new AbortController().signal,
    });
    assert.equal(code, 0);
    assert.match(said.out, /^Q1 {2}Which of these do you own\?/mu);
    assert.match(said.err, /study\.docx was written as study\.md\.\n {2}1 image is left out/u);
    assert.deepEqual((await readdir(folder)).sort(), ['study.docx', 'study.md']);
  });
});

describe('Documents of Word in a folder', function () {
  this.timeout(60_000);
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'word-folder-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are read where they are questionnaires, once, and named where they are none', async () => {
    await writeFile(join(folder, 'b-study.docx'), await documentOf('headings and bullets'));
    await writeFile(join(folder, '~$b-study.docx'), 'open in Word');
    await writeFile(join(folder, 'a-study.md'), 'Q1. How old are you? [NUMERIC 0-99]\n');
    await writeFile(join(folder, 'letter.docx'), await letter());
    await writeFile(join(folder, 'own.docx'), await documentOf('nested lists'));
    await writeFile(join(folder, 'own.md'), 'Q1. How tall are you? [NUMERIC 0-250]\n');
    for (const isNew of [true, false]) {
      const { inputs, errors, skipped } = await findInputs([folder]);
      assert.deepEqual(errors, []);
      assert.deepEqual(
        inputs.map(({ path, from }) => [basename(path), from?.isNew ?? null]),
        [
          ['a-study.md', null],
          ['b-study.md', isNew],
          ['own.md', null],
        ],
      );
      assert.deepEqual(
        skipped.map((path) => basename(path)),
        ['letter.docx', 'own.docx'],
      );
    }
    assert.deepEqual((await readdir(folder)).sort(), [
      'a-study.md',
      'b-study.docx',
      'b-study.md',
      'letter.docx',
      'own.docx',
      'own.md',
      '~$b-study.docx',
    ]);
  });

  it('cost themselves alone where they cannot be read', async () => {
    await writeFile(join(folder, 'broken.docx'), 'no archive');
    await writeFile(join(folder, 'study.md'), 'Q1. How old are you? [NUMERIC 0-99]\n');
    const { inputs, errors } = await findInputs([folder]);
    assert.deepEqual([inputs.length, errors.map(({ code }) => code)], [1, ['documentUnreadable']]);
  });
});

describe('Documents that are no documents, or made to do harm', function () {
  this.timeout(60_000);
  const refused = async (bytes: Uint8Array, complaint: RegExp): Promise<void> => {
    await assert.rejects(convertWord(bytes, 'study.docx'), (error: unknown) => {
      assert.ok(error instanceof UserError, String(error));
      assert.equal(error.detail.code, 'documentUnreadable');
      assert.match(error.message, complaint);
      assert.notEqual(error.detail.nextStep, '');
      return true;
    });
  };
  /** A document with another text in it. */
  async function withDocument(change: (xml: string) => string): Promise<Uint8Array> {
    const archive = await Zip.loadAsync(await documentOf('headings and bullets'));
    const xml = (await archive.file('word/document.xml')?.async('string')) ?? '';
    archive.file('word/document.xml', change(xml));
    return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  }

  it('are refused: no archive, one of something else, and what Word wrote before 2007', async () => {
    await refused(Buffer.from('# Markdown'), /is no Word document/u);
    await refused(await new Zip().file('a.txt', 'b').generateAsync({ type: 'uint8array' }), /is no Word document/u);
    await refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /before 2007, or has a password/u);
    await refused((await documentOf('headings and bullets')).subarray(0, 3000), /is no Word document/u);
  });

  it('are refused: a bomb', async () => {
    const bomb = await withDocument((xml) => xml.replace('</w:body>', `${' '.repeat(70_000_000)}</w:body>`));
    assert.ok(bomb.length < 1_000_000);
    await refused(bomb, /unpacked it has more than 64 MB/u);
  });

  it('are refused: entities, and elements without end in each other', async () => {
    await refused(
      await withDocument((xml) =>
        xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document'),
      ),
      /entities of its own/u,
    );
    const deep = '<w:sdt><w:sdtContent>'.repeat(20_000) + '</w:sdtContent></w:sdt>'.repeat(20_000);
    await refused(await withDocument((xml) => xml.replace('<w:body>', `<w:body>${deep}`)), /in each other/u);
    await refused(await withDocument((xml) => xml.slice(0, -40)), /is no Word document/u);
  });

  it('open nothing outside', async () => {
    const archive = await Zip.loadAsync(await documentOf('boxes, bold ids, pictures and what is struck out'));
    const rels = (await archive.file('word/_rels/document.xml.rels')?.async('string')) ?? '';
    const outside = rels.replace(/Target="media\/[^"]*"/u, 'Target="file:///etc/passwd" TargetMode="External"');
    assert.notEqual(outside, rels);
    archive.file('word/_rels/document.xml.rels', outside);
    const { markdown } = await convertWord(await archive.generateAsync({ type: 'uint8array' }), 'study.docx');
    assert.match(markdown, /<!-- image left out/u);
    assert.doesNotMatch(markdown, /root:/u);
  });
});
