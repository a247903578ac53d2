import { and, compare, number, oneOf, variable as variableTerm, type Formula } from '../../questionnaire/logic/formula';
import type { Scope } from '../../questionnaire/logic/scope';
import { answerVariables } from '../../questionnaire/logic/values';
import type { Question } from '../../questionnaire/model';
import { onlyCode } from '../derivation/derivation';

const NAME = /^(.+?)_?x?(?:OE|Oth|Other|Text|Txt)$/u;

export interface TextTwin {
  /** When the text is given; `null` where that is not known. */
  readonly when: Formula | null;
  readonly reason: string;
}

/**
 * The open question that takes the words of another's last answer, by its name: `Q5OE` of `Q5`. Only where nothing
 * else says when it is asked, and the other question has no text of its own.
 */
export function textTwin(question: Question, scope: Scope): TextTwin | null {
  const [text, ...others] = answerVariables(question);
  if (text?.type !== 'text' || others.length > 0 || question.entry.length > 0 || question.hidden || question.optional)
    return null;
  const [, id = ''] = NAME.exec(question.id) ?? [];
  const source = scope.question(id) ?? scope.partial(id);
  if (source === undefined || source === question || source.variables.some(({ specifies }) => specifies !== null))
    return null;
  // Which answer is the last is not known of a list that has not been read wholly.
  if (source.unread.length > 0)
    return { when: null, reason: `it may take the words of ${source.id}, which has not been read wholly` };
  const when = lastAnswer(source);
  if (when === null) return null;
  return { when, reason: `by its name it takes the words of the last answer of ${source.id}` };
}

function lastAnswer(source: Question): Formula | null {
  const single = onlyCode(source);
  const value = single?.answers.at(-1)?.value;
  if (single !== null) return value === undefined || value === null ? null : oneOf(single.name, [value]);
  const last = answerVariables(source).at(-1);
  if (last?.type === 'flag') return oneOf(last.name, [1]);
  return last?.type === 'number' ? and(compare(variableTerm(last.name), '>', number(0))) : null;
}
