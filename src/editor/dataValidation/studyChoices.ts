import { l10n, window } from 'vscode';
import type { EngineHost } from '../../engine/engineHost';
import type { ProjectChange } from '../../engine/protocol';
import { rowsAt, unpackRow } from '../../engine/dataReport/packedRows';
import { UserError } from '../../pipeline/errors';
import { fileName } from '../../platform/files';
import { handledFrom } from '../../proof/data/handled';
import type { Validation } from '../../state/dataCounts';
import { keepInProject } from '../keepInProject';
import { placeOf, type Validations } from './validations';

/** What a person decides about the data of a study: kept in its project file, where everybody who works on it has it. */
export class StudyChoices {
  constructor(
    private readonly engine: EngineHost,
    private readonly validations: Pick<Validations, 'run' | 'refresh' | 'show'>,
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
    await this.validations.run(validation);
  }

  /** @param check its id */
  async switchOff(validation: Validation, check: string): Promise<void> {
    const reason = await askWords({
      title: l10n.t('Switch off {0}', check),
      prompt: l10n.t(
        'Why is it switched off? The reason is kept in the project file and stands in scripts and reports.',
      ),
      missing: l10n.t('Give a reason.'),
      most: MOST_LETTERS,
    });
    if (reason === undefined) return;
    if (await this.keep(validation, { kind: 'off', check, reason })) await this.validations.run(validation);
  }

  /** Keeps where the data file is, how it is written and who is who in it: for the next script and the next file. */
  async keepFile(validation: Validation): Promise<void> {
    const { report, found, data } = validation;
    const { scheme, id } = report;
    const kept = await this.keep(validation, { kind: 'scheme', scheme, file: data.fsPath, id: id.variable });
    if (!kept) return;
    const isKept = { isKept: true };
    await this.validations.show(
      { ...validation, report: { ...report, ...isKept }, found: { ...found, report: { ...found.report, ...isKept } } },
      true,
    );
    void window.setStatusBarMessage(l10n.t('Kept in the project file.'), 5_000);
  }

  /**
   * Marks rows as handled, with a note that is asked for. They stand apart while respondent, question and values are the
   * same.
   * @param places of the rows among all
   */
  async handle(validation: Validation, places: readonly number[]): Promise<void> {
    const { report, chunks, data } = validation;
    const rows = rowsAt(chunks, places).map((row) => unpackRow(row, report));
    const known = rows.filter(({ respondent }) => respondent !== '');
    if (known.length < rows.length) {
      const message = l10n.t('Respondents without an id cannot be found again.');
      throw new UserError({
        code: 'usage',
        message,
        nextStep: l10n.t('Choose rows that have one.'),
        file: data.fsPath,
      });
    }
    const [first] = known;
    if (first === undefined) return;
    const note = await askWords({
      title:
        known.length === 1
          ? l10n.t('{0} at {1} is handled', first.respondent, first.questionId)
          : l10n.t('{0} findings are handled', known.length),
      prompt: l10n.t(
        'What was found out, or done? The note, the ids of the respondents and the values listed are kept in the project file.',
      ),
      missing: l10n.t('Write a note.'),
      most: MOST_OF_NOTE,
    });
    if (note === undefined) return;
    const findings = known.map((row) => handledFrom(row, note));
    if (await this.keep(validation, { kind: 'handled', findings })) await this.validations.refresh(validation);
  }

  /** Opens a finding again that was handled. */
  async reopen(validation: Validation, place: number): Promise<void> {
    const row = validation.report.handled[place];
    if (row === undefined) return;
    const findings = [handledFrom(row, row.note)];
    if (await this.keep(validation, { kind: 'reopened', findings })) await this.validations.refresh(validation);
  }

  private async keep({ questionnaire, script }: Validation, change: ProjectChange): Promise<boolean> {
    const place = placeOf(questionnaire, script);
    return place !== null && keepInProject(this.engine, place, change);
  }
}

interface WordsAsked {
  readonly title: string;
  readonly prompt: string;
  /** Said where nothing is written. */
  readonly missing: string;
  readonly most: number;
}

/** Asks for words that are kept, without blanks around them; undefined where the person goes away. */
async function askWords({ title, prompt, missing, most }: WordsAsked): Promise<string | undefined> {
  const validateInput = (text: string): string | null => {
    if (text.trim() === '') return missing;
    return text.length > most ? l10n.t('At most {0} letters.', most) : null;
  };
  return (await window.showInputBox({ title, prompt, validateInput }))?.trim();
}

/** As many as the project file takes. */
const MOST_LETTERS = 200;
const MOST_OF_NOTE = 500;
