import { parseSyntax } from '../spss/parse';

/** How the comments of a block begin that say what it leaves unchecked. */
export const NOT_CHECKED = 'NOT CHECKED, ';
export const LEFT_OUT = 'LEFT OUT, ';

/** What a block says that it leaves unchecked, with the line of the questionnaire: `line 6: the moon is green - …`. */
export function leftOutOf(body: string): readonly string[] {
  return parseSyntax(body).commands.flatMap((command) => {
    if (command.kind !== 'comment') return [];
    const text = body
      .slice(command.nameEnd, command.end)
      .replace(/^\*+/u, '')
      .replace(/\s+/gu, ' ')
      .replace(/\.?\s*$/u, '')
      .trim();
    const mark = [NOT_CHECKED, LEFT_OUT].find((one) => text.startsWith(one));
    return mark === undefined ? [] : [text.slice(mark.length)];
  });
}
