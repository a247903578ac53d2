import { commandsStartingWith } from '../commandNames';

/**
 * What a script may do, by command: look at the active data and add variables to it. Everything else is refused,
 * known or not: files, other data, the shell, programs, the output document, settings.
 *
 * PSPP's `--safer` does not do this: measured in 1.6.2, it still runs SAVE, PRINT OUTFILE, INSERT and CD.
 */
const ALLOWED = new Set([
  ...['TITLE', 'SUBTITLE', 'COMMENT', 'ECHO', 'EXECUTE', 'TEMPORARY', 'SELECT IF', 'FILTER', 'LIST', 'FREQUENCIES'],
  ...['DESCRIPTIVES', 'CROSSTABS', 'MEANS', 'COMPUTE', 'IF', 'COUNT', 'RECODE', 'STRING', 'NUMERIC', 'VECTOR', 'LEAVE'],
  ...['DO IF', 'ELSE IF', 'ELSE', 'END IF', 'DO REPEAT', 'END REPEAT', 'LOOP', 'END LOOP', 'BREAK', 'SORT CASES'],
  ...['DELETE VARIABLES', 'RENAME VARIABLES', 'FORMATS', 'PRINT FORMATS', 'VARIABLE LABELS', 'VALUE LABELS'],
  ...[
    'ADD VALUE LABELS',
    'MISSING VALUES',
    'VARIABLE LEVEL',
    'DEFINE',
    'AGGREGATE',
    'RANK',
    'AUTORECODE',
    'PRESERVE',
    'RESTORE',
  ],
]);

export function isAllowed(command: string): boolean {
  return ALLOWED.has(command);
}

/** Whether the word can begin a command that is not allowed. */
export function beginsForbidden(word: string): boolean {
  return commandsStartingWith(word).some((name) => !ALLOWED.has(name));
}
