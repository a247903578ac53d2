import { plainWords } from './plain';
import type { Question } from '../../model';
import { answersOf, type Names } from './tokens';

interface Place {
  readonly names: Names;
  /** The nearest first. */
  readonly before: readonly Question[];
  readonly self: Question | null;
}

const OPENING =
  /^(?:(?:base|filter|basis|filtre|filtro|ask|only|nur|solo|sólo|seulement|uniquement|if|wenn|falls|si|those|all|who|are|were|is|was|answered|said|people|respondents|an|die|alle|befragte|personen|ceux|celles|qui|quienes|los|que|[aà])(?!\p{L})[\s:,–-]*){0,6}/iu;
const AT =
  /^(.{3,160}?)[\s,]+(?:at|in|to|on|from|bei|in|auf|à|en|a|alla)\s+(?:question\s+|frage\s+|pregunta\s+|la\s+)?(\p{L}{0,4}_?\d{1,3}\p{L}?)$/iu;
const EITHER = /\s*,\s*|\s+(?:or|oder|ou|o|of)\s+/giu;

/**
 * `Fairly or very satisfied at Q3`, `Working full-time or part-time at Q8`: answers that have words in common, which are
 * said once. Every part is an answer of that name, or it is nothing.
 */
export function sharedWords(text: string, { names, before, self }: Place): string | null {
  if (text.length > 200 || !/\s(?:or|oder|ou|o|of)\s/iu.test(text)) return null;
  const [, said = text, id] = AT.exec(text) ?? [];
  const question = id !== undefined ? names.named(id)?.question : self === null ? before[0] : undefined;
  if (question?.kind !== 'single') return null;
  const codes = new Map<string, string | null>();
  for (const { label, code } of answersOf(question)) {
    const key = plainWords(label);
    codes.set(key, codes.has(key) ? null : code);
  }
  const parts = said
    .slice(OPENING.exec(said)?.[0].length ?? 0)
    .split(EITHER)
    .map(plainWords);
  if (parts.length < 2 || parts.length > 6 || parts.includes('')) return null;
  const found = wordings(parts)
    .map((labels) => labels.map((label) => codes.get(label) ?? null))
    .filter((all): all is string[] => all.every((code) => code !== null));
  const [only, other] = [...new Set(found.map((all) => all.join(',')))];
  return only === undefined || other !== undefined ? null : `${question.id} = ${only}`;
}

/** What the parts may stand for: words of the last are those of all, or words of the first. */
function wordings(parts: readonly string[]): readonly (readonly string[])[] {
  const last = (parts.at(-1) ?? '').split(' ');
  const first = (parts[0] ?? '').split(' ');
  const behind = last
    .slice(1)
    .map((_, at) => last.slice(at + 1).join(' '))
    .map((common) => parts.map((part, at) => (at === parts.length - 1 ? part : `${part} ${common}`)));
  const ahead = first
    .slice(1)
    .map((_, at) => first.slice(0, at + 1).join(' '))
    .map((common) => parts.map((part, at) => (at === 0 ? part : `${common} ${part}`)));
  return [...behind, ...ahead];
}
