import { l10n } from 'vscode';
import type { Acceptances } from '../../state/acceptances';
import type { Run } from '../../state/runModel';
import { runTally, withAccepted, type Tally } from './text';

/** The counts of a run in which questions that a person accepted ask for nothing any more. */
export function tallyOf(run: Run, acceptances: Acceptances): Tally {
  return withAccepted(runTally(run.state), acceptances.among(run.questionnaire, run.state.questions.values()));
}

/** A line each for the first of many runs, and how many more there are: hundreds fit no tooltip. */
export function firstOf(runs: readonly Run[], most: number, lineOf: (run: Run) => string): readonly string[] {
  const lines = runs.slice(0, most).map(lineOf);
  return runs.length > most ? [...lines, l10n.t('and {0} more', runs.length - most)] : lines;
}
