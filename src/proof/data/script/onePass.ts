import type { CheckKind } from '../../../checks/check';
import { parseSyntax, type ParsedCommand } from '../../../spss/reading/parse';
import type { SyntaxToken } from '../../../spss/reading/tokens';
import { columnNamed, placeOf, type DataColumn } from '../columns';
import { fieldOf, NUMBER_FIELD, textField, type MachineField } from '../pass/fields';
import { assignedBy, namesListed, standInsOf } from './assignments';
import { inLongLines } from '../../../spss/longLines';

/** One LIST of a block, as it is written out in one pass. */
export interface PassListing {
  readonly block: number;
  readonly number: number;
  /** What a respondent fulfils who is in it, as written. */
  readonly condition: string;
  readonly fields: readonly PassField[];
}

/** One column of a listing, as it stands in a line of the hits file. */
export interface PassField {
  /** As the script names it. */
  readonly name: string;
  /** As the pass names it. */
  readonly as: string;
  readonly field: MachineField;
  /** Whether the script made the variable: a flag, as a rule. */
  readonly made: boolean;
}

/** A block rewritten so that it runs in the same pass over the data as all others. */
export interface PassBlock {
  readonly kind: 'onePass';
  readonly program: string;
  /** The variable that is 1 for a respondent in any of the block's listings. */
  readonly hit: string;
  readonly listings: readonly PassListing[];
}

/** A block that only runs by itself, and why. */
export interface PlainBlock {
  readonly kind: 'plain';
  readonly reason: string;
}

/** What the check of a flag looks at. */
export interface Looked {
  readonly kind: CheckKind;
  /** Its variables, in upper case. */
  readonly at: ReadonlySet<string>;
}

export interface PassOptions {
  /** The number of the block, for names that no other block has. */
  readonly block: number;
  readonly columns: readonly DataColumn[];
  /** The variable that says who a respondent is, and the one that says in which row of the file he stands. */
  readonly id: DataColumn;
  readonly row: string;
  /** What the names made begin with. */
  readonly prefix: string;
  /** The file the hits are written to, as SPSS is to read its name. */
  readonly hitsFile: string;
  /** Hits a block writes at most; what is above is counted only. */
  readonly cap: number;
  readonly firstListing: number;
  /** By variables, in upper case: the condition that nobody knows what somebody has in one. Then nobody is accused. */
  readonly unknown?: ReadonlyMap<string, string> | undefined;
  /** By flags, in upper case: the check and the variables that it looks at; of others nobody knows. */
  readonly looksAt?: ReadonlyMap<string, Looked> | undefined;
  /** The condition of whoever a check of that kind does not list; `null`: where nobody knows its kind. */
  readonly spared?: ((kind: CheckKind | null) => string) | undefined;
}

/** The letters of a line that name its listing; the respondent's row follows. */
export const LISTING_LENGTH = 8;
const DROPPED = new Set([
  'TITLE',
  'SUBTITLE',
  'ECHO',
  'EXECUTE',
  'FORMATS',
  'PRINT FORMATS',
  'VARIABLE LABELS',
  'VALUE LABELS',
  'VARIABLE LEVEL',
]);
const PROCEDURES_DROPPED = new Set(['FREQUENCIES', 'DESCRIPTIVES', 'CROSSTABS', 'MEANS']);
const COPIED = new Set([
  'COMPUTE',
  'IF',
  'COUNT',
  'RECODE',
  'STRING',
  'NUMERIC',
  'DO REPEAT',
  'END REPEAT',
  'DO IF',
  'ELSE IF',
  'ELSE',
  'END IF',
]);
const LOOKS_AT_OTHER_CASES = new Set(['LAG', '$CASENUM', 'UNIFORM', 'NORMAL', 'RV.UNIFORM', 'RV.NORMAL']);

/**
 * Rewrites a block that lists respondents one procedure after the other into transformations alone: what it
 * computes gets names of its own, what it selects becomes DO IF, what it lists is written to a file. So a script of any
 * length costs one pass over the data. A block that does more than compute, select and list is left as it is.
 */
export function onePassBlock(script: string, options: PassOptions): PassBlock | PlainBlock {
  return new BlockRewriter(script, options).rewrite();
}

class NotPossible extends Error {}

class BlockRewriter {
  /** What names of the script stand for now, by upper-case name. */
  readonly #made = new Map<
    string,
    { readonly name: string; type: 'number' | 'text'; bytes: number; temporary: boolean }
  >();
  #standIns = new Map<string, readonly string[]>();
  #count = 0;
  #depth = 0;
  #temporary = false;
  #selected: string[] = [];
  #conditions: string[] = [];
  readonly #lines: string[] = [];
  readonly #listings: PassListing[] = [];

  constructor(
    private readonly script: string,
    private readonly options: PassOptions,
  ) {}

  get #hit(): string {
    return `${this.options.prefix}${this.options.block}_H`;
  }

  rewrite(): PassBlock | PlainBlock {
    try {
      this.#lines.push(`COMPUTE ${this.#hit} = 0.`);
      for (const command of parseSyntax(this.script).commands) this.#command(command);
      if (this.#depth > 0) throw new NotPossible('a DO IF or DO REPEAT is not ended');
      return { kind: 'onePass', program: `${this.#lines.join('\n')}\n`, hit: this.#hit, listings: this.#listings };
    } catch (error) {
      if (error instanceof NotPossible) return { kind: 'plain', reason: error.message };
      throw error;
    }
  }

  #command(command: ParsedCommand): void {
    if (command.kind === 'comment') return;
    if (command.kind !== 'command') throw new NotPossible(`${command.name} is a macro or no command`);
    const { name } = command;
    if (command.tokens.some((token) => LOOKS_AT_OTHER_CASES.has(token.text.toUpperCase())))
      throw new NotPossible('it looks at other respondents or at chance');
    if (DROPPED.has(name)) return;
    if (PROCEDURES_DROPPED.has(name)) return this.#endTemporary();
    if (COPIED.has(name)) return this.#transformation(command);
    if (name === 'TEMPORARY') this.#temporary = true;
    else if (name === 'SELECT IF') this.#select(command);
    else if (name === 'LIST') this.#list(command);
    else if (name === 'DELETE VARIABLES') this.#delete(command);
    else throw new NotPossible(`${name} does more than compute, select and list`);
  }

  #transformation(command: ParsedCommand): void {
    if (command.name === 'DO REPEAT') this.#repeat(command);
    if (command.name === 'DO IF' || command.name === 'DO REPEAT') this.#depth += 1;
    if (command.name === 'END IF' || command.name === 'END REPEAT') this.#depth -= 1;
    const assigned = assignedBy(command);
    if (assigned === null) throw new NotPossible(`what ${command.name} assigns is not plain`);
    for (const { name, type, bytes } of assigned) {
      for (const target of this.#standIns.get(name.toUpperCase()) ?? [name]) this.#assign(target, type, bytes);
    }
    this.#lines.push(`${command.name} ${this.#text(command)}.`);
    if (command.name === 'END REPEAT') this.#standIns = new Map();
  }

  /** Items that are neither in the data nor made before are made in the body, under names that stand here already. */
  #repeat(command: ParsedCommand): void {
    this.#standIns = new Map(standInsOf(command, this.options.columns));
    for (const item of [...this.#standIns.values()].flat()) {
      const isNew = /^[A-Za-z@#$]/u.test(item) && this.#column(item) === undefined;
      if (isNew && !this.#made.has(item.toUpperCase())) this.#assign(item, 'number', 0);
    }
  }

  #assign(name: string, type: 'number' | 'text', bytes: number): void {
    const key = name.toUpperCase();
    if (this.#column(name) !== undefined) throw new NotPossible(`it changes ${name}`);
    const known = this.#made.get(key);
    if (known === undefined) {
      this.#count += 1;
      const made = `${name.startsWith('#') ? '#' : ''}${this.options.prefix}${this.options.block}_${this.#count}`;
      this.#made.set(key, { name: made, type, bytes, temporary: this.#temporary });
    } else if (this.#temporary && !known.temporary) {
      throw new NotPossible(`it changes ${name} for a while`);
    }
  }

  #select(command: ParsedCommand): void {
    if (!this.#temporary) throw new NotPossible('SELECT IF without TEMPORARY takes respondents away from what follows');
    this.#selected.push(`(${this.#text(command)})`);
    this.#conditions.push(
      this.script
        .slice(command.nameEnd, command.end)
        .replace(/\.?\s*$/u, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    );
  }

  #list(command: ParsedCommand): void {
    if (this.#depth > 0) throw new NotPossible('it lists inside a DO IF or DO REPEAT');
    const named = namesListed(command, this.options.columns);
    if (named === null) throw new NotPossible('its LIST has more than variables');
    const number = this.options.firstListing + this.#listings.length;
    const { id, row } = this.options;
    const fields = [id.name, ...named.filter((name) => name.toUpperCase() !== id.name.toUpperCase())].map((name) =>
      this.#field(name),
    );
    const writes = [`${row} (${NUMBER_FIELD.format})`, ...fields.map(({ as, field }) => `${as} (${field.format})`)];
    const counter = `#${this.options.prefix}${this.options.block}_N`;
    this.#acquit(fields);
    this.#lines.push(
      `DO IF ${this.#selected.length === 0 ? '(1 = 1)' : this.#selected.join(' AND ')}.`,
      `COMPUTE ${this.#hit} = 1.`,
      `COMPUTE ${counter} = ${counter} + 1.`,
      `DO IF (${counter} <= ${this.options.cap}).`,
      `WRITE OUTFILE=${this.options.hitsFile} /"${String(number).padEnd(LISTING_LENGTH)}"`,
      `  ${inLongLines(writes)}.`,
      'END IF.',
      'END IF.',
    );
    this.#listings.push({
      block: this.options.block,
      number,
      condition: this.#conditions.join(' AND '),
      fields,
    });
    this.#endTemporary();
  }

  /** No check lists whoever has something unknown in a variable that it looks at. */
  #acquit(fields: readonly PassField[]): void {
    const { unknown, looksAt, spared } = this.options;
    const sparedBy = (kind: CheckKind | null): readonly string[] => (spared === undefined ? [] : [spared(kind)]);
    const named = fields.flatMap(({ name, made }) => (made ? [] : [name.toUpperCase()]));
    const flags = fields.filter(({ made, field }) => made && field.kind === 'number');
    let isKnown = true;
    for (const { name, as } of flags) {
      const seen = looksAt?.get(name.toUpperCase());
      isKnown &&= seen !== undefined;
      const conditions = named.filter((one) => seen?.at.has(one) ?? true).flatMap((one) => unknown?.get(one) ?? []);
      const all = [...conditions, ...sparedBy(seen?.kind ?? null)];
      if (all.length > 0) this.#lines.push(`IF (${all.join(' OR ')}) ${as} = 0.`);
    }
    // Where it is known what the flags look at, they alone select.
    if (isKnown && flags.length > 0) return;
    const others = [...named.flatMap((one) => unknown?.get(one) ?? []), ...sparedBy(null)];
    if (others.length > 0) this.#selected.push(`NOT (${others.join(' OR ')})`);
  }

  #field(name: string): PassField {
    const key = name.toUpperCase();
    const column = this.#column(name);
    if (column !== undefined) return { name: column.name, as: column.name, field: fieldOf(column), made: false };
    const made = this.#made.get(key);
    if (made === undefined) throw new NotPossible(`${name} is not in the data`);
    const field = made.type === 'number' ? NUMBER_FIELD : textField(made.bytes);
    return { name, as: made.name, field, made: true };
  }

  #delete(command: ParsedCommand): void {
    for (const token of command.tokens) {
      const key = token.text.toUpperCase();
      if (key === ',') continue;
      if (!this.#made.delete(key)) throw new NotPossible(`it deletes ${token.text}`);
    }
  }

  /** After a procedure nothing of what was temporary is left. */
  #endTemporary(): void {
    this.#temporary = false;
    this.#selected = [];
    this.#conditions = [];
    for (const [key, made] of this.#made) if (made.temporary) this.#made.delete(key);
  }

  /** What follows the command's name, with the names of this block and ranges of data columns written out. */
  #text(command: ParsedCommand): string {
    const parts: string[] = [];
    const { tokens } = command;
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index] as SyntaxToken;
      const range =
        token.kind === 'word' && tokens[index + 1]?.text.toUpperCase() === 'TO'
          ? this.#range(token, tokens[index + 2])
          : null;
      if (range === null) parts.push(this.#word(token));
      else {
        const before = tokens[index - 1]?.text;
        const call = before === '(' || before === ',';
        parts.push(inLongLines(range, call ? ', ' : ' '));
        index += 2;
      }
    }
    return parts.join(' ');
  }

  #range(from: SyntaxToken, to: SyntaxToken | undefined): readonly string[] | null {
    const { columns } = this.options;
    const first = placeOf(columns, from.text);
    const last = placeOf(columns, to?.text ?? '');
    if (first !== undefined && last !== undefined && last >= first)
      return columns.slice(first, last + 1).map(({ name }) => name);
    if (to?.kind === 'word' && first === undefined) throw new NotPossible('it has a range of variables of its own');
    return null;
  }

  #column(name: string): DataColumn | undefined {
    return columnNamed(this.options.columns, name);
  }

  #word(token: SyntaxToken): string {
    if (token.kind !== 'word' || this.#standIns.has(token.text.toUpperCase())) return token.text;
    return this.#made.get(token.text.toUpperCase())?.name ?? token.text;
  }
}
