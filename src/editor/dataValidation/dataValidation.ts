import { commands, type Disposable, type ExtensionContext, type Uri } from 'vscode';
import { looksLikeNormalizedExport } from '../../questionnaire/detect';
import { printedId } from '../../spss/reading/blocks';
import { DataPanels } from '../../views/dataReport/dataPanels';
import type { DataPanelDeps } from '../../views/dataReport/deps';
import type { DataReport } from '../../engine/dataReport/dataReport';
import type { AssetReader } from '../assets';
import type { RunTarget } from '../commands/commandTargets';
import { sampleDataOf } from '../commands/openSample';
import type { DataCounts, ValidatedFiles, Validation } from '../../state/dataCounts';
import { DisposableStore } from '../../platform/disposables';
import type { EngineHost } from '../../engine/engineHost';
import type { Log } from '../../platform/log';
import { showError } from '../messages';
import { openFile } from '../../platform/files';
import { textOf, type QuestionPlaces } from '../../state/places';
import { updateOwnSetting, type Settings } from '../settings/settings';
import type { SideBySide } from '../sideBySide';
import { requireTrust } from '../settings/trust';
import { askModel } from './asking';
import { compareWithOther } from './comparing';
import { Revalidation } from './revalidation';
import { StudyChoices } from './studyChoices';
import { Validations } from './validations';
import { validationSubject, type SubjectPorts } from './validationSubject';

/** What validating data needs of the rest of the extension. */
interface DataValidationParts extends Omit<SubjectPorts, 'memento' | 'dataBeside'> {
  readonly context: ExtensionContext;
  readonly asset: AssetReader;
  readonly engine: EngineHost;
  readonly places: QuestionPlaces;
  readonly sideBySide: SideBySide;
  readonly counts: DataCounts;
  readonly settingsFor: (questionnaire: Uri | undefined) => Promise<Settings>;
  readonly log: Log;
}

/** The command *Validate Data File…* and what belongs to it: the runs, their panels, the counts in the tree. */
export class DataValidation implements Disposable {
  private readonly store = new DisposableStore();
  readonly panels = this.store.add(new DataPanels(() => this.panelDeps()));
  private readonly validations: Validations;

  private readonly choices: StudyChoices;

  constructor(private readonly parts: DataValidationParts) {
    const { engine, lookup, counts, settingsFor, log } = parts;
    const onSeveralIds = (validation: Validation): void => {
      this.choices.chooseId(validation).catch((error: unknown) => showError(error, log));
    };
    this.validations = this.store.add(
      new Validations({ engine, lookup, counts, panels: this.panels, settingsFor, log, onSeveralIds }),
    );
    this.choices = new StudyChoices(engine, this.validations);
    const again = this.store.add(
      new Revalidation({
        isOpen: (files) => this.panels.isOpen(files),
        validate: (files) => this.validations.run(files, true),
        onError: (error) => showError(error, log),
      }),
    );
    this.store.add(
      counts.onDidOutdate((files) => {
        this.panels.outdate(files);
        again.changed(files);
      }),
    );
  }

  /**
   * Finds out script and data file, asks for what is missing, and shows who is listed.
   * @returns what was found; undefined where there was nothing to find
   */
  async start(clicked: unknown, selected: unknown): Promise<DataReport | undefined> {
    requireTrust();
    const { model, controller, lookup, context } = this.parts;
    const subject = await validationSubject(
      {
        ...{ model, controller, lookup, memento: context.workspaceState },
        dataBeside: (questionnaire) => sampleDataOf(questionnaire, context.extensionUri),
      },
      clicked,
      selected,
    );
    return subject === null ? undefined : (await this.validations.run(subject))?.report;
  }

  /** Runs a script on a data file, and shows who is listed; null where it came to nothing, which the person is told. */
  find(files: ValidatedFiles): Promise<Validation | null> {
    return this.validations.run(files);
  }

  /** Shows whom the script of a run listed last, at one question where one is named; looks anew where nothing is kept. */
  async showFlagged({ run, questionId }: RunTarget): Promise<void> {
    const validation = this.parts.counts.validationOf(run);
    if (validation !== null)
      await this.panels.show(validation, { questionId: questionId === null ? null : printedId(questionId) });
    else await this.start({ kind: 'run', runId: run.id }, undefined);
  }

  dispose(): void {
    this.store.dispose();
  }

  private async panelDeps(): Promise<DataPanelDeps> {
    const { asset, engine, places, sideBySide, settingsFor, log } = this.parts;
    return {
      assets: { code: await asset('dataReport.js'), style: await asset('dataReport.css') },
      validate: async (files) => void (await this.validations.run(files)),
      chooseId: (validation) => this.choices.chooseId(validation),
      switchOff: (validation, check) => this.choices.switchOff(validation, check),
      keepFile: (validation) => this.choices.keepFile(validation),
      handle: (validation, rows) => this.choices.handle(validation, rows),
      reopen: (validation, finding) => this.choices.reopen(validation, finding),
      compare: (validation) => compareWithOther(validation, this.panels.shown(), this.validations),
      askModel: async (validation) => {
        const opinions = await askModel(validation, engine, settingsFor);
        if (opinions !== null) await this.validations.show({ ...validation, opinions }, true);
      },
      writeMarks: async (questionnaire, printed) => {
        const questionId = (await places.of(questionnaire)).byPrintedId.get(printed)?.id ?? printed;
        await openFile(questionnaire, { preview: false });
        await sideBySide.openQuestion(questionnaire, questionId);
        // An export says in its attributes what it means: they are corrected where they stand.
        if (looksLikeNormalizedExport(await textOf(questionnaire))) return;
        await commands.executeCommand('questionnaireToSpss.writeReading', { questionnaire, questionId });
      },
      alwaysAgain: async (files) => {
        await updateOwnSetting('revalidate', 'always');
        await this.validations.run(files);
      },
      openQuestion: async (questionnaire, printed, viewColumn) => {
        await openFile(questionnaire, { viewColumn, preview: false });
        const place = (await places.of(questionnaire)).byPrintedId.get(printed);
        await sideBySide.openQuestion(questionnaire, place?.id ?? printed);
      },
      openFile,
      rowsFile: ({ report, chunks }, view, asked) => {
        const { questions, checks, sentences, counts, id } = report;
        const labels = Object.fromEntries(counts.map(({ questionId, label }) => [questionId, label]));
        const explained = { sentences, labels };
        const names = { questions, checks };
        return engine.ask<'rowsFile'>({ kind: 'rowsFile', request: { ...asked, id, chunks, names, view, explained } });
      },
      onError: (error) => showError(error, log),
    };
  }
}
