import type { Questionnaire } from './model';
import { looksLikeNormalizedExport } from './detect';
import { readNormalizedExport } from './export/normalizedExport';
import { readOutline } from './outline/outline';

/**
 * Reads a questionnaire in either format. Never throws: what cannot be read becomes a problem.
 * @param text the file's text
 * @param name the file's name without folder and extension
 */
export function readQuestionnaire(text: string, name: string): Questionnaire {
  return looksLikeNormalizedExport(text) ? readNormalizedExport(text, name) : readOutline(text, name);
}
