import { createHash } from 'node:crypto';

/** Identifies a text, whole or in parts: a questionnaire, a file. */
export function hashText(text: string | Iterable<string>): string {
  const hash = createHash('sha256');
  if (typeof text === 'string') return hash.update(text).digest('hex');
  for (const part of text) hash.update(part);
  return hash.digest('hex');
}
