const KEY_SHAPES = /\b(sk|pk|rk|key|sess)-[A-Za-z0-9_*-]{6,}/g;
const BEARER = /\bBearer\s+\S+/gi;

/**
 * Shorter keys stay in answers: they are what people put where a service wants none (`none`, `EMPTY`, `ollama`), and
 * taking such words out of a script would spoil it.
 */
const SHORTEST_IN_ANSWERS = 8;
const SHORTEST_IN_ERRORS = 4;

/**
 * The body of a reply without the keys, whatever escapes JSON or an address writes them with, however deep one JSON lies
 * in the text of another, backwards, in hexadecimal or in base64; what was JSON stays JSON.
 * @param isError whether the body tells of an error, where shorter keys are taken out too
 */
export function withoutKeys(body: string, keys: readonly string[], isError: boolean): string {
  const shortest = isError ? SHORTEST_IN_ERRORS : SHORTEST_IN_ANSWERS;
  return keys
    .filter((key) => key.length >= shortest)
    .flatMap(disguises)
    .reduce((text, disguise) => text.replace(disguise, '[key]'), body);
}

/** Shorter encodings are words that stand in a text by chance. */
const SHORTEST_ENCODED = 12;

/** What a key is found by. The patterns are linear: everything in them is of one length, up to a few backslashes. */
function disguises(key: string): readonly RegExp[] {
  const hex = Buffer.from(key).toString('hex');
  const encoded = [0, 1, 2]
    .flatMap((offset) => inBase64(key, offset))
    .filter((text) => text.length >= SHORTEST_ENCODED);
  return [
    new RegExp(escapedPattern(key), 'g'),
    new RegExp(escapedPattern([...key].reverse().join('')), 'g'),
    ...(hex.length >= SHORTEST_ENCODED ? [new RegExp(hex, 'gi')] : []),
    ...encoded.map((text) => new RegExp(text.replace(/\+/g, '[-+]').replace(/\//g, '(?:\\\\{0,8}\\/|_)'), 'g')),
  ];
}

/** The letters of base64 that stand for the key alone, where so many bytes (of three) stand before it. */
function inBase64(key: string, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), Buffer.from(key)]).toString('base64');
  const bits = (offset + Buffer.byteLength(key)) * 8;
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(bits / 6));
}

/** Every character as it is, behind backslashes, as `\u0041`, or as `%41`. Backslashes are bounded: without it, a row of them costs its square. */
function escapedPattern(key: string): string {
  const one = (character: string): string => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    const anyCase = code.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
    const plain = character.replace(/[^A-Za-z0-9]/g, '\\$&');
    return `(?:\\\\{0,8}${plain}|\\\\{1,8}u${anyCase}|%(?:25)?${anyCase.slice(2)})`;
  };
  return key.split('').map(one).join('');
}

/**
 * A text that came from outside, fit to be shown and logged: without the keys and anything that looks like one, on one
 * line, without what steers terminals, and no longer than `limit` characters.
 */
export function redact(text: string, keys: readonly string[], limit = 300): string {
  let clean = withoutKeys(text, keys, true);
  clean = clean
    .replace(KEY_SHAPES, '[key]')
    .replace(BEARER, 'Bearer [key]')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return clean.length <= limit ? clean : `${clean.slice(0, limit - 1)}…`;
}
