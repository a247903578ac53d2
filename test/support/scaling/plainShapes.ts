import { compile } from './compile';
import { again, many, nested, type Shape, type Shapes } from './shape';

/** A question of one answer whose text holds something. */
const inText = (something: (bytes: number) => string): Shape => ({
  text: (bytes) => `Q1. Which ${something(bytes)}? [SINGLE]\n1. A\n2. B\n`,
  work: compile,
});
/** A question one of whose answers holds something. */
const inAnswer = (something: (bytes: number) => string): Shape => ({
  text: (bytes) => `Q1. Which? [SINGLE]\n1. A ${something(bytes)}\n2. B\n`,
  work: compile,
});

/** Questionnaires as people write them. */
export const PLAIN_SHAPES: Shapes = {
  'plain: a whole one': {
    text: (bytes) => many(bytes, (index) => `Q${index + 1}. How often? [SINGLE]\n1. Often\n2. Seldom\n3. Never\n`),
    work: compile,
  },
  'plain: jumps to one question': {
    text: (bytes) =>
      `${many(bytes, (index) => `Q${index + 1}. Which? [SINGLE]\n1. This\n2. That -> QEND\n`)}\n\nQEND. Last? [SINGLE]\n1. Yes\n2. No\n`,
    work: compile,
  },
  'plain: one id again and again': {
    text: (bytes) => many(bytes, () => 'Q1. Which? [SINGLE]\n1. This\n2. That\n'),
    work: compile,
  },
  'plain: a deep list': {
    text: (bytes) => {
      const depth = Math.ceil(Math.sqrt(bytes));
      return `Q1. Which? [SINGLE]\n${Array.from({ length: depth }, (_, index) => `${' '.repeat(2 * index)}- a`).join('\n')}`;
    },
    work: compile,
  },
  'plain: lists inside a list': {
    text: (bytes) => `Q1. Which? [SINGLE]\n\n${again(bytes, '1. a\n   - b\n')}`,
    work: compile,
  },
  'plain: quotations in a list': {
    text: (bytes) => `Q1. Which? [SINGLE]\n\n${again(bytes, '- a\n  > b\n')}`,
    work: compile,
  },
  'plain: quotations one behind the other': {
    text: (bytes) => `Q1. Which? [SINGLE]\n\n${again(bytes, '> a\nb\n\n')}`,
    work: compile,
  },
  'plain: lists in a quotation': {
    text: (bytes) => `Q1. Which? [SINGLE]\n\n${again(bytes, '> - a\n>   - b\n')}`,
    work: compile,
  },
  'plain: underlined lines': {
    text: (bytes) => `Q1. Which? [SINGLE]\n\n${again(bytes, 'a\n===\n')}`,
    work: compile,
  },
  'plain: jumps of one question': {
    text: (bytes) =>
      `Q1. Which? [SINGLE]\n${many(bytes, (index) => `${index + 1}. That -> QEND`)}\n\nQEND. Last? [SINGLE]\n1. Yes\n2. No\n`,
    work: compile,
  },
  'plain: quotations inside each other': {
    text: (bytes) => `Q1. Which? [SINGLE]\n${again(bytes, '> ')}a`,
    work: compile,
  },
  'plain: a long table': {
    text: (bytes) =>
      `Q1. Rate each. [GRID]\n\n| | 1 | 2 |\n|---|---|---|\n${many(bytes, (index) => `| Statement ${index} | o | o |`)}\n`,
    work: compile,
  },
  'plain: a long table without bars in front': {
    text: (bytes) =>
      `Q1. Rate each. [GRID]\n\nStatement | 1 | 2\n--- | --- | ---\n${many(bytes, (index) => `Statement ${index} | o | o`)}\n`,
    work: compile,
  },
  'plain: lines of one paragraph': { text: (bytes) => again(bytes, 'Words of a text that goes on\n'), work: compile },
  'plain: marks on a line': {
    text: (bytes) => `Q1. Which?\n${again(bytes, 'SINGLE, ')}\n1. A\n2. B\n`,
    work: compile,
  },
  'plain: lines of marks': {
    text: (bytes) => `Q1. Which?\n${many(bytes, () => 'SINGLE CODE. RANDOMIZE, '.repeat(160))}\n1. A\n2. B\n`,
    work: compile,
  },
  'plain: a wide table': {
    text: (bytes) => {
      const cells = Math.ceil(bytes / 10);
      const line = (cell: (index: number) => string): string =>
        `|${Array.from({ length: cells }, (_, index) => cell(index)).join('|')}|`;
      return `Q1. Rate each. [GRID]\n\n${line((index) => String(index))}\n${line(() => '---')}\n${line(() => 'o')}\n`;
    },
    work: compile,
  },
  'plain: a long list of answers': {
    text: (bytes) => `Q1. Which? [MULTI]\n${many(bytes, (index) => `${index + 1}. Brand ${index + 1}`)}\n`,
    work: compile,
  },
  'plain: one long mark': { text: (bytes) => `Q1. Which? [${again(bytes, 'SINGLE; ')}]\n1. A\n2. B\n`, work: compile },
  'plain: open marks': { text: (bytes) => `Q1. Which? ${again(bytes, '[')}\n1. A\n2. B\n`, work: compile },
  'plain: a filter of many answers': {
    text: (bytes) =>
      `Q1. Which? [SINGLE]\n1. A\n2. B\n\nQ2. Why? [SINGLE] [ASK IF ${many(bytes, (index) => `Q1 = ${1 + (index % 2)}`, ' OR ')}]\n1. A\n2. B\n`,
    work: compile,
  },
  'plain: HTML, deep': {
    text: (bytes) => `Q1. Which ${nested(bytes, '<b>', '</b>', 'x')}? [SINGLE]\n1. A\n`,
    work: compile,
  },
  'plain: emphasis': { text: (bytes) => `Q1. Which ${again(bytes, '*a _b ')}? [SINGLE]\n1. A\n`, work: compile },
  'plain: open links': { text: (bytes) => `Q1. Which ${again(bytes, '[a](')}? [SINGLE]\n1. A\n`, work: compile },
  'plain: one line': { text: (bytes) => again(bytes, 'word '), work: compile },
  'plain: empty lines': { text: (bytes) => `Q1. Which?${again(bytes, '\n')}1. A\n`, work: compile },
  'plain: many ids on a line': {
    text: (bytes) =>
      `Q1. Which? [SINGLE]\n1. A\n2. B\n\n[ASK IF ${many(bytes, (index) => `Q${index}`, ', ')}]\nQ2. Why? [OPEN]\n`,
    work: compile,
  },
  'plain: ids in the text': inText((bytes) => many(bytes, (index) => `Q${index}`, ' / ')),
  'plain: notes between questions': {
    text: (bytes) => many(bytes, (index) => `Q${index + 1}. Which? [SINGLE]\n1. A\n2. B\n\nINTERVIEWER: read out.\n`),
    work: compile,
  },
  'plain: headings': {
    text: (bytes) => many(bytes, (index) => `## Part ${index}\n\nQ${index}. Which? [OPEN]\n`),
    work: compile,
  },
  'plain: a filter for each question': {
    text: (bytes) =>
      many(
        bytes,
        (index) => `Q${index + 1}. Which? [SINGLE]${index === 0 ? '' : ` [ASK IF Q${index} = 1]`}\n1. A\n2. B\n`,
      ),
    work: compile,
  },
  'plain: lines of a blank': { text: (bytes) => `Q1. Which?${again(bytes, ' \n')}1. A\n`, work: compile },
  'plain: smileys': inAnswer((bytes) => again(bytes, ':) ')),
  'plain: signs without words': inAnswer((bytes) => again(bytes, '○ ')),
  'plain: letters without an end': inAnswer((bytes) => again(bytes, 'A')),
  'plain: dots': inAnswer((bytes) => again(bytes, '.')),
  'plain: underscores': inAnswer((bytes) => again(bytes, '_')),
  'plain: blanks': inText((bytes) => again(bytes, ' ')),
  'plain: tabs': inAnswer((bytes) => again(bytes, '\t')),
  'plain: dots and a word': inText((bytes) => `${again(bytes, '.')} x`),
  'plain: dots with gaps': inText((bytes) => `${again(bytes, '... .')} x`),
  'plain: low quotation marks': inText((bytes) => `1 ${again(bytes, '„')}`),
  'plain: rows of an empty table': {
    text: (bytes) => `Q1. Which? [SINGLE]\n1. A\n2. B\n\n${again(bytes, '|-|-\n')}`,
    work: compile,
  },
  'plain: digits': inText((bytes) => again(bytes, '1')),
  'plain: numbers': inText((bytes) => again(bytes, '1 ')),
  'plain: ranges': inText((bytes) => again(bytes, '1-')),
  'plain: round brackets': inText((bytes) => again(bytes, '(')),
  'plain: round brackets inside each other': inAnswer((bytes) => nested(bytes, '(', ')', 'x')),
  'plain: quotation marks': inText((bytes) => again(bytes, '"')),
  'plain: arrows': inAnswer((bytes) => again(bytes, '-> ')),
  'plain: capitals': inText((bytes) => again(bytes, 'ASK ')),
  'plain: entities': inText((bytes) => again(bytes, '&amp;')),
  'plain: backslashes': inText((bytes) => again(bytes, '\\')),
  'plain: backticks': inText((bytes) => again(bytes, '` ')),
  'plain: open comments': inText((bytes) => again(bytes, '<!-- ')),
  'plain: digits behind a letter': {
    text: (bytes) => `Q${again(bytes, '1')}! Which? [SINGLE]\n1. A\n2. B\n`,
    work: compile,
  },
  'plain: comments and one open': {
    text: (bytes) => `Q1. Which? [SINGLE]\n1. A\n2. B\n\n${again(bytes, '<!-- -->')}<!-- -\n`,
    work: compile,
  },
  'plain: open tags': inText((bytes) => again(bytes, '<a ')),
  'plain: definitions': { text: (bytes) => again(bytes, '[a]: b\n'), work: compile },
  'plain: fences': { text: (bytes) => again(bytes, '```\n'), work: compile },
  'plain: rules': { text: (bytes) => again(bytes, '---\n'), work: compile },
  'plain: bars': inText((bytes) => again(bytes, '|')),
  'plain: addresses': inText((bytes) => again(bytes, 'www.a.b@c.d ')),
};
