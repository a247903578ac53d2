import type { Questionnaire } from '../../../questionnaire/model';
import type { Unresolved } from '../../../checks/check';
import { codebook, describeFunctions } from './codebook';
import { DATA_FACTS, LOGIC_LANGUAGE, SCRIPT_IDIOMS } from './idioms';
import { describeMacros, describeTraining, type TrainingSet } from './training';

/** What a call is for; each has its own instructions and its own stable part. */
export type PromptKind = 'preAnalysis' | 'scripts' | 'meanings' | 'review';

/**
 * How much context a call carries. It shrinks as loops go on, from the end, so that the shorter prompt is the
 * beginning of the longer one and the service's cache serves both.
 */
export type ContextSize = 'withTraining' | 'withCodebook' | 'bare';

/** Characters of the questionnaire, of its functions and of training examples that a prompt carries at most. */
const CODEBOOK_LIMIT = 90_000;
const FUNCTIONS_LIMIT = 12_000;

export interface StableContext {
  readonly questionnaire: Questionnaire;
  readonly unresolved: readonly Unresolved[];
  readonly training: TrainingSet;
}

export interface StablePart {
  readonly text: string;
  /** Questions that the text describes. */
  readonly describes: ReadonlySet<string>;
}

const INSTRUCTIONS: Readonly<Record<PromptKind, string>> = {
  preAnalysis: `You prepare the writing of SPSS scripts that list every respondent whose data contradicts a market-research questionnaire. For each question of the task, note in at most three short sentences what a writer could miss: rows that are carried forward from another question, answers that screen out, exclusive answers, texts to specify, "don't know" twins, sums, hidden derivations. Name under "examples" the ids of the verified scripts (if any are given) that show how such a question is checked. Note nothing that is obvious.`,
  scripts: `You write SPSS scripts that list every respondent whose data contradicts a market-research questionnaire. Write one script for each question of the task. Make every check that is listed for the question, and those that its logic and the questionnaire demand beyond them. Where a review is given, change what it asks for and keep the rest.`,
  meanings: `You read survey logic that a compiler could not read. For each question of the task, say what each of its numbered parts means for the data of a completed interview. Say it as an expression in the survey logic's own language wherever that can say it: the compiler turns your expression into checks. Kinds of answers:
- condition: an expression that holds if and only if the question is asked (for an entry), the respondent is screened out (for a screenOut), or the answers are valid (for a validation).
- mask: a set expression of the row or answer codes that are offered.
- derived: an expression for the value of a hidden variable.
- minimumLength: the least number of characters of a text, as a number.
- notCheckable: the data cannot show it; leave the expression empty.
- spss: only SPSS can say it; the expression is commands that list the respondents at fault, in the style of the scripts below.
Give the reason in one sentence. Never guess: what neither the logic nor the questionnaire says is notCheckable.`,
  review: `You review SPSS scripts that list every respondent whose data contradicts a market-research questionnaire. For each question of the task, decide whether its script makes every check that is listed for it and that its logic demands, in both directions (asked and not asked), and lists nobody whose data is right. Do not judge style. Where a script fails, give the root causes and, for each, an instruction that a writer can follow without asking back. Pass a script that is right even if you would write it differently.`,
};

const RULES = `Answer for exactly the question ids of the task, spelled as they are there, each once. Ids such as "ALL" do not exist.`;

/** The part of a prompt that is the same in all calls of this kind and size in a run. */
export function stablePart(kind: PromptKind, size: ContextSize, context: StableContext): StablePart {
  const { training } = context;
  const sections = [
    `${INSTRUCTIONS[kind]}\n${RULES}`,
    DATA_FACTS,
    ...(kind === 'preAnalysis' ? [] : [SCRIPT_IDIOMS]),
    ...(kind === 'meanings' ? [LOGIC_LANGUAGE] : []),
    ...(training.macros.length === 0 ? [] : [describeMacros(training.macros)]),
  ];
  if (size === 'bare') return { text: `${sections.join('\n\n')}\n`, describes: new Set() };
  const book = codebook(context.questionnaire, CODEBOOK_LIMIT);
  sections.push(`# The questionnaire\n${book.text}`);
  const called = new Set(context.unresolved.flatMap(({ calls }) => calls));
  const functions = context.questionnaire.functions.filter(({ name }) => called.has(name));
  if (functions.length > 0) {
    sections.push(`# Functions of the survey\n${describeFunctions(functions, FUNCTIONS_LIMIT)}`);
  }
  if (size === 'withTraining' && training.examples.length > 0) sections.push(describeTraining(training.examples));
  return { text: `${sections.join('\n\n')}\n`, describes: book.holds };
}

/** Everything of the prompts that is written here: an answer is as good as the instructions it was given for. */
export function instructionTexts(): string {
  return [...Object.values(INSTRUCTIONS), RULES, DATA_FACTS, SCRIPT_IDIOMS, LOGIC_LANGUAGE].join('\n');
}
