/** How much of a text says whether it is a questionnaire in plain markdown, in characters, of which the last line may be cut off. */
export const OUTLINE_LOOKED_AT = 16_384;
