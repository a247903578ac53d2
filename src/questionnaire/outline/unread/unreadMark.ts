import type { Report } from '../../report';
import type { Mark } from '../meanings';
import { shorten } from '../text/shorten';

const IN_TWO_SCRIPTS =
  /^(?=.*\p{Script=Latin})(?=.*[\p{Script=Han}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}])/su;

/** Says of a mark that it is not turned into a check, and why. */
export function reportUnread(mark: Mark, report: Report, mayBeText = true): void {
  const { meaning, start, end } = mark;
  if (meaning.kind === 'unsupported') {
    report(
      'unsupportedMark',
      'warning',
      `${shorten(mark.text)} is not checked: ${meaning.reason}.`,
      meaning.nextStep,
      start,
      end,
    );
  } else if (meaning.kind === 'unclosed') {
    report('unclosedBracket', 'warning', 'This [ is never closed.', 'Close it with ], or remove it.', start, end);
  } else if (meaning.kind === 'note') {
    const nextStep = 'Nothing, if the data cannot contradict it; otherwise say it with marks or routing.';
    report('note', 'info', `${shorten(mark.text)} is a note and not turned into a check.`, nextStep, start, end);
  } else if (meaning.kind === 'unknown') {
    // Capitals are meant as a mark; [brand] is a text that the survey fills in.
    // In two scripts it is a mark with its translation, and either may say more.
    const isText = meaning.part === null && /\p{Ll}/u.test(mark.text) && !IN_TWO_SCRIPTS.test(mark.text);
    const severity = mayBeText && isText ? 'info' : 'warning';
    const nextStep = 'Write a mark such as [SINGLE] or [ASK IF Q1 = 1], or remove the brackets.';
    const message =
      meaning.part === null
        ? `${shorten(mark.text)} is no mark that is known; it is taken as text.`
        : `“${shorten(meaning.part)}” in ${shorten(mark.text)} is no mark that is known; the rest is used.`;
    report('unknownMark', severity, message, nextStep, start, end);
  }
}

export { shorten };
