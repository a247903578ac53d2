import { columnNamed } from './columns';
import type { DataFile } from './files/dataFile';

/** Whether the file holds what the questionnaire says: texts in texts, numbers in numbers. */
export function holdsAsDue(
  file: Pick<DataFile, 'columns' | 'unread'>,
  variable: { readonly name: string; readonly type: string },
): boolean {
  const column = columnNamed(file.columns, variable.name);
  if (file.unread.has(variable.name.toUpperCase())) return false;
  return column !== undefined && (column.type === 'text') === (variable.type === 'text');
}
