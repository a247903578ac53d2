import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { questionScript } from '../src/checks/block';
import { planQuestionnaire } from '../src/checks/plan';
import { readInput } from '../src/pipeline/input/readInput';
import { openDataFile } from '../src/proof/data/files/dataFile';
import { dueTypes } from '../src/proof/data/compareVariables';
import { runProgram } from '../src/proof/data/pass/program';
import { validateData } from '../src/proof/data/validate';
import { proofMaterial, questionCase } from '../src/proof/proof';
import type { Respondent } from '../src/questionnaire/logic/evaluate';
import { readQuestionnaire } from '../src/questionnaire/read';
import { blockText } from '../src/spss/reading/blocks';
import { findPspp } from '../src/spss/pspp/pspp';
import { rounded } from './support/print';

const EXAMPLE = resolve(import.meta.dirname, '../examples/clinic-visits.md');
/** One respondent in so many has a planted fault. */
const FAULTY = 20;

export interface ValidateFigures {
  readonly respondents: number;
  readonly variables: number;
  readonly questions: number;
  readonly csvMegabytes: number;
  readonly csvSeconds: number;
  readonly savSeconds: number;
  /** Questions with respondents listed, the rows kept, and whether both kinds of file list the same. */
  readonly questionsWithListed: number;
  readonly rows: number;
  readonly sameInBoth: boolean;
  readonly peakMegabytes: number;
}

/**
 * Measures validation of a file of many respondents, as CSV and as .sav, with the compiler's script.
 * @param args `--questionnaire FILE` (default: the bundled example), `--respondents N` (50,000)
 */
export async function benchValidate(args: readonly string[]): Promise<ValidateFigures> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      questionnaire: { type: 'string', default: EXAMPLE },
      respondents: { type: 'string', default: '50000' },
    },
  });
  const pspp = await findPspp();
  if (pspp === null) throw new Error('There is no PSPP to run scripts in.');
  const input = await readInput(resolve(process.env['INIT_CWD'] ?? '.', values.questionnaire));
  const { questionnaire, plans } = planQuestionnaire(readQuestionnaire(input.text, input.stem));
  const script = plans.map((plan) => blockText(plan.question.id, questionScript(plan))).join('');
  const folder = await mkdtemp(join(tmpdir(), 'bench validate '));
  const signal = new AbortController().signal;
  try {
    const csv = join(folder, 'data.csv');
    const names = await writeRespondents(csv, plans, Number(values.respondents));
    const options = { pspp, folder, signal, timeoutMilliseconds: 600_000 };
    const file = await openDataFile(csv, dueTypes(questionnaire, script), 1, { ...options, questions: [] });
    const sav = join(folder, 'data.sav');
    await runProgram(`${file.loaders[0] ?? ''}SAVE OUTFILE="data.sav".\n`, options);
    const results = [];
    for (const dataPath of [csv, sav]) {
      const outcome = await validateData({ script, dataPath, questionnaire, pspp, signal });
      if (outcome.kind === 'problem') throw new Error(outcome.problem.message);
      results.push(outcome.result);
    }
    const [fromCsv, fromSav] = results;
    if (fromCsv === undefined || fromSav === undefined) throw new Error('Nothing was validated.');
    return {
      respondents: fromCsv.respondents,
      variables: names.length,
      questions: plans.length,
      csvMegabytes: Math.round((await stat(csv)).size / 1024 / 1024),
      csvSeconds: rounded(fromCsv.milliseconds / 1000, 1),
      savSeconds: rounded(fromSav.milliseconds / 1000, 1),
      questionsWithListed: fromCsv.questions.filter((question) => question.respondents > 0).length,
      rows: fromCsv.rows.length,
      sameInBoth: JSON.stringify(fromCsv.questions) === JSON.stringify(fromSav.questions),
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Clean respondents over and over, every so many-th with a fault of one question. */
async function writeRespondents(
  path: string,
  plans: Parameters<typeof proofMaterial>[0],
  count: number,
): Promise<readonly string[]> {
  const material = proofMaterial(plans);
  const names = [...material.columns.values()].map((column) => column.name);
  const { clean } = material.respondents;
  const faulty = plans.flatMap(({ question }) =>
    questionCase(material, question.id, '').data.cases.filter((one) => one.role.kind === 'planted'),
  );
  const stream = createWriteStream(path);
  stream.write(`${['respid', ...names].join(',')}\n`);
  for (let number = 1; number <= count; number += 1) {
    const base = clean[number % clean.length] as Respondent;
    const planted = number % FAULTY === 0 ? faulty[(number / FAULTY) % faulty.length] : undefined;
    const respondent = planted === undefined ? base : new Map([...base, ...planted.respondent]);
    const fields = names.map((name) => field(respondent.get(name) ?? null));
    if (!stream.write(`${[number, ...fields].join(',')}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  return names;
}

function field(value: number | string | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;
}
