import { looksLikeNormalizedExport } from './detect';
import { looksLikeOutline } from './outline/detect';

/** Whether a text is a questionnaire of either format: reads its beginning, whatever its length. */
export function looksLikeQuestionnaire(text: string): boolean {
  return looksLikeNormalizedExport(text) || looksLikeOutline(text);
}
