import vm from 'node:vm';

/** One respondent's answers; a variable that is absent was not answered. */
export type Answers = Readonly<Record<string, number | string>>;

export interface SurveyQuestion {
  readonly id: string;
  readonly kind: 'single' | 'multi' | 'grid' | 'number' | 'text';
  /** The codes of its rows or boxes; none for a question of one variable. */
  readonly rows: readonly number[];
}

/** A set of codes as the survey platform has it. */
class Codes {
  readonly codes: readonly string[];
  constructor(codes: readonly string[]) {
    this.codes = [...new Set(codes)];
  }
  size = (): number => this.codes.length;
  members = (): readonly string[] => this.codes;
  union = (other: unknown): Codes => new Codes([...this.codes, ...codesOf(other)]);
  isect = (other: unknown): Codes => new Codes(this.codes.filter((code) => codesOf(other).includes(code)));
  diff = (other: unknown): Codes => new Codes(this.codes.filter((code) => !codesOf(other).includes(code)));
  any = (...wanted: readonly unknown[]): boolean => wanted.flatMap(codesOf).some((code) => this.codes.includes(code));
  none = (...wanted: readonly unknown[]): boolean => !this.any(...wanted);
}

/** `f('Q')`, or one row of it. */
class Answer extends Codes {
  constructor(
    codes: readonly string[],
    readonly answered: boolean,
    readonly text: string,
  ) {
    super(codes);
  }
  toBoolean = (): boolean => this.answered;
  toNumber = (): number => (this.answered && this.text !== '' ? Number(this.text) : Number.NaN);
  get = (): string => this.text;
  all = (...wanted: readonly unknown[]): boolean => wanted.flatMap(codesOf).every((code) => this.codes.includes(code));
  /** JavaScript compares `f('Q') == '1'` by its text. */
  override toString(): string {
    return this.text;
  }
}

/** One for all: a new one for every respondent would take most of the time. */
const sandbox = vm.createContext({});

function codesOf(value: unknown): readonly string[] {
  if (value instanceof Codes) return value.codes;
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

/**
 * Runs survey logic as the JavaScript it is, for one respondent. It knows nothing of formulas: what the compiler makes
 * of the same logic can be measured against it.
 */
export function runLogic(code: string, questions: readonly SurveyQuestion[], answers: Answers): unknown {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const one = (name: string, row = false): Answer => {
    const value = answers[name];
    const isFlag = [...byId.values()].some(
      ({ kind, id, rows }) => kind === 'multi' && rows.some((code) => `${id}_${code}` === name),
    );
    const has = value !== undefined && value !== '';
    return new Answer(has ? [String(value)] : [], isFlag && row ? value === 1 : has, has ? String(value) : '');
  };
  const whole = ({ id, kind, rows }: SurveyQuestion): Answer => {
    if (rows.length === 0) return one(id);
    const answered = rows.filter((row) =>
      kind === 'multi' ? answers[`${id}_${row}`] === 1 : answers[`${id}_${row}`] !== undefined,
    );
    const form = new Answer(answered.map(String), answered.length > 0, '');
    return Object.assign(form, Object.fromEntries(rows.map((row) => [row, one(`${id}_${row}`, true)])), {
      domainValues: () => rows.map(String),
    });
  };
  const f = (name: string): Answer => {
    const question = byId.get(name);
    return question === undefined ? one(name, true) : whole(question);
  };
  const rowsWhere = (id: string, holds: (value: number) => boolean): Codes =>
    new Codes(
      (byId.get(id)?.rows ?? []).filter((row) => holds(Number(answers[`${id}_${row}`] ?? Number.NaN))).map(String),
    );
  Object.assign(sandbox, {
    f,
    GetNum: (name: string) => one(name).toNumber(),
    Sum: (id: string) =>
      (byId.get(id)?.rows ?? []).reduce((total, row) => total + Number(answers[`${id}_${row}`] ?? 0), 0),
    GreaterThan: (id: string, limit: number) => rowsWhere(id, (value) => value > limit),
    LessThan: (id: string, limit: number) => rowsWhere(id, (value) => value < limit),
    EqualTo: (id: string, limit: number) => rowsWhere(id, (value) => value === limit),
    set: (...codes: readonly unknown[]) => new Codes(codes.map(String)),
    nset: (size: number) => new Codes(Array.from({ length: size }, (_, i) => String(i + 1))),
    isTest: () => false,
    IsInProductionMode: () => true,
  });
  return new vm.Script(code).runInContext(sandbox);
}
