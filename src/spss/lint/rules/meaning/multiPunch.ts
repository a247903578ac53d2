import type { ParsedCommand } from '../../../reading/parse';
import { type LintRule, report } from '../../rule';

export const multiPunch: LintRule = {
  id: 'multi-punch',
  severity: 'warning',
  docs: 'A multi-punch variable is 1 chosen, 0 not chosen, missing not asked. Who only counts the 1s takes a respondent who was not asked for one who chose nothing.',
  *check(script) {
    for (const sequence of script.sequences) {
      let countsOnes: ParsedCommand[] = [];
      let looksAtOthers = false;
      for (const command of [...sequence, null]) {
        if (command !== null && !startsBlock(command, script.text)) {
          if (command.name === 'COUNT' && counted(command) === '1') countsOnes.push(command);
          else if (tellsMissing(command)) looksAtOthers = true;
          continue;
        }
        if (!looksAtOthers) {
          for (const count of countsOnes) {
            yield report(
              count,
              'Only the chosen answers are counted: not chosen (0) and not asked (missing) look the same.',
              'Check too that every variable is 0 or 1, or missing where the question is not asked.',
            );
          }
        }
        countsOnes = [];
        looksAtOthers = false;
      }
    }
  },
};

function startsBlock(command: ParsedCommand, text: string): boolean {
  if (command.name === 'TITLE') return true;
  return command.kind === 'comment' && /^\*+\s*Question ID:/iu.test(text.slice(command.start, command.end));
}

/** The values of a COUNT, as written between the last brackets. */
function counted(command: ParsedCommand): string {
  const open = command.tokens.findLastIndex((token) => token.text === '(');
  const close = command.tokens.findLastIndex((token) => token.text === ')');
  return command.tokens
    .slice(open + 1, close)
    .map((token) => token.text)
    .join(' ');
}

function tellsMissing(command: ParsedCommand): boolean {
  if (command.kind === 'macroCall') return true;
  if (command.name === 'COUNT') return /\b0\b|missing|sysmis/iu.test(counted(command));
  const words = command.tokens.filter((token) => token.kind === 'word');
  if (words.some((word) => /^(?:miss|missing|sysmis|nvalid|nval|nmiss)$/iu.test(word.text))) return true;
  const testsCodes = words.some((word) => /^(?:range|any)$/iu.test(word.text));
  return testsCodes && command.tokens.some((token) => token.text === '0');
}
