/** An export with one name in it that nobody has explained. */
export interface ExportMutant {
  readonly what: string;
  readonly questionId: string;
  /** The name that no table knows. */
  readonly name: string;
  readonly text: string;
}

const STRANGE = 'Zq';

/** Values of a key or an attribute that is added: with and without logic, flat and nested. */
const LOGIC = `f('Elsewhere').any('1')`;
const VALUES: Readonly<Record<string, string>> = {
  word: "'true'",
  number: "'7'",
  constant: 'True',
  list: "['x']",
  dict: "{'Deep': '1'}",
  logic: `"${LOGIC}"`,
  'logic in a list': `["${LOGIC}"]`,
  'logic in a dict': `{'Deep': "${LOGIC}"}`,
};

/** Names of one sort that are renamed in one question, and places where one is added: of many alike, the first. */
const ALIKE = 2;
const PLACES = 4;

/** Every mutant of an export: keys and attributes renamed and added at every depth, functions and methods renamed. */
export function exportMutants(text: string): readonly ExportMutant[] {
  return [...text.matchAll(/details_normalized:\n(\{.*\})/g)].flatMap((found) => {
    const [, body = ''] = found;
    const start = found.index + found[0].length - body.length;
    const questionId = /(['"])Question ID\1: \1(.+?)\1/.exec(body)?.[2] ?? '';
    const mutant = (what: string, name: string, from: number, length: number, by: string): ExportMutant => ({
      what,
      questionId,
      name,
      text: text.slice(0, start + from) + by + text.slice(start + from + length),
    });
    return [...renamedKeys(body, mutant), ...addedKeys(body, mutant), ...renamedCalls(body, mutant)];
  });
}

type Mutate = (what: string, name: string, from: number, length: number, by: string) => ExportMutant;

function renamedKeys(body: string, mutant: Mutate): readonly ExportMutant[] {
  const seen = new Map<string, number>();
  return [...body.matchAll(/(['"])([A-Za-z_][A-Za-z_ ]*)\1: /g)].flatMap(({ index, 0: whole, 2: key = '' }) => {
    seen.set(key, (seen.get(key) ?? 0) + 1);
    if ((seen.get(key) ?? 0) > ALIKE) return [];
    const name = `${key}${STRANGE}`;
    return [mutant(`${key} renamed`, name, index, whole.length, `'${name}': `)];
  });
}

function addedKeys(body: string, mutant: Mutate): readonly ExportMutant[] {
  const places = [...body.matchAll(/\{(?=['"])/g)].slice(0, PLACES);
  return places.flatMap(({ index }, place) =>
    Object.entries(VALUES).map(([what, value]) =>
      mutant(`${what} added at ${place}`, `${STRANGE}Name`, index + 1, 0, `'${STRANGE}Name': ${value}, `),
    ),
  );
}

function renamedCalls(body: string, mutant: Mutate): readonly ExportMutant[] {
  const calls = new Map(
    [...body.matchAll(/(?<![\\\w$])\.?[A-Za-z]\w*(?=\()/g)].map(({ index, 0: call }) => [call, index]),
  );
  return [...calls].map(([call, index]) =>
    mutant(`${call}() renamed`, `${call.replace('.', '')}${STRANGE}`, index, call.length, `${call}${STRANGE}`),
  );
}
