import { columnNamed } from '../columns';
import type { Sample } from './sample';
import type { Reading, Scheme } from './scheme';

/**
 * The scheme that a project keeps, and for what it does not speak of, or what has other columns in this file, the one
 * that was recognised: a first wave of twenty respondents does not show everything.
 */
export function keptFirst(kept: Scheme | null, detected: Scheme, { columns }: Pick<Sample, 'columns'>): Scheme {
  if (kept === null) return detected;
  const renamed = new Set(
    kept.readings.flatMap((one) =>
      one.kind === 'renamed' && columnNamed(columns, one.column) !== undefined ? [one.variable.toUpperCase()] : [],
    ),
  );
  const usable = kept.readings.filter(
    (reading) =>
      columnsOf(reading).every((name) => renamed.has(name.toUpperCase()) || columnNamed(columns, name) !== undefined) &&
      (reading.kind !== 'finished' || isOfItsValues(reading, columns)),
  );
  const spoken = new Set(usable.flatMap(spokenOf));
  const others = detected.readings.filter((reading) => !spokenOf(reading).some((one) => spoken.has(one)));
  const readings = [...usable, ...others];
  // Numbers that stand for no value are known by the names that columns have before anything is renamed.
  const missing = readings.filter(({ kind }) => kind === 'missing');
  return {
    readings: [...missing, ...readings.filter(({ kind }) => kind !== 'missing')],
    note: others.length === 0 && usable.length > 0 ? kept.note : (detected.note ?? kept.note),
    ...(detected.said !== undefined && !spoken.has('= finished') && { said: detected.said }),
    unread: detected.unread.filter((name) => !spoken.has(name.toUpperCase())),
  };
}

/** Whether a file tells who has finished by the values that are kept: another platform's words may stand there now. */
function isOfItsValues(
  { column, values, others }: Extract<Reading, { kind: 'finished' }>,
  columns: Sample['columns'],
): boolean {
  if (values === null) return true;
  const known = new Set([...values, ...others].map((value) => value.toLowerCase()));
  return columnNamed(columns, column)?.values.some((value) => known.has(value.toLowerCase())) === true;
}

/** Columns that have to be in the file, by their own names. */
export function columnsOf(reading: Reading): readonly string[] {
  switch (reading.kind) {
    case 'renamed':
    case 'texts':
    case 'list':
    case 'rankList':
    case 'figures':
    case 'finished':
      return [reading.column];
    case 'slots':
    case 'rankSlots':
      return reading.columns;
    case 'boxes':
    case 'counted':
    case 'ownCodes':
    case 'boxOfText':
    case 'saysNothing':
    case 'missing':
      return [];
    case 'codeInBox':
      return [reading.box];
  }
}

/** Variables that a reading is about, in upper case. */
export function spokenOf(reading: Reading): readonly string[] {
  const upper = (names: readonly string[]): readonly string[] => names.map((name) => name.toUpperCase());
  switch (reading.kind) {
    case 'renamed':
    case 'texts':
    case 'boxOfText':
      return upper([reading.variable]);
    case 'boxes':
    case 'counted':
      return upper(reading.variables);
    case 'saysNothing':
      return [`= ${reading.text.toUpperCase()}`];
    case 'codeInBox':
      return [`= ${reading.variable.toUpperCase()} ${reading.code}`];
    case 'missing':
      return [`= ${reading.value}`];
    case 'finished':
      return ['= finished'];
    case 'figures':
      return upper(reading.boxes);
    case 'ownCodes':
    case 'slots':
    case 'rankSlots':
    case 'rankList':
    case 'list':
      return upper(reading.boxes.map(({ variable }) => variable));
  }
}
