import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import * as z from 'zod/mini';
import { DEFAULT_HABITS, fits } from '../../../src/checks/habits';
import { UserError } from '../../../src/pipeline/errors';
import { DESCRIPTIONS } from '../../../src/pipeline/project/fields';
import { projectFor } from '../../../src/pipeline/project/find';
import { parseProject } from '../../../src/pipeline/project/parse';
import { PROJECT_FILE, projectSchema } from '../../../src/pipeline/project/schema';
import { assertGolden } from '../../support/golden';
import { withFiles } from './support';

const root = resolve(import.meta.dirname, '../../..');

/** What is wrong with a project file, as its writer is told. */
function complaintOf(text: string): { line: number | undefined; message: string; nextStep: string } {
  try {
    parseProject(text, 'p.json');
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    assert.equal(error.detail.code, 'invalidProjectFile');
    const { line, message, nextStep } = error.detail;
    return { line, message, nextStep };
  }
  return assert.fail(`${text} was taken`);
}

describe('project file', () => {
  it('says nothing when it is empty of keys', () => {
    assert.deepEqual(parseProject('{}', 'p.json'), {});
    assert.deepEqual(parseProject('\uFEFF{ "house": {} }', 'p.json'), { house: {} });
  });

  it('names a key that nobody knows with its line and the nearest there is', () => {
    const { line, message, nextStep } = complaintOf('{\n  "house": {\n    "wholeNumber": false\n  }\n}');
    assert.equal(line, 3);
    assert.match(message, /"wholeNumber" in house/);
    assert.match(nextStep, /Did you mean "wholeNumbers"\?/);
    const top = complaintOf('{\n\n "hause": {} }');
    assert.equal(top.line, 3);
    assert.match(top.nextStep, /"house"/);
    const inner = complaintOf('{"house": {"platformVariables": {\n"qX": {"nevr": [1]}}}}');
    assert.equal(inner.line, 2);
    assert.match(inner.nextStep, /"never"/);
    assert.match(complaintOf('{"completelyElse": 1}').nextStep, /^There are house/);
  });

  it('names a value that is none of those expected, with its line', () => {
    const base = complaintOf('{"house": {\n"missingBase": "ignored"}}');
    assert.equal(base.line, 2);
    assert.match(base.message, /house\.missingBase must be one of "notAsked", "accepted"/);
    assert.match(complaintOf('{"house": {"wholeNumbers": "yes"}}').message, /true or false/);
    assert.match(complaintOf('[]').message, /an object/);
    assert.match(complaintOf('{"house": {"platformVariables": {"": {}}}}').message, /platformVariables/);
  });

  it('names the line at which it is nested too deeply, however deeply that is', () => {
    for (const depth of [300, 450_000]) {
      const { line, message } = complaintOf(`{\n"house":\n${'['.repeat(depth)}${']'.repeat(depth)}}`);
      assert.equal(line, 3);
      assert.match(message, /nested more than 200 deep/);
    }
    // Brackets in a text are none.
    assert.match(complaintOf(`{"house": "\\"${'['.repeat(300)}"}`).message, /house/);
  });

  it('names the line at which it is no JSON', () => {
    assert.equal(complaintOf('{\n "house": {\n }').line, 3);
    assert.equal(complaintOf('{\n // house\n "house": {}}').line, 2);
    assert.equal(complaintOf('{\n "house": {},\n}').line, 2);
    assert.match(complaintOf('{ "house": {},}').message, /comma/);
    assert.match(complaintOf("{ 'house': {}}").message, /double quotation marks/);
    assert.match(complaintOf('{ house: {}}').message, /house needs double quotation marks/);
    assert.equal(complaintOf('{}\n{}').line, 1);
    assert.equal(complaintOf('').line, 1);
  });

  it('does not take the last of two keys of one name for what was meant', () => {
    const { line, message } = complaintOf('{"house": {"emptyBox": "zero",\n"emptyBox": "missing"}}');
    assert.equal(line, 2);
    assert.match(message, /"emptyBox" twice/);
  });

  it('is found beside the questionnaire and above it: the nearest says what holds', async () => {
    const files = {
      [PROJECT_FILE]: JSON.stringify({
        house: {
          emptyBox: 'missing',
          wholeNumbers: false,
          platformVariables: { SURVEYLOI: null, qBatch: { is: 7 }, qWave: { min: 1 } },
        },
      }),
      [`study/${PROJECT_FILE}`]: JSON.stringify({
        house: { wholeNumbers: true, platformVariables: { qbatch: { is: 8 } } },
      }),
    };
    await withFiles(files, async (folder) => {
      const { files: read, habits } = await projectFor(join(folder, 'study', 'waves', 'q.md'));
      assert.deepEqual(read, [join(folder, 'study', PROJECT_FILE), join(folder, PROJECT_FILE)]);
      assert.equal(habits.emptyBox, 'missing');
      assert.equal(habits.wholeNumbers, true);
      const { surveyLOI: _, ...others } = DEFAULT_HABITS.platformVariables;
      assert.deepEqual(habits.platformVariables, { ...others, qWave: { min: 1 }, qbatch: { is: 8 } });
      assert.deepEqual((await projectFor(join(folder, 'q.md'))).files, [join(folder, PROJECT_FILE)]);
    });
  });

  it('is an error where it is no text, and none where a folder has its name', async () => {
    await withFiles({ [`${PROJECT_FILE}/keep`]: '' }, async (folder) => {
      assert.deepEqual((await projectFor(join(folder, 'q.md'))).files, []);
    });
    await withFiles({ [PROJECT_FILE]: '{"house": {"emptyBoxes": "zero"}}' }, async (folder) => {
      await assert.rejects(projectFor(join(folder, 'q.md')), /emptyBoxes/);
    });
  });

  it('has a schema for editors that is what the program reads', async () => {
    const schema = z.toJSONSchema(projectSchema, { io: 'input', target: 'draft-7', metadata: DESCRIPTIONS });
    const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 });
    await assertGolden(resolve(root, 'media/projectFile.schema.json'), text);
  });
});

describe('names with a star', () => {
  it('fit whatever the star stands for', () => {
    const cases: readonly (readonly [pattern: string, text: string, fits: boolean])[] = [
      ['qTime', 'QTIME', true],
      ['qTime', 'qTimes', false],
      ['hid*Batch', 'hidOEBatch', true],
      ['hid*Batch', 'hidBatch', true],
      ['hid*Batch', 'hidOEBatches', false],
      ['*batch*', 'hidOEBatches', true],
      ['ab*ba', 'aba', false],
      ['a*b*c', 'a-c-b', false],
      ['a*b*c', 'a-b-c', true],
      ['*', '', true],
    ];
    for (const [pattern, text, expected] of cases) assert.equal(fits(pattern, text), expected, `${pattern} ${text}`);
  });
});
