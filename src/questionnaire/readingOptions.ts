import type { KnownBlocks } from './export/knownBlocks';
import type { KnownParts } from './outline/knownParts';

/** What a reading may rest on, beside the text. */
export interface ReadingOptions {
  /** What is known of parts of plain markdown from an earlier reading. */
  readonly parts?: KnownParts;
  /** What is known of the blocks of exports from an earlier reading. */
  readonly blocks?: KnownBlocks;
  /** Called for every part of the text; throws where nobody wants the reading any more. */
  readonly goOn?: () => void;
}
