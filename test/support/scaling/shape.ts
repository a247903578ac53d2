/** One way in which an input can be long or deep: a text of about so many bytes, and what the product does with it. */
export interface Shape {
  readonly text: (bytes: number) => string;
  readonly work: (text: string) => unknown;
}

export type Shapes = Readonly<Record<string, Shape>>;

/** The parts, with the place of each in it, until the text is as long as asked for. */
export function many(bytes: number, part: (index: number) => string, join = '\n'): string {
  const parts: string[] = [];
  for (let length = 0; length < bytes;) {
    const text = part(parts.length);
    parts.push(text);
    length += text.length + join.length;
  }
  return parts.join(join);
}

/** The text repeated. */
export const again = (bytes: number, text: string): string => text.repeat(Math.max(1, Math.ceil(bytes / text.length)));

/** Something inside of something else, over and over. */
export function nested(bytes: number, opening: string, closing: string, inner: string): string {
  const depth = Math.ceil(bytes / (opening.length + closing.length));
  return `${opening.repeat(depth)}${inner}${closing.repeat(depth)}`;
}
