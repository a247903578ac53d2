import { TextMemory } from '../../textMemory';
import { RichText } from './richText';

/** Letters of the texts that are remembered, of each function. */
const MOST = 512_000;
/** Longer texts hardly ever come again. */
const LONGEST = 1_000;

/**
 * The same function of a text that knows where it stands, which answers from memory what it was asked before, wherever
 * that stood.
 * @param answerTo says the same of the same text, each place in it as far behind as the text is
 * @param moved the same further on in the source
 */
export function rememberedThere<Said>(
  answerTo: (text: RichText) => Said,
  moved: (said: Said, by: number) => Said,
): (text: RichText) => Said {
  const known = new TextMemory<Said>(MOST);
  return (text) => {
    const { length } = text.text;
    if (length > LONGEST) return answerTo(text);
    const { start } = text;
    const isPlain = text.boldLength === 0 && text.offsets.length === length + 1 && text.isContiguous();
    const places = isPlain ? '' : `\n${String(text.boldLength)},${text.movedBy(-start).offsets.join(',')}`;
    const said = known.of(text.text + places, (own) => answerTo(fromStart(own.slice(0, length), text)));
    return start === 0 ? said : moved(said, start);
  };
}

const fromStart = (own: string, { offsets, start, boldLength }: RichText): RichText =>
  new RichText(
    own,
    offsets.map((offset) => offset - start),
    boldLength,
  );
