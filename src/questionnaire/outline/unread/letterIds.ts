import type { Question } from '../../model';
import type { Report } from '../../report';

/** `QA`, `B`: a capital that counts, behind others that all of the ids have. */
const LETTERED = /^(\p{Lu}{0,3})([A-Z])$/u;
/** So many steps from one letter to the next show that they count. */
const FEWEST_STEPS = 3;
const LONGEST_GAP = 3;

/** Says where ids that count by letters leave one out: `QA`, `QB`, `QC`, `QE`. */
export function reportMissingLetters(questions: readonly Question[], report: Report): void {
  const known = new Set(questions.map(({ id }) => id));
  const pairs = questions.flatMap(({ id, idSpan }, place) => {
    const [match, before] = [LETTERED.exec(id), LETTERED.exec(questions[place - 1]?.id ?? '')];
    if (match === null || before === null || match[1] !== before[1]) return [];
    const prefix = match[1] ?? '';
    const [from, to] = [orderOf(before[2]), orderOf(match[2])];
    return [{ id, idSpan, prefix, from, step: to - from }];
  });
  for (const { id, idSpan, prefix, from, step } of pairs) {
    const steps = pairs.filter((pair) => pair.prefix === prefix && pair.step === 1).length;
    if (step < 2 || step > LONGEST_GAP || steps < FEWEST_STEPS) continue;
    const missing = Array.from({ length: step - 1 }, (_, at) => prefix + String.fromCharCode(from + at + 1)).filter(
      (one) => !known.has(one),
    );
    if (missing.length === 0) continue;
    reportMissing(missing, { id, idSpan }, report);
  }
}

const orderOf = (letter = ''): number => letter.charCodeAt(0);

/** Says of ids that are not there, though those beside them count on, at the question behind the gap. */
export function reportMissing(
  missing: readonly string[],
  { id, idSpan }: Pick<Question, 'id' | 'idSpan'>,
  report: Report,
): void {
  const names = missing.join(', ');
  const message =
    missing.length > 1
      ? `${names} are not here, though the questions beside count on.`
      : `${names} is not here, though the questions beside count on.`;
  const next = 'Nothing, if there is none; else look at the lines above: a question line may not be understood.';
  report('missingId', 'info', message, next, idSpan.start, idSpan.end, id);
}
