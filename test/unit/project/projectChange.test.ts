import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changedProject, type ProjectChange } from '../../../src/pipeline/project/change';
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

  it('keeps findings that are handled, each once for its check, and takes them out where they are open again', () =>
    withFiles({ 'study.md': '', 'questionnaire-to-spss.json': '{ "data": { "id": "No" } }' }, async (folder) => {
      const place = join(folder, 'study.md');
      const finding = (check: string, note: string) => ({
        ...{ respondent: '7', questionId: 'Q2', check, note },
        values: { Q2: '70' },
      });
      const kept = async (change: ProjectChange): Promise<unknown> => {
        const { path, after } = await changedProject(place, change);
        await writeFile(path, after);
        const { data } = JSON.parse(after) as { data: { id: string; handled?: { check: string; note: string }[] } };
        assert.equal(data.id, 'No');
        return data.handled?.map(({ check, note }) => `${check}: ${note}`);
      };
      assert.deepEqual(await kept({ kind: 'handled', findings: [finding('a', 'one'), finding('b', 'two')] }), [
        'a: one',
        'b: two',
      ]);
      assert.deepEqual(await kept({ kind: 'handled', findings: [finding('a', 'three')] }), ['b: two', 'a: three']);
      assert.equal(await kept({ kind: 'reopened', findings: [finding('', '')] }), undefined);
    }));

  it('keeps where the data are, from its own folder, and refuses to grow beyond what is read', () =>
    withFiles({ 'wave/study.md': '', 'questionnaire-to-spss.json': '{}' }, async (folder) => {
      const place = join(folder, 'wave', 'study.md');
      const { after } = await changedProject(place, { kind: 'file', file: join(folder, 'data', 'wave 1.sav') });
      assert.deepEqual(JSON.parse(after), { data: { file: 'data/wave 1.sav' } });
      const findings = Array.from({ length: 40 }, (_, at) => ({
        ...{ respondent: String(at), questionId: 'Q2', check: 'a', note: 'n' },
        values: { Q2: 'x'.repeat(30_000) },
      }));
      await assert.rejects(changedProject(place, { kind: 'handled', findings }), /more than 1 MB/u);
    }));

  it('changes no file that says what nobody knows', () =>
    withFiles({ 'study.md': '', 'questionnaire-to-spss.json': '{ "dta": {} }' }, (folder) =>
      assert.rejects(changedProject(join(folder, 'study.md'), off('Q1', 'x')), UserError),
    ));
});
