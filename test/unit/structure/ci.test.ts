import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Summary } from '../../../src/cli/output/summary';
import { BuiltCli } from '../../support/builtCli';
import { OUTLINE, exportOf } from '../cli/studies';

const root = resolve(import.meta.dirname, '../../..');
const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown };

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly strategy?: { readonly matrix: Readonly<Record<string, readonly number[]>> };
        readonly steps: readonly Step[];
      }
    >
  >;
}

const TOOL = 'tools/questionnaire-to-spss';

describe('the action and the workflow for build servers', function () {
  this.timeout(180_000);
  let cli: BuiltCli;
  let workspace: string;
  let action: Action;
  let workflow: Workflow;

  before(async () => {
    cli = await BuiltCli.build();
    workspace = await mkdtemp(join(tmpdir(), 'build server '));
    action = load(await readFile(join(root, 'action.yml'), 'utf8')) as Action;
    const page = await readFile(join(root, 'docs/ci.md'), 'utf8');
    workflow = load(/```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '') as Workflow;
    await mkdir(join(workspace, 'questionnaires'));
    await mkdir(join(workspace, TOOL), { recursive: true });
    await symlink(cli.folder, join(workspace, TOOL, 'dist'));
    await cp(join(root, 'action.yml'), join(workspace, TOOL, 'action.yml'));
    for (const name of ['one', 'two', 'three', 'four', 'five', 'six'])
      await writeFile(
        join(workspace, 'questionnaires', `${name}.md`),
        name === 'six' ? OUTLINE : exportOf(['Q1', 'Q2']),
      );
  });
  after(async () => {
    await cli.remove();
    await rm(workspace, { recursive: true });
  });

  /** What stands in `${{ }}`, by name; whatever else stands there fails. */
  const filledIn = (text: string, values: Readonly<Record<string, string>>): string =>
    text.replaceAll(/\$\{\{ *([\w.]+) *\}\}/g, (_, name: string) => {
      const value = values[name];
      assert.notEqual(value, undefined, `nobody says what ${name} is`);
      return value ?? '';
    });

  const bash = (step: Step, values: Readonly<Record<string, string>>): SpawnSyncReturns<string> => {
    const { run = '', env = {} } = step;
    assert.doesNotMatch(run, /\$\{\{/, 'inputs reach a script by its environment alone');
    const environment = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filledIn(value, values)]));
    const options = {
      cwd: workspace,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', ...environment },
    } as const;
    return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], options);
  };

  /** Runs the action as the build server does. */
  const runAction = (given: Readonly<Record<string, string>>): SpawnSyncReturns<string> => {
    const values: Record<string, string> = { 'github.action_path': join(workspace, TOOL) };
    for (const [name, { default: otherwise }] of Object.entries(action.inputs))
      values[`inputs.${name}`] = given[name] ?? otherwise;
    for (const name of Object.keys(given)) assert.ok(name in action.inputs, `the action has no input ${name}`);
    const [last] = action.runs.steps.map((step) => bash(step, values)).slice(-1);
    assert.ok(last);
    return last;
  };

  it('work through the folder in shards, and put their summaries together', async () => {
    const { generate, report } = workflow.jobs;
    const shards = generate?.strategy?.matrix['shard'] ?? [];
    const use = generate?.steps.find(({ uses }) => uses === `./${TOOL}`);
    assert.ok(use?.with && shards.length > 1);
    for (const shard of shards) {
      const given = Object.entries(use.with).map(([name, value]): [string, string] => [
        name,
        filledIn(String(value), { 'matrix.shard': String(shard) }),
      ]);
      const done = runAction(Object.fromEntries(given));
      assert.equal(done.status, 0, done.stderr);
    }
    const steps = report?.steps.filter(({ run }) => run?.includes('report merge')) ?? [];
    assert.equal(steps.length, 2);
    for (const step of steps) assert.equal(bash(step, {}).status, 0);
    const summary = JSON.parse(await readFile(join(workspace, 'summary.json'), 'utf8')) as Summary;
    assert.equal(summary.files.length, 6);
    const log = JSON.parse(await readFile(join(workspace, 'questionnaires.sarif'), 'utf8')) as { version: string };
    assert.equal(log.version, '2.1.0');
  });

  it('take no input for a command', async () => {
    const done = runAction({
      folder: 'questionnaires/one.md',
      out: 'o',
      summary: '$(touch hacked); `touch hacked`.json',
    });
    assert.equal(done.status, 0, done.stderr);
    await assert.rejects(readFile(join(workspace, 'hacked')));
    const wrong = runAction({ folder: 'questionnaires', shard: '9/2' });
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /--shard 9\/2 is no part of a whole/);
  });

  it('name only commands and formats that there are', async () => {
    const page = await readFile(join(root, 'docs/ci.md'), 'utf8');
    for (const [, command = '', format = ''] of page.matchAll(/`(\w+) [^`\n]*--format (\w+)/g)) {
      const usage = await cli.run([command, '--help'], { cwd: workspace });
      assert.match(
        usage.stdout,
        new RegExp(`--format FORMAT[\\s\\S]*\\b${format}\\b`),
        `${command} --format ${format}`,
      );
    }
  });
});
