import { unreadableQuestion } from './emptyQuestion';
import type { Question, Variable } from './model';
import { about, type Report } from './report';

/**
 * Sees that every variable belongs to one question. A question whose id was used before costs that question: in the
 * data both would be one. What another question has already is left out where it stands the second time.
 */
export function withUniqueNames(questions: readonly Question[], report: Report): readonly Question[] {
  const first = new Map<string, Question>();
  const times = new Map<string, number>();
  const owners = new Map<string, Question>();
  return questions.map((question) => {
    const key = question.id.toLowerCase();
    const namesake = first.get(key);
    first.set(key, namesake ?? question);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    if (namesake !== undefined) return repeated(question, namesake, time, report);
    const variables = question.variables.filter((variable) => {
      const owner = owners.get(variable.name.toLowerCase());
      if (owner === undefined) owners.set(variable.name.toLowerCase(), question);
      else if (owner !== question) reportShared(question, variable, owner, report);
      return owner === undefined;
    });
    return variables.length === question.variables.length ? question : { ...question, variables };
  });
}

function repeated(question: Question, { idSpan: firstSpan }: Question, time: number, report: Report): Question {
  const { start, end } = question.idSpan;
  const id = `${question.id}#${time}`;
  const message = `The id ${question.id} is used a second time, after line ${firstSpan.line}: this question is not checked.`;
  const next = 'Give every question its own id, the name of its variable in the data.';
  about(id, report)('duplicateId', 'error', message, next, start, end);
  return { ...unreadableQuestion(id, question.span, question.idSpan), label: question.label };
}

function reportShared(question: Question, { name, span }: Variable, owner: Question, report: Report): void {
  const message = `The variable ${name} of ${question.id} is one of ${owner.id} already (line ${owner.idSpan.line}): it is not checked here.`;
  const next = 'Give one of the questions another id.';
  about(question.id, report)('sharedVariable', 'warning', message, next, span.start, span.end);
}
