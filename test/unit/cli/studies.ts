/** Text of a small normalized export; every question is single with the codes 1 and 2. */
export function exportOf(ids: readonly string[]): string {
  const blocks = ids.map(
    (id) =>
      `Question ID:\n${id}\n\ndetails_normalized:\n{'Question ID': '${id}', 'Question Label': '${id} - A question', ` +
      `'question_type': 'Single', 'entry_conditions': [], 'conditions': [], 'Variable ID': '${id}', 'answers': [` +
      `{'Answer Code': '1', 'Answer Label': 'Yes'}, {'Answer Code': '2', 'Answer Label': 'No'}], ` +
      `'question_attributes': {}}\n`,
  );
  return `## Sheet1\n${blocks.join('\n---\n\n')}`;
}

export const OUTLINE = '# A study\n\n## Q1. How are you? [SINGLE]\n\n1. Well\n2. Not so well\n';
