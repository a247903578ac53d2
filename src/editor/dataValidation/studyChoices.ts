import { l10n, window } from 'vscode';
import type { EngineHost } from '../../engine/engineHost';
import type { ProjectChange } from '../../engine/protocol';
import { fileName } from '../../platform/files';
import type { ValidatedFiles, Validation } from '../../state/dataCounts';
import { keepInProject } from '../keepInProject';
import { placeOf } from './validations';

/** What a person decides about the data of a study: kept in its project file, where everybody who works on it has it. */
export class StudyChoices {
  constructor(
    private readonly engine: EngineHost,
    private readonly validate: (files: ValidatedFiles) => Promise<void>,
  ) {}

  /** Asks which variable identifies respondents; the one that was found stands first. */
  async chooseId(validation: Validation): Promise<void> {
    const { variable, others } = validation.report.id;
    if (variable === null) return;
    const chosen = await window.showQuickPick([variable, ...others], {
      title: l10n.t('Respondents of {0}', fileName(validation.data)),
      placeHolder: l10n.t('Which variable identifies the respondents? It is kept in the project file.'),
    });
    if (chosen === undefined || !(await this.keep(validation, { kind: 'id', id: chosen }))) return;
    await this.validate(validation);
  }

  /** @param check its id */
  async switchOff(validation: Validation, check: string): Promise<void> {
    const reason = await window.showInputBox({
      title: l10n.t('Switch off {0}', check),
      prompt: l10n.t(
        'Why is it switched off? The reason is kept in the project file and stands in scripts and reports.',
      ),
      validateInput: (text) => {
        if (text.trim() === '') return l10n.t('Give a reason.');
        return text.length > MOST_LETTERS ? l10n.t('At most {0} letters.', MOST_LETTERS) : null;
      },
    });
    if (reason === undefined) return;
    if (await this.keep(validation, { kind: 'off', check, reason: reason.trim() })) await this.validate(validation);
  }

  private async keep({ questionnaire, script }: Validation, change: ProjectChange): Promise<boolean> {
    const place = placeOf(questionnaire, script);
    return place !== null && keepInProject(this.engine, place, change);
  }
}

/** As many as the project file takes. */
const MOST_LETTERS = 200;
