import { isLineOfAges } from './answers/numbers/ages';
import { applyToQuestion, entryLogic, namesOf, type DraftQuestion } from './draft';
import { reportUnread } from './unread/unreadMark';
import { saysSection } from './routing/parts/ofSection';
import type { LineIndex } from '../lines';
import type { LineNotes } from './lines/lineNotes';
import type { Mark } from './meanings';
import type { EitherCondition } from './routing/eitherCondition';
import type { Flow } from './routing/flow';
import { hidesNext, isBetweenTwo, isOfNext, speaksOfOpen, whereOf, type ConditionPlace } from './routing/ofNext';
import type { RoutingAbove } from './routing/routingAbove';
import type { BetweenTwo } from './routing/betweenTwo';
import { takeWithoutQuestion } from './routing/withoutQuestion';
import type { Report } from '../report';
import type { DocumentStyle } from './style';

interface Place extends ConditionPlace {
  readonly report: Report;
  readonly routing: RoutingAbove;
  readonly notes: LineNotes;
  readonly either: EitherCondition;
  readonly between: BetweenTwo;
  /** A section has begun, and no question in it yet. */
  readonly sectionBegins: boolean;
  readonly flow: Flow;
  readonly style: DocumentStyle;
}

/**
 * Applies the marks of a line to the question it stands below, or keeps them for the next if they say who is asked.
 * @param where whether a blank line stands above it; `on`: behind what the question is written on
 */
export function placeMarks(all: readonly Mark[], where: boolean | 'on', place: Place): void {
  const { open, next, lines, report, routing } = place;
  const apart = where === true;
  const marks = where === 'on' && open !== null ? withOwnConditions(all, open, lines, report) : all;
  const hides = apart && hidesNext(marks, next, place.lastLine, lines, place.style);
  const routes = marks.some(({ meaning }) => meaning.kind === 'routing' || meaning.kind === 'everybody');
  // How a question is answered is said below it.
  const routesAlone = marks.every(({ meaning }) => meaning.kind === 'routing' || meaning.kind === 'everybody');
  const ofOpen = speaksOfOpen(marks, apart, place);
  for (const mark of marks) {
    const side = whereOf(mark, apart, place);
    if (side !== null) place.between.saw(mark, side);
    if (hides) routing.addForNext(mark);
    else if (open !== null && ofOpen) applyToQuestion(open, mark, lines, report);
    else if (apart && open !== null && closesInterview(mark, open)) reportUnread(noted(mark), report);
    else if (open !== null && place.either.isOne(mark, apart, open, next)) place.notes.ofEither(mark, open);
    else if (routes && open === null && place.sectionBegins) routing.addForSection(mark, apart);
    else if (open !== null && apart && !open.hasAnswers && isOfSection(mark)) {
      // From here on, and perhaps of what stands above it in the section.
      open.keepPerhaps(entryLogic(mark, lines) ?? []);
      routing.addForSection(mark, apart);
    } else if (open !== null && routesAlone && isBetweenTwo(mark, apart, place))
      place.notes.ofBoth(place.between.take(mark, open), open);
    else if (routes && isOfNext(mark, apart, place)) routing.addForNext(mark);
    else if (routes && (apart || mark.text.trimEnd().endsWith(':'))) routing.addDoubtful(mark);
    else if (open !== null && isLineOfAges(open, mark, report)) continue;
    else if (open !== null) applyToQuestion(open, mark, lines, report);
    else takeWithoutQuestion(mark, place.flow, report);
  }
}

/** Takes the conditions of a line that a question is written on: `____ minutes [ASK IF Q1 = 1]`; what is left of its marks. */
function withOwnConditions(
  marks: readonly Mark[],
  open: DraftQuestion,
  lines: LineIndex,
  report: Report,
): readonly Mark[] {
  // Who is asked a question cannot depend on its answer: that is said of the next.
  const isOwn = ({ meaning }: Mark): boolean =>
    meaning.kind === 'everybody' ||
    (meaning.kind === 'routing' && (open.id === null || !namesOf(meaning.logic.text).includes(open.id.toUpperCase())));
  for (const mark of marks.filter(isOwn)) applyToQuestion(open, mark, lines, report);
  return marks.filter((mark) => !isOwn(mark));
}

/** `[THANK AND CLOSE]` apart from a question that has a text for an answer: nobody is screened out by a text. */
const closesInterview = ({ meaning }: Mark, open: DraftQuestion): boolean =>
  meaning.kind === 'flag' && meaning.flag === 'terminate' && open.types.includes('open') && !open.hasAnswers;

const noted = (mark: Mark): Mark => ({ ...mark, meaning: { kind: 'note' } });

/** `All of this section is asked only if Q1 = 1`, between two of its questions. */
const isOfSection = ({ meaning, text }: Mark): boolean => meaning.kind === 'routing' && saysSection(text);
