import type { OutlineEvent, OutlineTable } from '../text/events';
import type { RichText } from '../text/richText';
import type { Report } from '../../report';
import { shorten } from '../text/shorten';
import { tableRoles } from './columns';

/** One answer of a list of answers that several questions may have. */
export interface Choice {
  readonly code: RichText;
  readonly label: RichText;
}

/** A list of answers in a table of its own (XLSForm: `list_name`, `name`, `label`). */
export interface ChoiceList {
  readonly choices: readonly Choice[];
  /** Lines right beside its own whose list no question names: they may be of this one. */
  readonly doubtful: readonly RichText[];
}

/** Lists of answers by their names. */
export type ChoiceLists = ReadonlyMap<string, ChoiceList>;

/** Whether the table is one of lists of answers. */
export const isChoiceTable = (table: OutlineTable): boolean =>
  tableRoles(table).some((roles) => roles.includes('list'));

/** A line of such a table. */
interface ChoiceLine {
  readonly list: string;
  readonly name: RichText;
  readonly choice: Choice;
}

/** Reads the lists, and says which of them no question names. */
export function choiceLists(events: readonly OutlineEvent[], report: Report): ChoiceLists {
  const lists = new Map<string, { choices: Choice[]; doubtful: RichText[] }>();
  const tables = events.filter((event) => event.kind === 'table' && isChoiceTable(event));
  if (tables.length === 0) return lists;
  const named = namesOfLists(events);
  for (const table of tables) {
    const lines = table.kind === 'table' ? choiceLines(table) : [];
    for (const [at, { list, name, choice }] of lines.entries()) {
      const known = lists.get(list) ?? { choices: [], doubtful: [] };
      lists.set(list, known);
      known.choices.push(choice);
      for (const beside of [lines[at - 1], lines[at + 1]])
        if (beside !== undefined && !named.has(beside.list)) known.doubtful.push(beside.name);
      if (!named.has(list) && known.choices.length === 1) reportUnnamed(name, report);
    }
  }
  return lists;
}

function choiceLines(table: OutlineTable): readonly ChoiceLine[] {
  const roles = tableRoles(table);
  const list = roles.findIndex((all) => all.includes('list'));
  const others = roles.flatMap((_, index) => (index === list ? [] : [index]));
  const code = others.find((index) => roles[index]?.some((role) => role === 'id' || role === 'code'));
  const label = others.find(
    (index) => index !== code && roles[index]?.some((role) => role === 'text' || role === 'answer'),
  );
  if (code === undefined || label === undefined) return [];
  return table.rows.slice(1).flatMap((cells) => {
    const [name, written, text] = [cells[list], cells[code], cells[label]];
    if (name === undefined || written === undefined || text === undefined) return [];
    return [{ list: name.toLabel().toLowerCase(), name, choice: { code: written, label: text } }];
  });
}

/** The lists that questions name as their answers, wherever they do: `select_one yesno`. */
function namesOfLists(events: readonly OutlineEvent[]): ReadonlySet<string> {
  const texts = events.flatMap((event) => {
    switch (event.kind) {
      case 'table':
        return event.rows.flat();
      case 'heading':
        return event.lines;
      case 'line':
      case 'item':
      case 'continuation':
        return [event.text];
      case 'skipped':
        return [];
    }
  });
  const named = texts.flatMap(({ text }) => [
    ...text.matchAll(/\bselect_(?:one|multiple)\s+([^\s)]+)|\brank\s+([^\s)]+)/giu),
  ]);
  return new Set(named.map(([, list, ranked]) => (list ?? ranked ?? '').toLowerCase()));
}

function reportUnnamed(name: RichText, report: Report): void {
  const message = `No question has the list “${shorten(name.toLabel())}” for its answers: it is not used.`;
  const next = 'Correct its name, or name it in a question: select_one LIST.';
  report('unusedList', 'warning', message, next, name.start, name.end);
}
