import type { OutlineEvent, OutlineTable } from '../text/events';
import type { RichText } from '../text/richText';
import { tableRoles } from './columns';

/** One answer of a list of answers that several questions may have. */
export interface Choice {
  readonly code: RichText;
  readonly label: RichText;
}

/** Lists of answers in tables of their own (XLSForm: `list_name`, `name`, `label`), by their names. */
export type ChoiceLists = ReadonlyMap<string, readonly Choice[]>;

/** Whether the table is one of lists of answers. */
export const isChoiceTable = (table: OutlineTable): boolean =>
  tableRoles(table).some((roles) => roles.includes('list'));

export function choiceLists(events: readonly OutlineEvent[]): ChoiceLists {
  const lists = new Map<string, Choice[]>();
  for (const event of events) {
    if (event.kind !== 'table' || !isChoiceTable(event)) continue;
    const roles = tableRoles(event);
    const list = roles.findIndex((all) => all.includes('list'));
    const others = roles.flatMap((_, index) => (index === list ? [] : [index]));
    const code = others.find((index) => roles[index]?.some((role) => role === 'id' || role === 'code'));
    const label = others.find(
      (index) => index !== code && roles[index]?.some((role) => role === 'text' || role === 'answer'),
    );
    if (code === undefined || label === undefined) continue;
    for (const cells of event.rows.slice(1)) {
      const [name, written, text] = [cells[list], cells[code], cells[label]];
      if (name === undefined || written === undefined || text === undefined) continue;
      const key = name.toLabel().toLowerCase();
      lists.set(key, [...(lists.get(key) ?? []), { code: written, label: text }]);
    }
  }
  return lists;
}
