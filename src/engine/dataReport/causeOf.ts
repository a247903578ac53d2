import type { ReportedCause } from './dataReport';

/** A cause as it is shown, from those who share it. */
export function causeOf(sentence: string, people: ReportedCause['people']): ReportedCause {
  const sum = (of: 'explains' | 'listings'): number => people.reduce((all, one) => all + one[of], 0);
  return {
    sentence,
    people,
    respondents: people.length,
    respondent: people.length === 1 ? (people[0]?.respondent ?? null) : null,
    explains: sum('explains'),
    listings: sum('listings'),
  };
}
