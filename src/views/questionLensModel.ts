import type { QuestionState, RunState } from '../pipeline/runState';
import type { PlannedQuestionnaire, QuestionView } from './languageFeatures';
import type { Localizer } from './localizer';
import { loopsWord, statusWord } from './runReport/words';

export type LensAction = 'generate' | 'rerunQuestion' | 'openScript' | 'showReport' | 'none';

/** One lens: where it stands, what it says and does. */
export interface Lens {
  /** 1-based line of the questionnaire. */
  readonly line: number;
  readonly questionId: string;
  readonly title: string;
  readonly tooltip: string;
  readonly action: LensAction;
}

/** The lenses of a questionnaire: before a run what would be checked and how to begin, after it how it went. */
export function lensesOf(plan: PlannedQuestionnaire, run: RunState | null, l10n: Localizer): readonly Lens[] {
  return plan.plans.flatMap((view, index) => {
    const state = run?.questions.get(view.question.id);
    if (state !== undefined) return afterRun(view, state, l10n);
    return beforeRun(view, index === 0, l10n);
  });
}

function beforeRun(view: QuestionView, first: boolean, l10n: Localizer): readonly Lens[] {
  const generate = lens(view, 'generate', {
    title: () => `$(play)${ICON_GAP}${l10n.t('Generate SPSS')}`,
    tooltip: () => l10n.t('Write the script of this questionnaire'),
  });
  const checks = lens(view, 'none', {
    title: () => checkWords(view, l10n),
    tooltip: () => l10n.t('Hover over the id to read them'),
  });
  return first ? [generate, checks] : [checks];
}

function afterRun(view: QuestionView, state: QuestionState, l10n: Localizer): readonly Lens[] {
  const outcome = lens(view, reviewOr(state, 'none'), {
    title: () => outcomeTitle(view, state, l10n),
    tooltip: () => outcomeHint(state, l10n),
  });
  if (state.status === 'waiting' || state.status === 'running') return [outcome];
  const rerun = lens(view, 'rerunQuestion', {
    title: () => l10n.t('Re-run'),
    tooltip: () => l10n.t('Write and review this question again'),
  });
  const script = lens(view, 'openScript', {
    title: () => l10n.t('Show SPSS'),
    tooltip: () => l10n.t('Go to its block in the script'),
  });
  const review = lens(view, 'showReport', {
    title: () => l10n.t('Show review'),
    tooltip: () => l10n.t('Causes and what to do, in the run report'),
  });
  return [outcome, rerun, ...(state.script === '' ? [] : [script]), ...(hasReview(state) ? [review] : [])];
}

const hasReview = (state: QuestionState): boolean => state.status === 'failed' || state.status === 'error';

const reviewOr = (state: QuestionState, other: LensAction): LensAction => (hasReview(state) ? 'showReport' : other);

interface Words {
  readonly title: () => string;
  readonly tooltip: () => string;
}

/** Its words are made when they are asked for: of thousands of lenses, a dozen are in view. */
const lens = (view: QuestionView, action: LensAction, words: Words): Lens => ({
  line: view.question.idSpan.line,
  questionId: view.question.id,
  action,
  get title() {
    return words.title();
  },
  get tooltip() {
    return words.tooltip();
  },
});

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

function outcomeTitle(view: QuestionView, state: QuestionState, l10n: Localizer): string {
  return [
    `${ICONS[state.status]}${ICON_GAP}${statusWord(state.status, l10n)}`,
    ...(state.edited ? [l10n.t('edited by hand')] : []),
    ...(state.loops > 0 ? [loopsWord(state.loops, l10n)] : []),
    checkWords(view, l10n),
  ].join(' · ');
}

function outcomeHint(state: QuestionState, l10n: Localizer): string {
  if (state.error !== null) return `${state.error.message} ${state.error.nextStep}`;
  const cause = state.findings.find(({ pass }) => !pass)?.rootCauses[0];
  return cause ?? l10n.t('Outcome of the last run');
}

function checkWords({ checks, unresolved }: QuestionView, l10n: Localizer): string {
  const inferred = checks.filter(({ origin }) => origin.kind === 'inferred').length;
  return [
    checks.length === 1 ? l10n.t('1 check') : l10n.t('{0} checks', checks.length),
    ...(inferred > 0 ? [l10n.t('{0} inferred', inferred)] : []),
    ...(unresolved.length > 0 ? [l10n.t('{0} not understood', unresolved.length)] : []),
  ].join(' · ');
}
