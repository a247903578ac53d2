import type { Respondent } from '../questionnaire/logic/evaluate';
import type { Variable } from '../questionnaire/model';
import { dataProgram, type DataVariable } from '../spss/data';
import { isVariableName } from '../spss/names';
import { parseSyntax, allCommands } from '../spss/reading/parse';
import type { Value } from './respondents/candidates';
import type { Planted } from './respondents/plant';

/** The columns of the data file a questionnaire describes, in its order, by upper-case name. */
export type Columns = ReadonlyMap<string, DataVariable>;

export const RESPONDENT_ID = 'respid';

/** The columns of the questionnaire; a name written twice in other letters is one column, as in SPSS. */
export function columnsOf(variables: readonly Variable[]): Columns {
  const columns = new Map<string, DataVariable>();
  for (const variable of variables) {
    const key = variable.name.toUpperCase();
    if (!columns.has(key) && isVariableName(variable.name) && key !== RESPONDENT_ID.toUpperCase())
      columns.set(key, { name: variable.name, type: variable.type === 'text' ? 'text' : 'number' });
  }
  return columns;
}

/** What a case of a block's data stands for. */
type CaseRole =
  { readonly kind: 'clean' } | { readonly kind: 'nearMiss' } | { readonly kind: 'planted'; readonly planted: Planted };

export interface BlockCase {
  /** The `respid` in the block's data, from 1. */
  readonly id: number;
  readonly respondent: Respondent;
  readonly role: CaseRole;
}

/** The data one block is run on: the columns its script can see, and each distinct case once. */
export interface BlockData {
  readonly columns: readonly DataVariable[];
  readonly cases: readonly BlockCase[];
}

/**
 * The data for a block: only the columns that it or its checks name (a range `a TO b` names all between), so that it
 * costs the same however long the questionnaire is; respondents who are the same in those are one case.
 */
export function blockDataFor(
  script: string,
  named: readonly string[],
  columns: Columns,
  people: {
    readonly clean: readonly Respondent[];
    readonly nearMisses: readonly Respondent[];
    readonly planted: readonly Planted[];
  },
): BlockData {
  const wanted = new Set([...named.map((name) => name.toUpperCase()), ...namesIn(script, columns)]);
  const chosen = [...columns].filter(([name]) => wanted.has(name)).map(([, column]) => column);
  const cases: BlockCase[] = [];
  const seen = new Set<string>();
  const add = (respondent: Respondent, role: CaseRole): void => {
    const values = chosen.map(({ name }): Value => respondent.get(name) ?? null);
    const key = values.map((value) => (typeof value === 'string' ? JSON.stringify(value) : value)).join();
    const tag = role.kind === 'planted' ? `${role.planted.check.id} ${role.planted.what} ${key}` : key;
    if (seen.has(tag)) return;
    seen.add(tag);
    const seenByScript = new Map(chosen.map(({ name }, index) => [name, values[index] ?? null]));
    const kept = role.kind === 'planted' ? { ...role, planted: { ...role.planted, respondent: seenByScript } } : role;
    cases.push({ id: cases.length + 1, respondent: seenByScript, role: kept });
  };
  for (const respondent of people.clean) add(respondent, { kind: 'clean' });
  for (const respondent of people.nearMisses) add(respondent, { kind: 'nearMiss' });
  for (const planted of people.planted) add(planted.respondent, { kind: 'planted', planted });
  return { columns: chosen, cases };
}

/** The data as a program that makes it the active data set. */
export function dataProgramFor(data: BlockData): string {
  const rows = data.cases.map(({ id, respondent }) => new Map([...respondent, [RESPONDENT_ID, id]]));
  return dataProgram([{ name: RESPONDENT_ID, type: 'number' }, ...data.columns], rows);
}

/** The columns a script names anywhere, in upper case; ranges with everything between their ends. */
function namesIn(script: string, columns: Columns): readonly string[] {
  const order = [...columns.keys()];
  const names: string[] = [];
  for (const command of allCommands(parseSyntax(script).commands)) {
    if (command.kind === 'comment') continue;
    const words = command.tokens.map((token) => (token.kind === 'word' ? token.text.toUpperCase() : ''));
    for (const [index, word] of words.entries()) {
      if (columns.has(word)) names.push(word);
      if (word !== 'TO') continue;
      const from = order.indexOf(words[index - 1] ?? '');
      const to = order.indexOf(words[index + 1] ?? '');
      if (from >= 0 && to >= from) names.push(...order.slice(from, to + 1));
    }
  }
  return names;
}
