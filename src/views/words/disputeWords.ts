import type { Dispute, Reading, Reader } from '../../checks/statements/statement';
import type { Localizer } from '../../platform/localizer';
import { coreText } from '../../platform/coreSentences';

/** One side of a dispute in words: whose it is, what it says, what for. */
export interface SideWords {
  readonly by: string;
  readonly says: string;
  readonly reason: string;
  /** Words of the questionnaire, as they stand there. */
  readonly evidence: readonly string[];
}

export function sideWords(reading: Reading, l10n: Localizer): SideWords {
  const { by, sentences, reason, evidence } = reading;
  const says =
    sentences.length === 0
      ? l10n.t('nothing is to be checked there')
      : sentences.map((sentence) => coreText(sentence, l10n)).join(' ');
  return { by: readerWord(by, l10n), says, reason: by === 'compiler' ? coreText(reason, l10n) : reason, evidence };
}

function readerWord(by: Reader, l10n: Localizer): string {
  switch (by) {
    case 'compiler':
      return l10n.t('built-in compiler');
    case 'model':
      return l10n.t('model');
    case 'person':
      return l10n.t('person');
  }
}

/** What is said where no model gave a reason; else a reason is in the words of the model. */
const NOBODY_ELSE = 'Nobody gave a second opinion.';

/** What decided which reading is taken. */
export function settledWords({ settled, because }: Dispute, l10n: Localizer): string {
  const how = settlementWord(settled, l10n);
  const isCore = settled === 'person' || because === NOBODY_ELSE;
  return because === '' ? how : `${how}: ${isCore ? coreText(because, l10n) : because}`;
}

function settlementWord(settled: Dispute['settled'], l10n: Localizer): string {
  switch (settled) {
    case 'evidence':
      return l10n.t('Words of the questionnaire stand against an inference');
    case 'secondOpinion':
      return l10n.t('A second opinion agreed');
    case 'noSecondOpinion':
      return l10n.t('No second opinion agreed with the other one');
    case 'person':
      return l10n.t('A person chose');
  }
}

/** Both sides on one line: what is taken, and what is not. */
export function disputeLine({ taken, left }: Dispute, l10n: Localizer): string {
  const [one, other] = [sideWords(taken, l10n), sideWords(left, l10n)];
  return l10n.t('Taken ({0}): {1} Not taken ({2}): {3}', one.by, full(one.says), other.by, full(other.says));
}

/** Sentences in a row, each with its end. */
export const joinedSentences = (...texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .map(full)
    .join(' ');

const full = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);
