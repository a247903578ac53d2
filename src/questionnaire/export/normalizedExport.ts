import { unreadableQuestion } from '../emptyQuestion';
import { Account, withBodies } from './account';
import { withRelations } from './relations';
import { readExportedQuestion } from './exportedQuestion';
import { LineIndex } from '../lines';
import type { ReadingOptions } from '../readingOptions';
import { inOrder, reportTo } from '../report';
import { withUniqueNames } from '../uniqueNames';
import { parseLiteral, type Literal } from './literal';
import type { Problem, Question, Questionnaire, Severity, Span, SurveyFunction } from '../model';

/** The parts of one block as they stand in the file; offsets are `-1` where the part is absent. */
interface Block {
  readonly kind: 'question' | 'function';
  readonly labelStart: number;
  name: string;
  nameStart: number;
  bodyStart: number;
  bodyEnd: number;
  scriptStart: number;
  scriptEnd: number;
  end: number;
}

type Label = 'Question ID' | 'details_normalized' | 'output_spss_script' | 'Function Name' | 'Function Definition';

/** A label as exports write it; other case, indentation and bold are what editors make of it. */
const LABEL =
  /^[ \t]*(?:\*\*)?(Question ID|details_normalized|output_spss_script|Function Name|Function Definition):(?:\*\*)?[ \t]*/i;

const LABELS: Readonly<Record<string, Label>> = {
  'question id': 'Question ID',
  details_normalized: 'details_normalized',
  output_spss_script: 'output_spss_script',
  'function name': 'Function Name',
  'function definition': 'Function Definition',
};

/**
 * Reads a normalized survey export (`Question ID:` / `details_normalized:` / `output_spss_script:` blocks, then
 * `## function_def`). Never throws: a block that cannot be read becomes a problem and a question without variables.
 */
export function readNormalizedExport(text: string, name: string, { goOn }: ReadingOptions = {}): Questionnaire {
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
    questions.push(readQuestionBlock(text, block, lines, problems, account));
  }
  const report = reportTo(problems, lines);
  const related = withRelations(withUniqueNames(questions, report));
  const defined = withBodies(functions);
  for (const question of related) account.noteCalls(question, defined);
  account.report(report);
  return { name, format: 'normalizedExport', questions: related, functions, problems: inOrder(problems) };
}

function splitBlocks(text: string, outside: (start: number, end: number) => void): readonly Block[] {
  const blocks: Block[] = [];
  let block: Block | null = null;
  let label: Label | null = null;
  const close = (at: number): void => {
    if (block !== null) block.end = at;
    block = null;
    label = null;
  };
  const linePattern = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
  for (let at = 0; at < text.length; at = linePattern.lastIndex) {
    linePattern.lastIndex = at;
    const line = linePattern.exec(text)?.[0] ?? '';
    const content = line.trimEnd();
    // A label that runs over lines may begin one of them like a heading: inside of details only a section's own ends it.
    const heading = label === 'details_normalized' ? /^## (?:function_def|sheet\d*)\b/i : /^## /;
    if (/^-{3,}$/.test(content) || heading.test(content)) {
      close(at);
      continue;
    }
    const match = LABEL.exec(content);
    if (match === null) {
      // The byte order mark and the `###` line come before any block; blank lines say nothing.
      if (content === '') continue;
      if (block !== null) addLine(block, label, at, at + content.length, text);
      else if (!/^\ufeff?#/.test(content)) outside(at, at + content.length);
      continue;
    }
    const found: Label = LABELS[(match[1] ?? '').toLowerCase()] ?? 'Question ID';
    label = found;
    if (label === 'Question ID' || label === 'Function Name') {
      close(at);
      label = found;
      block = {
        kind: label === 'Question ID' ? 'question' : 'function',
        labelStart: at,
        name: '',
        nameStart: -1,
        bodyStart: -1,
        bodyEnd: -1,
        scriptStart: -1,
        scriptEnd: -1,
        end: text.length,
      };
      blocks.push(block);
    }
    const rest = match[0].length;
    if (block !== null && content.length > rest) addLine(block, label, at + rest, at + content.length, text);
  }
  close(text.length);
  return blocks;
}

function addLine(block: Block, label: Label | null, start: number, end: number, text: string): void {
  switch (label) {
    case 'Question ID':
    case 'Function Name':
      if (block.nameStart === -1) {
        block.name = text.slice(start, end).trim();
        block.nameStart = start;
      }
      return;
    case 'details_normalized':
    case 'Function Definition':
      if (block.bodyStart === -1) block.bodyStart = start;
      block.bodyEnd = end;
      return;
    case 'output_spss_script':
      if (block.scriptStart === -1) block.scriptStart = start;
      block.scriptEnd = end;
      return;
    case null:
      return;
  }
}

function readQuestionBlock(
  text: string,
  block: Block,
  lines: LineIndex,
  problems: Problem[],
  account: Account,
): Question {
  const labelSpan = lines.spanOf(block.labelStart, block.labelStart + 'Question ID:'.length);
  const idSpan =
    block.nameStart === -1 ? labelSpan : lines.spanOf(block.nameStart, block.nameStart + block.name.length);
  const span = lines.spanOf(block.labelStart, block.end);
  const id = block.name === '' ? `line${labelSpan.line}` : block.name;
  const report = (code: string, severity: Severity, message: string, nextStep: string, at: Span): void => {
    problems.push({ code, severity, message, nextStep, span: at, questionId: id });
  };
  if (block.name === '') {
    report(
      'emptyId',
      'warning',
      'This question has no id.',
      `Write one below "Question ID:"; until then it is called ${id}.`,
      labelSpan,
    );
  }
  if (block.bodyStart === -1) {
    report(
      'missingDetails',
      'error',
      `Question ${id} has no "details_normalized:" block.`,
      'Export the survey again, or remove the block.',
      idSpan,
    );
    return unreadableQuestion(id, span, idSpan);
  }
  // What follows the block is not its to close.
  const source = text.slice(0, block.bodyEnd);
  const whole = parseLiteral(source, block.bodyStart);
  const damaged = whole.kind === 'failed' ? parseLiteral(source, block.bodyStart, true) : whole;
  const result = damaged.kind === 'parsed' && hasVariables(damaged.literal) ? damaged : whole;
  if (result.kind === 'failed') {
    const at = lines.spanOf(result.offset, Math.min(result.offset + 1, text.length));
    report(
      'unreadableDetails',
      'error',
      `The details of question ${id} cannot be read: ${result.reason}.`,
      'Export the survey again, or mend this line.',
      at,
    );
    return unreadableQuestion(id, span, idSpan);
  }
  if (result.literal.kind !== 'dict') {
    const at = lines.spanOf(result.literal.start, result.literal.end);
    report(
      'unreadableDetails',
      'error',
      `The details of question ${id} are not a dict {…}.`,
      'Export the survey again, or mend this line.',
      at,
    );
    return unreadableQuestion(id, span, idSpan);
  }
  const rest = text.slice(result.literal.end, block.bodyEnd).trim();
  if (rest !== '') {
    report(
      'textAfterDetails',
      'warning',
      `Text after the details of question ${id} is ignored: "${rest.slice(0, 40)}".`,
      'Remove it, or put it into the details.',
      lines.spanOf(result.literal.end, block.bodyEnd),
    );
  }
  if (result.cutAt !== null) {
    report(
      'detailsCutOff',
      'warning',
      `The details of question ${id} are cut off: what stands before has been read, and nobody is accused of leaving it empty.`,
      'Export the survey again.',
      lines.spanOf(Math.max(result.literal.start, result.cutAt - 1), result.cutAt),
    );
  }
  return readExportedQuestion({
    id,
    details: result.literal,
    cutAt: result.cutAt,
    script:
      block.scriptStart === -1
        ? null
        : {
            text: text.slice(block.scriptStart, block.scriptEnd),
            span: lines.spanOf(block.scriptStart, block.scriptEnd),
          },
    span,
    idSpan,
    lines,
    report,
    account,
  });
}

/** What was cut off before its variables says too little to be kept. */
const hasVariables = (literal: Literal): boolean =>
  literal.kind !== 'dict' ||
  literal.entries.some(({ key }) => key.kind === 'string' && /^(?:answers|sub_questions|Variable ID)$/.test(key.value));

function readFunction(text: string, block: Block, lines: LineIndex): SurveyFunction | null {
  if (block.name === '' || block.bodyStart === -1) return null;
  return {
    name: block.name,
    // `<br>` stands for a line break; blanks keep every offset in its place.
    source: text.slice(block.bodyStart, block.bodyEnd).replaceAll('<br>', '\n   '),
    span: lines.spanOf(block.bodyStart, block.bodyEnd),
  };
}
