/** Whether the text is a normalized survey export; looks at no more than its first 256 KB. */
export function looksLikeNormalizedExport(text: string): boolean {
  return (
    /^[ \t]*(?:\*\*)?(?:Question ID|Function Name):(?:\*\*)?[ \t]*\r?$/im.test(text.slice(0, 65_536)) &&
    /^[ \t]*(?:\*\*)?details_normalized:/im.test(text.slice(0, EXPORT_LOOKED_AT))
  );
}

/** How much of a text is looked at. */
const EXPORT_LOOKED_AT = 262_144;
