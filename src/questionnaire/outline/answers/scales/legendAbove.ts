import type { OutlineEvent } from '../../text/events';
import type { RichText } from '../../text/richText';

const PART = /^(-?\d{1,3})\s*[=:–-]\s*[*_]*\p{L}[^=]{0,80}$/u;
const FRONT = /^\W*(?:(?:scale|skala|échelle|escala|scala|schaal|legend|legende|légende|leyenda)\s*:\s*)?/iu;

/**
 * `(1 = Strongly disagree, 2 = Disagree, …)` above a table whose columns are called by these numbers alone: it says what
 * they mean, and is no list of rows.
 */
export function namesColumns(text: RichText, next: OutlineEvent | undefined): boolean {
  if (next?.kind !== 'table' || text.text.length > 600 || !/\d\s*[=:]/u.test(text.text)) return false;
  const heads = (next.rows[0] ?? []).map((cell) => cell.toLabel().trim()).filter((label) => /^-?\d{1,3}$/u.test(label));
  if (heads.length < 2 || heads.length < (next.rows[0]?.length ?? 0) - 2) return false;
  const inner = text.text.replace(FRONT, '').replace(/[\s).*_]+$/u, '');
  // The first sign is part of the number: `-1 = bad`.
  const signed = /^\W*-\d/u.test(text.text) ? `-${inner}` : inner;
  const parts = signed.split(/\s*[,;|/]\s*|\s+(?=-?\d{1,3}\s*=)/u).filter((part) => part !== '');
  const codes = parts.map((part) => PART.exec(part.trim())?.[1]);
  return codes.length > 1 && codes.every((code) => code !== undefined && heads.includes(code));
}
