import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { statementKey, type ChosenReading } from '../checks/statements/statement';
import { projectFor } from '../pipeline/project/find';
import { parseProject } from '../pipeline/project/parse';
import { asChosen, entryOf } from '../pipeline/project/readings';
import { PROJECT_FILE, type ProjectContent } from '../pipeline/project/schema';
import type { ProjectChange, ProjectText } from './protocol';

/**
 * The nearest project file of a questionnaire with a change: what else it says stays as it is. Where there is none, one
 * beside the questionnaire. Nothing is written.
 * @param place the path of the questionnaire
 * Throws a `UserError` for a project file that says what nobody knows.
 */
export async function changedProject(place: string, change: ProjectChange): Promise<ProjectText> {
  const [nearest] = (await projectFor(place)).files;
  const path = nearest ?? join(dirname(resolve(place)), PROJECT_FILE);
  const before = nearest === undefined ? null : (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  const content = before === null ? {} : parseProject(before, path);
  return { path, before, after: `${JSON.stringify(changed(content, change), null, indentOf(before))}\n` };
}

function changed(content: ProjectContent, change: ProjectChange): ProjectContent {
  const { data = {} } = content;
  switch (change.kind) {
    case 'id':
      return { ...content, data: { ...data, id: change.id } };
    case 'off': {
      const { check, reason } = change;
      const others = (data.off ?? []).filter((one) => one.check.toLowerCase() !== check.toLowerCase());
      return { ...content, data: { ...data, off: [...others, { check, reason }] } };
    }
    case 'reading':
      return { ...content, readings: withReading(content.readings ?? {}, change.questionId, change.chosen) };
  }
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
