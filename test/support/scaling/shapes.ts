import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { readAnswer } from '../../../src/pipeline/models/openai/structured';
import { importCsv } from '../../../src/proof/data/files/csvFile';
import { fileKindOf } from '../../../src/proof/data/files/fileKind';
import { DataError } from '../../../src/proof/data/problem';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { lint } from '../../../src/spss/lint';
import { expandMacros } from '../../../src/spss/macros/expand';
import { admitScript } from '../../../src/spss/safety';
import { syntheticExport } from '../syntheticQuestionnaire';

/** One way in which an input can be long or deep: a text of about so many bytes, and what the product does with it. */
export interface Shape {
  readonly text: (bytes: number) => string;
  readonly work: (text: string) => unknown;
}

const answer = z.object({ yes: z.boolean() });
const reply = (text: string): unknown => readAnswer(text, answer);
const script = (text: string): unknown => [admitScript(text), lint(text)];
/** From the text to the script of every question. */
const compile = (text: string): unknown =>
  planQuestionnaire(readQuestionnaire(text, 'study')).plans.map((plan) => questionScript(plan));
const csv = async (text: string): Promise<unknown> => {
  const folder = await mkdtemp(join(tmpdir(), 'scaling-'));
  try {
    const path = join(folder, 'data.csv');
    await writeFile(path, text);
    const kind = await fileKindOf(path);
    if (kind.kind !== 'text') throw new Error('A text was expected.');
    const { encoding, head } = kind;
    return await importCsv({ path, encoding, head, questions: [] }, new Map(), folder, 1, new AbortController().signal);
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** The text repeated, with the place of each in it, until it is as long as asked for. */
function many(bytes: number, part: (index: number) => string, join = '\n'): string {
  const parts: string[] = [];
  for (let length = 0; length < bytes;) {
    const text = part(parts.length);
    parts.push(text);
    length += text.length + join.length;
  }
  return parts.join(join);
}

const again = (bytes: number, text: string): string => text.repeat(Math.max(1, Math.ceil(bytes / text.length)));
const single = (id: string, more: string): string =>
  `Question ID:\n${id}\n\ndetails_normalized:\n{'Question ID': '${id}', 'Question Label': '${id} - Text', 'question_type': 'Single', 'Variable ID': '${id}', 'answers': [{'Answer Code': '1', 'Answer Label': 'Yes'}, {'Answer Code': '2', 'Answer Label': 'No'}], ${more}'question_attributes': {}}\n\noutput_spss_script:\n\n---\n\n`;
const exported = (...questions: readonly string[]): string => `## Sheet1\n${questions.join('')}`;
const asked = (condition: string): string =>
  exported(single('Q1', ''), single('Q2', `'entry_conditions': ["${condition}"], `));
const labelled = (label: string): string =>
  exported(single('Q1', '').replace("'Q1 - Text'", `'Q1 - ${label}'`), single('Q2', ''));
const half = (bytes: number, opening: string, closing: string, inner: string): string => {
  const depth = Math.ceil(bytes / (opening.length + closing.length));
  return `${opening.repeat(depth)}${inner}${closing.repeat(depth)}`;
};

/** Everything that somebody else may make long or deep: replies, questionnaires, scripts, data. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'reply: three backticks and line ends': { text: (bytes) => `\`\`\`${again(bytes, '\n')}`, work: reply },
  'reply: open brackets of JSON': { text: (bytes) => again(bytes, '[{"a":'), work: reply },
  'export: comments in a label': { text: (bytes) => labelled(again(bytes, '/* <!-- ')), work: compile },
  'export: HTML in a label, deep': { text: (bytes) => labelled(half(bytes, '<b>', '</b>', 'x')), work: compile },
  'export: one long condition': {
    text: (bytes) => asked(many(bytes, (index) => `f('Q1').any('${1 + (index % 2)}')`, ' || ')),
    work: compile,
  },
  'export: one deep condition': { text: (bytes) => asked(half(bytes, '(', ')', "f('Q1').any('1')")), work: compile },
  'export: many denials': { text: (bytes) => asked(`${again(bytes, '!')}f('Q1').any('1')`), work: compile },
  'export: deep details': {
    text: (bytes) => exported(single('Q1', `'x': ${half(bytes, "[{'a': ", '}]', '1')}, `)),
    work: compile,
  },
  'export: one question again and again': {
    text: (bytes) => exported(many(bytes, () => single('Q1', ''), '')),
    work: compile,
  },
  'export: a whole one': { text: (bytes) => syntheticExport(Math.ceil(bytes / 900)), work: compile },
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
  'plain: quotations inside each other': {
    text: (bytes) => `Q1. Which? [SINGLE]\n${again(bytes, '> ')}a`,
    work: compile,
  },
  'plain: a long table': {
    text: (bytes) =>
      `Q1. Rate each. [GRID]\n\n| | 1 | 2 |\n|---|---|---|\n${many(bytes, (index) => `| Statement ${index} | o | o |`)}\n`,
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
    text: (bytes) => `Q1. Which ${half(bytes, '<b>', '</b>', 'x')}? [SINGLE]\n1. A\n`,
    work: compile,
  },
  'plain: emphasis': { text: (bytes) => `Q1. Which ${again(bytes, '*a _b ')}? [SINGLE]\n1. A\n`, work: compile },
  'plain: open links': { text: (bytes) => `Q1. Which ${again(bytes, '[a](')}? [SINGLE]\n1. A\n`, work: compile },
  'plain: one line': { text: (bytes) => again(bytes, 'word '), work: compile },
  'plain: empty lines': { text: (bytes) => `Q1. Which?${again(bytes, '\n')}1. A\n`, work: compile },
  'script: one long expression': {
    text: (bytes) => `COMPUTE n = a${again(bytes, ' + a')}.`,
    work: script,
  },
  'script: deep brackets': { text: (bytes) => `COMPUTE n = ${half(bytes, '(', ')', 'a')}.`, work: script },
  'script: many denials': { text: (bytes) => `IF (${again(bytes, 'NOT ')}a) n = 1.`, work: script },
  'script: structures inside each other': {
    text: (bytes) => half(bytes, 'DO IF (a = 1).\n', 'END IF.\n', 'COMPUTE n = 1.\n'),
    work: script,
  },
  'script: DO REPEAT inside each other': {
    text: (bytes) => half(bytes, 'DO REPEAT x = a b.\n', 'END REPEAT.\n', 'COMPUTE x = 1.\n'),
    work: script,
  },
  'script: one list of names': { text: (bytes) => `LIST ${many(bytes, (index) => `v${index}`, ' ')}.`, work: script },
  'script: a long RECODE': {
    text: (bytes) => `RECODE a ${many(bytes, (index) => `(${index} = ${index + 1})`, ' ')} INTO b.`,
    work: script,
  },
  'script: open comments': { text: (bytes) => again(bytes, '/* '), work: script },
  'script: comments without end': { text: (bytes) => again(bytes, '* text\n'), work: script },
  'script: quotation marks': { text: (bytes) => `TITLE ${again(bytes, '"\'')}.`, work: script },
  'script: questions': {
    text: (bytes) =>
      many(
        bytes,
        (index) => `* Question ID: Q${index}.\nTITLE "Q${index}".\nTEMPORARY.\nSELECT IF (a = 1).\nLIST a.\n`,
      ),
    work: script,
  },
  'macro: calls of itself': {
    text: (bytes) => `DEFINE !m ()\n${again(bytes, '!m ')}\n!ENDDEFINE.\n!m.`,
    work: expandMacros,
  },
  'macro: definitions without end': { text: (bytes) => again(bytes, 'DEFINE !m ()\n'), work: script },
  'macro: loops inside each other': {
    text: (bytes) => `DEFINE !m ()\n${half(bytes, '!DO !i = 1 !TO 2\n', '!DOEND\n', 'LIST a.\n')}!ENDDEFINE.\n!m.`,
    work: script,
  },
  'macro: calls': { text: (bytes) => `DEFINE !m () a !ENDDEFINE.\n${again(bytes, 'LIST !m.\n')}`, work: script },
  'data: wide': {
    text: (bytes) => {
      const columns = Math.ceil(bytes / 12);
      const line = (cell: (index: number) => string): string =>
        Array.from({ length: columns }, (_, index) => cell(index)).join(',');
      return `${line((index) => `q${index}`)}\n${line(() => '1')}\n${line(() => '2')}\n`;
    },
    work: csv,
  },
  'data: a quotation mark that stays open': { text: (bytes) => `a,b\n1,"${again(bytes, 'x""\n')}`, work: csv },
  'data: open quotation marks': { text: (bytes) => `a,b\n${again(bytes, '"x,')}`, work: csv },
  'data: a long text': { text: (bytes) => `a,b\n1,"${again(bytes, 'x""')}"\n`, work: csv },
};
