import { commands, type Disposable, l10n, ProgressLocation, Range, type Uri, window } from 'vscode';
import { UserError } from '../../pipeline/errors';
import { hashText } from '../../pipeline/hashText';
import type { DataProblem } from '../../proof/data/problem';
import type { DataPanels } from '../../views/dataReport/dataPanels';
import type { PackedReport, SinceReport } from '../../engine/dataReport/dataReport';
import type { Before } from '../../engine/dataReport/sinceOf';
import { keyOf, type DataCounts, type Since, type ValidatedFiles, type Validation } from '../../state/dataCounts';
import { fileName, fileState, openFile } from '../../platform/files';
import type { EngineHost } from '../../engine/engineHost';
import type { Log } from '../../platform/log';
import { showError } from '../messages';
import { stemOf, textOf } from '../../state/places';
import type { RunLookup } from '../../state/runLookup';
import type { Settings } from '../settings/settings';
import { requireTrust } from '../settings/trust';
import { questionnaireOf, scriptTextOf } from './validationSubject';
import { coreText } from '../../platform/coreSentences';

interface ValidationsPorts {
  readonly engine: EngineHost;
  readonly lookup: RunLookup;
  readonly counts: DataCounts;
  readonly panels: DataPanels;
  readonly settingsFor: (questionnaire: Uri | undefined) => Promise<Settings>;
  /** Several variables may identify the respondents: which of them it is has to be asked. */
  readonly onSeveralIds: (validation: Validation) => void;
  readonly log: Log;
}

/**
 * Runs scripts on data files, several at once: in the engine's thread, with a progress bar that can be cancelled. Of two
 * over the same script and file the later one counts, because the script may have been edited in between.
 */
export class Validations implements Disposable {
  private readonly stoppers = new Map<string, AbortController>();

  constructor(private readonly ports: ValidationsPorts) {}

  /**
   * @param quietly where it begins by itself: the report does not come to the front, and the progress is no message
   * @returns what was found; null where it was cancelled or the data file cannot be checked, which the person is told
   */
  async run(subject: ValidatedFiles, quietly = false): Promise<Validation | null> {
    // Not by the command alone: a panel that the editor brought back offers it, too.
    requireTrust();
    const key = keyOf(subject);
    this.stoppers.get(key)?.abort();
    const stopper = new AbortController();
    this.stoppers.set(key, stopper);
    const location = quietly ? ProgressLocation.Window : ProgressLocation.Notification;
    const title = l10n.t('Validating {0} with {1}', fileName(subject.data), fileName(subject.script));
    try {
      return await window.withProgress({ location, title, cancellable: true }, async (_progress, token) => {
        const cancelled = token.onCancellationRequested(() => stopper.abort());
        try {
          return await this.work(subject, stopper.signal, quietly);
        } finally {
          cancelled.dispose();
        }
      });
    } finally {
      if (this.stoppers.get(key) === stopper) this.stoppers.delete(key);
    }
  }

  dispose(): void {
    for (const stopper of this.stoppers.values()) stopper.abort();
    this.stoppers.clear();
  }

  /** Shows a validation with what the project has as handled by now: nothing is run again. */
  async refresh(validation: Validation): Promise<void> {
    const { questionnaire, script, found, since } = validation;
    const place = placeOf(questionnaire, script);
    if (place === null) return;
    const { packed } = await this.ports.engine.ask<'handled'>({ kind: 'handled', place, found });
    const changes = since === null ? null : await this.changesSince(since.before, packed);
    const shown: Validation = {
      ...{ ...validation, ...packed },
      since: since === null || changes === null ? null : { ...since, changes },
    };
    await this.show(shown, true);
  }

  /** Shows who is new, fixed and still listed since another validation. Null where the file is no result of one. */
  async compare(validation: Validation, to: Omit<Since, 'changes'>): Promise<boolean> {
    const changes = await this.changesSince(to.before, validation);
    if (changes === null) return false;
    await this.show({ ...validation, since: { ...to, changes } }, true);
    return true;
  }

  /** Shows a validation that has changed in something beside what was found. */
  async show(validation: Validation, quietly: boolean): Promise<void> {
    await this.ports.panels.show(validation, { quietly });
    this.ports.counts.keep(validation, quietly);
  }

  private async changesSince(before: Before, { report, chunks }: PackedReport): Promise<SinceReport | null> {
    const now = { report, chunks };
    return (await this.ports.engine.ask<'since'>({ kind: 'since', before, now })).since;
  }

  /** What has changed since the last validation of the same files in this window; null where there was none. */
  private async sinceLast(subject: ValidatedFiles, now: PackedReport): Promise<Since | null> {
    const last = this.ports.panels.shownOf(subject);
    if (last === null) return null;
    const { at, report, chunks } = last;
    const before: Before = { kind: 'packed', packed: { report, chunks } };
    const changes = await this.changesSince(before, now);
    return changes === null ? null : { name: null, at, before, changes };
  }

  private async work(subject: ValidatedFiles, signal: AbortSignal, quietly: boolean): Promise<Validation | null> {
    const { engine, lookup, settingsFor, log } = this.ports;
    const { script, data } = subject;
    const text = await scriptTextOf(script);
    const dataState = await fileState(data);
    const questionnaire = await questionnaireOf(script, text, lookup);
    const settings = await settingsFor(questionnaire ?? script);
    const read = questionnaire === null ? null : await textOf(questionnaire).catch(() => null);
    const request = {
      script: text,
      dataPath: data.fsPath,
      questionnaire: questionnaire === null || read === null ? null : { name: stemOf(questionnaire), text: read },
      place: placeOf(questionnaire, script),
      idVariable: settings.idVariable,
      settings: settings.raw,
    };
    log.info(`Validating ${data.fsPath} with ${script.fsPath}`);
    const { outcome } = await engine.ask<'validate'>({ kind: 'validate', request }, { signal });
    signal.throwIfAborted();
    if (outcome.kind === 'problem') {
      log.error(`Validating ${data.fsPath}`, asUserError(outcome.problem, data));
      this.showProblem(subject, outcome.problem).catch((error: unknown) => showError(error, log));
      return null;
    }
    const found: PackedReport = { report: outcome.report, chunks: outcome.chunks };
    const { place } = request;
    const packed =
      place === null ? found : (await engine.ask<'handled'>({ kind: 'handled', place, found }, { signal })).packed;
    const since = await this.sinceLast(subject, packed);
    signal.throwIfAborted();
    const at = Date.now();
    const scriptHash = hashText(text);
    const files = { script, data, questionnaire };
    const validation: Validation = { ...files, ...packed, at, scriptHash, dataState, found, since, opinions: null };
    await this.show(validation, quietly);
    const { id, canBeKept } = found.report;
    if (id.how === 'found' && id.others.length > 0 && canBeKept) this.ports.onSeveralIds(validation);
    return validation;
  }

  /** What is wrong with the file, and the way on: another file, or the line that is meant. */
  private async showProblem({ script, data }: ValidatedFiles, problem: DataProblem): Promise<void> {
    const { message, nextStep, line } = problem;
    const file = problem.code === 'scriptRefused' ? script : data;
    const place = line === undefined ? fileName(file) : l10n.t('{0}, line {1}', fileName(data), line);
    const another = l10n.t('Choose Another File…');
    const showLine = l10n.t('Show the Line');
    const showScript = l10n.t('Open Script');
    const steps = [
      ...(line === undefined ? [] : [showLine]),
      ...(problem.code === 'psppFailed' || problem.code === 'scriptRefused' ? [showScript] : [another]),
    ];
    const chosen = await window.showErrorMessage(
      `${place}: ${coreText(message, l10n)} ${coreText(nextStep, l10n)}`,
      ...steps,
    );
    if (chosen === another) await commands.executeCommand('questionnaireToSpss.validateData', script);
    if (chosen === showScript) await openFile(script, {});
    if (chosen === showLine) {
      const at = new Range((line ?? 1) - 1, 0, (line ?? 1) - 1, 0);
      await openFile(data, { selection: at });
    }
  }
}

/** The file whose project files hold, where one is on a disk of this machine. */
export function placeOf(questionnaire: Uri | null, script: Uri): string | null {
  return [questionnaire, script].find((uri) => uri?.scheme === 'file')?.fsPath ?? null;
}

function asUserError({ message, nextStep }: DataProblem, data: Uri): UserError {
  return new UserError({ code: 'fileUnreadable', message, nextStep, file: data.fsPath });
}
