import type { Questionnaire } from './model';

/**
 * Reads a questionnaire in either format.
 * @param text the file's text
 * @param name the file's name without folder and extension
 */
export function readQuestionnaire(_text: string, name: string): Questionnaire {
  return { name, format: 'normalizedExport', questions: [], functions: [], problems: [] };
}
