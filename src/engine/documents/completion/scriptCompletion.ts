import type { Variable } from '../../../questionnaire/model';
import { readQuestionnaire } from '../../../questionnaire/read';
import { commandNames } from '../../../spss/commandNames';
import { functionNames } from '../../../spss/functions';
import type { ReadDocument } from '../keptReadings';
import type { Completion, CompletionPlace, Proposal } from './proposal';

type ScriptPlace = Extract<CompletionPlace, { kind: 'script' }>;

const NAME = String.raw`[\p{L}@#$_][\p{L}\p{N}_$#@.]*`;
const TYPED = new RegExp(String.raw`(?<![\p{L}\p{N}_$#@.])(?:${NAME})?$`, 'u');
const COMPARED = new RegExp(
  String.raw`(?:(?<!\p{L})value\s*\(\s*(${NAME})\s*\)|(?<![\p{L}\p{N}_$#@.])(${NAME}))\s*(?:=|<>|~=|<=?|>=?|(?<!\p{L})(?:eq|ne)(?!\p{L}))\s*(\d*)$`,
  'iu',
);
const ANY_OF = new RegExp(
  String.raw`(?<!\p{L})any\s*\(\s*(?:value\s*\(\s*(${NAME})\s*\)|(${NAME}))\s*,\s*(?:[\d.]+\s*,\s*)*(\d*)$`,
  'iu',
);
const QUESTION_LINE = /^\*+\s*Question ID:\s*([^\s.]*)$/iu;

/** What can stand at an offset of a script: commands, variables with their labels, functions, codes. */
export function scriptCompletion(
  { text, offset, source }: ScriptPlace,
  read: ReadDocument = readQuestionnaire,
): Completion | null {
  const command = commandUpTo(text, offset);
  const questions = source === null ? [] : read(source.text, source.name).questions;
  const completion = (typed: number, proposals: readonly Proposal[]): Completion | null =>
    proposals.length === 0 ? null : { start: offset - typed, end: offset, closes: false, proposals };
  const title = QUESTION_LINE.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[1];
  if (title !== undefined)
    return completion(
      title.length,
      questions.map(({ id, label, kind }) => ({ kind: 'question', id, label, of: kind })),
    );
  if (/^\s*(?:\*|comment\b)/iu.test(command) || isInText(command)) return null;
  const typed = TYPED.exec(command)?.[0] ?? '';
  if (command.slice(0, command.length - typed.length).trim() === '') {
    return completion(
      typed.length,
      commandNames().map((name) => ({ kind: 'command', name })),
    );
  }
  const variables = questions.flatMap((question) => question.variables.map((variable) => ({ question, variable })));
  const compared = ANY_OF.exec(command) ?? COMPARED.exec(command);
  const name = (compared?.[1] ?? compared?.[2] ?? '').toLowerCase();
  const found = variables.find(({ variable }) => variable.name.toLowerCase() === name)?.variable;
  if (found !== undefined) {
    const codes = valuesOf(found).map(({ code, label }): Proposal => {
      return { kind: 'code', code, label, questionId: found.name };
    });
    return completion((compared?.[3] ?? '').length, codes);
  }
  if (/\d$/u.test(command) && typed === '') return null;
  const named = variables.map(({ question, variable: { name, type, label } }): Proposal => ({
    kind: 'variable',
    name,
    type,
    label: label.trim() === '' ? question.label : label,
  }));
  return completion(typed.length, [
    { kind: 'variable', name: 'respid', type: 'number', label: '' },
    ...named,
    ...functionNames().map((name): Proposal => ({ kind: 'function', name: name.toUpperCase() })),
  ]);
}

function valuesOf({ type, answers }: Variable): readonly { readonly code: string; readonly label: string }[] {
  if (type === 'coded') return answers;
  if (type !== 'flag') return [];
  const label = answers[0]?.label ?? '';
  return [
    { code: '1', label },
    { code: '0', label: '' },
  ];
}

/** A command ends with a full stop at the end of a line, or with an empty line. */
function commandUpTo(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - LONGEST_COMMAND), offset);
  const lines = before.split(/\r?\n/u);
  const end = lines.slice(0, -1).findLastIndex((line) => line.trim() === '' || /\.\s*$/u.test(line));
  return lines.slice(end + 1).join('\n');
}

const LONGEST_COMMAND = 20_000;

/** Whether the end of a command lies within quotes: texts end with their line. */
function isInText(command: string): boolean {
  const line = command.slice(command.lastIndexOf('\n') + 1).replace(/"[^"]*"|'[^']*'/gu, '');
  return /["']/u.test(line);
}
