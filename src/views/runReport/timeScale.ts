/** A stretch of time in milliseconds since the epoch. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Time as a place on a line, with long pauses cut out. */
export interface TimeScale {
  /** Length of the line in milliseconds of work: pauses count as `GAP_SHARE` of the whole. */
  readonly length: number;
  /** Where a moment lies on the line, in milliseconds from its start; clamped to the line. */
  readonly at: (time: number) => number;
  /** The pauses that were cut: where they lie on the line and how long they were. */
  readonly gaps: readonly { readonly at: number; readonly length: number; readonly milliseconds: number }[];
}

/** A pause longer than this share of all work is cut down to it: a run resumed next morning stays readable. */
const GAP_SHARE = 0.05;

/** The stretches in which anything was going on, sorted, without overlaps. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = [...intervals].sort((a, b) => a.start - b.start);
  const joined: Interval[] = [];
  for (const interval of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && interval.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, interval.end) };
    } else {
      joined.push(interval);
    }
  }
  return joined;
}

/** A scale over the work of a run; of length 1 where there is none, so that nothing divides by zero. */
export function timeScale(intervals: readonly Interval[]): TimeScale {
  const active = union(intervals);
  const work = active.reduce((sum, { start, end }) => sum + end - start, 0);
  const longest = Math.max(1, work * GAP_SHARE);
  const pieces: { readonly start: number; readonly end: number; readonly at: number; readonly length: number }[] = [];
  const gaps: { at: number; length: number; milliseconds: number }[] = [];
  let at = 0;
  active.forEach((interval, index) => {
    const before = active[index - 1];
    if (before !== undefined) {
      const pause = interval.start - before.end;
      const length = Math.min(pause, longest);
      pieces.push({ start: before.end, end: interval.start, at, length });
      if (pause > longest) gaps.push({ at, length, milliseconds: pause });
      at += length;
    }
    const length = interval.end - interval.start;
    pieces.push({ ...interval, at, length });
    at += length;
  });
  const length = Math.max(1, at);
  return { length, gaps, at: (time) => place(pieces, time) };
}

function place(
  pieces: readonly { readonly start: number; readonly end: number; readonly at: number; readonly length: number }[],
  time: number,
): number {
  const piece = pieces.find(({ end }) => time <= end) ?? pieces.at(-1);
  if (piece === undefined) return 0;
  const duration = piece.end - piece.start;
  const share = duration === 0 ? 0 : Math.min(1, Math.max(0, (time - piece.start) / duration));
  return piece.at + share * piece.length;
}

const STEPS = [
  1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000,
  900_000, 1_800_000, 3_600_000, 7_200_000, 21_600_000, 43_200_000, 86_400_000,
] as const;

/** Round places for the marks of an axis, from 0, at most `most` of them. */
export function ticks(length: number, most: number): readonly number[] {
  const step = STEPS.find((each) => length / each <= most) ?? Math.ceil(length / most / 86_400_000) * 86_400_000;
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
}
