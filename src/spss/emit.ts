import { commentLines } from './comments';
import { numberText, quoteLabel } from './literals';
import { checkedName } from './names';
import type { Command, StandIn } from './syntax';
import { wrapCommand } from './wrap';

/** IBM SPSS keeps 60 characters of a title. */
const TITLE_BYTES = 60;
const ECHO_BYTES = 200;
const VARIABLE_LABEL_BYTES = 256;

/**
 * The commands as SPSS syntax: every command starts in column 1, its other lines are indented, no line is above 250
 * bytes, so that interactive, batch and INCLUDE mode read the same. Ends with a line break unless empty.
 *
 * Text can never end its string or comment. Names are checked and throw a `RangeError`: whoever reads them from a
 * questionnaire has to have asked `isVariableName` first.
 */
export function emit(commands: readonly Command[]): string {
  const lines: string[] = [];
  for (const command of commands) emitInto(lines, command);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function emitInto(lines: string[], command: Command): void {
  switch (command.kind) {
    case 'comment':
      for (const line of commentLines(command.text)) lines.push(line);
      return;
    case 'blank':
      lines.push('');
      return;
    case 'doRepeat':
      write(lines, `DO REPEAT ${standIns(command.standIns)}`);
      for (const inner of command.body) emitInto(lines, inner);
      lines.push('END REPEAT.');
      return;
    case 'doIf':
      write(lines, `DO IF (${command.condition})`);
      for (const inner of command.then) emitInto(lines, inner);
      if (command.otherwise.length > 0) lines.push('ELSE.');
      for (const inner of command.otherwise) emitInto(lines, inner);
      lines.push('END IF.');
      return;
    default:
      write(lines, commandText(command));
  }
}

function write(lines: string[], text: string): void {
  for (const line of wrapCommand(`${text}.`)) lines.push(line);
}

type Simple = Exclude<Command, { kind: 'comment' | 'blank' | 'doRepeat' | 'doIf' }>;

function commandText(command: Simple): string {
  switch (command.kind) {
    case 'title':
      return `TITLE ${quoteLabel(command.text, TITLE_BYTES)}`;
    case 'echo':
      return `ECHO ${quoteLabel(command.text, ECHO_BYTES)}`;
    case 'numeric':
      return `NUMERIC ${names(command.names)} (${format(command.format)})`;
    case 'string':
      return `STRING ${names(command.names)} (A${width(command.width)})`;
    case 'compute':
      return `COMPUTE ${checkedName(command.target)} = ${command.value}`;
    case 'if':
      return `IF (${command.condition}) ${checkedName(command.target)} = ${command.value}`;
    case 'count':
      return `COUNT ${checkedName(command.target)} = ${names(command.names)} (${command.values.map(numberText).join(' ')})`;
    case 'recode': {
      const rules = command.rules.map((rule) => `(${rule.from} = ${rule.to})`).join(' ');
      const into = command.into.length === 0 ? '' : ` INTO ${names(command.into)}`;
      return `RECODE ${names(command.names)} ${rules}${into}`;
    }
    case 'variableLabels': {
      const labels = command.labels.map(
        (item) => `${checkedName(item.name)} ${quoteLabel(item.label, VARIABLE_LABEL_BYTES)}`,
      );
      return `VARIABLE LABELS ${labels.join(' /')}`;
    }
    case 'formats':
      return `FORMATS ${names(command.names)} (${format(command.format)})`;
    case 'temporary':
      return 'TEMPORARY';
    case 'selectIf':
      return `SELECT IF (${command.condition})`;
    case 'list':
      return `LIST VARIABLES = ${names(command.variables)}`;
    case 'frequencies':
      return `FREQUENCIES VARIABLES = ${names(command.variables)}`;
    case 'deleteVariables':
      return `DELETE VARIABLES ${names(command.names)}`;
    case 'execute':
      return 'EXECUTE';
  }
}

function names(list: readonly string[]): string {
  if (list.length === 0) throw new RangeError('A command needs at least one variable.');
  return list.map(checkedName).join(' ');
}

function format(text: string): string {
  if (/^[A-Z]{1,8}\d{1,3}(\.\d{1,2})?$/.test(text)) return text;
  throw new RangeError(`Not an SPSS format: ${JSON.stringify(text)}`);
}

function width(bytes: number): number {
  if (Number.isInteger(bytes) && bytes >= 1 && bytes <= 32767) return bytes;
  throw new RangeError(`A string variable is 1 to 32767 bytes wide, not ${bytes}.`);
}

function standIns(list: readonly StandIn[]): string {
  const length = list[0]?.items.length ?? 0;
  if (length === 0 || list.some((standIn) => standIn.items.length !== length)) {
    throw new RangeError('Every stand-in of DO REPEAT needs the same number of items, at least one.');
  }
  return list.map((standIn) => `${checkedName(standIn.name)} = ${standIn.items.join(' ')}`).join('\n/');
}
