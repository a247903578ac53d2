import type { ParsedCommand } from '../reading/parse';
import type { StandIns } from './cursor';
import type { CommandRule } from './grammar';

const END: Readonly<Record<string, string>> = {
  'DO IF': 'END IF',
  LOOP: 'END LOOP',
  'DO REPEAT': 'END REPEAT',
  MATRIX: 'END MATRIX',
};

interface Open {
  readonly kind: string;
  readonly command: ParsedCommand;
  readonly standIns: StandIns;
  readonly times: number;
  readonly inMatrix: boolean;
}

/** Structures inside each other; honest ones are fewer by far, and PSPP keeps all of them in memory. */
const DEEPEST = 200;

interface Wrong {
  readonly message: string;
  readonly nextStep: string;
}

/** What is open at a place of a script: DO IF, LOOP, DO REPEAT and MATRIX, which close in the order they opened. */
export class Structure {
  readonly #open: Open[] = [];

  get inMatrix(): boolean {
    return this.#open.at(-1)?.inMatrix === true;
  }

  /** The stand-ins of all DO REPEATs around, the inner ones first where two are called alike. */
  get standIns(): StandIns {
    return this.#open.at(-1)?.standIns ?? NONE;
  }

  /** How often a command here is carried out by the DO REPEATs around it. */
  get times(): number {
    return this.#open.at(-1)?.times ?? 1;
  }

  /** Whether more is open than can be run. */
  get isTooDeep(): boolean {
    return this.#open.length > DEEPEST;
  }

  /** What has not been closed, and what would close it. */
  get open(): readonly { readonly command: ParsedCommand; readonly wants: string }[] {
    return this.#open.map(({ kind, command }) => ({ command, wants: END[kind] ?? kind }));
  }

  enterMatrix(command: ParsedCommand): void {
    this.#push('MATRIX', command);
  }

  /** Ends MATRIX and everything that was left open in it, which END MATRIX would not end in PSPP. */
  leaveMatrix(): void {
    if (this.#open.at(-1)?.kind === 'MATRIX') this.#open.pop();
  }

  enterRepeat(command: ParsedCommand, standIns: StandIns, times: number): void {
    const all = this.isTooDeep ? this.standIns : new Map([...this.standIns, ...standIns]);
    const { inMatrix } = this;
    this.#open.push({ kind: 'DO REPEAT', command, standIns: all, times: this.times * times, inMatrix });
  }

  leaveRepeat(): Wrong | null {
    return this.#close('DO REPEAT', 'END REPEAT');
  }

  /** Takes note of a command; what is wrong with its place, if anything. */
  step(rule: CommandRule, command: ParsedCommand): Wrong | null {
    if (rule.opens !== undefined) {
      this.#push(rule.opens, command);
      return this.isTooDeep ? TOO_DEEP : null;
    }
    if (rule.closes !== undefined) return this.#close(rule.closes, command.name);
    if (rule.within !== undefined && this.#open.at(-1)?.kind !== rule.within)
      return {
        message: `${command.name} stands outside of ${rule.within}.`,
        nextStep: `Put ${rule.within} before it, or remove it.`,
      };
    return null;
  }

  #push(kind: string, command: ParsedCommand): void {
    const inMatrix = this.inMatrix || kind === 'MATRIX';
    this.#open.push({ kind, command, standIns: this.standIns, times: this.times, inMatrix });
  }

  #close(kind: string, name: string): Wrong | null {
    const top = this.#open.at(-1);
    if (top?.kind === kind) {
      this.#open.pop();
      return null;
    }
    const message =
      top === undefined ? `${name} ends nothing.` : `${name} ends ${top.kind}, which wants ${END[top.kind] ?? ''}.`;
    return { message, nextStep: `Put ${kind} before it, or remove it.` };
  }
}

const TOO_DEEP: Wrong = {
  message: `More than ${DEEPEST} structures are open inside each other.`,
  nextStep: 'Close them, or write them one after the other.',
};
const NONE: StandIns = new Map();
