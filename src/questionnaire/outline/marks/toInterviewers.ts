const FOR_INTERVIEWER = /^\W*(?:interviewer(?:in)?|int|enq|enquêteur|enc|encuestador|entrevistador)\s*[:.]/iu;
/** `IF NOT SURE, ASK FOR BEST ESTIMATE`: what happens in an interview; any other condition is on answers. */
const SITUATION =
  /^(?:if|when|wenn|falls|si)\s+(?:(?:the\s+|der\s+|die\s+|le\s+|el\s+)?(?:respondent|person|befragte[rn]?|enquêté|entrevistado|r|he|she|they|(?:it\s+)?is|are)\s+){0,2}(?:unsure|unclear|unable|not\s+(?:sure|clear|certain)|uncertain|refus\p{L}*|necessary|needed|required|hesitat\p{L}*|nicht\s+(?:sicher|klar)|unsicher|unklar|nötig|notwendig|erforderlich|verweiger\p{L}*|zöger\p{L}*|pas\s+(?:sûr|clair)|hésit\p{L}*|nécessaire|besoin|no\s+(?:está\s+)?(?:segur[oa]|clar[oa])|duda|se\s+niega|necesario)(?!\p{L})[^\d=<>"“„«[{]*$/iu;
/** What is asked then is a question that others are not asked: `IF REFUSED, ASK AGE GROUP`, `IF UNCLEAR, ASK:` */
const ASKS = /:\s*$|(?<!\p{L})ask(?!ing|ed)(?!\s+(?:again|for|to|once\s+more)(?!\p{L}))/iu;

/** `IF FEMALE, ASK:` */
const FILTERS = /^(?:if|when|wenn|falls|si)\s[^:]*(?::|,\s*ask)$/iu;

/** Whether a line tells interviewers whom to ask what follows, in whatever words. */
export const filtersForInterviewer = (line: string, instruction: string): boolean =>
  FOR_INTERVIEWER.test(line) && FILTERS.test(instruction.trim());

/** Whether a line tells interviewers what to do in a situation that no question asks for. */
export const tellsInterviewer = (line: string, instruction: string): boolean =>
  FOR_INTERVIEWER.test(line) && SITUATION.test(instruction) && !ASKS.test(instruction);
