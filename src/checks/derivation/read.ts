import type { Scope } from '../../questionnaire/logic/scope';
import type { Question } from '../../questionnaire/model';
import { byCodeLists, byConditions, byGroups, byLabels } from './classes';
import { copyByCodes, copyByName } from './copies';
import type { Derivation, DerivationReader } from './derivation';
import { flatline } from './flatline';
import { byShortLabels, byYesOrNo } from './likeness';
import { sumOf } from './sums';

/** What is said most plainly comes first: a rule in the labels, then a name, then a likeness. */
const READERS: readonly DerivationReader[] = [
  flatline,
  byConditions,
  sumOf,
  byCodeLists,
  byGroups,
  copyByName,
  copyByCodes,
  byLabels,
  byShortLabels,
  byYesOrNo,
];

/** The rule of a hidden question, as an expert would read it; `null` where nothing says how it is filled. */
export function derivationOf(question: Question, scope: Scope): Derivation | null {
  if (!question.hidden) return null;
  for (const read of READERS) {
    const found = read(question, scope);
    if (found !== null) return found;
  }
  return null;
}
