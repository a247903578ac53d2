import { byteLength } from '../../../names';
import { allCommands } from '../../../reading/parse';
import { LINE_BYTES } from '../../../wrap';
import type { Reported } from '../../finding';
import { type LintRule, type LintScript, report } from '../../rule';

export const layout: LintRule = {
  id: 'layout',
  severity: 'error',
  docs: 'No line is above 250 bytes and no string goes over a line end, so that interactive, batch and INCLUDE mode read the same.',
  *check(script) {
    yield* longLines(script);
    for (const command of allCommands(script.commands)) {
      for (const token of command.tokens) {
        if (token.kind === 'string' && !token.closed)
          yield report(
            token,
            'The string has no closing quote on its line.',
            'Close it; a quote inside is written twice.',
          );
      }
    }
  },
};

function* longLines(script: LintScript): Generator<Reported> {
  let start = 0;
  for (const line of script.text.split('\n')) {
    const end = start + line.length;
    if (line.length * 3 > LINE_BYTES && byteLength(line.trimEnd()) > LINE_BYTES) {
      yield report(
        { start, end },
        `The line has ${byteLength(line)} bytes; SPSS may cut it after ${LINE_BYTES}.`,
        'Break it at a blank outside strings, and indent what follows.',
      );
    }
    start = end + 1;
  }
}
