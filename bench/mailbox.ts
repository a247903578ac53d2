import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { RunEvent } from '../src/pipeline/events';
import { generate } from '../src/pipeline/generate';
import { readInput } from '../src/pipeline/input/readInput';
import type { RunState } from '../src/pipeline/runState/runState';
import { configurationSource, readSettings } from '../src/pipeline/settings';
import type { Figures } from './support/print';

/** What a judge says of a script: the part of its `--json` that is looked at. */
interface Judged {
  readonly total: { readonly units: number; readonly agreement: number; readonly accused: number };
  readonly units: readonly { readonly unit: string; readonly members: readonly string[]; readonly state: string }[];
}

/**
 * Measures `auto` with a model whose answers somebody gives by hand: any endpoint that speaks OpenAI's interface and
 * takes its time. Says how many calls there were and what became of the statements; with a judge, how far the script
 * agrees with an expert's, beside the compiler's own.
 * @param args `--questionnaire FILE --endpoint URL [--out FOLDER] [--proof auto|never] [--judge PROGRAM --expert FILE]`;
 * the judge is a Python program that is called with the expert's file, the script and `--json`
 */
export async function benchMailbox(args: readonly string[]): Promise<Figures> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      questionnaire: { type: 'string' },
      endpoint: { type: 'string' },
      out: { type: 'string' },
      proof: { type: 'string', default: 'auto' },
      judge: { type: 'string' },
      expert: { type: 'string' },
    },
  });
  const { questionnaire, endpoint, judge, expert } = values;
  if (questionnaire === undefined || endpoint === undefined) throw new Error('Name --questionnaire and --endpoint.');
  const folder = await mkdtemp(join(tmpdir(), 'bench-mailbox-'));
  try {
    const out = values.out === undefined ? join(folder, 'auto') : resolve(values.out);
    const events: RunEvent[] = [];
    const auto = await run(questionnaire, out, { engine: 'auto', baseUrl: endpoint, proof: values.proof }, events);
    const figures = { ...callFigures(auto, events), ...statementFigures(events) };
    if (judge === undefined || expert === undefined) return { ...figures, out };
    const builtinFolder = join(folder, 'builtin');
    await run(questionnaire, builtinFolder, { engine: 'builtin' }, []);
    const script = `SPSS_output_${basename(questionnaire, extname(questionnaire))}.sps`;
    const before = await judged(judge, expert, join(builtinFolder, script));
    const after = await judged(judge, expert, join(out, script));
    return { ...figures, ...comparison(before, after, auto) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function run(
  questionnaire: string,
  folder: string,
  settings: Readonly<Record<string, unknown>>,
  events: RunEvent[],
): Promise<RunState> {
  const input = await readInput(resolve(questionnaire));
  const all = readSettings([configurationSource({ model: 'mailbox', timeoutSeconds: 3600, ...settings })]);
  return generate({ input, folder, scope: { kind: 'unfinished' } }, all, {
    signal: new AbortController().signal,
    onEvent: (event) => events.push(event),
  });
}

function callFigures(state: RunState, events: readonly RunEvent[]): Figures {
  const calls = events.filter((event) => event.type === 'modelCalled');
  const { counts } = state;
  return {
    questions: state.questions.size,
    batches: state.batches.length,
    calls: calls.length,
    callsBeyondReading: calls.length - state.batches.length,
    promptTokens: state.usage.promptTokens,
    ...{ passed: counts.passed, failed: counts.failed, errors: counts.error },
  };
}

function statementFigures(events: readonly RunEvent[]): Figures {
  const read = events.filter((event) => event.type === 'questionRead');
  const disputes = read.flatMap((event) => event.disputes);
  const settled = (how: string): number => disputes.filter((dispute) => dispute.settled === how).length;
  return {
    statementsTaken: read.reduce((sum, event) => sum + event.agreed, 0),
    statementsRefused: read.reduce((sum, event) => sum + event.refused.length, 0),
    disputes: disputes.length,
    settledByEvidence: settled('evidence'),
    settledBySecondOpinion: settled('secondOpinion'),
    notTaken: settled('noSecondOpinion'),
  };
}

function comparison(before: Judged, after: Judged, state: RunState): Figures {
  const right = (one: Judged): ReadonlySet<string> =>
    new Set(one.units.filter(({ state: how }) => how === 'agrees').map(({ unit }) => unit));
  const [was, is] = [right(before), right(after)];
  const failed = new Set([...state.questions.values()].filter(({ status }) => status === 'failed').map(({ id }) => id));
  const vetoed = after.units.filter(({ unit, members }) => is.has(unit) && members.some((id) => failed.has(id)));
  return {
    units: after.total.units,
    agreement: after.total.agreement,
    agreementOfCompiler: before.total.agreement,
    madeRight: [...is].filter((unit) => !was.has(unit)).join(' '),
    madeWrong: [...was].filter((unit) => !is.has(unit)).join(' '),
    accused: after.total.accused,
    accusedByCompiler: before.total.accused,
    vetoedThoughAgreeing: vetoed.length,
  };
}

async function judged(judge: string, expert: string, script: string): Promise<Judged> {
  await readFile(script);
  const { stdout } = await promisify(execFile)('python3', [judge, expert, script, '--json'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  // Behind the object come lines for people.
  const end = stdout.search(/^\}$/mu);
  return JSON.parse(stdout.slice(0, end + 1)) as Judged;
}
