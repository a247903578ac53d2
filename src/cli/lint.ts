import { resolve } from 'node:path';
import { planInput } from '../pipeline/generate';
import { readInput, readScript } from '../pipeline/input/readInput';
import { scriptContext } from '../pipeline/reviewers/lintReviewer';
import { lint, type LintContext, type LintFinding } from '../spss/lint';
import { findUnsafe } from '../spss/safety';
import { EXIT, type CliIo, type Command, type ExitCode } from './io';
import { parseArguments, usageError } from './options';
import { countOf } from './texts';

const usage = `Looks for mistakes and unsafe commands in an SPSS script.

Usage: questionnaire-to-spss lint <file.sps>... [--questionnaire FILE] [--json]

  --questionnaire FILE   also look for names that the questionnaire does not define

Exit code: 0 no errors, 1 errors, 2 bad usage or input.
`;

const options = { questionnaire: { type: 'string' }, json: { type: 'boolean' } } as const;

export const lintCommand: Command = { usage, run };

async function run(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options);
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
    const text = await readScript(resolve(io.folder, file));
    results.push({ file, findings: inOrder([...findUnsafe(text), ...lint(text, context)]) });
  }
  const errors = results.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error').length;
  if (values.json) io.out(`${JSON.stringify({ errors, files: results })}\n`);
  else for (const { file, findings } of results) io.out(report(file, findings));
  return errors === 0 ? EXIT.ok : EXIT.failed;
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
