import { l10n, type TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { BatchState, QuestionState, RunState, WorkStatus } from '../../pipeline/runState/runState';
import { leftOpenWords } from '../words/coverageWords';
import {
  batchQuestions,
  groupIcon,
  joined,
  questionCount,
  stageWord,
  statusWord,
  tallyOf,
  tallyWords,
  type Tally,
  usageWords,
  withAccepted,
} from '../words/text';
import type { TreeElement } from './treeElements';
import { flags, itemOf, loops, shortLabel, span, standing } from './treeItems';
import { coreText } from '../../platform/coreSentences';

const { Collapsed, Expanded } = TreeItemCollapsibleState;

interface GroupStanding {
  readonly live: boolean;
  readonly accepted: readonly QuestionState[];
  /** What failed opens by itself. */
  readonly opens: boolean;
}

export function batchItem(
  element: TreeElement,
  state: RunState,
  batch: BatchState,
  { live, accepted, opens }: GroupStanding,
): TreeItem {
  const questions = batchQuestions(state, batch);
  const tally = withAccepted(tallyOf(questions), accepted);
  const status = standing(batch.status, live);
  const item = itemOf(element, l10n.t('Batch {0}', batch.index + 1), opens ? Expanded : Collapsed);
  item.iconPath = groupIcon(status, questions);
  item.description = joined(
    span(batch.questionIds),
    status === 'running' && batch.stage !== null ? stageWord(batch.stage) : null,
    !live || batch.delayed === null ? null : l10n.t('waiting: {0}', coreText(batch.delayed.reason, l10n)),
    batch.loop > 0 ? loops(batch.loop) : null,
    tallyWords(tally),
    leftOpenWords(questions, l10n),
    usageWords(batch.usage),
  );
  item.contextValue = flags('batch', live ? 'live' : 'idle');
  item.tooltip = joined(questionCount(tally.total), statusWord(status), tallyWords(tally));
  item.accessibilityInformation = {
    label: joined(l10n.t('Batch {0}', batch.index + 1), statusWord(status), item.description),
  };
  return item;
}

/** What the tree shows of a part of a questionnaire. */
export function sectionItem(
  element: TreeElement,
  label: string | null,
  questions: readonly QuestionState[],
  { live, accepted, opens }: GroupStanding,
): TreeItem {
  const tally = withAccepted(tallyOf(questions), accepted);
  const status = sectionStatus(questions, tally, live);
  const name = label ?? l10n.t('No section');
  const item = itemOf(element, shortLabel(name), opens ? Expanded : Collapsed);
  item.iconPath = groupIcon(status, questions);
  item.description = joined(
    tallyWords(tally),
    leftOpenWords(questions, l10n),
    questionCount(tally.total),
    span(questions.map(({ id }) => id)),
  );
  item.contextValue = 'section';
  item.tooltip = joined(name, statusWord(status), questionCount(tally.total), tallyWords(tally));
  item.accessibilityInformation = { label: joined(name, statusWord(status), item.description) };
  return item;
}

function sectionStatus(questions: readonly QuestionState[], tally: Tally, live: boolean): WorkStatus {
  const standings = new Set(questions.map(({ status }) => standing(status, live)));
  if (standings.has('running')) return 'running';
  if (tally.errors > 0) return 'error';
  if (tally.failed > 0) return 'failed';
  if (standings.has('cancelled')) return 'cancelled';
  return standings.has('waiting') ? 'waiting' : 'passed';
}
