import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { questionScript } from '../../src/checks/block';
import type { QuestionPlan } from '../../src/checks/check';
import type { BatchServer } from './modelServer/batchServer';
import { compilerAnswers } from './modelServer/compilerAnswers';
import type { Answerer } from './modelServer/answers';
import { planText } from './plans';
import { syntheticExport } from './syntheticQuestionnaire';

/** Writes invented questionnaires, no two alike and no id in two of them; gives who answers what is asked about them. */
export async function writeInvented(folder: string, count: number, questions: number): Promise<Answerer> {
  await mkdir(folder, { recursive: true });
  const plans: QuestionPlan[] = [];
  for (let number = 1; number <= count; number += 1) {
    const prefix = `S${String(number).padStart(3, '0')}`;
    const text = syntheticExport(questions, number).replaceAll(/\bQ(?=\d)/g, `${prefix}Q`);
    await writeFile(join(folder, `${prefix}.md`), text);
    plans.push(...planText(text, prefix).plans);
  }
  return compilerAnswers({ plans, compile: questionScript });
}

/** What a provider did for a folder's questionnaires. */
export interface BatchTally {
  readonly jobs: number;
  readonly requests: number;
  readonly answered: number;
  /** Requests that were answered, and so paid, more than once: the same words about the same questionnaire. */
  readonly paidTwice: number;
  /** In how many jobs a questionnaire's requests were, on average. */
  readonly jobsPerQuestionnaire: number;
}

export function tally({ jobs }: Pick<BatchServer, 'jobs'>): BatchTally {
  const paid = new Map<string, number>();
  const places = new Map<string, Set<number>>();
  for (const job of jobs) {
    const answered = new Set(job.answered);
    for (const { id, body } of job.lines) {
      const text = JSON.stringify(body);
      const questionnaire = /\bS\d{3}(?=Q)/.exec(text)?.[0] ?? '';
      places.set(questionnaire, (places.get(questionnaire) ?? new Set()).add(job.number));
      if (!answered.has(id)) continue;
      const hash = createHash('sha256').update(text).digest('hex');
      paid.set(hash, (paid.get(hash) ?? 0) + 1);
    }
  }
  const counts = [...places.values()].map(({ size }) => size);
  return {
    jobs: jobs.length,
    requests: jobs.reduce((sum, { lines }) => sum + lines.length, 0),
    answered: jobs.reduce((sum, { answered }) => sum + answered.length, 0),
    paidTwice: [...paid.values()].filter((times) => times > 1).length,
    jobsPerQuestionnaire: counts.reduce((sum, one) => sum + one, 0) / Math.max(1, counts.length),
  };
}
