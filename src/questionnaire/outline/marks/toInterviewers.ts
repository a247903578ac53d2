const FOR_INTERVIEWER = /^\W*(?:interviewer(?:in)?|int|enq|enquêteur|enc|encuestador|entrevistador)\s*[:.]/iu;
/** `IF NOT SURE, ASK FOR BEST ESTIMATE`: what interviewers do then; a condition names a question or a code. */
const SITUATION = /^(?:if|when|wenn|falls|si)\s[^\d=<>"“„«[{]*$/iu;

/** Whether a line tells interviewers what to do in a situation that no question asks for. */
export const tellsInterviewer = (line: string, instruction: string): boolean =>
  FOR_INTERVIEWER.test(line) && SITUATION.test(instruction);
