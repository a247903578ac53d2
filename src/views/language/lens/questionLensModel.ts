import type { QuestionState, RunState } from '../../../pipeline/runState/runState';
import type { PlannedQuestionnaire, QuestionView } from '../../../engine/documents/planView';
import type { Localizer } from '../../../platform/localizer';
import { loopsWord, statusWord } from '../../words/runWords';
import { standingOf, standingWords } from '../../words/coverageWords';
import { coreText } from '../../../platform/coreSentences';
import { saidOf } from '../../words/findingWords';

type LensAction = 'generate' | 'rerunQuestion' | 'openScript' | 'showReport' | 'none';

/** One lens, above a question's id. Without words: of the lenses of thousands of questions, a dozen are in view. */
export type Lens =
  | { readonly kind: 'generate' | 'checks'; readonly view: QuestionView }
  | {
      readonly kind: 'outcome' | 'rerun' | 'script' | 'review';
      readonly view: QuestionView;
      /** How the question stands in the last run. */
      readonly state: QuestionState;
      /** The questionnaire is another text by now than the run read. */
      readonly outdated: boolean;
    };

interface LensWords {
  readonly title: string;
  readonly tooltip: string;
}

/** The lenses of one question: before a run what would be checked and how to begin, after it how it went. */
export function lensesOf(
  plan: PlannedQuestionnaire,
  view: QuestionView,
  run: RunState | null,
  outdated = false,
): readonly Lens[] {
  const state = run?.questions.get(view.question.id);
  if (state === undefined) {
    const checks: Lens = { kind: 'checks', view };
    return view === plan.plans[0] ? [{ kind: 'generate', view }, checks] : [checks];
  }
  const outcome: Lens = { kind: 'outcome', view, state, outdated };
  if (state.status === 'waiting' || state.status === 'running') return [outcome];
  return [
    outcome,
    { kind: 'rerun', view, state, outdated },
    ...(state.script === '' ? [] : [{ kind: 'script', view, state, outdated } as const]),
    ...(hasReview(state) ? [{ kind: 'review', view, state, outdated } as const] : []),
  ];
}

const hasReview = (state: QuestionState): boolean => state.status === 'failed' || state.status === 'error';

/** What a click on a lens does. */
export function lensAction(lens: Lens): LensAction {
  switch (lens.kind) {
    case 'generate':
      return 'generate';
    case 'checks':
      return 'none';
    case 'outcome':
      return hasReview(lens.state) ? 'showReport' : 'none';
    case 'rerun':
      return 'rerunQuestion';
    case 'script':
      return 'openScript';
    case 'review':
      return 'showReport';
  }
}

export function lensWords(lens: Lens, l10n: Localizer): LensWords {
  switch (lens.kind) {
    case 'generate':
      return {
        title: `$(play)${ICON_GAP}${l10n.t('Generate SPSS')}`,
        tooltip: l10n.t('Write the script of this questionnaire'),
      };
    case 'checks':
      return { title: checkWords(lens.view, l10n), tooltip: l10n.t('Hover over the id to read them') };
    case 'outcome':
      return lens.outdated
        ? { title: outdatedTitle(lens.view, lens.state, l10n), tooltip: outdatedHint(lens.state, l10n) }
        : { title: outcomeTitle(lens.view, lens.state, l10n), tooltip: outcomeHint(lens.state, l10n) };
    case 'rerun':
      return { title: l10n.t('Re-run'), tooltip: l10n.t('Write and review this question again') };
    case 'script':
      return { title: l10n.t('Show SPSS'), tooltip: l10n.t('Go to its block in the script') };
    case 'review':
      return { title: l10n.t('Show review'), tooltip: l10n.t('Causes and what to do, in the run report') };
  }
}

/** The editor swallows an ordinary blank after an icon. */
const ICON_GAP = '\u00a0';

const ICONS: Readonly<Record<QuestionState['status'], string>> = {
  passed: '$(pass)',
  failed: '$(error)',
  error: '$(warning)',
  cancelled: '$(circle-slash)',
  running: '$(loading~spin)',
  waiting: '$(circle-outline)',
};

function outcomeWords(state: QuestionState, l10n: Localizer): readonly string[] {
  const words = standingWords(standingOf(state), l10n);
  return state.status === 'passed' ? words : [statusWord(state.status, l10n), ...words.slice(1)];
}

function outcomeTitle(view: QuestionView, state: QuestionState, l10n: Localizer): string {
  const standing = standingOf(state);
  const isPart = state.status === 'passed' && standing.coverage !== 'checked';
  const icon = isPart ? (standing.coverage === 'inPart' ? '$(color-mode)' : '$(question)') : ICONS[state.status];
  const [word = '', ...others] = outcomeWords(state, l10n);
  return [
    `${icon}${ICON_GAP}${word}`,
    ...others,
    ...(state.edited ? [l10n.t('edited by hand')] : []),
    ...(state.loops > 0 ? [loopsWord(state.loops, l10n)] : []),
    // What is open is said of the run, whose script it is.
    checkWords({ ...view, unresolved: [] }, l10n),
  ].join(' · ');
}

/** What was found of another text is not said of this one; what would be checked of it is. */
const outdatedTitle = (view: QuestionView, { edited }: QuestionState, l10n: Localizer): string =>
  [
    `$(history)${ICON_GAP}${l10n.t('outdated')}`,
    ...(edited ? [l10n.t('edited by hand')] : []),
    checkWords(view, l10n),
  ].join(' · ');

const outdatedHint = (state: QuestionState, l10n: Localizer): string =>
  `${l10n.t('Outdated: the questionnaire is another text by now. Generate it again.')} ${l10n.t('Before: {0}', outcomeWords(state, l10n).join(' · '))}`;

function outcomeHint(state: QuestionState, l10n: Localizer): string {
  if (state.error !== null) return `${coreText(state.error.message, l10n)} ${coreText(state.error.nextStep, l10n)}`;
  const finding = state.findings.find(({ pass }) => !pass);
  const cause = finding?.rootCauses[0];
  return finding === undefined || cause === undefined
    ? l10n.t('Outcome of the last run')
    : saidOf(finding, cause, l10n);
}

function checkWords({ checks, unresolved }: QuestionView, l10n: Localizer): string {
  const inferred = checks.filter(({ origin }) => origin.kind === 'inferred').length;
  return [
    checks.length === 1 ? l10n.t('1 check') : l10n.t('{0} checks', checks.length),
    ...(inferred > 0 ? [l10n.t('{0} inferred', inferred)] : []),
    ...(unresolved.length > 0 ? [l10n.t('{0} not understood', unresolved.length)] : []),
  ].join(' · ');
}
