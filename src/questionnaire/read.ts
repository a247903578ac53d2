import type { Questionnaire } from './model';
import { looksLikeNormalizedExport } from './detect';
import { readNormalizedExport } from './export/normalizedExport';
import { readOutline } from './outline/outline';
import type { ReadingOptions } from './readingOptions';

/**
 * Reads a questionnaire in either format. Never throws of itself: what cannot be read becomes a problem.
 * @param text the file's text
 * @param name the file's name without folder and extension
 */
export function readQuestionnaire(text: string, name: string, options: ReadingOptions = {}): Questionnaire {
  return looksLikeNormalizedExport(text) ? readNormalizedExport(text, name, options) : readOutline(text, name, options);
}
