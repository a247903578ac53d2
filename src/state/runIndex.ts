import type { Memento } from 'vscode';

const KEY = 'runs';
const KEPT = 20;

/** Where the journal of a questionnaire's last run is: all that must be remembered to show the run again. */
interface IndexEntry {
  readonly questionnaire: string;
  readonly outputFolder: string;
  readonly stem: string;
}

/** The questionnaires that were run in this workspace, newest first. The runs themselves are in their journals. */
export class RunIndex {
  constructor(private readonly memento: Memento) {}

  list(): readonly IndexEntry[] {
    return this.memento.get<readonly IndexEntry[]>(KEY, []);
  }

  async remember(entry: IndexEntry): Promise<void> {
    const others = this.list().filter(({ questionnaire }) => questionnaire !== entry.questionnaire);
    await this.memento.update(KEY, [entry, ...others].slice(0, KEPT));
  }

  /** A questionnaire is called otherwise, or lies elsewhere. */
  async move(from: string, to: string): Promise<void> {
    const moved = this.list().map((entry) => (entry.questionnaire === from ? { ...entry, questionnaire: to } : entry));
    await this.memento.update(KEY, moved);
  }

  async forget(questionnaires: ReadonlySet<string>): Promise<void> {
    const kept = this.list().filter(({ questionnaire }) => !questionnaires.has(questionnaire));
    await this.memento.update(KEY, kept);
  }
}
