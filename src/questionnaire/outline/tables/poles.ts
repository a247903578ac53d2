import type { OutlineTable } from '../text/events';

/** What people draw where a respondent puts the tick, or the point itself. */
const POINT = /^(?:[○◯●◉□☐☑✓xXoO_.–-]|\(\s?\)|\[\s?\]|_+|-?\d{1,2})?$/u;
/** Fewer points are hardly a scale. */
const FEWEST = 3;

/**
 * `| sad | ○ | ○ | ○ | ○ | ○ | happy |`: between two words stands a scale, so that what is in the last column is the other
 * end of the line and no point of it. A column with a name of its own is one.
 */
export function withoutPoles(table: OutlineTable): OutlineTable {
  const [header = [], ...body] = table.rows;
  const width = header.length;
  if (width < FEWEST + 2 || body.length === 0 || header[width - 1]?.toLabel() !== '') return table;
  const isBetween = body.every((cells) => {
    const labels = cells.map((cell) => cell.toLabel().trim());
    const [first = ''] = labels;
    const last = labels[width - 1] ?? '';
    return /\p{L}{2}/u.test(first) && /\p{L}{2}/u.test(last) && labels.slice(1, -1).every((label) => POINT.test(label));
  });
  if (!isBetween) return table;
  return {
    ...table,
    rows: table.rows.map((cells) => cells.slice(0, width - 1)),
  };
}
