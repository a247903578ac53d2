import type { JumpTarget, Mark } from '../meanings';
import type { RichText } from '../text/richText';

const NAME = String.raw`\p{Lu}\p{L}{0,3}_?\d{1,3}\p{L}?`;
/** `(psaar a P10)`, `No, on to Q5`: an id in brackets or at the end. */
const NAMED = new RegExp(
  String.raw`\(([^()]*?(?<![\p{L}\p{N}])(${NAME})(?![\p{L}\p{N}])[^()]*)\)|[\s>]+(${NAME})[\s.)]*$`,
  'u',
);

/** Where an answer may lead to whose label names a question in words that are not understood; `null` for most. */
export function guessedJump(label: RichText): { readonly target: JumpTarget; readonly mark: Mark } | null {
  const match = NAMED.exec(label.text);
  const name = match?.[2] ?? match?.[3];
  if (match === null || name === undefined) return null;
  const target: JumpTarget = { name, certain: false, guessed: true };
  const { start, end } = label.slice(match.index, match.index + match[0].length);
  return { target, mark: { meaning: { kind: 'jump', target }, text: match[0].trim(), start, end } };
}
