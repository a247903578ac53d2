import type { Question } from '../model';
import type { Report } from './report';

/** Gives a repeated id a name of its own and reports variables that two questions would share. */
export function withUniqueNames(questions: readonly Question[], report: Report): readonly Question[] {
  const times = new Map<string, number>();
  const owners = new Map<string, string>();
  return questions.map((question) => {
    const key = question.id.toLowerCase();
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    if (time > 1) {
      const id = `${question.id}#${time}`;
      const message = `The id ${question.id} is used a second time; this question is called ${id} here.`;
      const { start, end } = question.idSpan;
      report('duplicateId', 'warning', message, 'Give every question its own id.', start, end, id);
      return { ...question, id };
    }
    for (const { name, span } of question.variables) {
      const owner = owners.get(name.toLowerCase());
      owners.set(name.toLowerCase(), owner ?? question.id);
      if (owner === undefined || owner === question.id) continue;
      const message = `${question.id} would have the variable ${name}, which ${owner} has already.`;
      report(
        'sharedVariable',
        'warning',
        message,
        'Give one of the questions another id.',
        span.start,
        span.end,
        question.id,
      );
    }
    return question;
  });
}
