import { setMaxListeners } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkFloor } from '../../../src/pipeline/flow/workFloor';
import { BatchModel, type BatchModelOptions, type JobNotice } from '../../../src/pipeline/models/batch/batchModel';
import { batchService } from '../../../src/pipeline/models/batch/batchService';
import type { Exchange, ExchangeResult } from '../../../src/pipeline/models/model';
import { JOBS_NAME, JobJournal } from '../../../src/pipeline/store/jobJournal';
import { startBatchServer, type BatchServer, type BatchServerOptions } from '../../support/modelServer/batchServer';
import { scaledClock } from '../../support/scaledClock';
import { seeded } from '../../support/seeded';

/** Waiting passes this much faster than in life. */
const HASTE = 1000;

export interface BatchBench {
  readonly server: BatchServer;
  readonly notices: JobNotice[];
  /** A model as a process has it that starts now, in the same output folder. */
  readonly start: (options?: Partial<BatchModelOptions> & { readonly keys?: readonly string[] }) => Promise<Process>;
  readonly journal: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface Process {
  readonly model: BatchModel;
  readonly floor: WorkFloor;
  /** Asks these questions at the same time on behalf of a questionnaire, a batch each. */
  readonly ask: (tasks: readonly string[], of?: string, signal?: AbortSignal) => Promise<readonly ExchangeResult[]>;
  readonly end: () => Promise<void>;
}

/** A provider of batch jobs on loopback, which answers with what it was asked, and models that reach it by the real client. */
export async function startBatchBench(server: Partial<BatchServerOptions> = {}): Promise<BatchBench> {
  const folder = await mkdtemp(join(tmpdir(), 'batch '));
  const served = await startBatchServer({ answer: ({ task }) => ({ said: task }), ...server });
  const notices: JobNotice[] = [];
  return {
    server: served,
    notices,
    start: async ({ keys = ['key-one'], ...options } = {}) => {
      const jobs = await JobJournal.open(folder);
      const floor = new WorkFloor();
      const model = new BatchModel({
        model: 'test-large',
        services: keys.map((key) => batchService({ model: 'test-large', key, secrets: keys, baseUrl: served.url })),
        jobs,
        floor,
        clock: scaledClock(HASTE),
        random: seeded(3),
        pace: { firstLook: 5000, longestLook: 20_000, patience: 600_000 },
        onNotice: (notice) => notices.push(notice),
        ...options,
      });
      return {
        model,
        floor,
        ask: (tasks, of = 'study', signal = unlimited()) =>
          floor.questionnaire(of, (limit) =>
            Promise.all(tasks.map((task) => limit(() => model.send(exchange(task), signal)))),
          ),
        end: async () => {
          await model.close();
          await jobs.close();
        },
      };
    },
    journal: () => readFile(join(folder, JOBS_NAME), 'utf8'),
    close: async () => {
      await served.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A signal that many may listen to. */
function unlimited(): AbortSignal {
  const { signal } = new AbortController();
  setMaxListeners(0, signal);
  return signal;
}

export function exchange(task: string): Exchange {
  return {
    prompt: { stable: 'Repeat as JSON.', task },
    format: 'jsonObject',
    schemaName: 'said',
    jsonSchema: {},
    maxOutputTokens: 1000,
    cacheGroup: 'group',
  };
}

/** What each was answered: its text as it was asked, or the code of the failure. */
export function said(results: readonly ExchangeResult[]): readonly string[] {
  return results.map((result) =>
    result.kind === 'text' ? (JSON.parse(result.text) as { said: string }).said : result.failure.error.code,
  );
}
