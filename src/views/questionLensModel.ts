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
  const generate = first
    ? [
        lens(
          view,
          `$(play)${ICON_GAP}${l10n.t('Generate SPSS')}`,
          l10n.t('Write the script of this questionnaire'),
          'generate',
        ),
      ]
    : [];
  return [...generate, lens(view, checkWords(view, l10n), l10n.t('Hover over the id to read them'), 'none')];
}

function afterRun(view: QuestionView, state: QuestionState, l10n: Localizer): readonly Lens[] {
  const lenses = [lens(view, outcomeTitle(view, state, l10n), outcomeHint(state, l10n), reviewOr(state, 'none'))];
  if (state.status === 'waiting' || state.status === 'running') return lenses;
  const rerun = l10n.t('Re-run');
  lenses.push(lens(view, rerun, l10n.t('Write and review this question again'), 'rerunQuestion'));
  if (state.script !== '') {
    lenses.push(lens(view, l10n.t('Show SPSS'), l10n.t('Go to its block in the script'), 'openScript'));
  }
  if (hasReview(state)) {
    lenses.push(lens(view, l10n.t('Show review'), l10n.t('Causes and what to do, in the run report'), 'showReport'));
  }
  return lenses;
}

const hasReview = (state: QuestionState): boolean => state.status === 'failed' || state.status === 'error';

const reviewOr = (state: QuestionState, other: LensAction): LensAction => (hasReview(state) ? 'showReport' : other);

const lens = (view: QuestionView, title: string, tooltip: string, action: LensAction): Lens => ({
  line: view.question.idSpan.line,
  questionId: view.question.id,
  title,
  tooltip,
  action,
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
