import { readBracket } from '../marks/instructions';
import type { Mark, MarkMeaning } from '../meanings';
import type { RichText } from '../text/richText';

const HIDDEN = String.raw`(?:hidden|dummy|data[\s-]?only|computed|derived|calculated|auto[\s-]?(?:coded?|punch(?:ed)?|filled)|versteckte?|berechnete?|oculta|cach[ée]e?)`;
/** `[HIDDEN VARIABLE hAGE: CODE FROM S2]`, `PN: HIDDEN VARIABLE "CELL". ASSIGN BY LEAST FILL.` */
const ANNOUNCED = new RegExp(
  String.raw`^\[?\s*(?:(?:create|set\s+up|define|add|compute|insert)\s+(?:an?\s+|the\s+)?)?(?:(?:pn|prog|programmer|dp|script|scripter)(?:\s+note)?\s*:\s*)?${HIDDEN}\s+(?:variable|question|field|var|frage)(?!\p{L})\s*:?\s*["“„]?([\p{L}_][\p{L}\p{N}_]{0,30})["”“]?(?=\s*(?:[\].:,;–—-]|$))`,
  'iu',
);
/** What goes on about a variable that nobody is asked. */
const OF_PROGRAM = String.raw`(?:${HIDDEN}|recod\p{L}*|(?:to\s+be\s+)?(?:not|nicht|non|no|never|do|ne)(?!\p{L})|not[\s-]?asked|for|für|pour|para|from|aus|de|von|based|used|set|assign\p{L}*|auto\p{L}*|filled|taken|passed|loaded|imported|fed|code[sd]?|quotas?|variable|single|multi\p{L}*|numeri\p{L}*|open|text|programm\p{L}*|internal|intern[ae]?|script\p{L}*|punch\p{L}*|(?:\p{L}{1,20}\s)?(?:segment\p{L}*|groupe?|gruppe|grupo|band|cell|cluster|typology|typologie|tipología)(?!\p{L})|[^()[\]]{0,80}(?<![\p{L}\d])\p{L}{1,8}_?\d)`;
const BY_WHOM = String.raw`(?:by|using)\s+(?:(?:the|a|our)\s+)?(?:scripts?|programm?(?:e|er|ers|ing)?|system|platform|survey|quotas?|panel|sample|software|least|random|[\p{L}_]{1,30}\d)`;
/** What may follow the word: `hidden fees`, `computed tomography` and `hidden, or plain to see` are something else. */
const BEHIND = String.raw`(?=\s{0,3}(?:$|[)\]]|[,;:–—-]\s{0,3}${OF_PROGRAM}|(?:variable|question|field|var|frage|${BY_WHOM}|(?:from|aus|von|de)\s+[\p{L}_]{1,30}\d)(?!\p{L})))`;
/** The word alone, at a question that is called as those that are asked: a computed tomography is none of the survey's. */
const PERHAPS = /^(?:computed|derived|calculated|berechnete?)\W*$/iu;
const IS_NUMBERED = /^\p{L}{1,3}\d+\p{L}?$/u;
/** `CELL. Cell assignment (HIDDEN)`, `TENURE_GRP (hidden, calculated from Q2)`, `HAGE. Age group [HIDDEN - FROM S2]` */
const NAMED = new RegExp(
  String.raw`^([\p{L}_][\p{L}\p{N}_]{0,30})(?:\s*[.:)]|\s+[-–—])?\s+([^()[\]]{0,120}?)\s*[([](${HIDDEN}(?!\p{L})${BEHIND}[^()[\]]{0,200})[)\]]$`,
  'iu',
);
/** `hCELL / HIDDEN, assigned by least fill`, `xSEG: hidden` */
const SAID_FIRST = new RegExp(
  String.raw`^([\p{L}_][\p{L}\p{N}_]{0,30})(?:\s{0,3}[.:]|\s{1,3}[/–—-])\s{1,3}(${HIDDEN}(?!\p{L})${BEHIND}[^?？]{0,200})$`,
  'iu',
);
/** `hAGE. HIDDEN: AGE BAND`, `SEG – versteckt: Segment` */
const NAMED_FIRST = new RegExp(
  String.raw`^([\p{L}_][\p{L}\p{N}_]{0,30})(?:\s*[.:)]|\s+[-–—])\s+${HIDDEN}(?:\s+(?:variable|question|field|frage))?\s*[:–—-]\s*(\S[^?=]{0,120})$`,
  'iu',
);
/** Without a label or a sign behind the name, only the plain word says it. */
const PLAINLY = /^(?:hidden|versteckte?|oculta|cach[ée]e?)(?:\s+variable)?\s*(?:$|[,;:–—-])/iu;
/** What people are asked is not hidden from them. */
const ASKS =
  /[?？]\s*$|^(?:what|which|how|who|where|when|why|do|does|did|have|has|are|is|were|was|would|will|can|could|should|wie|was|welche[nrs]?|wer|wo|wann|warum|haben|hat|sind|ist|quel(?:le)?s?|comment|combien|avez|êtes|qué|cu[aá]l(?:es)?|cómo|ha)(?!\p{L})/iu;
/** What no language has as a word: capitals throughout, capitals inside, a digit, an underscore. */
const IS_NAME = /^\p{Lu}[\p{Lu}\p{N}_]+$|[_\p{N}]|\p{Ll}\p{Lu}/u;
const LONGEST = 400;
/** `– NOT SHOWN]` says once more that it is hidden. */
const NOT_SHOWN =
  /^\W*(?:(?:do\s+)?(?:not?|never)\s+(?:to\s+be\s+)?(?:shown?|asked?|displayed?)(?:\s+to\s+respondents?)?|hidden|nicht\s+(?:gezeigt|anzeigen|zeigen|fragen))\W*$/iu;

/** A line that says that a variable is hidden, and names it. */
export interface HiddenLine {
  readonly id: RichText;
  readonly label: RichText;
  readonly marks: readonly Mark[];
  /** Its own line may follow. */
  readonly announces: boolean;
}

/** A hidden variable that is announced, or named with the word behind it; `null` for any other line. */
export function hiddenLine(text: RichText): HiddenLine | null {
  if (
    text.text.length > LONGEST ||
    !/hidden|dummy|data.?only|computed|derived|calculated|auto|versteckt|berechnet|oculta|cach/iu.test(text.text)
  )
    return null;
  const announced = ANNOUNCED.exec(text.text);
  if (announced !== null && IS_NAME.test(announced[1] ?? '')) {
    const at = announced[0].lastIndexOf(announced[1] ?? '');
    const rule = text.slice(announced[0].length);
    const says = /\p{L}/u.test(rule.text) && !NOT_SHOWN.test(rule.text);
    return {
      id: text.slice(at, at + (announced[1]?.length ?? 0)),
      label: text.slice(0, 0),
      marks: [markOf(text, { kind: 'flag', flag: 'hidden' }), ...(says ? [markOf(text, { kind: 'note' })] : [])],
      announces: true,
    };
  }
  const [, name = '', called = ''] = NAMED_FIRST.exec(text.text) ?? [];
  if (name !== '' && IS_NAME.test(name))
    return {
      id: text.slice(0, name.length),
      label: text.slice(text.text.length - called.length),
      marks: [markOf(text, { kind: 'flag', flag: 'hidden' })],
      announces: false,
    };
  const first = SAID_FIRST.exec(text.text);
  if (first !== null && IS_NAME.test(first[1] ?? '') && PLAINLY.test(first[2] ?? '')) return saidFirst(text, first);
  // `xSEG (hidden, player segment) [S]`
  const typed = text.text.endsWith(']') ? /(?<=\))\s*\[([^[\]]{1,40})\]$/u.exec(text.text.slice(-60)) : null;
  if (typed !== null) {
    const head = text.slice(0, text.text.length - typed[0].length);
    const behind = head.text.length < text.text.length ? hiddenLine(head) : null;
    const from = text.text.length - 1 - (typed[1]?.length ?? 0);
    const meanings = readBracket(text.slice(from, text.text.length - 1), false);
    if (behind === null || meanings === null) return null;
    return { ...behind, marks: [...behind.marks, ...meanings.map((meaning) => markOf(text, meaning))] };
  }
  const named = NAMED.exec(text.text);
  const [, id = '', label = '', said = ''] = named ?? [];
  if (named === null || !IS_NAME.test(id) || ASKS.test(label)) return null;
  if (PERHAPS.test(said) && IS_NUMBERED.test(id)) return null;
  if (label === '' && !/^[.:)]/u.test(text.text.slice(id.length).trim()) && !PLAINLY.test(said)) return null;
  const from = text.text.lastIndexOf(said);
  const at = text.text.indexOf(label, id.length);
  return {
    id: text.slice(0, id.length),
    label: text.slice(at, at + label.length).trim(),
    marks: meaningsOf(text.slice(from, from + said.length)).map((meaning) => markOf(text, meaning)),
    announces: false,
  };
}

/** What it is has no label: it says only that it is hidden. */
function saidFirst(text: RichText, [whole, id = '', said = '']: RegExpExecArray): HiddenLine {
  const meanings = meaningsOf(text.slice(whole.length - said.length));
  return {
    id: text.slice(0, id.length),
    label: text.slice(0, 0),
    marks: meanings.map((meaning) => markOf(text, meaning)),
    announces: false,
  };
}

/** How it is answered is kept; how its values come about is told, and not read as who is asked. */
function meaningsOf(said: RichText): readonly MarkMeaning[] {
  const read = readBracket(said, false) ?? [];
  const kept = read.filter(({ kind }) => kind === 'type' || kind === 'flag' || kind === 'bounds');
  const isHidden = kept.some((meaning) => meaning.kind === 'flag' && meaning.flag === 'hidden');
  const more = read.length > kept.length || read.length === 0;
  return [
    ...(isHidden ? [] : [{ kind: 'flag', flag: 'hidden' } as const]),
    ...kept,
    ...(more ? [{ kind: 'note' } as const] : []),
  ];
}

const markOf = ({ text, start, end }: RichText, meaning: MarkMeaning): Mark => ({ meaning, text, start, end });
