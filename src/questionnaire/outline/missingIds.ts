import type { Question } from '../model';
import type { Report } from '../report';

const NUMBERED = /^(\p{L}{1,4}_?)(\d{1,3})$/u;
/** A larger step begins a new count of a section. */
const LONGEST_GAP = 3;

/** Says where the numbers of questions leave some out: 1, 2, 4 - a line may have got lost, or not been understood. */
export function reportMissingIds(questions: readonly Question[], report: Report): void {
  const known = new Set(questions.map(({ id }) => (/^\p{L}{1,4}_?\d{1,3}/u.exec(id)?.[0] ?? id).toLowerCase()));
  const last = new Map<string, number>();
  const counted = new Map<string, number>();
  for (const { id, idSpan } of questions) {
    const match = NUMBERED.exec(id);
    if (match === null) continue;
    const [prefix, number] = [(match[1] ?? '').toLowerCase(), Number(match[2])];
    const before = last.get(prefix) ?? number;
    const missing = Array.from({ length: Math.max(0, number - before - 1) }, (_, step) => before + step + 1).filter(
      (one) => !known.has(`${prefix}${one}`),
    );
    last.set(prefix, number);
    counted.set(prefix, (counted.get(prefix) ?? 0) + 1);
    if (missing.length === 0 || missing.length > LONGEST_GAP || (counted.get(prefix) ?? 0) < 3) continue;
    const names = missing.map((one) => `${match[1] ?? ''}${one}`).join(', ');
    const message = `${names} ${missing.length > 1 ? 'are' : 'is'} not here, though the questions beside count on.`;
    const next = 'Nothing, if there is none; else look at the lines above: a question line may not be understood.';
    report('missingId', 'info', message, next, idSpan.start, idSpan.end, id);
  }
}
