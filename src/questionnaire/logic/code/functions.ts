import type { FunctionDeclaration } from 'acorn';
import { closeCutCode, parseCode, type ParsedCode } from './javascript';
import type { Scope } from '../scope';
import { isOut, type Value } from '../values';

export type FoundFunction =
  | { readonly kind: 'found'; readonly declaration: FunctionDeclaration }
  | { readonly kind: 'failed'; readonly reason: string };

/** The definition of a survey function in the export, or why there is none to look into. */
export function findFunction(scope: Scope, name: string): FoundFunction {
  const definition = scope.surveyFunction(name);
  if (definition === undefined) return { kind: 'failed', reason: `the export does not define the function ${name}()` };
  const whole = parseCode(definition.source);
  const parsed = whole.kind === 'parsed' ? whole : parseAsFarAsItGoes(definition.source);
  if (whole.kind === 'failed' && parsed === null) {
    return { kind: 'failed', reason: `the definition of ${name}() in the export is incomplete: ${whole.reason}` };
  }
  const declaration = parsed?.program.body.find(
    (node): node is FunctionDeclaration => node.type === 'FunctionDeclaration' && node.id.name === name,
  );
  if (declaration === undefined) return { kind: 'failed', reason: `the export does not define the function ${name}()` };
  if (declaration.body.body.length === 0) {
    return { kind: 'failed', reason: `the export holds only an empty stub of ${name}()` };
  }
  return { kind: 'found', declaration };
}

/** Two thirds of the functions of an export are cut off behind their first inner block: what stands before is read. */
function parseAsFarAsItGoes(source: string): ParsedCode | null {
  const closed = closeCutCode(source);
  const parsed = closed === null ? null : parseCode(closed);
  return parsed?.kind === 'parsed' ? parsed : null;
}

/** Whether a function gives what stubs give: nothing, or a constant other than true or false. */
export function isMarkOfStub(value: Value): boolean {
  switch (value.kind) {
    case 'nothing':
    case 'text':
      return true;
    case 'term':
      return value.term.kind === 'number';
    case 'set':
      return value.members.size === 0 && isOut(value.rest);
    default:
      return false;
  }
}
