import type { Logic, Question, Variable } from '../model';

/**
 * What an export says of one question at another: a 3D grid's parent has the entry, the mask and the texts of its
 * columns, and a comment says of which questions a condition is.
 */
export function withRelations(questions: readonly Question[]): readonly Question[] {
  return withSharedConditions(withGridParents(questions));
}

/** `QG` is the parent of `Q`, or of `Qx1`, `Qx2` …: it has no answers of its own, at most the texts of shared rows. */
function withGridParents(questions: readonly Question[]): readonly Question[] {
  const parents = questions.filter(isGridParent);
  if (parents.length === 0) return questions;
  const parentOf = (question: Question): Question | undefined =>
    parents.find((parent) => parent !== question && isColumnOf(question, parent));
  const columns = new Map(parents.map((parent) => [parent, questions.filter((item) => parentOf(item) === parent)]));
  return questions.map((question) => {
    const own = columns.get(question);
    if (own !== undefined) return { ...question, variables: question.variables.map((text) => ownedBy(own, text)) };
    const parent = parentOf(question);
    return parent === undefined ? question : inheriting(question, parent);
  });
}

const isGridParent = ({ id, kind, variables }: Question): boolean =>
  /g$/i.test(id) && kind !== 'text' && variables.every(({ specifies }) => specifies !== null);

function isColumnOf({ id, variables }: Question, parent: Question): boolean {
  const base = parent.id.slice(0, -1).toLowerCase();
  const name = id.toLowerCase();
  if (!name.startsWith(base) || variables.every(({ specifies }) => specifies !== null)) return false;
  return /^(?:x\d+)?$/.test(name.slice(base.length));
}

function ownedBy(columns: readonly Question[], text: Variable): Variable {
  const rows = columns.flatMap(({ variables }) =>
    variables.filter(
      ({ specifies, rowCode, iteration }) =>
        specifies === null && rowCode === text.specifies && iteration === text.iteration,
    ),
  );
  return { ...text, specifiedIn: rows.map(({ name }) => name) };
}

/** The parent's entry and mask hold for its columns. */
function inheriting(question: Question, parent: Question): Question {
  const said = new Set(question.entry.map(({ text }) => text.trim()));
  const entry = [...question.entry, ...parent.entry.filter(({ text }) => !said.has(text.trim()))];
  const both = question.mask !== null && parent.mask !== null && question.mask.text.trim() !== parent.mask.text.trim();
  return {
    ...question,
    entry,
    mask: question.mask ?? parent.mask,
    unread: both
      ? [
          ...question.unread,
          {
            text: parent.mask.text,
            reason: `the mask of ${parent.id} holds for it too, beside its own`,
            span: question.idSpan,
          },
        ]
      : question.unread,
  };
}

/** A comment at the beginning of a condition that names a first and a last question: `P1 - P3`. */
const RANGE = /^\s*\/\*\s*([A-Za-z][\w.]*)\s*(?:-|–|—|to|through)\s*([A-Za-z][\w.]*)\s*\*\//i;

/**
 * Where a comment says that a condition is of several questions, it is of all of them. Who writes such a comment has
 * the questions up to the one where it stands in mind: it must be among them, or right behind them.
 */
function withSharedConditions(questions: readonly Question[]): readonly Question[] {
  const added = new Map<number, Logic[]>();
  questions.forEach((question, at) => {
    for (const logic of question.entry) {
      const [, first = '', last = ''] = RANGE.exec(logic.text) ?? [];
      const range = first === '' ? null : rangeOf(questions, first, last);
      if (range === null || at < range.from || at > range.to + 1) continue;
      for (let i = range.from; i <= range.to; i += 1)
        if (i !== at && !questions[i]?.entry.some(({ text }) => text === logic.text))
          added.set(i, [...(added.get(i) ?? []), logic]);
    }
  });
  return added.size === 0
    ? questions
    : questions.map((question, i) => {
        const more = added.get(i);
        return more === undefined ? question : { ...question, entry: [...question.entry, ...more] };
      });
}

/** From where to where a range of names goes; a name stands for a 3D grid and its columns as well. */
function rangeOf(
  questions: readonly Question[],
  first: string,
  last: string,
): { readonly from: number; readonly to: number } | null {
  const isOf = (id: string, name: string): boolean => {
    const [own, wanted] = [id.toLowerCase(), name.toLowerCase()];
    return own.startsWith(wanted) && /^(?:g|x\d+)?$/.test(own.slice(wanted.length));
  };
  const from = questions.findIndex(({ id }) => isOf(id, first));
  const to = questions.findLastIndex(({ id }) => isOf(id, last));
  return from === -1 || to < from ? null : { from, to };
}
