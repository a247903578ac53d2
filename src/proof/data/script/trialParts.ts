import type { ScriptFile } from '../../../spss/reading/blocks';
import { parseSyntax } from '../../../spss/reading/parse';
import { columnNamed, type DataColumn } from '../columns';
import { assignedBy, standInsOf } from './assignments';

/** Blocks that are tried together, with the columns that they may speak of. */
export interface TrialPart {
  /** The number of its first block. */
  readonly first: number;
  /** The script with these blocks alone, each on its line. */
  readonly syntax: string;
  readonly columns: readonly DataColumn[];
}

/**
 * Blocks that are tried in one run. PSPP copies every variable for every procedure, so that a run costs the product of
 * both: for thousands of questions, minutes.
 */
export const TRIED_AT_ONCE = 125;

/** Commands after which all stands as before, but for what they assign. */
const OF_THE_BLOCK = new Set([
  ...['COMPUTE', 'IF', 'COUNT', 'RECODE', 'STRING', 'NUMERIC', 'DO IF', 'ELSE IF', 'ELSE', 'END IF'],
  ...['DO REPEAT', 'END REPEAT'],
  ...['TITLE', 'SUBTITLE', 'ECHO', 'EXECUTE', 'TEMPORARY', 'SELECT IF', 'LIST', 'DELETE VARIABLES'],
  ...['FREQUENCIES', 'DESCRIPTIVES', 'CROSSTABS', 'MEANS'],
]);

/**
 * A script in parts that can be tried one by one; one part where blocks may need what others make or leave behind.
 * @param blocks the texts of its blocks, as they are to be tried
 */
export function trialParts(
  { header }: Pick<ScriptFile, 'header'>,
  blocks: readonly string[],
  columns: readonly DataColumn[],
  atOnce = TRIED_AT_ONCE,
): readonly TrialPart[] {
  const whole: TrialPart = { first: 0, syntax: header + blocks.join(''), columns };
  if (blocks.length <= atOnce || parseSyntax(header).commands.some(({ kind }) => kind !== 'comment')) return [whole];
  const spoken = blocks.map((block) => spokenOf(block, columns));
  const parts: TrialPart[] = [];
  const leftBy = new Map<string, number>();
  let lines = '';
  for (let first = 0; first < blocks.length; first += atOnce) {
    const names = new Set<string>();
    for (const one of spoken.slice(first, first + atOnce)) {
      if (one === null || [...one.made].some((name) => columnNamed(columns, name) !== undefined)) return [whole];
      for (const name of one.names) names.add(name);
      for (const name of one.left) {
        if ((leftBy.get(name) ?? first) !== first) return [whole];
        leftBy.set(name, first);
      }
    }
    const mayMeanAll = names.has('TO') || names.has('ALL');
    const named = mayMeanAll ? columns : columns.filter(({ name }) => names.has(name.toUpperCase()));
    const text = blocks.slice(first, first + atOnce).join('');
    parts.push({ first, syntax: `${header}${lines}${text}`, columns: named });
    lines += text.replace(/[^\n]+/gu, '');
  }
  // What a part leaves no other may speak of.
  const isShared = spoken.some((one, index) =>
    [...(one?.names ?? [])].some((name) => leftBy.has(name) && leftBy.get(name) !== index - (index % atOnce)),
  );
  return isShared ? [whole] : parts;
}

interface Spoken {
  /** The words of its commands, in upper case, what it makes among them. */
  readonly names: ReadonlySet<string>;
  readonly made: ReadonlySet<string>;
  /** What it makes and does not delete. */
  readonly left: ReadonlySet<string>;
}

/** What a block speaks of; `null` where one of its commands may do more than list, and assign what is told. */
function spokenOf(text: string, columns: readonly DataColumn[]): Spoken | null {
  const names = new Set<string>();
  const made = new Set<string>();
  const left = new Set<string>();
  let isTemporary = false;
  let standIns: ReadonlyMap<string, readonly string[]> | null = null;
  for (const command of parseSyntax(text).commands) {
    if (command.kind === 'comment') continue;
    if (command.kind !== 'command' || !OF_THE_BLOCK.has(command.name)) return null;
    isTemporary = command.name === 'TEMPORARY' || (isTemporary && command.name !== 'LIST');
    if (command.name === 'SELECT IF' && !isTemporary) return null;
    if (command.name === 'DO REPEAT') {
      if (standIns !== null) return null;
      standIns = new Map(standInsOf(command, columns));
    } else if (command.name === 'END REPEAT') standIns = null;
    const assigned = assignedBy(command);
    if (assigned === null) return null;
    for (const one of assigned)
      for (const name of standIns?.get(one.name.toUpperCase()) ?? [one.name]) {
        made.add(name.toUpperCase());
        left.add(name.toUpperCase());
      }
    for (const { kind, text: word } of command.tokens) {
      if (kind !== 'word') continue;
      names.add(word.toUpperCase());
      if (command.name === 'DELETE VARIABLES') left.delete(word.toUpperCase());
    }
  }
  return standIns === null ? { names, made, left } : null;
}
