/** The answers of a list, by their codes. */
const list = (labels: readonly string[]): string =>
  labels.map((label, index) => `${String(index + 1)}. ${label}`).join('\n');

/**
 * A questionnaire in plain markdown as people write it, of any length: kinds of questions take turns, in sections of
 * twenty, and every third asks about an earlier one.
 */
export function longQuestionnaire(questions: number): string {
  const blocks = Array.from({ length: questions }, (_, index) => question(index + 1));
  return `# A long study\n\n${blocks.join('\n\n')}\n`;
}

function question(number: number): string {
  const section = number % 20 === 1 ? `## Part ${String(Math.ceil(number / 20))}\n\n` : '';
  // Questions 1, 6, 11 … have one answer: conditions can ask about them.
  const before = number - ((number - 1) % 5) - 5;
  const condition = number % 3 === 0 && before > 0 ? ` [ASK IF Q${String(before)} = 1,2]` : '';
  return `${section}${kindOf(number, `### Q${String(number)}. What do you think of shop ${String(number)}?`, condition)}`;
}

function kindOf(number: number, head: string, condition: string): string {
  switch (number % 5) {
    case 1:
      return `${head} [SINGLE]${condition}\n\n${list(['Very good', 'Good', 'Poor', 'I do not know it'])}`;
    case 2:
      return `${head} [MULTI]${condition}\n\n${list(['Prices', 'Advice', 'Delivery', 'Opening hours', 'Nothing [EXCLUSIVE]'])}`;
    case 3:
      return `${head} [NUMERIC 0-99]${condition}`;
    case 4: {
      const rows = ['Its prices', 'Its people', 'Its app'].map((row) => `| ${row} | o | o | o |`);
      return `${head} [GRID]${condition}\n\n| | Good | Fair | Poor |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
    }
    default:
      return `${head} [OPEN]${condition}`;
  }
}
