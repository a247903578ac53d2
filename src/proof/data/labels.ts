import type { Questionnaire } from '../../questionnaire/model';
import type { DataFile } from './files/dataFile';
import type { FlaggedRow } from './result';
import { NO_CODE } from './scheme/adapt';

/** Finds what a value of a variable is called; `undefined` where nothing says. */
type LabelOf = (variable: string, value: string) => string | undefined;

/** Labels from the data file, and from the questionnaire where that has none. */
function labelsFrom({ dictionary, writtenAs }: DataFile, questionnaire: Questionnaire | null): LabelOf {
  const asked = new Map<string, ReadonlyMap<string, string>>();
  for (const { variables } of questionnaire?.questions ?? [])
    for (const { name, type, rowCode, answers } of variables)
      // Of a number these are codes that stand for none; of one of several, the row that it is of.
      if (type === 'coded' || (type === 'number' && rowCode === null))
        asked.set(name.toUpperCase(), new Map(answers.map(({ code, value, label }) => [String(value ?? code), label])));
  const told = new Map(
    (dictionary?.variables ?? []).map(({ name, valueLabels }) => [name.toUpperCase(), valueLabels] as const),
  );
  return (variable, value) => {
    const name = variable.toUpperCase();
    const written = writtenAs.get(name)?.toUpperCase() ?? name;
    // A text of the file that is read as a code has its label there under the text.
    const label = (told.get(written) ?? told.get(name))?.get(value) ?? asked.get(name)?.get(value);
    return label === '' || label === value ? undefined : label;
  };
}

/** Values under the names that the file has, with what they are called. */
export function labelledRows(
  rows: readonly FlaggedRow[],
  file: DataFile,
  questionnaire: Questionnaire | null,
): readonly FlaggedRow[] {
  const labelOf = labelsFrom(file, questionnaire);
  return rows.map((row) => ({
    ...row,
    values: row.values.map(({ name, value }) => {
      const shown = { name: file.writtenAs.get(name.toUpperCase()) ?? name, value };
      if (value === String(NO_CODE)) return { ...shown, value: 'a text that no answer has' };
      const label = value === '' ? undefined : labelOf(name, value);
      return label === undefined ? shown : { ...shown, label };
    }),
  }));
}
