/** The parts of one block as they stand in the file; offsets are `-1` where the part is absent. */
export interface Block {
  readonly kind: 'question' | 'function';
  readonly labelStart: number;
  name: string;
  nameStart: number;
  bodyStart: number;
  bodyEnd: number;
  scriptStart: number;
  scriptEnd: number;
  end: number;
}

type Label = 'Question ID' | 'details_normalized' | 'output_spss_script' | 'Function Name' | 'Function Definition';

/** A label as exports write it; other case, indentation and bold are what editors make of it. */
const LABEL =
  /^[ \t]*(?:\*\*)?(Question ID|details_normalized|output_spss_script|Function Name|Function Definition):(?:\*\*)?[ \t]*/i;

const LABELS: Readonly<Record<string, Label>> = {
  'question id': 'Question ID',
  details_normalized: 'details_normalized',
  output_spss_script: 'output_spss_script',
  'function name': 'Function Name',
  'function definition': 'Function Definition',
};

/**
 * Cuts an export into its blocks.
 * @param outside told of lines that belong to none
 */
export function splitBlocks(text: string, outside: (start: number, end: number) => void): readonly Block[] {
  const blocks: Block[] = [];
  let block: Block | null = null;
  let label: Label | null = null;
  const close = (at: number): void => {
    if (block !== null) block.end = at;
    block = null;
    label = null;
  };
  const linePattern = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
  for (let at = 0; at < text.length; at = linePattern.lastIndex) {
    linePattern.lastIndex = at;
    const line = linePattern.exec(text)?.[0] ?? '';
    const content = line.trimEnd();
    // A label that runs over lines may begin one of them like a heading: inside of details only a section's own ends it.
    const heading = label === 'details_normalized' ? /^## (?:function_def|sheet\d*)\b/i : /^## /;
    if (/^-{3,}$/.test(content) || heading.test(content)) {
      close(at);
      continue;
    }
    const match = LABEL.exec(content);
    if (match === null) {
      // The byte order mark and the `###` line come before any block; blank lines say nothing.
      if (content === '') continue;
      if (block !== null) addLine(block, label, at, at + content.length, text);
      else if (!/^\ufeff?#/.test(content)) outside(at, at + content.length);
      continue;
    }
    const found: Label = LABELS[(match[1] ?? '').toLowerCase()] ?? 'Question ID';
    label = found;
    if (label === 'Question ID' || label === 'Function Name') {
      close(at);
      label = found;
      block = {
        kind: label === 'Question ID' ? 'question' : 'function',
        labelStart: at,
        name: '',
        nameStart: -1,
        bodyStart: -1,
        bodyEnd: -1,
        scriptStart: -1,
        scriptEnd: -1,
        end: text.length,
      };
      blocks.push(block);
    }
    const rest = match[0].length;
    if (block !== null && content.length > rest) addLine(block, label, at + rest, at + content.length, text);
  }
  close(text.length);
  return blocks;
}

function addLine(block: Block, label: Label | null, start: number, end: number, text: string): void {
  switch (label) {
    case 'Question ID':
    case 'Function Name':
      if (block.nameStart === -1) {
        block.name = text.slice(start, end).trim();
        block.nameStart = start;
      }
      return;
    case 'details_normalized':
    case 'Function Definition':
      if (block.bodyStart === -1) block.bodyStart = start;
      block.bodyEnd = end;
      return;
    case 'output_spss_script':
      if (block.scriptStart === -1) block.scriptStart = start;
      block.scriptEnd = end;
      return;
    case null:
      return;
  }
}

/** The same block further on in a text, or further in front. */
export function movedBlock(block: Block, by: number): Block {
  const at = (offset: number): number => (offset === -1 ? -1 : offset + by);
  return {
    ...block,
    labelStart: at(block.labelStart),
    nameStart: at(block.nameStart),
    bodyStart: at(block.bodyStart),
    bodyEnd: at(block.bodyEnd),
    scriptStart: at(block.scriptStart),
    scriptEnd: at(block.scriptEnd),
    end: at(block.end),
  };
}
