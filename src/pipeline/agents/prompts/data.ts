/** Text from outside as it stands in a prompt: quoted and on one line. */
export function quote(text: string, limit: number): string {
  return JSON.stringify(oneLine(text, limit));
}

/**
 * Text on one line, no longer than told. It is cut with three periods: one character beyond Latin-1 would double the
 * memory that a prompt takes.
 */
export function oneLine(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 3)}...`;
}

/**
 * A sentence of ours with dashes and ellipses as a keyboard has them. In prompts whose text is within Latin-1 every
 * character takes one byte instead of two.
 */
export function typed(sentence: string): string {
  return sentence.replace(/[–−]/gu, '-').replace(/…/gu, '...').replace(/[‘’]/gu, "'");
}

/** Code from outside, fenced so that it cannot end its fence. */
export function fence(code: string, language: string, limit: number): string {
  const cut = code.length <= limit ? code : `${code.slice(0, limit)}\n...`;
  const longest = Math.max(2, ...[...cut.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${cut.trimEnd()}\n${ticks}`;
}

/** Text from outside, whole, fenced so that it cannot end its fence. */
export function fenceWhole(text: string, language: string): string {
  return fence(text, language, text.length);
}

/** Codes as people write them: `1-5,99`. Codes that are no numbers stand as they are. */
export function codeRanges(codes: readonly string[]): string {
  const parts: string[] = [];
  for (let index = 0; index < codes.length;) {
    const first = codes[index] ?? '';
    let last = index;
    while (isNext(codes[last], codes[last + 1])) last++;
    const end = codes[last] ?? first;
    parts.push(last - index >= 2 ? `${first}-${end}` : codes.slice(index, last + 1).join(','));
    index = last + 1;
  }
  return parts.join(',');
}

function isNext(code: string | undefined, next: string | undefined): boolean {
  if (code === undefined || next === undefined) return false;
  return /^\d+$/.test(code) && /^\d+$/.test(next) && Number(next) === Number(code) + 1;
}
