import type { Names } from './tokens';

const AGE =
  /^((?:unless|not)\s+)?(?:(?:if|the|their|his|her|his\/her|(?:the\s+)?respondent['’]s|target|das|ihr|la|el|l['’]|su|a|de|het)\s*(?<=['’\s])){0,3}(age|alter|âge|edad|età|leeftijd|idade)\s*(?::|(?=[\s<>=≤≥]))\s*(?=\S)/iu;

/** `Age < 18`, `Alter unter 18` of a question itself: the number that it asks for, where no question is called so. */
export function withoutAge(text: string, names: Names): string {
  const [whole, turned = '', word] = AGE.exec(text) ?? [];
  return whole === undefined || word === undefined || names.named(word) !== null
    ? text
    : turned + text.slice(whole.length);
}
