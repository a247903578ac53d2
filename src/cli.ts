import { join } from 'node:path';
import { keepMemorySmall } from './cli/memory';
import { guard } from './cli/thread/guard';

keepMemorySmall();
void guard(join(__dirname, 'cliWork.js'), process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
