import { seeded } from './seeded';

/**
 * A normalized survey export of any length, the same for the same numbers: screeners, multi-punches, grids, numbers and
 * texts that ask about earlier questions, and every tenth with survey code that no compiler can read.
 */
export function syntheticExport(questions: number, seed = 1): string {
  const random = seeded(seed);
  const blocks = Array.from({ length: questions }, (_, index) => block(index + 1, random));
  return `## Sheet1\n${blocks.join('\n\n---\n\n')}\n`;
}

const TOPICS = ['the service', 'your last visit', 'the brand', 'prices', 'the app', 'delivery', 'advice', 'the shop'];

function block(number: number, random: () => number): string {
  const id = `Q${number}`;
  const pick = (count: number): number => Math.floor(random() * count);
  const topic = TOPICS[pick(TOPICS.length)] ?? '';
  const entry = number > 3 && random() < 0.5 ? [`f('Q${singleBefore(number, pick)}').any('1','${2 + pick(3)}')`] : [];
  const base: Record<string, unknown> = {
    'Question ID': id,
    'Question Label': `${id} - Thinking of ${topic}, which of the following applies to you, if any? Please think of the last twelve months.`,
    entry_conditions: entry,
    conditions: number % 20 === 1 ? [`f('${id}').any('5')`] : [],
  };
  const attributes: Record<string, string> = { FieldWidth: '5', EntityId: String(1000 + number) };
  if (number % 10 === 0) attributes['ValidationCode'] = `checkPanel${number}(CurrentForm(), ${pick(9)})`;
  return dict(id, { ...base, ...kindOf(number, id, topic, pick), question_attributes: attributes });
}

/** Questions 1, 5, 9 … are single: conditions can ask about them. */
function singleBefore(number: number, pick: (count: number) => number): number {
  return 1 + 4 * pick(Math.max(1, Math.floor((number - 1) / 4)));
}

function kindOf(number: number, id: string, topic: string, pick: (count: number) => number): Record<string, unknown> {
  switch (number % 4) {
    case 1:
      return { question_type: 'Single', 'Variable ID': id, answers: answers(5, topic) };
    case 2: {
      const rows = 4 + pick(5);
      return {
        question_type: 'Multi',
        sub_questions: rowsOf(id, rows, [{ 'Answer Code': '1', 'Answer Label': 'Yes' }]),
      };
    }
    case 3:
      return { question_type: 'Grid', sub_questions: rowsOf(id, 3 + pick(4), answers(7, topic)) };
    default:
      return { question_type: 'Open', 'Variable ID': id, answers: [{ 'Answer Code': '0', 'Answer Label': '' }] };
  }
}

function answers(count: number, topic: string): readonly Record<string, string>[] {
  return Array.from({ length: count }, (_, index) => ({
    'Answer Code': String(index + 1),
    'Answer Label': `Statement ${index + 1} about ${topic}`,
  }));
}

function rowsOf(
  id: string,
  count: number,
  list: readonly Record<string, string>[],
): readonly Record<string, unknown>[] {
  return Array.from({ length: count }, (_, index) => ({
    'Variable ID': `${id}_${index + 1}`,
    'Question Label': `Row ${index + 1}`,
    answers: list,
  }));
}

function dict(id: string, value: Record<string, unknown>): string {
  return `Question ID:\n${id}\n\ndetails_normalized:\n${python(value)}\n\noutput_spss_script:\n\n`;
}

/** A value as a Python literal; the strings here need no escapes but those of JSON. */
function python(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(python).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, part]) => `${JSON.stringify(key)}: ${python(part)}`)
      .join(', ')}}`;
  }
  return JSON.stringify(value);
}
