import { writtenOver, type WrittenOver } from '../text/writtenOver';

/** `(Q1)`, `[Q1].`, `**(Q1)** How …?`: an id in brackets, and the sign behind it, where a line begins. */
const BRACKETED =
  /^([ \t>]{0,12}(?:#{1,6}[ \t]{1,4})?)(\*\*|__)?(?:\((\p{L}{1,5}_?\d{1,4}\p{L}?)\)|\[(\p{L}{1,5}_?\d{1,4}\p{L}?)\](?=(?:\*\*|__)?(?:[ \t]?[.:)/|-]|[ \t]*$)))(\*\*|__)?([ \t]?(?:[.:)/|–-]{1,2}(?=[ \t*_]|$)))?(\*\*|__)?(?=[ \t]|$)/gmu;

interface Found extends WrittenOver {
  readonly id: string;
}

/**
 * The text with a full stop behind ids that stand in brackets, where several begin lines and each is another; every
 * letter of an id is where it was.
 */
export function withoutIdBrackets(text: string): string {
  if (!/^[ \t>#*_]{0,20}[([]\p{L}/mu.test(text)) return text;
  const found = [...text.matchAll(BRACKETED)].map((match): Found => {
    const [line, front = '', bold = '', round, square, ends = '', , late = ''] = match;
    const id = round ?? square ?? '';
    const plain = `${front} ${bold}${id}.${ends}${late}`.padEnd(line.length, ' ');
    return { at: match.index, plain: plain.slice(0, line.length), id };
  });
  return count(found, text) ? writtenOver(text, found) : text;
}

/** Two or more ids, none twice, with lines between them: rows and answers stand right below each other. */
function count(found: readonly Found[], text: string): boolean {
  if (found.length < 2 || new Set(found.map(({ id }) => id.toUpperCase())).size < found.length) return false;
  return found.every(({ at }, index) => {
    const before = found[index - 1];
    if (before === undefined) return true;
    return (
      text
        .slice(before.at, at)
        .split('\n')
        .filter((line) => line.trim() !== '').length > 1
    );
  });
}
