import type { Logic } from '../../model';
import type { Context } from '../context';
import { termOf } from '../operations/conversions';
import { formOf } from '../code/forms';
import { TRUE, and, not, oneOf, or, type Formula } from '../formula';
import { foreignAside } from './asides';
import { parseRouting } from './routing';
import type { RoutingLabels, RoutingTree } from './routingTree';
import {
  type Form,
  type Truth,
  type Value,
  compareTerms,
  codesLabelled,
  exactly,
  formAnswered,
  formHolds,
  truthAnd,
  truthNot,
  truthOr,
  unknownTruth,
} from '../values';

/** What routing in plain words stands for in the data. */
export function resolveRouting(logic: Logic, context: Context): Value {
  const parsed = parseRouting(logic.text, 0);
  if (parsed.kind === 'failed') {
    context.unresolved.push({
      text: logic.text.slice(parsed.start, parsed.end) || logic.text,
      reason: parsed.reason,
      span: context.spanOf(parsed.start, parsed.end),
      calls: [],
    });
    return { kind: 'unknown' };
  }
  return meaningOf(parsed.tree, context);
}

function meaningOf(tree: RoutingTree, context: Context): Truth {
  switch (tree.kind) {
    case 'all':
      return exactly(TRUE);
    case 'and':
      return truthAnd(...tree.parts.map((part) => meaningOf(part, context)));
    case 'or':
      return truthOr(...tree.parts.map((part) => meaningOf(part, context)));
    case 'not':
      return truthNot(meaningOf(tree.part, context));
    case 'codes':
    case 'compare':
    case 'answered':
      return leafMeaning(tree, context);
    case 'labels':
      return labelsMeaning(tree, context);
  }
}

/** Plain words know no loops. */
function oneForm(context: Context, name: string): Form | null {
  const form = formOf(context, name);
  return form === 'iteration' ? null : form;
}

function leafMeaning(leaf: RoutingTree & { kind: 'codes' | 'compare' | 'answered' }, context: Context): Truth {
  const form = oneForm(context, leaf.question);
  if (form === null) {
    context.dropped.push({
      name: leaf.question,
      text: context.text.slice(leaf.start, leaf.end),
      span: context.spanOf(leaf.start, leaf.end),
    });
    return unknownTruth;
  }
  const aside = foreignAside(leaf, context.text, form);
  if (aside !== null) return notUnderstood(leaf, context, `“${aside}” is not what the answer is called`);
  switch (leaf.kind) {
    case 'answered':
      return exactly(formAnswered(form));
    case 'compare': {
      const term = termOf(form);
      if (term === null) return notUnderstood(leaf, context, `${leaf.question} is not one number in the data`);
      const compared = compareTerms(term, leaf.operator, { kind: 'number', value: leaf.value });
      return exactly(and(compared, isNumber(form)));
    }
    case 'codes': {
      const term = form.variables[0]?.type === 'number' ? termOf(form) : null;
      if (term !== null) {
        const within = or(
          ...leaf.ranges.map(({ from, to }) =>
            and(
              compareTerms(term, '>=', { kind: 'number', value: from }),
              compareTerms(term, '<=', { kind: 'number', value: to }),
              from === to ? TRUE : isNumber(form),
            ),
          ),
        );
        return leaf.negated ? truthNot(exactly(within)) : exactly(within);
      }
      const held = leaf.codes.map((code) => formHolds(form, code));
      if (held.includes(null)) return notUnderstood(leaf, context, `${leaf.question} has no codes in the data`);
      const any = exactly(or(...held.filter((formula): formula is Formula => formula !== null)));
      return leaf.negated ? truthNot(any) : any;
    }
  }
}

/** A label stands for the code that has it. Of a question that is not there nothing is dropped: it may be prose. */
function labelsMeaning(leaf: RoutingLabels, context: Context): Truth {
  const form = oneForm(context, leaf.question);
  if (form === null) return notUnderstood(leaf, context, `there is no question ${leaf.question}`);
  const codes: string[] = [];
  for (const label of leaf.labels) {
    const [code, another] = codesLabelled(form, label);
    if (code === undefined) return notUnderstood(leaf, context, `no answer of ${leaf.question} is called “${label}”`);
    if (another !== undefined)
      return notUnderstood(leaf, context, `several answers of ${leaf.question} are called “${label}”`);
    codes.push(code);
  }
  const ranges = codes.map((code) => ({ from: Number(code), to: Number(code) }));
  return leafMeaning({ ...leaf, kind: 'codes', codes, ranges }, context);
}

/** Codes for "don't know" are neither large nor small. */
function isNumber(form: Form): Formula {
  const [variable] = form.variables;
  return variable === undefined ? TRUE : not(oneOf(variable.name, form.question.limits.special));
}

function notUnderstood(
  leaf: { readonly start: number; readonly end: number },
  context: Context,
  reason: string,
): Truth {
  context.unresolved.push({
    text: context.text.slice(leaf.start, leaf.end),
    reason,
    span: context.spanOf(leaf.start, leaf.end),
    calls: [],
  });
  return unknownTruth;
}
