import { type AllowList, type CommandRule } from '../../../src/spss/safety/grammar';
import { parseRule, type Rule } from '../../../src/spss/safety/grammar/rule';
import { seeded } from '../seeded';

/** What PSPP knows as a keyword somewhere, taken for the name of a variable: the data have them all. */
const WORDS = [
  ...['outfile', 'file', 'infile', 'write', 'save', 'matrix', 'table', 'in', 'out', 'host', 'command', 'data', 'get'],
  ...['include', 'insert', 'template', 'handle', 'documents', 'end', 'repeat', 'begin', 'execute', 'print', 'macros'],
];
/** Those that make most commands write. */
const FILE_WORDS = ['outfile', 'file', 'write', 'matrix', 'save'];
const TEXTS = [
  '"made.txt"',
  "'made.sav'",
  '"canary.sav"',
  "'canary.sps'",
  '"x"',
  "'it''s'",
  '"touch made.txt"',
  'X"0A"',
];
const NAMES = ['a', 'b', 'c', 't', 's', 'n'];
const FORMATS = ['F8.0', 'A20', 'DATE11', 'PIBHEX8', 'AHEX6', 'CCA12'];
const FUNCTIONS = ['MEAN', 'SUM', 'MAX', 'CONCAT', 'INDEX', 'EOF', 'MISSING', 'RV.NORMAL', 'VALUELABEL', 'SUBSTR'];
const SETTINGS = `NUMERIC ${WORDS.join(' ')}.\nEXECUTE.\n`;
const MOST_COMMANDS = 5;

/**
 * Scripts without end, the same for the same seed, that walk through the allow-list itself: every command with every
 * subcommand and keyword, in structures that open and close at all places, with PSPP's own words where names may stand.
 */
export function* grammarScripts(seed: number, allowed: AllowList): Generator<string> {
  const writer = new Writer(seeded(seed), allowed);
  for (;;) yield writer.script();
}

class Writer {
  readonly #commands: readonly (readonly [string, CommandRule])[];
  readonly #statements: readonly (readonly [string, CommandRule])[];

  constructor(
    private readonly random: () => number,
    { commands, statements }: AllowList,
  ) {
    // What opens and closes is written around commands, where it can be let through.
    const inner = (rules: Readonly<Record<string, CommandRule>>): readonly (readonly [string, CommandRule])[] =>
      Object.entries(rules).filter(([, { opens, within, closes }]) => (opens ?? within ?? closes) === undefined);
    this.#commands = inner(commands);
    this.#statements = inner(statements);
  }

  script(): string {
    const lines: string[] = this.chance(0.5) ? [SETTINGS] : [];
    const open: string[] = [];
    for (let count = 1 + this.below(MOST_COMMANDS); count > 0; count -= 1) {
      if (this.chance(0.35)) lines.push(this.opening(open));
      lines.push(this.command(this.one(open.includes('MATRIX') ? this.#statements : this.#commands)));
      if (open.length > 0 && this.chance(0.3)) lines.push(`END ${open.pop() as string}.`);
    }
    while (open.length > 0) lines.push(`END ${open.pop() as string}.`);
    return `${lines.join('\n')}\nEXECUTE.`;
  }

  /** A structure, or a matrix, that is ended later. */
  private opening(open: string[]): string {
    const kind = this.one(['MATRIX', 'REPEAT', 'IF', 'LOOP']);
    open.push(kind);
    switch (kind) {
      case 'MATRIX':
        return 'MATRIX.\nCOMPUTE a = {1, 2}.';
      case 'REPEAT':
        return `DO REPEAT ${this.name()} = ${this.one([...WORDS, ...TEXTS, ...NAMES])} ${this.one(WORDS)}.`;
      case 'IF':
        return 'DO IF (a = 1).';
      default:
        return 'LOOP #i = 1 TO 2.';
    }
  }

  private command([name, rule]: readonly [string, CommandRule]): string {
    const head = rule.head === undefined ? '' : this.text(parseRule(rule.head));
    const subcommands = Object.entries(rule.subcommands ?? {})
      .filter(() => this.chance(0.35))
      .map(([called, of]) => `/${called}${this.chance(0.5) ? ' =' : ''} ${of === '' ? '' : this.text(parseRule(of))}`);
    return `${name} ${head} ${subcommands.join(' ')}`.trim() + '.';
  }

  private text(rule: Rule): string {
    switch (rule.kind) {
      case 'keyword':
        return this.chance(0.2) && rule.text.length > 3 ? rule.text.slice(0, 3) : rule.text;
      case 'symbol':
        return rule.text;
      case 'part':
        return this.part(rule.name);
      case 'sequence':
        return rule.of.map((one) => this.text(one)).join(' ');
      case 'choice':
        return this.text(this.one(rule.of));
      case 'optional':
        return this.chance(0.5) ? this.text(rule.of) : '';
      case 'repeat':
        return Array.from({ length: this.below(4) }, () => this.text(rule.of)).join(' ');
    }
  }

  private part(name: string): string {
    switch (name) {
      case 'names':
        return this.chance(0.1) ? 'ALL' : Array.from({ length: 1 + this.below(3) }, () => this.name()).join(' ');
      case 'number':
      case 'count':
      case 'thousands':
        return this.one(['1', '2', '9']);
      case 'string':
      case 'label':
      case 'title':
        return this.one(TEXTS);
      case 'value':
        return this.one(['1', '2', '"x"', '"made.txt"']);
      case 'format':
        return this.one(FORMATS);
      case 'set':
        return '$set';
      case 'expression':
      case 'condition':
      case 'matrix':
        return this.expression(name === 'matrix', 2);
      default:
        return this.name();
    }
  }

  private expression(matrix: boolean, depth: number): string {
    const inner = (): string => (depth === 0 ? this.name() : this.expression(matrix, depth - 1));
    const kinds = [
      () => this.name(),
      () => this.one(TEXTS),
      () => `${inner()} ${this.one(['=', '+', '-', '*', '/', 'AND', '>='])} ${inner()}`,
      () => `${this.name()} = ${this.one(TEXTS)}`,
      () => `(${inner()})`,
      () => `${this.one(matrix ? [...FUNCTIONS, 'READ', 'SAVE', 'GET'] : FUNCTIONS)}(${inner()}, ${inner()})`,
      () => (matrix ? `{${inner()}, ${inner()}; 1, 2}` : '1'),
    ];
    return this.one(kinds)();
  }

  private name(): string {
    if (this.chance(0.6)) return this.one(NAMES);
    return this.one(this.chance(0.5) ? FILE_WORDS : WORDS);
  }

  private one<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }
}
