import { ExactDecoder } from '../../../spss/exactDecoder';
import type { Check } from '../../../checks/check';
import type { EditSet } from '../causes/edits';
import type { Listed } from '../causes/findCauses';
import type { Value } from '../causes/compile';
import type { BlockMeaning } from '../checkMeaning';
import { NUMBER_FIELD, numberOf, valueOf } from './fields';
import { asciiLines } from './lines';
import type { Records } from './pass';
import type { Prepared } from '../script/prepare';

/**
 * The listed respondents whose values the pass has written, with the checks that list them: those of generated blocks
 * whose conditions fail for them.
 */
export async function* listedRecords(
  path: string,
  records: Records,
  set: EditSet,
  blocks: Prepared,
  meanings: readonly BlockMeaning[],
  encoding: string,
): AsyncGenerator<Listed> {
  const texts = new ExactDecoder(encoding);
  const named = checksNamed(blocks, meanings);
  for await (const line of asciiLines(path)) {
    let at = NUMBER_FIELD.length;
    const row = numberOf(line.slice(0, at)) ?? 0;
    const respondent = valueOf(line.slice(at, at + records.id.length), records.id, texts);
    at += records.id.length;
    const values = records.columns.map(({ field }): Value => {
      const written = line.slice(at, at + field.length);
      at += field.length;
      return field.kind === 'text' ? valueOf(written, field, texts) : numberOf(written);
    });
    const checks = named.filter(({ of }) => (set.editsOf.get(of) ?? []).some((edit) => set.edits[edit]?.fails(values)));
    if (checks.length > 0) yield { respondent, row, values, checks };
  }
}

function checksNamed(
  { pass, file }: Prepared,
  meanings: readonly BlockMeaning[],
): readonly { readonly questionId: string; readonly check: string; readonly of: Check }[] {
  return pass.flatMap(({ listings }) => {
    const block = listings[0]?.block ?? -1;
    return [...(meanings[block]?.flags ?? [])].flatMap(([check, { check: of }]) =>
      of === null ? [] : [{ questionId: file.blocks[block]?.id ?? '', check, of }],
    );
  });
}
