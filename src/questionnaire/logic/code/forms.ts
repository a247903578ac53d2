import type { Context } from '../context';
import { type Form, answerVariables, codeKey } from '../values';

/** The row of a question with the code; `null` where there is none. */
export function rowOf(form: Form, code: string): Form | null {
  const row = form.variables.find(
    (variable) => variable.rowCode !== null && codeKey(variable.rowCode) === codeKey(code),
  );
  if (row !== undefined) return { kind: 'form', question: form.question, variables: [row], whole: false };
  const other = form.question.variables.find(
    (variable) => variable.specifies !== null && `${variable.specifies}_other` === code,
  );
  return other === undefined ? null : { kind: 'form', question: form.question, variables: [other], whole: false };
}

/**
 * The form a name stands for: a question, one of its rows, or one variable. Inside a loop it is the same iteration;
 * outside of it, without naming one, there is no telling: `'iteration'`.
 */
export function formOf(context: Context, name: string, iteration: string | null = null): Form | 'iteration' | null {
  const { scope, current } = context;
  const whole = scope.question(name);
  if (whole !== undefined) {
    const slices = scope.slices(whole);
    const wanted = iteration ?? current.iteration;
    const question = slices.size === 0 ? whole : wanted === null ? undefined : scope.sliceAt(whole, wanted);
    if (question === undefined) return 'iteration';
    return { kind: 'form', question, variables: answerVariables(question), whole: true };
  }
  const found = scope.variable(name);
  if (found !== undefined) return { kind: 'form', question: found.question, variables: [found.variable], whole: false };
  return rowInIteration(context, name, iteration ?? current.iteration);
}

/** `Q_3` inside of a loop: row 3 of `Q` in this iteration. */
function rowInIteration(context: Context, name: string, iteration: string | null): Form | null {
  const at = name.lastIndexOf('_');
  const whole = at > 0 && iteration !== null ? context.scope.question(name.slice(0, at)) : undefined;
  const question = whole === undefined ? undefined : context.scope.sliceAt(whole, iteration ?? '');
  if (question === undefined) return null;
  return rowOf({ kind: 'form', question, variables: question.variables, whole: true }, name.slice(at + 1));
}
