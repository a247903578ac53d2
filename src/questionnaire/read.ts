import type { Questionnaire } from './model';
import { looksLikeNormalizedExport } from './detect';
import { readNormalizedExport } from './export/normalizedExport';
import type { KnownParts } from './outline/knownParts';
import { readOutline } from './outline/outline';

/**
 * Reads a questionnaire in either format. Never throws: what cannot be read becomes a problem.
 * @param text the file's text
 * @param name the file's name without folder and extension
 * @param parts what is known of parts of plain markdown from an earlier reading
 */
export function readQuestionnaire(text: string, name: string, parts?: KnownParts): Questionnaire {
  return looksLikeNormalizedExport(text) ? readNormalizedExport(text, name) : readOutline(text, name, parts);
}
