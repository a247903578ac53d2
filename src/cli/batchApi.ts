import { systemClock } from '../pipeline/clock';
import type { Job } from '../pipeline/generate';
import { WorkFloor, type Bound } from '../pipeline/flow/workFloor';
import type { JobNotice } from '../pipeline/models/batch/batchModel';
import type { LanguageModel } from '../pipeline/models/model';
import type { RunState } from '../pipeline/runState/runState';
import type { RunScope } from '../pipeline/scope';
import type { Settings } from '../pipeline/settings';
import { openBatchModel, questionnaireLabel } from '../pipeline/setup/batchSetup';
import type { CliIo } from './io';
import { countOf, describeError } from './output/texts';

/** Runs of questionnaires whose model answers through batch jobs. */
export interface BatchRuns {
  readonly model: LanguageModel;
  /** Runs a questionnaire; `run` is given what bounds its batches. */
  readonly run: (job: Job, run: (limit: Bound) => Promise<RunState>) => Promise<RunState>;
  /** Waits for nothing any more, and says what goes on elsewhere. */
  readonly close: () => Promise<void>;
}

/** @param folder where the files go, and the journal of jobs */
export async function openBatchRuns(settings: Settings, folder: string, io: CliIo): Promise<BatchRuns> {
  const floor = new WorkFloor();
  const onNotice = (notice: JobNotice): void => io.err(noticeText(notice));
  const { model, close } = await openBatchModel(settings, { folder, floor, onNotice, clock: systemClock });
  return {
    model,
    run: async (job, run) => {
      const label = questionnaireLabel(folder, job.folder, job.input.stem);
      if (beginsAnew(job.scope)) model.used(label, true);
      const state = await floor.questionnaire(label, run);
      if (state.status !== 'cancelled') model.used(label);
      return state;
    },
    close: async () => {
      const { open } = model;
      await close();
      if (open > 0)
        io.err(
          `${countOf(open, 'batch job')} ${open === 1 ? 'goes' : 'go'} on at the service.\n` +
            'Next step: the same command with --resume collects the answers, here or on another machine; batches lists them.\n',
        );
    },
  };
}

/** Whoever asks anew, or has questions tried again that failed, wants other answers than those that are kept. */
const beginsAnew = (scope: RunScope): boolean =>
  scope.kind === 'all' ? !scope.reuse : scope.kind === 'failed' || scope.kind === 'questions';

function noticeText(notice: JobNotice): string {
  switch (notice.kind) {
    case 'sent': {
      const lines = countOf(notice.lines, 'request');
      return notice.isOld
        ? `Batch job ${notice.batchId}: going on with it, ${lines}\n`
        : `Batch job ${notice.batchId}: sent, ${lines}\n`;
    }
    case 'ended': {
      const parts = [
        `${notice.answered} answered`,
        notice.again > 0 ? `${notice.again} to be asked again` : '',
        notice.failed > 0 ? `${notice.failed} without an answer` : '',
        notice.strange > 0 ? `${countOf(notice.strange, 'line')} of its results of no use` : '',
      ];
      return `Batch job ${notice.batchId}: ${notice.status}, ${parts.filter((part) => part !== '').join(', ')}\n`;
    }
    case 'problem':
      return describeError(notice.failure.error);
  }
}
