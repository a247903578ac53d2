import { allCommands, parseSyntax } from '../../../spss/reading/parse';
import { assignedBy } from './assignments';
import { usedAsNumber } from './usedAsText';

/** The texts that a script declares itself, while its blocks are gone through in their order. */
export class OwnTexts {
  readonly #texts = new Map<string, string>();

  /**
   * Takes in what a part of the script declares and deletes, and says why it cannot run: it takes a text of the script's
   * own for a number. `null` where it does not.
   * @param lines that stand before the part in its file
   */
  takenForNumbers(part: string, lines: number): string | null {
    const deleted: string[] = [];
    const numbers = new Set<string>();
    for (const command of allCommands(parseSyntax(part).commands)) {
      if (command.name === 'DELETE VARIABLES') deleted.push(...command.tokens.map(({ text }) => text.toUpperCase()));
      if (command.name === 'STRING')
        for (const { name } of assignedBy(command) ?? []) {
          const written = command.tokens.find(({ text }) => text.toUpperCase() === name.toUpperCase());
          this.#texts.set(name.toUpperCase(), written?.text ?? name);
        }
      if (command.name === 'NUMERIC') for (const { name } of assignedBy(command) ?? []) numbers.add(name.toUpperCase());
    }
    const found = [...usedAsNumber(part)].find(([name]) => this.#texts.has(name) && !numbers.has(name));
    const [name = '', at = 0] = found ?? [];
    const shown = this.#texts.get(name) ?? name;
    for (const one of deleted) this.#texts.delete(one);
    if (found === undefined) return null;
    const line = lines + part.slice(0, at).split('\n').length;
    return `line ${line}: ${shown} is a text of the script’s own, and it is taken for a number there. Compare it with a text, or write NUMBER(${shown}, F8).`;
  }
}
