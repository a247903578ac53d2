import type { Questionnaire, SurveyFunction } from '../../../questionnaire/model';
import { functionText, sourceText, type References } from '../../../checks/statements/sourceText';
import { codebook } from './codebook';
import { fenceWhole, quote } from './data';

/** What every prompt of a run carries of the questionnaire. */
export interface Book {
  readonly text: string;
  /** Questions whose whole text is in it; the others are told whole where they are asked about. */
  readonly whole: ReadonlySet<string>;
  /** Functions whose whole text is in it, by name. */
  readonly functions: ReadonlySet<string>;
}

/**
 * Characters of a questionnaire that is carried whole. A prompt's beginning that is the same in every call is served
 * from the service's cache, so that the whole text costs less there than parts of it in every task.
 */
const WHOLE_LIMIT = 160_000;
/** Characters of the functions that logic calls. */
const FUNCTIONS_LIMIT = 100_000;
/** Characters of the short form of a questionnaire that is not carried whole. */
const SHORT_LIMIT = 90_000;

/** Where logic names something of the data. */
const NAMED =
  /\b(?:f|a|GetNum|GetNumLoop|Sum|GreaterThan\w*|LessThan\w*|EqualTo|NotEqualTo|InBetween)\(\s*(['"])([\w$#@.]+)\1/gu;
const MOST_UNKNOWN = 200;

/** What logic names and the questionnaire does not define: it is not in the data. */
function unknownPart({ questions }: Questionnaire, references: References): string {
  const logics = questions.flatMap(({ entry, screenOuts, mask, validation }) => [
    ...entry,
    ...screenOuts,
    mask,
    validation,
  ]);
  const names = logics.flatMap((logic) => [...(logic?.text ?? '').matchAll(NAMED)].map(([, , name]) => name ?? ''));
  const unknown = [...new Set(names)].filter((name) => references.questionsIn(name).length === 0);
  if (unknown.length === 0) return '';
  return `\n\n# Named by logic, and not in the data\n${unknown
    .slice(0, MOST_UNKNOWN)
    .map((name) => quote(name, 80))
    .join(', ')}`;
}

/** The questionnaire as the stable part of every prompt: whole where it fits, in short where it does not. */
export function bookOf(questionnaire: Questionnaire, references: References): Book {
  const { questions } = questionnaire;
  const called = calledFunctions(questionnaire, references);
  const texts = called.map((one) => fenceWhole(functionText(one), 'javascript'));
  const fits = texts.reduce((total, text) => total + text.length + 1, 0) <= FUNCTIONS_LIMIT;
  const functions = new Set(fits ? called.map(({ name }) => name) : []);
  const functionPart = fits && texts.length > 0 ? `\n\n# Functions of the survey\n${texts.join('\n')}` : '';
  const rest = `${functionPart}${unknownPart(questionnaire, references)}`;
  const wholes = questions.map((question) => fenceWhole(sourceText(question), 'text'));
  if (wholes.reduce((total, text) => total + text.length + 1, 0) <= WHOLE_LIMIT) {
    const text = `# The questionnaire\n${wholes.join('\n')}${rest}`;
    return { text, whole: new Set(questions.map(({ id }) => id)), functions };
  }
  const short = codebook(questionnaire, SHORT_LIMIT);
  return { text: `# The questionnaire in short\n${short.text}${rest}`, whole: new Set(), functions };
}

function calledFunctions({ questions }: Questionnaire, references: References): readonly SurveyFunction[] {
  return [...new Set(questions.flatMap((question) => references.of(question).functions))];
}
