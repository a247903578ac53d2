import type { ProposedMark, WordMeaning } from '../../../engine/documents/completion/proposal';
import type { Localizer } from '../../../platform/localizer';

/** What a mark says, for the list of proposals. */
export function markWords(meaning: ProposedMark, l10n: Localizer): string {
  switch (meaning) {
    case 'single':
      return l10n.t('one answer');
    case 'multi':
      return l10n.t('several answers');
    case 'numeric':
      return l10n.t('a number');
    case 'range':
      return l10n.t('a number within limits');
    case 'open':
      return l10n.t('a text');
    case 'rank':
      return l10n.t('all items get a rank');
    case 'rankSome':
      return l10n.t('so many items get a rank');
    case 'sum':
      return l10n.t('a number for each row, together so much');
    case 'date':
      return l10n.t('a date');
    case 'grid':
      return l10n.t('one answer for each row');
    case 'multiGrid':
      return l10n.t('several answers for each row');
    case 'min':
      return l10n.t('so many at least');
    case 'max':
      return l10n.t('so many at most');
    case 'exactly':
      return l10n.t('exactly so many answers');
    case 'special':
      return l10n.t('a code that stands for no number');
    case 'decimals':
      return l10n.t('how many decimals a number may have');
    case 'length':
      return l10n.t('how long a text is');
    case 'optional':
      return l10n.t('may stay empty though asked');
    case 'hidden':
      return l10n.t('filled by the survey');
    case 'askIf':
      return l10n.t('who is asked');
    case 'askAll':
      return l10n.t('everybody is asked');
    case 'skipIf':
      return l10n.t('who is not asked');
    case 'terminateIf':
      return l10n.t('ends the interview for these');
    case 'carry':
      return l10n.t('offers what was chosen before');
    case 'goTo':
      return l10n.t('leads over what stands between');
    case 'end':
      return l10n.t('leads behind the last question');
    case 'shown':
      return l10n.t('how it is shown; nothing to check');
    case 'exclusive':
      return l10n.t('cannot be combined with other answers');
    case 'terminate':
      return l10n.t('ends the interview: the code must not occur');
    case 'other':
      return l10n.t('has a text to specify');
  }
}

/** What a word of a condition does, for the list of proposals. */
export function wordWords(meaning: WordMeaning, l10n: Localizer): string {
  switch (meaning) {
    case 'equal':
      return l10n.t('has one of the codes');
    case 'notEqual':
      return l10n.t('has another code');
    case 'atLeast':
      return l10n.t('this number or a larger one');
    case 'atMost':
      return l10n.t('this number or a smaller one');
    case 'answered':
      return l10n.t('gave an answer');
    case 'notAnswered':
      return l10n.t('gave no answer');
    case 'none':
      return l10n.t('chose none of the codes');
    case 'all':
      return l10n.t('chose all of the codes');
    case 'join':
      return l10n.t('another condition');
  }
}
