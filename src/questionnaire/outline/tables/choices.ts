import { draftAnswer, type DraftAnswer } from '../answers/answerItems';
import { applyToAnswer, type DraftQuestion } from '../draft';
import { readMarks } from '../marks/marks';
import type { Report } from '../../report';
import type { OutlineEvent, OutlineTable } from '../text/events';
import type { Choice } from '../text/choice';
import type { RichText } from '../text/richText';
import { shorten } from '../text/shorten';
import { tableRoles } from './columns';

/** A list of answers in a table of its own (XLSForm: `list_name`, `name`, `label`). */
interface ChoiceList {
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
      case 'choices':
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

/** An answer of a list, with the code that it has there. */
export const choiceAnswer = ({ code, label }: Choice): DraftAnswer => ({
  ...draftAnswer(label, null),
  marker: code.toLabel(),
  start: code.start,
  end: label.end,
});

/** Gives a question the answers of a list that stands elsewhere, with the marks that they have there. */
export function takeList(
  question: DraftQuestion | null,
  { choices, start, end }: Extract<OutlineEvent, { kind: 'choices' }>,
  report: Report,
): void {
  if (question === null) {
    const message = 'This shows a list of answers and stands below no question: it is not read.';
    report('strayList', 'warning', message, 'Write it below the line of its question.', start, end);
    return;
  }
  const target = question.target === 'columns' ? question.columns : question.rows;
  for (const { code, label } of choices) {
    const { rest, marks } = readMarks(label, 'answer');
    const answer = choiceAnswer({ code, label: rest });
    for (const mark of marks) applyToAnswer(question, answer, mark, report);
    target.push(answer);
  }
}
