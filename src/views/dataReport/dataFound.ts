import type { DataReport, Opinions, SinceReport } from '../../engine/dataReport/dataReport';

/** What a page is told of a validation; the rows come behind it. */
export interface DataFound {
  readonly report: DataReport;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Whether the script is another one by now. */
  readonly outdated: boolean;
  /** What has changed since another validation; null where there is nothing to compare with. */
  readonly since: SinceShown | null;
  /** What a model made of checks that list too many; null where it was not asked. */
  readonly opinions: Opinions | null;
}

/** What has changed since another validation, and which that was. */
export interface SinceShown {
  /** The name of its file; null where it is the last one of the same files. */
  readonly name: string | null;
  /** Milliseconds since the epoch; null where nobody knows it. */
  readonly at: number | null;
  readonly changes: SinceReport;
}
