import { coverageOf, type CoverageOf } from '../../pipeline/runState/coverage';
import type { QuestionState, RunState } from '../../pipeline/runState/runState';
import type { Localizer } from '../../platform/localizer';

/** How far a question is checked: the same in rows, lenses, reports and the status bar. */
export interface Standing {
  readonly coverage: CoverageOf;
  /** Points that its script leaves unchecked. */
  readonly open: number;
  /** Whether readers contradict each other about it and nobody has chosen. */
  readonly disputed: boolean;
}

/** How many questions of a run stand how. */
export interface Standings {
  readonly checked: number;
  readonly inPart: number;
  readonly notChecked: number;
  readonly disputed: number;
  readonly openPoints: number;
}

export function standingOf(question: Pick<QuestionState, 'status' | 'checks' | 'openPoints' | 'disputes'>): Standing {
  return {
    coverage: coverageOf(question),
    open: question.openPoints,
    disputed: question.disputes.some(({ settled }) => settled !== 'person'),
  };
}

export const standingsOf = ({ questions }: Pick<RunState, 'questions'>): Standings =>
  standingsOfAll(questions.values());

/** Of questions of one run or of several, whose ids may be the same. */
function standingsOfAll(questions: Iterable<QuestionState>): Standings {
  let [checked, inPart, notChecked, disputed, openPoints] = [0, 0, 0, 0, 0];
  for (const question of questions) {
    const standing = standingOf(question);
    if (standing.coverage === 'checked') checked += 1;
    else if (standing.coverage === 'inPart') inPart += 1;
    else notChecked += 1;
    if (standing.disputed) disputed += 1;
    openPoints += standing.open;
  }
  return { checked, inPart, notChecked, disputed, openPoints };
}

/** What is left open of questions that have passed: of the others it is said that they have not. Nothing where all is checked. */
export function leftOpenWords(questions: Iterable<QuestionState>, l10n: Localizer): readonly string[] {
  const passed = [...questions].filter(({ status }) => status === 'passed');
  return standingsWords({ ...standingsOfAll(passed), checked: 0, openPoints: 0 }, l10n);
}

export function addStandings(all: readonly Standings[]): Standings {
  return all.reduce(
    (sum, one) => ({
      checked: sum.checked + one.checked,
      inPart: sum.inPart + one.inPart,
      notChecked: sum.notChecked + one.notChecked,
      disputed: sum.disputed + one.disputed,
      openPoints: sum.openPoints + one.openPoints,
    }),
    { checked: 0, inPart: 0, notChecked: 0, disputed: 0, openPoints: 0 },
  );
}

/** `checked in part (2 open)`, `disputed`. */
export function standingWords({ coverage, open, disputed }: Standing, l10n: Localizer): readonly string[] {
  return [coverageWord(coverage, open, l10n), ...(disputed ? [l10n.t('disputed')] : [])];
}

function coverageWord(coverage: CoverageOf, open: number, l10n: Localizer): string {
  switch (coverage) {
    case 'checked':
      return l10n.t('checked');
    case 'inPart':
      return l10n.t('checked in part ({0} open)', open);
    case 'notChecked':
      return open > 0 ? l10n.t('not checked ({0} open)', open) : l10n.t('not checked');
  }
}

/** `140 checked`, `16 checked in part`, `3 not checked`, `20 open points`: nothing of what there is none. */
export function standingsWords(standings: Standings, l10n: Localizer): readonly string[] {
  const { checked, inPart, notChecked, disputed, openPoints } = standings;
  return [
    ...(checked > 0 ? [l10n.t('{0} checked', checked)] : []),
    ...(inPart > 0 ? [l10n.t('{0} checked in part', inPart)] : []),
    ...(notChecked > 0 ? [l10n.t('{0} not checked', notChecked)] : []),
    ...(disputed > 0 ? [l10n.t('{0} disputed', disputed)] : []),
    ...(openPoints === 1 ? [l10n.t('1 open point')] : []),
    ...(openPoints > 1 ? [l10n.t('{0} open points', openPoints)] : []),
  ];
}
