import type { QuestionnairePlan } from '../../checks/plan';
import type { Questionnaire, Variable } from '../../questionnaire/model';
import { numberText } from '../../spss/literals';
import { type DataColumn, type Due } from './columns';
import type { DataFile } from './files/dataFile';
import type { VariableFinding } from './result';
import type { BlockMeaning } from './checkMeaning';
import { NO_CODE } from './scheme/adapt';
import { AS_IT_IS, type Scheme } from './scheme/scheme';
import { screenedOutOf } from './screenedOut';
import type { Looked } from './script/onePass';
import type { Target } from './script/prepare';
import { usedAsText } from './script/usedAsText';
import { inLongLines } from '../../spss/longLines';

/**
 * What each column of the data has to hold, by upper-case name: what the questionnaire says; of what it does not know,
 * a text where the script takes it for one and no value says otherwise.
 */
export function dueTypes(questionnaire: Questionnaire | null, script: string): ReadonlyMap<string, Due> {
  const due = new Map<string, Due>([...usedAsText(script)].map((name) => [name, 'textIfEmpty']));
  for (const { variable } of variablesOf(questionnaire))
    due.set(variable.name.toUpperCase(), variable.type === 'text' ? 'text' : 'number');
  return due;
}

/**
 * Variables that are absent, extra, or of another type than the questionnaire says.
 * @param scheme how the file is read: what is read of it is not extra
 */
export function compareVariables(
  file: DataFile,
  questionnaire: Questionnaire,
  id: string | null,
  { readings }: Pick<Scheme, 'readings'> = AS_IT_IS,
): readonly VariableFinding[] {
  const columns = new Map(file.columns.map((column) => [column.name.toUpperCase(), column]));
  const due = variablesOf(questionnaire);
  const boxes = readings.flatMap((one) => (one.kind === 'codeInBox' ? [one.box.toUpperCase()] : []));
  const known = new Set([...boxes, ...due.map(({ variable }) => variable.name.toUpperCase())]);
  const absent = due
    .filter(({ variable }) => !columns.has(variable.name.toUpperCase()))
    .map(({ variable, questionId }): VariableFinding => ({
      kind: 'absent',
      variable: variable.name,
      questionId,
      message: `${belongs(variable.name, questionId)} is not in the data file.`,
    }));
  const extra = file.columns
    .filter((column) => !known.has(column.name.toUpperCase()) && column.name !== id)
    .map((column): VariableFinding => ({
      kind: 'extra',
      variable: column.name,
      questionId: null,
      message: `${column.name} is in the data file and not in the questionnaire.`,
    }));
  const unnamed = file.unnamed.map(({ position, name }): VariableFinding => {
    const what = name === '' ? `Column ${position} has no name` : `"${name}" (column ${position}) can be no variable`;
    return { kind: 'extra', variable: name, questionId: null, message: `${what}: it is not looked at.` };
  });
  const types = due.flatMap(({ variable, questionId }) =>
    typeFinding(file, columns.get(variable.name.toUpperCase()), variable, questionId),
  );
  return [...absent, ...types, ...extra, ...unnamed];
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
        : texts.count === 1
          ? `holds 1 text${example}`
          : `holds ${texts.count} texts${example}`;
    const isLabel = variable.answers.some(({ label }) => sameText(label, texts.example ?? ''));
    const unknown = file.unread.has(variable.name.toUpperCase());
    const message = unknown
      ? `${column.name} ${what} where ${questionId} has numbers: nobody knows what they stand for, and nothing of it is checked.`
      : isLabel
        ? `${column.name} ${what}, an answer’s label where ${questionId} has codes: export the file with codes instead of labels.`
        : variable.type === 'number'
          ? `${column.name} ${what} where ${questionId} has numbers: what is no number is not known, and nobody is listed for it.`
          : `${column.name} ${what} where ${questionId} has numbers: what is no number counts as missing.`;
    return [{ kind: 'notNumber', variable: column.name, questionId, message }];
  }
  if (variable.type === 'text' && column.type === 'number') {
    const message = `${column.name} holds numbers where ${questionId} has texts.`;
    return [{ kind: 'notText', variable: column.name, questionId, message }];
  }
  return [];
}

/**
 * Texts in columns of numbers, such as `none` or `about 5`: nobody knows which number they are, or whether they are one.
 * @param meanings of the script's blocks: what people write lists whom it lists
 */
export function unknownNumbers(
  file: DataFile,
  questionnaire: Questionnaire | null,
  plan: QuestionnairePlan | null,
  meanings: () => readonly BlockMeaning[],
): Target['unknown'] {
  const conditions = new Map(
    variablesOf(questionnaire).flatMap(({ variable: { name, type } }) => {
      const condition = type === 'number' ? file.unreadable.get(name.toUpperCase()) : undefined;
      return condition === undefined ? [] : [[name.toUpperCase(), condition] as const];
    }),
  );
  const out = screenedOutOf(file, plan);
  if (conditions.size === 0 && out === null) return undefined;
  const made = [...file.unreadableMade, ...(out === null ? [] : [out.variable, out.place])];
  return { blocks: meanings().map(looksAt), conditions, made, out };
}

/** What the check of each flag looks at; `null` where people changed the block: it lists whom it lists. */
const looksAt = ({ plan, flags }: BlockMeaning): ReadonlyMap<string, Looked> | null =>
  plan === null
    ? null
    : new Map(
        [...flags].flatMap(([flag, { check }]) =>
          check === null ? [] : [[flag.toUpperCase(), { kind: check.kind, at: upperCased(check.variables) }] as const],
        ),
      );

const upperCased = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => name.toUpperCase()));

/** How many variables the questionnaire has. */
export function variablesDue(questionnaire: Questionnaire | null): number {
  return variablesOf(questionnaire).length;
}

/** A variable with its question, where the name does not say it. */
function belongs(name: string, questionId: string): string {
  return name.toUpperCase() === questionId.toUpperCase() ? name : `${name} of ${questionId}`;
}

function sameText(one: string, other: string): boolean {
  return other !== '' && one.trim().toLowerCase() === other.trim().toLowerCase();
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
  readonly variables: readonly { readonly name: string; readonly questionId: string }[];
  readonly program: string;
}

/** Different values told of one variable; what is above is not looked at. */
const MOST_VALUES = 20;

/**
 * Transformations that write down values of coded variables that no answer has. Variables of one question with the
 * same codes are looked at together first: clean ones, nearly all, cost one comparison for all of them.
 */
export function watchCodes(file: DataFile, questionnaire: Questionnaire, codesFile: string): readonly CodeWatch[] {
  const columns = new Map(file.columns.map((column) => [column.name.toUpperCase(), column]));
  const groups = new Map<
    string,
    { readonly codes: readonly number[]; readonly variables: { name: string; questionId: string }[] }
  >();
  for (const { variable, questionId } of variablesOf(questionnaire)) {
    const column = columns.get(variable.name.toUpperCase());
    const codes = codesOf(variable);
    if (column?.type !== 'number' || codes.length === 0) continue;
    const key = `${questionId} ${codes.join()}`;
    const group = groups.get(key) ?? { codes, variables: [] };
    group.variables.push({ name: column.name, questionId });
    groups.set(key, group);
  }
  return [...groups.values()].map(({ codes, variables }, index) => ({
    variables,
    program: [
      `DO IF (${someOutside(
        variables.map(({ name }) => name),
        codes,
      )}).`,
      ...variables.flatMap(({ name }, place) => watchOne(name, codes, `#ZZ_C${index}_${place}`, codesFile)),
      'END IF.',
      '',
    ].join('\n'),
  }));
}

function someOutside(names: readonly string[], codes: readonly number[]): string {
  const [low, high] = [Math.min(...codes), Math.max(...codes)];
  const isRow = codes.length === high - low + 1;
  if (!isRow || names.length === 1)
    return inLongLines(
      names.map((name) => (isRow ? `NOT RANGE(VALUE(${name}), ${low}, ${high})` : outside(name, codes))),
      ' OR ',
    );
  const list = inLongLines(
    names.map((name) => `VALUE(${name})`),
    ', ',
  );
  return `MIN(${list}) < ${low} OR MAX(${list}) > ${high}`;
}

const outside = (name: string, codes: readonly number[]): string =>
  `NOT ANY(VALUE(${name}), ${inLongLines(codes.map(numberText), ', ')})`;

function watchOne(name: string, codes: readonly number[], counter: string, codesFile: string): readonly string[] {
  return [
    `NUMERIC ${counter} (F8.0).`,
    `DO IF (NOT SYSMIS(${name}) AND ${outside(name, codes)} AND ${counter} < ${MOST_VALUES}).`,
    `COMPUTE ${counter} = ${counter} + 1.`,
    `WRITE OUTFILE=${codesFile} /"${name} " ${name} (F24.6).`,
    'END IF.',
  ];
}

function codesOf(variable: Variable): readonly number[] {
  if (variable.type === 'flag') return [0, 1];
  if (variable.type !== 'coded') return [];
  const values = variable.answers.map((answer) => answer.value);
  return values.filter((value) => value !== null);
}

/** What the watches wrote, as findings. */
export function codeFindings(watches: readonly CodeWatch[], written: readonly string[]): readonly VariableFinding[] {
  const values = new Map<string, Set<number>>();
  for (const line of written.flatMap((text) => text.split('\n'))) {
    const [name, value] = line.trim().split(/\s+/u);
    if (name === undefined || value === undefined) continue;
    values.set(name, (values.get(name) ?? new Set()).add(Number(value)));
  }
  return watches
    .flatMap((watch) => watch.variables)
    .flatMap(({ name, questionId }) => {
      const codes = [...(values.get(name) ?? [])].sort((one, other) => one - other);
      if (codes.length === 0) return [];
      const found = codes.map((code) => (code === NO_CODE ? 'a text' : String(code)));
      const message = `${belongs(name, questionId)} holds ${found.join(', ')}, which no answer has.`;
      return [{ kind: 'unknownCodes', variable: name, questionId, message }];
    });
}
