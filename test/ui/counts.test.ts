import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { BuiltCli } from '../support/builtCli';
import { plantedCsv } from '../support/plantedData';
import { planText } from '../support/plans';
import { repository, Workbench } from './workbench';

const NAME = 'coffee-habits';
const SCRIPT = `SPSS_output_${NAME}.sps`;

/** The figures of one questionnaire and one data file, as some place tells them; what a place is silent of is left out. */
interface Figures {
  readonly questions?: number;
  readonly checked?: number;
  readonly inPart?: number;
  readonly notChecked?: number;
  readonly openPoints?: number;
  readonly respondents?: number;
  readonly flagged?: number;
  /** Questions that list somebody. */
  readonly listing?: number;
}

/** The number ahead of words, or none where the text does not have them. */
function ahead(text: string, words: RegExp): number {
  const found = new RegExp(String.raw`([\d,]+)\s+(?:${words.source})`, 'u').exec(text);
  return Number((found?.[1] ?? '0').replaceAll(',', ''));
}

/** How far questions are checked, as rows, tooltips and reports say it. */
const coverageIn = (text: string): Figures => ({
  checked: ahead(text, /checked(?! in part)/u),
  inPart: ahead(text, /checked in part/u),
  notChecked: ahead(text, /not checked/u),
});

/** The same figures of a place that tells fewer. */
const as = (all: Figures, told: Figures): Figures =>
  Object.fromEntries(Object.keys(told).map((key) => [key, all[key as keyof Figures]]));

describe('The counts of a questionnaire', function () {
  this.timeout(240_000);
  let folder: string;
  let workbench: Workbench;
  let cli: BuiltCli;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'counts '));
    const questionnaire = path.join(folder, `${NAME}.md`);
    await cp(path.join(repository, 'examples', `${NAME}.md`), questionnaire);
    // Two that are checked in part, and one of which nothing can be.
    const text = await readFile(questionnaire, 'utf8');
    await writeFile(
      questionnaire,
      `${text}\n\n## Z1. Which one? [SINGLE] [ASK IF Q99 = 1]\n\n1. One\n2. Two\n\n## Z2. And why? [OPEN] [ASK IF whatever]\n`,
    );
    const plan = planText(await readFile(questionnaire, 'utf8'), NAME);
    await writeFile(path.join(folder, 'wave.csv'), plantedCsv(plan, { respondents: 300, faultyEvery: 10 }));
    [workbench, cli] = await Promise.all([Workbench.open({ folder }), BuiltCli.build()]);
  });

  after(async () => {
    await workbench.close();
    await cli.remove();
    await rm(folder, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.pictureOfFailure(this.currentTest.fullTitle());
  });

  const page = (): FrameLocator => workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  const said = async (args: readonly string[]): Promise<unknown> => {
    const { stdout, stderr } = await cli.run(args, { cwd: folder });
    assert.notEqual(stdout, '', stderr);
    return JSON.parse(stdout);
  };

  it('are the same in the tree, the status bar, both reports and the command line', async () => {
    const told = new Map<string, Figures>();

    await workbench.chooseFor(workbench.fileInExplorer(`${NAME}.md`), 'Generate SPSS');
    await workbench.row(`${NAME}.md`, 'questions').waitFor();
    const status = workbench.page.locator('.statusbar-item', { hasText: /SPSS · / });
    told.set('the status bar', coverageIn(await status.innerText()));

    await workbench.openView('Explorer');
    await workbench.fileInExplorer('output').click();
    await workbench.chooseFor(workbench.fileInExplorer(SCRIPT), 'Validate Data File');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'wave.csv' }).click();
    await page().locator('.body .row .cell.respondent').first().waitFor();
    const data = await page().locator('body').innerText();
    const tiles = (await page().locator('.tiles dd strong').allInnerTexts()).map((text) => text.trim());
    const leftOut = page().locator('section[aria-labelledby="left-out"] .count');
    told.set('the data report', {
      respondents: Number(tiles[0]),
      flagged: Number(tiles[1]),
      listing: ahead(tiles[2] ?? '', /of/u),
      questions: Number(tiles[2]?.split(' ').at(-1)),
      openPoints: Number(await leftOut.innerText()),
    });
    assert.equal(await page().locator('.bars button').count(), told.get('the data report')?.listing, data);
    await workbench.command('View: Close All Editors');

    await workbench.openView('Questionnaire to SPSS');
    const row = await workbench.row(`${NAME}.md`, 'flagged').innerText();
    // A row says of what is right only how much there is in all.
    const { inPart = 0, notChecked = 0 } = coverageIn(row);
    told.set('the tree', { inPart, notChecked, questions: ahead(row, /questions/u), flagged: ahead(row, /flagged/u) });
    await workbench.chooseFor(workbench.row(`${NAME}.md`), 'Show Run Report');
    await page().getByRole('heading', { name: NAME }).waitFor();
    const report = await page().locator('.tiles .wide').innerText();
    const rows = await page().locator('section[aria-labelledby="unresolved"] tbody tr').count();
    told.set('the run report', {
      ...coverageIn(report),
      questions: Number(await page().locator('.tiles .wide strong').innerText()),
      openPoints: ahead(report, /open points?/u),
    });
    assert.equal(rows, told.get('the run report')?.openPoints);

    const summary = (await said(['generate', `${NAME}.md`, '--json', '--out', 'again'])) as {
      readonly files: readonly { readonly questions: number; readonly coverage: Figures }[];
    };
    const validated = (await said(['validate', path.join('output', SCRIPT), 'wave.csv', '--json'])) as {
      readonly respondents: number;
      readonly rows: readonly { readonly respondent: string }[];
      readonly questions: readonly { readonly respondents: number }[];
    };
    const [file] = summary.files;
    assert.ok(file);
    const all: Figures = {
      ...file.coverage,
      questions: file.questions,
      respondents: validated.respondents,
      flagged: new Set(validated.rows.map(({ respondent }) => respondent)).size,
      listing: validated.questions.filter(({ respondents }) => respondents > 0).length,
    };
    for (const [name, value] of Object.entries(all)) assert.ok(value > 0, `there is something to compare: ${name}`);
    for (const [place, figures] of told) assert.deepEqual(figures, as(all, figures), place);
  });
});
