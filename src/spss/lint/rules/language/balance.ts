import { allCommands } from '../../../reading/parse';
import { type LintRule, report } from '../../rule';

const OPENS: Readonly<Record<string, string>> = { 'DO IF': 'END IF', 'DO REPEAT': 'END REPEAT', LOOP: 'END LOOP' };
const CLOSES = new Map(Object.entries(OPENS).map(([opens, closes]) => [closes, opens]));

export const balance: LintRule = {
  id: 'balance',
  severity: 'error',
  docs: 'Every bracket has its other half, and every DO IF, DO REPEAT and LOOP its END.',
  *check(script) {
    for (const command of allCommands(script.commands)) {
      if (command.kind !== 'command' || command.name === 'DEFINE') continue;
      const open = command.tokens.filter((token) => token.text === '(').length;
      const close = command.tokens.filter((token) => token.text === ')').length;
      if (open !== close)
        yield report(command, `${command.name} has ${open} “(” and ${close} “)”.`, 'Add or remove a bracket.');
    }
    for (const sequence of script.sequences) {
      const stack = [];
      for (const command of sequence) {
        if (OPENS[command.name] !== undefined) stack.push(command);
        const opens = CLOSES.get(command.name);
        if (opens === undefined) continue;
        const top = stack.pop();
        if (top === undefined || top.name !== opens) {
          const message =
            top === undefined
              ? `${command.name} ends nothing.`
              : `${command.name} ends ${top.name}, which wants ${OPENS[top.name]}.`;
          yield report(command, message, `Put ${opens} before it, or remove it.`);
        }
      }
      for (const command of stack)
        yield report(command, `${command.name} has no ${OPENS[command.name]}.`, `Add “${OPENS[command.name]}.”.`);
    }
  },
};
