import * as z from 'zod/mini';
import type { Reading, Scheme } from '../../proof/data/scheme/scheme';
import { described } from './fields';

const name = () => z.string().check(z.minLength(1), z.maxLength(200));
const word = () => z.string().check(z.maxLength(4000));
const names = () => z.array(name());
const box = z.strictObject({ variable: name(), code: z.number() });

const reading = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('texts'),
    variable: name(),
    column: name(),
    values: z.array(z.strictObject({ text: word(), code: z.number() })),
    other: z.nullable(z.number()),
    otherText: z.nullable(name()),
  }),
  z.strictObject({
    kind: z.literal('boxes'),
    variables: names(),
    unticked: z.union([z.literal('empty'), z.literal('always'), z.literal(2)]),
  }),
  z.strictObject({ kind: z.literal('counted'), variables: names(), value: z.number() }),
  z.strictObject({ kind: z.literal('ownCodes'), boxes: z.array(box) }),
  z.strictObject({ kind: z.literal('boxOfText'), variable: name(), text: name(), others: names() }),
  z.strictObject({ kind: z.literal('saysNothing'), text: name(), variable: name(), code: z.number() }),
  z.strictObject({ kind: z.literal('codeInBox'), variable: name(), box: name(), code: z.number() }),
  z.strictObject({ kind: z.literal('missing'), variables: names(), value: z.number() }),
  z.strictObject({ kind: z.literal('slots'), columns: names(), boxes: z.array(box) }),
  z.strictObject({ kind: z.literal('rankSlots'), columns: names(), boxes: z.array(box) }),
  z.strictObject({
    kind: z.literal('rankList'),
    column: name(),
    separator: z.string().check(z.minLength(1), z.maxLength(5)),
    boxes: z.array(z.strictObject({ variable: name(), texts: z.array(word()) })),
  }),
  z.strictObject({ kind: z.literal('figures'), column: name(), boxes: names() }),
  z.strictObject({
    kind: z.literal('finished'),
    column: name(),
    values: z.nullable(z.array(word())),
    others: z.array(word()),
  }),
  z.strictObject({
    kind: z.literal('list'),
    column: name(),
    isText: z.boolean(),
    hasBraces: z.boolean(),
    separator: z.string().check(z.minLength(1), z.maxLength(5)),
    boxes: z.array(z.strictObject({ variable: name(), texts: z.array(word()) })),
    other: z.nullable(name()),
    otherText: z.nullable(name()),
  }),
]);

/** `data.scheme`: how the data file writes what the questionnaire has otherwise. */
export const schemeSection = described(
  z.strictObject({
    said: z.optional(described(word(), 'What was recognised, in a sentence.')),
    names: z.optional(
      described(z.record(name(), name()), 'Columns of the data file by the names that the questionnaire has.'),
    ),
    readings: z.optional(
      described(z.array(reading), 'How columns are read that hold something else than codes, one variable for each.'),
    ),
  }),
  'How the data file writes the variables of the questionnaire, as it was recognised and kept.',
);

type Section = z.infer<typeof schemeSection>;

/** What a section says, as validations use it. */
export function asScheme({ said, names: renamed = {}, readings = [] }: Section): Scheme {
  const all: Reading[] = [
    ...Object.entries(renamed).map(([variable, column]): Reading => ({ kind: 'renamed', variable, column })),
    ...readings,
  ];
  return { readings: all, note: said ?? null, unread: [] };
}

/** The section that says so; `undefined` where the file is written as the questionnaire says. */
export function sectionOf({ readings, note }: Scheme): Section | undefined {
  if (readings.length === 0) return undefined;
  const renamed = readings.flatMap((one) => (one.kind === 'renamed' ? [[one.variable, one.column] as const] : []));
  const others = readings.filter((one) => one.kind !== 'renamed');
  return {
    ...(note !== null && { said: note }),
    ...(renamed.length > 0 && { names: Object.fromEntries(renamed) }),
    ...(others.length > 0 && { readings: structuredClone(others) as NonNullable<Section['readings']> }),
  };
}
