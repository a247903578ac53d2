import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Zip from 'jszip';
import * as z from 'zod/mini';
import { UserError } from '../../../src/pipeline/errors';
import { readAnswer } from '../../../src/pipeline/models/openai/structured';
import { parseProject } from '../../../src/pipeline/project/parse';
import { readJournal } from '../../../src/pipeline/store/journal';
import { convertWord } from '../../../src/pipeline/word/convert';
import { importCsv } from '../../../src/proof/data/files/csvFile';
import { fileKindOf } from '../../../src/proof/data/files/fileKind';
import { DataError } from '../../../src/proof/data/problem';
import { parseItems } from '../../../src/spss/pspp/psppOutput';
import { detectScheme } from '../../../src/proof/data/scheme/detect';
import { sampleOf } from '../../../src/proof/data/scheme/sample';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { compile } from './compile';
import { again, many, nested, type Shapes } from './shape';

const answer = z.object({ yes: z.boolean() });
const reply = (text: string): unknown => readAnswer(text, answer);

/** The outcome of reading, an error for people included. */
async function outcome<T>(read: () => T | Promise<T>): Promise<T | UserError | DataError> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UserError || error instanceof DataError) return error;
    throw error;
  }
}

async function inFolder<T>(text: string, read: (path: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'scaling-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, text);
    return await read(path, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const csv = (text: string): unknown =>
  outcome(() =>
    inFolder(text, async (path, folder) => {
      const kind = await fileKindOf(path);
      if (kind.kind !== 'text') throw new Error('A text was expected.');
      const { encoding, head } = kind;
      const { signal } = new AbortController();
      return await importCsv({ path, encoding, head, questions: [] }, new Map(), folder, 1, signal);
    }),
  );
/** What PSPP prints may hold nothing of use. */
const printed = (text: string): unknown => ({ items: parseItems(text) });
const journal = (text: string): unknown => outcome(() => inFolder(text, (path) => readJournal(path)));
const project = (text: string): unknown => outcome(() => parseProject(text, 'questionnaire-to-spss.json'));
const word = (body: string): unknown =>
  outcome(async () => {
    const zip = new Zip();
    zip.file(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    );
    zip.file(
      '_rels/.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    );
    zip.file(
      'word/document.xml',
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    );
    return await convertWord(await zip.generateAsync({ type: 'uint8array' }), 'study.docx');
  });

/** From a document of one paragraph to its scripts. */
const paragraphScript = async (text: string): Promise<unknown> => {
  const read = await word(paragraph(text));
  return 'markdown' in (read as object) ? compile((read as { readonly markdown: string }).markdown) : read;
};
/** From a header of names to how a questionnaire of as many questions is found in it. */
const scheme = (text: string): unknown => {
  const questions = text.slice(0, text.indexOf('\n')).split(',');
  const study = readQuestionnaire(questions.map((id) => `${id}. How many? [NUMERIC]\n`).join('\n'), 'study');
  const read = async (path: string, folder: string): Promise<unknown> => {
    const { signal } = new AbortController();
    const options = { pspp: { path: 'pspp', version: '1' }, folder, signal, timeoutMilliseconds: 1 };
    return detectScheme(study, await sampleOf(path, study.questions, options));
  };
  // More columns than are read are refused.
  return outcome(() => inFolder(`${text}\n`, read));
};

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** Replies of models, data files, journals, project files and documents of Word. */
export const DATA_SHAPES: Shapes = {
  'reply: three backticks and line ends': { text: (bytes) => `\`\`\`${again(bytes, '\n')}`, work: reply },
  'reply: open brackets of JSON': { text: (bytes) => again(bytes, '[{"a":'), work: reply },
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
  'data: rows': { text: (bytes) => `a,b\n${again(bytes, '1,2\n')}`, work: csv },
  'data: one name again and again': {
    text: (bytes) => `${again(bytes / 2, 'a,')}b\n${again(bytes / 2, '1,')}2\n`,
    work: csv,
  },
  'data: rows of different lengths': {
    text: (bytes) => `a,b\n${many(bytes, (index) => again(1 + (index % 9), '1,'))}\n`,
    work: csv,
  },
  'reply: fences inside text': { text: (bytes) => again(bytes, 'So ```json\n{"no": 1}\n``` '), work: reply },
  'reply: fences around no JSON': { text: (bytes) => again(bytes, '```json\n{no}\n```\n'), work: reply },
  'reply: quotation marks': { text: (bytes) => again(bytes, '{"'), work: reply },
  'reply: backslashes': { text: (bytes) => `{"yes": "${again(bytes, '\\')}`, work: reply },
  'journal: lines of something else': { text: (bytes) => again(bytes, '{"type":"x"}\n'), work: journal },
  'journal: beginnings': { text: (bytes) => again(bytes, '{"type":"runStarted"\n'), work: journal },
  'journal: one deep line': { text: (bytes) => `${nested(bytes, '[', ']', '')}\n`, work: journal },
  'project: deep': { text: (bytes) => `{"a": ${nested(bytes, '[', ']', '')}}`, work: project },
  'project: unknown keys': {
    text: (bytes) => `{${many(bytes, (index) => `"key${index}": 1`, ', ')}}`,
    work: project,
  },
  'project: one key again and again': { text: (bytes) => `{${many(bytes, () => '"data": {}', ', ')}}`, work: project },
  'PSPP: tables': { text: (bytes) => again(bytes, 'Table: Data List\na,b\n1,2\n\n'), work: printed },
  'PSPP: open quotation marks': { text: (bytes) => again(bytes, 'Table: "\n'), work: printed },
  'data: a question for each column': {
    text: (bytes) => {
      const names = many(bytes, (index) => `Q${index + 1}`, ',');
      return `${names}\n${names.replace(/[^,]+/gu, '1')}`;
    },
    work: scheme,
  },
  'data: columns under other names': {
    text: (bytes) => {
      const names = many(bytes, (index) => `Q${index + 1}`, ',');
      return `${names.replace(/[^,]+/gu, (name) => name.replace('Q', 'Q0'))}\n${names.replace(/[^,]+/gu, '1')}`;
    },
    work: scheme,
  },
  'Word: one paragraph': { text: (bytes) => again(bytes, 'word '), work: paragraphScript },
  'Word: one paragraph without blanks': { text: (bytes) => again(bytes, 'word'), work: paragraphScript },
  'Word: paragraphs': { text: (bytes) => many(bytes, (index) => paragraph(`Q${index}. Which?`), ''), work: word },
  'Word: runs of one paragraph': {
    text: (bytes) => `<w:p>${again(bytes, '<w:r><w:t>x</w:t></w:r>')}</w:p>`,
    work: word,
  },
  'Word: tables inside each other': {
    text: (bytes) => nested(bytes, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', paragraph('x')),
    work: word,
  },
  'Word: a wide table': {
    text: (bytes) => `<w:tbl><w:tr>${again(bytes, `<w:tc>${paragraph('x')}</w:tc>`)}</w:tr></w:tbl>`,
    work: word,
  },
  'Word: elements inside each other': {
    text: (bytes) => `<w:p>${nested(bytes, '<w:smartTag>', '</w:smartTag>', '<w:r><w:t>x</w:t></w:r>')}</w:p>`,
    work: word,
  },
};
