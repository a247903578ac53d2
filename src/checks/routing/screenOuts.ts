import { formulaKey, variablesOf, type Formula } from '../../questionnaire/logic/formula';
import { allOf, resolveCondition } from '../../questionnaire/logic/resolve';
import type { Scope } from '../../questionnaire/logic/scope';
import type { Logic, Question, Questionnaire } from '../../questionnaire/model';
import type { ScreenOutLogic } from '../facts';
import type { Notes } from '../notes';
import { namedScreenOut } from './namedScreenOut';

/**
 * The screen-outs of a questionnaire, each at the question whose answers it is about: an export writes them where the
 * interview would end, which may be a page later, and it writes routing in the same place.
 */
export class ScreenOuts {
  readonly #positions: ReadonlyMap<Question, number>;
  /** Questions by the words of their entry conditions. */
  readonly #readers = new Map<string, Question[]>();
  readonly #entries = new Map<Question, Entry>();
  /** What stands at other questions, by the question it is about. */
  readonly #moved = new Map<Question, ScreenOutLogic[]>();

  constructor(
    questionnaire: Questionnaire,
    private readonly scope: Scope,
  ) {
    this.#positions = new Map(questionnaire.questions.map((question, position) => [question, position]));
    for (const question of questionnaire.questions)
      for (const word of new Set([...question.entry, ...question.unread].flatMap(({ text }) => wordsOf(text))))
        this.#read(word, question);
    for (const question of questionnaire.questions)
      for (const logic of question.screenOuts)
        for (const [target, alternatives] of this.#elsewhere(this.#alternatives(question, logic, null), question)) {
          if (!target.readable) continue;
          this.#moved.set(target, [
            ...(this.#moved.get(target) ?? []),
            { alternatives, logic, writtenAt: question.id },
          ]);
        }
  }

  #read(word: string, question: Question): void {
    const known = this.#readers.get(word);
    if (known === undefined) this.#readers.set(word, [question]);
    else known.push(question);
  }

  /** What screens out by the answers of a question, whether it is written there or elsewhere. */
  of(question: Question, readAs: Question, notes: Notes): readonly ScreenOutLogic[] {
    const own = readAs.screenOuts.flatMap((logic): readonly ScreenOutLogic[] => {
      const all = this.#alternatives(question, logic, notes);
      const moved = new Set([...this.#elsewhere(all, question).values()].flat());
      const alternatives = all.filter((part) => !moved.has(part));
      const possibly = this.#possibly(question, logic);
      if (possibly !== null) return [{ alternatives, logic, possibly }];
      return alternatives.length === 0 ? [] : [{ alternatives, logic }];
    });
    const lost = namedScreenOut(question, this.scope);
    return [...own, ...(this.#moved.get(question) ?? []), ...(lost === null ? [] : [lost])];
  }

  /** What a condition may say that is not understood wholly; `null` for others. */
  #possibly(question: Question, logic: Logic): Formula | null {
    const { bounds, unresolved } = resolveCondition(logic, this.scope, question);
    return unresolved.length === 0 ? null : bounds.possibly;
  }

  /** The alternatives of a condition that do not turn out to be routing. */
  #alternatives(question: Question, logic: Logic, notes: Notes | null): readonly Formula[] {
    const resolved = resolveCondition(logic, this.scope, question);
    notes?.add('screenOut', resolved);
    const { surely } = resolved.bounds;
    if (surely.kind === 'constant') {
      if (surely.value) notes?.note('screenOut', logic.text, 'it would screen out everybody', logic.span);
      return [];
    }
    const position = this.#positions.get(question) ?? 0;
    if (this.#saysWhereTo(logic, position) || this.#isRouting(surely, position, notes, logic)) return [];
    const parts = surely.kind === 'or' ? surely.parts : [surely];
    return parts.filter(
      (part) =>
        (parts.length === 1 || !this.#isRouting(part, position, notes, logic)) &&
        !this.#mayBeRouting(part, position, notes, logic),
    );
  }

  /**
   * Whether the condition leads to a later question: then whoever meets it goes on. Where a later question is for a
   * part of them only, what happens to the others is not known.
   */
  #isRouting(condition: Formula, position: number, notes: Notes | null, logic: Logic): boolean {
    const keys = partsOf(condition).map(formulaKey);
    for (const later of this.#askingAbout(condition, position)) {
      const parts = partsOf(this.#entryOf(later).possibly);
      const asked = new Set(parts.map(formulaKey));
      if (keys.every((key) => asked.has(key))) return true;
      if (parts.some((part) => isWithin(part, condition))) {
        const reason = `${later.id} is asked of respondents whom it would screen out: who is left is not certain`;
        notes?.note('screenOut', logic.text, reason, logic.span);
        return true;
      }
    }
    return false;
  }

  /** Whether a comment at the condition says which later question it leads to: "skip to Q300". */
  #saysWhereTo({ text }: Logic, position: number): boolean {
    const [, id] = LEADS_TO.exec(text) ?? [];
    const question = id === undefined ? undefined : this.scope.question(id);
    return question !== undefined && (this.#positions.get(question) ?? 0) > position;
  }

  /** Whether a later question asks about the same values in a way that is not understood: it may lead there. */
  #mayBeRouting(condition: Formula, position: number, notes: Notes | null, logic: Logic): boolean {
    const values = this.#valuesIn(condition);
    const later = this.#askingAbout(condition, position).find((one) => {
      const { open } = this.#entryOf(one);
      return (
        open.size > 0 &&
        values.every((value) => open.has(value)) &&
        this.#wordsFor(condition).some((word) => open.has(word))
      );
    });
    if (later === undefined) return false;
    const reason = `who is asked ${later.id} is not understood: it may be for those whom this would screen out`;
    notes?.note('screenOut', logic.text, reason, logic.span);
    return true;
  }

  /** Later questions whose entry conditions name one of the condition's questions. */
  #askingAbout(condition: Formula, position: number): readonly Question[] {
    const found = this.#wordsFor(condition).flatMap((word) => this.#readers.get(word) ?? []);
    // The survey fills hidden questions also for those whom it then screens out.
    return [...new Set(found)].filter((one) => !one.hidden && (this.#positions.get(one) ?? 0) > position);
  }

  /** The names by which logic speaks of a condition's variables. */
  #wordsFor(condition: Formula): readonly string[] {
    const words = variablesOf(condition).flatMap((name) => {
      const found = this.scope.variable(name);
      return found === undefined ? [] : [found.question.id.toLowerCase(), name.toLowerCase()];
    });
    return [...new Set(words)];
  }

  /** The codes and numbers that a condition is about, as logic writes them: of a box, the code of its answer. */
  #valuesIn(condition: Formula): readonly string[] {
    switch (condition.kind) {
      case 'and':
      case 'or':
        return condition.parts.flatMap((part) => this.#valuesIn(part));
      case 'not':
        return this.#valuesIn(condition.part);
      case 'oneOf': {
        const box = this.scope.variable(condition.name)?.variable;
        return box?.type === 'flag' ? [box.rowCode ?? ''] : condition.values.map(String);
      }
      case 'compare':
        return condition.right.kind === 'number' ? [String(condition.right.value)] : [];
      case 'constant':
      case 'present':
      case 'filled':
      case 'textIs':
      case 'sameText':
        return [];
    }
  }

  #entryOf(question: Question): Entry {
    const known = this.#entries.get(question);
    if (known !== undefined) return known;
    const resolved = question.entry.map((logic) => resolveCondition(logic, this.scope, question));
    const open = [...question.unread, ...question.entry.filter((_, i) => resolved[i]?.unresolved.length !== 0)];
    const entry = {
      possibly: allOf(resolved.map(({ bounds }) => bounds)).possibly,
      open: new Set(open.flatMap(({ text }) => wordsOf(text))),
    };
    this.#entries.set(question, entry);
    return entry;
  }

  /** The question that a variable belongs to; of a looped one, the iteration. */
  #ownerOf(name: string): Question | undefined {
    const found = this.scope.variable(name);
    return found === undefined ? undefined : this.scope.within(found.question, found.variable.iteration);
  }

  /** The alternatives that are about the answers of one other question alone, by that question. */
  #elsewhere(alternatives: readonly Formula[], own: Question): ReadonlyMap<Question, readonly Formula[]> {
    const found = new Map<Question, Formula[]>();
    for (const part of alternatives) {
      const [target, ...others] = new Set(variablesOf(part).map((name) => this.#ownerOf(name)));
      if (target === undefined || target === own || others.length > 0) continue;
      found.set(target, [...(found.get(target) ?? []), part]);
    }
    return found;
  }
}

const LEADS_TO =
  /\/[/*] ?(?:please )?(?:skip|go|jump|continue|route[sd]?) ?(?:to|with|:|->|=>) ?(?:question )?([\w.]{1,64})/i;

/** What all has to hold where a condition is met. */
const partsOf = (condition: Formula): readonly Formula[] => (condition.kind === 'and' ? condition.parts : [condition]);

/** What is known of when a question is asked. */
interface Entry {
  readonly possibly: Formula;
  /** The words of the conditions that are not understood wholly. */
  readonly open: ReadonlySet<string>;
}

/** Whether whoever meets the narrow condition meets the wide one too, as far as the values of one variable say. */
function isWithin(narrow: Formula, wide: Formula): boolean {
  if (wide.kind === 'or') return wide.parts.some((part) => isWithin(narrow, part));
  if (narrow.kind !== 'oneOf' || wide.kind !== 'oneOf' || narrow.name !== wide.name) return false;
  return narrow.values.every((value) => wide.values.includes(value));
}

const wordsOf = (text: string): readonly string[] =>
  [...text.toLowerCase().matchAll(/[\p{L}\p{N}_.]+/gu)].map(([word]) => word);
