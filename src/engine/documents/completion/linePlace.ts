/** What is being written at the end of a piece of text, by this text alone. */
export type LinePlace =
  /** Inside of a bracket that says no condition yet. */
  | { readonly kind: 'mark'; readonly from: number; readonly typed: number }
  /** Where the id of a question stands in a condition or behind a word that names one. */
  | { readonly kind: 'condition'; readonly from: number; readonly typed: number; readonly negates: boolean }
  | { readonly kind: 'target'; readonly from: number; readonly typed: number }
  | { readonly kind: 'source'; readonly from: number; readonly typed: number }
  /** Behind the comparison with a question: its codes, and after `or` a new condition just as well. */
  | {
      readonly kind: 'codes';
      readonly from: number;
      readonly typed: number;
      readonly questionId: string;
      /** Codes that are named already. */
      readonly listed: readonly string[];
      readonly orCondition: boolean;
    }
  /** Behind a question that nothing is said of yet. */
  | { readonly kind: 'comparison'; readonly from: number; readonly typed: number; readonly questionId: string }
  /** Behind a condition that is complete. */
  | { readonly kind: 'joint'; readonly from: number; readonly typed: number };

const ID = String.raw`[\p{L}_][\p{L}\p{N}_]*`;
const OPENS_CONDITION =
  /(?<!\p{L})(?:if|when|where|unless|wenn|falls|sofern|si|se|als|indien|filter|base|filtre|filtro|bedingung|condition)(?:\s*[:=]|(?!\p{L}))\s*|\bask\s+(?:all\s+)?(?:who|those)\b\s*/giu;
const OPENS_LINE =
  /^[\s>*_-]*(?:(?:ask|show|skip|display|only|go\s+to|terminate|screen\s*out|close|close\s+interview|do\s+not\s+ask|nur|frage(?:n)?|anzeigen|fragen\s+nur|don['’]t\s+ask)\b[^\n[\]]*?(?<!\p{L})(?:if|when|unless|wenn|falls|sofern)|(?:if|wenn|falls)|(?:filter|base|bedingung)\s*[:=])(?!\p{L})\s*/iu;
/** A sentence may begin so. */
const ONLY_IF = /^[\s>*_-]*(?:if|wenn|falls)\s*$/iu;
const TARGET = new RegExp(
  String.raw`(?:(?:[-=–]+>|>>|[→⇒➔➜])|\b(?:go\s*to|skip\s+to|jump\s+to|continue\s+(?:with|at)|weiter\s+(?:mit|zu|bei)|gehe\s+zu|springe\s+zu))\s*(?:question\s+|frage\s+)?(${ID})?$`,
  'iu',
);
const SOURCE = new RegExp(
  String.raw`\b(?:carry\s+forward|(?:answers|rows|items|options|brands)\s+from|(?:selected|chosen|mentioned)\s+(?:at|in))\s+(${ID})?$`,
  'iu',
);
const NUMBERS = String.raw`(?:\d+\s*(?:,|/|-|–|\bor\b|\boder\b|\band\b|\bund\b|\bto\b|\bbis\b)\s*)*`;
const COMPARES = String.raw`(?:==?|<>|!=|≠|:|\bis\s+not\b|\bis\b|\bin\b|\bist\s+nicht\b|\bist\b|\bnot\s+in\b|\bnone\s+of\b|\ball\s+of\b|\bany\s+of\b)`;
const CODES = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])(${ID})\s*${COMPARES}\s*[({"“]?\s*(${NUMBERS})([\p{L}\p{N}_]*)$`,
  'iu',
);
const CODED_AT = new RegExp(String.raw`(?:\d|\bat|\bin)\s+(?:at|in|bei)\s+(${ID})?$`, 'iu');
const COMPARISON = new RegExp(String.raw`(?<![\p{L}\p{N}_])(${ID})\s+([\p{L}<>=!]*)$`, 'iu');
const COMPLETE = /(?:(?<![\p{L}\p{N}_])\d+\+?|\banswered|\bbeantwortet|["”“)])\s+(\p{L}*)$/iu;
const NEW_CONDITION = new RegExp(String.raw`(?:^|[(!&|]|\b(?:and|or|not|und|oder|nicht)\s)\s*(${ID})?$`, 'iu');
const JOINS = new Set(['and', 'or', 'not', 'und', 'oder', 'nicht', 'if', 'wenn', 'is', 'in', 'question', 'frage']);

/**
 * What stands at the end of a line that is being written; null where nothing of ours does.
 * @param line from its beginning to the cursor
 */
export function placeInLine(line: string): LinePlace | null {
  const bracket = line.lastIndexOf('[');
  if (bracket > line.lastIndexOf(']') && !/^\s*[-*+]\s+\[[ x]?$/iu.test(line)) return inBracket(line, bracket + 1);
  const round = line.lastIndexOf('(') + 1;
  const inRound = round > line.lastIndexOf(')') + 1 ? inRoundBracket(line, round) : null;
  if (inRound !== null) return inRound;
  const arrow = TARGET.exec(line);
  if (arrow !== null) return { kind: 'target', from: line.length - arrow[0].length, typed: lengthOf(arrow[1]) };
  const opening = OPENS_LINE.exec(line)?.[0];
  if (opening === undefined || ONLY_IF.test(line)) return null;
  return inCondition(line, opening.length, 0);
}

/** `(ask if …`: a condition and nothing else, as round brackets stand around words of all kinds. */
function inRoundBracket(line: string, start: number): LinePlace | null {
  const inner = line.slice(start);
  const opening = OPENS_LINE.exec(inner)?.[0];
  if (opening === undefined || ONLY_IF.test(inner)) return null;
  return inCondition(line, start + opening.length, start);
}

function inBracket(line: string, start: number): LinePlace | null {
  const inner = line.slice(start);
  const target = TARGET.exec(inner);
  if (target !== null) return { kind: 'target', from: start, typed: lengthOf(target[1]) };
  const source = SOURCE.exec(inner);
  if (source !== null) return { kind: 'source', from: start, typed: lengthOf(source[1]) };
  const opening = [...inner.matchAll(OPENS_CONDITION)][0];
  if (opening !== undefined && /[\s:=]$/u.test(opening[0]))
    return inCondition(line, start + opening.index + opening[0].length, start);
  return markAt(line, start);
}

/** Of several marks in one bracket the last. */
function markAt(line: string, start: number): LinePlace {
  const typed = /(?:^|[,;])\s*([^,;]*)$/u.exec(line.slice(start))?.[1] ?? '';
  return { kind: 'mark', from: start, typed: typed.length };
}

/** @param start where the condition begins; @param from where the whole begins, which reading is not to be told */
function inCondition(line: string, start: number, from: number): LinePlace | null {
  const text = line.slice(start);
  const negates = /\b(?:skip|unless|terminate|screen|close)\b/iu.test(line.slice(from, start));
  const codes = CODES.exec(text);
  if (codes !== null) {
    const [whole, questionId = '', numbers = '', typed = ''] = codes;
    // `Q1 = 1 AND` is the end of a condition, `Q1 all of 1 AND` is not.
    if (/\b(?:and|und)\s*$/iu.test(numbers) && !/\ball\s+of\b/iu.test(whole))
      return { kind: 'condition', from, typed: typed.length, negates };
    return {
      kind: 'codes',
      from,
      typed: typed.length,
      questionId,
      listed: numbers.match(/\d+/gu) ?? [],
      orCondition: /\b(?:or|oder)\s*$/iu.test(numbers),
    };
  }
  const at = CODED_AT.exec(text);
  if (at !== null) return { kind: 'condition', from, typed: lengthOf(at[1]), negates };
  const complete = COMPLETE.exec(text);
  if (complete !== null) return { kind: 'joint', from, typed: lengthOf(complete[1]) };
  const begins = NEW_CONDITION.exec(text);
  if (begins !== null) return { kind: 'condition', from, typed: lengthOf(begins[1]), negates };
  const compared = COMPARISON.exec(text);
  const [, questionId = '', typed = ''] = compared ?? [];
  if (compared === null || JOINS.has(questionId.toLowerCase())) return null;
  return { kind: 'comparison', from, typed: typed.length, questionId };
}

const QUOTE = String.raw`\\?['"]`;
const CALL = new RegExp(String.raw`(?<![.\p{L}\p{N}_])[\p{L}_][\p{L}\p{N}_]*\(\s*${QUOTE}([\p{L}\p{N}_]*)$`, 'u');
const METHOD = new RegExp(
  String.raw`\(\s*${QUOTE}(${ID})${QUOTE}\s*\)(?:\[[^\]\n]{0,40}\])?\.[a-z]\w*\(\s*(?:${QUOTE}[^'"\\\n]*${QUOTE}\s*,\s*)*${QUOTE}([\p{L}\p{N}_]*)$`,
  'iu',
);

/** The same in the survey logic of an export: `f('Q1').any('2`. */
export function placeInLogic(line: string): LinePlace | null {
  const method = METHOD.exec(line);
  if (method !== null) {
    const [, questionId = '', typed = ''] = method;
    const listed = method[0].slice(0, method[0].length - typed.length).match(/(?<=['"])\d+(?=\\?['"])/gu) ?? [];
    return { kind: 'codes', from: line.length, typed: typed.length, questionId, listed, orCondition: false };
  }
  const call = CALL.exec(line);
  return call === null ? null : { kind: 'condition', from: line.length, typed: lengthOf(call[1]), negates: true };
}

const lengthOf = (text: string | undefined): number => text?.length ?? 0;
