import { MacroError } from './definition';

/** What the expansion of macros may cost at most; what goes beyond is told as an error. */
const LIMITS = { characters: 2_000_000, steps: 200_000 };

/** Work that is still allowed; one for a whole script. */
export class Budget {
  #characters = LIMITS.characters;
  #steps = LIMITS.steps;

  spend(characters: number): void {
    this.#characters -= characters;
    this.#steps -= 1;
    if (this.#characters < 0 || this.#steps < 0) throw new MacroError('The macros go on without end.');
  }
}
