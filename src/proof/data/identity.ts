import { ExactDecoder } from '../../spss/exactDecoder';
import { join } from 'node:path';
import { quoteExact } from '../../spss/literals';
import { columnNamed, ID_COLUMN, type DataColumn } from './columns';
import type { DataFile } from './files/dataFile';
import { fieldOf, valueOf } from './pass/fields';
import { asciiLines } from './pass/lines';
import { isOfLoading } from './pass/loading';
import { idRankOf, isLikeId, isOfSomethingElse, MOST_OF_AN_ID, shapeOfId } from './idNames';
import { corrupt, DataError } from './problem';
import { runProgram, type ProgramOptions } from './pass/program';
import type { Identity } from './result';
import { inLongLines } from '../../spss/longLines';

const BY_ROW: Identity = { variable: null, type: 'number', how: 'row', others: [] };

/** The name among others that is most likely that of an id; `null` where none is like one. */
export function likelyId(names: readonly string[]): string | null {
  const ranked = names.flatMap((name) => {
    const rank = idRankOf(name);
    return rank === null ? [] : [{ name, rank }];
  });
  return ranked.toSorted((one, other) => one.rank - other.rank)[0]?.name ?? null;
}

/**
 * Which variable identifies the respondents: the one given, the one that scripts name, or the one that is named like an
 * id and has a value of its own for everybody.
 * @param given its name, where the user or the project says so
 * @throws DataError where the given one is not in the file
 */
export async function identityOf(
  file: DataFile,
  given: string | null,
  scriptNames: ReadonlySet<string>,
  options: ProgramOptions,
): Promise<Identity> {
  if (given !== null) {
    const column = columnNamed(file.columns, given);
    if (column !== undefined) return { variable: column.name, type: column.type, how: 'given', others: [] };
    const similar = file.columns.filter(({ name }) => idRankOf(name) !== null).slice(0, 3);
    const hint = similar.length === 0 ? '' : ` It may be ${similar.map(({ name }) => name).join(' or ')}.`;
    throw new DataError({
      code: 'noRespondentId',
      message: `The data file has no variable ${given}, by which respondents are to be told.`,
      nextStep: `Name a variable of the file.${hint}`,
    });
  }
  const usual = columnNamed(file.columns, ID_COLUMN);
  if (usual !== undefined) return { variable: usual.name, type: usual.type, how: 'named', others: [] };
  const ranked = file.columns.flatMap((column) => {
    const rank = idRankOf(column.name);
    return rank === null ? [] : [{ column, rank: scriptNames.has(column.name.toUpperCase()) ? rank - 0.5 : rank }];
  });
  const likely = ranked.toSorted((one, other) => one.rank - other.rank).slice(0, MOST_LOOKED_AT);
  if (likely.length === 0) return await shapedLikeIds(file, scriptNames, options);
  const { fit, nearly } = await identifying(
    file,
    likely.map(({ column }) => column),
    options,
  );
  const [best, ...others] = fit;
  if (best !== undefined)
    return { variable: best.name, type: best.type, how: 'found', others: others.map(({ name }) => name) };
  // A name that leaves no doubt is the id although some share it: that is said, with an example. So is one that hardly
  // anybody shares: some were delivered twice.
  const surest = likely.find(({ column, rank }) => rank < SURE || (isLikeId(column.name) && nearly.has(column)));
  return surest === undefined
    ? await shapedLikeIds(file, scriptNames, options)
    : { variable: surest.column.name, type: surest.column.type, how: 'found', others: [] };
}

/**
 * Without a column that is called like an id, the only one of texts that all are letters and figures alike, another for
 * everybody: `H301`, `H302`.
 */
async function shapedLikeIds(
  file: DataFile,
  scriptNames: ReadonlySet<string>,
  options: ProgramOptions,
): Promise<Identity> {
  const columns = file.columns
    .filter(
      ({ name, type, width }) =>
        type === 'text' && width <= MOST_OF_AN_ID && !scriptNames.has(name.toUpperCase()) && !isOfSomethingElse(name),
    )
    .slice(0, MOST_LOOKED_AT);
  if (columns.length === 0) return BY_ROW;
  const { fit, shaped } = await identifying(file, columns, options);
  const [only, ...others] = fit.filter((column) => shaped.has(column));
  return only === undefined || others.length > 0
    ? BY_ROW
    : { variable: only.name, type: only.type, how: 'found', others: [] };
}

/** Respondents that may share a value before it is looked how many do. */
const ENOUGH_SHARED = 20;
const MOST_LOOKED_AT = 6;
const SURE = 2;

/** The share of respondents that may have the value of another before a variable identifies nobody. */
export const MOST_SHARED = 0.05;

/** Those that have a value for everybody, and another for each, and those that have another for nearly each. */
async function identifying(
  file: DataFile,
  columns: readonly DataColumn[],
  options: ProgramOptions,
): Promise<{
  readonly fit: readonly DataColumn[];
  readonly nearly: ReadonlySet<DataColumn>;
  /** Those all of whose values look like one kind of id. */
  readonly shaped: ReadonlySet<DataColumn>;
}> {
  const fields = columns.map((column) => ({ column, field: fieldOf(column) }));
  const paths = file.loaders.map((_, part) => join(options.folder, `candidates${part}.txt`));
  const results = await Promise.all(
    file.loaders.map((loader, part) => {
      const values = inLongLines(fields.map(({ column, field }) => `${column.name} (${field.format})`));
      const outfile = quoteExact(paths[part] ?? '');
      return runProgram(`${loader}WRITE OUTFILE=${outfile} /"x"\n  ${values}.\nEXECUTE.\n`, options);
    }),
  );
  for (const [part, { errors }] of results.entries()) {
    const unread = errors.find((error) => isOfLoading(error, file.loaders[part] ?? ''));
    if (unread !== undefined) throw corrupt(unread.text);
  }
  const seen = columns.map(() => new Set<string>());
  const shared: number[] = [];
  const shapes: (string | null)[] = [];
  const unfit = new Set<number>();
  const texts = new ExactDecoder(file.encoding);
  for (const path of paths) {
    for await (const line of asciiLines(path)) {
      let at = 1;
      for (const [index, { field }] of fields.entries()) {
        const written = line.slice(at, at + field.length);
        at += field.length;
        if (unfit.has(index)) continue;
        const values = seen[index] as Set<string>;
        const value = valueOf(written, field, texts);
        const shape = shapeOfId(value.trim());
        shapes[index] = shapes[index] === undefined || shapes[index] === shape ? shape : null;
        if (value === '') unfit.add(index);
        else if (values.has(written)) shared[index] = (shared[index] ?? 0) + 1;
        else values.add(written);
        // What many share needs not be looked at to the end.
        if ((shared[index] ?? 0) > ENOUGH_SHARED + (seen[index]?.size ?? 0) * MOST_SHARED) unfit.add(index);
      }
    }
  }
  const known = columns.filter((_, index) => !unfit.has(index));
  const isShared = (column: DataColumn): boolean => (shared[columns.indexOf(column)] ?? 0) > 0;
  const isNearly = (column: DataColumn): boolean => {
    const index = columns.indexOf(column);
    return (shared[index] ?? 0) <= (seen[index]?.size ?? 0) * MOST_SHARED;
  };
  return {
    fit: known.filter((column) => !isShared(column)),
    nearly: new Set(known.filter(isNearly)),
    shaped: new Set(known.filter((column) => typeof shapes[columns.indexOf(column)] === 'string')),
  };
}

/** What is said of the choice; nothing where the variable is the usual one. */
export function identityNote({ variable, how, others }: Identity): string | null {
  switch (how) {
    case 'given':
    case 'named':
      return null;
    case 'row':
      return 'No variable of the file identifies the respondents: they are told by their row, counted from 1 below the header.';
    case 'found': {
      const also = others.length === 0 ? '' : `; ${others.join(', ')} would fit as well`;
      return `Respondents are told by ${variable}${also}: --id names another.`;
    }
  }
}
