import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { version as packageVersion } from '../../../package.json';
import { readText } from '../../pipeline/input/readInput';
import { EXIT, type CliIo, type Command, type ExitCode } from '../io';
import { sarifLog, summaryNotices } from '../formats/sarif';
import { formatOf, parseArguments, usageError } from '../options';
import { summarySchema, type Summary } from '../output/summary';
import { describe } from '../output/summaryText';
import { countOf, describeError } from '../output/texts';
import { writeNamedFile } from '../output/writeFile';

const usage = `Puts the summaries of several runs into one, such as those of all shards.

Usage: questionnaire-to-spss report merge <summary.json|folder>... [--summary FILE] [--format FORMAT]

A folder stands for every .json file directly in it. The summaries are those that generate --summary FILE writes, or
what it prints with --json. Where they are of shards, every shard has to be there.

  --summary FILE   write the summary of all there
  --format FORMAT  text; json, the summary of all (also --json); sarif, as of generate

Exit code: the worst of the runs: 0 all passed, 1 some question failed, 2 bad usage or input, 130 cancelled.
`;

const options = { summary: { type: 'string' }, format: { type: 'string' }, json: { type: 'boolean' } } as const;

export const reportCommand: Command = { usage, run };

async function run(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options);
  const format = formatOf(values, ['sarif']);
  const [what, ...named] = positionals;
  if (what !== 'merge') throw usageError('report can merge summaries, and nothing else.', 'See report --help.');
  if (named.length === 0) throw usageError('Name the summaries, or the folder they are in.', 'See report --help.');
  const paths = (await Promise.all(named.map((name) => summariesAt(resolve(io.folder, name))))).flat();
  const parts: Part[] = [];
  for (const path of paths) parts.push({ path, summary: await readSummary(path) });
  requireAllShards(parts);
  const merged = mergeSummaries(parts.map(({ summary }) => summary));
  if (values.summary !== undefined)
    await writeNamedFile(resolve(io.folder, values.summary), `${JSON.stringify(merged)}\n`);
  if (format === 'json') io.out(`${JSON.stringify(merged)}\n`);
  else if (format === 'sarif') io.out(sarifLog(summaryNotices(merged), io.folder, packageVersion));
  else if (merged.files.length > 0) io.out(describe(merged.files, io.folder));
  for (const error of merged.errors) io.err(describeError(error));
  io.err(`${countOf(merged.files.length, 'questionnaire')} of ${countOf(parts.length, 'summary', 'summaries')}.\n`);
  return merged.exitCode;
}

const NO_SHARD = { index: 0, count: 0 };

interface Part {
  readonly path: string;
  readonly summary: Summary;
}

async function summariesAt(path: string): Promise<readonly string[]> {
  const stats = await stat(path).catch(() => null);
  if (stats?.isDirectory() !== true) return [path];
  const names = (await readdir(path)).filter((name) => extname(name).toLowerCase() === '.json').sort();
  if (names.length === 0)
    throw usageError(`There is no summary in ${path}.`, 'Have generate write them: --summary FILE.');
  return names.map((name) => join(path, name));
}

async function readSummary(path: string): Promise<Summary> {
  const text = await readText(path);
  const noSummary = (why: string): Error =>
    usageError(`${path} is no summary of a run${why}.`, 'Name files that generate --summary FILE wrote.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw noSummary(': it is no JSON');
  }
  const { success, data, error } = summarySchema.safeParse(value);
  if (!success) throw noSummary(`: ${error.issues[0]?.path.join('.') || 'it'} is not as expected`);
  return data;
}

/** A table of all is no table of all where one is missing, or is there twice. */
function requireAllShards(parts: readonly Part[]): void {
  const ofShard = (part: Part, { index, count } = part.summary.shard ?? NO_SHARD): string =>
    `${part.path} is of ${count === 0 ? 'no shard' : `shard ${index}/${count}`}`;
  const [first] = parts.filter(({ summary }) => summary.shard !== undefined);
  const shard = first?.summary.shard;
  if (first === undefined || shard === undefined) return;
  const { count } = shard;
  const other = parts.find(({ summary }) => summary.shard?.count !== count);
  if (other !== undefined)
    throw usageError(
      `The summaries are not of the shards of one run: ${ofShard(first)}, ${ofShard(other)}.`,
      'Name those of one run alone, and the summary of all outside of their folder.',
    );
  const beyond = parts.find(({ summary }) => (summary.shard?.index ?? 0) > count);
  if (beyond !== undefined) throw usageError(`${ofShard(beyond)}, which there is not.`, 'Have it written again.');
  for (let index = 1; index <= count; index += 1) {
    const paths = parts.filter(({ summary }) => summary.shard?.index === index).map(({ path }) => path);
    if (paths.length === 0)
      throw usageError(
        `The summary of shard ${index}/${count} is missing.`,
        `Run generate --shard ${index}/${count} --summary FILE, then merge again.`,
      );
    if (paths.length > 1)
      throw usageError(`Shard ${index}/${count} is there more than once: ${paths.join(', ')}.`, 'Name each once.');
  }
}

/** One summary of several runs; of runs of the same questionnaire the last one counts. */
export function mergeSummaries(summaries: readonly Summary[]): Summary {
  const files = new Map(summaries.flatMap((summary) => summary.files.map((file) => [file.source, file])));
  const codes = Object.values(EXIT).toSorted((left, right) => right - left);
  return {
    exitCode: codes.find((code) => summaries.some(({ exitCode }) => exitCode === code)) ?? EXIT.ok,
    files: [...files.values()].sort((left, right) => (left.source < right.source ? -1 : 1)),
    errors: summaries.flatMap(({ errors }) => errors),
    skipped: summaries.flatMap(({ skipped }) => skipped).sort(),
  };
}
