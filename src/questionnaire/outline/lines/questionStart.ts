import { hiddenLine } from './hiddenLine';
import { readMarks } from '../marks/marks';
import { withoutSegments } from '../marks/segments';
import { isTypedBehindId, typeBehindId } from '../marks/typeBehindId';
import { isTyped, type Mark } from '../meanings';
import { readQuestionLine, type LinePlace, type QuestionLine } from './questionLine';
import type { DocumentStyle } from '../style';
import type { RichText } from '../text/richText';

/** What a line says if it begins a question. */
export interface QuestionStart {
  /** The text without marks. */
  readonly rest: RichText;
  readonly marks: readonly Mark[];
  readonly typed: boolean;
  /** `null` where no id is known in it. */
  readonly line: QuestionLine | null;
}

/** Reads a line as one that may begin a question: its marks, its id, and the type and limits that forms write beside. */
export function questionStart(text: RichText, place: LinePlace, style: DocumentStyle): QuestionStart {
  const hidden = hiddenLine(text);
  if (hidden !== null) {
    const { id, label, marks } = hidden;
    return { rest: label, marks, typed: true, line: { id: id.text, idText: id, label, strength: 'strong' } };
  }
  const cut = withoutSegments(text);
  const { rest, marks } = readMarks(cut.text, 'question');
  const typed = isTyped(marks) || isTypedBehindId(rest);
  const line = readQuestionLine(rest, place, typed, style);
  const behind = typeBehindId(line?.label ?? rest);
  const labelled = line === null ? null : { ...line, label: behind.label };
  return {
    rest: line === null ? rest : behind.label,
    marks: [...behind.marks, ...marks, ...cut.marks],
    typed,
    line: labelled,
  };
}
