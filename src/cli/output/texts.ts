import { basename } from 'node:path';
import type { PlainError } from '../../pipeline/errors';
import type { InputFile } from '../../pipeline/input/readInput';
import type { CliIo } from '../io';

/** An error for people: what happened, where, what to do next. */
export function describeError({ message, nextStep, file, line }: PlainError): string {
  if (file === undefined || line === undefined) return `${message}\nNext step: ${nextStep}\n`;
  // The path stands before the message: inside it the name is enough.
  return `${file}:${line}: ${message.replaceAll(file, basename(file))}\nNext step: ${nextStep}\n`;
}

/** `1 question`, `2 questions`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** Names that are listed one by one; of more the first and the number say enough, reports have all. */
const LISTED = 12;

export function listed(names: readonly string[]): string {
  if (names.length <= LISTED) return names.join(', ');
  return `${names.slice(0, LISTED).join(', ')} and ${names.length - LISTED} more`;
}

/** A text on one line, cut to a number of characters. */
export function short(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}

/** Milliseconds as people say them. */
export function duration(milliseconds: number): string {
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
}

/** Milliseconds that may be days. */
export function age(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const [hours, days] = [Math.floor(minutes / 60), Math.floor(minutes / 1440)];
  if (hours < 1) return `${minutes} min`;
  return days < 2 ? `${hours} h ${minutes % 60} min` : `${days} days`;
}

/** Rows in columns of even width, the first row as a heading; numbers go to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? '').length)));
  const print = (row: readonly (string | number)[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return typeof cell === 'number' || typeof rows[1]?.[column] === 'number'
          ? String(cell).padStart(width)
          : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const [heading = [], ...body] = rows;
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return `${[print(heading), rule, ...body.map(print)].join('\n')}\n`;
}

/** Says of which document a questionnaire was made, and what is not taken over; the same input, for what follows. */
export function told(input: InputFile, io: CliIo): InputFile {
  const { from } = input;
  if (from === undefined) return input;
  const [document, beside] = [basename(from.document), basename(input.path)];
  io.err(
    from.isNew
      ? `${document} was written as ${beside}.\n`
      : `${document}: ${beside} is used, which was made from it.\n`,
  );
  for (const note of from.notes) io.err(`  ${note}\n`);
  return input;
}
