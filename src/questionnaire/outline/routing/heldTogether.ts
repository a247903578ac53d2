import type { Logic, Question } from '../../model';
import { about, type Report } from '../../report';
import type { JumpTarget, Mark } from '../meanings';

/** What leads from the question at a place to another: an answer, or something else that is said of it. */
interface Leap {
  readonly from: number;
  readonly target: JumpTarget;
  readonly mark: Mark;
  readonly when: object;
}

/**
 * Whom the questions may be for that an answer leads past, where its own question has a condition and they have none:
 * `(IF Q5 = 1) Q6 … 1 Yes [GO TO Q8]`, `Q7. Why not?`, `(TO ALL) Q8 …`. They may be for whom that question is for, and
 * as well for everybody who is not led past them, whatever is said from there on: `Q7. How do you get to work?`. So it
 * is never certain, and told.
 */
export function heldTogether(
  jumps: readonly Leap[],
  questions: readonly Question[],
  placeOf: (name: string) => number | null,
  askedOfAll: ReadonlySet<number>,
  report: Report,
): ReadonlyMap<number, readonly Logic[]> {
  const held = new Map<number, readonly Logic[]>();
  for (const { from, target, when, mark } of jumps) {
    const own = questions[from];
    const to = 'code' in when && target.certain && own !== undefined ? placeOf(target.name) : null;
    if (own === undefined || to === null || to <= from + 1 || to > from + 1 + FEW || to >= questions.length) continue;
    const first = questions[from + 1];
    const base = first === undefined ? [] : own.entry.filter((logic) => !isSaidOf(logic, first));
    if (base.length === 0 || base.some(({ byJump, perhaps }) => byJump === true || perhaps === true)) continue;
    for (let place = from + 1; place < to; place += 1) {
      const question = questions[place];
      // One with a condition of its own says whom it is for.
      if (question === undefined || askedOfAll.has(place) || question.hidden || !saysNoMore(question, own)) break;
      if (held.has(place)) continue;
      held.set(place, base.map(perhapsOf));
      reportHeld(mark, own.id, question.id, report);
    }
  }
  return held;
}

/** More are a part of the questionnaire that is passed over. */
const FEW = 3;

const perhapsOf = (logic: Logic): Logic => ({ ...logic, perhaps: true });

const isSaidOf = (logic: Logic, { entry }: Question): boolean =>
  entry.some(({ text, span }) => text === logic.text && span.start === logic.span.start);

/** Nothing is said of it that is not said of the other as well, as that of their section is. */
const saysNoMore = ({ entry, mask }: Question, other: Question): boolean =>
  mask === null && entry.every((logic) => isSaidOf(logic, other));

function reportHeld(mark: Mark, own: string, passed: string, report: Report): void {
  const message = `${mark.text} leads past ${passed}, and only some are asked ${own}: whether all others are asked ${passed} is not checked.`;
  const next = 'Say below that question who is asked.';
  about(passed, report)('perhapsHeld', 'info', message, next, mark.start, mark.end);
}
