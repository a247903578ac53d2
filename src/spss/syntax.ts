/**
 * SPSS commands as data. What a command says is decided here; how it is quoted, wrapped and indented is decided by
 * the emitter alone. Conditions and values are expression text: `printFormula` and `printTerm` write it.
 */
export type Command =
  /** Text for people; every line of it starts a comment of its own. */
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'echo'; readonly text: string }
  | { readonly kind: 'numeric'; readonly names: readonly string[]; readonly format: string }
  | { readonly kind: 'string'; readonly names: readonly string[]; readonly width: number }
  | { readonly kind: 'compute'; readonly target: string; readonly value: string }
  | { readonly kind: 'if'; readonly condition: string; readonly target: string; readonly value: string }
  | {
      readonly kind: 'count';
      readonly target: string;
      readonly names: readonly string[];
      readonly values: readonly number[];
    }
  | {
      readonly kind: 'recode';
      readonly names: readonly string[];
      readonly rules: readonly RecodeRule[];
      readonly into: readonly string[];
    }
  | { readonly kind: 'doRepeat'; readonly standIns: readonly StandIn[]; readonly body: readonly Command[] }
  | {
      readonly kind: 'doIf';
      readonly condition: string;
      readonly then: readonly Command[];
      readonly otherwise: readonly Command[];
    }
  | { readonly kind: 'variableLabels'; readonly labels: readonly NamedLabel[] }
  | { readonly kind: 'formats'; readonly names: readonly string[]; readonly format: string }
  | { readonly kind: 'temporary' }
  | { readonly kind: 'selectIf'; readonly condition: string }
  | { readonly kind: 'list'; readonly variables: readonly string[] }
  | { readonly kind: 'frequencies'; readonly variables: readonly string[] }
  | { readonly kind: 'deleteVariables'; readonly names: readonly string[] }
  | { readonly kind: 'execute' };

/** A name that stands for each of the items in turn; items are names, numbers or quoted strings as printed. */
export interface StandIn {
  readonly name: string;
  readonly items: readonly string[];
}

interface NamedLabel {
  readonly name: string;
  readonly label: string;
}

/** `from` as printed inside the brackets (`1 THRU 3`, `SYSMIS`, `ELSE`); `to` a number, `SYSMIS` or `COPY`. */
interface RecodeRule {
  readonly from: string;
  readonly to: string;
}

/** The respondents for whom the condition holds, as one listing, without losing the others. */
export function listWhere(condition: string, variables: readonly string[]): readonly Command[] {
  return [{ kind: 'temporary' }, { kind: 'selectIf', condition }, { kind: 'list', variables }];
}
