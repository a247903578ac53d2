import type { RichText } from '../text/richText';
import { replaced } from '../text/signs';

/** `[symptoms(88)] = '1'`: REDCap's way to say that the answer 88 is ticked. */
const TICKED = /\[(\p{L}[\p{L}\p{N}_]*)\((-?\d+)\)\]\s*(=|<>|!=)\s*(?:(["'])([01])\4|([01])(?!\d))/gu;
/** `[sex]` in a condition: the name of a question. */
const NAME = /\[(\p{L}[\p{L}\p{N}_]*)\](?=\s*(?:[=<>!]|in\b))/giu;
/** `<> ''`: there is an answer. */
const FILLED = /\s*(?:<>|!=)\s*(?:""|'')/gu;
const QUOTED_NUMBER = /(?<=[=<>]\s*)(["'])(-?\d+(?:\.\d+)?)\1/gu;

/** A condition as data dictionaries write it (REDCap's branching logic), in plain words of routing. */
export function plainLogic(text: RichText): RichText {
  if (!/\[\p{L}[\p{L}\p{N}_]*(?:\(-?\d+\))?\]\s*(?:[=<>!]|in\b)/iu.test(text.text)) return text;
  let plain = text;
  for (const [whole, name = '', code = '', sign, , quoted, bare] of text.text.matchAll(TICKED)) {
    const ticked = (sign === '=') === ((quoted ?? bare) === '1');
    plain = once(plain, whole, ticked ? `${name} = ${code}` : `NOT ${name} = ${code}`);
  }
  for (const [whole, name = ''] of plain.text.matchAll(NAME)) plain = once(plain, whole, name);
  plain = replaced(plain, FILLED, ' ANSWERED');
  for (const [whole, , number = ''] of plain.text.matchAll(QUOTED_NUMBER)) plain = once(plain, whole, number);
  return plain;
}

const once = (text: RichText, words: string, by: string): RichText =>
  replaced(text, new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'gu'), by);
