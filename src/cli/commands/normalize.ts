import { resolve } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { withInsertions, type Insertion } from '../../questionnaire/normalize/edits';
import { normalizeQuestionnaire, type SaidByMarks } from '../../questionnaire/normalize/normalize';
import { looksLikeNormalizedExport } from '../../questionnaire/detect';
import type { Questionnaire } from '../../questionnaire/model';
import { readOutline } from '../../questionnaire/outline/outline';
import { UserError } from '../../pipeline/errors';
import { hashText } from '../../pipeline/hashText';
import { readInput, type InputFile } from '../../pipeline/input/readInput';
import { replaceText } from '../../pipeline/input/replaceText';
import { EXIT, type CliIo, type Command, type ExitCode } from '../io';
import { lastRun } from '../lastRun';
import { SETTING_OPTIONS, parseArguments, settingsOf, usageError } from '../options';
import { countOf, told } from '../output/texts';

const usage = `Writes what is read of a questionnaire in plain markdown into it, as marks: [SINGLE], [ASK IF Q1 = 1].

Usage: questionnaire-to-spss normalize <questionnaire.md> [--write] [--question ID]... [--out DIR] [--json]

  --write          changes the file; without it, the difference is shown and nothing is written
  --question ID    only what is read of this question, by rule; may be repeated
  --out DIR        where the last run is, whose model may have read more: output unless told

Nothing that stands in the file is lost: words that a mark takes the place of become a comment behind it. The file is
read as before, and doing it again changes nothing.
`;

const options = {
  write: { type: 'boolean' },
  question: { type: 'string', multiple: true },
  out: SETTING_OPTIONS.out,
  json: { type: 'boolean' },
} as const;

export const normalizeCommand: Command = { usage, run };

async function run(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw usageError('Name one questionnaire.', 'See normalize --help.');
  const input = told(await readInput(resolve(io.folder, file)), io);
  if (looksLikeNormalizedExport(input.text)) {
    throw new UserError({
      code: 'notAQuestionnaire',
      message: `${file} is an export of a survey, which says in its attributes what it means.`,
      nextStep: 'Nothing: marks are for questionnaires in plain markdown.',
      file,
      line: 1,
    });
  }
  const only =
    values.question === undefined ? undefined : idsOf(values.question, readOutline(input.text, input.stem), file);
  // Marks name no question: where only some are asked for, what a model read is left to a later time.
  const byModel = only === undefined ? await readByModel(input, values, io) : [];
  const { text, said, left } = normalizeQuestionnaire(withInsertions(input.text, byModel), input.stem, only);
  if (values.write && text !== input.text) await replaceText(input.path, input.text, text);
  if (values.json) io.out(`${JSON.stringify({ source: file, written: values.write === true, said, byModel, left })}\n`);
  else if (!values.write) io.out(patchOf(file, input.text, text));
  for (const { span, marks, questionIds } of left)
    io.err(`${file}:${span.line}:${span.column}: ${leftAs(marks, questionIds)}\n`);
  io.err(summary(said.length + byModel.length, left, values.write === true));
  return EXIT.ok;
}

/** What a model read of this very text in the last run, as marks. */
async function readByModel(
  input: InputFile,
  values: Parameters<typeof settingsOf>[0],
  io: CliIo,
): Promise<readonly Insertion[]> {
  const { outputFolder } = await settingsOf(values, io);
  const { source, reading } = await lastRun(input, resolve(io.folder, outputFolder));
  return source?.hash === hashText(input.text) ? (reading?.insertions ?? []) : [];
}

/** The ids as the questionnaire writes them. */
function idsOf(named: readonly string[], { questions }: Questionnaire, file: string): ReadonlySet<string> {
  return new Set(
    named.map((name) => {
      const id = questions.find((question) => question.id.toLowerCase() === name.toLowerCase())?.id;
      if (id === undefined)
        throw usageError(`${file} has no question ${name}.`, 'Leave --question out to see all of them.');
      return id;
    }),
  );
}

const patchOf = (file: string, before: string, after: string): string =>
  before === after
    ? ''
    : createTwoFilesPatch(file, file, before, after, 'as it is', 'with marks', { headerOptions: FILE_HEADERS_ONLY });

function leftAs(marks: string, questionIds: readonly string[]): string {
  const ids = questionIds.length > 3 ? `${questionIds.slice(0, 3).join(', ')} …` : questionIds.join(', ');
  return `${ids}: ${marks} would change what else is read here; the words are left as they are.`;
}

function summary(said: number, left: readonly SaidByMarks[], written: boolean): string {
  if (said === 0) return left.length === 0 ? 'Everything that is read is said by marks.\n' : 'Nothing was written.\n';
  const places = countOf(said, 'place');
  return written ? `Marks were written at ${places}.\n` : `Marks for ${places}. Next step: --write changes the file.\n`;
}
