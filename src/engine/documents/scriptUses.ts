import { allCommands, parseSyntax } from '../../spss/reading/parse';

/** A stretch of one of the two documents; UTF-16 offsets. */
export interface Place {
  readonly in: 'questionnaire' | 'script';
  readonly start: number;
  readonly end: number;
}

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
