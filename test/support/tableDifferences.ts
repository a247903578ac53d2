import type { ValidationOutcome } from '../../src/proof/data/result';
import type { RandomStudy } from './randomStudies';
import type { RandomTable } from './randomTables';

/** Where a validation shows something else than a table holds: a sentence for each cell. */
export function differences(table: RandomTable, outcome: ValidationOutcome): readonly string[] {
  if (outcome.kind === 'problem') return [outcome.problem.message];
  const { rows, questions } = outcome.result;
  const [question] = questions;
  if (question !== undefined && question.notChecked !== null) return [question.notChecked];
  if (rows.length !== table.cells.length) return [`${rows.length} rows in place of ${table.cells.length}`];
  const byId = new Map(rows.map((row) => [row.respondent, row]));
  return table.cells.flatMap(([id = '', ...cells]) => {
    const row = byId.get(id);
    if (row === undefined) return [`respondent ${JSON.stringify(id)} is not listed`];
    return cells.flatMap((cell, index) => {
      const column = table.columns[index + 1];
      const shown = row.values.find(({ name }) => name.toUpperCase() === column?.name.toUpperCase())?.value;
      const due = column?.kind === 'number' && cell !== '' ? String(Number(cell)) : cell;
      return shown === due
        ? []
        : [`${column?.name ?? ''} of ${id}: ${JSON.stringify(shown)} in place of ${JSON.stringify(due)}`];
    });
  });
}

/** Where a validation lists others than were planted, or shows other values of them: a sentence for each. */
export function studyDifferences({ planted }: RandomStudy, outcome: ValidationOutcome): readonly string[] {
  if (outcome.kind === 'problem') return [outcome.problem.message];
  const { rows, questions, notes } = outcome.result;
  const unchecked = questions.flatMap(({ questionId, notChecked }) =>
    notChecked === null ? [] : [`${questionId}: ${notChecked}`],
  );
  const listed = rows.map(
    ({ respondent, questionId, values }) =>
      `${respondent} ${questionId}: ${values.map(({ name, value }) => `${name.toUpperCase()}=${value}`).join(', ')}`,
  );
  const wrong = [
    ...unchecked,
    ...listed.filter((row) => !planted.includes(row)).map((row) => `listed, not planted: ${row}`),
    ...planted.filter((row) => !listed.includes(row)).map((row) => `planted, not listed: ${row}`),
  ];
  return wrong.length === 0 ? [] : [...wrong, ...notes];
}
