import type { DraftQuestion } from '../../draft';
import type { AnswerKind } from '../../meanings';
import { isRangeLine } from '../../rewriting/rangeLines';
import type { Report } from '../../../report';

/** What no row is called that a number belongs to. */
const YES_OR_NO =
  /^(?:-?\d+\s*[=:.)–-]?\s*)?(?:yes|no|ja|nein|oui|non|sí|male|female|männlich|weiblich)(?:\s*\(-?\d+\))?$/iu;

/** Nobody has several of it. */
const ONE_NUMBER =
  /^\W*(?:how\s+old\s+are\s+you|what\s+is\s+your\s+age|wie\s+alt\s+sind\s+sie|(?:ihr\s+)?alter|quel\s+âge\s+avez|(?:votre\s+)?âge|cu[aá]ntos\s+años\s+tiene|(?:qu[eé]\s+)?edad|age)(?!\p{L})/iu;

/** A date has no list, and no number has one of answers: the line of a question may be missing between the two. */
export function reportListOfNumbers(draft: DraftQuestion, base: AnswerKind, report: Report): void {
  const answers =
    draft.rows.some(({ text, marker }) => YES_OR_NO.test(text.text) || (marker === null && isRangeLine(text.text))) ||
    ONE_NUMBER.test(draft.label);
  const isNumber = base === 'numeric' && draft.columns.length === 0 && answers;
  if (!draft.hasAnswers || (base !== 'date' && !isNumber)) return;
  const what = isNumber ? 'a number' : 'a date';
  const message = `${draft.shownId ?? draft.id} is ${what} and has a list below it: each of its lines is read as one of its own.`;
  const next = 'If the list belongs to another question, write the line of that question above it.';
  report('listOfNumbers', 'warning', message, next, draft.idStart, draft.idEnd);
}
