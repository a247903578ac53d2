/**
 * A run in a process of its own, to be killed: every call takes a moment, and every question that is asked is printed
 * before it is answered. Arguments: output folder, number of questions, `all` or `unfinished`.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pLimit from 'p-limit';
import { runQuestionnaire } from '../../../src/pipeline/run';
import { JournalFile, journalName } from '../../../src/pipeline/store/journal';
import { outputFolder } from '../../../src/pipeline/store/outputFolder';
import { FIXED_CLOCK, ids, passAll, runOptions, samplePlan, scriptedCrew } from './samples';

async function main(folder: string, questions: number, kind: string): Promise<void> {
  const crew = scriptedCrew((id) => `TITLE "${id}".`, [passAll], { cacheKey: ({ question }) => question.id });
  const journal = await JournalFile.open(join(folder, journalName('study')));
  const scope = kind === 'all' ? { kind: 'all' as const, reuse: false } : { kind: 'unfinished' as const };
  await runQuestionnaire(runOptions(samplePlan(ids(questions)), { scope, batchSize: 2 }), {
    clock: { ...FIXED_CLOCK, now: () => FIXED_CLOCK.now() + performance.now() },
    journal,
    limit: pLimit(2),
    outputs: outputFolder(folder),
    crew: () =>
      Promise.resolve({
        ...crew,
        transformer: {
          transform: async (requests, context) => {
            await delay(5);
            const names = requests.map(({ plan }) => plan.question.id).join(' ');
            await journal.flush();
            appendFileSync(join(folder, 'asked.txt'), `${names}\n`);
            process.stdout.write(`${names}\n`);
            return crew.transformer.transform(requests, context);
          },
        },
      }),
  });
  await journal.close();
}

const [folder = '', questions = '0', kind = ''] = process.argv.slice(2);
void main(folder, Number(questions), kind);
