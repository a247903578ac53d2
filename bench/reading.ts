import { parseArgs } from 'node:util';
import { corpusFiles, judgeFile } from '../test/support/corpus/corpus';
import type { Figures } from './support/print';

/**
 * How many questions of the corpus (test/corpus, or a folder like it) are read right in everything, wrong and reported,
 * or wrong without a word. `--show` lists what differs.
 */
export function benchReading(args: readonly string[]): Figures {
  const { values } = parseArgs({
    args: [...args],
    options: { folder: { type: 'string' }, show: { type: 'boolean' }, only: { type: 'string' } },
  });
  const files = corpusFiles(values.folder).filter(({ name }) => name.includes(values.only ?? ''));
  const count = { right: 0, reported: 0, silent: 0 };
  const perFile = files.map((file) => {
    const judged = judgeFile(file);
    for (const { verdict } of judged) count[verdict] += 1;
    if (values.show === true) {
      for (const { id, verdict, differences } of judged)
        if (verdict !== 'right') console.error(`${file.name}  ${verdict}  ${id}: ${differences.join('; ')}`);
    }
    const wrong = judged.filter(({ verdict }) => verdict !== 'right');
    return {
      questionnaire: file.name,
      questions: judged.length,
      right: judged.length - wrong.length,
      silent: judged.filter(({ verdict }) => verdict === 'silent').length,
    };
  });
  const questions = count.right + count.reported + count.silent;
  return {
    questionnaires: files.length,
    questions,
    ...count,
    rightShare: Math.round((1000 * count.right) / questions) / 10,
    perFile,
  };
}
