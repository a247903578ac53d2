import assert from 'node:assert/strict';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { KnownParts } from '../../../src/questionnaire/outline/knownParts';
import { contentStart, linesOf, splitChunks, withoutDeepLines } from '../../../src/questionnaire/outline/text/chunks';
import { eventsOf, type ListInfo, type OutlineEvent } from '../../../src/questionnaire/outline/text/events';
import { joinedLists } from '../../../src/questionnaire/outline/text/joinLists';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { seeded } from '../../support/seeded';

const partsOf = (text: string) => [...splitChunks(text, contentStart(text))];
const inParts = (text: string): readonly OutlineEvent[] =>
  joinedLists(partsOf(text).map((chunk) => ({ chunk, events: new KnownParts().eventsOf(chunk, text) })));
const inOne = (text: string): readonly OutlineEvent[] => [...eventsOf({ start: 0, text }, text)];

/** The events, with a number in place of each list. */
function plainly(events: readonly OutlineEvent[]): readonly unknown[] {
  const lists = new Map<ListInfo, number>();
  return events.map((event) => {
    if (event.kind !== 'item') return event;
    if (!lists.has(event.list)) lists.set(event.list, lists.size);
    return { ...event, list: { ...event.list, is: lists.get(event.list) } };
  });
}

/** Twice as long as what a parser is given at once. */
const LENGTH = 9000;
const filled = (part: (index: number) => string): string => {
  const parts: string[] = [];
  for (let length = 0; length < LENGTH; length += parts.at(-1)?.length ?? 1) parts.push(part(parts.length));
  return parts.join('');
};

const LISTS: Readonly<Record<string, string>> = {
  'answers in questions': filled((at) => `${at + 1}. How often is that so with you?\n   - Often\n   - Never\n`),
  'with blank lines': filled((at) => `${at + 1}. How often is that so with you?\n\n   - Often\n   - Never\n\n`),
  'of one number': filled((at) => `1. Answer ${at}\n`),
  'of one number, then another': `${filled((at) => `1. Answer ${at}\n`)}2. Last\n`,
  'with a type mark in its last item': `${filled((at) => `- Something ${at}\n`)}- Which? [SINGLE]\n`,
  'of numbers in brackets': filled((at) => `${at}) Answer\n`),
  'with paragraphs and code': filled((at) => `- Item ${at}\n\n  More of it\n\n      code\n`),
  'one behind the other': filled((at) => `- Item ${at}\n- Other\n* Another\n* list\n`),
  'broken by text': filled((at) => `10. Item ${at}\n\n  no more of it\n\n11. Other\n12. Third\n`),
  'behind fences': filled((at) => `- Item ${at}\n\n\`\`\`\n- a\n- b\n\`\`\`\n- Other\n- Third\n`),
  'with rules': filled((at) => `- Item ${at}\n- - -\n- Other\n---\n- Third\n`),
  'in text': filled((at) => `A text ${at}\n5. that goes on\n6. here\n1. Item\n2. Other\n`),
  quotations: filled((at) => `> Quoted ${at}\nlazily\n\n`),
};

/** In which it is not sure, line by line, what an item stands in. */
const UNSURE: Readonly<Record<string, string>> = {
  'with lazy lines': filled((at) => `1. Item ${at}\nthat goes on\n2. Other\n   - inner\n`),
  'in HTML': filled((at) => `<div>\n- Item ${at}\n- Other\n</div>\n`),
};

const HEAD = '| Statement | 1 | 2 |\n|---|:-:|---|\n';
const TABLES: Readonly<Record<string, string>> = {
  'behind a text': `Rate each.\n\n${HEAD}${filled((at) => `| It is *so* ${at} | \`o\` | o |\n`)}`,
  'ahead of a text': `${HEAD}${filled((at) => `| Statement ${at} | o |\n`)}\nMore.\n`,
  'with a bar in a cell': `${HEAD}${filled((at) => `| This \\| that ${at} | o | o |\n`)}`,
  'without bars in front': `Statement | 1 | 2\n--- | --- | ---\n${filled((at) => `It is so ${at} | o | o\n`)}`,
  'with a row without a bar in front': `${HEAD}${filled((at) => `${at % 9 === 8 ? '' : '| '}It is so ${at} | o | o\n`)}`,
  'that text goes on': `${HEAD}${filled((at) => `| Statement ${at} | o | o |\n`)}no bar at all\n| Last | o | o |\n`,
  'one behind the other': `${HEAD}${filled((at) => `| A ${at} | o | o |\n`)}\n${HEAD}${filled((at) => `| B ${at} | o | o |\n`)}`,
  'with a line of no bar': `${HEAD}${filled((at) => (at % 9 === 8 ? 'text\n' : `| It is so ${at} | o | o\n`))}`,
  'with a list behind': `${HEAD}${filled((at) => `| A ${at} | o | o |\n`)}- item\n| A | o |\n- item\n`,
  'of one column': `| A |\n| - |\n${filled((at) => `| Statement ${at} |\n`)}`,
};
/** What looks like rows of a table and is none. */
const NO_TABLES: Readonly<Record<string, string>> = {
  'with other delimiters than names': `| A | B |\n|---|\n${filled((at) => `| Statement ${at} | o |\n`)}`,
  'without delimiters': filled((at) => `| Statement ${at} | o |\n`),
  'in a fence': `\`\`\`\n\n${HEAD}${filled((at) => `| Statement ${at} | o | o |\n`)}\`\`\`\n`,
};

/** Lines that begin, end, interrupt or go on what stands before them. */
const LINES = [
  ...['- a', '- b', '* c', '1. d', '2. e', '7. f', '2) g', '10. h', '  - i', '   1. j', '-', ''],
  ...['text', '  text', '    text', '> q', '# H', '---', '```', '| a |'],
];

describe('long lists', () => {
  for (const [name, text] of Object.entries({ ...LISTS, ...UNSURE })) {
    it(`say in parts what they say in one: ${name}`, () => {
      if (name in LISTS) assert.ok(partsOf(text).length > 1, 'one part');
      assert.deepEqual(plainly(inParts(text)), plainly(inOne(text)));
    });
  }

  it('say so whatever stands between their items', () => {
    const random = seeded(5);
    const one = (lines: readonly string[]): string => lines[Math.floor(random() * lines.length)] ?? '';
    for (let round = 0; round < 16; round += 1) {
      const own = Array.from({ length: 4 }, () => one(LINES));
      const text = `Text\n\n${Array.from({ length: 700 }, () => one(random() < 0.95 ? own : LINES)).join('\n')}`;
      assert.deepEqual(plainly(inParts(text)), plainly(inOne(text)), JSON.stringify(own));
    }
  });

  for (const [name, text] of Object.entries({ ...TABLES, ...NO_TABLES })) {
    it(`say in parts what they say in one: a table ${name}`, () => {
      if (name in TABLES) assert.ok(partsOf(text).length > 1, 'one part');
      assert.deepEqual(plainly(inParts(text)), plainly(inOne(text)));
    });
  }

  it('and long tables are given to the parser in parts', () => {
    const parts = partsOf(`${HEAD}${'| A statement | o | o |\n'.repeat(100_000)}`);
    const longest = Math.max(...parts.map((part) => (part.head ?? '').length + part.text.length));
    assert.ok(longest < 10_000, `${longest}`);
  });

  it('are given to the parser in parts', () => {
    for (const text of ['- a\n  - b\n', '1. a\n   - b\n', '> a\nb\n\n', '- a\n  > b\n', '1. > a\n']) {
      const parts = partsOf(text.repeat(20_000));
      const longest = Math.max(...parts.map((part) => part.text.length));
      assert.ok(longest < 10_000, `${JSON.stringify(text)}: ${longest}`);
    }
  });

  it('that nothing parts are read as far as lists and quotes inside others end a thousand times', () => {
    const text = `## Q1. Which?\n[SINGLE]\n1. A\n2. B\n\n${'> - a\n>   - b\n'.repeat(3000)}`;
    const { problems, questions } = readQuestionnaire(text, 'study');
    assert.equal(questions.length, 1);
    assert.ok(problems.some(({ code }) => code === 'tooDeep'));
    for (const chunk of splitChunks(text, 0)) {
      const read = withoutDeepLines(chunk);
      assert.ok(read.deep.length > 2000);
      assert.ok([...linesOf(read.chunk.text, 0)].filter(({ line }) => line.trim() !== '').length < 3000);
      assert.ok(fromMarkdown(read.chunk.text).children.length > 0);
    }
  });

  it('are read on behind thousands of blank lines, which nobody is given', () => {
    const blank = ' \n'.repeat(100_000);
    const text = `Q1. Which? [SINGLE]\n1. A\n2. B\n${blank}Q2. Why? [SINGLE]\n1. A\n2. B\n${blank}`;
    const parts = partsOf(text);
    assert.deepEqual(
      parts.map((part) => part.text.length < 100),
      [true, true],
    );
    const { questions } = readQuestionnaire(text, 'study');
    assert.deepEqual(
      questions.map(({ id, span }) => [id, span.line]),
      [
        ['Q1', 1],
        ['Q2', 100_004],
      ],
    );
  });
});
