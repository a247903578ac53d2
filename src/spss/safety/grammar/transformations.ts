/**
 * What a script may hold of the transformation language, in the notation of `rule.ts`. Commands that open or close a
 * structure say which; everything works on the active data alone.
 */
export interface CommandRule {
  /** What follows the name up to the first subcommand; nothing unless told. */
  readonly head?: string;
  /** What follows each subcommand and its `=`. */
  readonly subcommands?: Readonly<Record<string, string>>;
  /** Which structure the command opens, goes on with or closes. */
  readonly opens?: string;
  readonly within?: string;
  readonly closes?: string;
  /** Why the command is read and then left out: what it would do is done already, or means nothing here. */
  readonly leftOut?: string;
  /** Of what is left out: whether all that stands below has other data, output or settings by it where SPSS runs it. */
  readonly turns?: true;
  /** Whether it may stand at the top of a script only, before anything is computed. */
  readonly atTop?: boolean;
  /** What else it may be where it does not follow this rule. */
  readonly otherwise?: CommandRule;
  /** Whether everything else that goes by its name reaches beyond the data. */
  readonly closed?: boolean;
}

const RANGE = '(number | LOWEST | LO) THRU (HIGHEST | HI | number)';
const COUNTED = `(${RANGE} | MISSING | SYSMIS | value) ','?`;
const RECODED = `(${RANGE} | MISSING | SYSMIS | ELSE | value) ','?`;
const RECODE = `names ('(' (CONVERT ')' | (${RECODED})* '=' (COPY | SYSMIS | value) ')'))* (INTO names)?`;
const MISSING = `(${RANGE} | value) ','?`;
const LABELLED = "names (value ','? label)*";
const DECLARED = "names ('(' format ')')?";
const SORTED = "names ('(' (A | D | UP | DOWN) ')')?";
const SORTED_BY = "(names ('(' (A | D) ')')?)*";
const COUNT = `name '=' (names '(' (${COUNTED})* ')' ','?)*`;
const VECTOR = "name '=' names | name (','? name)* '(' count (','? format)? ')'";
const COLUMNS = "(count ('-' count)?)?";
const PRINTED = `string ${COLUMNS} | names ${COLUMNS} ('(' format ')')?`;
const ATTRIBUTES =
  "ATTRIBUTE '='? (name ('[' count ']')? '(' (string ','?)* ')')* | DELETE '='? (name ('[' count ']')?)*";
/** Settings of the output, which is read by a program here. */
const SHOWN =
  'PRINTBACK | PRINT | TVARS | TNUMBERS | OVARS | ONUMBERS | TABLES | HEADER | MESSAGES | LENGTH | WIDTH | BLANKS | TLOOK | TFIT';
/** Of the active data with themselves: the first and last case of a group are marked that way. */
const JOINED: CommandRule = {
  head: "FILE '='? '*'",
  subcommands: {
    FILE: "'*'",
    RENAME: "('(' names '=' names ')')*",
    BY: SORTED_BY,
    FIRST: 'name',
    LAST: 'name',
    KEEP: 'names ALL?',
    DROP: 'names',
    MAP: '',
  },
};

export const TRANSFORMATIONS: Readonly<Record<string, CommandRule>> = {
  COMPUTE: { head: "target '=' expression" },
  IF: { head: "condition target '=' expression" },
  COUNT: { head: `${COUNT} ('/' ${COUNT})*` },
  RECODE: { head: `'/'? ${RECODE} ('/' ${RECODE})*` },
  STRING: { head: "names '(' format ')' (('/' | ',')? names '(' format ')')*" },
  NUMERIC: { head: `${DECLARED} (('/' | ',')? ${DECLARED})*` },
  VECTOR: { head: `(${VECTOR}) ('/' (${VECTOR}))*` },
  LEAVE: { head: 'names' },
  'SELECT IF': { head: 'condition' },
  TEMPORARY: {},
  'DO IF': { head: 'condition', opens: 'DO IF' },
  'ELSE IF': { head: 'condition', within: 'DO IF' },
  ELSE: { within: 'DO IF' },
  'END IF': { closes: 'DO IF' },
  LOOP: { head: "(name '=' expression TO expression (BY expression)?)? (IF condition)?", opens: 'LOOP' },
  'END LOOP': { head: '(IF condition)?', closes: 'LOOP' },
  BREAK: {},
  FILTER: { head: 'OFF | BY? name' },
  USE: { head: 'ALL' },
  WEIGHT: { head: 'OFF | BY? name' },
  'SPLIT FILE': { head: "OFF | (LAYERED | SEPARATE)? BY? (name ('(' (A | D | UP | DOWN) ')')? ','?)*" },
  SAMPLE: { head: 'number (FROM number)?' },
  'N OF CASES': { head: 'count ESTIMATED?' },
  'DELETE VARIABLES': { head: 'names' },
  'RENAME VARIABLES': { head: "'/'? ('(' names '=' names ')' '/'?)* | name '=' name" },
  FORMATS: { head: "('/'? names '(' format ')' ','?)*" },
  'PRINT FORMATS': { head: "('/'? names '(' format ')' ','?)*" },
  'WRITE FORMATS': { head: "('/'? names '(' format ')' ','?)*" },
  'VARIABLE LABELS': { head: "'/'? (names label ('/' | ',')?)*" },
  'VALUE LABELS': { head: `'/'? ${LABELLED} ('/' ${LABELLED})*` },
  'ADD VALUE LABELS': { head: `'/'? ${LABELLED} ('/' ${LABELLED})*` },
  'MISSING VALUES': { head: `('/'? names '(' (${MISSING})* ')' ','?)*` },
  'VARIABLE LEVEL': { head: "('/'? names '(' (SCALE | NOMINAL | ORDINAL) ')')*" },
  'VARIABLE ALIGNMENT': { head: "('/'? names '(' (LEFT | RIGHT | CENTER) ')')*" },
  'VARIABLE WIDTH': { head: "('/'? names '(' count ')')*" },
  'VARIABLE ROLE': {
    subcommands: { INPUT: 'names', TARGET: 'names', BOTH: 'names', NONE: 'names', PARTITION: 'names', SPLIT: 'names' },
  },
  'SORT CASES': { head: `BY? ${SORTED} (','? ${SORTED})*` },
  'SORT VARIABLES': {
    head: "BY? (NAME | TYPE | FORMAT | LABEL | VALUES | MISSING | MEASURE | ROLE | COLUMNS | ALIGNMENT) ('(' (A | D) ')')?",
  },
  EXECUTE: {},
  TITLE: { head: 'title?' },
  SUBTITLE: { head: 'title?' },
  ECHO: { head: 'string' },
  // After the slash alone: before it, PSPP takes a word for OUTFILE.
  PRINT: { head: `(TABLE | NOTABLE)? ('/' count? (${PRINTED})*)*` },
  'PRINT EJECT': { head: `('/' count? (${PRINTED})*)*` },
  'PRINT SPACE': { head: 'count?' },
  'VARIABLE ATTRIBUTE': { head: `(VARIABLES '='? member* (${ATTRIBUTES})* '/'?)*` },
  'DATAFILE ATTRIBUTE': { head: `(${ATTRIBUTES})*` },
  'MATCH FILES': JOINED,
  'ADD FILES': JOINED,
  SET: {
    head: "(SEED '='? number | MXLOOPS '='? thousands)*",
    otherwise: {
      head: `((${SHOWN}) '='? (name | number | ALL))*`,
      leftOut: 'It changes how results look, which nobody sees here.',
      turns: true,
      closed: true,
    },
  },
};

const DATA_IS_OPEN = 'The data file is opened already, by what runs the script.';
const ONE_DATA_SET = 'There is one set of data, and it is the active one.';
const ONE_OUTPUT = 'There is one output, and nobody closes it.';
const NO_SETTINGS_SHOWN = 'Settings are shown to nobody here.';
const NOT_WRITTEN = 'What is said of a file that is not written means nothing.';
const NO_SETTINGS = 'A script sets nothing here, so that there is nothing to keep.';

/** Read, and then left out with a note: harmless at the top of anybody's script, and without effect here. */
export const LEFT_OUT: Readonly<Record<string, CommandRule>> = {
  GET: {
    head: "FILE '='? (string | name)",
    subcommands: { KEEP: 'names', DROP: 'names' },
    leftOut: DATA_IS_OPEN,
    turns: true,
    atTop: true,
  },
  'DATASET NAME': { head: "name (WINDOW '=' (ASIS | FRONT))?", leftOut: ONE_DATA_SET, turns: true },
  'DATASET ACTIVATE': { head: "name (WINDOW '=' (ASIS | FRONT))?", leftOut: ONE_DATA_SET, turns: true },
  PRESERVE: { leftOut: NO_SETTINGS },
  RESTORE: { leftOut: NO_SETTINGS },
  'DATASET CLOSE': { head: "ALL | '*' | name", leftOut: ONE_DATA_SET, turns: true },
  'DATASET DECLARE': {
    head: "name (WINDOW '=' (ASIS | FRONT | MINIMIZED | HIDDEN))?",
    leftOut: ONE_DATA_SET,
    turns: true,
  },
  'DATASET DISPLAY': { leftOut: ONE_DATA_SET },
  'OUTPUT NEW': { head: 'anything', leftOut: ONE_OUTPUT, turns: true },
  'OUTPUT NAME': { head: 'anything', leftOut: ONE_OUTPUT, turns: true },
  'OUTPUT ACTIVATE': { head: 'anything', leftOut: ONE_OUTPUT, turns: true },
  'OUTPUT CLOSE': { head: 'anything', leftOut: ONE_OUTPUT, turns: true },
  SHOW: { head: 'anything', leftOut: NO_SETTINGS_SHOWN },
  CACHE: { leftOut: 'It changes nothing.' },
  DOCUMENT: { head: 'anything', leftOut: NOT_WRITTEN },
  'ADD DOCUMENT': { head: 'anything', leftOut: NOT_WRITTEN },
  'DROP DOCUMENTS': { leftOut: NOT_WRITTEN },
  'FILE LABEL': { head: 'anything', leftOut: NOT_WRITTEN },
};
