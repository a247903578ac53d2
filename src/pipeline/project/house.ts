import * as z from 'zod/mini';
import { DEFAULT_HABITS, type Habits } from '../../checks/habits';
import { described, text } from './fields';

const platformVariable = z.strictObject({
  filled: z.optional(described(z.boolean(), 'Everybody has a value.')),
  min: z.optional(described(z.number(), 'The least value there can be.')),
  max: z.optional(described(z.number(), 'The greatest value there can be.')),
  never: z.optional(described(z.array(z.number()), 'Codes that delivered data do not have.')),
  delivered: z.optional(
    described(
      z.array(text()),
      'What a questionnaire calls codes that delivered data do have, whatever never says; * stands for any letters.',
    ),
  ),
  is: z.optional(described(z.number(), 'The one value that everybody has.')),
});

const lostScreenOut = z.strictObject({
  questions: described(z.array(text()), 'Ids or labels of the questions; * stands for any letters.'),
  answers: described(z.array(text()), 'Labels of the answers that end the interview; * stands for any letters.'),
});

/** `house`: what is the same in every study of a house. */
export const houseSection = described(
  z.strictObject({
    platformVariables: z.optional(
      described(
        z.record(text(), z.nullable(platformVariable)),
        'Variables that the survey platform fills, by name (* stands for any letters), and what delivered data hold in them; null takes a default away.',
      ),
    ),
    lostScreenOuts: z.optional(
      described(
        z.record(text(), z.nullable(lostScreenOut)),
        'Answers that end the interview though exports do not say so; null takes a default away.',
      ),
    ),
    wholeNumbers: z.optional(
      described(z.boolean(), 'Whether numbers are whole where the questionnaire says nothing of decimals.'),
    ),
    missingBase: z.optional(
      described(
        z.enum(['notAsked', 'accepted']),
        'Whose routing asks about an answer that is missing: notAsked lists him if he has answered, accepted says nothing of him.',
      ),
    ),
    emptyBox: z.optional(
      described(z.enum(['zero', 'missing', 'either']), 'What a box holds that was offered and not ticked.'),
    ),
    everyBox: z.optional(
      described(
        z.enum(['accepted', 'listed']),
        'Whether somebody who ticks every box of a longer list, the one for something else among them, is listed.',
      ),
    ),
  }),
  'What is the same in every study of the house: variables of the survey platform and conventions of its data.',
);

type House = z.infer<typeof houseSection>;

/** The habits that the sections of several files leave, the nearest file first. */
export function habitsOf(sections: readonly House[]): Habits {
  return {
    platformVariables: table(DEFAULT_HABITS.platformVariables, sections, 'platformVariables'),
    lostScreenOuts: table(DEFAULT_HABITS.lostScreenOuts, sections, 'lostScreenOuts'),
    wholeNumbers: sections.find((one) => one.wholeNumbers !== undefined)?.wholeNumbers ?? DEFAULT_HABITS.wholeNumbers,
    missingBase: sections.find((one) => one.missingBase !== undefined)?.missingBase ?? DEFAULT_HABITS.missingBase,
    emptyBox: sections.find((one) => one.emptyBox !== undefined)?.emptyBox ?? DEFAULT_HABITS.emptyBox,
    everyBox: sections.find((one) => one.everyBox !== undefined)?.everyBox ?? DEFAULT_HABITS.everyBox,
  };
}

/** The entries of a table that is the defaults, then what each file says, the nearest last. */
function table<Key extends 'platformVariables' | 'lostScreenOuts'>(
  defaults: Habits[Key],
  sections: readonly House[],
  key: Key,
): Habits[Key] {
  const entries = new Map<string, unknown>(Object.entries(defaults));
  for (const section of sections.toReversed())
    for (const [name, value] of Object.entries(section[key] ?? {})) {
      // Names of variables are the same whatever their capitals.
      const known = [...entries.keys()].find((other) => other.toLowerCase() === name.toLowerCase());
      if (known !== undefined) entries.delete(known);
      if (value !== null) entries.set(name, value);
    }
  return Object.fromEntries(entries) as Habits[Key];
}
