import type { Logic } from '../../../questionnaire/model';
import { printedId, splitBlocks } from '../../../spss/reading/blocks';
import {
  inQuestionnaire,
  inScript,
  type NamedQuestion,
  type NamedVariable,
  type PlanIndex,
  printedQuestion,
  wordAt,
} from '../planIndex';
import type { Place } from '../../../engine/documents/scriptUses';

const QUESTION_LINE = /^\*+[ \t]*Question ID:[ \t]*(.*?)\.?[ \t]*$/iu;

/** What the script says at an offset: the question of a block's first line, else the name in that place. */
export function namedInScript(script: string, offset: number, index: PlanIndex): NamedVariable | NamedQuestion | null {
  const start = script.lastIndexOf('\n', offset - 1) + 1;
  const end = script.indexOf('\n', offset);
  const line = script.slice(start, end < 0 ? undefined : end).trimEnd();
  const printed = QUESTION_LINE.exec(line)?.[1];
  if (printed !== undefined) return printedQuestion(index, printed);
  const word = wordAt(script, offset);
  return word === null ? null : inScript(index, word.text);
}

/** What the questionnaire says at an offset: its own ids and the names in its logic. */
export function namedInQuestionnaire(
  text: string,
  offset: number,
  index: PlanIndex,
): NamedVariable | NamedQuestion | null {
  const word = wordAt(text, offset);
  return word === null ? null : inQuestionnaire(index, word.text);
}

/** Where a name is made: its place in the questionnaire. */
export function definitionOf(named: NamedVariable | NamedQuestion): Place {
  const { idSpan } = named.view.question;
  const span = named.kind === 'variable' && named.variable.span.end > 0 ? named.variable.span : idSpan;
  return { in: 'questionnaire', start: span.start, end: span.end };
}

/** The first line of a question's block; null where the script has none. */
export function blockOf(script: string, questionId: string): Place | null {
  const printed = printedId(questionId);
  const block = splitBlocks(script).blocks.find(({ id }) => id === printed);
  if (block === undefined) return null;
  const lineEnd = block.text.search(/[\r\n]/);
  return { in: 'script', start: block.start, end: block.start + (lineEnd < 0 ? block.text.length : lineEnd) };
}

/** The names in scripts and logic that stand for a variable, or for a question and all its variables; in lower case. */
export function namesOf(named: NamedVariable | NamedQuestion): ReadonlySet<string> {
  if (named.kind === 'variable') return new Set([named.variable.name.toLowerCase()]);
  const { id, variables } = named.view.question;
  return new Set([id, ...variables.map(({ name }) => name)].map((name) => name.toLowerCase()));
}

/**
 * Where the logic of the questionnaire uses one of the names. Logic is escaped in exports, so its text's offsets are not
 * the file's: the whole piece is the place.
 */
export function usesInLogic(names: ReadonlySet<string>, index: PlanIndex): readonly Place[] {
  return index.plan.plans
    .flatMap(({ question }): readonly (Logic | null)[] => [
      ...question.entry,
      ...question.screenOuts,
      question.mask,
      question.validation,
    ])
    .flatMap((logic) => {
      if (logic === null || !mentions(logic.text, names)) return [];
      return [{ in: 'questionnaire' as const, start: logic.span.start, end: logic.span.end }];
    });
}

function mentions(text: string, names: ReadonlySet<string>): boolean {
  return (text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []).some((word) => names.has(word.toLowerCase()));
}
