const POINT = String.raw`\(?(-?\d{1,3})\)?`;
const NAME = String.raw`(\p{L}[^\d=_?!]{1,60})`;
const TO = String.raw`(?:…|\.{2,4}|[–—-]|→|\s(?:to|bis|à|a|al|tot|até))`;
/** `1 strongly disagree … 7 strongly agree`, `0 (nie) bis 10 (immer)` */
const BEHIND = new RegExp(String.raw`^${POINT}\s*[=:]?\s*\(?${NAME}${TO}\s*${POINT}\s*[=:]?\s*\(?${NAME}$`, 'iu');
/** `strongly disagree 1 … 7 strongly agree` */
const AROUND = new RegExp(String.raw`^${NAME}\s${POINT}\s*${TO}\s*${POINT}\s${NAME}$`, 'iu');
/** Fewer points may be two answers that stand on one line. */
const FEWEST = 4;

export interface NamedEnds {
  readonly min: number;
  readonly max: number;
  /** What the lowest and the highest point are called. */
  readonly names: readonly [string, string];
}

/** A scale of which a line names both ends and nothing else; `null` for any other line. */
export function endsOfScale(text: string): NamedEnds | null {
  if (text.length > 160 || !/\d/u.test(text)) return null;
  const [, ...behind] = BEHIND.exec(text) ?? [];
  const [, name = '', from = '', to = '', other = ''] = AROUND.exec(text) ?? [];
  const [low = from, first = name, high = to, last = other] = behind;
  const [min, max] = [Number(low), Number(high)];
  if (low === '' || high === '' || min > 1 || max - min < FEWEST - 1) return null;
  return { min, max, names: [plain(first), plain(last)] };
}

const plain = (name: string): string => name.replace(/[\s).:,;–—-]+$/u, '').toLowerCase();
