import { l10n, type QuickPickItem, window } from 'vscode';
import { fileName } from '../../platform/files';
import { flatMapInSlices } from '../../platform/slices';
import { needsAttention, type TreeElement } from '../../views/tree/treeElements';
import type { Services } from '../services';
import { requireTarget } from './runCommands';

interface Row extends QuickPickItem {
  readonly element: TreeElement;
  readonly isFailing: boolean;
}

/**
 * Asks for a question of the runs in the view, by its id or its words, and goes to its row, wherever it is folded away:
 * what the view itself finds are the rows that were opened before.
 * @param showAll shows the rows that a filter leaves out
 */
export async function findQuestion(
  { model, tree, revealRow }: Pick<Services, 'model' | 'tree' | 'revealRow'>,
  showAll: () => Promise<unknown>,
): Promise<void> {
  const runs = model.list();
  requireTarget(runs[0] ?? null);
  const asked = runs.flatMap((run) => [...run.state.questions.values()].map((question) => ({ run, question })));
  const rows = await flatMapInSlices(asked, ({ run, question }): readonly Row[] => {
    const element = tree.intern({ kind: 'question', runId: run.id, questionId: question.id });
    const { iconPath, description } = tree.getTreeItem(element);
    return [
      {
        element,
        isFailing: needsAttention(question),
        label: question.id,
        ...(iconPath !== undefined && typeof iconPath !== 'string' && { iconPath }),
        ...(typeof description === 'string' && { description }),
        ...(runs.length > 1 && { detail: fileName(run.questionnaire) }),
      },
    ];
  });
  const chosen = await window.showQuickPick(rows, {
    title: l10n.t('Find Question'),
    placeHolder: l10n.t('Id, words or outcome of a question'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen === undefined) return;
  if (tree.failedOnly && !chosen.isFailing) await showAll();
  await revealRow(chosen.element);
}
