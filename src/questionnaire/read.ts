import type { Questionnaire } from './model';
import { looksLikeNormalizedExport, readNormalizedExport } from './normalizedExport';

/**
 * Reads a questionnaire in either format. Never throws: what cannot be read becomes a problem.
 * @param text the file's text
 * @param name the file's name without folder and extension
 */
export function readQuestionnaire(text: string, name: string): Questionnaire {
  if (looksLikeNormalizedExport(text)) return readNormalizedExport(text, name);
  return { name, format: 'outline', questions: [], functions: [], problems: [] };
}
