import type { Stage } from '../../pipeline/events';
import type { RunState } from '../../pipeline/runState/runState';
import type { Localizer } from '../../platform/localizer';
import type { Segment, Shown, Status } from '../runReport/reportModel';

/** How an outcome is told apart without colour. */
export const STATUS_SIGNS: Readonly<Record<Shown, string>> = {
  passed: '✓',
  inPart: '◐',
  notChecked: '?',
  failed: '✗',
  error: '!',
  cancelled: '⊘',
  running: '▸',
  waiting: '·',
};

export function statusWord(status: Status, l10n: Localizer): string {
  switch (status) {
    case 'passed':
      return l10n.t('passed');
    case 'failed':
      return l10n.t('failed');
    case 'error':
      return l10n.t('error');
    case 'cancelled':
      return l10n.t('cancelled');
    case 'running':
      return l10n.t('running');
    case 'waiting':
      return l10n.t('waiting');
  }
}

/** The same of what has passed by how far it is checked. */
export function shownWord(shown: Shown, l10n: Localizer): string {
  switch (shown) {
    case 'inPart':
      return l10n.t('passed, checked in part');
    case 'notChecked':
      return l10n.t('passed, not checked');
    default:
      return statusWord(shown, l10n);
  }
}

export function runWord(status: RunState['status'], l10n: Localizer): string {
  switch (status) {
    case 'notStarted':
      return l10n.t('not started');
    case 'paused':
      return l10n.t('paused');
    default:
      return statusWord(status, l10n);
  }
}

export function stageWord(kind: Stage | Segment['kind'], l10n: Localizer): string {
  switch (kind) {
    case 'preAnalysis':
      return l10n.t('looking ahead');
    case 'transform':
      return l10n.t('writing');
    case 'review':
      return l10n.t('reviewing');
    case 'wait':
      return l10n.t('waiting for the model');
    case 'work':
      return l10n.t('working');
  }
}

export const loopsWord = (loops: number, l10n: Localizer): string =>
  loops === 1 ? l10n.t('1 loop') : l10n.t('{0} loops', loops);

export const questionsWord = (questions: number, l10n: Localizer): string =>
  questions === 1 ? l10n.t('1 question') : l10n.t('{0} questions', questions);

/** Batches are counted from 1 for people. */
export const batchWord = (index: number, l10n: Localizer): string => l10n.t('Batch {0}', index + 1);
