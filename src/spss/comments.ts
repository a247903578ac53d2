import { oneLine } from './literals';
import { wrapComment } from './wrap';

/** The lines of a text as comments, one a line of the text, none of which can end before its period or start a block. */
export function commentLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u).flatMap((line) => {
    const content = notABlock(commentText(line));
    return content === '' ? [] : wrapComment(content);
  });
}

/**
 * Text for one comment, with what has a meaning there replaced by what only looks like it: IBM SPSS expands macros
 * (`!name`) in comments, and takes what follows a slash and a star away before it looks for the period.
 */
export function commentText(text: string): string {
  return oneLine(text)
    .replace(/^[*\s]+/u, '')
    .replaceAll('!', '\uff01')
    .replace(/\/(?=\*)|\*(?=\/)/gu, '$& ')
    .replace(/[.\s]+$/u, '');
}

/** Readers of blocks look for `Question ID:`, IBM SPSS for `Encoding:`: a label is neither. */
function notABlock(content: string): string {
  return content.replace(/^(question\s+id|encoding)\s*:/iu, '($1)');
}
