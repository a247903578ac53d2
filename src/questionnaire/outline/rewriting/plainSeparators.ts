import { writtenOver } from '../text/writtenOver';

/** What may stand in front of an id or a number of a line: blanks, quotes, bullets, signs of headings, bold type. */
const FRONT = String.raw`[ \t>]{0,12}(?:[-*+•–](?=[ \t])[ \t]{1,4})?(?:#{1,6}[ \t]{1,4})?(?:\*\*|__)?`;
/** `.-`, `)-`, `.)`, `-)`, `.:`, `.–`, `..`, `/`, `::`, `º`, `°.`, `;`, `-`, `>`: what people put where others put a full stop. */
const SEPARATOR = String.raw`(?:(?:[.)][-–:)]|[-–:][).:]|\.\.(?!\.)|[º°](?:\.[-–]?|[-–]))(?=[ \t*_]|$|[¿¡«“"\p{Lu}])|[/;>º°–-](?=[ \t*_]|$))`;
const BEHIND = String.raw`(?=[ \t]|$|[¿¡«“"\p{Lu}])`;
const BOLD_ENDS = String.raw`(?:\*\*|__)?`;
/** An id, `A1`, `Q_2b`, `S1Q3`, `QA.4`, `Q-1`, `P. 1`, `Nr. 1`, or a number alone. */
const ID = String.raw`\p{L}(?:[\p{L}_.]{0,5}|\p{L}{2,9} )\d{1,3}(?:[\p{L}_.]\d{1,3})?(?:(?![ºª])\p{L})?|\p{Lu}\p{L}{0,2}(?:\.[ \t]|[ \t]|-)\d{1,3}|N[°º]\.?[ \t]?\d{1,3}|\d{1,3}\p{Ll}?`;
const LINE = new RegExp(String.raw`^(${FRONT})(${ID})(${BOLD_ENDS})(${SEPARATOR})(${BOLD_ENDS})${BEHIND}`, 'gmu');
/** Numbers that stand so already: what is put in their place has to be told from them. */
const POINTED = /^[ \t>]{0,12}\d{1,3}\. /mu;
const CLOSED = /^[ \t>]{0,12}\d{1,3}\) /mu;

interface Found {
  readonly at: number;
  readonly id: string;
  readonly separator: string;
  /** Where bold type ends behind it, the signs of that. */
  readonly bold: string;
}

/**
 * Puts what parts ids and numbers from their text (`A1/ …`, `Q1.- …`, `1)- …`, `1º …`) into a full stop or a bracket and
 * blanks, where a document does so more than once, and every other character is where it was.
 */
export function withPlainSeparators(text: string): string {
  const groups = new Map<string, Found[]>();
  for (const match of text.matchAll(LINE)) {
    const [, front = '', id = '', endsBefore = '', separator = '', bold = ''] = match;
    const kind = /^\d/.test(id) ? 'number' : 'id';
    // `- A4/ letter`: what an answer is called.
    if (kind === 'id' && /[-+•–]|(?<!\*)\*(?!\*)/u.test(front)) continue;
    const key = `${kind}:${separator}`;
    const group = groups.get(key) ?? [];
    group.push({ at: match.index + front.length + id.length + endsBefore.length, id, separator, bold });
    groups.set(key, group);
  }
  if (groups.size === 0) return text;
  const names = [...groups.keys()].some((key) => key.startsWith('id:'));
  const sign = CLOSED.test(text) && !POINTED.test(text) ? '.' : ')';
  const edits = [...groups].flatMap(([key, found]) => {
    const isNumber = key.startsWith('number');
    if (!counts(found, isNumber)) return [];
    // `1/ How …?`: questions that are counted so are read as they are.
    if (
      isNumber &&
      key.endsWith('/') &&
      !names &&
      !/^[ \t]*(?:\p{L}{1,4}\d{1,3}[.:)]|\*\*\p{L}{1,4}\d{1,3})/mu.test(text)
    )
      return [];
    return found.map((one) => ({ ...one, plain: plainOf(one, isNumber ? sign : '.') }));
  });
  return writtenOver(
    text,
    edits.sort((one, other) => one.at - other.at),
  );
}

/** Its own first sign, where that is one that ids are known with; blanks stand behind bold type, which would not end otherwise. */
const plainOf = ({ separator, bold }: Found, otherwise: string): string =>
  `${/[.):]/u.exec(separator)?.[0] ?? otherwise}${bold}`.padEnd(separator.length + bold.length, ' ');

/** Ids that differ, or numbers one of which follows on another. */
function counts(found: readonly Found[], isNumber: boolean): boolean {
  if (!isNumber) return new Set(found.map(({ id }) => id)).size >= 2;
  return found.some(
    ({ id }, index) => index > 0 && Number.parseInt(id) === Number.parseInt(found[index - 1]?.id ?? '') + 1,
  );
}
