/**
 * One of several that want the same journal, in a process of its own. Of every line on its input it tries for the
 * journal, or lets go of it; it says what came of it.
 */
import { createInterface } from 'node:readline';
import { UserError } from '../../../src/pipeline/errors';
import { JournalFile } from '../../../src/pipeline/store/journal';

const [path = ''] = process.argv.slice(2);
let journal: JournalFile | null = null;

async function answer(line: string): Promise<string> {
  if (line === 'release') {
    await journal?.close();
    journal = null;
    return 'released';
  }
  try {
    journal = await JournalFile.open(path);
    return 'holds';
  } catch (error) {
    if (error instanceof UserError && /Another run/.test(error.message)) return 'refused';
    return `failed: ${String(error)}`;
  }
}

createInterface({ input: process.stdin }).on('line', (line) => {
  void answer(line).then((said) => process.stdout.write(`${said}\n`));
});
process.stdout.write('ready\n');
