import { relative } from 'node:path';
import { changedProject, type ProjectChange } from '../pipeline/project/change';
import type { CliIo } from './io';
import { writeNamedFile } from './output/writeFile';

type Kept = Omit<Extract<ProjectChange, { readonly kind: 'scheme' }>, 'kind'>;

/**
 * Keeps in the project file of a questionnaire where its data are and how they are written, and says so.
 * Throws a `UserError` for a project file that says what nobody knows, or that cannot be written.
 */
export async function keepScheme(questionnaire: string, kept: Kept, io: CliIo): Promise<void> {
  const { path, before, after } = await changedProject(questionnaire, { kind: 'scheme', ...kept });
  if (before === after) return;
  await writeNamedFile(path, after);
  io.err(
    `Kept in ${relative(io.folder, path)}: ${kept.scheme.note ?? 'the file is written as the questionnaire says.'}\n`,
  );
}
