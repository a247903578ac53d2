import type { Form } from '../values';
import type { RoutingLeaf } from './routingTree';

const groups = (...all: readonly string[]): readonly ReadonlySet<string>[] =>
  all.map((words) => new Set(words.split('|')));

/** Words that forms have for the same people. */
export const PEOPLE = groups(
  'woman|women|female|females|girl|girls|frau|frauen|weiblich|weibliche|femme|femmes|feminin|mujer|mujeres|femenino|donna|donne|femmina|mulher|mulheres|feminino|vrouw|vrouwen|vrouwelijk',
  'man|men|male|males|boy|boys|mann|manner|mannlich|mannliche|homme|hommes|masculin|hombre|hombres|masculino|uomo|uomini|maschio|homem|homens|mannen|mannelijk',
);
const SAME = [
  ...PEOPLE,
  ...groups('yes|ja|oui|si|sim|da|tak|agreed|true', 'no|nein|non|nao|nee|not|none|never|kein|keine|nicht|false'),
];

const NO: ReadonlySet<string> = SAME.at(-1) ?? new Set();

/** What says nothing beside the words of an answer. */
const FILLERS = new Set(
  'the a an is are was were has have had of at in on to it this that they who i my your code codes answer option der die das ein eine ist hat haben le la les un une des du de el los las il lo het een die dat von mit with or and oder und ou et o y e of en any either'.split(
    ' ',
  ),
);

/** What those are called who have given the codes of a recommendation. */
const RECOMMENDING =
  /^(?:promot(?:e|o|eu)rs?|promotor(?:en|es|i)|passives?|passifs?|pasiv[oa]s|passivi|neutrals?|neutrale?|neutri|detra(?:c|k)t(?:or|eur)(?:s|en|es)?|detrattori|kritiker)$/u;

/** What people are called by what they do with what an answer names: `(ColorHaus buyers)`. */
const DOERS =
  /^(?:(?:re)?buyers?|purchasers?|shoppers?|users?|owners?|customers?|clients?|consumers?|drinkers?|eaters?|viewers?|readers?|visitors?|holders?|subscribers?|aware|respondents?|people|kaufer(?:innen)?|nutzer(?:innen)?|verwender(?:innen)?|besitzer(?:innen)?|kund(?:en|innen)|kenner|inhaber|leser|acheteurs?|utilisateurs?|consommateurs?|possesseurs?|detenteurs?|compradores?|usuari[oa]s?|client[ei]s?|consumidores|poseedores|acquirenti|utenti|utilizadores|compradores|kopers?|gebruikers?|klanten)$/u;

const STEM = 4;

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const isAlike = (one: string, other: string): boolean =>
  one === other ||
  (Math.min(one.length, other.length) >= STEM && (one.startsWith(other) || other.startsWith(one))) ||
  SAME.some((group) => group.has(one) && group.has(other));

/**
 * Whether every word that counts is one of the labels, or of the same stem.
 * @param rates a point from 0 to 10 is given, by which people are called promoters
 */
export function isCalled(aside: string, labels: readonly string[], rates = false): boolean {
  const counted = wordsOf(aside).filter((word) => !FILLERS.has(word) && !(rates && RECOMMENDING.test(word)));
  const known = labels.flatMap(wordsOf);
  const said = counted.filter((word) => !DOERS.test(word));
  // `Q1 = 2 (owners)` where 2 is “No”: one of the two is wrong.
  if (said.length === 0 && counted.length > 0) return !known.some((word) => NO.has(word));
  return said.every((word) => known.some((one) => isAlike(word, one)));
}

/** `(Yes)` behind a code; a list of codes in brackets is none. */
const ASIDES = /(?<=\d\s{0,3})\(([^()\d]{1,200})\)/gu;

/**
 * What stands in brackets behind a code and is not what its answer, or the question, is called: `Q1 = 1 (main earners)`
 * may narrow who is meant. `null` where there is none.
 */
export function foreignAside(
  leaf: RoutingLeaf & { readonly codes?: readonly string[] },
  text: string,
  { question }: Form,
): string | null {
  const written = text.slice(leaf.start, leaf.end);
  if (!written.includes('(')) return null;
  const labels = question.variables.flatMap(({ answers, label, type }) => {
    const named = answers.filter(({ code }) => leaf.codes?.includes(code) !== false);
    // What another answer of several is called says nothing of this one.
    return type === 'flag' && named.length === 0 ? [] : [label, ...named.map((answer) => answer.label)];
  });
  for (const [, aside = ''] of written.matchAll(ASIDES))
    if (!isCalled(aside, [question.label, ...labels], isRating(question))) return aside;
  return null;
}

/** Whether it is answered with a point from 0 to 10: only there people are called by what they recommend. */
export function isRating({ kind, limits, variables }: Form['question']): boolean {
  if (kind === 'numeric') return limits.min === 0 && limits.max === 10;
  const codes = new Set(variables[0]?.answers.map(({ code }) => code));
  return kind === 'single' && Array.from({ length: 11 }, (_, point) => String(point)).every((code) => codes.has(code));
}
