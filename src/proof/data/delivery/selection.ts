import { emit } from '../../../spss/emit';
import { numberText, quoteExact } from '../../../spss/literals';
import type { Command } from '../../../spss/syntax';
import type { FlaggedRow, ValidationResult } from '../result';
import type { Explained } from './csv';
import { newsOf, type Since } from './since';

/** Who is to be selected, and of which questions. */
export interface Selected extends Pick<ValidationResult, 'id' | 'rows'> {
  readonly questions: readonly { readonly questionId: string; readonly text?: string }[];
}

/** Ids named in one condition: short enough to read, far below what SPSS takes. */
const IDS_AT_ONCE = 40;
const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;

/**
 * SPSS syntax that selects the listed respondents: one flag for each question with who it lists, what its checks demand
 * in comments, and a listing. It leaves the data as they were.
 * @param explain what is demanded of a row
 * @param since marks who is new since another validation, and tells in a comment who is fixed
 */
export function toSelection(
  result: Selected,
  explain: (row: FlaggedRow) => Explained,
  since: Since | null = null,
): string {
  const news = since === null ? null : newsOf(since);
  const byRow = isByRow(result);
  const { variable: name } = result.id;
  const commands: Command[] = [
    { kind: 'comment', text: 'Selects the respondents whom a validation of the data lists.' },
    { kind: 'blank' },
    ...(byRow ? ([{ kind: 'compute', target: ROW, value: '$CASENUM' }] as const) : []),
    { kind: 'compute', target: LISTED, value: '0' },
    ...(news === null ? [] : ([{ kind: 'compute', target: NEW, value: '0' }] as const)),
  ];
  for (const { questionId, text } of result.questions) {
    const rows = result.rows.filter((row) => row.questionId === questionId);
    if (rows.length === 0) continue;
    const demands = [...new Set(rows.map((row) => explain(row).demand))].filter((demand) => demand !== '');
    const heading = `${questionId}${text === undefined || text === '' ? '' : ` - ${text}`}: ${rows.length} listed.`;
    commands.push({ kind: 'blank' }, { kind: 'comment', text: [heading, ...demands].join('\n') });
    commands.push(...flagged(rows, result, LISTED));
    if (news !== null)
      commands.push(
        ...flagged(
          rows.filter((row) => news(row) !== 'still'),
          result,
          NEW,
        ),
      );
  }
  if (since !== null && since.fixed.length > 0) {
    const fixed = since.fixed.slice(0, FIXED_TOLD).map(({ respondent, questionId }) => `${respondent} ${questionId}`);
    const more = since.fixed.length - fixed.length;
    const text = `Fixed since the last time: ${fixed.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
    commands.push({ kind: 'blank' }, { kind: 'comment', text });
  }
  const made = [LISTED, ...(news === null ? [] : [NEW]), ...(byRow ? [ROW] : [])];
  commands.push(
    { kind: 'blank' },
    { kind: 'temporary' },
    { kind: 'selectIf', condition: `${LISTED} = 1` },
    { kind: 'list', variables: [name ?? ROW, ...(news === null ? [] : [NEW])] },
    { kind: 'deleteVariables', names: made },
  );
  return `* Encoding: UTF-8.\n${emit(commands)}`;
}

/** Conditions that flag the respondents of rows. */
function flagged(rows: Selected['rows'], result: Selected, target: string): readonly Command[] {
  const { variable: name, type } = result.id;
  const byRow = isByRow(result);
  const idIsText = type === 'text' && !byRow;
  const ids = [...new Set(rows.map((row) => (byRow ? String(row.row ?? '') : row.respondent)))].filter(
    (one) => one !== '' && (idIsText || NUMBER.test(one)),
  );
  const who = byRow || name === null ? ROW : idIsText ? name : `VALUE(${name})`;
  const commands: Command[] = [];
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
    const some = ids.slice(at, at + IDS_AT_ONCE).map((one) => (idIsText ? quoteExact(one) : numberText(Number(one))));
    commands.push({ kind: 'if', condition: `ANY(${who}, ${some.join(', ')})`, target, value: '1' });
  }
  return commands;
}

/** Whether respondents are told by their rows: where nothing identifies them, or a date does, which is shown and no number. */
const isByRow = ({ id, rows }: Selected): boolean =>
  id.variable === null ||
  (id.type === 'number' && rows.some(({ respondent }) => respondent !== '' && !NUMBER.test(respondent)));

const FIXED_TOLD = 100;
const NEW = 'qc_new';
const LISTED = 'qc_listed';
const ROW = 'qc_row';
