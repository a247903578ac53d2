const KEY_SHAPES = /\b(sk|pk|rk|key|sess)-[A-Za-z0-9_*-]{6,}/g;
const BEARER = /\bBearer\s+\S+/gi;

/**
 * A text that came from outside, fit to be shown and logged: without the keys and anything that looks like one, on one
 * line, and no longer than `limit` characters.
 */
export function redact(text: string, keys: readonly string[], limit = 300): string {
  let clean = text;
  for (const key of keys) if (key.length >= 4) clean = clean.split(key).join('[key]');
  clean = clean.replace(KEY_SHAPES, '[key]').replace(BEARER, 'Bearer [key]').replace(/\s+/g, ' ').trim();
  return clean.length <= limit ? clean : `${clean.slice(0, limit - 1)}…`;
}
