import { createHash } from 'node:crypto';
import type { Dispute, Reading } from '../checks/statements/statement';
import { applyReadings, type ContestedReadings } from '../questionnaire/lineReadings/applyReadings';
import { asOneWay } from '../questionnaire/lineReadings/comments';
import type { LineReading } from '../questionnaire/lineReadings/lineReading';
import { readMarked, type ReadingOfFile } from '../questionnaire/lineReadings/markedText';
import { LineIndex } from '../questionnaire/lines';
import type { Problem, Questionnaire } from '../questionnaire/model';
import { describeQuestion } from './agents/prompts/lines';
import { lineOpinions, readLines, type LineReaderOptions } from './agents/lineReader';

/** What a model read in the lines of a questionnaire in plain markdown, and what became of it. */
export interface DocumentReading extends ReadingOfFile {
  readonly disputes: readonly Dispute[];
  readonly counts: ReadingCounts;
}

/** A questionnaire's text, what the rules read of it, and the parts of its conditions that they did not understand. */
export interface OpenDocument {
  readonly text: string;
  readonly name: string;
  readonly plain: Questionnaire;
  readonly open: readonly Problem[];
}

/** How many readings of a model were taken, refused and contested by the rules. */
export interface ReadingCounts {
  readonly taken: number;
  readonly refused: number;
  readonly disputed: number;
}

/**
 * Has a model read the lines that the rules did not understand, checks every quotation, and turns what is left into marks
 * of the text in memory. What contradicts what was understood needs another look, and is kept as a dispute either way.
 * What could not be read stays reported, with why.
 */
export async function readDocument(
  { text, name, plain, open }: OpenDocument,
  options: LineReaderOptions,
): Promise<DocumentReading> {
  const document = { text, questionnaire: { ...plain, problems: [...plain.problems, ...open] } };
  const read = await readLines(document, options);
  const applied = applyReadings(text, name, read.groups, open);
  const sure = applied.taken.flatMap(({ insertions }) => insertions);
  const sides = applied.contested.map((one, index) => sidesOf(one, index, { text, name, plain, sure }));
  const opinions = await lineOpinions(document, sides, options);
  const settled = sides.map((side) => {
    const opinion = opinions.get(side.id);
    return {
      ...side,
      isTaken: opinion?.right === side.modelIs,
      because: opinion?.reason ?? 'Nobody gave a second opinion.',
    };
  });
  const taken = settled.filter(({ isTaken }) => isTaken);
  const lines = new LineIndex(text);
  const places = new Places(text, lines);
  return {
    insertions: asOneWay([...sure, ...taken.flatMap(({ contested }) => contested.insertions)]),
    problems: [
      ...[...applied.taken, ...taken.map(({ contested }) => contested)].flatMap(({ readings }) =>
        readings.map((reading) =>
          places.problem(
            reading,
            'readByModel',
            `is read by a model as ${spoken(reading)}: ${reading.reason}`,
            IF_WRONG,
          ),
        ),
      ),
      ...applied.refused.map(({ reading, reason }) =>
        places.problem(
          reading,
          'modelMisread',
          `was read by a model as ${spoken(reading)}; that is not taken: ${reason}`,
          UNTOUCHED,
        ),
      ),
      ...(read.error === null
        ? []
        : [failure(read.failed.length, read.failed[0]?.from ?? 1, read.error.message, read.error.nextStep, places)]),
    ],
    disputes: settled.flatMap(disputesOf),
    counts: {
      taken: applied.taken.reduce((sum, { readings }) => sum + readings.length, 0) + taken.length,
      refused: applied.refused.length,
      disputed: settled.length,
    },
  };
}

const IF_WRONG =
  'If it is wrong, write the right mark; normalize --write, or Write Reading into the Questionnaire, keeps what is read.';
const UNTOUCHED = 'Nothing: what the rules read holds. Write a mark where they are wrong.';

interface Side {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly modelIs: 'A' | 'B';
  readonly contested: ContestedReadings;
  readonly rules: readonly string[];
  readonly model: readonly string[];
}

/** Both readings in the same words, in an order that does not say whose they are. */
function sidesOf(
  contested: ContestedReadings,
  index: number,
  {
    text,
    name,
    plain,
    sure,
  }: {
    readonly text: string;
    readonly name: string;
    readonly plain: Questionnaire;
    readonly sure: ReadingOfFile['insertions'];
  },
): Side {
  const after = readMarked(text, name, { insertions: asOneWay([...sure, ...contested.insertions]), problems: [] });
  const told = ({ questions }: Questionnaire): readonly string[] =>
    contested.questionIds.flatMap((id) => questions.filter((one) => one.id === id).map(describeQuestion));
  const quoted = contested.readings.flatMap(({ evidence }) =>
    evidence.map(({ line, words }) => `line ${line}: ${JSON.stringify(words)}`),
  );
  const [rules, model] = [told(plain), told(after)];
  const modelIs = (createHash('sha256').update(model.join()).digest()[0] ?? 0) % 2 === 0 ? 'A' : 'B';
  const id = `${contested.questionIds.join(', ')} (${index + 1})`;
  const ofModel = `${model.join(' | ')} (quoting ${quoted.join(', ')})`;
  const ofRules = rules.join(' | ');
  return {
    id,
    a: modelIs === 'A' ? ofModel : ofRules,
    b: modelIs === 'A' ? ofRules : ofModel,
    modelIs,
    contested,
    rules,
    model,
  };
}

function disputesOf({
  contested,
  rules,
  model,
  isTaken,
  because,
}: Side & { readonly isTaken: boolean; readonly because: string }): readonly Dispute[] {
  const evidence = contested.readings.flatMap(({ evidence: quotations }) => quotations.map(({ words }) => words));
  const reason = contested.readings.map((one) => one.reason).join(' ');
  const byRules: Reading = { by: 'compiler', sentences: rules, checks: [], origin: 'stated', reason: '', evidence: [] };
  const byModel: Reading = { by: 'model', sentences: model, checks: [], origin: 'model', reason, evidence };
  const said = contested.readings.map(spoken).join('; ');
  return contested.questionIds.map((questionId) => ({
    questionId,
    id: createHash('sha256')
      .update(JSON.stringify([questionId, said, rules]))
      .digest('hex')
      .slice(0, 12),
    taken: isTaken ? byModel : byRules,
    left: isTaken ? byRules : byModel,
    settled: isTaken ? 'secondOpinion' : 'noSecondOpinion',
    because,
    statement: null,
  }));
}

/** What a reading says, as a person would write it. */
function spoken({ what, question, code, label, marks }: LineReading): string {
  const bracketed = marks.map((mark) => `[${mark}]`).join(' ');
  switch (what) {
    case 'nothing':
      return 'words that mean nothing for the data';
    case 'mark':
      return `${bracketed} of ${question}`;
    case 'question':
      return `the question ${question} ${bracketed}`.trimEnd();
    case 'answer':
    case 'row':
    case 'column':
      return `the ${what} ${code} = ${label} ${bracketed}`.trimEnd() + ` of ${question}`;
  }
}

class Places {
  readonly #starts: readonly number[];

  constructor(
    private readonly text: string,
    private readonly lines: LineIndex,
  ) {
    const starts = [0];
    for (const { index, 0: ending } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + ending.length);
    this.#starts = starts;
  }

  problem({ evidence, question }: LineReading, code: string, message: string, nextStep: string): Problem {
    const [first] = evidence;
    const words = first?.words.trim() ?? '';
    const start = this.#starts[Math.max(0, (first?.line ?? 1) - 1)] ?? 0;
    const found = this.text.indexOf(words, start);
    const at = found === -1 ? start : found;
    const shown = words.length > 80 ? `${words.slice(0, 77)}…` : words;
    return {
      ...{ code, severity: 'info', message: `“${shown}” ${message}`, nextStep },
      span: this.lines.spanOf(at, found === -1 ? at : at + words.length),
      ...(question !== '' && { questionId: question }),
    };
  }

  lineSpan(line: number): Problem['span'] {
    const at = this.#starts[line - 1] ?? 0;
    return this.lines.spanOf(at, at);
  }
}

function failure(count: number, line: number, why: string, nextStep: string, places: Places): Problem {
  return {
    ...{ code: 'linesNotRead', severity: 'warning', nextStep },
    message:
      count === 1
        ? `One place that is not understood could not be read by the model: ${why}`
        : `${count} places that are not understood could not be read by the model: ${why}`,
    span: places.lineSpan(line),
  };
}
