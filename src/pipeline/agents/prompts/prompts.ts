import type { Questionnaire } from '../../../questionnaire/model';
import { References } from '../../../checks/statements/sourceText';
import type { Prompt } from '../../models/model';
import { bookOf, type Book } from './book';
import { stablePart, type ContextSize, type PromptKind } from './stable';
import { taskPart, type QuestionTask } from './task';
import type { TrainingSet } from './training';

/** Where a prompt is for: the first batch carries training examples. */
export interface PromptPlace {
  readonly batch: number;
  readonly loop: number;
}

export interface PromptContext {
  readonly questionnaire: Questionnaire;
  readonly training: TrainingSet;
  readonly references?: References;
}

/** The prompts of a run. Stable parts are made once and shared, so that they are equal to the letter. */
export class Prompts {
  readonly #parts = new Map<string, string>();
  readonly #book: Book;
  readonly #references: References;

  constructor(
    private readonly context: PromptContext,
    private readonly trainingInAll: boolean,
  ) {
    this.#references = context.references ?? new References(context.questionnaire);
    this.#book = bookOf(context.questionnaire, this.#references);
  }

  prompt(kind: PromptKind, place: PromptPlace, questions: readonly QuestionTask[]): Prompt {
    return {
      stable: this.#part(kind, this.#size(place)),
      task: taskPart(kind, questions, { book: this.#book, references: this.#references }),
    };
  }

  /** Whether a prompt of this place shows the verified scripts. */
  showsTraining(place: PromptPlace): boolean {
    return this.context.training.examples.length > 0 && this.#size(place) === 'withTraining';
  }

  #size({ batch, loop }: PromptPlace): ContextSize {
    return loop === 0 && (this.trainingInAll || batch === 0) ? 'withTraining' : 'withoutTraining';
  }

  #part(kind: PromptKind, size: ContextSize): string {
    const key = `${kind} ${size}`;
    const made = this.#parts.get(key) ?? stablePart(kind, size, { book: this.#book, training: this.context.training });
    this.#parts.set(key, made);
    return made;
  }
}
