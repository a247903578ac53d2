import { planText } from '../../support/plans';
import { short } from './reading';

/** Every question with its kind, label, limits and variables in short, and whether it is read in part. */
export const readingOf = (...lines: readonly string[]): readonly string[] =>
  planText(lines.join('\n'), 'study').plans.map(({ question, unresolved, dropped }) => {
    const { id, kind, hidden, label, limits, variables } = question;
    const range = limits.min === null && limits.max === null ? [] : [`${limits.min}..${limits.max}`];
    const special = limits.special.length === 0 ? [] : [`dk ${limits.special.join(',')}`];
    return [
      `${id} ${kind}`,
      ...(hidden ? ['hidden'] : []),
      label,
      ...range,
      ...special,
      ...(kind === 'numeric' || kind === 'text' ? [] : variables.map(short)),
      ...(unresolved.length + dropped.length > 0 ? ['in part'] : []),
    ].join(' | ');
  });
