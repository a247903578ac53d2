import { readQuestionnaire } from '../../../src/questionnaire/read';
import type { Questionnaire } from '../../../src/questionnaire/model';

export interface ExportedBlock {
  readonly id: string;
  readonly details: string;
  readonly script?: string;
}

/** A normalized export of the blocks, as the platform writes it. */
export function exportText(
  blocks: readonly ExportedBlock[],
  functions: readonly { readonly name: string; readonly body: string }[] = [],
  newline = '\n',
): string {
  const questions = blocks.map(({ id, details, script }) =>
    [
      'Question ID:',
      id,
      '',
      'details_normalized:',
      details,
      ...(script === undefined ? [] : ['', 'output_spss_script:', script]),
      '',
      '---',
      '',
    ].join('\n'),
  );
  const definitions = functions.map(({ name, body }) =>
    ['Function Name:', name, '', 'Function Definition:', body.replaceAll('\n', '<br>'), '', '---', ''].join('\n'),
  );
  const text = ['###X1', '## Sheet1', ...questions, '## function_def', ...definitions].join('\n');
  return text.replaceAll('\n', newline);
}

/** A Python string literal of the text. */
export const python = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;

const dict = (entries: Readonly<Record<string, string>>): string =>
  `{${Object.entries(entries)
    .map(([key, value]) => `${python(key)}: ${value}`)
    .join(', ')}}`;
const list = (items: readonly string[]): string => `[${items.join(', ')}]`;
const attributes = (values: Readonly<Record<string, string>>): string =>
  dict(Object.fromEntries(Object.entries(values).map(([key, value]) => [key, python(value)])));

interface AnswerSpec {
  readonly code: string;
  readonly label?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

const answer = ({ code, label = '', attributes: given }: AnswerSpec): string =>
  dict({
    'Answer Code': python(code),
    'Answer Label': python(label),
    ...(given === undefined ? {} : { answer_attributes: attributes(given) }),
  });

export interface QuestionSpec {
  readonly id: string;
  readonly type: string;
  readonly label?: string;
  readonly entry?: readonly string[];
  readonly screenOuts?: readonly string[];
  readonly answers?: readonly AnswerSpec[];
  readonly rows?: readonly {
    readonly name: string;
    readonly label?: string;
    readonly answers: readonly AnswerSpec[];
  }[];
  readonly attributes?: Readonly<Record<string, string>>;
}

/** One exported question. */
export function block(spec: QuestionSpec): ExportedBlock {
  const parts: Record<string, string> = {
    'Question ID': python(spec.id),
    'Question Label': python(spec.label ?? spec.id),
    question_type: python(spec.type),
    entry_conditions: list((spec.entry ?? []).map(python)),
    conditions: list((spec.screenOuts ?? []).map(python)),
    question_attributes: attributes(spec.attributes ?? {}),
  };
  if (spec.rows === undefined) {
    parts['Variable ID'] = python(spec.type === 'Multi' ? `${spec.id}_1` : spec.id);
    parts['answers'] = list((spec.answers ?? []).map(answer));
  } else {
    parts['sub_questions'] = list(
      spec.rows.map((row) =>
        dict({
          'Variable ID': python(row.name),
          'Question Label': python(row.label ?? ''),
          answers: list(row.answers.map(answer)),
        }),
      ),
    );
  }
  return { id: spec.id, details: dict(parts) };
}

export const codes = (...values: readonly number[]): readonly AnswerSpec[] =>
  values.map((value) => ({ code: String(value), label: `Answer ${value}` }));

export const single = (id: string, values: readonly number[], more: Partial<QuestionSpec> = {}): QuestionSpec => ({
  id,
  type: 'Single',
  answers: codes(...values),
  ...more,
});

export const multiPunch = (id: string, values: readonly number[], more: Partial<QuestionSpec> = {}): QuestionSpec => ({
  id,
  type: 'Multi',
  rows: values.map((value) => ({
    name: `${id}_${value}`,
    answers: [{ code: String(value), label: `Answer ${value}` }],
  })),
  ...more,
});

export const grid = (
  id: string,
  rows: readonly number[],
  scale: readonly number[],
  more: Partial<QuestionSpec> = {},
): QuestionSpec => ({
  id,
  type: 'Grid',
  rows: rows.map((row) => ({ name: `${id}_${row}`, label: `Answer ${row} (${id})`, answers: codes(...scale) })),
  ...more,
});

export const numbers = (id: string, rows: readonly number[], more: Partial<QuestionSpec> = {}): QuestionSpec => ({
  id,
  type: 'Multi',
  rows: rows.map((row) => ({ name: `${id}_${row}`, answers: [{ code: String(row), label: `Answer ${row}` }] })),
  ...more,
  attributes: {
    Numeric: 'true',
    OpenText: 'true',
    LowerLimit: '0',
    UpperLimit: '100',
    Precision: '3',
    ...more.attributes,
  },
});

export const open = (id: string, more: Partial<QuestionSpec> = {}): QuestionSpec => ({
  id,
  type: 'Open',
  answers: [{ code: '0' }],
  ...more,
});

export function questionnaireOf(
  specs: readonly QuestionSpec[],
  functions: Parameters<typeof exportText>[1] = [],
): Questionnaire {
  return readQuestionnaire(exportText(specs.map(block), functions), 'test');
}
