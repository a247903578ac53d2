import type { Random } from '../../src/proof/respondents/random';
import { encoded, type TableForm } from './randomTables';

/** A made-up study: its questionnaire, a data file in some platform's manner, and whom a validation has to list. */
export interface RandomStudy {
  readonly form: TableForm;
  /** How the file writes what the questionnaire has, in words. */
  readonly manner: string;
  readonly questionnaire: string;
  readonly id: string;
  readonly csv: Buffer | null;
  /** The program that has PSPP write the file where it is none of text; `@` stands for the name of the file. */
  readonly program: string | null;
  /** `respondent question: name=value, …` of everybody planted, in the order of the questionnaire. */
  readonly planted: readonly string[];
  readonly cells: number;
}

interface Answer {
  readonly code: number;
  readonly label: string;
}

/** What one respondent said, whatever the file makes of it; `null` is nothing. */
interface Said {
  readonly id: string;
  readonly pets: number | null;
  /** Codes ticked; `null` where not asked. */
  readonly ticked: ReadonlySet<number> | null;
  readonly age: number | null;
  readonly why: string;
  readonly faults: readonly ('Q1' | 'Q2' | 'Q3' | 'Q4')[];
}

/** Columns of the file by name, in its order, and what a report calls and shows of them. */
interface Column {
  readonly name: string;
  readonly type: 'number' | 'text';
  readonly written: (said: Said) => string;
  /** Of which question, and what a report shows: several values where one column holds several boxes. */
  readonly question: string;
  readonly shown: (said: Said) => readonly string[];
}

interface BoxManner {
  readonly name: string;
  readonly columns: (boxes: readonly Answer[], nameOf: (box: number, place: number) => string) => readonly Column[];
}

const NO_ANSWER = 'a text that no answer has';
const WRONG_CODE = 77;
const LABELS = ['Cat', 'Dog', 'Guinea pig', 'Chien & chat', 'Wellensittich', 'Fish (any)', 'Parrot', "Horse's foal"];
const LATIN_LABELS = ['Kätzchen', 'Poisson d’été', 'Señor gato', 'Vögel'];
const WORLD_LABELS = ['кошка', '犬', 'חתול', 'żółw', 'ψάρι'];
const ANSWERS_1: readonly Answer[] = [
  { code: 1, label: 'Yes, I do' },
  { code: 2, label: 'No' },
  { code: 98, label: 'Do not know' },
];
const FORMS: readonly TableForm[] = ['utf8', 'utf8-bom', 'utf16', 'windows-1252', 'sav'];

/** How the names of boxes are made of the question's, the code and the place. */
const BOX_NAMES: readonly { readonly plain: boolean; readonly of: (box: number, place: number) => string }[] = [
  { plain: true, of: (code) => `Q2_${code}` },
  { plain: true, of: (code) => `Q2r${code}` },
  { plain: true, of: (_, place) => `Q2r${place}` },
  { plain: true, of: (code) => `Q2#${code}` },
  { plain: true, of: (_, place) => `Q02_${String(place).padStart(2, '0')}` },
  { plain: true, of: (code) => `Q2___${code}` },
  { plain: false, of: (code) => `Q2[${code}]` },
  { plain: false, of: (code) => `pets/Q2/${code}` },
];

/** One column a box: what it holds where ticked, not ticked, and not asked. */
const boxed = (name: string, ticked: (box: Answer) => string, unticked: string): BoxManner => ({
  name,
  columns: (boxes, nameOf) =>
    boxes.map((box, index) => ({
      name: nameOf(box.code, index + 1),
      type: /^\d*$/u.test(ticked(box)) ? ('number' as const) : ('text' as const),
      question: 'Q2',
      written: ({ ticked: all }) => (all === null ? '' : all.has(box.code) ? ticked(box) : unticked),
      shown: ({ ticked: all }) => [
        all === null || (unticked === '' && all.size === 0) ? '' : all.has(box.code) ? '1' : '0',
      ],
    })),
});

/** One column with everything ticked. */
const listed = (name: string, separator: string, text: (box: Answer) => string): BoxManner => ({
  name,
  columns: (boxes) => [
    {
      name: 'Q2',
      type: 'text',
      question: 'Q2',
      written: ({ ticked }) =>
        boxes
          .filter(({ code }) => ticked?.has(code) === true)
          .map(text)
          .join(separator),
      shown: ({ ticked }) =>
        boxes.map(({ code }) => (ticked === null || ticked.size === 0 ? '' : ticked.has(code) ? '1' : '0')),
    },
  ],
});

/** As many columns as anybody ticked, with the codes one after the other. */
const SLOTS: BoxManner = {
  name: 'codes in several variables',
  columns: (boxes) =>
    boxes.map((_, index) => ({
      name: `Q2_m${index + 1}`,
      type: 'number',
      question: 'Q2',
      written: ({ ticked }) => String(boxes.filter(({ code }) => ticked?.has(code) === true)[index]?.code ?? ''),
      shown: () => [],
    })),
};

const BOX_MANNERS: readonly BoxManner[] = [
  boxed('1 and 0', () => '1', '0'),
  boxed('1 and empty', () => '1', ''),
  boxed('1 and 2', () => '1', '2'),
  boxed('Yes and No', () => 'Yes', 'No'),
  boxed('Y and empty', () => 'Y', ''),
  boxed('checked and unchecked', () => 'Checked', 'Unchecked'),
  boxed('labels', ({ label }) => label, ''),
  boxed('own codes', ({ code }) => String(code), ''),
  listed('a list of labels', '; ', ({ label }) => label),
  listed('a list of codes', ',', ({ code }) => String(code)),
  listed('a list of codes with blanks', ' ', ({ code }) => String(code)),
  SLOTS,
];

const VALUE_MANNERS: readonly { readonly name: string; readonly text: ((answer: Answer) => string) | null }[] = [
  { name: 'codes', text: null },
  { name: 'labels', text: ({ label }) => label },
  { name: 'codes before labels', text: ({ code, label }) => `${code} - ${label}` },
  { name: 'codes in brackets before labels', text: ({ code, label }) => `(${code}) ${label}` },
];

/** A study with one to three faults in a quarter of its respondents, written in a manner taken at random. */
export function randomStudy(random: Random): RandomStudy {
  const form = random.pick(FORMS) ?? 'utf8';
  const boxes = boxesOf(form, random);
  const manner = random.pick(BOX_MANNERS) ?? SLOTS;
  const values = random.pick(VALUE_MANNERS) ?? { name: 'codes', text: null };
  const names = BOX_NAMES.filter(({ plain }) => plain || form !== 'sav');
  const boxName = random.pick(names)?.of ?? ((code) => `Q2_${code}`);
  const number = random.pick(['Q1', 'Q01', 'q1']) ?? 'Q1';
  const id = random.pick(['respid', 'ResponseId', 'Record_No', 'uuid']) ?? 'respid';
  const said = respondents(boxes, random);
  const columns: readonly Column[] = [
    { name: id, type: 'text', question: '', written: (one) => one.id, shown: () => [] },
    {
      name: number,
      type: values.text === null ? 'number' : 'text',
      question: 'Q1',
      written: ({ pets }) => answerText(pets, values.text),
      shown: ({ pets }) => [pets === WRONG_CODE && values.text !== null ? NO_ANSWER : String(pets ?? '')],
    },
    ...manner.columns(boxes, boxName),
    {
      name: 'Q3',
      type: 'number',
      question: 'Q3',
      written: ({ age }) => String(age ?? ''),
      shown: ({ age }) => [String(age ?? '')],
    },
    { name: 'Q4', type: 'text', question: 'Q4', written: ({ why }) => why, shown: ({ why }) => [why] },
  ];
  const planted = ['Q1', 'Q2', 'Q3', 'Q4'].flatMap((question) =>
    said
      .filter(({ faults }) => faults.some((one) => one === question))
      .map((one) => `${one.id} ${question}: ${shownOf(question, one, columns, boxes, manner).join(', ')}`),
  );
  const rows = said.map((one) => columns.map(({ written }) => written(one)));
  return {
    form,
    manner: `${columns[2]?.name ?? ''}, ${manner.name}, ${values.name}`,
    questionnaire: outline(boxes),
    id,
    ...(form === 'sav'
      ? { csv: null, program: program(columns, rows, values.text === null && random.chance(0.5)) }
      : { csv: encoded(csv(columns, rows, random), form), program: null }),
    planted,
    cells: rows.length * columns.length,
  };
}

/** Values of a row in a report: those of the question, then Q1 beside the boxes, whose condition it is in. */
function shownOf(
  question: string,
  said: Said,
  columns: readonly Column[],
  boxes: readonly Answer[],
  manner: BoxManner,
): readonly string[] {
  const own =
    question === 'Q2' && manner === SLOTS
      ? boxes.map(
          ({ code }) => `Q2_M1=${said.ticked === null || said.ticked.size === 0 ? '' : said.ticked.has(code) ? 1 : 0}`,
        )
      : columns
          .filter((column) => column.question === question)
          .flatMap(({ name, shown }) => shown(said).map((value) => `${name.toUpperCase()}=${value}`));
  const beside = question === 'Q2' ? columns.filter((column) => column.question === 'Q1') : [];
  return [...own, ...beside.flatMap(({ name, shown }) => shown(said).map((value) => `${name.toUpperCase()}=${value}`))];
}

function boxesOf(form: TableForm, random: Random): readonly Answer[] {
  const labels = [...LABELS, ...LATIN_LABELS, ...(form === 'windows-1252' ? [] : WORLD_LABELS)];
  const codes = random.shuffled([1, 2, 3, 4, 5, 6, 7, 8, 11, 12]).slice(0, random.integer(3, 6));
  const taken = random.shuffled(labels);
  return [
    ...codes.toSorted((one, other) => one - other).map((code, index) => ({ code, label: taken[index] ?? 'Cat' })),
    { code: 99, label: 'None of these' },
  ];
}

const outline = (boxes: readonly Answer[]): string => `# Pets

## Q1. Do you have pets? [SINGLE]

${ANSWERS_1.map(({ code, label }) => `${code}. ${label}`).join('\n')}

## Q2. Which of these? [MULTI]

[ASK IF Q1 = 1]

${boxes.map(({ code, label }) => `${code}. ${label}${code === 99 ? ' [EXCLUSIVE]' : ''}`).join('\n')}

## Q3. How old are you? [NUMERIC 18-99]

## Q4. Why? [OPEN]
`;

/** The first respondents tick and say everything once: what nobody has ever chosen does not show how it is written. */
function respondents(boxes: readonly Answer[], random: Random): readonly Said[] {
  const count = random.integer(20, 60);
  const usual = boxes.filter(({ code }) => code !== 99).map(({ code }) => code);
  return Array.from({ length: count }, (_, index): Said => {
    const pets = index < 6 ? 1 : (random.pick([1, 1, 2, 98]) ?? 1);
    const some = usual.filter(() => random.chance(0.4));
    const ticks = random.chance(0.1) ? [99] : some.length === 0 ? [usual[0] ?? 1] : some;
    const clean: Said = {
      id: `R_${1000 + index * 7}`,
      pets,
      ticked: pets === 1 ? new Set(index === 0 ? usual : ticks) : null,
      age: random.integer(18, 99),
      why: random.pick(['because', 'l’été', 'no "reason"', 'a; b, c', 'x = 1']) ?? 'because',
      faults: [],
    };
    return index < 6 || random.chance(0.75) ? clean : broken(clean, usual, random);
  });
}

function broken(clean: Said, usual: readonly number[], random: Random): Said {
  let said = clean;
  const faults = random.shuffled(['Q1', 'Q2', 'Q3', 'Q4'] as const).slice(0, random.integer(1, 3));
  for (const fault of faults) {
    // A wrong answer to the question that leads to the boxes is a fault of its own, and nothing is asked behind it.
    if (fault === 'Q1') said = { ...said, pets: random.pick([WRONG_CODE, null]) ?? null, ticked: null };
    if (fault === 'Q3') said = { ...said, age: random.pick([7, 150, null, 17]) ?? null };
    if (fault === 'Q4') said = { ...said, why: '' };
  }
  if (faults.includes('Q2')) {
    const one = random.pick(usual) ?? 1;
    const wrong = said.pets === 1 ? (random.pick([new Set<number>(), new Set([one, 99])]) ?? null) : new Set([one]);
    said = { ...said, ticked: wrong };
  }
  return { ...said, faults };
}

function answerText(code: number | null, text: ((answer: Answer) => string) | null): string {
  if (code === null) return '';
  const answer = ANSWERS_1.find((one) => one.code === code);
  if (text === null) return String(code);
  return answer === undefined ? 'Something else' : text(answer);
}

function csv(columns: readonly Column[], rows: readonly (readonly string[])[], random: Random): string {
  const delimiter = random.pick([',', ';', '\t']) ?? ',';
  const quoted = (text: string): string =>
    /[",;\t\n]/u.test(text) || random.chance(0.1) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [columns.map(({ name }) => name), ...rows].map((line) => line.map(quoted).join(delimiter));
  return `${lines.join(random.pick(['\n', '\r\n']) ?? '\n')}\n`;
}

/** @param declared whether "do not know" is declared missing, as it is in most files */
function program(columns: readonly Column[], rows: readonly (readonly string[])[], declared: boolean): string {
  const list = columns.map(({ name, type }, index) => {
    const width = Math.max(1, ...rows.map((row) => Buffer.byteLength(row[index] ?? '')));
    return `${name} (${type === 'text' ? `A${width}` : 'F8.0'})`;
  });
  return [
    `DATA LIST LIST (TAB) NOTABLE /${list.join('\n  ')}.`,
    'BEGIN DATA',
    // Quotation marks hold texts there; a text with some stands in the other ones.
    ...rows.map((row) => row.map((text) => (text.includes('"') ? `'${text}'` : text)).join('\t')),
    'END DATA.',
    ...(declared ? [`MISSING VALUES ${columns[1]?.name ?? 'Q1'} (98).`] : []),
    'SAVE OUTFILE="@".',
    '',
  ].join('\n');
}
