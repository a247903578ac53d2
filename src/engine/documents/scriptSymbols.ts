import { splitBlocks, type Block } from '../../spss/reading/blocks';
import { parseSyntax, type ParsedCommand } from '../../spss/reading/parse';

/** An entry of the outline; offsets are UTF-16 in the document's text. */
export interface SymbolEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'question' | 'variable' | 'command' | 'macro';
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly children: readonly SymbolEntry[];
}

/** More entries than these hold the editor up each time that it fetches them: then the outline ends at the questions. */
const MOST_ENTRIES = 10_000;

/** The entries without what is below them, where it would be too many. */
export function withinMost(entries: readonly SymbolEntry[]): readonly SymbolEntry[] {
  const count = entries.reduce((sum, { children }) => sum + 1 + children.length, 0);
  return count <= MOST_ENTRIES ? entries : entries.map((entry) => ({ ...entry, children: [] }));
}

/** Blocks by question, and what of a script stands outside of them by command; flags and macros by name within. */
export function scriptSymbols(text: string): readonly SymbolEntry[] {
  const { header, blocks } = splitBlocks(text);
  const commands = parseSyntax(text).commands;
  const outside = commands.filter(({ start }) => start < header.length).flatMap(commandSymbol);
  let next = 0;
  const symbols = blocks.map((block): SymbolEntry => {
    const end = block.start + block.text.trimEnd().length;
    const of: ParsedCommand[] = [];
    while (next < commands.length && (commands[next]?.start ?? 0) < end) {
      const command = commands[next];
      if (command !== undefined && command.start >= block.start) of.push(command);
      next += 1;
    }
    return blockSymbol(text, block, end, of);
  });
  return withinMost([...outside, ...symbols]);
}

function blockSymbol(text: string, block: Block, end: number, commands: readonly ParsedCommand[]): SymbolEntry {
  const firstLine = block.text.search(/[\r\n]/);
  const lineEnd = block.start + (firstLine < 0 ? block.text.length : firstLine);
  return {
    name: nameOr(block.id),
    detail: labelOf(text, commands),
    kind: 'question',
    start: block.start,
    end,
    nameStart: block.start,
    nameEnd: Math.min(lineEnd, end),
    children: firstOfEach(commands.flatMap(commandSymbol)),
  };
}

/** A flag is set to 0 first and to 1 later: what makes it is the first. */
function firstOfEach(symbols: readonly SymbolEntry[]): readonly SymbolEntry[] {
  const seen = new Set<string>();
  return symbols.filter(({ name, detail }) => {
    const key = `${name} ${detail.toLowerCase()}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Generated blocks begin with their `* Question ID:` line and the question's label as a comment. */
function labelOf(text: string, [, label]: readonly ParsedCommand[]): string {
  if (label?.kind !== 'comment') return '';
  const comment = text.slice(label.nameEnd, label.end - (label.terminated ? 1 : 0));
  return comment.replace(/\s+/g, ' ').trim();
}

const LISTED: ReadonlySet<string> = new Set(['COMPUTE', 'STRING', 'NUMERIC', 'DEFINE', 'RECODE', 'COUNT']);

/** What makes something: the commands between them are the way there. */
function commandSymbol(command: ParsedCommand): readonly SymbolEntry[] {
  if (command.kind !== 'command' || !LISTED.has(command.name)) return [];
  const target = command.tokens.find(({ kind, text }) => kind === 'word' || (kind === 'macro' && text !== '!'));
  const place = { start: command.start, end: command.end, nameStart: command.start, nameEnd: command.nameEnd };
  const kind = command.name === 'DEFINE' ? 'macro' : 'command';
  return [{ name: command.name, detail: target?.text ?? '', kind, ...place, children: [] }];
}

/** The editor refuses a symbol without a name. */
export const nameOr = (name: string): string => (name.trim() === '' ? '?' : name);
