import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { statementKey, type ChosenReading } from '../../checks/statements/statement';
import { findingKey, type HandledFinding } from '../../proof/data/handled';
import type { Scheme } from '../../proof/data/scheme/scheme';
import { UserError } from '../errors';
import { MAX_BYTES, projectFor } from './find';
import { asHandled, handledEntry } from './handled';
import { parseProject } from './parse';
import { asChosen, entryOf } from './readings';
import { PROJECT_FILE, type ProjectContent } from './schema';
import { sectionOf } from './scheme';

/** Something to be kept in the project file of a study. */
export type ProjectChange =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'off'; readonly check: string; readonly reason: string }
  | { readonly kind: 'reading'; readonly questionId: string; readonly chosen: ChosenReading }
  /** The data file of the study. */
  | { readonly kind: 'file'; readonly file: string }
  /** Findings that are handled, and such that are open again. */
  | { readonly kind: 'handled'; readonly findings: readonly HandledFinding[] }
  | { readonly kind: 'reopened'; readonly findings: readonly HandledFinding[] }
  /** How the data file of the study is written, where it lies, and who is who in it, where that was found. */
  | { readonly kind: 'scheme'; readonly scheme: Scheme; readonly file: string | null; readonly id: string | null };

/** A project file as it is, null where there is none yet, and as it is to be. */
export interface ProjectText {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

/**
 * The nearest project file of a questionnaire with a change: what else it says stays as it is. Where there is none, one
 * beside the questionnaire. Nothing is written.
 * @param place the path of the questionnaire
 * Throws a `UserError` for a project file that says what nobody knows, and one that would become too long to be read.
 */
export async function changedProject(place: string, change: ProjectChange): Promise<ProjectText> {
  const [nearest] = (await projectFor(place)).files;
  const path = nearest ?? join(dirname(resolve(place)), PROJECT_FILE);
  const before = nearest === undefined ? null : (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  const content = before === null ? {} : parseProject(before, path);
  const after = `${JSON.stringify(changed(content, change, dirname(path)), null, indentOf(before))}\n`;
  if (Buffer.byteLength(after) > MAX_BYTES)
    throw new UserError({
      code: 'invalidProjectFile',
      message: `${path} would have more than 1 MB, and nobody would read it any more.`,
      nextStep: 'Take out findings that are handled and no more in the data ("data.handled").',
      file: path,
    });
  return { path, before, after };
}

function changed(content: ProjectContent, change: ProjectChange, folder: string): ProjectContent {
  const { data = {} } = content;
  switch (change.kind) {
    case 'id':
      return { ...content, data: { ...data, id: change.id } };
    case 'off': {
      const { check, reason } = change;
      const others = (data.off ?? []).filter((one) => one.check.toLowerCase() !== check.toLowerCase());
      return { ...content, data: { ...data, off: [...others, { check, reason }] } };
    }
    case 'file':
      return { ...content, data: { ...data, file: from(folder, change.file) } };
    case 'handled':
      return withFindings(content, data, [
        ...(data.handled ?? []).filter((entry) => !isAmong(entry, change.findings, 'sameCheck')),
        ...change.findings.map(handledEntry),
      ]);
    case 'reopened':
      return withFindings(
        content,
        data,
        (data.handled ?? []).filter((entry) => !isAmong(entry, change.findings)),
      );
    case 'scheme': {
      const { scheme: _before, ...others } = data;
      const scheme = sectionOf(change.scheme);
      const file = change.file === null ? null : from(folder, change.file);
      return {
        ...content,
        data: {
          ...others,
          ...(file !== null && { file }),
          ...(change.id !== null && { id: change.id }),
          ...(scheme !== undefined && { scheme }),
        },
      };
    }
    case 'reading':
      return { ...content, readings: withReading(content.readings ?? {}, change.questionId, change.chosen) };
  }
}

type Data = NonNullable<ProjectContent['data']>;
type Handled = NonNullable<Data['handled']>;

/** A path as the project file has it: the same on every machine. */
const from = (folder: string, file: string): string => relative(folder, file).split(sep).join('/');

function withFindings(content: ProjectContent, { handled: _, ...data }: Data, handled: Handled): ProjectContent {
  return { ...content, data: { ...data, ...(handled.length > 0 && { handled }) } };
}

function isAmong(entry: Handled[number], findings: readonly HandledFinding[], how?: 'sameCheck'): boolean {
  const key = findingKey(asHandled(entry));
  const alike = findings.filter((finding) => findingKey(finding) === key);
  return alike.some(({ check }) => how === undefined || check === entry.check);
}

type Readings = NonNullable<ProjectContent['readings']>;

/** The same statement is chosen about once: what was chosen before gives way. */
function withReading(readings: Readings, questionId: string, chosen: ChosenReading): Readings {
  const key = statementKey(chosen.statement);
  const others = (readings[questionId] ?? []).filter((entry) => statementKey(asChosen(entry).statement) !== key);
  return { ...readings, [questionId]: [...others, entryOf(chosen)] };
}

/** How a text is indented: two blanks unless it says otherwise. */
function indentOf(text: string | null): string {
  return /\n([ \t]+)\S/u.exec(text ?? '')?.[1] ?? '  ';
}
