import { dirname } from 'node:path';
import * as z from 'zod/mini';
import type { Habits } from '../../checks/habits';
import type { ChosenReadings } from '../../checks/statements/statement';
import type { LintLevels } from '../../spss/lint/levels';
import { dataOf, dataSection, type DataProject } from './data';
import { described } from './fields';
import { habitsOf, houseSection } from './house';
import { levelsOf, lintSection } from './lint';
import { readingsOf, readingsSection } from './readings';

/** The name of the project file: beside the questionnaire, or in a folder above it. */
export const PROJECT_FILE = 'questionnaire-to-spss.json';

/**
 * Everything that a project file may say: one section for each part of the program it is for. A section is a file
 * beside this one; it describes its keys and knows how what several files say becomes one value.
 */
export const projectSchema = z.strictObject({
  $schema: z.optional(described(z.string(), 'The schema of this file, for editors.')),
  house: z.optional(houseSection),
  lint: z.optional(lintSection),
  data: z.optional(dataSection),
  readings: z.optional(readingsSection),
});

export type ProjectContent = z.infer<typeof projectSchema>;

/** What holds for a study: the project files of its folder and of those above it, and the defaults. */
export interface Project {
  /** The files that were read, the nearest first. */
  readonly files: readonly string[];
  readonly habits: Habits;
  readonly lint: LintLevels;
  readonly data: DataProject;
  readonly readings: ChosenReadings;
}

/** What project files say together; of the same key, the nearest holds. */
export function projectOf(read: readonly { readonly path: string; readonly content: ProjectContent }[]): Project {
  const section = <Name extends keyof ProjectContent>(name: Name): NonNullable<ProjectContent[Name]>[] => {
    const sections = read.map(({ content }) => content[name]);
    return sections.filter((one): one is NonNullable<ProjectContent[Name]> => one !== undefined);
  };
  const data = read.flatMap(({ path, content }) =>
    content.data === undefined ? [] : [{ folder: dirname(path), section: content.data }],
  );
  return {
    files: read.map(({ path }) => path),
    habits: habitsOf(section('house')),
    lint: levelsOf(section('lint')),
    data: dataOf(data),
    readings: readingsOf(section('readings')),
  };
}

export const NO_PROJECT: Project = projectOf([]);
