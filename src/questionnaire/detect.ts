import { looksLikeOutline } from './outline/detect';

/** Whether a text is a questionnaire of either format, by a cheap look at its beginning: for every file that is opened. */
export function looksLikeQuestionnaire(text: string): boolean {
  return looksLikeNormalizedExport(text) || looksLikeOutline(text);
}

/** Whether the text is a normalized survey export; looks at no more than its first 64 KB. */
export function looksLikeNormalizedExport(text: string): boolean {
  return (
    /^[ \t]*(?:\*\*)?(?:Question ID|Function Name):(?:\*\*)?[ \t]*\r?$/im.test(text.slice(0, 65_536)) &&
    /^[ \t]*(?:\*\*)?details_normalized:/im.test(text.slice(0, 262_144))
  );
}
