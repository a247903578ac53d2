/** What a command sees of the process it runs in; tests give it another one. */
export interface CliIo {
  /** Results: nothing else is printed there. */
  readonly out: (text: string) => void;
  /** Progress and complaints. */
  readonly err: (text: string) => void;
  /** The stream behind `err`, for what moves on a terminal; `null` where it is none. */
  readonly terminal: NodeJS.WritableStream | null;
  /** Asks the person at the terminal; absent where there is none. */
  readonly ask?: (question: string) => Promise<string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** Ends of the process that scripts can rely on. */
export const EXIT = { ok: 0, failed: 1, usage: 2, cancelled: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A subcommand. Throws a `UserError` for what the user can put right; the exit code is then 2. */
export interface Command {
  readonly usage: string;
  readonly run: (args: readonly string[], io: CliIo) => Promise<ExitCode>;
}
