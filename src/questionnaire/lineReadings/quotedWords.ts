import type { LineReading, Quotation } from './lineReading';

/** Signs that are copied in another form, and mean the same. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/[“”„«»‟″]/u, '"'],
  [/[‘’‚‹›′`´]/u, "'"],
  [/[‐‑‒–—−]/u, '-'],
  [/\s/u, ' '],
];

interface Plain {
  readonly text: string;
  /** Of each of its characters, where it stands. */
  readonly at: readonly number[];
}

/** A line as people copy it: without escapes and emphasis, with plain signs and single blanks. */
function plainly(line: string): Plain {
  const at: number[] = [];
  let text = '';
  for (const { 0: sign, index } of line.matchAll(/[^]/gu)) {
    const isMarkup = (sign === '\\' && /^[!-/:-@[-`{-~]/u.test(line[index + 1] ?? '')) || sign === '*';
    const form = FORMS.find(([pattern]) => pattern.test(sign))?.[1] ?? sign;
    if (isMarkup || (form === ' ' && text.endsWith(' '))) continue;
    text += form;
    for (let unit = 0; unit < form.length; unit += 1) at.push(index + unit);
  }
  return { text, at };
}

/** The words as they stand on the line, where they are copied as people copy; `null` where they do not stand there. */
function standing({ line, words }: Quotation, lines: readonly string[]): string | null {
  const written = lines[line - 1];
  if (written === undefined || written.includes(words)) return null;
  const [there, wanted] = [plainly(written), plainly(words.trim()).text];
  const from = wanted === '' ? -1 : there.text.indexOf(wanted);
  const [start, end] = [there.at[from], there.at[from + wanted.length - 1]];
  return start === undefined || end === undefined ? null : written.slice(start, end + 1);
}

/** The reading with its quotations as they stand in the file. */
export const withStandingWords = (reading: LineReading, lines: readonly string[]): LineReading => ({
  ...reading,
  evidence: reading.evidence.map((one) => ({ ...one, words: standing(one, lines) ?? one.words })),
});
