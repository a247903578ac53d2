import type { DraftQuestion } from '../../draft';

/** Whether the codes of the list are those of the scale, beside others. */
export function areItsPoints(
  { rows }: DraftQuestion,
  { min, max }: { readonly min: number; readonly max: number },
): boolean {
  const codes = new Set(rows.map(({ marker, text }) => Number(marker ?? /^-?\d+/u.exec(text.text)?.[0] ?? NaN)));
  return Array.from({ length: Math.min(max - min + 1, rows.length + 1) }, (_, at) => min + at).every((point) =>
    codes.has(point),
  );
}

/** Whether what stands in the list has a few words, as points of a scale have; what is rated has more. */
export function areShort({ rows }: DraftQuestion): boolean {
  const words = rows.reduce((sum, { text }) => sum + (text.text.match(/\p{L}+/gu)?.length ?? 0), 0);
  return words <= 4 * rows.length;
}

/** The ends of the scale have names, and what stands first and last in the list is called otherwise. */
export function namesOtherEnds({ label, perhapsRange, rows }: DraftQuestion): boolean {
  const said = `${perhapsRange?.mark.text ?? ''} ${label}`.slice(0, 600);
  const ends = [...said.matchAll(/(?<![\d.])\d{1,2}\s*=\s*(\p{L}[^=,;.()\d]{1,40})/gu)].map(([, name = '']) =>
    name.trim().toLowerCase(),
  );
  const first = rows[0]?.text.text.toLowerCase() ?? '';
  const last = rows.at(-1)?.text.text.toLowerCase() ?? '';
  return ends.length >= 2 && !ends.some((name) => first.includes(name) || last.includes(name));
}

/** What points of scales are called in whatever they measure, and hardly what is rated. */
const OF_POINTS =
  /(?<!\p{L})(?:very|fairly|rather|somewhat|quite|extremely|completely|totally|neither|neutral|average|always|never|often|rarely|sometimes|not|un(?:likely|happy|satisf\p{L}+|important|zufrieden|wichtig|wahrscheinlich)|dis(?:agree|satisf\p{L}+|like\p{L}*)|good|bad|poor|excellent|sehr|eher|ziemlich|teils|weder|überhaupt|nicht|immer|nie|oft|selten|manchmal|gut|schlecht|mittel|befriedigend|très|plutôt|assez|jamais|toujours|souvent|bon|mauvais|moyen|pas|muy|bastante|poco|nada|nunca|siempre|bueno|malo|regular|molto|abbastanza|poco|zeer|niet|muito|pouco)(?!\p{L})/iu;

/** Whether answers are called as points are, or with a word of the ends: `tend to agree` below `1 = agree fully`. */
export function soundLikePoints({ label, perhapsRange, rows }: DraftQuestion): boolean {
  const said = `${perhapsRange?.mark.text ?? ''} ${label}`.slice(0, 600).toLowerCase();
  const names = [...said.matchAll(/=\s*([^=;()]{1,60})/gu)].map(([, name = '']) => name);
  const words = new Set(names.flatMap((name) => name.match(/\p{L}{3,}/gu) ?? []));
  return rows.some(
    ({ text }) =>
      OF_POINTS.test(text.text) ||
      text.text
        .toLowerCase()
        .match(/\p{L}{3,}/gu)
        ?.some((word) => words.has(word)) === true,
  );
}
