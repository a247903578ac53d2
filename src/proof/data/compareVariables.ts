import type { Questionnaire, Variable } from '../../questionnaire/model';
import { numberText } from '../../spss/literals';
import { ID_COLUMN, type DataColumn } from './columns';
import type { DataFile } from './dataFile';
import type { VariableFinding } from './result';

/** What each column of the questionnaire's data has to hold, by upper-case name. */
export function dueTypes(questionnaire: Questionnaire | null): ReadonlyMap<string, 'number' | 'text'> {
  return new Map(
    variablesOf(questionnaire).map(({ variable }) => [
      variable.name.toUpperCase(),
      variable.type === 'text' ? 'text' : 'number',
    ]),
  );
}

/** Variables that are absent, extra, or of another type than the questionnaire says. */
export function compareVariables(file: DataFile, questionnaire: Questionnaire): readonly VariableFinding[] {
  const columns = new Map(file.columns.map((column) => [column.name.toUpperCase(), column]));
  const due = variablesOf(questionnaire);
  const known = new Set(due.map(({ variable }) => variable.name.toUpperCase()));
  const absent = due
    .filter(({ variable }) => !columns.has(variable.name.toUpperCase()))
    .map(({ variable, questionId }): VariableFinding => ({
      kind: 'absent',
      variable: variable.name,
      questionId,
      message: `${variable.name} of ${questionId} is not in the data file.`,
    }));
  const extra = file.columns
    .filter((column) => !known.has(column.name.toUpperCase()) && column.name.toLowerCase() !== ID_COLUMN)
    .map((column): VariableFinding => ({
      kind: 'extra',
      variable: column.name,
      questionId: null,
      message: `${column.name} is in the data file and not in the questionnaire.`,
    }));
  const types = due.flatMap(({ variable, questionId }) =>
    typeFinding(file, columns.get(variable.name.toUpperCase()), variable, questionId),
  );
  return [...absent, ...types, ...extra];
}

function typeFinding(
  file: DataFile,
  column: DataColumn | undefined,
  variable: Variable,
  questionId: string,
): readonly VariableFinding[] {
  if (column === undefined) return [];
  const texts = file.notNumbers.get(column.name);
  if (texts !== undefined) {
    const example = texts.example === null ? '' : `, such as "${texts.example}"`;
    const what =
      texts.count === null
        ? 'is a string variable'
        : `holds ${texts.count} text${texts.count === 1 ? '' : 's'}${example}`;
    const message = `${column.name} ${what} where ${questionId} has numbers: what is no number counts as missing.`;
    return [{ kind: 'notNumber', variable: column.name, questionId, message }];
  }
  if (variable.type === 'text' && column.type === 'number') {
    const message = `${column.name} holds numbers where ${questionId} has texts.`;
    return [{ kind: 'notText', variable: column.name, questionId, message }];
  }
  return [];
}

interface Owned {
  readonly variable: Variable;
  readonly questionId: string;
}

function variablesOf(questionnaire: Questionnaire | null): readonly Owned[] {
  const found = new Map<string, Owned>();
  for (const question of questionnaire?.questions ?? []) {
    for (const variable of question.variables) {
      const key = variable.name.toUpperCase();
      if (!found.has(key)) found.set(key, { variable, questionId: question.id });
    }
  }
  return [...found.values()];
}

/** Codes that no answer has: found in the same pass as everything else. */
export interface CodeWatch {
  readonly variable: string;
  readonly questionId: string;
  readonly program: string;
}

/** Different values told of one variable; what is above is not looked at. */
const MOST_VALUES = 20;

/** Transformations that write down values of coded variables that no answer has. */
export function watchCodes(file: DataFile, questionnaire: Questionnaire, codesFile: string): readonly CodeWatch[] {
  const columns = new Map(file.columns.map((column) => [column.name.toUpperCase(), column]));
  return variablesOf(questionnaire).flatMap(({ variable, questionId }, index) => {
    const column = columns.get(variable.name.toUpperCase());
    const codes = codesOf(variable);
    if (column?.type !== 'number' || codes.length === 0) return [];
    const counter = `#ZZ_C${index}`;
    const program = [
      `NUMERIC ${counter} (F8.0).`,
      `DO IF (${counter} < ${MOST_VALUES}).`,
      `DO IF (NOT MISSING(${column.name}) AND NOT ANY(${column.name}, ${codes.map(numberText).join(',\n  ')})).`,
      `COMPUTE ${counter} = ${counter} + 1.`,
      `WRITE OUTFILE=${codesFile} /"${column.name} " ${column.name} (F24.6).`,
      'END IF.',
      'END IF.',
      '',
    ].join('\n');
    return [{ variable: column.name, questionId, program }];
  });
}

function codesOf(variable: Variable): readonly number[] {
  if (variable.type === 'flag') return [0, 1];
  if (variable.type !== 'coded') return [];
  const values = variable.answers.map((answer) => answer.value);
  return values.filter((value) => value !== null);
}

/** What the watches wrote, as findings. */
export function codeFindings(watches: readonly CodeWatch[], written: string): readonly VariableFinding[] {
  const values = new Map<string, Set<number>>();
  for (const line of written.split('\n')) {
    const [name, value] = line.trim().split(/\s+/u);
    if (name === undefined || value === undefined) continue;
    values.set(name, (values.get(name) ?? new Set()).add(Number(value)));
  }
  return watches.flatMap(({ variable, questionId }) => {
    const found = [...(values.get(variable) ?? [])].sort((one, other) => one - other);
    if (found.length === 0) return [];
    const message = `${variable} of ${questionId} holds ${found.join(', ')}, which no answer has.`;
    return [{ kind: 'unknownCodes', variable, questionId, message }];
  });
}
