import type { Answer, Problem, Question, Questionnaire } from '../model';
import type { Way } from '../normalize/edits';
import { isTableRow, labelIn, lineAt, type Stretch } from '../normalize/layout';
import { waysAtQuestion } from '../normalize/questionPlace';
import { asOneWay, comment, commentsIn, swallows, wholeLine } from './comments';
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
  const answers = readings.filter(({ what }) => what === 'answer');
  const others = readings.filter((one) => !lists.includes(one) && !answers.includes(one));
  // The answers of a question that is written anew stand in its text, where their codes are nowhere written.
  const isNew = others.some(({ what }) => what === 'question') && hasGuessedCodes(answers);
  const parts = [
    ...others.map((reading) => waysOfOne(reading, page, isNew ? textOf(answers) : '')),
    ...(answers.length === 0 || isNew ? [] : [waysOfAnswers(answers, page)]),
    ...(lists.length === 0 ? [] : [listWays(lists, page)]),
  ];
  if (parts.some((ways) => ways.length === 0)) return [];
  const most = Math.max(...parts.map((ways) => ways.length));
  return Array.from({ length: most }, (_, index) =>
    parts.flatMap((ways) => ways[Math.min(index, ways.length - 1)] ?? []),
  ).filter((way) => !commentsIn(asOneWay(way)).some((one) => swallows(one, page.text) && !isLed(one, way)));
}

/** What is put in front of a comment begins the line in its place. */
const isLed = ({ start }: Stretch, way: Way): boolean =>
  way.some(({ at, text }) => at === start && text.trim() !== '' && text.trim() !== '<!--');

/** @param choices answers of a new question, as they stand in its text */
function waysOfOne(reading: LineReading, page: Page, choices: string): readonly Way[] {
  const { text } = page;
  const question = questionOf(reading, page);
  const marks = reading.marks.map((mark) => `[${mark}]`).join(' ');
  const hidden = reading.evidence.flatMap((quotation) => comment(unreadStretch(quotation, page), text));
  switch (reading.what) {
    case 'nothing':
      return hidden.length === 0 ? [] : [hidden];
    case 'mark':
      return question === undefined ? [] : waysOfMark(question, marks, hidden, page);
    case 'question':
      return waysOfQuestion(reading, choices + marks, page);
    case 'answer':
    case 'row':
    case 'column':
      return [];
  }
}

const questionOf = ({ question }: LineReading, { plain }: Page): Question | undefined =>
  plain.questions.find(({ id }) => id.toLowerCase() === question.toLowerCase());

function waysOfMark(question: Question, marks: string, hidden: Way, { text }: Page): readonly Way[] {
  const [first] = commentsIn(hidden);
  const own = lineAt(text, question.idSpan.start);
  // Words in front of what the question asks: the mark takes their place.
  const inPlace =
    first !== undefined && first.start >= own.start && first.end <= own.end
      ? [[{ at: first.start, text: `${marks} ` }, ...hidden]]
      : [];
  const ways = waysAtQuestion(text, question, marks).map((way) => [...way, ...hidden]);
  return first !== undefined && swallows(first, text) ? [...inPlace, ...ways] : [...ways, ...inPlace];
}

/** Each where it stands, or all of them as a list; where their codes are nowhere written, as words of the question. */
function waysOfAnswers(answers: readonly LineReading[], page: Page): readonly Way[] {
  if (hasGuessedCodes(answers)) return waysInText(answers, page);
  const each = answers.map((answer) => waysOfAnswer(answer, page));
  const most = Math.max(...each.map((ways) => ways.length));
  const inPlace = each.some((ways) => ways.length === 0)
    ? []
    : Array.from({ length: most }, (_, index) => each.flatMap((ways) => ways[Math.min(index, ways.length - 1)] ?? []));
  const places = new Set(answers.map(({ evidence: [first] }) => `${first?.line} ${first?.words}`));
  return places.size === answers.length ? [...inPlace, ...listWays(answers, page)] : listWays(answers, page);
}

/**
 * `Yes/No`: answers that are told in one place, without their codes. Which values the data hold is not known then, and the
 * rules say so of answers in the text of a question.
 */
function hasGuessedCodes(answers: readonly LineReading[]): boolean {
  const [first] = answers[0]?.evidence ?? [];
  const isOfFirst = ({ evidence: [one] }: LineReading): boolean => one?.line === first?.line;
  const isWritten = ({ code, evidence }: LineReading): boolean =>
    evidence.some(({ words }) => new RegExp(String.raw`(?<![\p{L}\p{N}])${code}(?![\p{L}\p{N}])`, 'u').test(words));
  return answers.length > 1 && answers.every((one) => isOfFirst(one) && !isWritten(one));
}

const textOf = (answers: readonly LineReading[]): string => `${answers.map(({ label }) => label).join(' / ')} `;

function waysInText(answers: readonly LineReading[], page: Page): readonly Way[] {
  const { text } = page;
  const [reading] = answers;
  const question = reading === undefined ? undefined : questionOf(reading, page);
  if (question === undefined) return [];
  const written = ` ${textOf(answers).trimEnd()}`;
  const own = lineAt(text, question.idSpan.start);
  const below = lineAt(text, Math.min(text.length, own.end + 1));
  const labels = [own, below].flatMap((line) => labelIn(text, question.label, line) ?? []);
  return labels.map(({ end }) => [{ at: end, text: written }]);
}

function waysOfAnswer({ evidence, code, label, question, marks: said }: LineReading, page: Page): readonly Way[] {
  const [first] = evidence;
  if (first === undefined) return [];
  const { text, plain } = page;
  const marks = said.map((mark) => `[${mark}]`).join(' ');
  const stretch = stretchOf(first, page);
  const line = lineAt(text, stretch.start);
  const known = answersOf(plain.questions.find(({ id }) => id.toLowerCase() === question.toLowerCase())).find(
    (one) => one.code === code && one.span.start >= line.start && one.span.start <= line.end,
  );
  const isInDoubt = page.unread.some(({ span }) => span.start < line.end && span.end > line.start);
  if (known !== undefined && (marks !== '' || !isInDoubt)) {
    const end = known.span.start + text.slice(known.span.start, known.span.end).trimEnd().length;
    return marks === '' ? [] : [[{ at: end, text: ` ${marks}` }]];
  }
  const hidden = comment(stretch, text);
  if (hidden.length === 0 || isTableRow(text, line)) return [];
  return [
    [{ at: hidden[0]?.at ?? stretch.start, text: `${code} = ${label}${marks === '' ? '' : ` ${marks}`} ` }, ...hidden],
  ];
}

function waysOfQuestion({ evidence, question, label }: LineReading, marks: string, page: Page): readonly Way[] {
  const [first] = evidence;
  if (first === undefined) return [];
  const { text } = page;
  const stretch = stretchOf(first, page);
  const line = lineAt(text, stretch.start);
  if (isTableRow(text, line)) return [];
  const behind: Way = marks === '' ? [] : [{ at: stretch.end, text: ` ${marks}` }];
  const hidden = comment(wholeLine(stretch, question, text), text);
  const ids = [`**${question}.**`, ...likeOthers(question, line.start, page)];
  return [
    ...(first.words.trim() === label ? ids.map((id) => [{ at: stretch.start, text: `${id} ` }, ...behind]) : []),
    ...(hidden.length === 0
      ? []
      : ids.map((id) => [{ at: line.start, text: `\n${id} ${label} ${marks}\n\n` }, ...hidden])),
  ];
}

/** `13b/` for Q13b, where the question above is written `13/`. */
function likeOthers(id: string, at: number, { text, plain }: Page): readonly string[] {
  const above = plain.questions.findLast(({ idSpan }) => idSpan.start < at);
  const number = /^q(\d.*)$/iu.exec(id)?.[1];
  if (above === undefined || number === undefined) return [];
  const { start, end } = lineAt(text, above.idSpan.start);
  const written = /^\s*(?:\d[\w.]*?)([./):]{1,2}|\s[-–—])(?=\s)/u.exec(text.slice(start, Math.min(end, start + 60)));
  return written === null ? [] : [`${number}${written[1] ?? '.'}`];
}

/**
 * Lists of a question, below its line, or above the words that they are read from: these become comments, but for what
 * the question asks.
 */
function listWays(listed: readonly LineReading[], page: Page): readonly Way[] {
  const { text } = page;
  const places = listed.flatMap(({ evidence: [first], code }) =>
    first === undefined ? [] : [{ stretch: stretchOf(first, page), code }],
  );
  const [reading] = listed;
  const question = reading === undefined ? undefined : questionOf(reading, page);
  const own = question === undefined ? null : lineAt(text, question.idSpan.start);
  const isOwn = ({ start }: Stretch): boolean => own !== null && own.start <= start && start <= own.end;
  const elsewhere = places.filter(({ stretch }) => !isOwn(stretch));
  if (places.some(({ stretch }) => isTableRow(text, lineAt(text, stretch.start)))) return [];
  const at = Math.min(...elsewhere.map(({ stretch }) => lineAt(text, stretch.start).start));
  const written = writtenLists(listed);
  const list = Number.isFinite(at) ? { at, text: `\n${written}\n` } : { at: own?.end ?? 0, text: `\n\n${written}` };
  if (own === null && !Number.isFinite(at)) return [];
  const below = elsewhere.flatMap(({ stretch, code }) => comment(wholeLine(stretch, code, text), text));
  const beside = places.flatMap(({ stretch }) => (isOwn(stretch) ? comment(stretch, text) : []));
  return beside.length === 0
    ? [[list, ...below]]
    : [
        [list, ...below, ...beside],
        [list, ...below],
      ];
}

function writtenLists(listed: readonly LineReading[]): string {
  const list = (wanted: LineReading['what']): string =>
    listed
      .filter(({ what }) => what === wanted)
      .map(({ code, label, marks }) => `- ${code} = ${label}${marks.map((mark) => ` [${mark}]`).join('')}\n`)
      .join('');
  const [rows, columns] = [list('row'), list('column')];
  return [
    list('answer'),
    ...(rows === '' ? [] : [`Rows:\n\n${rows}`]),
    ...(columns === '' ? [] : [`Scale:\n\n${columns}`]),
  ]
    .filter((part) => part !== '')
    .join('\n');
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
