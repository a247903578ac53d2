import assert from 'node:assert/strict';
import { join } from 'node:path';
import { changedProject } from '../../../src/pipeline/project/change';
import { UserError } from '../../../src/pipeline/errors';
import { withFiles } from './support';

const off = (check: string, reason: string) => ({ kind: 'off', check, reason }) as const;

describe('what a person decides about the data of a study', () => {
  it('makes a project file beside the questionnaire where there is none', () =>
    withFiles({ 'wave/study.md': '' }, async (folder) => {
      const made = await changedProject(join(folder, 'wave', 'study.md'), { kind: 'id', id: 'CaseNo' });
      assert.equal(made.path, join(folder, 'wave', 'questionnaire-to-spss.json'));
      assert.equal(made.before, null);
      assert.deepEqual(JSON.parse(made.after), { data: { id: 'CaseNo' } });
    }));

  it('changes the nearest one and leaves what else it says as it is, indented as it was', () =>
    withFiles(
      {
        'questionnaire-to-spss.json':
          '\ufeff{\n\t"lint": { "safety": true },\n\t"data": { "id": "old", "off": [{ "check": "q1.range", "reason": "a" }] }\n}\n',
        'wave/study.md': '',
      },
      async (folder) => {
        const place = join(folder, 'wave', 'study.md');
        const made = await changedProject(place, off('Q1.range', 'Pilot'));
        assert.equal(made.path, join(folder, 'questionnaire-to-spss.json'));
        assert.deepEqual(JSON.parse(made.after), {
          lint: { safety: true },
          data: { id: 'old', off: [{ check: 'Q1.range', reason: 'Pilot' }] },
        });
        assert.match(made.after, /\n\t"lint"/);
        const id = await changedProject(place, { kind: 'id', id: 'Serial' });
        assert.deepEqual(JSON.parse(id.after), {
          lint: { safety: true },
          data: { id: 'Serial', off: [{ check: 'q1.range', reason: 'a' }] },
        });
      },
    ));

  it('changes no file that says what nobody knows', () =>
    withFiles({ 'study.md': '', 'questionnaire-to-spss.json': '{ "dta": {} }' }, (folder) =>
      assert.rejects(changedProject(join(folder, 'study.md'), off('Q1', 'x')), UserError),
    ));
});
