import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { readQuestionnaire } from '../../questionnaire/read';
import type { Macro, TrainingExample, TrainingSet } from '../agents/prompts/training';
import { parseSyntax } from '../../spss/reading/parse';
import { decodeText } from '../input/decodeText';
import { UserError } from '../errors';
import { reasonOf } from './fileErrors';

const MACRO_EDGE = /^[ \t]*(?:DEFINE\s+(!?[A-Za-z_@#$][\w@#$.]*)|!ENDDEFINE[ \t]*\.?[ \t]*$)/gim;

/**
 * Reads a folder of training material: normalized exports whose questions carry the script that an expert wrote, and
 * SPSS files with macros (`DEFINE` to `!ENDDEFINE`). In order of file name, so that prompts are the same in every run.
 * Throws a `UserError` where the folder cannot be read or holds nothing of use.
 */
export async function readTraining(folder: string): Promise<TrainingSet> {
  const examples: TrainingExample[] = [];
  const macros = new Map<string, Macro>();
  for (const name of await filesOf(folder)) {
    const text = await readText(join(folder, name));
    if (extname(name).toLowerCase() === '.md') examples.push(...examplesOf(text, basename(name, extname(name))));
    else for (const macro of macrosOf(text)) macros.set(macro.name.toLowerCase(), checked(macro, join(folder, name)));
  }
  if (examples.length === 0 && macros.size === 0) {
    throw unusable(
      folder,
      `The training folder ${folder} holds no question with a verified script and no macro.`,
      'Put survey exports with output_spss_script filled into it, or leave the training folder out.',
    );
  }
  return { examples, macros: [...macros.values()] };
}

/** The questions of an export that have a verified script. */
export function examplesOf(text: string, study: string): readonly TrainingExample[] {
  return readQuestionnaire(text, study).questions.flatMap((question) => {
    const script = question.verifiedScript?.text.trim() ?? '';
    return script === '' ? [] : [{ id: `${study}/${question.id}`, question, script }];
  });
}

/** The macros that an SPSS file defines, each with its whole definition. */
export function macrosOf(text: string): readonly Macro[] {
  const lines = text.replace(/\r\n?/g, '\n');
  const found: Macro[] = [];
  let open: { readonly start: number; readonly name: string } | null = null;
  for (const edge of lines.matchAll(MACRO_EDGE)) {
    const [text, name] = edge;
    if (name !== undefined) open ??= { start: edge.index, name };
    else if (open !== null) {
      const definition = lines.slice(open.start, edge.index + text.length).trim();
      found.push({ name: open.name, definition: definition.endsWith('.') ? definition : `${definition}.` });
      open = null;
    }
  }
  return found;
}

/**
 * A macro as it may stand at the top of a script: one definition and nothing behind it that would run there. What its
 * calls make is checked where they stand.
 */
function checked(macro: Macro, file: string): Macro {
  const [define, ...others] = parseSyntax(macro.definition).commands;
  if (define?.name === 'DEFINE' && define.terminated && others.length === 0) return macro;
  throw unusable(
    file,
    `${file}: behind the end of the macro ${macro.name} stands more, which would run at the top of every script.`,
    'Put !ENDDEFINE on a line of its own and what follows it elsewhere, or take the file out of the training folder.',
  );
}

async function filesOf(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => /\.(md|sps)$/i.test(name)).sort();
  } catch (error) {
    throw unusable(
      folder,
      `The training folder ${folder} cannot be read: ${reasonOf(error)}`,
      'Name a folder that exists and that you may read, or leave the training folder out.',
    );
  }
}

async function readText(path: string): Promise<string> {
  try {
    return decodeText(await readFile(path));
  } catch (error) {
    throw unusable(path, `${path} cannot be read: ${reasonOf(error)}`, 'Check the file, or take it out of the folder.');
  }
}

function unusable(file: string, message: string, nextStep: string): UserError {
  return new UserError({ code: 'fileUnreadable', message, nextStep, file });
}
