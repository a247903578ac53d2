import type { CommandRule } from './transformations';

const words = (list: string): string => `(${list.split(' ').join(' | ')} | ',')*`;

const DESCRIBED = 'MEAN SEMEAN STDDEV VARIANCE KURTOSIS SKEWNESS RANGE MINIMUM MAXIMUM SUM SESKEWNESS SEKURTOSIS';
const CHART =
  "'='? (MINIMUM '(' number ')' | MAXIMUM '(' number ')' | (FREQ | PERCENT) ('(' number ')')? | NORMAL | NONORMAL | MISSING | NOMISSING)*";
const CROSSED = 'names BY names (BY names)*';
const IN_RANGE = "names '(' number ','? number ')' (names '(' number ','? number ')')*";
const NESTED = 'names (BY names)*';
const SCORED = "(names ('(' name ')')?)*";
const PAIRED = "names (WITH names ('(' PAIRED ')')?)?";
const BOUNDS = "('(' number ','? number? ')')?";
const TO_ACTIVE = "'*' MODE '='? ADDVARIABLES (OVERWRITE '='? (YES | NO))?";
const OF_AGGREGATE =
  'MEAN | MEDIAN | SD | MAX | MIN | SUM | FIRST | LAST | NU | NUMISS | NMISS | N | PGT | PLT | PIN | POUT | FGT | FLT | FIN | FOUT';
const AGGREGATED = `(name label? ','?)* '=' (${OF_AGGREGATE}) ('(' names (','? value)* ')')?`;

/** Statistics that a script may ask for, in the notation of `rule.ts`: none of them can name a file. */
export const PROCEDURES: Readonly<Record<string, CommandRule>> = {
  LIST: {
    head: "(VARIABLES '='? names | names)?",
    subcommands: {
      VARIABLES: 'names',
      CASES: '(FROM count)? (TO? count)? (BY count)?',
      FORMAT: words('UNNUMBERED NUMBERED WRAP SINGLE'),
    },
  },
  FREQUENCIES: {
    head: "(VARIABLES '='? names | names)?",
    subcommands: {
      VARIABLES: 'names',
      FORMAT: "(TABLE | NOTABLE | LIMIT '(' count ')' | AVALUE | DVALUE | AFREQ | DFREQ | ',')*",
      MISSING: words('EXCLUDE INCLUDE'),
      STATISTICS: words(`DEFAULT MEDIAN MODE ALL NONE ${DESCRIBED}`),
      NTILES: 'count',
      PERCENTILES: "(number ','?)*",
      HISTOGRAM: CHART,
      PIECHART: CHART,
      BARCHART: CHART,
      ORDER: words('ANALYSIS VARIABLE'),
    },
  },
  DESCRIPTIVES: {
    head: `(VARIABLES '='? ${SCORED} | ${SCORED})?`,
    subcommands: {
      VARIABLES: SCORED,
      MISSING: words('VARIABLE LISTWISE INCLUDE NOINCLUDE'),
      FORMAT: words('LABELS NOLABELS NOINDEX INDEX LINE SERIAL'),
      SAVE: '',
      STATISTICS: words(`ALL DEFAULT NONE ${DESCRIBED}`),
      SORT: `(NONE | NAME | ${DESCRIBED.split(' ').join(' | ')})? ('(' (A | D) ')')?`,
    },
  },
  CROSSTABS: {
    head: `(VARIABLES '=' ${IN_RANGE} | TABLES '='? ${CROSSED} | ${CROSSED})?`,
    subcommands: {
      TABLES: CROSSED,
      VARIABLES: IN_RANGE,
      MISSING: words('TABLE INCLUDE REPORT'),
      FORMAT: words('TABLES NOTABLES AVALUE DVALUE PIVOT NOPIVOT LABELS NOLABELS NOVALLABS BOX NOBOX NOINDEX INDEX'),
      CELLS: words('COUNT ROW COLUMN TOTAL EXPECTED RESIDUAL SRESIDUAL ASRESIDUAL ALL NONE'),
      COUNT: words('ASIS CASE CELL ROUND TRUNCATE'),
      STATISTICS: words('CHISQ PHI CC LAMBDA UC BTAU CTAU RISK GAMMA D KAPPA ETA CORR ALL NONE'),
      BARCHART: '',
    },
  },
  MEANS: {
    head: `(TABLES '='? ${NESTED} | ${NESTED})?`,
    subcommands: {
      TABLES: NESTED,
      CELLS: words(
        'MEAN COUNT STDDEV SEMEAN SUM MIN MAX RANGE VARIANCE KURT SEKURT SKEW SESKEW FIRST LAST HARMONIC GEOMETRIC DEFAULT ALL NONE',
      ),
      MISSING: words('INCLUDE DEPENDENT TABLE'),
    },
  },
  EXAMINE: {
    head: "(VARIABLES '='? names (BY names (BY name)?)* | names (BY names (BY name)?)*)?",
    subcommands: {
      VARIABLES: 'names (BY names (BY name)?)*',
      STATISTICS: "(DESCRIPTIVES | EXTREME ('(' count ')')? | ALL | NONE | ',')*",
      PLOT: "(BOXPLOT | NPPLOT | HISTOGRAM | SPREADLEVEL ('(' number ')')? | ALL | NONE | ',')*",
      CINTERVAL: 'number',
      COMPARE: words('GROUPS VARIABLES'),
      ID: 'name',
      TOTAL: '',
      NOTOTAL: '',
      PERCENTILES: "('(' (number ','?)* ')')? ('=' (HAVERAGE | WAVERAGE | ROUND | AEMPIRICAL | EMPIRICAL))?",
      MISSING: words('LISTWISE PAIRWISE EXCLUDE INCLUDE NOREPORT REPORT'),
    },
  },
  CORRELATIONS: {
    head: "(VARIABLES '='? names (WITH names)? | names (WITH names)?)?",
    subcommands: {
      VARIABLES: 'names (WITH names)?',
      PRINT: words('TWOTAIL ONETAIL SIG NOSIG'),
      STATISTICS: words('DESCRIPTIVES XPROD ALL'),
      MISSING: words('PAIRWISE LISTWISE INCLUDE EXCLUDE'),
    },
  },
  'T-TEST': {
    head: "(TESTVAL '='? number | GROUPS '='? name ('(' value (','? value)? ')')? | PAIRS '='? names (WITH names ('(' PAIRED ')')?)?)?",
    subcommands: {
      TESTVAL: 'number',
      GROUPS: "name ('(' value (','? value)? ')')?",
      PAIRS: PAIRED,
      VARIABLES: 'names',
      MISSING: words('ANALYSIS LISTWISE EXCLUDE INCLUDE'),
      CRITERIA: "(CI | CIN) ('=')? '(' number ')'",
    },
  },
  ONEWAY: {
    head: "(VARIABLES '='? names BY name | names BY name)?",
    subcommands: {
      VARIABLES: 'names BY name',
      MISSING: words('ANALYSIS LISTWISE EXCLUDE INCLUDE'),
      CONTRAST: "(number ','?)*",
      STATISTICS: words('DESCRIPTIVES HOMOGENEITY'),
      POSTHOC: "(BONFERRONI | GH | LSD | SCHEFFE | SIDAK | TUKEY | ALPHA '(' number ')' | ',')*",
    },
  },
  REGRESSION: {
    subcommands: {
      VARIABLES: 'names',
      DEPENDENT: 'names',
      METHOD: "ENTER ('='? names)?",
      STATISTICS: "(ALL | DEFAULTS | R | COEFF | ANOVA | BCOV | TOL | CI ('(' number ')')? | ',')*",
      ORIGIN: '',
      NOORIGIN: '',
      SAVE: words('PRED RESID'),
      MISSING: words('LISTWISE'),
    },
  },
  'LOGISTIC REGRESSION': {
    head: "(VARIABLES '='?)? name WITH (names | '*' | BY)*",
    subcommands: {
      CATEGORICAL: 'names',
      NOCONST: '',
      ORIGIN: '',
      NOORIGIN: '',
      PRINT: "(SUMMARY | DEFAULT | CI '(' number ')' | ALL | ',')*",
      CRITERIA: "((BCON | ITERATE | LCON | EPS | CUT) '(' number ')' ','?)*",
      MISSING: words('INCLUDE EXCLUDE'),
    },
  },
  RELIABILITY: {
    head: "(VARIABLES '='? names)?",
    subcommands: {
      VARIABLES: 'names',
      SCALE: "'(' (string | name) ')' '='? names",
      MODEL: "ALPHA | SPLIT ('(' count ')')?",
      SUMMARY: words('TOTAL ALL'),
      STATISTICS: words('DESCRIPTIVES SCALE'),
      MISSING: words('EXCLUDE INCLUDE'),
    },
  },
  FACTOR: {
    head: "(VARIABLES '='? names)?",
    subcommands: {
      VARIABLES: 'names',
      METHOD: words('CORRELATION COVARIANCE'),
      ANALYSIS: 'names',
      EXTRACTION: words('PC PAF PA1 PA2'),
      ROTATION: "VARIMAX | EQUAMAX | QUARTIMAX | PROMAX ('(' number ')')? | NOROTATE",
      PRINT: words('INITIAL EXTRACTION ROTATION UNIVARIATE CORRELATION COVARIANCE DET KMO AIC SIG ALL DEFAULT'),
      PLOT: words('EIGEN'),
      FORMAT: "(SORT | BLANK '(' number ')' | DEFAULT | ',')*",
      CRITERIA: "((FACTORS | MINEIGEN | ITERATE | ECONVERGE | RCONVERGE) '(' number ')' | DEFAULT | ',')*",
      MISSING: words('LISTWISE PAIRWISE INCLUDE EXCLUDE MEANSUB'),
    },
  },
  'QUICK CLUSTER': {
    head: 'names',
    subcommands: {
      CRITERIA: "((CLUSTERS | MXITER | CONVERGE) '(' number ')' | NOINITIAL | NOUPDATE | ',')*",
      MISSING: words('EXCLUDE INCLUDE LISTWISE PAIRWISE DEFAULT'),
      PRINT: words('INITIAL CLUSTER'),
      SAVE: "((CLUSTER | DISTANCE) ('(' name ')')? ','?)*",
    },
  },
  RANK: {
    head: "(VARIABLES '='?)? names ('(' (A | D) ')')? (BY names)?",
    subcommands: {
      TIES: 'MEAN | LOW | HIGH | CONDENSE',
      FRACTION: 'BLOM | TUKEY | VW | RANKIT',
      PRINT: '(YES | NO)?',
      MISSING: 'EXCLUDE | INCLUDE',
      RANK: '(INTO names)?',
      NTILES: "'(' count ')' (INTO names)?",
      NORMAL: '(INTO names)?',
      PERCENT: '(INTO names)?',
      RFRACTION: '(INTO names)?',
      PROPORTION: '(INTO names)?',
      N: '(INTO names)?',
      SAVAGE: '(INTO names)?',
    },
  },
  ROC: {
    head: "names BY name '(' value ')'",
    subcommands: {
      PLOT: "CURVE ('(' REFERENCE ')')? | NONE",
      PRINT: words('SE COORDINATES'),
      CRITERIA:
        "(CUTOFF '(' (INCLUDE | EXCLUDE) ')' | TESTPOS '(' (LARGE | SMALL) ')' | CI '(' number ')' | DISTRIBUTION '(' (FREE | NEGEXPO) ')' | ',')*",
      MISSING: words('EXCLUDE INCLUDE'),
    },
  },
  'NPAR TESTS': {
    subcommands: {
      BINOMIAL: `('(' number ')')? '='? names ${BOUNDS}`,
      CHISQUARE: `names ${BOUNDS}`,
      EXPECTED: "EQUAL | (number ('*' number)? ','?)*",
      COCHRAN: 'names',
      FRIEDMAN: 'names',
      KENDALL: 'names',
      'KOLMOGOROV-SMIRNOV': "'(' (NORMAL | UNIFORM | POISSON | EXPONENTIAL) (','? number)* ')' '='? names",
      'K-W': "names BY name '(' number ','? number ')'",
      'M-W': "names BY name '(' number ','? number ')'",
      'K-S': "'(' (NORMAL | UNIFORM | POISSON | EXPONENTIAL) (','? number)* ')' '='? names",
      'J-T': "names BY name '(' number ','? number ')'",
      'JONCKHEERE-TERPSTRA': "names BY name '(' number ','? number ')'",
      'KRUSKAL-WALLIS': "names BY name '(' number ','? number ')'",
      'MANN-WHITNEY': "names BY name '(' number ','? number ')'",
      MCNEMAR: PAIRED,
      MEDIAN: "('(' number ')' '='?)? names BY name '(' number ','? number ')'",
      RUNS: "'(' (MEAN | MEDIAN | MODE | number) ')' '='? names",
      SIGN: PAIRED,
      WILCOXON: PAIRED,
      STATISTICS: words('DESCRIPTIVES QUARTILES ALL'),
      MISSING: words('ANALYSIS LISTWISE INCLUDE EXCLUDE'),
    },
  },
  GLM: {
    head: 'names BY names',
    subcommands: {
      METHOD: "SSTYPE '(' count ')'",
      DESIGN: "(name (('*' | BY) name)* ','?)*",
      INTERCEPT: words('INCLUDE EXCLUDE'),
      MISSING: words('INCLUDE EXCLUDE'),
      CRITERIA: "ALPHA '(' number ')'",
      PRINT: words('DESCRIPTIVES PARAMETER'),
    },
  },
  AUTORECODE: {
    head: "(VARIABLES '='?)? names INTO names | (VARIABLES '='?)? names",
    subcommands: {
      VARIABLES: 'names (INTO names)?',
      INTO: 'names',
      DESCENDING: '',
      PRINT: '',
      GROUP: '',
      BLANK: 'VALID | MISSING',
    },
  },
  AGGREGATE: {
    head: `OUTFILE '='? ${TO_ACTIVE}`,
    subcommands: {
      OUTFILE: TO_ACTIVE,
      PRESORTED: '',
      MISSING: 'COLUMNWISE',
      BREAK: "(names ('(' (A | D) ')')? ','?)*",
    },
  },
  MRSETS: {
    subcommands: {
      MDGROUP:
        "NAME '=' set (LABEL '=' label | LABELSOURCE '=' VARLABEL | CATEGORYLABELS '=' (VARLABELS | COUNTEDVALUES) | VARIABLES '=' member* | VALUE '=' value)*",
      MCGROUP: "NAME '=' set (LABEL '=' label | VARIABLES '=' member*)*",
      DELETE: "NAME '=' ('[' set* ']' | ALL)",
      DISPLAY: "NAME '=' ('[' set* ']' | ALL)",
    },
  },
  DISPLAY: {
    head: "SORTED? (NAMES | INDEX | LABELS | VARIABLES | DICTIONARY | SCRATCH | ATTRIBUTES | VECTORS)? ('/'? (VARIABLES '='?)? names)?",
  },
  GRAPH: {
    subcommands: {
      HISTOGRAM: "('(' NORMAL ')' '='?)? name",
      SCATTERPLOT: "('(' BIVARIATE ')' '='?)? name WITH name (BY name)?",
      BAR: `('(' (SIMPLE | GROUPED) ')' '='?)? (COUNT | PERCENT | CUFREQ | CUPCT | (MEAN | SUM | MAXIMUM | MINIMUM) '(' name ')') BY name (BY name)?`,
      MISSING: words('LISTWISE VARIABLE EXCLUDE INCLUDE NOREPORT REPORT'),
    },
  },
  FLIP: { head: "(VARIABLES '='? names)?", subcommands: { VARIABLES: 'names', NEWNAMES: 'name' } },
};

/** A line of AGGREGATE that makes variables: it has no keyword after its slash. */
export const AGGREGATE_LINE = AGGREGATED;
