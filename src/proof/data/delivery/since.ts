import * as z from 'zod/mini';
import type { FlaggedRow, ValidationResult } from '../result';
import { checksIn } from '../triage';

/** One respondent listed by one check. */
export interface Listing {
  readonly respondent: string;
  readonly questionId: string;
  readonly check: string;
}

/** What has changed since another validation. */
export interface Since {
  readonly added: readonly Listing[];
  readonly fixed: readonly Listing[];
  readonly still: readonly Listing[];
  /** Listings of questions that were not checked this time: nobody knows whether they are fixed. */
  readonly notChecked: readonly Listing[];
  /** What was open and has been handled by a person meanwhile. */
  readonly handled: readonly Listing[];
}

const savedRow = z.looseObject({ respondent: z.string(), questionId: z.string(), check: z.string() });

const savedSchema = z.looseObject({
  questions: z.array(z.looseObject({ questionId: z.string() })),
  rows: z.array(savedRow),
  handled: z.optional(z.array(savedRow)),
  truncated: z.optional(z.boolean()),
});

export type Saved = z.infer<typeof savedSchema>;

/** A result that was written as JSON; `null` where the text is none. */
export function readSaved(text: string): Saved | null {
  try {
    const parsed = savedSchema.safeParse(JSON.parse(text.replace(/^\ufeff/u, '')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What an earlier result is compared by. */
export interface Earlier {
  readonly rows: readonly Listed[];
  readonly handled?: readonly Listed[] | undefined;
}

type Listed = Pick<FlaggedRow, 'respondent' | 'questionId' | 'check'>;

/** What a result is compared by: its rows, those that people have handled, and which questions were checked. */
export type Compared = Pick<ValidationResult, 'questions' | 'rows' | 'handled'>;

/** Who is new, who is fixed and who is still listed, check by check. What is handled is neither new nor fixed. */
export function compareWith(saved: Earlier, result: Compared): Since {
  const before = listingsOf(saved.rows);
  const handledBefore = listingsOf(saved.handled ?? []);
  const now = listingsOf(result.rows);
  const handled = listingsOf(result.handled ?? []);
  const unchecked = new Set(
    result.questions.filter(({ notChecked }) => notChecked !== null).map(({ questionId }) => questionId),
  );
  const gone = [...before].filter(([key]) => !now.has(key) && !handled.has(key)).map(([, listing]) => listing);
  return {
    added: [...now].filter(([key]) => !before.has(key) && !handledBefore.has(key)).map(([, listing]) => listing),
    still: [...now].filter(([key]) => before.has(key) || handledBefore.has(key)).map(([, listing]) => listing),
    fixed: gone.filter(({ questionId }) => !unchecked.has(questionId)),
    notChecked: gone.filter(({ questionId }) => unchecked.has(questionId)),
    handled: [...handled].filter(([key]) => before.has(key)).map(([, listing]) => listing),
  };
}

/** Whether what a row lists is new: all of it, some of it, or nothing. */
export function newsOf({ added }: Since): (row: FlaggedRow) => 'new' | 'new in part' | 'still' {
  const news = new Set(added.map((listing) => JSON.stringify(listing)));
  return ({ respondent, questionId, check }) => {
    const all = checksIn(check);
    const fresh = all.filter((one) => news.has(JSON.stringify({ respondent, questionId, check: one })));
    return fresh.length === 0 ? 'still' : fresh.length === all.length ? 'new' : 'new in part';
  };
}

function listingsOf(rows: readonly Listed[]): ReadonlyMap<string, Listing> {
  return new Map(
    rows.flatMap(({ respondent, questionId, check }) =>
      checksIn(check).map((one) => {
        const listing = { respondent, questionId, check: one };
        return [JSON.stringify(listing), listing] as const;
      }),
    ),
  );
}
