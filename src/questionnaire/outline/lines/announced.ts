import { hiddenLine } from './hiddenLine';
import { questionStart } from './questionStart';
import type { DocumentStyle } from '../style';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';

/** `HIDDEN VARIABLE "CELL"`, and below it the line of that variable itself. */
export function announcesNext(
  text: RichText,
  id: string,
  next: OutlineEvent | undefined,
  style: DocumentStyle,
): boolean {
  const below = next?.kind === 'line' ? next.text : next?.kind === 'heading' ? next.lines[0] : undefined;
  if (below === undefined || hiddenLine(text)?.announces !== true) return false;
  return questionStart(below, 'line', style).line?.id.toUpperCase() === id.toUpperCase();
}
