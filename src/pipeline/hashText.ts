import { createHash } from 'node:crypto';

/** Identifies the text of a questionnaire. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
