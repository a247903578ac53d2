import type { Question } from '../../model';
import { codesOf } from './answerCodes';
import { plainWords } from './plain';
import { answersOf, proseTokens, type Names } from './tokens';

/** `If you rated the waiting time as “bad” or “very bad”`: what is said of a row, and the quotes are its answers. */
const RATED =
  /(?<!\p{L})(?:rated|scored|marked|gave|answered|called|judged|beurteil(?:t|en)|bewert(?:et|en)|eingestuft|angegeben|angekreuzt|not[ée]e?s?|évaluée?s?|jugée?s?|répondu|valorad[oa]s?|valoró|calificad[oa]s?|calificó|puntuad[oa]s?|contestad[oa]|valutat[oaie]|giudicat[oaie]|beoordeeld|gegeven|avaliad[oa]s?|avaliou|oceni\p{L}+)(?!\p{L})/iu;
const TURNED =
  /n['’]t(?!\p{L})|(?<!\p{L})(?:not|never|nicht|nie|kein\p{L}*|pas|jamais|no|nunca|non|mai|niet|nooit|geen|n[ãa]o|unless|except|außer|sauf|salvo|other|others|anders|sonst|otr[oa]s?|autre\p{L}*|than|als|least|most|worse|lower|better|higher|below|above|mindestens|höchstens|schlechter|besser|niedriger|höher|moins|plus|pire|mieux|peor|mejor|menos|m[aá]s|peggio|meglio|meno|almeno|minstens|hoogstens|slechter|beter|lager|hoger|both|beide\p{L}*)(?!\p{L})/iu;
const QUOTED = /["“„«]\s*([^"“”„«»]{1,60}?)\s*["”“»]/gu;
/** How far above a grid is still the one that is spoken of. */
const NEAR = 6;
const LONGEST = 200;

/** What is said of an answer in a sentence, without the name of its question or behind it. */
export const saidSo = (
  text: string,
  { names, before }: { readonly names: Names; readonly before: readonly Question[] },
): string | null => ratedSo(text, before) ?? namedSo(text, names);

/** The row of a grid above that is named by its words, with the answers that are quoted; `null` where it is not sure. */
function ratedSo(text: string, before: readonly Question[]): string | null {
  if (text.length > LONGEST || !RATED.test(text)) return null;
  const quotes = [...text.matchAll(QUOTED)].map(([, words = '']) => words);
  const said = text.replace(QUOTED, ' ');
  if (quotes.length === 0 || /\d/.test(said) || TURNED.test(said)) return null;
  const words = ` ${plainWords(said)} `;
  const grids = before.slice(0, NEAR).filter(({ kind }) => kind === 'grid');
  const found = grids.flatMap((grid) => rowsCalled(grid, words).map((row) => ({ grid, row })));
  const [only, other] = found;
  if (only === undefined || other !== undefined) return null;
  const codes = quotes.map((quote) =>
    codesOf(only.grid, only.row, { kind: 'label', text: quote, to: null, bound: null }),
  );
  return codes.includes(null) ? null : `${only.grid.id}_${only.row} = ${codes.join(',')}`;
}

const rowsCalled = (grid: Question, words: string): readonly string[] =>
  grid.variables.flatMap(({ rowCode, label }) => {
    const called = plainWords(label);
    return rowCode !== null && called.length > 3 && words.includes(` ${called} `) ? [rowCode] : [];
  });

const NUMBERED =
  /^(.{3,120}?)\s*\((?:(?:see|siehe|vgl\.?|voir|cf\.?|ver|zie)\s+)?(?:question|frage|pregunta|domanda|vraag|pergunta)\s+(\d{1,3}(?:\.\d{1,2})?\p{L}?)\)$/iu;

/**
 * `If you have diabetes (question 7)`: of the question behind it an answer is named. Beside its words stand only such as
 * say nothing, or as the question has itself; `null` where there is more.
 */
function namedSo(text: string, names: Names): string | null {
  const [, said, number = ''] = NUMBERED.exec(text) ?? [];
  const question = said === undefined ? undefined : names.named(number)?.question;
  if (said === undefined || question === undefined || !['single', 'multi'].includes(question.kind)) return null;
  const own = new Set(plainWords(question.label).split(' '));
  const tokens = proseTokens(said, names, [question]);
  const labels = tokens.flatMap((token) => (token.kind === 'label' ? [token.plain] : []));
  const plain = tokens.every(
    (token) =>
      token.kind === 'label' ||
      (token.kind === 'word' && own.has(token.plain)) ||
      (token.kind === 'mark' && (token.mark === 'if' || (token.mark === 'or' && labels.length > 1))),
  );
  // An answer that begins another one is not known to be meant alone.
  const answers = answersOf(question);
  const codes = labels.map((label) => answers.filter((answer) => plainWords(answer.label) === label));
  if (!plain || labels.length === 0 || codes.some(({ length }) => length !== 1)) return null;
  return `${question.id} = ${codes.map(([answer]) => answer?.code ?? '').join(',')}`;
}
