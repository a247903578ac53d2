import type { Random } from '../../src/proof/respondents/random';

/** How a table is written to a file. */
export type TableForm = 'utf8' | 'utf8-bom' | 'utf16' | 'windows-1252' | 'sav';

/** One made-up data file: what stands in each cell is known. */
export interface RandomTable {
  readonly form: TableForm;
  readonly id: string;
  readonly columns: readonly {
    readonly name: string;
    readonly kind: 'number' | 'text' | 'date';
    readonly width: number;
  }[];
  /** By row and column, as a report has to show it; empty is missing. */
  readonly cells: readonly (readonly string[])[];
  /** User-missing values by column, which are shown as they are. */
  readonly missing: ReadonlyMap<string, number>;
  /** The file as CSV, or the program that has PSPP write it; `@` stands for the name of the file. */
  readonly csv: Buffer | null;
  readonly program: string | null;
}

const FORMS: readonly TableForm[] = ['utf8', 'utf8-bom', 'utf16', 'windows-1252', 'sav', 'sav'];
const IDS = ['respid', 'ResponseId', 'Record_No', 'caseid', 'uuid', 'RespID'];
const NAMES = [
  'Q1',
  'Q2r1',
  'Q2#2',
  'S5_97_TEXT',
  'größe',
  'Ответ',
  'x.y',
  'Q_3',
  '@mark',
  'V10',
  'zz_b',
  'hidden$',
  'a',
];
const ASCII = 'abc XYZ-019 .;,\'"=+@()*/\\!?%&';
/** What parts lines and values of the files that PSPP reads here. */
const BREAKS = '\n\t';
const LATIN = 'äöüßéèêñçåøÆÐþ§°½€';
const WORLD = 'жЩыこ漢字한글שלוםمرحبا👩‍👧🇫🇷𝒳ẞŁ\u0301';

/** A table of some columns and rows with anything in it that a file of that form can hold. */
export function randomTable(random: Random): RandomTable {
  const form = random.pick(FORMS) ?? 'utf8';
  const id = random.pick(IDS) ?? 'respid';
  const taken = random.shuffled(NAMES).filter((name) => form !== 'windows-1252' || /^[ -ÿ]*$/u.test(name));
  const columns = taken.slice(0, random.integer(1, 6)).map((name) => ({
    name,
    kind:
      random.pick(form === 'sav' ? (['number', 'text', 'date'] as const) : (['number', 'text'] as const)) ?? 'number',
    width: 0,
  }));
  const rows = random.integer(1, 12);
  const idIsText = random.chance(0.5);
  const cells = Array.from({ length: rows }, (_, row) => [
    idIsText ? `R_${row}${random.pick(['', 'é', ' x']) ?? ''}` : String(1000 + row * 7),
    ...columns.map(({ kind }) => cellOf(kind, form, random)),
  ]);
  const all = [{ name: id, kind: idIsText ? ('text' as const) : ('number' as const), width: 0 }, ...columns].map(
    (column, index) => ({ ...column, width: Math.max(1, ...cells.map((row) => Buffer.byteLength(row[index] ?? ''))) }),
  );
  // A column of texts that all look like numbers is one of numbers, and an empty one as well: a CSV file does not say.
  for (const [index, { kind }] of all.entries())
    if (kind === 'text' && index > 0 && form !== 'sav') (cells[0] as string[])[index] = `t${cells[0]?.[index] ?? ''}`;
  const missing = new Map(
    form === 'sav'
      ? columns.filter(({ kind }) => kind === 'number' && random.chance(0.5)).map(({ name }) => [name, 98])
      : [],
  );
  const base = { form, id, columns: all, cells, missing };
  return form === 'sav'
    ? { ...base, csv: null, program: programOf(all, cells, missing) }
    : { ...base, csv: encoded(csvOf(all, cells, random), form), program: null };
}

function cellOf(kind: 'number' | 'text' | 'date', form: TableForm, random: Random): string {
  if (random.chance(0.15)) return '';
  if (kind === 'date')
    return `${String(random.integer(1, 28)).padStart(2, '0')}-${random.pick(['JAN', 'MAY', 'DEC']) ?? 'JAN'}-${random.integer(1990, 2030)}`;
  if (kind === 'number') {
    const some = [
      String(random.integer(0, 9)),
      '98',
      String(random.integer(-5000, 5000) / 100),
      String(Number((random.integer(1, 99) / 7).toPrecision(12))),
      '1234567890123',
    ];
    return random.pick(some) ?? '1';
  }
  const letters =
    form === 'sav' ? ASCII + LATIN + WORLD : ASCII + BREAKS + LATIN + (form === 'windows-1252' ? '' : WORLD);
  const alphabet = [...letters];
  const length = random.chance(0.05) ? random.integer(300, 500) : random.integer(1, 40);
  const text = Array.from({ length }, () => random.pick(alphabet) ?? 'a')
    .join('')
    .trim();
  return text === '' || /^[-+.\d\s]+$/u.test(text) || text === '.' ? `t${text}` : text;
}

function csvOf(columns: RandomTable['columns'], cells: RandomTable['cells'], random: Random): string {
  const delimiter = random.pick([',', ';', '\t']) ?? ',';
  const quoted = (text: string): string =>
    /[",;\t\n]/u.test(text) || random.chance(0.2) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [columns.map(({ name }) => name), ...cells].map((line) => line.map(quoted).join(delimiter));
  return `${lines.join(random.pick(['\n', '\r\n']) ?? '\n')}\n`;
}

/** The byte of each letter: between those of ASCII and of Latin-1 stand others, such as the apostrophe that is bent. */
const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Buffer.of(byte)), byte]),
);

export function encoded(text: string, form: TableForm): Buffer {
  switch (form) {
    case 'utf16':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf8-bom':
      return Buffer.from(`\ufeff${text}`);
    case 'windows-1252':
      return Buffer.from([...text].map((letter) => WINDOWS_1252.get(letter) ?? 63));
    default:
      return Buffer.from(text);
  }
}

function programOf(
  columns: RandomTable['columns'],
  cells: RandomTable['cells'],
  missing: ReadonlyMap<string, number>,
): string {
  const formats = { number: 'F8.2', date: 'DATE11' } as const;
  const list = columns.map(({ name, kind, width }) => `${name} (${kind === 'text' ? `A${width}` : formats[kind]})`);
  return [
    `DATA LIST LIST (TAB) NOTABLE /${list.join('\n  ')}.`,
    'BEGIN DATA',
    ...cells.map((row) => row.join('\t')),
    'END DATA.',
    ...[...missing].map(([name, value]) => `MISSING VALUES ${name} (${value}).`),
    'SAVE OUTFILE="@".',
    '',
  ].join('\n');
}

/** The script that lists everybody with everything, in one pass or by itself. */
export function listingOf({ columns }: RandomTable, alone: boolean): string {
  const names = columns.slice(1).map(({ name }) => name);
  return `${alone ? `SORT CASES BY ${names[0] ?? ''}.\n` : ''}COMPUTE flag_it = 1.\nLIST VARIABLES = flag_it ${names.join('\n  ')}.\n`;
}
