import type { Question } from '../../questionnaire/model';
import { functionText, sourceText, type References } from './sourceText';
import type { Statement } from './statement';

/** Shorter words stand everywhere and prove nothing. */
const SHORTEST = 6;

/**
 * Why a statement's evidence does not count; `null` where all of it stands, word for word, in what the questionnaire
 * says of the question, of those that it or the statement names (in its reason too), or in the functions that it calls. Blanks, kinds of
 * quotation marks and escapes aside.
 */
export function evidenceFault(statement: Statement, question: Question, references: References): string | null {
  const quotes = statement.evidence.map(plain).filter((quote) => quote !== '');
  if (quotes.length === 0) return 'it quotes nothing of the questionnaire';
  const texts = textsAbout(statement, question, references).map(plain);
  const missing = quotes.filter((quote) => !texts.some((text) => text.includes(quote)));
  if (missing.length > 0) {
    const named = missing.map((quote) => `"${shortened(quote)}"`).join(', ');
    return missing.length === 1
      ? `${named} does not stand in the text of ${question.id} or of what it refers to: quote word for word`
      : `${named} do not stand in the text of ${question.id} or of what it refers to: quote word for word`;
  }
  return quotes.some((quote) => quote.length >= SHORTEST) ? null : 'what it quotes is too short to prove anything';
}

function textsAbout(statement: Statement, question: Question, references: References): readonly string[] {
  const { functions, questions } = references.of(question);
  const { expression, when, target, reason } = statement;
  const named = references.questionsIn([expression, when, target, reason].join('\n'));
  const others = [...new Set([...questions, ...named])];
  const called = others.flatMap((one) => references.of(one).functions);
  return [
    ...[question, ...others].flatMap((one) => [sourceText(one), ...labelsOf(one)]),
    ...[...new Set([...functions, ...called])].map(functionText),
  ];
}

/** Labels as the questionnaire has them: a reader is shown them without what they repeat. */
const labelsOf = ({ variables }: Question): readonly string[] => variables.map(({ label }) => label);

/** Text as it is compared: what a reader cannot see, or writes in another way, makes no difference. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’‚`]/gu, "'")
    .replace(/[–—−]/gu, '-')
    .replace(/…/gu, '...')
    .replace(/\\[nrt]/gu, ' ')
    .replaceAll('\\', '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const shortened = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 77)}...`);
