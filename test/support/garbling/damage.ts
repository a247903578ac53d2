/** A questionnaire with one line damaged. */
export interface Damaged {
  readonly text: string;
  readonly what: Damage;
  /** The line, from 1, as it was and as it is now (`null`: gone). */
  readonly line: number;
  readonly before: string;
  readonly after: string | null;
}

export type Damage = 'deleted' | 'letters' | 'swapped' | 'signs' | 'front' | 'end' | 'joined' | 'noise';

type Random = () => number;

const DAMAGES: readonly Damage[] = ['deleted', 'letters', 'swapped', 'signs', 'front', 'end', 'joined', 'noise'];

/** Damages one line that says something; `null` where the damage changes nothing. */
export function damage(text: string, random: Random): Damaged | null {
  const lines = text.split('\n');
  const full = lines.flatMap((line, index) => (/[\p{L}\p{N}]/u.test(line) ? [index] : []));
  const at = full[Math.floor(random() * full.length)];
  const what = random() < 0.3 ? 'deleted' : DAMAGES[Math.floor(random() * DAMAGES.length)];
  if (at === undefined || what === undefined) return null;
  const before = lines[at] ?? '';
  const after = what === 'deleted' ? null : garbled(before, what, random, lines[at + 1] ?? '');
  if (after === before) return null;
  const taken = what === 'joined' ? 2 : 1;
  const damaged = [...lines.slice(0, at), ...(after === null ? [] : [after]), ...lines.slice(at + taken)];
  return { text: damaged.join('\n'), what, line: at + 1, before, after };
}

function garbled(line: string, what: Exclude<Damage, 'deleted'>, random: Random, below: string): string {
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const words = line.slice(indent.length);
  switch (what) {
    case 'letters':
      // As a bad scan reads it: a third of the letters are others.
      return line.replace(/\p{L}/gu, (letter) =>
        random() < 0.33 ? pick('abcdefghijklmnopqrstuvwxyz', random) : letter,
      );
    case 'noise':
      return line.replace(/\p{L}/gu, (letter) => (random() < 0.5 ? pick('#~^¤§', random) : letter));
    case 'swapped': {
      const places = [...words.matchAll(/\p{L}(?=\p{L})/gu)].map(({ index }) => index);
      const place = places[Math.floor(random() * places.length)];
      if (place === undefined) return line;
      return indent + words.slice(0, place) + words.charAt(place + 1) + words.charAt(place) + words.slice(place + 2);
    }
    case 'signs':
      return line.replace(/[^\p{L}\p{N}\s]/gu, (sign) => (random() < 0.6 ? '' : sign));
    case 'front': {
      const left = words.slice(1 + Math.floor(random() * Math.min(8, words.length - 1)));
      // Half a number is a number as well.
      return (
        indent +
        left.replace(/^\d+/, (digits) => (/\d$/.test(words.slice(0, words.length - left.length)) ? '' : digits))
      );
    }
    case 'end':
      return indent + words.slice(0, Math.max(1, Math.floor(words.length * (0.3 + 0.6 * random()))));
    case 'joined':
      return below.trim() === '' ? line : `${line} ${below.trim()}`;
  }
}

const pick = (letters: string, random: Random): string => letters.charAt(Math.floor(random() * letters.length));
