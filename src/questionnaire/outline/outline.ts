import { LineIndex } from '../lines';
import type { Problem, Questionnaire } from '../model';
import { OutlineAssembler } from './assemble';
import { contentStart, splitChunks, withoutDeepLines, type Stretch } from './text/chunks';
import { withoutIdBrackets } from './rewriting/bracketedIds';
import { withBoxGrids } from './rewriting/boxGrids';
import { withDashedAnswers } from './rewriting/dashedAnswers';
import { choiceLists } from './tables/choices';
import { KnownParts } from './knownParts';
import type { OutlineEvent } from './text/events';
import { joinedLists, type PartEvents } from './text/joinLists';
import { splitBoxes } from './text/boxes';
import { withoutCallouts } from './rewriting/callouts';
import { withDropDowns } from './rewriting/dropDowns';
import { withFootnotes } from './rewriting/footnotes';
import { withoutFrames } from './rewriting/frames';
import { withoutGaps } from './text/gaps';
import { withLegend } from './rewriting/legend';
import { withLabelledTexts } from './rewriting/labelled';
import { withPlainIds } from './text/ids';
import { withPlainSeparators } from './rewriting/plainSeparators';
import { withNamedLines } from './rewriting/namedLines';
import { withNamedTexts } from './rewriting/namedTexts';
import { hasLoopEnds } from './routing/loopLines';
import { withKeyLines } from './rewriting/keyLines';
import { withParagraphAnswers } from './rewriting/paragraphAnswers';
import { withCalledLists } from './rewriting/calledLists';
import { withCodesBehind } from './rewriting/codesBehind';
import { withLooseLists } from './rewriting/looseLists';
import { withOptionLines } from './rewriting/optionLines';
import { withRankBoxes } from './rewriting/rankBoxes';
import { withRangeLines } from './rewriting/rangeLines';
import { withNamedCodes } from './rewriting/namedCodes';
import { withNamedLists } from './rewriting/namedLists';
import { joinedConditions } from './rewriting/joinLines';
import { withPlainSigns } from './text/signs';
import { withoutPlatformWords } from './rewriting/platformWords';
import { withSquareBoxes } from './rewriting/squareBoxes';
import { withSharedAnswers } from './rewriting/sharedAnswers';
import { withSpecKeys } from './rewriting/specKeys';
import { withSpacedCodes } from './rewriting/spacedCodes';
import { withTextGrids } from './rewriting/textGrids';
import { withoutStars } from './rewriting/stars';
import { sayForWhom } from './unread/unnamed';
import { withDemands } from './lines/demandedWords';
import { withDoubts } from './unread/doubts';
import { reportMissingIds } from './unread/missingIds';
import { reportUnreadIds } from './unread/unreadIds';
import { reportUnreadLines } from './unread/unreadLines';
import type { NumberShape } from './lineLook';
import { styleOf } from './style';
import type { ReadingOptions } from '../readingOptions';
import { inOrder, reportTo } from '../report';
import { withUniqueNames } from '../uniqueNames';

/** How other hands write what has a plain form as well, each put into that; the first one first. */
const REWRITINGS: readonly ((events: readonly OutlineEvent[]) => readonly OutlineEvent[])[] = [
  withoutCallouts,
  withoutFrames,
  withPlainSigns,
  withSquareBoxes,
  withRankBoxes,
  withTextGrids,
  withBoxGrids,
  withDashedAnswers,
  withDropDowns,
  withoutGaps,
  withFootnotes,
  withLegend,
  withNamedLists,
  withCalledLists,
  withSpacedCodes,
  withNamedCodes,
  withCodesBehind,
  withOptionLines,
  withRangeLines,
  withLooseLists,
  withSharedAnswers,
  withoutPlatformWords,
];

const rewritten = (events: readonly OutlineEvent[]): readonly OutlineEvent[] =>
  REWRITINGS.reduce((known, rewrite) => rewrite(known), events);

/**
 * Reads a questionnaire in plain markdown (docs/questionnaire-format.md). Never throws: what is not understood becomes
 * a problem at its place, and a question that cannot be read costs that question.
 * @param name the file's name without folder and extension
 */
export function readOutline(text: string, name: string, options: ReadingOptions = {}): Questionnaire {
  const { parts = new KnownParts(), goOn } = options;
  const lines = new LineIndex(text);
  const problems: Problem[] = [];
  const report = reportTo(problems, lines);
  const parsed: PartEvents[] = [];
  const unread: Stretch[] = [];
  const content = contentStart(text);
  const { plain, required } = withoutStars(withPlainSeparators(withoutIdBrackets(text)));
  const written = { ...styleOf(plain, content), required };
  for (const part of splitChunks(plain, content)) {
    goOn?.();
    const { chunk, deep } = withoutDeepLines(part);
    for (const stretch of deep) unread.push(stretch);
    parsed.push({ chunk, events: parts.eventsOf(chunk, plain) });
  }
  const { events: labelled, fields, specified } = withLabelledTexts(rewritten(joinedLists(parsed)));
  const keyed = withKeyLines(withSpecKeys(labelled, specified));
  const alone = withNamedLines(keyed, written);
  const named = alone.names.size > 0 ? alone : withNamedTexts(keyed, { ...written, fields });
  // Where names are known, numbers count answers.
  const numbers = named.names.size > 0 ? new Set<NumberShape>() : written.numbers;
  const seen = { loopEnds: hasLoopEnds(labelled), sayForWhom: sayForWhom(labelled) };
  const style = { ...written, ...seen, numbers, fields: new Set([...fields, ...named.names]) };
  const joined = joinedConditions(splitBoxes(withParagraphAnswers(withPlainIds(named.events, style), style)));
  const assembler = new OutlineAssembler(lines, style, choiceLists(joined, report), report);
  joined.forEach((event, index) => {
    goOn?.();
    assembler.add(event, joined[index + 1]);
  });
  const read = withDemands(withUniqueNames(assembler.finish(), report), text, report);
  reportMissingIds(read, report);
  reportUnreadIds(read, text, report);
  const known = reportUnreadLines(read, unread, lines, text, report);
  const questions = withDoubts(known, problems, text);
  if (questions.length === 0) {
    report('noQuestions', 'error', NO_QUESTIONS, WRITE_QUESTIONS, 0, Math.min(text.length, 1));
    // What is said of marks and answers is of no use in a text that is no questionnaire at all.
    return { name, format: 'outline', questions, functions: [], problems: inOrder(problems.filter(isOfStructure)) };
  }
  const sections = assembler.parts();
  return {
    ...{ name, format: 'outline', questions, functions: [], problems: inOrder(problems) },
    ...(sections.length > 0 && { sections }),
  };
}

const NO_QUESTIONS = 'No question was found.';
const WRITE_QUESTIONS =
  'Write each question as a heading with its id, ## Q1. How old are you? [NUMERIC 0-99], its answers as a list below it.';

const isOfStructure = ({ code }: Problem): boolean =>
  /^(?:noQuestions|heading|stray|notRead|tooDeep|tooLong|brokenTable)/.test(code);
