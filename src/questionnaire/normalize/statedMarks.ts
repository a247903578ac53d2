import type { Question } from '../model';
import { readBracket } from '../outline/marks/instructions';
import type { AnswerKind, MarkFlag, MarkMeaning } from '../outline/meanings';
import { RichText } from '../outline/text/richText';
import { lineAt, type Stretch } from './layout';

/** What square brackets say already. */
export class StatedMarks {
  constructor(readonly meanings: readonly MarkMeaning[]) {}

  hasType(type: AnswerKind): boolean {
    return this.meanings.some((meaning) => meaning.kind === 'type' && meaning.types.includes(type));
  }

  hasFlag(flag: MarkFlag): boolean {
    return this.meanings.some((meaning) => meaning.kind === 'flag' && meaning.flag === flag);
  }

  hasMin(min: number, exclusive: boolean): boolean {
    return this.meanings.some(
      (meaning) => meaning.kind === 'bounds' && meaning.min === min && meaning.minExclusive === exclusive,
    );
  }

  hasMax(max: number, exclusive: boolean): boolean {
    return this.meanings.some(
      (meaning) => meaning.kind === 'bounds' && meaning.max === max && meaning.maxExclusive === exclusive,
    );
  }

  /** Whether one of them says exactly this. */
  has(wanted: MarkMeaning): boolean {
    const key = JSON.stringify(wanted);
    return this.meanings.some((meaning) => JSON.stringify(meaning) === key);
  }
}

/** The marks in square brackets of a stretch of the source. */
export function marksIn(text: string, { start, end }: Stretch): StatedMarks {
  const written = text.slice(start, end);
  return new StatedMarks(
    [...written.matchAll(/\[([^[\]]{1,300})\]/gu)].flatMap(({ 1: content = '', index }) => {
      const from = start + index + 1;
      const offsets = Array.from({ length: content.length + 1 }, (_, step) => from + step);
      return readBracket(new RichText(content, offsets), false) ?? [];
    }),
  );
}

/** What marks say of the question itself: those on its line and on lines that hold none of its answers. */
export function marksOfQuestion(text: string, question: Question): StatedMarks {
  const own = lineAt(text, question.span.start);
  const taken = new Set(
    question.variables
      .flatMap(({ answers, span }) => [span, ...answers.map((answer) => answer.span)])
      .map(({ start }) => lineAt(text, start).start),
  );
  const meanings: StatedMarks[] = [];
  for (let line = own; ; line = lineAt(text, line.end + 1)) {
    if (line.start === own.start || !taken.has(line.start)) meanings.push(marksIn(text, line));
    if (line.end + 1 >= Math.min(question.span.end, text.length)) break;
  }
  return joinedMarks(meanings);
}

function joinedMarks(all: readonly StatedMarks[]): StatedMarks {
  return new StatedMarks(all.flatMap((one) => one.meanings));
}
