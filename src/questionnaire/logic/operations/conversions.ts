import { TRUE, or, type Term } from '../formula';
import { mergeTruths } from './merge';
import {
  type Truth,
  type Value,
  bothWays,
  truth,
  compareTerms,
  exactly,
  formAnswered,
  formTerm,
  unknownTruth,
} from '../values';

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
    case 'index':
      // Where every item before it is there, its place is its number.
      return value.list.items.every(({ there }) => there.surely === TRUE)
        ? { kind: 'number', value: value.position }
        : null;
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
    case 'nothing':
      return exactly({ kind: 'constant', value: false });
    case 'choice':
      return value.truth ?? mergeTruths(value.test, truthOf(value.then), truthOf(value.otherwise));
    case 'size':
      return truth(bothWays(or, [value.set.rest, ...[...value.set.members.values()]]));
    case 'set':
    case 'list':
    case 'index':
    case 'place':
    case 'table':
    case 'undefined':
    case 'platform':
    case 'unknown':
      return unknownTruth;
  }
}
