import type { Memento } from 'vscode';
import type { ContextKeys } from '../../state/contextKeys';
import type { BatchTree } from './batchTree';

const KEY = 'tree.bySection';

/** Whether the tree goes by sections or by batches, as a person left it in this workspace. */
export class Grouping {
  constructor(
    private readonly tree: BatchTree,
    private readonly keys: ContextKeys,
    private readonly memento: Memento,
  ) {
    this.show(memento.get<boolean>(KEY) === true);
  }

  async set(bySection: boolean): Promise<void> {
    this.show(bySection);
    await this.memento.update(KEY, bySection);
  }

  private show(bySection: boolean): void {
    this.tree.groupBySection(bySection);
    this.keys.set('bySection', bySection);
  }
}
