import type { Questionnaire } from '../../questionnaire/model';
import type { DataFile } from './files/dataFile';

/** Finds what a value of a variable is called; `undefined` where nothing says. */
export type LabelOf = (variable: string, value: string) => string | undefined;

/** Labels from the data file, and from the questionnaire where that has none. */
export function labelsFrom({ dictionary, writtenAs }: DataFile, questionnaire: Questionnaire | null): LabelOf {
  const labels = new Map<string, ReadonlyMap<string, string>>();
  for (const { variables } of questionnaire?.questions ?? [])
    for (const { name, type, answers } of variables)
      if (type === 'coded')
        labels.set(
          name.toUpperCase(),
          new Map(answers.map(({ code, value, label }) => [String(value ?? code), label])),
        );
  for (const { name, valueLabels } of dictionary?.variables ?? [])
    if (valueLabels.size > 0) labels.set(name.toUpperCase(), valueLabels);
  return (variable, value) => {
    const written = writtenAs.get(variable.toUpperCase())?.toUpperCase() ?? '';
    const label = (labels.get(written) ?? labels.get(variable.toUpperCase()))?.get(value);
    return label === '' || label === value ? undefined : label;
  };
}
