import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LintFinding } from '../../spss/lint';
import type { Summary } from '../output/summary';

/** One thing to look at, as build servers and editors show it. */
export interface Notice {
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly file: string;
  /** From 1; without a line it is about the whole file. */
  readonly line?: number;
  readonly column?: number;
}

/**
 * A SARIF log. Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
 * @param folder what paths are relative to; files elsewhere are named in full
 */
export function sarifLog(notices: readonly Notice[], folder: string, version: string): string {
  const rules = [...new Set(notices.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Questionnaire to SPSS', semanticVersion: version, rules: rules.map((id) => ({ id })) },
        },
        columnKind: 'utf16CodeUnits',
        results: notices.map(({ rule, level, message, file, line, column }) => ({
          ruleId: rule,
          ruleIndex: rules.indexOf(rule),
          level,
          message: { text: whole(message) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: locationOf(file, folder),
                ...(line !== undefined && {
                  region: {
                    startLine: Math.max(1, line),
                    ...(column !== undefined && { startColumn: Math.max(1, column) }),
                  },
                }),
              },
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

/** Half a character has no place in an address, and is no text for whoever reads it. */
const whole = (text: string): string => text.replaceAll(/\p{Cs}/gu, '\uFFFD');

function locationOf(file: string, folder: string): { readonly uri: string; readonly uriBaseId?: string } {
  const path = whole(relative(folder, file)).split(/[\\/]/u);
  if (path[0] === '..' || path.join('/') === file) return { uri: pathToFileURL(whole(file)).href };
  return { uri: path.map(encodeURIComponent).join('/') || '.', uriBaseId: '%SRCROOT%' };
}

/** What a linter found in a script. What is not run here is no mistake, and still has to be looked at. */
export function lintNotices(file: string, findings: readonly LintFinding[]): readonly Notice[] {
  return findings.map(({ rule, severity, message, nextStep, line, column }) => ({
    rule,
    level: severity === 'safety' ? 'error' : severity,
    message: `${message} ${nextStep}`,
    file,
    line,
    column,
  }));
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** What questionnaires and their runs have to be looked at for: problems of the text, questions that did not pass. */
export function summaryNotices({ files, errors }: Summary): readonly Notice[] {
  return [
    ...errors.map(({ code, message, nextStep, file, line }) => ({
      rule: `input/${code}`,
      level: 'error' as const,
      message: `${message} ${nextStep}`,
      file: file ?? '.',
      ...(line !== undefined && { line }),
    })),
    ...files.flatMap(({ source, problems, failures }) => [
      ...problems.map(({ code, severity, message, nextStep, line, column }) => ({
        rule: `questionnaire/${code}`,
        level: LEVELS[severity],
        message: `${message} ${nextStep}`,
        file: source,
        line,
        column,
      })),
      ...failures.map(({ questionId, outcome, rootCauses, instructions, line }) => ({
        rule: `question/${outcome}`,
        level: 'error' as const,
        message: [`${questionId} did not pass.`, ...rootCauses, ...instructions].join(' '),
        file: source,
        ...(line !== undefined && { line }),
      })),
    ]),
  ];
}
