import type { Context } from '../context';
import { FALSE, filled, or, type Formula } from '../formula';
import { codeOf } from '../operations/conversions';
import { mergeTruths } from '../operations/merge';
import { OUT, exactly, formHolds, isMissing, truth, type Truth, type Value } from '../values';

/** Whether an open answer has a text somewhere in it; `null` where it is no text, or what to look for is not known. */
export function partOfText(context: Context, receiver: Value, args: readonly Value[]): Truth | null {
  if (receiver.kind === 'text') return args.length === 1 && args[0] ? partOf(receiver.text, args[0], context) : null;
  const [wanted, another] = args;
  const [only, more] = receiver.kind === 'form' ? receiver.variables : [];
  if (only?.type !== 'text' || more !== undefined) return null;
  if (wanted?.kind !== 'text' || wanted.text.trim() === '' || another !== undefined) return null;
  // In the data, texts are filled up with blanks.
  if (wanted.text.trimEnd() !== wanted.text) return null;
  const contains: Formula = { kind: 'textIs', name: only.name, text: wanted.text, part: { kind: 'anywhere' } };
  return context.aboutAnswer(contains, filled(only.name));
}

/** Whether a text that is known has another in it, which an answer may decide: `'|1|3|'.indexOf('|' + f('Q').get() + '|')`. */
function partOf(text: string, wanted: Value, context: Context): Truth | null {
  if (isMissing(wanted)) return truth(OUT, OUT);
  const literal = codeOf(wanted);
  if (literal !== null) return exactly({ kind: 'constant', value: text.includes(literal) });
  if (wanted.kind === 'choice') {
    const [a, b] = [partOf(text, wanted.then, context), partOf(text, wanted.otherwise, context)];
    return a === null || b === null ? null : mergeTruths(wanted.test, a, b);
  }
  const [only, another] = wanted.kind === 'form' ? wanted.variables : [];
  if (wanted.kind !== 'form' || only?.type !== 'coded' || another !== undefined) return null;
  const codes = only.answers.filter(({ code }) => text.includes(code)).map(({ code }) => code);
  const holds = or(...codes.map((code) => formHolds(wanted, code) ?? FALSE));
  return context.aboutForm(holds, wanted, codes);
}
