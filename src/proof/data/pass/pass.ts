import type { Check } from '../../../checks/check';
import { TRUE, variablesOf, type Formula } from '../../../questionnaire/logic/formula';
import { printFormula } from '../../../spss/expression';
import { quoteExact } from '../../../spss/literals';
import { wrapCommand } from '../../../spss/wrap';
import { appliesToAll, type BlockMeaning } from '../checkMeaning';
import { columnNamed, madePrefix, type DataColumn } from '../columns';
import { NUMBER_FIELD, fieldOf, type MachineField } from './fields';
import type { Prepared } from '../script/prepare';
import type { PassBlock } from '../script/onePass';
import { inLongLines } from '../../../spss/longLines';

/** Whom a check is about, as a variable of the pass that is 1 for those. */
interface Applying {
  readonly variable: string;
  readonly formula: Formula;
}

/** A flag of a generated block that is counted, and whom its check is about; `null`: everybody. */
export interface CountedFlag {
  readonly block: number;
  readonly flag: string;
  /** What the pass calls it. */
  readonly as: string;
  readonly check: Check;
  readonly applying: string | null;
}

/** What is counted beside the listings: for each known check whom it lists and whom it is about. */
export interface Counting {
  readonly flags: readonly CountedFlag[];
  readonly applying: readonly Applying[];
}

/** @param columns of the data, so that nothing is asked that is not there */
export function countingOf(
  prepared: Prepared,
  meanings: readonly BlockMeaning[],
  columns: readonly DataColumn[],
): Counting {
  const prefix = `${madePrefix(columns)}A`;
  const applying = new Map<string, Applying>();
  const flags: CountedFlag[] = [];
  for (const { listings } of prepared.pass) {
    for (const { block, fields } of listings) {
      for (const field of fields) {
        const check = field.made ? meanings[block]?.flags.get(field.name.toLowerCase())?.check : null;
        if (check === null || check === undefined) continue;
        const formula = appliesToAll(check.kind) ? TRUE : (meanings[block]?.plan?.asked.possibly ?? TRUE);
        flags.push({ block, flag: field.name, as: field.as, check, applying: variableFor(formula) });
      }
    }
  }
  return { flags, applying: [...applying.values()] };

  function variableFor(formula: Formula): string | null {
    const names = variablesOf(formula);
    if (formula.kind === 'constant' || names.some((name) => columnNamed(columns, name) === undefined)) return null;
    const printed = printFormula(formula);
    const known = applying.get(printed) ?? { variable: `${prefix}${applying.size}`, formula };
    applying.set(printed, known);
    return known.variable;
  }
}

export function countingProgram({ applying }: Counting): string {
  return applying
    .flatMap(({ variable, formula }) => [
      `COMPUTE ${variable} = 0.`,
      ...wrapCommand(`IF (${printFormula(formula)}) ${variable} = 1.`),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

/** What is written of every listed respondent, for the search for causes. */
export interface Records {
  readonly columns: readonly { readonly name: string; readonly as: string; readonly field: MachineField }[];
  readonly id: MachineField;
}

/** Listed respondents in one part of whom the values are written. */
const MOST_RECORDS = 5_000;

/** The columns of variables that the causes of findings are looked for in. */
export function recordsOf(names: readonly string[], columns: readonly DataColumn[], id: DataColumn): Records {
  return {
    id: fieldOf(id),
    columns: names.flatMap((name) => {
      const column = columnNamed(columns, name);
      if (column === undefined) return [];
      // Dates as the numbers that they are.
      return [{ name, as: column.name, field: column.type === 'text' ? fieldOf(column) : NUMBER_FIELD }];
    }),
  };
}

export function recordsProgram(
  records: Records,
  target: { readonly id: DataColumn; readonly row: string; readonly prefix: string },
  blocks: readonly PassBlock[],
  path: string,
): string {
  if (blocks.length === 0 || records.columns.length === 0) return '';
  const counter = `#${target.prefix}RECORDS`;
  const fields = [
    `${target.row} (${NUMBER_FIELD.format})`,
    `${target.id.name} (${records.id.format})`,
    ...records.columns.map(({ as, field }) => `${as} (${field.format})`),
  ];
  return [
    `DO IF (SUM(${inLongLines(['0', ...blocks.map(({ hit }) => hit)], ', ')}) > 0).`,
    `COMPUTE ${counter} = ${counter} + 1.`,
    `DO IF (${counter} <= ${MOST_RECORDS}).`,
    `WRITE OUTFILE=${quoteExact(path)} /${inLongLines(fields)}.`,
    'END IF.',
    'END IF.',
    '',
  ].join('\n');
}
