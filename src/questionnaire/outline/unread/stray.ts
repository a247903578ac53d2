import type { Report } from '../../report';
import type { RichText } from '../text/richText';

/** Collects a list that stands below no question, to report it once and not item by item. */
export class StrayList {
  private found: { start: number; end: number } | null = null;

  constructor(private readonly report: Report) {}

  add(text: RichText): void {
    this.found ??= { start: text.start, end: text.end };
    this.found.end = Math.max(this.found.end, text.end);
  }

  /** The list has ended. */
  close(): void {
    const { found } = this;
    this.found = null;
    if (found === null) return;
    const message = 'This list stands below no question and is not read.';
    const next = 'If these are answers, write their question line above them: Q1. …';
    this.report('strayList', 'info', message, next, found.start, found.end);
  }
}
