/** The vocabulary of plain-words routing: what each phrase between a question and its codes says. */

export type OrderOperator = '<' | '<=' | '>' | '>=';

export type Phrase =
  /** One of the codes that follow; `explicit` where the phrase says so, so that "1 and 2" cannot mean both. */
  | { readonly kind: 'any'; readonly negated: boolean; readonly explicit: boolean }
  | { readonly kind: 'every' }
  | { readonly kind: 'order'; readonly operator: OrderOperator }
  | { readonly kind: 'between' }
  | { readonly kind: 'answered'; readonly negated: boolean };

const any = (negated: boolean, explicit: boolean): Phrase => ({ kind: 'any', negated, explicit });
const order = (operator: OrderOperator): Phrase => ({ kind: 'order', operator });

const SPELLINGS: readonly (readonly [Phrase, readonly string[]])[] = [
  [
    any(false, false),
    ['EQUAL TO', 'EQUALS', 'EQUAL', 'CODES', 'CODE', 'CODED', 'INCLUDES', 'INCLUDE', 'CONTAINS', 'CONTAIN'],
  ],
  [
    any(false, true),
    ['ANY OF', 'ANY', 'ONE OF', 'EITHER OF', 'EITHER', 'AT LEAST ONE OF', 'IN', 'EINE VON', 'EINER VON', 'EINES VON'],
  ],
  [any(true, true), ['NONE OF', 'NONE', 'NEITHER OF', 'NEITHER', 'KEINE VON', 'KEINER VON', 'KEINES VON']],
  [{ kind: 'every' }, ['ALL OF', 'BOTH OF', 'BOTH']],
  [{ kind: 'between' }, ['BETWEEN', 'FROM']],
  [
    order('>'),
    [
      '>',
      'MORE THAN',
      'GREATER THAN',
      'HIGHER THAN',
      'LARGER THAN',
      'OLDER THAN',
      'OVER',
      'ABOVE',
      'MEHR ALS',
      'GRÖSSER ALS',
      'GRÖßER ALS',
      'ÄLTER ALS',
      'ÜBER',
    ],
  ],
  [
    order('<'),
    [
      '<',
      'LESS THAN',
      'FEWER THAN',
      'LOWER THAN',
      'SMALLER THAN',
      'YOUNGER THAN',
      'UNDER',
      'BELOW',
      'WENIGER ALS',
      'KLEINER ALS',
      'JÜNGER ALS',
      'UNTER',
    ],
  ],
  [
    order('>='),
    ['>=', 'AT LEAST', 'GREATER THAN OR EQUAL TO', 'MORE THAN OR EQUAL TO', 'NO LESS THAN', 'MINIMUM', 'MINDESTENS'],
  ],
  [
    order('<='),
    ['<=', 'AT MOST', 'LESS THAN OR EQUAL TO', 'NO MORE THAN', 'UP TO', 'MAXIMUM', 'HÖCHSTENS', 'MAXIMAL', 'TO ZU'],
  ],
  [{ kind: 'answered', negated: false }, ['ANSWERED', 'FILLED', 'FILLED IN', 'GIVEN', 'BEANTWORTET']],
  [{ kind: 'answered', negated: true }, ['EMPTY', 'BLANK', 'MISSING', 'UNANSWERED', 'SKIPPED']],
];

/** Every phrase as its words, the longest first so that "more than or equal to" is not read as "more than". */
export const PHRASES: readonly { readonly words: readonly string[]; readonly phrase: Phrase }[] = SPELLINGS.flatMap(
  ([phrase, spellings]) => spellings.map((spelling) => ({ words: spelling.split(' '), phrase })),
).sort((a, b) => b.words.length - a.words.length);

/** The phrase that says the opposite; `null` where there is no such phrase. */
export function opposite(phrase: Phrase): Phrase | null {
  switch (phrase.kind) {
    case 'any':
    case 'answered':
      return { ...phrase, negated: !phrase.negated };
    case 'order':
      return { kind: 'order', operator: OPPOSITE_ORDER[phrase.operator] };
    case 'every':
    case 'between':
      return null;
  }
}

const OPPOSITE_ORDER: Readonly<Record<OrderOperator, OrderOperator>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

/** "18 or more", "3 and below": what follows `OR` or `AND` after a number that makes it a bound. */
export const BOUND_WORDS: ReadonlyMap<string, OrderOperator> = new Map([
  ...['MORE', 'ABOVE', 'OVER', 'HIGHER', 'GREATER', 'OLDER', 'UP', 'UPWARDS', 'MEHR', 'HÖHER', 'ÄLTER'].map(
    (word) => [word, '>='] as const,
  ),
  ...['LESS', 'FEWER', 'BELOW', 'UNDER', 'LOWER', 'YOUNGER', 'WENIGER', 'NIEDRIGER', 'JÜNGER'].map(
    (word) => [word, '<='] as const,
  ),
]);

/** Openings of a condition, longest first, and whether the condition says when *not* to ask. */
export const OPENINGS: readonly { readonly words: readonly string[]; readonly negated: boolean }[] = [
  ...[
    'ASK ALL RESPONDENTS WHO',
    'ASK ALL RESPONDENTS WITH',
    'ASK ALL WHO',
    'ASK ALL WITH',
    'ASK ALL WHERE',
    'ASK ALL IF',
    'ASK ALL THOSE WHO',
    'ASK ALL THOSE',
    'ASK ALL',
    'ASK THOSE',
    'ALL THOSE WHO',
    'ALL THOSE',
    'ALL',
    'THOSE WHO',
    'THOSE',
    'ONLY ASK IF',
    'ASK ONLY THOSE',
    'ALL WHO',
    'ALL WITH',
    'ALL WHERE',
    'ASK ONLY IF',
    'ASK ONLY WHEN',
    'ASK ONLY WHERE',
    'ASK THOSE WHO',
    'ASK IF',
    'ASK WHEN',
    'ASK WHERE',
    'SHOW ONLY IF',
    'SHOW IF',
    'SHOW WHEN',
    'DISPLAY IF',
    'DISPLAY WHEN',
    'ONLY IF',
    'ONLY WHEN',
    'IF',
    'WHEN',
    'WHERE',
    'ASK',
    '',
  ].map((words) => ({ words: words.split(' ').filter(Boolean), negated: false })),
  ...[
    'ASK ALL EXCEPT IF',
    'ASK ALL EXCEPT WHERE',
    'ASK ALL EXCEPT',
    'ALL EXCEPT',
    'ASK ALL UNLESS',
    'DO NOT ASK IF',
    'DO NOT ASK WHEN',
    'DO NOT SHOW IF',
    "DON'T ASK IF",
    "DON'T SHOW IF",
    'SKIP IF',
    'SKIP WHEN',
    'HIDE IF',
    'HIDE WHEN',
    'ASK UNLESS',
    'SHOW UNLESS',
    'UNLESS',
  ].map((words) => ({ words: words.split(' '), negated: true })),
].sort((a, b) => b.words.length - a.words.length);

/** Ways to say that everybody is asked; the whole text. */
export const EVERYBODY: ReadonlySet<string> = new Set([
  'ALL',
  'ASK ALL',
  'ASK TO ALL',
  'ASK ALL RESPONDENTS',
  'ALL RESPONDENTS',
  'ASK EVERYONE',
  'ASK EVERYBODY',
  'EVERYONE',
  'EVERYBODY',
  'SHOW ALL',
  'SHOW TO ALL',
  'AN ALL',
  'ALL BEFRAGTEN',
  'TOTAL',
  'TOTAL SAMPLE',
  'TOTAL RESPONDENTS',
  'TOTAL BASE',
  'FULL SAMPLE',
  'ENTIRE SAMPLE',
  'WHOLE SAMPLE',
  'GESAMT',
]);

/** Words that can never be the name of a question. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...PHRASES.flatMap(({ words }) => words),
  ...OPENINGS.flatMap(({ words }) => words),
  ...'AND OR NOT NOR IS ARE WAS HAS DOES DID AT FOR ON THEN ELSE GO TO THROUGH THRU ROW ROWS THAN'.split(' '),
  ...'SELECTED CHOSEN CHOSE MENTIONED PICKED OTHERWISE CONTINUE CLOSE TERMINATE ANSWER ANSWERS OPTION'.split(' '),
]);
