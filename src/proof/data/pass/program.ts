import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pspp } from '../../../spss/pspp/pspp';
import { parseItems, parseMessages, type PsppTable, type RawMessage } from '../../../spss/pspp/psppOutput';
import { memoryMessage, runWalled } from '../../../spss/pspp/walled';
import { DataError } from '../problem';

export interface ProgramResult {
  readonly tables: readonly PsppTable[];
  readonly errors: readonly RawMessage[];
}

export interface ProgramOptions {
  readonly pspp: Pspp;
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly timeoutMilliseconds: number;
  /** Files outside of the folder that programs read. */
  readonly reads?: readonly string[];
}

const OUTPUT_BYTES = 256 * 1024 * 1024;

/**
 * Runs a program of our own in a folder of our own, where the files it writes stay. What a user's script says gets
 * here only after it was found safe.
 */
export async function runProgram(program: string, options: ProgramOptions): Promise<ProgramResult> {
  const name = randomUUID();
  const messages = `${name}.txt`;
  await writeFile(join(options.folder, `${name}.sps`), program, 'utf8');
  const parameters = ['--safer', '-r', '--syntax-encoding=UTF-8', '-e', messages, '-o', '-', '-O', 'format=csv'];
  const result = await runWalled(options.pspp, [...parameters, `${name}.sps`], options.folder, {
    signal: options.signal,
    timeoutMilliseconds: options.timeoutMilliseconds,
    outputBytes: OUTPUT_BYTES,
    reads: options.reads ?? null,
  });
  if (result.ending !== 'exited') {
    throw new DataError({
      code: 'psppFailed',
      message:
        result.ending === 'notStarted'
          ? `PSPP could not be started: ${result.complaints.trim()}`
          : result.ending === 'tooMuchMemory'
            ? memoryMessage(options.pspp)
            : 'PSPP did not finish in time on this file.',
      nextStep: 'Try again with a part of the respondents, or with fewer questions in the script.',
    });
  }
  const printed = await readFile(join(options.folder, messages), 'utf8').catch(() => '');
  return {
    tables: parseItems(result.output).flatMap((item) => (item.kind === 'table' ? [item.table] : [])),
    errors: parseMessages(printed).filter((message) => message.severity === 'error'),
  };
}
