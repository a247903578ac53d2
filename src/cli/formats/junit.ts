import type { ValidationResult } from '../../proof/data/result';

/**
 * A validation as build servers show tests: a case for each question, which fails where the script lists anybody, and is
 * an error where it could not be checked. Respondents are counted and not named: build servers are no place for data.
 * Source of the elements: the schema that Jenkins and most others read.
 * @param name of the suite: the script
 */
export function junitReport(result: ValidationResult, name: string): string {
  const { questions, milliseconds } = result;
  const failures = questions.filter(({ respondents, notChecked }) => notChecked === null && respondents > 0).length;
  const errors = questions.filter(({ notChecked }) => notChecked !== null).length;
  const counts = `tests="${questions.length}" failures="${failures}" errors="${errors}" time="${(milliseconds / 1000).toFixed(3)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites ${counts}>\n`,
    `  <testsuite name=${quoted(name)} skipped="0" ${counts}>\n`,
    ...questions.map((question) => testCase(question, result, name)),
    result.wrongFile === null ? '' : `    <system-err>${escaped(result.wrongFile)}</system-err>\n`,
    '  </testsuite>\n</testsuites>\n',
  ].join('');
}

function testCase(
  { questionId, respondents, notChecked, leftOut }: ValidationResult['questions'][number],
  { checks }: ValidationResult,
  name: string,
): string {
  const inside = [
    ...(notChecked === null ? [] : [`      <error message=${quoted(notChecked)} type="notChecked"/>\n`]),
    ...(notChecked === null && respondents > 0
      ? [
          failure(
            respondents,
            checks.filter((check) => check.questionId === questionId),
          ),
        ]
      : []),
    ...(leftOut.length === 0
      ? []
      : [`      <system-out>${escaped(leftOut.map((part) => `Left out: ${part}`).join('\n'))}</system-out>\n`]),
  ];
  const open = `    <testcase name=${quoted(questionId)} classname=${quoted(name)} time="0"`;
  return inside.length === 0 ? `${open}/>\n` : `${open}>\n${inside.join('')}    </testcase>\n`;
}

function failure(respondents: number, checks: ValidationResult['checks']): string {
  const people = respondents === 1 ? '1 respondent is listed' : `${respondents} respondents are listed`;
  const lines = checks.map((check) => {
    const doubt = check.suspicious ? ' (more than a fifth: look at the questionnaire first)' : '';
    return `${check.check}: ${check.respondents} of ${check.appliesTo}${doubt}. ${check.sentence ?? ''}`.trimEnd();
  });
  return `      <failure message=${quoted(people)} type="listed">${escaped(lines.join('\n'))}</failure>\n`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML 1.0, without the characters that it cannot hold. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');
}

const quoted = (text: string): string => `"${escaped(text).replaceAll(/[\t\n\r]/g, ' ')}"`;
