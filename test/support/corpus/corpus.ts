import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { planText } from '../plans';
import { judge, type Judgement } from './compare';
import { parseExpected } from './expected';

export const CORPUS = path.join(import.meta.dirname, '../../corpus');

/** Those that were written last. */
export const FIRST_SIGHT = path.join(CORPUS, 'first-sight');

export interface CorpusFile {
  readonly name: string;
  readonly text: string;
  readonly expected: string;
}

/** The questionnaires with their expected readings, by name. */
export function corpusFiles(folder = CORPUS): readonly CorpusFile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.expected'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.expected$/, '');
      const read = (extension: string): string => readFileSync(path.join(folder, name + extension), 'utf8');
      return { name, text: read('.md'), expected: read('.expected') };
    });
}

/** How every question of a questionnaire is read. */
export function judgeFile({ name, text, expected }: CorpusFile): readonly Judgement[] {
  return judge(planText(text, name), parseExpected(expected), text);
}
