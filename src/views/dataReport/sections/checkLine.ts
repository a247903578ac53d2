import { splitBlocks } from '../../../spss/reading/blocks';

/**
 * The line (from 1) of a script on which a check of a question stands: where its flag is set, or its condition selects;
 * the block's first line where the check is not found in it, `null` where the question has no block.
 * @param questionId as the block prints it
 */
export function lineOfCheck(script: string, questionId: string, check: string | null): number | null {
  const block = splitBlocks(script).blocks.find(({ id }) => id === questionId);
  if (block === undefined) return null;
  const at = check === null ? -1 : lineIn(block.text.split('\n'), check);
  return block.line + Math.max(0, at);
}

function lineIn(lines: readonly string[], check: string): number {
  const condition = check.includes('=') ? lineOfCondition(lines, check) : -1;
  if (condition >= 0) return condition;
  const flag = /^[A-Za-z@#$][\w@#$.]*(?= = |$)/u.exec(check)?.[0];
  if (flag === undefined) return lineOfCondition(lines, check);
  return lines.findIndex((line) => !/^\s*\*/u.test(line) && hasWord(line, flag));
}

function hasWord(line: string, word: string): boolean {
  const words = line.toUpperCase().match(/[@#$\w][@#$\w.]*/gu) ?? [];
  return words.some((each) => each.replace(/\.$/u, '') === word.toUpperCase());
}

/** A condition may be cut off at its end and written over several lines: its beginning is looked for without blanks. */
function lineOfCondition(lines: readonly string[], condition: string): number {
  const [first = ''] = condition.split(' AND ');
  const wanted = condensed(first).replace(/…$/u, '').slice(0, 40);
  return lines.findIndex(
    (line, index) => /^\s*SEL/iu.test(line) && condensed(commandAt(lines, index)).includes(wanted),
  );
}

/** A command goes on to the line that ends with a period. */
function commandAt(lines: readonly string[], start: number): string {
  const rest = lines.slice(start);
  const end = rest.findIndex((line) => /\.\s*$/u.test(line));
  return rest.slice(0, end < 0 ? undefined : end + 1).join(' ');
}

const condensed = (text: string): string => text.replace(/\s+/gu, '').toUpperCase();
