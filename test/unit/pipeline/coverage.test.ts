import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from '../../../src/pipeline/generate';
import { NO_PROJECT } from '../../../src/pipeline/project/schema';
import type { RunEvent } from '../../../src/pipeline/events';
import { coverage } from '../../../src/pipeline/runState/coverage';
import { readSettings } from '../../../src/pipeline/settings';
import { summarize } from '../../../src/cli/output/summary';
import { describe as inWords } from '../../../src/cli/output/summaryText';
import { block, exportText, single } from '../questionnaire/support';
import { withFiles } from '../project/support';

const text = exportText(
  [
    single('S1', [1, 2]),
    // Asked depending on something that only the interview knows: codes are checked, when it is asked is not.
    single('S2', [1, 2], { entry: ['lostInTheExport()'] }),
    single('S3', [1, 2], { entry: ["f('S1').any('1')"] }),
  ].map(block),
);

describe('what "passed" means', () => {
  it('is counted, and the same in the state, the summary, the script and the journal', async () => {
    await withFiles({}, async (folder) => {
      const events: RunEvent[] = [];
      const input = { path: join(folder, 'study.md'), stem: 'study', text, project: NO_PROJECT };
      const state = await generate({ input, folder, scope: { kind: 'all', reuse: false } }, readSettings([]), {
        signal: new AbortController().signal,
        onEvent: (event) => events.push(event),
      });
      const expected = { checked: 2, inPart: 1, notChecked: 0, openPoints: 1 };
      assert.equal(state.counts.passed, 3);
      assert.deepEqual(coverage(state), expected);
      assert.deepEqual(summarize(state).coverage, expected);
      const ended = events.find((event) => event.type === 'runFinished');
      assert.deepEqual(ended?.type === 'runFinished' && ended.coverage, expected);
      const script = await readFile(join(folder, 'SPSS_output_study.sps'), 'utf8');
      assert.match(script, /Checked: 2, checked in part: 1, not checked: 0 \(open points: 1\)/);
      const [heading = '', , row = ''] = inWords([summarize(state)], folder).split('\n');
      const cells = (line: string): readonly string[] => line.trim().split(/\s{2,}/);
      const shown = Object.fromEntries(cells(heading).map((name, i) => [name, cells(row)[i]]));
      assert.deepEqual(
        [shown['Checked'], shown['In part'], shown['Not checked'], shown['Open points']],
        ['2', '1', '0', '1'],
      );
    });
  });
});
