import type { LineIndex } from '../lines';
import { movedProblem, movedQuestion, type Shift } from '../movedQuestion';
import { TextMemory } from '../textMemory';
import type { Noted } from './account';
import { movedBlock, type Block } from './blocks';
import { readQuestionBlock, type BlockReading } from './questionBlock';

/** Letters of the blocks that are kept: those of a few long exports. */
const MOST = 4_000_000;

interface Known {
  /** As if its text were all there is. */
  readonly read: BlockReading;
  /** Where it stood last. */
  last: { readonly shift: Shift; readonly read: BlockReading };
}

/**
 * What the blocks of an export say, kept from one reading to the next: of an export that is typed in, all blocks but one
 * are what they were.
 */
export class KnownBlocks {
  private readonly known = new TextMemory<Known>(MOST);

  /** What the block of a question says, as `readBlock` has it. */
  read(text: string, block: Block, lines: LineIndex): BlockReading {
    // What has no name is called by its line.
    if (block.name === '') return readBlock(text, block, lines);
    const shift = shiftOf(block, lines);
    const known = this.known.of(textOf(text, block), (own): Known => {
      const read = readQuestionBlock(own, movedBlock(block, -shift.letters), '');
      return { read, last: { shift, read: movedReading(read, shift) } };
    });
    const { last } = known;
    if (last.shift.letters !== shift.letters || last.shift.lines !== shift.lines)
      known.last = { shift, read: movedReading(known.read, shift) };
    return known.last.read;
  }
}

/** What the block of a question says, and where: read by itself, and moved to its place. */
export function readBlock(text: string, block: Block, lines: LineIndex): BlockReading {
  const shift = shiftOf(block, lines);
  const nameless = `line${String(shift.lines + 1)}`;
  return movedReading(readQuestionBlock(textOf(text, block), movedBlock(block, -shift.letters), nameless), shift);
}

/** One letter more than it has: where the text ends, there is no place behind the block. */
const textOf = (text: string, { labelStart, end }: Block): string => text.slice(labelStart, end + 1);

/** Blocks begin with a line. */
const shiftOf = ({ labelStart, end }: Block, lines: LineIndex): Shift => ({
  letters: labelStart,
  lines: lines.spanOf(labelStart, end).line - 1,
});

function movedReading({ question, problems, noted }: BlockReading, shift: Shift): BlockReading {
  const at = ({ start, end }: Noted['span']): Noted['span'] => ({
    start: start + shift.letters,
    end: end + shift.letters,
  });
  return {
    question: movedQuestion(question, shift),
    problems: problems.map((problem) => movedProblem(problem, shift)),
    noted: noted.map((one) => ({ ...one, span: at(one.span) })),
  };
}
