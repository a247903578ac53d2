/** Questions per chunk: about the root of the largest questionnaires, so that chunk and list of chunks are both short. */
const CHUNK = 64;

/**
 * The questions of a run by id, in questionnaire order. Immutable: `with` gives a new table that shares all but one
 * chunk with the old one, so that a run of thousands of questions does not copy them all at every event.
 */
export class QuestionTable<Question extends { readonly id: string }> implements ReadonlyMap<string, Question> {
  static of<Question extends { readonly id: string }>(questions: readonly Question[]): QuestionTable<Question> {
    const positions = new Map(questions.map((question, position) => [question.id, position]));
    if (positions.size !== questions.length) throw new Error('Two questions of a run have the same id.');
    const chunks = Array.from({ length: Math.ceil(questions.length / CHUNK) }, (_, index) =>
      questions.slice(index * CHUNK, (index + 1) * CHUNK),
    );
    return new QuestionTable(positions, chunks);
  }

  private constructor(
    private readonly positions: ReadonlyMap<string, number>,
    private readonly chunks: readonly (readonly Question[])[],
  ) {}

  get size(): number {
    return this.positions.size;
  }

  get(id: string): Question | undefined {
    const position = this.positions.get(id);
    return position === undefined ? undefined : this.chunks[Math.floor(position / CHUNK)]?.[position % CHUNK];
  }

  has(id: string): boolean {
    return this.positions.has(id);
  }

  /** A table in which one question that it has is replaced. */
  with(question: Question): QuestionTable<Question> {
    const position = this.positions.get(question.id);
    const index = position === undefined ? -1 : Math.floor(position / CHUNK);
    const chunk = this.chunks[index];
    if (position === undefined || chunk === undefined) throw new Error(`No question ${question.id} in this run.`);
    return new QuestionTable(this.positions, this.chunks.with(index, chunk.with(position % CHUNK, question)));
  }

  forEach(visit: (value: Question, key: string, map: ReadonlyMap<string, Question>) => void): void {
    for (const question of this.values()) visit(question, question.id, this);
  }

  *entries(): MapIterator<[string, Question]> {
    for (const question of this.values()) yield [question.id, question];
  }

  keys(): MapIterator<string> {
    return this.positions.keys();
  }

  *values(): MapIterator<Question> {
    for (const chunk of this.chunks) yield* chunk;
  }

  [Symbol.iterator](): MapIterator<[string, Question]> {
    return this.entries();
  }
}
