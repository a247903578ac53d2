import type { AnswerMemory } from '../../src/pipeline/ports';

/** The memory of a run that was never interrupted. */
export const NO_MEMORY: AnswerMemory = { recall: () => undefined, keep: () => undefined };
