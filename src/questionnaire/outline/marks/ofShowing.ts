/** What is said of the order of answers, of quotas and of what is on the screen: nothing that data could contradict. */
const OF_SHOWING =
  /^(?:(?:check\s+|soft\s+|hard\s+)?quotas?(?!\p{L}).*|(?:auto[\s-]*(?:code|fill|punch))(?:d|ed)?\s+from\s+\S+(?:\s+for\s+quotas?)?|same\s+(?:order|rotation|randomi[sz]ation|sequence)\s+as\s+(?:at\s+|in\s+)?\S+|(?:reverse|flip|invert)\s+(?:the\s+)?(?:scale|order|codes|answers)(?:\s+(?:for|to)\s+(?:\d+\s*%|half|one\s+half)(?:\s+of\s+(?:the\s+)?(?:sample|respondents))?)?|(?:do\s+not|don['’]?t|never)\s+(?:show|display)(?:\s+(?:on|to)\s+(?:the\s+)?(?:screen|respondents?))?|always\s+(?:show|display)(?:n|ed)?|(?:randomi[sz]e|rotate|shuffle)(?:\s+(?:rows|codes|answers|items|options|statements))?(?:\s+\d+\s*(?:-|–|to|and|&)\s*\d+)?|(?:keep|fix|anchor)\s+(?:at|to|in)\s+(?:the\s+)?(?:top|bottom|end|last\s+position|position))$/iu;

/** Whether a sentence among marks speaks of showing, order or quotas and of nothing else. */
export function isOfShowing(sentence: string): boolean {
  const words = sentence.trim();
  // Who is asked, and who is screened out, is never a matter of showing.
  return (
    OF_SHOWING.test(words) &&
    !/(?<!\p{L})(?:if|when|unless|wenn|falls|only|terminate|screen[\s-]*out|close)(?!\p{L})/iu.test(words)
  );
}
