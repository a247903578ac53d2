import { MATRIX_STATEMENTS } from './matrix';
import { AGGREGATE_LINE, PROCEDURES } from './procedures';
import { LEFT_OUT, TRANSFORMATIONS, type CommandRule } from './transformations';

export type { CommandRule } from './transformations';

/** Everything that a script may hold; what is not in it is not run. */
export interface AllowList {
  readonly commands: Readonly<Record<string, CommandRule>>;
  /** Between MATRIX and END MATRIX. */
  readonly statements: Readonly<Record<string, CommandRule>>;
  /** Lines after the slash of a command that begin with no keyword, by command. */
  readonly lines: Readonly<Record<string, string>>;
}

/**
 * The allow-list: transformations, dictionary, statistics and matrices over the active data; closed for files, programs,
 * the network and settings. Measured in PSPP 1.6.2, `--safer` is none: it still lets SAVE, PRINT OUTFILE, INSERT and CD
 * do what they say.
 */
export const ALLOWED: AllowList = {
  commands: { ...TRANSFORMATIONS, ...PROCEDURES, ...LEFT_OUT },
  statements: MATRIX_STATEMENTS,
  lines: { AGGREGATE: AGGREGATE_LINE },
};
