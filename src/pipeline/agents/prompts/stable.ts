import type { Book } from './book';
import { DATA_FACTS, EXPERT_HABITS, SCRIPT_EXAMPLE, SCRIPT_IDIOMS } from './idioms';
import { STATEMENT_EXAMPLES, STATEMENT_LANGUAGE } from './language';
import { fence } from './data';
import { describeMacros, describeTraining, type TrainingSet } from './training';

/** What a call is for; each has its own instructions and its own stable part. */
export type PromptKind = 'reading' | 'opinion' | 'scripts' | 'review';

/** Whether a call carries the verified scripts: they come last, so that the shorter prompt begins the longer one. */
export type ContextSize = 'withTraining' | 'withoutTraining';

export interface StableContext {
  readonly book: Book;
  readonly training: TrainingSet;
}

const INSTRUCTIONS: Readonly<Record<PromptKind, string>> = {
  reading: `You are an expert data processor in market research. A script is to list every respondent whose data contradicts a questionnaire. A compiler has read the questionnaire and made statements about the data, from which the script is made; it reads survey code, not prose, and where it did not understand something it either left an open part or read it wrongly. You read every question of the task, whole, with everything it refers to, and say what the statements must be changed into.

For each question: (1) work out for yourself who is asked it, who must answer, and which values each variable may hold for whom; (2) compare with the compiler's statements, one by one, in both directions; (3) give one statement for each thing that has to be different or added, and one for each open part. A question on which the compiler is right and nothing is open gets an empty list: do not repeat what is there. Most questions get none or one.

Each statement rests on evidence: words of the questionnaire copied letter by letter from the text of the question, of a question or a function that its logic, or your expression or when, names. They are looked up; where one does not stand there, the statement is refused. Copy short stretches (a label, an answer, a condition), several if need be, and never put your own words or "..." into them. The reason says in one sentence what follows from them. Say how sure you are: "stated" (the questionnaire says so) or "inferred" (an expert would see it). Leave guesses out.

What is not known accuses nobody. Where you know only one side ("certainly not asked if ..., otherwise unknown"), say that with notKnown(). A respondent who is accused wrongly is worse than one who is missed; but what the questionnaire says plainly has to be said.

Under "notes" leave, for whoever writes a script by hand, in at most three short sentences what the statements cannot say; under "examples" the ids of the verified scripts (if any are given) that show how such a question is checked. Leave both empty where there is nothing.`,
  opinion: `You are an expert data processor in market research. Readers of a questionnaire do not agree on what its data have to fulfil. For each dispute of each question you get two readings, A and B. Read the text of the question and of everything it refers to yourself, first, and only then decide which reading follows from it: "A", "B", or "neither". A reading that asks for something which the questionnaire does not say is wrong; so is one that leaves out what it says; so is one that would accuse respondents whose answers the questionnaire allows. Experts also infer what an export of a survey has lost (see below): an inference is right where it has such a reason. Quotations that are true but do not support a reading support nothing. Give the reason first, in one or two sentences, then the verdict. Decide each dispute once, by its number.`,
  scripts: `You write SPSS scripts that list every respondent whose data contradicts a market-research questionnaire. Write one script for each question of the task. The statements that are listed for a question have been agreed on by its readers: make each of them, exactly. Leave out what the data cannot show. Where a review is given, change what it asks for and keep the rest.`,
  review: `You review SPSS scripts that list every respondent whose data contradicts a market-research questionnaire. For each question of the task, go through three kinds of respondents: who was asked and answered as the questionnaire allows, who was not asked, and who breaks one of the listed statements or what the logic demands beyond them. The script is right if it lists all of the last kind, in both directions (asked and not asked), and nobody else. What the data cannot show need not be checked. Where a run has shown that a script lists more than the statements say, decide whether the questionnaire demands that. Do not judge style: pass a script that is right even if you would write it differently. Where a script fails, give the root causes and, for each, an instruction that a writer can follow without asking back; where it passes, leave both lists empty.`,
};

const RULES = `Answer for exactly the question ids of the task, spelled as they are there, each once. Ids such as "ALL" do not exist.`;

/** The part of a prompt that is the same in all calls of this kind and size in a run. */
export function stablePart(kind: PromptKind, size: ContextSize, { book, training }: StableContext): string {
  const writes = kind === 'scripts' || kind === 'review';
  const sections = [
    `${INSTRUCTIONS[kind]}\n${RULES}`,
    DATA_FACTS,
    EXPERT_HABITS,
    ...(writes ? [SCRIPT_IDIOMS, describeExample()] : [STATEMENT_LANGUAGE]),
    ...(kind === 'reading' ? [STATEMENT_EXAMPLES] : []),
    ...(training.macros.length === 0 || !writes ? [] : [describeMacros(training.macros)]),
    book.text,
  ];
  if (size === 'withTraining' && training.examples.length > 0) sections.push(describeTraining(training.examples));
  return `${sections.join('\n\n')}\n`;
}

function describeExample(): string {
  return `# A script\n${SCRIPT_EXAMPLE.about}\n${fence(SCRIPT_EXAMPLE.script, 'spss', 4000)}`;
}

/** Everything of the prompts that is written here: an answer is as good as the instructions it was given for. */
export function instructionTexts(): string {
  return [
    ...Object.values(INSTRUCTIONS),
    ...[RULES, DATA_FACTS, EXPERT_HABITS, SCRIPT_IDIOMS, describeExample(), STATEMENT_LANGUAGE, STATEMENT_EXAMPLES],
  ].join('\n');
}
