import type { Questionnaire } from '../../../questionnaire/model';
import type { Unresolved } from '../../../checks/check';
import { codebook, describeFunctions } from './codebook';
import { DATA_FACTS, LOGIC_EXAMPLES, LOGIC_LANGUAGE, SCRIPT_EXAMPLE, SCRIPT_IDIOMS } from './idioms';
import { fence, quote } from './data';
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
  preAnalysis: `You prepare the writing of SPSS scripts that list every respondent whose data contradicts a market-research questionnaire. The writer gets the checks that are listed for each question. Note in at most three short sentences a question what these do not say and a writer could miss: rows that are carried forward from another question, answers that screen out, "don't know" twins, sums, hidden derivations, a check that the label or the logic demands and the list lacks. Name under "examples" the ids of the verified scripts (if any are given) that show how such a question is checked. Where there is nothing to note, leave the lists empty.`,
  scripts: `You write SPSS scripts that list every respondent whose data contradicts a market-research questionnaire. Write one script for each question of the task. Make every check that is listed for the question, and those that its logic and the questionnaire demand beyond them; leave out what the data cannot show. Where a review is given, change what it asks for and keep the rest.`,
  meanings: `You read survey logic that a compiler could not read. For each question of the task, say what each of its numbered parts means for the data of a completed interview: as an expression in the survey logic's own language wherever that can say it, from which the compiler makes checks. Answer every part once, by its number: first the reason in one sentence, then the kind and the expression. Kinds of answers:
- condition: for a part of an entry or a screenOut, an expression that is true exactly where the quoted text is true. It takes the place of that text in the logic around it: neither repeat that logic nor turn the part round. For a validation or a derivation, an expression that holds for everybody whose answers are right.
- mask: for a part of a mask, a set expression of the row or answer codes that the quoted text stands for.
- derived: for a derivation, an expression for the value of the hidden variable.
- minimumLength: for a validation, the least number of characters of a text, as a number.
- notCheckable: the data cannot show it; leave the expression empty.
- spss: only SPSS can say it; the expression is commands that list the respondents at fault, in the style of the scripts below.
Never guess: what neither the logic nor the questionnaire says is notCheckable.`,
  review: `You review SPSS scripts that list every respondent whose data contradicts a market-research questionnaire. For each question of the task, go through three kinds of respondents: who was asked and answered as the questionnaire allows, who was not asked, and who breaks one of the listed checks or what the logic demands beyond them. The script is right if it lists all of the last kind, in both directions (asked and not asked), and nobody else. What the data cannot show need not be checked. Do not judge style: pass a script that is right even if you would write it differently. Where a script fails, give the root causes and, for each, an instruction that a writer can follow without asking back; where it passes, leave both lists empty.`,
};

const RULES = `Answer for exactly the question ids of the task, spelled as they are there, each once. Ids such as "ALL" do not exist.`;

/** The part of a prompt that is the same in all calls of this kind and size in a run. */
export function stablePart(kind: PromptKind, size: ContextSize, context: StableContext): StablePart {
  const { training } = context;
  const sections = [
    `${INSTRUCTIONS[kind]}\n${RULES}`,
    DATA_FACTS,
    ...(kind === 'preAnalysis' ? [] : [SCRIPT_IDIOMS, describeExample()]),
    ...(kind === 'meanings' ? [LOGIC_LANGUAGE, describeReadings()] : []),
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

function describeExample(): string {
  return `# A script\n${SCRIPT_EXAMPLE.about}\n${fence(SCRIPT_EXAMPLE.script, 'spss', 4000)}`;
}

function describeReadings(): string {
  const lines = LOGIC_EXAMPLES.map(({ what, text, kind, expression, reason }) => {
    const said = expression === '' ? '' : ` \`${expression}\``;
    return `- ${what}: ${quote(text, 200)} is ${kind}${said}, because ${reason}`;
  });
  return `# Readings\nOf another survey, to show the form:\n${lines.join('\n')}`;
}

/** Everything of the prompts that is written here: an answer is as good as the instructions it was given for. */
export function instructionTexts(): string {
  return [
    ...Object.values(INSTRUCTIONS),
    ...[RULES, DATA_FACTS, SCRIPT_IDIOMS, describeExample(), LOGIC_LANGUAGE, describeReadings()],
  ].join('\n');
}
