import {
  CheckBox,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
  type IPropertiesOptions,
  type ParagraphChild,
} from 'docx';

/** A document of Word and the markdown that a person would write for it. */
export interface Twin {
  readonly name: string;
  readonly document: () => Promise<Buffer>;
  readonly twin: readonly string[];
}

type Child = Paragraph | Table | Textbox;

const pack =
  (children: readonly Child[], more: Partial<IPropertiesOptions> = {}) =>
  (): Promise<Buffer> =>
    Packer.toBuffer(new Document({ ...more, sections: [{ children }] }));

const p = (...parts: readonly (string | ParagraphChild)[]): Paragraph =>
  new Paragraph({ children: parts.map((part) => (typeof part === 'string' ? new TextRun(part) : part)) });
const heading = (text: string, level: 1 | 2 = 2): Paragraph =>
  new Paragraph({ text, heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 });
const empty = (): Paragraph => new Paragraph({});
const listed = (reference: string, text: string, level = 0): Paragraph =>
  new Paragraph({ text, numbering: { reference, level } });
const bullet = (text: string, level = 0): Paragraph => new Paragraph({ text, bullet: { level } });
const table = (...rows: readonly (readonly string[])[]): Table =>
  new Table({
    rows: rows.map((cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [p(text)] })) })),
  });
const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
});
const change = (id: number) => ({ id, author: 'Reviewer', date: '2026-01-01T00:00:00Z' });

/** One white point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);

export const TWINS: readonly Twin[] = [
  {
    name: 'headings and bullets',
    document: pack([
      heading('Bikes', 1),
      heading('Q1. Do you own a bike? [SINGLE]'),
      bullet('1 = Yes'),
      bullet('2 = No [TERMINATE]'),
      heading('Q2. How many kilometres a week? [NUMERIC 0-500]'),
      p('[ASK IF Q1 = 1]'),
    ]),
    twin: [
      '# Bikes',
      '',
      '## Q1. Do you own a bike? [SINGLE]',
      '',
      '- 1 = Yes',
      '- 2 = No [TERMINATE]',
      '',
      '## Q2. How many kilometres a week? [NUMERIC 0-500]',
      '',
      '[ASK IF Q1 = 1]',
    ],
  },
  {
    name: 'typed lines with empty ones between the questions',
    document: pack([
      p('A1. Which of these do you know? MULTI CODE'),
      p('1', new TextRun({ children: [new Tab(), 'Alpha'] })),
      p('2', new TextRun({ children: [new Tab(), 'Beta'] })),
      p('99', new TextRun({ children: [new Tab(), 'None [EXCLUSIVE]'] })),
      empty(),
      p('ASK IF A1 = 1'),
      p('A2. How do you like it? SINGLE CODE'),
      p('1', new TextRun({ children: [new Tab(), 'A lot'] })),
      p('2', new TextRun({ children: [new Tab(), 'Not at all'] })),
    ]),
    twin: [
      'A1. Which of these do you know? MULTI CODE',
      '1\tAlpha',
      '2\tBeta',
      '99\tNone [EXCLUSIVE]',
      '',
      'ASK IF A1 = 1',
      'A2. How do you like it? SINGLE CODE',
      '1\tA lot',
      '2\tNot at all',
    ],
  },
  {
    name: 'questions and answers that Word numbers by itself',
    document: pack(
      [
        listed('questions', 'How old are you? [NUMERIC 18-99]'),
        listed('questions', 'Where do you live? [SINGLE]'),
        listed('answers', 'City'),
        listed('answers', 'Village'),
        listed('questions', 'Why there? [OPEN]'),
        p('[ASK IF Q2 = 2]'),
      ],
      {
        numbering: {
          config: [
            { reference: 'questions', levels: [level(0, LevelFormat.DECIMAL, 'Q%1.')] },
            { reference: 'answers', levels: [level(0, LevelFormat.DECIMAL, '%1)')] },
          ],
        },
      },
    ),
    twin: [
      'Q1. How old are you? [NUMERIC 18-99]',
      '',
      'Q2. Where do you live? [SINGLE]',
      '1) City',
      '2) Village',
      '',
      'Q3. Why there? [OPEN]',
      '',
      '[ASK IF Q2 = 2]',
    ],
  },
  {
    name: 'nested lists',
    document: pack(
      [
        listed('outline', 'How often do you cook? [SINGLE]'),
        listed('outline', 'Daily', 1),
        listed('outline', 'Less often', 1),
        listed('outline', 'What do you cook with? [MULTI]'),
        listed('outline', 'Gas', 1),
        listed('outline', 'Electricity', 1),
      ],
      {
        numbering: {
          config: [
            {
              reference: 'outline',
              levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.DECIMAL, '%2.')],
            },
          ],
        },
      },
    ),
    twin: [
      '1. How often do you cook? [SINGLE]',
      '   1. Daily',
      '   2. Less often',
      '2. What do you cook with? [MULTI]',
      '   1. Gas',
      '   2. Electricity',
    ],
  },
  {
    name: 'a grid, and answers in a table',
    document: pack([
      heading('Q1. How much do you agree? [GRID]'),
      table(['', '1 Not at all', '2', '3 Completely'], ['1 It is cheap', '', '', ''], ['2 It is good', '', '', '']),
      heading('Q2. Which one? [SINGLE]'),
      table(['Code', 'Answer'], ['1', 'This one'], ['2', 'That | one'], ['98', 'Other (specify)']),
    ]),
    twin: [
      '## Q1. How much do you agree? [GRID]',
      '',
      '|   | 1 Not at all | 2 | 3 Completely |',
      '|---|---|---|---|',
      '| 1 It is cheap | | | |',
      '| 2 It is good | | | |',
      '',
      '## Q2. Which one? [SINGLE]',
      '',
      '| Code | Answer |',
      '|---|---|',
      '| 1 | This one |',
      '| 2 | That \\| one |',
      '| 98 | Other (specify) |',
    ],
  },
  {
    name: 'tracked changes',
    document: pack([
      p(
        'Q1. How many ',
        new DeletedTextRun({ text: 'cups', ...change(1) }),
        new InsertedTextRun({ text: 'mugs', ...change(2) }),
        ' a day? [NUMERIC 0-',
        new DeletedTextRun({ text: '20', ...change(3) }),
        new InsertedTextRun({ text: '30', ...change(4) }),
        ']',
      ),
      p(new InsertedTextRun({ text: 'Q2. Which size? [SINGLE]', ...change(5) })),
      bullet('1 = Small'),
      bullet('2 = Large'),
    ]),
    twin: ['Q1. How many mugs a day? [NUMERIC 0-30]', '', 'Q2. Which size? [SINGLE]', '- 1 = Small', '- 2 = Large'],
  },
  {
    name: 'footnotes',
    document: pack(
      [
        p('Q1. Do you smoke? [SINGLE]', new FootnoteReferenceRun(1)),
        bullet('1 = Yes'),
        bullet('2 = No'),
        p('Q2. How many a day? [NUMERIC 0-99]'),
      ],
      { footnotes: { 1: { children: [new Paragraph('Cigarettes of any kind.')] } } },
    ),
    twin: [
      'Q1. Do you smoke? [SINGLE]',
      '> Cigarettes of any kind.',
      '',
      '- 1 = Yes',
      '- 2 = No',
      '',
      'Q2. How many a day? [NUMERIC 0-99]',
    ],
  },
  {
    name: 'text boxes',
    document: pack([
      p('Q1. How satisfied are you? [SINGLE]'),
      new Textbox({ alignment: 'left', children: [p('1 = Very'), p('2 = Not at all')], style: { width: '200pt' } }),
      p('Q2. Anything else? [OPEN, OPTIONAL]'),
    ]),
    twin: [
      'Q1. How satisfied are you? [SINGLE]',
      '1 = Very',
      '2 = Not at all',
      '',
      'Q2. Anything else? [OPEN, OPTIONAL]',
    ],
  },
  {
    name: 'notes in colour and small capitals',
    document: pack([
      p('Q1. Do you have a dog? ', new TextRun({ text: 'single code', smallCaps: true })),
      p('1 = Yes'),
      p('2 = No'),
      p(new TextRun({ text: 'Ask if Q1 = 1', color: 'FF0000' })),
      p('Q2. How old is it? ', new TextRun({ text: 'numeric, range 0-30', smallCaps: true, color: '0070C0' })),
    ]),
    twin: [
      'Q1. Do you have a dog? SINGLE CODE',
      '1 = Yes',
      '2 = No',
      '',
      '*Ask if Q1 = 1*',
      '',
      'Q2. How old is it? *NUMERIC, RANGE 0-30*',
    ],
  },
  {
    name: 'boxes, bold ids, pictures and what is struck out',
    document: pack([
      p(new TextRun({ text: 'Q1.', bold: true }), ' Which of these do you own? (select all that apply)'),
      p(new CheckBox(), ' 1 Bike'),
      p(new CheckBox(), ' 2 Car'),
      p(new TextRun({ text: '☐ 3 Horse', strike: true })),
      p(new ImageRun({ type: 'png', data: PICTURE, transformation: { width: 10, height: 10 } })),
      p(new TextRun({ text: 'Q2.', bold: true }), ' How many wheels? [NUMERIC 0-20]'),
    ]),
    twin: [
      '**Q1.** Which of these do you own? (select all that apply)',
      '☐ 1 Bike',
      '☐ 2 Car',
      '<!-- struck out: ☐ 3 Horse -->',
      '',
      '<!-- image left out -->',
      '',
      '**Q2.** How many wheels? [NUMERIC 0-20]',
    ],
  },
];

/** A document that asks nobody anything. */
export const letter = pack([p('Dear colleagues,'), p('the boats are ready for the summer.'), p('With kind regards')]);
