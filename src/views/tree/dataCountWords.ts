import { l10n } from 'vscode';
import type { ScriptCounts } from '../../state/dataCounts';
import { fileName } from '../../platform/files';
import { grouped, timeOfDay } from '../words/text';
import { coreText } from '../../platform/coreSentences';

/** What a question's block found in data, in a validation. */
export interface QuestionInData {
  readonly counts: ScriptCounts;
  readonly respondents: number;
  readonly notChecked: string | null;
}

/** What a validation says of a question in its row; nothing where it lists nobody. */
export function countWords({ respondents, notChecked }: QuestionInData): string | null {
  if (notChecked !== null) return l10n.t('not checked in the data');
  if (respondents === 0) return null;
  return respondents === 1 ? l10n.t('1 respondent') : l10n.t('{0} respondents', grouped(respondents));
}

/** The same in a sentence, with the file and when. */
export function countSentence({ counts, respondents, notChecked }: QuestionInData): string {
  const [file, time] = [fileName(counts.data), timeOfDay(counts.at)];
  return notChecked === null
    ? l10n.t(
        'Lists {0} of {1} respondents of {2}, validated {3}.',
        grouped(respondents),
        grouped(counts.respondents),
        file,
        time,
      )
    : l10n.t('Could not be checked on {0}, validated {1}: {2}', file, time, coreText(notChecked, l10n));
}

/** How many respondents a validation lists in all; `+` where not all of them are known. */
export function flaggedWords(counts: ScriptCounts): string {
  return l10n.t('{0} flagged', flaggedFigure(counts));
}

/** The same in a sentence, with the file and when. */
export function flaggedSentence(counts: ScriptCounts): string {
  return l10n.t(
    '{0} of {1} respondents of {2} flagged, validated {3}',
    flaggedFigure(counts),
    grouped(counts.respondents),
    counts.data.fsPath,
    timeOfDay(counts.at),
  );
}

function flaggedFigure({ flagged, truncated }: ScriptCounts): string {
  return `${grouped(flagged)}${truncated ? '+' : ''}`;
}
