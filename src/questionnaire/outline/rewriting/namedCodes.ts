import { readInstruction } from '../marks/instructions';
import { readSimple } from '../marks/simpleMarks';
import { opensRouting } from '../routing/openings';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';

/** `Don't know [CODE 99]`, `Refused (code 98) [EXCLUSIVE]`: the code of an answer, called so behind it. */
const NAMED =
  /^([^[\]()?？=]{1,120}?)\s{0,3}[[(](?:codes?|kode|código|codigo|codice|kod)\s{0,2}[:=]?\s{0,2}(-?\d{1,6})[\])]\s{0,3}((?:[[(][^[\]()]{1,60}[\])]\s{0,3})?)$/iu;
/** Questions by their names are what conditions speak of; a code or a bullet in front is one already. */
const NO_LABEL = /\p{L}_?\d|^[\d#*_|<>{→-]/u;

/** What says where it goes on or for whom. */
const LEADING: ReadonlySet<string> = new Set(['jump', 'jumpIf', 'routing', 'terminateIf', 'everybody']);
/** What has an id or asks begins a list, and so does what ends in a colon: `COLUMNS:`. */
const BEGINS = /^[#*_\s]{0,6}\p{L}{1,8}_?\d|[?？:]/u;
const IN_FRONT = /^(-?\d{1,6})(?:[.):=\s]|$)/u;
const BEHIND = /(?:[.…]|\s{2})\s{0,3}(-?\d{1,4})$/u;

/**
 * The answers whose codes are called so, with the code in front as others write it. A code that the list has already is
 * no further answer: `Smokers (code 1)` below `1. Yes` says whom the next question is for.
 */
export function withNamedCodes(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  if (!events.some((event) => 'text' in event && codeFirst(event) !== event)) return events;
  const list = new OpenList();
  return events.map((event) => {
    const answer = codeFirst(event);
    if (answer === event || !('text' in event)) {
      list.pass(event);
      return event;
    }
    const code = codeNamedIn(event.text);
    if (list.has(code)) return event.kind === 'line' ? { ...event, unsure: 'title' } : event;
    list.add(code);
    return answer;
  });
}

const codeNamedIn = (text: RichText | string): string =>
  NAMED.exec(typeof text === 'string' ? text : text.text)?.[2] ?? '';

/** The codes that the answers have above a line. */
class OpenList {
  private readonly named = new Set<string>();
  private readonly numbered = new Set<string>();
  private bullets = 0;

  has(code: string): boolean {
    // A single number may be that of the question: `1. Gender`.
    return this.named.has(code) || (this.numbered.size > 1 && this.numbered.has(code)) || Number(code) <= this.bullets;
  }

  add(code: string): void {
    this.named.add(code);
  }

  pass(event: OutlineEvent): void {
    if (event.kind === 'choices') return this.afresh(event.choices.map(({ code }) => code.text));
    if (event.kind === 'heading' || event.kind === 'table') return this.afresh([]);
    if (event.kind !== 'line' && event.kind !== 'item') return;
    const { text } = event.text;
    const begins = text.length > 200 || BEGINS.test(text);
    const item = event.kind === 'item' ? event.number : null;
    const own = item === null ? (IN_FRONT.exec(text) ?? BEHIND.exec(text))?.[1] : String(item);
    // Numbers behind codes that are called so are those of the next question.
    if (begins || (own !== undefined && this.named.size > 0)) this.afresh([]);
    if (begins) return;
    if (own !== undefined) this.numbered.add(own);
    else if (event.kind === 'item') this.bullets += 1;
  }

  private afresh(codes: readonly string[]): void {
    this.named.clear();
    this.numbered.clear();
    this.bullets = 0;
    for (const code of codes) this.named.add(code);
  }
}

function codeFirst(event: OutlineEvent): OutlineEvent {
  if (event.kind !== 'line' && !(event.kind === 'item' && event.number === null)) return event;
  const { text } = event;
  // Cheap things first: nearly no line has it.
  if (text.boldLength > 0 || text.text.length > 200 || !/[[(](?:[ck]od|c[óo]d)/iu.test(text.text)) return event;
  const [, label = '', code = '', behind = ''] = NAMED.exec(text.text) ?? [];
  if (code === '' || NO_LABEL.test(label) || opensRouting(label) || leads(text.slice(0, label.length))) return event;
  const at = text.text.indexOf(code, label.length);
  const said: RichText = text.slice(at, at + code.length).between('', event.kind === 'item' ? ' =' : '.');
  const named = said.followedBy(text.slice(0, label.length));
  const rest = text.slice(text.text.length - behind.length).trim();
  const whole = behind === '' ? named : named.followedBy(rest.between(' ', ''));
  return event.kind === 'line' ? { ...event, text: whole, listed: true } : { ...event, text: whole };
}

/** `Terminate (code 2)`, `Skip (code 1)`: what is done with those who give an answer, and none itself. */
const leads = (label: RichText): boolean =>
  (readInstruction(label, true) ?? readSimple(label))?.some(
    (meaning) => LEADING.has(meaning.kind) || (meaning.kind === 'flag' && meaning.flag === 'terminate'),
  ) === true;
