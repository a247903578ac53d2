import type { Questionnaire } from '../../questionnaire/model';
import type { DataFile } from './files/dataFile';

/** Finds what a value of a variable is called; `undefined` where nothing says. */
export type LabelOf = (variable: string, value: string) => string | undefined;

/** Labels from the data file, and from the questionnaire where that has none. */
export function labelsFrom({ dictionary, writtenAs }: DataFile, questionnaire: Questionnaire | null): LabelOf {
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
