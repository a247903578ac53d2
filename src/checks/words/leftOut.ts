import { parseSyntax } from '../../spss/reading/parse';

/** How the comments of a block begin that say what it leaves unchecked. */
export const NOT_CHECKED = 'NOT CHECKED, ';
export const LEFT_OUT = 'LEFT OUT, ';

/** How the note ends that stands above a draft which does not run, or in the place of one. */
export const NOTHING_CHECKED = 'nothing of it is checked.';

/** Whether a block says of itself that nothing of it runs. */
export function saysNothingIsChecked(body: string): boolean {
  return body.replace(/\s+/gu, ' ').includes(NOTHING_CHECKED);
}

/** What a block says that it leaves unchecked, with the line of the questionnaire: `line 6: the moon is green - …`. */
export function leftOutOf(body: string): readonly string[] {
  return marked(body).map(({ text }) => text);
}

/** Of that, what conditions leave out beside parts that are not understood. */
export function leftOutBesideOf(body: string): readonly string[] {
  return marked(body)
    .filter(({ mark }) => mark === LEFT_OUT)
    .map(({ text }) => text);
}

function marked(body: string): readonly { readonly mark: string; readonly text: string }[] {
  return parseSyntax(body).commands.flatMap((command) => {
    if (command.kind !== 'comment') return [];
    const text = body
      .slice(command.nameEnd, command.end)
      .replace(/^\*+/u, '')
      .replace(/\s+/gu, ' ')
      .replace(/\.?\s*$/u, '')
      .trim();
    const mark = [NOT_CHECKED, LEFT_OUT].find((one) => text.startsWith(one));
    return mark === undefined ? [] : [{ mark, text: text.slice(mark.length) }];
  });
}
