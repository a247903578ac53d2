import type {
  BinaryExpression,
  CallExpression,
  Expression,
  MemberExpression,
  PrivateIdentifier,
  SpreadElement,
  Super,
} from 'acorn';
import { type Comparison, filled, not, type Term, TRUE } from './formula';
import type { Context, Environment } from './context';
import { callLibrary } from './library';
import { callMethod } from './methods';
import {
  type CodeList,
  type Form,
  type Truth,
  type Value,
  NOTHING,
  UNKNOWN,
  answerVariables,
  codeKey,
  compareTerms,
  droppedTruth,
  exactly,
  formAnswered,
  formHolds,
  formTerm,
  truthAnd,
  truthNot,
  truthOr,
  unknownTruth,
} from './values';
import { mergeValues } from './merge';

/** What an expression of the survey's JavaScript stands for; what is not understood is noted in the context. */
export function evaluate(
  node: Expression | SpreadElement | PrivateIdentifier | Super,
  env: Environment,
  context: Context,
): Value {
  switch (node.type) {
    case 'ParenthesizedExpression':
      return evaluate(node.expression, env, context);
    case 'Literal':
      if (typeof node.value === 'string') return { kind: 'text', text: node.value };
      if (typeof node.value === 'number') return { kind: 'term', term: { kind: 'number', value: node.value } };
      if (typeof node.value === 'boolean') return exactly({ kind: 'constant', value: node.value });
      return node.value === null ? NOTHING : context.unknown(node, 'regular expressions are not understood');
    case 'TemplateLiteral':
      return (
        concatenate(
          node.quasis.flatMap((quasi, i) => {
            const expression = node.expressions[i];
            const text: Value = { kind: 'text', text: quasi.value.cooked ?? '' };
            return expression === undefined ? [text] : [text, evaluate(expression, env, context)];
          }),
        ) ?? context.unknown(node, 'this text is only known in the interview')
      );
    case 'Identifier': {
      const known = env.get(node.name);
      if (known !== undefined) return known;
      if (node.name === 'undefined') return NOTHING;
      if (node.name === 'iTest' || node.name === 'bTest') {
        context.usesTestMode = true;
        return exactly({ kind: 'constant', value: false });
      }
      if (node.name === 'Math' || node.name === 'Date') {
        return context.unknown(node, 'chance and the time are only known in the interview');
      }
      return context.unknown(node, `${node.name} is not defined in the export`);
    }
    case 'UnaryExpression': {
      const argument = evaluate(node.argument, env, context);
      if (node.operator === '!') return truthNot(truthOf(argument));
      const term = termOf(argument);
      if (term !== null && node.operator === '+') return { kind: 'term', term };
      if (term !== null && node.operator === '-')
        return { kind: 'term', term: arithmetic({ kind: 'number', value: 0 }, '-', term) };
      return context.unknown(node, `the operator ${node.operator} is not understood`);
    }
    case 'LogicalExpression': {
      const left = truthOf(evaluate(node.left, env, context));
      if (node.operator === '??') return context.unknown(node, 'the operator ?? is not understood');
      // A side that decides alone leaves nothing to understand in the other.
      const decided = node.operator === '&&' ? left.bounds.possibly : left.bounds.surely;
      if (decided.kind === 'constant' && decided.value === (node.operator === '||') && left.dropped === null)
        return left;
      const right = truthOf(evaluate(node.right, env, context));
      return node.operator === '&&' ? truthAnd(left, right) : truthOr(left, right);
    }
    case 'ConditionalExpression': {
      const test = truthOf(evaluate(node.test, env, context));
      return mergeValues(test, evaluate(node.consequent, env, context), evaluate(node.alternate, env, context));
    }
    case 'BinaryExpression':
      return binary(node, env, context);
    case 'ArrayExpression': {
      const items = node.elements.map((element) => (element === null ? null : codeOf(evaluate(element, env, context))));
      if (items.some((item) => item === null)) return context.unknown(node, 'this list is only known in the interview');
      return { kind: 'list', items: items.flatMap((code) => (code === null ? [] : [{ code, there: TRUE }])) };
    }
    case 'SequenceExpression':
      return node.expressions.map((part) => evaluate(part, env, context)).at(-1) ?? NOTHING;
    case 'NewExpression':
      if (node.callee.type === 'Identifier' && node.callee.name === 'Set' && node.arguments.length === 0)
        return { kind: 'set', members: new Map() };
      if (node.callee.type === 'Identifier' && node.callee.name === 'Array' && node.arguments.length === 0)
        return { kind: 'list', items: [] };
      return context.unknown(node, 'this object is only known in the interview');
    case 'MemberExpression':
      return member(node, env, context);
    case 'CallExpression':
      return call(node, env, context);
    default:
      return context.unknown(node, `${node.type} is not understood`);
  }
}

function call(node: CallExpression, env: Environment, context: Context): Value {
  const args = node.arguments.map((argument) => evaluate(argument, env, context));
  if (node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier' && !node.callee.computed) {
    const { object, property } = node.callee;
    if (object.type === 'Identifier' && object.name === 'Math' && env.get('Math') === undefined) {
      if (property.name === 'random') return context.unknown(node, 'chance is only known in the interview');
      if (args.some((argument) => argument.kind === 'unknown')) return UNKNOWN;
      return context.unknown(node, `Math.${property.name}() is not understood`);
    }
    const receiver = evaluate(node.callee.object, env, context);
    if (receiver.kind === 'unknown') return UNKNOWN;
    return callMethod(context, receiver, node.callee.property.name, args, node);
  }
  if (node.callee.type !== 'Identifier') return context.unknown(node, 'this call is not understood');
  if (args.some((argument) => argument.kind === 'unknown')) return UNKNOWN;
  const { name } = node.callee;
  return callLibrary(context, name, args, node) ?? context.callSurveyFunction(context, name, args, node);
}

function member(node: MemberExpression, env: Environment, context: Context): Value {
  const object = evaluate(node.object, env, context);
  if (object.kind === 'unknown' || object.kind === 'undefined') return object;
  if (!node.computed) {
    if (node.property.type === 'Identifier' && node.property.name === 'length' && object.kind === 'list') {
      return { kind: 'term', term: { kind: 'number', value: object.items.length } };
    }
    return context.unknown(
      node,
      `the property ${node.property.type === 'Identifier' ? node.property.name : ''} is not understood`,
    );
  }
  const key = evaluate(node.property, env, context);
  if (object.kind === 'list')
    return itemOf(object, key) ?? context.unknown(node, 'this place in the list is only known in the interview');
  const code = codeOf(key);
  if (object.kind !== 'form' || code === null) return context.unknown(node, 'this row is only known in the interview');
  return rowOf(object, code) ?? context.drop(node, `${object.question.id}_${code}`);
}

function itemOf(list: CodeList, key: Value): Value | null {
  const position =
    key.kind === 'index' ? key.position : key.kind === 'term' && key.term.kind === 'number' ? key.term.value : -1;
  const item = list.items[position];
  // Where an item may be absent, only a loop over the list knows when it is there.
  if (item === undefined || (key.kind !== 'index' && item.there !== TRUE)) return null;
  return { kind: 'text', text: item.code };
}

/** The row of a question with the code; `null` where there is none. */
export function rowOf(form: Form, code: string): Form | null {
  const row = form.variables.find(
    (variable) => variable.rowCode !== null && codeKey(variable.rowCode) === codeKey(code),
  );
  if (row !== undefined) return { kind: 'form', question: form.question, variables: [row], whole: false };
  const other = form.question.variables.find(
    (variable) => variable.specifies !== null && `${variable.specifies}_other` === code,
  );
  return other === undefined ? null : { kind: 'form', question: form.question, variables: [other], whole: false };
}

/** The form a name stands for: a question, one of its rows, or one variable. */
export function formOf(context: Context, name: string): Form | null {
  const question = context.scope.question(name);
  if (question !== undefined) return { kind: 'form', question, variables: answerVariables(question), whole: true };
  const found = context.scope.variable(name);
  return found === undefined
    ? null
    : { kind: 'form', question: found.question, variables: [found.variable], whole: false };
}

function binary(node: BinaryExpression, env: Environment, context: Context): Value {
  const left = evaluate(node.left, env, context);
  const right = evaluate(node.right, env, context);
  if (left.kind === 'unknown' || right.kind === 'unknown') return UNKNOWN;
  const operator = COMPARISONS[node.operator];
  if (operator !== undefined) {
    return compareValues(left, operator, right) ?? context.unknown(node, 'these two cannot be compared in the data');
  }
  if (node.operator === '+') {
    const joined = left.kind === 'text' || right.kind === 'text' ? concatenate([left, right]) : null;
    if (joined !== null) return joined;
  }
  const [a, b] = [termOf(left), termOf(right)];
  if (
    a !== null &&
    b !== null &&
    (node.operator === '+' || node.operator === '-' || node.operator === '*' || node.operator === '/')
  ) {
    return { kind: 'term', term: arithmetic(a, node.operator, b) };
  }
  return context.unknown(node, `the operator ${node.operator} is not understood here`);
}

const COMPARISONS: Readonly<Record<string, Comparison | undefined>> = {
  '==': '=',
  '===': '=',
  '!=': '<>',
  '!==': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

function compareValues(left: Value, operator: Comparison, right: Value): Truth | null {
  if (left.kind === 'undefined' || right.kind === 'undefined')
    return droppedTruth(operator === '<>' ? 'excludes' : 'includes');
  const equality = operator === '=' || operator === '<>';
  const signed = (truth: Truth): Truth => (operator === '<>' ? truthNot(truth) : truth);
  if (equality && (left.kind === 'nothing' || right.kind === 'nothing')) {
    const other = left.kind === 'nothing' ? right : left;
    if (other.kind === 'nothing') return signed(exactly(TRUE));
    return other.kind === 'form' ? signed(exactly(not(formAnswered(other)))) : null;
  }
  if (equality && left.kind === 'form' && right.kind === 'text') return nullable(formIs(left, right.text), signed);
  if (equality && right.kind === 'form' && left.kind === 'text') return nullable(formIs(right, left.text), signed);
  if (equality && left.kind === 'text' && right.kind === 'text' && termOf(left) === null) {
    return signed(exactly({ kind: 'constant', value: left.text === right.text }));
  }
  if (equality && (left.kind === 'truth' || right.kind === 'truth')) {
    const [a, b] = [truthOf(left), truthOf(right)];
    return signed(truthOr(truthAnd(a, b), truthAnd(truthNot(a), truthNot(b))));
  }
  const [a, b] = [termOf(left), termOf(right)];
  return a === null || b === null ? null : exactly(compareTerms(a, operator, b));
}

function nullable(truth: Truth | null, then: (truth: Truth) => Truth): Truth | null {
  return truth === null ? null : then(truth);
}

/** `f('Q') == 'x'`: a code of a coded question, the text of an open one. */
function formIs(form: Form, text: string): Truth | null {
  const [only] = form.variables;
  if (form.variables.length === 1 && only?.type === 'text') {
    return exactly(text === '' ? not(filled(only.name)) : { kind: 'textIs', name: only.name, text });
  }
  if (text === '') return exactly(not(formAnswered(form)));
  const holds = formHolds(form, text);
  return holds === null ? null : exactly(holds);
}

function concatenate(values: readonly Value[]): Value | null {
  const codes = values.map(codeOf);
  return codes.includes(null) ? null : { kind: 'text', text: codes.join('') };
}

/** The text of a value that is known now: a literal, a number. */
export function codeOf(value: Value): string | null {
  if (value.kind === 'text') return value.text;
  return value.kind === 'term' && value.term.kind === 'number' ? String(value.term.value) : null;
}

/** The value as a number of the data; `null` where it is none. */
export function termOf(value: Value): Term | null {
  switch (value.kind) {
    case 'term':
      return value.term;
    case 'text': {
      const parsed = value.text.trim() === '' ? Number.NaN : Number(value.text);
      return Number.isFinite(parsed) ? { kind: 'number', value: parsed } : null;
    }
    case 'form':
      return formTerm(value);
    default:
      return null;
  }
}

/** The value as a statement, as JavaScript's `if` would take it. */
export function truthOf(value: Value): Truth {
  switch (value.kind) {
    case 'truth':
      return value;
    case 'form':
      return exactly(formAnswered(value));
    case 'text':
      return exactly({ kind: 'constant', value: value.text !== '' });
    case 'term':
      return exactly(compareTerms(value.term, '<>', { kind: 'number', value: 0 }));
    case 'undefined':
      return droppedTruth('includes');
    case 'nothing':
      return exactly({ kind: 'constant', value: false });
    case 'set':
    case 'list':
    case 'index':
    case 'unknown':
      return unknownTruth;
  }
}

function arithmetic(left: Term, operator: '+' | '-' | '*' | '/', right: Term): Term {
  if (left.kind === 'number' && right.kind === 'number') {
    const value = {
      '+': left.value + right.value,
      '-': left.value - right.value,
      '*': left.value * right.value,
      '/': left.value / right.value,
    }[operator];
    if (Number.isFinite(value)) return { kind: 'number', value };
  }
  return { kind: 'arithmetic', operator, left, right };
}
