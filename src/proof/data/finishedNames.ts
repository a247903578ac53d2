/** Names of columns that say it by yes and no, or by 1 and 0. */
export const FLAG_NAMES =
  /^(?:\w{1,12}[._])?(?:is_?)?(?:finished|completed?|submitted|beendet|abgeschlossen|terminado|completado)$/iu;
/** Names of columns that say when, and are empty of those who have not finished. */
export const DATE_NAMES =
  /^(?:submit_?date|submitted_?(?:at|on|date)|date_?submitted|completed_?(?:at|on|date)|ended(?:_?at)?|finish(?:ed)?_?(?:at|on|time|date))(?:_utc)?$/iu;

/** Whether a column's name says that it may tell who has finished. */
export const isLikeFinished = (name: string): boolean =>
  FLAG_NAMES.test(name) || DATE_NAMES.test(name) || /^(?:\w{1,12}[._])?(?:status|response_type|state)$/iu.test(name);
