import { basename } from 'node:path';
import { oneLine } from '../../spss/literals';
import { mannerOf } from '../../proof/data/scheme/scheme';
import type { Witness } from '../../proof/data/witness/witness';

/** For which data file's values a script is written, for its header; `null` where it is for those of the questionnaire. */
export function writtenFor({ file, scheme }: Witness): string | null {
  const manner = mannerOf(scheme);
  const finished = scheme.readings.find(({ kind }) => kind === 'finished');
  const said = [
    manner ?? 'names and values are those of the questionnaire',
    ...(finished?.kind === 'finished' ? [`${finished.column} tells who has finished`] : []),
  ].join('; ');
  if (file !== undefined) return oneLine(`${basename(file)}: ${said}`);
  return manner === null ? null : oneLine(`of the project: ${said}`);
}
