/**
 * The names of the commands of IBM SPSS Statistics and PSPP that a syntax file may hold. A name that is missing here
 * makes its command unknown, which a linter reports and the safety check refuses: the list errs on that side.
 */
const NAMES = `
ACF|ADD DOCUMENT|ADD FILES|ADD VALUE LABELS|ADP|AGGREGATE|AIM|ALTER TYPE|ANACOR|ANOVA|APPLY DICTIONARY|AUTORECODE|
BEGIN DATA|BEGIN EXPR|BEGIN GPL|BEGIN PROGRAM|BOOTSTRAP|BREAK|CACHE|CASEPLOT|CASESTOVARS|CATPCA|CATREG|CCF|CD|CLEAR
TRANSFORMATIONS|CLOSE FILE HANDLE|CLUSTER|CODEBOOK|COMMENT|COMPARE DATASETS|COMPUTE|CONJOINT|CORRELATIONS|
CORRESPONDENCE|COUNT|COXREG|CREATE|CROSSTABS|CSDESCRIPTIVES|CSPLAN|CSSELECT|CSTABULATE|CTABLES|CURVEFIT|DATA LIST|
DATAFILE ATTRIBUTE|DATASET ACTIVATE|DATASET CLOSE|DATASET COPY|DATASET DECLARE|DATASET DISPLAY|DATASET NAME|DATE|
DEFINE|DELETE VARIABLES|DESCRIPTIVES|DETECTANOMALY|DISCRIMINANT|DISPLAY|DO IF|DO REPEAT|DOCUMENT|DROP DOCUMENTS|ECHO|
ELSE|ELSE IF|END CASE|END DATA|END FILE|END FILE TYPE|END IF|END INPUT PROGRAM|END LOOP|END MATRIX|END PROGRAM|
END REPEAT|ERASE|EXAMINE|EXECUTE|EXIT|EXPORT|EXSMOOTH|EXTENSION|FACTOR|FILE HANDLE|FILE LABEL|FILE TYPE|FILTER|FINISH|FIT|
FLIP|FORMATS|FREQUENCIES|GENLIN|GENLINMIXED|GENLOG|GET|GET CAPTURE|GET DATA|GET SAS|GET STATA|GET TRANSLATE|GETTMDATA|
GGRAPH|GLM|GRAPH|HILOGLINEAR|HOMALS|HOST|IF|IGRAPH|IMPORT|INCLUDE|INFO|INPUT PROGRAM|INSERT|INSERT HIDDEN|KEYED DATA
LIST|KM|LEAVE|LIST|LOGISTIC REGRESSION|LOGLINEAR|LOOP|MANOVA|MAPS|MATCH FILES|MATRIX|MATRIX DATA|MCONVERT|MEANS|
MISSING VALUES|MIXED|MLP|MODIFY VARS|MRSETS|MULT RESPONSE|MULTIPLE CORRESPONDENCE|MULTIPLE IMPUTATION|MVA|N OF CASES|NAIVEBAYES|
NEW FILE|NLR|NOMREG|NONPAR CORR|NPAR TESTS|NPTESTS|NUMERIC|OLAP CUBES|OMS|OMSEND|OMSINFO|OMSLOG|ONEWAY|OPTIMAL
BINNING|ORTHOPLAN|OUTPUT ACTIVATE|OUTPUT CLOSE|OUTPUT DISPLAY|OUTPUT EXPORT|OUTPUT MODIFY|OUTPUT NAME|OUTPUT NEW|
OUTPUT OPEN|OUTPUT SAVE|OVERALS|PACF|PARTIAL CORR|PERMISSIONS|PLANCARDS|PLOT|PLS|POINT|PPLOT|PREDICT|PREFSCAL|PRESERVE|
PRINT|PRINT EJECT|PRINT FORMATS|PRINT SPACE|PRINCALS|PROBIT|PROCEDURE OUTPUT|PROXIMITIES|PROXSCAL|QUALITY CONTROL|QUICK
CLUSTER|RANK|RATIO STATISTICS|RBF|READ MODEL|RECODE|RECORD TYPE|REFORMAT|REGRESSION|RELIABILITY|RENAME VARIABLES|REPEATING
DATA|REPORT|REREAD|RESTORE|RMV|ROC|SAMPLE|SAVE|SAVE DATA COLLECTION|SAVE MODEL|SAVE TRANSLATE|SCRIPT|SEASON|SELECT IF|
SET|SHIFT VALUES|SHOW|SIMPLAN|SIMPREP BEGIN|SIMPREP END|SIMRUN|SORT CASES|SORT VARIABLES|SPATIAL MAPSPEC|SPCHART|SPECTRA|
SPLIT FILE|STRING|SUBTITLE|SUMMARIZE|SURVIVAL|SYSFILE INFO|T-TEST|TCM ANALYSIS|TDISPLAY|TEMPORARY|TIME PROGRAM|TITLE|
TMS BEGIN|TMS END|TMS IMPORT|TMS MERGE|TREE|TSAPPLY|TSET|TSHOW|TSMODEL|TSPLOT|TWOSTEP CLUSTER|UNIANOVA|UPDATE|USE|
VALIDATEDATA|VALUE LABELS|VARCOMP|VARIABLE ALIGNMENT|VARIABLE ATTRIBUTE|VARIABLE LABELS|VARIABLE LEVEL|VARIABLE ROLE|
VARIABLE WIDTH|VARSTOCASES|VECTOR|VERIFY|WEIGHT|WLS|WRITE|WRITE FORMATS|XEXPORT|XGRAPH|XSAVE`
  .split('|')
  .map((name) => name.trim().replace(/\s+/gu, ' ').split(' '));

const BY_LETTER = new Map<string, string[][]>();
for (const words of NAMES) {
  const letter = (words[0] as string).slice(0, 1);
  const others = BY_LETTER.get(letter);
  if (others === undefined) BY_LETTER.set(letter, [words]);
  else others.push(words);
}

/** All of them, in full. */
export const commandNames = (): readonly string[] => NAMES.map((words) => words.join(' '));

const SHORTEST_ABBREVIATION = 3;
const MOST_WORDS = 4;

/**
 * The command that the words begin with, and how many of them are its name: `sel`, `if`, `x` is SELECT IF with 2.
 * Every word may be cut to three letters. `null` where no command is called so.
 */
export function findCommand(words: readonly string[]): { readonly name: string; readonly words: number } | null {
  const [first] = words;
  if (first === undefined) return null;
  const typed = words.slice(0, MOST_WORDS).map((word) => word.toUpperCase());
  let best: { name: string; words: number; exact: number } | null = null;
  for (const candidate of BY_LETTER.get(typed[0]?.slice(0, 1) ?? '') ?? []) {
    const exact = matches(candidate, typed);
    if (exact < 0) continue;
    const better =
      best === null || candidate.length > best.words || (candidate.length === best.words && exact > best.exact);
    if (better) best = { name: candidate.join(' '), words: candidate.length, exact };
  }
  return best === null ? null : { name: best.name, words: best.words };
}

/** Whether the word occurs in the name of any command. */
export function isCommandWord(word: string): boolean {
  const typed = word.toUpperCase();
  return NAMES.some((words) => words.some((candidate) => means(typed, candidate)));
}

function means(typed: string, word: string): boolean {
  return typed === word || (typed.length >= SHORTEST_ABBREVIATION && word.startsWith(typed));
}

/** How many words are written in full, or -1 where the candidate is not meant. */
function matches(candidate: readonly string[], typed: readonly string[]): number {
  let exact = 0;
  for (const [index, word] of candidate.entries()) {
    const written = typed[index];
    if (written === undefined || !means(written, word)) return -1;
    if (written === word) exact += 1;
  }
  return exact;
}
