import type { Respondent } from '../questionnaire/logic/evaluate';
import { numberText } from './literals';
import { byteLength, checkedName } from './names';
import { inLongLines } from './longLines';

/** A column of the data a program brings with it. */
export interface DataVariable {
  readonly name: string;
  readonly type: 'number' | 'text';
  /** Bytes of a text; as many as the cases need unless told. */
  readonly width?: number;
}

/** Wide enough for a value that a script compares with; no narrower than what a case holds. */
const MINIMUM_WIDTH = 40;
const MAXIMUM_WIDTH = 32767;

/**
 * A program that makes the cases the active data set: to run before a script. Values are separated by tabs inside
 * the program itself, so no file is read (measured: quotes, commas, periods, comment marks and any UTF-8 come through,
 * and numbers with two decimals exactly). What a line cannot hold, tabs and line breaks, becomes a blank. The first
 * variable must have a number in every case, so that no line is empty or looks like a command.
 */
export function dataProgram(variables: readonly DataVariable[], cases: readonly Respondent[]): string {
  const [first] = variables;
  if (first?.type !== 'number') throw new RangeError('The first variable has to be a number: respid.');
  const widths = new Map<string, number>();
  const fractions = new Set<string>();
  const rows = cases.map((respondent) => {
    if (typeof respondent.get(first.name) !== 'number') throw new RangeError(`A case has no ${first.name}.`);
    return variables.map((variable) => field(variable, respondent.get(variable.name), widths, fractions)).join('\t');
  });
  const columns = variables.map((variable) => {
    const format = fractions.has(variable.name) ? 'F8.2' : 'F8.0';
    const width = variable.width ?? Math.min(MAXIMUM_WIDTH, Math.max(MINIMUM_WIDTH, widths.get(variable.name) ?? 0));
    return `${checkedName(variable.name)} (${variable.type === 'number' ? format : `A${width}`})`;
  });
  const head = `DATA LIST LIST (TAB) NOTABLE /${inLongLines(columns)}.`;
  return ['* Encoding: UTF-8.', head, 'BEGIN DATA', ...rows, 'END DATA.', ''].join('\n');
}

function field(
  variable: DataVariable,
  value: number | string | null | undefined,
  widths: Map<string, number>,
  fractions: Set<string>,
): string {
  if (value === null || value === undefined) return '';
  if (variable.type === 'number') {
    if (typeof value !== 'number') throw new RangeError(`${variable.name} holds a text where numbers are declared.`);
    if (!Number.isInteger(value)) fractions.add(variable.name);
    return numberText(value);
  }
  const text = String(value).replace(/[\t\r\n]/gu, ' ');
  widths.set(variable.name, Math.max(widths.get(variable.name) ?? 0, byteLength(text)));
  return text;
}
