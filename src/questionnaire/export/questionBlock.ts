import { unreadableQuestion } from '../emptyQuestion';
import { LineIndex } from '../lines';
import type { Problem, Question, Severity, Span } from '../model';
import { isExplained, type Noted } from './account';
import type { Block } from './blocks';
import { readExportedQuestion } from './exportedQuestion';
import { parseLiteral, type Literal } from './literal';

/** What a block says by itself, whatever stands before and behind it. */
export interface BlockReading {
  readonly question: Question;
  readonly problems: readonly Problem[];
  /** Parts of it that no table explains. */
  readonly noted: readonly Noted[];
}

/**
 * Reads the block of a question.
 * @param nameless what it is called where it has no name
 */
export function readQuestionBlock(text: string, block: Block, nameless: string): BlockReading {
  const problems: Problem[] = [];
  const noted: Noted[] = [];
  const question = readQuestion(text, block, nameless, problems, noted);
  return { question, problems, noted };
}

function readQuestion(text: string, block: Block, nameless: string, problems: Problem[], noted: Noted[]): Question {
  const lines = new LineIndex(text);
  const labelSpan = lines.spanOf(block.labelStart, block.labelStart + 'Question ID:'.length);
  const idSpan =
    block.nameStart === -1 ? labelSpan : lines.spanOf(block.nameStart, block.nameStart + block.name.length);
  const span = lines.spanOf(block.labelStart, block.end);
  const id = block.name === '' ? nameless : block.name;
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
    note: (part) => void (isExplained(part) || noted.push(part)),
  });
}

/** What was cut off before its variables says too little to be kept. */
const hasVariables = (literal: Literal): boolean =>
  literal.kind !== 'dict' ||
  literal.entries.some(({ key }) => key.kind === 'string' && /^(?:answers|sub_questions|Variable ID)$/.test(key.value));
