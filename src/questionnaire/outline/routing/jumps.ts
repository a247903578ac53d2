import type { LineIndex } from '../../lines';
import type { Logic, Question } from '../../model';
import type { DraftAnswer } from '../answers/answerItems';
import { routingLogic } from './routingLogic';
import { heldTogether } from './heldTogether';
import { isEnd } from './jumpWords';
import type { JumpTarget, Mark } from '../meanings';
import { plainWords } from '../prose/plain';
import type { Explainer } from '../prose/explain';
import { about, type Report } from '../../report';
import type { RichText } from '../text/richText';

/** A jump that stands at a question: of those for whom a condition holds, or (`null`) of all who have answered it. */
export interface Leaving {
  readonly target: JumpTarget;
  readonly mark: Mark;
  readonly when: { readonly logic: RichText; readonly negated: boolean } | null;
  /** Above the answers of a question that the condition is not about: it may be decided before that question. */
  readonly early: boolean;
}

/** `2. No [GO TO Q10]`: who gives the answer is not asked what stands between. */
export interface Jump {
  /** The place of its question among all; -1 before the first. */
  readonly from: number;
  readonly target: JumpTarget;
  readonly mark: Mark;
  /** The answer that jumps, or when its question is left. */
  readonly when: { readonly code: string } | Pick<Leaving, 'when' | 'early'>;
}

/** A heading that is no question, and the place of the first question below it. */
export interface HeadingPlace {
  readonly label: string;
  readonly place: number;
}

interface Way {
  readonly questions: readonly Question[];
  readonly headings: readonly HeadingPlace[];
  /** The places of questions that say that everybody is asked. */
  readonly askedOfAll: ReadonlySet<number>;
  readonly explainer: Explainer;
  readonly lines: LineIndex;
  readonly report: Report;
}

/** The jumps at the answers of a draft, with the codes that they got; `first`: the place of the first question built. */
export function jumpsOf(drafts: readonly DraftAnswer[], built: readonly Question[], first: number): readonly Jump[] {
  if (drafts.every(({ jump }) => jump === null)) return [];
  // By place: each of thousands of answers may jump.
  const codes = built.map(({ variables }) => {
    const byStart = new Map<number, string>();
    for (const { answers } of variables)
      for (const { span, code } of answers) if (!byStart.has(span.start)) byStart.set(span.start, code);
    return byStart;
  });
  return drafts.flatMap(({ jump, start }) => {
    if (jump === null) return [];
    return codes.flatMap((byStart, index) => {
      const code = byStart.get(start);
      return code === undefined ? [] : [{ ...jump, from: first + index, when: { code } }];
    });
  });
}

/**
 * Adds to the questions that jumps pass over that no jump was taken. A jump back is reported and changes nothing. Where
 * one leads is not known if it is neither question nor heading: then it may pass over all that follows.
 */
export function followJumps(jumps: readonly Jump[], way: Way): readonly Question[] {
  const passed = new Map<number, Logic[]>();
  const others = jumps.filter(({ target }) => target.ofSome !== true);
  for (const alike of groupsOf(jumps)) {
    const isOfSome = alike[0].target.ofSome === true && !isBranch(alike[0].from, others, way);
    for (const [place, logic] of passedOver(alike, isOfSome, way))
      passed.set(place, [...(passed.get(place) ?? []), logic]);
  }
  const held = heldTogether(jumps, way.questions, (name) => placeOf(name, way), way.askedOfAll, way.report);
  return way.questions.map((question, place) => {
    const more = [...(held.get(place) ?? []), ...(passed.get(place) ?? [])];
    return more.length === 0 ? question : { ...question, entry: [...question.entry, ...more] };
  });
}

/** Whether answers of one question lead to this one and to the one behind it: then all of this one go past that. */
function isBranch(from: number, jumps: readonly Jump[], way: Way): boolean {
  const leadingTo = (place: number): readonly number[] =>
    jumps.filter((jump) => placeOf(jump.target.name, way) === place).map((jump) => jump.from);
  const here = leadingTo(from);
  return here.length > 0 && leadingTo(from + 1).some((other) => here.includes(other));
}

const ARROW = /^\s*(?:[-=–]*>|→)/u;
/** `→ please tell us`, `→ how many?`: what is asked of those who give the answer. */
const GOES_ON =
  /[?？]\s*$|^\W*(?:(?:please|bitte|veuillez|por\s+favor)\s+)?(?:tell|specify|describe|explain|write|enter|give|name|which|what|how|why|continue|proceed|angeben|nennen|beschreiben|welche?|wie|was|warum|weiter|précise\p{L}*|indique\p{L}*|lequel|laquelle|combien|especifi\p{L}*|cu[aá]l\p{L}*|cu[aá]nt\p{L}*|seguir)(?!\p{L})/iu;

function passedOver(
  alike: readonly [Jump, ...Jump[]],
  isOfSome: boolean,
  way: Way,
): readonly (readonly [number, Logic])[] {
  const [{ from, target, mark, when }] = alike;
  const { questions, askedOfAll } = way;
  const own = questions[from];
  const here = own === undefined ? way.report : about(own.id, way.report);
  const to = placeOf(target.name, way);
  if (target.guessed === true) {
    // An arrow leads somewhere, in whatever words.
    if (to === null && ARROW.test(mark.text)) reportUnknown(mark, target, here);
    if (to === null || to <= from) return [];
    reportGuessed(mark, target, here);
  }
  if (to === null) reportUnknown(mark, target, here);
  // An arrow at an answer leads somewhere, in whatever words: then it may pass over all that follows.
  if (to === null && !target.certain && (!ARROW.test(mark.text) || GOES_ON.test(target.name))) return [];
  if (to !== null && to <= from) {
    const message = `${mark.text} leads back to ${target.name}: it is not followed.`;
    here('jumpBack', 'warning', message, 'Say in the questions themselves who is asked.', mark.start, mark.end);
    return [];
  }
  const ends = isEnd(target.name);
  if (ends) reportEnd(mark, here);
  if (isOfSome && from + 1 < (to ?? questions.length)) reportOfSome(mark, target, here);
  const logic: Logic = { ...unless(alike, own, way), byJump: true };
  const early = 'early' in when && when.early && own !== undefined;
  if (early) reportEarly(mark, own.id, here);
  const over: (readonly [number, Logic])[] = early ? [[from, { ...logic, perhaps: true }]] : [];
  for (let place = from + 1; place < (to ?? questions.length); place += 1) {
    const forAll = askedOfAll.has(place);
    if (forAll && to !== null && !ends) reportAskedOfAll(mark, questions[place]?.id ?? '', here);
    // What the survey fills in by itself, it may fill in for everybody.
    const doubtful =
      to === null ||
      isOfSome ||
      (forAll && !ends) ||
      questions[place]?.hidden === true ||
      target.guessed === true ||
      logic.perhaps === true;
    over.push([place, doubtful ? { ...logic, perhaps: true } : logic]);
  }
  return over;
}

function reportGuessed(mark: Mark, { name }: JumpTarget, report: Report): void {
  const message = `“${mark.text}” names ${name} and is not understood: whether what stands between is asked is not checked.`;
  report('guessedJump', 'warning', message, `Write [GO TO ${name}] if it leads there.`, mark.start, mark.end);
}

function reportOfSome(mark: Mark, { name }: JumpTarget, report: Report): void {
  const message = `“${mark.text}” stands beside several answers: who goes on to ${name} is not known, and whether what stands between is asked is not checked.`;
  const next = `Write it at the answers that lead there: 2 = No [GO TO ${name}].`;
  report('jumpOfSome', 'warning', message, next, mark.start, mark.end);
}

function reportUnknown(mark: Mark, { name }: JumpTarget, report: Report): void {
  const message = `${mark.text} leads to ${name}, which is neither a question nor a heading here: it is not followed.`;
  const next = 'Write the id of a question below, or [TERMINATE] for those who are screened out.';
  report('unknownTarget', 'warning', message, next, mark.start, mark.end);
}

function reportEnd(mark: Mark, report: Report): void {
  const message = `${mark.text} is read as the end of the interview: nothing is asked after it.`;
  report('endOfInterview', 'info', message, 'Write [TERMINATE] if it screens out.', mark.start, mark.end);
}

function reportEarly(mark: Mark, id: string, report: Report): void {
  const message = `${mark.text} may be decided before ${id} or behind it: who is asked ${id} is not held to it.`;
  report(
    'earlyJump',
    'info',
    message,
    'Write it behind the answers of the question that it is about.',
    mark.start,
    mark.end,
  );
}

function reportAskedOfAll(mark: Mark, passed: string, report: Report): void {
  const message = `${mark.text} passes over ${passed}, which says that it is asked of everybody.`;
  report('jumpOverAll', 'warning', message, 'Say below that question who is asked.', mark.start, mark.end);
}

/** The place of the question that a jump leads to, behind the last for the end; `null` where it leads nowhere. */
function placeOf(name: string, { questions, headings }: Way): number | null {
  if (isEnd(name)) return questions.length;
  const place = placesById(questions).get(name.toLowerCase());
  if (place !== undefined) return place;
  const worded = plainWords(name);
  const asked = worded.includes(' ')
    ? questions.flatMap(({ label }, index) => (plainWords(label) === worded ? [index] : []))
    : [];
  if (asked.length === 1) return asked[0] ?? null;
  const wanted = plainHeading(name);
  const found = headings.filter(({ label }) => {
    const heading = plainHeading(label);
    return heading === wanted || (heading.startsWith(wanted) && /^[^\p{L}\p{N}]/u.test(heading.slice(wanted.length)));
  });
  const [only, other] = found;
  return only === undefined || other !== undefined || wanted === '' ? null : only.place;
}

const knownPlaces = new WeakMap<readonly Question[], ReadonlyMap<string, number>>();

/** Places by id, in small letters: thousands of jumps each look for one among thousands of questions. */
function placesById(questions: readonly Question[]): ReadonlyMap<string, number> {
  const known = knownPlaces.get(questions);
  if (known !== undefined) return known;
  const ids = questions.map(({ id }) => id.toLowerCase());
  const places = new Map<string, number>();
  const put = (id: string, place: number): void => void (places.has(id) || places.set(id, place));
  ids.forEach(put);
  // A grid of several answers a row has become questions of its rows.
  ids.forEach((id, place) => {
    for (let end = id.indexOf('_'); end > 0; end = id.indexOf('_', end + 1)) put(id.slice(0, end), place);
  });
  knownPlaces.set(questions, places);
  return places;
}

/** `Section B: Usage` and `B. Usage` both begin with `B`. */
function plainHeading(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:section|part|block|module|teil|abschnitt|modul|kapitel|chapter)\s+/u, '')
    .replace(/[\s:.]+$/u, '')
    .trim();
}

/** Answers of one question that jump to the same place are one condition; every other jump is one of its own. */
function groupsOf(jumps: readonly Jump[]): readonly (readonly [Jump, ...Jump[]])[] {
  const groups = new Map<string, [Jump, ...Jump[]]>();
  jumps.forEach((jump, index) => {
    const key = 'code' in jump.when ? `${jump.from} ${jump.target.name.toLowerCase()}` : `#${index}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [jump]);
    else group.push(jump);
  });
  return [...groups.values()];
}

/** That the jump was not taken. */
function unless(alike: readonly [Jump, ...Jump[]], own: Question | undefined, way: Way): Logic {
  const { lines } = way;
  const [{ mark, when, from }] = alike;
  if (!('code' in when) && when.when !== null) {
    const { logic, negated } = when.when;
    const plain = routingLogic(logic, lines);
    const explained = way.explainer.explain(plain, from, true);
    if (explained !== plain) {
      const text = negated ? explained.text : `NOT (${explained.text})`;
      return { ...explained, text, offsets: Array.from(text, () => plain.span.start) };
    }
    return routingLogic(negated ? logic.between('(', ')') : logic.between('NOT (', ')'), lines);
  }
  const codes = alike.flatMap((jump) => ('code' in jump.when ? [jump.when.code] : []));
  const id = own?.id ?? '';
  const text = codes.length === 0 ? `NOT (${id} ANSWERED)` : `NOT (${id} = ${codes.join(',')})`;
  const span = lines.spanOf(mark.start, mark.end);
  const logic: Logic = { text, span, syntax: 'routing', offsets: Array.from(text, () => mark.start) };
  // Who may leave it empty goes the same way without a trace.
  return codes.length === 0 && own?.optional === true ? { ...logic, perhaps: true } : logic;
}
