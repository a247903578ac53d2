import type { CallFailure } from '../model';
import { redact } from '../redact';

/** Names that a message shows at most. */
const SHOWN = 8;

/**
 * The failure of a call for a model that the service does not know, with the models that it has: those that begin most
 * like the one that was wanted.
 * @param names what the service offers; none where it does not say
 */
export function withOffer(failure: CallFailure, wanted: string, names: readonly string[]): CallFailure {
  if (names.length === 0 || names.includes(wanted)) return failure;
  const likeness = new Map(names.map((name) => [name, sharedStart(name, wanted)]));
  const nearest = names.toSorted((a, b) => (likeness.get(b) ?? 0) - (likeness.get(a) ?? 0)).slice(0, SHOWN);
  const more = names.length - nearest.length;
  const shown = redact(nearest.join(', '), []);
  const nextStep = `Choose a model that the service has: ${shown}${more > 0 ? `, or one of ${more} more` : ''}.`;
  return { ...failure, error: { ...failure.error, nextStep } };
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length]?.toLowerCase() === b[length]?.toLowerCase()) length++;
  return length;
}
