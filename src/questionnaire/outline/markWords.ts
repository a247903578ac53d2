/** What square brackets can say, and how it is spelt. */

export type AnswerKind = 'single' | 'multi' | 'numeric' | 'open' | 'rank' | 'grid' | 'date';

export type MarkFlag = 'optional' | 'hidden' | 'exclusive' | 'terminate' | 'other';

/** Where the interview goes on: a question, a heading or the end, in the words of the questionnaire. */
export interface JumpTarget {
  readonly name: string;
  /** Certainly meant as a place of the questionnaire; else it may be words behind an arrow: `From home → to work`. */
  readonly certain: boolean;
}

export type SimpleMeaning =
  | { readonly kind: 'type'; readonly types: readonly AnswerKind[] }
  | { readonly kind: 'flag'; readonly flag: MarkFlag }
  /** From `min` to `max`: of the number, or of how many answers, as the type of the question has it. */
  | {
      readonly kind: 'bounds';
      readonly min: number | null;
      readonly max: number | null;
      readonly minExclusive: boolean;
      readonly maxExclusive: boolean;
    }
  | { readonly kind: 'decimals'; readonly count: number }
  /** A code that stands for no number: `[DK 999]`. */
  | { readonly kind: 'special'; readonly code: number }
  /** How many characters an open answer has. */
  | { readonly kind: 'textLength'; readonly min: number | null; readonly max: number | null }
  /** Only what was chosen at another question is offered. */
  | { readonly kind: 'carried'; readonly from: string }
  | { readonly kind: 'sum'; readonly total: number }
  | { readonly kind: 'jump'; readonly target: JumpTarget }
  /** Everybody is asked. */
  | { readonly kind: 'everybody' }
  /** How a question is shown: understood, and nothing to check in the data. */
  | { readonly kind: 'display' }
  | { readonly kind: 'unsupported'; readonly reason: string; readonly nextStep: string };

type Make = (groups: readonly (string | undefined)[]) => readonly SimpleMeaning[];

export interface MarkPattern {
  /** Sticky. */
  readonly pattern: RegExp;
  readonly make: Make;
}

const type = (...types: readonly AnswerKind[]): Make => {
  const meaning: SimpleMeaning = { kind: 'type', types };
  return () => [meaning];
};
const flag = (name: MarkFlag): Make => {
  const meaning: SimpleMeaning = { kind: 'flag', flag: name };
  return () => [meaning];
};
const DISPLAY: Make = () => [{ kind: 'display' }];

const bounds = (min: number | null, max: number | null, minExclusive = false, maxExclusive = false): SimpleMeaning => ({
  kind: 'bounds',
  min,
  max,
  minExclusive,
  maxExclusive,
});

const unsupported =
  (reason: string, nextStep: string): Make =>
  () => [{ kind: 'unsupported', reason, nextStep }];

/** Phrases without a number. Blanks in them may be hyphens or nothing: `MULTI CODE`, `MULTI-CODE`, `MULTICODE`. */
const PHRASES: readonly (readonly [Make, readonly string[]])[] = [
  [
    type('single'),
    [
      ...['EINFACHNENNUNG', 'EINFACHAUSWAHL'],
      ...[
        'SINGLE',
        'SINGLE CODE',
        'SINGLE CODED',
        'SINGLE RESPONSE',
        'SINGLE ANSWER',
        'SINGLE ANSWER ONLY',
        'SINGLE CODE ONLY',
      ],
      ...['SINGLE CHOICE', 'SINGLE SELECT', 'SINGLE SELECTION', 'SC', 'SA', 'SR', 'RADIO', 'RADIO BUTTONS', 'DROPDOWN'],
      ...['DROP DOWN', 'DROPDOWN LIST', 'DROP DOWN LIST', 'LIST'],
      ...['SELECT ONE', 'SELECT ONE ONLY', 'SELECT ONE ANSWER', 'SELECT ONLY ONE', 'CHOOSE ONE', 'CHOOSE ONE ANSWER'],
      ...[
        'ONE ANSWER',
        'ONE ANSWER ONLY',
        'ONLY ONE ANSWER',
        'TICK ONE',
        'TICK ONE BOX',
        'TICK ONE BOX ONLY',
        'CODE ONE',
        'CODE ONE ONLY',
      ],
      ...['SCALE', 'RATING', 'RATING SCALE'],
    ],
  ],
  [
    type('multi'),
    [
      ...['MEHRFACHNENNUNG', 'MEHRFACHNENNUNGEN MÖGLICH', 'MEHRFACHAUSWAHL'],
      ...['MULTI', 'MULTIPLE', 'MULTI CODE', 'MULTI CODED', 'MULTIPLE CODE', 'MULTI RESPONSE', 'MULTI ANSWER'],
      ...['MULTIPLE RESPONSE', 'MULTIPLE RESPONSES', 'MULTIPLE ANSWER', 'MULTIPLE ANSWERS', 'MULTIPLE ANSWERS ALLOWED'],
      ...['MULTIPLE RESPONSES ALLOWED', 'MULTIPLE ANSWERS POSSIBLE', 'MULTI SELECT', 'MULTI PUNCH', 'MC', 'MA', 'MR'],
      ...['CHECKBOX', 'CHECKBOXES', 'ALL THAT APPLY', 'SELECT ALL THAT APPLY', 'CHECK ALL THAT APPLY'],
      ...['TICK ALL THAT APPLY', 'CODE ALL THAT APPLY', 'CHOOSE ALL THAT APPLY', 'MARK ALL THAT APPLY'],
    ],
  ],
  [
    unsupported(
      '“multiple choice” can mean one answer or several',
      'Write [SINGLE] for one answer or [MULTI] for several.',
    ),
    ['MULTIPLE CHOICE'],
  ],
  [
    type('numeric'),
    ['NUMERIC', 'NUMERICAL', 'NUMERIC ENTRY', 'NUMBER', 'NUMERIC OPEN', 'OPEN NUMERIC', 'NUM', 'AMOUNT'],
  ],
  [
    () => [
      { kind: 'type', types: ['numeric'] },
      { kind: 'decimals', count: 0 },
    ],
    ['INTEGER', 'WHOLE NUMBER'],
  ],
  [() => [{ kind: 'decimals', count: 0 }], ['NO DECIMALS', 'WHOLE NUMBERS', 'WHOLE NUMBERS ONLY']],
  [
    type('open'),
    [
      ...['OPEN', 'OPEN END', 'OPEN ENDED', 'OPEN TEXT', 'OPEN QUESTION', 'OE', 'TEXT', 'TEXT BOX', 'TEXT BOXES'],
      ...['FREE TEXT', 'VERBATIM', 'STRING', 'ESSAY'],
    ],
  ],
  [type('rank'), ['RANK', 'RANKING', 'RANK ORDER', 'RANK ALL', 'RANK BY CLICK']],
  [type('grid'), ['GRID', 'MATRIX']],
  [
    type('grid', 'single'),
    [
      'SINGLE GRID',
      'GRID SINGLE',
      'SINGLE PER ROW',
      'SINGLE CODE PER ROW',
      'ONE CODE PER ROW',
      'ONE ANSWER PER ROW',
      'ONE PER ROW',
      'SINGLE ANSWER PER ROW',
    ],
  ],
  [
    type('grid', 'multi'),
    ['MULTI GRID', 'GRID MULTI', 'MULTI PER ROW', 'MULTICODE PER ROW', 'MULTIPLE PER ROW', 'MULTIPLE ANSWERS PER ROW'],
  ],
  [type('grid', 'numeric'), ['NUMERIC GRID', 'GRID NUMERIC']],
  [type('date'), ['DATE']],
  [flag('optional'), ['OPTIONAL', 'NOT REQUIRED', 'NOT MANDATORY', 'VOLUNTARY', 'CAN BE SKIPPED', 'MAY BE SKIPPED']],
  [flag('hidden'), ['HIDDEN', 'HIDDEN VARIABLE', 'HIDDEN QUESTION', 'COMPUTED', 'DERIVED']],
  [flag('exclusive'), ['EXCLUSIVE', 'MUTUALLY EXCLUSIVE', 'EXCL', 'SINGLE PUNCH']],
  [
    flag('terminate'),
    [
      ...['TERMINATE', 'TERMINATES', 'TERM', 'SCREEN OUT', 'CLOSE', 'THANK AND CLOSE', 'THANK & CLOSE'],
      ...['THANKS AND CLOSE', 'DISQUALIFY', 'DQ', 'ABBRUCH', 'ABBRECHEN', 'SCREENED OUT'],
    ],
  ],
  [
    // Reached by those who are screened out and by those who are done: nothing is asked after it in either case.
    () => [{ kind: 'jump', target: { name: 'END', certain: true } }],
    [
      ...['END', 'END INTERVIEW', 'END SURVEY', 'END OF INTERVIEW', 'END OF SURVEY', 'END OF QUESTIONNAIRE', 'STOP'],
      ...['ENDE', 'INTERVIEWENDE', 'ENDE DES INTERVIEWS', 'ENDE DER BEFRAGUNG', 'INTERVIEW BEENDEN'],
    ],
  ],
  [flag('other'), ['OTHER', 'OTHER SPECIFY', 'SPECIFY', 'PLEASE SPECIFY']],
  [
    DISPLAY,
    [
      ...['RANDOMIZE', 'RANDOMISE', 'RANDOM', 'RANDOMIZED', 'RANDOMISED', 'RANDOMIZE ANSWERS', 'RANDOMISE ANSWERS'],
      ...['RANDOMIZE ROWS', 'RANDOMISE ROWS', 'RANDOMIZE STATEMENTS', 'RANDOMISE STATEMENTS', 'ROTATE', 'ROTATE ROWS'],
      ...['ROTATE ANSWERS', 'ROTATE STATEMENTS', 'SHUFFLE', 'FIX', 'FIXED', 'ANCHOR', 'ANCHORED', 'KEEP POSITION'],
      ...['FIX POSITION', 'READ OUT', 'DO NOT READ OUT', 'DO NOT READ', 'SHOW CARD', 'NEW PAGE', 'PAGE BREAK'],
      ...['REQUIRED', 'MANDATORY', 'CONTINUE', 'WEITER', 'SLIDER'],
    ],
  ],
  [() => [{ kind: 'everybody' }], ['ASK ALL', 'ASK TO ALL', 'ASK ALL RESPONDENTS', 'SHOW ALL', 'SHOW TO ALL']],
];

const NUMBER = String.raw`([-+]?\d+(?:\.\d+)?)`;
const COUNTED = String.raw`(?:\s*(?:answers?|options?|codes?|choices?|responses?|items?))?`;
const GIVEN = String.raw`\s*[:=]?\s*`;
/** The id of a question. */
const QUESTION = String.raw`(\p{L}[\p{L}\p{N}_.]*\p{N})`;
const OFFERED = String.raw`(?:answers?|codes?|brands?|items?|rows?|statements?|options?)`;
const CHARACTERS = String.raw`(?:char(?:acter)?s?|letters?)`;
/** What is answered instead of a number. */
const NO_NUMBER = String.raw`(?:dk|don['’]?t\s+know|do\s+not\s+know|not\s+sure|unsure|refused?|refusal|n/?a|not\s+applicable|no\s+answer|prefer\s+not\s+to\s+(?:say|answer))`;

const VALUES: readonly (readonly [Make, string])[] = [
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
    String.raw`(?:range|between|from)${GIVEN}${NUMBER}\s*(?:-|–|—|to|and|\.\.\.?|…)\s*${NUMBER}${COUNTED}`,
  ],
  [
    ([, value]) => [bounds(Number(value), Number(value))],
    String.raw`(?:select\s+|choose\s+)?exactly\s+${NUMBER}${COUNTED}`,
  ],
  [
    ([, value]) => [{ kind: 'type', types: ['rank'] }, bounds(Number(value), Number(value))],
    String.raw`rank(?:ing)?(?:\s*order)?\s*(?:top|exactly|first|the\s+top)?\s*${NUMBER}${COUNTED}`,
  ],
  [
    ([, value]) => [{ kind: 'sum', total: Number(value) }],
    String.raw`(?:must\s+)?(?:constant\s+)?(?:sums?|totals?|adds?)(?:\s+up)?(?:\s+to)?${GIVEN}${NUMBER}(?:\s*%)?`,
  ],
  [([, value]) => [{ kind: 'decimals', count: Number(value) }], String.raw`decimals?(?:\s+places?)?${GIVEN}(\d)`],
  [([, value]) => [{ kind: 'decimals', count: Number(value) }], String.raw`(\d)\s*decimals?(?:\s+places?)?`],
  [
    ([, from]) => [{ kind: 'carried', from: from ?? '' }],
    String.raw`(?:carry|carried)\s+forward(?:\s+(?:from|answers\s+(?:from|of)))?${GIVEN}${QUESTION}`,
  ],
  [([, from]) => [{ kind: 'carried', from: from ?? '' }], String.raw`${OFFERED}\s*(?:[:=]|from)\s*${QUESTION}`],
  [
    ([, from]) => [{ kind: 'carried', from: from ?? '' }],
    String.raw`(?:(?:show|display|list|offer|ask)\s+)?(?:only\s+)?(?:for\s+)?(?:those|${OFFERED})\s+(?:that\s+(?:were|are)\s+)?(?:chosen|selected|coded|mentioned|ticked|checked)\s+(?:at|in|from)\s+${QUESTION}`,
  ],
  [
    unsupported(
      'which answers are offered is not read',
      'Write [CARRY FORWARD Q1] for what was chosen at Q1; check anything else by hand.',
    ),
    String.raw`(?:show|display|list|offer|only)\s+(?:only\s+|all\s+)?(?:those|answers?|codes?|brands?|items?|rows?|statements?|options?)\b.*`,
  ],
  [() => [{ kind: 'decimals', count: 1 }], String.raw`one\s+decimal(?:\s+place)?`],
  [() => [{ kind: 'decimals', count: 2 }], String.raw`two\s+decimals?(?:\s+places)?`],
  [DISPLAY, String.raw`show\s*card\s+\w+`],
];

const places = (values: readonly (string | undefined)[]): number =>
  Math.max(...values.map((value) => value?.split('.')[1]?.length ?? 0));

/** A range or a lower bound directly behind a type: `[NUMERIC 0-99]`, `[MULTI 2 to 3]`, `[NUMERIC 18+]`. */
export const RANGES: readonly MarkPattern[] = [
  {
    pattern: new RegExp(
      String.raw`[:,]?\s*${NUMBER}\s*(?:-|–|—|to|\.\.\.?|…)\s*${NUMBER}${COUNTED}(?![\p{L}\p{N}])`,
      'iuy',
    ),
    make: ([, low, high]) => {
      const range = bounds(Number(low), Number(high));
      const count = places([low, high]);
      return count === 0 ? [range] : [range, { kind: 'decimals', count }];
    },
  },
  {
    pattern: new RegExp(String.raw`[:,]?\s*${NUMBER}\s*\+`, 'iuy'),
    make: ([, low]) => [bounds(Number(low), null)],
  },
];

const ends = String.raw`(?![\p{L}\p{N}])`;

/** Every pattern, the most specific first. */
export const MARK_PATTERNS: readonly MarkPattern[] = [
  ...VALUES.map(([make, source]) => ({ pattern: new RegExp(source + ends, 'iuy'), make })),
  ...PHRASES.flatMap(([make, phrases]) => phrases.map((phrase) => ({ make, phrase })))
    .sort((a, b) => b.phrase.length - a.phrase.length)
    .map(({ make, phrase }) => ({
      pattern: new RegExp(phrase.replaceAll(' ', String.raw`[\s-]*`) + ends, 'iuy'),
      make,
    })),
];
