import type { LineIndex } from '../../lines';
import type { Logic } from '../../model';
import type { RichText } from '../text/richText';
import { lengthOfPart } from './parts/ofSection';
import { plainLogic } from './plainLogic';

/** A stretch of text as survey logic. */
export function routingLogic(written: RichText, lines: LineIndex): Logic {
  const text = plainLogic(written.slice(lengthOfPart(written.text)));
  const logic: Logic = { text: text.text, span: lines.spanOf(text.start, text.end), syntax: 'routing' };
  return text.isContiguous() ? logic : { ...logic, offsets: text.offsets.slice(0, text.text.length) };
}
