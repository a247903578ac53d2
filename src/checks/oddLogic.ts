import { Scope } from '../questionnaire/logic/scope';
import { resolveCondition } from '../questionnaire/logic/resolve';
import type { Question, Questionnaire } from '../questionnaire/model';
import type { Dropped, Unresolved } from './check';
import { Notes } from './notes';
import { unitsOf } from './plan';
import { obligationsOf } from './routing/obligations';
import { noteLogic } from './routing/routing';

/** What is odd about the logic of questions: names that nothing defines, and what is not understood of it. */
export interface OddLogic {
  readonly dropped: readonly Dropped[];
  readonly unresolved: readonly Unresolved[];
}

/**
 * What the logic of each question names and nothing defines, and what of it is not understood, in the order of the
 * questionnaire: what its plan has of both, known without the facts that checks are made of, as somebody who types waits
 * for it.
 */
export function oddLogic(questionnaire: Questionnaire): OddLogic {
  const scope = new Scope(questionnaire);
  const units = questionnaire.questions.flatMap((question) => unitsOf(question, scope));
  const noted = new Map(units.map((unit) => [unit, new Notes(unit)]));
  const notesOf = (unit: Question): Notes => noted.get(unit) ?? new Notes(unit);
  obligationsOf({ ...questionnaire, questions: units }, scope, notesOf);
  const all = units.map((unit) => {
    const notes = notesOf(unit);
    for (const logic of unit.screenOuts) notes.add('screenOut', resolveCondition(logic, scope, unit));
    noteLogic(unit, scope, notes);
    return notes;
  });
  return { dropped: all.flatMap(({ dropped }) => dropped), unresolved: all.flatMap(({ unresolved }) => unresolved) };
}
