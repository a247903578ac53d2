import { describeQuestion } from './codebook';
import { fence, quote } from './data';
import type { Question } from '../../../questionnaire/model';

/** A question with the script that an expert wrote for it. */
export interface TrainingExample {
  /** Unique among all examples: the study's name and the question's id. */
  readonly id: string;
  readonly question: Question;
  readonly script: string;
}

/** A macro that scripts may call, with its whole definition. */
export interface Macro {
  readonly name: string;
  readonly definition: string;
}

export interface TrainingSet {
  readonly examples: readonly TrainingExample[];
  readonly macros: readonly Macro[];
}

export const NO_TRAINING: TrainingSet = { examples: [], macros: [] };

/** Characters of examples in a prompt at most, and of one script. */
const EXAMPLES_LIMIT = 60_000;
const SCRIPT_LIMIT = 4000;

/** The verified scripts, as far as they fit. */
export function describeTraining(examples: readonly TrainingExample[]): string {
  const blocks: string[] = [];
  let length = 0;
  for (const { id, question, script } of examples) {
    const block = `## Example ${quote(id, 120)}\n${describeQuestion(question)}\n${fence(script, 'spss', SCRIPT_LIMIT)}`;
    if (length + block.length > EXAMPLES_LIMIT) continue;
    length += block.length;
    blocks.push(block);
  }
  return `# Verified scripts\nExperts wrote these for other studies; follow how they check, not what they check.\n${blocks.join('\n')}`;
}

export function describeMacros(macros: readonly Macro[]): string {
  const definitions = macros.map(({ definition }) => fence(definition, 'spss', SCRIPT_LIMIT));
  return `# Macros\nThese are defined before the scripts run; call them where they fit, never define them again.\n${definitions.join('\n')}`;
}
