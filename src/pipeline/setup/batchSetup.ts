import { relative } from 'node:path';
import { systemClock } from '../clock';
import { UserError } from '../errors';
import type { WorkFloor } from '../flow/workFloor';
import { BatchModel, type JobNotice } from '../models/batch/batchModel';
import { batchService, type BatchService } from '../models/batch/batchService';
import type { JobLimits } from '../models/batch/jobFile';
import { DEFAULT_PACE, type JobPace } from '../models/batch/jobRunner';
import type { Clock } from '../ports';
import type { Settings } from '../settings';
import { JobJournal } from '../store/jobJournal';
import { engineOf, modelOf, serviceOptions } from './modelSetup';

export interface BatchPorts {
  /** The output folder: the journal of jobs lies in it. */
  readonly folder: string;
  readonly floor: WorkFloor;
  readonly onNotice: (notice: JobNotice) => void;
  readonly clock?: Clock;
  readonly pace?: JobPace;
  readonly limits?: JobLimits;
}

export interface OpenBatchModel {
  readonly model: BatchModel;
  /** Looks at no job any more and lets go of the journal. */
  readonly close: () => Promise<void>;
}

/**
 * The model that the settings ask for, by batch jobs. Goes on with the jobs that the folder's journal names.
 * Throws a `UserError` where the engine calls no model, as `makeCaller` does, and where the journal cannot be had.
 */
export async function openBatchModel(settings: Settings, ports: BatchPorts): Promise<OpenBatchModel> {
  if (engineOf(settings) === 'builtin') throw noModelToAsk();
  const services = batchServices(settings);
  const jobs = await JobJournal.open(ports.folder);
  const { floor, onNotice, clock = systemClock, pace = DEFAULT_PACE, limits } = ports;
  const model = new BatchModel({
    model: modelOf(settings) ?? '',
    services,
    jobs,
    floor,
    clock,
    random: Math.random,
    pace,
    ...(limits && { limits }),
    onNotice,
  });
  return {
    model,
    close: async () => {
      try {
        await model.close();
      } finally {
        await jobs.close();
      }
    },
  };
}

/** The provider's batches, one for each key. Throws a `UserError` where no model or no yes to its host is set up. */
export function batchServices(settings: Settings): readonly BatchService[] {
  return serviceOptions(settings).map(batchService);
}

/** What the answers to a questionnaire are known by: its place in the output folder, on whatever machine that is. */
export function questionnaireLabel(outputFolder: string, folder: string, stem: string): string {
  return [...relative(outputFolder, folder).split(/[\\/]/u), stem].filter((part) => part !== '').join('/');
}

function noModelToAsk(): UserError {
  return new UserError({
    code: 'noModel',
    message: '--batch-api asks a language model, and none is set up.',
    nextStep: 'Set MODEL and OPENAI_API_KEY, or leave out --batch-api.',
  });
}
