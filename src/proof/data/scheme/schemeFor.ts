import { resolve } from 'node:path';
import { planQuestionnaire, type QuestionnairePlan } from '../../../checks/plan';
import type { Questionnaire } from '../../../questionnaire/model';
import { splitBlocks } from '../../../spss/reading/blocks';
import { meaningsOf } from '../checkMeaning';
import type { ProgramOptions } from '../pass/program';
import { namesIn } from '../script/prepare';
import { detectScheme } from './detect';
import { keptFirst } from './kept';
import { sampleOf } from './sample';
import { AS_IT_IS, type Reading, type Scheme } from './scheme';

interface Asked {
  readonly script: string;
  readonly questionnaire: Questionnaire | null;
  readonly plan?: QuestionnairePlan | null;
  readonly emptyBoxes?: boolean;
  /** Whether those who have not finished are validated as well. */
  readonly unfinished?: boolean;
  /** What the project keeps. */
  readonly scheme?: Scheme | null;
}

/** How a file is written, and how much of that a script leaves to be read. */
export interface SchemeInUse {
  readonly used: Scheme;
  readonly whole: Scheme;
}

/**
 * How a file has to be read for a script. Variables that the script names as the file does stay as they are, and so do
 * all values where the script is not the questionnaire's own: what people write lists whom it lists.
 */
export async function schemeFor(dataPath: string, asked: Asked, options: ProgramOptions): Promise<SchemeInUse> {
  const { questionnaire, script } = asked;
  if (questionnaire === null) return { used: AS_IT_IS, whole: AS_IT_IS };
  const plan = asked.plan ?? planQuestionnaire(questionnaire);
  const { blocks } = splitBlocks(script);
  const own = meaningsOf(blocks, plan, null).filter((meaning) => meaning.plan !== null).length;
  const isOwn = own * 2 > blocks.length;
  const sample = await sampleOf(resolve(dataPath), questionnaire.questions, options);
  const scheme = keptFirst(asked.scheme ?? null, detectScheme(questionnaire, sample), sample);
  const named = namesIn(script);
  const readings = scheme.readings.filter((reading) => {
    if (!isOwn && reading.kind !== 'renamed') return false;
    if (reading.kind === 'finished' && asked.unfinished === true) return false;
    if (reading.kind === 'boxes' && reading.unticked === 'empty' && asked.emptyBoxes === true) return false;
    return !columnsOf(reading).some((column) => named.has(column.toUpperCase()));
  });
  const { unread } = scheme;
  const said = isOwn && asked.unfinished !== true ? (scheme.said ?? []) : [];
  const used = { readings, note: readings.length === 0 ? null : scheme.note, said, unread };
  return { used, whole: scheme };
}

/** Columns that a reading takes away under their names. */
function columnsOf(reading: Reading): readonly string[] {
  switch (reading.kind) {
    case 'renamed':
      return [reading.column];
    case 'texts':
      return reading.column.toUpperCase() === reading.variable.toUpperCase() ? [] : [reading.column];
    case 'list':
    case 'rankList':
    case 'figures':
      return [reading.column];
    case 'boxes':
    case 'counted':
    case 'slots':
    case 'rankSlots':
    case 'ownCodes':
    case 'boxOfText':
    case 'saysNothing':
    case 'codeInBox':
    case 'missing':
    case 'finished':
      return [];
  }
}
