import {
  FALSE,
  and,
  compare,
  not,
  number,
  oneOf,
  or,
  variable as variableTerm,
  variablesOf,
  type Comparison,
  type Formula,
} from '../../questionnaire/logic/formula';
import type { Scope } from '../../questionnaire/logic/scope';
import { answerVariables, answered, codeKey } from '../../questionnaire/logic/values';
import type { Question, Variable } from '../../questionnaire/model';
import { normalizedLabel } from '../words/labels';

/**
 * A label that is a condition on other answers, as programmers label the classes of a hidden variable: `S_1 = 0`,
 * `H_1 and N < 5`, `NOT (…)`, `S100 = Other`. `S_1` alone is answer 1 of S. `null` where it is anything else.
 * @param own the hidden question: a condition is never on itself
 */
export function labelCondition(label: string, own: Question, scope: Scope): Formula | null {
  const tokens = tokensOf(label.replace(/^\s*if\s+/iu, ''));
  if (tokens === null) return null;
  const [only, another] = tokens;
  // A class that is called like a question, `Middle`, says nothing of it; `S_1` is no word of any language.
  if (another === undefined && only?.kind === 'word' && !/[\d_]/u.test(only.text)) return null;
  const reader = new Reader(tokens, own, scope);
  const formula = reader.alternatives();
  return formula === null || !reader.atEnd || variablesOf(formula).length === 0 ? null : formula;
}

interface Token {
  readonly kind: 'word' | 'number' | 'range' | 'sign' | 'plus' | 'comma' | 'open' | 'close' | 'join' | 'not';
  readonly text: string;
  /** Where it begins in the label. */
  readonly at: number;
}

const TOKEN =
  /\s*(?:(\d+\s*[-–]\s*\d+)(?![\p{L}\p{N}_.])|(\d+(?:\.\d+)?)(?![\p{L}\p{N}_])|([\p{L}_][\p{L}\p{N}_]*)|(<=|>=|<>|!=|==|=|<|>|≤|≥|≠)|([([])|([)\]])|(&&|\|\||&|\||!)|(\+)|(,))/uy;
const WORDS: Readonly<Record<string, Token['kind']>> = {
  and: 'join',
  or: 'join',
  und: 'join',
  oder: 'join',
  not: 'not',
  nicht: 'not',
};

/** The tokens of a label, up to where it stops to look like a condition; `null` where it never does. */
function tokensOf(label: string): readonly Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (label.slice(TOKEN.lastIndex).trim() !== '') {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(label);
    if (found === null) {
      // The words of an answer may hold anything.
      return tokens.some(({ kind }) => kind === 'sign')
        ? [...tokens, { kind: 'word', text: label.slice(at).trim(), at }]
        : null;
    }
    const [, range, value, word, sign, opening, closing, join, plus, comma] = found;
    const text = found[0].trim();
    if (range !== undefined) tokens.push({ kind: 'range', text, at });
    else if (value !== undefined) tokens.push({ kind: 'number', text, at });
    else if (word !== undefined) tokens.push({ kind: WORDS[word.toLowerCase()] ?? 'word', text, at });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text, at });
    else if (opening !== undefined) tokens.push({ kind: 'open', text, at });
    else if (closing !== undefined) tokens.push({ kind: 'close', text, at });
    else if (join !== undefined) tokens.push({ kind: text === '!' ? 'not' : 'join', text, at });
    else if (plus !== undefined) tokens.push({ kind: 'plus', text, at });
    else if (comma !== undefined) tokens.push({ kind: 'comma', text, at });
  }
  return tokens;
}

const SIGNS: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '==': '=',
  '<>': '<>',
  '!=': '<>',
  '≠': '<>',
  '<': '<',
  '>': '>',
  '<=': '<=',
  '≤': '<=',
  '>=': '>=',
  '≥': '>=',
};

class Reader {
  #at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly own: Question,
    private readonly scope: Scope,
  ) {}

  get atEnd(): boolean {
    return this.#at >= this.tokens.length;
  }

  alternatives(): Formula | null {
    return this.#joined(/^(?:or|oder|\|\|?)$/iu, () => this.#conditions(), or);
  }

  #conditions(): Formula | null {
    return this.#joined(/^(?:and|und|&&?)$/iu, () => this.#single(), and);
  }

  #joined(sign: RegExp, part: () => Formula | null, join: (...parts: Formula[]) => Formula): Formula | null {
    const first = part();
    if (first === null) return null;
    const parts = [first];
    while (this.#next?.kind === 'join' && sign.test(this.#next.text)) {
      this.#at += 1;
      const following = part();
      if (following === null) return null;
      parts.push(following);
    }
    return join(...parts);
  }

  #single(): Formula | null {
    const token = this.#next;
    if (token === undefined) return null;
    this.#at += 1;
    if (token.kind === 'not') {
      const denied = this.#single();
      return denied === null ? null : not(denied);
    }
    if (token.kind === 'open') {
      const inner = this.alternatives();
      if (inner === null || this.#next?.kind !== 'close') return null;
      this.#at += 1;
      return inner;
    }
    return token.kind === 'word' ? this.#comparison(token.text) : null;
  }

  /** `N < 5`, `A + B >= 10`, `S4 = 1, 3-5`, `S100 = Other`, or `S_1` alone. */
  #comparison(name: string): Formula | null {
    if (this.#next?.kind === 'plus') return this.#sumComparison(name);
    const sign = this.#next;
    if (sign?.kind !== 'sign') return chosen(name, this.own, this.scope);
    const operator = SIGNS[sign.text];
    const operand = operandOf(name, this.own, this.scope);
    this.#at += 1;
    const value = this.#next;
    if (operator === undefined || operand === null || value === undefined) return null;
    if (operator === '=' && (value.kind === 'number' || value.kind === 'range')) return this.#among(operand);
    if (value.kind === 'number') {
      this.#at += 1;
      return compare(variableTerm(operand.name), operator, number(Number(value.text)));
    }
    return operator === '=' ? this.#answer(operand) : null;
  }

  /** `A + B >= 10`: numbers added up, against a number. */
  #sumComparison(first: string): Formula | null {
    const operands = [operandOf(first, this.own, this.scope)];
    while (this.#next?.kind === 'plus') {
      this.#at += 1;
      const name = this.#next;
      this.#at += 1;
      operands.push(name.kind === 'word' ? operandOf(name.text, this.own, this.scope) : null);
    }
    const terms = operands.flatMap((one) => (one?.type === 'number' ? [variableTerm(one.name)] : []));
    const operator = this.#next?.kind === 'sign' ? SIGNS[this.#next.text] : undefined;
    this.#at += 1;
    const value = this.#next;
    if (terms.length < operands.length || operator === undefined || value?.kind !== 'number') return null;
    this.#at += 1;
    return compare({ kind: 'sum', terms }, operator, number(Number(value.text)));
  }

  /** The numbers behind `=`: `1`, `1, 3`, `2-4`. */
  #among(operand: Variable): Formula | null {
    const parts: Formula[] = [];
    for (;;) {
      const token = this.#next;
      if (token?.kind === 'number') parts.push(oneOf(operand.name, [Number(token.text)]));
      else if (token?.kind === 'range') parts.push(between(operand, token.text));
      else return null;
      this.#at += 1;
      if (this.#next?.kind !== 'comma') return or(...parts);
      this.#at += 1;
    }
  }

  /** The answer that the words behind `=` begin to name, up to the end or the closing bracket. */
  #answer(variable: Variable): Formula | null {
    const words: string[] = [];
    while (this.#next?.kind === 'word' || (words.length > 0 && this.#next?.kind === 'comma')) {
      words.push(this.#next.text);
      this.#at += 1;
    }
    const wanted = normalizedLabel(words.join(' '));
    if (wanted === '') return null;
    const labelled = variable.answers.filter(({ label }) => normalizedLabel(label) === wanted);
    const found = labelled.length > 0 ? labelled : variable.answers.filter(({ label }) => begins(label, wanted));
    const [only, ...others] = found;
    return only === undefined || only.value === null || others.length > 0 ? null : oneOf(variable.name, [only.value]);
  }

  get #next(): Token | undefined {
    return this.tokens[this.#at];
  }
}

function between({ name }: Variable, range: string): Formula {
  const [from = 0, to = 0] = range.split(/[-–]/u).map(Number);
  return and(compare(variableTerm(name), '>=', number(from)), compare(variableTerm(name), '<=', number(to)));
}

const begins = (label: string, wanted: string): boolean => `${normalizedLabel(label)} `.startsWith(`${wanted} `);

/** The variable that a name stands for: its own, or the only one of a question. */
function operandOf(name: string, own: Question, scope: Scope): Variable | null {
  const found = scope.variable(name);
  if (found !== undefined) return found.question === own || found.variable.type === 'text' ? null : found.variable;
  const question = scope.question(name);
  if (question === undefined || question === own) return null;
  const [only, ...others] = answerVariables(question);
  return only === undefined || others.length > 0 || only.type === 'text' ? null : only;
}

/** `S_1`: box 1 of S is ticked, S holds the code 1, row 1 of S is answered. */
function chosen(name: string, own: Question, scope: Scope): Formula | null {
  const found = scope.variable(name);
  if (found !== undefined) return found.question === own ? null : answered(found.variable);
  const [, id = '', code = ''] = /^(.+)_(\d+)$/u.exec(name) ?? [];
  const question = scope.question(id);
  const [only, ...others] = question === undefined ? [] : answerVariables(question);
  if (question === own || only?.type !== 'coded' || others.length > 0) return null;
  const answer = only.answers.find((one) => codeKey(one.code) === codeKey(code));
  return answer?.value === undefined || answer.value === null ? null : oneOf(only.name, [answer.value]);
}

/** That all that a condition asks about was answered. */
export function decided(condition: Formula, scope: Scope): Formula {
  const parts = variablesOf(condition).map((name) => {
    const found = scope.variable(name);
    if (found === undefined) return FALSE;
    // A box that is not ticked was answered with the others of its question.
    if (found.variable.type === 'flag')
      return or(...answerVariables(found.question).map((one): Formula => ({ kind: 'present', name: one.name })));
    return found.variable.type === 'text' ? FALSE : ({ kind: 'present', name } as const);
  });
  return and(...parts);
}
