import type { Question } from '../../model';
import type { Report } from '../../report';

/** `line12` stands for an id that is not there. */
const NUMBERED = /^(?!line)(\p{L}{1,4}_?)(\d{1,3})$/u;
/** A larger step begins a new count of a section. */
const LONGEST_GAP = 3;

/** Says where the numbers of questions leave some out: 1, 2, 4 - a line may have got lost, or not been understood. */
export function reportMissingIds(questions: readonly Question[], report: Report): void {
  const known = new Set(questions.map(({ id }) => (/^\p{L}{1,4}_?\d{1,3}/u.exec(id)?.[0] ?? id).toLowerCase()));
  const last = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { id } of questions) {
    const prefix = NUMBERED.exec(id)?.[1]?.toLowerCase();
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  for (const [place, { id, idSpan }] of questions.entries()) {
    const match = NUMBERED.exec(id);
    if (match === null) continue;
    const [prefix, number] = [(match[1] ?? '').toLowerCase(), Number(match[2])];
    // 2, 3, 4: where is 1?
    const before = last.get(prefix) ?? (number === 2 ? 0 : number);
    const missing = Array.from({ length: Math.max(0, number - before - 1) }, (_, step) => before + step + 1).filter(
      (one) => !known.has(`${prefix}${one}`),
    );
    last.set(prefix, number);
    if (missing.length === 0 || missing.length > LONGEST_GAP || (counts.get(prefix) ?? 0) < 3) continue;
    const names = missing.map((one) => `${match[1] ?? ''}${one}`).join(', ');
    const message = `${names} ${missing.length > 1 ? 'are' : 'is'} not here, though the questions beside count on.`;
    const next = 'Nothing, if there is none; else look at the lines above: a question line may not be understood.';
    report('missingId', 'info', message, next, idSpan.start, idSpan.end, id);
    reportList(questions[place - 1], names, report);
  }
}

/** A number or a text with a list below it, and behind it an id is missing: the list may be that one's answers. */
function reportList(before: Question | undefined, missing: string, report: Report): void {
  const rows = before?.variables.filter(({ specifies, rowCode }) => specifies === null && rowCode !== null) ?? [];
  if (before === undefined || rows.length === 0 || (before.kind !== 'numeric' && before.kind !== 'text')) return;
  const { id, idSpan } = before;
  const message = `${id} has a list below it, and ${missing} is missing behind it: whether the list is its own is not known.`;
  const next = 'If the list belongs to another question, write the line of that question above it.';
  report('listOfNumbers', 'warning', message, next, idSpan.start, idSpan.end, id);
}
