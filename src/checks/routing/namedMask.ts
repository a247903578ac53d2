import { calledIn } from '../../questionnaire/export/account';
import { resolveRows } from '../../questionnaire/logic/resolve';
import type { Scope } from '../../questionnaire/logic/scope';
import { codeKey, formulaIsConstant, isExact, memberOf, type CodeSet } from '../../questionnaire/logic/values';
import type { Question } from '../../questionnaire/model';

/** What a mask that the export has lost says of a question. */
export interface NamedMask {
  readonly name: string;
  readonly set: CodeSet;
  /** The column of the grid that the question is, where the mask is one of columns; `null` where it is one of rows. */
  readonly column: string | null;
}

const MASK = /^(?:col(?:umn)?_?)?mask_?(.+)$|^(.+?)_?(?:col(?:umn)?_?)?mask$/i;

/**
 * A function that is named after a question as its mask, and that nothing in the export calls, was its mask: the export
 * has lost where it stood. Only what it says for certain counts.
 */
export function namedMask(question: Question, scope: Scope): NamedMask | null {
  const candidates = scope.functions.flatMap(({ name }) => {
    const of = ownerNamed(name);
    if (of === null) return [];
    const column = columnIn(question.id, of);
    return column === undefined ? [] : [{ name, column }];
  });
  const [found, another] = candidates.filter(({ name }) => !isCalled(name, scope));
  if (found === undefined || another !== undefined) return null;
  const span = { start: 0, end: 0, line: 1, column: 1 };
  const { set } = resolveRows({ text: `${found.name}()`, span, syntax: 'javascript' }, scope, question);
  return set === null ? null : { ...found, set };
}

function ownerNamed(name: string): string | null {
  const [, behind, before] = MASK.exec(name) ?? [];
  return behind ?? before ?? null;
}

/** `null`: the question itself; its column where it is one of a 3D grid of that name; `undefined`: another question. */
function columnIn(id: string, of: string): string | null | undefined {
  const [own, wanted] = [id.toLowerCase(), of.toLowerCase()];
  if (own === wanted) return null;
  return own.startsWith(wanted) ? /^[_x](\d+)$/.exec(own.slice(wanted.length))?.[1] : undefined;
}

/** Whether any logic of the export calls a function. */
export function isCalled(name: string, scope: Scope): boolean {
  const logic = scope.questions.flatMap(({ entry, screenOuts, mask, columnMask, validation }) =>
    [...entry, ...screenOuts, mask, columnMask, validation].flatMap((item) => (item === null ? [] : [item.text])),
  );
  const bodies = scope.functions.filter((other) => other.name !== name).map(({ source }) => source);
  return [...logic, ...bodies].some((text) => text.includes(name) && calledIn(text).includes(name));
}

/** What the mask settles for a code: a condition under which it is offered; `null` where it leaves that open. */
export function settledBy(set: CodeSet, code: string) {
  const bounds = memberOf(set, codeKey(code));
  return isExact(bounds) && !formulaIsConstant(bounds.surely) ? bounds : null;
}
