import type { Question } from '../../../questionnaire/model';
import { printedId, splitBlocks } from '../../../spss/reading/blocks';
import { allCommands, parseSyntax } from '../../../spss/reading/parse';
import type { SyntaxToken } from '../../../spss/reading/tokens';
import type { TextEdit } from '../writing/note';

const NAME = /[#\p{L}_@$][\p{L}\p{M}\p{N}_$#@]*/gu;
/** What a generated block says of its checks: `* range: S1: at least 18.` */
const SAID = /^\* [a-z]+: .*$/giu;

/**
 * Edits that put other names in place of variables: in commands, in the first line and the title of a block, and where
 * a comment says what is checked.
 * @param names what each is called now, by its name before in lower case
 */
export function scriptNameEdits(
  script: string,
  names: ReadonlyMap<string, string>,
  id: string,
  to: string,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const replace = (word: string, start: number): void => {
    const now = names.get(word.toLowerCase());
    if (now !== undefined) edits.push({ start, end: start + word.length, text: now });
  };
  for (const command of allCommands(parseSyntax(script).commands)) {
    if (command.kind === 'comment') {
      const written = script.slice(command.start, command.end);
      for (const { 0: line, index } of written.matchAll(SAID)) {
        if (/^\* Question ID:/iu.test(line)) continue;
        for (const name of line.matchAll(NAME)) replace(name[0], command.start + index + name.index);
      }
      continue;
    }
    for (const { kind, text, start } of command.tokens) {
      if (kind === 'word') replace(text, start);
      else if (kind === 'string' && text.slice(1, -1) === id && command.name === 'TITLE')
        edits.push({ start: start + 1, end: start + text.length - 1, text: to });
    }
  }
  for (const block of splitBlocks(script).blocks) {
    if (block.id !== printedId(id)) continue;
    const at = block.start + block.text.indexOf(block.id, block.text.indexOf(':'));
    edits.push({ start: at, end: at + block.id.length, text: to });
  }
  return edits.toSorted((one, other) => one.start - other.start);
}

/** Edits for another code: the variables that are called after it, and the value where the question's are compared. */
export function scriptCodeEdits(
  script: string,
  names: ReadonlyMap<string, string>,
  question: Question,
  code: string,
  to: string,
): readonly TextEdit[] {
  const coded = new Set(
    question.variables.filter(({ type }) => type === 'coded').map(({ name }) => name.toLowerCase()),
  );
  const edits: TextEdit[] = [];
  let stand: ReadonlySet<string> = new Set();
  const isMeant = (name: string | null): boolean =>
    name !== null && (coded.has(name.toLowerCase()) || stand.has(name.toLowerCase()));
  for (const command of allCommands(parseSyntax(script).commands)) {
    const { tokens } = command;
    if (command.name === 'DO REPEAT') stand = new Set(standIns(tokens, coded));
    else if (command.name === 'END REPEAT') stand = new Set();
    for (const [index, token] of tokens.entries()) {
      const now = token.kind === 'word' ? names.get(token.text.toLowerCase()) : undefined;
      if (now !== undefined) edits.push({ start: token.start, end: token.end, text: now });
      if (token.kind === 'number' && Number(token.text) === Number(code) && isMeant(comparedWith(tokens, index)))
        edits.push({ start: token.start, end: token.end, text: to });
    }
  }
  return edits.toSorted((one, other) => one.start - other.start);
}

/** Of the names that a `DO REPEAT` gives (`#Q5 = Q5_1 Q5_2`) those that stand for variables of the question alone. */
function standIns(tokens: readonly SyntaxToken[], coded: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  for (const [index, { text }] of tokens.entries()) {
    if (text !== '=') continue;
    const next = tokens.findIndex((token, at) => at > index && token.text === '/');
    const named = tokens.slice(index + 1, next < 0 ? undefined : next);
    const name = tokens[index - 1]?.text;
    if (name !== undefined && named.length > 0 && named.every((token) => coded.has(token.text.toLowerCase())))
      found.push(name.toLowerCase());
  }
  return found;
}

/** The variable that a number is compared with: `Q1 = 2`, `VALUE(Q1) = 2`, `ANY(VALUE(Q1), 1, 2)`; null where none is. */
function comparedWith(tokens: readonly SyntaxToken[], index: number): string | null {
  let at = index - 1;
  while (tokens[at]?.text === ',' && tokens[at - 1]?.kind === 'number') at -= 2;
  const inList = tokens[at]?.text === ',';
  if (!inList && !/^(?:=|<>|~=|eq|ne)$/iu.test(tokens[at]?.text ?? '')) return null;
  at -= 1;
  if (tokens[at]?.text === ')') at -= 1;
  const name = tokens[at];
  if (name?.kind !== 'word') return null;
  if (!inList) return name.text;
  const opens = tokens[at - 1]?.text === '(' ? at - 1 : -1;
  const caller = tokens[opens - 1]?.text.toLowerCase() === 'value' ? tokens[opens - 3] : tokens[opens - 1];
  return caller?.text.toLowerCase() === 'any' ? name.text : null;
}
