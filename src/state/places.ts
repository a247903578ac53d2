import { Position, Range, type TextDocument, type Uri, workspace } from 'vscode';
import { decodeText } from '../pipeline/input/decodeText';
import type { QuestionPlace, ReadPlaces } from '../engine/documents/questionPlaces';
import type { Span } from '../questionnaire/model';

export interface Places extends ReadPlaces {
  readonly text: string;
  readonly byId: ReadonlyMap<string, QuestionPlace>;
  /** By the id as a script's blocks print it. */
  readonly byPrintedId: ReadonlyMap<string, QuestionPlace>;
}

/** Reads a questionnaire's text and says where its questions are. */
type PlaceReader = (text: string, name: string) => Promise<ReadPlaces>;

interface Known {
  /** The version of the editor's document; null where the text came from the file. */
  readonly version: number | null;
  readonly text: string;
  readonly places: Promise<Places>;
}

/**
 * Where the questions of a questionnaire are now, in the open editor's text or the file's. Kept for the newest text of
 * each file: asking again costs nothing while nothing was typed.
 */
export class QuestionPlaces {
  private readonly known = new Map<string, Known>();

  constructor(private readonly read: PlaceReader) {}

  /** Rejects where the file cannot be read. */
  async of(questionnaire: Uri): Promise<Places> {
    const key = questionnaire.toString();
    const document = openDocument(questionnaire);
    const version = document?.version ?? null;
    const before = this.known.get(key);
    if (before !== undefined && version !== null && before.version === version) return before.places;
    const text = document?.getText() ?? (await textOf(questionnaire));
    if (before?.text === text) return before.places;
    const places = this.readText(text, stemOf(questionnaire));
    this.known.set(key, { version, text, places });
    // What could not be read is tried again the next time.
    places.catch(() => this.known.delete(key));
    return places;
  }

  private async readText(text: string, name: string): Promise<Places> {
    const read = await this.read(text, name);
    return {
      ...read,
      text,
      byId: new Map(read.list.map((place) => [place.id, place])),
      byPrintedId: new Map(read.list.map((place) => [place.printed, place])),
    };
  }
}

/** What a person sees of a file: what is typed but not saved, else what is on disk. Byte order marks are no text. */
export async function textOf(uri: Uri): Promise<string> {
  const open = openDocument(uri);
  // An editor without changes may lag behind a file that was just written.
  if (open !== undefined && (open.isDirty || open.isUntitled)) return open.getText();
  return decodeText(await workspace.fs.readFile(uri));
}

function openDocument(uri: Uri): TextDocument | undefined {
  const key = uri.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === key);
}

/** The file's name without folder and extension. */
export function stemOf(uri: Uri): string {
  const name = uri.path.split('/').at(-1) ?? '';
  return name.replace(/\.[^.]+$/, '') || name;
}

/** A span as a range of the text that its offsets are of. Columns of spans count from 1. */
export function rangeIn(text: string, span: Pick<Span, 'start' | 'end' | 'line' | 'column'>): Range {
  const start = new Position(Math.max(0, span.line - 1), Math.max(0, span.column - 1));
  const covered = text.slice(span.start, span.end);
  const breaks = covered.split(/\r\n|\r|\n/);
  const lastLine = breaks.at(-1) ?? '';
  const end =
    breaks.length === 1
      ? start.translate(0, covered.length)
      : new Position(start.line + breaks.length - 1, lastLine.length);
  return new Range(start, end);
}
