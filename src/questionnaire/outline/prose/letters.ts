import type { Question } from '../../model';
import type { Names } from './tokens';
import { answersOf } from './tokens';

const ID = String.raw`(?<![\p{L}\p{N}_])(\p{L}{0,4}_?\d{1,3}\p{L}?)`;
const JOINS = String.raw`(?:\s?[,/]\s?(?:(?:or|oder|ou|o|of)\s)?|\s(?:or|oder|ou|o|of|and|und|et|y|e|en)\s)`;
const LETTER = String.raw`(?:["“„«'‘]?[\p{Lu}a-df-h]["”“»'’]?)`;
const LIST = String.raw`(${LETTER}(?:${JOINS}${LETTER}){0,8})`;
const CALLED = String.raw`(?:(?:answer|option|code|antwort|réponse|respuesta|opci[oó]n)s?\s)?`;
/** Behind the list nothing goes on that its last letter may begin: `Q3 is A must`, `Q3 = A-level`. */
const ENDS = String.raw`(?=\s{0,2}(?:$|[).,;:\]]|(?:and|or|und|oder|et|ou|y|o|e|en|of|then|dann)\s|[=-]?[>→]))`;
const SEPARATOR = new RegExp(JOINS, 'iu');
/** `Q3 = B`, `Q3 is A or C`, `Q3 (B)` */
const BEHIND = new RegExp(
  String.raw`${ID}(\s{0,2}(?:<>|!=|≠|=|:|\(|\s(?:is|was|are|ist|sind|war|est|es|è)\s(?:not\s|nicht\s)?)\s{0,2}${CALLED})${LIST}${ENDS}`,
  'giu',
);
/** `B at Q3`, `option A or C in Q3` */
const AHEAD = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${LIST}(\s(?:at|in|to|for|on|bei|auf|à|en|de|a|alla|bij|em)\s(?:(?:question|frage|pregunta|domanda|vraag|la|der)\s)?)${ID}(?![\p{L}\p{N}])`,
  'gu',
);

/**
 * A condition in which answers are called by the letters in front of them, `Q3 = B`, with the codes that stand for these
 * letters. Where one is no letter of the question, or what an answer is called as well, it is left as it is.
 */
export function withoutLetters(text: string, names: Names, self: Question | null): string {
  if (!names.lettered || text.length > 300) return text;
  const own = self === null ? null : ofItself(text, self);
  if (own !== null) return own;
  return text
    .replace(BEHIND, (whole, id: string, between: string, list: string) => {
      // In small letters words are written as well: only a sign tells them apart.
      const codes = codesOf(list, names.named(id)?.question, /[=≠(:>]/u.test(between));
      return codes === null ? whole : `${id}${between}${codes}`;
    })
    .replace(AHEAD, (whole, list: string, between: string, id: string) => {
      const codes = codesOf(list, names.named(id)?.question, true);
      return codes === null ? whole : `${codes}${between}${id}`;
    });
}

/** `if B`, said of the answers to the question that it stands at. */
const ALONE = new RegExp(String.raw`^\W*(?:(?:if|wenn|falls|si|se|als|bei|at|for)\s)?${CALLED}${LIST}\W*$`, 'iu');

function ofItself(text: string, self: Question): string | null {
  const list = ALONE.exec(text)?.[1];
  const codes = list === undefined ? null : codesOf(list, self, true);
  return codes === null ? null : `${self.id} = ${codes}`;
}

function codesOf(list: string, question: Question | undefined, small: boolean): string | null {
  if (question === undefined) return null;
  const answers = answersOf(question);
  const codes = list.split(SEPARATOR).map((part) => {
    const letter = part.replace(/\P{L}+/gu, '');
    const key = letter.toUpperCase();
    const isWord = !small && letter !== key;
    if (isWord || answers.some(({ label }) => label.toUpperCase() === key)) return undefined;
    return answers.find((answer) => answer.letter === key)?.code;
  });
  return codes.every((code) => code !== undefined) ? codes.join(',') : null;
}
