import { emit } from '../../../spss/emit';
import { numberText, quoteExact } from '../../../spss/literals';
import type { Command } from '../../../spss/syntax';
import type { ValidationResult } from '../result';
import { explainedBy } from './csv';

/** Ids named in one condition: short enough to read, far below what SPSS takes. */
const IDS_AT_ONCE = 40;
const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;

/**
 * SPSS syntax that selects the listed respondents: one flag for each question with who it lists, what its checks demand
 * in comments, and a listing. It leaves the data as they were.
 */
export function toSelection(result: ValidationResult): string {
  const explain = explainedBy(result);
  const { variable: name, type } = result.id;
  const idIsText = type === 'text';
  const commands: Command[] = [
    { kind: 'comment', text: 'Selects the respondents whom a validation of the data lists.' },
    { kind: 'blank' },
    ...(name === null ? ([{ kind: 'compute', target: ROW, value: '$CASENUM' }] as const) : []),
    { kind: 'compute', target: LISTED, value: '0' },
  ];
  for (const { questionId, text } of result.questions) {
    const rows = result.rows.filter((row) => row.questionId === questionId);
    if (rows.length === 0) continue;
    const demands = [...new Set(rows.map((row) => explain(row).demand))].filter((demand) => demand !== '');
    const heading = `${questionId}${text === undefined || text === '' ? '' : ` - ${text}`}: ${rows.length} listed.`;
    commands.push({ kind: 'blank' }, { kind: 'comment', text: [heading, ...demands].join('\n') });
    const ids = [...new Set(rows.map((row) => (name === null ? String(row.row ?? '') : row.respondent)))].filter(
      (id) => id !== '' && (idIsText || NUMBER.test(id)),
    );
    for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
      const some = ids.slice(at, at + IDS_AT_ONCE).map((id) => (idIsText ? quoteExact(id) : numberText(Number(id))));
      const who = name === null ? ROW : idIsText ? name : `VALUE(${name})`;
      commands.push({ kind: 'if', condition: `ANY(${who}, ${some.join(', ')})`, target: LISTED, value: '1' });
    }
  }
  const made = name === null ? [LISTED, ROW] : [LISTED];
  commands.push(
    { kind: 'blank' },
    { kind: 'temporary' },
    { kind: 'selectIf', condition: `${LISTED} = 1` },
    { kind: 'list', variables: [name ?? ROW] },
    { kind: 'deleteVariables', names: made },
  );
  return `* Encoding: UTF-8.\n${emit(commands)}`;
}

const LISTED = 'qc_listed';
const ROW = 'qc_row';
