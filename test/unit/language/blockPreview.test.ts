import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { blockPreview, type PreviewPlace } from '../../../src/engine/documents/blockPreview';
import { KeptPlan } from '../../../src/engine/documents/keptPlan';
import { ENGLISH } from '../../../src/platform/localizer';
import { bodyOf, splitBlocks } from '../../../src/spss/reading/blocks';
import { previewText, previewTitle } from '../../../src/views/preview/previewWords';

const NAME = 'coffee-habits';

describe('The preview of a block', () => {
  let place: PreviewPlace;
  const at = (words: string): PreviewPlace => ({ ...place, offset: place.text.indexOf(words) });

  before(async () => {
    const text = await readFile(path.resolve('examples', `${NAME}.md`), 'utf8');
    place = { text, name: NAME, path: null, inferred: true, offset: 0 };
  });

  it('is the block that a run writes, of the question that the cursor is in', async () => {
    const golden = await readFile(path.resolve('examples', 'golden', `SPSS_output_${NAME}.sps`), 'utf8');
    const blocks = new Map(splitBlocks(golden).blocks.map((block) => [block.id, block]));
    const previews = new KeptPlan();
    for (const [words, id] of [
      ['How old are you', 'S1'],
      ['2. Market research', 'S4'],
      ['[ASK IF S5 = 1,2]', 'Q1'],
      ['Espresso            |', 'Q3'],
    ] as const) {
      const preview = await blockPreview(at(words), previews);
      assert.equal(preview?.questionId, id);
      const block = blocks.get(id);
      assert.ok(block);
      assert.equal(preview.block.trimEnd(), block.text.trimEnd());
      assert.ok(bodyOf(block).split('\n').length > preview.checks);
    }
  });

  it('follows what is typed, and says what is left open', async () => {
    const previews = new KeptPlan();
    const before = await blockPreview(at('[NUMERIC 0-30]'), previews);
    const text = place.text.replace('[NUMERIC 0-30]', '[NUMERIC 0-12]');
    const after = await blockPreview({ ...at('Q1. How many'), text }, previews);
    assert.match(before?.block ?? '', /at most 30/);
    assert.match(after?.block ?? '', /at most 12/);
    const open = 'Q1 Dog? [SINGLE]\n1. Yes\n2. No\n\nQ2 Why? [OPEN] [ASK IF Q1 > Q9]\n';
    const preview = await blockPreview({ ...place, text: open, offset: open.indexOf('Why') }, previews);
    assert.ok((preview?.open ?? 0) > 0);
    assert.match(preview === null ? '' : previewTitle(preview, ENGLISH), /^Q2 · .*open point/);
  });

  it('holds to the project file of the study', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'study '));
    try {
      const own = { ...at('Gender'), path: path.join(folder, `${NAME}.md`) };
      const previews = new KeptPlan();
      assert.match((await blockPreview(own, previews))?.block ?? '', /qc_codes/);
      const off = { data: { off: [{ check: 'S2.codes', reason: 'the panel has its own' }] } };
      await writeFile(path.join(folder, 'questionnaire-to-spss.json'), JSON.stringify(off));
      const block = (await blockPreview(own, previews))?.block ?? '';
      assert.ok(!block.includes('qc_codes'), block);
      assert.match(block, /SWITCHED OFF, the panel has its own/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says where there is no question', async () => {
    const preview = await blockPreview({ ...place, text: '# Notes\n\nNothing yet.\n', offset: 3 }, new KeptPlan());
    assert.equal(preview, null);
    assert.equal(previewText(preview, ENGLISH), '* No question stands here yet.\n');
  });
});
