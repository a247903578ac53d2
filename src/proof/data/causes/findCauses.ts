import type { Check } from '../../../checks/check';
import type { Value } from './compile';
import type { EditSet } from './edits';
import { groupCauses, type Cause, type Explanation, type RespondentCauses, type RootCauses } from './rootCause';
import { groupsOf, smallestRepairs, type Deadline, type Repair } from './search';

/** A respondent whom checks list, with what they list him for. */
export interface Listed {
  readonly respondent: string;
  readonly row: number;
  /** His values, by the variables' numbers in the edit set. */
  readonly values: readonly Value[];
  /** The checks that list him, as rows name them. */
  readonly checks: readonly { readonly questionId: string; readonly check: string; readonly of: Check }[];
}

/** Milliseconds for each respondent on average, for one at most, and for all at least. */
const TIME = { each: 1.8, most: 60, least: 500 } as const;

/** How the file has what the checks see under other names and as numbers. */
interface AsWritten {
  /** The names of columns by those of variables in upper case, where they differ. */
  readonly names: ReadonlyMap<string, string>;
  /** The number in whose place the file holds a text that is no answer. */
  readonly strange: number | null;
}

const AS_CHECKED: AsWritten = { names: new Map(), strange: null };

/** Finds the root causes of one respondent after the other, in a time in line with their number. */
export class CauseFinder {
  readonly #respondents: RespondentCauses[] = [];
  readonly #started: number;

  constructor(
    private readonly set: EditSet,
    private readonly written = AS_CHECKED,
    /** A clock that counts milliseconds. */
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#started = now();
  }

  add(listed: Listed): void {
    const now = this.now();
    const allowed = TIME.least + TIME.each * (this.#respondents.length + 1) - (now - this.#started);
    const time = { end: now + Math.max(0, Math.min(TIME.most, allowed)), now: this.now };
    this.#respondents.push(causesOf(this.set, listed, time, this.written));
  }

  finish(): RootCauses {
    const unknown = (why: 'time' | 'tooMany'): number =>
      this.#respondents.filter(({ explanations }) => explanations.some((one) => one.unknown === why)).length;
    return {
      respondents: this.#respondents,
      groups: groupCauses(this.#respondents),
      notInTime: unknown('time'),
      tooMany: unknown('tooMany'),
    };
  }
}

function causesOf(set: EditSet, listed: Listed, time: Deadline, written: AsWritten): RespondentCauses {
  const { respondent, row, values, checks } = listed;
  const failing = checks
    .flatMap(({ of }) => set.editsOf.get(of) ?? [])
    .filter((edit) => set.edits[edit]?.fails(values));
  const explanations = groupsOf(set, failing).map((edits): Explanation => {
    const own = new Set(edits.map((edit) => set.edits[edit]?.check));
    const explained = checks.filter(({ of }) => own.has(of)).map(({ questionId, check }) => ({ questionId, check }));
    const found = smallestRepairs(set, values, edits, time);
    return found.kind === 'found'
      ? {
          causes: found.repairs.map((repair) => causeOf(set, values, repair, written)),
          checks: explained,
          unknown: null,
        }
      : { causes: [], checks: explained, unknown: found.kind };
  });
  return { respondent, row, explanations, checks: checks.length };
}

function causeOf(set: EditSet, values: readonly Value[], repair: Repair, { names, strange }: AsWritten): Cause {
  return [...repair].flatMap(([at, to]) => {
    const variable = set.variables[at];
    if (variable === undefined) return [];
    const from = values[at] ?? null;
    const isStrange = strange !== null && from === strange;
    return [
      {
        variable: names.get(variable.name.toUpperCase()) ?? variable.name,
        questionId: variable.question.id,
        isStrange,
        from: isStrange ? null : from,
        to,
      },
    ];
  });
}
