import { allCommands, parseSyntax } from '../../spss/parse';
import type { Place } from '../../views/language/definition/definitionModel';

/** Every place where the commands of a script, never comments or strings, use one of the names (in lower case). */
export function usesInScript(script: string, names: ReadonlySet<string>): readonly Place[] {
  const places: Place[] = [];
  for (const command of allCommands(parseSyntax(script).commands)) {
    for (const token of command.tokens) {
      if (token.kind === 'word' && names.has(token.text.toLowerCase())) {
        places.push({ in: 'script', start: token.start, end: token.end });
      }
    }
  }
  return places;
}
