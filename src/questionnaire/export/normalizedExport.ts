import { Account, withBodies } from './account';
import { splitBlocks, type Block } from './blocks';
import { readBlock } from './knownBlocks';
import { withRelations } from './relations';
import { LineIndex } from '../lines';
import type { ReadingOptions } from '../readingOptions';
import { inOrder, reportTo } from '../report';
import { withUniqueNames } from '../uniqueNames';
import type { Problem, Question, Questionnaire, SurveyFunction } from '../model';

/**
 * Reads a normalized survey export (`Question ID:` / `details_normalized:` / `output_spss_script:` blocks, then
 * `## function_def`). Never throws: a block that cannot be read becomes a problem and a question without variables.
 */
export function readNormalizedExport(text: string, name: string, { blocks, goOn }: ReadingOptions = {}): Questionnaire {
  const lines = new LineIndex(text);
  const problems: Problem[] = [];
  const questions: Question[] = [];
  const functions: SurveyFunction[] = [];
  const account = new Account();
  const outside = (start: number, end: number): void => {
    problems.push({
      code: 'textOutsideBlocks',
      severity: 'info',
      message: `This line belongs to no block and is ignored: "${text.slice(start, Math.min(end, start + 60)).trim()}".`,
      nextStep: 'Nothing, if it is a note; a question begins with a line "Question ID:".',
      span: lines.spanOf(start, end),
    });
  };
  for (const block of splitBlocks(text, outside)) {
    goOn?.();
    if (block.kind === 'function') {
      const read = readFunction(text, block, lines);
      if (read !== null) functions.push(read);
      continue;
    }
    const read = blocks?.read(text, block, lines) ?? readBlock(text, block, lines);
    questions.push(read.question);
    for (const problem of read.problems) problems.push(problem);
    for (const part of read.noted) account.note(part);
  }
  const report = reportTo(problems, lines);
  const related = withRelations(withUniqueNames(questions, report));
  const defined = withBodies(functions);
  for (const question of related) account.noteCalls(question, defined);
  account.report(report);
  return { name, format: 'normalizedExport', questions: related, functions, problems: inOrder(problems) };
}

function readFunction(text: string, block: Block, lines: LineIndex): SurveyFunction | null {
  if (block.name === '' || block.bodyStart === -1) return null;
  return {
    name: block.name,
    // `<br>` stands for a line break; blanks keep every offset in its place.
    source: text.slice(block.bodyStart, block.bodyEnd).replaceAll('<br>', '\n   '),
    span: lines.spanOf(block.bodyStart, block.bodyEnd),
  };
}
