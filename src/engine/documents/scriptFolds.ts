import { splitBlocks } from '../../spss/reading/blocks';
import { allCommands, parseSyntax, type ParsedCommand } from '../../spss/reading/parse';

/** Lines from 0, both included. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'region' | 'comment' | 'other';
}

const CLOSED_BY: Readonly<Record<string, string>> = {
  'DO IF': 'END IF',
  'DO REPEAT': 'END REPEAT',
  LOOP: 'END LOOP',
  'INPUT PROGRAM': 'END INPUT PROGRAM',
  'FILE TYPE': 'END FILE TYPE',
  MATRIX: 'END MATRIX',
};
const CLOSING: ReadonlySet<string> = new Set(Object.values(CLOSED_BY));

/** Blocks, structures and commands of more than one line. */
export function scriptFolds(text: string): readonly Fold[] {
  const lineOf = lineCounter(text);
  const folds: Fold[] = splitBlocks(text).blocks.map((block) => ({
    startLine: block.line - 1,
    endLine: lineOf(block.start + block.text.trimEnd().length),
    kind: 'region',
  }));
  const open: ParsedCommand[] = [];
  for (const command of allCommands(parseSyntax(text).commands)) {
    folds.push({
      startLine: lineOf(command.start),
      endLine: lineOf(Math.max(command.start, command.end - 1)),
      kind: command.kind === 'comment' ? 'comment' : 'other',
    });
    if (CLOSED_BY[command.name] !== undefined) open.push(command);
    else if (CLOSING.has(command.name)) closeStructure(command, open, folds, lineOf);
  }
  return folds.filter(({ startLine, endLine }) => endLine > startLine);
}

/** The innermost structure that this command closes; what was left open inside it is not one. */
function closeStructure(
  command: ParsedCommand,
  open: ParsedCommand[],
  folds: Fold[],
  lineOf: (offset: number) => number,
): void {
  const at = open.findLastIndex(({ name }) => CLOSED_BY[name] === command.name);
  const opening = open[at];
  if (opening === undefined) return;
  open.length = at;
  folds.push({ startLine: lineOf(opening.start), endLine: lineOf(command.start) - 1, kind: 'other' });
}

/** The line, from 0, of an offset: by halving, because a script has thousands of both. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
