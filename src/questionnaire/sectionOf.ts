import type { Question, Questionnaire } from './model';

/** The heading that a question stands below; null where there is none. */
export function sectionOf({ sections = [] }: Questionnaire, { span }: Question): string | null {
  return sections.findLast(({ start }) => start <= span.start)?.label ?? null;
}
