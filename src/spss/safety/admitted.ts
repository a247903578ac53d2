/** One command as it is given to PSPP, with the line of the script that it comes from. */
export interface AdmittedCommand {
  /** The lines of the command: the first in column 1, the others indented, the last with its period. */
  readonly lines: readonly string[];
  /** Of its first letter in the script, counted from 1; for what a macro made, of its call. */
  readonly line: number;
}

/** The header of a script or the block of one question. */
export interface AdmittedPart {
  readonly commands: readonly AdmittedCommand[];
  /** Why nothing of the part is run; none where it is. */
  readonly problems: readonly Refusal[];
}

/** Why something is not run: what stands there, and what to do. Offsets are UTF-16 in the script. */
export interface Refusal {
  /** `unsafe`: it reaches beyond the active data · `syntax`: it cannot be read. */
  readonly kind: 'unsafe' | 'syntax';
  readonly message: string;
  readonly nextStep: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** A command that was read and left out, and why nothing is lost by that. */
export interface LeftOut {
  readonly line: number;
  readonly command: string;
  readonly why: string;
  /** Whether all that stands below has other data, output or settings by it where SPSS runs the script. */
  readonly turns: boolean;
}

const DOOR = Symbol('door');

/**
 * A script as PSPP may be given it: every letter of it was written by our emitter. `admitScript` alone makes one, so
 * that whoever takes one cannot be given anything else.
 */
export class AdmittedScript {
  constructor(
    door: typeof DOOR,
    readonly header: AdmittedPart,
    readonly blocks: readonly AdmittedPart[],
    readonly leftOut: readonly LeftOut[],
  ) {
    if (door !== DOOR) throw new TypeError('A script is admitted by admitScript alone.');
  }

  /** Everything that reaches beyond the active data: where there is any, nothing of the script is run. */
  get unsafe(): readonly Refusal[] {
    return this.#problems().filter(({ kind }) => kind === 'unsafe');
  }

  /** All reasons why something is not run, in the order of the script. */
  get refusals(): readonly Refusal[] {
    return this.#problems();
  }

  #problems(): readonly Refusal[] {
    return [this.header, ...this.blocks].flatMap(({ problems }) => problems).toSorted((a, b) => a.start - b.start);
  }
}

/** For `admitScript` alone. */
export function admitted(
  header: AdmittedPart,
  blocks: readonly AdmittedPart[],
  leftOut: readonly LeftOut[],
): AdmittedScript {
  return new AdmittedScript(DOOR, header, blocks, leftOut);
}

/** The text of a part that PSPP is given; empty where it has problems. */
export function admittedText({ commands, problems }: AdmittedPart): string {
  if (problems.length > 0) return '';
  return commands.flatMap(({ lines }) => lines.map((line) => `${line}\n`)).join('');
}
