/** How a text is set: its size in pixels, and how much wider its weight makes it. */
interface Style {
  readonly size: number;
  readonly weight: number;
}

export const PLAIN: Style = { size: 12, weight: 1 };
export const BOLD: Style = { size: 12, weight: 1.14 };
export const SMALL: Style = { size: 11, weight: 1 };
export const HEADING: Style = { size: 13, weight: 1.14 };

/** Widths in parts of the size, for the first that fits: those of the widest fonts that windows are set in. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iljtfrI.,:;'|!()[\] ]/u, 0.38],
  [/[mwMW@%—…]/u, 0.93],
  [/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\p{Extended_Pictographic}]/u, 1.1],
  [/\p{Lu}/u, 0.72],
  [/\p{M}/u, 0],
];
const OTHERS = 0.62;

const widthOfLetter = (letter: string): number => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHERS;

/** About how wide a text is drawn, in pixels: nobody can measure it where drawings are made. */
export function widthOf(text: string, { size, weight }: Style): number {
  return Array.from(text).reduce((sum, letter) => sum + widthOfLetter(letter), 0) * size * weight;
}

/** A text on one line, cut where it would be wider than its room. */
export function fitting(text: string, room: number, style: Style): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (widthOf(plain, style) <= room) return plain;
  let left = room - widthOf('…', style);
  let kept = '';
  for (const letter of plain) {
    left -= widthOf(letter, style);
    if (left < 0) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
