import type { DoubtAnswer, DoubtOpinion } from '../../pipeline/agents/askDoubts';
import { valueText } from '../../proof/data/delivery/csv';
import type { Since } from '../../proof/data/delivery/since';
import type { CheckCount, ValidationResult } from '../../proof/data/result';
import { oneLine } from '../../spss/literals';
import { countOf, duration, short, table } from './texts';

/** Rows shown where they are not written to a file. */
const SHOWN = 20;
const CAUSES_SHOWN = 10;

export interface ReportOptions {
  /** The file that all rows were written to. */
  readonly out: string | null;
  /** What has changed since another validation. */
  readonly since: Since | null;
  /** What a model made of checks that list too many, where it was asked. */
  readonly asked: ModelSaid | null;
}

/** A model's name with what it said. */
export interface ModelSaid {
  readonly name: string;
  readonly answer: DoubtAnswer;
}

/** A result for people at a terminal: what may mislead first, then who is listed, then why. */
export function validationReport(result: ValidationResult, { out, since, asked }: ReportOptions): string {
  const listed = result.questions.filter(({ respondents }) => respondents > 0);
  const rows = result.rows.slice(0, SHOWN);
  const more = result.rows.length - rows.length;
  return [
    ...result.notes.map((note) => `i ${note}\n`),
    result.wrongFile === null ? '' : `\n! ${result.wrongFile}\n\n`,
    ...doubts(result.checks),
    asked === null ? '' : modelSaid(asked),
    ...result.variables.map(({ message }) => `! ${message}\n`),
    ...unchecked(result),
    listed.length === 0
      ? ''
      : `\n${table([['question', 'respondents listed'], ...listed.map(({ questionId, respondents }) => [questionId, respondents])])}`,
    out !== null || rows.length === 0
      ? ''
      : `\n${table([['respondent', 'question', 'check', 'values'], ...rows.map(rowText)])}`,
    out === null && more > 0 ? `… and ${more} more; --out FILE.csv writes them all.\n` : '',
    handled(result),
    causes(result),
    since === null ? '' : changes(since),
    `\n${countOf(result.respondents, 'respondent')} checked in ${duration(result.milliseconds)}: `,
    `${countOf(listed.length, 'question')} with listed respondents`,
    out === null
      ? '.\n'
      : `; ${countOf(result.rows.length, 'row')} written to ${out}${result.truncated ? ' (there are more; the counts are complete)' : ''}.\n`,
  ].join('');
}

/** Checks that are more likely misread than contradicted, apart from all others. */
function doubts(checks: readonly CheckCount[]): readonly string[] {
  const suspicious = checks.filter((check) => check.suspicious);
  if (suspicious.length === 0) return [];
  const lines = suspicious.map(({ questionId, check, sentence, respondents, appliesTo }) => {
    const share = Math.round((100 * respondents) / appliesTo);
    return `  ${questionId} ${check}: ${respondents} of ${appliesTo} (${share} %). ${sentence ?? ''}`.trimEnd();
  });
  return [
    `\n${countOf(suspicious.length, 'check')} that ${suspicious.length === 1 ? 'lists' : 'list'} more than a fifth of those it is about: look here first, the questionnaire may be misread or the file another.\n`,
    ...lines.map((line) => `${line}\n`),
    '  Next: see the question (explain --question ID), mend its marks, switch the check off with a reason under "data.off" in questionnaire-to-spss.json, or ask a model (--ask-model).\n\n',
  ];
}

const LIKELY: Readonly<Record<DoubtOpinion['likely'], string>> = {
  misread: 'probably misread',
  data: 'probably the data',
  otherFile: 'probably another file or coding',
  unclear: 'not clear',
};
const LONGEST_OPINION = 400;

function modelSaid({ name, answer }: ModelSaid): string {
  if (answer.kind === 'failed')
    return `  ${name} could not be asked: ${answer.error.message}\n  Next: ${answer.error.nextStep}\n\n`;
  const lines = answer.opinions.map(
    ({ questionId, likely, reason, nextStep }) =>
      `  ${questionId}: ${LIKELY[likely]}. ${said(reason)}\n    Next: ${said(nextStep)}\n`,
  );
  return `What ${name} says of them, knowing the questions and the counts alone:\n${lines.join('')}\n`;
}

/** What a model writes is no command to the terminal. */
const said = (text: string): string => short(oneLine(text), LONGEST_OPINION);

function unchecked({ questions }: ValidationResult): readonly string[] {
  const leftOut = questions.flatMap(({ questionId, leftOut: parts }) =>
    parts.map((part) => `~ ${questionId} is checked in part. Left out: ${part}\n`),
  );
  return [
    ...questions.flatMap(({ questionId, notChecked }) =>
      notChecked === null ? [] : [`? ${questionId} is not checked: ${notChecked}\n`],
    ),
    ...leftOut.slice(0, SHOWN),
    leftOut.length > SHOWN ? `~ … and ${leftOut.length - SHOWN} more; the script's comments have them all.\n` : '',
  ];
}

function rowText({ respondent, questionId, check, values }: ValidationResult['rows'][number]): readonly string[] {
  const shown = values.map((value) => `${value.name} = ${valueText(value)}`).join(', ');
  return [short(respondent, 40), questionId, short(check, 40), short(shown, 70)];
}

/** What people have handled, apart from what is open. */
function handled({ handled: rows = [] }: ValidationResult): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, SHOWN).map((row) => {
    const [respondent, question, check] = rowText(row);
    return [respondent ?? '', question ?? '', check ?? '', short(oneLine(row.note), 70)];
  });
  const more = rows.length - shown.length;
  return [
    `\n${countOf(rows.length, 'finding')} marked as handled, with the same values as then:\n`,
    table([['respondent', 'question', 'check', 'note'], ...shown]),
    more > 0 ? `… and ${more} more; --out FILE.json has them all.\n` : '',
  ].join('');
}

function causes({ causes: found }: ValidationResult): string {
  if (found === null || found.respondents.length === 0) return '';
  const listings = new Map(found.respondents.map(({ respondent, checks }) => [respondent, checks]));
  const shown = found.groups.slice(0, CAUSES_SHOWN).map(({ sentence, respondents, explains }) => {
    const who = respondents.length === 1 ? `respondent ${respondents[0]}` : countOf(respondents.length, 'respondent');
    const all = respondents.reduce((sum, respondent) => sum + (listings.get(respondent) ?? 0), 0);
    return `  ${sentence} (${who}; explains ${explains} of ${countOf(all, 'finding')})\n`;
  });
  const more = found.groups.length - shown.length;
  return [
    '\nRoot causes, the most explaining first:\n',
    ...shown,
    more > 0 ? `  … and ${more} more; --out FILE.json has them all.\n` : '',
    found.tooMany > 0
      ? `  Of ${countOf(found.tooMany, 'respondent')} more than three values would have to change.\n`
      : '',
    found.notInTime > 0 ? `  Of ${countOf(found.notInTime, 'respondent')} it was not found in time.\n` : '',
  ].join('');
}

function changes({ added, fixed, still, notChecked, handled: done }: Since): string {
  const people = (listings: Since['added']): string =>
    countOf(new Set(listings.map((one) => one.respondent)).size, 'respondent');
  const line = (what: string, listings: Since['added']): string => {
    const named = listings
      .slice(0, SHOWN)
      .map(({ respondent, questionId, check }) => `${respondent} ${questionId} ${check}`);
    const more = listings.length - named.length;
    return `  ${what}: ${countOf(listings.length, 'finding')} of ${people(listings)}${named.length === 0 ? '' : `: ${named.join('; ')}`}${more > 0 ? `; … and ${more} more` : ''}\n`;
  };
  return [
    '\nSince the last time:\n',
    line('new', added),
    line('fixed', fixed),
    `  still listed: ${countOf(still.length, 'finding')} of ${people(still)}\n`,
    done.length === 0 ? '' : `  handled since: ${countOf(done.length, 'finding')} of ${people(done)}\n`,
    notChecked.length === 0
      ? ''
      : `  not known, because their questions are not checked: ${countOf(notChecked.length, 'finding')}\n`,
  ].join('');
}
