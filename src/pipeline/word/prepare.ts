import { Numbering } from './numbering';
import type { WordParts } from './parts';

/** Signs of nobody's writing that carry what the library does not: numbers of Word's own, and a colour. */
const LABEL = { open: '\uE000', close: '\uE001' } as const;
export const COLOURED = 'coloured';

/**
 * The parts with what the library that reads them does not tell: the numbers that Word writes in front of paragraphs
 * become text between signs of their own, the colour of a text a highlight of its own name.
 */
export function prepared(parts: WordParts): WordParts {
  const numbering = new Numbering(parts.get('word/numbering.xml') ?? '');
  return new Map(
    [...parts].map(([name, xml]) => {
      if (!/^word\/(?:document|footnotes|endnotes)\.xml$/u.test(name)) return [name, xml];
      return [name, withColours(withLabels(xml.replace(/[\uE000\uE001]/gu, ''), numbering))];
    }),
  );
}

const PROPERTIES = /<w:pPr\b[^>]*>(?:(?!<\/w:pPr>).)*?<\/w:pPr>/gsu;
const LIST = /<w:numPr\b[^>]*>(.*?)<\/w:numPr>/su;

function withLabels(xml: string, numbering: Numbering): string {
  return xml.replace(PROPERTIES, (properties) => {
    const list = LIST.exec(properties)?.[1];
    const id = list === undefined ? undefined : /<w:numId\b[^>]*w:val="(\d+)"/u.exec(list)?.[1];
    if (list === undefined || id === undefined) return properties;
    const label = numbering.next(id, Number(/<w:ilvl\b[^>]*w:val="(\d)"/u.exec(list)?.[1] ?? 0));
    if (label === null) return properties;
    const text = label.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return `${properties}<w:r><w:t xml:space="preserve">${LABEL.open}${text}${LABEL.close}</w:t></w:r>`;
  });
}

const RUN = /<w:rPr\b[^>]*>(?:(?!<\/w:rPr>).)*?<\/w:rPr>/gsu;
const COLOUR = /<w:color\b[^>]*w:val="([0-9A-Fa-f]{6})"[^>]*\/>/u;

function withColours(xml: string): string {
  return xml.replace(RUN, (properties) => {
    const colour = COLOUR.exec(properties)?.[1];
    if (colour === undefined || isPlain(colour)) return properties;
    return `${properties.replace(/<w:highlight\b[^>]*\/>/u, '').slice(0, -'</w:rPr>'.length)}<w:highlight w:val="${COLOURED}"/></w:rPr>`;
  });
}

/** Black, and what is so dark or so pale that nobody means anything by it. */
function isPlain(colour: string): boolean {
  const parts = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return Math.max(...parts) < 0x60 || Math.min(...parts) > 0xe0;
}
