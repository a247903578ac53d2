import { madePrefix } from '../columns';
import type { DataFile } from '../files/dataFile';

/** Variables of a pass: one is 1 for everybody, so that its sum is the number of respondents; the other for the nameless. */
export const countersOf = ({
  columns,
}: Pick<DataFile, 'columns'>): { readonly person: string; readonly nobody: string } => ({
  person: `${madePrefix(columns)}_ALL`,
  nobody: `${madePrefix(columns)}_NOID`,
});
