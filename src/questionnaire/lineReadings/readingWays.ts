import type { Answer, Problem, Question, Questionnaire } from '../model';
import type { Insertion, Way } from '../normalize/edits';
import { fitsComment, isTableRow, lineAt, withFrames, type Stretch } from '../normalize/layout';
import { waysAtQuestion } from '../normalize/questionPlace';
import type { LineReading, Quotation } from './lineReading';

/** What the ways of writing a reading depend on. */
export interface Page {
  readonly text: string;
  /** Offsets of the beginnings of the lines. */
  readonly starts: readonly number[];
  /** What the rules read of it. */
  readonly plain: Questionnaire;
  /** What is not understood of it. */
  readonly unread: readonly Problem[];
}

/**
 * Ways to write readings of one question as marks, the best one first; none where there is no place for them. Nothing is
 * taken out: words that a mark takes the place of become a comment.
 */
export function waysOf(readings: readonly LineReading[], page: Page): readonly Way[] {
  const lists = readings.filter(({ what }) => what === 'row' || what === 'column');
  const single = readings.filter((one) => !lists.includes(one)).map((reading) => waysOfOne(reading, page));
  const parts = lists.length === 0 ? single : [...single, [rowsAndScale(lists, page)]];
  if (parts.some((ways) => ways.length === 0)) return [];
  const most = Math.max(...parts.map((ways) => ways.length));
  return Array.from({ length: most }, (_, index) =>
    withoutRepetition(parts.flatMap((ways) => ways[Math.min(index, ways.length - 1)] ?? [])),
  );
}

function waysOfOne(reading: LineReading, page: Page): readonly Way[] {
  const { text, plain } = page;
  const question = plain.questions.find(({ id }) => id.toLowerCase() === reading.question.toLowerCase());
  const marks = reading.marks.map((mark) => `[${mark}]`).join(' ');
  const hidden = reading.evidence.flatMap((quotation) => comment(unreadStretch(quotation, page), text));
  switch (reading.what) {
    case 'nothing':
      return hidden.length === 0 ? [] : [hidden];
    case 'mark':
      return question === undefined ? [] : waysAtQuestion(text, question, marks).map((way) => [...way, ...hidden]);
    case 'answer':
      return waysOfAnswer(reading, question, marks, page);
    case 'question':
      return waysOfQuestion(reading, marks, page);
    case 'row':
    case 'column':
      return [];
  }
}

function waysOfAnswer(
  { evidence, code, label }: LineReading,
  question: Question | undefined,
  marks: string,
  page: Page,
): readonly Way[] {
  const [first] = evidence;
  if (first === undefined) return [];
  const { text } = page;
  const stretch = stretchOf(first, page);
  const line = lineAt(text, stretch.start);
  const known = answersOf(question).find(
    (one) => one.code === code && one.span.start >= line.start && one.span.start <= line.end,
  );
  if (known !== undefined) {
    const end = known.span.start + text.slice(known.span.start, known.span.end).trimEnd().length;
    return marks === '' ? [] : [[{ at: end, text: ` ${marks}` }]];
  }
  const written = `${code} = ${label}${marks === '' ? '' : ` ${marks}`}`;
  const hidden = comment(stretch, text);
  if (hidden.length === 0 || isTableRow(text, line)) return [];
  const inPlace = hidden.map((one, index) => (index === 0 ? { ...one, text: `${written} ${one.text}` } : one));
  // A list stands below the line of its question, and elsewhere above the words that it is read from.
  const isOwnLine = question !== undefined && question.span.start >= line.start && question.span.start <= line.end;
  const list = isOwnLine ? { at: line.end, text: `\n- ${written}` } : { at: line.start, text: `- ${written}\n` };
  return [inPlace, [list, ...hidden]];
}

function waysOfQuestion({ evidence, question, label }: LineReading, marks: string, page: Page): readonly Way[] {
  const [first] = evidence;
  if (first === undefined) return [];
  const { text } = page;
  const stretch = stretchOf(first, page);
  const line = lineAt(text, stretch.start);
  if (isTableRow(text, line)) return [];
  const behind: Way = marks === '' ? [] : [{ at: stretch.end, text: ` ${marks}` }];
  const hidden = comment(stretch, text);
  return [
    ...(first.words.trim() === label ? [[{ at: stretch.start, text: `**${question}.** ` }, ...behind]] : []),
    ...(hidden.length === 0 ? [] : [[{ at: line.start, text: `\n**${question}.** ${label} ${marks}\n\n` }, ...hidden]]),
  ];
}

/** `Rows:` and `Scale:` above the words that they are read from. */
function rowsAndScale(lists: readonly LineReading[], page: Page): Way {
  const { text } = page;
  const places = lists.flatMap(({ evidence: [first] }) => (first === undefined ? [] : [stretchOf(first, page)]));
  const at = Math.min(...places.map(({ start }) => lineAt(text, start).start));
  const listed = (what: LineReading['what']): string =>
    lists
      .filter((one) => one.what === what)
      .map(({ code, label, marks }) => `- ${code} = ${label}${marks.map((mark) => ` [${mark}]`).join('')}\n`)
      .join('');
  const [rows, columns] = [listed('row'), listed('column')];
  const written = [...(rows === '' ? [] : [`Rows:\n\n${rows}`]), ...(columns === '' ? [] : [`Scale:\n\n${columns}`])];
  return [{ at, text: `\n${written.join('\n')}\n` }, ...places.flatMap((place) => comment(place, text))];
}

const answersOf = (question: Question | undefined): readonly Answer[] =>
  question?.variables.flatMap(({ answers }) => answers) ?? [];

/** Where quoted words stand. */
function stretchOf({ line, words }: Quotation, { text, starts }: Page): Stretch {
  const from = starts[line - 1] ?? 0;
  const found = text.indexOf(words, from);
  const blanks = /^\s*/u.exec(words)?.[0].length ?? 0;
  return { start: found + blanks, end: found + words.trimEnd().length };
}

/**
 * The quoted words, where the rules did not understand them, with the signs around them that are left of what is
 * reported there; `null` where the rules understood them: these stay.
 */
function unreadStretch(quotation: Quotation, page: Page): Stretch | null {
  const { text, unread } = page;
  const quoted = stretchOf(quotation, page);
  const problem = unread.find((one) => isOfWords(one) && one.span.start < quoted.end && one.span.end > quoted.start);
  if (problem === undefined) return null;
  const line = lineAt(text, quoted.start);
  const start = Math.max(line.start, Math.min(problem.span.start, quoted.start));
  const end = Math.min(line.end, Math.max(problem.span.end, quoted.end));
  const rest = text.slice(start, quoted.start) + text.slice(quoted.end, end);
  return /[\p{L}\p{N}]/u.test(rest) ? quoted : { start, end };
}

const isOfWords = ({ severity, code }: Problem): boolean => severity !== 'info' && code !== 'emptyId';

function comment(stretch: Stretch | null, text: string): readonly Insertion[] {
  if (stretch === null) return [];
  const { start, end } = withFrames(text, stretch);
  const words = text.slice(start, end);
  if (!fitsComment(words) || words.includes('|')) return [];
  return [
    { at: start, text: '<!-- ' },
    { at: end, text: ' -->' },
  ];
}

/** Two readings of the same words make one comment of them. */
function withoutRepetition(way: Way): Way {
  const seen = new Set<string>();
  return way.filter(({ at, text }) => {
    const key = `${at} ${text}`;
    const isNew = !seen.has(key) || !/<!--|-->/u.test(text);
    seen.add(key);
    return isNew;
  });
}
