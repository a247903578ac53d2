import type { TextDecoder } from 'node:util';
import { endianness } from 'node:os';
import type { DataColumn } from '../columns';

/**
 * One value of a line that PSPP writes for us. Numbers and texts are written as their bytes in hexadecimal, so that
 * no letter, line break or delimiter in the data can shift what stands after it, and no digit is lost; dates and times
 * in the format that the file shows them in.
 */
export interface MachineField {
  readonly kind: 'number' | 'text' | 'date';
  /** The format to write it in. */
  readonly format: string;
  /** Letters that it takes in a line. */
  readonly length: number;
}

const DATES = /^(?:DATE|ADATE|EDATE|JDATE|SDATE|QYR|MOYR|WKYR|DATETIME|YMDHMS|TIME|MTIME|DTIME|WKDAY|MONTH)(\d+)/u;
/** The widest text in hexadecimal that a line can hold. */
const MOST_BYTES = 32_767;

export const NUMBER_FIELD: MachineField = { kind: 'number', format: 'RBHEX16', length: 16 };

export function textField(bytes: number): MachineField {
  const length = 2 * Math.min(MOST_BYTES, Math.max(1, bytes));
  return { kind: 'text', format: `AHEX${length}`, length };
}

/** How the values of a column are written. */
export function fieldOf(column: DataColumn): MachineField {
  if (column.type === 'text') return textField(column.width);
  const width = DATES.exec(column.format ?? '')?.[1];
  return width === undefined || column.format === null
    ? NUMBER_FIELD
    : { kind: 'date', format: column.format, length: Number(width) };
}

/**
 * The value of a field as people write it; empty where it is missing.
 * @param written what stands in the line
 * @param texts decodes the texts of the file
 */
export function valueOf(written: string, field: MachineField, texts: TextDecoder): string {
  switch (field.kind) {
    case 'number': {
      const number = numberOf(written);
      // As many digits as a number surely has: the last of a double come and go with its reading.
      return number === null ? '' : String(Number(number.toPrecision(15)));
    }
    case 'text':
      return texts.decode(Buffer.from(written, 'hex')).replace(/ +$/u, '');
    case 'date': {
      const shown = written.trim();
      return shown === '.' ? '' : shown;
    }
  }
}

/** The number whose bytes are written; `null` where it is system-missing. */
export function numberOf(written: string): number | null {
  const bytes = Buffer.from(written, 'hex');
  if (bytes.length !== 8) return null;
  const number = endianness() === 'LE' ? bytes.readDoubleLE(0) : bytes.readDoubleBE(0);
  return number === -Number.MAX_VALUE || !Number.isFinite(number) ? null : number;
}
