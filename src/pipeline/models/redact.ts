const KEY_SHAPES = /\b(sk|pk|rk|key|sess)-[A-Za-z0-9_*-]{6,}/g;
const BEARER = /\bBearer\s+\S+/gi;

/**
 * Shorter keys stay in answers: they are what people put where a service wants none (`none`, `EMPTY`, `ollama`), and
 * taking such words out of a script would spoil it.
 */
const SHORTEST_IN_ANSWERS = 8;
const SHORTEST_IN_ERRORS = 4;

/**
 * The body of a reply without the keys, whatever escapes JSON writes them with, and however deep one JSON lies in the
 * text of another; what was JSON stays JSON.
 * @param isError whether the body tells of an error, where shorter keys are taken out too
 */
export function withoutKeys(body: string, keys: readonly string[], isError: boolean): string {
  const shortest = isError ? SHORTEST_IN_ERRORS : SHORTEST_IN_ANSWERS;
  return keys
    .filter((key) => key.length >= shortest)
    .reduce((text, key) => text.replace(new RegExp(escapedPattern(key), 'g'), '[key]'), body);
}

/** Every character as it is, behind backslashes, or as `\u0041`. Backslashes are bounded: without it, a row of them costs its square. */
function escapedPattern(key: string): string {
  const one = (character: string): string => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    const anyCase = code.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
    return `(?:\\\\{0,8}${character.replace(/[^A-Za-z0-9]/g, '\\$&')}|\\\\{1,8}u${anyCase})`;
  };
  return key.split('').map(one).join('');
}

/**
 * A text that came from outside, fit to be shown and logged: without the keys and anything that looks like one, on one
 * line, and no longer than `limit` characters.
 */
export function redact(text: string, keys: readonly string[], limit = 300): string {
  let clean = text;
  for (const key of keys) if (key.length >= SHORTEST_IN_ERRORS) clean = clean.split(key).join('[key]');
  clean = clean.replace(KEY_SHAPES, '[key]').replace(BEARER, 'Bearer [key]').replace(/\s+/g, ' ').trim();
  return clean.length <= limit ? clean : `${clean.slice(0, limit - 1)}…`;
}
