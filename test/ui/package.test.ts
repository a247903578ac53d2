import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectNode } from '../support/vscode/install';
import { repository, Workbench } from './workbench';

const NAME = 'coffee-habits';

/** The package as a person gets it, in an editor that has never seen it: nothing of the repository but the file. */
describe('The package, installed into a clean editor', function () {
  this.timeout(240_000);
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'package '));
    const vsix = path.join(folder, 'questionnaire-to-spss.vsix');
    const npm = ['run', '--silent', 'package', '--', '--out', vsix];
    const search = [path.dirname(projectNode(repository)), process.env['PATH']].join(path.delimiter);
    await promisify(execFile)('npm', npm, { cwd: repository, env: { ...process.env, PATH: search } });
    const study = path.join(folder, 'study');
    await cp(path.join(repository, 'examples', `${NAME}.md`), path.join(study, `${NAME}.md`));
    workbench = await Workbench.open({ folder: study, vsix, development: false });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.pictureOfFailure(this.currentTest.fullTitle());
  });

  it('says what it is for before anything was run', async () => {
    await workbench.openView('Questionnaire to SPSS');
    const welcome = workbench.page.locator('.welcome-view-content:visible');
    await welcome.getByText('No questionnaire has been run in this window.').waitFor();
    await workbench.picture('welcome-dark');
  });

  it('generates a script that has every question', async () => {
    await workbench.openView('Explorer');
    await workbench.chooseFor(workbench.fileInExplorer(`${NAME}.md`), 'Generate SPSS');
    await workbench.tab(`SPSS_output_${NAME}.sps`).waitFor();
    await workbench.row(`${NAME}.md`, 'questions').waitFor();
    const script = await readFile(path.join(folder, 'study', 'output', `SPSS_output_${NAME}.sps`), 'utf8');
    const golden = await readFile(path.join(repository, 'examples', 'golden', `SPSS_output_${NAME}.sps`), 'utf8');
    const idsOf = (text: string): readonly string[] => text.match(/^\* Question ID: .*$/gm) ?? [];
    assert.deepEqual(idsOf(script), idsOf(golden));
  });
});
