import type { Trace } from '../../spss/pspp/traces';

/** What the thread at work is started with. */
export interface Start {
  readonly args: readonly string[];
  readonly folder: string;
  /** Columns of the terminal that progress is drawn on; `null` where it is none. */
  readonly columns: number | null;
  /** Whether there is somebody at the terminal who can be asked. */
  readonly canAsk: boolean;
}

/** From the thread at work. */
export type FromWork =
  | { readonly kind: 'out' | 'err' | 'drawn'; readonly text: string }
  | { readonly kind: 'ask'; readonly question: string }
  | { readonly kind: 'trace'; readonly trace: Trace; readonly isLeft: boolean }
  /** It has been told to end, and goes about it. */
  | { readonly kind: 'heard' }
  | { readonly kind: 'done'; readonly code: number };

/** To the thread at work. */
export type ToWork =
  /** `answer` is `null` where nobody answered. */
  { readonly kind: 'answer'; readonly answer: string | null } | { readonly kind: 'end' };
