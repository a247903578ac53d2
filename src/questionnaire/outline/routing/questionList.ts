/** Questions by their ids, as running text names several of them. */

/** The questions from one to another; for a single one both are the same. */
export interface IdSpan {
  readonly from: string;
  readonly to: string;
}

/** What is named at a place of a text, and where it ends. */
export interface QuestionList {
  readonly spans: readonly IdSpan[];
  readonly end: number;
  /** Numbers alone, called questions by the word in front of them or by nothing. */
  readonly bare: boolean;
  /** One or the other of them. */
  readonly either: boolean;
}

const CALLED =
  /(?:(?:the|both|die|den|der|les|las|los|le|la|el|de|as|os)\s+)?(?:questions?|fragen?|preguntas?|perguntas?|domand[ae]|vragen|vraag)\s+/iuy;
const ID = /(?:question\s+|frage\s+|pregunta\s+)?((?:\p{L}{1,4}_?)?\d[\p{L}\p{N}_]*(?:\.\d[\p{L}\p{N}_]*)*)/iuy;
const UP_TO = /\s*[-–—]\s*|\s+(?:up\s+to|to|through|thru|until|bis|à|au|a|al|hasta|até|tot|t\/m|fino\s+a)\s+/iuy;
const AND = /\s*[,;/&+]\s*(?:(?:and|und|et|y|e|en)\s+)?|\s+(?:and|und|et|y|e|en|sowie|or|oder|ou|o|of)\s+/iuy;
/** More are not named in a sentence. */
const MOST = 30;

/** The list that begins there: `Q3-Q5`, `questions 3 and 5`, `Q3, Q4 und Q6 bis Q8`; `null` where none does. */
export function questionListAt(text: string, start: number): QuestionList | null {
  const called = matchAt(CALLED, text, start);
  let at = called === null ? start : called.end;
  const spans: IdSpan[] = [];
  let bare = true;
  let either = false;
  let end = at;
  while (spans.length < MOST) {
    const first = matchAt(ID, text, at);
    if (first === null) break;
    bare &&= /^\d/.test(first.group);
    const upTo = matchAt(UP_TO, text, first.end);
    const last = upTo === null ? null : matchAt(ID, text, upTo.end);
    spans.push({ from: idOf(first.group), to: idOf(last?.group ?? first.group) });
    end = (last ?? first).end;
    const and = matchAt(AND, text, end);
    if (and === null) break;
    const more = matchAt(ID, text, and.end);
    either ||= more !== null && /^\s+(?:or|oder|ou|o|of)\s/iu.test(text.slice(end, and.end));
    at = and.end;
  }
  return spans.length === 0 ? null : { spans, end, bare: bare && called === null, either };
}

function matchAt(sticky: RegExp, text: string, at: number): { readonly group: string; readonly end: number } | null {
  sticky.lastIndex = at;
  const match = sticky.exec(text);
  return match === null ? null : { group: match[1] ?? match[0], end: at + match[0].length };
}

/** `3` is said of `Q3`, or of whatever question has that number. */
const idOf = (named: string): string => (/^\d/.test(named) ? `Q${named}` : named);
