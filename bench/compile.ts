import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { questionScript } from '../src/checks/block';
import { planQuestionnaire } from '../src/checks/plan';
import { generate } from '../src/pipeline/generate';
import { readInput, type InputFile } from '../src/pipeline/input/readInput';
import { NO_PROJECT } from '../src/pipeline/project/schema';
import { readSettings } from '../src/pipeline/settings';
import { outputNames } from '../src/pipeline/store/outputs';
import type { Questionnaire } from '../src/questionnaire/model';
import { readQuestionnaire } from '../src/questionnaire/read';
import { findPspp, runPspp } from '../src/spss/pspp/pspp';
import { bareData } from '../test/support/bareData';
import { BuiltCli } from '../test/support/builtCli';
import { syntheticExport } from '../test/support/syntheticQuestionnaire';
import { median, rounded } from './support/print';

const EXAMPLE = resolve(import.meta.dirname, '../examples/clinic-visits.md');
const REPETITIONS = 5;
const SIZES = [1000, 3000, 10_000] as const;

export interface CompileFigures {
  readonly questions: number;
  readonly variables: number;
  readonly checks: number;
  readonly unresolved: number;
  /** From the start of the process to the files: the middle of several. */
  readonly milliseconds: number;
  /** Of that, reading, planning and writing the script, in a process that is warm. */
  readonly compileMilliseconds: number;
  /** Messages of PSPP about the whole script, run on data with the questionnaire's variables; `null` without PSPP. */
  readonly psppErrors: number | null;
  readonly psppWarnings: number | null;
  /** Time per question at 10,000 over time per question at 1,000, in one run. */
  readonly linearity: number;
  readonly sizes: readonly {
    readonly questions: number;
    readonly milliseconds: number;
    readonly perQuestion: number;
  }[];
}

/**
 * Measures the compiler on one questionnaire, and how its time grows with size.
 * @param args `--questionnaire FILE` (default: the bundled example)
 */
export async function benchCompile(args: readonly string[]): Promise<CompileFigures> {
  const { values } = parseArgs({ args: [...args], options: { questionnaire: { type: 'string', default: EXAMPLE } } });
  const folder = await mkdtemp(join(tmpdir(), 'bench compile '));
  try {
    const input = await readInput(resolve(process.env['INIT_CWD'] ?? '.', values.questionnaire));
    const { questionnaire, plans } = planQuestionnaire(readQuestionnaire(input.text, input.stem));
    const milliseconds = await fromProcessStart(input, folder);
    const sizes = await bySize(folder);
    const [small, , large] = sizes;
    return {
      questions: questionnaire.questions.length,
      variables: questionnaire.questions.reduce((sum, { variables }) => sum + variables.length, 0),
      checks: plans.reduce((sum, { checks }) => sum + checks.length, 0),
      unresolved: plans.reduce((sum, { unresolved }) => sum + unresolved.length, 0),
      milliseconds,
      compileMilliseconds: rounded(median(Array.from({ length: REPETITIONS }, () => compileOnce(input))), 1),
      ...(await inPspp(questionnaire, join(folder, outputNames(input.stem).script))),
      linearity: rounded((large?.perQuestion ?? NaN) / (small?.perQuestion ?? NaN)),
      sizes,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function fromProcessStart(input: InputFile, out: string): Promise<number> {
  const cli = await BuiltCli.build();
  try {
    const times: number[] = [];
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
      const start = performance.now();
      const { code, stderr } = await cli.run(['generate', input.path, '--engine', 'builtin', '--out', out], {
        cwd: out,
      });
      times.push(performance.now() - start);
      if (code !== 0 && code !== 1) throw new Error(stderr);
    }
    return Math.round(median(times));
  } finally {
    await cli.remove();
  }
}

function compileOnce({ text, stem }: InputFile): number {
  const start = performance.now();
  for (const plan of planQuestionnaire(readQuestionnaire(text, stem)).plans) questionScript(plan);
  return performance.now() - start;
}

async function inPspp(
  questionnaire: Questionnaire,
  script: string,
): Promise<Pick<CompileFigures, 'psppErrors' | 'psppWarnings'>> {
  const pspp = await findPspp();
  if (pspp === null) return { psppErrors: null, psppWarnings: null };
  const signal = new AbortController().signal;
  const syntax = await readFile(script, 'utf8');
  const run = await runPspp(pspp, { syntax, setup: bareData(questionnaire), signal, timeoutMilliseconds: 120_000 });
  const count = (severity: string): number => run.messages.filter((message) => message.severity === severity).length;
  return { psppErrors: count('error') + (run.status === 'finished' ? 0 : 1), psppWarnings: count('warning') };
}

/** From text to files, without the start of the process: the fastest of several, sizes taking turns. */
async function bySize(folder: string): Promise<CompileFigures['sizes']> {
  const inputs = SIZES.map((questions) => {
    const stem = `synthetic${questions}`;
    return { path: join(folder, `${stem}.md`), stem, text: syntheticExport(questions), project: NO_PROJECT };
  });
  const best = new Map<string, number>();
  for (let repetition = 0; repetition < 3; repetition += 1) {
    for (const input of inputs) {
      const start = performance.now();
      const { signal } = new AbortController();
      const job = { input, folder: join(folder, String(repetition)), scope: { kind: 'all', reuse: false } } as const;
      await generate(job, readSettings([]), { signal });
      best.set(input.stem, Math.min(best.get(input.stem) ?? Infinity, performance.now() - start));
    }
  }
  return SIZES.map((questions) => {
    const milliseconds = best.get(`synthetic${questions}`) ?? NaN;
    return { questions, milliseconds: Math.round(milliseconds), perQuestion: rounded(milliseconds / questions, 3) };
  });
}
