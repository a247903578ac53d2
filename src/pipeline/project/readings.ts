import * as z from 'zod/mini';
import { STATEMENT_KINDS, SURENESS, type ChosenReading, type ChosenReadings } from '../../checks/statements/statement';
import { described } from './fields';

const words = (longest: number) => z.string().check(z.maxLength(longest));

const reading = z.strictObject({
  take: described(
    z.enum(['model', 'compiler']),
    'Whose reading is taken: the model’s, which follows, or the compiler’s.',
  ),
  kind: described(z.enum(STATEMENT_KINDS), 'What the model’s statement says of the data.'),
  target: z.optional(described(words(2000), 'Variables or rows that it is about; without it, the whole question.')),
  when: z.optional(described(words(10_000), 'For whom it holds; without it, for everybody who was asked.')),
  expression: z.optional(described(words(20_000), 'What it says, in the language of survey logic.')),
  replaces: z.optional(described(z.array(words(200)), 'Ids of the checks that it takes the place of.')),
  parts: z.optional(described(z.array(z.int()), 'Numbers of the open parts that it answers.')),
  evidence: described(z.array(words(10_000)), 'Words of the questionnaire that it rests on, letter by letter.'),
  reason: described(words(10_000), 'Why it follows from them.'),
  sure: z.optional(described(z.enum(SURENESS), 'How sure its author is.')),
});

/** `readings`: which reading a person took where readers contradict each other, by question id. */
export const readingsSection = described(
  z.record(words(200), z.array(reading)),
  'Which reading was chosen where the compiler and a model contradict each other, by the id of the question.',
);

type Section = z.infer<typeof readingsSection>;

/** What several files chose; the nearest file that speaks of a question holds for it. */
export function readingsOf(sections: readonly Section[]): ChosenReadings {
  const all = new Map<string, readonly ChosenReading[]>();
  for (const section of sections.toReversed())
    for (const [questionId, readings] of Object.entries(section)) all.set(questionId, readings.map(asChosen));
  return all;
}

type Entry = z.infer<typeof reading>;

/** What an entry of the file chooses. */
export function asChosen(entry: Entry): ChosenReading {
  const { take, target = '', when = '', expression = '', replaces = [], parts = [], sure = 'stated' } = entry;
  const { kind, evidence, reason } = entry;
  return { take, statement: { evidence, reason, kind, target, when, expression, replaces, parts, sure } };
}

/** The entry that says so; what is empty is left out. */
export function entryOf({ take, statement }: ChosenReading): Entry {
  const { kind, target, when, expression, replaces, parts, evidence, reason, sure } = statement;
  return {
    take,
    kind,
    ...(target !== '' && { target }),
    ...(when !== '' && { when }),
    ...(expression !== '' && { expression }),
    ...(replaces.length > 0 && { replaces: [...replaces] }),
    ...(parts.length > 0 && { parts: [...parts] }),
    evidence: [...evidence],
    reason,
    sure,
  };
}
