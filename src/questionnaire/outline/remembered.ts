/** Answers that are kept, of each function; the oldest go first. */
const MOST = 4_096;
/** Longer texts hardly ever come again. */
const LONGEST = 400;

/** The same function of a text alone, which answers from memory what it was asked before. */
export function remembered<Answer>(answerTo: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined || known.has(text)) return answer as Answer;
    const found = answerTo(text);
    if (text.length > LONGEST) return found;
    const [oldest] = known.keys();
    if (known.size >= MOST && oldest !== undefined) known.delete(oldest);
    known.set(text, found);
    return found;
  };
}
