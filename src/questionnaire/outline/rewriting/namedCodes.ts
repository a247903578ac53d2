import { opensRouting } from '../routing/openings';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';

/** `Don't know [CODE 99]`, `Refused (code 98) [EXCLUSIVE]`: the code of an answer, called so behind it. */
const NAMED =
  /^([^[\]()?？=]{1,120}?)\s{0,3}[[(](?:codes?|kode|código|codigo|codice|kod)\s{0,2}[:=]?\s{0,2}(-?\d{1,6})[\])]\s{0,3}((?:[[(][^[\]()]{1,60}[\])]\s{0,3})?)$/iu;
/** Questions by their names are what conditions speak of; a code or a bullet in front is one already. */
const NO_LABEL = /\p{L}_?\d|^[\d#*_|<>{→-]/u;

/** The answers whose codes are called so, with the code in front as others write it. */
export function withNamedCodes(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  if (!events.some((event) => 'text' in event && codeFirst(event) !== event)) return events;
  return events.map(codeFirst);
}

function codeFirst(event: OutlineEvent): OutlineEvent {
  if (event.kind !== 'line' && !(event.kind === 'item' && event.number === null)) return event;
  const { text } = event;
  // Cheap things first: nearly no line has it.
  if (text.boldLength > 0 || text.text.length > 200 || !/[[(](?:[ck]od|c[óo]d)/iu.test(text.text)) return event;
  const [, label = '', code = '', behind = ''] = NAMED.exec(text.text) ?? [];
  if (code === '' || NO_LABEL.test(label) || opensRouting(label)) return event;
  const at = text.text.indexOf(code, label.length);
  const said: RichText = text.slice(at, at + code.length).between('', event.kind === 'item' ? ' =' : '.');
  const named = said.followedBy(text.slice(0, label.length));
  const rest = text.slice(text.text.length - behind.length).trim();
  const whole = behind === '' ? named : named.followedBy(rest.between(' ', ''));
  return event.kind === 'line' ? { ...event, text: whole, listed: true } : { ...event, text: whole };
}
