import type { MarkMeaning } from '../meanings';

const NOTED: MarkMeaning = { kind: 'note' };
const RESTRICTS =
  /(?<!\p{L})(?:if|when|only|those|who|except|unless|not|nur|wenn|falls|nicht|außer|ausser|si|s[oó]lo|solamente|salvo|excepto|no|quienes|seulement|uniquement|sauf|ceux|pas|se|chi|tranne|non|als|indien|alleen|niet|apenas|não|tylko|jeśli)(?!\p{L})/iu;

/** What interviewers are told beside how the question is answered: `INT: be patient. SINGLE CODE`. @param sentences `null`: none is understood */
export function toldBeside(sentences: readonly MarkMeaning[] | null): readonly MarkMeaning[] {
  if (sentences?.some(({ kind }) => kind === 'type') !== true) return [NOTED];
  return sentences.map((meaning) =>
    meaning.kind === 'unknown' && meaning.part !== null && !/\d/.test(meaning.part) && !RESTRICTS.test(meaning.part)
      ? NOTED
      : meaning,
  );
}
