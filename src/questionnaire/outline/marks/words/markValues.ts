import { DISPLAY, unsupported, type Make, type MarkPattern } from './markPattern';
import { UP_TO } from './ranges';
import { between, RANGE_OR_END } from './rangeOrEnd';
import type { SimpleMeaning } from '../../meanings';
import { NUMBER_WORDS, howMany } from '../../numberWords';

const bounds = (min: number | null, max: number | null, minExclusive = false, maxExclusive = false): SimpleMeaning => ({
  kind: 'bounds',
  min,
  max,
  minExclusive,
  maxExclusive,
});

const NUMBER = String.raw`([-+]?\d+(?:\.\d+)?)`;
/** How many, as a figure or in words. */
const HOW_MANY = String.raw`(\d+|${[...NUMBER_WORDS.keys()].join('|')})`;
const COUNTED = String.raw`(?:\s*(?:answers?|options?|codes?|choices?|responses?|items?|mentions?|antwort(?:en)?|nennung(?:en)?|optionen|punkte))?(?:\s*(?:only|aus|an))?`;
const CHOOSE = String.raw`(?:(?:select|choose|pick|tick|mark|name|mention|code|record|circle|check|give|accept|allow|permit|(?:wählen|nennen|kreuzen|markieren)\s+sie)\s+)?`;
const GIVEN = String.raw`\s*[:=]?\s*`;
/** The id of a question. */
const QUESTION = String.raw`(\p{L}[\p{L}\p{N}_.]*\p{N})`;
const OFFERED = String.raw`(?:answers?|codes?|brands?|items?|rows?|statements?|options?)`;
const CHARACTERS = String.raw`(?:char(?:acter)?s?|letters?)`;
/** What is answered instead of a number. */
export const NO_NUMBER = String.raw`(?:dk|don['’]?t\s+know|do\s+not\s+know|not\s+sure|unsure|refused?|refusal|n/?a|not\s+applicable|no\s+answer|ref|wei(?:ß|ss)\s+nicht|keine\s+angabe|k\.?\s*a\.?|w\.?\s*n\.?|verweigert|prefer\s+not\s+to\s+(?:say|answer))`;

/** What marks with a number or a name in them say, as the source of a pattern. */
export const VALUES: readonly (readonly [Make, string])[] = [
  [
    unsupported('words are not counted', 'Say how many characters, or count by hand.'),
    String.raw`(?:min(?:imum)?|max(?:imum)?|at\s+least|at\s+most|up\s+to)${GIVEN}\d+\s*words?`,
  ],
  [
    ([, value]) => [{ kind: 'textLength', min: Number(value), max: null }],
    String.raw`(?:min(?:imum)?|at\s+least)${GIVEN}(\d+)\s*${CHARACTERS}`,
  ],
  [
    ([, value]) => [{ kind: 'textLength', min: Number(value), max: null }],
    String.raw`min(?:imum)?\s+(?:text\s+)?length${GIVEN}(\d+)(?:\s*${CHARACTERS})?`,
  ],
  [
    ([, value]) => [{ kind: 'textLength', min: null, max: Number(value) }],
    String.raw`(?:max(?:imum)?|at\s+most|up\s+to)${GIVEN}(\d+)\s*${CHARACTERS}`,
  ],
  [
    ([, value]) => [{ kind: 'textLength', min: null, max: Number(value) }],
    String.raw`max(?:imum)?\s+(?:text\s+)?length${GIVEN}(\d+)(?:\s*${CHARACTERS})?`,
  ],
  [([, code]) => [{ kind: 'special', code: Number(code) }], String.raw`${NO_NUMBER}${GIVEN}(-?\d+)`],
  [([, code]) => [{ kind: 'special', code: Number(code) }], String.raw`(-?\d+)\s*[:=]\s*${NO_NUMBER}`],
  [
    ([, value]) => [bounds(howMany(value ?? ''), null)],
    String.raw`${CHOOSE}(?:at\s+least|min(?:imum)?\.?(?:\s+of)?|mindestens)${GIVEN}${HOW_MANY}${COUNTED}(?![.,]\d)`,
  ],
  [
    ([, value]) => [bounds(null, howMany(value ?? ''))],
    String.raw`${CHOOSE}(?:at\s+most|up\s+to|no\s+more\s+than|max(?:imum)?\.?(?:\s+of)?|maximal|höchstens|bis\s+zu)${GIVEN}${HOW_MANY}${COUNTED}(?![.,]\d)`,
  ],
  [
    ([, value]) => [bounds(howMany(value ?? ''), howMany(value ?? ''))],
    String.raw`${CHOOSE}(?:exactly|genau)\s+${HOW_MANY}${COUNTED}(?![.,]\d)`,
  ],
  [
    ([, value]) => [bounds(Number(value), null)],
    String.raw`(?:select\s+|choose\s+)?(?:min(?:imum)?(?:\s+of)?|at\s+least|no\s+less\s+than|>=|≥)${GIVEN}${NUMBER}${COUNTED}`,
  ],
  [
    ([, value]) => [bounds(null, Number(value))],
    String.raw`(?:select\s+|choose\s+)?(?:max(?:imum)?(?:\s+of)?|at\s+most|up\s+to|no\s+more\s+than|<=|≤)${GIVEN}${NUMBER}${COUNTED}`,
  ],
  [([, value]) => [bounds(Number(value), null, true)], String.raw`(?:>|more\s+than|above|over)\s*${NUMBER}`],
  [([, value]) => [bounds(null, Number(value), false, true)], String.raw`(?:<|less\s+than|below|under)\s*${NUMBER}`],
  [
    ([, low, high]) => [bounds(Number(low), Number(high))],
    String.raw`(?:range|between|from|bereich|von|zwischen)${GIVEN}${NUMBER}\s*(?:-|–|—|to|and|bis|und|\.\.\.?|…)\s*${NUMBER}${COUNTED}`,
  ],
  [
    ([, value]) => [bounds(Number(value), Number(value))],
    String.raw`(?:select\s+|choose\s+)?(?:exactly|exactamente|exactement|esattamente|exatamente|precies)\s+${NUMBER}${COUNTED}`,
  ],
  [
    ([, value]) => [{ kind: 'type', types: ['rank'] }, bounds(Number(value), Number(value))],
    String.raw`rank(?:ing)?(?:\s*order)?\s*(?:top|exactly|first|the\s+top)?\s*${NUMBER}${COUNTED}`,
  ],
  [
    ([, value]) => [{ kind: 'sum', total: Number(value) }],
    String.raw`(?:the\s+)?(?:must\s+)?(?:constant\s+)?(?:sums?|totals?|adds?|summe)(?:\s+(?:up|to|must|should|equals?|be))*${GIVEN}${NUMBER}(?:\s*%)?`,
  ],
  [([, value]) => [{ kind: 'decimals', count: Number(value) }], String.raw`decimals?(?:\s+places?)?${GIVEN}(\d)`],
  [([, value]) => [{ kind: 'decimals', count: Number(value) }], String.raw`(\d)\s*decimals?(?:\s+places?)?`],
  [
    ([, from]) => [{ kind: 'carried', from: from ?? '' }],
    String.raw`(?:carry|carried)\s+forward(?:\s+(?:from|answers\s+(?:from|of)))?${GIVEN}${QUESTION}`,
  ],
  [
    ([, from]) => [{ kind: 'carried', from: from ?? '' }],
    String.raw`(?:(?:carry|carried|pipe)\s+forward|(?:repeat\s+|ask\s+)?for\s+each)\s+(?:of\s+)?(?:the\s+|those\s+)?(?:(?!not\s)\p{L}+\s+){0,2}?(?:(?:that\s+(?:were|are)\s+)?(?:chosen|selected|coded|mentioned|ticked|checked|named)\s+)(?:at|in|from)\s+${QUESTION}`,
  ],
  [([, from]) => [{ kind: 'carried', from: from ?? '' }], String.raw`${OFFERED}\s*(?:[:=]|from)\s*${QUESTION}`],
  [
    ([, from]) => [{ kind: 'carried', from: from ?? '' }],
    String.raw`(?:only\s+)?(?:(?:show|display|list|offer|ask)\s+)?(?:only\s+)?(?:for\s+)?(?:those|${OFFERED})\s+(?:that\s+(?:were|are)\s+)?(?:chosen|selected|coded|mentioned|ticked|checked|picked|named)\s+(?:at|in|from)\s+${QUESTION}(?:\s+only)?`,
  ],
  [
    ([, from]) => [{ kind: 'carried', from: from ?? '' }],
    String.raw`(?:only\s+(?:show|display|list|offer|ask)|(?:show|display|list|offer|ask)\s+only)\s+(?:the\s+)?${OFFERED}\s+(?:from|of|at|in)\s+${QUESTION}`,
  ],
  [
    unsupported(
      'which answers are offered is not read',
      'Write [CARRY FORWARD Q1] for what was chosen at Q1; check anything else by hand.',
    ),
    String.raw`(?:only\s+)?(?:show|display|list|offer|only)\s+(?:only\s+|all\s+)?(?:those|answers?(?!\s+(?:this|the\s+question|only|if|when)(?!\p{L}))|codes?|brands?|items?|rows?|statements?|options?)\b.*`,
  ],
  [() => [{ kind: 'decimals', count: 1 }], String.raw`one\s+decimal(?:\s+place)?`],
  [() => [{ kind: 'decimals', count: 2 }], String.raw`two\s+decimals?(?:\s+places)?`],
  [DISPLAY, String.raw`(?:show\s*|response\s*)?card\s+\w{1,3}`],
];

const places = (values: readonly (string | undefined)[]): number =>
  Math.max(...values.map((value) => value?.split('.')[1]?.length ?? 0));

/** A range or a lower bound directly behind a type: `[NUMERIC 0-99]`, `[MULTI 2 to 3]`, `[NUMERIC 18+]`. */
export const RANGES: readonly MarkPattern[] = [
  // `18 to 74 years, otherwise screen out`: whoever is beyond them is not in the data.
  { pattern: new RegExp(String.raw`[:,]?\s*${RANGE_OR_END}(?![\p{L}\p{N}])`, 'iuy'), make: between },
  {
    pattern: new RegExp(String.raw`[:,]?\s*${NUMBER}${UP_TO}${NUMBER}${COUNTED}(?![\p{L}\p{N}])`, 'iuy'),
    make: ([, low, high]) => {
      const range = bounds(Number(low), Number(high));
      const count = places([low, high]);
      return count === 0 ? [range] : [range, { kind: 'decimals', count }];
    },
  },
  {
    pattern: new RegExp(String.raw`[:,]?\s*\(\s*${NUMBER}\s*(?:-|–|—|to|bis|à|a|\.\.\.?|…)\s*${NUMBER}\s*\)`, 'iuy'),
    make: ([, low, high]) => [bounds(Number(low), Number(high))],
  },
  {
    pattern: new RegExp(String.raw`[:,]?\s*${NUMBER}\s*\+`, 'iuy'),
    make: ([, low]) => [bounds(Number(low), null)],
  },
];
