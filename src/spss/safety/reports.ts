import type { Reported } from '../lint/finding';
import type { SyntaxToken } from '../reading/tokens';

/** A finding about a token, or any stretch of the script. */
export function at(place: Pick<SyntaxToken, 'start' | 'end'>, message: string, nextStep: string): Reported {
  return { message, nextStep, start: place.start, end: place.end };
}

/** Text of the script in a message, short. */
export function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
