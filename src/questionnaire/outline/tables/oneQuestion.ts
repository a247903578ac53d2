import { readQuestionLine } from '../lines/questionLine';
import type { DocumentStyle } from '../style';
import type { OutlineTable } from '../text/events';
import { oneBehindTheOther, type RichText } from '../text/richText';

/**
 * The lines of a table that holds one question, its id and text in the first line and an answer in each of the others,
 * as documents of Word have them; `null` for any other table.
 */
export function linesOfOne({ rows }: OutlineTable, style: DocumentStyle): readonly RichText[] | null {
  const [header, ...body] = rows;
  const [id, text] = header ?? [];
  if (header === undefined || id === undefined || text === undefined) return null;
  const named = readQuestionLine(id, 'heading', true, style);
  const asks = /\p{L}{2,}.*\s\S/u.test(text.text);
  if (named === null || named.label.text !== '' || named.strength !== 'strong' || !asks) return null;
  const coded = body.every(([code, label]) => /^-?\d{1,4}[.)]?$/.test(code?.toLabel() ?? '') && label?.text !== '');
  return coded ? rows.map(oneBehindTheOther) : null;
}
