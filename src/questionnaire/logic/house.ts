/** What no questionnaire says of its data, and logic has to know to be read. */
export interface House {
  /** Variables of the survey system by name in lower case, each with the codes that delivered data never holds. */
  readonly platform: ReadonlyMap<string, readonly string[]>;
  /** What a box holds that was offered and not ticked. */
  readonly emptyBox: 'zero' | 'missing' | 'either';
}

/** `qSurveyType`: 1 is the pretest and 2 what runs without the screener; neither is delivered. */
export const DEFAULT_HOUSE: House = { platform: new Map([['qsurveytype', ['1', '2']]]), emptyBox: 'zero' };
