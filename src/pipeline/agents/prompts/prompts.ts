import type { Prompt } from '../../models/model';
import { stablePart, type ContextSize, type PromptKind, type StableContext, type StablePart } from './stable';
import { taskPart, type QuestionTask } from './task';

/** Where a prompt is for: the first batch carries training examples, later loops carry less context. */
export interface PromptPlace {
  readonly batch: number;
  readonly loop: number;
}

/** The prompts of a run. Stable parts are made once and shared, so that they are equal to the letter. */
export class Prompts {
  readonly #parts = new Map<string, StablePart>();

  constructor(
    private readonly context: StableContext,
    private readonly trainingInAll: boolean,
  ) {}

  prompt(kind: PromptKind, place: PromptPlace, questions: readonly Omit<QuestionTask, 'described'>[]): Prompt {
    const { text, describes } = this.#part(kind, this.#size(place));
    const tasks = questions.map((task) => ({ ...task, described: describes.has(task.plan.question.id) }));
    return { stable: text, task: taskPart(kind, tasks) };
  }

  /** Whether a prompt of this place shows the verified scripts. */
  showsTraining(place: PromptPlace): boolean {
    return this.context.training.examples.length > 0 && this.#size(place) === 'withTraining';
  }

  #size({ batch, loop }: PromptPlace): ContextSize {
    if (loop > 1) return 'bare';
    return loop === 0 && (this.trainingInAll || batch === 0) ? 'withTraining' : 'withCodebook';
  }

  #part(kind: PromptKind, size: ContextSize): StablePart {
    const key = `${kind} ${size}`;
    const made = this.#parts.get(key) ?? stablePart(kind, size, this.context);
    this.#parts.set(key, made);
    return made;
  }
}
