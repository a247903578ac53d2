import { allCommands } from '../../../reading/parse';
import { calls, holdsExpression } from '../../expressions';
import { type LintRule, report } from '../../rule';

export const missingString: LintRule = {
  id: 'missing-string',
  severity: 'error',
  docs: 'MISSING(text) works in IBM SPSS but stops PSPP: a text is empty when it equals "".',
  *check(script) {
    for (const command of allCommands(script.commands)) {
      if (!holdsExpression(command)) continue;
      for (const call of calls(command.tokens)) {
        const tested = call.first;
        if (call.called !== 'missing' && call.called !== 'sysmis') continue;
        if (tested?.kind !== 'word' || !script.strings.has(tested.text.toLowerCase())) continue;
        const place = { start: call.name.start, end: command.tokens[call.to]?.end ?? call.name.end };
        yield report(
          place,
          `${call.name.text}(${tested.text}): ${tested.text} is a text.`,
          `Write “${tested.text} = ""”.`,
        );
      }
    }
  },
};
