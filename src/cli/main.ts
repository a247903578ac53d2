import { toPlainError } from '../pipeline/errors';
import { sweepWorkFolders } from '../spss/pspp/workFolder';
import { COMMANDS } from './commands';
import { EXIT, type CliIo, type ExitCode } from './io';
import { describeError } from './output/texts';

/**
 * Runs the command line.
 * @param args what follows the program's name; without a command, `generate` with the flags given and what the
 * environment says
 */
export async function main(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const [start = ''] = args;
  if (start === '--help' || start === '-h' || start === 'help') return print(io, help());
  if (start === '--version') return print(io, `${(await import('../../package.json')).version}\n`);
  const named = start !== '' && !start.startsWith('-');
  const [first, rest] = named ? [start, args.slice(1)] : ['generate', args];
  const entry = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  if (entry === undefined) {
    const meant = /\.(?:md|markdown|docx)$/iu.test(first) ? `generate ${first}` : Object.keys(COMMANDS).join(', ');
    io.err(`There is no command "${first}".\nNext step: ${meant}, or --help.\n`);
    return EXIT.usage;
  }
  try {
    const command = await entry.load();
    if (rest.includes('--help') || rest.includes('-h')) return print(io, command.usage);
    await sweepWorkFolders();
    return await command.run(rest, io);
  } catch (thrown) {
    if (io.signal.aborted) return EXIT.cancelled;
    const error = toPlainError(thrown);
    io.err(describeError(error));
    if (error.code === 'internal' && thrown instanceof Error) io.err(`${thrown.stack ?? ''}\n`);
    return error.code === 'internal' ? EXIT.failed : EXIT.usage;
  }
}

function print(io: CliIo, text: string): ExitCode {
  io.out(text);
  return EXIT.ok;
}

function help(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const commands = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Questionnaire to SPSS: turns a questionnaire into an SPSS script that lists every respondent whose data
contradicts it.

Usage: questionnaire-to-spss <command> [arguments]

${commands.join('\n')}

<command> --help says more. Without a command, the environment or a .env file names the questionnaire
(INPUT_FILE_NAME); without a name, every questionnaire of the folder is worked on.

Exit code: 0 all passed, 1 some question failed, 2 bad usage or input, 130 cancelled.
`;
}
