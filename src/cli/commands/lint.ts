import { resolve } from 'node:path';
import { version as packageVersion } from '../../../package.json';
import { planInput } from '../../pipeline/generate';
import { readInput, readScript } from '../../pipeline/input/readInput';
import { scriptContext } from '../../pipeline/reviewers/lintReviewer';
import { projectFor } from '../../pipeline/project/find';
import { lint, type LintContext, type LintFinding } from '../../spss/lint';
import { withLevels } from '../../spss/lint/levels';
import { findUnsafe } from '../../spss/safety';
import { EXIT, type CliIo, type Command, type ExitCode } from '../io';
import { lintNotices, sarifLog } from '../formats/sarif';
import { formatOf, parseArguments, usageError } from '../options';
import { countOf } from '../output/texts';

const usage = `Looks for mistakes and unsafe commands in an SPSS script.

Usage: questionnaire-to-spss lint <file.sps>... [--questionnaire FILE] [--no-safety] [--format FORMAT]

  --questionnaire FILE   also look for names that the questionnaire does not define
  --no-safety            leave out what is no mistake and is not run here: files, programs, settings
  --format FORMAT        text; json (also --json); sarif, which build servers and editors show at the line

The weight of rules is read from the project file beside or above a script (questionnaire-to-spss.json, "lint").

Exit code: 0 nothing but warnings, 1 errors or what is not run here, 2 bad usage or input.
`;

const options = {
  questionnaire: { type: 'string' },
  // Node makes `--no-safety` of it.
  safety: { type: 'boolean' },
  format: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const lintCommand: Command = { usage, run };

async function run(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options);
  const format = formatOf(values, ['sarif']);
  if (positionals.length === 0) throw usageError('Name an SPSS script.', 'See lint --help.');
  const questionnaire = positionals.find((file) => /\.(md|markdown)$/i.test(file));
  if (questionnaire !== undefined) {
    throw usageError(
      `${questionnaire} is markdown and no SPSS script.`,
      'Name the .sps file; explain says what a questionnaire is checked for.',
    );
  }
  const context = values.questionnaire === undefined ? {} : await contextOf(resolve(io.folder, values.questionnaire));
  const results: { readonly file: string; readonly findings: readonly LintFinding[] }[] = [];
  for (const file of positionals) {
    const path = resolve(io.folder, file);
    const text = await readScript(path);
    const { lint: levels } = await projectFor(path);
    const found = inOrder([...findUnsafe(text), ...lint(text, context)]);
    results.push({
      file,
      findings: withLevels(found, { ...levels, safety: levels.safety && values.safety !== false }),
    });
  }
  const found = results.flatMap(({ findings }) => findings);
  const countOfLevel = (level: LintFinding['severity']): number =>
    found.filter(({ severity }) => severity === level).length;
  const [errors, safety] = [countOfLevel('error'), countOfLevel('safety')];
  if (format === 'json') io.out(`${JSON.stringify({ errors, safety, files: results })}\n`);
  else if (format === 'sarif') {
    const notices = results.flatMap(({ file, findings }) => lintNotices(resolve(io.folder, file), findings));
    io.out(sarifLog(notices, io.folder, packageVersion));
  } else for (const { file, findings } of results) io.out(report(file, findings));
  return errors + safety === 0 ? EXIT.ok : EXIT.failed;
}

async function contextOf(path: string): Promise<LintContext> {
  return scriptContext(planInput(await readInput(path), { inferredChecks: true }));
}

function report(file: string, findings: readonly LintFinding[]): string {
  if (findings.length === 0) return `${file}: no mistakes found.\n`;
  const lines = findings.map(
    ({ line, column, severity, message, nextStep, rule }) =>
      `${file}:${line}:${column}: ${severity}: ${message} (${rule})\n    ${nextStep}\n`,
  );
  return `${lines.join('')}${file}: ${countOf(findings.length, 'finding')}.\n`;
}

const inOrder = (findings: readonly LintFinding[]): readonly LintFinding[] =>
  findings.toSorted((left, right) => left.start - right.start);
