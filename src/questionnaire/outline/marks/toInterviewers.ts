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

/** `IF MORE THAN ONE, ASK ABOUT THE ELDEST`: which of several an answer is about. */
const OF_SEVERAL =
  /^(?:if|when|wenn|falls|si|se)\s+(?:there\s+(?:is|are)\s+|hay\s+|es\s+gibt\s+|es\s+|il\s+y\s+en\s+a\s+|ce\s+ne\s+sono\s+)?(?:more\s+than\s+one|several|m[aá]s\s+de\s+un[oa]?|vari[oa]s|mehr\s+als\s+eine?[rns]?|mehrere|plusieurs|plus\s+d['’]une?|più\s+di\s+un[oa]?)(?!\p{L})[^\d=<>"“„«[{]{0,40}[,:]\s*(?:please\s+)?(?:ask|think|talk|preguntar?|pregunte|fragen|denken|demander|interroger|chiedere)\s+(?:about|for|of|por|sobre|nach|an|sur|pour|di)(?!\p{L})[^\d=<>"“„«[{]*$/iu;

/** Whether words tell interviewers which of several people or things to ask about. */
export const saysWhichOfSeveral = (instruction: string): boolean => OF_SEVERAL.test(instruction);

/** Whether a line tells interviewers what to do in a situation that no question asks for. */
export const tellsInterviewer = (line: string, instruction: string): boolean =>
  saysWhichOfSeveral(instruction) ||
  (FOR_INTERVIEWER.test(line) && SITUATION.test(instruction) && !ASKS.test(instruction));
