import { BlockReader, type Losses } from './blocks';
import type { WordDocument } from './elements';
import { markdownOf } from './lines';
import { readParts, unreadable } from './parts';
import { prepared } from './prepare';

export interface ConvertedDocument {
  readonly markdown: string;
  /** What is not taken over as it is in the document, in sentences. */
  readonly notes: readonly string[];
}

/**
 * A Word document as markdown: headings, lists with Word's own numbers, tables, text boxes, footnotes as notes below
 * their paragraph; tracked changes are accepted; notes in colour, highlighted or in italics stay emphasized, small
 * capitals become capitals. Nothing outside of the document is opened.
 * @param bytes the document
 * @param file its name, for errors
 * Throws a `UserError` for what cannot be read.
 */
export async function convertWord(bytes: Uint8Array, file: string): Promise<ConvertedDocument> {
  const parts = prepared(await readParts(bytes, file));
  const { Zip } = await import('./wordLibrary');
  const archive = new Zip();
  for (const [name, xml] of parts) archive.file(name, xml);
  const buffer = await archive.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  const document = await documentOf(buffer, file);
  const reader = new BlockReader(document.notes, document.children ?? []);
  const markdown = markdownOf(reader.read(document.children ?? []));
  return { markdown, notes: notesOf(reader.losses) };
}

async function documentOf(buffer: Buffer, file: string): Promise<WordDocument> {
  const { mammoth } = await import('./wordLibrary');
  let read: WordDocument | null = null;
  const options = {
    transformDocument: (document: unknown) => {
      read = document as WordDocument;
      // What would be made of it is not needed.
      return { ...(document as WordDocument), children: [] };
    },
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
  };
  try {
    await mammoth.convertToHtml({ buffer }, options);
  } catch (error) {
    throw unreadable(file, false, error);
  }
  if (read === null) throw unreadable(file, false);
  return read;
}

function notesOf(losses: Losses): readonly string[] {
  const some = (what: 'image' | 'struckOut' | 'comment' | 'note', one: string, more: string): readonly string[] => {
    const count = losses.get(what) ?? 0;
    return count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${more}`];
  };
  return [
    ...some('image', 'image is left out: its place has a comment.', 'images are left out: their places have comments.'),
    ...some('struckOut', 'text that is struck out is a comment.', 'texts that are struck out are comments.'),
    ...some('comment', 'comment beside the text is left out.', 'comments beside the text are left out.'),
    ...some('note', 'footnote is a note below its paragraph.', 'footnotes are notes below their paragraphs.'),
  ];
}
