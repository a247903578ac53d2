import type { Context } from '../context';
import { filled, type Formula } from '../formula';
import type { Truth, Value } from '../values';

/** Whether an open answer has a text somewhere in it; `null` where it is no text, or what to look for is not known. */
export function partOfText(context: Context, receiver: Value, args: readonly Value[]): Truth | null {
  const [wanted, another] = args;
  const [only, more] = receiver.kind === 'form' ? receiver.variables : [];
  if (only?.type !== 'text' || more !== undefined) return null;
  if (wanted?.kind !== 'text' || wanted.text.trim() === '' || another !== undefined) return null;
  // In the data, texts are filled up with blanks.
  if (wanted.text.trimEnd() !== wanted.text) return null;
  const contains: Formula = { kind: 'textIs', name: only.name, text: wanted.text, part: { kind: 'anywhere' } };
  return context.aboutAnswer(contains, filled(only.name));
}
