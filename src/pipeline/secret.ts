import { hostNotAllowed, type HostQuestion } from './setup/keyHosts';

/** A key: whatever prints, logs or serializes it sees only that there is one. */
export class Secret {
  readonly #value: string;

  /** @param question what a person has to say yes to before the key leaves for the service it would go to */
  constructor(
    value: string,
    readonly question: HostQuestion | null = null,
  ) {
    this.#value = value;
  }

  /** The same key, for another service. */
  heldBack(question: HostQuestion): Secret {
    return new Secret(this.#value, question);
  }

  /** The key itself, for the one place that sends it. Throws a `UserError` where nobody has allowed that. */
  reveal(): string {
    if (this.question !== null) throw hostNotAllowed(this.question);
    return this.#value;
  }

  toString(): string {
    return '[key]';
  }

  toJSON(): string {
    return '[key]';
  }
}
