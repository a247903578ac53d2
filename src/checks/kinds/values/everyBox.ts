import { and, oneOf } from '../../../questionnaire/logic/formula';
import { checkOf, overwrite } from '../../build';
import type { CheckKindModule } from '../../kind';
import { isCalendar } from '../../words/calendar';
import { namesInWords } from '../../words/words';

/** Of fewer boxes, somebody may well mean all; one for something else beside them makes that unlikely earlier. */
const FEWEST_BOXES = { withOther: 4, without: 6 } as const;

export const everyBox: CheckKindModule = {
  kind: 'everyBox',
  title: 'Every box ticked',
  summary:
    'Not every box of a longer list is ticked, where the house lists that; the list is shorter with one for something else.',
  derive: (facts) => {
    const { question, habits } = facts;
    const flags = question.variables.filter(({ type }) => type === 'flag');
    const hasOther = question.variables.some(({ specifies }) => specifies !== null);
    // Of a question with a mask, what was shown to whom differs.
    if (habits.everyBox !== 'listed' || facts.format !== 'normalizedExport') return [];
    if (question.hidden || question.system || question.mask !== null) return [];
    // What has not been read of it may be more boxes.
    if (question.unread.length > 0) return [];
    if (flags.length < (hasOther ? FEWEST_BOXES.withOther : FEWEST_BOXES.without)) return [];
    if (flags.some(({ answers }) => answers[0]?.exclusive === true)) return [];
    // The boxes of several rows are several lists.
    if (new Set(flags.map(({ answers }) => answers[0]?.code)).size < flags.length) return [];
    // Who does something on all days of the week, or in all months, has read them.
    if (isCalendar(flags.map(({ label, answers }) => label || (answers[0]?.label ?? '')))) return [];
    const names = flags.map(({ name }) => name);
    return checkOf({
      kind: 'everyBox',
      facts,
      origin: {
        kind: 'inferred',
        reason: `who ticks every box${hasOther ? ', “other” among them,' : ' of a long list'} has not read them: a habit of the house`,
      },
      faults: [and(...names.map((name) => oneOf(name, [1])))],
      sentence: `${namesInWords(names)}: not all of them chosen.`,
      breaks: [overwrite('every box is ticked', Object.fromEntries(names.map((name) => [name, 1])))],
    });
  },
};
