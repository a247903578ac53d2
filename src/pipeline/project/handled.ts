import * as z from 'zod/mini';
import type { HandledFinding } from '../../proof/data/handled';
import { described, text } from './fields';

/** Values and ids are what the data hold: any text. */
const value = () => z.string().check(z.maxLength(40_000));

/** `data.handled`: findings that somebody has looked into. */
export const handledSection = described(
  z.array(
    z.strictObject({
      respondent: described(value(), 'The id of the respondent.'),
      question: described(text(), 'The question.'),
      check: described(value(), 'The checks that listed him, as reports name them.'),
      values: described(z.record(z.string(), value()), 'The values then: with others, the finding is open again.'),
      note: described(z.string().check(z.trim(), z.minLength(1), z.maxLength(500)), 'What was found out, or done.'),
    }),
  ),
  'Findings of validations that are handled: they are shown apart and count no more while their values are the same.',
);

type Entry = z.infer<typeof handledSection>[number];

/** An entry as validations use it. */
export const asHandled = ({ question, ...others }: Entry): HandledFinding => ({ ...others, questionId: question });

/** The entry that says so. */
export const handledEntry = ({ respondent, questionId, check, values, note }: HandledFinding): Entry => ({
  respondent,
  question: questionId,
  check,
  values: { ...values },
  note,
});
