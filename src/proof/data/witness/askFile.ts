import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Questionnaire } from '../../../questionnaire/model';
import type { Pspp } from '../../../spss/pspp/pspp';
import { DataError, type DataProblem } from '../problem';
import { AS_IT_IS, type Scheme } from '../scheme/scheme';
import { witnessOf, type Witness } from './witness';

export interface AskOptions {
  readonly questionnaire: Questionnaire;
  /** The variable that identifies respondents, where it is known. */
  readonly id: string | null;
  /** How the file is written, as the project keeps it. */
  readonly scheme: Scheme | null;
  readonly pspp: Pspp;
  readonly signal: AbortSignal;
}

export type Asked =
  { readonly kind: 'asked'; readonly witness: Witness } | { readonly kind: 'problem'; readonly problem: DataProblem };

const TIMEOUT = 60_000;

/** What the data file of a questionnaire says about it, or what is wrong with the file. */
export async function askDataFile(dataPath: string, options: AskOptions): Promise<Asked> {
  const { questionnaire, id, scheme, pspp, signal } = options;
  const folder = await mkdtemp(join(tmpdir(), 'questionnaire-to-spss-'));
  try {
    const program = { pspp, signal, folder, timeoutMilliseconds: TIMEOUT };
    return { kind: 'asked', witness: await witnessOf(dataPath, questionnaire, { id, scheme }, program) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof DataError) return { kind: 'problem', problem: error.problem };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What is known without a data file: who the respondents are. */
export function respondentOnly(respondent: string): Witness {
  return {
    terms: { respondent, names: new Map(), absent: new Set() },
    emptyBox: null,
    questions: new Map(),
    answers: new Map(),
    problems: [],
    scheme: AS_IT_IS,
  };
}
