import type { Formula } from '../formula';

const sizes = new WeakMap<Formula, number>();

/** How many conditions a formula is made of, as often as it has them. */
export function sizeOf(formula: Formula): number {
  switch (formula.kind) {
    case 'and':
    case 'or': {
      const known = sizes.get(formula);
      if (known !== undefined) return known;
      const size = formula.parts.reduce((sum, part) => sum + sizeOf(part), 1);
      sizes.set(formula, size);
      return size;
    }
    case 'not':
      return sizeOf(formula.part);
    case 'constant':
    case 'compare':
    case 'oneOf':
    case 'present':
    case 'filled':
    case 'textIs':
    case 'sameText':
      return 1;
  }
}
