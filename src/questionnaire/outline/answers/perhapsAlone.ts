import type { Answer } from '../../model';
import type { Report } from '../../report';
import { shorten } from '../text/shorten';

/** `None of these`, `keine davon`, with whatever in brackets behind it. */
const NONE =
  /^\W{0,3}(?:none(?:\s+(?:of|at\s+all)(?!\p{L})[^()]{0,80})?|nothing\s+of[^()]{0,80}|keine?[rs]?\s+(?:davon|von|der)(?!\p{L})[^()]{0,80}|nichts\s+davon|aucune?(?:\s+(?:de|d['’])[^()]{0,80})?|ningun[oa](?:\s+de[^()]{0,80})?|nessun[oa](?:\s+(?:di|dei|delle)[^()]{0,80})?|nowhere|nirgend(?:wo|s)|nulle\s+part|geen(?:\s+van[^()]{0,80})?|nenhuma?(?:\s+d[^()]{0,80})?)(?:\s*\([^()]{0,80}\))?\W{0,3}$/iu;

export const isCalledNone = (label: string): boolean => NONE.test(label);

/**
 * Says of an answer of several that it excludes the others by what it is called, where nothing marks it: whether the
 * data hold it to that is not known, and not checked.
 */
export function tellPerhapsAlone(answers: readonly Answer[], report: Report): void {
  if (answers.length < 2 || answers.some(({ exclusive }) => exclusive)) return;
  const none = answers.find(({ label }) => NONE.test(label));
  if (none === undefined) return;
  const message = `“${shorten(none.label)}” is not marked as an answer that stands alone: that it is chosen with others is not reported.`;
  const next = 'Write [EXCLUSIVE] behind it, if it excludes all others.';
  report('perhapsAlone', 'info', message, next, none.span.start, none.span.end);
}
