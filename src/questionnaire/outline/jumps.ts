import type { LineIndex } from '../lines';
import type { Logic, Question } from '../model';
import type { DraftAnswer } from './answerItems';
import type { Mark } from './marks';
import { about, type Report } from './report';

/** `2. No [GO TO Q10]`: who gives the answer is not asked what stands between. */
export interface Jump {
  /** The place of its question among all. */
  readonly from: number;
  readonly code: string;
  readonly target: string;
  readonly mark: Mark;
}

/** The jumps at the answers of a draft, with the codes that they got; `first`: the place of the first question built. */
export function jumpsOf(drafts: readonly DraftAnswer[], built: readonly Question[], first: number): readonly Jump[] {
  return drafts.flatMap(({ jump, start }) => {
    if (jump === null) return [];
    return built.flatMap(({ variables }, index) => {
      const answer = variables.flatMap(({ answers }) => answers).find(({ span }) => span.start === start);
      return answer === undefined ? [] : [{ ...jump, from: first + index, code: answer.code }];
    });
  });
}

/**
 * Adds to the questions that jumps pass over that none of the answers that jump was given. A jump back, or to what is
 * no question, is reported; so is one over a question that is said to be asked of everybody, which stays as it says.
 */
export function followJumps(
  questions: readonly Question[],
  jumps: readonly Jump[],
  askedOfAll: ReadonlySet<number>,
  lines: LineIndex,
  report: Report,
): readonly Question[] {
  const places = new Map(questions.map(({ id }, index) => [id.toLowerCase(), index]));
  const passed = new Map<number, Logic[]>();
  for (const alike of groupsOf(jumps)) {
    const [{ from, target, mark }] = alike;
    const { id } = questions[from] as Question;
    const here = about(id, report);
    const to = places.get(target.toLowerCase());
    if (to === undefined) {
      const message = `${mark.text} leads to ${target}, which is no question: it is not followed.`;
      here('unknownTarget', 'warning', message, 'Write the id of a question below.', mark.start, mark.end);
      continue;
    }
    if (to <= from) {
      const message = `${mark.text} leads back to ${target}: it is not followed.`;
      here('jumpBack', 'warning', message, 'Say in the questions themselves who is asked.', mark.start, mark.end);
      continue;
    }
    const logic = unless(id, alike, lines);
    for (let place = from + 1; place < to; place += 1) {
      if (askedOfAll.has(place)) {
        const message = `${mark.text} passes over ${questions[place]?.id ?? ''}, which says that it is asked of everybody.`;
        here('jumpOverAll', 'warning', message, 'Say below that question who is asked.', mark.start, mark.end);
      } else passed.set(place, [...(passed.get(place) ?? []), logic]);
    }
  }
  return questions.map((question, place) => {
    const more = passed.get(place);
    return more === undefined ? question : { ...question, entry: [...question.entry, ...more] };
  });
}

/** Jumps from one question to the same other one. */
function groupsOf(jumps: readonly Jump[]): readonly (readonly [Jump, ...Jump[]])[] {
  const groups = new Map<string, [Jump, ...Jump[]]>();
  for (const jump of jumps) {
    const key = `${jump.from} ${jump.target.toLowerCase()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [jump]);
    else group.push(jump);
  }
  return [...groups.values()];
}

function unless(id: string, alike: readonly [Jump, ...Jump[]], lines: LineIndex): Logic {
  const [{ mark }] = alike;
  const text = `NOT (${id} = ${alike.map(({ code }) => code).join(',')})`;
  return {
    text,
    span: lines.spanOf(mark.start, mark.end),
    syntax: 'routing',
    offsets: Array.from(text, () => mark.start),
  };
}
