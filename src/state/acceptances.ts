import { createHash } from 'node:crypto';
import { type Disposable, EventEmitter, type Memento, type Uri } from 'vscode';
import type { QuestionState } from '../pipeline/runState/runState';

const KEY = 'acceptances';

/** By questionnaire and question: what was accepted. */
type Accepted = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Failed questions whose script a person looked at and accepted. What is accepted is this script with these findings:
 * when a later run finds something else, the question asks for attention again.
 */
export class Acceptances implements Disposable {
  private readonly emitter = new EventEmitter<Uri>();
  readonly onDidChange = this.emitter.event;

  constructor(private readonly memento: Memento) {}

  has(questionnaire: Uri, question: QuestionState): boolean {
    const accepted = this.all()[questionnaire.toString()]?.[question.id];
    return accepted !== undefined && accepted === fingerprint(question);
  }

  /** Those of some questions that were accepted. */
  among(questionnaire: Uri, questions: Iterable<QuestionState>): readonly QuestionState[] {
    // Asked for every row of the tree, mostly when nothing was accepted.
    if (this.all()[questionnaire.toString()] === undefined) return [];
    return [...questions].filter(
      (question) => (question.status === 'failed' || question.status === 'error') && this.has(questionnaire, question),
    );
  }

  async set(questionnaire: Uri, question: QuestionState, accepted: boolean): Promise<void> {
    const key = questionnaire.toString();
    const { [question.id]: _, ...others } = this.all()[key] ?? {};
    const next = accepted ? { ...others, [question.id]: fingerprint(question) } : others;
    await this.memento.update(KEY, { ...this.all(), [key]: next });
    this.emitter.fire(questionnaire);
  }

  /** A questionnaire is called otherwise, or lies elsewhere. */
  async move(from: Uri, to: Uri): Promise<void> {
    const { [from.toString()]: accepted, ...others } = this.all();
    if (accepted === undefined) return;
    await this.memento.update(KEY, { ...others, [to.toString()]: accepted });
    this.emitter.fire(to);
  }

  dispose(): void {
    this.emitter.dispose();
  }

  private all(): Accepted {
    return this.memento.get<Accepted>(KEY, {});
  }
}

function fingerprint(question: QuestionState): string {
  const causes = question.findings
    .filter((finding) => !finding.pass)
    .map(({ reviewer, rootCauses }) => [reviewer, rootCauses]);
  const content = JSON.stringify([question.script, causes, question.error?.code ?? null]);
  return createHash('sha256').update(content).digest('base64url').slice(0, 16);
}
