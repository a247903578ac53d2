import { UserError } from '../../pipeline/errors';
import { writeAtomically } from '../../pipeline/store/atomicFile';

/** Writes a file that the person named. Throws a `UserError` where that cannot be. */
export async function writeNamedFile(path: string, text: string | Iterable<string>): Promise<void> {
  try {
    await writeAtomically(path, text);
  } catch (cause) {
    const nextStep = 'Name a file, in a folder that exists and that you may write to.';
    throw new UserError({ code: 'outputNotWritable', message: `Cannot write ${path}.`, nextStep }, { cause });
  }
}
