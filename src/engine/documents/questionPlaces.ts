import { hashText } from '../../pipeline/hashText';
import type { Problem, Span } from '../../questionnaire/model';
import { readQuestionnaire } from '../../questionnaire/read';
import type { ReadDocument } from './keptReadings';
import { printedId } from '../../spss/reading/blocks';

/** Where a question stands in the text of its questionnaire. */
export interface QuestionPlace {
  readonly id: string;
  /** As a script's blocks print it. */
  readonly printed: string;
  /** Where the id is written. */
  readonly idSpan: Span;
  /** All of it. */
  readonly span: Span;
}

/** What reading one version of a text gives: its questions in order, and what is wrong with it. */
export interface ReadPlaces {
  /** Of the text, as runs know it. */
  readonly hash: string;
  readonly list: readonly QuestionPlace[];
  readonly problems: readonly Problem[];
}

/** Where the questions of a text are, and what is wrong with it. */
export function questionPlaces(text: string, name: string, read: ReadDocument = readQuestionnaire): ReadPlaces {
  const { questions, problems } = read(text, name);
  const list = questions.map(({ id, idSpan, span }) => ({ id, printed: printedId(id), idSpan, span }));
  return { hash: hashText(text), list, problems };
}
