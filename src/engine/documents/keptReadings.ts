import { KnownBlocks } from '../../questionnaire/export/knownBlocks';
import { KnownParts } from '../../questionnaire/outline/knownParts';
import type { Questionnaire } from '../../questionnaire/model';
import { readQuestionnaire } from '../../questionnaire/read';

/** Reads a questionnaire as `readQuestionnaire` does. */
export type ReadDocument = (text: string, name: string) => Questionnaire;

/** Texts whose reading is kept: the newest of those that are shown side by side, and what was there before the last key. */
const MOST = 4;

/**
 * Readings of the documents that are shown. Many ask about each text (problems, places, colours, checks), and again with
 * every key that is typed: one reading serves them all, and what has not changed since the one before is not parsed anew.
 */
export class KeptReadings {
  private readonly known = { parts: new KnownParts(), blocks: new KnownBlocks() };
  private kept: readonly { readonly text: string; readonly name: string; readonly read: Questionnaire }[] = [];

  /** A text that nobody asks for again: its reading takes no other's place. */
  readonly readOnce: ReadDocument = (text, name) => readQuestionnaire(text, name, this.known);

  readonly read: ReadDocument = (text, name) => this.readFor(() => undefined)(text, name);

  /** @param goOn called while something is read; throws where nobody wants it any more, and then nothing is kept */
  readFor(goOn: () => void): ReadDocument {
    return (text, name) => {
      const known = this.kept.find((one) => one.text === text && one.name === name);
      const newest = known ?? { text, name, read: readQuestionnaire(text, name, { ...this.known, goOn }) };
      this.kept = [newest, ...this.kept.filter((one) => one !== newest)].slice(0, MOST);
      return newest.read;
    };
  }
}
