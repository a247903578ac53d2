import * as z from 'zod/mini';
import type { Problem, Questionnaire } from '../../questionnaire/model';
import { READING_KINDS, type LineReading } from '../../questionnaire/lineReadings/lineReading';
import type { PlainError } from '../errors';
import type { CallContext, ModelCaller } from '../flow/caller';
import { askEach, type Asked } from './askEach';
import { hash } from './cacheKey';
import {
  LINES_INSTRUCTIONS,
  LINE_OPINION_INSTRUCTIONS,
  linesStable,
  linesTask,
  placeSection,
  type LinePlace,
} from './prompts/lines';
import { opinionItem, opinionsSchema, type OpinionItem } from './schemas';

/** Places of a document that one call is about. */
const PLACES_A_CALL = 8;
/** Readings of one place; who gives more has lost the thread. */
const MOST_READINGS = 60;

const readingSchema = z.strictObject({
  evidence: z.array(z.strictObject({ line: z.int(), words: z.string() })),
  reason: z.string(),
  what: z.enum(READING_KINDS),
  question: z.string(),
  code: z.string(),
  label: z.string(),
  marks: z.array(z.string()),
});

const placeItem = z.strictObject({ questionId: z.string(), readings: z.array(readingSchema) });
const placesSchema = z.strictObject({ places: z.array(placeItem) });
type PlaceItem = z.infer<typeof placeItem>;

/** A document whose lines are read. */
export interface LineDocument {
  readonly text: string;
  readonly questionnaire: Questionnaire;
}

export interface LineReaderOptions {
  readonly caller: ModelCaller;
  readonly context: CallContext;
  /** Longest answer, in tokens. */
  readonly maxOutputTokens: number;
  /** Whether all questions are read, or only where something is in doubt. */
  readonly all: boolean;
}

export interface LinesRead {
  /** What was read, place by place. */
  readonly groups: readonly (readonly LineReading[])[];
  /** Places that could not be asked about, and why the first of them. */
  readonly failed: readonly LinePlace[];
  readonly error: PlainError | null;
}

/** Has a model read the places of a document that the rules did not understand, many at once. */
export async function readLines(document: LineDocument, options: LineReaderOptions): Promise<LinesRead> {
  const { caller, context, maxOutputTokens, all } = options;
  const lines = document.text.split(/\r\n|\n|\r/);
  const places = placesOf(document.questionnaire, all);
  const byId = new Map(places.map((place) => [keyId(place), place]));
  const stable = linesStable('lines', lines);
  const own = hash(JSON.stringify([LINES_INSTRUCTIONS, caller.modelName, document.text]));
  const placeOf = (id: string): readonly LinePlace[] => (byId.get(id) === undefined ? [] : [byId.get(id) as LinePlace]);
  const answers = await Promise.all(
    batchesOf([...byId.keys()]).map((ids) =>
      askEach<z.infer<typeof placesSchema>, PlaceItem>(ids, {
        caller,
        context,
        request: (some) => ({
          prompt: { stable, task: linesTask(some.flatMap(placeOf), lines, document.questionnaire) },
          schemaName: 'lines',
          schema: placesSchema,
          maxOutputTokens,
          cacheGroup: `lines-${own.slice(0, 12)}`,
        }),
        items: ({ places: items }) => items.map((item) => ({ ...item, questionId: `lines ${item.questionId}` })),
        item: placeItem,
        key: (id) =>
          hash(JSON.stringify([own, placeOf(id).map((place) => placeSection(place, lines, document.questionnaire))])),
        fault: ({ readings }) =>
          readings.length > MOST_READINGS ? `it gave more than ${MOST_READINGS} readings of one place.` : null,
      }),
    ),
  );
  const results = new Map<string, Asked<PlaceItem>>(answers.flatMap((one) => [...one]));
  const failed = [...byId].filter(([id]) => results.get(id)?.kind !== 'item').map(([, place]) => place);
  const errors = [...results.values()].flatMap((one) => (one.kind === 'error' ? [one.error] : []));
  return {
    groups: [...byId.keys()].flatMap((id) => {
      const result = results.get(id);
      return result?.kind === 'item' && result.item.readings.length > 0 ? [result.item.readings] : [];
    }),
    failed,
    error: errors[0] ?? null,
  };
}

/** Two readings of one thing, told without whose they are. */
export interface LineDispute {
  readonly id: string;
  readonly a: string;
  readonly b: string;
}

/** Has another look taken at what was read in two ways: which side is right, by dispute; none where nobody answered. */
export async function lineOpinions(
  document: LineDocument,
  disputes: readonly LineDispute[],
  { caller, context, maxOutputTokens }: LineReaderOptions,
): Promise<ReadonlyMap<string, { readonly right: 'A' | 'B' | 'neither'; readonly reason: string }>> {
  const lines = document.text.split(/\r\n|\n|\r/);
  const stable = linesStable('lineOpinion', lines);
  const own = hash(JSON.stringify([LINE_OPINION_INSTRUCTIONS, caller.modelName, document.text]));
  const sections = new Map(
    disputes.map(({ id, a, b }) => [`lines ${id}`, `## Question ${JSON.stringify(id)}\nDispute 0\nA: ${a}\nB: ${b}\n`]),
  );
  const answers = await Promise.all(
    batchesOf([...sections.keys()]).map((ids) =>
      askEach<z.infer<typeof opinionsSchema>, OpinionItem>(ids, {
        caller,
        context,
        request: (some) => ({
          prompt: {
            stable,
            task: `Decide the disputes of these questions.\n\n${some.map((id) => sections.get(id) ?? '').join('\n')}`,
          },
          schemaName: 'lineOpinion',
          schema: opinionsSchema,
          maxOutputTokens,
          cacheGroup: `lineOpinion-${own.slice(0, 12)}`,
        }),
        items: ({ opinions }) => opinions.map((item) => ({ ...item, questionId: `lines ${item.questionId}` })),
        item: opinionItem,
        key: (id) => hash(JSON.stringify([own, sections.get(id)])),
        fault: ({ verdicts }) => (verdicts.length === 1 ? null : 'it did not decide the dispute once.'),
      }),
    ),
  );
  const decided = new Map<string, { readonly right: 'A' | 'B' | 'neither'; readonly reason: string }>();
  for (const { id } of disputes) {
    const result = answers.map((one) => one.get(`lines ${id}`)).find((one) => one !== undefined);
    const [verdict] = result?.kind === 'item' ? result.item.verdicts : [];
    if (verdict !== undefined) decided.set(id, { right: verdict.right, reason: verdict.reason });
  }
  return decided;
}

/** Kept apart from the questions of the run, which have answers of other kinds. */
const keyId = ({ id }: LinePlace): string => `lines ${id}`;

function batchesOf(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / PLACES_A_CALL) }, (_, index) =>
    ids.slice(index * PLACES_A_CALL, (index + 1) * PLACES_A_CALL),
  );
}

/** What is left open of words that are reported anyway is told once. */
const withoutEchoes = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(
    ({ code, span }) =>
      code !== 'openPart' ||
      !problems.some((one) => one.code !== 'openPart' && one.span.start <= span.end && one.span.end >= span.start),
  );

/** Told as a note, and yet not known: whether a jump holds for the question that it stands at. */
const UNCERTAIN: ReadonlySet<string> = new Set(['earlyJump']);

/** Where something is in doubt: questions with problems, and lines with problems that belong to none. */
function placesOf({ questions, problems }: Questionnaire, all: boolean): readonly LinePlace[] {
  const open = problems.filter(
    ({ severity, code }) => (severity !== 'info' && code !== 'emptyId') || UNCERTAIN.has(code),
  );
  const known = new Set<Problem>();
  const lastLine = (span: { readonly line: number }, index: number): number =>
    Math.max(span.line, (questions[index + 1]?.span.line ?? span.line + 40) - 1);
  const ofQuestions = questions.flatMap((question, index): readonly LinePlace[] => {
    const own = open.filter(
      ({ questionId, span }) =>
        questionId === question.id || (questionId === undefined && span.line === question.span.line),
    );
    for (const problem of own) known.add(problem);
    if (!all && own.length === 0 && (question.doubts ?? []).length === 0 && question.unread.length === 0) return [];
    const at = [question.span.line, ...own.map(({ span }) => span.line)];
    return [
      {
        id: question.id,
        question,
        problems: withoutEchoes(own),
        from: Math.min(...at),
        to: Math.max(lastLine(question.span, index), ...at),
      },
    ];
  });
  const elsewhere = open.filter((problem) => !known.has(problem));
  const byLine = new Map<number, Problem[]>();
  for (const problem of elsewhere) byLine.set(problem.span.line, [...(byLine.get(problem.span.line) ?? []), problem]);
  const ofLines = [...byLine].map(([line, own]): LinePlace => ({
    id: `line ${line}`,
    question: null,
    problems: own,
    from: line,
    to: line,
  }));
  return [...ofQuestions, ...ofLines];
}
