import {
  and,
  compare,
  FALSE,
  formulaKey,
  number,
  oneOf,
  or,
  variable as variableTerm,
  variablesOf,
  TRUE,
} from '../../questionnaire/logic/formula';
import type { Bounds, Formula } from '../../questionnaire/logic/formula';
import { resolveCondition } from '../../questionnaire/logic/resolve';
import type { Scope } from '../../questionnaire/logic/scope';
import { answered, answerVariables, codeKey, DOUBTFUL } from '../../questionnaire/logic/values';
import { iterationsOf, outerOf } from '../../questionnaire/loops';
import type { Question, Variable } from '../../questionnaire/model';
import type { Origin } from '../check';
import type { Notes } from '../notes';
import { STATED, type Sourced } from '../facts';
import { normalizedLabel } from '../words/labels';

/**
 * Whether an iteration of a loop exists: where its source says so. The export has lost which question that is. It is
 * the nearest one above whose rows have the iterations' codes and whose labels the looped questions pipe in. Of a loop
 * inside of another one, both have to say so.
 */
export function existenceOf(question: Question, scope: Scope, notes: Notes): Sourced<Bounds> {
  const { iteration } = question;
  if (iteration === null) return { value: { surely: TRUE, possibly: TRUE }, origin: STATED };
  const levels = levelsOf(iteration).map((path) => sourcesOf(question, path, scope));
  const known = levels.filter((sources) => sources.length > 0);
  const bounds = {
    surely: and(TRUE, ...known.flat().map(({ row }) => chosen(row))),
    possibly: and(TRUE, ...known.map((sources) => or(...sources.map(({ row }) => chosen(row))))),
  };
  if (known.length < levels.length) {
    const value = within(bounds, answeredElsewhere(question, scope));
    notes.note('entry', `${question.id}_${iteration}`, NO_SOURCE, question.idSpan);
    return { value, origin: INFERRED };
  }
  const named = known.map((sources) => sources.map(({ source }) => source.id).join(' or ')).join(' and ');
  const isSure = known.every((sources) => sources.length === 1);
  return {
    value: bounds,
    origin: {
      kind: 'inferred',
      reason: `its loop has the codes and labels of the rows of ${named}: an iteration exists where its row was chosen${isSure ? '' : ', and which of them decides is not known'}`,
    },
  };
}

/** The iterations that an iteration is in, itself last: `2`, `2_1`. */
function levelsOf(iteration: string): readonly string[] {
  const outer = outerOf(iteration);
  return outer === '' ? [iteration] : [...levelsOf(outer), iteration];
}

const NO_SOURCE = 'which question decides about the iterations of its loop, the export does not say';

const INFERRED: Origin = {
  kind: 'inferred',
  reason: 'an iteration of the loop exists where another question of it is answered',
};

/** What a source of loops says by a row: a box that is ticked, a number above 0. */
function chosen(row: Variable): Formula {
  if (row.type === 'flag') return oneOf(row.name, [1]);
  return row.type === 'number' ? compare(variableTerm(row.name), '>', number(0)) : answered(row);
}

interface LoopSource {
  readonly source: Question;
  readonly row: Variable;
}

/**
 * The question whose row says that an iteration exists, with that row; none where there is no telling. Where numbers
 * were asked of what was chosen before, it may be either of the two.
 */
function sourcesOf(question: Question, path: string, scope: Scope): readonly LoopSource[] {
  const at = scope.questions.findIndex(({ id }) => id === question.id);
  const whole = scope.questions[at];
  if (whole === undefined) return [];
  const depth = levelsOf(path).length;
  // Whatever is asked in that loop, or in one inside of it, names what it is about.
  const paths = pathsOf(whole, depth);
  const loop = scope.questions.filter((other) => isSameList(paths, pathsOf(other, depth)));
  const first = scope.questions.findIndex((other) => loop.includes(other));
  const own = codeIn(path);
  const codes = [...new Set(paths.map(codeIn))];
  const outer = outerOf(path);
  const candidates = scope.questions
    .slice(0, at)
    .flatMap((source, place) => {
      const round = outer === '' || iterationsOf(source).length === 0 ? source : scope.sliceAt(source, outer);
      return round !== undefined && isSource(round, codes, outer) ? [{ round, place }] : [];
    })
    .reverse();
  // Several lists may have the codes, and so may several loops: the labels that are piped in tell which it is.
  const named = candidates.filter(({ round, place }) => {
    const below = place < first ? loop : loop.filter((other) => scope.questions.indexOf(other) > place);
    return codes.every((code) => isPipedIn(round, code, depth, below, place < first));
  });
  const [nearest, ...further] = named.map(({ round }) => round);
  const choice = nearest?.kind === 'numeric' ? further.find(({ kind }) => kind === 'multi') : undefined;
  const either = [nearest, choice].flatMap((source) => source ?? []);
  const told = either.length > 1 ? either.filter((source) => isAskedByAnyRow(loop, source, codes, scope)) : [];
  return (told.length === 1 ? told : either).flatMap((source) => {
    const row = rowOf(source, own);
    return row === undefined ? [] : [{ source, row }];
  });
}

/** Whether something in the loop is asked of whoever has any row at all of the source: then the loop goes over them. */
function isAskedByAnyRow(loop: readonly Question[], source: Question, codes: readonly string[], scope: Scope): boolean {
  const rows = codes.flatMap((code) => rowOf(source, code) ?? []);
  const own = new Set(source.variables.map(({ name }) => name));
  const isAnyRow = (part: Formula): boolean => {
    if (!variablesOf(part).every((name) => own.has(name))) return false;
    if (part.kind === 'compare' && part.left.kind === 'sum') {
      const { left, operator, right } = part;
      const added = new Set(left.terms.flatMap((term) => (term.kind === 'variable' ? [term.name] : [])));
      return (
        operator === '>' && right.kind === 'number' && right.value === 0 && rows.every(({ name }) => added.has(name))
      );
    }
    const keys = new Set((part.kind === 'or' ? part.parts : []).map(formulaKey));
    return rows.every((row) => keys.has(formulaKey(chosen(row))) || keys.has(formulaKey(answered(row))));
  };
  return loop.some((other) =>
    other.entry.some((logic) => {
      const { possibly } = resolveCondition(logic, scope, other).bounds;
      return (possibly.kind === 'and' ? possibly.parts : [possibly]).some(isAnyRow);
    }),
  );
}

/** The iterations of a question, as deep as this. */
function pathsOf(question: Question, depth: number): readonly string[] {
  const paths = iterationsOf(question).map((iteration) => levelsOf(iteration)[depth - 1]);
  return [...new Set(paths.flatMap((path) => path ?? []))];
}

/** Which iteration of its own loop it is: `1` of `2_1`. */
const codeIn = (path: string): string => path.slice(path.lastIndexOf('_') + 1);

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && b.every((item) => a.includes(item));

function isSource(source: Question, codes: readonly string[], outer: string): boolean {
  const isInLoop = source.iteration !== null || iterationsOf(source).length > 0;
  if ((isInLoop && source.iteration !== outer) || (source.kind !== 'multi' && source.kind !== 'numeric')) return false;
  return codes.every((code) => rowOf(source, code) !== undefined);
}

const rowOf = (source: Question, code: string): Variable | undefined =>
  answerVariables(source).find(({ rowCode }) => rowCode !== null && codeKey(rowCode) === codeKey(code));

/**
 * Whether the texts of an iteration name the row. A row whose label pipes in a text of its own cannot be compared: that
 * is enough for one that stands before all loops of that kind.
 */
function isPipedIn(
  source: Question,
  code: string,
  depth: number,
  loop: readonly Question[],
  isBefore: boolean,
): boolean {
  const row = rowOf(source, code);
  // A row inside of a loop has the question's text for its label: what it stands for is the label of its answer.
  const labels = [row?.label ?? '', row?.answers[0]?.label ?? ''].filter((label) => label !== '');
  const wanted = labels.map(normalizedLabel).filter((label) => label !== '');
  if (wanted.length === 0 || labels.some((label) => label.includes('^'))) return isBefore;
  return loop.some(({ variables }) =>
    variables.some(({ iteration, label }) => {
      const path = iteration === null ? undefined : levelsOf(iteration)[depth - 1];
      if (path === undefined || codeIn(path) !== code) return false;
      const text = ` ${plain(label)} `;
      return wanted.some((words) => text.includes(` ${words} `));
    }),
  );
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Where the source is not known: an iteration that another question of the loop has an answer in exists. */
function answeredElsewhere(question: Question, scope: Scope): Bounds {
  const whole = scope.question(question.id);
  const iterations = whole === undefined ? [] : iterationsOf(whole);
  const others = scope.questions.filter(
    (other) => other.id !== question.id && isSameList(iterations, iterationsOf(other)),
  );
  const answers = others.flatMap((other) =>
    answerVariables(scope.within(other, question.iteration)).map((variable) => answered(variable)),
  );
  return answers.length === 0 ? DOUBTFUL : { surely: or(FALSE, ...answers), possibly: TRUE };
}

/** Both hold. */
export const within = (bounds: Bounds, other: Bounds): Bounds => ({
  surely: and(bounds.surely, other.surely),
  possibly: and(bounds.possibly, other.possibly),
});
