import { resolve } from 'node:path';
import * as z from 'zod/mini';
import type { SwitchedOff } from '../../checks/switchOff';
import type { HandledFinding } from '../../proof/data/handled';
import type { Scheme } from '../../proof/data/scheme/scheme';
import { described, text } from './fields';
import { asHandled, handledSection } from './handled';
import { asScheme, schemeSection } from './scheme';

/** What a project file says about the data of its study. */
export const dataSection = described(
  z.strictObject({
    file: z.optional(
      described(text(), 'The data file of the questionnaire (.sav, .zsav or CSV), from the folder of this file.'),
    ),
    id: z.optional(described(text(), 'The variable of the data that identifies the respondents.')),
    scheme: z.optional(schemeSection),
    unfinished: z.optional(
      described(
        z.enum(['leftOut', 'checked']),
        'Whether those are checked, too, of whom the data file says that they have not finished; left out unless told.',
      ),
    ),
    off: z.optional(
      described(
        z.array(
          z.strictObject({
            check: described(text(), 'The check, as reports name it: `Q5.range`, or `Q5` for all of a question.'),
            reason: described(text(), 'Why it is switched off; it stands in the script and in the report.'),
          }),
        ),
        'Checks that are switched off, each with a reason.',
      ),
    ),
    handled: z.optional(handledSection),
  }),
  'The data of the study: where they are, who is who in them, and what is not checked in them.',
);

export type DataSection = z.infer<typeof dataSection>;

/** What all files say together: of the id and the file the nearest holds, what is switched off adds up. */
export interface DataProject {
  readonly file: string | null;
  readonly id: string | null;
  /** How the file is written, as it was kept; `null` where nothing was. */
  readonly scheme: Scheme | null;
  /** Whether those are checked, too, who have not finished. */
  readonly unfinished: boolean;
  readonly off: readonly SwitchedOff[];
  /** Findings that people have marked as handled. */
  readonly handled: readonly HandledFinding[];
}

/** @param sections with the folder of the file that each stands in, the nearest first */
export function dataOf(sections: readonly { readonly folder: string; readonly section: DataSection }[]): DataProject {
  const nearest = sections.find(({ section }) => section.file !== undefined);
  const scheme = sections.find(({ section }) => section.scheme !== undefined)?.section.scheme;
  return {
    file: nearest?.section.file === undefined ? null : resolve(nearest.folder, nearest.section.file),
    id: sections.find(({ section }) => section.id !== undefined)?.section.id ?? null,
    scheme: scheme === undefined ? null : asScheme(scheme),
    unfinished: sections.find(({ section }) => section.unfinished !== undefined)?.section.unfinished === 'checked',
    off: sections.flatMap(({ section }) => section.off ?? []),
    // What stands later holds, and the nearest file holds in the end.
    handled: sections.toReversed().flatMap(({ section }) => (section.handled ?? []).map(asHandled)),
  };
}
