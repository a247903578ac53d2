import { byteLength, isVariableName } from '../../../names';
import { type ParsedCommand, allCommands } from '../../../reading/parse';
import { type SyntaxToken, stringValue } from '../../../reading/tokens';
import type { Reported } from '../../finding';
import { newNames } from '../../scope';
import { type LintRule, report } from '../../rule';

export const names: LintRule = {
  id: 'names',
  severity: 'error',
  docs: 'A new variable has a name of at most 64 bytes that is no reserved word and does not end with a period or an underscore; variable labels have at most 256 bytes, value labels 120.',
  *check(script) {
    for (const command of allCommands(script.commands)) {
      for (const token of newNames(command)) {
        const harmless = token.kind === 'macro' || (isVariableName(token.text) && !token.text.endsWith('_'));
        if (!harmless)
          yield report(
            token,
            `“${token.text}” is not a good name for a variable.`,
            'Use letters, digits and underscores, a letter first, at most 64 bytes, no underscore at the end.',
          );
      }
      yield* longLabels(command);
    }
  },
};

function* longLabels(command: ParsedCommand): Generator<Reported> {
  const limit = command.name === 'VARIABLE LABELS' ? 256 : command.name.endsWith('VALUE LABELS') ? 120 : Infinity;
  for (const token of command.tokens.filter((item: SyntaxToken) => item.kind === 'string')) {
    const bytes = byteLength(stringValue(token));
    if (bytes > limit) yield report(token, `The label has ${bytes} bytes; SPSS keeps ${limit}.`, 'Shorten it.');
  }
}
